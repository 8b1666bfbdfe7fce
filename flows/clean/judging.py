"""The line ends that the widths of lines alone do not decide: what a line says, and how it begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from flows.clean.columns import Columns
from flows.clean.landmarks import ORDINAL, Landmarks
from flows.clean.lines import FULL, Flags, Lines, membership, of_line_before
from flows.clean.words import OPENERS
from flows.seams import NO_SEAM, fit

RUNNING_ON = membership("，,、“‘「『（(《【〈〔·－-+×/")
BEFORE_NUMERALS = membership("第至和与及")  # `升至世界第` above `二、世界第三`
COUNT = re.compile(r"\d[\d.,]*[ \u3000]?(?:[%‰]|(?![年月日时届版号、])[\u3400-\u9fff])")  # a number and its unit
COUNT_ALONE = re.compile(rf"{COUNT.pattern}[\u3400-\u9fff]{{0,3}}")
# what opens a sentence, no headline: `会议要求，要压实`
OPENS_SENTENCE = re.compile(f"(?:{OPENERS}|[^，]{{1,8}}(?:介绍|要求|指出|强调|提出|表示|告诉记者|说))，")
CLAUSE_END = re.compile("[，,；;：:]")
ENUMERATED = re.compile("[一二三四五六七八九十]{1,2}(?:是|要)")
ENUMERATION = re.compile("(?<=[：；，。])[一二三四五六七八九十]{1,2}(?:是|要)")
SCRAP = re.compile(r"[A-Za-z0-9.+%-]{1,8}")  # what a link or a font set on a line of its own: `4A`
LONGEST_HEADLINE = 40  # characters
SHORTEST_BODY = 18
LONGEST_HEADING = 3  # lines
LONGEST_INDENT = 3 * FULL  # of two characters, lost where a line was wrapped
LONGEST_SCRAP = 3 * FULL  # a word that a spaced-out run left alone
REACH_BACK = 12  # lines
LONGEST_LINE = 45  # characters of a line in a column
AROUND = 8  # lines on either side of a headline over several columns
NARROWER = 3 * FULL  # than it, what stands in a column


@dataclass(frozen=True)
class Judge:
    """Decides the line ends that widths alone do not decide.

    `has_dateline`: a dateline or the end of one stands in the line. `in_heading`: the line before belongs to a
    numbered item in which no sentence has ended, and layout says that a paragraph begins. `goes_on`: an article goes
    on in the line, from another page.
    """

    chars: str
    lines: Lines
    columns: Columns
    marks: Landmarks
    has_dateline: Flags
    in_heading: Flags
    goes_on: Flags

    @cached_property
    def has_heads(self) -> bool:
        """Whether markup tells headings."""
        return bool(self.marks.is_head.any())

    @cached_property
    def loses_indents(self) -> bool:
        """Whether first lines are as a rule two characters short of full: indented once, the indentation lost."""
        return _loses_indents(self.columns)

    def continues(self, number: int, joins: Flags) -> bool:
        """Whether line `number` continues the one before it, given the decisions before."""
        before, columns = number - 1, self.columns
        if self.marks.is_item[number]:
            return bool(columns.continues[number]) and self._runs_into(number, joins)
        has_text = bool(columns.is_marked[number] or columns.nearly_full[number] or columns.is_terminal[number])
        if columns.is_terminal[before]:
            is_head = (columns.is_wider[number] and self._is_widest(number)) or self._stands_above_dateline(number)
            return has_text and not is_head
        is_report = bool(self.has_dateline[before]) and int(self.lines.sizes[before]) <= LONGEST_LINE
        if RUNNING_ON[min(int(self.lines.last[before]), 0xFFFF)] or is_report:
            return True
        if self._is_count(number) and columns.is_marked[before] and self.lines.gaps[number] == 1:
            return True  # `今年新建换热站64座，改造老旧管网` above `112公里`
        if joins[before]:
            if self.in_heading[number] or self._ends_heading(before, joins):
                return False
            return has_text or bool(self.lines.widths[number] <= LONGEST_SCRAP)
        if self._is_prose(before):
            return (has_text and not self._is_kicker(number)) or self._is_scrap(number)
        if self.goes_on[before] or self._is_first_row(before):
            return has_text
        if columns.width[before]:
            return has_text and bool(columns.nearly_full[before]) and self._opens_paragraph(before)
        if columns.is_wider[before] and self._is_widest(before):
            return False
        counts = COUNT.match(self.chars, int(self.lines.starts[number])) is not None
        return has_text and bool(columns.is_marked[before]) and (counts or not self._is_headline(before))

    def _runs_into(self, number: int, joins: Flags) -> bool:
        """Whether a line that begins like an item goes on with the sentence, or the enumeration, of the one before."""
        before, end = number - 1, self.lines.ends[number - 1]
        if not self.columns.is_terminal[before]:
            last = min(int(self.lines.last[before]), 0xFFFF)
            runs_on = bool(RUNNING_ON[last] or BEFORE_NUMERALS[last])
            return bool(joins[before] or not self.marks.is_item[before]) and (
                runs_on or self.marks.numbered[number] in (0, ORDINAL)
            )
        if self.chars[end - 1] not in "；;" or not ENUMERATED.match(self.chars, int(self.lines.starts[number])):
            return False
        first = before
        while joins[first] and number - first < REACH_BACK:
            first -= 1
        return ENUMERATION.search(self.chars, int(self.lines.starts[first]) + 1, int(end)) is not None

    def _stands_above_dateline(self, number: int) -> bool:
        """Whether the line and at most two below it are without marks, and a dateline follows: its headlines."""
        for at in range(number, min(number + LONGEST_HEADING, len(self.lines) - 1)):
            if self.columns.is_marked[at] or self.columns.is_terminal[at]:
                return False
            if self.has_dateline[at + 1]:
                return True
        return False

    def _is_scrap(self, number: int) -> bool:
        """Whether the line is a word or number that stands alone in the middle of a sentence."""
        return SCRAP.fullmatch(self.chars, *self.lines.span(number)) is not None

    def _is_count(self, number: int) -> bool:
        """Whether the line is nothing but a number and its unit."""
        return COUNT_ALONE.fullmatch(self.chars, *self.lines.span(number)) is not None

    def _ends_heading(self, number: int, joins: Flags) -> bool:
        """Whether a line is the last of a numbered heading of several: short, and no sentence ends in them."""
        if self.columns.nearly_full[number] or not self.columns.width[number]:
            return False
        first = number
        while joins[first] and number - first < LONGEST_HEADING:
            first -= 1
        return (
            bool(self.marks.is_item[first])
            and "。" not in self.chars[self.lines.starts[first] : self.lines.ends[number]]
        )

    def _opens_paragraph(self, number: int) -> bool:
        """Whether a somewhat short line may be the first of a paragraph rather than a heading."""
        if self.columns.is_marked[number]:
            return not self.marks.is_item[number]
        # A heading stands free on both sides or on neither; a paragraph cut by a page's end only on one.
        above, below = self.lines.gaps[number] > 1, self.lines.gaps[number + 1] > 1
        return bool(above != below) or (self.loses_indents and not above)

    def _is_prose(self, number: int) -> bool:
        """Whether a sentence ends inside the line, or it breaks off inside a quotation or soon behind a comma."""
        line = self.lines.read(number)
        *clauses, last = line.split("，")
        breaks_off = bool(clauses and last) and 3 * len(last) <= max(map(len, clauses))
        opens = OPENS_SENTENCE.match(line) is not None and len(clauses) > 0
        return "。" in line or line.count("“") > line.count("”") or breaks_off or opens

    def _is_first_row(self, number: int) -> bool:
        """Whether a line with a comma is shorter by a lost indentation than the one below, and goes on with it."""
        shorter = int(self.lines.widths[number + 1] - self.lines.widths[number])
        if not self.columns.is_marked[number] or self.marks.is_item[number] or not FULL <= shorter <= LONGEST_INDENT:
            return False
        own, below = (self.lines.read(at) for at in (number, number + 1))
        return fit(own, below) > NO_SEAM

    def _is_kicker(self, number: int) -> bool:
        """Whether a short line with a comma stands above a headline, and does not go on with the line before it."""
        columns, lines = self.columns, self.lines
        if number + 1 >= len(lines) or columns.is_terminal[number] or lines.sizes[number] > LONGEST_HEADLINE:
            return False
        if (
            columns.is_marked[number + 1]
            or columns.is_terminal[number + 1]
            or lines.sizes[number + 1] > LONGEST_HEADLINE
        ):
            return False
        before, own = (lines.read(at) for at in (number - 1, number))
        return not columns.width[number] and fit(before, own) < NO_SEAM

    def _is_widest(self, number: int) -> bool:
        """Whether no other line around is about as wide, as lines of a column would be."""
        around = self.lines.widths[max(0, number - AROUND) : number + AROUND + 1]
        return int((around > self.lines.widths[number] - NARROWER).sum()) == 1

    def _is_headline(self, number: int) -> bool:
        """Whether a line with punctuation may be a headline: short, or clauses of one length."""
        line = self.lines.read(number)
        if self.marks.is_item[number]:
            return "。" not in line and len(line) < LONGEST_HEADLINE
        if self.has_heads:
            return False
        clauses = [len(clause) for clause in CLAUSE_END.split(line)]
        even = len(clauses) > 1 and max(clauses) - min(clauses) <= 3
        return len(line) < SHORTEST_BODY or (even and len(line) < LONGEST_HEADLINE and "。" not in line)


def _loses_indents(columns: Columns) -> bool:
    opens = of_line_before(columns.is_terminal & ~columns.is_full) & (columns.width > 0) & ~columns.is_terminal
    opens &= columns.is_marked
    short = opens & columns.nearly_full & ~columns.is_full
    return bool(short.sum() >= 2 and 2 * short.sum() >= opens.sum())
