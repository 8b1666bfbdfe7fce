"""A page as blocks: the headlines printed above a run of text, the run itself, the bylines around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from flows.clean.words import OFFICE
from flows.model import Apart
from flows.segment.bylines import has_dateline
from flows.segment.genres import names_a_list, names_a_notice
from flows.segment.lines import BOLD, Line, ends_sentence
from flows.text import Text

LONGEST_SIGNATURE = 36
_PAGE = re.compile(r"(?:上接|接|转自)\s*(.{0,12}?版)")
PARTING = ("masthead", "furniture", "stray_mark")
_OFFICE = re.compile(rf"{OFFICE}$")
_COMPLETE = ("（完）", "(完)", "（完)", "(完）")


@dataclass(slots=True)
class Block:
    """A run of body lines with what stands above and below it."""

    head: list[Line] = field(default_factory=list)  # headlines and decks
    before: list[Line] = field(default_factory=list)  # bylines and provenance between headlines and body
    under: list[Line] = field(default_factory=list)  # headlines below these, above the body
    body: list[Line] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)  # bylines behind the body
    continued_from: str | None = None
    has_title: bool = False  # a headline stands right above the mark that it comes from another page
    is_continued: bool = False  # 下转…
    is_parted: bool = False  # has nothing to do with the block before it
    set_off_by: str | None = None  # furniture, masthead or stray_mark between it and the block before
    is_signed: bool = False  # ends in an office's name and a date, or in （完）
    is_dated: bool = False  # ends in a date alone, so far

    @property
    def has_lines(self) -> bool:
        """Whether anything of it is left."""
        return bool(self.head or self.before or self.body or self.after)

    @property
    def is_closed(self) -> bool:
        return self.is_continued or self.is_signed or self.is_dated or bool(self.after)

    @property
    def opens_with_dateline(self) -> bool:
        return bool(self.body) and has_dateline(self.body[0].text)

    @property
    def is_introduced(self) -> bool:
        """Whether it says at its beginning who wrote it."""
        return self.opens_with_dateline or any(line.role == "byline" for line in self.before)


def blocks_of(lines: Sequence[Line], marks: Mapping[int, Sequence[Apart]]) -> list[Block]:
    """The blocks of a page in reading order. Headlines behind the last text are a block without body.

    `marks` are those that stand before lines, by the lines' numbers.
    """
    blocks: list[Block] = [Block()]
    for number, line in enumerate(lines):
        if line.is_parted:
            blocks.append(Block(is_parted=True))
        for mark in () if line.goes_on else marks.get(number, ()):
            _pass_mark(blocks, mark, line)
        _TAKERS.get(line.role, _take_text)(blocks, line)
    for mark in marks.get(len(lines), ()):
        _pass_mark(blocks, mark, None)
    return [one for one in blocks if one.has_lines]


def marks_before(lines: Sequence[Line], apart: Sequence[Apart], text: Text) -> dict[int, list[Apart]]:
    """The continuation marks, mastheads, furniture and stray marks, by the number of the line that follows each.

    What stood inside a paragraph that goes on behind it parts nothing.
    """
    places = [line.raw_start for line in lines]
    marks: dict[int, list[Apart]] = {}
    for one in apart:
        if one.kind not in ("continuation", *PARTING):
            continue
        number = bisect_left(places, one.raw_start)
        goes_on = number > 0 and one.raw_start < int(text.ends[lines[number - 1].end - 1])
        if one.kind == "continuation" or not goes_on:
            marks.setdefault(number, []).append(one)
    return marks


def goes_out(mark: str, below: Line | None) -> bool:
    """Whether a mark of continuation says where the text above it goes on; `below` is the line that follows it.

    `（紧接02版）` does so where a headline or nothing follows.
    """
    if "紧接" in mark:
        return below is None or below.role in ("headline", "deck")
    return "转" in mark and "接" not in mark


def _pass_mark(blocks: list[Block], mark: Apart, below: Line | None) -> None:
    last = blocks[-1]
    if mark.kind != "continuation":
        if last.body or last.after:
            blocks.append(Block(set_off_by=mark.kind))
        return
    if goes_out(mark.text, below):
        _break_off(blocks)
        return
    page = _PAGE.search(mark.text)
    origin = page[1].strip() if page else mark.text.strip("（()） ")
    if last.body or last.after:
        blocks.append(Block(continued_from=origin))
    else:
        last.continued_from = origin
        last.has_title = bool(last.head)


def _break_off(blocks: list[Block]) -> None:
    """An article goes on elsewhere: a short line right before the mark is no headline, but what it breaks off with."""
    last = blocks[-1]
    above = blocks[-2] if len(blocks) > 1 else None
    if above and above.body and not above.is_closed and last.head and not (last.body or last.before):
        last.head[0].goes_on = not ends_sentence(above.body[-1].text)
        for line in last.head:
            line.role = "paragraph"
        above.body += last.head
        blocks.pop()
    blocks[-1].is_continued = bool(blocks[-1].body)


def _take_headline(blocks: list[Block], line: Line) -> None:
    last = blocks[-1]
    if last.body and not last.after and _signs(last, line):
        last.body.append(line)
        last.is_signed = True
    elif last.body or last.after:
        blocks.append(Block(head=[line]))
    elif last.head and line.mark == BOLD and ends_sentence(line.text):
        last.body.append(line)  # a bold sentence: a subheading that opens the body
    elif last.head and last.before and last.before[-1].start > last.head[-1].start:
        last.under.append(line)
    else:
        last.head.append(line)


def _signs(notice: Block, line: Line) -> bool:
    """Whether a line is the office that a notice is of, right below its text: `示范区社会事业局`."""
    is_notice = any(names_a_notice(head.text) for head in notice.head)
    is_below = line.start == notice.body[-1].end + 1 and line.mark is None
    return is_notice and is_below and len(line.text) <= LONGEST_SIGNATURE and _OFFICE.search(line.text) is not None


def _take_byline(blocks: list[Block], line: Line) -> None:
    last = blocks[-1]
    above = blocks[-2] if len(blocks) > 1 else None
    if last.body:
        last.after.append(line)
    elif last.set_off_by == "stray_mark" and not (last.head or last.before) and above and above.body:
        above.after.append(line)  # a quotation mark left alone parts no byline from its text
    else:
        last.before.append(line)


def _take_date(blocks: list[Block], line: Line) -> None:
    """A date alone: with the office above it the signature of a notice, under a headline a dateline."""
    last = blocks[-1]
    before = blocks[-2] if len(blocks) > 1 else None
    if last.after:
        last.after.append(line)
    elif last.body:
        last.body.append(line)
        last.is_dated = True
    elif (
        before
        and before.body
        and len(last.head) == 1
        and len(last.head[0].text) <= LONGEST_SIGNATURE
        and not (last.before or names_a_list(last.head[0].text))
    ):
        before.body += [*last.head, line]
        before.is_signed = True
        blocks[-1] = Block()
    else:
        last.before.append(line)


def _take_text(blocks: list[Block], line: Line) -> None:
    last = blocks[-1]
    starts_anew = last.after or last.is_continued or last.is_signed
    if last.body and (starts_anew or has_dateline(line.text)):
        blocks.append(Block())
        last = blocks[-1]
    last.is_dated = False
    last.body.append(line)
    if line.text.endswith(_COMPLETE):
        last.is_signed = True


_TAKERS = {
    "headline": _take_headline,
    "deck": _take_headline,
    "byline": _take_byline,
    "provenance": _take_byline,
    "date": _take_date,
}
