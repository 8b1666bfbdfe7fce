"""Headings and articles meet gold by their words and place; damage counts as repaired by what is published."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from gold import GoldItem
from layout import articles, headings, repairs, title
from scoring import Annotated, Score

from flows.rows import Row, Rows

NOTHING: Rows = {"articles": [], "sections": [], "captions": []}


def text(items: Sequence[GoldItem], **tables: list[Row]) -> Annotated:
    return Annotated("text", "字" * 200, range(201), {**NOTHING, **tables}, items)


def item(line: str, start: int, end: int, **fields: object) -> GoldItem:
    return GoldItem(line, fields, start, end, (0, 200))


def counts(score: Score) -> tuple[int, int, int]:
    return len(score.hits), len(score.missed), len(score.spurious)


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("（一）稳增长。", "稳增长"),
        ("## 一、2019年工作回顾", "2019年工作回顾"),
        ("第二章 稳增长", "稳增长"),
        ("一是稳增长", "稳增长"),
        ("一流城市", "一流城市"),
        (None, ""),
    ],
)
def test_titles_are_compared_by_their_words(words: str | None, bare: str) -> None:
    assert title(words) == bare


def test_a_heading_is_found_near_its_place() -> None:
    rows: list[Row] = [
        {"heading": heading, "level": level, "raw_start": start, "raw_end": start + 20}
        for heading, level, start in (("稳增长", 1, 10), ("惠民生", 2, 60), ("", 1, 80))
    ]
    items = [
        item("heading", 12, 17, text="一、稳增长", kind="heading", level=1),
        item("heading", 90, 95, text="二、惠民生", kind="heading", level=1),
        item("heading", 0, 5, text="工作报告", kind="title", level=0),
    ]
    score = headings(text(items, sections=rows))
    assert counts(score) == (1, 1, 1)
    assert score.shares() == {"level": 1.0}


def test_an_article_is_found_by_its_title_and_both_ends() -> None:
    rows: list[Row] = [
        {"title": "洛阳开工三座大桥", "raw_start": 10, "raw_end": 90},
        {"title": "牡丹花开", "raw_start": 100, "raw_end": 120},
    ]
    items = [
        item("article", 10, 100, title="洛阳开工三座大桥"),
        item("article", 100, 190, title="牡丹花开"),
    ]
    assert counts(articles(text(items, articles=rows))) == (1, 1, 1)
    assert counts(articles(text([], articles=rows))) == (0, 0, 0)


@pytest.mark.parametrize(
    ("kind", "context", "clean", "is_repaired"),
    [
        ("broken_paragraph", "大桥主塔封顶", "大桥主塔封顶", True),
        ("broken_paragraph", "封顶。次日", "封顶。次日", False),
        ("inner_space", "开业运营，培育", "开业运营，培育", True),
        ("inner_space", "大桥主塔", "大桥 主塔", False),
        ("caption", "大桥夜景", "大桥夜景", True),
        ("caption", "开业运营", "开业运营", False),
        ("continuation", "上接01版", "", True),
        ("stray_mark", "C04重点", "", True),
        ("stray_mark", "次日", "", False),
        ("duplicated_text", "洛阳城洛阳城", "洛阳城", True),
        ("gloss", "朴[pǔ]器", "朴器", False),
    ],
)
def test_damage_is_repaired_where_the_texts_read_as_gold_says(
    kind: str, context: str, clean: str, is_repaired: bool
) -> None:
    article: Row = {
        "title": "生态宜居洛阳城",
        "subtitle": None,
        "continued_from": "01版",
        "text": "大桥主塔封顶。\n次日开业运营,培育新的增长点。",
    }
    line = item("artifact", 0, 5, kind=kind, context=context, clean=clean)
    score = repairs(text([line], articles=[article], captions=[{"text": "大桥夜景"}]))
    assert counts(score) == ((1, 0, 0) if is_repaired else (0, 1, 0))


def test_wrong_characters_do_not_count_and_an_empty_text_repairs_nothing() -> None:
    items = [
        item("artifact", 0, 5, kind="ocr_error", context="洛隅", clean="洛阳"),
        item("artifact", 0, 5, kind="stray_mark", context="C04", clean=""),
    ]
    assert counts(repairs(text(items))) == (0, 1, 0)
