"""The DuckDB file: tables, comments, and views that answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import duckdb
import pytest

from flows.publish import Release
from flows.publish.database import fill_database, view_files
from flows.tables import TABLES, to_arrow
from tests.made import made_tables

MEASURE = TABLES["indicators"].field("measure")


@pytest.fixture(scope="module")
def opened(release: Release) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(release.folder / "heluo.duckdb", read_only=True) as connection:
        yield connection


def rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[Any, ...]]:
    return connection.execute(sql).fetchall()


def test_every_table_is_there_with_its_rows(opened: duckdb.DuckDBPyConnection) -> None:
    for table, made in made_tables().items():
        assert rows(opened, f'SELECT count(*) FROM "{table}"') == [(made.num_rows,)]


def test_every_view_has_a_comment_and_can_be_read(opened: duckdb.DuckDBPyConnection) -> None:
    views = dict(rows(opened, "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal"))
    assert set(views) == {file.stem for file in view_files()}
    assert all(views.values())
    for view in views:
        assert view not in TABLES
        opened.execute(f"FROM {view}").fetchall()


def test_every_column_of_a_view_is_described_in_both_languages(opened: duckdb.DuckDBPyConnection) -> None:
    found = rows(opened, "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal")
    views = {file.stem for file in view_files()}
    said = {(view, column): comment or "" for view, column, comment in found if view in views}
    assert [key for key, comment in said.items() if not re.search(r"[a-z]{3}.*[一-龥]", comment)] == []
    assert said["indicator_series", "measure"] == f"{MEASURE.description} {MEASURE.description_zh}"
    assert said["project_timeline", "dated"] != said["document_dates", "dated"]  # its own words stand


def test_a_mention_without_a_place_is_where_its_document_is(opened: duckdb.DuckDBPyConnection) -> None:
    assert rows(opened, "SELECT DISTINCT place_code, place FROM project_timeline") == [("410300", "洛阳市")]


def test_older_clients_can_open_it(opened: duckdb.DuckDBPyConnection) -> None:
    ((tags,),) = rows(opened, "SELECT tags FROM duckdb_databases() WHERE database_name = 'heluo'")
    assert tags["storage_version"].startswith("v1.0.0")


def test_indicator_series_lists_what_every_document_states(opened: duckdb.DuckDBPyConnection) -> None:
    found = rows(opened, "SELECT concept, place, period, period_kind, status, value, is_latest FROM indicator_series")
    assert found == [
        ("gdp", "洛阳市", "2020", "year", "target", 8.0, True),
        ("gdp", "洛阳市", "2020", "year", "actual", 7.5, True),
    ]


def test_target_outcomes_sets_the_target_beside_the_report(opened: duckdb.DuckDBPyConnection) -> None:
    columns = "name, period, target_value, outcome_value, difference_base, is_met, outcome_document_id"
    assert rows(opened, f"SELECT {columns} FROM target_outcomes") == [
        ("生产总值", "2020", 8.0, 7.5, -0.5, False, "second")
    ]


def test_project_timeline_tells_what_was_said_when(opened: duckdb.DuckDBPyConnection) -> None:
    found = rows(opened, "SELECT project, dated, stage, deadline, sentence FROM project_timeline")
    assert found == [
        ("甲桥", date(2020, 1, 10), "complete", "2020-06", "甲桥总投资3亿元，6月底前建成。"),
        ("甲桥", date(2021, 1, 10), "ongoing", None, "甲桥加快建设。"),
    ]


def test_overdue_projects_are_behind_what_was_promised(opened: duckdb.DuckDBPyConnection) -> None:
    found = rows(
        opened, "SELECT name, deadline, latest_stage, days_overdue, promised_in, latest_in FROM overdue_projects"
    )
    assert found == [("甲桥", "2020-06", "ongoing", 194, "first", "second")]


Change = dict[str, Any]


def overdue(promise: Change, report: Change) -> list[tuple[Any, ...]]:
    """What is overdue of the bridge, its two mentions changed."""
    tables = made_tables()
    mentions = tables["project_mentions"].to_pylist()
    changed = to_arrow("project_mentions", [mentions[0] | promise, mentions[1] | report])
    with duckdb.connect() as connection:
        fill_database(connection, tables | {"project_mentions": changed})
        return rows(connection, "SELECT deadline, first_deadline, latest_stage FROM overdue_projects")


@pytest.mark.parametrize(
    ("promise", "report", "is_overdue"),
    [
        ({}, {"stage": "ongoing"}, True),
        ({}, {"stage": "complete", "status": "target"}, True),  # a plan to complete it is no completion
        ({}, {"stage": "complete"}, False),
        ({"stage": None}, {"stage": "start"}, True),  # no stage named: done is what was promised
        ({"stage": "ongoing"}, {"stage": "ongoing"}, True),  # nor is being under way a milestone
        ({"stage": "start"}, {"stage": "start"}, False),  # only the start was promised
        ({"stage": "start"}, {"stage": "ongoing"}, False),
        ({"stage": "start"}, {"stage": "proposed"}, True),
        ({"stage": "proposed"}, {"stage": None}, True),
        ({}, {"deadline": "2021-06", "deadline_on": date(2021, 6, 30)}, True),  # promised anew when it had passed
        ({"kind": "group"}, {"kind": "group"}, False),
        ({"deadline": "2019", "deadline_on": date(2019, 12, 31)}, {}, False),  # past when stated: no promise
        ({}, {"deadline": "2019", "deadline_on": date(2019, 12, 31)}, True),
    ],
)
def test_what_is_overdue_and_what_is_not(promise: Change, report: Change, is_overdue: bool) -> None:
    assert bool(overdue(promise, report)) is is_overdue


def test_a_deadline_that_was_moved_is_told() -> None:
    moved = {"document_id": "first", "stage": "ongoing", "deadline": "2020-08", "deadline_on": date(2020, 8, 31)}
    tables = made_tables()
    mentions = tables["project_mentions"].to_pylist()
    mentions.insert(1, mentions[0] | moved | {"mention_id": "0" * 16, "raw_start": 30})
    with duckdb.connect() as connection:
        fill_database(connection, tables | {"project_mentions": to_arrow("project_mentions", mentions)})
        found = rows(connection, "SELECT first_deadline, deadline, days_overdue FROM overdue_projects")
    assert found == [("2020-06", "2020-08", 132)]


def mentioned(day: str, deadline: str | None, **changes: object) -> tuple[Change, Change]:
    """A document of a day, and the bridge's mention in it, under way, with a deadline."""
    tables = made_tables()
    document, mention = tables["documents"].to_pylist()[0], tables["project_mentions"].to_pylist()[0]
    said = {"deadline": deadline, "deadline_on": date.fromisoformat(f"{deadline}-28") if deadline else None}
    said |= {"document_id": day, "mention_id": f"{day:0<16}", "stage": "ongoing", "status": "actual"}
    published = {"document_id": day, "published_on": date.fromisoformat(day), "genre": "news"}
    return document | published, mention | said | changes


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        ([mentioned("2020-03-01", "2020-06"), mentioned("2020-10-01", "2020-12")], ("2020-06", None, "2020-12")),
        (
            [
                mentioned("2020-03-01", "2020-06"),
                mentioned("2020-10-01", "2020-12"),
                mentioned("2021-03-01", "2021-05"),
            ],
            ("2020-12", "2020-06", "2021-05"),
        ),
        # moved before its day came
        ([mentioned("2020-03-01", "2020-06"), mentioned("2020-05-01", "2020-12"), mentioned("2020-10-01", None)], None),
        (
            [mentioned("2020-03-01", "2020-06"), mentioned("2020-05-01", "2020-12"), mentioned("2021-10-01", None)],
            ("2020-12", "2020-06", None),
        ),
        ([mentioned("2020-03-01", "2020-06"), mentioned("2020-10-01", "2020-12", stage="complete")], None),
    ],
)
def test_who_promises_anew_is_late_once_the_day_has_passed(
    mentions: list[tuple[Change, Change]], expected: tuple[str, str | None, str | None] | None
) -> None:
    changed = {
        "documents": to_arrow("documents", [document for document, _ in mentions]),
        "project_mentions": to_arrow("project_mentions", [mention for _, mention in mentions]),
    }
    with duckdb.connect() as connection:
        fill_database(connection, made_tables() | changed)
        found = rows(connection, "SELECT deadline, first_deadline, new_deadline FROM overdue_projects")
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(("genre", "is_overdue"), [("report", True), ("news", False)])
def test_a_newspaper_without_its_date_makes_nothing_overdue(genre: str, is_overdue: bool) -> None:
    tables = made_tables()
    documents = tables["documents"].to_pylist()
    documents[1] |= {"published_on": None, "genre": genre}
    with duckdb.connect() as connection:
        fill_database(connection, tables | {"documents": to_arrow("documents", documents)})
        assert bool(rows(connection, "FROM overdue_projects")) is is_overdue


def test_a_document_without_a_date_is_taken_to_be_of_its_year() -> None:
    tables = made_tables()
    documents = [one | {"published_on": None, "reporting_year": 2020} for one in tables["documents"].to_pylist()]
    documents[1]["genre"] = "news"
    with duckdb.connect() as connection:
        fill_database(connection, tables | {"documents": to_arrow("documents", documents)})
        found = rows(connection, "SELECT dated, is_estimated FROM document_dates ORDER BY document_id")
    assert found == [(date(2021, 1, 31), True), (date(2020, 12, 31), True)]


@pytest.mark.parametrize(
    ("target", "comparator", "outcome", "is_met"),
    [
        (8.0, "eq", 8.0, True),
        (8.0, "eq", 7.9, False),
        (8.0, "gt", 9.0, True),
        (4.0, "lt", 3.1, True),
        (4.0, "lt", 4.2, False),
        (-3.0, "eq", -3.5, True),  # a fall promised, and more of it achieved
        (-3.0, "gt", -2.0, False),
        (-3.0, "lt", -2.0, True),  # a fall held within 3 %
        (8.0, "approx", 7.9, None),
    ],
)
def test_what_meets_a_target(target: float, comparator: str, outcome: float, is_met: bool | None) -> None:
    tables = made_tables()
    stated = tables["indicators"].to_pylist()
    stated[0] |= {"value": target, "value_base": target, "comparator": comparator}
    stated[1] |= {"value": outcome, "value_base": outcome}
    with duckdb.connect() as connection:
        fill_database(connection, tables | {"indicators": to_arrow("indicators", stated)})
        assert rows(connection, "SELECT is_met FROM target_outcomes") == [(is_met,)]


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({}, 7.5),
        ({"concept": None, "name": "生产总值"}, None),  # the target has a concept, this only a name
        ({"measure": "level"}, None),
        ({"unit_base": "元"}, None),
        ({"period": "2021"}, None),
        ({"place_code": "410305", "place": "涧西区"}, None),
        ({"status": "target"}, None),
    ],
)
def test_a_target_is_met_by_the_same_thing_only(change: dict[str, Any], outcome: float | None) -> None:
    tables = made_tables()
    stated = tables["indicators"].to_pylist()
    stated[1] |= change
    with duckdb.connect() as connection:
        fill_database(connection, tables | {"indicators": to_arrow("indicators", stated)})
        sql = "SELECT outcome_value FROM target_outcomes WHERE target_document_id = 'first'"
        assert rows(connection, sql) == [(outcome,)]
