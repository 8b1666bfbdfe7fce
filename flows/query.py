"""`heluo query`: read-only SQL over the latest release, with no way out of it."""

from __future__ import annotations

import csv
import io
import json
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows.errors import InputError

SECONDS = 60.0
ROWS_SHOWN = 200
WIDTH = 10_000  # where the output is no terminal, nothing is folded
SELECTING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)


def run_query(output: Path, sql: str, format: str = "table", seconds: float = SECONDS) -> bytes:
    """The rows that `sql` selects from the latest release, as table, csv, json or parquet.

    The database is attached read-only and the connection then shut: no file, network or extension can be reached
    from SQL, no setting changed. Raises InputError where there is no release, for SQL that fails or is refused,
    for more than one statement, and for a query that takes longer than `seconds`.
    """
    database = output / "latest" / "heluo.duckdb"
    if not database.is_file():
        raise InputError(f"{output}: no release there. Make one with `heluo run --output {output}`.")
    if format not in WRITERS:
        raise InputError(f"{format}: no such format. Choose one of {', '.join(WRITERS)}.")
    with _locked(database) as connection, _limited(connection, seconds):
        return WRITERS[format](_select(connection, sql, seconds))


@contextmanager
def _locked(database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that can read this database and nothing else."""
    with duckdb.connect(database, read_only=True) as connection:
        connection.execute("SET enable_external_access = false")
        connection.execute("SET autoload_known_extensions = false")
        connection.execute("SET autoinstall_known_extensions = false")
        connection.execute("SET lock_configuration = true")
        yield connection


@contextmanager
def _limited(connection: duckdb.DuckDBPyConnection, seconds: float) -> Iterator[None]:
    timer = threading.Timer(seconds, connection.interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _select(connection: duckdb.DuckDBPyConnection, sql: str, seconds: float) -> pa.Table:
    try:
        statements = connection.extract_statements(sql)
        if len(statements) != 1:
            raise InputError(f"one statement is wanted, found {len(statements)}")
        if statements[0].type not in SELECTING:
            raise InputError("only SELECT (or SHOW, DESCRIBE, SUMMARIZE, EXPLAIN) is answered")
        rows: pa.Table = connection.sql(statements[0]).to_arrow_table()
    except duckdb.InterruptException:
        raise InputError(f"the query took longer than {seconds:g} s and was stopped: ask for less") from None
    except duckdb.Error as error:
        raise InputError(f"the query failed: {error}") from None
    return rows


def _as_table(rows: pa.Table) -> bytes:
    from rich.console import Console  # only this format needs it
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold", padding=(0, 2, 0, 0))
    for field in rows.schema:
        is_number = pa.types.is_integer(field.type) or pa.types.is_floating(field.type)
        table.add_column(field.name, justify="right" if is_number else "left", overflow="fold")
    for row in _cells(rows.slice(0, ROWS_SHOWN)):
        table.add_row(*(Text(_plain(cell)) for cell in row))
    text = io.StringIO()
    console = Console(file=text, width=shutil.get_terminal_size((WIDTH, 0)).columns, highlight=False)
    console.print(table)
    more = f", the first {ROWS_SHOWN} shown: --format csv gives all" if rows.num_rows > ROWS_SHOWN else ""
    console.print(f"{rows.num_rows:,} row{'' if rows.num_rows == 1 else 's'}{more}")
    return text.getvalue().encode()


def _as_csv(rows: pa.Table) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(rows.schema.names)
    writer.writerows([_plain(cell) for cell in row] for row in _cells(rows))
    return text.getvalue().encode()


def _as_json(rows: pa.Table) -> bytes:
    return (json.dumps(rows.to_pylist(), ensure_ascii=False, indent=2, default=str) + "\n").encode()


def _as_parquet(rows: pa.Table) -> bytes:
    sink = io.BytesIO()
    pq.write_table(rows, sink, compression="zstd")
    return sink.getvalue()


def _cells(rows: pa.Table) -> Iterator[tuple[object, ...]]:
    return zip(*(column.to_pylist() for column in rows.columns), strict=True)


def _plain(cell: object) -> str:
    """A cell as text; lists and structs as JSON."""
    if cell is None:
        return ""
    return json.dumps(cell, ensure_ascii=False, default=str) if isinstance(cell, list | dict) else str(cell)


WRITERS: dict[str, Callable[[pa.Table], bytes]] = {
    "table": _as_table,
    "csv": _as_csv,
    "json": _as_json,
    "parquet": _as_parquet,
}
