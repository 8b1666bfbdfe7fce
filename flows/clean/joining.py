"""Line ends that are none: wrapped lines, blank lines between every two, column and page breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from flows.clean.draft import Draft, positions
from flows.clean.lines import FULL, HALF, Flags, Lines, Numbers, among, membership, split_lines
from flows.text import Text
from flows.vocabulary import vocabulary

TERMINAL = membership("。！？!?：:；;…")
CLOSING = membership("”’」』）)》】〉〕\"'")
OPENING = membership("“‘「『（(《【〈〔")
RUNNING_ON = membership("，,、“‘「『（(《【〈〔·－-+×～~/")
BULLETS = membership("●○•■□◆◇▲△★☆◎▶►※§❖")
SENTENCE_MARKS = membership("，。；！？、,;")
LETTERS = membership("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
ALPHANUMERIC = membership("0123456789.%ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz‰")

ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}[章节条编篇部]"
    r"|[（(]\d{1,2}[）)]|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[①-⑳⑴-⒇⒈-⒛㈠-㈩]|[一二三四五六七八九十]{1,2}(?:是|要)[^，。]|——|[—–-]{2,}|【"
)
_ROLES = "|".join(
    sorted((row["term"] for row in vocabulary("press") if row["kind"] == "author_role"), key=len, reverse=True)
)
BYLINE = re.compile(rf"[（(]?[\u3400-\u9fff·—-]{{0,12}}(?:{_ROLES})[：:\s]\s*[\u3400-\u9fff·\s、，/:：]{{2,60}}[）)]?")
DATELINE = re.compile(
    r"[\u3400-\u9fff]{1,8}(?:社|报|网|台)[\u3400-\u9fff\d\s]{0,14}(?:讯|电|消息)|[（(][\u3400-\u9fff\s]{1,10}(?:记者|通讯员)"
)
NEIGHBOURS = 4  # lines on either side that tell how wide a column is
SIMILAR = 3  # half characters by which lines of one column may differ: punctuation is squeezed
CLAUSE_END = re.compile("[，,；;：:]")
FIRST_LINE = 4  # an indented first line is two characters shorter; its indentation is often lost


def join_lines(draft: Draft) -> Draft:
    """One line a paragraph: joins what a column's width, a page's end or blank lines between all lines parted.

    A line end is taken out where the next line's first word would not have fitted on the line: the column was
    full. A full line that ends a sentence ends a paragraph only where a blank line or an indentation says so, and
    only if not every line has one. A shorter line ends a paragraph unless it breaks off in the middle of a sentence.
    Headings, list items, bylines and short lines without punctuation stay lines of their own.
    """
    lines = split_lines(draft.text)
    if not len(lines):
        blank = positions([0] if len(draft.text) else [])
        return draft.without(blank, blank + len(draft.text), "blank_line")
    heads = np.isin(draft.text.starts[lines.starts], np.fromiter(draft.heads, np.int64, len(draft.heads)))
    joins = _joins(draft.text, lines, heads)
    return _rejoined(draft, lines, joins)


def _joins(text: Text, lines: Lines, heads: Flags) -> Flags:
    """Whether each line continues the line before it."""
    boundary = _Boundaries.of(text, lines)
    blank_says, indent_says = _informative(lines.gaps > 1), _informative(lines.indents >= 2 * HALF)
    unfit = np.concatenate([[False], boundary.full[:-1]])
    over = np.concatenate([[False], boundary.terminal[:-1]])
    paragraph_mark = (blank_says & (lines.gaps > 1)) | (indent_says & (lines.indents >= 2 * HALF))
    apart = (
        heads | np.concatenate([[True], heads[:-1]]) | among(lines.first, BULLETS) | _hard_breaks(text, lines, heads)
    )
    joins: Flags = unfit & ~over & ~apart
    unsure = ~apart & ~joins & ((unfit & over & ~paragraph_mark) | (~unfit & ~over))
    judge = _Judge(text.chars, lines, boundary, bool(heads.any()))
    for number in np.flatnonzero(unsure).tolist():
        joins[number] = judge.continues(number, joins)
    for number in np.flatnonzero(joins & ~unsure).tolist() if judge.has_bylines else ():
        joins[number] = not judge.is_apart(number)
    return joins


def _hard_breaks(text: Text, lines: Lines, heads: Flags) -> Flags:
    """Whether the line end before each line was forced, in Markdown: by two spaces behind the line."""
    if not heads.any():
        return np.zeros(len(lines), np.bool_)
    after = text.codes[np.minimum(np.add.outer(lines.ends, np.arange(3)), len(text) - 1)]
    forced = (after[:, 0] == 0x20) & (after[:, 1] == 0x20) & (after[:, 2] == 0x0A)
    return np.concatenate([[False], forced[:-1]])


@dataclass(frozen=True)
class _Boundaries:
    """Of each line: the width of its column, whether it fills it, whether it ends a sentence, whether it has marks."""

    column: Numbers
    needs: Numbers  # the width of the next line's first word
    full: Flags
    terminal: Flags
    marked: Flags

    @classmethod
    def of(cls, text: Text, lines: Lines) -> _Boundaries:
        codes = text.codes
        first_words = _first_words(text, lines)
        needs = np.concatenate([first_words[1:], [FULL]])
        widths = lines.widths + np.minimum(lines.indents, 2 * FULL)
        before_last = codes[np.maximum(lines.ends - 2, lines.starts)]
        closes = among(lines.last, CLOSING)
        terminal = among(lines.last, TERMINAL) | (closes & among(before_last, TERMINAL))
        marks = np.cumsum(among(codes, SENTENCE_MARKS), dtype=np.int32)
        marked = marks[lines.ends - 1] - marks[lines.starts] > 0
        column = _columns(widths, marked)
        # A column's widest lines are those whose punctuation was squeezed: a line without any holds less.
        lacks = np.where(marked, FULL, 2 * FULL)
        full = (column > 0) & (widths + needs > column - lacks)
        return cls(column, needs, full, terminal, marked)


def _columns(widths: Numbers, marked: Flags) -> Numbers:
    """The width of the column each line stands in: the largest that three lines around it share, 0 for none.

    Two of the three must have punctuation: headlines and lists of names may be of one width by chance.
    """
    keys = np.pad(2 * widths + marked, NEIGHBOURS)
    windows = np.lib.stride_tricks.sliding_window_view(keys, 2 * NEIGHBOURS + 1)
    ordered = -np.sort(-windows, axis=1)
    wide, marks = ordered // 2, ordered % 2
    shared = (wide[:, 2:] >= wide[:, :-2] - SIMILAR) & (marks[:, 2:] + marks[:, 1:-1] + marks[:, :-2] >= 2)
    widest = np.take_along_axis(wide, np.argmax(shared, axis=1)[:, None], axis=1)[:, 0]
    return np.where(shared.any(axis=1), widest, 0)


def _first_words(text: Text, lines: Lines) -> Numbers:
    """The width of what could not be parted at each line's start: a character, a number, a Latin word, `（洛`."""
    codes = text.codes
    solid = among(codes, ALPHANUMERIC)
    breaks = np.flatnonzero(~solid)
    following = np.searchsorted(breaks, lines.starts)
    run_ends = np.append(breaks, len(codes))[following]
    runs = np.minimum(run_ends - lines.starts, 24)
    words = np.where(runs > 0, runs, FULL)
    return np.where(among(lines.first, OPENING), 2 * FULL, words).astype(np.int64)


def _informative(marks: Flags) -> Flags:
    """Where a mark before a line says something: among the lines around some have it and some have not."""
    reach = 12
    counts = np.concatenate([[0], np.cumsum(marks)])
    low = np.maximum(np.arange(len(marks)) - reach, 0)
    high = np.minimum(np.arange(len(marks)) + reach + 1, len(marks))
    share = (counts[high] - counts[low]) / (high - low)
    return share <= 0.8


class _Judge:
    """Decides the line ends that widths alone do not decide."""

    def __init__(self, chars: str, lines: Lines, boundary: _Boundaries, has_heads: bool) -> None:
        self.chars = chars
        self.lines = lines
        self.boundary = boundary
        self.has_heads = has_heads
        self.has_bylines = "记者" in chars or "通讯员" in chars

    def continues(self, number: int, joins: Flags) -> bool:
        """Whether line `number` continues the one before it, given the decisions before."""
        if self.is_apart(number):
            return False
        start = int(self.lines.starts[number])
        if ITEM.match(self.chars, start):
            return False
        before, boundary = number - 1, self.boundary
        if boundary.terminal[before]:
            return not self._is_short(number)
        if RUNNING_ON[min(int(self.lines.last[before]), 0xFFFF)]:
            return True
        goes_on = bool(boundary.marked[number] or boundary.full[number] or boundary.terminal[number])
        if before > 0 and joins[before]:
            return goes_on
        if boundary.column[before]:
            return goes_on and self._nearly_fills(before) and self._is_first_line(before)
        return goes_on and bool(boundary.marked[before]) and not self._is_headline(before)

    def _is_first_line(self, number: int) -> bool:
        """Whether a somewhat short line may be the first of a paragraph rather than a heading."""
        start, end = int(self.lines.starts[number]), int(self.lines.ends[number])
        if self.boundary.marked[number]:
            return not ITEM.match(self.chars, start) or "。" in self.chars[start:end]
        # A heading stands free on both sides or on neither; a paragraph cut by a page's end only on one.
        return bool((self.lines.gaps[number] > 1) != (self.lines.gaps[number + 1] > 1))

    def _is_headline(self, number: int) -> bool:
        """Whether a line with punctuation may be a headline: short, or two clauses of one length."""
        line = self.chars[self.lines.starts[number] : self.lines.ends[number]]
        if ITEM.match(line):
            return "。" not in line and len(line) < 40
        if self.has_heads:
            return False
        clauses = [len(clause) for clause in CLAUSE_END.split(line)]
        even = len(clauses) > 1 and max(clauses) - min(clauses) <= 3
        return len(line) < 18 or (even and len(line) < 40 and "。" not in line)

    def is_apart(self, number: int) -> bool:
        """Whether the line or the one before is a byline, or the line opens an article with a dateline."""
        if not self.has_bylines:
            return False
        return (
            self._matches(BYLINE, number)
            or self._matches(BYLINE, number - 1)
            or DATELINE.match(self.chars, int(self.lines.starts[number])) is not None
        )

    def _matches(self, pattern: re.Pattern[str], number: int) -> bool:
        return pattern.fullmatch(self.chars, int(self.lines.starts[number]), int(self.lines.ends[number])) is not None

    def _nearly_fills(self, number: int) -> bool:
        wide = int(self.lines.widths[number] + self.boundary.needs[number])
        lacks = FULL if self.boundary.marked[number] else 2 * FULL
        return self.boundary.column[number] > 0 and wide > self.boundary.column[number] - lacks - FIRST_LINE

    def _is_short(self, number: int) -> bool:
        """Whether the line looks like a heading: not full, without punctuation."""
        boundary = self.boundary
        return not (boundary.full[number] or boundary.marked[number] or boundary.terminal[number])


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
    return before & behind
