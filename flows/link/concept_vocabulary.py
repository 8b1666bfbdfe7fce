"""The statistical indicators of `schemas/vocabularies/concepts.csv`, found by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from flows.link.folding import fold
from flows.vocabulary import terms, vocabulary


@dataclass(frozen=True, slots=True)
class Concept:
    """A statistical indicator, and the sorts of quantity (dimensions of units) that a level of it can have."""

    code: str
    dimensions: frozenset[str]


def concept_named(name: str) -> Concept | None:
    """The concept that `name` (folded) is a name of, in full.

    >>> concept_named("规模以上工业增加值").code
    'industrial_value_added_above_scale'
    >>> concept_named("装备制造业增加值占比")
    """
    known = _by_name().get(name)
    if known is not None:
        return known
    return next((concept for concept, pattern in _candidates(name) if _compiled(pattern).fullmatch(name)), None)


def _candidates(name: str) -> Iterator[tuple[Concept, str]]:
    """The patterns that can match: those that have all characters of the name (no pattern has wildcards).

    Trying every pattern would cost thirty times as much; most names have a character that no pattern has.
    """
    bits = -1 if name else 0
    occurs_in = _patterns_with()
    for character in name:
        bits &= occurs_in.get(character, 0)
    while bits:
        lowest = bits & -bits
        yield _patterns()[lowest.bit_length() - 1]
        bits ^= lowest


@cache
def _by_code() -> dict[str, Concept]:
    return {row["code"]: Concept(row["code"], frozenset(terms(row["dimensions"]))) for row in vocabulary("concepts")}


@cache
def _by_name() -> dict[str, Concept]:
    """Every concept by its Chinese name and its synonyms, folded. Raises ValueError if two concepts share a name."""
    found: dict[str, Concept] = {}
    for row in vocabulary("concepts"):
        concept = _by_code()[row["code"]]
        for name in {fold(name) for name in (row["name_zh"], *terms(row["synonyms"]))}:
            if found.setdefault(name, concept) is not concept:
                raise ValueError(f"concepts.csv: {name} names both {found[name].code} and {concept.code}")
    return found


@cache
def _patterns() -> tuple[tuple[Concept, str], ...]:
    return tuple((_by_code()[row["code"]], row["pattern"]) for row in vocabulary("concepts") if row["pattern"])


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _patterns_with() -> dict[str, int]:
    """For each character the patterns that it occurs in, one bit each."""
    found: dict[str, int] = {}
    for bit, (_, pattern) in enumerate(_patterns()):
        for character in set(pattern):
            found[character] = found.get(character, 0) | 1 << bit
    return found
