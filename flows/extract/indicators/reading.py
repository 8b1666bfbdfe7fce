"""Read the quantities of a sentence: what each one measures, by the construction it stands in.

A sentence is read from left to right. What an earlier quantity was about is remembered, because later ones leave
it out: a growth takes the subject of the level before it, a total or a share its owner, a list item its verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from flows.extract.indicators.clauses import CLAUSE_MARK, Slot, hide
from flows.extract.indicators.coordination import expand, split
from flows.extract.indicators.lexicon import ACT, CARRIED_HEAD, FLOW, HEAD, PREDICATE, REACH, STATE, VERB
from flows.extract.indicators.measure import Comparison, compare
from flows.extract.indicators.names import (
    after_examples,
    behind_comparator,
    keep_verb,
    left_name,
    needs_owner,
    right_name,
    strip_doing,
    strip_lead,
    strip_tail,
    tidy,
    without_head,
)
from flows.extract.units import to_base
from flows.vocabulary import vocabulary

LIST_MARKS = frozenset("、和及与") | {"以及", "并", "或", "·"}
FROM = re.compile(r"(?:由|从)(?![业事])[^，由从]{0,16}$")
MONEY_FIRST = re.compile(
    r"(?:共|累计|计划|已|完成|财政|筹措|安排|直接)*(?:投入|投资|筹资|筹集|融资|斥资|耗资|出资)(?:资金|专项资金|额)?"
)
SHARED = re.compile(r"(?<!人|年|户|月|日|平)均|[都各]")
AIM = re.compile(r"(?:^|[，。；])(?:为|围绕|坚持|深化|落实|按照|聚焦|深入)")
USED = re.compile(r"(?:以上|左右)?(?:被?用于|投入|投向|来自|来源于)")
ENTITY = re.compile(
    r"[^，。；：、“”（）()！\s的]{2,26}?(?:项目|工程|基地|产业园|园区|中心|公司|集团|大桥|公路|铁路|高速|医院|学校|水库|电站|灌区|小区)"
)
GENERIC = re.compile(r"(?:该|本|此)?(?:项目|工程|基地|园区|公司|企业)(?=.)")
GOVERNING = ("为", "对", "给", "向", "在", "让", "使", "把", "将", "与", "从", "以", "帮助", "组织")
ENTITY_WINDOW = 160
DIGIT = re.compile(r"[0-9０-９]")
STOCK = ("总", "累计", "存量")
TOPIC_LENGTH = 30
PACE_WORDS = frozenset(("年", "年均", "平均", "每年", "五年", "三年", "四年", "十年", "年平均", "五年平均"))
PER_HEAD = frozenset(("人均", "户均", "亩均", "平均", "年均"))
AIMS = ("目标", "要求", "任务", "规模", "标准", "台阶", "大关", "水平", "速度")


@dataclass(slots=True)
class Reading:
    """What was read of one quantity. `names` has more than one entry where the quantity holds for several things."""

    slot: Slot
    names: list[str]
    measure: str = "level"
    sign: int = 1
    rule: str = "subject"
    is_before: bool = False  # the value that something was raised from


@dataclass(slots=True)
class Memory:
    """What the reader remembers: across the sentences of a paragraph the topic, inside a sentence the rest."""

    topic: str = ""
    levels: list[str] = field(default_factory=list)
    last: str = ""
    verb: str = ""  # 新增 in 新增A 3家、B 5家
    head: str = ""  # 产量 in 电解铝产量23万吨；煤炭1915万吨
    head_unit: str = ""
    is_raised: bool = False  # the last value was one that something was raised from
    entity: str = ""  # the undertaking that the sentence is about
    thing: str = ""  # what was last counted in the paragraph, and in which unit
    thing_unit: str = ""

    def sentence(self) -> None:
        self.levels, self.last, self.verb, self.head, self.head_unit, self.entity = [], "", "", "", "", ""


@cache
def counts_things(unit: str) -> bool:
    """Whether a unit counts things (个, 家, 万户) rather than measures them (亿元, 公里, %)."""
    return bool(unit) and to_base(1.0, unit)[1] not in _measured()


@cache
def _measured() -> frozenset[str]:
    return frozenset(row["base"] for row in vocabulary("units"))


def read_sentence(text: str, slots: Sequence[Slot], memory: Memory) -> list[Reading]:
    """The readings of a sentence's quantities, in order; `text` is what the slots' positions refer to."""
    memory.sentence()
    readings: list[Reading] = []
    groups = _series(slots)
    for ordinal, group in enumerate(groups):
        after = groups[ordinal + 1][0] if ordinal + 1 < len(groups) else None
        found = _read_group(text, group, after, memory)
        readings += found
        _remember(found, memory)
    _name_spending(text, readings)
    return readings


def _series(slots: Sequence[Slot]) -> list[list[Slot]]:
    """Quantities that share one clause: 达到40558元和22229元, 分别增长17%、25%."""
    groups: list[list[Slot]] = []
    for slot in slots:
        if (
            groups
            and not slot.left
            and slot.lead in LIST_MARKS
            and not groups[-1][-1].right
            and _alike(groups[-1][-1], slot)
        ):
            groups[-1].append(slot)
        else:
            groups.append([slot])
    return groups


def _words(right: str) -> str:
    return right[behind_comparator(right) :]


def _alike(a: Slot, b: Slot) -> bool:
    first, second = a.numeral.unit or "", b.numeral.unit or ""
    return first == second or to_base(1.0, first)[1] == to_base(1.0, second)[1]


def _read_group(text: str, group: list[Slot], after: Slot | None, memory: Memory) -> list[Reading]:
    slot, unit = group[0], group[0].numeral.unit or ""
    behind = right_name(group[-1].right, is_governed=slot.left.endswith(GOVERNING))
    comparison = compare(slot.left, slot.right, unit, is_followed=bool(behind[0]))
    if comparison is not None:
        return _compared(text, group, comparison, memory)
    read = (
        _origin(text, slot, memory)
        or _attribute(text, slot)
        or _postponed(text, slot, after)
        or _object(group[-1], slot, behind, memory)
    )
    if read is not None:
        return [read, *(Reading(one, read.names, read.measure, read.sign, read.rule) for one in group[1:])]
    return _levels(text, group, memory)


def _compared(text: str, group: list[Slot], comparison: Comparison, memory: Memory) -> list[Reading]:
    """同比增长8.3%: the subject stands before the verb, or is that of the level before."""
    own = left_name(comparison.subject)
    if own in PACE_WORDS:
        own = ""
    if own and needs_owner(own):
        own = _owned(text, group[0], own, memory)
    if own and comparison.noun:
        own += comparison.noun
    names = _shared_out(own, group, memory)
    if not own and comparison.noun:
        names = [[name + comparison.noun for name in one] for one in names]
    rule = comparison.measure if own else f"{comparison.measure}_of_last"
    if len(group) > 1:
        rule = f"{comparison.measure}_respectively"
    return [
        Reading(slot, one, comparison.measure, comparison.sign, rule) for slot, one in zip(group, names, strict=True)
    ]


def _shared_out(own: str, group: list[Slot], memory: Memory) -> list[list[str]]:
    """The names of each quantity of a series: a coordinated subject expanded, or the last levels in their order."""
    count = len(group)
    if count == 1:
        return [_each(own, group[0])] if own else [[memory.last or memory.topic]]
    if own:
        return [[name] for name in expand(own, count) or [own] * count]
    if len(memory.levels) >= count:
        return [[name] for name in memory.levels[-count:]]
    last = memory.last or memory.topic
    return [[name] for name in expand(last, count) or [last] * count]


def _each(name: str, slot: Slot) -> list[str]:
    """One quantity that holds for several things: 答复率、满意率均达100%."""
    parts = split(name)
    if not 1 < len(parts) <= 8:
        return [name]
    if SHARED.search(slot.left[-6:]) or all(HEAD.suffix(part) < len(part) for part in parts):
        return expand(name, len(parts)) or [name]
    return [name]


def _origin(text: str, slot: Slot, memory: Memory) -> Reading | None:
    """由2%提高到8.3%: the value before."""
    found = FROM.search(slot.left)
    if found is None or not slot.right:
        return None
    right = slot.right
    if REACH.find(right[:16]) < 0:
        return None
    name = left_name(slot.left[: found.start()]) or memory.last or memory.topic
    if needs_owner(name):
        name = _owned(text, slot, name, memory)
    return Reading(slot, [name], rule="from_to", is_before=True)


def _attribute(text: str, slot: Slot) -> Reading | None:
    """总投资12.8亿元的产业园: the attribute stands before the number, its owner behind 的."""
    left = strip_tail(slot.left)
    head = left[HEAD.suffix(left) :]
    unit = slot.numeral.unit or ""
    if not head or counts_things(unit) or unit in ("%", "‰", "成", ""):
        return None
    owner = _owner_behind(text, slot)
    return Reading(slot, [owner + head], rule="attribute") if owner else None


def _owner_behind(text: str, slot: Slot) -> str:
    """The thing behind 的, past any number in its name: 的年产15万吨环保型耐火材料产业园."""
    start = slot.numeral.end
    clause = text[start : start + 60]
    mark = CLAUSE_MARK.search(hide(clause))
    clause = clause[: mark.start()] if mark else clause
    at = behind_comparator(clause)
    if not at or clause[at - 1] != "的":
        return ""
    owner = after_examples(right_name(clause)[0])[1]
    return "" if owner.endswith(AIMS) else owner


def _postponed(text: str, slot: Slot, after: Slot | None) -> Reading | None:
    """441个总投资2455亿元的重点项目: the thing comes behind its attribute."""
    if after is None or not counts_things(slot.numeral.unit or "") or slot.follow not in ("#", "、"):
        return None
    if strip_tail(after.left) not in HEAD:
        return None
    thing = _owner_behind(text, after)
    if not thing:
        return None
    left = strip_tail(slot.left)
    verb, rest = after_examples(left)
    own = rest[strip_lead(rest) :]
    verb = own[VERB.suffix(own) :] or verb
    return Reading(slot, [keep_verb(verb) + thing], rule="object_postponed")


def _object(last: Slot, slot: Slot, behind: tuple[str, str, str], memory: Memory) -> Reading | None:
    """打通3条断头路, 540个试点村庄实现垃圾分类: the thing stands behind its number."""
    thing, state, said = behind
    unit = slot.numeral.unit or ""
    left = strip_tail(slot.left)
    is_count = counts_things(unit)
    if is_count and last.follow == "#" and HEAD.suffix(thing) > 1:
        thing = thing[: HEAD.suffix(thing)]
    if not thing:
        return (_state_of_topic(slot, left, memory) or _said_of(slot, left, said)) if is_count else None
    start = behind_comparator(last.right)
    is_attribute = start > 0 and last.right[start - 1] == "的"
    verb, rest = after_examples(left)
    own = "" if is_count and slot.left.endswith(GOVERNING) else rest[strip_lead(rest) :]
    led = _verbs_from(own)
    if unit in ("%", "成", ""):
        return _part(last, slot, thing, own) if is_attribute else None
    if not own or led < len(own) or slot.left.endswith(("等", "了")):
        verb = own[led:] if led < len(own) else verb
        is_modifier = slot.left.endswith("的")
        front = own[:led] if (is_modifier or len(thing) <= 2) and 1 < led <= 12 else ""
        whole = _with_state(thing, "", said, is_count) if verb else _with_state(thing, state, said, is_count)
        name = front + (verb if is_modifier else keep_verb(verb)) + whole
        if not verb and memory.verb and slot.lead in LIST_MARKS and VERB.find(name) < 0:
            return Reading(slot, [memory.verb + name], rule="object_listed")
        return Reading(slot, [name], rule="object" if verb else "object_bare")
    if is_count:
        return _modified(last, slot, own, behind)
    if is_attribute or slot.follow == "#" or VERB.prefix(thing) > 0:
        return None
    return Reading(slot, [left_name(slot.left) + thing], rule="object_split")


def _verbs_from(text: str) -> int:
    """Where the verbs at the end of `text` begin: 引进留用."""
    start = VERB.suffix(text)
    while start and len(text) - start < 6 and (before := VERB.suffix(text, start)) < start:
        start = before
    return start


def _modified(last: Slot, slot: Slot, own: str, behind: tuple[str, str, str]) -> Reading | None:
    """市级65个重点项目: a modifier before the number, the thing behind; not 建设产业园15个集群9个, a list without marks."""
    thing, state, said = behind
    led = VERB.prefix(own)
    if last.follow == "#" and (0 < led < len(own) - 1 or len(own) > 6 and VERB.prefix(thing) > 0):
        return None
    if own.endswith(("和", "及", "、")) or len(own) + len(thing) > 24:
        own = ""
    return Reading(slot, [own + _with_state(thing, state, said, True)], rule="object_modified")


def _with_state(thing: str, state: str, said: str, is_count: bool) -> str:
    """The things with what became of them, where they say little alone: 建成投产重大项目, 中学移交我区."""
    if state:
        return state + thing
    if is_count and said and len(thing) <= 3 and len(said) <= 18 and (VERB.prefix(said) > 0 or said[0] in "获入达成进列"):
        rest = said.removeprefix("实现")
        return tidy(rest) + thing if len(thing) == 1 else thing + tidy(rest)
    return thing


def _said_of(slot: Slot, left: str, said: str) -> Reading | None:
    """7.24万人稳定脱贫, 为1300余人提供服务: people and things are counted by what happens to them."""
    words = _words(slot.right)
    words = words[strip_lead(words) :]
    if not 2 <= len(words) <= 14 or slot.follow == "#" or left[strip_lead(left) :]:
        return None
    return Reading(slot, [tidy(words)], rule="said_of")


def _part(last: Slot, slot: Slot, thing: str, own: str) -> Reading | None:
    """80%的县级医院达到三级综合医院水平: a share of the things behind it."""
    right = last.right[behind_comparator(last.right) :]
    led = VERB.suffix(own)
    name = keep_verb(own[led:]) + thing if led < len(own) else tidy(right) if len(right) <= 20 else thing
    return Reading(slot, [name], rule="share_of_things")


def _state_of_topic(slot: Slot, left: str, memory: Memory) -> Reading | None:
    """65个重点项目有20个完工: only what became of the things is said."""
    right = slot.right[behind_comparator(slot.right) :]
    state = right[: STATE.prefix(right)]
    if not state or not memory.last or left[strip_lead(left) :]:
        return None
    return Reading(slot, [state + _bare(memory.last)], rule="state")


def _levels(text: str, group: list[Slot], memory: Memory) -> list[Reading]:
    """The name stands before the number."""
    slot = group[0]
    left, flow = _respective_flow(slot.left)
    name = left_name(left)
    if len(group) > 1 and needs_owner(name) and (owners := _owners(text, group, memory)):
        return [
            Reading(one, [owner + name], rule="respectively_owned") for one, owner in zip(group, owners, strict=True)
        ]
    name, rule = _completed(text, slot, name, memory)
    if slot.numeral.unit in ("%", "成") and USED.match(slot.right):
        name = tidy(name + slot.right[:14])
    if len(group) == 1:
        return [Reading(slot, _each(name, slot), rule=rule)]
    return [
        Reading(one, [flow + name for name in names], rule="respectively")
        for one, names in zip(group, _shared_out(name, group, memory), strict=True)
    ]


def _owners(text: str, group: list[Slot], memory: Memory) -> list[str]:
    """Whose shares or totals a series gives: the things the clause before names, or the last levels."""
    before = _clause_before(text, group[0], longest=40)
    if before and (parts := expand(before, len(group))):
        return [part.removesuffix("建设") for part in parts]
    return memory.levels[-len(group) :] if len(memory.levels) >= len(group) else []


def _respective_flow(left: str) -> tuple[str, str]:
    """A、B贷款分别新增: the verb that each of the names has."""
    start = FLOW.suffix(left)
    if start < len(left) and left[:start].endswith("分别"):
        return left[:start], left[start:]
    return left, ""


def _completed(text: str, slot: Slot, name: str, memory: Memory) -> tuple[str, str]:
    """A name with what it leaves to the reader, and the rule that supplied it."""
    is_ratio = slot.numeral.unit in ("%", "", "成")
    if not name:
        return _elided(slot, memory), "elided"
    if name.startswith("占") and is_ratio:
        return _owner(text, slot, memory, is_share=True) + name, "share_elided"
    if name in PER_HEAD and memory.last:
        return name + memory.last, "per_head"
    if memory.is_raised and REACH.find(slot.left[:16]) >= 0 and slot.lead == "#":
        return memory.last, "from_to"
    if needs_owner(name):
        return _owned(text, slot, name, memory), "owned"
    if (generic := GENERIC.match(name)) and needs_owner(name[generic.end() :]):
        owner = _entity_before(text, slot)
        return (owner + name[generic.end() :] if owner else name), "owned"
    if name in VERB or name in STATE:
        counted = memory.thing if memory.thing_unit == slot.numeral.unit else memory.last
        thing = _bare(counted) if counted else _clause_before(text, slot)
        return (thing + name if name in ACT and len(thing) < 3 else keep_verb(name) + thing), "verb_of_topic"
    if memory.verb and _continues(slot, memory) and VERB.find(name) < 0 and _takes_verb(name, slot):
        return memory.verb + name, "list_verb"
    if (
        memory.head
        and (slot.numeral.unit or "") == memory.head_unit
        and len(name) <= 8
        and HEAD.suffix(name) == len(name)
    ):
        return name + memory.head, "list_head"
    return name, "share" if is_ratio and "占" in name[1:] else "subject"


def _takes_verb(name: str, slot: Slot) -> bool:
    return HEAD.suffix(name) == len(name) or counts_things(slot.numeral.unit or "")


def _continues(slot: Slot, memory: Memory) -> bool:
    """Whether a list goes on whose verb was said once."""
    return slot.lead in LIST_MARKS


def _elided(slot: Slot, memory: Memory) -> str:
    """达120家, 累计43家: the thing was named before; the flow into it is not the stock."""
    last = memory.last or memory.topic
    return last[FLOW.prefix(last) :] or last


def _bare(topic: str) -> str:
    """The things of a topic without verb and measure: 新开工住宅 → 住宅, 生猪出栏 → 生猪."""
    end = FLOW.prefix(topic) or VERB.prefix(topic)
    return without_head(topic[end:] or topic)


def _owned(text: str, slot: Slot, name: str, memory: Memory) -> str:
    owner = _owner(text, slot, memory)
    if name.startswith(STOCK):
        owner = owner[FLOW.prefix(owner) :] or owner
    return name if not owner or name.startswith(owner) else owner + name


def _owner(text: str, slot: Slot, memory: Memory, *, is_share: bool = False) -> str:
    """Whose total, share or rate it is: the clause just before, what was last counted, or the paragraph's topic."""
    before = "" if is_share else _clause_before(text, slot)
    if not is_share and not before and memory.entity and not memory.last.endswith(memory.entity[-2:]):
        return memory.entity
    if is_share and memory.last:
        return (
            memory.last if "占" not in memory.last[1:] else memory.last[: memory.last.index("占", 1)]
        ) or memory.last
    return without_head(before or memory.last or _entity_before(text, slot) or memory.topic)


def _entity_before(text: str, slot: Slot) -> str:
    """The undertaking or firm that the paragraph named last: …道路改造工程开工。该工程全长14.2公里."""
    start = max(text.rfind("\n", 0, slot.left_start) + 1, slot.left_start - ENTITY_WINDOW)
    found = None
    for found in ENTITY.finditer(text, start, slot.left_start):
        pass
    if found is None:
        return ""
    name = found[0][strip_lead(found[0]) :]
    return tidy(name[VERB.prefix(name) :])


def _clause_before(text: str, slot: Slot, longest: int = 16) -> str:
    """The thing that the clause before a slot is about, where it has no quantity: 完善社会保险，力争覆盖率达到95%."""
    if slot.lead not in "，," or not slot.lead:
        return ""
    end = slot.left_start - 1
    clause = text[max(0, end - 24 - longest) : end]
    marks = list(CLAUSE_MARK.finditer(hide(clause)))
    opens = not marks or marks[-1][0] not in "，,"
    clause = clause[marks[-1].end() :] if marks else clause
    if any(char.isdigit() for char in clause):
        return ""
    at = strip_lead(clause)
    verb = VERB.prefix(clause, at)
    thing = strip_doing(clause[verb:]) if verb > at else clause[at:] if opens else ""
    if not 2 <= len(thing) <= (longest if verb > at else 10) or PREDICATE.find(thing) >= 0:
        return ""
    return tidy(thing)


def _remember(readings: list[Reading], memory: Memory) -> None:
    for reading in readings:
        name = reading.names[0]
        memory.is_raised = reading.is_before
        if not name:
            continue
        memory.last = name
        if reading.measure == "level":
            if not memory.levels or memory.levels[-1] != name:
                memory.levels.append(name)
            if len(name) <= TOPIC_LENGTH:
                memory.topic = name
                if counts_things(unit := reading.slot.numeral.unit or ""):
                    memory.thing, memory.thing_unit = name, unit
            owner = without_head(name)
            if owner != name and ENTITY.fullmatch(owner):
                memory.entity = owner
            flow = max(FLOW.prefix(name), VERB.prefix(name))
            if reading.rule != "owned":
                memory.verb = keep_verb(name[:flow]) if 0 < flow < len(name) else ""
            head = name[CARRIED_HEAD.suffix(name) :]
            if head and reading.rule != "list_head":
                memory.head, memory.head_unit = head, reading.slot.numeral.unit or ""


def _name_spending(text: str, readings: list[Reading]) -> None:
    """投入1.4亿元，打通3条断头路，…: money named before what it was spent on."""
    for ordinal, reading in enumerate(readings):
        left = strip_tail(reading.slot.left)
        spent = MONEY_FIRST.fullmatch(left[strip_lead(left) :])
        if spent is None or reading.rule == "attribute" or not (reading.slot.numeral.unit or "").endswith("元"):
            continue
        if "完成" in left and ordinal and readings[ordinal - 1].measure == "level":
            continue
        word = "投资" if "投资" in left else "投入"
        purpose = _purpose(text, reading, readings[ordinal + 1 :])
        if purpose and (reading.rule != "owned" or not _acts(text, reading.slot)):
            reading.names, reading.rule = [purpose + word], "spending"


def _acts(text: str, slot: Slot) -> bool:
    """Whether the clause before says what was done with the money, not what for: 发展养老事业，投入1000余万元."""
    return bool(_clause_before(text, slot)) and not AIM.search(text[max(0, slot.left_start - 20) : slot.left_start])


def _purpose(text: str, reading: Reading, later: list[Reading]) -> str:
    slot = reading.slot
    if slot.right:
        right = slot.right[behind_comparator(slot.right) :]
        right = right[strip_lead(right) :].removeprefix("用于")
        return tidy(strip_doing(right))[:24]
    if slot.follow not in ("，", "、") or slot.lead == "、":
        return ""
    names = [one.names[0] for one in later[:4] if one.measure == "level" and one.rule.startswith("object")]
    if names:
        return "、".join(dict.fromkeys(names)) + ("等" if len(names) > 1 else "")
    start = slot.numeral.end + len(slot.right) + 1
    clause = CLAUSE_MARK.split(text[start : start + 40], maxsplit=1)[0]
    digit = DIGIT.search(clause)
    name = tidy(strip_doing(clause[: digit.start()] if digit else clause))
    return name[: HEAD.suffix(name)][:24]
