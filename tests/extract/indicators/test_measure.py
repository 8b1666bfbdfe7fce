"""Level, growth, change and difference, and the sign of a fall."""

from __future__ import annotations

import pytest

from flows.extract.indicators.measure import compare
from tests.extract.indicators.texts import measures

COMPARISONS = [
    ("规模以上工业增加值同比增长", "%", "growth", 1, "规模以上工业增加值"),
    ("万元生产总值能耗下降", "%", "growth", -1, "万元生产总值能耗"),
    ("万元GDP综合能耗比“十五”期末下降", "%", "growth", -1, "万元GDP综合能耗"),
    ("生产性项目同比增加近", "倍", "growth", 1, "生产性项目"),
    ("压缩行政审批事项", "%", "growth", -1, "行政审批事项"),
    ("，增速比城镇居民高", "个百分点", "difference", 1, "，增速"),
    ("分别恢复到2019年同期的", "%", "difference", 1, "分别"),
    ("PM2.5浓度同比改善", "%", "growth", -1, "PM2.5浓度"),
    ("空气优良天数同比增加", "天", "change", 1, "空气优良天数"),
    ("城镇化率提高", "个百分点", "change", 1, "城镇化率"),
    ("财政收入较上年纯增", "亿元", "change", 1, "财政收入"),
    ("，比去年同期多建", "个", "change", 1, "，"),
    ("增速比当期全国平均增速高", "个百分点", "difference", 1, "增速"),
    ("省重大项目投资超年度计划目标", "%", "difference", 1, "省重大项目投资"),
    ("专利申请量比全国平均水平高", "件", "difference", 1, "专利申请量"),
    ("年均增速高于全省", "个百分点", "difference", 1, "年均增速"),
    ("是年度目标的", "%", "difference", 1, ""),
    ("完成全年任务", "%", "difference", 1, ""),
    ("分别是上年的", "倍", "growth", 1, "分别"),
    ("是世界第一大港的", "倍", "difference", 1, ""),
    ("的要求还差", "个百分点", "difference", 1, ""),
]
LEVELS = [
    ("占比提高到", "%"),
    ("人口出生率降低到", "‰"),
    ("城镇登记失业率控制在", "%"),
    ("占财政支出的", "%"),
    ("降低企业负担", "亿元"),
    ("高标准农田占耕地面积的比例将提高到", "%"),
    ("铁路新增", "公里"),
    ("资金的要求还差", "亿元"),
    ("人口自然增长率控制在", "‰"),
    ("收入倍差缩小至", "倍"),
    ("增加值占比", "%"),
    ("既有建筑效能提升", "万平方米"),
]


@pytest.mark.parametrize(("left", "unit", "measure", "sign", "subject"), COMPARISONS)
def test_a_comparison_is_recognised(left: str, unit: str, measure: str, sign: int, subject: str) -> None:
    found = compare(left, "", unit, is_followed=False)
    assert found is not None
    assert (found.measure, found.sign, found.subject) == (measure, sign, subject)


@pytest.mark.parametrize(("left", "unit"), LEVELS)
def test_a_level_that_was_reached_is_none(left: str, unit: str) -> None:
    assert compare(left, "", unit, is_followed=False) is None


def test_a_verb_that_acts_on_things_is_none() -> None:
    assert compare("增加", "家企业", "家", is_followed=True) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "水果总产47.1万吨，增长8%，高于全省1个百分点。",
            [("水果总产", 47.1, "level"), ("水果总产", 8, "growth"), ("水果总产增速", 1, "difference")],
        ),
        (
            "生物医药企业占比由2%提高到8.3%，提高了6.3个百分点。",
            [
                ("生物医药企业占比", 2, "level"),
                ("生物医药企业占比", 8.3, "level"),
                ("生物医药企业占比", 6.3, "change"),
            ],
        ),
        ("人均收入8893元、实际增长11.6%。", [("人均收入", 8893, "level"), ("人均收入", 11.6, "growth")]),
        ("生产总值增长7%以上、力争达到8%。", [("生产总值", 7, "growth"), ("生产总值", 8, "growth")]),
        ("存贷比为40.3%。", [("存贷比", 40.3, "level")]),
        ("实际到位资金以年均25%的速度递增。", [("实际到位资金", 25, "growth")]),
        (
            "断面氨氮平均浓度为每升1.2毫克，比治理前下降52.6%。",
            [("断面氨氮平均浓度", 1.2, "level"), ("断面氨氮平均浓度", -52.6, "growth")],
        ),
        (
            "每百平方公里公路密度达126公里，高出全省平均水平11公里。",
            [("每百平方公里公路密度", 126, "level"), ("每百平方公里公路密度", 11, "difference")],
        ),
        ("与前一周相比优良天数减少1天。", [("优良天数", -1, "change")]),
        ("增加值高于平均水平的企业3家。", [("增加值高于平均水平的企业", 3, "level")]),
        ("精矿价格较高峰时跌去六成多。", [("精矿价格", -60, "growth")]),
        ("营业收入增速回落至12.4%。", [("营业收入增速", 12.4, "growth")]),
        ("第三产业税收占比升到57.9%。", [("第三产业税收占比", 57.9, "level")]),
        ("用工从420人减到160人。", [("用工", 420, "level"), ("用工", 160, "level")]),
        ("粮食总产246万吨，受灾害影响减产2.2%。", [("粮食总产", 246, "level"), ("粮食总产", -2.2, "growth")]),
        ("小麦总产26.1万吨，减产0.8万吨。", [("小麦总产", 26.1, "level"), ("小麦总产", -0.8, "change")]),
    ],
)
def test_comparisons_take_the_subject_of_the_level_before(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert measures(text) == expected
