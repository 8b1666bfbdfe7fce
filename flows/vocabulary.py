"""The vocabularies under `schemas/vocabularies/`: what a non-programmer can correct, read once."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"


@cache
def vocabulary(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `schemas/vocabularies/<name>.csv`, cells stripped. Raises FileNotFoundError for an unknown name."""
    with (SCHEMAS / "vocabularies" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple({key: (cell or "").strip() for key, cell in row.items()} for row in csv.DictReader(file))


def terms(cell: str) -> tuple[str, ...]:
    """The terms of a cell that lists several, parted by `|`."""
    return tuple(term for term in cell.split("|") if term)
