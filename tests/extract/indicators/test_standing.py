"""What is true of a thing at no one time."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.indicators.texts import document_of, read


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("项目总投资5亿元。", "2020"),
        ("该厂年产轴承30万套。", "2020"),
        ("园区每年利用煤气15亿立方米。", "2020"),
        ("项目完成总投资5亿元。", "2020-H1"),
        ("该厂生产轴承30万套。", "2020-H1"),
        ("去年产轴承30万套。", "2019"),
    ],
)
def test_a_total_is_of_the_year_of_its_text(text: str, period: str) -> None:
    document = document_of(f"上半年，工业增长8%。{text}", genre="news", year=2020, published=date(2020, 9, 20))
    assert read(document)[1].period == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("全市面积1418平方公里。", None),
        ("海岸线241公里。", None),
        ("小麦种植面积14万亩。", "2019"),
        ("人口24万人。", "2019"),
    ],
)
def test_the_land_of_an_encyclopedia_is_of_no_year(text: str, period: str | None) -> None:
    document = document_of(f"2019年末，总人口29万人。{text}", genre="news", year=None)
    assert read(document)[1].period == period
