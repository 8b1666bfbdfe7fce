"""The descriptors carry what the schemas say, with the codes put in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from flows.tables import TABLES, descriptor


def field(table: str, name: str) -> dict[str, Any]:
    said: Any = descriptor(table)["schema"]
    return next(one for one in said["fields"] if one["name"] == name)


@pytest.mark.parametrize("table", TABLES)
def test_it_is_plain_json_and_complete(table: str) -> None:
    said: Any = json.loads(json.dumps(descriptor(table)))
    assert said["path"] == f"data/{table}.parquet"
    assert [one["name"] for one in said["schema"]["fields"]] == list(TABLES[table].columns)
    assert said["schema"]["primaryKey"] == list(TABLES[table].primary_key)


def test_a_vocabulary_becomes_the_allowed_values_with_labels() -> None:
    comparator = field("indicators", "comparator")
    assert comparator["constraints"]["enum"] == ["eq", "gt", "lt", "approx"]
    assert comparator["categories"][0] == {"value": "eq", "label": "equal"}


def test_units_and_constraints_are_kept() -> None:
    assert field("project_mentions", "investment_yuan")["unit"] == "yuan"
    assert field("indicators", "raw_start")["constraints"] == {"required": True, "minimum": 0}


def test_a_key_to_the_same_table_names_no_resource() -> None:
    keys: Any = descriptor("sections")["schema"]
    references = {one["fields"][0]: one["reference"]["resource"] for one in keys["foreignKeys"]}
    assert references == {"document_id": "documents", "article_id": "articles", "parent_id": ""}
