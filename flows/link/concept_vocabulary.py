"""The statistical indicators of `schemas/vocabularies/concepts.csv`, found by their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from flows.link.folding import fold
from flows.vocabulary import terms, vocabulary

OPEN_GROUP = re.compile(r"(?<!\\)\((?!\?)")


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
    match = _pattern().fullmatch(name)
    return _by_code()[match.lastgroup] if match and match.lastgroup else None


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
def _pattern() -> re.Pattern[str]:
    """All patterns as one, each the group of its concept's code (their own groups are made non-capturing)."""
    return re.compile(
        "|".join(
            f"(?P<{row['code']}>{OPEN_GROUP.sub('(?:', row['pattern'])})"
            for row in vocabulary("concepts")
            if row["pattern"]
        )
    )
