"""Quantities: how their numbers, units, ranges and comparators are read."""

from __future__ import annotations

import pytest

from flows.extract.numerals import find_numerals
from flows.model import Numeral


def quantities(text: str) -> list[Numeral]:
    return [one for one in find_numerals(text) if one.use == "quantity"]


def written(text: str) -> list[tuple[str, float | None, str | None]]:
    return [(text[one.start : one.end], one.value, one.unit) for one in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地区生产总值完成258.9亿元", [("258.9亿元", 258.9, "亿元")]),
        ("增长8.3%；增长２３．６％", [("8.3%", 8.3, "%"), ("２３．６％", 23.6, "%")]),
        ("植竹27万余株", [("27万余株", 27, "万株")]),
        ("能效提升100余万平方米", [("100余万平方米", 100, "万平方米")]),
        ("承接1300余项、20多个", [("1300余项", 1300, "项"), ("20多个", 20, "个")]),
        ("运货1,100万吨", [("1,100万吨", 1100, "万吨")]),
        ("经济总量1.6万亿", [("1.6万亿", 1.6, "万亿")]),
        ("投资1亿3000万元", [("1亿3000万元", 1.3, "亿元")]),
        ("补助2万5千元", [("2万5千元", 2.5, "万元")]),
        ("人口40万3岁以下", [("40万", 40, "万")]),
        ("投资一万五千亿元", [("一万五千亿元", 15_000, "亿元")]),
        ("总产值一百二十三亿五千万元", [("一百二十三亿五千万元", 123.5, "亿元")]),
        ("外出３，０００人", [("３，０００人", 3000, "人")]),
        ("同比+8.3%", [("8.3%", 8.3, "%")]),
        ("罚金二千三百六十六万九千四百元", [("二千三百六十六万九千四百元", 23_669_400, "元")]),
        ("三百五十家企业", [("三百五十家", 350, "家")]),
        ("城区人口达到55万", [("55万", 55, "万")]),
        ("约占720万人口", [("720万", 720, "万")]),
        ("补助提高到65元/人，", [("65元/人", 65, "元/人")]),
        ("浓度47微克/立方米", [("47微克/立方米", 47, "微克/立方米")]),
        ("人口自然增长率5.5‰", [("5.5‰", 5.5, "‰")]),
        ("提高一个百分点", [("一个百分点", 1, "个百分点")]),
        ("提高0.1个百分点", [("0.1个百分点", 0.1, "个百分点")]),
        ("改造小区15 个", [("15 个", 15, "个")]),
        ("贷款6个亿", [("6个亿", 6, "亿")]),
        ("1200个亿元以上项目", [("1200个", 1200, "个")]),
        ("购置农机320台（套）", [("320台（套）", 320, "台（套）")]),
        ("缩短2个半小时", [("2个半小时", 2.5, "个小时")]),
        ("夺得8金9银6铜", [("8金", 8, "金"), ("9银", 9, "银"), ("6铜", 6, "铜")]),
        ("出省带宽达到1.7万G", [("1.7万G", 1.7, "万G")]),
    ],
)
def test_number_and_unit(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("比重超过1/3", "1/3", 0.333333, ""),
        ("近五分之一", "五分之一", 0.2, ""),
        ("占三分之二强", "三分之二", 0.666667, ""),
        ("实现百分之八十覆盖", "百分之八十", 80, "%"),
        ("千分之三点五", "千分之三点五", 3.5, "‰"),
        ("占总需求的五成左右", "五成", 50, "%"),
        ("三成五的企业", "三成五", 35, "%"),
        ("占全省近7成", "7成", 70, "%"),
        ("占展商的一半", "一半", 0.5, ""),
        ("半数以上的村", "半数", 0.5, ""),
    ],
)
def test_shares(text: str, quote: str, value: float, unit: str) -> None:
    assert written(text) == [(quote, value, unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("总投资超千亿元。", 1000, "亿元"),
        ("旅游收入超万亿元，", 10_000, "亿元"),
        ("突破百亿元大关", 100, "亿元"),
        ("重回万亿元规模", 10_000, "亿元"),
        ("惠及近百家。", 100, "家"),
        ("百余家企业", 100, "家"),
        ("两千亿元", 2000, "亿元"),
    ],
)
def test_magnitudes_alone_that_are_reached(text: str, value: float, unit: str) -> None:
    assert [(one.value, one.unit) for one in quantities(text)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "quote", "low", "high", "unit"),
    [
        ("引进1项至2项", "1项至2项", 1, 2, "项"),
        ("投资3亿至5亿元", "3亿至5亿元", 3, 5, "亿元"),
        ("建设30-50个", "30-50个", 30, 50, "个"),
        ("高1—2个百分点", "1—2个百分点", 1, 2, "个百分点"),
        ("比例40%～50%", "40%～50%", 40, 50, "%"),
        ("三四个村", "三四个", 3, 4, "个"),
        ("两三百人", "两三百人", 200, 300, "人"),
    ],
)
def test_ranges(text: str, quote: str, low: float, high: float, unit: str) -> None:
    [one] = quantities(text)
    assert (text[one.start : one.end], one.value, one.value_max, one.unit) == (quote, low, high, unit)


@pytest.mark.parametrize("text", ["由45%提高到50%", "从3个到5个", "由最初的3.6万吨跃升至7.2万吨"])
def test_two_values_are_no_range(text: str) -> None:
    assert [one.value_max for one in quantities(text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("沪指失守3100点", "lt"),
        ("越过2900点", "gt"),
        ("耗资9个多亿", "gt"),
        ("完成258.9亿元", "eq"),
        ("达到80万平方米", "eq"),
        ("突破10亿元", "gt"),
        ("超15万平方米", "gt"),
        ("超过350万人", "gt"),
        ("不少于80个", "gt"),
        ("不低于90%", "gt"),
        ("生产总值破500亿元", "gt"),
        ("增长5%以上", "gt"),
        ("1300余项", "gt"),
        ("三分之二强", "gt"),
        ("惠及上百家，", "gt"),
        ("不超过60天，平均用时压缩", "lt"),
        ("40美元/桶以下", "lt"),
        ("失业率控制在4.5%以内", "lt"),
        ("接到报修后2小时内上门", "lt"),
        ("5个村内有书屋", "eq"),
        ("压缩至1个工作日内", "lt"),
        ("约3亿元", "approx"),
        ("近80万平方米", "approx"),
        ("增长7%左右", "approx"),
        ("占30%出头", "gt"),
        ("≥90%", "gt"),
        ("<5%", "lt"),
        ("已接近七成", "approx"),
        ("出行成本下降六成多；", "gt"),
        ("三成多企业亏损", "gt"),
        # near misses
        ("通过5个项目", "eq"),
        ("六成多次返乡", "eq"),
        ("距洛阳市内5公里", "eq"),
        ("市区内8个小区", "eq"),
    ],
)
def test_comparators(text: str, comparator: str) -> None:
    assert find_numerals(text)[0].comparator == comparator


def test_the_comparator_of_a_coordination_holds_for_each() -> None:
    found = quantities("分别突破8.5万亿元、13万元，收入16亿元")
    assert [one.comparator for one in found] == ["gt", "gt", "eq"]
    assert [one.comparator for one in quantities("产值超过5亿元、利税2亿元")] == ["gt", "eq"]


def test_the_unit_written_last_holds_for_the_list() -> None:
    found = quantities("零售额42.4、64.3和10.7亿元，分别增长")
    assert [(one.value, one.unit) for one in found] == [(42.4, "亿元"), (64.3, "亿元"), (10.7, "亿元")]
    found = quantities("高于全省2.2个和3.7个百分点，建设5个、6个园区")
    assert [one.unit for one in found] == ["个百分点", "个百分点", "个", "个"]


def test_a_minus_sign_is_no_dash() -> None:
    assert [one.value for one in quantities("由一季度的-5.6%回升")] == [-5.6]
    assert [one.value for one in quantities("上涨3%-5%")] == [3]


def test_parts_of_a_ratio() -> None:
    assert [one.value for one in quantities("三次产业比例为13.7：58.3：28")] == [13.7, 58.3, 28]
    assert quantities("比赛以3：2获胜") == []


@pytest.mark.parametrize(
    "text",
    [
        "统一部署",
        "十分重要",
        "三门峡",
        "千方百计",
        "一个中心",
        "一家一户",
        "第一",
        "万众一心",
        "零部件",
        "七里河",
        "五台山",
    ],
)
def test_words_that_hold_a_numeral_state_nothing(text: str) -> None:
    assert quantities(text) == []


def test_words_are_no_reason_to_miss_a_number() -> None:
    assert written("只需十分钟办结") == [("十分钟", 10, "分钟")]
    assert written("唯一一家") == []
    assert written("四十分钟缩短至二十分钟")[0] == ("四十分钟", 40, "分钟")


@pytest.mark.parametrize(
    ("text", "comparators"),
    [
        ("失业率、物价涨幅分别控制在5%和3%以内", ["lt", "lt"]),
        ("收入、支出分别增长5%和3%以上", ["gt", "gt"]),
        ("收入增长5%和支出增长3%以上", ["eq", "gt"]),
    ],
)
def test_a_bound_behind_the_last_holds_for_all(text: str, comparators: list[str]) -> None:
    assert [one.comparator for one in find_numerals(text)] == comparators


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("招商成绩居12县市区第1位", ["qualifier", "rank"]),
        ("在全国117个试点终期验收中名列23位", ["qualifier", "rank"]),
        ("新增12个试点县", ["quantity"]),
    ],
)
def test_those_among_which_something_ranks_are_no_count(text: str, uses: list[str]) -> None:
    assert [one.use for one in find_numerals(text)] == uses
