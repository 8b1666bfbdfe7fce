"""Briefs that a page lists under one rubric: `县市传真` above `京山：产业园一期交付`.

Each is signed behind its text, or has the place it is from in its title (`嵩县：村级卫生室全部达标`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from flows.segment.bylines import has_dateline
from flows.segment.genres import names_a_list
from flows.segment.lines import Line

FEWEST = 3
LONGEST_TITLE = 24
LONGEST = 320  # characters of a brief's text
MOST_PARAGRAPHS = 3
LONGEST_SIGNATURE = 14
_BRACKETS = "（("
_FROM_PLACE = re.compile(r"[\u3400-\u9fff]{1,7}[县市区旗镇乡村][：:](?=.)")
_SIGNED = re.compile(r"[。！？”][（(][\u3400-\u9fff \u3000]{2,9}[）)]$")


def gather_briefs(lines: Sequence[Line]) -> None:
    """The titles of a list's briefs, told from those of articles: their role becomes `brief`.

    Behind each stand a few paragraphs and in brackets who wrote them, unless each title says where it is from. Not
    where they open as reports do (`本报讯`): these are articles of their own.
    """
    for number, line in enumerate(lines):
        if line.role == "headline" and names_a_list(line.text):
            titles = list(_titles(lines, number + 1))
            for title in titles if len(titles) >= FEWEST else ():
                title.role = "brief"


def _titles(lines: Sequence[Line], start: int) -> Iterator[Line]:
    """The titles of the briefs that stand one behind the other from a line on."""
    at = start
    while at < len(lines) and _is_title(lines[at]):
        end = _end_of_text(lines, at + 1, is_from_place=_FROM_PLACE.match(lines[at].text) is not None)
        if end is None:
            return
        yield lines[at]
        at = end


def _is_title(line: Line) -> bool:
    is_short = len(line.text) <= LONGEST_TITLE and line.mark is None
    return is_short and (line.role == "headline" or (line.marker is not None and line.marker.kind == "bullet"))


def _end_of_text(lines: Sequence[Line], start: int, *, is_from_place: bool) -> int | None:
    """The line behind a brief's signature, or its text where its title says where it is from; None for no brief."""
    size = 0
    for at in range(start, start + MOST_PARAGRAPHS + 1):
        if at == len(lines):
            return at if is_from_place and at > start else None
        line = lines[at]
        if line.role == "byline":
            is_signature = at > start and line.text[0] in _BRACKETS and len(line.text) <= LONGEST_SIGNATURE
            return at + 1 if is_signature else None
        size += len(line.text)
        if line.role != "paragraph" and is_from_place and at > start:
            return at
        if line.role != "paragraph" or size > LONGEST or has_dateline(line.text):
            return None
        if _SIGNED.search(line.text):
            return at + 1
    return None
