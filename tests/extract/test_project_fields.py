"""What is said of an undertaking: how far it is, fact or plan, for how much; and what belongs to another."""

from __future__ import annotations

import pytest

from tests.extract.candidate_fields import NEWS, PLAN, REVIEW, Fields


@pytest.mark.parametrize(
    ("text", "names", "stages"),
    [
        # verbs that turn to something else leave the subject its own
        ("北山高铁建成运营、实现县县通高铁。", ("北山高铁",), ["complete"]),
        (
            "北山电厂、南山水库等一批重点项目建成并发挥效益。",
            ("北山电厂", "南山水库"),
            ["complete", "complete"],
        ),
        ("北山区建成、改造停车场15个。", ("停车场",), ["complete"]),
        ("开工、续建停车场15个。", ("停车场",), ["start"]),
        # a list parted by commas has the verb behind it
        (
            "北山集团甲醇项目，南山焦化一期，东山电厂等项目建成投产。",
            ("北山集团甲醇项目", "南山焦化一期", "东山电厂"),
            ["complete", "complete", "complete"],
        ),
        ("北山学院、南山学院，东山大学建成招生。", ("北山学院", "南山学院", "东山大学"), ["complete"] * 3),
        ("北山大桥，全长2公里，东山大学建成招生。", ("北山大桥", "东山大学"), [None, "complete"]),
        # what is being built is so, whoever has moved in; works that go on, a share of a set that has begun
        ("在建的北山科技园二期已有56家企业入驻。", ("北山科技园二期",), ["ongoing"]),
        ("北山科技园二期已有56家企业入驻。", ("北山科技园二期",), ["complete"]),
        ("北山旅游公路正在拓宽。", ("北山旅游公路",), ["ongoing"]),
        ("北山医院新院区转入内部装修。", ("北山医院新院区",), ["ongoing"]),
        ("48个重点项目开工率达95.8%。", ("重点项目",), ["start"]),
        ("北山供热管网改造工程昨日开挖。", ("北山供热管网改造工程",), ["start"]),
        ("北山中学新校区秋季开学投用。", ("北山中学新校区",), ["complete"]),
        ("②北山旅游公路：全长28公里，总投资9.2亿元，8月开工。", ("北山旅游公路",), ["start"]),
        ("北山旅游公路：全长28公里，总投资9.2亿元。", ("北山旅游公路",), [None]),
        # 以及 goes on with the verb before
        (
            "实施北山铁路、南山机场等重大项目，以及东山水库、西山电站等能源项目。",
            ("北山铁路", "南山机场", "东山水库", "西山电站"),
            ["ongoing"] * 4,
        ),
        # words of a name in a list govern nothing
        (
            "开工建设北山产业园、南山产业集聚发展基地、东山科技园。",
            ("北山产业园", "南山产业集聚发展基地", "东山科技园"),
            ["start"] * 3,
        ),
        ("北山航道整治工程和通航设施建设加快推进。", ("北山航道整治工程",), ["ongoing"]),
        (
            "推进北山农业对外开放试验区、南山沙漠基地送电江西工程建设。",
            ("北山农业对外开放试验区", "南山沙漠基地送电江西工程"),
            ["ongoing", "ongoing"],
        ),
        # what stands behind a predicate need not be its object
        ("首批103个重点项目加快推进、总投资350亿元。", ("重点项目",), ["ongoing"]),
        ("10个项目签约落地渝中。", ("项目",), ["proposed"]),
        ("园区建成停车场5个。", ("停车场",), ["complete"]),
        ("完成北山大桥建设投资5亿元。", ("北山大桥",), ["ongoing"]),
        # where it has settled; an adverb as the verb, where there is no other
        ("北山中试基地落地高新区。", ("北山中试基地",), ["start"]),
        (
            "统筹推进北山景区提质升级、南山康养小镇等8个文旅项目。",
            ("北山景区提质升级", "南山康养小镇"),
            ["ongoing", "ongoing"],
        ),
        ("统筹推进北山景区提质升级、南山康养小镇开工。", ("南山康养小镇",), ["start"]),
        # a time is that of the next thing, or of what becomes of the same
        ("确保8月底前北山水厂建成、年底前南山水厂开工。", ("北山水厂",), ["complete"]),
        ("北山水厂8月底前开工、年底前建成。", ("北山水厂",), ["complete"]),
        # parts go on with the stage of the whole
        (
            "全省实施千万元以上项目1922个，其中：亿元以上项目1391个，增长9%；10亿元以上项目233个，增长2%。",
            ("千万元以上项目", "亿元以上项目", "10亿元以上项目"),
            ["ongoing"] * 3,
        ),
        # leave, groundwork, phases, use
        ("北山电站通过环评。", ("北山电站",), ["proposed"]),
        ("北山高速公路通过项目评审。", ("北山高速公路",), ["proposed"]),
        ("北山高速公路通过竣工验收。", ("北山高速公路",), ["complete"]),
        ("北山机场改扩建工程完成选址。", ("北山机场改扩建工程",), ["proposed"]),
        ("北山抽水蓄能电站进入论证阶段。", ("北山抽水蓄能电站",), ["proposed"]),
        ("北山高速公路进入路面施工阶段。", ("北山高速公路",), ["ongoing"]),
        ("北山污水处理厂进入试运行阶段。", ("北山污水处理厂",), ["complete"]),
        ("北山高速公路基本完成路基工程。", ("北山高速公路",), ["ongoing"]),
        ("北山污水处理厂已完成一期工程。", ("北山污水处理厂",), ["complete"]),
        ("北山水利工程超额完成省下达计划任务。", ("北山水利工程",), ["ongoing"]),
        ("北山国际陆港实现班列常态化运行。", ("北山国际陆港",), ["complete"]),
        ("把北山公园打造成城市名片。", ("北山公园",), ["ongoing"]),
        ("北山快速路完成年度建设任务。", ("北山快速路",), ["ongoing"]),
        ("北山产业园区建设取得明显成效。", ("北山产业园区",), ["ongoing"]),
        # works that are talked of or seen
        ("调研组察看了北山产业园、南山示范园建设情况。", ("北山产业园", "南山示范园"), ["ongoing", "ongoing"]),
        ("走进北山产业园，塔吊林立，机器轰鸣。", ("北山产业园",), ["ongoing"]),
        ("走进北山产业园，鲜花盛开，绿树成荫。", ("北山产业园",), [None]),
        ("北山电池生产基地落户东山区。", ("北山电池生产基地",), ["proposed"]),
        ("调研组察看了北山生产线建设情况。", ("北山生产线",), ["ongoing"]),
    ],
)
def test_the_nearest_predicate_says_how_far_a_thing_is(text: str, names: tuple[str, ...], stages: list[str]) -> None:
    assert Fields(text, names, REVIEW).stages == stages


@pytest.mark.parametrize(
    ("text", "headings", "stage"),
    [
        ("规划建设停车场8个。", REVIEW, "ongoing"),
        ("规划建设停车场8个。", PLAN, "proposed"),
        ("布局停车场8个。", REVIEW, "ongoing"),
        ("设立停车场8个。", REVIEW, "complete"),
        ("设立停车场8个。", PLAN, "proposed"),
        ("北山区列入改造计划的停车场有46个。", NEWS, "proposed"),
        ("我县计划投资6.2亿元建设停车场8个。", NEWS, "proposed"),
        ("我县将投资6.2亿元建设停车场8个。", NEWS, "ongoing"),
    ],
)
def test_what_is_planned_in_a_plan_is_more_in_a_review(text: str, headings: tuple[str, ...], stage: str) -> None:
    assert Fields(text, ("停车场",), headings).stages == [stage]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("据悉，北山示范站总投资4600万元，拟建车位120个，预计10月底前投用。", ("complete", "target", "2019-10")),
        ("据悉，北山示范站占地23亩，总投资2.5亿元，目前正加紧施工。", ("ongoing", "actual", None)),
        ("据悉，北山示范站占地23亩。目前，该项目已建成投用。", ("complete", "actual", None)),
        ("北山示范站2018年9月开工，目前已完成路基工程，预计2022年6月建成。", ("ongoing", "actual", "2022-06")),
        ("走进北山示范站，机器轰鸣。“项目总投资5亿元，去年开工，年底前可试生产。”", ("ongoing", "actual", "2019")),
        # what another thing does behind it is not its own
        ("据悉，北山示范站占地23亩，东山大学建成招生。", (None, "actual", None)),
    ],
)
def test_a_clause_behind_tells_of_what_is_only_described(text: str, expected: tuple[str | None, str, str]) -> None:
    found = Fields(text, ("北山示范站",), NEWS)
    assert (found.stages[0], found.statuses[0], found.due[0]) == expected


@pytest.mark.parametrize(
    ("text", "names", "statuses"),
    [
        # what is under way stays fact, whatever is expected of it
        ("北山产业园加快建设，预计年底前投用。", ("北山产业园",), ["actual"]),
        ("北山大桥完成总工程量的65%，预计今年11月底前通车。", ("北山大桥",), ["actual"]),
        # each part between semicolons speaks for itself
        (
            "新增车位3100余个，打通北山路等断头路4条；南山大桥预计11月底前通车。",
            ("北山路", "南山大桥"),
            ["actual", "target"],
        ),
        # what a far year heads is planned, whatever else the sentence says
        ("城市面貌明显改善，到“十四五”末，产值突破10亿元，引进停车场100个。", ("停车场",), ["target"]),
        ("北山示范站位于东山区，规划用地20亩，将涵盖三个领域。", ("北山示范站",), ["actual"]),
        # a day that something is promised by heads its clause
        ("南山已投产；9月底前，北山大桥主体封顶。", ("北山大桥",), ["target"]),
        ("南山已投产；去年9月底前，北山大桥主体封顶。", ("北山大桥",), ["actual"]),
        ("9月底前，北山大桥已封顶。", ("北山大桥",), ["actual"]),
        # what is planned in front of 的 is told by the way
        ("计划投资10亿元的北山电站破土动工。", ("北山电站",), ["actual"]),
        ("计划投资10亿元，新建停车场15座。", ("停车场",), ["target"]),
        # a part of the year in a sentence of plans
        ("今年将新建停车场7处，停车位超过1000个；北山路下半年开工。", ("北山路",), ["target"]),
        ("已新建停车场7处，停车位超过1000个；北山路去年上半年开工。", ("北山路",), ["actual"]),
        # printed in February, when neither half is over
        ("已新建停车场7处，停车位超过1000个；北山路上半年开工。", ("北山路",), ["target"]),
        ("已新建停车场7处，停车位超过1000个；北山路下半年开工。", ("北山路",), ["target"]),
        ("北山大桥“五一”前通车。", ("北山大桥",), ["target"]),
        # 今年以来 and 记者获悉 settle nothing
        ("今年以来，北山县计划投资1亿元，改造危桥11座。", ("危桥",), ["target"]),
        ("记者昨日获悉，今年全市计划新建停车场50个。", ("停车场",), ["target"]),
        ("今年以来，全县改造危桥11座。", ("危桥",), ["actual"]),
        # 要 in 纲要 and 计划 in 年度计划投资 intend nothing
        ("规划纲要确定的北山高铁启动联调联试。", ("北山高铁",), ["actual"]),
        ("2019年入选停车场13个，年度计划投资5亿元。", ("停车场",), ["actual"]),
    ],
)
def test_status_of_news(text: str, names: tuple[str, ...], statuses: list[str]) -> None:
    assert Fields(text, names, NEWS).statuses == statuses


@pytest.mark.parametrize(
    ("text", "names", "sums"),
    [
        ("北山大桥总投资5亿元、南山隧道总投资3亿元。", ("北山大桥", "南山隧道"), [5.0, 3.0]),
        ("北山大桥总投资5亿元，累计完成投资2亿元。", ("北山大桥",), [5.0]),
        ("北山大桥总投资7,000万美元。", ("北山大桥",), [7000.0]),
        ("全市共签约招商引资项目179个，签约资金423亿元。", ("招商引资项目",), [423.0]),
        ("全市共签约招商引资项目179个，到位资金180亿元。", ("招商引资项目",), [None]),
        # a sum before a counted list is the set's, one before a list of two nobody's
        (
            "总投资115亿元的北山电厂、南山水库等21个项目集中开工。",
            ("北山电厂", "南山水库", "项目"),
            [None, None, 115.0],
        ),
        (
            "总投资7.2亿元的北山电站、总投资5.5亿元的南山水泥厂等2个项目加快建设。",
            ("北山电站", "南山水泥厂", "项目"),
            [7.2, 5.5, None],
        ),
        ("投资4.5亿元完善农田水利、北山道路、安全饮水等基础设施。", ("北山道路",), [None]),
        # what has been spent in a clause of its own is not the next thing's
        ("加强港航建设，完成投资20.4亿元，北山码头投入试运营。", ("北山码头",), [None]),
        ("北山码头加快建设，完成投资20.4亿元。", ("北山码头",), [20.4]),
        # however much is told between a thing and its sum
        (
            "北山铁路项目起自东镇，经西镇，终至南镇，线路全长59公里，为电气化铁路，总投资约79亿元。",
            ("北山铁路项目",),
            [79.0],
        ),
        (
            "北山铁路项目开工，东镇人口增加，西镇产值增长，南镇税收增长，线路畅通，总投资79亿元。",
            ("北山铁路项目",),
            [None],
        ),
        ("本次开工的北山电站项目是重点项目之一，位于东镇，总投资100亿元。", ("北山电站项目",), [100.0]),
        ("实施重大项目60项，总投资规模达3000亿元。", ("重大项目",), [3000.0]),
        # a sum that leaves out what it is, behind one that says it
        ("总投资10亿元的北山电站、8亿元的南山电站先后开工。", ("北山电站", "南山电站"), [10.0, 8.0]),
        ("总投资10亿元的北山电站、产值8亿元的南山电站先后开工。", ("北山电站", "南山电站"), [10.0, None]),
        # amid what else is said before 的
        ("由东山公司投资10亿元、计划2020年投产的北山电站开工。", ("北山电站",), [10.0]),
        ("东山公司投资10亿元、税收增长，北山电站开工。", ("北山电站",), [None]),
        # of the whole set, not of those among it
        (
            "共实施重点项目54个，年度计划投资68亿元，其中北山电站、南山电站等15个项目开工。",
            ("重点项目", "北山电站", "南山电站", "项目"),
            [68.0, None, None, None],
        ),
        # somebody tells more of the thing
        ("北山电站加快建设。市水务局负责人说，该工程总投资3.2亿元。", ("北山电站",), [3.2]),
        ("北山电站加快建设。市水务局负责人说，南山水库总投资3.2亿元。", ("北山电站",), [None]),
    ],
)
def test_whose_a_sum_is(text: str, names: tuple[str, ...], sums: list[float | None]) -> None:
    assert Fields(text, names, REVIEW).sums == sums
