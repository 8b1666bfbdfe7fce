from __future__ import annotations

from dataclasses import replace

import pytest

from flows.extract.article_numerals import numerals_of
from flows.extract.numerals import find_numerals
from flows.text import Text
from tests.extract.made_articles import make_article

PAGE = "2019年4月3日\n全市新增就业13.86万人，\n比上年增长5%\n第1、3版\n完成投资12.8亿元。"


@pytest.mark.parametrize(
    "pieces",
    [
        ["全市新增就业13.86万人，\n比上年增长5%"],  # lines of the page on end
        [PAGE],
        ["新增就业13.86万人，"],  # from the middle of a line
        ["完成投资12.8亿元。", "2019年4月3日"],  # joined in another order
        ["全市新增就业13.86万人，", "第1、3版"],
        [],
    ],
)
def test_an_article_has_the_numerals_of_its_body(pieces: list[str]) -> None:
    whole = Text.from_raw(PAGE)
    body = Text.join([whole.cut(PAGE.index(one), PAGE.index(one) + len(one)) for one in pieces], "\n")
    article = replace(make_article(body.chars), body=body)
    assert list(numerals_of(article, whole, find_numerals(PAGE))) == find_numerals(body.chars)
