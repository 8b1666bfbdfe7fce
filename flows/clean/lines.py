"""The lines of a text as arrays: where they begin and end, how wide they are, what stands between them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import DTypeLike, NDArray

from flows.spaces import SPACES, is_space
from flows.text import Codes, Positions, Text

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Entry = TypeVar("Entry", np.bool_, np.int64)
HALF, FULL = 1, 2  # the widths of characters: a Chinese one is as wide as two Latin ones

LINE_END, IDEOGRAPHIC_SPACE = 0x0A, 0x3000
# Tables over the basic plane; a code point beyond it is read as the last one, a full-width character.
_WIDTHS = np.full(0x10000, FULL, np.uint8)
_WIDTHS[:0x1100] = HALF
_WIDTHS[[0xB7, 0xD7, 0xB1, 0xB0, 0xB2, 0xB3]] = FULL
_WIDTHS[list(SPACES)] = 0


class Words(NamedTuple):
    """What white space parts in a text. Arrays run parallel, one entry a word.

    `line` is the number of the line of each, blank ones counted. `line_ends` are where the line ends stand.
    """

    starts: Positions
    ends: Positions
    line: Numbers
    line_ends: Positions


@dataclass(frozen=True, eq=False)
class Lines:
    """The lines of a text that are not blank. Arrays run parallel, one entry a line.

    `starts` and `ends` bound a line without the white space at its ends, which begins at `begins`. `sizes` are in
    characters and leave white space out. `rows` are the numbers of the lines, blank ones counted.
    """

    text: Text
    starts: Positions
    ends: Positions
    begins: Positions
    sizes: Numbers
    rows: Numbers

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        return list(zip(self.starts.tolist(), self.ends.tolist(), strict=True))

    def span(self, number: int) -> tuple[int, int]:
        """Where a line begins and ends; faster than by the arrays, single entries of which are slow to get at."""
        return self._spans[number]

    def read(self, number: int) -> str:
        """What a line says."""
        start, end = self._spans[number]
        return self.text.chars[start:end]

    @cached_property
    def widths(self) -> Numbers:
        """In half characters, without white space."""
        return sums(widths_of(self.text.codes), self.starts, self.ends)

    @cached_property
    def first(self) -> Codes:
        """The first character of each line."""
        return self.text.codes[self.starts]

    @cached_property
    def last(self) -> Codes:
        """The last character of each line."""
        return self.text.codes[self.ends - 1]

    @cached_property
    def gaps(self) -> Numbers:
        """The line ends since the line before (1: none blank between), 0 for the first."""
        gaps = np.zeros(len(self), np.int64)
        gaps[1:] = self.rows[1:] - self.rows[:-1]
        return gaps

    @cached_property
    def indents(self) -> Numbers:
        """The width of the white space before each line, beyond what all but one line in ten have."""
        if not len(self):
            return self.starts
        width = np.where(self.text.codes[self.begins] == IDEOGRAPHIC_SPACE, FULL, HALF)
        indents = (self.starts - self.begins) * width
        common = np.partition(indents, len(indents) // 10)[len(indents) // 10]
        beyond: Numbers = np.maximum(indents - common, 0)
        return beyond


def widths_of(codes: Codes) -> NDArray[np.uint8]:
    """The width of each character in half characters, 0 for white space."""
    return _WIDTHS.take(codes, mode="clip")


def split_words(text: Text) -> Words:
    """The words of `text`."""
    starts, ends = runs_of(~is_space(text.codes))
    line_ends = (text.codes == LINE_END).nonzero()[0]
    return Words(starts, ends, line_ends.searchsorted(starts), line_ends)


def split_lines(text: Text, words: Words) -> Lines:
    """The lines of `text`; line ends are `\\n` only."""
    opens = np.ones(len(words.line) + 1, np.bool_)
    opens[1:-1] = words.line[1:] != words.line[:-1]
    edges = opens.nonzero()[0]
    firsts, lasts = edges[:-1], edges[1:] - 1
    rows = words.line[firsts]
    begins = np.zeros(len(words.line_ends) + 1, np.int64)
    begins[1:] = words.line_ends + 1
    sizes = np.add.reduceat(words.ends - words.starts, firsts)
    return Lines(text, words.starts[firsts], words.ends[lasts], begins[rows], sizes, rows)


def runs_of(flags: Flags) -> tuple[Positions, Positions]:
    """Where the runs of set flags begin and end."""
    padded = np.zeros(len(flags) + 2, np.bool_)
    padded[1:-1] = flags
    edges = (padded[1:] != padded[:-1]).nonzero()[0]
    return edges[::2], edges[1::2]


def of_line_before(values: NDArray[Entry]) -> NDArray[Entry]:
    """The flag or number of the line before each line; none for the first."""
    before = np.empty(len(values), values.dtype)
    before[:1] = 0
    before[1:] = values[:-1]
    return before


def of_line_behind(values: NDArray[Entry], last: int) -> NDArray[Entry]:
    """The flag or number of the line behind each line; `last` for the last one."""
    behind = np.empty(len(values), values.dtype)
    behind[-1:] = last
    behind[:-1] = values[1:]
    return behind


def sums(values: NDArray[np.uint8] | NDArray[np.int8] | Flags, starts: Positions, ends: Positions) -> Numbers:
    """The sum of `values` over each span; spans are ascending, apart and not empty."""
    return over_spans(np.add, values, starts, ends, np.int32).astype(np.int64)


def over_spans(
    ufunc: np.ufunc, values: NDArray[Any], starts: Positions, ends: Positions, dtype: DTypeLike | None = None
) -> NDArray[Any]:
    """What `ufunc` makes of the values in each span; spans are ascending, apart and not empty."""
    bounds = np.empty(2 * len(starts), np.int64)
    bounds[::2], bounds[1::2] = starts, ends
    if len(bounds) and bounds[-1] == len(values):
        bounds = bounds[:-1]
    return ufunc.reduceat(values, bounds, dtype=dtype)[::2]


@cache
def membership(characters: str) -> Flags:
    """A table over the basic plane that says which code points are among `characters`; not to be written to."""
    table = np.zeros(0x10000, np.bool_)
    table[[ord(char) for char in characters]] = True
    table.flags.writeable = False
    return table


def among(codes: Codes, table: Flags) -> Flags:
    """Which of `codes` are in a `membership` table."""
    return table.take(codes, mode="clip")
