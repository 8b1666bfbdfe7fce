"""Lines that are no part of the running text are found by rules and set apart, all in one pass over the lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from flows.clean.draft import Aside, Draft
from flows.clean.lines import FULL, Lines, among, membership, over_spans
from flows.text import Codes, Positions

LONGEST = 160  # characters; a longer line is never set apart as a whole
HEADLINE = 1  # the level that markup gives the headlines of a page, which are never set apart
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


def whole_line(kind: str, pattern: str) -> Callable[[str, int, int], Sequence[Aside]]:
    """A finder that sets a line apart as `kind` if all of it matches."""
    compiled = re.compile(pattern)
    return lambda chars, start, end: [Aside(start, end, kind)] if compiled.fullmatch(chars, start, end) else []


class LineRules:
    """Rules that are used together; the first that finds something in a line has it.

    Which of them may apply to a line is told by tables of the basic plane: bit n of a character's entry is set where
    it is one that rule n asks for.
    """

    def __init__(self, rules: Sequence[LineRule]) -> None:
        self.rules = rules
        self.firsts = _table(rule.firsts for rule in rules)
        self.seconds = _table(rule.seconds for rule in rules)
        self.lasts = _table(rule.lasts for rule in rules)
        self.has = _table(rule.has for rule in rules)
        self.plain = sum(1 << number for number, rule in enumerate(rules) if rule.plain)

    def set_apart(self, draft: Draft) -> Draft:
        """What the rules find in the lines that are not too long."""
        lines = draft.lines
        short = (lines.widths <= LONGEST * FULL).nonzero()[0]
        if not len(short):
            return draft
        chars, asides = draft.chars, list[Aside]()
        for number, bits in zip(short.tolist(), self._that_may_apply(draft.text.codes, lines, short), strict=True):
            if bits and not (draft.heads and _is_headline(draft, lines.span(number)[0])):
                asides += self._found(chars, *lines.span(number), bits)
        return draft.set_apart(asides)

    def _that_may_apply(self, codes: Codes, lines: Lines, numbers: Positions) -> list[int]:
        """The bits of the rules that may apply to each of some lines."""
        starts, ends = lines.starts[numbers], lines.ends[numbers]
        bits = self.firsts.take(codes[starts], mode="clip") & self.lasts.take(codes[ends - 1], mode="clip")
        bits &= self.seconds.take(codes[np.minimum(starts + 1, len(codes) - 1)], mode="clip")
        bits &= over_spans(np.bitwise_or, self.has.take(codes, mode="clip"), starts, ends)
        bits[over_spans(np.bitwise_or, among(codes, CLAUSE_MARKS), starts, ends)] &= ~np.uint32(self.plain)
        found: list[int] = bits.tolist()
        return found

    def _found(self, chars: str, start: int, end: int, bits: int) -> Sequence[Aside]:
        for number, rule in enumerate(self.rules):
            if bits >> number & 1 and (asides := rule.find(chars, start, end)):
                return asides
        return ()


def _is_headline(draft: Draft, start: int) -> bool:
    return draft.heads.get(int(draft.text.starts[start])) == HEADLINE


def _table(wanted: Iterable[str]) -> Codes:
    """For each character the bits of the rules that it suits; a rule that asks for none is suited by all."""
    table = np.zeros(0x10000, np.uint32)
    for number, characters in enumerate(wanted):
        table[[ord(char) for char in characters] or slice(None)] |= np.uint32(1 << number)
    return table
