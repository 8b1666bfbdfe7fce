"""Arrow schemas of the tables, and rows brought into them: a value that does not fit is an error, never a null."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from types import NoneType
from typing import Any, cast

import pyarrow as pa

from flows.errors import InternalError
from flows.rows import Row
from flows.tables.schema import TABLES, Field

ARROW_TYPES: dict[str, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}
# Arrow alone would cut 3.5 down to 3 for an integer column without a word.
PYTHON_TYPES: dict[str, set[type]] = {
    "string": {str},
    "integer": {int},
    "number": {int, float},
    "boolean": {bool},
    "date": {date},
    "array": {list, tuple},
    "object": {dict},
}


class MisfitError(InternalError):
    """A row has a value, or a column, that the schema of its table does not allow."""


@cache
def arrow_schema(table: str) -> pa.Schema:
    """The Arrow schema of a table, with what schemas/ says of it and of each column as metadata.

    Every column is nullable here: a missing value is for validation to refuse, not for Arrow to stumble over.
    """
    said = TABLES[table]
    fields = [pa.field(one.name, arrow_type(one), metadata=_metadata(one)) for one in said.fields]
    return pa.schema(
        fields,
        metadata={
            "title": said.title,
            "title_zh": said.title_zh,
            "description": said.description,
            "description_zh": said.description_zh,
            "primary_key": ",".join(said.primary_key),
        },
    )


def arrow_type(field: Field) -> pa.DataType:
    """The Arrow type of a column: an array is a list, an object a struct."""
    if field.items:
        return pa.list_(pa.field("item", arrow_type(field.items)))
    if field.members:
        return pa.struct([pa.field(one.name, arrow_type(one)) for one in field.members])
    return ARROW_TYPES[field.type]


def to_arrow(table: str, rows: Sequence[Row]) -> pa.Table:
    """The rows as an Arrow table: columns as in the schema, sorted by the table's order.

    Raises MisfitError, naming table, row, column and value, for a column that the schema does not have and for a
    value of another type. Values that are merely wrong (a null where one is required, an unknown code) are left
    for validation to refuse.
    """
    schema = arrow_schema(table)
    known = set(schema.names)
    for row in rows:
        if not known.issuperset(row):
            raise MisfitError(f"{table}: schemas/{table}.json has no column {', '.join(sorted(set(row) - known))}")
    columns = [_column(table, field, rows) for field in TABLES[table].fields]
    return sort_rows(table, pa.table(columns, schema=schema))


def sort_rows(table: str, rows: pa.Table) -> pa.Table:
    """The rows in the order in which they are published."""
    return rows.sort_by([(column, "ascending") for column in TABLES[table].order])


def _column(table: str, field: Field, rows: Sequence[Row]) -> pa.Array[Any]:
    values = [row.get(field.name) for row in rows]
    if not set(map(type, values)) <= PYTHON_TYPES[field.type] | {NoneType}:
        raise _misfit(table, field, rows)
    try:
        return cast("pa.Array[Any]", pa.array(values, arrow_type(field)))
    except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError):
        raise _misfit(table, field, rows) from None


def _misfit(table: str, field: Field, rows: Sequence[Row]) -> MisfitError:
    """The error that names the first value of a column that does not fit."""
    wrong = next(row for row in rows if not _fits(field, row.get(field.name)))
    key = ", ".join(str(wrong.get(name)) for name in TABLES[table].primary_key)
    return MisfitError(f"{table}.{field.name} of {key}: {wrong.get(field.name)!r} is no {field.type}")


def _fits(field: Field, value: object) -> bool:
    if type(value) not in PYTHON_TYPES[field.type] | {NoneType}:
        return False
    try:
        pa.array([value], arrow_type(field))
    except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError):
        return False
    return True


def _metadata(field: Field) -> dict[str | bytes, str | bytes]:
    said: dict[str | bytes, str | bytes] = {"description": field.description, "description_zh": field.description_zh}
    if field.unit:
        said["unit"] = field.unit
    return said
