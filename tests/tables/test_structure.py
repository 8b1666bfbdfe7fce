"""The committed suites are what the schemas and their authors say."""

from __future__ import annotations

import json
from typing import Any

import pytest

from flows.tables import TABLES
from flows.tables.structure import EXPECTATIONS, structural_expectations, suite_text


@pytest.mark.parametrize("table", TABLES)
def test_the_committed_suite_has_not_drifted(table: str) -> None:
    committed = (EXPECTATIONS / f"{table}.json").read_text(encoding="utf-8")
    assert committed == suite_text(table), "run `python -m flows.tables`"


def test_there_is_no_suite_without_a_table() -> None:
    assert {file.stem for file in EXPECTATIONS.glob("*.json")} == set(TABLES)


def expected(table: str, column: str) -> list[tuple[str, dict[str, Any]]]:
    found: list[Any] = structural_expectations(table)
    return [(one["type"], one["kwargs"]) for one in found if one["kwargs"].get("column") == column]


def test_what_a_schema_says_of_a_column_is_expected() -> None:
    assert ("expect_column_values_to_not_be_null", {"column": "value"}) in expected("indicators", "value")
    assert ("expect_column_values_to_be_between", {"column": "confidence", "min_value": 0, "max_value": 1}) in expected(
        "indicators", "confidence"
    )
    codes = {"column": "measure", "value_set": ["level", "growth", "change", "difference"]}
    assert ("expect_column_values_to_be_in_set", codes) in expected("indicators", "measure")


def test_what_may_be_empty_is_not_expected() -> None:
    assert not [kind for kind, _ in expected("indicators", "value_max") if "null" in kind]


def test_a_fault_in_a_vocabulary_stops_the_release() -> None:
    assert {one["severity"] for one in structural_expectations("units")} == {"critical"}
    assert {one["severity"] for one in structural_expectations("indicators")} == {"critical", "warning"}


def test_what_people_wrote_is_kept() -> None:
    kept = [one for one in json.loads(suite_text("sentences"))["expectations"] if one["meta"]["origin"] == "hand"]
    assert "lies_in_section" in {one["kwargs"]["column"] for one in kept}
