"""The schedule: runs fire, publish what was added in between, and never overlap."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from flows.errors import InputError
from flows.serve import expect_cron, interval_of
from tests.conftest import HELUO, ROOT, Published

ADDED = "2021年，全市新增城镇就业5.2万人，同比增长12.3%。\n"
FIRES_WITHIN = 180.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30s", timedelta(seconds=30)),
        ("15m", timedelta(minutes=15)),
        ("1h", timedelta(hours=1)),
        ("2d", timedelta(days=2)),
    ],
)
def test_intervals_are_read(text: str, expected: timedelta) -> None:
    assert interval_of(text) == expected


@pytest.mark.parametrize(
    "text", ["", "1", "h", "0m", "1.5h", "-1h", "1 week", "367d", "99999999999d", "9" * 5000 + "d"]
)
def test_other_intervals_are_refused(text: str) -> None:
    with pytest.raises(InputError):
        interval_of(text)


@pytest.mark.flow  # imports Prefect
def test_cron_lines_are_told_from_others() -> None:
    expect_cron("0 6 * * *")
    for text in ("nonsense", "", "0 25 * * *"):
        with pytest.raises(InputError, match="--cron"):
            expect_cron(text)


@contextmanager
def serving(seeds: Path, output: Path, log: Path) -> Iterator[None]:
    """`heluo serve` every few seconds, ended as Ctrl-C ends it."""
    with log.open("w") as stream:
        process = subprocess.Popen(
            [*HELUO, "serve", "--every", "5s", "--seeds", str(seeds), "--output", str(output)],
            cwd=ROOT, stdout=stream, stderr=stream, start_new_session=True,
        )  # fmt: skip
        try:
            yield
        finally:
            os.killpg(process.pid, signal.SIGINT)
            try:
                process.wait(timeout=40)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def wait_for(what: Callable[[], bool], log: Path) -> None:
    deadline = time.monotonic() + FIRES_WITHIN
    while time.monotonic() < deadline:
        if what():
            return
        time.sleep(0.5)
    pytest.fail(f"did not happen within {FIRES_WITHIN:.0f} s:\n{log.read_text()[-3000:]}")


@pytest.mark.flow
def test_a_scheduled_run_fires_and_a_later_one_publishes_what_was_added(
    copy_of_published: Callable[[], Published], tmp_path: Path
) -> None:
    mine, log = copy_of_published(), tmp_path / "serve.log"
    released = (mine.output / "latest").resolve()
    (mine.seeds / "first.txt").write_text(ADDED, encoding="utf-8")
    with serving(mine.seeds, mine.output, log):
        wait_for(lambda: (mine.output / "latest").resolve() != released, log)
        first = (mine.output / "latest").resolve()
        (mine.seeds / "second.txt").write_text(ADDED.replace("5.2", "6.2"), encoding="utf-8")
        wait_for(lambda: (mine.output / "latest").resolve() != first, log)
    assert len(list((mine.output / "releases").iterdir())) == 3
