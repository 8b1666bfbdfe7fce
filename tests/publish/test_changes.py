"""What a release says of its difference from the one before."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from flows.publish import Release, publish
from flows.publish.changes import changes_between, changes_page
from flows.tables import to_arrow
from tests.made import made_tables
from tests.publish.judged import judged


@pytest.fixture(scope="module")
def changed() -> dict[str, pa.Table]:
    """A sentence reworded, the caption gone, an alias more."""
    tables = made_tables()
    sentences = tables["sentences"].to_pylist()
    sentences[0]["text"] = "一、新目标"
    projects = tables["projects"].to_pylist()
    projects[0]["aliases"] = ["甲大桥"]
    return tables | {
        "sentences": to_arrow("sentences", sentences),
        "captions": to_arrow("captions", []),
        "projects": to_arrow("projects", [*projects, projects[0] | {"project_id": "p2", "name": "乙桥"}]),
    }


def test_changes_are_told_by_table_and_key(release: Release, changed: dict[str, pa.Table]) -> None:
    found = [tuple(row.values()) for row in changes_between(release.folder, changed).to_pylist()]
    caption = made_tables()["captions"]["caption_id"].to_pylist()[0]
    assert sorted(found) == [
        ("captions", caption, "removed"),
        ("projects", "p1", "changed"),
        ("projects", "p2", "added"),
        ("sentences", "first/a1/s1/t1", "changed"),
    ]


def test_without_a_release_before_there_are_none() -> None:
    assert changes_between(None, made_tables()).num_rows == 0
    assert "first release" in changes_page(changes_between(None, made_tables()), None)


def test_the_same_tables_have_none(release: Release) -> None:
    found = changes_between(release.folder, made_tables())
    assert found.num_rows == 0
    assert "no row was added, changed or removed" in changes_page(found, "v1")


def test_a_new_column_is_no_change_of_every_row(release: Release) -> None:
    tables = made_tables()
    wider = tables["captions"].append_column("colour", pa.array(["red"]))
    assert changes_between(release.folder, tables | {"captions": wider}).num_rows == 0


def test_the_page_counts_and_names_them(changed: dict[str, pa.Table], tmp_path: Path) -> None:
    before = publish(judged(), tmp_path)
    after = publish(judged(changed), tmp_path)
    page = (after.folder / "CHANGES.md").read_text(encoding="utf-8")
    assert f"Against release {before.version}" in page
    assert "| `projects` | 1 | 1 | 0 |" in page
    assert "## `projects`: added\n\n`p2`" in page
