"""Spaces that typesetting put between characters, inside words and around numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from flows.clean.draft import Draft
from flows.clean.lines import FULL, Flags, Lines, Numbers, among, is_space, membership, split_lines
from flows.text import Codes, Edit, Positions
from flows.vocabulary import vocabulary

DIGIT = membership("0123456789%‰℃°")
LETTER = membership("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
CLOSES_UP = membership("，。、；：！？）》】〉〕」』…—(（《【〈〔「『")  # no space belongs beside these
CLOSES_BEFORE = membership(",;:!?).%")  # none before these
QUOTES = membership("“”‘’\"'")
TERMINAL = membership("。！？；：…!?;:”’")
LATIN_MARKS = membership(",;:!?.&/")
IDEOGRAPH = np.zeros(0x10000, np.bool_)
for _first, _last in ((0x3007, 0x3008), (0x3400, 0xA000), (0xF900, 0xFB00)):
    IDEOGRAPH[_first:_last] = True

_ROLES = "|".join(
    sorted(
        (row["term"] for row in vocabulary("press") if row["kind"] in ("author_role", "credit_role", "page_role")),
        key=len,
        reverse=True,
    )
)
_CHAR = r"[\u3400-\u9fff]"
_NAME = rf"(?:{_CHAR}{{2,4}}|{_CHAR}[ \u3000]{{1,2}}{_CHAR})(?!{_CHAR})"
NAMES = re.compile(rf"(?:{_ROLES})(?:[ \u3000]*[:：][ \u3000]*|[ \u3000]+)({_NAME}(?:[ \u3000、，,]+{_NAME})*)")
SPACED_NAME = re.compile(rf"(?<!{_CHAR})({_CHAR})[ \u3000]+({_CHAR})(?!{_CHAR})")
CREDITED_NAME = re.compile(rf"(?<=[ \u3000])({_CHAR})[ \u3000]({_CHAR})(?=[ \u3000](?:摄|图|摄影|供图|文)(?!{_CHAR}))")
DECIMAL = re.compile(r"(?<=\d)(?:[ \u3000]+\.[ \u3000]*|\.[ \u3000]+)(?=\d)")
NUMBERING = re.compile(r"\d{1,2}\.[ \u3000]+\d")
MANY = 3  # so many short words in a row are one that was spaced out


def close_names(draft: Draft) -> Draft:
    """Names of two characters that are spaced to the width of three: `记者 刘 洋 王 静` → `记者 刘洋 王静`."""
    edits = (
        [
            Edit(name.end(1), name.start(2), "", "spaced_name")
            for found in NAMES.finditer(draft.chars)
            for name in SPACED_NAME.finditer(draft.chars, *found.span(1))
        ]
        if " " in draft.chars or "\u3000" in draft.chars
        else []
    )
    return draft.edited(edits)


def close_decimals(draft: Draft) -> Draft:
    """`24 . 83%` → `24.83%`; a numbered item stays: `1. 2019年工作`."""
    if ". " not in draft.chars and " ." not in draft.chars:
        return draft
    return draft.edited(
        Edit(m.start(), m.end(), ".", "spaced_number")
        for m in DECIMAL.finditer(draft.chars)
        if not NUMBERING.match(draft.chars, draft.chars.rfind("\n", 0, m.start()) + 1, m.end() + 1)
    )


@dataclass(frozen=True)
class _Gaps:
    """The runs of spaces inside lines, and the words they part: `words[i]` lies before gap i, in the same line."""

    starts: Positions
    ends: Positions
    left: Codes
    right: Codes
    line: Numbers


def close_spaces(draft: Draft) -> Draft:
    """Takes out the spaces that no writer typed.

    Spaced-out runs are closed (`开 业 运 营 ，培 育` → `开业运营，培育`), spaces beside Chinese punctuation go, and
    so do those between Chinese and numbers or Latin words inside sentences (`完成 258.9 亿元` → `完成258.9亿元`).
    Spaces between Latin words, between two numbers, between names, and between the parts of a headline stay.
    """
    gaps = _gaps(draft)
    if not len(gaps.starts):
        return draft
    lines = split_lines(draft.text)
    runs = _spaced_runs(draft, gaps)
    draft_runs = gaps.starts[runs], gaps.ends[runs]
    loose = ~runs & (_beside_marks(gaps, lines, draft.text.codes) | _beside_numbers(gaps, lines, draft.text.codes))
    kept = np.flatnonzero(~runs)
    draft = draft.without(*draft_runs, "spaced_run")
    gone = np.cumsum(np.where(runs, gaps.ends - gaps.starts, 0))
    shift = gone[kept]
    chosen = loose[kept]
    return draft.without((gaps.starts[kept] - shift)[chosen], (gaps.ends[kept] - shift)[chosen], "space")


def _gaps(draft: Draft) -> _Gaps:
    codes = draft.text.codes
    blank = is_space(codes)
    line_end = codes == 0x0A
    inside = blank & ~line_end
    edges = np.diff(inside.astype(np.int8), prepend=0, append=0)
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    between = (starts > 0) & (ends < len(codes))
    starts, ends = starts[between], ends[between]
    between = ~line_end[starts - 1] & ~line_end[ends]
    starts, ends = starts[between], ends[between]
    line = np.cumsum(line_end, dtype=np.int32)[starts] if len(starts) else starts
    return _Gaps(starts, ends, codes[starts - 1], codes[ends], line)


def _spaced_runs(draft: Draft, gaps: _Gaps) -> Flags:
    """Which gaps belong to words that were spaced out: at least `MANY` short words in a row, and the gaps beside."""
    codes = draft.text.codes
    ideographs = np.concatenate([[0], np.cumsum(among(codes, IDEOGRAPH), dtype=np.int32)])
    same_line = gaps.line[1:] == gaps.line[:-1]
    word_starts, word_ends = gaps.ends[:-1], gaps.starts[1:]
    short = same_line & (word_ends - word_starts <= 4) & (ideographs[word_ends] - ideographs[word_starts] <= 1)
    edges = np.diff(short.astype(np.int8), prepend=0, append=0)
    firsts, lasts = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    long_enough = lasts - firsts >= MANY
    firsts, lasts = firsts[long_enough], lasts[long_enough]
    has_ideographs = ideographs[gaps.starts[lasts]] - ideographs[gaps.ends[firsts]] >= MANY
    change = np.zeros(len(gaps.starts) + 1, np.int32)
    change[firsts[has_ideographs]] += 1
    change[lasts[has_ideographs] + 1] -= 1
    runs: Flags = np.cumsum(change[:-1]) > 0
    return runs


def _beside_marks(gaps: _Gaps, lines: Lines, codes: Codes) -> Flags:
    """Gaps beside Chinese punctuation; beside quotation marks only inside sentences: headlines part there."""
    latin = among(gaps.right, LETTER) & among(gaps.left, LATIN_MARKS)
    beside = among(gaps.left, CLOSES_UP) | among(gaps.right, CLOSES_UP) | among(gaps.right, CLOSES_BEFORE)
    after_comma = among(gaps.left, membership(",;:!?")) & among(gaps.right, IDEOGRAPH)
    quoted = (among(gaps.left, QUOTES) | among(gaps.right, QUOTES)) & _in_sentence(gaps, lines)
    found: Flags = (beside | after_comma | quoted) & ~latin
    return found


def _beside_numbers(gaps: _Gaps, lines: Lines, codes: Codes) -> Flags:
    """Gaps between Chinese and a number or Latin word, inside sentences; not behind the number that opens a line."""
    left_cjk, right_cjk = among(gaps.left, IDEOGRAPH), among(gaps.right, IDEOGRAPH)
    left_digit, right_digit = among(gaps.left, DIGIT), among(gaps.right, DIGIT)
    left_latin, right_latin = among(gaps.left, LETTER), among(gaps.right, LETTER)
    mixed = (left_cjk & (right_digit | right_latin)) | ((left_digit | left_latin) & right_cjk)
    opens_line = gaps.starts - lines.starts[gaps.line] <= 5
    numbering = opens_line & left_digit & right_cjk
    found: Flags = mixed & ~numbering & (_in_sentence(gaps, lines) | (left_digit & right_cjk))
    return found


def _in_sentence(gaps: _Gaps, lines: Lines) -> Flags:
    """Whether the line of each gap is a sentence or more: long, or ended by a mark."""
    body = (lines.widths >= 40 * FULL) | among(lines.last, TERMINAL)
    found: Flags = body[gaps.line]
    return found
