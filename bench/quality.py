"""Measure the tables against gold files, without Prefect, validation or a release: a second's work.

    python bench/quality.py GOLD_DIR SOURCES_DIR... --scorer SCORE_PY [--only STEM]... [--misses TYPE] [--keep DIR]

Runs the pure functions of the pipeline over each source that has a gold file, writes the tables as Parquet
to a temporary folder (or to --keep) and hands them to the scorer.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.model import Source
from flows.process import process
from flows.rows import Row

TABLES = ("documents", "articles", "sections", "captions", "indicators", "project_mentions")


def tables_of(sources: list[Path]) -> dict[str, list[Row]]:
    """The rows of every table over `sources`."""
    gathered: dict[str, list[Row]] = {name: [] for name in TABLES}
    for path in sources:
        data = path.read_bytes()
        source = Source(path.stem, path.name, hashlib.sha256(data).hexdigest(), "utf-8", data.decode("utf-8"))
        for name, rows in process(source).items():
            if name in gathered:
                gathered[name] += rows
    return gathered


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("sources", type=Path, nargs="+")
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--misses")
    parser.add_argument("--keep", type=Path)
    args = parser.parse_args()
    stems = {path.stem for path in args.gold.glob("*.jsonl")}
    sources = sorted(p for folder in args.sources for p in folder.rglob("*.txt") if p.stem in stems)
    sources = [p for p in sources if not args.only or any(word in p.stem for word in args.only)]
    with tempfile.TemporaryDirectory() as temporary:
        folder = args.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for name, rows in tables_of(sources).items():
            if rows:
                pq.write_table(pa.Table.from_pylist(rows), folder / f"{name}.parquet")
        command = [sys.executable, str(args.scorer), str(folder), str(args.gold), str(args.sources[0])]
        misses = ["--misses", args.misses] if args.misses else []
        return subprocess.run([*command, *misses], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
