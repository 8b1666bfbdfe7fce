"""The cleaners together: what a text looks like behind them, however it was set."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from flows.clean import clean
from flows.ledger import net_repairs, redo, undo

CLAUSES = [
    "全市生产总值达到258.9亿元",
    "同比增长8.3%",
    "地铁1、2号线建成通车",
    "新增“专精特新”企业57家",
    "城市品质持续提升",
    "民生支出占比稳定在76%以上",
    "中欧（洛阳）工业设计大赛启动",
    "营商环境评价居全省第二",
    "高质量发展迈出坚实步伐",
]
NOISE = st.text(alphabet="一二区，。“”（） \n\u3000#*-|<p>&;1２.摄记者上接版", max_size=80)


@st.composite
def paragraphs(draw: st.DrawFn) -> list[str]:
    """Paragraphs of a report, none so short that it might be a headline."""
    sentences = st.lists(st.sampled_from(CLAUSES), min_size=2, max_size=5).map(lambda parts: "，".join(parts) + "。")
    return draw(st.lists(st.lists(sentences, min_size=4, max_size=8).map("".join), min_size=3, max_size=6))


def wrapped(paragraph: str, width: int) -> list[str]:
    """Lines as wide as `width` Chinese characters, the first one indented; a mark never begins a line."""
    lines, line, used = [], "\u3000\u3000", 4
    for char in paragraph:
        size = 1 if char.isascii() else 2
        if used + size > 2 * width and char not in "，。”）、%":
            lines.append(line)
            line, used = "", 0
        line += char
        used += size
    return [*lines, line]


@given(paragraphs(), st.integers(12, 48), st.sampled_from(["\n", "\n\n", "\r\n"]))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_the_width_of_a_column_leaves_no_trace(texts: list[str], width: int, gap: str) -> None:
    raw = gap.join(line for text in texts for line in wrapped(text, width))
    assert clean(raw).text.chars == "\n".join(texts)


@given(NOISE)
@settings(max_examples=200, deadline=None)
def test_any_text_is_cleaned_and_can_be_had_back(raw: str) -> None:
    cleaned = clean(raw)
    lines = cleaned.text.chars.split("\n") if cleaned.text.chars else []
    assert all(line and line == line.strip() for line in lines)
    repairs = net_repairs(raw, cleaned.text)
    assert redo(raw, repairs) == cleaned.text.chars
    assert undo(cleaned.text.chars, repairs) == raw
    assert all(0 <= one.raw_start < one.raw_end <= len(raw) for one in cleaned.apart)


@given(paragraphs(), st.integers(12, 48))
@settings(max_examples=30, deadline=None)
def test_a_clean_text_stays_as_it_is(texts: list[str], width: int) -> None:
    once = clean("\n".join(line for text in texts for line in wrapped(text, width))).text.chars
    assert clean(once).text.chars == once


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", ""),
        ("\ufeff \n\n", ""),
        ("## 节\n\n文，有点。", "节\n文，有点。"),
        ("<h2>节</h2><p>文，有点。</p>", "节\n文，有点。"),
        ("（上接01版）\n文，有点。", "文，有点。"),
    ],
)
def test_small_texts(raw: str, expected: str) -> None:
    assert clean(raw).text.chars == expected


def test_levels_of_headings_are_told_by_raw_offset() -> None:
    raw = "## **节**\n文。\n<h3>款</h3>"
    cleaned = clean(raw)
    assert {raw[at]: level for at, level in cleaned.head_marks.items()} == {"节": 2, "款": 3}


def test_a_heading_that_is_set_apart_gives_its_level_to_nothing() -> None:
    found = clean("### （上接01版）\n\n会议强调，要抓好重点项目，确保完成投资300亿元以上。\n")
    assert found.head_marks == {}
    assert clean("### 会议强调\n\n要抓好重点项目。\n").head_marks == {4: 3}
