"""Print the indicators of a document that contradict each other: needs no gold, and shows what extraction misreads.

    python bench/conflicts.py TABLES_DIR [--size 50] [--seed 1]

Two records conflict that agree in document, concept, place, measure, unit, period and status but not in value.
Some are the source's own (a figure first rounded, then exact); most are a wrong name, place or period.
TABLES_DIR holds `indicators.parquet` and `sentences.parquet`.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import defaultdict
from pathlib import Path

from sample import context, rows_of

SAME = ("document_id", "concept", "place_code", "place", "measure", "unit_base", "period", "status")
Row = dict[str, object]


def groups(rows: list[Row]) -> list[list[Row]]:
    """The records with a concept that should have one value, in groups."""
    found: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in rows:
        if row["concept"] is not None:
            found[tuple(row[name] for name in SAME)].append(row)
    return list(found.values())


def is_conflict(group: list[Row]) -> bool:
    """Whether the records of a group state more than one value."""
    return len({row["value_base"] for row in group}) > 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path)
    parser.add_argument("--size", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    every = groups(rows_of(args.tables, "indicators"))
    conflicts = [group for group in every if is_conflict(group)]
    sentences = {str(row["sentence_id"]): row for row in rows_of(args.tables, "sentences")}
    conflicts.sort(key=lambda group: hashlib.sha256(f"{args.seed}\x1f{group[0]['indicator_id']}".encode()).digest())
    for group in conflicts[: args.size]:
        print(" ".join(f"{name}={group[0][name]}" for name in SAME))
        for row in group:
            print(f"   {row['rule']} {row['name']} {row['quote']}: {context(row, sentences[str(row['sentence_id'])])}")
    print(f"{len(conflicts)} of {len(every)} groups conflict")
    return 0


if __name__ == "__main__":
    sys.exit(main())
