"""Every digit belongs to a numeral or is left over."""

from __future__ import annotations

import pytest

from flows.extract.digits import count_digits
from flows.extract.numerals import find_numerals
from flows.model import Numeral


def numeral(start: int, end: int) -> Numeral:
    return Numeral(start, end, None, None, None, "eq", "quantity")


@pytest.mark.parametrize(
    ("text", "numerals", "counts"),
    [
        ("投资3亿元，共15项", [], (3, 3)),
        ("投资3亿元，共15项", [numeral(2, 5)], (3, 2)),
        ("投资3亿元，共15项", [numeral(2, 5), numeral(7, 10)], (3, 0)),
        ("共１５项", [], (2, 2)),
        ("三百项", [], (0, 0)),
        ("", [], (0, 0)),
    ],
)
def test_digits_are_counted(text: str, numerals: list[Numeral], counts: tuple[int, int]) -> None:
    assert count_digits(text, numerals) == counts


@pytest.mark.parametrize("text", ["2020年6月底前建成5G基站1.2万个", "“97183”行动计划，1、2号线，13.7：58.3：28"])
def test_no_digit_of_a_real_clause_is_left_over(text: str) -> None:
    assert count_digits(text, find_numerals(text))[1] == 0
