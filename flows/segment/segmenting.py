"""A cleaned text taken apart: articles, headings, sections, sentences, and what the document is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from flows.clean.asides import HEADLINE
from flows.model import Apart, Article, Cleaned, Document, Source
from flows.segment.alternations import find_alternations
from flows.segment.articles import Draft, Page, assemble
from flows.segment.blocks import blocks_of, goes_out, marks_before
from flows.segment.boxes import find_rests_of_boxes
from flows.segment.briefs import gather_briefs
from flows.segment.bylines import dateline_authors, parse_byline, pen_name
from flows.segment.continuations import part_continuations
from flows.segment.gathered import hand_out
from flows.segment.genres import genre_of, unspaced
from flows.segment.headings import find_heads
from flows.segment.headline_texts import headlines_of
from flows.segment.headlines import choose_title
from flows.segment.identity import identify
from flows.segment.interruptions import Marks, find_rests, in_reading_order
from flows.segment.kickers import find_kickers, sign_comments
from flows.segment.layout import layouts_of
from flows.segment.lines import BOLD, Line, lines_of
from flows.segment.reports import head_of_report, names_a_chapter, parts_of_head
from flows.segment.resumptions import find_resumptions
from flows.segment.sections import build_sections
from flows.segment.sentences import find_sentences
from flows.segment.wrapped_headlines import join_headlines, unwrapped
from flows.text import Text

# What a title is without: that a web page reprinted it under another one (`原标题：`), or a bullet.
_BEFORE_TITLE = re.compile(r"^(?:原标题\s*[：:]\s*|[●■◆▲★□○◇△☆◎▶►]\s*)")


def segment(source: Source, cleaned: Cleaned) -> Document:
    """The document, taken apart.

    A work report is one article with its title lines outside the body; anything else is a page of one or more
    articles. Captions that cleaning left, and lines behind the last byline that belong to no article, are set apart.
    """
    lines = find_kickers(_told_by_rows(lines_of(cleaned), cleaned.text, source.raw), cleaned.text, source.raw)
    sign_comments(lines)
    gather_briefs(lines)
    lines = join_headlines(lines, cleaned.text, source.raw)
    cleaned = unwrapped(cleaned, lines)
    captions = [line for line in lines if line.role == "caption"]
    lines = [line for line in lines if line.role != "caption"]
    head_size = head_of_report(lines)
    is_report = head_size is not None
    page = _report_page(lines, head_size) if head_size is not None else _newspaper_page(lines, cleaned, source.raw)
    read = [
        _article(ordinal, draft, cleaned.text, is_report and ordinal == 1)
        for ordinal, draft in enumerate(page.drafts, 1)
    ]
    articles = tuple(article for article, _ in read)
    headlines = tuple(text for _, text in read if text is not None)
    if captions or page.leftover:
        cleaned = replace(cleaned, apart=_with_captions(cleaned, [*captions, *page.leftover]))
    heads = [draft.head + draft.bylines for draft in page.drafts]
    return replace(identify(source, cleaned, articles, heads, is_report), headlines=headlines)


def _told_by_rows(lines: list[Line], text: Text, raw: str) -> list[Line]:
    """The lines, of which none is a headline that stood in several rows of running text."""
    for line in lines:
        if line.role == "headline" and line.mark is None and "\n" in raw[line.raw_start : int(text.ends[line.end - 1])]:
            line.role = "paragraph"
    return lines


def _newspaper_page(lines: list[Line], cleaned: Cleaned, raw: str) -> Page:
    marks = marks_before(lines, cleaned.apart, cleaned.text)
    placed = _marks(marks, lines)
    part_continuations(lines, cleaned.text, raw, placed.inward)

    def width_of(line: Line) -> float:
        return layouts_of([line], cleaned.text, raw)[0].width

    boxes = list(find_rests_of_boxes(lines))
    rests = boxes + find_rests(lines, cleaned.text, raw, placed, boxes)
    rests += find_resumptions(lines, placed, rests)
    rests += list(find_alternations(lines, rests, width_of))
    ordered: list[Line] = []
    ordered_marks: dict[int, list[Apart]] = {}
    for start, end in in_reading_order(len(lines), rests):
        ways = [one.opens for one in rests if one.rest == start]
        lines[start].goes_on |= False in ways
        lines[start].is_parted |= bool(start) and not ways
        ordered_marks |= {len(ordered) + at - start: marks[at] for at in range(start, end) if at in marks}
        ordered += lines[start:end]
    ordered_marks |= {len(ordered): marks.get(len(lines), [])}
    blocks = blocks_of(ordered, ordered_marks)
    hand_out(blocks)
    filled = [block for block in blocks if block.has_lines]
    return assemble(filled, width_of)


def _marks(marks: Mapping[int, Sequence[Apart]], lines: Sequence[Line]) -> Marks:
    """Which lines the marks of one kind stand before."""
    each = [(number, one) for number, ones in marks.items() for one in ones]
    continued = [(number, one.text) for number, one in each if one.kind == "continuation"]
    below = [*lines, None]
    outward = frozenset(number for number, mark in continued if goes_out(mark, below[number]))
    inward = frozenset(number for number, _ in continued) - outward
    return Marks(inward, outward, frozenset(number for number, one in each if one.kind in ("masthead", "furniture")))


def _report_page(lines: Sequence[Line], head_size: int) -> Page:
    """A report, and the texts behind it on a web page whose headlines have the markup of its title."""
    head, body = list(lines[:head_size]), list(lines[head_size:])
    if not body:
        return Page([], list(lines))
    has_parts = any(line.mark and HEADLINE < line.mark < BOLD for line in body)
    is_page = has_parts and any(line.mark == HEADLINE for line in head)
    tops = [at for at, line in enumerate(body) if is_page and at and _is_of_another(line)]
    drafts = [Draft(head, body=body[: tops[0] if tops else len(body)])]
    drafts += [Draft([body[at]], body=body[at + 1 : end]) for at, end in pairwise([*tops, len(body)])]
    return Page([draft for draft in drafts if draft.body])


def _is_of_another(line: Line) -> bool:
    """Whether a line has a title's markup and is no chapter of the report: neither numbered nor `2023年工作安排`."""
    return line.mark == HEADLINE and line.marker is None and not names_a_chapter(line.text)


def _with_captions(cleaned: Cleaned, lines: Sequence[Line]) -> tuple[Apart, ...]:
    aparts = [Apart("caption", line.text, *cleaned.text.span(line.start, line.end)) for line in lines]
    return tuple(sorted((*cleaned.apart, *aparts), key=lambda one: one.raw_start))


def _article(ordinal: int, draft: Draft, text: Text, is_report: bool) -> tuple[Article, Article | None]:
    """An article, and its headlines as a text of their own."""
    body, starts = cut_body(draft.body, text)
    sections = build_sections(find_heads(draft.body), starts, len(body))
    title, decks = parts_of_head(draft.head) if is_report else choose_title(draft.head, draft.body)
    heading = _BEFORE_TITLE.sub("", " ".join(unspaced(line.text) for line in title)) or None
    decks = [line for line in decks if line.role in ("headline", "deck")]
    subtitle = " / ".join(line.text for line in decks) or None
    byline = " ".join(line.text for line in draft.bylines)
    outside = [*draft.head, *draft.bylines]
    opening = "\n".join(line.text for line in draft.body[:2])
    article = Article(
        ordinal,
        heading,
        subtitle,
        _authors(draft),
        "report" if is_report else genre_of(heading, subtitle, byline, opening),
        draft.continued_from,
        body,
        sections,
        find_sentences(body.chars, sections),
        tuple(sorted(text.span(line.start, line.end) for line in outside)),
    )
    return article, None if is_report else headlines_of(article, [title, *([deck] for deck in decks)], text)


def cut_body(lines: Sequence[Line], text: Text) -> tuple[Text, list[int]]:
    """The text of a body and where each of its lines begins in it.

    Lines that stood apart are joined in their order; one that completes an unfinished sentence without a line end.
    """
    pieces: list[Text] = []
    starts: list[int] = []
    at = first = 0
    for number, line in enumerate(lines):
        if number and (line.goes_on or line.start != lines[number - 1].end + 1):
            pieces.append(text.cut(lines[first].start, lines[number - 1].end))
            if line.goes_on:
                at -= 1
            else:
                pieces.append(_line_end(pieces[-1]))
            first = number
        starts.append(at)
        at += line.end - line.start + 1
    if lines:
        pieces.append(text.cut(lines[first].start, lines[-1].end))
    return (pieces[0] if len(pieces) == 1 else Text.join(pieces)), starts


def _line_end(piece: Text) -> Text:
    at = piece.ends[-1:]
    return Text("\n", at, at)


def _authors(draft: Draft) -> tuple[str, ...]:
    names: list[str] = []
    for line in draft.bylines:
        byline = parse_byline(line.text[max(0, line.text.find("作者：")) :])
        names += byline.authors if byline else pen_name(line.text)
    if draft.body:
        names += dateline_authors(draft.body[0].text)
    return tuple(dict.fromkeys(names))
