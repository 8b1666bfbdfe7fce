"""Each computed column is true of sound rows, and false of the fault it is there for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from flows.tables import TABLES, to_arrow
from flows.validate.corpus import Corpus
from flows.validate.invariants import CHECKS, computed_columns
from flows.validate.suites import columns_of, suite
from tests.made import made_tables


def changed(table: str, key: str, change: dict[str, Any]) -> dict[str, pa.Table]:
    """The made tables, one row of one of them changed; the first that has `key` somewhere."""
    tables = made_tables()
    rows = tables[table].to_pylist()
    row = next(one for one in rows if key in one.values())
    row.update(change)
    return tables | {table: to_arrow(table, rows)}


@pytest.mark.parametrize("table", TABLES)
def test_all_holds_of_the_made_tables(table: str) -> None:
    for column, values in computed_columns(table, Corpus(made_tables())).items():
        assert False not in values, column


@pytest.mark.parametrize("table", TABLES)
def test_what_a_suite_looks_at_is_a_column_or_computed_and_nothing_is_computed_in_vain(table: str) -> None:
    computed = set(computed_columns(table, Corpus(made_tables())))
    looked_at = set(columns_of(suite(table))) - set(TABLES[table].columns)
    assert looked_at <= computed
    assert set(CHECKS.get(table, {})) <= looked_at


DAY = date(2021, 12, 31)


@pytest.mark.parametrize(
    ("table", "key", "change", "column"),
    [
        ("documents", "first", {"characters": 3}, "characters_agree"),
        ("documents", "first", {"text_characters": 0}, "account_adds_up"),
        ("documents", "first", {"place_code": "999999"}, "place_code_resolves"),
        ("repairs", "first/r0", {"before": "x"}, "before_in_source"),
        ("repairs", "first/r0", {"raw_end": 500}, "span_in_document"),
        ("articles", "first", {"text": "另一篇"}, "text_in_source"),
        ("sections", "first/a1/s1", {"text": "预计"}, "text_in_source"),
        ("sections", "first/a1/s1", {"heading": "桥"}, "text_in_source"),
        ("sections", "first/a1/s1", {"raw_spans": [{"raw_start": 0, "raw_end": 35}]}, "lies_in_article"),
        ("sections", "first/a1/s1", {"level": 0}, "below_parent"),
        ("sections", "first/a1/s1", {"parent_id": None}, "below_parent"),
        ("sentences", "second/a1/s0/t1", {"text": "甲桥"}, "text_in_source"),
        ("sentences", "second/a1/s0/t1", {"raw_spans": [{"raw_start": 0, "raw_end": 28}]}, "lies_in_section"),
        ("captions", "张三 摄", {"text": "李四 摄"}, "text_in_source"),
        ("numerals", "8%", {"quote": "9%"}, "quote_in_source"),
        ("numerals", "8%", {"value_max": 7.0}, "range_ascends"),
        ("indicators", "7.5%", {"quote": "7.6%"}, "quote_in_source"),
        ("indicators", "7.5%", {"sentence_id": "first/a1/s1/t1"}, "lies_in_sentence"),
        ("indicators", "7.5%", {"sentence_id": "nowhere"}, "sentence_id_resolves"),
        ("indicators", "7.5%", {"value_base": 0.075}, "value_base_agrees"),
        ("indicators", "7.5%", {"unit_base": "元"}, "value_base_agrees"),
        ("indicators", "7.5%", {"value_max": 7.0}, "range_ascends"),
        ("indicators", "7.5%", {"value": 999.0, "value_base": 999.0}, "value_in_quote"),
        ("indicators", "7.5%", {"unit": "亿元", "value_base": 7.5e8, "unit_base": "元"}, "value_in_quote"),
        ("indicators", "7.5%", {"value_max": 9.0}, "value_in_quote"),
        ("indicators", "7.5%", {"period": "2020-13"}, "period_parses"),
        ("indicators", "7.5%", {"period_end": DAY}, "period_parses"),
        ("indicators", "7.5%", {"period": None}, "period_parses"),
        ("indicators", "7.5%", {"period_start": DAY}, "actual_is_past"),
        ("project_mentions", "2020-06", {"investment_yuan": 3e4}, "investment_agrees"),
        ("project_mentions", "2020-06", {"investment_yuan": None}, "investment_agrees"),
        ("project_mentions", "2020-06", {"investment_value": None}, "investment_agrees"),
        ("project_mentions", "2020-06", {"deadline_on": DAY}, "deadline_parses"),
        ("projects", "p1", {"mentions": 5}, "mentions_agree"),
        ("projects", "p1", {"first_seen": DAY}, "seen_in_order"),
    ],
)
def test_each_fault_is_seen(table: str, key: str, change: dict[str, Any], column: str) -> None:
    values = computed_columns(table, Corpus(changed(table, key, change)))[column]
    assert values.count(False) == 1


@pytest.mark.parametrize(
    ("key", "change", "holds"),
    [
        ("7.5%", {"name": "三产占生产总值比重", "measure": "level", "value": 130.0, "value_base": 130.0}, False),
        ("7.5%", {"name": "三产占生产总值比重", "measure": "level", "value": 51.0, "value_base": 51.0}, True),
        ("7.5%", {"name": "三产占生产总值比重", "measure": "growth", "value": 130.0, "value_base": 130.0}, None),
        ("7.5%", {"name": "拨备覆盖率", "measure": "level", "value": 130.0, "value_base": 130.0}, None),
    ],
)
def test_only_a_share_is_held_to_a_hundred(key: str, change: dict[str, Any], holds: bool | None) -> None:
    tables = changed("indicators", key, change)
    at = tables["indicators"]["quote"].to_pylist().index(key)
    assert computed_columns("indicators", Corpus(tables))["share_is_a_part"][at] is holds


@pytest.mark.parametrize(
    ("quote", "value", "value_max", "unit"),
    [
        ("7.5%", -7.5, None, "%"),  # a fall: the sign is of the sentence
        ("0.7个", 0.7, None, "个百分点"),  # 0.7个和1.2个百分点
        ("四成", 40.0, None, "%"),
        ("1项至2项", 1.0, 2.0, "项"),
        ("近五分之一", 0.2, None, ""),
    ],
)
def test_a_value_is_what_its_quotation_says(quote: str, value: float, value_max: float | None, unit: str) -> None:
    said = {"quote": quote, "value": value, "value_max": value_max, "unit": unit}
    tables = changed("indicators", "7.5%", said)
    assert False not in computed_columns("indicators", Corpus(tables))["value_in_quote"]


def test_a_target_may_lie_ahead() -> None:
    tables = changed("indicators", "8%", {"period_start": DAY})
    assert False not in computed_columns("indicators", Corpus(tables))["actual_is_past"]


def test_the_first_of_two_rows_with_one_key_stands() -> None:
    tables = made_tables()
    twice = pa.concat_tables([tables["captions"], tables["captions"]])
    assert computed_columns("captions", Corpus(tables | {"captions": twice}))["key_comes_once"] == [True, False]


def test_a_row_that_lacks_a_required_value_is_not_checked_further() -> None:
    tables = changed("indicators", "7.5%", {"quote": None})
    assert None in computed_columns("indicators", Corpus(tables))["quote_in_source"]
