"""Find the periods that a text names, and say which stretch of time each is.

A period is written either with its year (2019年一季度, 去年3月, “十三五”) or as a part of a year that the text leaves
to the reader (一季度, 6月底前): there the anchor's year is filled in.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from flows.extract.numbers import read_chinese
from flows.extract.parts_of_year import day_code, number, part_code
from flows.extract.period_grammar import PeriodSpan, scan_periods
from flows.model import Period

CODE = re.compile(r"(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?")
UNTIL = re.compile("(?<![截由从年])[到至]$")
PAST = frozenset(("去年", "上年", "上一年", "前年"))
DEADLINE_KINDS = frozenset(("year", "plan", "month", "quarter", "half"))
RELATIVE_TO_NOW = {"今年": 0, "去年": -1, "明年": 1, "来年": 1, "前年": -2, "后年": 2}
RELATIVE_TO_CONTEXT = {"上年": -1, "上一年": -1, "本年": 0, "本年度": 0, "当年": 0, "同年": 0, "全年": 0, "年内": 0}
RELATIVE_TO_CONTEXT |= {"次年": 1, "翌年": 1}
RELATIVE_TO_NAMED = frozenset(("当年", "同年", "次年", "翌年"))
FIRST_PLAN_YEAR = 1953  # 一五; 二五 from 1958, and from 三五 (1966) on every five years
OPENS_PLAN = frozenset(("开局", "起步"))  # “十四五”开局之年, not 收官
TERM = 5  # years that a government is elected for
FOUNDING_OF_REPUBLIC = 1911  # 民国元年 is 1912
DAY_WORDS = {"昨日": -1, "昨天": -1, "今日": 0, "今天": 0, "明日": 1, "明天": 1, "前天": -2}
MONTH_WORDS = {"本月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}


class Anchor(NamedTuple):
    """What a text's periods are reckoned from.

    `year` is the year that a part of a year without one belongs to; `reviewed` the year that a report looks
    back on; `published` the day the text appeared, `present` the year where the day is not known.
    """

    year: int
    reviewed: int | None = None
    published: date | None = None
    present: int | None = None

    @property
    def this_year(self) -> int:
        """The year that the writer calls 今年."""
        if self.published is not None:
            return self.published.year
        if self.reviewed is not None:
            return self.reviewed + 1
        return self.year if self.present is None else self.present

    @property
    def latest(self) -> int:
        """The year that what goes on since some year is told up to."""
        return self.this_year if self.reviewed is None else self.reviewed


class FoundPeriod(NamedTuple):
    """A period expression of a text."""

    start: int
    end: int
    code: str | None  # None where no year can be told
    is_deadline: bool  # 6月底前, 到2025年: the period is one by whose end
    kind: str  # year | quarter | half | months | month | day | span | plan | now | time | era
    is_stated: bool = False  # a span whose years the text states: 2002年至2022年


def find_periods(text: str, anchor: Anchor) -> list[FoundPeriod]:
    """The periods that `text` names, in order and disjoint, with the codes they have seen from `anchor`.

    当年 and 次年 are reckoned from the year that the text names before them, if it does.

    >>> [one.code for one in find_periods("2019年一季度，6月底前", Anchor(2020))]
    ['2019-Q1', '2020-06']
    """
    found: list[FoundPeriod] = []
    named: int | None = None
    for span in scan_periods(text):
        relative = span.head["relative"] if span.head else None
        found.append(
            _found(text, span, anchor._replace(year=named) if named and relative in RELATIVE_TO_NAMED else anchor)
        )
        if span.head is not None and (year := _stated_year(span.head)):
            named = year
    return found


def period_of(code: str) -> Period:
    """The period of a code (`2019`, `2020-Q1`, `2020-H1`, `2020-06`, `2020-06-27`, or two of them parted by `/`).

    Raises ValueError for anything else.
    """
    first, _, last = code.partition("/")
    return Period(code, _bounds(first)[0], _bounds(last or first)[1])


def _bounds(code: str) -> tuple[date, date]:
    match = CODE.fullmatch(code)
    if match is None:
        raise ValueError(
            f"{code!r} is no period: expected 2019, 2020-Q1, 2020-H1, 2020-06, 2020-06-27 or two with / between"
        )
    year = int(match[1])
    if match[5]:
        day = date(year, int(match[4]), int(match[5]))
        return day, day
    first, months = 1, 12
    if match[2]:
        first, months = 3 * int(match[2]) - 2, 3
    elif match[3]:
        first, months = 6 * int(match[3]) - 5, 6
    elif match[4]:
        first, months = int(match[4]), 1
    last = first + months - 1
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _found(text: str, span: PeriodSpan, anchor: Anchor) -> FoundPeriod:
    head, part = span.head, span.part
    year = anchor.year
    code: str | None
    kind = "year"
    if head is not None:
        code, kind = _head_code(head, anchor)
        year = int(code[:4]) if code and kind in ("year", "plan") else year
        if kind == "plan" and code and (span.edge == "末" or head["plan_edge"] == "末" or head["plan_year"]):
            year = int(code[:4] if head["plan_year"] in OPENS_PLAN else code[-4:])
            code, kind = str(year), "year" if head["plan_year"] else kind
    else:
        code = str(year)
    if part is not None and part["year_edge"] is None:
        code, kind = part_code(part, year, anchor.published)
    if span.is_since and code is not None and year < anchor.latest:
        code, kind = _years(year, anchor.latest), "span"
    is_end = kind in DEADLINE_KINDS and UNTIL.search(text, max(0, span.start - 2), span.start) is not None
    is_end = is_end and not (head is not None and head["relative"] in PAST)
    is_stated = head is not None and head["from_year"] is not None
    return FoundPeriod(span.start, span.end, code, span.is_before or is_end, kind, is_stated)


def _years(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}/{last}"


def _head_code(head: re.Match[str], anchor: Anchor) -> tuple[str | None, str]:
    if (year := _stated_year(head)) is not None:
        return str(year), "year"
    if word := head["relative"]:
        if word in RELATIVE_TO_NOW:
            return str(anchor.this_year + RELATIVE_TO_NOW[word]), "year"
        return str(anchor.year + RELATIVE_TO_CONTEXT[word]), "year"
    got = head.groupdict()
    if got["from_year"]:
        return _years(number(got["from_year"]), number(got["to_year"] or "")), "span"
    if got["chinese_from"]:
        return _years(_chinese_year(got["chinese_from"]), _chinese_year(got["chinese_to"] or "")), "span"
    if plan := got["plan"] or got["bare_plan"]:
        first, last = plan_years(plan)
        return f"{first}/{last}", "plan"
    if got["years_ago"]:
        return str(anchor.this_year - number(got["years_ago"])), "year"
    if got["way"] or got["past_count"] or got["term"]:
        return _stretch(got, anchor), "span"
    if got["now"]:
        return str(anchor.this_year if anchor.reviewed is None else anchor.year), "now"
    if got["day_word"] or got["month_word"] or got["iso_year"]:
        return _near_code(got, anchor)
    return (None, "time") if got["hour"] else (_era_code(got), "era")


def _stated_year(head: re.Match[str]) -> int | None:
    if written := head["year"] or head["plain_year"]:
        return number(written)
    if written := head["chinese_year"]:
        return _chinese_year(written)
    if written := head["republic_year"]:
        return FOUNDING_OF_REPUBLIC + number(written)
    return None


def _chinese_year(written: str) -> int:
    return read_chinese(re.sub("[OＯ]", "〇", written))


def plan_years(plan: str) -> tuple[int, int]:
    """The first and the last year of a five-year plan.

    >>> plan_years("十四五")
    (2021, 2025)
    """
    number = read_chinese(plan[:-1])
    first = FIRST_PLAN_YEAR + 5 * (number - 1) + (3 if number > 2 else 0)
    return first, first + 4


def _stretch(got: dict[str, str | None], anchor: Anchor) -> str | None:
    """过去五年, 五年来, 本届政府以来: up to the year looked back on; 今后五年: from this year on."""
    if got["term"]:
        last = anchor.this_year - 1 if anchor.reviewed is None else anchor.reviewed
        return _years(last - TERM + 1, last)
    if (got["way_unit"] or got["past_unit"]) != "年":
        return None
    count = number(got["way_count"] or got["past_count"] or "")
    if got["way"] in ("今后", "未来", "后"):
        return _years(anchor.this_year, anchor.this_year + count - 1)
    last = anchor.year if anchor.reviewed is None else anchor.reviewed
    return _years(last - count + 1, last)


def _near_code(got: dict[str, str | None], anchor: Anchor) -> tuple[str | None, str]:
    if got["iso_year"]:
        numbers = (number(got[name] or "") for name in ("iso_year", "iso_month", "iso_day"))
        return day_code(*numbers), "day"
    today = anchor.published
    if got["day_word"]:
        offset = DAY_WORDS.get(got["day_word"])
        return (None if today is None or offset is None else (today + timedelta(offset)).isoformat()), "day"
    step = MONTH_WORDS.get(got["month_word"] or "")
    kind = "day" if got["month_day"] else "month"
    if today is None or step is None:
        return None, kind
    months = today.year * 12 + today.month - 1 + step
    year, month = months // 12, months % 12 + 1
    if got["month_day"]:
        return day_code(year, month, number(got["month_day"][:-1])), kind
    return f"{year}-{month:02}", kind


def _era_code(got: dict[str, str | None]) -> str | None:
    """20世纪80年代, 八十年代, 1980年代: a decade; a century alone is none of the codes."""
    if got["decade_year"]:
        first = number(got["decade_year"])
        return f"{first}/{first + 9}"
    decade = got["decade"] or got["bare_decade"]
    if decade is None:
        return None
    century = number(got["century"]) if got["century"] else 20
    first = (century - 1) * 100 + number(decade)
    return f"{first}/{first + 9}"
