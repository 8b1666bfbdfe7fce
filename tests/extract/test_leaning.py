from __future__ import annotations

from dataclasses import replace

import pytest

from flows.extract.leaning import announces, leaning_of, leanings_of
from flows.model import Section
from tests.extract.made_articles import make_article

PLANS, REPORTS, SILENT = "我市将新建学校，还将改造公园。", "去年已建成学校，同比增长。", "新建学校5所。"


@pytest.mark.parametrize(
    ("text", "leaning"),
    [
        (PLANS, "target"),
        (REPORTS, "actual"),
        (SILENT, ""),
        # values reached are facts; those that are aimed at are none
        ("绿化率达65%，普及率达90%。", "actual"),
        ("绿化率达65%以上，普及率达90%以上。", ""),
    ],
)
def test_what_a_stretch_of_text_does(text: str, leaning: str) -> None:
    assert leaning_of(text) == leaning


@pytest.mark.parametrize(
    ("text", "genre", "leanings"),
    [
        (f"{REPORTS}\n{REPORTS}\n{PLANS}\n{SILENT}", "news", ["actual", "actual", "target", "target"]),
        # what begins anew does as the whole text does
        (f"{REPORTS}\n{REPORTS}\n{PLANS}\n▲{SILENT}", "news", ["actual", "actual", "target", "actual"]),
        # a notice plans where it says nothing
        (SILENT, "notice", ["target"]),
        (SILENT, "news", ["actual"]),
    ],
)
def test_a_paragraph_goes_on_with_the_one_before(text: str, genre: str, leanings: list[str]) -> None:
    assert leanings_of(make_article(text, genre=genre)) == leanings


def test_a_notice_of_progress_reports() -> None:
    article = replace(make_article(SILENT, genre="notice"), title="2020年实事进展情况公示")
    assert leanings_of(article) == ["actual"]


def test_where_all_headings_say_it_nothing_is_looked_at() -> None:
    assert leanings_of(make_article(PLANS), [True]) == ["actual"]


def test_what_begins_anew_does_as_the_text_below_its_chief_heading() -> None:
    body = f"{REPORTS}{REPORTS}\n{PLANS}\n●{SILENT}"
    article = make_article(body)
    start = body.index(PLANS)
    chief = Section(1, "heading", None, "下一步", 0, ("下一步",), start, start, len(body) - len(SILENT) - 1)
    item = Section(2, "runin", "●", None, 1, ("下一步",), chief.end, chief.end, len(body))
    sentences = tuple(
        one._replace(section=0 if one.start < start else 1 if one.start < chief.end else 2) for one in article.sentences
    )
    below = replace(article, sections=(*article.sections, chief, item), sentences=sentences)
    assert leanings_of(article)[-1] == "actual"
    assert leanings_of(below)[-1] == "target"


@pytest.mark.parametrize(
    ("title", "announced"),
    [
        ("今年水利工作“任务单”", True),
        ("今年重点民生实事“清单”来了", True),
        ("《2025年乡村建设工作方案》解读", True),
        ("2018年农田水利这么干", True),
        ("今年我市住房保障重点任务", True),
        ("今年下半年，这些民生事要办成", True),
        ("今年民生实事“清单”半年报", False),
        ("今年水利工作开局良好", False),
        ("民生实事暖人心", False),
    ],
)
def test_titles_that_say_what_a_plan_holds(title: str, announced: bool) -> None:
    assert announces(replace(make_article(SILENT, genre="news"), title=title)) is announced


@pytest.mark.parametrize(
    ("title", "announced"), [("关于停水的通告", True), ("民生实事进展情况公示", False), ("土地使用权出让公告", False)]
)
def test_notices_announce_unless_they_report_or_offer(title: str, announced: bool) -> None:
    assert announces(replace(make_article(SILENT, genre="notice"), title=title)) is announced


@pytest.mark.parametrize(
    ("title", "leanings"),
    [
        ("民生实事“半年报”", ["actual", "actual"]),
        ("重点任务进度表", ["actual", "actual"]),
        ("民生实事看点", ["target", "target"]),
    ],
)
def test_a_list_of_how_far_things_are_reports(title: str, leanings: list[str]) -> None:
    article = replace(
        make_article("●打通断头路9条，年底前通车。\n●新建公园3个，力争9月底前开放。", (), "news"), title=title
    )
    assert leanings_of(article) == leanings


def test_what_a_list_of_how_far_things_are_says_of_next_year_is_planned() -> None:
    text = "●打通断头路9条，年底前通车。明年，将新建公园3个，力争再建5个。"
    article = replace(make_article(text, (), "news"), title="重点任务进度表")
    assert leanings_of(article) == ["actual", "target"]
