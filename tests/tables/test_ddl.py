"""DuckDB takes the DDL, and every table and column has its comment."""

from __future__ import annotations

import duckdb

from flows.tables import TABLES, duckdb_ddl


def test_tables_columns_and_comments_are_there() -> None:
    with duckdb.connect() as connection:
        for table in TABLES:
            connection.execute(duckdb_ddl(table))
        tables = dict(connection.execute("SELECT table_name, comment FROM duckdb_tables()").fetchall())
        columns = connection.execute(
            "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal"
        ).fetchall()
    assert set(tables) == set(TABLES)
    assert all(tables.values())
    assert {(table, column) for table, column, _ in columns} == {
        (table, column) for table, said in TABLES.items() for column in said.columns
    }
    assert all(comment for _, _, comment in columns)
