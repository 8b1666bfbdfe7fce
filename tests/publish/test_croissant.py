"""croissant.json describes the files and columns that are there."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pyarrow.parquet as pq
import pytest

from flows.publish import Release
from flows.tables import READING_ORDER


@pytest.fixture(scope="module")
def croissant(release: Release) -> Any:
    return json.loads((release.folder / "croissant.json").read_text(encoding="utf-8"))


def test_every_file_is_there_with_its_hash(croissant: Any, release: Release) -> None:
    assert len(croissant["distribution"]) == len(READING_ORDER)
    for one in croissant["distribution"]:
        assert one["sha256"] == hashlib.sha256((release.folder / one["contentUrl"]).read_bytes()).hexdigest()


def test_every_field_is_a_column_of_its_file(croissant: Any, release: Release) -> None:
    for record_set in croissant["recordSet"]:
        columns = pq.read_schema(release.folder / "data" / f"{record_set['name']}.parquet").names
        fields = [one["source"]["extract"]["column"] for one in record_set["field"]]
        assert set(columns) - set(fields) <= {"raw_spans"}
        assert set(fields) <= set(columns)
        assert {one["@id"] for one in record_set["key"]} <= {one["@id"] for one in record_set["field"]}
