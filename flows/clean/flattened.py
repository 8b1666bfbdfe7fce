"""Pages and articles on one line, their line ends and paragraphs flattened into spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from flows.clean.draft import Draft, positions
from flows.clean.gaps import IDEOGRAPH, Gaps, spaced_runs
from flows.clean.lines import FULL, Flags, Numbers, among, membership, sums, widths_of
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
TYPESET = 0.6  # of the spaces inside sentences; fewer stand behind full lines where typesetting made them


def restore_line_ends(draft: Draft) -> Draft:
    """Spaces become the line ends they were.

    In a long line whose words are nearly all as wide as a column (`一直走在油公司改革的“风 口浪尖”，敢于`) every
    space was a line end, but for those that typesetting put around numbers and marks. Otherwise a space behind a full
    stop was a paragraph's end, if most full stops have none.
    Datelines begin lines and credits end them. Spaces inside spaced-out runs and between names stay.
    """
    lines, gaps = draft.lines, draft.gaps
    long = np.flatnonzero(lines.ends - lines.starts > SHORTEST)
    lows, highs = (np.searchsorted(gaps.starts, bound[long]) for bound in (lines.starts, lines.ends))
    if not len(gaps.starts):
        return draft
    people = [m.span() for m in PEOPLE.finditer(draft.chars)]
    free = ~spaced_runs(draft.text, gaps) & ~_between(gaps, people)
    ends = np.isin(gaps.starts, positions(end for _, end in people if draft.chars[end - 1] in "摄图"))
    ends |= _at_marks(draft)
    for number, low, high in zip(long.tolist(), lows.tolist(), highs.tolist(), strict=True):
        own = Line(draft.text.codes, int(lines.starts[number]), int(lines.ends[number]), gaps.part(low, high))
        usual = _column_width(own, free[low:high])
        ends[low:high] |= _ends_line(own, free[low:high], usual) if usual else free[low:high] & _ends_paragraph(own)
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


def _column_width(line: Line, free: Flags) -> int:
    """The width of the column whose lines are the words that spaces part: of half of them; 0 where there is none."""
    widths = _word_widths(line, free)
    words = widths[widths >= 6 * FULL]
    if len(widths) < ENOUGH_WORDS or not len(words):
        return 0
    usual = int(np.median(words))
    is_column = usual <= 60 * FULL and 2 * (np.abs(widths - usual) <= SIMILAR).sum() >= len(widths)
    return usual if is_column else 0


def _word_widths(line: Line, free: Flags) -> Numbers:
    """The widths of what the free gaps of a line part."""
    starts = np.append(line.start, line.gaps.ends[free])
    ends = np.append(line.gaps.starts[free], line.end)
    return sums(widths_of(line.codes[line.start : line.end]), starts - line.start, ends - line.start)


def _ends_line(line: Line, free: Flags, usual: int) -> Flags:
    """Which gaps of a flattened column of a width were line ends.

    All that are free, where those inside sentences mostly stand behind a full line. Where they do not, typesetting
    made them, and one of them was a line end only if it stands behind a full line.
    """
    inside, widths = _inside_sentences(line.gaps)[free], _word_widths(line, free)[:-1]
    full = np.abs(widths - usual) <= SIMILAR
    ends = np.zeros(len(free), np.bool_)
    if full[inside].sum() >= TYPESET * inside.sum():
        ends[free] = True
        return ends
    chosen = ~inside | _behind_headings(line)[free]
    width = 0
    for number, own in enumerate(widths.tolist()):
        width += own
        chosen[number] |= abs(width - usual) <= SIMILAR
        width = 0 if chosen[number] else width
    ends[free] = chosen
    return ends


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
