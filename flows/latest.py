"""`output/latest`: the link that leads to the newest release, and what may be wrong with it."""

from __future__ import annotations

from pathlib import Path

from flows.errors import InputError


def latest_version(output: Path) -> str | None:
    """The version that `output/latest` points to, or None where no release is.

    Raises InputError where something else than a link lies there: publishing could not replace it.
    """
    latest = output / "latest"
    if latest.is_symlink():
        return latest.readlink().name if latest.exists() else None
    if latest.exists():
        raise InputError(
            f"{latest}: has to be a link to a release, and is none (a copy made with `cp -rL`?). "
            "Move it away, or copy the folder with `cp -a`; then run again."
        )
    return None


def latest_release(output: Path) -> Path:
    """The folder `output/latest`, to read. Raises InputError where no release is, or a broken link."""
    latest = output / "latest"
    try:
        if latest.exists():
            return latest
        is_broken = latest.is_symlink()
    except OSError as error:
        raise InputError(f"{latest}: cannot be reached ({error.strerror}).") from None
    if is_broken:
        raise InputError(
            f"{latest}: points to {latest.readlink()}, which is not there. Bring it back, "
            f"or make a release with `heluo run --output {output}`."
        )
    raise InputError(f"{output}: no release there. Make one with `heluo run --output {output}`.")
