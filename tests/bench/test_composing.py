"""Composed pages know where their articles stand."""

from __future__ import annotations

import random

from composing.page import compose
from composing.parts import Story

from flows.text import squeeze

TEXTS = (
    "一期{n}条生产线安装到位，年底前试生产，带动就业{n}00人。",
    "项目总投资{n}8亿元，今年{n}月开工，由市发展改革委推进。",
)
STORIES = [
    Story(f"story_{n}", f"第{n}个重点项目建设提速 产业链延伸", tuple(text.format(n=n) * 3 for text in TEXTS * 3))
    for n in range(1, 9)
]


def test_an_article_begins_and_ends_where_its_text_does() -> None:
    for seed in range(40):
        page = compose(STORIES, random.Random(seed))
        squeezed = squeeze(page.raw)
        for article in page.articles:
            assert 0 <= article.start < article.end <= len(squeezed)
            assert squeezed[article.end - 1] in "。)）" or "out" in article.tags
        assert page == compose(STORIES, random.Random(seed))
