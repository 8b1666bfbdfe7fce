"""Units of measurement: read one out of a text, and bring a value to its base unit.

The units are `schemas/vocabularies/units.csv` (with dimension, base unit and factor) and
`schemas/vocabularies/classifiers.csv` (the words things are counted by, each its own base unit). Magnitudes
(十百千万亿) are no units: they stand before one, and grammar takes them off.
"""

from __future__ import annotations

from functools import cache

from flows.vocabulary import terms, vocabulary

MAGNITUDES = {"十": 10.0, "百": 100.0, "千": 1_000.0, "万": 10_000.0, "亿": 100_000_000.0}
PER = "/／每"


def to_base(value: float, unit: str) -> tuple[float, str]:
    """A value and its unit as written, as a value in the unit's base unit.

    >>> to_base(258.9, "亿元")
    (25890000000.0, '元')
    >>> to_base(27, "万株")
    (270000.0, '株')

    A classifier or a unit that no vocabulary knows is its own base; only its magnitude is taken off.
    """
    for start in range(len(unit) + 1):
        known = _bases().get(unit[start:])
        if known is not None:
            base, factor = known
            return _clean(value * _scale(unit[:start]) * factor), base
        if unit[start : start + 1] not in MAGNITUDES:
            return _clean(value * _scale(unit[:start])), unit[start:]
    return value, ""


def read_unit(text: str, start: int) -> int:
    """Where the unit that begins at `start` ends; `start` itself if none does.

    Compound units (元/人, 微克/立方米) are read whole, the longest known word first.
    """
    end = _read_word(text, start)
    while end > start and end < len(text) and text[end] in PER:
        further = _read_word(text, end + 1)
        if further == end + 1:
            break
        end = further
    return end


def _read_word(text: str, start: int) -> int:
    for word in _words().get(text[start : start + 1], ()):
        if text.startswith(word, start):
            return start + len(word)
    return start


def _scale(magnitudes: str) -> float:
    scale = 1.0
    for char in magnitudes:
        scale *= MAGNITUDES[char]
    return scale


def _clean(value: float) -> float:
    """Without the noise of binary multiplication: 258.9 × 10⁸ is 25890000000."""
    return float(f"{value:.12g}")


@cache
def _bases() -> dict[str, tuple[str, float]]:
    """Base unit and factor of every unit, by code and alias; the empty unit is a bare number."""
    found = {"": ("", 1.0)}
    for row in vocabulary("units"):
        for name in (row["code"], *terms(row["aliases"])):
            found[name] = (row["base"], float(row["factor"]))
    return found


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """The words that can follow a number as its unit, by first character, longest first."""
    words = {row["classifier"] for row in vocabulary("classifiers")} | set(_bases()) - {""}
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_first.setdefault(word[0], []).append(word)
    return {first: tuple(group) for first, group in by_first.items()}
