"""What there is to read, and whether anything is to be done at all: found out before anything heavy is imported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.checksums import is_intact
from flows.ingest import Found, Refusal, find_sources, survey
from flows.latest import latest_version
from flows.work import Work, inputs_fingerprint


@dataclass(frozen=True, slots=True)
class Surveyed:
    """The sources of a run, read once: those that can be used, fingerprinted, and those refused, with the reasons."""

    usable: list[Found]
    refused: list[Refusal]

    @property
    def fingerprint(self) -> str:
        """The same for the same sources under the same code."""
        return inputs_fingerprint(self.usable, self.refused)


def survey_folders(seeds: Sequence[Path]) -> Surveyed:
    """Everything in the folders, usable or refused. Raises InputError for seeds that cannot be used."""
    found, unnamed = find_sources(seeds)
    usable, refused = survey(found)
    return Surveyed(usable, [*unnamed, *refused])


def up_to_date(seeds: Sequence[Path], output: Path) -> str | None:
    """The published version, where the folders hold just what it was made from; None otherwise.

    The sources are not read where nothing has been published. Raises InputError for seeds that cannot be used, and
    where `output/latest` is no link.
    """
    if Work(output / "work").published() is None:
        find_sources(seeds)
        return None
    return version_of(survey_folders(seeds), output)


def version_of(sources: Surveyed, output: Path) -> str | None:
    """The published version, where it was made from exactly these sources by exactly this code
    and lies there undamaged; None otherwise. Raises InputError where `output/latest` is no link.
    """
    version = latest_version(output)
    is_known = version is not None and Work(output / "work").published() == (sources.fingerprint, version)
    return version if is_known and is_intact(output / "latest") else None
