"""The articles of a page, from its blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.segment.blocks import Block
from flows.segment.claims import agreement, find_opening, split_tail
from flows.segment.genres import names_a_list, names_a_notice
from flows.segment.lines import BOLD, Line, ends_sentence

SUBHEADING = 12  # headlines up to this length are rather subheadings than titles
SHORTEST_TITLE = 14  # in an article without any byline, headlines from this length on are rather titles
LEFTOVER = 40  # text behind a closed article that is too short to be an article
UNLIKE = 0.25  # below this share of common character pairs a line is no headline of the text below it
NEAR = 6  # articles back that an interrupted one is looked for
COHESION = 6  # characters of a run that two pieces of one article share


_COMMA = re.compile("[，,]")


@dataclass(slots=True)
class Draft:
    """An article being put together: its lines, not yet cut from the text."""

    head: list[Line] = field(default_factory=list)
    bylines: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    continued_from: str | None = None
    is_closed: bool = False
    has_dateline: bool = False
    is_provisional: bool = False  # set off from the article above, but without headlines so far

    @property
    def is_unfinished(self) -> bool:
        """Whether its last paragraph breaks off within a sentence."""
        return bool(self.body) and not ends_sentence(self.body[-1].text) and self.body[-1].role == "paragraph"

    def take(self, block: Block) -> None:
        """Add a block's text and bylines."""
        self.body += block.body
        self.bylines += [*block.before, *block.after]
        self.is_closed = block.is_closed


@dataclass(slots=True)
class Page:
    """The articles of a page, and lines that belong to none (captions that stand behind the last byline)."""

    drafts: list[Draft]
    leftover: list[Line] = field(default_factory=list)

    def resume(self, draft: Draft, head: list[Line], block: Block) -> None:
        """Go on with one of the last articles, which another one had interrupted."""
        draft.body += head
        draft.take(block)
        at = next(index for index in range(len(self.drafts) - 1, -1, -1) if self.drafts[index] is draft)
        self.drafts.append(self.drafts.pop(at))


def assemble(blocks: Sequence[Block]) -> Page:
    """The articles of a page in the order in which they begin.

    Headlines belong to the text below them, unless the text above has none of its own: then they were printed behind
    it. Headlines inside an article that is not closed yet (its byline is still to come) are its subheadings; a piece
    that goes on behind another article's continuation is joined to its first piece.
    """
    page = Page([])
    is_press = any(block.after or block.is_introduced for block in blocks)
    for block, closes_later in zip(blocks, _closing_later(blocks), strict=True):
        head = list(block.head)
        last = page.drafts[-1] if page.drafts else None
        if head and last and not last.head and last.body:
            head = _claim(page, last, head, block)
        last = _settle(page)
        if head and last and not last.is_closed and _reads_on(head, block):
            head[0].role = "paragraph"
            block.body[0].goes_on = True
            block.body[:0] = head
            head = []
        if not block.body:
            _take_end(page, block, head)
        elif last is None or block.continued_from:
            _open(page, block, head)
        elif not head:
            _take_headless(page, last, block)
        elif not _is_new(last, head, block, closes_later or not is_press):
            last.body += head
            last.take(block)
        elif earlier := _interrupted(page.drafts, head, block):
            page.resume(earlier, head, block)
        else:
            _open(page, block, head)
    _settle(page)
    page.drafts.sort(key=lambda draft: draft.body[0].start)
    return page


def _claim(page: Page, last: Draft, head: list[Line], block: Block) -> list[Line]:
    """Give an article the headlines printed behind it; the others are handed back.

    They claim the text back to the headlines above it, but not a continuation, which has its own elsewhere: what ends
    in a byline behind one is parted from it where the other article begins.
    """
    tail, rest = split_tail(head, last.body, last.is_closed, block)
    if not tail:
        return rest
    if last.continued_from is not None:
        cut = find_opening(last.body, tail) if last.bylines else None
        if cut is None:
            return head
        own = Draft(bylines=last.bylines, body=last.body[cut:])
        last.bylines, last.body = [], last.body[:cut]
        page.drafts.append(own)
        last = own
    last.head += tail
    last.is_closed = True
    return rest


def _open(page: Page, block: Block, head: list[Line]) -> None:
    draft = Draft(head, continued_from=block.continued_from, has_dateline=block.opens_with_dateline)
    draft.take(block)
    page.drafts.append(draft)


def _take_headless(page: Page, last: Draft, block: Block) -> None:
    """A text without headlines above it.

    It completes an article that broke off within a sentence, or goes on with the last one, or is an article whose
    headlines come behind it.
    """
    broken = next((draft for draft in reversed(page.drafts[-NEAR:]) if draft.is_unfinished), None)
    size = sum(len(line.text) for line in block.body)
    if block.opens_with_dateline:
        _open(page, block, [])
    elif broken:
        block.body[0].goes_on = True
        page.resume(broken, [], block)
    elif last.is_closed and size > LEFTOVER:
        _open(page, block, [])
    elif last.is_closed:
        page.leftover += [*block.body, *block.before, *block.after]
    elif block.set_off_by and (last.head or last.continued_from):
        _open(page, block, [])
        page.drafts[-1].is_provisional = True
    else:
        last.take(block)


def _settle(page: Page) -> Draft | None:
    """Decide on a provisional article: it is one if headlines came behind it, else a piece of the one above."""
    if len(page.drafts) > 1 and page.drafts[-1].is_provisional:
        draft = page.drafts[-1]
        draft.is_provisional = False
        if not draft.head:
            above = page.drafts[-2]
            above.body += draft.body
            above.bylines += draft.bylines
            above.is_closed = draft.is_closed
            page.drafts.pop()
    return page.drafts[-1] if page.drafts else None


def _take_end(page: Page, block: Block, head: list[Line]) -> None:
    """What stands behind the last text, or without any text."""
    last = page.drafts[-1] if page.drafts else None
    if last is None:
        page.leftover += [*head, *block.before, *block.after]
        return
    last.bylines += [*block.before, *block.after]
    if last.is_closed:
        page.leftover += head
    else:
        last.body += head


def _reads_on(head: Sequence[Line], block: Block) -> bool:
    """Whether a short line above a text is the beginning of its first sentence, which a column's end cut in two.

    It has a comma, as few headlines have, and says little that the text says again.
    """
    if len(head) != 1 or head[0].mark or head[0].role != "headline" or block.is_introduced or not block.body:
        return False
    return bool(_COMMA.search(head[0].text)) and agreement(head, block.body) < UNLIKE


def _is_new(last: Draft, head: Sequence[Line], block: Block, stays_open: bool) -> bool:
    """Whether headlines inside a page begin a new article, rather than being subheadings of the one above.

    `stays_open`: an article that goes on here still comes to its byline, or no text of this kind has one.
    """
    if last.is_closed or block.is_introduced or any(line.role == "deck" for line in head):
        return True
    if not last.head and not last.continued_from:
        return False
    is_short = len(head) == 1 and len(head[0].text) <= SUBHEADING
    if head[0].mark == BOLD and ends_sentence(head[0].text):
        return False
    title_marks = [line.mark for line in last.head if line.mark is not None]
    mark = min((line.mark for line in head if line.mark is not None), default=None)
    if mark is not None and (mark != BOLD or title_marks):
        if title_marks and mark <= min(title_marks):
            return not (is_short and (stays_open or last.bylines) and not last.has_dateline)
        return not title_marks and not is_short
    if block.set_off_by == "furniture" or (block.set_off_by and not is_short) or _announces(head):
        return True
    if last.has_dateline or last.continued_from:
        return not is_short
    is_long = len(head[0].text) >= SHORTEST_TITLE
    if last.bylines:  # it has its byline: one that is still to come is another article's
        return bool(block.after) or (stays_open and is_long)
    return not stays_open and is_long


def _announces(head: Sequence[Line]) -> bool:
    """Whether headlines name a list or a notice, which have their own titles wherever they stand."""
    return any(names_a_list(line.text) or names_a_notice(line.text) for line in head)


def _closing_later(blocks: Sequence[Block]) -> list[bool]:
    """For each block, whether a byline ends the article that begins or goes on with it."""
    closing: list[bool] = []
    later = False
    for block in reversed(blocks):
        begins = block.opens_with_dateline or block.continued_from is not None
        later = bool(block.after) or (later and not block.is_closed)
        closing.append(later)
        later = later and not begins
    return closing[::-1]


def _interrupted(drafts: Sequence[Draft], head: Sequence[Line], block: Block) -> Draft | None:
    """The article that goes on here, behind the continuation of another one; None for a new article.

    It was left without its byline, and shares more runs of characters with what follows than the piece between does.
    """
    if not drafts[-1].continued_from or block.opens_with_dateline:
        return None
    piece = _runs([*head, *block.body])
    between = len(piece & _runs(drafts[-1].body))
    for draft in reversed(drafts[-NEAR:-1]):
        if draft.is_closed or draft.continued_from or draft.has_dateline or not draft.head:
            continue
        shared = len(piece & _runs([*draft.head, *draft.body]))
        if shared > max(3, between):
            return draft
    return None


def _runs(lines: Sequence[Line]) -> set[str]:
    return {line.text[index : index + COHESION] for line in lines for index in range(len(line.text) - COHESION + 1)}
