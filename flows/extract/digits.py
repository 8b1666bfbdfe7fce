"""The account of the digits: every one belongs to a numeral, or is counted as left over."""

from __future__ import annotations

from collections.abc import Iterable

from flows.model import Numeral
from flows.text import Text


def count_digits(text: str, numerals: Iterable[Numeral]) -> tuple[int, int]:
    """How many digits `text` has, and how many of them lie in no numeral. Chinese numerals are not counted.

    >>> count_digits("投资3亿元，共15项", [])
    (3, 3)
    """
    codes = Text.from_raw(text).codes
    is_digit = (codes - ord("0") < 10) | (codes - ord("０") < 10)  # of unsigned numbers: none lies below 0
    total = int(is_digit.sum())
    for one in numerals:
        is_digit[one.start : one.end] = False
    return total, int(is_digit.sum())
