"""Spaces that typesetting put between characters, inside words and around numbers."""

from __future__ import annotations

import re

import numpy as np

from flows.clean.draft import Draft
from flows.clean.gaps import IDEOGRAPH, LETTER, Gaps
from flows.clean.lines import FULL, Flags, Lines, among, membership
from flows.clean.words import any_of, places
from flows.text import Codes, Edit

DIGIT = membership("0123456789%‰℃°")
CLOSES_UP = membership("，。、；：！？）》】〉〕」』…—(（《【〈〔「『")  # no space belongs beside these
LABELS = membership("【")  # but for one before a label: `广东省　【行政区类型】：地级市`
CLOSES_BEFORE = membership(",;:!?).%")  # none before these
WORDS = IDEOGRAPH | DIGIT | LETTER
QUOTES = membership("“”‘’\"'")
TERMINAL = membership("。！？；：…!?;:")
LATIN_MARKS = membership(",;:!?.&/")
DECIMAL = re.compile(r"(?<=\d)(?:[ \u3000]+\.[ \u3000]*|\.[ \u3000]+)(?=\d)")
SPACED_POINT, POINT_AND_SPACE = any_of(" . "), any_of(" .", ". ")
WIDER = 2  # spaces
NUMBERING = re.compile(r"\d{1,2}\.[ \u3000]+\d")


def close_spaced_points(draft: Draft) -> Draft:
    """`24 . 83%` → `24.83%`; a space on one side may be the end of a line: `增长4. 99%`."""
    chars = draft.chars
    points = [m for at in places(SPACED_POINT, chars) if (m := DECIMAL.search(chars, max(0, at - 3), at + 6))]
    return draft.edited(Edit(m.start(), m.end(), ".", "spaced_number") for m in points)


def close_decimals(draft: Draft) -> Draft:
    """`24 . 83%` → `24.83%`; a numbered item stays: `1. 2019年工作`."""
    near = (DECIMAL.search(draft.chars, max(0, at - 3), at + 6) for at in places(POINT_AND_SPACE, draft.chars))
    found = {m.start(): m for m in near if m is not None}
    return draft.edited(
        Edit(m.start(), m.end(), ".", "spaced_number")
        for m in found.values()
        if not NUMBERING.match(draft.chars, draft.chars.rfind("\n", 0, m.start()) + 1, m.end() + 1)
    )


def close_spaces(draft: Draft) -> Draft:
    """Takes out the spaces that no writer typed.

    Spaced-out runs are closed (`开 业 运 营 ，培 育` → `开业运营，培育`; between the halves of a headline one space
    stays: `冲 刺 四 季 度   决 胜 收 官 年` → `冲刺四季度 决胜收官年`), spaces beside Chinese punctuation go, and
    so do those between Chinese and numbers or Latin words inside sentences (`完成 258.9 亿元` → `完成258.9亿元`).
    Spaces between Latin words, between two numbers, between names, between the parts of a headline and behind a
    dateline (`新华社北京7月17日电 7月的洛阳`) stay.
    """
    gaps = draft.gaps
    if not len(gaps.starts):
        return draft
    lines = draft.lines
    runs = draft.is_spaced_out
    in_sentence = _in_sentence(gaps, lines, draft.text.codes)
    if runs.any():
        runs = runs | (_remnants(gaps, lines, draft.text.codes) & in_sentence)
        runs |= _spaced_figures(gaps, draft.text.codes) & in_sentence & np.isin(gaps.line, gaps.line[runs])
    closed = gaps.ends - (_between_halves(gaps, runs) & ~in_sentence)
    draft_runs = gaps.starts[runs], closed[runs]
    loose = _beside_marks(gaps, in_sentence) | _beside_numbers(gaps, lines, draft.text.codes, in_sentence)
    loose &= ~runs
    kept = (~runs).nonzero()[0]
    draft = draft.without(*draft_runs, "spaced_run")
    gone = np.cumsum(np.where(runs, closed - gaps.starts, 0))
    shift = gone[kept]
    chosen = loose[kept]
    return draft.without((gaps.starts[kept] - shift)[chosen], (gaps.ends[kept] - shift)[chosen], "space")


def _between_halves(gaps: Gaps, runs: Flags) -> Flags:
    """Gaps of spaced-out words that are wider than those beside them by more than a space."""
    sizes = np.where(runs, gaps.ends - gaps.starts, 0)
    beside = np.minimum(np.append(sizes[:1], sizes[:-1]), np.append(sizes[1:], sizes[-1:]))
    found: Flags = runs & (beside > 0) & (sizes >= beside + WIDER)
    return found & among(gaps.left, IDEOGRAPH) & among(gaps.right, IDEOGRAPH)


def _remnants(gaps: Gaps, lines: Lines, codes: Codes) -> Flags:
    """Gaps beside a lone character: inside sentences, of runs too short to be told alone, `（PPP） 项 目。`."""
    lone_left = ~among(codes[np.maximum(gaps.starts - 2, 0)], IDEOGRAPH)
    lone_right = ~among(codes[np.minimum(gaps.ends + 1, len(codes) - 1)], IDEOGRAPH)
    between = among(gaps.left, IDEOGRAPH) & among(gaps.right, IDEOGRAPH)
    opens_line = gaps.starts - lines.starts[lines.rows.searchsorted(gaps.line)] == 1
    is_numbering = opens_line & among(gaps.left, membership("一二三四五六七八九十"))
    found: Flags = between & (lone_left | lone_right) & ~is_numbering
    return found


def _spaced_figures(gaps: Gaps, codes: Codes) -> Flags:
    """Gaps between two digits neither of which has another one beside it: `每 小 时 1 5 0 0 人`."""
    figures = membership("0123456789")
    lone = ~among(codes[np.maximum(gaps.starts - 2, 0)], figures)
    lone &= ~among(codes[np.minimum(gaps.ends + 1, len(codes) - 1)], figures)
    found: Flags = among(gaps.left, figures) & among(gaps.right, figures) & lone
    return found


def _beside_marks(gaps: Gaps, in_sentence: Flags) -> Flags:
    """Gaps beside Chinese punctuation; beside quotation marks only inside sentences: headlines part there."""
    latin = among(gaps.right, LETTER) & among(gaps.left, LATIN_MARKS)
    beside = among(gaps.left, CLOSES_UP) | among(gaps.right, CLOSES_UP) | among(gaps.right, CLOSES_BEFORE)
    beside &= ~(among(gaps.right, LABELS) & among(gaps.left, WORDS))
    after_comma = among(gaps.left, membership(",;:!?")) & among(gaps.right, IDEOGRAPH)
    quoted = (among(gaps.left, QUOTES) | among(gaps.right, QUOTES)) & in_sentence
    found: Flags = (beside | after_comma | quoted) & ~latin
    return found


def _beside_numbers(gaps: Gaps, lines: Lines, codes: Codes, in_sentence: Flags) -> Flags:
    """Gaps between Chinese and a number or Latin word, inside sentences; not behind the number that opens a line."""
    left_cjk, right_cjk = among(gaps.left, IDEOGRAPH), among(gaps.right, IDEOGRAPH)
    left_digit, right_digit = among(gaps.left, DIGIT), among(gaps.right, DIGIT)
    left_latin, right_latin = among(gaps.left, LETTER), among(gaps.right, LETTER)
    mixed = (left_cjk & (right_digit | right_latin)) | ((left_digit | left_latin) & right_cjk)
    numbering = _opens_line(gaps, lines, codes) & ~in_sentence & left_digit & right_cjk
    dateline = among(gaps.left, membership("电讯")) & right_digit
    found: Flags = mixed & ~numbering & ~dateline & (in_sentence | (left_digit & right_cjk))
    return found


def _opens_line(gaps: Gaps, lines: Lines, codes: Codes) -> Flags:
    """Whether what stands before each gap may be the number of a heading that opens the line: `3`, `12`, `4.10`."""
    starts = lines.starts[lines.rows.searchsorted(gaps.line)]
    sizes = gaps.starts - starts
    point = codes[np.minimum(starts + 1, len(codes) - 1)] == ord(".")
    point |= codes[np.minimum(starts + 2, len(codes) - 1)] == ord(".")
    opens: Flags = (sizes <= 2) | ((sizes <= 5) & point)
    return opens


def _in_sentence(gaps: Gaps, lines: Lines, codes: Codes) -> Flags:
    """Whether the line of each gap is a sentence or more: long, or ended by a mark."""
    before_last = codes[np.maximum(lines.ends - 2, 0)]
    quoted = among(lines.last, QUOTES) & among(before_last, TERMINAL)
    body = (lines.widths >= 40 * FULL) | among(lines.last, TERMINAL) | quoted
    found: Flags = body[lines.rows.searchsorted(gaps.line)]
    return found
