"""The period that a quantity is of: from the nearest of clause, sentence, earlier sentence, heading, document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.extract.indicators.clauses import CLAUSE_MARK
from flows.extract.indicators.lexicon import ACHIEVE, VERB
from flows.extract.indicators.memory import Reading, counts_things
from flows.extract.indicators.names import strip_lead
from flows.extract.indicators.scenes import Scene
from flows.extract.periods import FoundPeriod

BASIS_BEFORE = re.compile(r"(?:比|较|与|同|由|从|自|于|是|为|距|继|占)$")
BASIS_BEHIND = re.compile(
    r"的?(?:相比|[\d.]+倍|基础上|同期)|以来的?[最首新]|年?度?(?:总?目标|计划|任务|预算|工作)[^，。；\d]{0,5}(?:[\d０-９]|[一二三四五六七八九]成)|年?度?(?:目标|计划)的|(?:时期|期间|期末|末|底)?的[\d０-９.]+倍"
)
REACHED = re.compile(r"(?:达到?|发展到|增[加至]+到?|为|拥有|总数|总量|突破|有|余额|[提升]高?到)$")
UP_TO = re.compile(r"[到至止自从]$")
AFTERWARDS = re.compile(
    r"达产年|(?:建成|达产|投产|完工|投用|竣工|完成|运营|实施|使用|达效|满产)(?:投产|投用|运营|使用|通车|达产|达效)?(?:之|以)?后"
)
UNKNOWN_BEFORE = re.compile(r"原有|原来|最初|调整前|此前|原先")
AVERAGE = re.compile(r"年均|年平均|递增|平均(?:每?年|增|递)")
SUMMED = re.compile(r"累计|五年(?:来|间|共)?|共(?!同|享|建)|先后|总计|合计")
DIGIT = re.compile(r"[0-9０-９]")
RELATIVE = re.compile(r"[去上前]年")
CLAUSE_OPENING = re.compile(r"(?:^|[，；：。,;:\n、）)”])(?:力争|确保|争取|计划|并|其中|截?[到至止]|在|于|预计)*$")
YEARS = 9  # the length of the code of a span of years
SPANS = frozenset(("span", "plan"))


def topical(periods: Sequence[FoundPeriod], text: str, start: int) -> FoundPeriod | None:
    """The period that opens a sentence and is spoken of from there on: 一季度，…"""
    for one in periods[:1]:
        if (
            one.start - start <= 8
            and one.code
            and one.kind not in ("day", "time", "now", "era")
            and not one.is_deadline
            and text[one.end : one.end + 1] in ("，", ",")
        ):
            return one
    return None


def lasts(opened: FoundPeriod, text: str) -> bool:
    """Whether a newspaper goes on speaking of a period that opened a sentence: not of 去年 and 2017年以来."""
    return not RELATIVE.match(text, opened.start) and not text.endswith("以来", opened.start, opened.end)


def named_period(text: str, periods: Sequence[FoundPeriod], reading: Reading, start: int) -> FoundPeriod | None:
    """The nearest period that is named before the quantity, from `start` on, or behind it in its clause.

    Comparisons are left out. A semicolon ends what a period holds for, unless it opened the sentence; a deadline
    inside of a clause holds for that clause.
    """
    at, clause = reading.slot.numeral.start, reading.slot.left_start
    part = max(start, text.rfind("；", start, at), text.rfind(";", start, at))
    behind = reading.slot.numeral.end + len(reading.slot.right)
    for one in reversed(periods):
        if one.start < start or one.end > behind or one.code is None or one.kind in ("time", "era", "now"):
            continue
        if one.start > at and (reading.is_before or not (one.is_deadline or reading.rule.startswith("object"))):
            continue
        mark = CLAUSE_MARK.search(text, one.end, clause)
        if mark and not DIGIT.search(text, one.end, mark.start()) and _belongs_before(text, one, start):
            continue
        opens = one.start - start <= 8
        if (one.start < part and not opens) or (
            one.is_deadline and one.start < clause and not _opens_clause(text, one)
        ):
            continue
        is_basis = BASIS_BEFORE.search(text[max(0, one.start - 1) : one.start])
        if is_basis and not (reading.is_before and one.start >= clause):
            continue
        if one.kind == "day" and not UP_TO.search(text[max(0, one.start - 3) : one.start]):
            continue
        if reading.is_before or not BASIS_BEHIND.match(text, one.end):
            return one
    return None


def _belongs_before(text: str, one: FoundPeriod, start: int) -> bool:
    """Whether a period says when the quantity before it was: 一期2条生产线去年10月投产，二期…."""
    words = CLAUSE_MARK.split(text[max(start, one.start - 30) : one.start])[-1]
    return bool(DIGIT.search(words)) and text[one.start - 1] not in "由从自到至于比较的"


def _opens_clause(text: str, one: FoundPeriod) -> bool:
    """Whether a period stands at the beginning of its clause, where it can hold for the clauses behind too."""
    return bool(CLAUSE_OPENING.search(text[max(0, one.start - 8) : one.start]))


def will_follow(before: str) -> bool:
    """Whether a sentence says what will be once something is built: 项目建成后，可年产…."""
    return ("后" in before or "达产年" in before) and bool(AFTERWARDS.search(before))


def period_code(
    found: FoundPeriod | None, carried: str | None, reading: Reading, scene: Scene, before: str
) -> str | None:
    """The code of a reading's period: the one `found`, `carried` from before, or the scene's.

    `before` is the sentence up to the quantity. What will be once something is built has no period.
    """
    if UNKNOWN_BEFORE.search(reading.slot.left):
        return None
    if found is not None and found.code is not None:
        return _named(found.code, found.kind, reading, scene)
    if reading.is_before:
        return _year_before(scene)
    if will_follow(before):
        return None
    if carried:
        return carried[-4:] if len(carried) == YEARS and not _is_flow(reading) else carried
    return _of_scene(reading, scene)


def _named(code: str, kind: str, reading: Reading, scene: Scene) -> str:
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


def is_summed(reading: Reading) -> bool:
    """Whether the words before a quantity say that it was summed over years: 五年累计, 五年增长34%."""
    left = reading.slot.left
    return not AVERAGE.search(left) and bool(SUMMED.search(left) if reading.measure == "level" else "五年" in left)


def _is_flow(reading: Reading) -> bool:
    """Whether a quantity came about over a time: 累计完成, 新增, 建成; a stock, a rate and an average did not."""
    left, unit = reading.slot.left, reading.slot.numeral.unit or ""
    if AVERAGE.search(left) or (unit in ("%", "‰") and reading.measure == "level"):
        return False
    if is_summed(reading):
        return True
    if reading.measure != "level" or reading.rule == "elided" or REACHED.search(left):
        return False
    own = left[strip_lead(left) :]
    led = VERB.prefix(own)
    return (led > 0 and own[:led] not in ACHIEVE) or counts_things(unit)


def _of_scene(reading: Reading, scene: Scene) -> str | None:
    if scene.year is None:
        return None
    if scene.is_long and scene.kind == "review" and _is_flow(reading):
        return f"{scene.first}/{scene.year}"
    return str(scene.year)
