"""The lines of a text as arrays: where they begin and end, how wide they are, what stands between them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flows.text import Codes, Positions, Text

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
HALF, FULL = 1, 2  # the widths of characters: a Chinese one is as wide as two Latin ones

_WIDTHS = np.full(0x10000, FULL, np.uint8)
_WIDTHS[:0x1100] = HALF
_WIDTHS[[0xB7, 0xD7, 0xB1, 0xB0, 0xB2, 0xB3]] = FULL
_SPACES = [
    *range(9, 14),
    *range(28, 33),
    0x85,
    0xA0,
    0x1680,
    *range(0x2000, 0x200B),
    0x2028,
    0x2029,
    0x202F,
    0x205F,
    0x3000,
]
_WIDTHS[_SPACES] = 0


@dataclass(frozen=True)
class Lines:
    """The lines of a text that are not blank. Arrays run parallel, one entry a line.

    `starts` and `ends` bound a line without the white space at its ends. `widths` are in half characters and
    leave white space out. `gaps` counts the line ends since the line before (1: none blank between), 0 for the
    first. `indents` is the width of the white space before the line.
    """

    starts: Positions
    ends: Positions
    widths: Numbers
    gaps: Numbers
    indents: Numbers
    sizes: Numbers  # characters, white space left out
    first: Codes
    last: Codes
    rows: Numbers  # the lines' numbers, blank ones counted

    def __len__(self) -> int:
        return len(self.starts)


def is_space(codes: Codes) -> Flags:
    """Which characters are white space."""
    return _WIDTHS[np.minimum(codes, 0xFFFF)] == 0


def widths_of(codes: Codes) -> NDArray[np.uint8]:
    """The width of each character in half characters, 0 for white space."""
    return _WIDTHS[np.minimum(codes, 0xFFFF)]


def split_lines(text: Text) -> Lines:
    """The lines of `text`; line ends are `\\n` only."""
    codes = text.codes
    widths = widths_of(codes)
    solid = np.flatnonzero(widths)
    ends_of_lines = codes == 0x0A
    rows = np.cumsum(ends_of_lines, dtype=np.int32)[solid]
    firsts = np.flatnonzero(np.concatenate([[True], rows[1:] != rows[:-1]])) if len(rows) else np.empty(0, np.int64)
    lasts = np.concatenate([firsts[1:], [len(rows)]]) - 1 if len(rows) else firsts
    starts, ends = solid[firsts], solid[lasts] + 1
    reach = np.cumsum(widths, dtype=np.int64)
    own = rows[firsts]
    begins = np.concatenate([[0], np.flatnonzero(ends_of_lines) + 1])[own]
    ideographic = np.cumsum(codes == 0x3000, dtype=np.int32)
    wide = ideographic[starts] - ideographic[begins] + (codes[begins] == 0x3000) if len(starts) else own
    return Lines(
        starts=starts,
        ends=ends,
        widths=reach[ends - 1] - reach[starts] + widths[starts],
        gaps=np.diff(own, prepend=own[:1]).astype(np.int64),
        indents=starts - begins + wide,
        sizes=lasts - firsts + 1,
        first=codes[starts],
        last=codes[ends - 1],
        rows=own.astype(np.int64),
    )


def membership(characters: str) -> Flags:
    """A table over the basic plane that says which code points are among `characters`."""
    table = np.zeros(0x10000, np.bool_)
    table[[ord(char) for char in characters]] = True
    return table


def among(codes: Codes, table: Flags) -> Flags:
    """Which of `codes` are in a `membership` table."""
    found: Flags = table[np.minimum(codes, 0xFFFF)]
    return found
