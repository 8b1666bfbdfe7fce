"""`heluo query` answers from the latest release, and reaches nothing else."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows.errors import InputError
from flows.publish import publish
from flows.query import byte_order_mark, run_query
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


def test_csv_in_a_file_begins_with_the_mark_that_excel_wants(tmp_path: Path) -> None:
    with (tmp_path / "rows.csv").open("wb") as file:
        assert byte_order_mark("csv", file) == b"\xef\xbb\xbf"
        assert byte_order_mark("json", file) == b""
        file.write(b"rows that are there already")
        file.flush()
        assert byte_order_mark("csv", file) == b""


def test_csv_in_a_pipe_has_no_mark() -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as pipe:
        assert byte_order_mark("csv", pipe) == b""
    os.close(reading)


def test_what_is_no_file_at_all_has_no_mark() -> None:
    assert byte_order_mark("csv", io.BytesIO()) == b""


def test_json(output: Path) -> None:
    first = json.loads(run_query(output, TWO, "json"))[0]
    assert first == {
        "name": "生产总值",
        "value": 7.5,
        "period_start": "2020-01-01",
        "list": ["a", "b"],
        "nothing": None,
    }


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("SELECT NULL AS a, '' AS b, ' ' AS c, 'NULL' AS d", 'a,b,c,d\r\n,""," ",NULL\r\n'),
        ("SELECT NULL AS a", 'a\r\n""\r\n'),  # an empty line would be no row
        ("SELECT 'x,\ny' AS a, 'say \"no\"' AS b, 'plain' AS c", 'a,b,c\r\n"x,\ny","say ""no""",plain\r\n'),
        ("SELECT 1 AS a, 2 AS a", "a,a\r\n1,2\r\n"),
        ("SELECT 1 AS a WHERE false", "a\r\n"),
    ],
)
def test_csv_tells_null_from_an_empty_text(output: Path, sql: str, expected: str) -> None:
    assert run_query(output, sql, "csv").decode() == expected


@pytest.mark.parametrize(
    ("sql", "shown", "hidden"),
    [
        ("SELECT NULL AS a", "NULL", None),
        ("SELECT chr(27) || '[31m' AS a", r"\x1b[31m", "\x1b"),
        ("SELECT chr(8238) || 'x' AS a", r"\u202e", "\u202e"),
        ("SELECT 'x' || chr(13) || 'y' AS a", r"x\ry", "\r"),
        ('SELECT 1 AS "[/x]"', "[/x]", None),  # no markup
        ("SELECT '两行' || chr(10) || '在此' AS a", "两行", None),
    ],
)
def test_a_table_shows_what_a_terminal_would_obey(output: Path, sql: str, shown: str, hidden: str | None) -> None:
    text = run_query(output, sql).decode()
    assert shown in text and (hidden is None or hidden not in text)


def test_json_writes_what_is_no_number_as_null(output: Path) -> None:
    sql = "SELECT 'NaN'::DOUBLE AS a, [1.5, 'inf'::DOUBLE] AS b, {'x': 'nan'::FLOAT} AS c"
    assert json.loads(run_query(output, sql, "json")) == [{"a": None, "b": [1.5, None], "c": {"x": None}}]


@pytest.mark.parametrize("format", ["json", "parquet"])
def test_columns_of_one_name_are_refused_where_one_would_be_lost(output: Path, format: str) -> None:
    with pytest.raises(InputError, match=r"several columns are called a, b: .* AS"):
        run_query(output, "SELECT 1 AS a, 2 AS b, 3 AS a, 4 AS b, 5 AS c", format)


@pytest.mark.parametrize(
    ("sql", "format"),
    [
        ("SELECT INTERVAL 1 MONTH AS a", "parquet"),
        ("SELECT union_value(k := 1) AS a", "parquet"),
        ("SELECT DATE '99999-01-01' AS a", "json"),
        ("SELECT TIMESTAMP '99999-01-01' AS a", "csv"),
        ("SELECT TIMESTAMP '99999-01-01' AS a", "table"),
    ],
)
def test_a_column_that_a_format_cannot_hold_is_named(output: Path, sql: str, format: str) -> None:
    with pytest.raises(InputError, match=r"column (of )?a \(.*cast it"):
        run_query(output, sql, format)


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
        "COPY codes FROM 'pyproject.toml'",
        "EXPORT DATABASE '{out}/x'",
        "SELECT * FROM read_csv('pyproject.toml')",
        "SELECT * FROM read_text('pyproject.toml')",
        "SELECT * FROM read_blob('pyproject.toml')",
        "SELECT * FROM read_json('pyproject.toml')",
        "SELECT * FROM read_parquet('{out}/latest/data/codes.parquet')",
        "SELECT * FROM 'pyproject.toml'",
        "SELECT * FROM '{out}/latest/data/codes.parquet'",
        "SELECT * FROM read_csv('https://example.org/x.csv')",
        "SELECT * FROM glob('schemas/*')",
        "SELECT * FROM sniff_csv('pyproject.toml')",
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
        "SELECT '\udcff'",
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


def test_an_output_folder_that_is_none_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / ("x" * 300)):
        with pytest.raises(InputError):
            run_query(folder, "SELECT 1")


def test_a_damaged_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "latest").mkdir()
    (tmp_path / "latest" / "heluo.duckdb").write_bytes(b"no database" * 1000)
    with pytest.raises(InputError, match=r"heluo\.duckdb: cannot be opened"):
        run_query(tmp_path, "SELECT 1")
