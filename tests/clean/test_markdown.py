from __future__ import annotations

import pytest

from flows.clean import markdown
from tests.clean.drafts import after, apart, draft_of


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("- 1. 决定任命:", "1. 决定任命:"),
        ("```markdown\n正文\n```", "\n正文\n"),
        ("上\n---\n下", "上\n\n下"),
        ("![](images/3f9c.jpg)\n图① 巡检", "\n图① 巡检"),
        ("见[规划](https://a.cn/b)全文", "见规划全文"),
        ("——访区长", "——访区长"),
        ("-5℃至3℃", "-5℃至3℃"),
        ("占比[1](见表)", "占比[1](见表)"),
    ],
)
def test_blocks(raw: str, expected: str) -> None:
    assert after(markdown.strip_blocks, raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [("## 一把手访谈", "一把手访谈"), ("###项目一线 ##\n文", "项目一线\n文"), ("3#机组并网", "3#机组并网"), ("#", "#")],
)
def test_headings(raw: str, expected: str) -> None:
    assert after(markdown.strip_headings, raw) == expected


def test_heading_levels_are_kept() -> None:
    draft = markdown.strip_headings(draft_of("文\n## 节\n### 款"))
    assert sorted(draft.heads.values()) == [2, 3]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("**做“加法”。** 区", "做“加法”。 区"),
        ("任命:**", "任命:"),
        ("*(王利民)*", "(王利民)"),
        ("*注：2*3*4", "*注：2*3*4"),
        ("__重点__", "重点"),
        ("2*3", "2*3"),
        ("snake_case", "snake_case"),
    ],
)
def test_emphasis(raw: str, expected: str) -> None:
    assert after(markdown.strip_emphasis, raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (r"在 $98.5\%$ 以上", "在98.5%以上"),
        ("投资 $1.86$ 亿元", "投资1.86亿元"),
        (r"$12 \times 3$ 米", "12 ×3米"),
        ("票价5$，$甲$", "票价5$，$甲$"),
        ("PM_2.5浓度下降，表CODE_2", "PM2.5浓度下降，表CODE_2"),
    ],
)
def test_formulas(raw: str, expected: str) -> None:
    assert after(markdown.read_formulas, raw) == expected


def test_bold_words_that_open_a_line_are_kept_in_mind() -> None:
    raw = "**节。**\n- **款。**文\n文**点**文\n任命:**"
    draft = markdown.strip_emphasis(markdown.strip_blocks(draft_of(raw)))
    assert {raw[start:end] for start, end in draft.bold.items()} == {"节。", "款。"}


def test_captions_below_pictures() -> None:
    raw = "# 强链\n\n正文。\n\n![](a.jpg)\n\n二期施工现场\n\n## 一环都不能少\n"
    assert apart(markdown.strip_blocks, raw) == [("caption", "二期施工现场")]
    assert apart(markdown.strip_blocks, raw.replace("二期施工现场", "二期正在施工，进展顺利")) == []
    assert apart(markdown.strip_blocks, raw.replace("#", "")) == []  # the line may be a heading
