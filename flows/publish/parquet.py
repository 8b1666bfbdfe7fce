"""Tables as Parquet files: the same bytes for the same rows, described from within."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.tables import TABLES, Field, sort_rows

ROWS_A_GROUP = 20_000  # small enough for a browser to fetch one


def write_parquet(table: str, rows: pa.Table, version: str, file: Path) -> None:
    """The rows of a table, sorted, as zstd-compressed Parquet with a page index.

    The file's key-value metadata has title and description of the table and, under `columns`, those of its columns
    as JSON, so that a file that was parted from its release still says what it holds.
    """
    columns = {field.name: _said(field) for field in TABLES[table].fields}
    metadata = (rows.schema.metadata or {}) | {
        b"dataset": b"heluo",
        b"version": version.encode(),
        b"table": table.encode(),
        b"licence": b"CC-BY-4.0",
        b"columns": json.dumps(columns, ensure_ascii=False).encode(),
    }
    ordered = sort_rows(table, rows).replace_schema_metadata(metadata)
    pq.write_table(
        ordered,
        file,
        compression="zstd",
        compression_level=9,
        row_group_size=ROWS_A_GROUP,
        write_page_index=True,
        sorting_columns=pq.SortingColumn.from_ordering(
            ordered.schema, [(column, "ascending") for column in TABLES[table].order]
        ),
    )


def _said(field: Field) -> dict[str, str]:
    said = {"description": field.description, "description_zh": field.description_zh}
    return said | ({"unit": field.unit} if field.unit else {})
