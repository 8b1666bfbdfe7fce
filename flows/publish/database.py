"""The DuckDB file of a release: the tables with comments, and views that answer the usual questions at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb
import pyarrow as pa

from flows.tables import TABLES, duckdb_ddl, sort_rows

VIEWS = Path(__file__).with_name("views")


def view_files() -> list[Path]:
    """The SQL files of the views, one view a file, by name."""
    return sorted(VIEWS.glob("*.sql"))


def write_database(tables: Mapping[str, pa.Table], file: Path) -> None:
    """All tables and views in one file, in the storage version that older DuckDB clients and browsers read."""
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{_literal(file)}' AS release (STORAGE_VERSION 'v1.0.0')")
        connection.execute("USE release")
        fill_database(connection, tables)
        connection.execute("USE memory")
        connection.execute("DETACH release")


def fill_database(connection: duckdb.DuckDBPyConnection, tables: Mapping[str, pa.Table]) -> None:
    """Create the tables and views in the database that a connection uses."""
    for table in TABLES:
        connection.execute(duckdb_ddl(table))
        rows = sort_rows(table, tables[table])
        connection.register("rows_of_table", rows)
        connection.execute(f'INSERT INTO "{table}" SELECT * FROM rows_of_table')
        connection.unregister("rows_of_table")
    for view in view_files():
        connection.execute(view.read_text(encoding="utf-8"))


def read_views(file: Path) -> list[tuple[str, str, list[str]]]:
    """The views of a database: name, comment, columns."""
    with duckdb.connect(file, read_only=True) as connection:
        views = connection.execute(
            "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY view_name"
        ).fetchall()
        return [
            (name, comment, [row[0] for row in connection.execute(f'DESCRIBE "{name}"').fetchall()])
            for name, comment in views
        ]


def _literal(file: Path) -> str:
    return str(file).replace("'", "''")
