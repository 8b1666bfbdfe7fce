"""The grammar of project mentions: chains of verbs, runs, lists, names and counts."""

from __future__ import annotations

import pytest

from flows.extract.projects.candidates import rule_of
from flows.extract.projects.chains import find_chains, find_words
from flows.extract.projects.clauses import cut_clause
from flows.extract.projects.counts import closing_count, number, read_count
from flows.extract.projects.items import read_items
from flows.extract.projects.naming import read_piece
from flows.extract.projects.wording import HIDDEN, masked_text
from flows.extract.widths import plain_text


def runs_of(clause: str) -> list[tuple[str, str, str]]:
    """Each run's text with the words in front of it and behind it that govern it."""
    masked = masked_text(plain_text(clause))
    runs = cut_clause(masked, 0, len(masked), find_chains(masked, 0, len(masked), find_words(masked)))
    return [
        (
            clause[run.before.start : run.before.end] if run.before else "",
            clause[run.start : run.end],
            clause[run.after.start : run.after.end] if run.after else "",
        )
        for run in runs
    ]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("加快推进李城桥立交等重点交通项目", [("加快推进", "李城桥立交等重点交通项目", "")]),
        ("自贸大厦建成", [("", "自贸大厦", "建成")]),
        # brought about by somebody; in use by itself
        ("实现包银高铁通车", [("实现", "包银高铁", "通车")]),
        ("包银高铁实现通车", [("", "包银高铁", "实现通车")]),
        ("北山大桥实现主线通车", [("", "北山大桥", "实现主线通车")]),
        # a verb that is part of the works' name
        ("实施秸秆综合利用项目5个", [("实施", "秸秆综合利用项目5个", "")]),
        # a phase that begins, works that leave a plant larger, the last phase of works
        ("西泰山小镇今年启动二期建设", [("", "西泰山小镇", "今年启动二期建设")]),
        ("启动西泰山小镇建设", [("启动", "西泰山小镇建设", "")]),
        ("北山污水处理厂扩建后", [("", "北山污水处理厂", "扩建后")]),
        ("北山污水处理厂扩建", [("", "北山污水处理厂扩建", "")]),
        ("九都东路快速化改造已进入收尾阶段", [("", "九都东路快速化改造", "已进入收尾阶段")]),
        # works between a number and what it counts
        ("东小学、西小学等9所新建、改扩建学校投用", [("", "东小学、西小学等9所新建、改扩建学校", "投用")]),
        ("6月底前释源大道、南苑立交建成投用", [("", "释源大道、南苑立交", "建成投用")]),
        ("自贸大厦建成、综保区获批", [("", "自贸大厦", "建成"), ("", "、综保区", "获批")]),
        ("打通断头路3条、提升区属道路5条", [("打通", "断头路3条、", ""), ("提升", "区属道路5条", "")]),
        ("完成芳草路路桥建设项目前期工作", [("完成", "芳草路路桥建设项目", "前期工作")]),
        # the work that a name ends with, and the verb inside it, govern nothing
        ("加快赵口灌区现代化改造", [("加快", "赵口灌区现代化改造", "")]),
        ("启动数字化城市管理系统建设工程", [("启动", "数字化城市管理系统建设工程", "")]),
        ("东湖核电扩建一期开工", [("", "东湖核电扩建一期", "开工")]),
        ("扩建东湖学校", [("扩建", "东湖学校", "")]),
        ("完成东湖街坊修缮保护和改造提升", [("完成", "东湖街坊修缮保护和改造提升", "")]),
        ("建设东湖公园和改造提升西湖公园", [("建设", "东湖公园和", ""), ("改造提升", "西湖公园", "")]),
        ("重点区域生态修复工程开工", [("", "重点区域生态修复工程", "开工")]),
        ("重点推进东湖公园", [("重点推进", "东湖公园", "")]),
        ("建设东湖正骨医院", [("建设", "东湖正骨医院", "")]),
        # an attribute belongs to the thing
        ("盯住新开工项目", [("盯住新开工", "新开工项目", "")]),
        # what is quoted is opaque
        ("推进“建成即投用”工程", [("推进", "“建成即投用”工程", "")]),
        ("安居房竣工2.04万套", [("", "安居房竣工2.04万套", "竣工")]),
    ],
)
def test_clauses_are_cut_at_the_verbs_that_govern(clause: str, expected: list[tuple[str, str, str]]) -> None:
    assert runs_of(clause) == expected


@pytest.mark.parametrize(
    ("text", "name", "quote"),
    [
        ("总投资12.8亿元的环保型耐火材料产业园", "环保型耐火材料产业园", "环保型耐火材料产业园"),
        ("位于闫庄镇的中药材仓储物流中心", "中药材仓储物流中心", "中药材仓储物流中心"),
        ("一批城市书房建设工作", "城市书房", "城市书房"),
        ("饮片加工项目在嵩县产业集聚区", "饮片加工项目", "饮片加工项目"),
        ("公共停车场39个", "公共停车场", "公共停车场39个"),
        ("15座公厕", "公厕", "15座公厕"),
        ("市级65个重点项目", "市级重点项目", "市级65个重点项目"),
        ("洛阳“乐道”800公里", "洛阳“乐道”", "洛阳“乐道”"),
        ("建筑面积20万平方米以上的楼盘", "楼盘", "楼盘"),
        ("总规划面积100万平方米的光电产业园", "光电产业园", "光电产业园"),
        ("标准化厂房18栋28万平方米", "标准化厂房", "标准化厂房18栋"),
        # what is said of the thing
        ("农业示范区升级为国家级园区", "农业示范区", "农业示范区"),
        ("国家文化公园建设为契机", "国家文化公园", "国家文化公园"),
        ("东湖产业集聚区被", "东湖产业集聚区", "东湖产业集聚区"),
        ("光伏电站总装机容量2.4兆瓦", "光伏电站", "光伏电站"),
        ("万吨分选车间下月封顶", "万吨分选车间", "万吨分选车间"),
        ("220千伏变电站上月28日送电", "220千伏变电站", "220千伏变电站"),
        ("医院新区二期分别完成七成", "医院新区二期", "医院新区二期"),
        ("城市书房今年底开放", "城市书房", "城市书房"),
        # who has it, who saw it
        ("家门口就有了智能停车场", "智能停车场", "智能停车场"),
        ("东湖经开区将有25个重点项目", "重点项目", "25个重点项目"),
        ("筹措7万套保障性租赁住房", "保障性租赁住房", "7万套保障性租赁住房"),
        ("记者在东湖综合治理工程", "东湖综合治理工程", "东湖综合治理工程"),
        ("记者在家", "记者在家", "记者在家"),
        ("投资额最大的是东湖索道扩容项目", "东湖索道扩容项目", "东湖索道扩容项目"),
        ("建优哈工大先研院", "哈工大先研院", "哈工大先研院"),
        ("运营好北山医院", "北山医院", "北山医院"),
        ("（经济）北山供水工程", "北山供水工程", "北山供水工程"),
        ("度55个省级中心村", "省级中心村", "55个省级中心村"),
        ("各县县城路网改造", "县城路网改造", "县城路网改造"),
        # a word that begins as a lead does, or ends as one
        ("好想你枣业园", "好想你枣业园", "好想你枣业园"),
        ("建设好想你枣业园", "建设好想你枣业园", "建设好想你枣业园"),
        ("建强制医疗所1座", "建强制医疗所", "建强制医疗所1座"),
        ("度假区建设项目", "度假区建设项目", "度假区建设项目"),
        ("美的工业园", "美的工业园", "美的工业园"),
        ("最美的东湖公园", "东湖公园", "东湖公园"),
        ("通过式东湖车站", "通过式东湖车站", "通过式东湖车站"),
        ("如果一个项目", "项目", "一个项目"),
        # what is counted, and by what
        ("新零售四大类共计10个项目", "新零售项目", "新零售四大类共计10个项目"),
        ("选取全区15个重点项目", "全区重点项目", "全区15个重点项目"),
        ("老旧小区716个26.95万户", "老旧小区", "老旧小区716个"),
        ("铁山港20万吨级航道", "铁山港20万吨级航道", "铁山港20万吨级航道"),
        ("旅游目的地青海湖示范区", "旅游目的地青海湖示范区", "旅游目的地青海湖示范区"),
        ("自贸大厦", "自贸大厦", "自贸大厦"),
        ("自北山大桥", "北山大桥", "北山大桥"),
        ("北山大桥全长2.8公里", "北山大桥", "北山大桥"),
        # numbers that are part of the name
        ("满意日产4500吨", "满意日产4500吨", "满意日产4500吨"),
        ("第八人民医院", "第八人民医院", "第八人民医院"),
        ("市“六个一百”项目", "市“六个一百”项目", "市“六个一百”项目"),
        ("核电1号机组", "核电1号机组", "核电1号机组"),
        ("洛新污水处理厂项目一期", "洛新污水处理厂项目一期", "洛新污水处理厂项目一期"),
    ],
)
def test_names_begin_and_end_where_the_thing_does(text: str, name: str, quote: str) -> None:
    found = read_piece(text, 0, len(text))
    assert found is not None
    assert (found.name, text[found.start : found.end]) == (name, quote)


@pytest.mark.parametrize(
    "text",
    [
        "产值增长8.3%",
        "红旗连锁2.38亿收编本土超市",
        "北山危房得到全面加固改造",
        "当地请第三方专业人员对学校",
        "《实施方案》",
        "的",
        "“半个引号项目",
        "产业保持中高速",
        "主体土建工程",
        "必由之路",
        "作为第一民生工程",
        "列车驶入快车道",
        "示范企业（平台、项目",
        "专家号源优先向社区卫生服务中心",
        "鼓励辖区科技研发",
        "融入全国统一大市场",
        "能源公司借助资本市场",
        "项目由东湖集团",
        "违规占挖施工项目",
        "基础设施竞争领域向市场",
        "古树群纳入保护工程",
        "企业在国内外证券交易所上市或在场外市场",
        "二手住宅成交总量在第三",
        "夜间22时至次日6时占道",
        "乡镇30分钟上高速",
        "东湖撤市设区区划调整",
    ],
)
def test_what_cannot_be_a_name_is_none(text: str) -> None:
    assert read_piece(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("digits", "magnitude", "expected"),
    [
        ("218", None, 218),
        ("1.68", "万", 16800),
        ("三十二", None, 32),
        ("两", None, 2),
        ("十", None, 10),
        ("多", None, None),
    ],
)
def test_numbers(digits: str, magnitude: str | None, expected: int | None) -> None:
    assert number(digits, magnitude) == expected


def test_lengths_are_taken_off_names_but_count_nothing() -> None:
    found = read_count("农村公路54.7公里", True)
    assert found is not None
    assert (found.name, found.quantity) == ("农村公路", None)


@pytest.mark.parametrize(
    ("quote", "name", "count"),
    [
        # classes count no works
        ("五大行业359项污染治理工程", "五大行业污染治理工程", 359),
        # each is no number, nor is 多 of several layers
        ("一个个重大项目", None, None),
        ("一个重大项目", "重大项目", 1),
        ("多层次交易市场", None, None),
    ],
)
def test_what_is_counted(quote: str, name: str | None, count: int | None) -> None:
    found = read_count(quote, True)
    assert (found.name, found.quantity) == (name, count) if found else name is None


@pytest.mark.parametrize(
    ("quote", "size", "expected"), [("汇能5个矸石电厂", 5, 2), ("汇能5个矸石电厂", 4, None), ("5个矸石电厂", 5, None)]
)
def test_a_list_is_closed_by_the_count_of_its_things(quote: str, size: int, expected: int | None) -> None:
    assert closing_count(quote, size) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("１０９国道,全长5公里", "109国道，全长5公里"),
        ("投资1,100万元", "投资1,100万元"),
        ("ＰＶＣ项目９９．３亿元", "PVC项目99.3亿元"),
    ],
)
def test_plain_text_is_as_long_as_the_text(raw: str, expected: str) -> None:
    assert plain_text(raw) == expected
    assert len(plain_text(raw)) == len(raw)


def test_a_dateline_parts_clauses_as_a_full_stop_does() -> None:
    assert masked_text("本报讯（记者 孟山）推进北山路") == "。" * 10 + "推进北山路"
    assert masked_text("推进综保区（一期）") == "推进综保区" + HIDDEN * 4


@pytest.mark.parametrize(
    ("text", "hidden"),
    [("推进“双百”工程", "“双百”"), ("综保区（一期）", "（一期）"), ("总投资5亿元的产业园", "总投资5亿元的")],
)
def test_names_in_quotation_marks_and_prices_are_opaque(text: str, hidden: str) -> None:
    assert masked_text(text) == text.replace(hidden, HIDDEN * len(hidden))


def test_spoken_sentences_in_quotation_marks_are_read() -> None:
    assert masked_text("“我们在建产业园，首期300亩。”").count(HIDDEN) == 0


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("加快建设豫西公共卫生中心", ["head_before"]),
        ("豫西公共卫生中心建成", ["head_after"]),
        ("新建公厕16座", ["group_counted"]),
        ("改造华亨小区、全城小区等19个老旧小区", ["listed_before_etc", "listed_before_etc", "group_closing"]),
        ("提升营商环境水平", []),
    ],
)
def test_the_construction_has_a_code(clause: str, expected: list[str]) -> None:
    masked = masked_text(clause)
    runs = cut_clause(masked, 0, len(masked), find_chains(masked, 0, len(masked), find_words(masked)))
    found = [
        rule for run in runs for item in read_items(clause, masked, run.start, run.end) if (rule := rule_of(item, run))
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("亿元以上项目不少于20个", ("亿元以上项目", 20)),
        ("亿元以上项目保持在600个以上", ("亿元以上项目", 600)),
        ("亿元以上项目", ("亿元以上项目", None)),
        ("3所乡镇幼儿园秋季学期", ("乡镇幼儿园", 3)),
        ("②北山旅游公路", ("北山旅游公路", None)),
    ],
)
def test_a_name_and_its_count(quote: str, expected: tuple[str, int | None]) -> None:
    piece = read_piece(quote, 0, len(quote))
    assert piece is not None
    assert (piece.name, piece.quantity) == expected


def test_where_something_lies_is_no_name() -> None:
    assert read_piece("馆位于龙门园区", 0, 7) is None
