"""Undertakings in newspaper wording: journalistic predicates, descriptions, phases named by themselves."""

from __future__ import annotations

import pytest

from flows.extract.projects import extract_mentions
from tests.extract.made_articles import make_document


def named_in(text: str) -> list[tuple[str, str | None]]:
    document = make_document(text, (), "news")
    return [(one.name, one.stage) for one in extract_mentions(document, document.articles[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("北山隧道掘进已逾六成。", [("北山隧道", "ongoing")]),
        ("在荷兰等13个国家投运海外仓36个。", [("海外仓", "complete")]),
        ("北山高速南山连接线征地拆迁完成九成。", [("北山高速南山连接线", "ongoing")]),
        ("北山铝加工板带箔项目设备安装收尾。", [("北山铝加工板带箔项目", "ongoing")]),
        ("北山变电站上月28日送电。", [("北山变电站", "complete")]),
        ("北山县河源头水生态修复工程因汛期将至暂缓施工。", [("北山县河源头水生态修复工程", "ongoing")]),
        ("北山循环经济产业园完成“七通一平”。", [("北山循环经济产业园", "ongoing")]),
        ("洛宁县人民政府关于北山水库下游河道整治工程征地的公告。", [("北山水库下游河道整治工程", None)]),
        ("太原路跨涧河桥昨日通车。", [("太原路跨涧河桥", "complete")]),
        ("北山变电站下周送电。", [("北山变电站", "complete")]),
        # where somebody goes to see it, and what is held there
        ("在北山水库除险加固现场，调研组询问工期。", [("北山水库除险加固", "ongoing")]),
        ("北山资源化利用中心的工地上塔吊林立。", [("北山资源化利用中心", "ongoing")]),
        ("9个项目现场签约。", [("项目", "proposed")]),
        # what it was made into, and works in a notice
        ("闲置的锅炉房被改成社区食堂。", [("社区食堂", "complete")]),
        ("因实施北山路供水管道迁改，今晚停水。", [("北山路供水管道迁改", "ongoing")]),
        ("因实施北山隧道病害整治工程，封闭施工。", [("北山隧道病害整治工程", "ongoing")]),
        # what it is called after: when it was put to use
        (
            "主要充实到去年秋季开园的北山中心幼儿园、南山第二幼儿园。",
            [("北山中心幼儿园", "complete"), ("南山第二幼儿园", "complete")],
        ),
        # things that something reaches or frees
        ("停水涉及居民小区46个，腾出停车位140个。", []),
        ("改造居民小区46个，新增停车位140个。", [("居民小区", "complete")]),
        # counted works behind who does them, and what is said of their size
        ("高新区实施重点项目74个。", [("重点项目", "ongoing")]),
        ("已改造老旧小区189个、建筑面积380万平方米。", [("老旧小区", "complete")]),
        ("治理河渠38条、总长462公里。", [("河渠", "complete")]),
        # parts of the work, and what is about to begin
        ("北山县中医院迁建工程，病房楼已经封顶。", [("北山县中医院迁建工程", "ongoing")]),
        ("北山产业园已完成土地平整，本月底前开工。", [("北山产业园", "start")]),
        ("北山产业园正在办理前期手续，本月底前开工。", [("北山产业园", "proposed")]),
        ("北山快速通道争取三季度开工。", [("北山快速通道", "start")]),
        ("北山新校区下个月启动招标。", [("北山新校区", "proposed")]),
        # a day that 于 or 在 puts in
        ("北山水库改造将于10月开工。", [("北山水库改造", "start")]),
        ("北山管网改造计划在明年全面实施。", [("北山管网改造", "ongoing")]),
        ("北山水库改造后将恢复供水。", []),
        ("北山高速公路改扩建工程具备通车条件。", [("北山高速公路改扩建工程", "complete")]),
        (
            "北山污水处理厂三期、南山污水处理厂二期年底前投运后，日处理能力将达90万吨。",
            [("北山污水处理厂三期", "complete"), ("南山污水处理厂二期", "complete")],
        ),
    ],
)
def test_what_news_say_of_an_undertaking(text: str, expected: list[tuple[str, str]]) -> None:
    assert named_in(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("北山县锦屏文化产业园，占地460亩，分两期建设。", ["北山县锦屏文化产业园"]),
        ("北山县农村饮水安全提升工程，投资9200万元。", ["北山县农村饮水安全提升工程"]),
        ("与之配套的北山市第三水厂日供水规模20万吨。", ["北山市第三水厂"]),
        # no descriptions of undertakings
        ("规模以上工业企业，投资9200万元。", []),
        ("新登记注册市场主体增长18%以上。", []),
        ("北山商务酒店、南山西餐厅营业额同比分别增长13%和18%。", []),
    ],
)
def test_an_undertaking_that_is_only_described(text: str, names: list[str]) -> None:
    assert [name for name, _ in named_in(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("北山铝合金车体项目一期试生产，二期征地350亩。", ["北山铝合金车体项目一期", "北山铝合金车体项目二期"]),
        ("北山治理工程一期已完工；二期征迁上周启动。", ["北山治理工程一期", "北山治理工程二期"]),
        ("北山铝合金车体项目开工，计划明年9月底前一期建成投产。", ["北山铝合金车体项目", "北山铝合金车体项目一期"]),
        ("北山铝合金车体项目开工，计划明年9月底前生产线一期建成投产。", ["北山铝合金车体项目", "生产线一期"]),
        # what somebody says begins with a mark that is no part of it
        ("“北山园区二期将于10月开工，再引进企业60家。”该负责人说。", ["北山园区二期"]),
        ("北山煤化工项目一期顺利推进、二期开工建设。", ["北山煤化工项目一期", "北山煤化工项目二期"]),
        # nothing before it that the phase could be of
        ("二期征地350亩。", []),
    ],
)
def test_a_phase_by_itself_is_one_of_the_project_before(text: str, names: list[str]) -> None:
    assert [name for name, _ in named_in(text)] == names


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("北山旅游环线预计明年“五一”贯通。", "2020-05"),
        ("北山科技馆分馆，建筑面积2.9万平方米，计划国庆节对外开放。", "2019-10"),
        ("北山高速公路南山段年底具备通车条件。", "2019"),
        ("北山高速公路改扩建工程本月下旬恢复双向通行。", "2019-02"),
        ("北山汽车轻量化部件产业园占地510亩，明年6月投产后预计年产值30亿元。", "2020-06"),
        # a fact, and of a day that is past
        ("北山大桥已于元旦建成通车。", None),
    ],
)
def test_by_when_news_expect_an_undertaking(text: str, deadline: str | None) -> None:
    document = make_document(text, (), "news")
    assert [one.deadline for one in extract_mentions(document, document.articles[0])] == [deadline]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("全市新签约亿元以上项目217个，协议总金额1432亿元。", 1432.0),
        ("现场签约项目28个，合同总投资186.4亿元，平均单个项目投资额6.7亿元。", 186.4),
        ("北山星空营地已敲定选址，拟投资3.2亿元。", 3.2),
        # what has been received is no investment
        ("全市新签约亿元以上项目217个，实际到位省外资金305.6亿元。", None),
    ],
)
def test_sums_behind_an_undertaking(text: str, value: float | None) -> None:
    document = make_document(text, (), "news")
    assert [one.investment_value for one in extract_mentions(document, document.articles[0])] == [value]
