"""What sort of quantity a base unit measures."""

from __future__ import annotations

from functools import lru_cache

from flows.vocabulary import terms, vocabulary


@lru_cache(maxsize=4096)
def dimension_of(unit_base: str) -> str | None:
    """The dimension of a base unit: one of the units vocabulary, `count` for a classifier, `number` for none.

    A rate per something (元/人, 公斤/亩) has the dimension of what is counted. None for an unknown unit.

    >>> dimension_of("元"), dimension_of("家"), dimension_of(""), dimension_of("公斤/亩")
    ('currency_cny', 'count', 'number', 'mass')
    """
    if not unit_base:
        return "number"
    known = _dimensions().get(unit_base)
    if known is None and "/" in unit_base.replace("／", "/"):
        return dimension_of(unit_base.replace("／", "/").split("/")[0])
    return known


@lru_cache(maxsize=1)
def _dimensions() -> dict[str, str]:
    counted = {row["classifier"]: "count" for row in vocabulary("classifiers")}
    measured = {name: row["dimension"] for row in vocabulary("units") for name in (row["code"], *terms(row["aliases"]))}
    return counted | measured
