from __future__ import annotations

import pytest

from flows.clean import html
from tests.clean.drafts import after, draft_of


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ('<divclass="title"><h2>工作报告</h2>', "\n\n工作报告\n"),
        ("<p>产业要<strong>变强</strong>。</p>", "\n产业要变强。\n"),
        ("中心<br />已投用", "中心\n已投用"),
        ('<p style="text-align: center;">图</p>', "\n图\n"),
        ("甲<!-- 注 -->乙", "甲\n乙"),
        ("甲<script>var a = '<p>';</script>乙", "甲\n乙"),
        ("面积x<5亩，y>3亩", "面积x<5亩，y>3亩"),
        ("<总则>第一条", "<总则>第一条"),
        ("<paper>", "<paper>"),
    ],
)
def test_tags(raw: str, expected: str) -> None:
    assert after(html.strip_tags, raw) == expected


def test_heading_levels_are_kept() -> None:
    draft = html.strip_tags(draft_of("<h1>题</h1>文<h3>节</h3>"))
    assert {draft.text.find_raw(raw): level for raw, level in draft.heads.items()} == {1: 1, 5: 3}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("&ldquo;变轻&rdquo;", "“变轻”"),
        ("11&#8226;18", "11•18"),
        ("首页 &gt; 新闻", "首页 > 新闻"),
        ("R&D投入", "R&D投入"),
        ("甲&unknown;乙", "甲&unknown;乙"),
    ],
)
def test_entities(raw: str, expected: str) -> None:
    assert after(html.decode_entities, raw) == expected


def test_paragraphs_that_are_bold_as_a_whole_are_kept_in_mind() -> None:
    draft = html.strip_tags(draft_of("<p>&nbsp;<strong>抓项目</strong></p><p><strong>记者：</strong>怎么抓？</p>"))
    assert [end - start for start, end in draft.bold.items()] == [len("抓项目")]
