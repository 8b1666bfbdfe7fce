"""`heluo query`: read-only SQL over the latest release, with no way out of it."""

from __future__ import annotations

import codecs
import io
import json
import math
import os
import re
import shutil
import stat
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows.errors import InputError
from flows.latest import latest_release

SECONDS = 60.0
ROWS_SHOWN = 200
WIDTH = 10_000  # where the output is no terminal, nothing is folded
# What would move the cursor, colour the screen or turn the line of a terminal; line breaks and tabs may stay.
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
QUOTED = re.compile(r'[",\r\n]|^$|^\s|\s$')
SELECTING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)


def run_query(output: Path, sql: str, format: str = "table", seconds: float = SECONDS) -> bytes:
    """The rows that `sql` selects from the latest release, as table, csv, json or parquet.

    The database is attached read-only and the connection then shut: no file, network or extension can be reached
    from SQL, no setting changed. Raises InputError where there is no release, for SQL that fails or is refused,
    for more than one statement, and for a query that takes longer than `seconds`.
    """
    database = latest_release(output) / "heluo.duckdb"
    if format not in WRITERS:
        raise InputError(f"{format}: no such format. Choose one of {', '.join(WRITERS)}.")
    with _locked(database) as connection, _limited(connection, seconds):
        return WRITERS[format](_select(connection, sql, seconds))


def byte_order_mark(format: str, stream: IO[Any]) -> bytes:
    """What goes before CSV at the beginning of a file, without which Excel takes UTF-8 for something else.

    Nothing goes before it into a pipe or a terminal, whose readers would take the mark for a part of the first name.
    """
    if format != "csv":
        return b""
    try:
        to = os.fstat(stream.fileno())
    except OSError:  # a stream that is no file at all
        return b""
    return codecs.BOM_UTF8 if stat.S_ISREG(to.st_mode) and to.st_size == 0 else b""


def _opened(database: Path) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(database, read_only=True)
    except duckdb.Error as error:
        raise InputError(f"{database}: cannot be opened; `heluo verify` says what was damaged ({error})") from None


@contextmanager
def _locked(database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that can read this database and nothing else."""
    with _opened(database) as connection:
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
    if any("\ud800" <= one <= "\udfff" for one in sql):
        raise InputError("the SQL is not valid UTF-8: set the terminal to UTF-8")
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
        table.add_column(Text(_shown(field.name)), justify="right" if is_number else "left", overflow="fold")
    for row in _cells(rows.slice(0, ROWS_SHOWN)):
        table.add_row(*(Text("NULL" if cell is None else _shown(_plain(cell))) for cell in row))
    text = io.StringIO()
    console = Console(file=text, width=shutil.get_terminal_size((WIDTH, 0)).columns, highlight=False)
    console.print(table)
    more = f", the first {ROWS_SHOWN} shown: --format csv gives all" if rows.num_rows > ROWS_SHOWN else ""
    console.print(f"{rows.num_rows:,} row{'' if rows.num_rows == 1 else 's'}{more}")
    return text.getvalue().encode()


def _as_csv(rows: pa.Table) -> bytes:
    """CSV with nothing for NULL and `""` for an empty text; a NULL alone in its line is `""` too, to keep the line."""
    is_alone = rows.num_columns == 1
    lines = [",".join(map(_quoted, rows.schema.names))]
    for row in _cells(rows):
        lines.append(",".join("" if cell is None and not is_alone else _quoted(_plain(cell)) for cell in row))
    return "".join(f"{line}\r\n" for line in lines).encode()


def _as_json(rows: pa.Table) -> bytes:
    _expect_distinct(rows.schema.names)
    cells = (dict(zip(rows.schema.names, map(_finite, row), strict=True)) for row in _cells(rows))
    return (json.dumps(list(cells), ensure_ascii=False, indent=2, default=str, allow_nan=False) + "\n").encode()


def _as_parquet(rows: pa.Table) -> bytes:
    _expect_distinct(rows.schema.names)
    sink = io.BytesIO()
    try:
        pq.write_table(rows, sink, compression="zstd")
    except pa.ArrowException as error:
        kinds = ", ".join(f"{field.name} ({field.type})" for field in rows.schema)
        raise InputError(f"Parquet cannot hold a column of {kinds}: cast it, say to VARCHAR ({error})") from None
    return sink.getvalue()


def _expect_distinct(names: list[str]) -> None:
    """Raise InputError where a format that knows columns by name would lose one."""
    twice = sorted(name for name, count in Counter(names).items() if count > 1)
    if twice:
        raise InputError(
            f"several columns are called {', '.join(twice)}: name them apart with AS, or choose --format csv"
        )


def _cells(rows: pa.Table) -> Iterator[tuple[object, ...]]:
    return zip(*map(_values, rows.schema.names, rows.columns), strict=True)


def _values(name: str, column: pa.ChunkedArray[Any]) -> list[object]:
    """A column as Python values. Raises InputError where Python has none, as for the year 10000."""
    try:
        return column.to_pylist()
    except (pa.ArrowException, ArithmeticError, ValueError) as error:
        raise InputError(
            f"column {name} ({column.type}) cannot be printed: cast it, say to VARCHAR ({error})"
        ) from None


def _plain(cell: object) -> str:
    """A cell as text; lists and structs as JSON."""
    if cell is None:
        return ""
    return json.dumps(cell, ensure_ascii=False, default=str) if isinstance(cell, list | dict) else str(cell)


def _shown(text: str) -> str:
    """Text for a terminal: control characters are written out, not sent."""
    return CONTROLS.sub(lambda found: repr(found[0])[1:-1], text)


def _quoted(text: str) -> str:
    """Text for CSV, in quotation marks where it needs them."""
    return '"' + text.replace('"', '""') + '"' if QUOTED.search(text) else text


def _finite(cell: object) -> object:
    """The cell as JSON can say it: null for what is no number or not finite."""
    if isinstance(cell, float):
        return cell if math.isfinite(cell) else None
    if isinstance(cell, list | tuple):
        return [_finite(one) for one in cell]
    if isinstance(cell, dict):
        return {key: _finite(one) for key, one in cell.items()}
    return cell


WRITERS: dict[str, Callable[[pa.Table], bytes]] = {
    "table": _as_table,
    "csv": _as_csv,
    "json": _as_json,
    "parquet": _as_parquet,
}
