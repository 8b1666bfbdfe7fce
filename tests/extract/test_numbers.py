"""Digits and Chinese numerals as numbers."""

from __future__ import annotations

import pytest

from flows.extract.numbers import read_chinese, read_digits


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("258.9", 258.9),
        ("1,100", 1100),
        ("３，０００", 3000),
        ("２７１．０２", 271.02),
        ("8·5", 8.5),
        ("007", 7),
        ("0", 0),
    ],
)
def test_digits(written: str, number: float) -> None:
    assert read_digits(written) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("三", 3),
        ("两", 2),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("三十二", 32),
        ("百", 100),
        ("三百五十", 350),
        ("三百五", 350),
        ("三百零五", 305),
        ("一千零五十", 1050),
        ("一万五千", 15_000),
        ("两万五", 25_000),
        ("一万五千亿", 1_500_000_000_000),
        ("万亿", 1_000_000_000_000),
        ("二千三百六十六万九千四百", 23_669_400),
        ("二〇二〇", 2020),
        ("〇", 0),
    ],
)
def test_chinese(written: str, number: int) -> None:
    assert read_chinese(written) == number


def test_other_characters_are_refused() -> None:
    with pytest.raises(KeyError):
        read_chinese("三个")
    with pytest.raises(ValueError, match="could not convert"):
        read_digits("1.2.3")
