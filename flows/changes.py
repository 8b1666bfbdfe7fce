"""Whether there is anything to do, found out before anything heavy is imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from flows.checksums import is_intact
from flows.ingest import find_sources, survey
from flows.work import Work, inputs_fingerprint


def latest_version(output: Path) -> str | None:
    """The version that `output/latest` points to, or None where nothing has been published."""
    latest = output / "latest"
    return latest.readlink().name if latest.is_symlink() and latest.exists() else None


def up_to_date(seeds: Sequence[Path], output: Path) -> str | None:
    """The published version, where it was made from exactly these sources by exactly this code
    and lies there undamaged; None otherwise.

    Raises InputError for seeds that cannot be used.
    """
    found, unnamed = find_sources(seeds)
    known = Work(output / "work").published()
    if known is None or known[1] != latest_version(output) or not is_intact(output / "latest"):
        return None
    usable, refused = survey(found)
    return known[1] if known[0] == inputs_fingerprint(usable, [*unnamed, *refused]) else None
