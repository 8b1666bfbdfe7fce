"""Batches of sources: how they are cut, and what becomes of one that kills the process that reads it."""

from __future__ import annotations

import os
from pathlib import Path, PosixPath

import pytest

from flows import batch
from flows.batch import batches, process_alone, process_batch
from flows.ingest import FAILED, Found, survey
from flows.work import Work


class Deadly(PosixPath):
    """A file that ends the process that reads it, as one does that takes all memory."""

    def read_bytes(self) -> bytes:
        os._exit(3)


def written(folder: Path, *names: str) -> list[Found]:
    """Small surveyed sources."""
    for name in names:
        (folder / name).write_text(f"{name}：全市新增城镇就业5.2万人，同比增长12.3%。\n", encoding="utf-8")
    usable, refused = survey([Found(folder / name, name, name, {}) for name in names])
    assert not refused
    return usable


def test_a_file_that_is_gone_since_the_survey_is_refused_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "BATCH_CHARACTERS", 60)  # about two of the texts
    sources = written(tmp_path, "a.txt", "b.txt", "c.txt")
    (tmp_path / "a.txt").unlink()
    cut = list(batches(sources))
    assert [[one.path for one in some] for some in cut] == [["a.txt", "b.txt"], ["c.txt"]]
    work = Work(tmp_path / "work")
    assert [(one.path, one.code) for one in process_batch(cut[0], work)] == [("a.txt", FAILED)]
    assert set(work.done()) == {sources[1].key}


def test_of_a_batch_that_kills_its_process_only_the_file_that_does_is_refused(tmp_path: Path) -> None:
    good, bad = written(tmp_path, "a.txt"), Found(Deadly(tmp_path / "bad.txt"), "bad.txt", "bad", {})
    (tmp_path / "bad.txt").touch()
    work = Work(tmp_path / "work")
    refused = process_alone([bad, *good], work)
    assert [(one.path, one.code) for one in refused] == [("bad.txt", FAILED)]
    assert "died" in refused[0].reason
    assert set(work.done()) == {good[0].key}
