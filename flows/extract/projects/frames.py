"""The year that a paragraph plans for, where a sentence goes on with its plans.

今年计划打通道路21条。其中A6月底前通车。此外，还将新建公厕120座: this year, too. So is what 今年办好10类实事
announces: 就业方面，…；教育方面，…, and what goes on from a year to come: 到2020年，…。同时，建设A.
"""

from __future__ import annotations

import re
from dataclasses import replace

from flows.extract.periods import Anchor
from flows.extract.projects.due_dates import Dated, find_due_dates
from flows.extract.projects.naming import NUMBERING

_GOES_ON = re.compile(
    r"(?:此外|另外|同时)，[^，]{0,6}(?:还|也)?将|(?:还|也)将|[^，。]{2,5}方面，|同时，(?:新建|建设|改造|建成)"
)
_YEARS_PLAN = re.compile(
    r"到20\d\d年(?:年?底)?(?=，)|(?:今年|年内)(?=[^，。；]{0,6}(?:计划|将|要|办好|实施|确定|安排))"
)
_LISTS_PLANS = re.compile(
    "(?:今年|20\\d\\d年|下半年|[二三四]季度|年内).*(?:任务[书单]?$|清单|要[办干建]|这[么样]干|民生实事|值得期待|时间表|节点|先干|拟[^，。]{2}.*项目|施工图)"
)
_ITEM = re.compile(rf"{NUMBERING.pattern}|[（(]?[一二三四五六七八九十\d]{{1,2}}[）)]")
_ANNOUNCES = ("：\n", ":\n")
_FARTHEST = 1500  # characters of a list
_LOOKED_BACK = 300  # characters to the plan that a sentence goes on with


def frame_before(text: str, start: int, end: int, anchor: Anchor) -> Dated | None:
    """The year that the sentence `[start, end)` is planned for without saying so.

    A sentence that opens a paragraph goes on with the paragraph before.
    """
    if text[start - 1 : start] == "\n" and _ITEM.match(text, start, end):
        return _announced(text, start, anchor)
    if not _GOES_ON.match(text, start, end):
        return None
    return _plan_before(text, text.rfind("\n", 0, max(start - 1, 0)) + 1, start, anchor)


def frame_of_heading(heading: str, anchor: Anchor) -> Dated | None:
    """The time that a list's title gives to what stands in it: 下半年这些实事要办好, 2024年我市交通建设任务单."""
    if not _LISTS_PLANS.search(heading):
        return None
    dated = find_due_dates(heading, 0, len(heading), anchor)
    return replace(dated[0], is_frame=True) if dated else None


def _announced(text: str, start: int, anchor: Anchor) -> Dated | None:
    """The year of the paragraph that announces a list of items: 今年将重点办好以下实事：."""
    first = max(0, start - _FARTHEST)
    colon = max(text.rfind(mark, first, start) for mark in _ANNOUNCES)
    if colon < 0 or any(not _ITEM.match(line) for line in text[colon + 2 : start].split("\n") if line):
        return None
    return _plan_before(text, text.rfind("\n", 0, colon) + 1, colon, anchor)


def _plan_before(text: str, paragraph: int, end: int, anchor: Anchor) -> Dated | None:
    """The year that a paragraph plans for, by what it says last before `end`."""
    told = list(_YEARS_PLAN.finditer(text, max(paragraph, end - _LOOKED_BACK), end))
    dated = find_due_dates(text, told[-1].start(), told[-1].end(), anchor) if told else []
    return dated[0] if dated else None
