"""Lines that are no part of the running text are found by rules and set apart, all in one pass over the lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from flows.clean.draft import Aside, Draft
from flows.clean.lines import FULL, Lines, among, membership, split_lines

LONGEST = 160  # characters; a longer line is never set apart as a whole
SENTENCE_MARKS = membership("。！？；")


@dataclass(frozen=True)
class LineRule:
    """Which lines to look at, by their ends, and what to set apart of them.

    `firsts` and `lasts` are the characters a line may begin and end with, empty for any. `plain` asks for lines
    without a sentence's mark. `find` tells the asides in the line `[start, end)` of `chars`.
    """

    find: Callable[[str, int, int], Sequence[Aside]]
    firsts: str = ""
    lasts: str = ""
    plain: bool = False
    needs: str = ""  # one of these must be in the text at all, for the rule to be worth a look

    def candidates(self, draft: Draft, lines: Lines, plain: np.ndarray) -> Iterator[int]:
        """The numbers of the lines to look at."""
        if self.needs and not any(char in draft.chars for char in self.needs):
            return
        chosen = lines.widths <= LONGEST * FULL
        if self.firsts:
            chosen &= among(lines.first, membership(self.firsts))
        if self.lasts:
            chosen &= among(lines.last, membership(self.lasts))
        if self.plain:
            chosen &= plain
        yield from np.flatnonzero(chosen).tolist()


def whole_line(kind: str, pattern: str) -> Callable[[str, int, int], Sequence[Aside]]:
    """A finder that sets a line apart as `kind` if all of it matches."""
    compiled = re.compile(pattern)
    return lambda chars, start, end: [Aside(start, end, kind)] if compiled.fullmatch(chars, start, end) else []


def set_lines_apart(draft: Draft, rules: Sequence[LineRule]) -> Draft:
    """Uses each rule on its candidates; the first rule that finds something in a line has it."""
    lines = split_lines(draft.text)
    if not len(lines):
        return draft
    marks = np.cumsum(among(draft.text.codes, SENTENCE_MARKS), dtype=np.int32)
    plain = marks[lines.ends - 1] - marks[lines.starts] + among(lines.first, SENTENCE_MARKS) == 0
    found: dict[int, Sequence[Aside]] = {}
    for rule in rules:
        for number in rule.candidates(draft, lines, plain):
            if number not in found:
                asides = rule.find(draft.chars, int(lines.starts[number]), int(lines.ends[number]))
                if asides:
                    found[number] = asides
    return draft.set_apart([aside for asides in found.values() for aside in asides])
