"""The items of a list whose verb, head or measure was said once: 新增A 3家、B 5家; 粮食产量23万吨，油料2万吨."""

from __future__ import annotations

import re

from flows.extract.indicators.clauses import Slot
from flows.extract.indicators.coordination import split
from flows.extract.indicators.lexicon import HEAD, VERB
from flows.extract.indicators.memory import LIST_MARKS, Memory, counts_things
from flows.extract.places import is_place

PLACE = re.compile(r"[\u4e00-\u9fff]{1,6}(?:县|市|区|旗|镇|乡|州|省)")
SHARED = re.compile(r"(?<!人|年|户|月|日|平)均|[都各]")
ORGANISATION = re.compile(r"[\u4e00-\u9fff]{2,12}(?:公司|集团|港|厂|院|校|店)")
NEW = "新"


def places_listed(slot: Slot, name: str, memory: Memory) -> list[str]:
    """海岸线长1243公里，其中徐闻县372公里; 伊川县、宜阳县各不少于5万亩: only where is said, what was named before."""
    unit = slot.numeral.unit or ""
    measured = _without_places(memory.things.get(unit) or memory.head)
    if not measured or slot.lead not in "，、；：,;:" or name.startswith("占"):
        return []
    is_count = counts_things(unit)
    if is_count and not slot.left.startswith("其中") and not memory.by_place:
        return []
    parts = split(name)
    if not all(
        PLACE.fullmatch(part) or is_place(part) or (not is_count and ORGANISATION.fullmatch(part)) for part in parts
    ):
        return []
    return [part + measured for part in (parts if SHARED.search(slot.left[-6:]) else [name])]


def _without_places(name: str) -> str:
    """What is measured, without the places it was measured at: 襄阳、宜昌经济总量 → 经济总量."""
    if "、" not in name:
        return name
    last = split(name)[-1]
    return next((last[end:] for end in range(min(8, len(last) - 2), 1, -1) if is_place(last[:end])), last)


def item_listed(slot: Slot, name: str, memory: Memory) -> tuple[str, str] | None:
    """The item of a list whose verb, measure or head was said once; None for a name of its own."""
    unit = slot.numeral.unit or ""
    if memory.verb and slot.lead in LIST_MARKS and _is_no_act(name, memory.verb) and _takes_verb(name, slot, memory):
        return memory.verb + name, "list_verb"
    if memory.head and unit == memory.head_unit and len(name) <= 8 and HEAD.suffix(name) == len(name):
        return name + memory.head, "list_head"
    return None


def _is_no_act(name: str, verb: str) -> bool:
    """Whether a name says nothing that is done; what is new may be: 新增博士授权单位1所、硕士授权单位2所."""
    return VERB.prefix(name) == 0 if verb.startswith(NEW) else VERB.find(name) < 0


def _takes_verb(name: str, slot: Slot, memory: Memory) -> bool:
    """Whether a list's verb is of its measures too: 新增煤炭产能800万吨、火电装机130万千瓦."""
    is_measured = HEAD.suffix(name) < len(name)
    adds = memory.verb.startswith(NEW) and HEAD.suffix(memory.last) < len(memory.last) and slot.numeral.unit != "%"
    return not is_measured or adds or counts_things(slot.numeral.unit or "")
