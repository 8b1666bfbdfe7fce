"""What a newspaper's own day makes of a time that it names: promised before, reported afterwards; and paces."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.indicators.texts import document_of, read

MAY = date(2019, 5, 22)


@pytest.mark.parametrize(
    ("text", "status", "period"),
    [
        ("会议强调，要新增龙头企业10家。", "target", "2024"),
        ("要守牢底线，6月底前治理黑臭水体45条。", "target", "2024-06"),
        ("全市新增龙头企业10家。", "actual", "2023"),
    ],
)
def test_what_is_planned_in_january_is_of_the_year_of_print(text: str, status: str, period: str) -> None:
    (found,) = read(document_of(text, genre="news", year=2023, published=date(2024, 1, 13)))
    assert (found.status, found.period) == (status, period)


@pytest.mark.parametrize(
    ("published", "statuses"), [(date(2024, 2, 20), ["target", "actual"]), (date(2024, 9, 20), ["actual", "actual"])]
)
def test_what_is_of_this_year_in_its_first_weeks(published: date, statuses: list[str]) -> None:
    text = "今年全区安排城建项目62个。目前已建成道路3条。"
    assert [one.status for one in read(document_of(text, genre="news", year=2024, published=published))] == statuses


@pytest.mark.parametrize("text", ["今年春节，接待游客62万人次。", "今年新增就业2万人，同比增长5%。"])
def test_what_is_done_in_the_first_weeks_of_a_year(text: str) -> None:
    document = document_of(text, genre="news", year=2024, published=date(2024, 2, 20))
    assert {one.status for one in read(document)} == {"actual"}


def test_what_something_recovered_to_and_was_raised_from() -> None:
    text = "去年接待游客1832万人次，恢复到2019年的112%，办理时间由2个工作日压缩至1个工作日。"
    document = document_of(text, genre="news", year=2023, published=date(2024, 2, 20))
    assert [one.period for one in read(document)] == ["2023", "2023", "2022", "2023"]


@pytest.mark.parametrize(("month", "status"), [(7, "target"), (12, "actual")])
def test_what_is_of_the_second_half_of_a_year(month: int, status: str) -> None:
    text = "下半年，实施国道改建等12个公路项目。"
    (found,) = read(document_of(text, genre="news", year=2024, published=date(2024, month, 20)))
    assert found.status == status


@pytest.mark.parametrize(("month", "status"), [(2, "target"), (6, "actual"), (7, "actual")])
def test_a_half_year_told_of_early_in_it_is_promised(month: int, status: str) -> None:
    text = "县第三污水处理厂上半年投用，污水集中处理率97.5%。"
    document = document_of(text, genre="news", year=2024, published=date(2024, month, 20))
    assert [one.status for one in read(document)] == [status]


def test_a_half_year_told_of_early_with_facts_is_reported() -> None:
    document = document_of("上半年，已建成公厕16座。", genre="news", year=2024, published=date(2024, 2, 20))
    assert [one.status for one in read(document)] == ["actual"]


@pytest.mark.parametrize(("month", "status"), [(7, "target"), (10, "actual")])
def test_what_is_of_a_season_to_come(month: int, status: str) -> None:
    document = document_of("今秋城区新增学位9800个。", genre="news", year=2024, published=date(2024, month, 20))
    assert [one.status for one in read(document)] == [status]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("经济增速由一季度的4.6%回升到二季度的5.8%。", ["growth", "growth"]),
        ("人口自然增长率由17.1‰上升至25.9‰。", ["level", "level"]),
    ],
)
def test_a_pace_that_is_raised_is_a_growth(text: str, measures: list[str]) -> None:
    assert [one.measure for one in read(document_of(text, genre="news", year=2024))] == measures


def test_a_range_of_tenths() -> None:
    (found,) = read(document_of("房企销售指标达到7到8成。", genre="news", year=2024))
    assert (found.value, found.value_max, found.unit) == (70, 80, "%")


@pytest.mark.parametrize(("month", "status"), [(1, "actual"), (8, "target"), (12, "actual")])
def test_a_year_s_end_lies_ahead_in_its_course(month: int, status: str) -> None:
    document = document_of("年底，高速引线8.4公里通车。", genre="news", year=2024, published=date(2024, month, 10))
    (found,) = read(document)
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "status", "period"),
    [
        ("他说：“到2027年，在园幼儿占比提高到55%。”", "target", "2027"),
        ("他说，在园幼儿占比提高到55%。", "actual", "2024"),
        # what has happened since is of today
        ("该基地去年9月启用，已孵化企业27家。", "actual", "2024"),
        ("该基地去年9月孵化企业27家。", "actual", "2023-09"),
        ("本次改造管网3.4公里。", "actual", "2024"),
        ("本次集中开工的项目有12个。", "actual", "2024"),
        ("定于5月21日停水，影响小区17个。", "target", "2024"),
    ],
)
def test_when_it_is_by_what_stands_around(text: str, status: str, period: str) -> None:
    (found,) = read(document_of(text, genre="news", year=2024, published=date(2024, 5, 10)))
    assert (found.status, found.period) == (status, period)


@pytest.mark.parametrize(
    ("text", "status"), [("本次改造管网3.4公里。", "target"), ("本次集中开工项目12个。", "actual")]
)
def test_this_time_is_no_fact_by_itself_in_a_notice(text: str, status: str) -> None:
    document = document_of(text, genre="notice", year=2024, published=date(2024, 5, 10))
    assert [one.status for one in read(document)] == [status]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        # an entry of a list that is still to be done
        ("●北山小学72个教学班，可容纳学生3600名，预计8月投用。", ["target", "target"]),
        ("●北山小学72个教学班，可容纳学生3600名，去年已投用。", ["actual", "actual"]),
        ("北山小学有72个教学班，可容纳学生3600名，校门宽敞。", ["actual", "actual"]),
        # what a notice only tells
        ("本次配租房源658套。", ["actual"]),
        ("该桥日均车流量4.6万辆次。", ["actual"]),
    ],
)
def test_what_is_told_of_things_to_come(text: str, statuses: list[str]) -> None:
    document = document_of(text, genre="notice" if "本次" in text or "该桥" in text else "news", published=MAY)
    assert [one.status for one in read(document)] == statuses


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("去年改造小区412个；今年计划投资16亿元，改造小区320个。", ["2018", "2019", "2019"]),
        ("去年完成投资16亿元，占今年计划的60%。", ["2018", "2018"]),
    ],
)
def test_a_plan_of_this_year_and_a_share_of_one(text: str, periods: list[str]) -> None:
    assert [one.period for one in read(document_of(text, genre="news", published=MAY))] == periods
