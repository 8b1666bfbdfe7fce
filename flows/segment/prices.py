"""What each way costs in which the headlines and bylines of a page may belong to its texts: how unusual it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flows.clean.rows import FIGURE_ROW
from flows.clean.run_in_headings import LEVEL as RUN_IN
from flows.segment import costs
from flows.segment.blocks import Block
from flows.segment.choices import Choice, State
from flows.segment.cohesion import Runs, count_shared, runs_of
from flows.segment.genres import names_a_box, names_a_comment, names_a_list, names_a_notice
from flows.segment.headlines import names_a_column
from flows.segment.lines import BOLD, FEWEST_GAPPED, Line, ends_sentence
from flows.segment.titles import reads_on, shared


class Beginning(NamedTuple):
    """What is known of an article that begins with a block, whatever stands before it."""

    own: Sequence[Line]  # its headlines
    is_in_column: bool  # they are nothing but a column's name
    may_be_subheading: bool
    prices: Sequence[float]


class Prices:
    """What the choices cost, on one page."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        decks = any(line.role == "deck" for block in blocks for line in block.head)
        self.is_press = decks or any(block.after or block.is_introduced for block in blocks)
        marks = [line.mark for block in blocks for line in block.head if line.mark is not None]
        self.top = min(marks, default=None)
        self.has_lower = any(self._is_low(block.head) for block in blocks)
        heads = {line.text for block in blocks for line in (*block.head, *block.under)}
        self.announcing = {text for text in heads if names_a_list(text) or names_a_notice(text)}
        self.announcing |= {text for text in heads if names_a_box(text)}
        self.announcing |= {line.text for block in blocks if _is_of_rows(block) for line in block.head}
        self.commenting = {text for text in heads if names_a_comment(text)}
        self.above, self.below = self._agreements()
        self.is_introduced = [block.is_introduced for block in blocks]
        self.has_dateline = [block.opens_with_dateline for block in blocks]
        self.is_closed = [block.is_closed for block in blocks]
        self.reads_on = [bool(block.head) and reads_on(block.head, block) for block in blocks]
        # What blocks cost, whatever stands before: where an article begins, and as parts of one.
        self._begun: dict[tuple[int, int], Beginning] = {}
        self._subheaded: dict[int, float] = {}
        self._runs_known: dict[tuple[int, bool], Runs] = {}

    def _agreements(self) -> tuple[list[list[float]], list[list[float]]]:
        """For each headline of each block, the share of its words that the text above and the text below have."""
        above: list[list[float]] = []
        below: list[list[float]] = []
        for number, block in enumerate(self.blocks):
            before = _window(self.blocks[number - 1].body, last=True) if number and block.head else ""
            behind = _window(block.body, last=False) if block.head else ""
            above.append([shared(line.text, before) for line in block.head])
            below.append([shared(line.text, behind) for line in block.head])
        return above, below

    def cohesion(self, number: int) -> float:
        """The share of a block's runs of characters that the text above has too, from 0 to 1 for costs.MOST."""
        if not number:
            return 0.0
        own, before = self._runs(number, last=False), self._runs(number - 1, last=True)
        return min(1.0, count_shared(own, before) / (costs.MOST * max(60, len(own))))

    def _runs(self, number: int, last: bool) -> Runs:
        """The runs of characters in a block's text, or where it is long in its first or its last lines."""
        lines = self.blocks[number].body
        key = number, last and sum(len(line.text) for line in lines) >= costs.WINDOW
        if key not in self._runs_known:
            self._runs_known[key] = runs_of(_window(lines, last))
        return self._runs_known[key]

    def options(self, number: int, state: State | None) -> Iterator[tuple[Choice, State, float]]:
        """The choices for a block where `state` is open, what they lead to and what they cost."""
        block = self.blocks[number]
        if block.body:
            for tail in self._tails(block, state):
                yield from self._beginning(number, state, tail)
            if state is not None and not (
                state.gave or block.continued_from or self.has_dateline[number] or block.is_parted
            ):
                yield from self._going_on(number, state)
        elif state is None:
            yield Choice(True), State(bool(block.head), False, False, False, False), 0.0
        else:
            yield from self._ending(number, state)

    def _tails(self, block: Block, state: State | None) -> Sequence[int]:
        if state is None or state.gave or block.is_parted or (state.has_head and not state.is_closed):
            return (0,)
        return range(len(block.head) + 1)

    def _beginning(self, number: int, state: State | None, tail: int) -> Iterator[tuple[Choice, State, float]]:
        block = self.blocks[number]
        if (number, tail) not in self._begun:
            self._begun[number, tail] = self._beginning_at(number, tail)
        own, in_column, may_be_subheading, prices = self._begun[number, tail]
        cost = closed = 0.0 if state is None else self.closing(number, state, tail)
        for price in prices:
            cost += price
        if own and block.continued_from:
            above_has_own = (
                state is None or state.has_head or any(line.role == "headline" for line in block.head[:tail])
            )
            cost += costs.TITLED_CONTINUATION - costs.ABOVE_MARK * (block.has_title and above_has_own)
        introduced = self.is_introduced[number] or bool(state and state.gave)
        cost += costs.NO_PRESS * (state is not None and not self.is_press)
        behind = bool(state and (state.prints_behind or tail))
        continued, dated = bool(block.continued_from), self.has_dateline[number]
        opened = State(bool(own) and not in_column, introduced, continued, False, False, dated, behind, in_column)
        yield from self._outcomes(number, Choice(True, tail), opened, cost)
        if state is not None and may_be_subheading:
            cost = closed - costs.AGREEMENT * sum(self.above[number][:tail])
            cost += costs.LEADING_SUBHEADING + self._length_of_subheading(block.head)
            opened = opened._replace(has_head=False)
            yield from self._outcomes(number, Choice(True, tail, is_subheaded=True), opened, cost)

    def _beginning_at(self, number: int, tail: int) -> Beginning:
        """An article that begins with a block, the first `tail` headlines of which belong above."""
        block = self.blocks[number]
        own = block.head[tail:] or block.under
        in_column = bool(own) and not block.continued_from and all(names_a_column(line.text) for line in own)
        is_alone = len(own) == 1 and own[0].role == "headline" and not (block.before or block.under)
        return Beginning(own, in_column, is_alone, self._prices(number, tail, own))

    def _prices(self, number: int, tail: int, own: Sequence[Line]) -> Sequence[float]:
        """What an article costs that begins with a block and has its headlines but for the first `tail`."""
        block = self.blocks[number]
        agreed = costs.AGREEMENT * sum(self.below[number][tail:]) / max(1, len(own))
        longest = max((len(line.text) for line in own), default=0)
        is_announced = any(line.text in self.announcing for line in own)
        return (
            -(costs.AGREEMENT * self._claims(number, tail) + agreed),
            costs.BEGUN + costs.LONELY_DECK * all(line.role == "deck" for line in own) if own else 0.0,
            costs.SHORT_TITLE * max(0, costs.SHORT_FOR_TITLE - longest) if own and not is_announced else 0.0,
            -(costs.SET_OFF * bool(block.set_off_by == "furniture") + 0.3 * bool(block.set_off_by)),
            -costs.ANNOUNCED * is_announced,
            costs.BRIEF * (not own and sum(len(line.text) for line in block.body) < costs.SHORTEST),
            costs.MARKED * self._is_low(own),
            costs.TWO_HEADS * _has_two(own) + costs.CROWDED * max(0, len(own) - costs.MOST_HEADS),
        )

    def _claims(self, number: int, tail: int) -> float:
        """By how much the first headlines of a block have more of the text above than chance and the text below."""
        pairs = zip(self.above[number][:tail], self.below[number], strict=False)
        return sum(above - costs.CHANCE - below / 2 for above, below in pairs)

    def _going_on(self, number: int, state: State) -> Iterator[tuple[Choice, State, float]]:
        block = self.blocks[number]
        if not block.head:
            cost = 0.0
        else:
            if number not in self._subheaded:
                self._subheaded[number] = self._subheadings(number)
            cost = self._subheaded[number]
            cost += costs.SUBHEADED_REPORT * (state.is_report)
        cost += costs.FINISHED * state.is_closed + costs.BYLINE_INSIDE * bool(block.before)
        yield from self._outcomes(number, Choice(False), state, cost)
        if self.reads_on[number] and not state.is_closed:
            yield from self._outcomes(number, Choice(False, reads_on=True), state, costs.READS_ON)

    def _subheadings(self, number: int) -> float:
        head = self.blocks[number].head
        cost = costs.SUBHEADING + costs.STACKED * (len(head) - 1) + self._length_of_subheading(head)
        cost += costs.DECK_INSIDE * any(line.role == "deck" for line in head)
        cost += costs.COLUMN_INSIDE * any(names_a_column(line.text) for line in head)
        cost += costs.MARKED * (self._is_high(head) - self._is_low(head))
        cost += costs.ANNOUNCED * any(line.text in self.announcing for line in head)
        agreed = sum(self.above[number]) + sum(self.below[number])
        return cost - costs.AGREEMENT * agreed / (2 * len(head)) - costs.COHESION * self.cohesion(number)

    @staticmethod
    def _length_of_subheading(head: Sequence[Line]) -> float:
        return min(costs.CAP, costs.LONG_SUBHEADING * max(0, len(head[-1].text) - costs.SHORT))

    def _is_low(self, head: Sequence[Line]) -> bool:
        """Whether headlines have a lower level than the page's titles by markup, or ran into the text below them.

        Or they are bold sentences.
        """
        marks = [line.mark for line in head if line.mark is not None]
        if not marks or self.top is None:
            return False
        return min(marks) > self.top or min(marks) == RUN_IN or (min(marks) == BOLD and ends_sentence(head[-1].text))

    def _is_high(self, head: Sequence[Line]) -> bool:
        """Whether headlines have the level of the page's titles by markup, where subheadings have a lower one."""
        return self.has_lower and all(line.mark == self.top for line in head)

    def _outcomes(
        self, number: int, choice: Choice, state: State, cost: float
    ) -> Iterator[tuple[Choice, State, float]]:
        """A choice with its block's bylines kept, or the last one given to the next article."""
        block = self.blocks[number]
        signed_twice = state.is_introduced and bool(block.after)
        is_closed = self.is_closed[number]
        after = state if state.is_closed == is_closed else state._replace(is_closed=is_closed)
        yield choice, after, cost + costs.TWICE_SIGNED * signed_twice
        if block.after and number + 1 < len(self.blocks) and self._takes_byline(self.blocks[number + 1]):
            still = len(block.after) > 1
            byline = block.after[-1].text
            cost += costs.GIVEN - costs.SQUARED * byline.startswith(("□", "◎", "■"))
            cost += costs.BRACKETED * byline.startswith(("（", "("))
            cost += costs.TWICE_SIGNED * (state.is_introduced and still)
            after = state._replace(is_closed=still or block.is_continued, gave=True)
            yield choice._replace(gives=True), after, cost

    @staticmethod
    def _takes_byline(block: Block) -> bool:
        return bool(block.head and block.body) and not block.is_introduced and not block.continued_from

    def _ending(self, number: int, state: State) -> Iterator[tuple[Choice, State, float]]:
        """Headlines, or bylines, behind the last text."""
        block = self.blocks[number]
        size = len(block.head)
        if size and (state.is_closed or not state.has_head):
            cost = self._behind(state, block.head) - costs.AGREEMENT * sum(self.above[number])
            yield Choice(False, size), state._replace(has_head=True, is_closed=True), cost
        cost = (
            costs.LEFT_OVER * size
            + costs.AGREEMENT * sum(self.above[number])
            + costs.LEFT_OVER * any(line.role == "deck" for line in block.head)
        )
        yield Choice(False), state._replace(is_closed=state.is_closed or bool(block.before)), cost

    def _behind(self, state: State, head: Sequence[Line]) -> float:
        """What headlines behind a text cost; a comment is known to be one, and signed."""
        cost = 0.0 if state.prints_behind else costs.BEHIND + costs.BEHIND_OPEN * (not state.is_closed)
        comments = state.is_closed and any(line.text in self.commenting for line in head)
        if comments:
            return cost
        return cost + (costs.TWO_IN_ONE if state.has_head else costs.TWO_IN_CONTINUATION * state.is_continuation)

    def closing(self, number: int, state: State, tail: int) -> float:
        """What an article costs that ends before a block, the first `tail` of whose headlines belong to it."""
        block = self.blocks[number] if number < len(self.blocks) else None
        cost = self._behind(state, block.head[:tail]) if tail and block else 0.0
        if tail and block:
            decks = [index for index, line in enumerate(block.head[:tail]) if line.role == "deck"]
            cost -= 1.0 * (decks[:1] == [0] and tail > 1)
            cost += costs.TWO_HEADS * _has_two(block.head[:tail])
            cost += 1.0 * (len(decks) > 1) + costs.LONELY_DECK * (len(decks) == tail and not state.has_head)
        if not (state.has_head or tail or state.is_continuation):
            if block and block.continued_from and not state.is_closed:
                return cost + costs.SUSPENDED
            cost += costs.UNTITLED if state.is_in_column else costs.HEADLESS
        if not (state.is_introduced or state.is_closed or state.is_continuation):
            cost += costs.UNSIGNED if self.is_press else costs.UNSIGNED_ALONE
        return cost


def _is_of_rows(block: Block) -> bool:
    """Whether a block is nothing but rows of figures below its headlines."""
    rows = [line.role == "numbered" and FIGURE_ROW.fullmatch(line.text) is not None for line in block.body]
    return len(rows) >= FEWEST_GAPPED and all(rows)


def _has_two(head: Sequence[Line]) -> bool:
    """Whether a deck has headlines on both sides: the one above is its own, the one below another article's."""
    roles = [line.role for line in head]
    return "deck" in roles[1:-1] and roles[0] == roles[-1] == "headline"


def _window(lines: Sequence[Line], last: bool) -> str:
    """What stands next to headlines of a text: its lines, up to a number of characters."""
    near: list[str] = []
    size = 0
    for line in reversed(lines) if last else lines:
        near.append(line.text)
        size += len(line.text)
        if size >= costs.WINDOW:
            break
    return "\n".join(near)
