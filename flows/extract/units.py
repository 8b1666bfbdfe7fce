"""Units of measurement: read one out of a text, and bring a value to its base unit.

Under `schemas/vocabularies/`, `units.csv` has the units (dimension, base unit and factor), `classifiers.csv` the words
that things are counted by (each its own base unit), and `unit_lookalikes.csv` the words that only begin like one.
Magnitudes (十百千万亿) are no units: they stand before one, and grammar takes them off.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from flows.vocabulary import terms, vocabulary

MAGNITUDES = {"十": 10.0, "百": 100.0, "千": 1_000.0, "万": 10_000.0, "亿": 100_000_000.0}
JOINERS = frozenset(" /／每（(")
OTHER_CLASSIFIER = re.compile("[（(]([一-龥]{1,2})[）)]")  # 台（套）
PER = re.compile(" ?[/／] ?|每")


def to_base(value: float, unit: str) -> tuple[float, str]:
    """A value and its unit as written, as a value in the unit's base unit.

    >>> to_base(258.9, "亿元")
    (25890000000.0, '元')
    >>> to_base(27, "万株")
    (270000.0, '株')

    A classifier or a unit that no vocabulary knows is its own base; only its magnitude is taken off.
    """
    base, magnitude, factor = _in_base(unit)
    return _clean(value * magnitude * factor), base


def base_unit(unit: str) -> str:
    """The base unit of a unit as written.

    >>> base_unit("万吨"), base_unit("台")
    ('吨', '台')
    """
    return _in_base(unit)[0]


def read_unit(text: str, start: int) -> int:
    """Where the unit that begins at `start` ends; `start` itself if none does.

    Compound units (元/人, 微克/立方米, 台（套）) are read whole, the longest known word first.
    """
    end = _read_word(text, start)
    follow = text[end : end + 1]
    if end == start or follow not in JOINERS:
        return end
    if (other := OTHER_CLASSIFIER.match(text, end)) and other[1] in _classifiers():
        return other.end()
    while per := PER.match(text, end):
        further = _read_word(text, per.end())
        if further == per.end():
            break
        end = further
    return end


def _read_word(text: str, start: int) -> int:
    pattern = _words().get(text[start : start + 1])
    match = pattern.match(text, start) if pattern else None
    return match.end() if match and match.lastindex is None else start


@lru_cache(maxsize=4096)
def _in_base(unit: str) -> tuple[str, float, float]:
    """The base unit of a unit as written, and what its magnitudes and its own factor multiply by."""
    bare = bare_unit(unit)
    base, factor = _bases().get(bare, (bare, 1.0))
    return base, _scale(unit[: len(unit) - len(bare)]), factor


def _scale(magnitudes: str) -> float:
    scale = 1.0
    for char in magnitudes:
        scale *= MAGNITUDES[char]
    return scale


def _clean(value: float) -> float:
    """Without the noise of binary multiplication: 258.9 × 10⁸ is 25890000000."""
    return float(f"{value:.12g}")


@cache
def bare_unit(unit: str) -> str:
    """The unit without the magnitudes before it: 万亩 is 亩; 千瓦 and 千伏 stay."""
    while unit and unit[0] in MAGNITUDES and PER.split(unit)[0] not in _bases():
        unit = unit[1:]
    return unit


@cache
def dimension_of(unit: str) -> str | None:
    """What a unit measures (`units.csv`: mass, area, currency_cny …), of a compound its first part; None for others."""
    return _dimensions().get(PER.split(unit)[0])


def kind_of_unit(unit: str) -> str | None:
    """How a classifier is used: count (个, 家), noun (县: the thing itself), label (大, 期); None for a measure."""
    return _classifiers().get(unit.partition("（")[0].partition("(")[0])


@cache
def _classifiers() -> dict[str, str]:
    return {row["classifier"]: row["kind"] for row in vocabulary("classifiers")}


@cache
def _dimensions() -> dict[str, str]:
    return {name: row["dimension"] for row in vocabulary("units") for name in (row["code"], *terms(row["aliases"]))}


@cache
def _bases() -> dict[str, tuple[str, float]]:
    """Base unit and factor of every unit, by code and alias; the empty unit is a bare number."""
    found = {"": ("", 1.0)}
    for row in vocabulary("units"):
        for name in (row["code"], *terms(row["aliases"])):
            found[name] = (row["base"], float(row["factor"]))
    return found


@cache
def _words() -> dict[str, re.Pattern[str]]:
    """The words that can follow a number, by first character, the longest first.

    Those that only begin like a unit (人口, 部门) are in a group, which tells them apart.
    """
    lookalikes = {row["word"] for row in vocabulary("unit_lookalikes")}
    by_first: dict[str, list[str]] = {}
    for word in sorted({*lookalikes, *_classifiers(), *_bases()} - {""}, key=lambda word: (-len(word), word)):
        by_first.setdefault(word[0], []).append(word)
    return {
        first: re.compile("|".join(_alternative(word, lookalikes) for word in words))
        for first, words in by_first.items()
    }


def _alternative(word: str, lookalikes: set[str]) -> str:
    if word in lookalikes and word not in _classifiers() and word not in _bases():
        return f"({re.escape(word)})"
    return re.escape(word)
