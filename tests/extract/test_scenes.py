from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from flows.extract.scenes import Scene, planned, scene_of_heading, scenes_of
from tests.extract.made_articles import make_document

LAST_YEAR = "过去一年成绩厚实。去年全市生产总值4640亿元。"


@pytest.mark.parametrize(
    ("printed", "title", "body", "reports_on", "plans_for"),
    [
        # of January: what it tells of the year just past is of that year, what it plans of this one
        (date(2019, 1, 17), None, LAST_YEAR, 2018, 2019),
        (date(2019, 1, 17), "去年外贸稳中提质", "去年进出口144亿元。今年将开行班列30列。", 2018, 2019),
        (date(2019, 1, 17), None, "去年接待游客486万人次。今年将投资8亿元，今年开工。", 2019, 2019),
        (date(2019, 3, 17), None, LAST_YEAR, 2019, 2019),
        # the headline names the year to come
        (None, "2020年全市经济工作这样干", "新增企业15家。", 2019, 2020),
        (None, "全市经济工作这样干", "到2020年新增企业15家。", 2019, 2019),
        (date(2020, 1, 2), None, "新增企业15家。", 2019, 2020),
    ],
)
def test_the_year_of_an_article_of_a_newspaper(
    printed: date | None, title: str | None, body: str, reports_on: int, plans_for: int
) -> None:
    document = make_document(body, genre="news")
    document = replace(document, published_on=printed, reporting_year=2019)
    (scene, *_) = scenes_of(document, replace(document.articles[0], title=title))
    assert (scene.year, planned(scene).year) == (reports_on, plans_for)


def test_what_stands_beside_a_report() -> None:
    document = make_document(LAST_YEAR, genre="report")
    article = replace(document.articles[0], genre="news", title="代表委员话发展")
    assert scenes_of(document, article)[0] == Scene("", 2020, reviewed=2019)


def test_a_page_that_tells_no_year() -> None:
    document = replace(make_document(LAST_YEAR, genre="news"), published_on=None, reporting_year=None)
    assert scenes_of(document, document.articles[0])[0] == Scene("", None)


@pytest.mark.parametrize(
    ("heading", "scene"),
    [
        ("2022年，我们交出这样的答卷", Scene("review", 2022)),
        ("2023年，我们锁定这些目标", Scene("plan", 2023)),
        ("过去一年，成绩单亮眼", Scene("review", 2022)),
        ("新的一年，这样干", Scene("plan", 2023)),
        ("2023年的第一场雪", Scene("", 2023)),
        ("城乡面貌持续改善", Scene("", 2023)),
    ],
)
def test_headings_of_a_digest_tell_its_year(heading: str, scene: Scene) -> None:
    document = make_document("新增企业15家。", (heading,), "news")
    document = replace(document, published_on=date(2023, 1, 12), reporting_year=2023)
    assert scenes_of(document, document.articles[0])[-1] == scene


def test_a_notice_for_the_coming_year_is_of_that_year() -> None:
    document = replace(make_document("每人350元。", genre="news"), published_on=date(2022, 7, 14), reporting_year=2022)
    article = replace(document.articles[0], genre="notice", title="关于医保缴费的通告")
    assert scenes_of(document, article)[0].year == 2022
    article = replace(article, title="关于2023年医保缴费的通告")
    assert scenes_of(document, article)[0].year == 2023


@pytest.mark.parametrize(
    ("heading", "scene"),
    [
        ("2019年工作回顾", Scene("review", 2019)),
        ("2020年主要任务", Scene("plan", 2020)),
        ("2019年和“十二五”工作回顾", Scene("review", 2019)),
        ("五年来政府工作回顾", Scene("review", 2019, 2015)),
        ("“十四五”时期主要目标和二〇三五年远景目标", Scene("plan", 2025, 2021)),
        ("坚持创新驱动，实现高质量发展", None),
        ("2019年是实现规划目标任务的关键一年", None),
        ("目标任务", Scene("plan", 2020)),
    ],
)
def test_what_a_heading_says_of_the_text_under_it(heading: str, scene: Scene | None) -> None:
    assert scene_of_heading(heading, 2019) == scene
