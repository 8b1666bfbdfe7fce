"""The version of a release: a hash of its content, the same on any machine."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date

import pyarrow as pa

from flows.publish.database import view_files
from flows.tables import TABLES, descriptor, sort_rows

ROWS_AT_A_TIME = 10_000


def version_of(tables: Mapping[str, pa.Table]) -> str:
    """Twelve hexadecimal digits from the sorted rows of all tables, their descriptions and the views over them.

    Rows are hashed as JSON, not as Parquet or Arrow: what a library writes may change with its version.
    """
    digest = hashlib.sha256()
    for table in TABLES:
        digest.update(_canonical(descriptor(table)))
        for batch in sort_rows(table, tables[table]).to_batches(ROWS_AT_A_TIME):
            digest.update(_canonical(batch.to_pylist()))
    for file in view_files():
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _canonical(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=date.isoformat)
    return text.encode("utf-8", "surrogatepass")
