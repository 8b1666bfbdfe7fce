"""Every numeral of a text, with its number, its unit and what it is used for."""

from __future__ import annotations

import re

from flows.extract.comparators import comparator_of
from flows.extract.numeral_grammar import Reading, finder, read_numeral
from flows.extract.numeral_use import quoted_spans, use_of
from flows.extract.period_grammar import scan_periods
from flows.model import Numeral

RANGE = re.compile("[-—–－―─~～至到]{1,2}")
HAS_NUMERAL = re.compile("[0-9０-９一二两三四五六七八九十百千〇]")


def find_numerals(text: str) -> list[Numeral]:
    """Every numeric expression of `text`, in order and disjoint, with its use.

    A quantity's span holds its number and unit (and 余, 多 between them), not its comparator words.

    >>> [(one.value, one.unit, one.comparator) for one in find_numerals("融资突破10亿元，签约27万余株")]
    [(10.0, '亿元', 'gt'), (27.0, '万株', 'gt')]
    """
    found: list[Numeral] = []
    periods = [(one.start, one.end) for one in scan_periods(text) if HAS_NUMERAL.search(text, one.start, one.end)]
    quoted = quoted_spans(text)
    search, at, period, quote = finder().search, 0, 0, 0
    while candidate := search(text, at):
        start = candidate.start()
        while period < len(periods) and periods[period][1] <= start:
            found.append(Numeral(*periods[period], None, None, None, "eq", "period"))
            period += 1
        if period < len(periods) and periods[period][0] <= start:
            at = periods[period][1]
            continue
        while quote < len(quoted) and quoted[quote][1] <= start:
            quote += 1
        is_quoted = quote < len(quoted) and quoted[quote][0] <= start
        reading = read_numeral(text, start)
        if reading is None:
            at = start + 1
            continue
        one = _numeral(text, reading, is_quoted)
        if one is None:
            at = max(reading.number_end, start + 1)
            continue
        found.append(one)
        at = one.end
    found += [Numeral(*span, None, None, None, "eq", "period") for span in periods[period:]]
    return found


def _numeral(text: str, low: Reading, is_quoted: bool) -> Numeral | None:
    high = _upper_end(text, low)
    start, end = low.start, low.end
    value_max: float | None = None
    unit, has_more = low.unit, low.has_more
    if high is not None:
        end, value_max, unit, has_more = high.end, high.value, high.unit, high.has_more
    comparator, after = comparator_of(text, start, end, has_more=has_more)
    use = use_of(text, low, end, unit, comparator, after, is_quoted=is_quoted)
    if use is None:
        return None
    if use != "quantity":
        return Numeral(start, end, low.value, value_max, unit or None, comparator, use)
    return Numeral(start, end, low.value, value_max, unit, comparator, use)


def _upper_end(text: str, low: Reading) -> Reading | None:
    """The upper end of a range that begins with `low`: 1项至2项, 3亿至5亿元, 30-50个, 40%—50%."""
    dash = RANGE.match(text, low.end)
    if dash is None or (dash[0] == "到" and text[max(0, low.start - 1) : low.start] in ("由", "从")):
        return None
    if dash.end() >= len(text) or not (text[dash.end()].isdigit() or text[dash.end()] in "一二两三四五六七八九十百千"):
        return None
    high = read_numeral(text, dash.end())
    if high is None or not high.unit.endswith(low.unit.lstrip("十百千万亿")) or high.value <= low.value:
        return None
    return high
