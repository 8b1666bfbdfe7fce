from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.model import Section
from flows.segment.sentences import LONGEST_QUOTED, find_sentences, sentence_spans
from tests.segment.builders import articles_of


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text))]


LONG = "我们将持续优化营商环境，全力推动项目建设，确保完成全年目标任务。" * (LONGEST_QUOTED // 30)


@pytest.mark.parametrize(
    "expected",
    [
        ["地区生产总值完成258.9亿元，同比增长8.3%；第三产业增加值完成215.4亿元。", "其中，税收占比72%。"],
        ["“项目已经开工。一期年底投产。”负责人郭建军介绍，达产后年产值36亿元。", "下一步继续推进。"],
        ["他说：“项目已经开工。”", "一期年底投产。"],
        ["一季度开局如何？", "二季度如何发力？", "25日，会议召开。"],
        ["培育企业（普莱柯公司。原有1户）4户。", "占比提高。"],
        ["《意见》出台。", "“十四五”开局！"],
        ["“四早”“四集中”落实。", "感染少。”", "清零早。"],  # a closing mark without its opening one
        ["“小巨人企业414家。", "新增57家。"],  # an opening mark that is never closed
        ["今年以来成效明显……", "下一步继续。"],
        ["“1.扩大投资。2.优化环境。”会议指出。", "要落实。"],
    ],
)
def test_sentences(expected: list[str]) -> None:
    assert sentences("".join(expected)) == expected


def test_a_long_quotation_is_cut() -> None:
    assert len(sentences(f"他说：“{LONG}”会议结束。")) > 3


def test_headings_are_sentences_and_every_sentence_lies_in_its_section() -> None:
    (article,) = articles_of(
        "各项工作有序推进。\n一、回顾\n（一）增长势头良好。全年增长8%。形势好转。\n二、安排\n继续努力。"
    )
    body = article.body.chars
    assert [body[one.start : one.end] for one in article.sentences] == [
        *("各项工作有序推进。", "一、回顾", "（一）增长势头良好。", "全年增长8%。"),
        *("形势好转。", "二、安排", "继续努力。"),
    ]
    for one in article.sentences:
        section = article.sections[one.section]
        assert section.start <= one.start < one.end <= section.end


@given(st.text("甲乙，。！？“”（）\n 1.8", max_size=80))
def test_sentences_cover_every_character_that_is_not_white(text: str) -> None:
    root = Section(0, "body", None, None, None, (), 0, 0, len(text))
    found = find_sentences(text, [root])
    covered = "".join(text[one.start : one.end] for one in found)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(found))
