"""The gold of project linking as the tables that linking reads, and its measure."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from flows.extract.places import find_places

GOLD = Path(__file__).parent / "gold"
TYPES: dict[str, pa.DataType] = {
    "count": pa.int64(),
    "raw_start": pa.int64(),
    "reporting_year": pa.int64(),
    "deadline_on": pa.date32(),
    "published_on": pa.date32(),
    "investment_yuan": pa.float64(),
    "link_score": pa.float64(),
}
MENTIONS = (
    *("document_id", "mention_id", "project_id", "link_score", "link_reason", "name", "kind", "count", "stage"),
    *("status", "deadline", "deadline_on", "place_code", "owner", "sector", "investment_yuan", "raw_start"),
)
DOCUMENTS = ("document_id", "genre", "published_on", "reporting_year", "place_code")
Rows = Sequence[Mapping[str, object]]


class Measure(NamedTuple):
    """Pairs of mentions: linked, of them rightly, and those that should have been."""

    linked: int
    right: int
    same: int

    @property
    def precision(self) -> float:
        return self.right / self.linked if self.linked else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.same if self.same else 1.0


def read(name: str, folder: Path = GOLD) -> list[dict[str, str]]:
    """The rows of a gold file."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def mention_table(rows: Rows) -> pa.Table:
    """Mentions from rows that say at least document, name and kind; what they leave out is null."""
    whole = [
        {
            "mention_id": f"{number:016x}",
            "raw_start": number,
            "status": "target",
            **{key: value for key, value in row.items() if value not in ("", None)},
        }
        for number, row in enumerate(rows)
    ]
    return _table(whole, MENTIONS)


def document_table(rows: Rows) -> pa.Table:
    """Documents from rows that say at least the id."""
    return _table(rows, DOCUMENTS)


def _table(rows: Rows, columns: Sequence[str]) -> pa.Table:
    return pa.table({name: pa.array([row.get(name) for row in rows], TYPES.get(name, pa.string())) for name in columns})


def gold_tables(folder: Path = GOLD) -> tuple[pa.Table, pa.Table]:
    """The gold's mentions and documents."""
    documents = read("documents", folder)
    homes = {row["document_id"]: row["place_code"] for row in documents}
    mentions = [_mention(row, homes[row["document_id"]]) for row in read("mentions", folder)]
    return mention_table(mentions), document_table([_document(row) for row in documents])


def _document(row: Mapping[str, str]) -> dict[str, object]:
    published_on = date.fromisoformat(row["published_on"]) if row["published_on"] else None
    return {**row, "published_on": published_on, "reporting_year": int(row["reporting_year"])}


def _mention(row: Mapping[str, str], home: str) -> dict[str, object]:
    said = {key: row[key] for key in ("document_id", "name", "kind", "stage", "status", "deadline", "owner")}
    return {
        **said,
        "place_code": next((place.code for place in find_places(row["place"], home)), None),
        "count": int(row["count"]) if row["count"] else None,
        "deadline_on": date(int(row["deadline"][:4]), 12, 31) if row["deadline"] else None,
    }


def wrong_pairs(project_ids: Sequence[object], folder: Path = GOLD) -> tuple[Measure, list[tuple[str, str, str]]]:
    """How pairs of the gold's mentions are linked, and the pairs that are not as they should be."""
    mentions = read("mentions", folder)
    linked = right = same = 0
    wrong = []
    for (a, one), (b, other) in itertools.combinations(zip(mentions, project_ids, strict=True), 2):
        is_same = bool(a["same"]) and a["same"] == b["same"]
        if not is_same and set(filter(None, a["perhaps"].split("|"))) & set(b["perhaps"].split("|")):
            continue
        is_linked = one == other
        linked += is_linked
        same += is_same
        right += is_linked and is_same
        if is_linked != is_same:
            wrong.append(
                ("missed" if is_same else "wrong", f"{a['mention']} {a['name']}", f"{b['mention']} {b['name']}")
            )
    return Measure(linked, right, same), wrong


def case_tables(case: Mapping[str, str]) -> tuple[pa.Table, pa.Table]:
    """A made-up case as two documents with one mention each."""
    documents: list[dict[str, object]] = []
    mentions: list[dict[str, object]] = []
    for side in "ab":
        said = {key: case[f"{key}_{side}"] for key in ("name", "kind", "count", "place", "year")}
        place, year = said.pop("place"), int(said.pop("year"))
        documents.append({"document_id": side, "genre": "news", "reporting_year": year, "place_code": place})
        mentions.append({**said, "document_id": side, "count": int(said["count"]) if said["count"] else None})
    return mention_table(mentions), document_table(documents)
