"""The vocabulary of concepts says what it means: every name finds its own concept, every dimension exists."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.link.concept_names import core_forms
from flows.link.concept_vocabulary import concept_named
from flows.link.dimensions import dimension_of
from flows.link.folding import fold
from flows.vocabulary import terms, vocabulary

ROWS = vocabulary("concepts")
DIMENSIONS = {row["dimension"] for row in vocabulary("units")} | {"count", "number"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["code"])
def test_every_name_of_a_concept_finds_it(row: dict[str, str]) -> None:
    for name in (row["name_zh"], *terms(row["synonyms"])):
        found = concept_named(fold(name))
        assert found is not None and found.code == row["code"], name


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["code"])
def test_every_concept_is_described(row: dict[str, str]) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", row["code"])
    assert all(row[column] for column in ("name_zh", "name_en", "definition", "definition_zh", "dimensions"))
    assert set(terms(row["dimensions"])) <= DIMENSIONS


def test_no_name_matches_the_pattern_of_another_concept() -> None:
    patterns = {row["code"]: re.compile(row["pattern"]) for row in ROWS if row["pattern"]}
    clashes = [
        (name, row["code"], code)
        for row in ROWS
        for name in (row["name_zh"], *terms(row["synonyms"]))
        for code, pattern in patterns.items()
        if code != row["code"] and pattern.fullmatch(fold(name))
    ]
    assert clashes == []


def test_patterns_have_no_wildcards() -> None:
    """A pattern is tried only on names made of its own characters."""
    assert [row["code"] for row in ROWS if re.search(r"\\[a-zA-Z]|(?<!\\)\.|\[\^|\w-\w", row["pattern"])] == []


def test_codes_are_unique() -> None:
    codes = [row["code"] for row in ROWS]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("unit", "dimension"),
    [
        ("元", "currency_cny"),
        ("家", "count"),
        ("", "number"),
        ("公斤/亩", "mass"),
        ("微克/立方米", "concentration"),
        ("哩哩", None),
    ],
)
def test_dimension_of(unit: str, dimension: str | None) -> None:
    assert dimension_of(unit) == dimension


@given(st.text(alphabet="全市年末增长2019的洛阳GDP", max_size=12))
def test_the_core_is_a_part_of_the_name(name: str) -> None:
    assert all(form in name and (form or not name) for form in core_forms(name, "洛阳市", "410300"))


@given(st.text(max_size=20))
def test_folding_twice_changes_nothing_more(name: str) -> None:
    assert fold(fold(name)) == fold(name)
