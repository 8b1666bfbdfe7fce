"""datapackage.json: the descriptor of a release (Data Package v2)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

import pyarrow as pa

from flows.tables import READING_ORDER, descriptor, sort_rows
from flows.work import code_version

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def write_package(said: Mapping[str, object], folder: Path) -> None:
    """Write `datapackage.json` into a release."""
    text = json.dumps(said, ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(text + "\n", encoding="utf-8")


def package(tables: Mapping[str, pa.Table], version: str, folder: Path) -> dict[str, object]:
    """The descriptor of the files that lie in the folder. It names no time: the same content, the same descriptor."""
    return about(tables) | {
        "version": version,
        "heluo": {"version": metadata.version("heluo"), "code": code_version()},  # what made it
        "resources": [descriptor(table) | _measured(folder, table, tables[table]) for table in READING_ORDER],
    }


def about(tables: Mapping[str, pa.Table]) -> dict[str, object]:
    """What the descriptor says of the whole, whichever code wrote whichever bytes."""
    return {
        "$schema": PROFILE,
        "name": "heluo",
        "title": "Heluo: open tables from the reports and newspapers of Luoyang",
        "title_zh": "河洛：洛阳政府报告与报纸的开放数据表",
        "description": "Articles, indicators and projects out of work reports and newspaper pages; every value leads "
        "back to the exact characters of its source.",
        "keywords": ["government work reports", "newspapers", "indicators", "projects", "Luoyang", "China"],
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
                "title": "Creative Commons Attribution 4.0, for the compiled tables",
            }
        ],
        "contributors": [{"title": "The Heluo authors", "roles": ["author"]}],
        "sources": _sources(tables["documents"]),
    }


def _sources(documents: pa.Table) -> list[dict[str, str]]:
    rows = sort_rows("documents", documents).select(["title", "source_path"]).to_pylist()
    return [{"title": row["title"] or row["source_path"], "path": row["source_path"]} for row in rows]


def _measured(folder: Path, table: str, rows: pa.Table) -> dict[str, object]:
    data = (folder / "data" / f"{table}.parquet").read_bytes()
    return {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}", "rows": rows.num_rows}
