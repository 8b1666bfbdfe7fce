"""Cells of a vocabulary become values of its table's types."""

from __future__ import annotations

import pytest

from flows.tables import TABLES, MisfitError, vocabulary_tables
from flows.tables.vocabularies import typed


def test_every_vocabulary_is_read() -> None:
    assert all(rows.num_rows for rows in vocabulary_tables().values())


@pytest.mark.parametrize(
    ("table", "column", "cell", "value"),
    [
        ("units", "factor", "0.1", 0.1),
        ("units", "aliases", "％|﹪", ["％", "﹪"]),
        ("units", "aliases", "", []),
        ("places", "parent_code", "", None),
        ("concepts", "pattern", "a|b", "a|b"),
    ],
)
def test_a_cell_has_the_type_of_its_column(table: str, column: str, cell: str, value: object) -> None:
    assert typed(table, TABLES[table].field(column), cell) == value


def test_a_cell_that_does_not_fit_is_named() -> None:
    with pytest.raises(MisfitError, match=r"units.csv, factor: 'many' is no number"):
        typed("units", TABLES["units"].field("factor"), "many")
