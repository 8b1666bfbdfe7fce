"""Validate the tables against `expectations/*.json`, refuse the rows that fail, and say what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from flows.errors import InternalError
from flows.tables import TABLES, arrow_schema
from flows.validate.corpus import Corpus
from flows.validate.invariants import computed_columns
from flows.validate.outcome import CRITICAL, Outcome, Validation
from flows.validate.refusal import Refusals
from flows.validate.suites import SuiteError, columns_of, evaluate, suite, to_frame

__all__ = ["Outcome", "SuiteError", "TableError", "Validation", "validate"]


class TableError(InternalError):
    """A table is missing, unknown or not of its schema."""


def validate(tables: Mapping[str, pa.Table]) -> Validation:
    """What every expectation found, and the tables with the rows that failed none.

    First each row: those that fail go to `quarantine` with the expectation named, and with them the rows whose
    foreign keys name them. Then each table that is left, as a whole. Raises TableError for tables that are not
    those of the schemas, SuiteError for a suite that could not be evaluated as it stands.
    """
    _expect_schemas(tables)
    corpus = Corpus(tables)
    outcomes = [one for table in TABLES for one in _row_outcomes(table, corpus)]
    refusals = Refusals(tables)
    refusals.add_failed(outcomes)
    refusals.cascade()
    accepted = refusals.accepted()
    outcomes += [one for table in TABLES for one in _table_outcomes(table, accepted[table])]
    order = {table: at for at, table in enumerate(TABLES)}
    return Validation(accepted, tuple(sorted(outcomes, key=lambda one: order[one.table])))


def _row_outcomes(table: str, corpus: Corpus) -> list[Outcome]:
    """The expectations of each row, on the table's own columns and the computed ones."""
    by_row = [one for one in suite(table) if not _is_of_table(table, one)]
    own = [column for column in columns_of(by_row) if column in TABLES[table].columns]
    frame = to_frame(corpus.tables[table].select(own))
    for column, values in computed_columns(table, corpus).items():
        frame[column] = values
    return evaluate(table, frame, by_row)


def _table_outcomes(table: str, rows: pa.Table) -> list[Outcome]:
    """The expectations of the table as a whole, on its own columns."""
    return evaluate(table, to_frame(rows), [one for one in suite(table) if _is_of_table(table, one)])


def _is_of_table(table: str, expectation: Mapping[str, Any]) -> bool:
    """Whether an expectation is for the rows that are left: a critical one that looks at no computed column."""
    column = expectation["kwargs"].get("column")
    return expectation["severity"] == CRITICAL and (column is None or column in TABLES[table].columns)


def _expect_schemas(tables: Mapping[str, pa.Table]) -> None:
    if set(tables) != set(TABLES):
        odd = sorted(set(tables) ^ set(TABLES))
        raise TableError(f"expected the tables of schemas/, found too many or too few: {', '.join(odd)}")
    for table, rows in tables.items():
        if not rows.schema.equals(arrow_schema(table)):
            raise TableError(f"{table}: columns or types are not those of schemas/{table}.json: {rows.schema}")
