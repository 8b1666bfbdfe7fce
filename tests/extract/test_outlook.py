"""Outlook: headings settle it, else the words of the sentence, else those around it."""

from __future__ import annotations

import pytest

from flows.extract.outlook import Outlook, Outlooks
from tests.extract.made_articles import make_article


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("2019年工作回顾", "actual"),
        ("过去一年主要成绩", "actual"),
        ("2019年主要工作和“十二五”发展成就", "actual"),
        ("2020年主要任务", "target"),
        ("2020年经济社会发展预期目标及政府重点工作", "target"),
        ("下一步打算", "target"),
        ("四季度拟集中开工项目（部分）", "target"),
        ("四季度集中开工项目", "target"),
        # 重点工作 with a predicate reports
        ("重点工作稳步推进", "actual"),
        ("加快推进城市建设", "target"),
    ],
)
def test_headings_settle_what_stands_under_them(heading: str, expected: str) -> None:
    assert Outlooks(make_article("实施技术改造项目30个。", (heading,)), 2019).of(0).status == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("综保区成功获批。", "actual"),
        ("截至目前，32个扶贫项目已全部完成。", "actual"),
        ("城市立交建成投用。", "actual"),
        ("力争6月底前建成通车。", "target"),
        ("市区将新建停车场6个。", "target"),
        ("预计年底前主体封顶。", "target"),
        # 将 and 要 inside words plan nothing
        ("将军路改造完工，重要工程建成投用。", "actual"),
        # datelines, who says it and since when decide only where nothing else does
        ("本报讯（记者张三）北山县将新建停车场6个。", "target"),
        ("记者昨日获悉，北山县将新建停车场6个。", "target"),
        ("今年以来，北山县计划投资1亿元，新建停车场6个。", "target"),
        ("今年以来，新建停车场6个。", "actual"),
        # 要 of a 纲要, 计划 of a year's investment intend nothing; 争取到 with a time does
        # who has built so many reports, whatever else is to come
        ("集团建成服务中心7个，运维基地9月底前挂牌。", "actual"),
        ("建成服务中心7个，运维基地9月底前挂牌。", "target"),
        ("规划纲要确定的工程，完成年度计划投资5亿元。", "actual"),
        ("争取到“十四五”末，引进项目100个。", "target"),
        ("全市争取到资金5亿元。", "actual"),
        # what a paragraph plans goes on in its orders
        ("下半年，北山将新建停车场6个。建好产业园。", "target"),
        ("下半年，北山将新建停车场6个。\n昨日，道路通车。\n上月，道路完工。\n建好产业园。", "actual"),
        # what is reached by a year to come, and becomes of a thing till then, is no fact
        ("到2025年，博物馆达到150座，图书馆达到30座。", "target"),
        ("博物馆达到150座，图书馆达到30座。", "actual"),
        ("北山医院今年建成投用，到2025年，博物馆达到150座。", "target"),
        ("北山医院今年建成投用，博物馆达到150座。", "actual"),
        # so many to gain by a plan are none counted
        ("下半年，北山将新建停车场6个。改造小区26个、惠及居民3100余户。", "target"),
        ("下半年，北山将新建停车场6个。改造小区26个、已入住居民3100余户。", "actual"),
        # what will be at a time is no plan for what stands behind it
        ("北山水库已蓄水。南山水库已蓄水。北山大桥年底前贯通。完成治理项目17个。", "actual"),
        ("北山将新建大桥，年底前贯通。完成治理项目17个。", "target"),
        # orders behind 并, by the quarter
        ("下半年，北山将新建停车场6个。并推动示范工程落地。", "target"),
        ("下半年，北山将新建停车场6个。两个示范工程落地。", "actual"),
        ("下半年，北山将新建停车场6个。提速机场前期工作。", "target"),
        ("下半年，北山将新建停车场6个。二季度新开工项目60个。", "target"),
        # 要 of a mountain's name
        ("青要山电站加快建设。", "actual"),
        ("北山要加快建设。", "target"),
        # the cues of indicators: by a festival; 日前 is a day past, and how long a work takes no promise
        ("北山古城国庆节前开街。", "target"),
        ("北山古城国庆节开街。", "actual"),
        ("道路日前开工，计划工期18个月。", "actual"),
        # what is compared with last year is not of it
        ("下半年，北山将投资55亿元，比去年增加6亿元。新建公厕5座。", "target"),
        ("去年增加6亿元。新建公厕5座。", "actual"),
        # by when one of the things named will be done says nothing of all
        ("两个项目引入资金34亿元，其中北山路明年6月底前通车。", "actual"),
        ("两个项目引入资金34亿元，北山路明年6月底前通车。", "target"),
        # an order among plans is a plan, among reports a report
        ("要加快建设。推进地铁建设。", "target"),
        ("地铁已开通。推进地铁建设。", "actual"),
    ],
)
def test_words_say_it_where_no_heading_does(text: str, expected: str) -> None:
    article = make_article(text, genre="news")
    assert Outlooks(article, 2019).of(len(article.sentences) - 1).status == expected


@pytest.mark.parametrize(
    ("outlook", "clause", "expected"),
    [
        (Outlook("actual", False), "剩余子项目年底前将全部开工", "target"),
        (Outlook("target", False), "主体工程已完工", "actual"),
        (Outlook("actual", False), "总投资5亿元", "actual"),
        (Outlook("target", True), "主体工程已完工", "target"),
        # 将 before a number that something is made of intends nothing, a day ahead does
        (Outlook("actual", False), "将37座农房改造成民宿", "actual"),
        (Outlook("actual", False), "将改造农房37座", "target"),
        (Outlook("actual", False), "管线11月10日前具备通热条件", "target"),
        (Outlook("target", False), "日前管线具备通热条件", "actual"),
        (Outlook("actual", False), "道路年底通车", "target"),
        (Outlook("actual", False), "道路去年年底通车", "actual"),
        # years ago, and what still goes on
        (Outlook("target", False), "三年前改造老屋47座", "actual"),
        (Outlook("target", False), "2025年前改造老屋47座", "target"),
        (Outlook("target", False), "北山学校还在建设", "actual"),
        # a work that something comes of is there
        (Outlook("target", False), "受北山路改造工程影响", "actual"),
        (Outlook("target", False), "因北山路改造工程施工", "actual"),
        (Outlook("target", False), "受欢迎的北山路改造工程", "target"),
    ],
)
def test_a_clause_outweighs_its_sentence_where_nothing_is_settled(outlook: Outlook, clause: str, expected: str) -> None:
    assert outlook.of_clause(clause) == expected


def test_a_part_between_semicolons_outweighs_its_sentence() -> None:
    outlook = Outlook("target", False)
    assert outlook.of_clause("新建公厕5座", "打通北山路，新增车位3100余个，新建公厕5座") == "actual"
    assert outlook.of_clause("新建公厕5座", "新建公厕5座") == "target"


@pytest.mark.parametrize(
    ("text", "leaning", "expected"),
    [
        ("新建停车场6个，每千人口车位达到50个。", "target", "target"),
        ("新建停车场6个，每千人口车位达到50个。", "actual", "actual"),
        ("停车场6个，每千人口车位达到50个。", "target", "actual"),
        # in a list of plans, one of which says by when, nothing is there yet
        ("北山路全线开工；打通道路12条，南山路5月底前开放。", "target", "target"),
        ("北山路全线开工；打通道路12条，南山路5月底前开放。", "actual", "actual"),
        ("北山路全线开工；道路12条打通，南山路全线贯通。", "target", "actual"),
        # what was planned last goes on over the break of a paragraph
        ("北山将新建停车场6个。\n建好产业园。", "actual", "target"),
        ("北山已新建停车场6个。\n建好产业园。", "actual", "actual"),
    ],
)
def test_a_silent_order_of_a_newspaper_does_what_its_paragraph_does(text: str, leaning: str, expected: str) -> None:
    article = make_article(text, genre="news")
    last = len(article.sentences) - 1
    assert Outlooks(article, 2019, [leaning] * (last + 1)).of(last).status == expected


@pytest.mark.parametrize(
    ("leaning", "part", "expected"),
    [
        ("target", "建设驿站30个，就业更充分", "target"),
        ("actual", "建设驿站30个，就业更充分", "actual"),
        ("target", "驿站30个，就业更充分", "actual"),
    ],
)
def test_a_silent_part_that_orders_does_what_its_paragraph_does(leaning: str, part: str, expected: str) -> None:
    assert Outlook("actual", False, leaning).of_clause("驿站30个", part) == expected


@pytest.mark.parametrize(("plans", "expected"), [((), "actual"), ((False, True), "target"), ((True, False), "actual")])
def test_a_report_without_headings_plans_where_its_text_says_so(plans: tuple[bool, ...], expected: str) -> None:
    article = make_article("北山取得成就。南山工业园加快建设。")
    assert Outlooks(article, None, plans=lambda: plans).of(1).status == expected


def test_a_heading_outweighs_what_the_text_says_of_its_plans() -> None:
    article = make_article("南山工业园加快建设。", ("一、2019年工作回顾",))
    assert Outlooks(article, 2019, plans=lambda: (True,)).of(0).status == "actual"
