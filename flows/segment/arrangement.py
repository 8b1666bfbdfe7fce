"""Which headlines and bylines of a page belong to which text: of all arrangements the one that costs least."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from flows.segment.blocks import Block
from flows.segment.choices import Choice, State
from flows.segment.prices import Prices


class Way(NamedTuple):
    """The cheapest way to a state: what it costs, and the choices, the last one first."""

    cost: float
    choice: Choice
    before: Way | None = None


def arrange(blocks: Sequence[Block]) -> list[Choice]:
    """A choice for each block.

    An article has headlines, mostly above it, behind it where the page shows that; a byline, a dateline or a mark that
    it comes from another page; headlines inside it are short. Costs say how unusual what deviates is.
    """
    if len(blocks) < 2:
        return [Choice(begins=True) for _ in blocks]
    prices = Prices(blocks)
    ways: dict[State | None, Way | None] = {None: None}
    for number in range(len(blocks)):
        onward: dict[State | None, Way | None] = {}
        for state, way in ways.items():
            for choice, after, cost in prices.options(number, state):
                total = cost + (way.cost if way else 0.0)
                known = onward.get(after)
                if known is None or total < known.cost:
                    onward[after] = Way(total, choice, way)
        ways = onward
    ends = [
        Way(way.cost + prices.closing(len(blocks), state, 0), way.choice, way.before)
        for state, way in ways.items()
        if way is not None and state is not None
    ]
    return _choices(min(ends, key=lambda way: way.cost))


def _choices(way: Way | None) -> list[Choice]:
    found: list[Choice] = []
    while way is not None:
        found.append(way.choice)
        way = way.before
    return found[::-1]
