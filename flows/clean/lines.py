"""The lines of a text as arrays: where they begin and end, how wide they are, what stands between them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from flows.text import Codes, Positions, Text

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
HALF, FULL = 1, 2  # the widths of characters: a Chinese one is as wide as two Latin ones

SPACES = (
    *range(0x09, 0x0E),
    *range(0x1C, 0x21),
    *(0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000),
    *range(0x2000, 0x200B),
)
LINE_END, IDEOGRAPHIC_SPACE = 0x0A, 0x3000
# Tables over the basic plane; a code point beyond it is read as the last one, a full-width character.
_WIDTHS = np.full(0x10000, FULL, np.uint8)
_WIDTHS[:0x1100] = HALF
_WIDTHS[[0xB7, 0xD7, 0xB1, 0xB0, 0xB2, 0xB3]] = FULL
_WIDTHS[list(SPACES)] = 0
_IS_SPACE: Flags = _WIDTHS == 0


@dataclass(frozen=True)
class Lines:
    """The lines of a text that are not blank. Arrays run parallel, one entry a line.

    `starts` and `ends` bound a line without the white space at its ends. `widths` are in half characters and
    leave white space out, as do `sizes`, in characters. `gaps` counts the line ends since the line before (1: none
    blank between), 0 for the first. `indents` is the width of the white space before the line, beyond what nearly all
    lines have. `rows` are the
    numbers of the lines, blank ones counted.
    """

    starts: Positions
    ends: Positions
    widths: Numbers
    sizes: Numbers
    gaps: Numbers
    indents: Numbers
    first: Codes
    last: Codes
    rows: Numbers

    def __len__(self) -> int:
        return len(self.starts)


def is_space(codes: Codes) -> Flags:
    """Which characters are white space."""
    return _IS_SPACE.take(codes, mode="clip")


def widths_of(codes: Codes) -> NDArray[np.uint8]:
    """The width of each character in half characters, 0 for white space."""
    return _WIDTHS.take(codes, mode="clip")


def split_lines(text: Text) -> Lines:
    """The lines of `text`; line ends are `\\n` only."""
    codes = text.codes
    widths = widths_of(codes)
    line_ends = np.flatnonzero(codes == LINE_END)
    begins, stops = np.append(0, line_ends + 1), np.append(line_ends, len(codes))
    starts, ends = _trimmed(widths == 0, begins, stops)
    rows = np.flatnonzero(starts < ends)
    starts, ends, begins = starts[rows], ends[rows], begins[rows]
    return Lines(
        starts=starts,
        ends=ends,
        widths=sums(widths, starts, ends),
        sizes=sums(widths != 0, starts, ends),
        gaps=np.diff(rows, prepend=rows[:1]),
        indents=_beyond_common((starts - begins) * np.where(_at(codes, begins) == IDEOGRAPHIC_SPACE, FULL, HALF)),
        first=_at(codes, starts),
        last=_at(codes, ends - 1),
        rows=rows,
    )


def _beyond_common(indents: Numbers) -> Numbers:
    """Indentations without that of the whole text: all but one line in ten have at least it."""
    if not len(indents):
        return indents
    common = np.partition(indents, len(indents) // 10)[len(indents) // 10]
    beyond: Numbers = np.maximum(indents - common, 0)
    return beyond


def _trimmed(blank: Flags, begins: Positions, stops: Positions) -> tuple[Positions, Positions]:
    """The bounds without the white space at either end; a blank line's come out empty or crossed."""
    space_starts, space_ends = runs_of(blank)
    if not len(space_starts):
        return begins, stops
    run = np.searchsorted(space_starts, begins, side="right") - 1
    inside = (run >= 0) & (begins < space_ends[run])
    starts = np.where(inside, space_ends[run], begins)
    run = np.searchsorted(space_starts, stops, side="left") - 1
    inside = (run >= 0) & (stops <= space_ends[run])
    return starts, np.where(inside, space_starts[run], stops)


def runs_of(flags: Flags) -> tuple[Positions, Positions]:
    """Where the runs of set flags begin and end."""
    edges = np.flatnonzero(flags[1:] != flags[:-1]) + 1
    if len(flags) and flags[0]:
        edges = np.append(0, edges)
    if len(edges) % 2:
        edges = np.append(edges, len(flags))
    return edges[::2], edges[1::2]


def sums(values: NDArray[np.uint8] | NDArray[np.int8] | Flags, starts: Positions, ends: Positions) -> Numbers:
    """The sum of `values` over each span; spans are ascending, apart and not empty."""
    if not len(starts):
        return np.empty(0, np.int64)
    bounds = np.empty(2 * len(starts), np.int64)
    bounds[::2], bounds[1::2] = starts, ends
    if bounds[-1] == len(values):
        bounds = bounds[:-1]
    return np.add.reduceat(values, bounds, dtype=np.int32)[::2].astype(np.int64)


def _at(codes: Codes, positions: Positions) -> Codes:
    return codes[positions] if len(codes) else codes


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
