"""Lines that are no part of the running text are found by rules and set apart, all in one pass over the lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from flows.clean.draft import Aside, Draft
from flows.clean.lines import FULL, Flags, among, membership, sums

LONGEST = 160  # characters; a longer line is never set apart as a whole
CLAUSE_MARKS = membership("。！？；，、")


@dataclass(frozen=True)
class LineRule:
    """Which lines to look at, told by single characters because there are many, and what to set apart of them.

    A line must begin with one of `firsts`, go on with one of `seconds`, end with one of `lasts` and have one of
    `has`, where these are given; `plain` asks for a line without a clause's mark. `find` tells the asides in the
    line `[start, end)` of `chars`.
    """

    find: Callable[[str, int, int], Sequence[Aside]]
    firsts: str = ""
    seconds: str = ""
    lasts: str = ""
    has: str = ""
    plain: bool = False

    def candidates(self, draft: Draft, short: Flags, plain: Flags) -> list[int]:
        """The numbers of the lines to look at, of those that are short, or short and without a clause's mark."""
        lines = draft.lines
        chosen = plain if self.plain else short
        if self.firsts:
            chosen = chosen & among(lines.first, membership(self.firsts))
        if self.lasts:
            chosen = chosen & among(lines.last, membership(self.lasts))
        numbers = np.flatnonzero(chosen)
        if self.seconds and len(numbers):
            seconds = draft.text.codes[np.minimum(lines.starts[numbers] + 1, len(draft.text) - 1)]
            numbers = numbers[among(seconds, membership(self.seconds))]
        if self.has and len(numbers):
            has = among(draft.text.codes, membership(self.has))
            numbers = numbers[sums(has, lines.starts[numbers], lines.ends[numbers]) > 0]
        found: list[int] = numbers.tolist()
        return found


def whole_line(kind: str, pattern: str) -> Callable[[str, int, int], Sequence[Aside]]:
    """A finder that sets a line apart as `kind` if all of it matches."""
    compiled = re.compile(pattern)
    return lambda chars, start, end: [Aside(start, end, kind)] if compiled.fullmatch(chars, start, end) else []


def set_lines_apart(draft: Draft, rules: Sequence[LineRule]) -> Draft:
    """Uses each rule on its candidates; the first rule that finds something in a line has it."""
    lines = draft.lines
    if not len(lines):
        return draft
    short = lines.widths <= LONGEST * FULL
    plain = short & (sums(among(draft.text.codes, CLAUSE_MARKS), lines.starts, lines.ends) == 0)
    found: dict[int, Sequence[Aside]] = {}
    for rule in rules:
        for number in rule.candidates(draft, short, plain):
            if number not in found:
                asides = rule.find(draft.chars, int(lines.starts[number]), int(lines.ends[number]))
                if asides:
                    found[number] = asides
    return draft.set_apart([aside for asides in found.values() for aside in asides])
