"""Headlines that do not look like any by themselves: behind a bullet, or two on one line of a flattened page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from flows.clean.landmarks import BULLET_MARKS
from flows.segment.bylines import has_dateline, is_squared, pen_name
from flows.segment.genres import names_a_box, names_a_list
from flows.segment.headlines import comes_to_a_figure, states_a_figure
from flows.segment.lines import Line, ends_sentence, set_role
from flows.text import Text

LONGEST_RUBRIC = 10
LONGEST_BRIEF = 30  # characters of its title
SHORTEST_PART = 6
PAIRED = range(4, 9)  # characters of each part of a headline with two
LONGEST_PARTED = 90
FLATTENED = 200  # characters on a row of the raw file, besides the headline, by which it is a page's flattened text
_GAP = re.compile(r"(?<=\S)[ \u3000]+(?=\S)")
_COMMA = re.compile("[，,]")


def find_kickers(lines: Sequence[Line], text: Text, raw: str) -> list[Line]:
    """The lines with kickers told: rubrics are headlines, and what one line of a flattened page holds is two.

    `■便民` above `周末检修 这些路段停水` is a rubric; not so `■棚户区改造` above a paragraph, or where another line
    with its bullet stands above one. `种足种好保丰年 全市405万亩小麦播种结束` above its author or text is parted where
    the page was flattened into one line; on a line of its own, `项目建设提速 总投资增长5%` is one headline.
    """
    _promote_rubrics(lines)
    _promote_briefs(lines)
    parted: list[Line] = []
    for number, line in enumerate(lines):
        below = lines[number + 1].role if number + 1 < len(lines) else ""
        heads = below in ("byline", "provenance") or (below == "paragraph" and line.role == "headline")
        if heads and line.role in ("headline", "paragraph") and len(line.text) <= LONGEST_PARTED:
            parted += _parts(line, text, raw)
        else:
            parted.append(line)
    return parted


def sign_comments(lines: Sequence[Line]) -> None:
    """A pen name signs: behind a text in brackets, `（志远）`, below a headline behind a square, `□志远`."""
    for above, line in pairwise(lines):
        is_behind = above.role == "paragraph" and ends_sentence(above.text)
        if is_behind and line.role == "headline" and line.mark is None and pen_name(line.text):
            line.role = "byline"
        if above.role in ("headline", "deck") and is_squared(line.text) and not names_a_list(line.text):
            line.role, line.marker = "byline", None


def _promote_rubrics(lines: Sequence[Line]) -> None:
    rubrics = [
        (line, following)
        for line, following in pairwise(lines)
        if line.role == "numbered" and line.text[0] in BULLET_MARKS and line.mark is None
    ]
    subheadings = {line.text[0] for line, following in rubrics if following.role != "headline"}
    signed = {id(line) for above, line in pairwise(lines) if above.role == "byline"}  # an article ends above
    for line, following in rubrics:
        is_rubric = line.text[0] not in subheadings or (id(line) in signed and following.role == "headline")
        is_rubric |= names_a_box(line.text) and following.role == "numbered" and following.text[0] != line.text[0]
        if is_rubric and len(line.text) <= LONGEST_RUBRIC:
            line.role = "headline"


def _promote_briefs(lines: Sequence[Line]) -> None:
    """Titles of briefs behind bullets: `●洛阳地铁单日客流创新高`, each above a text that says who wrote it."""
    items = [number for number, line in enumerate(lines) if _is_bulleted(line)]
    for look in {lines[number].text[0] for number in items}:
        own = [number for number in items if lines[number].text[0] == look]
        if len(own) > 1 and all(_is_signed(number, lines) for number in own):
            for number in own:
                lines[number].role = "headline"


def _is_bulleted(line: Line) -> bool:
    is_item = line.role == "numbered" and line.text[0] in BULLET_MARKS and line.mark is None
    return is_item and len(line.text) <= LONGEST_BRIEF and not ends_sentence(line.text)


def _is_signed(number: int, lines: Sequence[Line]) -> bool:
    """Whether the text below an item opens with a dateline, or a byline ends it and no rubric calls it a brief."""
    if number + 1 < len(lines) and has_dateline(lines[number + 1].text):
        return True
    if number and lines[number - 1].role == "headline" and names_a_list(lines[number - 1].text):
        return False
    text = takewhile(lambda line: line.role == "paragraph", lines[number + 1 :])
    behind = number + 1 + sum(1 for _ in text)
    return number + 1 < behind < len(lines) and lines[behind].role == "byline"


def _parts(line: Line, text: Text, raw: str) -> Iterator[Line]:
    """A line, or the two that a flattened page set side by side: one of them with a comma or a figure."""
    gap = _parting(line.text) if _is_flattened(line, text, raw) else None
    if gap is None:
        yield line
        return
    for start, end in ((0, gap.start()), (gap.end(), len(line.text))):
        at = line.start + start
        part = Line(at, line.start + end, line.text[start:end], int(text.starts[at]), line.mark, "")
        set_role(part)
        part.is_cut = start > 0
        yield part


def _is_flattened(line: Line, text: Text, raw: str) -> bool:
    row_start = raw.rfind("\n", max(0, line.raw_start - FLATTENED), line.raw_start)
    row_end = raw.find("\n", int(text.ends[line.end - 1]), int(text.ends[line.end - 1]) + FLATTENED)
    return (row_start < 0 and line.raw_start > FLATTENED) or row_end < 0


def _parting(words: str) -> re.Match[str] | None:
    for gap in _GAP.finditer(words):
        parts = words[: gap.start()], words[gap.end() :]
        if min(map(len, parts)) < SHORTEST_PART:
            continue
        above, below = (bool(_COMMA.search(part) or states_a_figure(part)) for part in parts)
        if above == below:
            above, below = (comes_to_a_figure(part) for part in parts)
        if above != below:
            return gap
    return _beside_a_pair(words)


def _beside_a_pair(words: str) -> re.Match[str] | None:
    """The gap before two last parts of one length, `午餐有人管 放学有人看`, or behind two first ones of four."""
    gaps, parts = list(_GAP.finditer(words)), words.split()
    if len(parts) != len(gaps) + 1 or len(parts) < 3:
        return None
    sizes = [len(part) for part in parts]
    if _are_a_pair(*sizes[-2:]) and sizes[-3] != sizes[-2]:
        return gaps[-2]
    return gaps[1] if len(parts) > 3 and _are_a_pair(*sizes[:2]) and sizes[2] != sizes[1] else None


def _are_a_pair(one: int, other: int) -> bool:
    return one == other and one in PAIRED
