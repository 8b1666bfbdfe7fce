"""Read the quantities of a sentence: what each one measures, by the construction it stands in.

A sentence is read from left to right. What an earlier quantity was about is remembered, because later ones leave
it out: a growth takes the subject of the level before it, a total or a share its owner, a list item its verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from flows.extract.indicators.attributes import read_attribute, read_postponed
from flows.extract.indicators.clauses import JOINER, Slot
from flows.extract.indicators.comparisons import read_comparison, read_referred, read_standard
from flows.extract.indicators.coordination import split
from flows.extract.indicators.levels import read_levels
from flows.extract.indicators.lexicon import ACT, CARRIED_HEAD, FLOW, GROWTH_VERB, VERB
from flows.extract.indicators.markets import name_indices
from flows.extract.indicators.measure import compare
from flows.extract.indicators.memory import LIST_MARKS, Memory, Reading, counts_things, words_behind
from flows.extract.indicators.names import left_name, without_head
from flows.extract.indicators.names_behind import right_name
from flows.extract.indicators.objects import GOVERNING, read_object
from flows.extract.indicators.origins import read_origin
from flows.extract.indicators.spending import name_spending
from flows.extract.indicators.trimming import keep_verb, strip_tail
from flows.extract.indicators.undertakings import ENTITY
from flows.extract.units import base_unit

TOPIC_LENGTH = 30
SAID_OF_THEM = ("said_of", "state")  # which name what has become of things, not further things
RATES = frozenset(("%", "倍"))  # 分别增长56.1%和1.2倍
REACHING = ("涉及", "牵涉", "惠及", "带动", "覆盖", "受益", "吸纳", "解决就业")
GAINED = ("新增", "增加")


def read_sentence(text: str, slots: Sequence[Slot], memory: Memory) -> list[Reading]:
    """The readings of a sentence's quantities, in order; `text` is what the slots' positions refer to."""
    memory.sentence()
    readings: list[Reading] = []
    groups = _series(slots)
    for ordinal, group in enumerate(groups):
        after = groups[ordinal + 1][0] if ordinal + 1 < len(groups) else None
        found = _read_group(text, group, after, memory)
        readings += found
        remember(found, memory)
    name_spending(text, readings, memory)
    _share_tail(readings)
    name_indices(text, readings)
    return readings


def _share_tail(readings: list[Reading]) -> None:
    """涧河2.1公里、大明渠5.6公里、王祥河4.8公里示范段建设: the last of a list says what all of them are."""
    for ordinal, reading in enumerate(readings):
        if reading.rule != "object_split":
            continue
        tail = reading.names[0].removeprefix(left_name(reading.slot.left))
        at = ordinal
        while at and readings[at].slot.lead == "、" and readings[at - 1].rule in ("subject", "list_verb"):
            at -= 1
            if readings[at].slot.numeral.unit != reading.slot.numeral.unit:
                break
            readings[at].names = [name + tail for name in readings[at].names]


def _series(slots: Sequence[Slot]) -> list[list[Slot]]:
    """Quantities that share one clause: 达到40558元和22229元, 分别增长17%、25%."""
    groups: list[list[Slot]] = []
    are_named = False  # as many things as figures, by the words before the last group
    for at, slot in enumerate(slots):
        if (
            groups
            and (not slot.left or _grows_too(groups[-1][0], slot))
            and slot.lead in LIST_MARKS
            and not words_behind(groups[-1][-1].right)
            and (_alike(groups[-1][-1], slot) or "分别" in groups[-1][0].left or are_named)
        ):
            groups[-1].append(slot)
        else:
            groups.append([slot])
            are_named = "、" in slot.left and _are_named(slots, at)
    return groups


def _are_named(slots: Sequence[Slot], at: int) -> bool:
    """Whether as many things are named as figures follow: 原煤、原油、天然气产量达6640万吨、1253万吨、9.1亿立方米."""
    things = len(split(strip_tail(slots[at].left)))
    bare = takewhile(lambda slot: not slot.left and slot.lead in LIST_MARKS, slots[at + 1 : at + 1 + things])
    return things > 1 and sum(1 for _ in bare) == things - 1


def _grows_too(first: Slot, slot: Slot) -> bool:
    """分别增长6.2%和下降3.1%: the verb changes within a series."""
    return "分别" in first.left and slot.left in GROWTH_VERB


def _alike(a: Slot, b: Slot) -> bool:
    first, second = a.numeral.unit or "", b.numeral.unit or ""
    return first == second or base_unit(first) == base_unit(second) or {first, second} <= RATES


def _read_group(text: str, group: list[Slot], after: Slot | None, memory: Memory) -> list[Reading]:
    slot, unit = group[0], group[0].numeral.unit or ""
    behind = right_name(group[-1].right, is_governed=slot.left.endswith(GOVERNING), unit=unit)
    if memory.compared and (referred := read_referred(slot, memory)):
        return referred
    if standard := read_standard(slot, memory):
        return standard
    comparison = compare(slot.left, group[-1].right, unit, is_followed=bool(behind[0]))
    if comparison is not None:
        return read_comparison(text, group, comparison, memory)
    if origins := read_origin(text, group, memory):
        return origins
    read = (
        read_attribute(text, slot, after)
        or read_postponed(text, slot, after)
        or read_object(group[-1], slot, behind, after, memory)
    )
    if read is not None:
        return [read, *(Reading(one, read.names, read.measure, read.sign, read.rule) for one in group[1:])]
    return read_levels(text, group, memory)


def remember(readings: list[Reading], memory: Memory) -> None:
    """Keep of what was just read the parts that later quantities may leave out."""
    if len(readings) > 1:
        memory.series = [reading.names[0] for reading in readings]
    for reading in readings:
        name = reading.names[0]
        if reading.rule == "reference" or (reading.rule in SAID_OF_THEM and memory.things):
            continue
        memory.compared = ""
        memory.is_raised, memory.is_growth = reading.is_before, reading.measure == "growth"
        if not name or name == reading.slot.numeral.unit:
            continue
        memory.last, memory.left = name, reading.slot.left
        if reading.measure == "level":
            memory.is_count = counts_things(reading.slot.numeral.unit or "")
            is_of_some = reading.rule == "verb_of_topic" and memory.owner  # 在建项目125个，竣工22个
            if not is_of_some and not name.startswith(REACHING) and not name.endswith(REACHING):
                memory.owner = name
            if not memory.levels or memory.levels[-1] != name:
                memory.levels.append(name)
            if len(name) <= TOPIC_LENGTH:
                memory.topic = name
                unit = reading.slot.numeral.unit or ""
                if reading.rule != "list_place" and not _is_only_gained(name, memory.things.get(unit, "")):
                    memory.things[unit] = name
            owner = without_head(name)
            if owner != name and (reading.rule == "entity" or (reading.rule != "owned" and ENTITY.fullmatch(owner))):
                memory.entity = owner
            flow = max(FLOW.prefix(name), VERB.prefix(name))
            joiner = JOINER.match(name, flow) if flow else None
            flow = max(flow, VERB.prefix(name, joiner.end())) if joiner else flow  # 新建、改扩建
            if reading.rule != "owned":
                memory.verb = keep_verb(name[:flow]) if 0 < flow < len(name) else ""
            head = name[_head_with_act(name) :]
            if head and reading.rule != "list_head":
                memory.head, memory.head_unit = head, reading.slot.numeral.unit or ""


def _is_only_gained(name: str, counted: str) -> bool:
    """Whether things are only what others bring that were counted before: 停车场32个，|新增泊位5000个|，已完工19个."""
    return bool(counted) and name.startswith(GAINED) and not counted.startswith(GAINED)


def _head_with_act(name: str) -> int:
    """Where a head that a list shares begins, with the act before it: 种植面积 in 秋粮种植面积."""
    start = CARRIED_HEAD.suffix(name)
    act = ACT.suffix(name, start)
    return act if 0 < act < start < len(name) else start
