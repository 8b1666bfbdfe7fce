"""The articles of a page, from its blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from flows.segment.arrangement import arrange
from flows.segment.blocks import Block
from flows.segment.choices import Choice
from flows.segment.headlines import names_a_column
from flows.segment.lines import Line
from flows.segment.reports import names_a_chapter
from flows.segment.titles import agreement, find_opening

_DATED = re.compile(r"\d{4}年|过去[一五]年|今后五年")
LEFTOVER = 40  # text behind a closed article that is too short to be an article


@dataclass(slots=True)
class Draft:
    """An article being put together: its lines, not yet cut from the text."""

    head: list[Line] = field(default_factory=list)
    bylines: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    continued_from: str | None = None
    is_closed: bool = False

    def take(self, block: Block) -> None:
        """Add a block's text and bylines."""
        self.body += block.body
        self.bylines += [*block.before, *block.after]
        self.is_closed = block.is_closed


def _unknown(_: Line) -> float:
    return 0.0


@dataclass(slots=True)
class Page:
    """The articles of a page, and lines that belong to none (captions that stand behind the last byline)."""

    drafts: list[Draft]
    leftover: list[Line] = field(default_factory=list)
    width_of: Callable[[Line], float] = _unknown

    def suspended(self, last: Draft) -> Draft | None:
        """The article that a continuation interrupts: the one before it, if it has no headlines yet and no end."""
        before = self.drafts[-2] if len(self.drafts) > 1 and self.drafts[-1] is last else None
        if before is None or last.continued_from is None:
            return None
        return None if before.head or before.bylines or before.is_closed or before.continued_from else before


def assemble(blocks: Sequence[Block], width_of: Callable[[Line], float] = _unknown) -> Page:
    """The articles of a page in the order in which they begin. `width_of` tells how wide the column of a line was.

    Which headlines and bylines go with which text is decided for the whole page at once (`arrange`).
    """
    page = Page([], width_of=width_of)
    given: list[Line] = []
    choices = arrange(blocks)
    goes_on = [not choice.begins and bool(block.body) for block, choice in zip(blocks, choices, strict=True)]
    for block, choice, has_more in zip(blocks, choices, [*goes_on, False][1:], strict=True):
        last = page.drafts[-1] if page.drafts else None
        if given:
            block.before, given = [*given, *block.before], []
        if choice.gives:
            given = [block.after.pop()]
        if not block.body:
            _take_end(page, block, choice)
        elif choice.begins or last is None:
            _begin(page, last, block, choice, has_more)
        elif choice.reads_on:
            block.head[0].role = "paragraph"
            block.body[0].goes_on = True
            last.body += [*block.head, *block.under]
            last.take(block)
        else:
            last.body += [*block.head, *block.under]
            last.take(block)
    page.drafts.sort(key=lambda draft: draft.body[0].start)
    return page


def _begin(page: Page, last: Draft | None, block: Block, choice: Choice, has_more: bool) -> None:
    """An article begins, unless what looks like one completes another or is too short."""
    if last and choice.tail:
        _claim(page, last, block.head[: choice.tail])
    own = block.head[choice.tail :] or block.under
    if len(own) > 1 and own[-2].role == "deck" and _is_dated_chapter(own[-1].text):
        own, block.body[:0] = own[:-1], own[-1:]
    if choice.is_subheaded:
        block.body[:0], own = own, []
    elif own is not block.under:
        block.body[:0] = block.under
    if own or block.continued_from or block.opens_with_dateline or last is None:
        _open(page, block, own)
    else:
        _take_headless(page, block, has_more)


def _is_dated_chapter(headline: str) -> bool:
    """Whether a headline heads a part of a report's digest: `2023年工作回顾` below `——新安县政府工作报告摘登`."""
    return _DATED.match(headline) is not None and names_a_chapter(headline)


def _claim(page: Page, last: Draft, tail: list[Line]) -> None:
    """Give an article the headlines printed behind it.

    They claim the text back to the headlines above it. Where that has headlines of its own, or has them on another
    page, what they claim is parted from it where the other article begins.
    """
    if last.continued_from is not None or not all(names_a_column(line.text) for line in last.head):
        cut = find_opening(last.body, last.head, tail, page.width_of)
        if cut is not None and _are_of_series(last, tail, cut):
            page.leftover += last.head
            last.head, cut = [], None
        if cut is not None:
            own = page.suspended(last) or Draft()
            own.bylines += last.bylines
            own.body += last.body[cut:]
            last.bylines, last.body = [], last.body[:cut]
            if all(own is not draft for draft in page.drafts):  # another may be equal
                page.drafts.append(own)
            last = own
    last.head += tail
    last.is_closed = True


def _are_of_series(last: Draft, tail: list[Line], cut: int) -> bool:
    """Whether the headlines above a text are those of a whole page: those behind it leave them a paragraph at most.

    And that paragraph has more of the words of those behind.
    """
    left = last.body[:cut]
    if last.continued_from is not None or len(left) > 1 or not any(line.role == "deck" for line in last.head):
        return False
    return agreement(tail, left) >= agreement(last.head, left)


def _open(page: Page, block: Block, head: list[Line]) -> None:
    draft = Draft(head, continued_from=block.continued_from)
    draft.take(block)
    page.drafts.append(draft)


def _take_headless(page: Page, block: Block, has_more: bool) -> None:
    """A text without headlines above it is an article of its own, unless it is too short and all there is."""
    if has_more or sum(len(line.text) for line in block.body) > LEFTOVER:
        _open(page, block, [])
    else:
        page.leftover += [*block.body, *block.before, *block.after]


def _take_end(page: Page, block: Block, choice: Choice) -> None:
    """What stands behind the last text, or without any text."""
    last = page.drafts[-1] if page.drafts else None
    page.leftover += block.under
    if last is None:
        page.leftover += [*block.head, *block.before, *block.after]
        return
    last.bylines += [*block.before, *block.after]
    if choice.tail:
        _claim(page, last, list(block.head))
    elif last.is_closed:
        page.leftover += block.head
    else:
        last.body += block.head
