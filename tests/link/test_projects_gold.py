"""Linking measured: the mentions of real texts, and made-up pairs across documents."""

from __future__ import annotations

import pytest

from flows.link.projects import link_projects
from tests.link.gold_files import case_tables, gold_tables, read, wrong_pairs


def test_gold_is_linked_precisely_and_well() -> None:
    linked = link_projects(*gold_tables()).mentions
    measure, wrong = wrong_pairs(linked["project_id"].to_pylist())
    assert measure.precision >= 0.98, wrong
    assert measure.recall >= 0.85, wrong


def test_look_alikes_are_kept_apart() -> None:
    linked = link_projects(*gold_tables()).mentions
    project_of = dict(zip((row["mention"] for row in read("mentions")), linked["project_id"].to_pylist(), strict=True))
    pairs = [(row["one"], row["other"]) for row in read("lookalikes")]
    assert len(pairs) >= 200
    assert [pair for pair in pairs if project_of[pair[0]] == project_of[pair[1]]] == []


@pytest.mark.parametrize(("expected", "share_missed"), [("same", 0.03), ("different", 0)])
def test_made_up_cases(expected: str, share_missed: float) -> None:
    cases = [case for case in read("cases") if case["expected"] == expected]
    wrong = []
    for case in cases:
        linked = link_projects(*case_tables(case)).mentions
        if (len(set(linked["project_id"].to_pylist())) == 1) != (expected == "same"):
            wrong.append((case["class"], case["name_a"], case["name_b"]))
    assert len(wrong) <= share_missed * len(cases), wrong
