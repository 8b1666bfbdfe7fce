"""A release comes whole or not at all, and `latest` points to it last."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.errors import ValidationFailedError
from flows.publish import Release, publish, release
from flows.tables import TABLES, to_arrow
from flows.validate import Outcome
from tests.made import made_tables
from tests.publish.judged import judged

FAILED = Outcome("documents", "expect_table_row_count_to_be_between()", "Rows.", "critical", 0, (), False, "0")


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_all_files_are_there_and_hashed(release: Release) -> None:
    names = set(snapshot(release.folder))
    assert names == {f"data/{table}.parquet" for table in TABLES} | {
        "heluo.duckdb",
        "datapackage.json",
        "croissant.json",
        "quality.json",
        "README.md",
        "CHANGES.md",
        "changes.parquet",
        "validation.json",
        "validation.html",
        "SHA256SUMS",
    }
    check = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=release.folder, check=False)
    assert check.returncode == 0
    assert len((release.folder / "SHA256SUMS").read_text().splitlines()) == len(names) - 1


def test_latest_points_to_it_relatively(release: Release) -> None:
    latest = release.folder.parents[1] / "latest"
    assert str(latest.readlink()) == f"releases/{release.version}"
    assert release.done == "published"


def test_the_same_content_is_not_published_again(release: Release) -> None:
    before = snapshot(release.folder)
    again = publish(judged(), release.folder.parents[1])
    assert again == Release(release.version, release.folder, "unchanged")
    assert snapshot(release.folder) == before


def test_the_same_content_is_the_same_release_elsewhere(release: Release, tmp_path: Path) -> None:
    elsewhere = publish(judged(), tmp_path)
    assert elsewhere.version == release.version
    here, there = snapshot(release.folder), snapshot(elsewhere.folder)
    assert all(here[name] == there[name] for name in here if name not in ("heluo.duckdb", "SHA256SUMS"))


def test_other_content_is_another_release_and_going_back_is_possible(tmp_path: Path) -> None:
    first = publish(judged(), tmp_path)
    tables = made_tables()
    other = publish(judged(tables | {"captions": to_arrow("captions", [])}), tmp_path)
    assert other.version != first.version
    assert sorted(one.name for one in (tmp_path / "releases").iterdir()) == sorted([first.version, other.version])
    back = publish(judged(), tmp_path)
    assert back.done == "published" and (tmp_path / "latest").resolve().name == first.version


def test_what_failed_validation_is_not_published(tmp_path: Path) -> None:
    before = publish(judged(), tmp_path)
    with pytest.raises(ValidationFailedError, match=r"documents: Rows. .* found 0"):
        publish(judged({**made_tables(), "captions": to_arrow("captions", [])}, FAILED), tmp_path)
    assert (tmp_path / "latest").resolve() == before.folder
    assert len(list((tmp_path / "releases").iterdir())) == 1


def test_a_call_that_dies_leaves_latest_and_is_swept_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = publish(judged(), tmp_path)
    other = judged({**made_tables(), "captions": to_arrow("captions", [])})
    with monkeypatch.context() as dying:
        dying.setattr(release, "write_package", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            publish(other, tmp_path)
    assert (tmp_path / "latest").resolve() == before.folder
    assert len(list((tmp_path / "releases").glob(".unfinished-*"))) == 1
    after = publish(other, tmp_path)
    assert (tmp_path / "latest").resolve() == after.folder
    assert not list((tmp_path / "releases").glob(".unfinished-*"))


def test_a_damaged_latest_is_repaired_and_keeps_what_it_said_of_its_changes(tmp_path: Path) -> None:
    publish(judged({**made_tables(), "captions": to_arrow("captions", [])}), tmp_path)
    made = publish(judged(), tmp_path)
    before = snapshot(made.folder)
    (made.folder / "data" / "units.parquet").unlink()
    assert publish(judged(), tmp_path) == Release(made.version, made.folder, "repaired")
    after = snapshot(made.folder)
    assert all(before[name] == after[name] for name in before if name not in ("heluo.duckdb", "SHA256SUMS"))
    assert not list((tmp_path / "releases").glob(".unfinished-*"))


@pytest.mark.parametrize("file", ["CHANGES.md", "SHA256SUMS"])
def test_changes_that_are_lost_are_said_to_be_unknown(tmp_path: Path, file: str) -> None:
    made = publish(judged(), tmp_path)
    (made.folder / file).write_text("damaged", encoding="utf-8")
    assert publish(judged(), tmp_path).done == "repaired"
    assert "is not known" in (made.folder / "CHANGES.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "data" / "units.parquet").unlink(),
        lambda folder: (folder / "data" / "units.parquet").write_bytes(b"PAR1"),
        shutil.rmtree,
    ],
    ids=["missing", "truncated", "gone"],
)
def test_a_damaged_release_before_is_not_compared_with(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    damage(publish(judged(), tmp_path).folder)
    after = publish(judged({**made_tables(), "captions": to_arrow("captions", [])}), tmp_path)
    assert after.done == "published"
    assert "is not known" in (after.folder / "CHANGES.md").read_text(encoding="utf-8")
