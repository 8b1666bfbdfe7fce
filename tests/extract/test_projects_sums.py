"""Whose the sums are that newspaper pages state."""

from __future__ import annotations

import pytest

from tests.extract.made_pages import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a thing called by the last word of its name, also beside another
        ("北山公园的北山城市书房对外开放。这座城市书房建筑面积320平方米，总投资约150万元。", [("北山城市书房", 150.0)]),
        (
            "走进北山重工产业园，北山机器人生产线满负荷运转。这条生产线总投资16.5亿元。",
            [("北山重工产业园", None), ("北山机器人生产线", 16.5)],
        ),
        ("北山水厂二期已开工。据介绍，该水厂总投资5.6亿元。", [("北山水厂二期", 5.6)]),
        ("北山水厂二期已开工。据介绍，该医院总投资5.6亿元。", [("北山水厂二期", None)]),
        ("北山养老中心由政府投资6800万元兴建，设床位500张。", [("北山养老中心", 6800.0)]),
        ("北山路改造项目总造价3200万元，工程全长1.8公里。", [("北山路改造项目", 3200.0)]),
        ("北山文旅小镇，位于东山区，占地1200亩，计划总投资15亿元。", [("北山文旅小镇", 15.0)]),
        ("北山文旅小镇，位于东山区，风景优美。", []),
        ("我市计划投资3.5亿元，启动北山至南山供热管线建设。", [("北山至南山供热管线", 3.5)]),
        ("北山路小学改扩建工程破土动工。工程投资6800万元，新建1栋教学楼。", [("北山路小学改扩建工程", 6800.0)]),
        ("太原路跨北山河桥昨日通车。大桥全长386米，概算投资1.47亿元。", [("太原路跨北山河桥", 1.47)]),
        ("太原路跨北山河桥昨日通车。园区全长386米，概算投资1.47亿元。", [("太原路跨北山河桥", None)]),
        # a thing pointed at by who builds it for how much
        (
            "北山固废资源化利用中心的工地上塔吊林立。这个由城投集团投资5.3亿元建设的项目，每年可处理尾矿渣80万吨。",
            [("北山固废资源化利用中心", 5.3)],
        ),
        # the sum of what stands behind it, whatever that is
        ("北山高速前期工作进展顺利。总投资88.4亿元的某某下月见。", [("北山高速", None)]),
        # each of a list has its own
        (
            "抓好总投资278亿元的百万吨乙烯、总投资140亿元的北山生产基地、总投资53亿元的南山产业园等项目。",
            [("百万吨乙烯", 278.0), ("北山生产基地", 140.0), ("南山产业园", 53.0)],
        ),
    ],
)
def test_sums_told_of_a_thing(text: str, expected: list[tuple[str, float | None]]) -> None:
    assert [(one.name, one.investment_value) for one in mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the first sum of a sentence that takes a thing up is that thing's
        ("北山呼叫中心项目投用。该项目总投资8亿元，一期3000个坐席已投入运营。", 8.0),
        ("北山河治理工程通过验收。工程治理河道11.3公里，修建橡胶坝3座，总投资4.68亿元。", 4.68),
        ("北山河治理工程通过验收。南山水库总投资4.68亿元。", None),
        # 该工程 is what is called so
        ("北山机场扩建工程现场，市领导察看航站楼建设进展。该工程总投资27.9亿元，新建泊位5个。", 27.9),
        # what a thing has, and what is built
        ("北山学校总建筑面积3.1万平方米，投资9500万元，设有运动场1个。", 9500.0),
        ("北山学校开工，投资9500万元，新建运动场1个。", None),
        # up to when it is spent, and who spends it
        ("515个重点项目上半年累计完成投资1486.3亿元。", 1486.3),
        ("企业还计划投资2亿元，新建北山技术研究中心。", 2.0),
        # what is got for it, and what is to be spent
        ("该镇争取财政资金和社会资本8500万元，建成北山加工产业园。", 8500.0),
        ("该镇争取财政资金和社会资本8500万元，建成北山加工产业园，南山水厂投资2亿元。", 8500.0),
        ("该镇争取财政资金和社会资本8500万元，加快北山加工产业园建设。", None),
        ("抓好700个重点项目建设，确保年度完成投资2100亿元。", 2100.0),
        ("抓好700个重点项目建设，全国年度完成投资2100亿元。", None),
        ("集团投资280万元实施北山快速通道提升改造。", 280.0),
        # of how much each is at least
        ("新引进总投资超15亿元的重点项目38个。", None),
        ("新引进总投资15亿元的重点项目38个。", 15.0),
        ("新引进总投资超15亿元的北山产业园项目。", 15.0),
        # of one level and another
        ("35个省、市重点项目完成投资68.4亿元。", 68.4),
    ],
)
def test_whose_a_sum_is(text: str, expected: float | None) -> None:
    assert mentions(text)[0].investment_value == expected
