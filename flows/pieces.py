"""Where a text that was joined from pieces jumps in its source, and the raw span of each piece.

A newspaper prints an article in several places; its body is joined from them, so that one raw span can only bound
it. The pieces are exact: the raw characters of each, with the repairs inside made, read as the text does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from flows.spaces import is_space
from flows.text import Offsets, Text

Span = tuple[int, int]


@dataclass(frozen=True)
class Pieces:
    """A text, and the positions before which it jumps, in order."""

    text: Text
    breaks: list[int]

    @classmethod
    def of(cls, text: Text, origins: Offsets) -> Pieces:
        """The pieces that `text` was joined from; `origins` are the `solid_origins` of the text they were cut from.

        A text jumps where it goes back in the raw file, or leaves out solid characters of that whole text. Raw
        characters that no longer stand in the whole text were taken out by repairs: no jump.
        """
        if len(text) < 2:
            return cls(text, [])
        skipped = origins.searchsorted(text.starts[1:]) - origins.searchsorted(text.ends[:-1])
        jumps = (skipped > 0) | (text.starts[1:] < text.starts[:-1])
        breaks: list[int] = (jumps.nonzero()[0] + 1).tolist()
        return cls(text, breaks)

    def spans(self, start: int, end: int) -> list[Span]:
        """The raw spans of the pieces of `[start, end)`, in reading order; none of an empty stretch."""
        if start >= end:
            return []
        if not self.breaks:
            return [self.text.span(start, end)]
        inner = self.breaks[bisect_right(self.breaks, start) : bisect_left(self.breaks, end)]
        return [self.text.span(first, last) for first, last in pairwise([start, *inner, end])]


def solid_origins(whole: Text) -> Offsets:
    """Where the characters of a text that are no white space came from. The text is in the order of the raw file."""
    return whole.starts[~is_space(whole.codes)]
