"""Which quantities state something, and which only label or count words."""

from __future__ import annotations

import re

from flows.extract.indicators.lexicon import DOING, EMPTY_NAMES, HEAD
from flows.model import Numeral

LABEL_UNITS = frozenset(("大", "方面", "个方面", "时", "步", "字", "章", "回", "句", "声", "步走", "标段"))
PLACES = frozenset("县区镇乡村")  # 辖15个镇
UNITLESS = re.compile(r"指数|系数|比[重例值]?$|占|[率度值数分]$")


def is_candidate(numeral: Numeral) -> bool:
    """Whether a quantity can be an indicator by itself."""
    return numeral.unit not in LABEL_UNITS


def is_indicator(name: str, quote: str, unit: str) -> bool:
    """Whether a quantity of this name states something.

    一个机场, 以下九项工作 and the bare 8.3 of a table of contents do not.
    """
    if (
        (len(name) < 2 and name not in PLACES)
        or name in EMPTY_NAMES
        or name in DOING
        or (quote[0] == "一" and len(quote) <= 2 and unit not in ("倍", "%"))
    ):
        return False
    return bool(unit) or bool(UNITLESS.search(name)) or HEAD.suffix(name) < len(name) or not quote[-1].isdigit()
