"""A release comes into being: all its files in a folder aside, one rename, then the link `latest`."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from flows.checksums import is_intact, sums
from flows.disk import sync
from flows.errors import ValidationFailedError
from flows.publish.changes import write_changes
from flows.publish.croissant import write_croissant
from flows.publish.database import read_views, write_database
from flows.publish.dictionary import dictionary
from flows.publish.package import package, write_package
from flows.publish.parquet import write_parquet
from flows.publish.quality import write_quality
from flows.publish.validation_page import write_validation
from flows.publish.version import version_of
from flows.validate import Validation

UNFINISHED = ".unfinished-"
Done = Literal["published", "repaired", "unchanged"]


@dataclass(frozen=True)
class Release:
    """A release in its place, and what the call did: a release that was `latest` already is unchanged or repaired."""

    version: str
    folder: Path
    done: Done


def publish(validation: Validation, output: Path) -> Release:
    """The release of the validated tables, in `output/releases/<version>`, with `output/latest` pointing to it.

    The version follows from the content: the same tables, described and checked in the same way, give the same
    version, and are not written again, unless what lies there is damaged. A call that dies leaves `latest` as it was.
    Raises ValidationFailedError for tables that must not be published.
    """
    if not validation.is_publishable:
        raise ValidationFailedError("; ".join(validation.failures))
    releases = output / "releases"
    releases.mkdir(parents=True, exist_ok=True)
    _sweep(releases)
    version, previous = version_of(validation), _latest(output)
    folder = releases / version
    is_whole, was_latest = is_intact(folder), previous is not None and previous.name == version
    if not is_whole:
        unfinished = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=releases))
        unfinished.chmod(0o755)
        _write(validation, version, previous, unfinished)
        sync([*unfinished.rglob("*"), unfinished])
        _put(unfinished, folder)
    _point_latest(output, version)
    _sweep(releases)
    return Release(version, folder, "published" if not was_latest else "unchanged" if is_whole else "repaired")


def _put(unfinished: Path, folder: Path) -> None:
    """The finished folder to its place. A damaged one steps aside for it: `latest` dangles between two renames."""
    if folder.exists():
        folder.rename(folder.with_name(f"{UNFINISHED}damaged-{folder.name}"))
    unfinished.rename(folder)
    sync([folder.parent])


def _write(validation: Validation, version: str, previous: Path | None, folder: Path) -> None:
    """Every file of the release; the hashes last."""
    (folder / "data").mkdir()
    for table, rows in validation.tables.items():
        write_parquet(table, rows, version, folder / "data" / f"{table}.parquet")
    write_database(validation.tables, folder / "heluo.duckdb")
    write_changes(validation.tables, version, previous, folder)
    write_validation(validation, version, folder)
    (folder / "README.md").write_text(
        dictionary(validation.tables, read_views(folder / "heluo.duckdb"), version), encoding="utf-8"
    )
    said = package(validation.tables, version, folder)
    write_package(said, folder)
    write_croissant(said, folder)
    write_quality(folder)
    (folder / "SHA256SUMS").write_text(sums(folder), encoding="utf-8")


def _latest(output: Path) -> Path | None:
    """The release that `latest` points to, if any, though it be gone."""
    latest = output / "latest"
    return latest.resolve() if latest.is_symlink() else None


def _point_latest(output: Path, version: str) -> None:
    aside = output / f"{UNFINISHED}latest"
    aside.unlink(missing_ok=True)
    aside.symlink_to(Path("releases") / version)
    os.replace(aside, output / "latest")  # noqa: PTH105  the one call that swaps a link at once
    sync([output])


def _sweep(releases: Path) -> None:
    """Remove what a killed run left, and a damaged release. Runs hold a lock, so nobody is writing there."""
    for folder in releases.glob(f"{UNFINISHED}*"):
        shutil.rmtree(folder, ignore_errors=True)
