"""The spaces inside lines, as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from flows.clean.lines import Flags, Numbers, among, is_space, runs_of
from flows.text import Codes, Positions, Text

IDEOGRAPH = np.zeros(0x10000, np.bool_)
for _first, _last in ((0x3007, 0x3008), (0x3400, 0xA000), (0xF900, 0xFB00)):
    IDEOGRAPH[_first:_last] = True
MANY = 3  # so many short words in a row are one that was spaced out


@dataclass(frozen=True)
class Gaps:
    """The runs of spaces between two words of a line. Arrays run parallel, one entry a gap.

    `left` and `right` are the characters beside a gap, `line` the number of its line (blank ones counted).
    """

    starts: Positions
    ends: Positions
    left: Codes
    right: Codes
    line: Numbers

    def part(self, low: int, high: int) -> Gaps:
        """The gaps from number `low` up to `high`."""
        at = slice(low, high)
        return Gaps(self.starts[at], self.ends[at], self.left[at], self.right[at], self.line[at])


def find_gaps(text: Text) -> Gaps:
    """The gaps of `text`; white space at the ends of lines is none."""
    codes = text.codes
    line_end = codes == 0x0A
    starts, ends = runs_of(is_space(codes) & ~line_end)
    between = (starts > 0) & (ends < len(codes))
    starts, ends = starts[between], ends[between]
    between = ~line_end[starts - 1] & ~line_end[ends]
    starts, ends = starts[between], ends[between]
    line = np.searchsorted(np.flatnonzero(line_end), starts)
    return Gaps(starts, ends, codes[starts - 1], codes[ends], line)


def spaced_runs(text: Text, gaps: Gaps) -> Flags:
    """Which gaps belong to words that were spaced out: at least `MANY` short words in a row, and the gaps beside.

    `街开 业 运 营 ，培 育 多` has such a run; `5 000`, `A B C` and `记者 刘 洋 摄` have none.
    """
    if len(gaps.starts) < 2:
        return np.zeros(len(gaps.starts), np.bool_)
    ideographs = np.concatenate([[0], np.cumsum(among(text.codes, IDEOGRAPH), dtype=np.int32)])
    starts, ends = gaps.ends[:-1], gaps.starts[1:]
    same_line = gaps.line[1:] == gaps.line[:-1]
    short = same_line & (ends - starts <= 4) & (ideographs[ends] - ideographs[starts] <= 1)
    firsts, lasts = runs_of(short)
    real = (lasts - firsts >= MANY) & (ideographs[gaps.starts[lasts]] - ideographs[gaps.ends[firsts]] >= MANY)
    change = np.zeros(len(gaps.starts) + 1, np.int32)
    change[firsts[real]] += 1
    change[lasts[real] + 1] -= 1
    runs: Flags = np.cumsum(change[:-1]) > 0
    return runs
