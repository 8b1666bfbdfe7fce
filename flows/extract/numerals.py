"""Every numeral of a text, with its number, its unit and what it is used for."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace

from flows.extract.comparators import comparator_of
from flows.extract.numeral_grammar import WESTERN, Reading, finder, read_numeral
from flows.extract.numeral_lists import share_in_lists
from flows.extract.numeral_use import use_of
from flows.extract.numeral_words import name_spans, word_spans
from flows.extract.period_grammar import scan_periods
from flows.extract.units import bare_unit
from flows.model import Numeral

Span = tuple[int, int]

NOWHERE: Span = (sys.maxsize, sys.maxsize)
DASHES = frozenset("-—–－―─~～至到")
RANGE = re.compile("[-—–－―─~～至到]{1,2}")
HAS_NUMERAL = re.compile("[0-9０-９一二两三四五六七八九十百千〇]")
NUMBER_STARTS = WESTERN | frozenset("一二两三四五六七八九十百千")
SIGNED = ("%", "℃", "个百分点")
MINUS = ("-", "－", "−")
BOUND_DASH = re.compile("[A-Za-z0-9０-９%％\n]")


def find_numerals(text: str) -> list[Numeral]:
    """Every numeric expression of `text`, in order and disjoint, with its use.

    A quantity's span holds its number and unit (and 余, 多 between them), not its comparator words.

    >>> [(one.value, one.unit, one.comparator) for one in find_numerals("融资突破10亿元，植竹27万余株")]
    [(10.0, '亿元', 'gt'), (27.0, '万株', 'gt')]
    """
    found = list(_numerals(text))
    share_in_lists(text, found)
    return found


class _Cursor:
    """Disjoint spans in order, walked along with rising positions."""

    __slots__ = ("_here", "_spans")

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = iter(list(spans))  # all at once: two searches that take turns slow each other down
        self._here = next(self._spans, NOWHERE)

    def beginning_by(self, at: int) -> Iterator[Span]:
        """The spans not given yet that begin at `at` or before it."""
        while self._here[0] <= at:
            yield self._here
            self._here = next(self._spans, NOWHERE)

    def around(self, at: int) -> Span | None:
        """The span that `at` lies in."""
        while self._here[1] <= at:
            self._here = next(self._spans, NOWHERE)
        return self._here if self._here[0] <= at else None


def _numerals(text: str) -> Iterator[Numeral]:
    periods, names, words = _Cursor(_period_spans(text)), _Cursor(name_spans(text)), _Cursor(word_spans(text))
    search, at = finder().search, 0
    while candidate := search(text, at):
        start = candidate.start()
        for span in periods.beginning_by(start):
            if span[0] >= at:
                yield Numeral(*span, None, None, None, "eq", "period")
                at = span[1]
        if at > start:
            continue
        if text[start] not in WESTERN and (word := words.around(start)) is not None:
            at = word[1]
            continue
        name = names.around(start)
        one = _numeral(text, start, None if name is None else "title" if text[name[0]] == "《" else "quotes")
        at = candidate.end() if one is None else one.end
        if one is not None:
            yield one
    for span in periods.beginning_by(len(text)):
        if span[0] >= at:
            yield Numeral(*span, None, None, None, "eq", "period")


def _period_spans(text: str) -> Iterator[Span]:
    """The periods written with numerals: 2019年, 三月; not 今年."""
    return ((one.start, one.end) for one in scan_periods(text) if HAS_NUMERAL.search(text, one.start, one.end))


def _numeral(text: str, start: int, within: str | None) -> Numeral | None:
    one = read_numeral(text, start)
    if one is None:
        return None
    if (high := _upper_end(text, one)) is not None:
        is_tenths = not one.unit and text[high.end - 1] == "成"  # 7到8成
        one = replace(high, start=one.start, value=one.value * (10 if is_tenths else 1), value_max=high.value)
    kind = "magnitude" if one.is_bare else "share" if one.is_share else None
    comparator, after = comparator_of(text, one.start, one.end, has_more=one.has_more, kind=kind)
    use = use_of(text, one, comparator, after, within)
    if use is None:
        return None
    if use == "quantity" and _is_negative(text, one):
        return Numeral(one.start - 1, one.end, -one.value, None, one.unit, comparator, use)
    start = one.start - (text[one.start - 1 : one.start] == "第")
    return Numeral(start, one.end, one.value, one.value_max, one.unit, comparator, use)


def _is_negative(text: str, one: Reading) -> bool:
    """-5.6%: a minus sign, not the dash of a range, a name or a list."""
    if text[one.start - 1 : one.start] not in MINUS or one.unit not in SIGNED:
        return False
    return one.start < 2 or not BOUND_DASH.match(text, one.start - 2)


def _upper_end(text: str, low: Reading) -> Reading | None:
    """The upper end of a range that begins with `low`: 1项至2项, 3亿至5亿元, 30-50个, 40%—50%."""
    dash = RANGE.match(text, low.end) if text[low.end : low.end + 1] in DASHES else None
    if dash is None or text[dash.end() : dash.end() + 1] not in NUMBER_STARTS:
        return None
    if dash[0] == "到" and text[low.start - 1 : low.start] in ("由", "从"):
        return None
    high = read_numeral(text, dash.end())
    if high is None or high.is_western is not low.is_western or high.value <= low.value:
        return None
    return high if high.unit.endswith(bare_unit(low.unit)) else None
