"""`heluo query` answers from the latest release, and reaches nothing else."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows.errors import InputError
from flows.publish import publish
from flows.query import run_query
from tests.publish.judged import judged

TWO = "SELECT name, value, period_start, ['a', 'b'] AS list, NULL AS nothing FROM indicators ORDER BY value"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("queried")
    publish(judged(), folder)
    return folder


def test_a_table_for_people(output: Path) -> None:
    text = run_query(output, TWO).decode()
    assert "生产总值" in text and "7.5" in text and text.endswith("2 rows\n")


def test_csv(output: Path) -> None:
    lines = run_query(output, TWO, "csv").decode().splitlines()
    assert lines == [
        "name,value,period_start,list,nothing",
        '生产总值,7.5,2020-01-01,"[""a"", ""b""]",',
        '生产总值,8.0,2020-01-01,"[""a"", ""b""]",',
    ]


def test_json(output: Path) -> None:
    first = json.loads(run_query(output, TWO, "json"))[0]
    assert first == {
        "name": "生产总值",
        "value": 7.5,
        "period_start": "2020-01-01",
        "list": ["a", "b"],
        "nothing": None,
    }


def test_parquet(output: Path) -> None:
    rows = pq.read_table(io.BytesIO(run_query(output, TWO, "parquet")))
    assert rows["value"].to_pylist() == [7.5, 8.0]


@pytest.mark.parametrize(
    "sql", ["SHOW TABLES", "DESCRIBE indicators", "SUMMARIZE units", "EXPLAIN SELECT 1", "FROM codes"]
)
def test_ways_to_look_around(output: Path, sql: str) -> None:
    assert run_query(output, sql)


@pytest.mark.parametrize(
    "sql",
    [
        "COPY documents TO '{out}/x.csv'",
        "COPY (SELECT 1) TO '{out}/x.parquet' (FORMAT parquet)",
        "COPY codes FROM '/etc/passwd'",
        "EXPORT DATABASE '{out}/x'",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_blob('/etc/passwd')",
        "SELECT * FROM read_json('/etc/passwd')",
        "SELECT * FROM read_parquet('{out}/latest/data/codes.parquet')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM '{out}/latest/data/codes.parquet'",
        "SELECT * FROM read_csv('https://example.org/x.csv')",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM sniff_csv('/etc/passwd')",
        "ATTACH '{out}/x.duckdb'",
        "ATTACH ':memory:' AS x",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "RESET enable_external_access",
        "SET allowed_directories = ['/']",
        "PRAGMA enable_external_access",
        "PRAGMA database_list",
        "CREATE TABLE x AS SELECT 1",
        "CREATE TEMP TABLE x AS SELECT 1",
        "CREATE SECRET x (TYPE s3)",
        "DROP TABLE codes",
        "DELETE FROM codes",
        "UPDATE codes SET code = ''",
        "INSERT INTO codes SELECT * FROM codes",
        "CHECKPOINT",
        "CALL pragma_version()",
        "PREPARE x AS SELECT 1",
        "BEGIN",
        "SELECT 1; SELECT 2",
        "",
        "SELECT nothing FROM nowhere",
        "SELEC 1",
    ],
)
def test_there_is_no_way_out(output: Path, sql: str) -> None:
    before = sorted(output.rglob("*"))
    with pytest.raises(InputError):
        run_query(output, sql.format(out=output))
    assert sorted(output.rglob("*")) == before


def test_a_query_without_end_is_stopped(output: Path) -> None:
    endless = "SELECT count(*) FROM range(1000000000) AS a, range(1000000000) AS b WHERE a.range + b.range = -1"
    with pytest.raises(InputError, match="took longer than"):
        run_query(output, endless, seconds=0.2)


def test_without_a_release_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="heluo run"):
        run_query(tmp_path, "SELECT 1")


def test_an_unknown_format_is_named(output: Path) -> None:
    with pytest.raises(InputError, match="table, csv, json, parquet"):
        run_query(output, "SELECT 1", "xml")
