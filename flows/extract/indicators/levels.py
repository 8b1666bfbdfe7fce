"""Read the quantities whose name stands before the number, in whole or in part."""

from __future__ import annotations

import re

from flows.extract.indicators.clauses import JOINER, Slot
from flows.extract.indicators.coordination import expand, split
from flows.extract.indicators.done import REACHES, done_to_things
from flows.extract.indicators.lexicon import FLOW, HEAD, PREDICATE, REACH, VERB
from flows.extract.indicators.listing import item_listed, places_listed
from flows.extract.indicators.measure import pace_or_level
from flows.extract.indicators.memory import LIST_MARKS, Memory, Reading, counts_things
from flows.extract.indicators.names import left_name, needs_owner
from flows.extract.indicators.outcomes import REMAINING
from flows.extract.indicators.owners import (
    bare_things,
    clause_before,
    like_those,
    measured_before,
    owner_of,
    owners_of,
    set_before,
    subject_before,
    told_before,
    with_owner,
)
from flows.extract.indicators.shares import USED, with_what_a_share_does
from flows.extract.indicators.undertakings import entity_before, undertaking_before
from flows.vocabulary import vocabulary

SHARED = re.compile(r"(?<!人|年|户|月|日|平)均|[都各]")
SHARES = re.compile(r"(.{2,}?)(?:分别|均|各)?(占.{2,})")

BEFORE_EXAMPLES = re.compile(r"(.{2,10}?)(?:为|包括|涉及|覆盖|有)")
GRADE = re.compile(r"(?:国家|[省市县区部州厅]|[一二三四五]星|\dA)+级")
GRADED = re.compile(r"^.*?级(?:及?以上)?(?=.)")
GENERIC = re.compile(
    r"(?:该|本|此|这[条座个家项]?)?(?P<noun>项目|工程|基地|园区|公司|企业)(?=.)"
    r"|(?:该|这[条座个家项])(?P<short>[\u4e00-\u9fff]{1,2}?)(?=总|全长|占地|概算|计划|年|建筑|投资)"
)
BARE_ACTS = frozenset(("产销", "产销量", "存贷款", "进出口", "成交", "成交额"))
KINDS = {row["word"]: row["axis"] for row in vocabulary("kind_words")}  # by what they tell things apart
TASKS = frozenset(("任务", "目标", "计划", "目标任务"))
FIRST = frozenset(("首批", "首期", "第一批"))
LISTING = re.compile("[：:，]|主要有|包括|有")
TAKES_UP = re.compile("(.{2,10})占")  # 全部重点项目中，先进制造业占了217个
PEAK = re.compile("(?:单[日月周]|高峰日|历史|日均)?最[高低多大]")
DISTANT = re.compile("(?:距离?|离)")
TOTAL = re.compile("累计|总数|总量")
KINDS_OF_PLACES = tuple("县市区乡镇村")
THIS_FIGURE = re.compile("[把将]?(?:如今)?[这该]一?个?(?:数字|数据|比例|比率|指标|数值|占比|项)|前值")
SCHOOLS = re.compile("(?:普通|职业)?(?:高中|初中|小学|中学|中职|幼儿园)")
AVERAGED = re.compile("[日月周]均")
PER_EACH = re.compile("(?:每[人户月年天日亩])+")
PER_HEAD = frozenset(("日均", "月均", "周均", "人均", "户均", "亩均", "平均", "年均"))


def read_levels(text: str, group: list[Slot], memory: Memory) -> list[Reading]:
    """The name stands before the number."""
    slot = group[0]
    left, flow = _respective_flow(slot.left)
    name = left_name(left)
    if slot.shared and left.startswith(KINDS_OF_PLACES) and VERB.prefix(left, 1) > 1:
        name = left_name(left[1:])  # 在115个县建设示范片1000个
    if len(group) > 1 and (listed := _of_the_listed(group, memory)):
        return listed
    if len(group) > 1 and name in BARE_ACTS and (owner := clause_before(text, slot) or subject_before(text, slot)):
        name = owner + name
    if len(group) > 1 and needs_owner(name) and (owners := owners_of(text, group, memory)):
        return [
            Reading(one, [owner + name], rule="respectively_owned")
            for one, owner in zip(group, _stocks(slot, owners), strict=True)
        ]
    if len(group) > 1 and name.startswith("占") and (owners := _last_ones(group, memory)):
        return [Reading(one, [own + name], rule="respectively") for one, own in zip(group, owners, strict=True)]
    if len(group) > 1 and (share := SHARES.fullmatch(name)):
        parts = shared_out(share[1], group, memory)
        return [Reading(one, [own[0] + share[2]], rule="respectively") for one, own in zip(group, parts, strict=True)]
    if not name and memory.is_growth and slot.numeral.unit == "%" and slot.left:
        return [Reading(one, [memory.last], "growth", rule="growth_of_last") for one in group]
    memory.by_place = len(group) == 1 and bool(places := places_listed(slot, name, memory))
    if memory.by_place:
        return [Reading(slot, places, rule="list_place")]
    if slot.shared and memory.verb in REACHES and (slot.numeral.unit or "").endswith("人"):
        return [Reading(one, [memory.verb + "人口"], rule="reached") for one in group]  # 惠及12个乡镇23.6万人
    if slot.shared and memory.verb in REACHES and slot.numeral.unit in ("户", "万户"):
        return [Reading(one, [memory.verb + "户"], rule="reached") for one in group]  # 涉及3个村412户
    name, rule = _completed(text, slot, name, memory)
    name = with_what_a_share_does(slot, name)
    if len(group) == 1:
        return [Reading(slot, _each(name, slot), pace_or_level(name) if rule == "from_to" else "level", rule=rule)]
    return [
        Reading(one, [flow + name for name in names], rule="respectively")
        for one, names in zip(group, shared_out(name, group, memory), strict=True)
    ]


def _completed(text: str, slot: Slot, name: str, memory: Memory) -> tuple[str, str]:
    """A name with what it leaves to the reader, and the rule that supplied it."""
    if told := told_before(text, slot) or (like_those(text, slot) if counts_things(slot.numeral.unit or "") else ""):
        return told, "elided"
    if not name:
        return _nameless(text, slot, memory)
    if slot.left.startswith("对") and "对" in memory.last[1:]:  # 科技进步对工业的贡献率达40%，对农业的贡献率达55%
        return memory.last[: memory.last.index("对", 1) + 1] + name, "subject"
    is_ratio = slot.numeral.unit in ("%", "", "成")
    if name.startswith("占") and is_ratio:
        return owner_of(text, slot, memory, is_share=True) + name, "share_elided"
    if of_last := _of_the_last(slot, name, memory):
        return of_last
    if (taken := TAKES_UP.fullmatch(name)) and counts_things(slot.numeral.unit or ""):
        return taken[1] + set_before(text, slot), "kind_of_last"
    if needs_owner(name):
        return with_owner(text, slot, name, memory), "owned"
    if name in TASKS and (counted := memory.things.get(slot.numeral.unit or "")):
        return bare_things(counted), "elided"  # 去年改造15家，今年的任务是28家
    if name in FIRST and (whose := clause_before(text, slot) or subject_before(text, slot)):
        return name + whose, "kind_of_last"  # 寄宿制学校改造也在推进，首批90所
    is_of_the_counted = slot.lead == "#" and memory.is_count  # 152个项目共完成投资173亿元
    if not is_of_the_counted and (generic := GENERIC.match(name)) and needs_owner(name[generic.end() :]):
        called = generic["noun"] or generic["short"]
        owner = undertaking_before(text, slot, memory, called) or entity_before(text, slot, called)
        return (owner + name[generic.end() :], "entity") if owner else (name.removeprefix("该"), "owned")
    if done := done_to_things(text, slot, name, memory):
        return done, "verb_of_topic"
    if THIS_FIGURE.fullmatch(name) and (last := _figure_before(slot, memory)):
        return last, "elided"
    return item_listed(slot, name, memory) or (name, "share" if is_ratio and "占" in name[1:] else "subject")


def _of_the_last(slot: Slot, name: str, memory: Memory) -> tuple[str, str] | None:
    """The name, and its rule, of the last figure again: of its part, per head, at its peak, as raised or aimed at."""
    if GRADE.fullmatch(name) and memory.last:
        return name + GRADED.sub("", bare_things(memory.last)), "graded"
    if of_set := _of_the_set(slot, name, memory):
        return of_set, "kind_of_last"
    if PER_EACH.fullmatch(name) and memory.last and slot.lead in LIST_MARKS:  # 提高到每人每月640元和每人每年5640元
        return PER_EACH.sub("", memory.last) + name, "per_head"
    if (name in PER_HEAD or PEAK.fullmatch(name)) and memory.last:  # 日均接待游客5.8万人次，单日最高达9.2万人次
        return name + AVERAGED.sub("", memory.last), "per_head"
    if memory.is_raised and REACH.find(slot.left[:16]) >= 0 and slot.lead == "#":
        return memory.last, "from_to"
    if memory.last and DISTANT.match(slot.left) and slot.right.startswith(("的目标", "的要求", "的标准")):
        return memory.last, "elided"  # 占比升至48.3%，离年底达到50%的目标一步之遥
    return None


def _of_the_set(slot: Slot, name: str, memory: Memory) -> str:
    """A part of the set counted before, called by what is left of it, its kind or whose it is; "" for anything else.

    14座立交，…剩余2座; 教师260名，其中高中45名.
    """
    counted = memory.things.get(slot.numeral.unit or "", "")
    if name in REMAINING and (things := bare_things(counted)):
        return name + things
    if name in KINDS and memory.last and counted == memory.last:
        return name + _without_kind(bare_things(memory.last).removesuffix("每周"), KINDS[name])
    return name + "教师" if SCHOOLS.fullmatch(name) and "教师" in counted else ""


def _nameless(text: str, slot: Slot, memory: Memory) -> tuple[str, str]:
    """The name of a quantity that only examples or nothing but a verb stands before."""
    if not memory.is_raised and (measured := measured_before(text, slot)):
        return measured, "elided"
    if slot.numeral.unit in ("%", "成") and USED.match(slot.right) and (subject := clause_before(text, slot)):
        return subject, "share"  # 县里的财力，近八成花在民生上
    if slot.left.endswith("等"):
        told = BEFORE_EXAMPLES.match(slot.left)
        return (left_name(told[1]) if told else "") + (slot.numeral.unit or ""), "examples"
    is_of_another = "分别" in memory.left and memory.things.get(slot.numeral.unit or "") in memory.levels
    if (
        memory.last.endswith("总投资") and "完成" in slot.left and (slot.numeral.unit or "").endswith("元")
    ):  # 总投资3.2亿元，目前累计完成1.87亿元
        return memory.last.removesuffix("总投资") + "投资", "elided"
    is_joined = slot.lead in LIST_MARKS and not slot.left and not is_of_another  # 发放贷款4126笔、14.37亿元
    return _elided("" if slot.lead == "#" or is_joined else slot.numeral.unit or "", memory), "elided"


def _figure_before(slot: Slot, memory: Memory) -> str:
    """What this figure is of: the share told last for a share, whatever was counted since (把这个比例提到55%)."""
    if slot.numeral.unit == "%":
        return memory.things.get("%") or memory.things.get("成") or memory.last
    return memory.last or memory.things.get(slot.numeral.unit or "", "")


def _of_the_listed(group: list[Slot], memory: Memory) -> list[Reading]:
    """批发、零售、住宿、餐饮四个行业分别实现零售额a、b、c和d: a figure for each of the things listed and counted."""
    counted, respectively, measure = group[0].left.partition("分别")
    if group[0].lead != "#" or not respectively or not measure or not counted:
        return []
    parts = split(LISTING.split(memory.left)[-1])
    name = left_name(measure)
    if len(parts) != len(group) or not name:
        return []
    return [Reading(one, [part + name], rule="respectively") for one, part in zip(group, parts, strict=True)]


def _without_kind(thing: str, axis: str) -> str:
    """客运国际航班 → 国际航班, if 货运 is what it is told apart from; nothing where too little is left: 男性, 县城."""
    kind = next((kind for kind in KINDS if thing.startswith(kind) and KINDS[kind] == axis), "")
    rest = thing.removeprefix(kind)
    return rest if len(rest) > len("县城") else ""


def shared_out(own: str, group: list[Slot], memory: Memory) -> list[list[str]]:
    """The names of each quantity of a series: a coordinated subject expanded, or the last levels in their order."""
    count = len(group)
    if count == 1:
        return [_each(own, group[0])] if own else [[memory.last or memory.topic]]
    if own:
        listed = split(own.partition("等")[0]) if "等" in own else []
        return [[name] for name in (listed if len(listed) == count else expand(own, count) or [own] * count)]
    if len(memory.series) == count and memory.series[-1] == memory.last:
        return [[name] for name in _stocks(group[0], memory.series)]
    if len(memory.levels) >= count and not ("环比" in group[0].left and "同比" in group[0].left):
        return [[name] for name in _stocks(group[0], memory.levels[-count:])]
    last = memory.last or memory.topic
    return [[name] for name in expand(last, count) or [last] * count]


def _stocks(slot: Slot, names: list[str]) -> list[str]:
    """The names of a series, without what was added where it gives totals: 分别新认定60家和30家，累计1016家和591家."""
    return [_as_stock(name) for name in names] if TOTAL.search(slot.left) else names


def _as_stock(name: str) -> str:
    """What there is of what was added: 新认定研发中心 → 研发中心."""
    newly = max(VERB.prefix(name, 1), PREDICATE.prefix(name, 1)) if name.startswith("新") else 0
    verb = FLOW.prefix(name) or newly
    joiner = JOINER.match(name, verb) if verb else None
    verb = VERB.prefix(name, joiner.end()) if joiner else verb  # 新建、改造|公厕
    return name[verb:] if 1 < verb < len(name) else name


def _each(name: str, slot: Slot) -> list[str]:
    """One quantity that holds for several things: 答复率、满意率均达100%."""
    parts = split(name)
    if not 1 < len(parts) <= 8:
        return [name]
    headed = [HEAD.suffix(part) < len(part) for part in parts]
    if all(headed) or (SHARED.search(slot.left[-6:]) and not any(headed[:-1])):
        return expand(name, len(parts)) or [name]
    return [name]


def _respective_flow(left: str) -> tuple[str, str]:
    """A、B贷款分别新增: the verb that each of the names has."""
    start = FLOW.suffix(left)
    if start < len(left) and left[:start].endswith("分别"):
        return left[:start], left[start:]
    return left, ""


def _last_ones(group: list[Slot], memory: Memory) -> list[str]:
    """The names of the series before, or of as many levels as `group` has figures; none where there were fewer."""
    if len(memory.series) == len(group) and memory.series[-1] == memory.last:
        return memory.series
    return memory.levels[-len(group) :] if len(memory.levels) >= len(group) else []


def _elided(unit: str, memory: Memory) -> str:
    """达120家, 累计43家: the thing was named before, if two were, the one in this unit; the flow is not the stock."""
    last = memory.last or memory.topic
    if unit in memory.things and memory.last in memory.levels and memory.things[unit] in memory.levels:
        last = memory.things[unit]
    last = _as_stock(last)
    return last[: FLOW.suffix(last)] or last
