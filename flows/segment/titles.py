"""How far a headline and a text belong together by their words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from flows.segment.blocks import Block
from flows.segment.lines import Line

UNLIKE = 0.25  # below this share of common character pairs a line is no headline of the text below it
SAME_WIDTH = 3  # half characters by which rows of one column differ at most
_COMMA = re.compile("[，,]")
OFFICE_AND_NAME = 5  # characters: `局长郑怀远`
_VISITS = re.compile(r"[—―\-－─]+(?:专?访|对话)(?P<whom>[^，。：]{4,30})$")
_OPENING = re.compile(
    r"(?:昨日|近日|日前|今日|昨天|今天|连日来|\d{1,2}日|\d{1,2}月\d{1,2}日)[^，。]{0,4}，(?:本报)?记者"
    r"|记者[^，。]{0,4}从[^，。]{2,24}(?:获悉|了解到)"
)


def reads_on(head: Sequence[Line], block: Block) -> bool:
    """Whether a short line above a text is the beginning of its first sentence, which a column's end cut in two.

    It has a comma, as few headlines have, and says little that the text says again. No numbered or bulleted line goes
    on with a sentence.
    """
    if len(head) != 1 or head[0].mark or head[0].role != "headline" or block.is_introduced:
        return False
    if not block.body or block.body[0].marker:
        return False
    return bool(_COMMA.search(head[0].text)) and agreement(head, block.body) < UNLIKE


def find_opening(
    body: Sequence[Line], head: Sequence[Line], tail: Sequence[Line], width_of: Callable[[Line], float]
) -> int | None:
    """Which line of a text begins the article whose headlines, printed behind it, are `tail`; None for none.

    One that opens as a report does (`昨日，记者从…获悉`); the first in columns of another width; the first of several
    items with bullets behind other text; or the one from which on the paragraphs have more of the words of `tail`,
    and those before it of `head`, the headlines above the text.
    """
    for number, line in enumerate(body):
        if number and _OPENING.match(line.text):
            return number
    if (presented := _presented(body, tail)) is not None:
        return presented
    if (column := _other_column([width_of(line) for line in body])) is not None:
        return column
    items = [number for number, line in enumerate(body) if line.marker and line.marker.kind == "bullet"]
    if not head and len(items) > 1 and items[0]:
        return items[0]
    gains = [agreement(tail, [line]) - agreement(head, [line]) for line in body]
    if not head:  # elsewhere
        gains = [gain - sum(gains) / len(gains) for gain in gains]
    best = max(range(1, len(body)), key=lambda at: (sum(gains[at:]), at), default=None)
    return best if best is not None and sum(gains[best:]) > 0 else None


def _presented(body: Sequence[Line], tail: Sequence[Line]) -> int | None:
    """The paragraph that first calls by office and name the person whom a deck says an interview is with."""
    decks = (_VISITS.match(line.text) for line in tail if line.role == "deck")
    whom = next(("".join(found["whom"].split())[-OFFICE_AND_NAME:] for found in decks if found), "")
    if len(whom) < OFFICE_AND_NAME:
        return None
    at = next((number for number, line in enumerate(body) if whom in line.text), 0)
    return at or None


def _other_column(widths: Sequence[float]) -> int | None:
    """Where the columns of a text change their width for good; 0 stands for an unknown one."""
    known = [number for number, width in enumerate(widths) if width]
    for last, number in pairwise(known):
        before, behind = [widths[at] for at in known if at <= last], [widths[at] for at in known if at >= number]
        if abs(widths[last] - widths[number]) > SAME_WIDTH and all(_are_even(one) for one in (before, behind)):
            return number
    return None


def _are_even(widths: Sequence[float]) -> bool:
    return max(widths) - min(widths) <= SAME_WIDTH


def runs(text: str, length: int) -> set[str]:
    """All runs of a number of characters that stand in a text."""
    return {text[at : at + length] for at in range(len(text) - length + 1)}


def agreement(head: Sequence[Line], body: Sequence[Line]) -> float:
    """The share of the headlines' character pairs that a text has too."""
    return shared("".join(line.text for line in head), "\n".join(line.text for line in body))


def shared(words: str, text: str) -> float:
    """The share of the character pairs of some words that a text has too."""
    pairs = runs(words, 2)
    return sum(map(text.__contains__, pairs)) / max(1, len(pairs))
