"""Names in journalists' wording: parts of a set, what is left of it, what is pointed at, what is more than planned."""

from __future__ import annotations

import pytest

from tests.extract.indicators.texts import document_of, read

PARTS = [
    ("27座隧道中有19座进洞。", ["隧道", "进洞隧道"]),
    ("4栋厂房已有3栋被预订。", ["厂房", "被预订厂房"]),
    ("6座隧道打通了4座。", ["隧道", "隧道打通"]),
    ("全市191户规上工业企业，6月末仍有46户停产。", ["规上工业企业", "停产规上工业企业"]),
    ("7条断头路，5条已贯通，剩下两条本月底通车。", ["断头路", "贯通断头路", "剩下断头路"]),
    ("全部省市重点项目中，先进制造业占了217个。", ["先进制造业省市重点项目"]),
    # further things are no part, nor is a price
    ("实施30项省科技重大专项和150项重点研发计划项目。", ["省科技重大专项", "重点研发计划项目"]),
    ("涉及11个重点县，160个乡镇。", ["涉及重点县", "乡镇"]),
    # households are counted by what their people are
    ("全年872户、2614人稳定脱贫。", ["稳定脱贫"] * 2),
    ("全年新增社员872户、劳力2614人。", ["新增社员", "新增劳力"]),
    (
        "重点项目68个，已有61个破土动工，开工率89.7%，累计完成投资98亿元。",
        ["重点项目", "破土动工重点项目", "重点项目开工率", "重点项目投资"],
    ),
    (
        "农贸市场97家，今年的任务是28家，眼下21家已经完工。",
        ["农贸市场", "农贸市场", "完工农贸市场"],
    ),
]
WORKS = [
    ("新建、改造公厕120座，已完成113座，完成率94.2%。", ["新建、改造公厕", "公厕", "公厕完成率"]),
    ("建起2个口袋公园和一处养老驿站。", ["建起口袋公园"]),
    ("建起2个口袋公园和广场。", ["建起口袋公园和广场"]),
    ("大项目落地，总投资412亿元，全年实际完成163亿元。", ["大项目总投资", "大项目投资"]),
    (
        "棉花天坑景区游客中心主体已经完成。该景区规划总投资3.2亿元，目前累计完成1.87亿元。",
        ["棉花天坑景区总投资", "棉花天坑景区投资"],
    ),
    (
        "从递交材料到领取施工许可证，企业只用了22个工作日，比以往压缩六成以上。",
        ["从递交材料到领取施工许可证"] * 2,
    ),
    # who does it, in which entry, and what is said in a hurry
    ("高唐共安排市县重点项目68个。", ["市县重点项目"]),
    ("高唐共享单车68辆。", ["高唐共享单车"]),
    ("该镇投入5600万元，改造卫生院3所。", ["改造卫生院投入", "改造卫生院"]),
    ("1.纱厂东路北段（唐宫路至道北一路），长620米，11月底前完工。", ["纱厂东路北段长"]),
    ("智慧计量秤须装齐，目前己发放计量秤4300台。", ["发放计量秤"]),
    ("明年我们初步谋划重点项目75个。", ["重点项目"]),
    ("公交车里新能源车已占83%。", ["公交车里新能源车占"]),
    ("127件建议全部按期答复。", ["答复建议"]),
    ("127件建议。", []),
]


@pytest.mark.parametrize(("text", "expected"), PARTS + WORKS)
def test_names_on_pages(text: str, expected: list[str]) -> None:
    assert [one.name for one in read(document_of(text, genre="news", year=2020))] == expected


@pytest.mark.parametrize(
    ("text", "measure", "value", "name"),
    [
        ("改造户厕2.3万座，超出年初计划3000座。", "difference", 3000, "改造户厕"),
        ("优良天数223天，多出上年31天。", "change", 31, "优良天数"),
        ("失业率为5.3%，低于去年同期0.1个点。", "change", -0.1, "失业率"),
        ("收入高于贫困标准线4000元。", "level", 4000, "收入高于贫困标准线"),
    ],
)
def test_more_than_planned_or_than_before(text: str, measure: str, value: float, name: str) -> None:
    last = read(document_of(text, genre="news", year=2020))[-1]
    assert (last.measure, last.value, last.name) == (measure, value, name)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("今年计划内的37处工程全部完工。", "actual"),
        ("年度计划新建公厕120座。", "target"),
        ("消费券明日上午起在线发放，总额3000万元。", "target"),
        ("消费券昨日上午起在线发放，总额3000万元。", "actual"),
    ],
)
def test_plans_that_are_told_of(text: str, status: str) -> None:
    assert read(document_of(text, genre="news", year=2020))[0].status == status
