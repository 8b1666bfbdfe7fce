"""Project mentions: what is named, how far it is, what it costs, when it is due; and what is no project."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extract.projects import extract_mentions
from flows.extract.projects.lexicon import head_of
from flows.extract.projects.sectors import sector_of
from flows.model import Mention
from tests.extract.made_articles import make_document

PLAN, REVIEW = ("二、2020年主要任务",), ("一、2019年工作回顾",)


def mentions_of(text: str, headings: tuple[str, ...] = PLAN, genre: str = "report") -> list[Mention]:
    document = make_document(text, headings, genre)
    return list(extract_mentions(document, document.articles[0]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快推进龙门大道快速路建设。", [("龙门大道快速路", "ongoing")]),
        ("开工建设豫西应急救援基地。", [("豫西应急救援基地", "start")]),
        ("建成投用市第三人民医院门诊楼。", [("市第三人民医院门诊楼", "complete")]),
        ("谋划建设新安至义马快速路工程。", [("新安至义马快速路工程", "proposed")]),
        ("推进商丘机场前期工作。", [("商丘机场", "proposed")]),
        ("实施北山水库除险加固工程。", [("北山水库除险加固工程", "ongoing")]),
        ("加快实施地铁1、2号线。", [("地铁1号线", "ongoing"), ("地铁2号线", "ongoing")]),
        # each list has its own predicate
        (
            "北山隧道、南山大桥建成使用，东湖公园、西湖公园等项目加快建设。",
            [("北山隧道", "complete"), ("南山大桥", "complete"), ("东湖公园", "ongoing"), ("西湖公园", "ongoing")],
        ),
        ("启动北山铁路提速、南山机场建设。", [("北山铁路", "start"), ("南山机场", "start")]),
        ("推进北山高速公路、南山机场前期工作。", [("北山高速公路", "proposed"), ("南山机场", "proposed")]),
        # predicates of more than one word
        ("北山至南山铁路列入省重点项目。", [("北山至南山铁路", "proposed")]),
        ("北山水利枢纽完成总工程量的65%。", [("北山水利枢纽", "ongoing")]),
        ("北山水利枢纽完成主体土建工程。", [("北山水利枢纽", "complete")]),
        ("北山水利枢纽成功截流。", [("北山水利枢纽", "ongoing")]),
        ("北山水库下闸蓄水。", [("北山水库", "complete")]),
        ("北山地铁2号线全线“轨通”。", [("北山地铁2号线", "complete")]),
    ],
)
def test_named_undertakings_with_their_stage(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.name, one.stage) for one in mentions_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "headings", "stage", "status"),
    [
        ("新建公厕16座。", PLAN, "ongoing", "target"),
        ("新建公厕16座。", REVIEW, "complete", "actual"),
        ("实施技术改造项目218个。", REVIEW, "ongoing", "actual"),
        ("保障好65个续建项目。", PLAN, "ongoing", "target"),
        ("签约亿元以上项目26个。", REVIEW, "proposed", "actual"),
    ],
)
def test_counted_sets(text: str, headings: tuple[str, ...], stage: str, status: str) -> None:
    (found,) = mentions_of(text, headings)
    assert (found.kind, found.stage, found.status) == ("group", stage, status)
    assert found.count == int("".join(char for char in text if char.isdigit()))


@pytest.mark.parametrize(
    "text",
    [
        "深化放管服改革。",
        "大力实施创新驱动发展战略。",
        "推进供给侧结构性改革。",
        "实施乡村振兴行动计划。",
        "举办第三届文化旅游博览会。",
        "市政府常务会议研究部署了营商环境工作。",
        "规模以上工业增加值增长8.3%。",
        "坚持绿水青山就是金山银山。",
        # roles of cities, strategies over regions, programmes without a site
        "加快建设国际科技创新中心。",
        "加快打造西部金融中心。",
        "推进中蒙俄经济走廊建设。",
        "加快建设北山廉洁工程。",
        # designations, subdivisions, services, products
        "新认定北山产业园等园区8家。",
        "设立北山街道、南山街道。",
        "优化调整公交线路26条。",
        "成功创建国家4A级旅游区3个。",
        "实现3A以上景区通油路。",
        "“高效办成一件事”13个重点事项全部落地。",
        "建设宜居宜业和美乡村。",
        "推动冰雪运动进校园。",
        "15个科研项目荣获国家科技奖。",
        "北山城市总体规划获批复实施。",
        "全球最大风电机组下线。",
        # things of which a place has many, neither named nor counted
        "加快推进高速公路建设。",
        "",
    ],
)
def test_policies_campaigns_events_and_figures_are_no_projects(text: str) -> None:
    assert mentions_of(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快建设北山科技创新中心。", ["北山科技创新中心"]),
        ("加快建设北山生态走廊。", ["北山生态走廊"]),
        ("建设好北山国家公园项目。", ["北山国家公园项目"]),
        ("北山客专、南山铁路新线开通。", ["北山客专", "南山铁路新线"]),
        ("建成农村文化礼堂784个。", ["农村文化礼堂"]),
        ("建成宜居宜业和美乡村124个。", ["宜居宜业和美乡村"]),
        ("新改扩建义务教育学校251所。", ["义务教育学校"]),
        ("新建公交停车场26个。", ["公交停车场"]),
        ("加快推进北山高速公路建设。", ["北山高速公路"]),
        ("开通高速公路3条。", ["高速公路"]),
        ("北山机组项目下线。", ["北山机组项目"]),
        # a count before the work
        ("市区4所新建中小学将全部启用。", ["市区新建中小学"]),
        ("加快建设成都国际空港综合保税区。", ["成都国际空港综合保税区"]),
        ("建设多层次大宗商品交易市场。", ["多层次大宗商品交易市场"]),
    ],
)
def test_what_looks_alike_is_one(text: str, expected: list[str]) -> None:
    assert [one.name for one in mentions_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总投资12.8亿元的洛阳环保耐火材料产业园开工建设。", {"洛阳环保耐火材料产业园": 12.8}),
        ("投资8300万元实施南山污水处理厂二期工程。", {"南山污水处理厂二期工程": 8300.0}),
        ("实施省重点项目218个，累计完成投资190.6亿元。", {"省重点项目": 190.6}),
        ("签约亿元以上项目54个、总投资79.1亿元。", {"亿元以上项目": 79.1}),
        # what a work is done with
        ("计划投资6.2亿元建设北山水厂。", {"北山水厂": 6.2}),
        ("投资1.9亿元改造老旧小区37个。", {"老旧小区": 1.9}),
        ("投资3亿元建设北山水厂、南山水厂。", {"北山水厂": None, "南山水厂": None}),
        ("总投资7.2亿元的北山电站、总投资5.5亿元的南山水泥厂加快建设。", {"北山电站": 7.2, "南山水泥厂": 5.5}),
        ("投资5.3亿元、占地200亩的北山物流园开工建设。", {"北山物流园": 5.3}),
        ("投资近百亿元、全长13公里的北山隧道建成通车。", {"北山隧道": 100.0}),
        # a lump sum for several works is nobody's
        ("投入1.4亿元，打通3条断头路、改造8个老旧小区。", {"断头路": None, "老旧小区": None}),
        # the set that closes a list has it, its members have not
        (
            "开工建设北山水库、南山水库等12个水利项目，总投资5亿元。",
            {"北山水库": None, "南山水库": None, "水利项目": 5.0},
        ),
        # taken up by the sentence behind it
        ("砚瓦河综合治理工程开工建设。该工程全长12.6公里，总投资1.35亿元。", {"砚瓦河综合治理工程": 1.35}),
        ("北山大桥开工建设。大桥全长2.8公里，概算投资8.5亿元。", {"北山大桥": 8.5}),
        ("北山大桥开工建设。全长2.8公里，概算投资8.5亿元。", {"北山大桥": 8.5}),
        ("北山大桥开工建设。全市总投资850亿元。", {"北山大桥": None}),
    ],
)
def test_investment_goes_to_what_it_is_of(text: str, expected: dict[str, float | None]) -> None:
    assert {one.name: one.investment_value for one in mentions_of(text, REVIEW)} == expected


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("徐工智能化制造基地项目投产。", "徐工"),
        ("北山股份大安一期投产。", "北山股份"),
        ("徐工路改造工程投产。", None),
        # what only companies are called, and a brand before what tells of its product
        ("中州铝业固废综合利用项目投产。", "中州铝业"),
        ("铝业固废综合利用项目投产。", None),
        ("普莱柯新型兽用疫苗研发中心投产。", "普莱柯"),
        ("独立新型储能电站投产。", None),
        ("洛阳大学城三期投产。", None),
        # who is said to build it
        ("由北山城投投资5亿元建设的南山水厂投产。", "北山城投"),
        ("南山水厂由北山水务公司承建，已投产。", "北山水务公司"),
        ("由于投资增加，南山水厂投产。", None),
        ("北山智能化制造基地项目投产。", None),
    ],
)
def test_whose_a_thing_is(text: str, owner: str | None) -> None:
    assert [one.owner for one in mentions_of(text)] == [owner]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # a set that nobody has counted, or only measured
        ("建设一批检验检测中心、公共服务平台。", [("group", None), ("group", None)]),
        ("建设北山检验检测中心、南山公共服务平台。", [("single", None), ("single", None)]),
        ("第一批北山光伏基地项目建成投产。", [("single", None)]),
        ("抓好北山医院等一批重点项目。", [("single", None)]),
        ("建成农村公路54.7公里。", [("group", None)]),
        ("新建北山公路412公里。", [("single", None)]),
    ],
)
def test_what_is_a_set(text: str, kinds: list[tuple[str, int | None]]) -> None:
    assert [(one.kind, one.count) for one in mentions_of(text)] == kinds


def test_investment_in_yuan() -> None:
    (found,) = mentions_of("总投资12.8亿元的洛阳环保耐火材料产业园开工建设。", REVIEW)
    assert (found.investment_unit, found.investment_yuan) == ("亿元", 1.28e9)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("确保6月底前龙门大厦建成、南山综保区获批。", ["2020-06", "2020-06"]),
        ("上半年建成中储物流园铁路专用线。", ["2020-06"]),
        ("加快龙门步行街改造提升，确保6月底前投入运营。", ["2020-06"]),
        ("年底前开工建设北山水库。", ["2020"]),
        ("加快建设北山水库，力争全年固定资产投资增长8%。", [None]),
        ("加快建设北山水库。", [None]),
        # the year that a report's plans are for is no deadline of each
        ("今年，加快北山大桥建设。", [None]),
        ("全年加快建设北山大桥、南山机场。", [None, None]),
        ("今年建成北山大桥。", ["2020"]),
        # festivals and school terms
        ("北山大桥预计“五一”前投用。", ["2020-05"]),
        ("北山小学今年秋季开学前建成。", ["2020-09"]),
    ],
)
def test_deadlines(text: str, expected: list[str | None]) -> None:
    assert [one.deadline for one in mentions_of(text)] == expected


@pytest.mark.parametrize(
    ("when", "last"),
    [("上半年", "2020-06-30"), ("10月1日前", "2020-10-31"), ("10月底前", "2020-10-31"), ("年内", "2020-12-31")],
)
def test_a_deadline_ends_with_the_last_day_of_what_its_code_says(when: str, last: str) -> None:
    (found,) = mentions_of(f"{when}建成中储物流园铁路专用线。")
    assert (found.deadline, str(found.deadline_on)) == (last[:4] if when == "年内" else last[:7], last)


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("加快建设龙门大道快速路。", "transport"),
        ("加快建设市第三人民医院门诊楼。", "health"),
        ("加快建设南山污水处理厂。", "water"),
        ("加快建设龙门文化产业园。", "culture"),
        ("加快实施北山片区老旧小区改造项目。", "housing"),
        ("北山消防站加快建设，南山社区建成。", "other"),
        # a head that fits every sector leaves it to the topics before it
        ("加快建设北山算力监测调度平台。", "digital"),
        ("加快建设北山应急调度平台。", "other"),
    ],
)
def test_sectors(text: str, sector: str) -> None:
    assert mentions_of(text)[0].sector == sector


@pytest.mark.parametrize(
    ("name", "tail", "label", "sector"),
    [
        # where neither head nor name tells it the list does, and what the sentence is about
        ("北山集团二期", "精细化工项目", "", "industry"),
        ("北山集团二期", "项目", "能源方面，", "energy"),
        ("北山集团二期", "项目", "", "other"),
        ("北山医院二期", "精细化工项目", "能源方面，", "health"),
        ("北山中心", "精细化工项目", "能源方面，", "other"),
        # a head with things of every sector leaves it to the topic before
        ("北山农业合作示范区", "", "", "agriculture"),
        ("北山农产品加工基地", "", "", "agriculture"),
        ("北山装备制造基地", "", "", "industry"),
        ("北山电商物流园区", "", "", "commerce"),
    ],
)
def test_the_sector_of_a_list(name: str, tail: str, label: str, sector: str) -> None:
    assert sector_of(name, head_of(name), tail, label) == sector


@given(st.text(alphabet="建设开工加快项目工程医院道路等、，。“”（）个座5２亿元总投资的和 \n", max_size=60))
def test_any_text_is_read_and_every_mention_lies_in_its_sentence(text: str) -> None:
    document = make_document(text)
    article = document.articles[0]
    for one in extract_mentions(document, article):
        sentence = article.sentences[one.sentence]
        assert sentence.start <= one.start < one.end <= sentence.end
        assert len(one.name) >= 2
