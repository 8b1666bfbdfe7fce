"""The vocabularies of `schemas/vocabularies/`, which a non-programmer can correct, and counted `schemas/models/`."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"


@cache
def vocabulary(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `schemas/vocabularies/<name>.csv`, cells stripped. Raises FileNotFoundError for an unknown name."""
    return tuple({key: (cell or "").strip() for key, cell in row.items()} for row in _rows("vocabularies", name))


def model(name: str) -> Iterator[dict[str, str]]:
    """The rows of `schemas/models/<name>.csv`. Raises FileNotFoundError for an unknown name."""
    return _rows("models", name)


def _rows(folder: str, name: str) -> Iterator[dict[str, str]]:
    path = SCHEMAS / folder / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        for row in reader:
            if None in row:
                raise ValueError(
                    f"schemas/{folder}/{name}.csv, line {reader.line_num}: more cells than the {len(row) - 1} columns; "
                    "put a cell that holds a comma in double quotes"
                )
            yield row


def terms(cell: str) -> tuple[str, ...]:
    """The terms of a cell that lists several, parted by `|`."""
    return tuple(term for term in cell.split("|") if term)
