"""SHA256SUMS: what a release's files were when they were published."""

from __future__ import annotations

import hashlib
from pathlib import Path

SUMS = "SHA256SUMS"


def sums(folder: Path) -> str:
    """The SHA-256 of every file below a folder, as `sha256sum` writes and checks them."""
    files = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return "".join(f"{_sha256(folder / file)}  {file}\n" for file in files if file != SUMS)


def is_intact(folder: Path, within: str = "") -> bool:
    """Whether the folder holds exactly the files that its SHA256SUMS names, as they were.

    With `within`, only files whose path in the folder begins so are looked at: `data/`, `CHANGES.md`.
    """
    try:
        said = (folder / SUMS).read_text(encoding="utf-8")
        return _part(said, within) == _part(sums(folder), within)
    except (OSError, ValueError):
        return False


def _part(sums_of_files: str, within: str) -> list[str]:
    return [line for line in sums_of_files.splitlines(keepends=True) if line[66:].startswith(within)]


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
