"""Pages and articles on one line, their line ends and paragraphs flattened into spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from flows.clean.draft import Draft, positions
from flows.clean.flattened_columns import (
    TERMINAL,
    Column,
    Line,
    are_headings,
    are_run_on,
    are_typeset,
    behind_stops,
    columns_of,
    line_ends,
    width_beside,
)
from flows.clean.gaps import IDEOGRAPH, Gaps
from flows.clean.lines import Flags, among
from flows.clean.page_marks import breaks
from flows.clean.words import AUTHOR_ROLE, NAME, PERSON

SHORTEST = 200  # characters: a shorter line is a line
SHORTEST_BESIDE = 60  # of a line whose words are as wide as the columns of longer ones
SHORTEST_PAGE = 80  # of a line that may hold several articles' marks
# Behind the first name a name is told by its surname: a headline may follow.
_NAMED = rf"{AUTHOR_ROLE}[ \u3000:：]+{NAME}(?:[ \u3000]*[、，,/][ \u3000]*{NAME}|[ \u3000]+{PERSON})*"
PEOPLE = re.compile(
    rf"{_NAMED}(?:[ \u3000]+{_NAMED})*"
    r"(?:[ \u3000]+(?:摄|图|文/图|供图))?"
)
SHORTEST_HEADING, LONGEST_HEADING = 2, 8  # characters
DEEPEST_HEADINGS = 3  # so many headings may stand one behind another: `地理环境 地形地貌 漳平，地处…`
Spans = Sequence[tuple[int, int]]
LongLine = tuple[Line, int, Flags]


def restore_line_ends(draft: Draft) -> Draft:
    """Spaces become the line ends they were.

    In a long line whose words are nearly all as wide as a column (`一直走在油公司改革的“风 口浪尖”，敢于`) every
    space was a line end, but for those that typesetting put around numbers and marks. Otherwise a space behind a full
    stop was a paragraph's end, if most full stops have none.
    Datelines begin lines and credits end them. Spaces inside spaced-out runs and between names stay.
    """
    # The articles of a page may stand in columns of different widths, so they are parted first.
    if not len(draft.gaps.starts):
        return draft
    people = [found.span() for found in PEOPLE.finditer(draft.chars)]
    long_lines = list(_long_lines(draft, people, SHORTEST))
    parted = _broken(draft, _at_marks(draft, people) | _paragraph_ends(draft, long_lines))
    return _broken(parted, _column_line_ends(parted, list(_long_lines(parted, people, SHORTEST_BESIDE))))


def _broken(draft: Draft, ends: Flags) -> Draft:
    """The draft with some of its gaps as line ends."""
    places = draft.gaps.starts[ends]
    return draft.recoded(places, np.full(len(places), 0x0A, np.uint32), "flattened")


def _long_lines(draft: Draft, people: Spans, shortest: int) -> Iterator[LongLine]:
    """The long lines with spaces inside, the number of the first gap of each, and which of its gaps are free."""
    lines, gaps = draft.lines, draft.gaps
    long = (lines.ends - lines.starts > shortest).nonzero()[0]
    lows, highs = (gaps.starts.searchsorted(bound[long]) for bound in (lines.starts, lines.ends))
    if not (lows < highs).any():
        return
    free = ~draft.is_spaced_out & ~_between(gaps, people)
    for number, low, high in zip(long.tolist(), lows.tolist(), highs.tolist(), strict=True):
        if low < high:
            own = Line(draft.text.codes, *lines.span(number), gaps.part(low, high))
            yield own, low, free[low:high]


def _paragraph_ends(draft: Draft, long_lines: Sequence[LongLine]) -> Flags:
    """Which gaps were the ends of paragraphs, in long lines that are no flattened columns."""
    ends = np.zeros(len(draft.gaps.starts), np.bool_)
    for line, low, free in long_lines:
        if not columns_of(line, free):
            ends[low : low + len(free)] = free & _ends_paragraph(line)
    return ends


def _column_line_ends(draft: Draft, long_lines: Sequence[LongLine]) -> Flags:
    """Which gaps were the ends of a column's lines."""
    ends = np.zeros(len(draft.gaps.starts), np.bool_)
    found = [
        (low + column.low, column, free[column.low : column.high])
        for line, low, free in long_lines
        if line.end - line.start > SHORTEST
        for column in columns_of(line, free)
    ]
    widths = sorted({column.width for _, column, _ in found})
    told = {first for first, _, _ in found}
    found += [
        (low, Column(line, 0, len(free), width), free)
        for line, low, free in long_lines
        if low not in told and (width := width_beside(line, free, widths)) is not None
    ]
    columns = [(column, free) for _, column, free in found]
    is_typeset, is_run_on = are_typeset(columns), bool(columns) and are_run_on(columns)
    for first, column, free in found:
        ends[first : first + len(free)] = line_ends(column, free, is_typeset, is_run_on)
    return ends


def _at_marks(draft: Draft, people: Spans) -> Flags:
    """Which gaps stand where an article or a page's fixtures begin or end, or behind a credit."""
    lines, gaps = draft.lines, draft.gaps
    spaced = gaps.starts.searchsorted(lines.starts) < gaps.starts.searchsorted(lines.ends)
    numbers = (spaced & (lines.ends - lines.starts > SHORTEST_PAGE)).nonzero()[0].tolist()
    bounds = [lines.span(number) for number in numbers]
    places = positions(at for start, end in bounds for at in breaks(draft.chars, start, end))
    credits_end = positions(end for _, end in people if draft.chars[end - 1] in "摄图")
    if not len(places) and not len(credits_end):
        return np.zeros(len(gaps.starts), np.bool_)
    return np.isin(gaps.ends, places) | np.isin(gaps.starts, np.concatenate([places, credits_end]))


def _ends_paragraph(line: Line) -> Flags:
    """Which gaps stand behind a full stop, or are as wide as those that do."""
    over = behind_stops(line)
    wide = line.gaps.ends - line.gaps.starts > 1
    stops = among(line.codes[line.start : line.end], TERMINAL).sum()
    if not over.any() or over.sum() > 0.8 * stops:
        return np.zeros(len(over), np.bool_)
    chosen = wide if 2 * (over & wide).sum() >= over.sum() else over
    chosen = chosen | _behind_first_heading(line)
    headings = are_headings(line)
    for _ in range(DEEPEST_HEADINGS):
        chosen[1:] |= chosen[:-1] & headings
    return chosen


def _behind_first_heading(line: Line) -> Flags:
    """The first gap, where the word before it may be the heading of all that follows: `历史沿革 1368年，…`."""
    first = np.zeros(len(line.gaps.starts), np.bool_)
    size = int(line.gaps.starts[0]) - line.start
    own = among(line.codes[line.start : line.start + size], IDEOGRAPH)
    first[0] = SHORTEST_HEADING <= size <= LONGEST_HEADING and bool(own.all())
    return first


def _between(gaps: Gaps, spans: Spans) -> Flags:
    """Gaps inside ascending spans: bylines and credits."""
    if not spans:
        return np.zeros(len(gaps.starts), np.bool_)
    starts, ends = positions(start for start, _ in spans), positions(end for _, end in spans)
    at = starts.searchsorted(gaps.starts, side="right") - 1
    inside: Flags = (at >= 0) & (gaps.ends < ends[np.maximum(at, 0)])
    return inside
