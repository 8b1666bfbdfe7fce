from __future__ import annotations

from itertools import pairwise

import pytest

from flows.segment.headings import find_heads
from flows.segment.sections import levels_of
from tests.segment.builders import articles_of, roles_of

TEXT = "今年以来，全市上下统筹推进各项工作，取得积极成效。"


def levels(outline: str) -> list[int]:
    """The levels of an outline: a text follows each heading, run in behind a full stop; none behind a `+`."""
    items = outline.replace("+", "\n\n").split("|")
    lines = [item + TEXT if item.endswith("。") else f"{item}\n{TEXT}" for item in items]
    return levels_of(find_heads(roles_of("\n".join(lines))))


@pytest.mark.parametrize(
    ("outline", "expected"),
    [
        ("一、工作回顾|（一）增长|（二）创新|二、工作安排|（一）投资", [1, 2, 2, 1, 2]),
        (
            "2019年工作回顾|（一）增长|一是扩大投资。|二是扩大开放。|（二）创新|加强政府自身建设|一是忠诚。|二是廉洁。",
            [1, 2, 3, 3, 2, 1, 2, 2],
        ),
        ("2009年工作回顾|一、经济平稳增长|二、改革深化|2010年工作任务|一、扩大内需", [1, 2, 2, 1, 2]),
        ("2005年发展回顾|1、“三农”工作。|2、工业。|“十一五”时期目标|一是新农村。|二是产业。", [1, 2, 2, 1, 2, 2]),
        ("防控态势持续向好|●三次产业逐步恢复|●疫情防控有效|确保各项措施落实|●巩固形势", [1, 2, 2, 1, 2]),
        ("一、回顾|1.增长|（1）工业|（2）农业|2.创新|二、安排", [1, 2, 3, 3, 2, 1]),
        ("第一章 总则|一、依据|第二章 目标", [1, 2, 1]),
        ("一、回顾|1.增长|二、安排|（一）投资|1.项目", [1, 2, 1, 2, 3]),
        ("# 报告|## 回顾|### 增长|## 安排", [1, 2, 3, 2]),
        ("·商业|·金融业", [1, 1]),
        ("自然资源+水资源|矿产资源|经济+综述", [1, 2, 2, 1, 2]),
        ("2009年工作回顾|一、经济增长|旅游|二、投资扩大|2010年工作任务", [1, 2, 3, 2, 1]),
        ("一、回顾|——经济向好。|——民生改善。||一是稳增长。|二是惠民生。|二、安排", [1, 2, 2, 2, 2, 1]),
        ("一、回顾|二、安排|（一）投资|十件实事|一、扩大就业|二、关爱老人", [1, 1, 2, 1, 2, 2]),
    ],
)
def test_levels_come_from_what_is_seen(outline: str, expected: list[int]) -> None:
    assert levels(outline) == expected


def test_the_tree() -> None:
    (article,) = articles_of(f"{TEXT}\n一、回顾\n{TEXT}\n（一）增长。{TEXT}\n二、安排\n{TEXT}")
    root, review, growth, plan = article.sections
    body = article.body.chars
    assert (root.level, root.kind, root.parent, body[root.start : root.end]) == (0, "body", None, f"{TEXT}\n")
    assert (review.numbering, review.heading, review.parent, review.path) == ("一、", "回顾", 0, ("回顾",))
    assert (growth.kind, growth.parent, growth.path) == ("runin", 1, ("回顾", "增长"))
    assert body[growth.start : growth.text_start] == "（一）增长。"
    assert body[growth.text_start : growth.end] == f"{TEXT}\n"
    assert (plan.level, plan.parent, plan.end) == (1, 0, len(body))
    assert all(before.end == after.start for before, after in pairwise(article.sections))
