from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.segment.builders import account_of, document_of

PAGE = (
    "洛阳日报\n## 题目\n——访某某\n正文开头。\n一、小标题\n正文继续。\n本报记者 白云飞\n@caption 图为现场。\n图片说明\n"
)


def test_every_character_has_its_class() -> None:
    found = account_of(document_of(PAGE))
    assert (found.unaccounted, found.twice) == ((), ())
    assert sum(found.shares.values()) == pytest.approx(1)
    assert all(found.shares[name] > 0 for name in ("head", "heading", "text", "apart", "repair"))


def test_what_is_lost_is_named() -> None:
    document = document_of("题目甲乙丙\n正文开头。\n正文继续。\n本报记者 白云飞\n")
    (article,) = document.articles
    lost = account_of(replace(document, articles=(replace(article, head_spans=()),)))
    assert [document.source.raw[start:end] for start, end in lost.unaccounted] == ["题目甲乙丙", "本报记者", "白云飞"]


def test_what_is_claimed_twice_is_named() -> None:
    document = document_of("题目甲乙丙\n正文开头。\n本报记者 白云飞\n")
    twice = account_of(replace(document, articles=document.articles * 2))
    assert [document.source.raw[start:end] for start, end in twice.twice] == [
        "题目甲乙丙",
        "正文开头。",
        "本报记者",
        "白云飞",
    ]


LINES = st.sampled_from(
    [
        *("正文一段，到此为止。", "一、小标题", "（二）引领。全市上下共同努力。", "短标题", "——访某某", "●要点"),
        *(
            "本报记者 白云飞",
            "本报讯（记者 李明）昨日开工。",
            "2020年1月2日",
            "各位代表：",
            "@continuation （上接01版）",
        ),
        *("@masthead 洛阳日报", "## 标题", "未完成的一段文字，没有句号", "", "来源：洛阳日报", "完成。 本报记者 李明"),
    ]
)


@given(st.lists(LINES, max_size=14))
def test_nothing_is_lost_and_nothing_claimed_twice(lines: list[str]) -> None:
    document = document_of("\n".join(lines))
    found = account_of(document)
    assert (found.unaccounted, found.twice) == ((), ())
    for article in document.articles:
        for one in article.sentences:
            section = article.sections[one.section]
            assert section.start <= one.start < one.end <= section.end
        assert article.sections[0].start == 0
        assert article.sections[-1].end == len(article.body)
