"""The period that a quantity is of: from the nearest of clause, sentence, earlier sentence, heading, document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.extract.indicators.lexicon import FLOW, VERB
from flows.extract.indicators.reading import Reading
from flows.extract.indicators.scenes import Scene
from flows.extract.periods import FoundPeriod

BASIS_BEFORE = re.compile(r"(?:比|较|与|同|由|从|自|于|是|为|距|继)$")
BASIS_BEHIND = re.compile(r"的?(?:相比|[\d.]+倍|基础上|同期|以来(?=最))|年(?:度)?(?:目标|计划)的")
UNKNOWN_BEFORE = re.compile(r"原有|原来|最初|调整前|此前|原先")
STOCK = re.compile(r"率|比重|占比|占|余额|水平|指数|浓度|人均|总量|达到?$|达|突破|增[加至]到?|为|拥有|保有|存量|累计达")


def topical(periods: Sequence[FoundPeriod], text: str, start: int) -> FoundPeriod | None:
    """The period that opens a sentence and is spoken of from there on: 一季度，…"""
    for one in periods[:1]:
        if one.start - start <= 8 and one.code and not one.is_deadline and text[one.end : one.end + 1] in "，,":
            return one
    return None


def named_period(
    text: str, periods: Sequence[FoundPeriod], reading: Reading, sentence_start: int
) -> FoundPeriod | None:
    """The nearest period that the sentence names before the quantity, comparisons left out."""
    at = reading.slot.numeral.start
    for one in reversed(periods):
        if one.end > at or one.code is None or one.kind in ("time", "era", "now"):
            continue
        before = text[max(sentence_start, one.start - 1) : one.start]
        if BASIS_BEFORE.search(before) and not (reading.is_before and one.start >= reading.slot.left_start):
            continue
        if BASIS_BEHIND.match(text, one.end):
            continue
        return one
    return None


def period_code(
    text: str, found: FoundPeriod | None, carried: str | None, reading: Reading, scene: Scene
) -> str | None:
    """The code of a reading's period."""
    left = reading.slot.left
    if UNKNOWN_BEFORE.search(left):
        return None
    if found is not None and found.code is not None:
        return _named(found, reading)
    if reading.is_before:
        return _before(left, scene)
    if carried:
        return carried
    return _of_scene(reading, scene)


def _named(found: FoundPeriod, reading: Reading) -> str:
    code = found.code or ""
    if found.kind == "day":
        return code[:7]
    if "/" in code and len(code) == 9 and (reading.measure != "level" or _is_stock(reading)):
        return code[-4:]
    return code


def _before(left: str, scene: Scene) -> str | None:
    if scene.year is None or scene.is_long or scene.kind != "review":
        return None
    return str(scene.year - 1)


def _is_stock(reading: Reading) -> bool:
    left = reading.slot.left
    if "累计" in left or FLOW.prefix(reading.names[0]) or VERB.prefix(reading.names[0]):
        return False
    return bool(STOCK.search(left)) or reading.slot.numeral.unit in ("%", "‰")


def _of_scene(reading: Reading, scene: Scene) -> str | None:
    if scene.year is None:
        return None
    if not scene.is_long or scene.kind == "plan":
        return str(scene.year)
    if reading.measure != "level" or _is_stock(reading):
        return str(scene.year)
    return f"{scene.first}/{scene.year}"
