"""Growth over the year before, and growth over anything else."""

from __future__ import annotations

import pytest

from flows.link.concepts import concept_of
from flows.link.growth_base import is_over_last, is_yearly

YEARLY = [
    ("地区生产总值比上年增长", "2019"),
    ("同比增长", "2023-H1"),
    ("增长", "2020"),
    ("比年初增长", "2019"),
    ("比2018年增长", "2019"),
    ("平均工资增长", "2019"),
    ("2019年全市生产总值增长", "2019"),
    ("2019年增长", "2019"),
]
OTHER = [
    ("年均增长", "2020"),
    ("五年平均增长", "2002"),
    ("农民人均纯收入五年增长", "2002"),
    ("年递增", "1957"),
    ("7月份环比上涨", "2023-07"),
    ("比一季度加快", "2023-Q2"),
    ("比2010年提高", "2015"),
    ("是2005年的", "2010"),
    ("比“十五”末增长", "2010"),
]


@pytest.mark.parametrize(("before", "period"), YEARLY)
def test_growth_over_the_year_before(before: str, period: str) -> None:
    assert is_yearly(before, period)


@pytest.mark.parametrize(("before", "period"), OTHER)
def test_averages_last_months_and_earlier_years_are_other_growth(before: str, period: str) -> None:
    assert not is_yearly(before, period)


def test_an_average_in_the_name_is_no_concept() -> None:
    assert concept_of("地区生产总值增速", "%", "growth") == "gdp"
    assert concept_of("地区生产总值年均增速", "%", "growth") is None


def test_a_sentence_on_growth_over_the_last_month() -> None:
    assert is_over_last("从环比看，二季度生产总值增长")
    assert is_over_last("7月份，居民消费价格环比上涨")
    assert not is_over_last("居民消费价格环比上涨0.2%，同比下降")
    assert not is_over_last("居民消费价格同比下降")
