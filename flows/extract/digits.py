"""The account of the digits: every one belongs to a numeral, or is counted as left over."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np

from flows.model import Numeral

DIGITS = re.compile(r"[0-9０-９]+")


def count_digits(text: str, numerals: Iterable[Numeral]) -> tuple[int, int]:
    """How many digits `text` has, and how many of them lie in no numeral. Chinese numerals are not counted.

    >>> count_digits("投资3亿元，共15项", [])
    (3, 3)
    """
    is_digit = np.zeros(len(text), np.bool_)
    for run in DIGITS.finditer(text):
        is_digit[run.start() : run.end()] = True
    total = int(is_digit.sum())
    for one in numerals:
        is_digit[one.start : one.end] = False
    return total, int(is_digit.sum())
