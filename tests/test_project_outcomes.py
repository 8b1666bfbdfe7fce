"""From texts to answers: what was promised of a project, what became of it, in made-up papers of three dates."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from flows.link import link_projects
from flows.model import Source
from flows.process import process
from flows.publish.database import fill_database
from flows.rows import Rows
from flows.tables import DOCUMENT_TABLES, arrow_schema, sort_rows, to_arrow
from tests.made import made_tables

PAPERS = {
    "洛阳日报_2020-03-20": (
        "我市重点项目加快推进\n\n"
        "本报讯 我市加快推进牡丹大桥建设，确保6月底前建成通车；加快建设伊水文化馆，确保9月底前建成开放。"
        "开工建设市第九人民医院（北山医院），总投资8.5亿元，力争2020年底前主体封顶。"
        "推进牡丹大桥二期前期工作。\n"
    ),
    "洛阳日报_2020-10-15": (
        "重大项目最新进展\n\n"
        "本报讯 目前，牡丹大桥完成总工程量的80%，预计年底前建成通车。9月28日，伊水文化馆建成开放，市民纷纷前来参观。\n"
    ),
    "洛阳日报_2021-03-18": (
        "民生实事有了新消息\n\n"
        "本报讯 昨日，记者从市住建局获悉，牡丹大桥正在加快建设，预计今年5月底前建成通车。北山医院主体封顶。\n"
    ),
}


@pytest.fixture(scope="module")
def database() -> Iterator[duckdb.DuckDBPyConnection]:
    rows: Rows = {table: [] for table in DOCUMENT_TABLES}
    for stem, raw in PAPERS.items():
        sha = hashlib.sha256(raw.encode()).hexdigest()
        for table, found in process(Source(stem, f"{stem}.txt", sha, "utf-8", raw)).items():
            rows[table] += found
    tables = {table: to_arrow(table, found) for table, found in rows.items()}
    linked = link_projects(tables["project_mentions"], tables["documents"], ())
    tables["project_mentions"] = linked.mentions
    tables["projects"] = sort_rows("projects", pa.table(linked.projects, schema=arrow_schema("projects")))
    with duckdb.connect() as connection:
        fill_database(connection, made_tables() | tables)
        yield connection


def asked(database: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[Any, ...]]:
    return [
        tuple(str(cell) if hasattr(cell, "isoformat") else cell for cell in row)
        for row in database.execute(sql).fetchall()
    ]


def timeline(database: duckdb.DuckDBPyConnection, name: str) -> list[tuple[Any, ...]]:
    """The mentions of the project that goes by a name, with what each says."""
    return asked(
        database,
        "SELECT dated, mentioned_as, stage, status, deadline FROM project_timeline WHERE project_id IN "
        f"(SELECT project_id FROM project_mentions WHERE name = '{name}') ORDER BY dated",
    )


def test_a_project_behind_its_promises_is_overdue_and_nothing_else_is(database: duckdb.DuckDBPyConnection) -> None:
    found = asked(
        database,
        "SELECT name, first_deadline, deadline, new_deadline, latest_stage, days_overdue FROM overdue_projects",
    )
    assert found == [("牡丹大桥", "2020-06", "2020", "2021-05", "ongoing", 77)]


def test_the_timeline_of_a_project_that_is_late(database: duckdb.DuckDBPyConnection) -> None:
    assert timeline(database, "牡丹大桥") == [
        ("2020-03-20", "牡丹大桥", "ongoing", "target", "2020-06"),
        ("2020-10-15", "牡丹大桥", "ongoing", "actual", "2020"),
        ("2021-03-18", "牡丹大桥", "ongoing", "actual", "2021-05"),
    ]


def test_the_timeline_of_a_promise_that_was_kept(database: duckdb.DuckDBPyConnection) -> None:
    assert timeline(database, "伊水文化馆") == [
        ("2020-03-20", "伊水文化馆", "ongoing", "target", "2020-09"),
        ("2020-10-15", "伊水文化馆", "complete", "actual", None),
    ]


def test_a_project_is_followed_under_its_other_name(database: duckdb.DuckDBPyConnection) -> None:
    assert timeline(database, "北山医院") == [
        ("2020-03-20", "市第九人民医院（北山医院）", "start", "target", "2020"),
        ("2021-03-18", "北山医院", "complete", "actual", None),
    ]
    assert asked(database, "SELECT investment_yuan FROM project_timeline WHERE mentioned_as LIKE '市第九%'") == [
        (8.5e8,)
    ]


def test_a_second_phase_is_another_project(database: duckdb.DuckDBPyConnection) -> None:
    assert timeline(database, "牡丹大桥二期") == [("2020-03-20", "牡丹大桥二期", "proposed", "target", None)]
