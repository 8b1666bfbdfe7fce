"""Parts are written whole or not at all, read back, and dropped where a disk has damaged them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from flows import work as module
from flows.ingest import Found
from flows.tables import DOCUMENT_TABLES, arrow_schema
from flows.work import Work
from tests.made import made_tables

SOURCES = [Found(Path(f"{one}.txt"), f"{one}.txt", one, {}, one) for one in ("first", "second")]
TABLES = {table: rows for table, rows in made_tables().items() if table in DOCUMENT_TABLES}


@pytest.fixture
def work(tmp_path: Path) -> Work:
    return Work(tmp_path)


def flip(file: Path, at: int) -> None:
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)


def test_what_was_written_is_done_and_read_back(work: Work) -> None:
    batch = work.write_batch(SOURCES, TABLES)
    assert work.sweep(DOCUMENT_TABLES) == []
    assert work.done() == {one.key: batch for one in SOURCES}
    rows = work.read("sentences", SOURCES, arrow_schema("sentences"))
    assert rows.to_pylist() == TABLES["sentences"].to_pylist()


def test_parts_are_on_the_disk_before_they_get_their_place(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    monkeypatch.setattr(module, "sync", lambda paths: synced.extend(one.name for one in paths))
    work.write_batch(SOURCES, TABLES)
    assert {f"{table}.parquet" for table in TABLES} <= set(synced[:-2])
    assert synced[-2].startswith(".unfinished-") and synced[-1] == work.parts.name


@pytest.mark.parametrize("table", ["documents", "sentences"])
@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(file.read_bytes()[:-100]),
        lambda file: file.write_bytes(b""),
        lambda file: file.unlink(),
        lambda file: flip(file, 60),  # in a page: only its checksum tells
    ],
    ids=["truncated", "empty", "missing", "flipped"],
)
def test_a_damaged_part_is_dropped_and_can_be_written_again(
    work: Work, table: str, damage: Callable[[Path], None]
) -> None:
    batch, other = work.write_batch(SOURCES[:1], TABLES), work.write_batch(SOURCES[1:], TABLES)
    damage(batch / f"{table}.parquet")
    assert work.sweep(DOCUMENT_TABLES) == [batch]
    assert work.done() == {SOURCES[1].key: other}
    assert work.write_batch(SOURCES[:1], TABLES) == batch
    assert work.sweep(DOCUMENT_TABLES) == []


def test_what_a_killed_run_or_other_code_left_is_removed(work: Work) -> None:
    for left in (work.parts / ".unfinished-x", work.parts.with_name("othercode")):
        left.mkdir(parents=True)
    assert work.sweep(DOCUMENT_TABLES) == []
    assert [*work.folder.glob("parts/*"), *work.parts.iterdir()] == [work.parts]
