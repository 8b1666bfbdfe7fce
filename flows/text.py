"""Text that remembers its origin.

A `Text` is a run of characters and, for each of them, the span of the raw file it came from. Cleaners
propose `Edit`s; applying them gives a new `Text` whose map is composed from the old one, never recovered
by comparing texts afterwards. `flows/ledger.py` turns a history of edits into the repairs that are published.

Positions are half-open and count Unicode code points. A map costs eight bytes a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Offsets = NDArray[np.int32]
Positions = NDArray[np.int64]
Codes = NDArray[np.uint32]
FEW = 32  # spans that are cut out one by one, which for more takes longer than to go through the whole text
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace `[start, end)` of a text by `replacement`, for the reason named `rule`."""

    start: int
    end: int
    replacement: str
    rule: str


class Touched(NamedTuple):
    """Where one rule changed the raw file: parallel arrays of raw spans."""

    starts: Offsets
    ends: Offsets
    rule: str


@dataclass(frozen=True, eq=False)
class Text:
    """Characters and where each came from.

    `starts[i]` and `ends[i]` bound the raw span of `chars[i]`. `touched` holds the raw spans changed so far, by
    rule, in the order of the edits. Texts cut from one another share the raw file they point into.
    """

    chars: str
    starts: Offsets
    ends: Offsets
    touched: tuple[Touched, ...] = ()

    @classmethod
    def from_raw(cls, raw: str) -> Text:
        """The raw file itself: every character came from its own place."""
        places = np.arange(len(raw) + 1, dtype=np.int32)
        return cls(raw, places[:-1], places[1:])

    def __len__(self) -> int:
        return len(self.chars)

    def __str__(self) -> str:
        return self.chars

    @cached_property
    def codes(self) -> Codes:
        """The code points of `chars`: what rules that look at every character work on."""
        return np.frombuffer(self.chars.encode("utf-32-le", "surrogatepass"), np.uint32)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of `[start, end)`: from its first character's origin to its last one's.

        In a text joined from separate pieces the span is the hull of the pieces. An empty span
        lies at the origin of the character that follows it (or behind the last one).
        """
        if start >= end:
            if not len(self):
                return 0, 0
            at = int(self.starts[start]) if start < len(self) else int(self.ends[-1])
            return at, at
        if self.is_ordered:
            return int(self.starts[start]), int(self.ends[end - 1])
        return int(self.starts[start:end].min()), int(self.ends[start:end].max())

    def find_raw(self, raw: int) -> int:
        """The position of the first character whose origin does not lie before raw offset `raw`.

        Only for texts in raw order (not joined from rearranged pieces).
        """
        return int(np.searchsorted(self.starts, np.int32(raw), side="left"))

    def edit(self, edits: Iterable[Edit]) -> Text:
        """The text with `edits` made. They must not overlap; positions are those of this text.

        A replacement as long as what it replaces maps character by character; any other maps, as a whole,
        to the whole span it replaces. An insertion has an empty origin.
        """
        edits = list(edits)
        if not edits:
            return self
        ordered = sorted([_trimmed(self.chars, one) for one in edits], key=attrgetter("start", "end"))
        chars: list[str] = []
        done = 0
        for one in ordered:
            if one.start < done or one.end < one.start or one.end > len(self):
                raise ValueError(f"edit {one} overlaps the one before it or leaves the text")
            chars += (self.chars[done : one.start], one.replacement)
            done = one.end
        chars.append(self.chars[done:])
        bounds = np.array([(one.start, one.end, len(one.replacement)) for one in ordered], np.int64)
        origins = self._origins(bounds[:, 0], bounds[:, 1])
        starts, ends = self._replaced_maps(bounds, origins)
        return Text("".join(chars), starts, ends, self.touched + _by_rule(ordered, origins))

    def without(self, starts: Positions, ends: Positions, rule: str) -> Text:
        """The text without the spans `[starts[i], ends[i])`: ascending, not empty, not overlapping."""
        if not len(starts):
            return self
        if (starts >= ends).any() or (ends[:-1] > starts[1:]).any() or starts[0] < 0 or ends[-1] > len(self):
            raise ValueError(f"the spans of {rule} are empty, overlap or leave the text")
        codes, own_starts, own_ends = _without((self.codes, self.starts, self.ends), starts, ends)
        return self._of_codes(codes, own_starts, own_ends, Touched(self.starts[starts], self.ends[ends - 1], rule))

    def recode(self, positions: Positions, codes: Codes, rule: str) -> Text:
        """The text with the characters at `positions` (ascending) replaced by those of `codes`, one for one."""
        if not len(positions):
            return self
        recoded = self.codes.copy()
        recoded[positions] = codes
        return self._of_codes(
            recoded, self.starts, self.ends, Touched(self.starts[positions], self.ends[positions], rule)
        )

    def _of_codes(self, codes: Codes, starts: Offsets, ends: Offsets, touched: Touched) -> Text:
        """A text of code points, which need not be found again, with one more batch of changes."""
        chars = codes.tobytes().decode("utf-32-le", "surrogatepass")
        text = Text(chars, starts, ends, (*self.touched, touched))
        vars(text)["codes"] = codes
        return text

    def _origins(self, starts: Positions, ends: Positions) -> tuple[Offsets, Offsets]:
        """The raw spans of the spans to be replaced. An insertion's is empty, behind what stands before it."""
        if not len(self):
            nowhere = np.zeros(len(starts), np.int32)
            return nowhere, nowhere
        inserted = starts == ends
        if not inserted.any():
            return self.starts[starts], self.ends[ends - 1]
        before = np.where(starts > 0, self.ends[np.maximum(starts - 1, 0)], self.starts[0])
        last = len(self) - 1
        behind = self.starts[np.minimum(starts, last)]
        # An insertion into a replacement, whose characters share one origin, shares it too.
        raw_starts = np.where(inserted, np.where(starts <= last, np.minimum(before, behind), before), behind)
        raw_ends = np.where(inserted, before, self.ends[np.clip(ends - 1, 0, last)])
        return raw_starts.astype(np.int32), raw_ends.astype(np.int32)

    def _replaced_maps(self, bounds: Positions, origins: tuple[Offsets, Offsets]) -> tuple[Offsets, Offsets]:
        """The maps after replacing, for rows of start, end and the replacement's size."""
        starts, ends, sizes = bounds.T
        if not sizes.any():
            filled = starts < ends
            own_starts, own_ends = _without((self.starts, self.ends), starts[filled], ends[filled])
            return own_starts, own_ends
        edit = np.repeat(np.arange(len(starts)), sizes)
        nth = np.arange(len(edit)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        one_to_one = (sizes == ends - starts)[edit]
        source = np.where(one_to_one, starts[edit] + nth, 0)
        maps = []
        for own, origin in zip((self.starts, self.ends), origins, strict=True):
            new = np.where(one_to_one, own[source], origin[edit]) if len(self) else origin[edit]
            pieces, done, at = [], 0, 0
            for start, end, size in bounds.tolist():
                pieces.append(own[done:start])
                if size:
                    pieces.append(new[at : at + size])
                done, at = end, at + size
            maps.append(np.concatenate([*pieces, own[done:]]))
        return maps[0], maps[1]

    def cut(self, start: int, end: int) -> Text:
        """The part `[start, end)`, with its origins but without the history of edits."""
        return Text(self.chars[start:end], self.starts[start:end], self.ends[start:end])

    @staticmethod
    def join(pieces: Sequence[Text], separator: str = "") -> Text:
        """Pieces one behind another, in the order given; separators have the origin of the place they stand at."""
        chars: list[str] = []
        starts: list[Offsets] = []
        ends: list[Offsets] = []
        for ordinal, piece in enumerate(pieces):
            if ordinal and separator:
                at = int(ends[-1][-1]) if len(ends[-1]) else 0
                chars.append(separator)
                starts.append(np.full(len(separator), at, np.int32))
                ends.append(np.full(len(separator), at, np.int32))
            chars.append(piece.chars)
            starts.append(piece.starts)
            ends.append(piece.ends)
        if not pieces:
            return Text("", np.empty(0, np.int32), np.empty(0, np.int32))
        return Text("".join(chars), np.concatenate(starts), np.concatenate(ends))

    @cached_property
    def is_ordered(self) -> bool:
        """Whether the characters stand in the order of the raw file."""
        return bool((self.starts[1:] >= self.starts[:-1]).all() and (self.ends[1:] >= self.ends[:-1]).all())


def squeeze(text: str) -> str:
    """The text without white space: how quotations are compared with their source."""
    return SPACE.sub("", text)


def _trimmed(chars: str, one: Edit) -> Edit:
    """The edit without the characters at its ends that it leaves as they are: their origins stay exact."""
    start, end, replacement = one.start, one.end, one.replacement
    if not replacement or len(replacement) == end - start:
        return one
    while replacement and start < end and replacement[0] == chars[start]:
        start, replacement = start + 1, replacement[1:]
    while replacement and start < end and replacement[-1] == chars[end - 1]:
        end, replacement = end - 1, replacement[:-1]
    return one if len(replacement) == len(one.replacement) else Edit(start, end, replacement, one.rule)


def _without(arrays: Sequence[NDArray[Any]], starts: Positions, ends: Positions) -> list[NDArray[Any]]:
    """Arrays of one length without spans (ascending, not empty, not overlapping)."""
    size = len(arrays[0])
    if len(starts) <= FEW:
        pieces = [slice(*bounds) for bounds in zip([0, *ends.tolist()], [*starts.tolist(), size], strict=True)]
        return [np.concatenate([own[piece] for piece in pieces]) for own in arrays]
    depth = np.zeros(size + 1, np.int8)
    depth[starts] = 1
    depth[ends] -= 1
    outside = depth.cumsum(dtype=np.int8)[:size] == 0
    return [own[outside] for own in arrays]


def _by_rule(edits: Sequence[Edit], origins: tuple[Offsets, Offsets]) -> tuple[Touched, ...]:
    """What edits touched, one batch a rule."""
    places: dict[str, list[int]] = {}
    for place, one in enumerate(edits):
        places.setdefault(one.rule, []).append(place)
    return tuple(Touched(origins[0][at], origins[1][at], rule) for rule, at in places.items())
