"""Text that a page printed twice at the same place, to make it bold or to give it a shadow."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from flows.clean.draft import Aside, Draft
from flows.clean.lines import FULL, Lines, among, membership, over_spans, sums
from flows.spaces import is_space
from flows.text import Edit

LONGEST = 100
CLAUSE_MARKS = membership("。，；！？")
CLAUSE, MARK = re.compile("[。，；！？]"), re.compile("[。，；！？、]")
ENDS = "。！？!?…：:；;”’）)】》"
WORD = re.compile("(?![摄图])[\u3007\u3400-\u9fffA-Za-z0-9]")  # no part by itself
QUOTED = re.compile(r"([“‘《])\1([^“”])\2([”’》])\3")  # `““暖暖””流`
SHORTEST = 6  # characters that must be left of a doubled line: `高高兴兴` is none


def undouble(draft: Draft) -> Draft:
    """`生态宜居洛阳城生态宜居洛阳城 记者记者 刘冰刘冰 摄摄` → `生态宜居洛阳城 记者 刘冰 摄`.

    Also `““汉服热汉服热””` → `“汉服热”`.
    Every part of the line must stand twice: words that are repeated on purpose stay (`高高兴兴`, `一块块`), and so
    does a line with clauses, which may be one of running text. One in the middle of a sentence is a picture's caption.
    """
    doubled = _doubled(draft)
    captions = _captions(draft, doubled)
    if captions:
        draft = draft.set_apart(captions)
        doubled = _doubled(draft)
    return draft.edited(Edit(*copy, "", "doubled_text") for _, copies in doubled for copy in copies)


def _doubled(draft: Draft) -> list[tuple[int, list[tuple[int, int]]]]:
    """The numbers of the lines that stand twice, and the spans of their second copies."""
    lines = draft.lines
    if not len(lines):
        return []
    found = ((at, second_copies(draft.chars, *lines.span(at))) for at in _paired(draft, lines))
    return [(at, copies) for at, copies in found if sum(last - first for first, last in copies) >= SHORTEST // 2]


def _captions(draft: Draft, doubled: Sequence[tuple[int, list[tuple[int, int]]]]) -> list[Aside]:
    """The doubled lines in the middle of a sentence: between two with clauses, the upper one of which is open.

    Of several below each other, the line above is that above them all: a doubled line has no clauses, so none is set
    apart before the one above it.
    """
    lines, chars = draft.lines, draft.chars
    captions: list[Aside] = []
    last = above = -1  # the caption before, and the line above it
    for number, copies in doubled:
        above = above if captions and number == last + 1 else number - 1
        if above < 0 or number == len(lines) - 1:
            continue
        open_line, below = (lines.read(at) for at in (above, number + 1))
        if CLAUSE.search(open_line) and open_line[-1] not in ENDS and MARK.search(below):
            start, end = lines.span(number)
            captions.append(Aside(start, end, "caption", once(chars, start, end, copies)))
            last = number
    return captions


def once(chars: str, start: int, end: int, copies: Sequence[tuple[int, int]]) -> str:
    """What a doubled line reads."""
    kept = zip((start, *(last for _, last in copies)), (*(first for first, _ in copies), end), strict=True)
    return "".join(chars[first:last] for first, last in kept)


def _paired(draft: Draft, lines: Lines) -> list[int]:
    """The lines in which every character stands an even number of times: their code points cancel out."""
    codes = draft.text.codes
    sentence = sums(among(codes, CLAUSE_MARKS), lines.starts, lines.ends) > 0
    short = (~sentence & (lines.widths <= 2 * LONGEST * FULL) & (lines.widths >= 2 * SHORTEST)).nonzero()[0]
    solid = np.where(is_space(codes), np.uint32(0), codes)
    found: list[int] = short[over_spans(np.bitwise_xor, solid, lines.starts[short], lines.ends[short]) == 0].tolist()
    return found


def second_copies(chars: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the second of each two equal parts of `[start, end)`; none if it has another part.

    `““百日会战百日会战””中的产业园中的产业园` has four. A character is no part but for marks and
    `摄摄`: `高高兴兴` has none.
    """
    copies = []
    at = start
    while at < end:
        if chars[at].isspace():
            at += 1
            continue
        size = _doubled_at(chars, at, end)
        if not size:
            return []
        copies.append((at + size, at + 2 * size))
        at += 2 * size
    return copies


def _doubled_at(chars: str, at: int, end: int) -> int:
    """The size of the longest part that stands twice in a row at `at`; 0 for none."""
    for size in range((end - at) // 2, 0, -1):
        if chars[at : at + size] == chars[at + size : at + 2 * size]:
            return 0 if size == 1 and WORD.match(chars, at) and not QUOTED.match(chars, max(0, at - 2), end) else size
    return 0
