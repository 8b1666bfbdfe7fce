"""The data dictionary says all, and its examples run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flows.publish import Release, publish
from flows.publish.database import view_files
from flows.publish.dictionary import examples
from flows.query import run_query
from flows.tables import TABLES, to_arrow
from tests.made import made_tables
from tests.publish.judged import judged


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


def answer(release: Release, topic: str) -> list[dict[str, object]]:
    """What the example about a topic answers."""
    (sql,) = (sql for question, sql in examples() if topic in question)
    rows: list[dict[str, object]] = json.loads(run_query(release.folder.parents[1], sql, "json"))
    return rows


def test_investments_are_of_undertakings_and_say_where(release: Release) -> None:
    (found,) = answer(release, "largest investments")
    assert (found["name"], found["place"], found["sentence"]) == ("甲桥", "洛阳市", "甲桥总投资3亿元，6月底前建成。")


@pytest.mark.parametrize(("change", "values"), [({}, [7000.0]), ({"status": "target"}, [])])
def test_a_development_is_what_was_reported(tmp_path: Path, change: dict[str, str], values: list[float]) -> None:
    tables = made_tables()
    stated = tables["indicators"].to_pylist()
    level = {"measure": "level", "value": 7000.0, "unit": "亿元", "value_base": 7e11, "unit_base": "元"}
    tables["indicators"] = to_arrow("indicators", [stated[0], stated[1] | level | change])
    assert [one["value"] for one in answer(publish(judged(tables), tmp_path), "develop")] == values


@pytest.mark.parametrize(
    "topic", ["How much", "raw characters", "targets were met", "behind their deadline", "cleaning repair"]
)
def test_examples_answer_something(release: Release, topic: str) -> None:
    assert answer(release, topic)


def test_every_view_and_its_columns_are_described(release: Release) -> None:
    page = (release.folder / "README.md").read_text(encoding="utf-8")
    assert "| `days_overdue` | bigint | Days from the deadline" in page
    assert all(f"\n## {file.stem}\n" in page for file in view_files())


def test_the_examples_stand_in_the_page(release: Release) -> None:
    page = (release.folder / "README.md").read_text(encoding="utf-8")
    assert all(sql in page for _, sql in examples())
