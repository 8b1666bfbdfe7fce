"""Name the points of a stock market by the index they belong to: 深证成指延续跌势，收盘报14598.70点，跌144.52点."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from flows.extract.indicators.lexicon import GROWTH_NOUN
from flows.extract.indicators.memory import Reading

POINTS = "点"
INDEX = re.compile(
    r"沪深300指数|上证(?:综合)?指数|上证[综B]指|深证[成综B]指|深成指|[沪深恒国股]指|创业板(?:综?指数?)?|中小板(?:综?指数?)?|科创50指数?"
    r"|恒生(?:国企|科技)?指数|[^，。；：、！？的（）()\s]{2,20}?指数"
)
BEFORE = 160  # how far back the index may have been named


def name_indices(text: str, readings: Sequence[Reading]) -> None:
    """Give the points of a sentence, and the rates said with them, the index that was named last, or else next."""
    if not any(reading.slot.numeral.unit == POINTS for reading in readings):
        return
    first, last = readings[0].slot.numeral, readings[-1].slot.numeral
    start = max(text.rfind("\n", 0, first.start) + 1, first.start - BEFORE)
    found = [(one.start(), one[0]) for one in INDEX.finditer(text, start, last.end + BEFORE // 4)]
    starts = [at for at, _ in found]
    if not found:
        return
    for reading in readings:
        numeral, name = reading.slot.numeral, reading.names[0]
        own = INDEX.search(name)
        if numeral.unit != POINTS and not (own or reading.rule.endswith("of_last") or GROWTH_NOUN.suffix(name) == 0):
            continue
        index = own[0] if own else found[max(0, bisect_left(starts, numeral.start) - 1)][1]
        reading.names = [index if numeral.unit == POINTS else index + name[GROWTH_NOUN.suffix(name) :]]
