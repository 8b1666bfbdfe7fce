"""Articles that interrupt each other in turn: the one that breaks in goes on behind the rest of the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from flows.segment.interruptions import Rest
from flows.segment.lines import Line
from flows.segment.titles import agreement, find_opening

HEADS = ("headline", "deck")
LEAD = 0.3  # of the headlines' character pairs, what the text has more than the one that it breaks into


def find_alternations(
    lines: Sequence[Line], rests: Sequence[Rest], width_of: Callable[[Line], float]
) -> Iterator[Rest]:
    """For each text that breaks into another and has no headlines above and no end, the line where it goes on.

    Its headlines stand behind the rest of the other, and say from which line on the text is its own.
    """
    taken = {one.rest for one in rests}
    broken = {one.broken for one in rests}
    for one in rests:
        between = lines[one.broken + 1 : one.rest]
        if one.opens or one.rest - 1 in broken or not between or any(line.role != "paragraph" for line in between):
            continue
        body = list(takewhile(lambda line: line.role == "paragraph", lines[one.rest :]))
        behind = one.rest + len(body)
        tail = list(takewhile(lambda line: line.role in HEADS, lines[behind:]))
        if len(body) < 2 or not tail:
            continue
        above = list(takewhile(lambda line: line.role not in HEADS, lines[one.broken :: -1]))
        own = [line for line in lines[: one.broken - len(above) + 1][-1:] if line.role in HEADS]
        cut = find_opening(body, own, tail, width_of)
        if not cut or one.rest + cut in taken:
            continue
        if agreement(tail, [*between, *body[cut:]]) >= LEAD + agreement(tail, body[:cut]):
            taken.add(one.rest + cut)
            yield Rest(one.rest - 1, one.rest + cut, opens=True)
