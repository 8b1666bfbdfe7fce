"""Which text the headlines between two texts belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.segment.blocks import Block
from flows.segment.lines import Line

AGREEMENT = 0.2  # by how much headlines must agree more with the text above than with a report below
_OPENING = re.compile(
    r"(?:昨日|近日|日前|今日|昨天|今天|连日来|\d{1,2}日|\d{1,2}月\d{1,2}日)[^，。]{0,4}，(?:本报)?记者"
    r"|记者[^，。]{0,4}从[^，。]{2,24}(?:获悉|了解到)"
)


def split_tail(head: list[Line], above: Sequence[Line], is_closed: bool, block: Block) -> tuple[list[Line], list[Line]]:
    """Part headlines between two texts: those printed behind the first, which has none, and those of the second.

    Printed behind a text the deck comes first (`——访…` and then the title); a second deck, or a text that
    opens with a dateline, has its own headlines. Without decks the words tell: each headline goes with the text that
    has more of them. `above` is the text above, `is_closed` whether a byline or another mark ends it.
    """
    if not block.body:
        return head, []
    decks = [index for index, line in enumerate(head) if line.role == "deck"]
    if decks and decks[0] == 0 and len(head) > 1:
        if len(decks) > 1:
            return head[: decks[1]], head[decks[1] :]
        if block.continued_from:
            return head, []
        if len(head) > 2 and (
            block.opens_with_dateline or agreement(head[-1:], block.body) > agreement(head[-1:], above)
        ):
            return head[:-1], head[-1:]
        return head, []
    if decks or not (is_closed or block.opens_with_dateline):
        return [], head
    margin = AGREEMENT if block.opens_with_dateline and len(head) == 1 else 0.0
    gains = [agreement([line], above) - agreement([line], block.body) - margin for line in head]
    cut = max(range(len(head) + 1), key=lambda index: (sum(gains[:index]), -index))
    return head[:cut], head[cut:]


def find_opening(body: Sequence[Line], tail: Sequence[Line]) -> int | None:
    """Which line of a continuation begins the article whose headlines, printed behind it, are `tail`; None for none.

    One that opens as a report does (`昨日，记者从…获悉`); or, if a deck leads the headlines, the one from which on the
    text has the most of their words and the text before has the fewest.
    """
    for number, line in enumerate(body):
        if number and _OPENING.match(line.text):
            return number
    if tail[0].role != "deck":
        return None
    gains = {at: agreement(tail, body[at:]) - agreement(tail, body[:at]) for at in range(1, len(body))}
    best = max(gains, key=lambda at: (gains[at], at), default=None)
    return best if best is not None and gains[best] > 0 else None


def agreement(head: Sequence[Line], body: Sequence[Line]) -> float:
    """The share of the headlines' character pairs that a text has too."""
    words = "".join(line.text for line in head)
    pairs = {words[index : index + 2] for index in range(len(words) - 1)}
    text = "\n".join(line.text for line in body)
    return sum(pair in text for pair in pairs) / max(1, len(pairs))
