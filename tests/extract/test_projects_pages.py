"""Undertakings as newspaper pages tell of them: entries of lists, running counts, parts of work, fact and plan."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.made_pages import mentions


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
            "2.北山大道改造工程\n投资2.4亿元，8月底前启动施工准备。",
            [("北山大道改造工程", "ongoing", 2.4, None)],
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
        # by a day in front what is built will be done, what is pushed on will not
        ("12月底前，新增车位3500个、新建北山书房18座。", [("北山书房", "complete")]),
        ("12月底前，新增车位3500个，推进北山书房建设。", [("北山书房", "ongoing")]),
        (
            "北山河综合治理、南山水库除险加固列入省级储备库。",
            [("北山河综合治理", "proposed"), ("南山水库除险加固", "proposed")],
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
        # what comes of works once they are done is no plan of them
        ("北山芳烃项目上月投料试车，达产后预计年新增产值35亿元；南山产业园正加紧安装设备。", ["actual", "actual"]),
        ("北山芳烃项目预计9月投料试车；南山产业园有望开工。", ["target", "target"]),
        # of food, which is no convenience; hardly done, and being hurried
        ("北山方便食品生产线上月已动工，计划投资4.2亿元。", ["actual"]),
        ("北山小学刚完成桩基施工，力争赶上明年秋季招生。", ["actual"]),
        ("眼下，北山灌区续建工程正抢抓农闲施工。", ["actual"]),
        # who has built so many, and what is to be elsewhere
        ("集团在海外建成服务站7个，北山运维基地9月底前挂牌，收入达到8亿元。", ["actual", "target"]),
        ("集团计划在海外建成服务站7个，北山运维基地9月底前挂牌。", ["target", "target"]),
    ],
)
def test_fact_and_plan(text: str, expected: list[str]) -> None:
    assert [one.status for one in mentions(text)] == expected


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
        # the time that an entry opens with is that of all in it
        ("◎9月底前，新增学位800个；北山小学主体完工。", date(2022, 7, 20), "target"),
        ("9月底前，新增学位800个；北山小学主体完工。", date(2022, 7, 20), "actual"),
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
        ("北山县香鹿山物流园去年产值五亿。", [("北山县香鹿山物流园", None, None)]),
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
        ("北山深加工项目正在办理入住。", [("北山深加工项目", None, None)]),
        # new words for what becomes of a thing
        ("北山大道洛河桥已开放交通。", [("北山大道洛河桥", None, "complete")]),
        ("市中心医院北山院区开诊运行。", [("市中心医院北山院区", None, "complete")]),
        ("北山污水处理厂提标改造本月底前通水。", [("北山污水处理厂提标改造", None, "complete")]),
        # the works are done, not what they are done to
        ("北山机场改扩建投入使用。", [("北山机场改扩建", None, "complete")]),
        ("南山大桥、北山水库改造已完成。", [("南山大桥", None, "complete"), ("北山水库改造", None, "complete")]),
        ("北山水库改造提升。", []),
        # papers, groundwork, measures of a thing; what is talked over and won
        ("北山二期项目已完成备案。", [("北山二期项目", None, "proposed")]),
        ("北山河堤防加固工程汛前达到防洪标准。", [("北山河堤防加固工程", None, "complete")]),
        ("北山乡镇卫生院达到国家服务标准。", []),
        ("北山试验楼已完成地下工程。", [("北山试验楼", None, "ongoing")]),
        ("新建的北山健身中心面积1200平方米。", [("北山健身中心", None, "complete")]),
        (
            "双方就北山建材产业园、南山制造基地等项目进行深入交流。",
            [("北山建材产业园", None, "proposed"), ("南山制造基地", None, "proposed")],
        ),
        ("双方在北山建材产业园、南山制造基地等地进行深入交流。", []),
        (
            "集团拿下北山水泥线总包、南山电站等项目。",
            [("北山水泥线总包", None, "proposed"), ("南山电站", None, "proposed")],
        ),
        # what is left of a set, and of a length
        ("完成剩余156个老旧小区改造。", [("剩余老旧小区改造", 156, "complete")]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("正大路小学改扩建项目开工。", ["正大路小学改扩建项目"]),
        ("正阳路改造工程正在推进。", ["正阳路改造工程"]),
        # said right before what is done
        ("北山国际城项目正加快建设。", ["北山国际城项目"]),
        ("正建设南山水库，正改造北山路。", ["南山水库", "北山路"]),
    ],
)
def test_what_is_being_done_and_what_is_called_so(text: str, expected: list[str]) -> None:
    assert [one.name for one in mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市办好实事。\n（1）改造老旧小区26个；\n（2）改造背街小巷12条。", ["老旧小区", "背街小巷"]),
        ("全市办好实事。\n2．改造老旧小区26个。\n■改造背街小巷12条。", ["老旧小区", "背街小巷"]),
        ("全市办好实事。\n·打通断头路18条，已通15条；·新建农贸市场10家。", ["断头路", "农贸市场"]),
        ("■中州渠治理三期 总投资1.4亿元，已完成总工程量的65%。", ["中州渠治理三期"]),
        # a number that counts
        ("全市办好实事。\n2项改造工程开工。", ["改造工程"]),
        # where something is, in brackets
        ("（北山县）改造老旧小区工程开工。", ["改造老旧小区工程"]),
    ],
)
def test_the_mark_of_an_item_is_not_of_its_name(text: str, expected: list[str]) -> None:
    assert [one.name for one in mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what something is owed to, and what is pointed at by a part of its name
        ("村里通水，得益于罗岭集中供水站。这座供水站今年建成，投资2860万元。", ["罗岭集中供水站"]),
        ("罗岭供水站开工。这座北山供水站今年建成。", ["罗岭供水站", "北山供水站"]),
        ("得益于乡村旅游发展项目，村民增收。", []),
    ],
)
def test_what_is_pointed_at_is_what_was_named(text: str, expected: list[str]) -> None:
    assert [one.name for one in mentions(text)] == expected
