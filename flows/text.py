"""Text that remembers its origin.

A `Text` is a run of characters and, for each of them, the span of the raw file it came from. Cleaners
propose `Edit`s; applying them gives a new `Text` whose map is composed from the old one, never recovered
by comparing texts afterwards. `net_repairs` turns a history of edits into the ledger that is published:
disjoint repairs of the raw file, in order, which `undo` takes back and `redo` makes again.

Positions are half-open and count Unicode code points. A map costs eight bytes a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Offsets = NDArray[np.int32]
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace `[start, end)` of a text by `replacement`, for the reason named `rule`."""

    start: int
    end: int
    replacement: str
    rule: str


@dataclass(frozen=True, slots=True, order=True)
class Repair:
    """The raw characters `[raw_start, raw_end)`, which read `before`, are published as `after`."""

    raw_start: int
    raw_end: int
    rule: str
    before: str
    after: str


@dataclass(frozen=True, eq=False)
class Text:
    """Characters and where each came from.

    `starts[i]` and `ends[i]` bound the raw span of `chars[i]`. `touched` holds, for each edit made so far,
    the raw span that it changed and its rule. Texts cut from one another share the raw file they point into.
    """

    chars: str
    starts: Offsets
    ends: Offsets
    touched: tuple[tuple[int, int, str], ...] = ()

    @classmethod
    def from_raw(cls, raw: str) -> Text:
        """The raw file itself: every character came from its own place."""
        places = np.arange(len(raw) + 1, dtype=np.int32)
        return cls(raw, places[:-1], places[1:])

    def __len__(self) -> int:
        return len(self.chars)

    def __str__(self) -> str:
        return self.chars

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of `[start, end)`: from its first character's origin to its last one's.

        In a text joined from separate pieces the span is the hull of the pieces. An empty span
        lies at the origin of the character that follows it (or behind the last one).
        """
        if start >= end:
            if start < len(self):
                at = int(self.starts[start])
            else:
                at = int(self.ends[-1]) if len(self) else 0
            return at, at
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
        ordered = sorted(edits)
        if not ordered:
            return self
        chars: list[str] = []
        starts: list[Offsets] = []
        ends: list[Offsets] = []
        touched: list[tuple[int, int, str]] = []
        done = 0
        for one in ordered:
            if one.start < done or one.end < one.start or one.end > len(self):
                raise ValueError(f"edit {one} overlaps the one before it or leaves the text")
            chars += (self.chars[done : one.start], one.replacement)
            new_starts, new_ends, origin = self._origin(one)
            starts += (self.starts[done : one.start], new_starts)
            ends += (self.ends[done : one.start], new_ends)
            touched.append((*origin, one.rule))
            done = one.end
        chars.append(self.chars[done:])
        return Text(
            "".join(chars),
            np.concatenate([*starts, self.starts[done:]]),
            np.concatenate([*ends, self.ends[done:]]),
            self.touched + tuple(touched),
        )

    def _origin(self, one: Edit) -> tuple[Offsets, Offsets, tuple[int, int]]:
        """The maps of an edit's replacement, and the raw span the edit changes."""
        if one.start == one.end:
            at = self.span(one.start, one.start)[0]
            if 0 < one.start:
                at = int(self.ends[one.start - 1])
            origin = (at, at)
        else:
            origin = (int(self.starts[one.start]), int(self.ends[one.end - 1]))
        size = len(one.replacement)
        if size == one.end - one.start:
            return self.starts[one.start : one.end], self.ends[one.start : one.end], origin
        return np.full(size, origin[0], np.int32), np.full(size, origin[1], np.int32), origin

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
        return bool((self.starts[1:] >= self.starts[:-1]).all())


def squeeze(text: str) -> str:
    """The text without white space: how quotations are compared with their source."""
    return SPACE.sub("", text)


def net_repairs(raw: str, cleaned: Text) -> list[Repair]:
    """The ledger of a cleaned text: disjoint repairs of `raw`, in order.

    Edits that touch one another's raw spans (a line joined inside a run that was also respaced) become one
    repair that names all their rules, joined by `+`. Repairs that in the end change nothing are left out.
    """
    clusters = _clusters(cleaned.touched)
    firsts = np.searchsorted(cleaned.starts, np.array([start for start, _, _ in clusters], np.int32), side="left")
    lasts = np.searchsorted(cleaned.ends, np.array([end for _, end, _ in clusters], np.int32), side="right")
    repairs: list[Repair] = []
    for (raw_start, raw_end, rule), first, last in zip(clusters, firsts.tolist(), lasts.tolist(), strict=True):
        before, after = raw[raw_start:raw_end], cleaned.chars[first:last]
        if before != after:
            repairs.append(Repair(raw_start, raw_end, rule, before, after))
    return repairs


def _clusters(touched: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Raw spans merged where they overlap or touch, each with the rules that touched it, in order of use."""
    merged: list[tuple[int, int, list[str]]] = []
    for start, end, rule in sorted((s, e, r) for s, e, r in touched):
        if merged and start <= merged[-1][1]:
            before = merged[-1]
            rules = before[2] if rule in before[2] else [*before[2], rule]
            merged[-1] = (before[0], max(before[1], end), rules)
        else:
            merged.append((start, end, [rule]))
    return [(start, end, "+".join(rules)) for start, end, rules in merged]


def redo(raw: str, repairs: Sequence[Repair], start: int = 0, end: int | None = None) -> str:
    """`raw[start:end]` with the repairs that lie inside it made; `repairs` are disjoint and in order."""
    end = len(raw) if end is None else end
    parts: list[str] = []
    done = start
    for repair in repairs:
        if repair.raw_start < done or repair.raw_end > end:
            continue
        parts += (raw[done : repair.raw_start], repair.after)
        done = repair.raw_end
    return "".join(parts) + raw[done:end]


def undo(cleaned: str, repairs: Sequence[Repair]) -> str:
    """The raw file, from the cleaned text and the whole ledger.

    Raises ValueError where the cleaned text does not read as the ledger says it was left.
    """
    parts: list[str] = []
    raw_at = clean_at = 0
    for repair in repairs:
        untouched = repair.raw_start - raw_at
        parts.append(cleaned[clean_at : clean_at + untouched])
        clean_at += untouched
        if not cleaned.startswith(repair.after, clean_at):
            raise ValueError(f"the text does not read {repair.after!r} where the ledger says so (raw {repair.raw_start})")
        parts.append(repair.before)
        clean_at += len(repair.after)
        raw_at = repair.raw_end
    return "".join(parts) + cleaned[clean_at:]
