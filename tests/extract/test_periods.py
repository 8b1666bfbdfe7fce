"""Periods: where they stand, which stretch of time they are."""

from __future__ import annotations

from datetime import date

import pytest

from flows.extract.periods import Anchor, find_periods, period_of

REPORT = Anchor(2019, reviewed=2019, published=date(2020, 1, 18))  # the part that looks back
PLAN = Anchor(2020, reviewed=2019, published=date(2020, 1, 18))
NEWS = Anchor(2020, published=date(2020, 6, 28))


def found(text: str, anchor: Anchor = NEWS) -> list[tuple[str, str | None]]:
    return [(text[one.start : one.end], one.code) for one in find_periods(text, anchor)]


@pytest.mark.parametrize(
    ("text", "quote", "code"),
    [
        ("2019年地区生产总值", "2019年", "2019"),
        ("2019年度", "2019年度", "2019"),
        ("2019全年实现", "2019全年", "2019"),
        ("规模（2010）", "2010", "2010"),
        ("2018版", None, None),
        ("“十三五”收官之年，", "“十三五”收官之年", "2020"),
        ("“十四五”规划的开局之年", "“十四五”规划的开局之年", "2021"),
        ("“十四五”规划纲要", None, None),
        ("2019年全年增速", "2019年全年", "2019"),
        ("去年全年增速", "去年全年", "2019"),
        ("1471年置县", "1471年", "1471"),
        ("3000年历史", None, None),
        ("２００３年完成", "２００３年", "2003"),
        ("二〇二〇年", "二〇二〇年", "2020"),
        ("一九九六至二〇〇〇年", "一九九六至二〇〇〇年", "1996/2000"),
        ("表1：2020年指标", "2020年", "2020"),
        ("民国三十三年", "民国三十三年", "1944"),
        ("2016—2020年", "2016—2020年", "2016/2020"),
        ("2008年至2021年", "2008年至2021年", "2008/2021"),
        ("光绪十四年三月", None, None),
        ("2015财年第二季度", "2015财年第二季度", "2015-Q2"),
        ("2017-2018年采暖季", "2017-2018年", "2017/2018"),
        ("降水1417～1802毫米", None, None),
        ("2019年一季度", "2019年一季度", "2019-Q1"),
        ("2019年的第一季度", "2019年的第一季度", "2019-Q1"),
        ("一、二季度", "一、二季度", "2020-H1"),
        ("前三季度", "前三季度", "2020-01/2020-09"),
        ("1至6月", "1至6月", "2020-H1"),
        ("2至6月", "2至6月", "2020-02/2020-06"),
        ("1—12月", "1—12月", "2020"),
        ("2017年以来，", "2017年以来", "2017/2020"),
        ("2020年以来，", "2020年以来", "2020"),
        ("2009年以来的最大涨幅", "2009年", "2009"),
        ("上半年", "上半年", "2020-H1"),
        ("今年上半年", "今年上半年", "2020-H1"),
        ("前11个月", "前11个月", "2020-01/2020-11"),
        ("1—11月份", "1—11月份", "2020-01/2020-11"),
        ("1月至8月", "1月至8月", "2020-01/2020-08"),
        ("10～3月为干季", "10～3月", "2020-10/2021-03"),
        ("进入3月，", "3月", "2020-03"),
        ("三月", "三月", "2020-03"),
        ("三个月", None, None),
        ("7月四川", "7月", "2020-07"),
        ("2020年6月中旬", "2020年6月中旬", "2020-06"),
        ("6月27日", "6月27日", "2020-06-27"),
        ("四月三日", "四月三日", "2020-04-03"),
        ("1月23日至2月5日", "1月23日至2月5日", "2020-01-23/2020-02-05"),
        ("2020-06-27", "2020-06-27", "2020-06-27"),
        ("13月", None, None),
        ("20世纪80年代", "20世纪80年代", "1980/1989"),
        ("1980年代初", "1980年代初", "1980/1989"),
        ("上午9时30分", "9时30分", None),
        ("比分3:2", None, None),
        ("由47：53调整", None, None),
        ("《2018年规划》", None, None),
        ("2015年春节黄金周", "2015年春节黄金周", "2015-02"),
        ("2020年春节期间", "2020年春节期间", "2020-01"),
        ("“五一”期间", "“五一”期间", "2020-05"),
        ("五一路", None, None),
        ("国庆、中秋假期", "国庆、中秋假期", "2020-10"),
        ("1500年历史", None, None),
    ],
)
def test_stated_and_partial(text: str, quote: str | None, code: str | None) -> None:
    assert found(text) == ([(quote, code)] if quote else [])


@pytest.mark.parametrize(
    ("text", "anchor", "code"),
    [
        ("今年", NEWS, "2020"),
        ("今年", REPORT, "2020"),
        ("今年", Anchor(2019, reviewed=2019), "2020"),
        ("去年", REPORT, "2019"),
        ("上年", REPORT, "2018"),
        ("上年", PLAN, "2019"),
        ("明年3月底前", NEWS, "2021-03"),
        ("全年", REPORT, "2019"),
        ("全年", PLAN, "2020"),
        ("年内", PLAN, "2020"),
        ("当年", REPORT, "2019"),
        ("同年8月", REPORT, "2019-08"),
        ("五年来", PLAN, "2015/2019"),
        ("过去五年", REPORT, "2015/2019"),
        ("近三年", REPORT, "2017/2019"),
        ("今后五年", PLAN, "2020/2024"),
        ("五年累计", REPORT, "2015/2019"),
        ("3年前", NEWS, "2017"),
        ("十年前", NEWS, "2010"),
        ("本届政府以来", REPORT, "2015/2019"),
        ("一年来", REPORT, "2019"),
        ("截至目前", PLAN, "2020"),
        ("昨日", NEWS, "2020-06-27"),
        ("昨日", Anchor(2020), None),
        ("本月26日", NEWS, "2020-06-26"),
        ("上月", NEWS, "2020-05"),
        ("30日", NEWS, "2020-05-30"),
        ("“十三五”时期", REPORT, "2016/2020"),
        ("“十四五”末", REPORT, "2025"),
        ("“十五”期末", REPORT, "2005"),
        ("十五五时期", REPORT, "2026/2030"),
    ],
)
def test_relative(text: str, anchor: Anchor, code: str | None) -> None:
    assert [one.code for one in find_periods(text, anchor)] == [code]


def test_the_same_year_is_the_one_named_before() -> None:
    assert [one.code for one in find_periods("1959年遇灾，当年减产，次年恢复。", NEWS)] == ["1959", "1959", "1960"]


@pytest.mark.parametrize(
    "text",
    [
        "提前三年完成",
        "学前三年",
        "连续两年",
        "三年行动",
        "60岁以上年龄",
        "建成后年交易额",
        "今后年均增长",
        "健全年度考核",
        "“十四五”规划",
        "“八五”普法",
        "后三四年",
        "五年中，我们",
        "一次年会",
        "15个工作日",
        "9月一线城市"[2:],
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert find_periods(text, REPORT) == []


@pytest.mark.parametrize(
    ("text", "is_deadline"),
    [
        ("6月底前", True),
        ("年底前", True),
        ("2025年前", True),
        ("2025年前，", True),
        ("10月1日之前", True),
        ("到2025年", True),
        ("到“十四五”末", True),
        ("截至2023年底", False),
        ("直到去年9月", False),
        ("6月底", False),
        ("2025年前三季度", False),
        ("从2019年", False),
    ],
)
def test_deadlines(text: str, is_deadline: bool) -> None:
    [one] = find_periods(text, NEWS)
    assert one.is_deadline is is_deadline


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2020-Q1", date(2020, 1, 1), date(2020, 3, 31)),
        ("2020-H2", date(2020, 7, 1), date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-06-27", date(2020, 6, 27), date(2020, 6, 27)),
        ("2016/2020", date(2016, 1, 1), date(2020, 12, 31)),
        ("2020-Q1/2020-Q3", date(2020, 1, 1), date(2020, 9, 30)),
    ],
)
def test_period_of(code: str, first: date, last: date) -> None:
    period = period_of(code)
    assert (period.code, period.first, period.last) == (code, first, last)


@pytest.mark.parametrize("code", ["", "20", "2020-Q5", "2020-6", "一季度"])
def test_period_of_refuses_what_is_no_code(code: str) -> None:
    with pytest.raises(ValueError, match="is no period"):
        period_of(code)
