"""The head of a work report: its title, the meeting's line and the speaker's line, above the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.patterns import searcher
from flows.segment.bylines import has_dateline
from flows.segment.lines import Line

# What the headings of a report's chapters end with, where a label (`相关链接：`) heads a text of its own.
_CHAPTER = re.compile(
    "[^：:，]{0,20}(?:回顾|总结|安排|打算|部署|要求|指导思想|任务|目标|重点|情况|举措|思路|[年府][^，]{0,8}工作)$"
)
HEAD_LINES = 12
PAGE_LINES = 60  # lines that would show a byline or dateline on a newspaper page
ANNOUNCEMENT = 200  # characters of a paragraph within which the report is announced
_TITLE = re.compile(r"工作报告$|工作报告[（(《]|计划(?:草案)?的报告$|预算(?:草案)?的报告$")
_FIRST_HEADING = re.compile(r"回顾$|^20\d\d年")
_MEETING = re.compile(r"(?:代表大会|委员会|会议)[^。；]{0,30}(?:会议)?上|作(?:政府)?工作报告")
_REPORTS = searcher(r"向大会(?:报告|作)|(?:报告|作)[^。]{0,12}工作(?:报告)?，?请[^。]{0,20}审议|作[^。]{0,10}工作报告")


def names_a_chapter(heading: str) -> bool:
    """Whether a heading is that of a report's chapter: `2023年工作安排`, `指导思想`."""
    return _CHAPTER.match(heading) is not None


def head_of_report(lines: Sequence[Line]) -> int | None:
    """How many lines at the top of a work report are its head; None where a text is no work report.

    It is one where the report is announced (`各位代表：现在，我代表市人民政府向大会报告工作`), or where
    a line at the top is the title of one and no byline or dateline near it says that it is news of one.
    """
    salutation = next((n for n, line in enumerate(lines[:HEAD_LINES]) if line.role == "salutation"), None)
    opening = salutation if salutation is not None else _first_text(lines)
    announced = any(_REPORTS.search(line.text[:ANNOUNCEMENT]) for line in lines[opening : opening + 4])
    titled = any(_TITLE.search(line.text) for line in lines[:opening])
    if announced:
        return opening
    return opening if titled and not any(_is_news(line) for line in lines[:PAGE_LINES]) else None


def _is_news(line: Line) -> bool:
    return line.role == "byline" or has_dateline(line.text)


def _first_text(lines: Sequence[Line]) -> int:
    for number, line in enumerate(lines[:HEAD_LINES]):
        if is_meeting(line.text) or _TITLE.search(line.text):
            continue
        if line.role in ("paragraph", "numbered"):
            return number
        if number and line.role == "headline" and _FIRST_HEADING.search(line.text):
            return number
    return min(len(lines), HEAD_LINES)


def is_meeting(text: str) -> bool:
    """Whether a line says where the report was given: `——2020年5月21日在…代表大会第五次会议上`."""
    return len(text) <= 90 and bool(_MEETING.search(text))


def parts_of_head(head: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The title and the other lines (meeting, speaker, source) of a report's head."""
    titles = [line for line in head if _TITLE.search(line.text) and not is_meeting(line.text)]
    plain = [line for line in head if line.role == "headline" and not is_meeting(line.text)]
    chosen = (titles or plain)[:1]
    return chosen, [line for line in head if line not in chosen]
