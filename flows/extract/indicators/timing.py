"""The period that a quantity is of: from the nearest of clause, sentence, earlier sentence, heading, document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.extract.indicators.lexicon import FLOW, VERB
from flows.extract.indicators.reading import Reading
from flows.extract.indicators.scenes import Scene
from flows.extract.periods import FoundPeriod

BASIS_BEFORE = re.compile(r"(?:比|较|与|同|由|从|自|于|是|为|距|继|占)$")
BASIS_BEHIND = re.compile(r"的?(?:相比|[\d.]+倍|基础上|同期|以来(?=最))|年?(?:度)?(?:目标|计划)的|(?:时期|期间|期末|末|底)?的[\d０-９.]+(?:倍|%)")
UNKNOWN_BEFORE = re.compile(r"原有|原来|最初|调整前|此前|原先")
AVERAGE = re.compile(r"年均|平均|递增|年平均")
SUMMED = re.compile(r"累计|五年(?:来|间|共)?|共(?!同|享|建)|先后|总计|合计")
YEARS = 9  # the length of the code of a span of years
SPANS = frozenset(("span", "plan"))


def topical(periods: Sequence[FoundPeriod], text: str, start: int) -> FoundPeriod | None:
    """The period that opens a sentence and is spoken of from there on: 一季度，…"""
    for one in periods[:1]:
        if one.start - start <= 8 and one.code and not one.is_deadline and text[one.end : one.end + 1] in ("，", ","):
            return one
    return None


def named_period(text: str, periods: Sequence[FoundPeriod], reading: Reading, start: int) -> FoundPeriod | None:
    """The nearest period that is named before the quantity, from `start` on, comparisons left out."""
    at = reading.slot.numeral.start
    for one in reversed(periods):
        if one.end > at or one.start < start or one.code is None or one.kind in ("time", "era", "now"):
            continue
        is_basis = BASIS_BEFORE.search(text[max(0, one.start - 1) : one.start])
        if is_basis and not (reading.is_before and one.start >= reading.slot.left_start):
            continue
        if not BASIS_BEHIND.match(text, one.end):
            return one
    return None


def period_code(found: FoundPeriod | None, carried: str | None, reading: Reading, scene: Scene) -> str | None:
    """The code of a reading's period: the one `found`, `carried` from before, or the scene's."""
    if UNKNOWN_BEFORE.search(reading.slot.left):
        return None
    if found is not None and found.code is not None:
        return _named(found.code, found.kind, reading)
    if reading.is_before:
        return _year_before(scene)
    if carried:
        return carried[-4:] if len(carried) == YEARS and not _is_flow(reading) else carried
    return _of_scene(reading, scene)


def _named(code: str, kind: str, reading: Reading) -> str:
    if kind == "day" and "/" not in code:
        return code[:7]
    if len(code) == YEARS and kind in SPANS and (AVERAGE.search(reading.slot.left) or not _is_flow(reading)):
        return code[-4:]
    return code


def _year_before(scene: Scene) -> str | None:
    """The year that something was raised from, in a review."""
    if scene.year is None or scene.kind != "review":
        return None
    return str((scene.first or scene.year) - 1)


def _is_flow(reading: Reading) -> bool:
    """Whether a quantity was summed over a time: 累计完成, 新增, 建成; a stock, a rate and an average were not."""
    left, name = reading.slot.left, reading.names[0]
    if AVERAGE.search(left) or reading.slot.numeral.unit in ("%", "‰") and reading.measure == "level":
        return False
    if SUMMED.search(left) or reading.measure == "growth" and "五年" in left:
        return True
    if reading.measure != "level" or reading.rule == "elided":
        return False
    return bool(FLOW.prefix(name) or VERB.prefix(name)) or reading.rule.startswith("object")


def _of_scene(reading: Reading, scene: Scene) -> str | None:
    if scene.year is None:
        return None
    if scene.is_long and scene.kind == "review" and _is_flow(reading):
        return f"{scene.first}/{scene.year}"
    return str(scene.year)
