"""The spaces inside lines, as arrays."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flows.clean.lines import Flags, Numbers, Words, among, membership, runs_of
from flows.text import Codes, Positions, Text

IDEOGRAPH = np.zeros(0x10000, np.bool_)
for _first, _last in ((0x3007, 0x3008), (0x3400, 0xA000), (0xF900, 0xFB00)):
    IDEOGRAPH[_first:_last] = True
LETTER = membership("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
LONGEST_NUMBER = 12  # characters
MANY = 3  # so many short words in a row are one that was spaced out


class Gaps(NamedTuple):
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


def find_gaps(text: Text, words: Words) -> Gaps:
    """The gaps of `text`; white space at the ends of lines is none."""
    inside = (words.line[1:] == words.line[:-1]).nonzero()[0]
    starts, ends = words.ends[inside], words.starts[inside + 1]
    return Gaps(starts, ends, text.codes[starts - 1], text.codes[ends], words.line[inside])


def spaced_runs(text: Text, gaps: Gaps) -> Flags:
    """Which gaps belong to words that were spaced out: at least `MANY` short words in a row, and the gaps beside.

    A number is a short word however long it is. `街开 业 运 营 ，培 育 多` and `增 长 10.5%， 收 报` have such a run;
    `5 000`, `A B C`, `男 512 女 490 计 1002` and `记者 刘 洋 摄` have none, nor has the space between two Latin words.
    """
    starts, ends = gaps.ends[:-1], gaps.starts[1:]
    sizes = ends - starts
    brief = (gaps.line[1:] == gaps.line[:-1]) & (sizes <= LONGEST_NUMBER)
    firsts, lasts = runs_of(brief)
    if not (lasts - firsts >= MANY).any():
        return np.zeros(len(gaps.starts), np.bool_)
    ideographs, letters = (_counted(among(text.codes, table)) for table in (IDEOGRAPH, LETTER))
    own = ideographs[ends] - ideographs[starts]
    is_number = (own == 0) & (letters[ends] == letters[starts])
    short = brief & (own <= 1) & ((sizes <= 4) | is_number)
    firsts, lasts = runs_of(short)
    found = ideographs[gaps.starts[lasts]] - ideographs[gaps.ends[firsts]]
    # One character beside another, and not between figures as in the rows of a table.
    paired = _counted(among(gaps.left, IDEOGRAPH) & among(gaps.right, IDEOGRAPH))
    real = (lasts - firsts >= MANY) & (found >= MANY) & (paired[lasts + 1] > paired[firsts])
    change = np.zeros(len(gaps.starts) + 1, np.int32)
    change[firsts[real]] += 1
    change[lasts[real] + 1] -= 1
    runs: Flags = (np.cumsum(change[:-1]) > 0) & ~_between_latin_words(text.codes, gaps)
    return runs


def _counted(flags: Flags) -> NDArray[np.int32]:
    """How many flags are set before each place, and in all."""
    counts = np.zeros(len(flags) + 1, np.int32)
    np.cumsum(flags, out=counts[1:])
    return counts


def _between_latin_words(codes: Codes, gaps: Gaps) -> Flags:
    """Gaps between Latin words, one of which at least has several letters."""
    several = among(codes[np.maximum(gaps.starts - 2, 0)], LETTER)
    several |= among(codes[np.minimum(gaps.ends + 1, len(codes) - 1)], LETTER)
    between: Flags = among(gaps.left, LETTER) & among(gaps.right, LETTER) & several
    return between
