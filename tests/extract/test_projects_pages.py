"""Undertakings as newspaper pages tell of them: entries of lists, running counts, parts of work, promises."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from flows.extract.projects import extract_mentions
from flows.model import Mention
from tests.extract.made_articles import make_document


def mentions(text: str, published: date | None = date(2019, 5, 22)) -> tuple[Mention, ...]:
    document = make_document(text, (), "news")
    document = replace(document, published_on=published, reporting_year=published.year if published else None)
    return extract_mentions(document, document.articles[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an entry with a line of its own, and below what it tells of the thing
        (
            "3.北山立交\n投资3.9亿元，桩基完成186根，力争明年5月底前建成投用。",
            [("北山立交", "ongoing", 3.9, "2020-05")],
        ),
        ("1.北山大道改造工程\n全长7.8公里，总投资31.2亿元。", [("北山大道改造工程", "ongoing", 31.2, None)]),
        # what is begun there is another thing
        (
            "2.北山大道夹马营路段\n投资2.4亿元，8月底前启动雨污水管网施工。",
            [("北山大道夹马营路段", "ongoing", 2.4, None)],
        ),
        # a line that nothing below describes
        ("3.北山立交\n市民出行更加方便。", []),
    ],
)
def test_an_entry_of_a_list_is_what_its_paragraph_tells_of(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [(one.name, one.stage, one.investment_value, one.deadline) for one in mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "确保亿元以上项目开工97个，竣工36个，完成投资278亿元。",
            [("亿元以上项目", 97, "start", None), ("亿元以上项目", 36, "complete", None)],
        ),
        (
            "谋划储备亿元以上项目127个。新入库44个，总投资75.3亿元。",
            [("亿元以上项目", 127, "proposed", None), ("亿元以上项目", 44, "proposed", 75.3)],
        ),
        (
            "30个项目同时开工，总投资118亿元，其中工业项目18个、基础设施项目7个。",
            [("项目", 30, "start", 118.0), ("工业项目", 18, "start", None), ("基础设施项目", 7, "start", None)],
        ),
        ("北山将新建改扩建中小学、幼儿园58所。", [("中小学、幼儿园", 58, "ongoing", None)]),
        # another unit counts other things
        ("确保亿元以上项目开工97个，竣工36套。", [("亿元以上项目", 97, "start", None)]),
        ("广州市计划安排重点建设项目156个。", [("重点建设项目", 156, "ongoing", None)]),
        # a count in front says what is counted
        ("市级65个重点项目有20个完工。", [("市级重点项目", 65, "complete", None)]),
    ],
)
def test_counts_that_go_on_about_a_set(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [(one.name, one.count, one.stage, one.investment_value) for one in mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("北山高速北山至南山段路基工程完成92%。", [("北山高速北山至南山段", "ongoing")]),
        ("北山路综合管廊二期已完成廊体施工3.2公里。", [("北山路综合管廊二期", "ongoing")]),
        ("北山灌区现代化改造工程渠道衬砌完成73公里。", [("北山灌区现代化改造工程", "ongoing")]),
        ("北山新能源生产基地一期正安装设备。", [("北山新能源生产基地一期", "ongoing")]),
        ("市民之家二期塔吊林立。", [("市民之家二期", "ongoing")]),
        ("北山夜市完成扩容升级。", [("北山夜市", "complete")]),
        ("北山石化原料优化工程顺利中交。", [("北山石化原料优化工程", "complete")]),
        ("全长2.86公里的北山隧洞顺利贯通。", [("北山隧洞", "complete")]),
        ("北山大道北起中州东路，南至九都东路，投资3200万元。", [("北山大道", None)]),
        ("因北山路综合管廊工程建设需要，对北山路实行全封闭施工。", [("北山路综合管廊工程", "ongoing")]),
        ("北山片区微改造已于上月完工。", [("北山片区微改造", "complete")]),
        ("做深做实北山高铁南山段前期工作。", [("北山高铁南山段", "proposed")]),
        ("投资278亿元的北山百万吨乙烯项目开工。", [("北山百万吨乙烯项目", "start")]),
        (
            "北山大道（东山路至西山路）快速化改造工程计划明年年底前主线通车。",
            [("北山大道（东山路至西山路）快速化改造工程", "complete")],
        ),
        (
            "我市对北山路、南山路等12条道路进行提升改造。",
            [("北山路", "ongoing"), ("南山路", "ongoing"), ("道路", "ongoing")],
        ),
        (
            "支持北山大学南山校区、东山材料研究院建设。",
            [("北山大学南山校区", "ongoing"), ("东山材料研究院", "ongoing")],
        ),
        ("北山渠综合治理三期工程长6.8公里，已完成清淤5公里、护岸3.2公里。", [("北山渠综合治理三期工程", "ongoing")]),
        # not a part of the work but all of it
        ("北山灌区现代化改造工程完成。", [("北山灌区现代化改造工程", "complete")]),
        # who goes to see a project, and a ceremony for many, name none
        ("李明详细了解项目进展。", []),
        ("北山区举行第三季度重大项目集中开工仪式。", []),
        # of a kind, and neither named nor counted
        ("北山区重点项目集中开工。", []),
        ("北山区“三馆一中心”项目集中开工。", [("北山区“三馆一中心”项目", "start")]),
    ],
)
def test_parts_of_work_and_what_is_seen_of_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(one.name, one.stage) for one in mentions(text)] == expected


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
        # a promise in front goes on, a fact in it stays one
        ("9月底前，北山剧场将对外开放，环北山水库旅游公路全线贯通。", ["target", "target"]),
        ("9月底前，北山剧场将对外开放，环北山水库旅游公路已全线贯通。", ["target", "actual"]),
        ("北山剧场下月启动改造。", ["target"]),
        ("北山高速今年底主线贯通。", ["target"]),
        ("新建的30座5G基站全部开通，覆盖北山。", ["actual"]),
        ("北山水系连通工程分三期实施，一期2018年建成，二期2021年完工。", ["actual", "actual", "target"]),
        ("下半年，北山将办好论坛。服务好赛会。同时，推动外资项目落地，建好北山产业园。", ["target"]),
        ("北山大厦、南山大厦进入装修阶段，10月底前具备设备进场条件。", ["actual", "actual"]),
        ("北山漂流提升项目计划投资9000万元，改造河道5.8公里，目前已完成工程量的六成半。", ["actual"]),
        ("今年全市计划打通断头路21条。", ["target"]),
        ("下半年，北山将新建停车场8个。推动外资项目落地，建好北山产业园。", ["target", "target"]),
    ],
)
def test_fact_and_plan(text: str, expected: list[str]) -> None:
    assert [one.status for one in mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the year that a paragraph plans for
        ("今年全市计划打通断头路21条。此外，还将新建公厕120座。", ["2019", "2019"]),
        ("今年将办好45项实事。\n就业方面，新增就业8万人；教育方面，将新建幼儿园30所。", ["2019"]),
        ("今年全市计划打通断头路21条。全市力争新建公厕120座。", ["2019", None]),
        # a date amid a part ends with it
        ("居住方面，将改造小区263个，10月底前加装电梯300部；养老方面，将建成服务中心18处。", [None, "2019-10", None]),
        # what is done on the way stands between a thing and its date
        (
            "加快北山示范区、南山灌溉中心建设，目前已新打机井52眼，力争9月中旬全部完工。",
            ["2019-09", "2019-09", None],
        ),
        # by then a part of it, or so many others
        ("北山地铁15座车站全部开工，年底前将完成6座车站主体结构施工。", [None]),
        ("北山医院综合楼、南山医院病房楼将分别于明年6月底和10月底前投用。", ["2020-06", "2020-10"]),
        ("按照规划，2019年至2021年，城市区共新建中小学86所。", ["2021"]),
        ("我们将紧盯节点，四季度再开工亿元以上项目20个。", ["2019"]),
        ("明年，全市将有300个小区纳入改造计划。", ["2020"]),
        ("到明年年底，全镇还要再发展菇棚300座。", ["2020"]),
        ("年底前，北山将开工建设北山产业园，谋划储备项目60个。", ["2019", "2019"]),
    ],
)
def test_promises_that_go_on(text: str, expected: list[str | None]) -> None:
    assert [one.deadline for one in mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("北山大桥预计明年6月通车。", None, [None]),
        ("北山大桥预计2020年6月通车。", None, ["2020-06"]),
        ("北山热源厂今冬供暖前投用。", date(2019, 8, 20), ["2019-11"]),
        ("北山热源厂今冬供暖平稳。", date(2019, 8, 20), []),
        ("北山物流园工期24个月，预计2021年竣工。", date(2019, 8, 20), ["2021"]),
        ("北山湿地公园务必于8月20日前对外开放。", date(2019, 6, 20), ["2019-08"]),
        # a month of the year that was told of, unless it is promised
        ("2014年10月北山水库建成，12月通水试运行。", date(2015, 8, 6), [None]),
        ("2014年10月北山水库开工，预计12月通水试运行。", date(2015, 8, 6), ["2015-12"]),
        # in August the May festival is past, in November the new year's is ahead
        ("北山研学基地“五一”前投入运营。", date(2024, 8, 13), [None]),
        ("北山公交枢纽站完成主体施工，春节前投用。", date(2016, 11, 15), ["2017-01"]),
    ],
)
def test_dates_of_which_the_paper_gives_no_year(text: str, published: date | None, expected: list[str | None]) -> None:
    assert [one.deadline for one in mentions(text, published)] == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        # the time of a plan, early in it
        ("“十四五”期间，新增就业累计50万人，改造老旧小区2300个。", date(2021, 1, 8), "target"),
        ("“十四五”期间，新增就业累计50万人，改造老旧小区2300个。", date(2025, 9, 8), "actual"),
        # by a year to come
        ("到2025年，里程突破850公里，北山快速路全面建成。", date(2021, 1, 8), "target"),
        ("到2025年，里程突破850公里，北山快速路全面建成。", date(2026, 1, 8), "actual"),
        # what is got is no promise
        ("争取国债资金11.8亿元，支持设备更新项目96个。", date(2021, 1, 8), "actual"),
        ("争取早见成效，支持设备更新项目96个。", date(2021, 1, 8), "target"),
        # a time that begins only behind the paper's day, and one that is past
        ("北山小学9月投入使用。", date(2022, 7, 20), "target"),
        ("北山小学5月投入使用。", date(2022, 7, 20), "actual"),
        # so many years ago is no time by when
        ("三年前，村里引入公司，建成乡村书吧1个。", date(2022, 7, 20), "actual"),
        ("2025年前，村里引入公司，建成乡村书吧1个。", date(2022, 7, 20), "target"),
        # a clause behind what the thing brings
        ("北山产业园二期投资2.6亿元，将新增青年公寓300套，计划下月开工。", date(2021, 1, 8), "target"),
    ],
)
def test_what_is_to_come(text: str, published: date, expected: str) -> None:
    assert mentions(text, published)[0].status == expected


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
        # of one level and another
        ("35个省、市重点项目完成投资68.4亿元。", 68.4),
    ],
)
def test_whose_a_sum_is(text: str, expected: float | None) -> None:
    assert mentions(text)[0].investment_value == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        # the time of a plan early in it is one to come, and no more late in it
        ("“十四五”期间，改造老旧小区2300个。", date(2021, 1, 8), "2025"),
        ("“十四五”期间，将改造老旧小区2300个。", date(2024, 1, 8), None),
        # by a year to come whatever is built, not just begun and done
        ("到2022年，企业还计划投资2亿元，新建北山技术研究中心。", date(2020, 9, 1), "2022"),
        ("6月底前，企业还计划投资2亿元，推进北山技术研究中心建设。", date(2020, 3, 1), None),
        ("到2020年年底，通村率达到85%。同时，建设北山服务站24个。", date(2019, 12, 9), "2020"),
        ("到2020年年底，通村率达到85%。全市建设北山服务站24个。", date(2019, 12, 9), None),
        # what is to be fit for use, and what is left of a work
        ("北山热力工程正在建设，计划本月20日前具备供热条件。", date(2024, 11, 12), "2024-11"),
        ("北山热力工程正在建设，计划本月20日前召开供热工作会议。", date(2024, 11, 12), None),
        ("北山生态修复二期开工，剩余3000亩修复任务将于9月底前完成。", date(2022, 7, 19), "2022-09"),
        ("北山生态修复二期开工，另有3000亩修复任务将于9月底前完成。", date(2022, 7, 19), None),
        # a step on the way is none
        ("开工建设北山快速通道，力争9月底前完成征迁，2021年年底前通车。", date(2019, 5, 9), "2021"),
        ("开工建设北山快速通道，力争9月底前完成施工，2021年年底前验收。", date(2019, 5, 9), "2019-09"),
        # within the year, and all of a year that is not over
        ("北山产业园项目正在施工，计划投资22亿元，年内主体完工。", date(2021, 7, 20), "2021"),
        ("北山产业园项目正在施工，计划投资22亿元，年内已主体完工。", date(2021, 7, 20), None),
        ("北山公园8月底前开园；全年新建小游园42个。", date(2022, 8, 16), "2022"),
        ("北山公园去年8月开园；去年全年新建小游园42个。", date(2022, 8, 16), None),
        # who will have built what stands behind, the first of it known as an undertaking or not
        ("年底前全市还将新建便民圈28个，改造农贸市场15家。", date(2023, 11, 16), "2023"),
        ("年底前全市还将举办便民活动28场。改造农贸市场15家。", date(2023, 11, 16), None),
    ],
)
def test_by_when(text: str, published: date, expected: str | None) -> None:
    assert mentions(text, published)[-1].deadline == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the parts that a thing was described by do not take its deadline from it
        ("北山机场扩建项目总投资42亿元，新建停车楼2座，2025年投用后，可增加运力。", "2025"),
        ("北山机场扩建项目开工，新建停车楼2座，2025年投用后，可增加运力。", None),
        # nor do those of which so many are done
        ("北山制造基地去年10月开工，目前6栋厂房主体完工，计划今年年底投产。", "2022"),
        ("北山制造基地去年10月开工，目前6座公园主体完工，计划今年年底投用。", None),
    ],
)
def test_parts_leave_the_deadline_to_the_whole(text: str, expected: str | None) -> None:
    assert mentions(text, date(2022, 8, 16))[0].deadline == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a count in front of what has become of so many
        (
            "北山新建小游园80处，目前，31处已开放，27处正在施工。",
            [("小游园", 80, "complete"), ("小游园", 31, "complete"), ("小游园", 27, "ongoing")],
        ),
        # counted by another word
        ("北山新建小游园80处，目前，31家已开放。", [("小游园", 80, "complete")]),
        # things of one kind counted together
        ("北山已新建中小学和幼儿园41所。", [("中小学和幼儿园", 41, "complete")]),
        ("北山已新建消防站和幼儿园41所。", [("幼儿园", 41, "complete")]),
        # what is occupied is there; what is signed is not
        ("北山医药港标准化厂房已有9家企业入驻。", [("北山医药港标准化厂房", None, "complete")]),
        ("北山文化产业园已签约商户67家。", [("北山文化产业园", None, "complete")]),
        ("北山县今年已签约亿元以上项目47个。", [("亿元以上项目", 47, "proposed")]),
        # work that still goes on
        ("北山福利院康复楼仍在进行内部装修。", [("北山福利院康复楼", None, "ongoing")]),
        ("北山大桥正在推进路基施工。", [("北山大桥", None, "ongoing")]),
        # a time stands between a thing and what becomes of it
        ("北山县香鹿山物流园去年年底投用。", [("北山县香鹿山物流园", None, "complete")]),
        ("北山大道洛河桥上周开放交通。", [("北山大道洛河桥", None, "complete")]),
        ("北山县香鹿山物流园去年产值五亿。", []),
        # so many of a list, without saying what again
        (
            "北山书房、龙门站书房等12座国庆节前开放。",
            [("北山书房", None, "complete"), ("龙门站书房", None, "complete")],
        ),
        (
            "计划打通断头路9条、新增泊位600个，目前已打通4条、新增泊位20个。",
            [("断头路", 9, "complete"), ("断头路", 4, "complete")],
        ),
        # the year's investment in each
        (
            "新伊高速二期、北山高速分别完成年度投资7.8亿元和15.6亿元。",
            [("新伊高速二期", None, "ongoing"), ("北山高速", None, "ongoing")],
        ),
        # papers are ahead of the work, steps of it are the work
        ("北山深加工项目正在办理环评手续。", [("北山深加工项目", None, "proposed")]),
        ("北山深加工项目已完成设备安装。", [("北山深加工项目", None, "ongoing")]),
        ("北山深加工项目正在办理入住。", []),
        # new words for what becomes of a thing
        ("北山大道洛河桥已开放交通。", [("北山大道洛河桥", None, "complete")]),
        ("市中心医院北山院区开诊运行。", [("市中心医院北山院区", None, "complete")]),
        ("北山污水处理厂提标改造本月底前通水。", [("北山污水处理厂", None, "complete")]),
        ("智慧水务平台上线运行。", [("智慧水务平台", None, "complete")]),
        ("北山将再建充电桩20个。", [("充电桩", 20, "ongoing")]),
        ("北山将再建设便民充电桩20个。", [("便民充电桩", 20, "ongoing")]),
        ("拟新建院落15个。", [("院落", 15, "proposed")]),
    ],
)
def test_what_pages_tell_of_a_thing(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [(one.name, one.count, one.stage) for one in mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("明晚停水因北山路供水管网改造工程。", "北山路供水管网改造工程"),
        # 因 as part of a word
        ("北山路基因产业园项目开工建设。", "北山路基因产业园项目"),
    ],
)
def test_what_a_thing_brings_about_is_not_its_name(text: str, expected: str) -> None:
    assert [one.name for one in mentions(text)] == [expected]
