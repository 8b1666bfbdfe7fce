"""By when an undertaking is promised, in plans and in newspapers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from flows.extract.projects.mentions import anchor_of
from tests.extract.candidate_fields import NEWS, PLAN, Fields
from tests.extract.made_articles import make_document


@pytest.mark.parametrize(
    ("text", "names", "due"),
    [
        # a date in front holds for what is begun, built or done behind it, not for what is just advanced
        (
            "年底前建成北山大桥，启动南山机场，加快推进东山铁路。",
            ("北山大桥", "南山机场", "东山铁路"),
            ["2020", "2020", None],
        ),
        ("6月底前北山大桥建成，改造停车场3个。", ("北山大桥", "停车场"), ["2020-06", "2020-06"]),
        # each date goes with its own verb
        ("加快建设北山大桥、6月底前建成南山机场。", ("北山大桥", "南山机场"), [None, "2020-06"]),
        ("北山大桥6月底前建成，南山机场年底前投用。", ("北山大桥", "南山机场"), ["2020-06", "2020"]),
        ("力争北山大桥6月底前建成、南山机场10月底前投用。", ("北山大桥", "南山机场"), ["2020-06", "2020-10"]),
        # one behind is of what is named right before it
        (
            "加快建设北山大桥、南山机场，确保6月底前主体完工，年底前投用。",
            ("北山大桥", "南山机场"),
            ["2020-06", "2020-06"],
        ),
        ("推进北山大桥建设，加快南山机场建设，确保9月底前投用。", ("北山大桥", "南山机场"), [None, "2020-09"]),
        # what comes with a thing does not stand between it and its date
        ("建设北山广场，新增停车场15个，预计“五一”前投用。", ("北山广场",), ["2020-05"]),
        ("力争2025年建成北山大桥。", ("北山大桥",), ["2025"]),
        ("到“十四五”末，建成北山大桥。", ("北山大桥",), ["2025"]),
        ("今年秋季开学前，北山小学、南山小学将建成投用。", ("北山小学", "南山小学"), ["2020-09", "2020-09"]),
        ("北山大桥明年春节前建成。", ("北山大桥",), ["2021-02"]),
        ("北山大桥预计明年3月通车。", ("北山大桥",), ["2021-03"]),
        # 全年 and 今年 head a report's plans; 投资计划 and 以来 are no dates of the thing
        ("今年，加快建设北山大桥、南山机场。", ("北山大桥", "南山机场"), [None, None]),
        ("加快建设北山大桥，全年完成投资3亿元。", ("北山大桥",), [None]),
        ("北山大桥确保完成全年投资计划。", ("北山大桥",), [None]),
        ("加快建设2018年开工的北山大桥。", ("北山大桥",), [None]),
        ("今年以来，加快建设北山大桥。", ("北山大桥",), [None]),
    ],
)
def test_deadlines_of_a_plan(text: str, names: tuple[str, ...], due: list[str | None]) -> None:
    assert Fields(text, names, PLAN).due == due


@pytest.mark.parametrize(
    ("text", "names", "published", "due"),
    [
        # in a newspaper 今年 is when: also through the clause that says with what
        ("今年我市计划投资7.6亿元，新建停车场15个，配套公厕20座。", ("停车场", "公厕"), None, ["2019", "2019"]),
        ("我市今年将新建停车场15个，改造公厕20座。", ("停车场", "公厕"), None, ["2019", "2019"]),
        ("今年以来，北山县计划投资1亿元，改造停车场11个。", ("停车场",), None, ["2019"]),
        ("今年以来，北山县力争改造停车场11个。", ("停车场",), None, [None]),
        ("我市今年将加快推进北山大桥。", ("北山大桥",), None, ["2019"]),
        ("今年，我市将建成停车场15个，加快推进北山大桥。", ("停车场", "北山大桥"), None, ["2019", None]),
        # of what is reported as fact only a promise counts
        ("北山大桥主体完工，预计10月底前通车。", ("北山大桥",), None, ["2019-10"]),
        ("北山大桥主体完工，计划9月底前亮灯。", ("北山大桥",), None, ["2019-09"]),
        ("北山大桥主体完工，该县9月底前要办好三件实事。", ("北山大桥",), None, [None]),
        ("北山大桥6月建成通车。", ("北山大桥",), date(2019, 8, 1), [None]),
        ("确保年底前竣工一批，北山大桥加快建设。", ("北山大桥",), None, [None]),
        ("加快建设北山大桥，确保年底前竣工一批。", ("北山大桥",), None, [None]),
        # what lies ahead of the paper's day is no fact
        ("北山大桥已开工建设，工期12个月，2020年4月底完工。", ("北山大桥",), date(2019, 5, 1), ["2020-04"]),
        ("北山停车场8月31日对外开放。", ("北山停车场",), date(2019, 8, 21), ["2019-08"]),
        ("北山停车场8月20日对外开放。", ("北山停车场",), date(2019, 8, 21), [None]),
        ("新建的3座人行桥月底开放。", ("人行桥",), date(2019, 8, 21), ["2019-08"]),
        ("新建的3座人行桥上月底开放。", ("人行桥",), date(2019, 8, 21), [None]),
        # in January this year is still to come
        ("北山路今年通车。", ("北山路",), date(2019, 1, 17), ["2019"]),
        ("北山路今年初通车。", ("北山路",), date(2019, 1, 17), [None]),
        ("北山路今年通车。", ("北山路",), date(2019, 8, 17), [None]),
        # through what is spent by then; what a thing is fitted with keeps it
        ("四季度力争完成投资420亿元以上，新开工项目15个。", ("新开工项目",), None, ["2019-12"]),
        ("将新建充电站2座，安装充电桩64个，8月底前投用。", ("充电站", "充电桩"), date(2019, 6, 1), ["2019-08"] * 2),
        ("将新建充电站2座；改造公厕64个，8月底前投用。", ("充电站", "公厕"), date(2019, 6, 1), [None, "2019-08"]),
        # a day that heads its clause is that of what becomes of the thing
        ("9月底前，北山大桥主体封顶。", ("北山大桥",), date(2019, 6, 1), ["2019-09"]),
        # by when outweighs when
        ("今年下半年，启动北山大桥建设，力争明年6月底前建成。", ("北山大桥",), date(2019, 5, 1), ["2020-06"]),
        ("我市计划年内新建停车场15个、改造公厕20座。", ("停车场", "公厕"), None, ["2019", "2019"]),
        # a month is told of a day; a festival that has passed is next year's
        ("北山大桥将在9月1日前通车。", ("北山大桥",), None, ["2019-09"]),
        ("北山大桥将在春节前通车。", ("北山大桥",), date(2019, 6, 18), ["2020-01"]),
        # a month that has long passed is next year's
        ("北山大桥预计3月底前通车。", ("北山大桥",), date(2019, 11, 20), ["2020-03"]),
        ("北山大桥预计3月底前通车。", ("北山大桥",), date(2019, 2, 20), ["2019-03"]),
        ("北山大桥预计2020年3月底前通车。", ("北山大桥",), date(2019, 11, 20), ["2020-03"]),
        ("北山大桥计划明年10月开工，2028年扩建。", ("北山大桥",), date(2021, 10, 1), ["2022-10"]),
    ],
)
def test_deadlines_in_newspapers(
    text: str, names: tuple[str, ...], published: date | None, due: list[str | None]
) -> None:
    assert Fields(text, names, NEWS, published).due == due


@pytest.mark.parametrize(
    ("title", "year"), [("2020年城建这样干", 2020), ("城建这样干", 2019), ("2019年城建这样干", 2019)]
)
def test_a_newspapers_deadlines_are_of_the_year_that_its_headline_plans_for(title: str, year: int) -> None:
    document = replace(make_document("北山大桥预计11月通车。", (), "news"), published_on=date(2019, 12, 27))
    assert anchor_of(document, replace(document.articles[0], title=title)).year == year
