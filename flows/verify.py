"""`heluo verify`: check a release offline, from nothing but its own files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows.checksums import sums
from flows.ledger import redo, undo
from flows.tables import TABLES, arrow_schema
from flows.validate.corpus import Corpus
from flows.validate.invariants import CHECKS, computed_columns
from flows.validate.readings import Source

EXAMPLES = 3
DIFFERING = """
SELECT count(*) FROM (
    (FROM "{table}" EXCEPT ALL FROM published) UNION ALL (FROM published EXCEPT ALL FROM "{table}")
)
"""
CHECKED = frozenset({"span_in_document", "quote_in_source", "text_in_source", "before_in_source"})


def verify(release: Path) -> list[str]:
    """What does not hold of the release in a folder, one line each; none where all holds.

    Checked are the hashes of SHA256SUMS, the tables of heluo.duckdb against those of data/, the keys and foreign keys
    of every table, every text and quotation against `documents.raw_text` through the ledger of repairs, the undoing of
    the whole ledger, and every source's SHA-256.
    """
    problems = list(_hash_problems(release))
    if any(problem.startswith("data/") for problem in problems):
        return [*problems, "the rows were not checked further, as files of data/ are not those that were published"]
    tables: dict[str, pa.Table] = {}
    for table in TABLES:
        try:
            tables[table] = _read(release / "data" / f"{table}.parquet", table)
        except (OSError, ValueError, pa.ArrowException) as error:
            problems.append(f"data/{table}.parquet cannot be read: {error}")
    if len(tables) < len(TABLES):
        return problems
    return [*problems, *_database_problems(release, tables), *_row_problems(tables), *_source_problems(tables)]


def _read(file: Path, table: str) -> pa.Table:
    """A published table. Raises ValueError for one that has not the columns of its schema."""
    rows = pq.read_table(file)
    if not rows.schema.equals(arrow_schema(table)):
        raise ValueError(f"its columns are not those that this version of Heluo has in schemas/{table}.json")
    return rows


def _hash_problems(release: Path) -> Iterator[str]:
    try:
        said = _by_name((release / "SHA256SUMS").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        yield f"SHA256SUMS cannot be read: {error}"
        return
    try:
        found = _by_name(sums(release))
    except OSError as error:
        yield f"data/ and what lies beside it cannot be read: {error}"
        return
    for name in sorted(said.keys() | found.keys()):
        if name not in found:
            yield f"{name} is missing"
        elif name not in said:
            yield f"{name} is not listed in SHA256SUMS"
        elif said[name] != found[name]:
            yield f"{name} is not what SHA256SUMS says"


def _by_name(sha256sums: str) -> dict[str, str]:
    """The hashes of a SHA256SUMS file by file name."""
    return {line[66:]: line[:64] for line in sha256sums.splitlines()}


def _database_problems(release: Path, tables: Mapping[str, pa.Table]) -> Iterator[str]:
    """Rows that the database and the files of data/ do not have in common."""
    file = release / "heluo.duckdb"
    if not file.is_file():
        return  # the hashes have said so
    try:
        with duckdb.connect(file, read_only=True) as connection:
            connection.execute("SET enable_external_access = false")
            for table, rows in tables.items():
                connection.register("published", rows)
                differing = connection.execute(DIFFERING.format(table=table)).fetchall()
                if differing != [(0,)]:
                    yield f"heluo.duckdb: {table} has other rows than data/{table}.parquet: {differing[0][0]} differ"
    except duckdb.Error as error:
        yield f"heluo.duckdb cannot be compared with data/: {str(error).splitlines()[0]}"


def _row_problems(tables: Mapping[str, pa.Table]) -> Iterator[str]:
    """Keys, foreign keys and quotations, by the same checks that the release had to pass."""
    corpus = Corpus(tables)
    for table, rows in tables.items():
        keys = TABLES[table].primary_key
        for column, holds in computed_columns(table, corpus).items():
            if column in CHECKS.get(table, {}) and column not in CHECKED:
                continue
            failed = [at for at, one in enumerate(holds) if one is False]
            if failed:
                shown = rows.select(list(keys)).take(failed[:EXAMPLES]).to_pylist()
                examples = ", ".join("/".join(str(cell) for cell in row.values()) for row in shown)
                yield f"{table}: {column} does not hold for {len(failed)} of {rows.num_rows} rows: {examples}"


def _source_problems(tables: Mapping[str, pa.Table]) -> Iterator[str]:
    sources = Corpus(tables).sources
    for row in tables["documents"].select(["document_id", "encoding", "source_sha256"]).to_pylist():
        source = sources[row["document_id"]]
        if not _is_restored(source):
            yield f"{row['document_id']}: undoing the ledger does not give back the raw text"
        if row["source_sha256"] not in _digests(source.raw, row["encoding"]):
            yield f"{row['document_id']}: raw_text is not the file with the SHA-256 that documents names"


def _is_restored(source: Source) -> bool:
    try:
        return source.is_ledger_sound and undo(redo(source.raw, source.repairs), source.repairs) == source.raw
    except ValueError:
        return False


def _digests(raw: str, encoding: str | None) -> set[str]:
    """The SHA-256 of the bytes that decode to `raw`; with the byte order marks that decoding takes off.

    None where the encoding is not known, or cannot say `raw`.
    """
    try:
        return {hashlib.sha256(one).hexdigest() for one in _bytes(raw, encoding or "")}
    except (LookupError, ValueError):
        return set()


def _bytes(raw: str, encoding: str) -> list[bytes]:
    if encoding == "utf-16":
        return [b"\xff\xfe" + raw.encode("utf-16-le"), b"\xfe\xff" + raw.encode("utf-16-be")]
    return [raw.encode(encoding)]
