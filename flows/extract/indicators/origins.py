"""Read the values that something is raised from or compared with: 由2%提高到8.3%, 较2013年的870亿元."""

from __future__ import annotations

import re

from flows.extract.indicators.clauses import Slot
from flows.extract.indicators.levels import shared_out
from flows.extract.indicators.lexicon import REACH
from flows.extract.indicators.measure import pace_or_level
from flows.extract.indicators.memory import Memory, Reading
from flows.extract.indicators.names import left_name, needs_owner
from flows.extract.indicators.owners import owner_of, subject_before, with_owner

FROM = re.compile(r"(?:由|从)(?![业事])[^，由从]{0,16}$")
THAN = re.compile(r"(?:^|[，；])[比较][^，；]{0,14}$")
OF_THEN = re.compile(r"[比较与](?:(?:19|20)\d\d年|[去上前]年)[^，；]{0,8}的$")  # 较2013年的870亿元，增长率超过15%
MORE = re.compile("多出|高出|增加|减少|[多少高低]")


def read_origin(text: str, group: list[Slot], memory: Memory) -> list[Reading]:
    """由2%提高到8.3%, 分别由16%、70%提高到23%和75%: the values before."""
    slot, right = group[0], group[-1].right
    found = FROM.search(slot.left)
    than = THAN.search(slot.left) if found is None and memory.last else None
    if than and (MORE.match(right) or OF_THEN.search(slot.left)):
        return [Reading(one, [memory.last], rule="from_to", is_before=True) for one in group]
    if found is None or not right or REACH.find(right[:16]) < 0:
        return []
    name = left_name(slot.left[: found.start()]) or subject_before(text, slot) or memory.last or memory.topic
    if needs_owner(name):
        name = with_owner(text, slot, name, memory)
    if name.startswith("占"):
        name = owner_of(text, slot, memory, is_share=True) + name
    names = shared_out(name, group, memory)
    measure = pace_or_level(name)
    return [Reading(one, own, measure, rule="from_to", is_before=True) for one, own in zip(group, names, strict=True)]
