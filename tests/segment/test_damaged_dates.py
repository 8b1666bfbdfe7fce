"""The dates of page heads of which scanning lost or changed a figure."""

from __future__ import annotations

from datetime import date

import pytest

from flows.segment.damaged_dates import damaged_dates
from flows.segment.dating import date_news


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("洛阳晚报 2 20年1l月26日 星期四", date(2020, 11, 26)),
        ("20l9年l2月3O日　星期一", date(2019, 12, 30)),
        ("202年8月17日 （星期三）", date(2022, 8, 17)),
    ],
)
def test_a_damaged_date_is_told_by_its_weekday(head: str, day: date) -> None:
    assert day in damaged_dates(head)
    assert date_news({}, "page", [head], f"今年是{day.year}年。").published_on == day


@pytest.mark.parametrize(
    "head", ["2 20年1l月26日", "2 20年1l月26日 星期五", "第20年13月26日 星期四", "今年11月26日 星期四"]
)
def test_what_fits_no_day_tells_none(head: str) -> None:
    assert damaged_dates(head) == []


def test_of_several_days_the_one_that_the_text_is_about() -> None:
    head = "20年11月26日 星期四"
    assert len(damaged_dates(head)) > 1
    assert date_news({}, "page", [head], "截至2015年10月底，已建成3座。").published_on == date(2015, 11, 26)
    assert date_news({}, "page", [head], "已建成3座。").published_on is None
