"""The lines of a cleaned text and what each one looks like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from flows.clean.rows import FEWEST_ROWS, FIGURE_AT_END, FIGURE_ROW, PRICE_ROW
from flows.model import Cleaned
from flows.segment.bylines import has_dateline, parse_byline, split_trailing_byline
from flows.segment.numbering import Marker, marker_of

LONGEST_HEADLINE = 60
LONGEST_TITLE = 24  # of an item
FEWEST_GAPPED = 3  # rows that have a gap each
BOLD = 7  # the mark of a line that is all bold: a level below those of `#` headings
_SENTENCE_ENDS = frozenset("。！？；：，、…!?;:,")
_CLOSERS = "”’」』）)》】\"'"
_SALUTATION = re.compile(r"(?:各位(?:代表|委员|领导)|同志们|代表们)[^。]{0,20}[：:！!，,]?$")
_DATE = re.compile(
    r"[（(]?(?:\d{4}|[一二〇○零三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日[）)]?$"
)
_PROVENANCE = re.compile(
    r"(?:来源|稿源|信息来源|发布时间|发布日期|作者)\s*[：:].{0,110}$|(?:时间|日期)\s*[：:]\s*\d{4}[-年/.]\d{1,2}[-月/.].{0,30}$"
    r"|《[^》]{2,12}》\s*[（(]?\s*\d{4}年\d{1,2}月\d{1,2}日.{0,30}$"
)
_CAPTION = re.compile(
    r"(?:记者|通讯员|\s)\s*[\u3400-\u9fff]{1,2}\s?[\u3400-\u9fff]{1,2}\s*/?(?:摄|摄影|供图)[）)]?$|^[（(]?(?:本版|本组)?(?:图片|照片)[^。，]{0,14}(?:资料图片|摄|提供)[）)]?$"
    r"|^[^“”，。：；\s]{2,14}(?:位置|示意|区位|政区|市政|区划|交通|效果|规划|鸟瞰|实景)图$|^[^“”，。：；\s]{2,4}(?:夜景|全景|风光)$"
)
_PICTURED = re.compile("[摄图供景光]")  # what each caption has
# A sentence that a column's end cut: it begins with a time and a comma, or is longer than a headline with its commas.
_BROKEN_OFF = re.compile(
    r"(?:昨日|近日|日前|今日|目前|据了解|据悉|据介绍|其中|同时|此外|下一步|今年以来|近年来|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)[，,]"
    r"|(?=.{45})[^，,]*[，,]|[^，,]*[，,][^，,]*[，,][^，,]*[，,]"
)
_DIGIT = re.compile(r"\d")
_CLAUSE = re.compile("[，。；,;]")
CONTACT = re.compile(r"[\u3400-\u9fff]{0,6}(?:电话|热线|邮箱|地址|联系人|联系方式)\s*[：:]")
_DECK = re.compile(r"(?:—{1,}|―{1,}|-{2,}|－{1,}|─{1,})\s*[^—\-\s]")


@dataclass(slots=True)
class Line:
    """A line of the cleaned text.

    `role` says what it looks like by itself: paragraph, headline (short, without the end of a sentence), deck
    (`——访…`), byline, caption (a picture's, or its credit), numbered (opens with a numbering or bullet),
    provenance (`来源：…`), date, salutation; as one of several in a list: brief (its title).
    """

    start: int  # in Cleaned.text
    end: int
    text: str
    raw_start: int
    mark: int | None  # heading level that markup gave it
    role: str
    marker: Marker | None = None
    bold: int = 0  # how many of its first characters are bold, where not all are
    goes_on: bool = False  # completes the sentence that the line before it left unfinished
    is_parted: bool = False  # has nothing to do with the line before it
    is_cut: bool = False  # stood on one row with the headline before it
    rows: int = 1  # that a headline was set in


def lines_of(cleaned: Cleaned) -> list[Line]:
    """The lines of a cleaned text, in order.

    A byline behind the last sentence of a paragraph is a line of its own.
    """
    text = cleaned.text
    raw_starts = text.starts
    lines: list[Line] = []
    at = 0
    for chars in text.chars.split("\n"):
        start, at = at, at + len(chars) + 1
        if not chars or chars.isspace():
            continue
        raw_start = int(raw_starts[start])
        mark = cleaned.head_marks.get(raw_start)
        bold = _bold_opening(cleaned, start, raw_start)
        if bold >= len(chars) and mark is None and len(chars) <= LONGEST_HEADLINE:
            mark = BOLD
        line = Line(start, start + len(chars), chars, raw_start, mark, "", bold=bold if bold < len(chars) else 0)
        set_role(line)
        lines.append(line)
        if line.role in ("paragraph", "numbered") and (cut := split_trailing_byline(chars)) is not None:
            lines.append(_split(line, cut, cleaned))
    _tell_rows(lines)
    return lines


def _tell_rows(lines: Sequence[Line]) -> None:
    """Several rows of figures below each other are a list's, no headlines."""
    for look, fewest in ((FIGURE_ROW, FEWEST_GAPPED), (FIGURE_AT_END, FEWEST_ROWS)):
        run: list[Line] = []
        for line in (*lines, None):
            if line is not None and _may_be_row(line) and look.fullmatch(line.text):
                run.append(line)
                continue
            for row in run if len(run) >= fewest else ():
                row.role = "numbered"
            run = []
    _tell_items(lines)


def _may_be_row(line: Line) -> bool:
    return line.role == "headline" and line.mark is None and _DIGIT.search(line.text) is not None


def _tell_items(lines: Sequence[Line]) -> None:
    """What stands between the bulleted titles of a list is their text: `●翠微路小学` above `总投资1.15亿元，…`."""
    titles = [at for at, line in enumerate(lines[:-1]) if _is_bulleted_title(line)]
    for at, following in pairwise(titles):
        if following == at + 2 and lines[at].text[0] == lines[following].text[0]:
            for text in (lines[at + 1], lines[following + 1]):
                is_text = text.role == "headline" and text.mark is None and _CLAUSE.search(text.text) is not None
                text.role = "paragraph" if is_text else text.role


def _is_bulleted_title(line: Line) -> bool:
    is_bulleted = line.marker is not None and line.marker.kind == "bullet"
    return is_bulleted and len(line.text) <= LONGEST_TITLE and _CLAUSE.search(line.text) is None


def _bold_opening(cleaned: Cleaned, start: int, raw_start: int) -> int:
    """How many of a line's first characters are bold."""
    raw_end = cleaned.bold_openings.get(raw_start)
    return 0 if raw_end is None else cleaned.text.find_raw(raw_end) - start


def _split(line: Line, cut: int, cleaned: Cleaned) -> Line:
    """Cut a line in two in place; the second part, a byline, is given back."""
    rest = line.text[cut:]
    start = line.start + cut + len(rest) - len(rest.lstrip())
    byline = Line(start, line.end, rest.strip(), int(cleaned.text.starts[start]), None, "byline")
    line.text = line.text[:cut].rstrip()
    line.end = line.start + len(line.text)
    return byline


def set_role(line: Line) -> None:
    """Tell from a line by itself what it looks like."""
    text = line.text
    line.marker = marker_of(text)
    if len(text) > LONGEST_HEADLINE:
        long_byline = len(text) <= 110 and (_PROVENANCE.match(text) or parse_byline(text))
        line.role = "provenance" if long_byline else "numbered" if line.marker else "paragraph"
        if long_byline and not _PROVENANCE.match(text):
            line.role = "byline"
        return
    line.role = _short_role(line)


def _short_role(line: Line) -> str:
    text = line.text
    if _PICTURED.search(text) and _CAPTION.search(text):
        return "caption"
    if parse_byline(text):
        return "byline"
    if line.marker and line.marker.kind == "dash":
        return "numbered" if ends_sentence(text) or not _DECK.match(text) else "deck"
    if line.marker:
        return "numbered"
    if _SALUTATION.match(text):
        return "salutation"
    if _DATE.match(text):
        return "date"
    if _PROVENANCE.match(text):
        return "provenance"
    if line.mark is not None:
        return "deck" if _DECK.match(text) else "headline"
    if ends_sentence(text) or "。" in text or has_dateline(text) or _BROKEN_OFF.match(text):
        return "paragraph"
    if PRICE_ROW.fullmatch(text):
        return "numbered"
    if CONTACT.match(text):
        return "paragraph"
    return "deck" if _DECK.match(text) else "headline"


def ends_sentence(text: str) -> bool:
    """Whether a line ends as running text does: in a full stop, comma or colon, also inside closing quotes."""
    if text[-1:] in _SENTENCE_ENDS:
        return True
    end = len(text)
    while end > 1 and text[end - 1] in _CLOSERS:
        end -= 1
    return text[end - 1 : end] in _SENTENCE_ENDS
