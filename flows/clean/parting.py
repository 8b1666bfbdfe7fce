"""Lines that are no part of a paragraph by how they stand: headlines set free, rows of lists, what cuts in."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from flows.clean.columns import REACH, Columns, around
from flows.clean.draft import positions
from flows.clean.landmarks import BULLETS, UNFINISHED, Landmarks
from flows.clean.lines import FULL, Flags, Lines, among, membership, of_line_before, of_line_behind, runs_of, sums
from flows.clean.rows import FEWEST_ROWS, PRICE_ROW, comes_to_a_figure
from flows.clean.words import any_of, places
from flows.seams import NO_SEAM, fit
from flows.text import Text

PRICE = any_of("元/")
LONGEST_ROW = 40  # characters
SHORTEST_HEADLINE = 6
LONGEST_HEADING = 3  # lines
LONGEST_HEAD = 4  # lines, of headlines and decks together
MANY_HEADLINES = 5  # lines
UNEVEN = 4 * FULL  # by which the widths of headlines differ at least
DIGIT = membership("0123456789０１２３４５６７８９")


class Blanks(NamedTuple):
    """Before which lines a blank one stands, and where that says something (see `informative`)."""

    before: Flags
    tell: Flags

    @classmethod
    def of(cls, lines: Lines) -> Blanks:
        """The blank lines between some lines."""
        before = lines.gaps > 1
        return cls(before, informative(before))

    @property
    def part(self) -> Flags:
        """Before which lines a blank one says that something begins."""
        return self.before & self.tell


def standing_free(blanks: Blanks, columns: Columns) -> Flags:
    """Lines without any mark between two blank lines, behind a finished sentence: headlines, also of a column's width.

    And lines with a comma that stand so above one of them: kickers. Not where every line has a blank one behind it.
    """
    blank = blanks.before
    if not blank.any():
        return blank
    alone = of_line_behind(blank, True) & ~columns.is_terminal
    finished = blank & of_line_before(columns.is_terminal | ~(columns.nearly_full | columns.is_marked))
    finished[0] = True
    between = blanks.tell & alone & finished
    plain = blanks.tell & alone & blank & ~columns.is_marked
    free: Flags = between & (~columns.is_marked | of_line_behind(plain, False))
    return free


def in_lists(text: Text, lines: Lines, columns: Columns) -> Flags:
    """Lines that a line end parts from the one before because both are headlines of a list, or one a row of a table."""
    headlines, table = listed(lines, columns), rows(text, lines)
    return (headlines & of_line_before(headlines)) | table | of_line_before(table)


def listed(lines: Lines, columns: Columns) -> Flags:
    """Lines of several headlines below each other: none has a mark or ends a sentence, and they are of any width."""
    plain = ~columns.is_marked & ~columns.is_terminal
    found = np.zeros(len(lines), np.bool_)
    for first, last in _runs(plain, MANY_HEADLINES):
        widths = lines.widths[first:last]
        if np.ptp(widths) > UNEVEN and np.ptp(widths[:-1]) > UNEVEN:
            found[first:last] = True
    return found


def _runs(flags: Flags, fewest: int) -> list[tuple[int, int]]:
    """The runs of set flags that have a number of them at least."""
    firsts, lasts = runs_of(flags)
    long = lasts - firsts >= fewest
    return list(zip(firsts[long].tolist(), lasts[long].tolist(), strict=True))


def rows(text: Text, lines: Lines) -> Flags:
    """Rows of a table of prices: `西红柿　5.40元/公斤　涨2.9%`; and several lines that each come to a figure."""
    found = np.zeros(len(lines), np.bool_)
    comes_to = np.zeros(len(lines), np.bool_)
    digits = sums(among(text.codes, DIGIT), lines.starts, lines.ends) > 0
    for number in (digits & (lines.sizes <= LONGEST_ROW)).nonzero()[0].tolist():
        comes_to[number] = comes_to_a_figure(text.chars, *lines.span(number))
    for first, last in _runs(comes_to, FEWEST_ROWS):
        found[first:last] = True
    near = lines.starts.searchsorted(positions(places(PRICE, text.chars)), side="right") - 1
    for number in sorted({*near.tolist()}):
        found[number] = PRICE_ROW.fullmatch(text.chars, *lines.span(number)) is not None
    return found


def cutting_in(lines: Lines, columns: Columns, blanks: Blanks) -> Flags:
    """Headlines behind a line that breaks off where its column ends.

    They have no mark, and do not go on with what broke off by the characters that meet there; they are shorter than
    their column, as only the last line of a paragraph is, which ends in a full stop, or stand free between blank lines.
    Where there are no blank lines around, none need stand before them.
    """
    found = np.zeros(len(lines), np.bool_)
    if not columns.are_any:
        return found
    plain = ~columns.is_marked & ~columns.is_terminal & (lines.sizes >= SHORTEST_HEADLINE)
    blank = blanks.before
    broken = (blank | (around(blank) == 0)) & of_line_before(columns.nearly_full & ~columns.is_terminal)
    free = blanks.tell & of_line_behind(blank, True)
    chosen = plain & broken & (free | ((columns.width > 0) & ~columns.nearly_full))
    for number in chosen.nonzero()[0].tolist():
        before, own = (lines.read(at) for at in (number - 1, number))
        below = lines.read(number + 1) if number + 1 < len(lines) else ""
        goes_on = bool(columns.nearly_full[number] and below) and fit(own, below) > NO_SEAM
        goes_on |= UNFINISHED.search(own) is not None
        found[number] = fit(before, own) < NO_SEAM and not goes_on
    return found


def headed_blocks(lines: Lines, columns: Columns, blanks: Blanks) -> Flags:
    """Lines without marks between blank lines: a few, or one that does not fill its column: headlines.

    Not where they go on with the line above, or the text below with them, by the characters that meet there.
    """
    found = np.zeros(len(lines), np.bool_)
    if not columns.are_any:
        return found
    blank, plain = blanks.before, ~columns.is_marked & ~columns.is_terminal
    ends = plain & (columns.width > 0) & of_line_behind(blank, False) & blanks.tell
    for last in (ends & (lines.sizes >= SHORTEST_HEADLINE)).nonzero()[0].tolist():
        first = last
        while first and not blank[first] and plain[first - 1] and last - first < LONGEST_HEADING - 1:
            first -= 1
        if first == last and columns.nearly_full[last]:
            continue
        own = [lines.read(at) for at in range(max(0, first - 1), min(last + 2, len(lines)))]
        is_free = first == 0 or columns.is_terminal[first - 1] or fit(own[0], own[1]) < NO_SEAM
        if (blank[first] or not first) and is_free and fit(own[-2], own[-1]) < NO_SEAM:
            found[first : last + 1] = True
    return found


def behind_bylines(lines: Lines, columns: Columns, marks: Landmarks, blanks: Blanks) -> Flags:
    """The few lines between a byline and a blank line, none of which ends a sentence: headlines behind their text."""
    found = np.zeros(len(lines), np.bool_)
    for byline in marks.is_byline.nonzero()[0].tolist():
        last = byline + 1
        while last < len(lines) and not (blanks.before[last] and last > byline + 1):
            last += 1
        block = slice(byline + 1, last)
        is_head = 1 < last - byline - 1 <= LONGEST_HEAD and not columns.is_terminal[block].any()
        found[block] = is_head and bool(blanks.tell[byline + 1])
    return found


def bulleted(lines: Lines, columns: Columns) -> Flags:
    """Lines with a bullet, and those below one that leaves its column's end free and that they do not go on with."""
    items = among(lines.first, BULLETS)
    if not items.any():
        return items
    heads = items & ~columns.is_terminal & (lines.widths <= columns.width - UNEVEN + FULL)
    for number in heads[:-1].nonzero()[0].tolist():
        own, below = (lines.read(at) for at in (number, number + 1))
        heads[number] = "。" not in own and fit(own, below) < -NO_SEAM
    return items | of_line_before(heads)


def behind_rows(lines: Lines, columns: Columns, marks: Landmarks) -> Flags:
    """The line behind the items of a list, each of one row or two, none of which ends as a sentence does."""
    bulleted = among(lines.first, BULLETS)
    if not bulleted.any():
        return bulleted
    one_row = bulleted & ~columns.is_terminal
    two_rows = of_line_before(bulleted) & ~bulleted & ~columns.is_terminal
    ends = (one_row & of_line_behind(~two_rows, True)) | two_rows  # an item's last row
    starts = of_line_before(ends) & bulleted  # an item right below another
    behind_one = of_line_before(starts & one_row) & ~bulleted
    behind_two = of_line_before(two_rows & of_line_before(starts)) & ~bulleted
    found: Flags = (behind_one | behind_two) & ~marks.is_dateline
    return found


def informative(marks: Flags) -> Flags:
    """Where a mark before a line says something: among the lines around some have it and some have not."""
    if not marks.any():
        return np.ones(len(marks), np.bool_)
    at = np.arange(len(marks))
    lines_around = np.minimum(at + REACH, len(marks) - 1) - np.maximum(at - REACH, 0) + 1
    informative: Flags = around(marks) <= 0.8 * lines_around
    return informative
