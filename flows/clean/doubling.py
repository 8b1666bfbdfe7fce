"""Text that a page printed twice at the same place, to make it bold or to give it a shadow."""

from __future__ import annotations

import numpy as np

from flows.clean.draft import Draft
from flows.clean.lines import FULL, Lines, among, is_space, membership, sums
from flows.text import Edit

LONGEST = 100
CLAUSE_MARKS = membership("。，；！？")
SHORTEST = 6  # characters that must be left of a doubled line: `高高兴兴` is none


def undouble(draft: Draft) -> Draft:
    """`生态宜居洛阳城生态宜居洛阳城 记者记者 刘冰刘冰 摄摄` → `生态宜居洛阳城 记者 刘冰 摄`.

    Also `““汉服热汉服热””` → `“汉服热”`.
    Every part of the line must stand twice: words that are repeated on purpose stay (`高高兴兴`, `一块块`), and so
    does a line with clauses, which may be one of running text.
    """
    lines = draft.lines
    if not len(lines):
        return draft
    edits: list[Edit] = []
    for number in _paired(draft, lines):
        edits += _halved(draft.chars, int(lines.starts[number]), int(lines.ends[number]))
    return draft.edited(edits)


def _paired(draft: Draft, lines: Lines) -> list[int]:
    """The lines in which every character stands an even number of times: their code points cancel out."""
    codes = np.where(is_space(draft.text.codes), np.uint32(0), draft.text.codes)
    cancelled = np.bitwise_xor.reduceat(codes, lines.starts) == 0
    sentence = sums(among(draft.text.codes, CLAUSE_MARKS), lines.starts, lines.ends) > 0
    short = ~sentence & (lines.widths <= 2 * LONGEST * FULL) & (lines.widths >= 2 * SHORTEST)
    return [int(number) for number in np.flatnonzero(cancelled & short)]


def _halved(chars: str, start: int, end: int) -> list[Edit]:
    """The edits that take out the second of each two equal parts of a line; none if the line has another part."""
    edits = []
    left = 0
    at = start
    while at < end:
        if chars[at].isspace():
            at += 1
            continue
        size = _doubled_at(chars, at, end)
        if not size:
            return []
        edits.append(Edit(at + size, at + 2 * size, "", "doubled_text"))
        left += size
        at += 2 * size
    return edits if left >= SHORTEST // 2 else []


def _doubled_at(chars: str, at: int, end: int) -> int:
    """The size of the longest part that stands twice in a row at `at`; 0 for none."""
    for size in range((end - at) // 2, 0, -1):
        if chars[at : at + size] == chars[at + size : at + 2 * size]:
            return size
    return 0
