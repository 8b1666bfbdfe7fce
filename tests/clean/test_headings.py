"""Numbered headings that fill their lines by chance."""

from __future__ import annotations

from flows.clean.joining import join_lines
from tests.clean.drafts import after

BODY = """坚持把做实做强做优实体经济作为主
攻方向，大力发展先进的制造业集群，
推动产业结构优化升级，不断提升全市
的综合竞争力。"""
FULL = "（三）坚持创新驱动，增强内生动力"  # as wide as the column


def joined(raw: str) -> list[str]:
    return after(join_lines, raw).split("\n")


def document(*headings: str) -> str:
    return "\n".join(f"{heading}\n{BODY}" for heading in headings)


def test_a_heading_that_fills_its_line_is_one_where_its_neighbours_are() -> None:
    lines = joined(document("（一）稳住经济增长", "（二）扩大对外开放水平", FULL, "（四）改善民生"))
    assert FULL in lines


def test_of_several_full_lines_as_many_as_the_neighbours_are_long() -> None:
    two = "（三）坚持创新驱动，着力增强内生动\n力，加快建设现代化产业体系实现跃升"
    long = (
        "（一）稳住经济增长的基本盘，推动全\n市经济持续回升向好，开好局",
        "（二）扩大高水平对外开放，在更大范\n围促进双向互济，谱新篇",
    )
    assert two.replace("\n", "") in joined(document(*long, two))


def test_an_item_that_goes_on_as_a_paragraph_is_none() -> None:
    heading = "（三）坚持创新驱动，经济效益稳中有"
    run_in = [f"（{number}）持续优化营商环境，办好民生实\n事。{BODY}" for number in "一二"]
    assert heading not in joined("\n".join([*run_in, f"{heading}\n{BODY}", BODY]))


def test_a_sentence_alone_under_its_number_is_not_parted() -> None:
    sentence = "（三）坚持创新驱动，经济效益稳中有\n进。"
    assert sentence.replace("\n", "") in joined(document("（一）稳增长", "（二）促改革", sentence))


def test_a_number_without_the_one_before_it_is_none() -> None:
    assert (
        len(joined(BODY.replace("\n的综合竞争力。", "\n的综合竞争力，从来不乏这样的人一我\n十、人十我百的实干精神。")))
        == 1
    )
