"""The codes of parts of a year: quarters, halves, stretches of months, months, days, festivals."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from flows.extract.numbers import read_chinese, read_digits
from flows.vocabulary import terms, vocabulary

PARTS_OF_YEAR = {(1, 12): "", (1, 6): "-H1", (7, 12): "-H2"}
PARTS_OF_YEAR |= {(first, first + 2): f"-Q{(first + 2) // 3}" for first in (1, 4, 7, 10)}


def number(written: str) -> int:
    """The value of a number in digits of either width or Chinese; 元年 is the first."""
    return int(read_digits(written)) if written[0].isdigit() else read_chinese(written.replace("元", "一"))


def day_code(year: int, month: int, day: int) -> str | None:
    """The code of a day; None where the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return f"{year}-{month:02}-{day:02}"


def part_code(part: re.Match[str], year: int, today: date | None) -> tuple[str | None, str]:
    """The code and the kind of a part of `year` that the grammar matched; `today` is the day the text appeared."""
    got = part.groupdict()
    if quarter := got["one_quarter"]:
        return f"{year}-Q{number(quarter)}", "quarter"
    if got["first_quarter"]:
        return f"{year}-Q1", "quarter"
    if got["quarter"]:
        return _months_code(year, 3 * number(got["quarter"]) - 2, 3 * number(got["quarter_to"] or "")), "months"
    if got["quarters"]:
        return _months_code(year, 1, 3 * number(got["quarters"])), "months"
    if got["half"]:
        return f"{year}-H{1 if got['half'] == '上' else 2}", "half"
    if got["months"]:
        count = number(got["months"])
        return (_months_code(year, 1, count) if 1 < count <= 12 else None), "months"
    if got["month"]:
        return _months_code(year, number(got["month"]), number(got["month_to"] or "")), "months"
    if got["month_of_day"]:
        return _days_code(got, year), "day"
    if festival := got["festival"]:
        return f"{year}-{festival_month(festival, year):02}", "month"
    if got["one_month"]:
        return f"{year}-{number(got['one_month']):02}", "month"
    return _day_of_month(got["day_only"] or "", today), "day"


def _months_code(year: int, first: int, last: int) -> str:
    """The one code of a stretch of months: 1—6月 is the first half, 前三季度 is January to September."""
    if (first, last) in PARTS_OF_YEAR:
        return f"{year}{PARTS_OF_YEAR[first, last]}"
    return f"{year}-{first:02}/{year + (last < first)}-{last:02}"


def festival_month(festival: str, year: int) -> int:
    """The month that a festival's first day falls in: 春节 in January or in February."""
    row = next(row for row in vocabulary("festivals") if row["festival"] == festival)
    return int(row["other_month"] if str(year) in terms(row["other_years"]) else row["month"])


def _days_code(got: dict[str, str | None], year: int) -> str | None:
    month = number(got["month_of_day"] or "")
    first = day_code(year, month, number(got["day"] or ""))
    if got["day_to"] is None:
        return first
    last = day_code(year, number(got["month_of_day_to"]) if got["month_of_day_to"] else month, number(got["day_to"]))
    return None if first is None or last is None else f"{first}/{last}"


def _day_of_month(written: str, today: date | None) -> str | None:
    """27日 in a newspaper is the latest such day before it appeared."""
    if today is None:
        return None
    day = number(written.rstrip("日"))
    months = today.year * 12 + today.month - 1 - (day > today.day)
    return day_code(months // 12, months % 12 + 1, day)
