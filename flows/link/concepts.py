"""The statistical indicator that a stated quantity is a value of.

A concept is set where the name *is* that indicator: the whole name, less the words around it that only say
when, where and how it moved, is one of the concept's names or matches its pattern, and the unit is one that
such a value can have. A part, a branch or another scope of it (`装备制造业增加值` of `规模以上工业增加值`,
`市本级财政收入` of `财政收入`) is not; nor is growth over anything but the year before (`年均增长`, `环比`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from flows.link.concept_names import core_forms, tells_growth
from flows.link.concept_vocabulary import concept_named
from flows.link.dimensions import dimension_of
from flows.link.folding import fold
from flows.link.growth_base import is_over_last, is_yearly
from flows.model import Article, Document, Facts, Indicator

RELATIVE = frozenset({"ratio", "multiple"})
POINTS = frozenset({"percentage_point"})
MOVES = frozenset({"growth", "change"})
REACH = 150  # characters before a quantity that say what its growth is over


def with_concepts(document: Document, facts: Facts) -> Facts:
    """The facts, with `concept` set on each indicator whose name is that of a concept."""
    return replace(
        facts,
        indicators=tuple(
            tuple(_of_article(article, found))
            for article, found in zip(document.passages, facts.indicators, strict=True)
        ),
    )


def _of_article(article: Article, found: Sequence[Indicator]) -> Iterator[Indicator]:
    shared = Counter((one.sentence, one.rule, one.measure, one.name) for one in found if "respectively" in one.rule)
    for one in found:
        code = concept_of(one.name, one.unit_base, one.measure, one.place, one.place_code)
        # A name that several figures of 分别 share was not shared out: it is that of one of them at most.
        is_shared = shared[one.sentence, one.rule, one.measure, one.name] > 1
        if code is None or is_shared or (one.measure in MOVES and not _is_yearly(article, one)):
            yield one
        else:
            yield one._replace(concept=code)


def _is_yearly(article: Article, one: Indicator) -> bool:
    body, first = article.body.chars, max(article.sentences[one.sentence].start, one.start - REACH)
    clause = max(body.rfind(mark, first, one.start) + 1 for mark in "，。；：\n")
    return is_yearly(body[max(first, clause) : one.start], one.period) and not is_over_last(body[first : one.start])


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
