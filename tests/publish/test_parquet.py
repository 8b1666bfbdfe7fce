"""Parquet files: sorted, described, the same bytes for the same rows."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pyarrow.parquet as pq

from flows.publish import Release
from flows.publish.parquet import write_parquet
from flows.tables import TABLES
from tests.made import made_tables


def test_a_file_says_what_it_holds(release: Release) -> None:
    file = pq.ParquetFile(release.folder / "data" / "indicators.parquet")
    said = file.metadata.metadata or {}
    assert said[b"version"] == release.version.encode()
    assert said[b"title_zh"] == "指标".encode()
    assert json.loads(said[b"columns"])["raw_start"]["unit"] == "code points"
    assert b"description" in (file.schema_arrow.field("value").metadata or {})
    assert b"pandas" not in said


def test_it_is_compressed_sorted_and_indexed(release: Release) -> None:
    group = pq.ParquetFile(release.folder / "data" / "sentences.parquet").metadata.row_group(0)
    assert group.column(0).compression == "ZSTD"
    assert group.column(0).has_column_index
    assert [one.column_index for one in group.sorting_columns] == [0, 6, 7, 1]


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    rows = made_tables()["sentences"]
    digests = set()
    for name, order in (("a", [0, 1, 2, 3, 4]), ("b", [4, 3, 2, 1, 0])):
        write_parquet("sentences", rows.take(order), "v", tmp_path / name)
        digests.add(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())
    assert len(digests) == 1


def test_every_table_comes_back_as_it_was(release: Release) -> None:
    for table, rows in made_tables().items():
        read = pq.read_table(release.folder / "data" / f"{table}.parquet")
        assert read.schema.names == list(TABLES[table].columns)
        assert read.num_rows == rows.num_rows
