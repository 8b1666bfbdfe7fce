from __future__ import annotations

import pytest

from flows.seams import fit


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("大力发展电子商", "务、智能装备等产业"),
        ("截至去年底完成投资58", "亿元，增长8%。"),
        ("推进企业", "，确保年内投产。"),
        ("年内入驻率提高到", "85%以上。"),
    ],
)
def test_pieces_of_one_sentence_fit(left: str, right: str) -> None:
    assert fit(left, right) > 0


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("大力发展电子商", "今年以来，全市经济稳步回升。"),
        ("截至去年底完成投资58", "全市重点项目建设推进会召开"),
    ],
)
def test_what_begins_anew_does_not(left: str, right: str) -> None:
    assert fit(left, right) < 0
