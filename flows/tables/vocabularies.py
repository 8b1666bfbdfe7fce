"""The vocabularies as tables: concepts, places, units, codes, from their CSV files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pyarrow as pa

from flows.rows import Row
from flows.tables.arrow import MisfitError, to_arrow
from flows.tables.schema import TABLES, VOCABULARY_TABLES, Field
from flows.vocabulary import SCHEMAS, terms, vocabulary

READ: dict[str, Callable[[str], object]] = {
    "string": str,
    "number": float,
    "integer": int,
    "date": date.fromisoformat,
}


def vocabulary_tables() -> dict[str, pa.Table]:
    """The tables of the vocabularies, by name."""
    return {name: to_arrow(name, vocabulary_rows(name)) for name in VOCABULARY_TABLES}


def vocabulary_rows(name: str) -> list[Row]:
    """The rows of a vocabulary with the types of its table: an empty cell is null, `|` parts the terms of a list."""
    if not (SCHEMAS / "vocabularies" / f"{name}.csv").exists():
        return []
    fields = TABLES[name].fields
    return [{field.name: typed(name, field, row.get(field.name, "")) for field in fields} for row in vocabulary(name)]


def typed(table: str, field: Field, cell: str) -> object:
    """The value that a cell of a vocabulary stands for. Raises MisfitError, naming it, where it does not fit."""
    if field.items:
        return list(terms(cell))
    if not cell:
        return None
    try:
        return READ[field.type](cell)
    except ValueError:
        raise MisfitError(f"schemas/vocabularies/{table}.csv, {field.name}: {cell!r} is no {field.type}") from None
