"""How names are read for comparison: input, body, works, place, and the near miss that must stay as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.link.names import is_abbreviated, read_name
from flows.link.words import own_characters

LUOYANG, JIANXI, HENAN = "410300", "410305", "410000"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("洛吉快速通道建设工程", "洛吉快速通道"),
        ("“天街里”商业街区", "天街里商业街区"),
        ("ＬＹＣ智能工厂", "LYC智能工厂"),
        ("焦作－洛阳—平顶山高铁", "焦作洛阳平顶山高铁"),
        ("总投资12.8亿元的百里杜康小镇", "百里杜康小镇"),
        ("中钢洛耐年产15万吨环保型耐火材料产业园", "中钢洛耐环保型耐火材料产业园"),
        ("全国首套CCUS膜法脱碳装备", "CCUS膜法脱碳装备"),
        ("新建广文南路游园", "广文南路游园"),
        ("“一馆三中心”等重大工程", "一馆三中心"),
        ("新华公司结晶硅等5个项目", "结晶硅"),
        ("中等职业学校", "中等职业学校"),
        ("东苏高速公路", "东苏高速"),
        ("跨境电子商务产业园", "跨境电商产业园"),
        ("轨道交通2号线", "地铁2号线"),
        ("凤（翔）合（阳）高速公路", "凤合高速"),
        ("中国（河南）自由贸易试验区", "自贸区"),
        # near misses
        ("轨道交通装备产业园", "轨道交通装备产业园"),  # no line
        ("时速350公里高铁轴承", "时速350公里高铁轴承"),  # no capacity
        ("项目", "项目"),  # nothing would be left
        ("建设路", "建设路"),
        ("220千伏东郊变电站", "220千伏东郊变电站"),
    ],
)
def test_what_only_sets_a_name_apart_in_print_goes(text: str, body: str) -> None:
    assert read_name(text, LUOYANG).called.body == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("地铁一号线", "地铁1号线"),
        ("第二期", "2期"),
        ("中成九都城（二期）", "中成九都城2期"),
        ("中芯国际首期", "中芯国际1期"),
        ("十一号街坊", "11号街坊"),
        ("核电项目一期", "核电1期"),
        ("403～407号泊位", "403至407号泊位"),
        ("403—407号泊位", "403至407号泊位"),
        ("十号街坊", "10号街坊"),
        ("第二十一小学", "第21小学"),
        # near misses: numerals that are part of a name
        ("一馆三中心", "一馆三中心"),
        ("二里头遗址公园", "二里头遗址公园"),
        ("三门峡大坝", "三门峡大坝"),
    ],
)
def test_counted_names_have_arabic_numerals(text: str, body: str) -> None:
    assert read_name(text, LUOYANG).called.body == body


@pytest.mark.parametrize(
    ("text", "home", "body", "scope"),
    [
        ("洛阳市奥林匹克中心", LUOYANG, "奥林匹克中心", LUOYANG),
        ("市奥林匹克中心", JIANXI, "奥林匹克中心", LUOYANG),
        ("省第三儿童医院", LUOYANG, "第3儿童医院", HENAN),
        ("河南省第三儿童医院", JIANXI, "第3儿童医院", HENAN),
        ("区公共卫生服务中心", JIANXI, "公共卫生服务中心", JIANXI),
        ("嵩县陆浑湖湿地公园", LUOYANG, "陆浑湖湿地公园", "410325"),
        ("郑州机场北货运区", HENAN, "机场北货运区", "410100"),
        ("宜阳县委党校", LUOYANG, "县委党校", "410327"),
        ("河南省第三儿童医院", "100000", "第3儿童医院", HENAN),
        ("河南省第三儿童医院", "", "第3儿童医院", HENAN),
        # near misses
        ("广州市场步行街", LUOYANG, "广州市场步行街", LUOYANG),  # a market, elsewhere
        ("郑州路精品道路", JIANXI, "郑州路精品道路", JIANXI),  # a road
        ("市场外迁", LUOYANG, "市场", LUOYANG),
        ("市政道路", LUOYANG, "市政道路", LUOYANG),
        ("市级医院", LUOYANG, "市级医院", LUOYANG),
        ("省道西移", LUOYANG, "省道", LUOYANG),
        ("区域医疗中心", LUOYANG, "区域医疗中心", LUOYANG),
    ],
)
def test_the_place_in_front_becomes_the_scope(text: str, home: str, body: str, scope: str) -> None:
    called = read_name(text, home).called
    assert (called.body, called.scope) == (body, scope)


@pytest.mark.parametrize(
    ("text", "body", "works"),
    [
        ("广州市场步行街改造提升", "广州市场步行街", {"renew"}),
        ("补连塔煤矿技术改造", "补连塔煤矿", {"renew"}),
        ("含嘉仓遗址保护展示提升工程", "含嘉仓遗址", {"protect"}),
        ("涧河截污治污", "涧河", {"sewage"}),
        ("昭平台水库扩容工程", "昭平台水库", {"expand"}),
        ("伊水游园综合提升改造", "伊水游园", {"renew"}),
        # near misses
        ("治理", "治理", set()),  # nothing would be left
        ("造林绿化带", "造林绿化带", set()),  # not at the end
    ],
)
def test_what_is_done_is_told_from_the_thing(text: str, body: str, works: set[str]) -> None:
    called = read_name(text, LUOYANG).called
    assert (called.body, set(called.works)) == (body, works)


@pytest.mark.parametrize(
    ("text", "body", "aliases", "owner"),
    [
        ("河南省第二儿童医院（洛阳市儿童医院）", "第2儿童医院", ["儿童医院"], ""),
        ("隋唐植物园夜游项目（“花开洛阳”）", "隋唐植物园夜游", ["花开洛阳"], ""),
        ("牡丹文化博物院（又名洛阳牡丹博物馆）", "牡丹文化博物院", ["牡丹博物馆"], ""),
        ("耐火材料循环利用产业园（中钢洛耐）", "耐火材料循环利用产业园", [], "中钢洛耐"),
        ("伊化集团甲醇项目", "甲醇", [], "伊化"),
        ("格兰德新材料有限公司航空铝板带基地", "航空铝板带基地", [], "格兰德新材料"),
        # near misses: a gloss is no name
        ("G240（原S238）保台线", "G240保台线", [], ""),
        ("科技（金融）大市场", "科技大市场", [], ""),
        ("集团总部", "集团总部", [], ""),
    ],
)
def test_brackets_and_organisations(text: str, body: str, aliases: list[str], owner: str) -> None:
    name = read_name(text, LUOYANG)
    assert (name.called.body, [alias.body for alias in name.aliases], name.owner) == (body, aliases, owner)


@pytest.mark.parametrize(
    ("body", "own"),
    [
        ("洛常路", "洛常"),
        ("广州市场步行街", "广州"),
        ("卓阳耀滨", "卓阳耀滨"),
        ("老旧小区", ""),
        ("人民路", ""),
        ("滨河公园", ""),
        ("绕城高速", ""),
        ("新能源汽车充电桩", ""),
    ],
)
def test_characters_of_its_own(body: str, own: str) -> None:
    assert own_characters(body) == own


@pytest.mark.parametrize(
    ("text", "is_distinctive"),
    [
        ("洛常路提升", True),
        ("“一馆三中心”项目", True),
        ("E953", True),
        ("一馆三中心", True),
        ("伊化集团甲醇", True),
        ("综保区", False),
        ("地铁1号线", False),
        ("“双百”工程", False),
        ("重点项目", False),
    ],
)
def test_which_names_tell_enough_by_themselves(text: str, is_distinctive: bool) -> None:
    assert read_name(text, LUOYANG).is_distinctive == is_distinctive


@pytest.mark.parametrize(
    ("text", "is_short"), [("省第二儿童医院", True), ("市医院", True), ("市场外迁", False), ("区域中心", False)]
)
def test_abbreviated_places(text: str, is_short: bool) -> None:
    assert is_abbreviated(text) == is_short


@given(st.text(alphabet="洛常路桥（）()“”第二一十期号线市省县区委公司集团年产5万吨项目建设改造—0aＡ", max_size=24))
def test_any_name_can_be_read_and_reading_is_stable(text: str) -> None:
    name = read_name(text, LUOYANG)
    assert read_name.__wrapped__(text, LUOYANG) == name
