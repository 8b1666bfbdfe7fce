"""The lines of a column that was flattened into one long line: how wide they were, and where each ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flows.clean.gaps import IDEOGRAPH, Gaps
from flows.clean.lines import FULL, Flags, Numbers, among, membership, runs_of, sums, widths_of
from flows.text import Codes

TERMINAL = membership("。！？!?…")
CLOSING = membership("”’」』）)】")
NUMERIC = membership("0123456789%.‰ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
COMMAS = membership("，、—“‘（《【")
NEVER_FIRST = membership("，。、；：！？”’）》】—%")
SIMILAR = 4  # half characters by which the lines of a column may differ
ENOUGH_WORDS = 12
PART = 40  # words
FEWEST_LIKE = 2  # words of a shorter line that are as wide as the columns beside
TYPESET = 0.6  # of the spaces inside sentences; fewer stand behind full lines where typesetting made them
DIGIT = membership("0123456789")
WIDEST, NARROWEST = 60 * FULL, 6 * FULL  # of a column


@dataclass(frozen=True)
class Line:
    """A long line: the code points of its text, where it begins and ends there, and its gaps."""

    codes: Codes
    start: int
    end: int
    gaps: Gaps


@dataclass(frozen=True)
class Column:
    """The lines of a flattened column: a part of a long line, from gap number `low` up to `high`, and their width."""

    part: Line
    low: int
    high: int
    width: int


def columns_of(line: Line, free: Flags) -> list[Column]:
    """The flattened columns in a line. A page's articles may stand in several widths: then its parts are looked at."""
    if len(free) + 1 < ENOUGH_WORDS:
        return []
    usual = _column_width(line, free)
    if usual:
        return [Column(line, 0, len(free), usual)]
    found = []
    for low in range(0, len(free) - ENOUGH_WORDS, PART):
        high = min(low + PART, len(free))
        start = line.start if low == 0 else int(line.gaps.ends[low - 1])
        end = line.end if high == len(free) else int(line.gaps.starts[high])
        part = Line(line.codes, start, end, line.gaps.part(low, high))
        usual = _column_width(part, free[low:high])
        if usual:
            found.append(Column(part, low, high, usual))
    return found


def width_beside(line: Line, free: Flags, widths: Sequence[int]) -> int | None:
    """The width of the columns beside that two thirds of a line's words have; None where they have another.

    The last word may be narrower, and the first one wider: names keep their spaces.
    """
    for gaps in (free, free & ~_inside_sentences(line.gaps)):
        words = _word_widths(line, gaps)
        for width in widths:
            like = int((np.abs(words - width) <= SIMILAR).sum())
            if like >= FEWEST_LIKE and 3 * like >= 2 * len(words):
                return width
    return None


def _column_width(line: Line, free: Flags) -> int:
    """The width of the column whose lines are the words that spaces part; 0 where there is none.

    Half of the words are about as wide: of those between all free gaps or, where typesetting put spaces around numbers
    and marks, of those between the others.
    """
    if np.count_nonzero(free) + 1 < ENOUGH_WORDS:
        return 0
    for gaps in (free, free & ~_inside_sentences(line.gaps)):
        widths = _word_widths(line, gaps)
        words = widths[(widths >= NARROWEST) & (widths <= WIDEST)]
        if len(widths) < ENOUGH_WORDS or not len(words):
            continue
        usual = _most_common(words)
        if 2 * (np.abs(widths - usual) <= SIMILAR).sum() >= len(widths):
            return usual
    return 0


def _most_common(widths: Numbers) -> int:
    """The width that most others are like."""
    counts = np.bincount(widths, minlength=WIDEST + 1)
    around = np.convolve(counts, np.ones(2 * SIMILAR + 1, np.int64), mode="same")
    best = (around == around.max()).nonzero()[0]
    return int(best[len(best) // 2])


def _word_widths(line: Line, free: Flags) -> Numbers:
    """The widths of what the free gaps of a line part, with the other spaces inside."""
    at = free.nonzero()[0]
    starts = np.concatenate([[line.start], line.gaps.ends[at]])
    ends = np.concatenate([line.gaps.starts[at], [line.end]])
    edges = np.concatenate([[-1], at, [len(free)]])
    inner: Numbers = edges[1:] - edges[:-1] - 1
    return inner + sums(widths_of(line.codes[line.start : line.end]), starts - line.start, ends - line.start)


def are_typeset(columns: Sequence[tuple[Column, Flags]]) -> bool:
    """Whether typesetting made the spaces inside the sentences of columns: few stand behind full lines."""
    full = inside = 0
    for column, free in columns:
        within = _inside_sentences(column.part.gaps)[free]
        full += int((np.abs(_word_widths(column.part, free)[:-1] - column.width) <= SIMILAR)[within].sum())
        inside += int(within.sum())
    return full < TYPESET * inside


def are_run_on(columns: Sequence[tuple[Column, Flags]]) -> bool:
    """Whether paragraphs begin in the middle of rows: `年新增产值4亿元。 交通项目同样按下快进` is one.

    Most short words on both sides of a stop fill a row together.
    """
    found = [_short_at_stops(column, free) for column, free in columns]
    at_stops, filling = (sum(int(flags.sum()) for flags in each) for each in zip(*found, strict=True))
    return filling >= FEWEST_LIKE and 2 * filling > at_stops


def _short_at_stops(column: Column, free: Flags) -> tuple[Flags, Flags]:
    """Which free gaps stand behind stops between words that fill no row, and which of them words that fill one."""
    widths = _word_widths(column.part, free)
    are_short = np.minimum(column.width - widths[:-1], column.width - widths[1:]) > SIMILAR
    at_stops: Flags = behind_stops(column.part)[free] & are_short
    filling: Flags = at_stops & (np.abs(widths[:-1] + widths[1:] + 1 - column.width) <= SIMILAR // 2)
    return at_stops, filling


def line_ends(column: Column, free: Flags, is_typeset: bool, is_run_on: bool) -> Flags:
    """Which gaps of a flattened column were line ends.

    All that are free, but those between paragraphs of one row; where typesetting put spaces around numbers and marks,
    one of these only behind a full line.
    """
    line, usual = column.part, column.width
    free = (free & ~_before_cut_numbers(line)) | _around_spaced_lines(line, free, usual)
    ends = np.zeros(len(free), np.bool_)
    if not is_typeset:
        ends[free] = ~(is_run_on & _short_at_stops(column, free)[1])
        return ends
    chosen = ~_inside_sentences(line.gaps)[free] | behind_headings(line)[free]
    width = 0
    for number, own in enumerate(_word_widths(line, free)[:-1].tolist()):
        width += own + (width > 0)
        chosen[number] |= abs(width - usual) <= SIMILAR
        width = 0 if chosen[number] else width
    ends[free] = chosen
    return ends


def _around_spaced_lines(line: Line, free: Flags, usual: int) -> Flags:
    """The gaps before and behind words that were spaced out, where they fill a line of the column, or several.

    A single character before the first gap, or behind the last one, is the first or last of them.
    """
    found = np.zeros(len(free), np.bool_)
    edges = np.column_stack([np.append(line.start, line.gaps.ends), np.append(line.gaps.starts, line.end)])
    firsts, lasts = runs_of(~free)
    for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
        low, high = first + (_size(edges[first]) > 1), last - (_size(edges[last]) > 1)
        if low <= high:
            width = int(widths_of(line.codes[edges[low][0] : edges[high][1]]).sum())
            rows = max(1, round(width / usual))
            if abs(width - rows * usual) <= SIMILAR:
                found[[at for at in (low - 1, high) if first <= at < last]] = True
    return found


def _size(edges: NDArray[np.int64]) -> int:
    return int(edges[1] - edges[0])


def _before_cut_numbers(line: Line) -> Flags:
    """Gaps before a figure that a line's end parted from the rest of its number: the first of `单项冠军 2 35个`."""
    starts, ends = line.gaps.ends[:-1], line.gaps.starts[1:]
    others = np.concatenate([[0], np.cumsum(~among(line.codes[line.start : line.end], DIGIT))])
    figures = (others[ends - line.start] == others[starts - line.start]) & among(line.gaps.right[1:], DIGIT)
    return np.append(figures, False)


def _inside_sentences(gaps: Gaps) -> Flags:
    """Gaps that typesetting made: beside a comma, or between a number and the word that it counts.

    A gap inside a number was a line's end that cut it.
    """
    over = among(gaps.left, TERMINAL) | among(gaps.left, CLOSING)
    mixed = among(gaps.left, NUMERIC) != among(gaps.right, NUMERIC)
    found: Flags = (mixed & ~over) | among(gaps.left, COMMAS) | among(gaps.right, NEVER_FIRST)
    return found


def behind_stops(line: Line) -> Flags:
    """Which gaps stand behind a full stop, or behind the quotation mark that follows one."""
    before_last = line.codes[np.maximum(line.gaps.starts - 2, 0)]
    quoted = among(line.gaps.left, CLOSING) & among(before_last, TERMINAL)
    return among(line.gaps.left, TERMINAL) | quoted


def behind_headings(line: Line) -> Flags:
    """Which gaps stand behind a word that may be a heading and that stands behind a full stop itself."""
    return np.append(False, behind_stops(line)[:-1] & are_headings(line))


def are_headings(line: Line) -> Flags:
    """Whether the word between each gap and the next may be a heading: two to eight Chinese characters, no marks."""
    starts, ends = line.gaps.ends[:-1], line.gaps.starts[1:]
    sizes = ends - starts
    own = among(line.codes[line.start : line.end], IDEOGRAPH)
    ideographs = sums(own, starts - line.start, ends - line.start)
    short: Flags = (sizes >= 2) & (sizes <= 8) & (ideographs == sizes)
    return short
