"""quality.json says how often records were right, by table and rule."""

from __future__ import annotations

import json
from typing import Any

import pytest

from flows.publish import Release


@pytest.fixture(scope="module")
def quality(release: Release) -> Any:
    return json.loads((release.folder / "quality.json").read_text(encoding="utf-8"))


def test_both_extracted_tables_are_measured(quality: Any) -> None:
    assert set(quality["tables"]) == {"indicators", "project_mentions"}


def test_rules_add_up_to_their_table(quality: Any) -> None:
    for table in quality["tables"].values():
        for count in ("records", "right"):
            assert sum(rule[count] for rule in table["rules"].values()) == table[count]
        assert all(0 < rule["share"] < 1 for rule in table["rules"].values())
