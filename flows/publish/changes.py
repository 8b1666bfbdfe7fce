"""What a release changes against the one before it, by table and key."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows.checksums import is_intact
from flows.tables import TABLES

FILES = ("changes.parquet", "CHANGES.md")
LOST = """# Changes

What changed against the release before is not known: the files that say so were damaged or gone when this release
was made.
"""
KEYS_SHOWN = 20
KINDS = ("added", "changed", "removed")
SCHEMA = pa.schema([("table", pa.string()), ("key", pa.string()), ("change", pa.string())])


def changes_between(previous: Path | None, tables: Mapping[str, pa.Table]) -> pa.Table:
    """One row for each row that was added, changed or removed since the release in `previous`: table, key, change.

    A row has changed where a column that both releases have differs. Without a release before, nothing changed.
    """
    if previous is None:
        return SCHEMA.empty_table()
    parts = [SCHEMA.empty_table()]
    with duckdb.connect() as connection:
        for table, rows in tables.items():
            file = previous / "data" / f"{table}.parquet"
            before = pq.read_table(file) if file.exists() else rows.schema.empty_table()
            parts.append(_changes_of(connection, table, before, rows))
    return pa.concat_tables(parts)


def _changes_of(connection: duckdb.DuckDBPyConnection, table: str, before: pa.Table, now: pa.Table) -> pa.Table:
    key = TABLES[table].primary_key
    if not set(key) <= set(before.schema.names):
        before = now.schema.empty_table()
    shared = ", ".join(f'"{name}"' for name in now.schema.names if name in before.schema.names)
    key_text = " || '/' || ".join(f"coalesce(\"{column}\"::VARCHAR, '')" for column in key)
    connection.register("before_rows", before)
    connection.register("now_rows", now)
    query = f"""
        WITH b AS (SELECT {key_text} AS key, hash(row({shared})) AS content FROM before_rows),
             n AS (SELECT {key_text} AS key, hash(row({shared})) AS content FROM now_rows)
        SELECT
            CAST(? AS VARCHAR) AS "table",
            coalesce(n.key, b.key) AS key,
            CASE WHEN b.key IS NULL THEN 'added' WHEN n.key IS NULL THEN 'removed' ELSE 'changed' END AS change
        FROM b FULL JOIN n ON b.key = n.key
        WHERE b.content IS DISTINCT FROM n.content OR b.key IS NULL OR n.key IS NULL
        ORDER BY change, key
    """
    found: pa.Table = connection.sql(query, params=[table]).to_arrow_table()
    return found.cast(SCHEMA)


def write_changes(tables: Mapping[str, pa.Table], version: str, previous: Path | None, folder: Path) -> None:
    """`changes.parquet` with every change, `CHANGES.md` with how many there are and the first of each.

    Where `previous` is the damaged release of this very version, what it said of its changes is kept. What cannot be
    known, because the one or the other is damaged or gone, is said to be unknown.
    """
    is_repair = previous is not None and previous.name == version
    if previous and is_repair and all(is_intact(previous, file) for file in FILES):
        for file in FILES:
            shutil.copyfile(previous / file, folder / file)
        return
    is_known = previous is None or (not is_repair and is_intact(previous, "data/"))
    changes = changes_between(previous, tables) if is_known else SCHEMA.empty_table()
    page = changes_page(changes, previous.name if previous else None) if is_known else LOST
    pq.write_table(changes, folder / "changes.parquet", compression="zstd")
    (folder / "CHANGES.md").write_text(page, encoding="utf-8")


def changes_page(changes: pa.Table, previous: str | None) -> str:
    """The changes for a person: counts by table, then the first keys of each kind."""
    if previous is None:
        return "# Changes\n\nThis is the first release here.\n"
    keys: dict[tuple[str, str], list[str]] = {}
    for row in changes.to_pylist():
        keys.setdefault((row["table"], row["change"]), []).append(row["key"])
    tables = [table for table in TABLES if any((table, kind) in keys for kind in KINDS)]
    if not tables:
        said = "no row was added, changed or removed; what differs is how they are described or checked"
        return f"# Changes\n\nAgainst release {previous}: {said}.\n"
    lines = ["# Changes", "", f"Against release {previous}; every change is in `changes.parquet`.", ""]
    lines += ["| table | " + " | ".join(KINDS) + " |", "| --- |" + " ---: |" * len(KINDS)]
    for table in tables:
        counts = [f"{len(keys.get((table, kind), ())):,}" for kind in KINDS]
        lines.append(f"| `{table}` | {' | '.join(counts)} |")
    for (table, kind), found in sorted(keys.items()):
        more = f" … and {len(found) - KEYS_SHOWN:,} more" if len(found) > KEYS_SHOWN else ""
        lines += ["", f"## `{table}`: {kind}", "", ", ".join(f"`{key}`" for key in found[:KEYS_SHOWN]) + more]
    return "\n".join(lines) + "\n"
