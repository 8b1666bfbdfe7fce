"""The dates of a sentence by which something can be promised: 6月底前, 年内, 到“十四五”末, 明年春节前, 月底前."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from flows.extract.parts_of_year import festival_month
from flows.extract.period_grammar import FESTIVAL
from flows.extract.periods import Anchor, FoundPeriod, find_periods, period_of
from flows.patterns import trier

_HINT = re.compile(r"[年月季末底前节“]")
_FRAME = frozenset(("全年", "今年", "本年", "当年", "新的一年", "本年度", "今年度"))
_BEGINS = re.compile(r"(?:以来|起|^年初)$")
_PLANNED_SINCE = re.compile(r"[^；。]{0,12}计划(?:总?投资|新建|建设|改造|完成|实施)")  # 今年以来，我县计划投资2亿元
_OF_A_PLAN = re.compile(r"度?(?:(?:目标|投资|建设|工作)+(?:计划|任务)|任务|目标)")  # 完成全年投资计划
_WITHOUT_YEAR = re.compile(r"\d{1,2}月|[上下]半年|[一二三四首]季度")
_NAMES_YEAR = re.compile(r"20\d\d年")
_YEARS_PART = re.compile(rf"{_WITHOUT_YEAR.pattern}|年[底末]")
_MONTH_ALONE = re.compile(r"\d{1,2}月")
_YEAR_AND_MONTH = re.compile(r"(20\d\d)年(?:\d{1,2}月|[^，。；]{0,2}季度)")
_LONG_PAST = 92  # days; 3月底前 in a November paper is of the next year, 6月底前 in a July paper is not
_MONTHS_END = r"(?P<end>(?<![\d一二三四五六七八九十本上下当每])月(?:底|末))"
_OCCASION = trier(
    rf"[“\"]?(?:(?P<festival>{FESTIVAL})|(?P<term>[春秋]季)?(?:学期)?开学|(?P<heating>(?:今冬)?[供采]暖季?)|{_MONTHS_END})[”\"]?"
    r"(?:节|小长假|长假|假期|黄金周)?"
    r"(?P<before>(?:之|以)?前|起(?=[^，。；]{0,4}(?:开[放园馆街]|运营|营业|投用|通车|投入))|(?=(?:对外|向(?:市民|公众|游客))?开[放门园馆街]|(?:全线)?贯通|建成|投用|投入使用|通车|试?营业|完工|竣工|投产))"
)
_AT_OCCASION = re.compile("[前节”]|月[底末]")
_TERM_BEGINS = {"春季": 3, "秋季": 9, None: 9}
_HEATING_BEGINS = 11
_PROMISED = re.compile("将|预计|力争|争取|确保|计划|有望|可")
_JUST_BEFORE = 8  # characters
_HALF_A_YEAR = 183  # days: the festival nearer to the newspaper's day is meant
_TO_YEARS_END, _TO_AUTUMN, _TO_MONTHS_END = 45, 92, 10  # days
EARLY = 2  # years left at least of a plan (“十四五”期间) that a newspaper's plans are for
_MONTH = len("2020-06")  # what a code says at most: 10月1日前 is due in October
_ENDS = {"H1": "-06", "H2": "", "Q1": "-03", "Q2": "-06", "Q3": "-09", "Q4": "-12"}  # 下半年 is the year itself
FIRST_YEAR = 1949  # an earlier one was reckoned from a text of which no year is known


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline's code (2020-06, 2020) and its last day."""

    code: str
    on: date


@dataclass(frozen=True, slots=True)
class Dated:
    """Where a deadline stands; `is_promise` where it says by when, whatever the sentence does.

    `is_frame`: 今年, 全年: the year that all plans around it are for. In a report it is no deadline of each.
    `is_ahead`: a time that begins only behind a newspaper's day, and so is no time of a fact.
    """

    start: int
    end: int
    deadline: Deadline
    is_promise: bool
    is_frame: bool
    is_ahead: bool


def find_due_dates(text: str, start: int, end: int, anchor: Anchor) -> list[Dated]:
    """The periods of `text[start:end]` that can be deadlines, in order. What lies behind the writer is none.

    >>> [one.deadline.code for one in find_due_dates("6月底前，2018年", 0, 10, Anchor(2020))]
    ['2020-06']
    """
    if not _HINT.search(text, start, end):
        return []
    found: list[Dated] = []
    with_year: Dated | None = None  # the last that names its year
    for period in find_periods(text[start:end], anchor):
        written = text[start + period.start : start + period.end]
        is_frame = written in _FRAME
        if is_frame and _OF_A_PLAN.match(text, start + period.end, end):
            continue
        if _BEGINS.search(written) and not _PLANNED_SINCE.match(text, start + period.end, end):
            continue
        if not period.is_deadline and _is_told_on(text, start, start + period.start, written, anchor):
            continue
        if (deadline := _deadline(period, anchor, written)) is not None:
            is_ahead = (
                written.startswith("明年")
                or _is_ahead(_begun_with(period, deadline), anchor)
                or _ends_ahead(written, deadline, anchor)
            )
            span = start + period.start, start + period.end
            if found and _is_joined(text, found[-1], span[0], written, deadline):
                deadline = _with_year(deadline, found[-1].deadline)
            if period.is_deadline and with_year is not None and "；" not in text[with_year.end : span[0]]:
                deadline = _carried_on(with_year, written, deadline)
            is_promise = period.is_deadline or (written == "年内" and not text.startswith("已", span[1]))
            found.append(Dated(*span, deadline, is_promise, is_frame, is_ahead))
            if _NAMES_YEAR.match(text, span[0]):
                with_year = found[-1]
    return _with_occasions(text, start, end, found, anchor) if _AT_OCCASION.search(text, start, end) else found


def _is_told_on(text: str, start: int, at: int, written: str, anchor: Anchor) -> bool:
    """Whether a month goes on with a year that is past, and nothing is promised by it: 2014年10月建成，12月试运行."""
    if not _MONTH_ALONE.match(written) or _PROMISED.search(text, max(start, at - _JUST_BEFORE), at):
        return False
    years = _YEAR_AND_MONTH.findall(text, start, at)
    return bool(years) and int(years[-1]) < min(anchor.year, anchor.this_year)


def _is_joined(text: str, before: Dated, start: int, written: str, deadline: Deadline) -> bool:
    """Whether a date that names no year shares the one before it: 明年6月底和10月底前."""
    is_next = text[before.end : start] in ("和", "、", "及", "与")
    return is_next and _WITHOUT_YEAR.match(written) is not None and deadline.code[:4] < before.deadline.code[:4]


def _carried_on(before: Dated, written: str, deadline: Deadline) -> Deadline:
    """A promise's day with the year that an earlier one of the sentence names: 2025年8月底前A，年底前B."""
    is_part = before.is_promise and _YEARS_PART.match(written) is not None
    return _with_year(deadline, before.deadline) if is_part and deadline.code < before.deadline.code[:4] else deadline


def _with_year(deadline: Deadline, of: Deadline) -> Deadline:
    code = of.code[:4] + deadline.code[4:]
    return Deadline(code, period_of(code).last)


def _with_occasions(text: str, start: int, end: int, found: list[Dated], anchor: Anchor) -> list[Dated]:
    """The dates, with those of festivals and school terms in place of the years before them: 明年春节前."""
    years = {one.end: one for one in found}
    occasions = []
    for occasion in _OCCASION.finditer(text, start, end):
        year = years.pop(occasion.start(), None)
        number = int(year.deadline.code[:4]) if year else anchor.year
        deadline = _of_occasion(occasion, number, anchor)
        if number < FIRST_YEAR or (occasion["end"] and (anchor.published is None or anchor.reviewed is not None)):
            continue
        behind = (anchor.published - deadline.on).days if anchor.reviewed is None and anchor.published else 0
        is_promised = _PROMISED.search(text, max(start, occasion.start() - _JUST_BEFORE), occasion.start())
        if behind > 0 and not (occasion["before"] and (is_promised or behind > _HALF_A_YEAR)):
            continue  # “五一”开园, and in summer “五一”前投用: a fact by now
        if year is None and behind > 0:
            deadline = _of_occasion(occasion, number + 1, anchor)
        begins = year.start if year else occasion.start()
        occasions.append(Dated(begins, occasion.end(), deadline, True, False, _is_ahead(deadline.code, anchor)))
    return sorted([*years.values(), *occasions], key=lambda one: one.start) if occasions else found


def _of_occasion(occasion: re.Match[str], year: int, anchor: Anchor) -> Deadline:
    festival = occasion["festival"]
    begins = _HEATING_BEGINS if occasion["heating"] else _TERM_BEGINS[occasion["term"]]
    month = festival_month(festival, year) if festival else begins
    if occasion["end"] and anchor.published:
        month = anchor.published.month
    code = f"{year}-{month:02}"
    return Deadline(code, period_of(code).last)


def _begun_with(period: FoundPeriod, deadline: Deadline) -> str:
    """The code of the time itself rather than of its end: 下半年 is due by the year's end, and begins in July."""
    code = (period.code or "").rpartition("/")[2]
    return code if period.kind == "day" or ("H" in code and code[:4] == deadline.code[:4]) else deadline.code


def _is_ahead(code: str, anchor: Anchor) -> bool:
    return anchor.reviewed is None and anchor.published is not None and period_of(code).first > anchor.published


def _ends_ahead(written: str, deadline: Deadline, anchor: Anchor) -> bool:
    """Whether the end of the newspaper's own year, of a part of it or of the month is spoken of well before it."""
    if anchor.reviewed is not None or anchor.published is None:
        return False
    left = (deadline.on - anchor.published).days
    return (
        (written.endswith(("年底", "年末")) and left > _TO_YEARS_END)
        or (written.endswith("下半年") and left > _TO_AUTUMN)
        or (written.endswith(("月底", "下旬", "上半年", "季度")) and left > _TO_MONTHS_END)
    )


def _deadline(period: FoundPeriod, anchor: Anchor, written: str) -> Deadline | None:
    if period.code is None or period.kind in ("now", "time", "era"):
        return None
    code = period.code.rpartition("/")[2]
    year, _, part = code.partition("-")
    is_years_to_come = period.kind == "span" and not part and int(year) > anchor.year
    is_plan_to_come = period.kind == "plan" and anchor.reviewed is None and int(year) > anchor.year + EARLY
    if period.kind in ("span", "plan") and not (period.is_deadline or is_years_to_come or is_plan_to_come):
        return None
    if int(year) < max(min(anchor.year, anchor.this_year), FIRST_YEAR):
        return None
    if part in _ENDS:
        code = f"{year}{_ENDS[part]}"
    code = code[:_MONTH]
    found = Deadline(code, period_of(code).last)
    is_past = anchor.reviewed is None and anchor.published and (anchor.published - found.on).days > _LONG_PAST
    if is_past and _WITHOUT_YEAR.match(written):
        code = f"{int(year) + 1}{code[4:_MONTH]}"
        return Deadline(code, period_of(code).last)
    return found
