"""The DuckDB file of a release: the tables with comments, and views that answer the usual questions at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import duckdb
import pyarrow as pa

from flows.tables import TABLES, duckdb_ddl, sort_rows

VIEWS = Path(__file__).with_name("views")
RELATIONS = re.compile(r"\b(?:FROM|JOIN) (\w+)")


class View(NamedTuple):
    """A view as its database describes it."""

    name: str
    comment: str
    columns: list[tuple[str, str, str]]  # name, SQL type, comment


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
        sql = view.read_text(encoding="utf-8")
        connection.execute(sql)
        _inherit_comments(connection, view.stem, RELATIONS.findall(sql))


def _inherit_comments(connection: duckdb.DuckDBPyConnection, view: str, relations: list[str]) -> None:
    """Describe the columns that a view takes over as the first of its tables and views with such a column does.

    What the SQL of the view says of a column stands.
    """
    for column, said in _comments(connection, view).items():
        inherited = (_comments(connection, one).get(column) for one in relations)
        comment = said or next(filter(None, inherited), None)
        if comment and comment != said:
            connection.execute(f'COMMENT ON COLUMN "{view}"."{column}" IS \'{_literal(comment)}\'')


def _comments(connection: duckdb.DuckDBPyConnection, relation: str) -> dict[str, str | None]:
    """What a table or a view says of its columns, by name and in their order."""
    found = connection.execute(
        "SELECT column_name, comment FROM duckdb_columns() "
        "WHERE table_name = ? AND database_name = current_database() ORDER BY column_index",
        [relation],
    )
    return dict(found.fetchall())


def read_views(file: Path) -> list[View]:
    """The views of a database by name, with their comments and columns."""
    with duckdb.connect(file, read_only=True) as connection:
        views = connection.execute(
            "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY view_name"
        ).fetchall()
        columns = (
            "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index"
        )
        return [View(name, comment, connection.execute(columns, [name]).fetchall()) for name, comment in views]


def _literal(text: object) -> str:
    return str(text).replace("'", "''")
