"""Points of a stock market belong to an index."""

from __future__ import annotations

import pytest

from tests.extract.indicators.texts import measures

INDICES = [
    ("创业板延续强势，盘中更一度越过2900点，以2857.89点报收，涨幅达到2.16%。", [
        ("创业板", 2900.0, "level"),
        ("创业板", 2857.89, "level"),
        ("创业板涨幅", 2.16, "growth"),
    ]),
    ("沪深股指分别实现18.51%和12.60%的累计涨幅。", [("沪股指", 18.51, "growth"), ("深股指", 12.6, "growth")]),
    (
        "上证综指以4006.75点跳空低开，尾盘收报4277.22点，较前一交易日大涨224.19点，涨幅达到5.53%。",
        [
            ("上证综指", 4006.75, "level"),
            ("上证综指", 4277.22, "level"),
            ("上证综指", 224.19, "change"),
            ("上证综指涨幅", 5.53, "growth"),
        ],
    ),
    ("上证B指涨0.69%至477.98点。", [("上证B指", 0.69, "growth"), ("上证B指", 477.98, "level")]),
    ("近期表现强势的创业板指数盘中创下2747.62点的新高。", [("创业板指数", 2747.62, "level")]),
    ("早盘上摸3129.54点后沪指开始走低。", [("沪指", 3129.54, "level")]),
    ("沪指跌破3900点；沪深两市分别成交2665亿元和2356亿元。", [
        ("沪指", 3900.0, "level"),
        ("沪市成交", 2665.0, "level"),
        ("深市成交", 2356.0, "level"),
    ]),
]  # fmt: skip
OTHERS = [
    ("建成监测点12个。", [("建成监测点", 12.0, "level")]),
    ("居民消费价格指数为101.2，涨幅1.2%。", [("居民消费价格指数", 101.2, "level"), ("涨幅", 1.2, "growth")]),
]


@pytest.mark.parametrize(("text", "expected"), INDICES)
def test_points_are_those_of_the_index(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_without_points_nothing_changes(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert next(one[0] for one in measures(text)) == expected[0][0]
