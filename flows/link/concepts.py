"""The statistical indicator that a stated quantity is a value of.

A concept is set where the name *is* that indicator: the whole name, less the words around it that only say
when, where and how it moved, is one of the concept's names or matches its pattern, and the unit is one that
such a value can have. A part, a branch or another scope of it (`装备制造业增加值` of `规模以上工业增加值`,
`市本级财政收入` of `财政收入`) is not; nor is growth over anything but the year before (`年均增长`, `环比`).
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from flows.link.concept_names import core_forms, tells_growth
from flows.link.concept_vocabulary import concept_named
from flows.link.dimensions import dimension_of
from flows.link.folding import fold
from flows.link.growth_base import is_yearly
from flows.model import Document, Facts, Indicator

RELATIVE = frozenset({"ratio", "multiple"})
POINTS = frozenset({"percentage_point"})
MOVES = frozenset({"growth", "change"})
CLAUSE = 60


def with_concepts(document: Document, facts: Facts) -> Facts:
    """The facts, with `concept` set on each indicator whose name is that of a concept."""
    return replace(
        facts,
        indicators=tuple(
            tuple(_with_concept(article.body.chars, one) for one in found)
            for article, found in zip(document.articles, facts.indicators, strict=True)
        ),
    )


@lru_cache(maxsize=65_536)
def concept_of(
    name: str, unit_base: str, measure: str, place: str | None = None, place_code: str | None = None
) -> str | None:
    """The code of the concept that an indicator's name stands for, None where it is none or the unit cannot be its.

    >>> concept_of("全市一般公共预算收入", "元", "level")
    'general_public_budget_revenue'
    >>> concept_of("一般公共预算收入", "家", "level")
    """
    folded = fold(name)
    for form in core_forms(folded, place, place_code):
        concept = concept_named(form)
        if concept is not None:
            kind = "growth" if measure == "level" and tells_growth(folded) else measure
            return concept.code if dimension_of(unit_base) in _dimensions(concept.dimensions, kind) else None
    return None


def _dimensions(own: frozenset[str], measure: str) -> frozenset[str]:
    """The dimensions that a value can have, given those that a level of the concept has."""
    if measure == "level":
        return own
    if measure == "growth":
        return RELATIVE | (own & {"number"})
    return own | RELATIVE | POINTS


def _with_concept(body: str, one: Indicator) -> Indicator:
    code = concept_of(one.name, one.unit_base, one.measure, one.place, one.place_code)
    if code is None or (one.measure in MOVES and not is_yearly(_clause_before(body, one.start), one.period)):
        return one
    return replace(one, concept=code)


def _clause_before(body: str, start: int) -> str:
    first = max(0, start - CLAUSE)
    return body[max(first, *(body.rfind(mark, first, start) + 1 for mark in "，。；：\n")) : start]
