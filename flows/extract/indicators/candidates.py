"""Which quantities state something, and which only label or count words."""

from __future__ import annotations

from flows.model import Numeral
from flows.vocabulary import vocabulary

LABEL_UNITS = frozenset(("大", "方面", "个方面", "时", "步", "字", "章", "回", "句", "声", "步走"))
EMPTY_NAMES = frozenset(row["name"] for row in vocabulary("empty_names"))


def is_candidate(text: str, numeral: Numeral) -> bool:
    """Whether a quantity can be an indicator by itself."""
    if numeral.unit in LABEL_UNITS:
        return False
    return not (numeral.value == 1 and text[numeral.start] in "一")


def is_indicator(name: str) -> bool:
    """Whether a quantity of this name states something."""
    return len(name) > 1 and name not in EMPTY_NAMES
