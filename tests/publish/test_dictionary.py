"""The data dictionary says all, and its examples run."""

from __future__ import annotations

import pytest

from flows.publish import Release
from flows.publish.dictionary import examples
from flows.query import run_query
from flows.tables import TABLES


def test_every_table_and_column_is_described(release: Release) -> None:
    page = (release.folder / "README.md").read_text(encoding="utf-8")
    assert release.version in page
    for table, said in TABLES.items():
        assert f"\n## {table}\n" in page
        for field in said.fields:
            assert f"| `{field.name}` |" in page and field.description_zh in page


@pytest.mark.parametrize(("question", "sql"), examples())
def test_every_example_runs(question: str, sql: str, release: Release) -> None:
    assert question.endswith(("?", ":"))
    assert run_query(release.folder.parents[1], sql, "csv").splitlines()


def test_the_examples_stand_in_the_page(release: Release) -> None:
    page = (release.folder / "README.md").read_text(encoding="utf-8")
    assert all(sql in page for _, sql in examples())
