"""Rows are refused with what hangs on them; a table that fails as a whole stops the release."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pytest

from flows.rows import Row
from flows.tables import TABLES, to_arrow
from flows.validate import TableError, Validation, validate
from tests.made import made_tables

EMPTY_FILE: Row = {"table": "sources", "row_id": "a.txt", "expectation": "empty", "reason": "it is empty", "row": "{}"}


def edited(tables: dict[str, pa.Table], table: str, edit: Callable[[list[dict[str, Any]]], list[Any]]) -> None:
    tables[table] = to_arrow(table, edit(tables[table].to_pylist()))


def refused(found: Validation, table: str) -> list[dict[str, Any]]:
    return [row for row in found.tables["quarantine"].to_pylist() if row["table"] == table]


@pytest.fixture(scope="module")
def sound() -> Validation:
    return validate(made_tables())


@pytest.fixture(scope="module")
def damaged() -> Validation:
    """A heading of the first document misread, a caption three times, a wrong code in the second, an empty file."""
    tables = made_tables()
    edited(tables, "sections", lambda rows: [{**row, "kind": "tail"} if row["level"] == 1 else row for row in rows])
    edited(tables, "captions", lambda rows: rows * 3)
    edited(
        tables,
        "indicators",
        lambda rows: [
            row if row["document_id"] == "first" else {**row, "measure": "speed", "value_base": 1.0} for row in rows
        ],
    )
    edited(tables, "quarantine", lambda _: [EMPTY_FILE])
    return validate(tables)


def test_sound_tables_pass_whole(sound: Validation) -> None:
    assert sound.is_publishable and not sound.quarantined and not sound.failures
    counts = {name: rows.num_rows for name, rows in made_tables().items()}
    assert {name: rows.num_rows for name, rows in sound.tables.items()} == counts
    assert sound.evaluated == sum(one.state == "passed" for one in sound.results)
    assert {one.table for one in sound.results} == set(TABLES)


def test_an_empty_table_is_not_said_to_have_passed(sound: Validation) -> None:
    states = {one.state for one in sound.results if one.table == "quarantine" and one.severity == "warning"}
    assert states == {"no rows"}
    assert sound.evaluated < len(sound.results)


def test_a_row_that_fails_is_refused_with_every_expectation_named(damaged: Validation) -> None:
    assert damaged.is_publishable
    row = next(one for one in refused(damaged, "indicators") if one["document_id"] == "second")
    assert "expect_column_values_to_be_in_set(measure)" in row["expectation"]
    assert "expect_column_values_to_be_in_set(value_base_agrees)" in row["expectation"]
    assert "measure is a code of measure" in row["reason"]
    said = json.loads(row["row"])
    assert (said["indicator_id"], said["measure"], said["period_start"]) == (row["row_id"], "speed", "2020-01-01")


def test_what_hangs_on_a_refused_row_goes_with_it(damaged: Validation) -> None:
    assert [row["row_id"] for row in refused(damaged, "sections")] == ["first/a1/s1"]
    assert len(refused(damaged, "sentences")) == 3
    row = next(one for one in refused(damaged, "indicators") if one["document_id"] == "first")
    assert row["reason"] == "its row of sentences was refused"
    assert damaged.tables["sections"]["section_id"].to_pylist() == ["first/a1/s0", "second/a1/s0"]


def test_of_rows_with_one_key_the_first_is_published(damaged: Validation) -> None:
    (key,) = damaged.tables["captions"]["caption_id"].to_pylist()
    assert [row["row_id"] for row in refused(damaged, "captions")] == [key, f"{key}#2"]


def test_refused_sources_stay_in_quarantine(damaged: Validation) -> None:
    assert damaged.quarantined["sources: it is empty"] == 1
    assert sum(damaged.quarantined.values()) == damaged.tables["quarantine"].num_rows


def test_faults_of_a_whole_table_stop_the_release() -> None:
    tables = made_tables()
    edited(tables, "documents", lambda rows: [row | {"genre": "poem"} for row in rows])
    edited(tables, "units", lambda rows: [rows[0] | {"base": None}, *rows])
    found = validate(tables)
    assert not found.is_publishable
    assert any(line.startswith("documents: The table has at least 1 row") for line in found.failures)
    assert any(line.startswith("units: No two rows have the same key") for line in found.failures)
    assert any(line.startswith("units: base is given") for line in found.failures)
    assert not refused(found, "units")


@pytest.mark.parametrize("drop", ["indicators", "units"])
def test_a_missing_table_is_an_error(drop: str) -> None:
    tables = made_tables()
    del tables[drop]
    with pytest.raises(TableError, match=drop):
        validate(tables)


def test_a_table_of_another_schema_is_an_error() -> None:
    tables = made_tables()
    with pytest.raises(TableError, match=r"schemas/captions.json"):
        validate(tables | {"captions": tables["captions"].drop(["photographer"])})
