"""Read the quantities that are an attribute of what stands behind them: 总投资12.8亿元的产业园."""

from __future__ import annotations

import re

from flows.extract.indicators.clauses import CLAUSE_MARK, Slot, hide
from flows.extract.indicators.lexicon import HEAD, VERB
from flows.extract.indicators.memory import Reading, counts_things
from flows.extract.indicators.names import after_examples, left_name
from flows.extract.indicators.names_behind import behind_comparator, right_name
from flows.extract.indicators.trimming import keep_verb, strip_lead, strip_tail
from flows.extract.indicators.undertakings import UNDERTAKING

FURTHER = re.compile("、(?:计划|预计|拟|占地|年)[^，。；的]{2,20}的")  # 投资10亿元、计划6月投产的项目
IS = re.compile("(?<![求还也都就总])是")
SHARE = re.compile(r"[\d.]+(?:%|倍)")
PART_OF = re.compile(
    "(?<=..(?:项目|工程))(?![^，]*(?:期|园|区|基地|中心|公司|厂|站|段|项目|工程)$)[\u4e00-\u9fff]{2,8}$"
)
NEXT_BEHIND = re.compile(r"、(?:总?投资|占地|全长)|等?[\d两三四五六七八九十]+[个项](?:重[点大])?(?:项目|工程)")
MEASURED_BY = "日年月设总可单"
LONGEST_SAID = 6
DIGITS = re.compile(r"[\d０-９]")
AIMS = ("目标", "目标任务", "要求", "任务", "规模", "标准", "台阶", "大关", "水平", "速度")


def read_attribute(text: str, slot: Slot, after: Slot | None) -> Reading | None:
    """总投资12.8亿元的产业园, 投资4亿元、全长13公里的公路: the attribute before the number, its owner behind 的."""
    left = strip_tail(slot.left)
    head = left[HEAD.suffix(left) :]
    unit = slot.numeral.unit or ""
    if not head or counts_things(unit) or unit in ("%", "‰", "成", ""):
        return None
    owner = owner_behind(text, slot)
    if not owner and after is not None and slot.follow == "、" == after.lead and strip_tail(after.left) in HEAD:
        owner = owner_behind(text, after)
    return Reading(slot, [owner + head], rule="attribute") if owner else None


def owner_behind(text: str, slot: Slot) -> str:
    """The thing behind 的, past any number in its name: 的年产15万吨环保型耐火材料产业园."""
    start = slot.numeral.end
    clause = text[start : start + 60]
    mark = CLAUSE_MARK.search(hide(clause))
    clause = clause[: mark.start()] if mark else clause
    at = behind_comparator(clause)
    if clause.startswith("具有") and "的" in clause:  # 具有引领性、支撑性的重大项目
        at = clause.rindex("的") + 1
        clause, at = clause[at - 1 :], 1
    if not at and (further := FURTHER.match(clause)):
        clause, at = clause[further.end() - 1 :], 1
    if not at or clause[at - 1] != "的":
        return ""
    if copula := IS.search(clause, at + 2):  # 总投资12亿元的产业园是…
        clause = clause[: copula.start()]
    if SHARE.match(clause, at):  # 占计划面积405万亩的98.3%
        return ""
    following = NEXT_BEHIND.search(clause, at + 2)
    owner = after_examples(right_name(clause[: following.start()] if following else clause, is_governed=True)[0])[1]
    owner = PART_OF.sub("", owner)  # 总投资4000万元的北桥项目|桥面铺设已完成
    if digits := DIGITS.search(owner):
        owner = owner[: _works_before(owner, digits.start())]
    return "" if owner.endswith(AIMS) else owner


def _works_before(name: str, at: int) -> int:
    """Where a thing ends of which more is measured: 故县引水工程日供水能力30万立方米; 年产15万吨…产业园 is whole."""
    if UNDERTAKING.suffix(name) < len(name):
        return len(name)
    ends = (end for end in range(2, at) if name[end] in MEASURED_BY and UNDERTAKING.suffix(name, end) < end)
    return next(ends, len(name))


def read_postponed(text: str, slot: Slot, after: Slot | None) -> Reading | None:
    """441个总投资2455亿元的重点项目: the thing comes behind its attribute."""
    if after is None or not counts_things(slot.numeral.unit or "") or slot.follow not in ("#", "、"):
        return None
    if not slot.right and not after.left and after.lead == "#" and not left_name(slot.left):
        thing = right_name(after.right)[0]
        return Reading(slot, [thing], rule="object_postponed") if thing else None
    said = strip_tail(after.left)
    if said not in HEAD and not (HEAD.suffix(said) < len(said) <= LONGEST_SAID):  # 82个预增产值过10亿元的增长点
        return None
    thing = owner_behind(text, after)
    if not thing:
        return None
    left = strip_tail(slot.left)
    verb, rest = after_examples(left)
    own = rest[strip_lead(rest) :]
    verb = own[VERB.suffix(own) :] or verb
    return Reading(slot, [keep_verb(verb) + thing], rule="object_postponed")
