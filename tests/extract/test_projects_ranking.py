"""The ranker of project mentions: what draws the things of a list together, and that the model knows no names."""

from __future__ import annotations

import csv
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extract.projects.lexicon import NOUNS, VERBS
from flows.extract.projects.ranking import MODEL, drawn_together
from flows.extract.projects.subjects import TOLD

_SCORES = st.lists(st.integers(-20, 20).map(float), max_size=8)


@pytest.mark.parametrize(
    ("scores", "lists", "expected"),
    [
        ([0.0], [None], [0.5]),
        ([0.0], ["a"], [0.5]),
        ([3.0, -1.0], ["a", "a"], [0.82, 0.62]),  # the weak one follows the strong one
        ([3.0, -1.0], ["a", "b"], [0.95, 0.27]),
        ([3.0, -1.0], [None, None], [0.95, 0.27]),  # two counted sets are no list
        ([], [], []),
    ],
)
def test_things_of_a_list_are_drawn_together(scores: list[float], lists: list[object], expected: list[float]) -> None:
    assert [round(one, 2) for one in drawn_together(scores, lists)] == expected


@given(_SCORES)
def test_a_list_keeps_its_order_and_its_bounds(scores: list[float]) -> None:
    chances = drawn_together(scores, ["a"] * len(scores))
    assert all(0 <= one <= 1 for one in chances)
    by_score = [chance for _, chance in sorted(zip(scores, chances, strict=True))]
    assert by_score == sorted(by_score)


def test_the_model_holds_words_of_the_vocabularies_and_no_names() -> None:
    with MODEL.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    phrases = {"proposed", "start", "ongoing", "complete", "described", "进行"}  # count as what they say
    verbs = {*VERBS, *phrases, *TOLD}
    groups = {"head": {*NOUNS, "”"}, "before": verbs, "close": verbs, "last": verbs}
    for row in rows:
        if row["group"] in groups and row["value"]:
            assert row["value"] in groups[row["group"]], row
    assert {row["group"] for row in rows}.isdisjoint({"start", "end", "pair", "next", "previous"})


def test_the_figures_name_no_document() -> None:
    figures = json.loads(MODEL.with_suffix(".json").read_text(encoding="utf-8"))
    assert {"documents", "candidates", "mentions", "folds", "threshold", "cross_validated"} == set(figures)
    assert all(re.fullmatch("[a-z]+", kind) for kind in figures["cross_validated"])
