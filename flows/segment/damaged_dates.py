"""The date of a page's head of which scanning lost or changed a figure: `2 20年1l月26日 星期四`."""

from __future__ import annotations

import re
from datetime import date

from flows.clean.mastheads import FIGURE

_LIKE = str.maketrans("OoQDIl", "000011")
_DATE = re.compile(
    rf"(?<!{FIGURE})(?P<year>{FIGURE}(?:[ \u3000·.]?{FIGURE}){{1,3}})[ \u3000]?年\s?(?P<month>{FIGURE}{{1,2}})\s?月\s?"
    rf"(?P<day>{FIGURE}{{1,2}})\s?日\s*[（(]?(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])"
)
_WEEKDAYS = {name: number for number, name in enumerate("一二三四五六日")} | {"天": 6}
_FIRST, _LAST = 1980, 2049  # years that newspapers of this kind are of


def damaged_dates(passage: str) -> list[date]:
    """The days that fit the figures left of a date and its day of the week.

    >>> damaged_dates("洛阳晚报 2 20年1l月26日 星期四")
    [datetime.date(2020, 11, 26)]
    """
    found = _DATE.search(passage)
    if found is None:
        return []
    figures = re.sub(r"[ \u3000·.]", "", found["year"]).translate(_LIKE)
    month, day = (int(found[part].translate(_LIKE)) for part in ("month", "day"))
    years = [year for year in range(_FIRST, _LAST + 1) if _is_left_of(figures, str(year))]
    days = [made for year in years if (made := _day(year, month, day))]
    return [made for made in days if made.weekday() == _WEEKDAYS[found["weekday"]]]


def _is_left_of(figures: str, year: str) -> bool:
    """Whether a year's figures are these with some lost."""
    rest = iter(year)
    return all(figure in rest for figure in figures)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
