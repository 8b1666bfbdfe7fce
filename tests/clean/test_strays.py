from __future__ import annotations

import pytest

from flows.clean import strays
from flows.clean.asides import LineRules
from tests.clean.drafts import after


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("正文。\n“\n”\n下文。", "正文。\n\n\n下文。"),
        ("游人渐多。 |\n这座古镇 |\n热闹", "游人渐多。\n这座古镇\n热闹"),
        ("正文。\n丨丨\n▇\n下文。", "正文。\n\n\n下文。"),
        ("正在\ufffd\ufffd带货", "正在带货"),
        ("| 年份 | 总值 |", "| 年份 | 总值 |"),
        ("——访区长", "——访区长"),
        ("12", "12"),
    ],
)
def test_strays(raw: str, expected: str) -> None:
    assert after(strays.set_strays_apart, raw) == expected


def test_labels_that_come_again_and_again() -> None:
    raw = "".join(f"第{number}节\n\n关注\n\n\n\n正文，有标点。\n\n" for number in range(3))
    assert "关注" not in after(strays.set_labels_apart, raw)


def test_headings_that_come_again_stay() -> None:
    raw = "主要目标\n正文。\n" * 4
    assert after(strays.set_labels_apart, raw) == raw


def test_the_label_of_an_index_is_spaced_out() -> None:
    assert after(LineRules(strays.RULES).set_apart, "上文。\n导 读\n下文。") == "上文。\n\n下文。"
    assert after(LineRules(strays.RULES).set_apart, "上文。\n领导 读书\n下文。") == "上文。\n领导 读书\n下文。"
