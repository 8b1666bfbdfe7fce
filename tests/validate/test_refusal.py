"""What hangs on a refused row, however deep."""

from __future__ import annotations

from flows.tables import to_arrow
from flows.validate.refusal import Refusals
from tests.made import made_tables


def test_a_tree_is_followed_down() -> None:
    refusals = Refusals(made_tables())
    refusals.add("sections", 0, "made", "made to fail")
    refusals.cascade()
    assert set(refusals.reasons["sections"]) == {0, 1}
    assert set(refusals.reasons["sentences"]) == {0, 1, 2}


def test_a_refused_project_takes_its_mentions_along() -> None:
    refusals = Refusals(made_tables())
    refusals.add("projects", 0, "made", "made to fail")
    refusals.cascade()
    accepted = refusals.accepted()
    assert accepted["projects"].num_rows == accepted["project_mentions"].num_rows == 0
    assert accepted["quarantine"]["table"].to_pylist() == ["project_mentions", "project_mentions", "projects"]


def test_a_refused_mention_is_not_counted_and_a_project_without_one_goes() -> None:
    refusals = Refusals(made_tables())
    refusals.add("project_mentions", 0, "made", "made to fail")
    refusals.cascade()
    assert refusals.accepted()["projects"]["mentions"].to_pylist() == [1]
    refusals.add("project_mentions", 1, "made", "made to fail")
    refusals.cascade()
    assert refusals.accepted()["projects"].num_rows == 0


def test_a_ring_of_parents_comes_to_an_end() -> None:
    tables = made_tables()
    rows = tables["sections"].to_pylist()
    rows[0]["parent_id"] = rows[1]["section_id"]
    refusals = Refusals(tables | {"sections": to_arrow("sections", rows)})
    refusals.add("sections", 0, "made", "made to fail")
    refusals.cascade()
    assert set(refusals.reasons["sections"]) == {0, 1}


def test_nothing_refused_changes_nothing() -> None:
    tables = made_tables()
    refusals = Refusals(tables)
    refusals.cascade()
    assert all(rows.equals(tables[name]) for name, rows in refusals.accepted().items())
