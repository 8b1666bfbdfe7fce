"""How wide the column is in which each line stands, and whether the line fills it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from flows.clean.gaps import Gaps
from flows.clean.lines import (
    FULL,
    Flags,
    Lines,
    Numbers,
    among,
    membership,
    of_line_before,
    of_line_behind,
    sums,
    widths_of,
)
from flows.text import Codes, Positions, Text

TERMINAL = membership("。！？!?：:；;…～")
CLOSING = membership("”’」』）)》】〉〕\"'")
OPENING = membership("“‘「『（(《【〈〔")
SENTENCE_MARKS = membership("，。；！？、,;")
SQUEEZABLE = membership("，。；！？、：“”‘’（）《》")
CLAUSE_MARKS = membership("，。；！？,;")
ANY_MARK = SENTENCE_MARKS | CLAUSE_MARKS | SQUEEZABLE
ALPHANUMERIC = membership("0123456789.%ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz‰")
NEIGHBOURS = 4  # lines on either side that tell how wide a column is
SIMILAR = 3  # half characters by which lines of one column may differ: punctuation is squeezed
NARROWEST = 8 * FULL  # of a column; below, lines with a mark may be the entries of a list: `公路、铁路`
REACH = 12  # lines on either side that show what is the rule in a stretch of text
WIDER = 4 * FULL  # than its column, at least
LONGEST_WORD = 12 * FULL  # of a Latin one
SEVERAL_LINES = 4  # spaces inside a line that may be a spaced-out run with the lines beside it
FIRST_LINE = 2 * FULL  # an indented first line is two characters shorter; its indentation is often lost


@dataclass(frozen=True)
class Columns:
    """What the widths of lines tell. Arrays run parallel, one entry a line.

    `width` is the column's, in half characters, 0 where the lines around share none. A line `is_full` where the
    next line's first word would not have fitted on it, and `nearly_full` where it would not have behind an
    indentation. `is_terminal`: it ends a sentence or a clause that may end a paragraph. `is_marked`: it has
    punctuation.
    """

    width: Numbers
    continues: Flags  # the line before is full, and this one is not too wide for its column
    is_full: Flags
    nearly_full: Flags
    is_terminal: Flags
    is_marked: Flags
    is_wider: Flags  # than the column around it, as a headline over several columns

    @cached_property
    def are_any(self) -> bool:
        """Whether any line stands in a column."""
        return bool(self.width.any())

    @classmethod
    def of(cls, text: Text, lines: Lines, gaps: Gaps) -> Columns:
        """The columns that the lines of `text` stand in."""
        codes = text.codes
        is_terminal = _ending_sentences(codes, lines)
        marks, clauses, squeezable = _marks_of(codes, lines)
        own = lines.widths + np.minimum(lines.indents, FIRST_LINE)
        spaced = lines.ends - lines.starts - lines.sizes
        reads_as_text = (clauses > 0) | ((squeezable > 0) & (own >= NARROWEST))
        width = _column_widths(np.where(spaced < SEVERAL_LINES, own, 0), squeezable, reads_as_text)
        is_marked = marks - among(lines.last, TERMINAL & SENTENCE_MARKS) > 0
        if not width.any():
            none = np.zeros(len(lines), np.bool_)
            return cls(width, none, none, none, is_terminal, is_marked, none)
        # A column's widest lines are those whose punctuation was squeezed: a line without any holds less.
        slack = np.where(squeezable > 0, FULL, 2 * FULL)
        room = own + of_line_behind(_first_words(text, lines), FULL) - width + slack + np.minimum(spaced, SIMILAR)
        # A much wider line is a headline across columns, unless spaces inside show that it is several lines in one.
        narrow = np.minimum(own, _widest_pieces(text, lines, gaps))
        most = SIMILAR + np.minimum(squeezable, SIMILAR)
        in_column = (width > 0) & (narrow <= width + most)
        is_full = in_column & (room > 0)
        # Paragraphs may be of one length by chance; lines of a column end in the middle of sentences.
        is_wrapped = around(is_full & ~is_terminal) >= 0.4 * around(is_full)
        is_wider = is_wrapped & (width > 0) & (narrow > width + WIDER)
        width, is_full = np.where(is_wrapped & in_column, width, 0), is_full & is_wrapped
        fits = narrow <= of_line_before(width) + most
        return cls(
            width=width,
            continues=of_line_before(is_full) & fits,
            is_full=is_full,
            nearly_full=in_column & is_wrapped & (room > -FIRST_LINE),
            is_terminal=is_terminal,
            is_marked=is_marked,
            is_wider=is_wider,
        )


def around(flags: Flags) -> Numbers:
    """How many of the lines around each one are flagged."""
    size = len(flags)
    counts = np.zeros(size + 2 * REACH + 1, np.int64)  # of the lines up to REACH before each
    np.cumsum(flags, out=counts[REACH + 1 : REACH + 1 + size])
    counts[REACH + 1 + size :] = counts[REACH + size]
    flagged: Numbers = counts[2 * REACH + 1 :] - counts[:size]
    return flagged


def _marks_of(codes: Codes, lines: Lines) -> tuple[Numbers, Numbers, Numbers]:
    """How many marks each line has: of sentences, of clauses, and those that may be squeezed."""
    places = among(codes, ANY_MARK).nonzero()[0]
    marks = codes[places]
    sentence, clause, squeezable = (places[among(marks, kind)] for kind in (SENTENCE_MARKS, CLAUSE_MARKS, SQUEEZABLE))
    return _counts(sentence, lines), _counts(clause, lines), _counts(squeezable, lines)


def _counts(places: Positions, lines: Lines) -> Numbers:
    """How many of some places, in order, lie in each line."""
    return places.searchsorted(lines.ends) - places.searchsorted(lines.starts)


def _ending_sentences(codes: Codes, lines: Lines) -> Flags:
    """Whether each line ends in a terminal mark, also inside closing quotation marks."""
    before_last = codes[np.maximum(lines.ends - 2, lines.starts)]
    return among(lines.last, TERMINAL) | (among(lines.last, CLOSING) & among(before_last, TERMINAL))


def _column_widths(widths: Numbers, squeezable: Numbers, marked: Flags) -> Numbers:
    """The width of the column that each line stands in.

    Typesetting may squeeze punctuation to half its width where a line needs room: lines are then as wide as the
    column only with their punctuation at the mean. What more of the lines around agree on is right.
    """
    plain, plain_support = _shared_widths(widths, marked)
    squeezed, squeezed_support = _shared_widths(np.maximum(widths - squeezable // 2, 0), marked)
    found = np.where(squeezed_support > plain_support, squeezed, plain)
    # A line between two of a column stands in it.
    beside = np.minimum(of_line_before(found), of_line_behind(found, 0))
    return np.where((found == 0) & (np.abs(widths - beside) <= SIMILAR), beside, found)


def _shared_widths(widths: Numbers, marked: Flags) -> tuple[Numbers, Numbers]:
    """The largest width that three of the lines around each line share, 0 for none; and how many lines have it.

    Two of the three must have punctuation: headlines and lists of names may be of one width by chance.
    """
    none = np.zeros_like(widths)
    ordered = np.zeros(len(widths) + 2, np.int64)
    ordered[2:] = widths
    ordered.sort()
    if not ((ordered[2:] - ordered[:-2] <= SIMILAR) & (ordered[2:] > 0)).any():  # no three lines of the whole text
        return none, none
    keys = np.zeros(len(widths) + 2 * NEIGHBOURS, np.int64)
    keys[NEIGHBOURS:-NEIGHBOURS] = 2 * widths + marked
    windows = keys[np.add.outer(np.arange(2 * NEIGHBOURS + 1), np.arange(len(widths)))]
    widest, support = _widest_shared(windows)
    # Where a narrower column begins, its first lines are as wide as those below them.
    narrower = (widest - widths > SIMILAR) & (np.abs(widths - of_line_behind(widths, 0)) <= SIMILAR)
    if narrower.any():
        below, support_below = _widest_shared(windows[NEIGHBOURS:, narrower])
        is_first = np.abs(below - widths[narrower]) <= SIMILAR
        widest[narrower] = np.where(is_first, below, widest[narrower])
        support[narrower] = np.where(is_first, support_below, support[narrower])
    return widest, support


def _widest_shared(windows: Numbers) -> tuple[Numbers, Numbers]:
    """The largest width that three lines of each window share, and how many have it. A window is a column."""
    ordered = np.sort(windows, axis=0)[::-1]
    wide, marks = ordered >> 1, ordered & 1
    shared = (wide[2:] >= wide[:-2] - SIMILAR) & (marks[2:] + marks[1:-1] + marks[:-2] >= 2)
    first, window = np.argmax(shared, axis=0), np.arange(windows.shape[1])
    widest = np.where(shared[first, window], wide[first, window], 0)
    support = (np.abs(wide - widest) < SIMILAR).sum(axis=0)
    return widest, np.where(widest > 0, support, 0)


def _widest_pieces(text: Text, lines: Lines, gaps: Gaps) -> Numbers:
    """The width of the widest piece of each line, where spaces part it."""
    if not len(gaps.starts):
        return lines.widths
    starts = np.sort(np.concatenate([lines.starts, gaps.ends]))
    ends = np.sort(np.concatenate([lines.ends, gaps.starts]))
    widths = sums(widths_of(text.codes), starts, ends)
    widest: Numbers = np.maximum.reduceat(widths, starts.searchsorted(lines.starts))
    return widest


def _first_words(text: Text, lines: Lines) -> Numbers:
    """The width of what could not be parted at each line's start: a character, a number, a Latin word, `（洛`."""
    widths = np.where(among(lines.first, OPENING), 2 * FULL, FULL)
    latin = among(lines.first, ALPHANUMERIC)
    places = np.add.outer(lines.starts[latin], np.arange(LONGEST_WORD + 1))
    inside = among(text.codes[np.minimum(places, len(text) - 1)], ALPHANUMERIC) & (places < len(text))
    inside[:, -1] = False
    widths[latin] = np.argmin(inside, axis=1)
    return widths
