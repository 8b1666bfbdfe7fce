"""The place that a quantity is of: named by its own words, by its sentence, or the document's own."""

from __future__ import annotations

import re

from flows.extract.indicators.clauses import Slot
from flows.extract.indicators.names import strip_lead
from flows.extract.places import COUNTRY, FoundPlace, find_places, place_of
from flows.model import Document, Sentence

THAT_PLACE = re.compile(r"(?:该|全)(?P<kind>[县区市])")
LEVELS = {"县": ("county",), "区": ("county", "zone"), "市": ("prefecture", "county")}
BACK = 600
HEAD = 24
LISTED = frozenset("、和与及等（")

Named = tuple[str | None, str | None]


def place_named(text: str, slot: Slot, sentence: Sentence, document: Document, *, is_open: bool) -> Named:
    """The name and code of a quantity's place.

    In a newspaper (`is_open`) 该县 is the county that the article named last, and a sentence that begins with a
    place speaks of it; in a report such words mean the report's own place.
    """
    own = document.place, document.place_code
    if found := _leading(slot.left, document):
        return found.name, found.code
    if not is_open:
        return own
    if that := THAT_PLACE.match(slot.left):
        return _named_before(text, slot.left_start, that["kind"], document) or own
    head = text[sentence.start : min(sentence.start + HEAD, slot.numeral.start)]
    if found := _leading(head, document):
        return found.name, found.code
    return own


def _leading(words: str, document: Document) -> FoundPlace | None:
    """The one place that `words` begin with; a list of places is none."""
    found = find_places(words, document.place_code)
    if not found or found[0].code == COUNTRY or strip_lead(words) < found[0].start:
        return None
    behind = words[found[0].end : found[0].end + 1]
    return None if not behind or behind in LISTED else found[0]


def _named_before(text: str, end: int, kind: str, document: Document) -> Named | None:
    for found in reversed(find_places(text[max(0, end - BACK) : end], document.place_code)):
        if place_of(found.code).level in LEVELS[kind]:
            return found.name, found.code
    return None
