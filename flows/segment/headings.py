"""Which lines of a body are headings, and which paragraphs open with one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.segment.lines import Line, ends_sentence
from flows.segment.numbering import STRONG, Marker, chinese_number

LONGEST_BARE = 40
LONGEST_NUMBERED = 60
LONGEST_RUNIN = {True: 52, False: 36}  # strong numbering (一、) | weak (一是, ——, ●)
LONGEST_LABEL = 20
SHORTEST_LIST = 3
SHORTEST_CONTENTS = 6  # headings of any look right below each other: more than a nest of levels, a table of contents
TITLES = ("headline", "brief")
LABELLED = frozenset({"chapter", "cn", "bracketed_cn"})
_FIRST_STOP = re.compile(r"[。！？!?；;：:]")
_WORD = re.compile(r"\w")
_WORDS = re.compile(r"[\u3400-\u9fff]{2}")
_BROKEN_OFF = re.compile(
    r"[的是和在与了为将等及对把被由从向以]$|\d[.．]$|[：:].*[，,]|[，,][^，,]*[，,]|\d[亿万%％].*[，,]|[，,].*\d[亿万%％]"
)
_PRIVATE = re.compile("[\ue000-\uf8ff]")  # characters of a private font
_NEWS = re.compile("昨日|昨天|今日|本周|上周|近日|日前")  # what a brief tells, no heading: `●珠江路公园本周开放。…`
_MEASURE = re.compile(
    r"(?:全长|总长|总?建筑面积|占地|(?:计划|概算)?总?投资)约?[\d０-９.．]+[万亿余多]*(?:公里|米|亩|平方米|元)(?:$|[，、；])"
)  # no heading opens so
_DIGIT = re.compile(r"\d")  # of a number in a list: `●27路：暂停停靠…`
_COMMA = re.compile("[，,]")
_LABEL = re.compile(r"\s*[：:]")  # behind bold words
_ASPECT = re.compile(r"在[^，。；：]{2,12}(?:上|方面|中)[，,]")
_BARE_ORDINAL = re.compile(r"([一二三四五六七八九十]{1,3})(?=[\u3400-\u9fff])")
_NO_ORDINAL = re.compile(
    r"[一二三四五六七八九十]{1,3}(?:[年月日是要个批些系方大条项次届座旦定直般切体致致心起同季等级二三四五六七八九十]|[、，])"
)


@dataclass(frozen=True, slots=True)
class Head:
    """A heading: on line `line`, its words end at `end` of that line (the whole line, or a run-in's first sentence)."""

    line: int
    end: int
    style: str
    numbering: str | None
    heading: str
    kind: str  # heading | runin
    mark: int | None = None
    ordinal: int | None = None


def find_heads(lines: Sequence[Line]) -> list[Head]:
    """The headings of a body, in order.

    Numbered lines without the end of a sentence (`（二）创新驱动添引擎`), numbered paragraphs whose first sentence
    is short (`一是增加有效投资。围绕…`), and bare short lines above running text. A numbering of the weaker
    kinds (一是, ——, ●) and bold opening words count only where the body has at least two of the look; a line that
    stands three times (a label) is no heading; nor is an item of a list (`一是…；`).
    """
    bare = _bare_headings(lines)
    unmarked = _bare_ordinals(lines)
    heads: list[Head] = []
    for number, line in enumerate(lines):
        marker = unmarked.get(number) or line.marker
        if number in bare:
            heads.append(Head(number, len(line.text), "bare", None, line.text.rstrip("。"), "heading", line.mark))
        elif head := (_numbered_head(number, line, marker, lines) if marker else None) or _bold_head(number, line):
            heads.append(head)
    return _enough_of_a_kind(_without_lists(heads), lines)


def _numbered_head(number: int, line: Line, marker: Marker, lines: Sequence[Line]) -> Head | None:
    rest = line.text[marker.length :].lstrip()
    offset = len(line.text) - len(rest)
    strong = marker.kind in STRONG
    size = _size_of_head(rest, marker.kind) or (len(rest) if _names_a_part(number, rest, lines) else 0)
    if not _WORD.search(rest[:size]):
        return None
    is_whole = not rest[size:].strip("”’）) ")
    if is_whole and rest[-1] not in "：:" and ends_sentence(rest) and not _heads_a_text(number, strong, lines):
        return None
    if not is_whole and marker.kind == "bullet" and _NEWS.search(rest[:size]):
        return None
    words = _PRIVATE.sub(" ", rest[:size].rstrip("。！？!?；;：:，,"))
    kind = "heading" if is_whole else "runin"
    end = len(line.text) if is_whole else offset + size
    numbering = line.text[: marker.length].strip() or None
    return Head(number, end, marker.style, numbering, words, kind, line.mark, marker.ordinal)


def _bold_head(number: int, line: Line) -> Head | None:
    """The bold words that open a paragraph (`**良种配套。**全市…`), unless they begin its first sentence."""
    words = line.text[: line.bold].rstrip()
    if (
        not words
        or line.bold > LONGEST_RUNIN[True]
        or not _WORDS.search(words)
        or line.role not in ("paragraph", "numbered")
    ):
        return None
    if words[-1] in "，,、" or (line.text[line.bold :].lstrip()[:1] or "，") in "，,、。；;的是":
        return None
    label = _LABEL.match(line.text, line.bold)
    if label and "。" not in line.text[label.end() :]:
        return None  # an item of a notice: `**地点**：…`
    end = label.end() if label else line.bold
    return Head(number, end, "bold", None, words.rstrip("。！？!?；;：:"), "runin")


def _size_of_head(rest: str, kind: str) -> int:
    """How much of a numbered line, behind its numbering, is its heading; 0 for none.

    The whole of a short line without a full stop; the first sentence where it is short; a short label before a
    colon (but no glossary's: `1.“两重”：指…`); `在招商规划上，` where a whole sentence would be too much. A clause
    before a semicolon is a list's item.
    """
    strong = kind in STRONG
    aspect = None if strong else _ASPECT.match(rest)
    if aspect:
        return aspect.end()
    stop = _FIRST_STOP.search(rest[: LONGEST_RUNIN[strong] + 1])
    if stop is None:
        return len(rest) if len(rest) <= LONGEST_NUMBERED and not ends_sentence(rest) else 0
    if stop[0] in "；;":
        return 0
    if stop[0] in "：:":
        label = rest[: stop.start()]
        labels = kind in LABELLED or (kind == "bullet" and ends_sentence(rest) and not _DIGIT.search(label))
        is_label = stop.end() == len(rest) or (labels and not _COMMA.search(label))
        return stop.end() if stop.start() <= LONGEST_LABEL and is_label else 0
    return stop.end()


def _names_a_part(number: int, rest: str, lines: Sequence[Line]) -> bool:
    """Whether a short line with a colon stands above running text: `◆工业：先进制造业挑大梁`."""
    label, colon, words = rest.partition("：")
    if not colon or not words or len(rest) > LONGEST_LABEL or number + 1 == len(lines) or _NEWS.match(label):
        return False
    is_plain = _FIRST_STOP.search(words) is None and not _COMMA.search(label) and not ends_sentence(rest)
    below, own = lines[number + 1], lines[number].marker
    heads = below.role == "paragraph" or (
        below.marker is not None and own is not None and below.marker.style != own.style
    )
    return is_plain and len(label) <= len(words) and heads


def _heads_a_text(number: int, strong: bool, lines: Sequence[Line]) -> bool:
    """Whether a numbered line that is one full sentence stands above a text of its own (and is no item of a list)."""
    following = lines[number + 1] if number + 1 < len(lines) else None
    return strong and following is not None and following.role == "paragraph"


def _bare_headings(lines: Sequence[Line]) -> set[int]:
    """Short lines without numbering or full stop that stand above a text, and do not read as part of a sentence."""
    counts = Counter(line.text for line in lines if line.role in TITLES)
    if not counts:
        return set()
    found = {
        number
        for number, line in enumerate(lines[:-1])
        if line.role in TITLES
        and len(line.text) <= LONGEST_BARE
        and counts[line.text] < 3
        and line.text[0] not in "（(【"
        and _WORDS.search(line.text)
        and (line.mark or not (_BROKEN_OFF.search(line.text) or _MEASURE.match(line.text)))
        and lines[number + 1].role in ("paragraph", "numbered", "headline", "salutation")
    }
    if len(found) > 5 and len(found) * 2 > len(lines):  # a table or unjoined lines, not headings over text
        return set()
    return {number for number in found if _leads_to_text(number, lines)}


def _leads_to_text(number: int, lines: Sequence[Line]) -> bool:
    """Whether below a short line a text follows at once, or below one more short line (a heading of lower level)."""
    for line in lines[number + 1 : number + 3]:
        if line.role in ("paragraph", "numbered"):
            return True
        if line.role != "headline":
            return False
    return False


def _bare_ordinals(lines: Sequence[Line]) -> dict[int, Marker]:
    """Numberings whose brackets were lost (`一经济增长再创新高。`): believed only in a run of at least three.

    `一年来，…` or `三大攻坚战…` alone are words, not numberings. The numeral stays with the heading's words.
    """
    found: dict[int, Marker] = {}
    run: list[tuple[int, Marker]] = []
    for number, line in enumerate(lines):
        if line.text[0] not in "一二三四五六七八九十":
            continue
        match = _BARE_ORDINAL.match(line.text)
        if line.marker or not match or _NO_ORDINAL.match(line.text):
            continue
        ordinal = chinese_number(match[1])
        if ordinal is None:
            continue
        last = run[-1][1].ordinal if run else None
        if last is not None and not last < ordinal <= last + 2:
            found.update(_believed(run))
            run = []
        if run or ordinal == 1:
            run.append((number, Marker("bracketed_cn", "bracketed_cn", 0, ordinal)))
    found.update(_believed(run))
    return found


def _believed(run: list[tuple[int, Marker]]) -> list[tuple[int, Marker]]:
    return run if len(run) >= 3 else []


def _without_lists(heads: Sequence[Head]) -> list[Head]:
    """The headings without lists and tables of contents: runs of several with no text between.

    Of one look, or more of any: `（一）` may stand right below `一、`, and `1.` below that. The last one of a table is
    the first heading of the text, if it alone has its look.
    """
    kept: list[Head] = []
    for run in _runs(heads, alike=False):
        if len(run) < SHORTEST_CONTENTS:
            kept += run
        elif run[-1].style not in {head.style for head in run[:-1]}:
            kept.append(run[-1])
    return [head for run in _runs(kept, alike=True) if len(run) < SHORTEST_LIST for head in run]


def _runs(heads: Sequence[Head], alike: bool) -> Iterator[list[Head]]:
    """The headings in runs with no text between, each of one look if they are to be `alike`."""
    run: list[Head] = []
    for head in heads:
        is_next = bool(run) and head.line == run[-1].line + 1 and head.kind == "heading"
        if run and (not is_next or (alike and head.style != run[-1].style)):
            yield run
            run = []
        run.append(head)
    if run:
        yield run


def _enough_of_a_kind(heads: list[Head], lines: Sequence[Line]) -> list[Head]:
    counts = Counter(head.style for head in heads)
    return [
        head
        for head in heads
        if counts[head.style] > 1
        or head.style in STRONG
        or head.style == "bare"
        or head.mark
        or _is_announced(head, lines)
    ]


def _is_announced(head: Head, lines: Sequence[Line]) -> bool:
    """Whether the line above introduces a list (`主要奋斗目标：`)."""
    return head.line > 0 and lines[head.line - 1].text[-1] in "：:"
