"""Bring what was written to the disk itself, so that a power cut after it takes nothing back."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def sync(paths: Iterable[Path]) -> None:
    """Flush files and folders. A folder holds the names in it: flush it after a rename, and the files before."""
    for path in paths:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
