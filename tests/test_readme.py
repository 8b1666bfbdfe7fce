"""The README's examples are run, and what it names is there."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys

import pytest

from tests.conftest import ROOT, Published, heluo

README = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = [line for block in re.findall(r"```sh\n(.*?)```", README, re.S) for line in block.splitlines() if line.strip()]
COMMANDS = [shlex.split(line, comments=True) for line in LINES]
RUNNING = [one for one in COMMANDS if one[0] == ".venv/bin/heluo" and one[1] != "serve"]
SERVING = [one for one in COMMANDS if one[1] == "serve"]
MEASURING = [one for one in COMMANDS if one[0] == ".venv/bin/python"]


@pytest.mark.flow
@pytest.mark.parametrize("command", RUNNING, ids=lambda one: " ".join(one)[:80])
def test_the_examples_run(command: list[str], published: Published) -> None:
    run = heluo(*command[1:], "--output", published.output)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip()


@pytest.mark.parametrize("command", [one for one in COMMANDS if one[0] == "make"], ids=" ".join)
def test_make_knows_the_targets(command: list[str]) -> None:
    assert subprocess.run(["make", "-n", *command[1:]], cwd=ROOT, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("command", SERVING, ids=" ".join)
def test_the_options_exist(command: list[str]) -> None:
    said = heluo(command[1], "--help").stdout
    assert all(word in said for word in command if word.startswith("--"))


@pytest.mark.parametrize("command", MEASURING, ids=" ".join)
def test_the_tables_are_measured(command: list[str]) -> None:
    run = subprocess.run([sys.executable, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "F1" in run.stdout


def test_every_example_is_covered_by_a_test() -> None:
    assert {one[0] for one in COMMANDS} == {"make", ".venv/bin/heluo", ".venv/bin/python"}
    assert RUNNING
    assert SERVING
    assert MEASURING


@pytest.mark.flow
def test_the_first_example_is_what_the_file_and_the_release_say(published: Published) -> None:
    found = re.search(r"value ([\d.]+) .* raw_start (\d+)   raw_end (\d+)", README)
    assert found
    source = (ROOT / "seeds" / "002_cffde2d36297e65d.txt").read_text(encoding="utf-8")
    value, start, end = found[1], int(found[2]), int(found[3])
    assert source[start:end] == f"{value}亿元"
    where = f"document_id LIKE '002%' AND raw_start = {start} AND raw_end = {end}"
    sql = f"SELECT name, value, period FROM indicators WHERE {where}"
    assert heluo("query", sql, "--format", "csv", "--output", published.output).stdout.splitlines()[1:] == [
        f"一般公共预算收入,{value},2019"
    ]


@pytest.mark.flow
def test_its_table_has_every_file_of_a_release(published: Published) -> None:
    folder = published.output / "latest"
    cells = "".join(re.findall(r"^\| (`[^|]*`) \|", README.split("## Query")[0], re.M))
    named = {"data" if one.startswith("data/") else one for one in re.findall(r"`([^`]+)`", cells)}
    assert named == {one.name for one in folder.iterdir()}


def test_the_files_it_names_are_there() -> None:
    named = re.findall(r"`((?:flows|schemas|expectations|bench|tests|seeds)/[\w./-]*)`", README)
    assert named
    assert [one for one in named if not (ROOT / one).exists()] == []
