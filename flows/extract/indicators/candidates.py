"""Which quantities state something, and which only label or count words."""

from __future__ import annotations

from flows.model import Numeral
from flows.vocabulary import vocabulary

LABEL_UNITS = frozenset(("大", "方面", "个方面", "时", "步", "字", "章", "回", "句", "声", "步走"))
EMPTY_NAMES = frozenset(row["name"] for row in vocabulary("empty_names"))


def is_candidate(numeral: Numeral) -> bool:
    """Whether a quantity can be an indicator by itself."""
    return numeral.unit not in LABEL_UNITS


def is_indicator(name: str, quote: str) -> bool:
    """Whether a quantity of this name states something: not 一个机场, not 以下九项工作."""
    return len(name) > 1 and name not in EMPTY_NAMES and not (quote[0] == "一" and len(quote) <= 2)
