"""Names in the wording of newspapers: a table of cases by class, with near misses."""

from __future__ import annotations

import pytest

from tests.extract.indicators.texts import document_of, read


def names_in_news(body: str, headings: str = "") -> list[str]:
    return [one.name for one in read(document_of(body, genre="news", year=2020, headings=headings))]


WHOSE_IT_IS = [
    ("地铁1号线西起红山，东至杨湾，全长22.3公里，总投资156.8亿元。", ["地铁1号线全长", "地铁1号线总投资"]),
    ("启明西路北起中州东路，长860米，宽30米。", ["启明西路长", "启明西路宽"]),
    ("总投资18.7亿元的故县引水工程日供水能力30万立方米。", ["故县引水工程总投资", "故县引水工程日供水能力"]),
    ("投资18亿元的文旅小镇、投资35亿元的铝箔产业园开工。", ["文旅小镇投资", "铝箔产业园投资"]),
    ("投资5亿元的年产15万吨耐火材料产业园。", ["年产15万吨耐火材料产业园投资"]),
    ("152个项目共完成投资173亿元，同比增长30%。", ["项目", "项目完成投资", "项目完成投资"]),
    (
        "战略性新兴产业增长15.7%，占规上工业比重从27%提升到34%。",
        ["战略性新兴产业", *["战略性新兴产业占规上工业比重"] * 2],
    ),
    ("景区日均接待游客5.8万人次，单日最高达9.2万人次。", ["景区日均接待游客", "单日最高景区接待游客"]),
    ("统筹20亿元实施6个重大科技专项。", ["重大科技专项投入", "重大科技专项"]),
]
SHARED_OUT = [
    ("国家级、省级绿色工厂分别达29家和86家。", ["国家级绿色工厂", "省级绿色工厂"]),
    ("厕所普及率、生活垃圾和污水治理率分别达88%、100%、75%。", ["厕所普及率", "生活垃圾治理率", "污水治理率"]),
    (
        "餐饮业，金融业，住宿和邮政业增加值分别增长15%、10%、11%。",
        ["餐饮业增加值", "金融业增加值", "住宿和邮政业增加值"],
    ),
    ("经济增长，结构优化，服务业增加值分别增长15%、12%、3%。", ["服务业增加值"] * 3),
    ("大企业27家，小企业18家，分别占全省的30%、25%。", ["大企业", "小企业", "大企业占全省", "小企业占全省"]),
    ("建成书房30座、游园100个，目前已分别完成22座和83个。", ["建成书房", "建成游园", "书房", "游园"]),
    ("新建城市书房30座，其中洛龙区8座、涧西区6座。", ["新建城市书房", "洛龙区新建城市书房", "涧西区新建城市书房"]),
    ("秋粮种植面积31.5万亩，其中玉米22.8万亩。", ["秋粮种植面积", "玉米种植面积"]),
]
WORDS_LEFT_OUT = [
    ("3.南苑立交投资3.9亿元，桩基完成186根。", ["南苑立交投资", "桩基"]),
    ("用足用好国家下达的90亿元消费品以旧换新资金。", ["消费品以旧换新资金"]),
    ("推动50户重点用能企业实施节能改造。", ["重点用能企业实施节能改造"]),
    ("设立55支新旧动能转换基金。", ["新旧动能转换基金"]),
    ("周边在售楼盘价格约每平方米22000元。", ["周边在售楼盘价格"]),
    ("九年义务教育巩固率达97%。", ["九年义务教育巩固率"]),
    ("仅用半年多时间，学生走进新校园。", []),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE_IT_IS + SHARED_OUT + WORDS_LEFT_OUT)
def test_names(text: str, expected: list[str]) -> None:
    assert names_in_news(text) == expected


@pytest.mark.parametrize(
    ("heading", "text", "expected"),
    [
        ("瀍涧大道夹马营路段", "投资2.4亿元，道路红线宽36米。", ["瀍涧大道夹马营路段投资", "道路红线宽"]),
        ("市区公共停车场", "全年新建26个，目前建成9个。", ["新建市区公共停车场", "建成市区公共停车场"]),
        ("加快项目建设", "投资2.4亿元，打通3条断头路。", ["打通断头路投资", "打通断头路"]),
    ],
)
def test_what_stands_under_the_name_of_an_undertaking(heading: str, text: str, expected: list[str]) -> None:
    assert names_in_news(text, headings=heading) == expected


@pytest.mark.parametrize(
    ("text", "comparators"),
    [
        ("食用菌产值约占全县的三分之一。", ["approx"]),
        ("每个乡镇至少有1个精品村。", ["gt"]),
        ("约30人参会，食用菌产值占全县的三分之一。", ["approx", "eq"]),
    ],
)
def test_comparators_before_a_verb(text: str, comparators: list[str]) -> None:
    assert [one.comparator for one in read(document_of(text, genre="news", year=2020))] == comparators
