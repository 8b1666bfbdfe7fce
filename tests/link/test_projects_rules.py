"""The rules of linking, one by one, each with what it must not join."""

from __future__ import annotations

import pytest

from flows.link.forms import Form
from flows.link.names import read_name
from flows.link.rules import judge

LUOYANG, JIANXI, XIGONG, HENAN = "410300", "410305", "410303", "410000"


def form(text: str, home: str = LUOYANG, *, kind: str = "single", count: int | None = None, year: int = 2020) -> Form:
    return Form(read_name(text, home), kind, count, year)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("周山路上跨立交", "周山路上跨立交工程", "same_name"),
        ("河南省第二儿童医院（洛阳市儿童医院）", "洛阳市儿童医院", "alias"),
        ("格兰德新材料有限公司航空铝板带基地", "航空铝板带基地", "owner"),
        ("中航光电集团基础器件产业园", "中航光电基础器件产业园", "owner"),
        ("宁德时代新能源科技有限公司洛阳动力电池基地", "宁德时代洛阳动力电池基地", "owner"),
        ("广州市场步行街", "广州市场步行街改造提升", "works"),
        ("应天门遗址保护展示", "应天门遗址修缮", "same_name"),
        ("抱犊寨停车场", "抱犊寨智能立体停车场", "modifier"),
        ("大学科技园", "国家大学科技园", "modifier"),
        ("卓阳耀滨", "卓阳耀滨科技园", "head"),
        ("中原智造工业共享平台", "中原智造工业共享云平台", "spelling"),
        ("应天门遗址博物馆", "隋唐洛阳城应天门遗址博物馆", "prefix"),
        ("中信科创园", "中信机器人及智能装备科创园", "ellipsis"),
    ],
)
def test_the_same(one: str, other: str, reason: str) -> None:
    verdict = judge(form(one), form(other))
    assert verdict is not None
    assert verdict.reason == reason
    assert verdict == judge(form(other), form(one))
    assert 0.7 <= verdict.score <= 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("地铁1号线", "地铁2号线"),
        ("地铁1号线", "地铁"),
        ("轨道交通装备产业园一期", "轨道交通装备产业园二期"),
        ("轨道交通装备产业园一期", "轨道交通装备产业园"),
        ("王城大道快速路南段", "王城大道快速路北段"),
        ("秦岭日产2500吨水泥熟料生产线", "秦岭日产4500吨水泥熟料生产线"),
        ("星光集团双氰胺", "伊化集团双氰胺"),
        ("伊化集团甲醇", "甲醇"),
        ("含嘉仓遗址保护展示", "回洛仓遗址保护展示"),
        ("龙潭水库除险加固", "龙潭水库扩容"),
        ("珠江路小学", "珠江路小学供暖"),
        ("牡丹广场", "牡丹广场中央商务区"),
        ("洛一高", "洛一高附属初中"),
        ("市中心医院", "市中心医院伊滨院区"),
        ("伊滨医院", "中医院伊滨医院"),
        ("洛阳", "数字洛阳"),
        ("综保区", "综保区跨境电商产业园"),
        ("中信科创园", "中信博物馆"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert judge(form(one), form(other)) is None
    assert judge(form(other), form(one)) is None


@pytest.mark.parametrize(
    ("name", "here", "there", "is_same"),
    [
        ("洛浦公园", LUOYANG, JIANXI, True),  # one place in the other, and a name that tells which
        ("洛浦公园", JIANXI, XIGONG, False),
        ("洛浦公园", LUOYANG, "410100", False),
        ("人民医院新院区", LUOYANG, JIANXI, False),  # every place has one
        ("人民医院新院区", JIANXI, JIANXI, True),
        ("地铁1号线", JIANXI, XIGONG, True),  # the city's
        ("地铁1号线", LUOYANG, "410100", False),
        ("焦洛平高铁", LUOYANG, "410800", True),  # the province's
        ("绕城高速", LUOYANG, "410100", False),  # each city's own
        ("呼南高铁焦洛平段", LUOYANG, "410800", True),
        ("龙门高铁站广场", LUOYANG, "410800", False),  # not the line
        ("轨道交通装备产业园", JIANXI, XIGONG, False),
        ("首阳山森林公园", "410381", "410307", True),  # a city that became a district
    ],
)
def test_places(name: str, here: str, there: str, *, is_same: bool) -> None:
    assert (judge(form(name, here), form(name, there)) is not None) == is_same


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (form("重点项目", kind="group", count=441), form("重点项目", kind="group", count=441), True),
        (form("重点项目", kind="group", count=441), form("重点项目", kind="group", count=515), False),
        (form("重点项目", kind="group", count=441), form("重点项目", kind="group", count=441, year=2021), False),
        (form("老旧小区改造", year=2019), form("老旧小区改造", year=2020), False),  # each year's own works
        (form("农村公路", year=2019), form("农村公路", year=2020), False),
        (form("农村公路", year=2020), form("农村公路", year=2020), True),
        (form("综保区", year=2019), form("综保区", year=2020), True),  # a place has one
        (form("五大平台", kind="group", count=5, year=2019), form("五大平台", kind="group", count=5), True),
        (form("停车场", kind="group", count=6), form("停车场"), False),
    ],
)
def test_generic_names(one: Form, other: Form, *, is_same: bool) -> None:
    assert (judge(one, other) is not None) == is_same
