"""Coordinated names: heads and tails shared out, in the order of the numbers."""

from __future__ import annotations

import pytest

from flows.extract.indicators.coordination import expand, split
from tests.extract.indicators.texts import measures

EXPANDED = [
    ("城乡居民人均可支配收入", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
    ("广播、电视人口覆盖率", ["广播人口覆盖率", "电视人口覆盖率"]),
    ("肉、蛋、奶产量", ["肉产量", "蛋产量", "奶产量"]),
    ("化学需氧量、二氧化硫排放量", ["化学需氧量排放量", "二氧化硫排放量"]),
    ("登记私营企业户数和注册资本", ["登记私营企业户数", "登记私营企业注册资本"]),
    ("城镇职工、农牧民医疗保险支付限额", ["城镇职工医疗保险支付限额", "农牧民医疗保险支付限额"]),
    ("原煤、原油、天然气产量", ["原煤产量", "原油产量", "天然气产量"]),
    ("增加值、销售额、进出口总额占比", ["增加值占比", "销售额占比", "进出口总额占比"]),
    ("工业和工业技术改造投资", ["工业投资", "工业技术改造投资"]),
    (
        "电子及通信设备业、仪器及仪表业和航天器及设备业产值",
        ["电子及通信设备业产值", "仪器及仪表业产值", "航天器及设备业产值"],
    ),
    ("失业率、价格涨幅", ["失业率", "价格涨幅"]),
    ("诉求解决率、满意率", ["诉求解决率", "诉求满意率"]),
    ("自来水普及率、污水处理率", ["自来水普及率", "污水处理率"]),
    ("新签约、新落地亿元以上项目", ["新签约亿元以上项目", "新落地亿元以上项目"]),
]


@pytest.mark.parametrize(("name", "expected"), EXPANDED)
def test_a_coordinated_name_is_expanded(name: str, expected: list[str]) -> None:
    assert expand(name, len(expected)) == expected


@pytest.mark.parametrize(("name", "count"), [("固定资产投资", 2), ("甲、乙、丙产量", 2), ("“甲、乙”产量", 2)])
def test_other_names_are_not(name: str, count: int) -> None:
    assert expand(name, count) is None


def test_quotations_and_brackets_stay_whole() -> None:
    assert split("“网上办、马上办”事项和满意率（含基本、较满意）") == [
        "“网上办、马上办”事项",
        "满意率（含基本、较满意）",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "城乡居民人均可支配收入达到40558元和22229元，分别同比增长7.6%和9.9%。",
            [
                ("城镇居民人均可支配收入", 40558, "level"),
                ("农村居民人均可支配收入", 22229, "level"),
                ("城镇居民人均可支配收入", 7.6, "growth"),
                ("农村居民人均可支配收入", 9.9, "growth"),
            ],
        ),
        (
            "旅游接待389万人次、总收入35亿元，分别增长40%和32.7%。",
            [
                ("旅游接待", 389, "level"),
                ("旅游总收入", 35, "level"),
                ("旅游接待", 40, "growth"),
                ("旅游总收入", 32.7, "growth"),
            ],
        ),
        (
            "农业、服务业增加值分别增长6%左右、8.5%左右。",
            [("农业增加值", 6, "growth"), ("服务业增加值", 8.5, "growth")],
        ),
        (
            "森林覆盖率和植被覆盖度分别由16%、70%提高到23%和75%。",
            [
                ("森林覆盖率", 16, "level"),
                ("植被覆盖度", 70, "level"),
                ("森林覆盖率", 23, "level"),
                ("植被覆盖度", 75, "level"),
            ],
        ),
        ("财政总收入和农民收入增长18%。", [("财政总收入", 18, "growth"), ("农民收入", 18, "growth")]),
        ("服务贸易进出口、对外投资均增长10%。", [("服务贸易进出口", 10, "growth"), ("对外投资", 10, "growth")]),
    ],
)
def test_each_number_of_a_series_takes_its_own_name(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert measures(text) == expected
