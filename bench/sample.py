"""Print a random sample of records with the sentence each stands in, to be read and judged by a person.

    python bench/sample.py TABLES_DIR [--table indicators] [--size 200] [--seed 1] [--with concept]

TABLES_DIR holds `<table>.parquet` and `sentences.parquet` (a release's `data` folder, for example). The quoted
words stand in 【】 within the sentence. The same seed over the same rows gives the same sample, whatever their order.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow.dataset as ds

SHOWN = {
    "indicators": (
        "name", "concept", "value", "value_max", "unit", "comparator", "measure", "status", "period", "place", "rule",
        "confidence",
    ),
    "project_mentions": (
        "name", "kind", "count", "stage", "status", "investment_value", "investment_unit", "deadline", "place", "owner",
        "sector", "rule", "confidence",
    ),
}  # fmt: skip
IDS = {"indicators": "indicator_id", "project_mentions": "mention_id"}
AROUND = 120


def rows_of(folder: Path, table: str) -> list[dict[str, object]]:
    """The rows of a table that is one Parquet file or a folder of parts."""
    path = next(path for path in (folder / f"{table}.parquet", folder / table) if path.exists())
    rows: list[dict[str, object]] = ds.dataset(path, format="parquet").to_table().to_pylist()
    return rows


def sample(rows: list[dict[str, object]], size: int, seed: int, key: str) -> list[dict[str, object]]:
    """`size` rows, chosen by the hash of seed and key: independent of the order of the rows."""
    return sorted(rows, key=lambda row: hashlib.sha256(f"{seed}\x1f{row[key]}".encode()).digest())[:size]


def context(row: dict[str, object], sentence: dict[str, object] | None) -> str:
    """The words around the quotation, as far as its sentence goes."""
    quote = str(row["quote"])
    text = str(sentence["text"]) if sentence else quote
    at = _offset(row, sentence) if sentence else 0
    at = min(_occurrences(text, quote), key=lambda place: abs(place - at), default=-1)
    if at < 0:
        return text
    end = at + len(quote)
    return f"{text[max(0, at - AROUND) : at]}【{quote}】{text[end : end + AROUND // 3]}".replace("\n", "⏎")


def _offset(row: dict[str, object], sentence: dict[str, object]) -> int:
    return int(str(row["raw_start"])) - int(str(sentence["raw_start"]))


def _occurrences(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path)
    parser.add_argument("--table", choices=sorted(SHOWN), default="indicators")
    parser.add_argument("--size", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--with", dest="having", help="only rows in which this column is set")
    args = parser.parse_args()
    rows = [row for row in rows_of(args.tables, args.table) if not args.having or row[args.having] is not None]
    sentences = {str(row["sentence_id"]): row for row in rows_of(args.tables, "sentences")}
    for number, row in enumerate(sample(rows, args.size, args.seed, IDS[args.table]), 1):
        fields = " ".join(f"{name}={row[name]}" for name in SHOWN[args.table] if row.get(name) is not None)
        print(f"{number}. {row['document_id']}\n   {context(row, sentences.get(str(row['sentence_id'])))}\n   {fields}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
