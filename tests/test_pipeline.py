"""The real flow, run as a person runs it: what it publishes, says, refuses and leaves alone."""

from __future__ import annotations

import importlib
import json
import re
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import duckdb
import pytest
from filelock import FileLock
from rich.console import Console

from flows import batch
from flows.changes import survey_folders
from flows.errors import ValidationFailedError
from flows.orchestration import settle_prefect
from flows.report import RunReport
from flows.validate import Outcome, Validation
from flows.work import Work
from tests.conftest import HELUO, ROOT, Published, heluo
from tests.test_batch import Deadly, written

pytestmark = pytest.mark.flow

ADDED = (
    "2021年1—6月，全市新增城镇就业5.2万人，同比增长12.3%。地铁3号线加快推进，总投资120亿元，2025年6月底前建成通车。\n"
)


def latest(output: Path) -> str:
    return (output / "latest").resolve().name


def test_a_run_publishes_every_table_of_the_seeds(published: Published) -> None:
    names = {file.stem for file in (published.output / "latest" / "data").glob("*.parquet")}
    assert {"documents", "articles", "sections", "sentences", "captions", "repairs", "numerals", "indicators"} <= names
    assert {"project_mentions", "projects", "quarantine", "concepts", "places", "units"} <= names
    with duckdb.connect(published.output / "latest" / "heluo.duckdb", read_only=True) as database:
        documents = database.execute("SELECT count(*) FROM documents").fetchone()
        facts = database.execute("SELECT count(*) FROM indicators").fetchone()
    assert documents == (5,)
    assert facts is not None
    assert facts[0] > 200


def test_the_summary_says_what_a_person_wants_to_know(published: Published) -> None:
    for word in (
        "5 sources",
        "indicators",
        "project mentions",
        "repairs",
        "expectations evaluated",
        "release",
        "in all",
    ):
        assert word in published.run.stderr
    steps = re.findall(r"✓ \w+ ([\d.]+) s", published.run.stderr)
    in_all = re.search(r"([\d.]+) s in all", published.run.stderr)
    assert in_all and float(in_all[1]) > sum(map(float, steps)) + 0.5  # Prefect's start counts, too


def test_a_second_run_has_nothing_to_do_and_says_so_at_once(published: Published) -> None:
    began = time.monotonic()
    again = heluo("run", "--seeds", published.seeds, "--output", published.output)
    assert again.returncode == 0
    assert "nothing to do" in again.stdout
    assert time.monotonic() - began < 5


def test_an_added_text_is_published_and_bad_ones_are_refused_by_name(
    copy_of_published: Callable[[], Published],
) -> None:
    mine = copy_of_published()
    before = latest(mine.output)
    (mine.seeds / "洛阳日报_2021-07-10.txt").write_text(ADDED, encoding="utf-8")
    (mine.seeds / "old.txt").write_bytes(ADDED.encode("gb18030"))
    (mine.seeds / "empty.txt").touch()
    (mine.seeds / "picture.txt").write_bytes(bytes(range(256)) * 10)
    run = heluo("run", "--seeds", mine.seeds, "--output", mine.output)
    assert run.returncode == 0, run.stderr
    assert latest(mine.output) != before
    assert (mine.output / "releases" / before).is_dir()
    assert "2 new or changed" in run.stderr
    assert "gb18030" in run.stderr
    with duckdb.connect(mine.output / "latest" / "heluo.duckdb", read_only=True) as database:
        refused = database.execute(
            "SELECT row_id, expectation FROM quarantine WHERE \"table\" = 'sources' ORDER BY 1"
        ).fetchall()
        assert refused == [("empty.txt", "empty"), ("picture.txt", "not_text")]
        assert database.execute("SELECT count(*) FROM documents").fetchone() == (7,)


def test_changed_and_removed_texts_are_followed_and_what_is_damaged_is_made_anew(
    copy_of_published: Callable[[], Published],
) -> None:
    mine = copy_of_published()
    damaged = mine.output / "releases" / latest(mine.output) / "data" / "indicators.parquet"
    damaged.unlink()
    (sentences,) = mine.output.glob("work/parts/*/*/sentences.parquet")
    sentences.write_bytes(sentences.read_bytes()[:-100])
    run = heluo("run", "--seeds", mine.seeds, "--output", mine.output)
    assert run.returncode == 0, run.stderr
    assert "extracted again" in run.stderr and "repaired" in run.stderr
    assert damaged.exists()
    (mine.seeds / "001_9815b3dfd2404847.txt").unlink()
    changed = mine.seeds / "004_86b48e2959830386.txt"
    changed.write_text(changed.read_text(encoding="utf-8").replace("720万人口", "730万人口"), encoding="utf-8")
    run = heluo("run", "--seeds", mine.seeds, "--output", mine.output)
    assert run.returncode == 0, run.stderr
    assert "names 001_9815b3dfd2404847.txt, which is not there" in run.stderr
    with duckdb.connect(mine.output / "latest" / "heluo.duckdb", read_only=True) as database:
        assert database.execute("SELECT count(*) FROM documents").fetchone() == (4,)
        assert database.execute("SELECT count(*) FROM indicators WHERE quote = '730万'").fetchone() == (1,)


def test_a_failed_validation_publishes_nothing(
    copy_of_published: Callable[[], Published], monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = copy_of_published()
    before = latest(mine.output)
    settle_prefect(mine.output)
    pipeline = importlib.import_module("flows.pipeline")
    for name in ("gather_tables", "publish_release", "extract_batch"):
        monkeypatch.setattr(pipeline, name, getattr(pipeline, name).fn)
    failed = Outcome("documents", "a made-up expectation", "It fails.", "critical", 5, (), False, "")
    monkeypatch.setattr(pipeline, "validate_tables", lambda tables: Validation(tables, (failed,)))
    (mine.seeds / "added.txt").write_text(ADDED, encoding="utf-8")
    with pytest.raises(ValidationFailedError, match="made-up"):
        pipeline._publish(
            RunReport(), survey_folders([mine.seeds]), mine.output, Work(mine.output / "work"), Console(quiet=True)
        )
    assert latest(mine.output) == before


def test_a_dying_process_costs_only_the_source_that_killed_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settle_prefect(tmp_path / "output")
    pipeline = importlib.import_module("flows.pipeline")
    monkeypatch.setattr(batch, "BATCH_CHARACTERS", 1)
    monkeypatch.setattr(pipeline, "extract_alone", pipeline.extract_alone.fn)
    sources = written(tmp_path, "a.txt", "b.txt", "c.txt")
    deadly = replace(sources[1], file=Deadly(sources[1].file))
    work = Work(tmp_path / "work")
    with ThreadPoolExecutor() as threads:
        submitted = SimpleNamespace(submit=partial(threads.submit, pipeline.extract_batch.fn))
        monkeypatch.setattr(pipeline, "extract_batch", submitted)
        refused = pipeline._extract([sources[0], deadly, sources[2]], work)
    assert [one.path for one in refused] == ["b.txt"]
    assert set(work.done()) == {sources[0].key, sources[2].key}


def test_two_runs_at_once_the_second_is_refused(copy_of_published: Callable[[], Published]) -> None:
    mine = copy_of_published()
    (mine.seeds / "added.txt").write_text(ADDED, encoding="utf-8")
    with FileLock(mine.output / "work" / "lock"):
        run = heluo("run", "--seeds", mine.seeds, "--output", mine.output)
    assert run.returncode == 2
    assert "another run is writing there" in run.stderr


def test_a_folder_in_place_of_latest_is_refused_before_anything_is_extracted(tmp_path: Path) -> None:
    (tmp_path / "latest").mkdir()
    run = heluo("run", "--output", tmp_path)
    assert run.returncode == 2
    assert "Move it away" in run.stderr and "Traceback" not in run.stderr
    assert not (tmp_path / "work" / "parts").exists()


def test_ids_are_stable_over_runs_from_scratch(published: Published, tmp_path: Path) -> None:
    run = heluo("run", "--seeds", published.seeds, "--output", tmp_path / "again")
    assert run.returncode == 0, run.stderr
    assert latest(tmp_path / "again") == latest(published.output)


def test_sources_that_can_all_not_be_used_are_an_input_error_that_names_them(
    copy_of_published: Callable[[], Published],
) -> None:
    mine = copy_of_published()
    before = latest(mine.output)
    for file in mine.seeds.iterdir():
        file.unlink()
    (mine.seeds / "english.txt").write_text("abc", encoding="utf-8")
    run = heluo("run", "--seeds", mine.seeds, "--output", mine.output)
    assert run.returncode == 2
    assert "english.txt: holds no Chinese" in run.stderr
    assert "Traceback" not in run.stderr
    assert latest(mine.output) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run", "--seeds", "nowhere"], "no such folder"),
        (["run", "--seeds", "flows"], "no .txt or .md"),
        (["query", "SELECT 1", "--output", "nowhere"], "heluo run"),
        (["verify", "--output", "nowhere"], "heluo run"),
        (["serve"], "--cron"),
        (["serve", "--every", "soon"], "15m"),
        (["run", "--nonsense"], "--nonsense"),
    ],
)
def test_usage_errors_exit_with_2_and_say_what_to_do(arguments: list[str], message: str) -> None:
    run = heluo(*arguments)
    assert run.returncode == 2
    assert message in run.stderr
    assert "Traceback" not in run.stderr


def test_the_release_describes_itself(published: Published) -> None:
    folder = published.output / "latest"
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert {one["name"] for one in package["resources"]} >= {"documents", "indicators", "projects"}
    for name in ("README.md", "SHA256SUMS", "CHANGES.md", "validation.json", "validation.html"):
        assert (folder / name).stat().st_size > 20


def test_verify_finds_nothing_wrong_and_then_a_flipped_byte(copy_of_published: Callable[[], Published]) -> None:
    mine = copy_of_published()
    assert heluo("verify", "--output", mine.output).returncode == 0
    file = mine.output / "latest" / "data" / "units.parquet"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.chmod(0o644)
    file.write_bytes(data)
    damaged = heluo("verify", "--output", mine.output)
    assert damaged.returncode == 1
    assert "units.parquet" in damaged.stderr


def test_csv_in_a_file_is_read_by_excel(published: Published, tmp_path: Path) -> None:
    with (tmp_path / "rows.csv").open("wb") as file:
        arguments = ["query", "SELECT '洛阳' AS city", "--format", "csv", "--output", str(published.output)]
        subprocess.run([*HELUO, *arguments], cwd=ROOT, stdout=file, check=True)
    assert (tmp_path / "rows.csv").read_bytes() == "\ufeffcity\r\n洛阳\r\n".encode()
