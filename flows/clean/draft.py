"""A draft: the text between two cleaners, with what has been set apart of it so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from flows.clean.gaps import Gaps, find_gaps, spaced_runs
from flows.clean.lines import Flags, Lines, Words, split_lines, split_words
from flows.model import Apart
from flows.text import Codes, Edit, Positions, Text


@dataclass(frozen=True, slots=True)
class Aside:
    """A span `[start, end)` of a draft to be set apart, and how it should be read if not as it stands."""

    start: int
    end: int
    kind: str  # as in Apart
    reading: str | None = None


@dataclass(frozen=True)
class Draft:
    """What the cleaners hand on. `heads` maps the raw offset of a line's first character to its marked level.

    `bold` maps the raw offset of a line's first character to that of the end of its bold opening words.
    """

    text: Text
    apart: tuple[Apart, ...] = ()
    heads: Mapping[int, int] = field(default_factory=dict)
    bold: Mapping[int, int] = field(default_factory=dict)

    @property
    def chars(self) -> str:
        return self.text.chars

    @cached_property
    def words(self) -> Words:
        """What white space parts in the text."""
        return split_words(self.text)

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return split_lines(self.text, self.words)

    @cached_property
    def gaps(self) -> Gaps:
        """The spaces inside lines."""
        return find_gaps(self.text, self.words)

    @cached_property
    def is_spaced_out(self) -> Flags:
        """Which of the gaps belong to words that were spaced out; not to be written to."""
        runs = spaced_runs(self.text, self.gaps)
        runs.flags.writeable = False
        return runs

    def edited(self, edits: Iterable[Edit]) -> Draft:
        """With `edits` made (see `Text.edit`)."""
        return self._with(self.text.edit(edits))

    def without(self, starts: Positions, ends: Positions, rule: str) -> Draft:
        """With spans taken out (see `Text.without`)."""
        return self._with(self.text.without(starts, ends, rule))

    def recoded(self, places: Positions, codes: Codes, rule: str) -> Draft:
        """With characters exchanged one for one (see `Text.recode`)."""
        return self._with(self.text.recode(places, codes, rule))

    def headed(self, levels: Mapping[int, int]) -> Draft:
        """With the levels of headings that begin at positions of the text."""
        return replace(self, heads={**self.heads, **{self.text.span(at, at)[0]: n for at, n in levels.items()}})

    def opened_bold(self, spans: Iterable[tuple[int, int]]) -> Draft:
        """With the bold words that open lines, as spans of the text."""
        return replace(
            self, bold={**self.bold, **{self.text.span(*span)[0]: self.text.span(*span)[1] for span in spans}}
        )

    def set_apart(self, asides: Sequence[Aside]) -> Draft:
        """With spans taken out and kept as `Apart`; the rule of the repair is the kind.

        Of asides that overlap, as two credits that claim one caption, the one that begins first and is longest stays.
        """
        if not asides:
            return self
        ordered: list[Aside] = []
        for aside in sorted(asides, key=lambda aside: (aside.start, -aside.end)):
            if not ordered or aside.start >= ordered[-1].end:
                ordered.append(aside)
        starts = self.text.starts[positions(aside.start for aside in ordered)].tolist()
        ends = self.text.ends[positions(aside.end - 1 for aside in ordered)].tolist()
        apart = [
            Apart(aside.kind, " ".join((aside.reading or self.chars[aside.start : aside.end]).split()), start, end)
            for aside, start, end in zip(ordered, starts, ends, strict=True)
        ]
        edits = [Edit(aside.start, aside.end, "", aside.kind) for aside in ordered]
        return replace(self, text=self.text.edit(edits), apart=(*self.apart, *apart))

    def _with(self, text: Text) -> Draft:
        return self if text is self.text else Draft(text, self.apart, self.heads, self.bold)


def positions(numbers: Iterable[int]) -> Positions:
    """Numbers as an array of positions."""
    return np.fromiter(numbers, np.int64)
