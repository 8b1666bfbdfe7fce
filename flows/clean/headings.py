"""Numbered headings that fill their lines by chance, told by the length of the others of the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import median

import numpy as np

from flows.clean.columns import Columns
from flows.clean.judging import LONGEST_HEADLINE, RUNNING_ON
from flows.clean.landmarks import ORDINAL, Landmarks
from flows.clean.lines import Flags, Lines

LONGEST = 6  # lines of an item that are looked at
ENOUGH = 2


@dataclass(frozen=True)
class Item:
    """The lines of a column that begin with a numbered one: up to the first that is not full, or has a sentence's end.

    `goes_on`: another sentence begins in the last of them.
    """

    first: int
    last: int
    has_sentence: bool
    goes_on: bool


def numbered_items(chars: str, lines: Lines, columns: Columns, marks: Landmarks) -> list[Item]:
    """The items whose first lines are numbered."""
    return [_item(chars, lines, columns, number) for number in marks.numbered.nonzero()[0].tolist()]


def inside_items(items: Sequence[Item], count: int) -> Flags:
    """Which of `count` lines follow an item's number before a sentence has ended: a heading may end before each."""
    inside = np.zeros(count, np.bool_)
    for item in items:
        inside[item.first + 1 : item.last + 1] = True
    return inside


def behind_full_headings(items: Sequence[Item], lines: Lines, marks: Landmarks) -> Flags:
    """Whether a heading ends before each line although it fills its own.

    Where the items that are counted through mostly are headings on lines of their own, `（三）加快转型` above
    `激发市场活力` above `深化改革。…` is one, too: as many of its lines as make it most like the others in length.
    Where items go on as paragraphs nothing is parted, nor is `（一）综合施策，稳中` above `有进。`.
    """
    behind = np.zeros(len(lines), np.bool_)
    for row in _rows(items, marks):
        headings = [item for item in row if not item.has_sentence]
        if len(headings) < ENOUGH:
            continue
        usual = median(_size(lines, item) for item in headings)
        longest = max(2 * usual, LONGEST_HEADLINE)
        paragraphs = [item for item in row if item.goes_on or (item.has_sentence and _size(lines, item) > longest)]
        for item in paragraphs if len(headings) >= len(paragraphs) else ():
            ends = list(_possible_ends(lines, item))
            if ends:
                behind[min(ends, key=lambda end: abs(end[1] - usual))[0]] = True
    return behind


def _rows(items: Sequence[Item], marks: Landmarks) -> Iterator[list[Item]]:
    """The items that are counted through: of one kind of number, each higher than the one before."""
    for kind in range(1, ORDINAL + 1):
        row: list[Item] = []
        for item in items:
            if marks.numbered[item.first] != kind:
                continue
            if row and marks.values[item.first] <= marks.values[row[-1].first]:
                yield row
                row = []
            row.append(item)
        yield row


def _item(chars: str, lines: Lines, columns: Columns, first: int) -> Item:
    last = first
    while True:
        end = int(lines.ends[last])
        stop = chars.find("。", int(lines.starts[last]), end)
        if stop >= 0 or columns.is_terminal[last]:
            return Item(first, last, True, 0 <= stop < end - 1)
        if last + 1 >= len(lines) or last - first >= LONGEST or not columns.continues[last + 1]:
            return Item(first, last, False, False)
        last += 1


def _size(lines: Lines, item: Item) -> int:
    """In characters."""
    return int(lines.sizes[item.first : item.last + 1].sum())


def _possible_ends(lines: Lines, item: Item) -> Iterator[tuple[int, int]]:
    """The lines behind which the heading of an item may end: the number of the next, the length up to there."""
    sizes = accumulate(lines.sizes[item.first : item.last].tolist())
    for number, size in zip(range(item.first, item.last), sizes, strict=True):
        if not RUNNING_ON[min(int(lines.last[number]), 0xFFFF)]:
            yield number + 1, size
