"""Names in newspapers' lists and progress reports: what an item is about, what is said of things named before."""

from __future__ import annotations

import pytest

from tests.extract.indicators.texts import document_of, read

ITEMS = [
    ("②南山至北镇旅游公路：投资2.7亿元，9月进场。", ["南山至北镇旅游公路投资"]),
    (
        "①城东快速通道：全长28公里，总投资9.2亿元；②南山旅游公路：投资2.7亿元；③东站货运枢纽：占地460亩。",
        ["城东快速通道全长", "城东快速通道总投资", "南山旅游公路投资", "东站货运枢纽占地"],
    ),
    ("■公交首末站：今年计划建5处，已投用2处。", ["公交首末站", "投用公交首末站"]),
    ("◎公办幼儿园：计划新建、改扩建32所，已开工30所。", ["新建、改扩建公办幼儿园", "开工公办幼儿园"]),
    # who speaks, and where, is no thing
    ("魏清源：计划新建幼儿园32所。", ["新建幼儿园"]),
    ("偃师区：计划新建幼儿园32所。", ["新建幼儿园"]),
]
ONLY_WHAT_IS_DONE = [
    ("现有小规模学校41所，撤并6所、保留35所。", ["小规模学校", "撤并小规模学校", "保留小规模学校"]),
    ("职工提出合理化建议420条，采纳实施173条。", ["职工提出合理化建议", "采纳实施职工提出合理化建议"]),
    ("新建农村公路480公里，年底前先修复8公里。", ["新建农村公路", "修复农村公路"]),
    ("市区共排查入河排污口316个，封堵271个。", ["市区共排查入河排污口", "封堵入河排污口"]),
    ("今年老城区布点建设食堂14家，目前已开业9家。", ["老城区布点建设食堂", "食堂开业"]),
    # what is measured by its end is a name by itself
    ("完成更新改造投资12.2亿元。", ["更新改造投资"]),
]
POINTED_AT = [
    ("像这样的农村幸福院，宜阳县已建成142所。", ["农村幸福院"]),
    ("这样的“小巨人”，高新区有37家。", ["“小巨人”"]),
    ("今年的农村幸福院，宜阳县已建成142所。", ["建成农村幸福院"]),
]
COUNTED = [
    ("其余15所学校中，北山实验学校等9所主体完工。", ["其余学校", "主体完工其余学校"]),
    ("小区316个，剩余45个务必整治到位。", ["小区", "剩余小区"]),
    ("建成口袋公园12处，至此已完成9处。", ["建成口袋公园", "口袋公园"]),
    ("办学规模为60个班、3000人。", ["办学规模", "办学规模"]),
    ("北山小学设60个班。", ["北山小学班"]),
    ("县里的财力，近八成花在民生上。", ["县里的财力花在民生上"]),
    ("试运营期间已约出1600多个名额。", ["名额"]),
    ("拿下41项专利。", ["专利"]),
    ("市级65个重点项目。", ["市级重点项目"]),
]


@pytest.mark.parametrize(("text", "expected"), ITEMS + ONLY_WHAT_IS_DONE + POINTED_AT + COUNTED)
def test_names_in_lists(text: str, expected: list[str]) -> None:
    assert [one.name for one in read(document_of(text, genre="news", year=2020))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("调研组听取了园区汇报，建筑面积7.3万平方米。", "建筑面积"),
        ("村里两个多月卖出柿饼3.8万单，销售额189万元。", "销售额"),
        ("全镇种植柿子3.8万亩，产值1890万元。", "种植柿子产值"),
    ],
)
def test_what_only_a_clause_says_owns_nothing(text: str, expected: str) -> None:
    assert read(document_of(text, genre="news", year=2020))[-1].name == expected
