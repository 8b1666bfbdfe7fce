"""Pages and articles on one line, their line ends and paragraphs flattened into spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from flows.clean.draft import Draft, positions
from flows.clean.gaps import IDEOGRAPH, Gaps, spaced_runs
from flows.clean.lines import FULL, Flags, among, membership, sums, widths_of
from flows.clean.page_marks import breaks
from flows.clean.words import AUTHOR_ROLE, NAMES
from flows.text import Codes

SHORTEST = 200  # characters: a shorter line is a line
SHORTEST_PAGE = 80  # of a line that may hold several articles' marks
TERMINAL = membership("。！？!?…")
CLOSING = membership("”’」』）)】")
NUMERIC = membership("0123456789%.‰ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
COMMAS = membership("，、—“‘（《【")
NEVER_FIRST = membership("，。、；：！？”’）》】—%")
PEOPLE = re.compile(
    rf"{AUTHOR_ROLE}[ \u3000:：]+{NAMES}(?:[ \u3000]+{AUTHOR_ROLE}[ \u3000:：]+{NAMES})*"
    r"(?:[ \u3000]+(?:摄|图|文/图|供图))?"
)
DEEPEST_HEADINGS = 3  # so many headings may stand one behind another: `地理环境 地形地貌 漳平，地处…`
SIMILAR = 4  # half characters by which the lines of a column may differ
ENOUGH_WORDS = 12


def restore_line_ends(draft: Draft) -> Draft:
    """Spaces become the line ends they were.

    In a long line whose words are nearly all as wide as a column (`一直走在油公司改革的“风 口浪尖”，敢于`) every
    space was a line end. Otherwise a space behind a full stop was a paragraph's end, if most full stops have none.
    Datelines begin lines and credits end them. Spaces inside spaced-out runs and between names stay.
    """
    lines, gaps = draft.lines, draft.gaps
    long = np.flatnonzero(lines.ends - lines.starts > SHORTEST)
    lows, highs = (np.searchsorted(gaps.starts, bound[long]) for bound in (lines.starts, lines.ends))
    if not len(gaps.starts):
        return draft
    people = [m.span() for m in PEOPLE.finditer(draft.chars)]
    free = ~spaced_runs(draft.text, gaps) & ~_between(gaps, people)
    inside = _inside_sentences(gaps)
    ends = np.isin(gaps.starts, positions(end for _, end in people if draft.chars[end - 1] in "摄图"))
    ends |= _at_marks(draft)
    for number, low, high in zip(long.tolist(), lows.tolist(), highs.tolist(), strict=True):
        own = Line(draft.text.codes, int(lines.starts[number]), int(lines.ends[number]), gaps.part(low, high))
        # Inside a sentence a space goes later, whether it was a line's end or not.
        column = _is_column(own, free[low:high])
        ends[low:high] |= free[low:high] & (
            ~inside[low:high] | _behind_headings(own) if column else _ends_paragraph(own)
        )
    places = gaps.starts[ends]
    return draft.recoded(places, np.full(len(places), 0x0A, np.uint32), "flattened")


def _at_marks(draft: Draft) -> Flags:
    """Which gaps stand where an article or a page's fixtures begin or end."""
    lines, gaps = draft.lines, draft.gaps
    spaced = np.searchsorted(gaps.starts, lines.starts) < np.searchsorted(gaps.starts, lines.ends)
    numbers = np.flatnonzero(spaced & (lines.ends - lines.starts > SHORTEST_PAGE)).tolist()
    bounds = [(int(lines.starts[number]), int(lines.ends[number])) for number in numbers]
    places = positions(at for start, end in bounds for at in breaks(draft.chars, start, end))
    return np.isin(gaps.ends, places) | np.isin(gaps.starts, places)


@dataclass(frozen=True)
class Line:
    """A long line: the code points of its text, where it begins and ends there, and its gaps."""

    codes: Codes
    start: int
    end: int
    gaps: Gaps


def _inside_sentences(gaps: Gaps) -> Flags:
    """Gaps that typesetting made: beside a comma, or between a number and the word that it counts.

    A gap inside a number was a line's end that cut it.
    """
    over = among(gaps.left, TERMINAL) | among(gaps.left, CLOSING)
    mixed = among(gaps.left, NUMERIC) != among(gaps.right, NUMERIC)
    found: Flags = (mixed & ~over) | among(gaps.left, COMMAS) | among(gaps.right, NEVER_FIRST)
    return found


def _is_column(line: Line, free: Flags) -> bool:
    """Whether the words that spaces part are lines of one column: half of them are of one width."""
    starts = np.append(line.start, line.gaps.ends[free])
    ends = np.append(line.gaps.starts[free], line.end)
    if len(starts) < ENOUGH_WORDS:
        return False
    widths = sums(widths_of(line.codes[line.start : line.end]), starts - line.start, ends - line.start)
    words = widths[widths >= 6 * FULL]
    usual = np.median(words) if len(words) else 0
    return bool(usual <= 60 * FULL and 2 * (np.abs(widths - usual) <= SIMILAR).sum() >= len(widths))


def _ends_paragraph(line: Line) -> Flags:
    """Which gaps stand behind a full stop, or are as wide as those that do."""
    over = _behind_stops(line)
    wide = line.gaps.ends - line.gaps.starts > 1
    stops = among(line.codes[line.start : line.end], TERMINAL).sum()
    if not over.any() or over.sum() > 0.8 * stops:
        return np.zeros(len(over), np.bool_)
    chosen = wide if 2 * (over & wide).sum() >= over.sum() else over
    for _ in range(DEEPEST_HEADINGS):
        chosen = chosen | np.append(False, chosen[:-1] & _are_headings(line))
    return chosen


def _behind_stops(line: Line) -> Flags:
    """Which gaps stand behind a full stop, or behind the quotation mark that follows one."""
    before_last = line.codes[np.maximum(line.gaps.starts - 2, 0)]
    quoted = among(line.gaps.left, CLOSING) & among(before_last, TERMINAL)
    return among(line.gaps.left, TERMINAL) | quoted


def _behind_headings(line: Line) -> Flags:
    """Which gaps stand behind a word that may be a heading and that stands behind a full stop itself."""
    return np.append(False, _behind_stops(line)[:-1] & _are_headings(line))


def _are_headings(line: Line) -> Flags:
    """Whether the word between each gap and the next may be a heading: two to eight Chinese characters, no marks."""
    starts, ends = line.gaps.ends[:-1], line.gaps.starts[1:]
    sizes = ends - starts
    own = among(line.codes[line.start : line.end], IDEOGRAPH)
    ideographs = sums(own, starts - line.start, ends - line.start)
    short: Flags = (sizes >= 2) & (sizes <= 8) & (ideographs == sizes)
    return short


def _between(gaps: Gaps, spans: Sequence[tuple[int, int]]) -> Flags:
    """Gaps inside ascending spans: bylines and credits."""
    if not spans:
        return np.zeros(len(gaps.starts), np.bool_)
    starts, ends = positions(start for start, _ in spans), positions(end for _, end in spans)
    at = np.searchsorted(starts, gaps.starts, side="right") - 1
    inside: Flags = (at >= 0) & (gaps.ends < ends[np.maximum(at, 0)])
    return inside
