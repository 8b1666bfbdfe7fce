"""The place that a quantity's own words name; the document's otherwise."""

from __future__ import annotations

from flows.extract.indicators.trimming import strip_lead
from flows.extract.places import COUNTRY, called, find_places, headed
from flows.model import Document

LISTED = frozenset("、和与及等（")
LONGEST = 14


def place_named(left: str, document: Document, heading: str | None = None) -> tuple[str | None, str | None]:
    """The name and code of the one place that the words before a quantity begin with; a list of places is none.

    Else of the place that is the heading they stand under, or the document's.
    """
    at = strip_lead(left)
    words = left[: at + LONGEST]
    found = find_places(words, document.place_code)
    if found and found[0].start <= at and found[0].code != COUNTRY:
        behind = words[found[0].end : found[0].end + 1]
        is_one = not any(words[one.start - 1] == "、" for one in found[1:])  # 武汉东湖、襄阳、宜昌3家高新区
        if behind and behind not in LISTED and is_one:
            place = called(found, words)
            return place.name, place.code
    if over := headed(heading, document.place_code):
        return over.name, over.code
    return document.place, document.place_code
