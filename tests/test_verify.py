"""`heluo verify` finds what was changed in a release after it was made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.checksums import sums
from flows.publish import publish
from flows.verify import verify
from tests.publish.judged import judged


@pytest.fixture
def release(tmp_path: Path) -> Path:
    return publish(judged(), tmp_path).folder


def rewrite(release: Path, table: str, change: dict[str, Any], at: int = 0, *, resign: bool = True) -> None:
    """Change a row of a table, and the hashes with it, as a careless hand would."""
    file = release / "data" / f"{table}.parquet"
    found = pq.read_table(file)
    rows = found.to_pylist()
    rows[at] |= change
    pq.write_table(pa.Table.from_pylist(rows, schema=found.schema), file)
    if resign:
        (release / "SHA256SUMS").write_text(sums(release), encoding="utf-8")


def test_a_good_release_has_no_problem(release: Path) -> None:
    assert verify(release) == []
    assert verify(release.parents[1] / "latest") == []


@pytest.mark.parametrize(
    ("table", "change", "problem"),
    [
        ("indicators", {"quote": "9%"}, "indicators: quote_in_source does not hold for 1 of 2 rows"),
        ("sentences", {"text": "另一句"}, "sentences: text_in_source does not hold"),
        ("sentences", {"raw_spans": [{"raw_start": 0, "raw_end": 99}]}, "sentences: text_in_source does not hold"),
        ("indicators", {"sentence_id": "nowhere"}, "indicators: sentence_id_resolves does not hold"),
        ("repairs", {"before": "x"}, "first: undoing the ledger does not give back the raw text"),
        ("documents", {"raw_text": "换了"}, "first: raw_text is not the file with the SHA-256"),
        ("documents", {"source_sha256": "0" * 64}, "first: raw_text is not the file with the SHA-256"),
        ("documents", {"encoding": None}, "first: raw_text is not the file with the SHA-256"),
        ("documents", {"encoding": "martian"}, "first: raw_text is not the file with the SHA-256"),
        ("documents", {"encoding": "ascii"}, "first: raw_text is not the file with the SHA-256"),
        ("sentences", {"raw_spans": [None]}, "sentences: text_in_source does not hold"),
        ("indicators", {"raw_spans": [{"raw_start": None, "raw_end": 3}]}, "indicators: quote_in_source does not hold"),
        ("documents", {"document_id": "second"}, "documents: key_comes_once does not hold"),
    ],
)
def test_a_changed_row_is_found_though_the_hashes_agree(
    release: Path, table: str, change: dict[str, Any], problem: str
) -> None:
    rewrite(release, table, change)
    assert any(line.startswith(problem) for line in verify(release)), verify(release)


def test_changed_missing_and_stray_files_are_named(release: Path) -> None:
    (release / "README.md").write_text("other", encoding="utf-8")
    (release / "CHANGES.md").unlink()
    (release / "stray.txt").write_text("stray", encoding="utf-8")
    assert verify(release) == [
        "CHANGES.md is missing",
        "README.md is not what SHA256SUMS says",
        "stray.txt is not listed in SHA256SUMS",
    ]


def test_damaged_data_is_named_and_not_looked_into(release: Path) -> None:
    file = release / "data" / "units.parquet"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    problem, rest = verify(release)
    assert problem == "data/units.parquet is not what SHA256SUMS says"
    assert "not checked further" in rest


@pytest.mark.parametrize("damage", [b"PAR1", None])
def test_an_unreadable_table_is_a_problem_not_a_crash(release: Path, damage: bytes | None) -> None:
    file = release / "data" / "codes.parquet"
    if damage:
        file.write_bytes(damage)
    else:
        pq.write_table(pq.read_table(file).drop(["code"]), file)
    (release / "SHA256SUMS").write_text(sums(release), encoding="utf-8")
    (problem,) = verify(release)
    assert problem.startswith("data/codes.parquet cannot be read: ")


def test_a_database_that_says_otherwise_is_found(release: Path) -> None:
    with duckdb.connect(release / "heluo.duckdb") as connection:
        connection.execute("UPDATE numerals SET value = 999 WHERE value = 8")
        connection.execute("DELETE FROM captions")
    (release / "SHA256SUMS").write_text(sums(release), encoding="utf-8")
    assert verify(release) == [
        "heluo.duckdb: captions has other rows than data/captions.parquet: 1 differ",
        "heluo.duckdb: numerals has other rows than data/numerals.parquet: 2 differ",
    ]


@pytest.mark.parametrize("damage", ["no database", "a table gone"])
def test_a_damaged_database_is_a_problem_not_a_crash(release: Path, damage: str) -> None:
    file = release / "heluo.duckdb"
    if damage == "no database":
        file.write_bytes(b"no database" * 1000)
    else:
        with duckdb.connect(file) as connection:
            connection.execute("DROP TABLE captions")
    (release / "SHA256SUMS").write_text(sums(release), encoding="utf-8")
    (problem,) = verify(release)
    assert problem.startswith("heluo.duckdb cannot be compared with data/: ")


def test_what_cannot_be_read_is_a_problem_not_a_crash(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> str:
        raise PermissionError(13, "Permission denied", "README.md")

    monkeypatch.setattr("flows.verify.sums", refuse)
    assert verify(release)[0].startswith("data/ and what lies beside it cannot be read: [Errno 13]")


def test_a_folder_that_is_no_release_is_said_to_be_none(tmp_path: Path) -> None:
    assert verify(tmp_path)[0].startswith("SHA256SUMS cannot be read")
