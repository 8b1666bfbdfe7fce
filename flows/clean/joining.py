"""Line ends that are none: wrapped lines, blank lines between every two, column and page breaks."""

from __future__ import annotations

import re

import numpy as np

from flows.clean.columns import Columns, around
from flows.clean.draft import Draft, positions
from flows.clean.landmarks import BULLETS, Landmarks
from flows.clean.lines import FULL, HALF, Flags, Lines, among, membership, sums
from flows.text import Codes, Text

RUNNING_ON = membership("，,、“‘「『（(《【〈〔·－-+×/")
NEVER_FIRST = membership("，,、。；：！？;!?”’」』）)》】〉〕%％‰℃")
OPENED, CLOSED = membership("（("), membership("）)")
DIGIT = membership("0123456789０１２３４５６７８９")
LETTERS = membership("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
COUNT = re.compile(r"\d[\d.,]*[ \u3000]?(?:[%‰]|(?![年月日时届版号、])[\u3400-\u9fff])")  # a number and its unit
CLAUSE_END = re.compile("[，,；;：:]")
LONGEST_HEADLINE = 40  # characters
SHORTEST_BODY = 18
LONGEST_HEADING = 3  # lines
LONGEST_DATELINE = 4  # lines
LONGEST_SCRAP = 3 * FULL  # a word that a spaced-out run left alone


def join_lines(draft: Draft) -> Draft:
    """One line a paragraph: joins what a column's width, a page's end or blank lines between all lines parted.

    A line end is taken out where the next line's first word would not have fitted on the line: the column was
    full. A full line that ends a sentence ends a paragraph only where a blank line or an indentation says so, and
    only if not every line has one. A shorter line ends a paragraph unless it breaks off in the middle of a sentence.
    Headings, list items, bylines and short lines without punctuation stay lines of their own.
    """
    lines = draft.lines
    if not len(lines):
        blank = positions([0] if len(draft.text) else [])
        return draft.without(blank, blank + len(draft.text), "layout")
    return _rejoined(draft, lines, _joins(draft, lines))


def _joins(draft: Draft, lines: Lines) -> Flags:
    """Whether each line continues the line before it."""
    text = draft.text
    columns, marks = Columns.of(text, lines), Landmarks.of(draft, lines)
    blank, indented = lines.gaps > 1, lines.indents >= 2 * HALF
    says_paragraph = (_informative(blank) & blank) | (_informative(indented) & indented)
    full, over = columns.continues, _of_line_before(columns.is_terminal)
    parted = marks.is_head | _of_line_before(marks.is_head) | marks.is_apart | _of_line_before(marks.is_alone)
    parted |= among(lines.first, BULLETS) | _hard_breaks(text, lines, marks.is_head)
    parted |= _behind_continuations(draft, lines)
    parted[0] = True
    in_brackets, datelines = _inside_brackets(text, lines, marks.is_dateline)
    cut = among(lines.first, NEVER_FIRST) | in_brackets | _inside_numbers(text, lines)
    # A heading or deck that fills its line by chance is not told from a paragraph where a blank line follows.
    doubtful = marks.is_item | (_of_line_before(marks.is_item) & says_paragraph)
    joins: Flags = ~parted & ((full & ~over & ~doubtful) | cut)
    indents_tell = _informative(indented)
    indented_anew = indents_tell & indented & ~among(_before(lines.last), RUNNING_ON)
    full_enough = full | (indents_tell & ~indented & _of_line_before(columns.nearly_full & indents_tell))
    unsure = ~parted & ~joins & ((full_enough & over & ~says_paragraph) | (~over & ~indented_anew))
    judge = _Judge(text.chars, lines, columns, marks, datelines)
    for number in np.flatnonzero(unsure).tolist():
        joins[number] = judge.continues(number, joins)
    return joins


def _inside_brackets(text: Text, lines: Lines, datelines: Flags) -> tuple[Flags, Flags]:
    """Whether each line closes a bracket that the line before it left open, in a dateline a few lines before.

    And whether it has a dateline or the end of one: `高峰）近日，记者`.
    """
    balance = sums(among(text.codes, OPENED), lines.starts, lines.ends)
    balance -= sums(among(text.codes, CLOSED), lines.starts, lines.ends)
    inside = _of_line_before(balance > 0) & (balance < 0)
    ends = datelines.copy()
    for number in np.flatnonzero(datelines & (balance > 0)).tolist():
        closing = np.flatnonzero(balance[number + 1 : number + 1 + LONGEST_DATELINE] < 0)
        if len(closing):
            inside[number + 1 : number + 2 + closing[0]] = True
            ends[number + 1 + closing[0]] = True
    return inside, ends


def _behind_continuations(draft: Draft, lines: Lines) -> Flags:
    """Whether a mark that an article breaks off or goes on stood before each line."""
    marks = positions(one.raw_start for one in draft.apart if one.kind == "continuation")
    parted = np.zeros(len(lines) + 1, np.bool_)
    parted[np.searchsorted(draft.text.starts[lines.starts], marks)] = True
    return parted[:-1]


def _inside_numbers(text: Text, lines: Lines) -> Flags:
    """Whether each line goes on with the decimals of a number that the line before broke off: `258.` above `9亿元`."""
    point = (lines.last == ord(".")) & among(text.codes[np.maximum(lines.ends - 2, 0)], DIGIT)
    return _of_line_before(point & (lines.ends - lines.starts > 3)) & among(lines.first, DIGIT)


def _before(codes: Codes) -> Codes:
    return np.append(codes[:1], codes[:-1])


def _of_line_before(flags: Flags) -> Flags:
    return np.concatenate([[False], flags[:-1]])


def _informative(marks: Flags) -> Flags:
    """Where a mark before a line says something: among the lines around some have it and some have not."""
    informative: Flags = around(marks) <= 0.8 * around(np.ones_like(marks))
    return informative


def _hard_breaks(text: Text, lines: Lines, heads: Flags) -> Flags:
    """Whether the line end before each line was forced, in Markdown: by two spaces behind the line."""
    if not heads.any():
        return np.zeros(len(lines), np.bool_)
    after = text.codes[np.minimum(np.add.outer(lines.ends, np.arange(3)), len(text) - 1)]
    return _of_line_before((after[:, 0] == 0x20) & (after[:, 1] == 0x20) & (after[:, 2] == 0x0A))


class _Judge:
    """Decides the line ends that widths alone do not decide."""

    def __init__(self, chars: str, lines: Lines, columns: Columns, marks: Landmarks, datelines: Flags) -> None:
        self.chars = chars
        self.lines = lines
        self.columns = columns
        self.is_item = marks.is_item
        self.has_dateline = datelines
        self.has_heads = bool(marks.is_head.any())
        self.loses_indents = _loses_indents(columns)

    def continues(self, number: int, joins: Flags) -> bool:
        """Whether line `number` continues the one before it, given the decisions before."""
        before, columns = number - 1, self.columns
        if self.is_item[number]:
            return bool(columns.continues[number] and not columns.is_terminal[before] and not self.is_item[before])
        has_text = bool(columns.is_marked[number] or columns.nearly_full[number] or columns.is_terminal[number])
        if columns.is_terminal[before]:
            return has_text
        if RUNNING_ON[min(int(self.lines.last[before]), 0xFFFF)] or self.has_dateline[before]:
            return True
        if joins[before]:
            if self._ends_heading(before, joins):
                return False
            return has_text or bool(self.lines.widths[number] <= LONGEST_SCRAP)
        if self._is_prose(before):
            return has_text
        if columns.width[before]:
            return has_text and bool(columns.nearly_full[before]) and self._opens_paragraph(before)
        counts = COUNT.match(self.chars, int(self.lines.starts[number])) is not None
        return has_text and bool(columns.is_marked[before]) and (counts or not self._is_headline(before))

    def _ends_heading(self, number: int, joins: Flags) -> bool:
        """Whether a line is the last of a numbered heading of several: short, and no sentence ends in them."""
        if self.columns.nearly_full[number] or not self.columns.width[number]:
            return False
        first = number
        while joins[first] and number - first < LONGEST_HEADING:
            first -= 1
        return bool(self.is_item[first]) and "。" not in self.chars[self.lines.starts[first] : self.lines.ends[number]]

    def _opens_paragraph(self, number: int) -> bool:
        """Whether a somewhat short line may be the first of a paragraph rather than a heading."""
        if self.columns.is_marked[number]:
            return not self.is_item[number]
        # A heading stands free on both sides or on neither; a paragraph cut by a page's end only on one.
        above, below = self.lines.gaps[number] > 1, self.lines.gaps[number + 1] > 1
        return bool(above != below) or (self.loses_indents and not above)

    def _is_prose(self, number: int) -> bool:
        """Whether a sentence ends inside the line, or it breaks off inside a quotation or soon behind a comma."""
        line = self.chars[self.lines.starts[number] : self.lines.ends[number]]
        *clauses, last = line.split("，")
        breaks_off = bool(clauses and last) and 3 * len(last) <= max(map(len, clauses))
        return "。" in line or line.count("“") > line.count("”") or breaks_off

    def _is_headline(self, number: int) -> bool:
        """Whether a line with punctuation may be a headline: short, or clauses of one length."""
        line = self.chars[self.lines.starts[number] : self.lines.ends[number]]
        if self.is_item[number]:
            return "。" not in line and len(line) < LONGEST_HEADLINE
        if self.has_heads:
            return False
        clauses = [len(clause) for clause in CLAUSE_END.split(line)]
        even = len(clauses) > 1 and max(clauses) - min(clauses) <= 3
        return len(line) < SHORTEST_BODY or (even and len(line) < LONGEST_HEADLINE and "。" not in line)


def _loses_indents(columns: Columns) -> bool:
    """Whether first lines are as a rule two characters short of full: indented once, the indentation lost."""
    opens = _of_line_before(columns.is_terminal & ~columns.is_full) & (columns.width > 0) & ~columns.is_terminal
    opens &= columns.is_marked
    short = opens & columns.nearly_full & ~columns.is_full
    return bool(short.sum() >= 2 and 2 * short.sum() >= opens.sum())


def _rejoined(draft: Draft, lines: Lines, joins: Flags) -> Draft:
    """The draft with the white space between lines reduced to one line end, or to nothing where they are joined."""
    text = draft.text
    starts, ends = np.concatenate([[0], lines.ends]), np.concatenate([lines.starts, [len(text)]])
    inner = np.concatenate([[False], np.ones(len(lines) - 1, np.bool_), [False]])
    joined = inner & np.append(joins, False)
    spaced = joined & _between_latin(lines)
    line_ends = np.flatnonzero(text.codes == 0x0A)
    kept_at = np.append(line_ends, len(text))[np.searchsorted(line_ends, starts)]
    spaces = kept_at[spaced]
    draft = draft.recoded(spaces, np.full(len(spaces), 0x20, np.uint32), "line_wrap")
    keeps = (inner & ~joined) | spaced
    lefts, rights = np.where(keeps, kept_at, ends), np.where(keeps, kept_at + 1, ends)
    wrapped = joined & (starts < lefts)
    draft = draft.without(starts[wrapped], lefts[wrapped], "line_wrap")
    gone = np.cumsum(np.where(wrapped, lefts - starts, 0))
    left = ~joined & (starts < lefts)
    cut_starts = np.concatenate([(starts - gone)[left], (rights - gone)[rights < ends]])
    cut_ends = np.concatenate([(lefts - gone)[left], (ends - gone)[rights < ends]])
    order = np.argsort(cut_starts, kind="stable")
    return draft.without(cut_starts[order], cut_ends[order], "layout")


def _between_latin(lines: Lines) -> Flags:
    """Whether a Latin word ends before each gap and another begins behind it; with the ends of the text."""
    before = np.concatenate([[False], among(lines.last, LETTERS)])
    behind = np.concatenate([among(lines.first, LETTERS), [False]])
    both: Flags = before & behind
    return both
