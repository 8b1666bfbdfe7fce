"""By when newspaper pages say that undertakings will be done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from flows.extract.projects import extract_mentions
from tests.extract.made_articles import make_document
from tests.extract.made_pages import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # all that a part names, up to its semicolon
        ("打通断头路4条，新建跨河桥2座，6月底前全部通车。", ["2019-06", "2019-06"]),
        # tasks of one list, but not what is reported before them
        ("打通断头路4条，新建跨河桥2座，6月底前通车。", ["2019-06", "2019-06"]),
        ("断头路4条正在施工，新建跨河桥2座，6月底前通车。", [None, "2019-06"]),
        ("已建成书房20座，将新建驿站30座，年底前投用。", [None, "2019"]),
        ("打通断头路4条；新建跨河桥2座，6月底前全部通车。", [None, "2019-06"]),
        ("打通北山路，新建跨河桥2座，6月底前成都路段通车。", [None, "2019-06"]),
        ("打通北山路，新建跨河桥2座，6月底前日均通车2万辆。", [None, "2019-06"]),
        # the year of what announces a list of items
        ("今年我市将办好以下实事：\n1.新建北山小学3所。\n2.新建南山公园4个。", ["2019", "2019"]),
        ("去年我市办好以下实事：\n1.新建北山小学3所。\n2.新建南山公园4个。", [None, None]),
        ("今年我市将办好以下实事：\n记者去了现场。\n2.新建南山公园4个。", [None]),
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
        ("我们将紧盯节点，四季度再开工亿元以上项目20个。", ["2019-12"]),
        ("明年，全市将有300个小区纳入改造计划。", ["2020"]),
        ("加快建设北山抽水蓄能电站，力争2027年首台机组发电。", ["2027"]),
        ("加快建设北山产业园，力争2027年首批企业投产。", [None]),
        ("到明年年底，全镇还要再发展菇棚300座。", ["2020"]),
        ("年底前，北山将开工建设北山产业园，谋划储备项目60个。", ["2019", "2019"]),
        ("◎12月底前，新增城市书房18座，总数达到222座。", ["2019-12"]),
        # the year of one part between semicolons is not that of the next
        ("到2025年，全市筹集租赁住房3万套；北山小区、南山小区10月底前交付。", ["2025", "2019-10", "2019-10"]),
        ("到2025年8月底前，北山小区建成，年底前南山小区交付。", ["2025-08", "2025"]),
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
        # a half of a year that is not over, and one that is
        ("上半年完成北山游客中心改造。", date(2019, 2, 20), ["2019-06"]),
        ("上半年完成北山游客中心改造。", date(2019, 8, 20), [None]),
        ("今年下半年，北山第二初中动工扩建。", date(2019, 5, 20), ["2019"]),
        ("北山游客中心国庆节起试开放。", date(2019, 5, 20), ["2019-10"]),
        # a notice closes a road for works, or cuts off water for a night
        ("因北山路供热管网改造工程施工需要，自5月24日至8月20日，对北山路封闭。", date(2019, 5, 20), ["2019-08"]),
        ("因北山路供热管网改造工程施工需要，自2019年11月24日至2月20日，北山路封闭。", date(2019, 11, 20), ["2020-02"]),
        ("因北山路供水管网改造工程施工需要，定于5月24日22时至25日6时停水。", date(2019, 5, 20), [None]),
        ("因北山路供水管网改造工程施工需要，自5月24日至5月26日，对北山路封闭。", date(2019, 5, 20), [None]),
        ("因北山路供水管网改造工程施工需要，自2月30日至8月20日，对北山路封闭。", date(2019, 2, 20), [None]),
        ("因北山路供水管网改造工程施工需要，自5月24日至8月20日，对北山路封闭。", None, [None]),
        ("因北山路供水管网改造工程施工需要，自2018年5月24日至9月20日，对北山路封闭。", date(2019, 5, 20), [None]),
        ("因北山路供水管网改造工程施工需要，自12月1日至12月31日，对北山路封闭。", date(2019, 1, 10), [None]),
        ("因北山路供水管网改造工程施工需要，自12月24日至2月20日，对北山路封闭。", date(2020, 1, 5), ["2020-02"]),
        (
            "因北山路供水管网改造工程施工需要，自5月24日至8月20日，对北山路封闭，工程预计2020年10月底前建成。",
            date(2019, 5, 20),
            ["2020-10"],
        ),
        ("北山路改造工程国庆节起封闭施工。", date(2019, 5, 20), [None]),
        ("北山大桥一季度建成。", date(2019, 1, 20), ["2019-03"]),
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
        # the time of a plan early in it is one to come, and no more late in it
        ("“十四五”期间，改造老旧小区2300个。", date(2021, 1, 8), "2025"),
        ("“十四五”期间，将改造老旧小区2300个。", date(2024, 1, 8), None),
        # by a year to come whatever is built, not just begun and done
        ("到2022年，企业还计划投资2亿元，新建北山技术研究中心。", date(2020, 9, 1), "2022"),
        ("6月底前，企业还计划投资2亿元，推进北山技术研究中心建设。", date(2020, 3, 1), None),
        ("到2020年年底，通村率达到85%。同时，建设北山服务站24个。", date(2019, 12, 9), "2020"),
        ("到2020年年底，通村率达到85%。全市建设北山服务站24个。", date(2019, 12, 9), None),
        # money taken in hand for something, and people hired
        ("今年，县里拿出2.6亿元用于城市提质，计划改造北山背街小巷19条。", date(2024, 4, 1), "2024"),
        ("去年，县里拿出2.6亿元用于城市提质，计划改造北山背街小巷19条。", date(2024, 4, 1), None),
        ("年内治理水土流失150平方公里，完成北山中小河流治理。", date(2023, 4, 1), "2023"),
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
        # what it can do by then; the first of what it makes is another thing
        ("集团将建设北山中试基地，2025年年底前具备年产12套的能力。", date(2024, 7, 11), "2025"),
        ("集团将建设北山中试基地，2025年年底前召开年度12场的会议。", date(2024, 7, 11), None),
        ("加快北山产业基地建设，力争年底前整车下线。", date(2022, 4, 11), "2022"),
        ("加快北山产业基地建设，力争年底前首台整车下线。", date(2022, 4, 11), None),
        # a year that was named goes on through the sentence
        ("确保2024年8月底前北山水厂建成，南山水厂3月底前开工。", date(2023, 12, 30), "2024-03"),
        ("确保北山水厂明年8月底前建成，南山水厂年底前开工。", date(2023, 11, 2), "2023"),
        # as soon as may be is by no day
        ("5月底前，开工建设北山电站，推动南山水厂开工。", date(2022, 4, 11), "2022-05"),
        ("5月底前，开工建设北山电站，推动南山水厂尽早动工。", date(2022, 4, 11), None),
        # a day by which other things are done, too
        ("年底前淘汰车辆1.5万辆，新增公共充电桩2000个。", date(2022, 8, 11), "2022"),
        ("年底前召开会议，新增公共充电桩2000个。", date(2022, 8, 11), None),
        # those of a list that are told of, and the others
        ("签约亿元以上项目27个，其中北山电池项目、南山支架项目已落户园区，预计年底前开工。", date(2022, 8, 1), "2022"),
        ("北山食堂改造、南山公寓维修等9件实事已经完成，其余3件将于9月底前办结。", date(2022, 8, 1), None),
        ("北山食堂改造、南山公寓维修等9件实事已经开工，将于9月底前办结。", date(2022, 8, 1), "2022-09"),
        # next year is ahead whatever the day
        ("北山硅材料项目已经封顶。“项目总投资13.5亿元，明年6月投产后，年产值可达20亿元。", date(2022, 1, 5), "2023-06"),
        # who will have built what stands behind, the first of it known as an undertaking or not
        ("年底前全市还将新建便民圈28个，改造农贸市场15家。", date(2023, 11, 16), "2023"),
        ("年底前全市还将举办便民活动28场。改造农贸市场15家。", date(2023, 11, 16), None),
        # the year of a plan, of which the clause before only says whose it is
        ("按照计划，今年我市将新建北山水厂2座，改造南山泵站3座。", date(2022, 3, 1), "2022"),
        ("按照往年，今年我市已新建北山水厂2座，改造南山泵站3座。", date(2022, 3, 1), None),
        # when it is done outweighs when it is begun, but not when more of it is begun
        ("北山二期计划10月开工，2018年建成。", date(2017, 9, 20), "2018"),
        ("北山二期计划10月开工，2018年启动绿化。", date(2017, 9, 20), "2017-10"),
        ("北山二期计划今年6月开工、2026年建成。", date(2024, 3, 20), "2026"),
        # what goes on about it by a word of its name
        ("市第三中学新校区主体封顶。该校区设60个教学班，明年9月投用。", date(2017, 9, 20), "2018-09"),
        ("市第三中学新校区主体封顶。该校设60个教学班，明年9月投用。", date(2017, 9, 20), "2018-09"),
        ("市第三中学新校区主体封顶。该校长说，明年9月投用。", date(2017, 9, 20), None),
        ("市第三中学新校区主体封顶。该大厦设60间房，明年9月投用。", date(2017, 9, 20), None),
        ("北山大桥主体封顶。该大厦设60间房，明年9月投用。", date(2017, 9, 20), None),
        ("北山城市书房主体封顶。该市场设60间房，明年9月投用。", date(2017, 9, 20), None),
        # of works without a name, too
        ("年底前，优化公交线路12条，改造农贸市场15家。", date(2022, 8, 11), "2022"),
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
        (
            "北山制造基地去年10月开工，目前一号厂房已封顶，二号厂房完成工程量的65%，年底前设备进场，明年6月投产。",
            "2023-06",
        ),
        ("北山制造基地去年10月开工，目前南山厂房已封顶，明年6月投产。", None),
        ("北山制造基地去年10月开工，目前6座公园主体完工，计划今年年底投用。", None),
    ],
)
def test_parts_leave_the_deadline_to_the_whole(text: str, expected: str | None) -> None:
    assert mentions(text, date(2022, 8, 16))[0].deadline == expected


@pytest.mark.parametrize(
    ("heading", "deadlines"),
    [
        ("今年下半年，这些民生事要办成", ["2019", "2019-08"]),
        ("2019年城市建设任务单", ["2019", "2019-08"]),
        ("今年已有36座书房建成", [None, "2019-08"]),
    ],
)
def test_the_title_of_a_list_says_when(heading: str, deadlines: list[str | None]) -> None:
    document = make_document("●计划新建城市书房36座。\n●北山公园8月底前开放。", (heading,), "news", 2018)
    document = replace(document, published_on=date(2019, 5, 22))
    assert [one.deadline for one in extract_mentions(document, document.articles[0])] == deadlines
