"""Clauses as the grammar of project mentions sees them: runs of text between the verbs that govern them.

A run is a list of things, with the chain of verbs in front of it (推进A、B) and the one behind it (A、B建成投用).
Verbs inside a name (老旧小区改造工程) govern nothing and stay in their run.
"""

from __future__ import annotations

import re
from operator import attrgetter
from typing import NamedTuple

from flows.extract.projects.chains import Chain
from flows.extract.projects.lexicon import GENERIC, LEAD, NOUNS, VERBS, head_of
from flows.extract.projects.phrases import DESCRIBED
from flows.patterns import longest_first

GOES_ON = re.compile("以及|及(?!时)|和(?!谐)")  # A、B，以及C，均计划5月底前投用
CLAUSE = re.compile(r"[^，；。！？：\n…]+")
_GENERIC_NEXT = re.compile(longest_first(GENERIC | frozenset(("任务", "面积", "资金", "单位", "目标", "计划"))))
_COUNT_NEXT = re.compile(
    r"(?:约|超|近)?\d+(?:\.\d+)?万?余?(?:个|家|项|套|处|座|所|条|栋|台|部)(?:（户）)?(?=[，、；。]|$)"
)
_COUNTED_ALONE = re.compile(r"(?:.*[等有])?\D{0,4}\d+余?[个所座条处家项]")
_COUNTED_BEHIND = re.compile(r"\d+余?[个项]$")
_MEASURE = re.compile(r"\d[\d.]*万?余?(?:公里|千米|米|亩|公顷|平方米|立方米)")  # 慢行系统9月底前|贯通|18公里
_AGENT = re.compile(r"[市县区省镇乡局委办部厅院校司团企]$")
_PUT = re.compile(
    "(?<![存现所潜内外])在[一-龥]{1,8}?(?:[市县区镇乡村]|境内|附近|周边|园区|沿线)$"
)  # 正在城关镇|建设|产业园
_LONGEST_PLACE = 12
_LONGEST_ITEM = 120  # characters beside a chain that are looked at: text without marks stays linear
_LIST_NEXT = frozenset("、等和及与")
_JOINS = frozenset("和及与")
_STANDS_AFTER, _WORD = attrgetter("after"), attrgetter("word")
_BUILD, _ADVANCE = "建设", "推进"
_WORKS = frozenset(noun.word for noun in NOUNS.values() if noun.kind in ("works", "phase")) | {_BUILD}
_BUILDING = re.compile("(?:等|建设|工作)+$")
_SHORT_REST = 4  # 项目签约落地|渝中: where, how many or what for, no object
_IS_REST = re.compile("一[批个]|[一-龥]{2}$|便|为|后$")
_SETTLES = frozenset(("落地", "落户"))
_PLACE = re.compile("[一-龥]{2,5}[区县市镇园]")  # 中试基地|落地|高新区
_WORKS_JOINED = re.compile(
    f"(?:{longest_first(frozenset(noun.word for noun in NOUNS.values() if noun.kind == 'works') | {_BUILD})})[和与及]$"
)


class Run(NamedTuple):
    """A list of things and the chains that govern it; the clause it stands in."""

    start: int
    end: int
    before: Chain | None
    after: Chain | None
    clause_start: int
    clause_end: int


def cut_clause(masked: str, start: int, end: int, chains: list[Chain]) -> list[Run]:
    """The clause `[start, end)` cut at the chains that govern."""
    runs: list[Run] = []
    before: Chain | None = None
    stripped: Chain | None = None
    at = start
    for found in chains:
        if found.start < at:
            continue
        chain = _without_name(masked, at, end, found)
        role = _role(masked, at, end, chain, before)
        if role == "inside":
            continue
        if role == "strip":
            stop = masked.rfind("、", at, chain.start)  # 改造老旧小区189个、|建筑面积380万平方米
            if stop > at:
                runs.append(Run(at, stop, before, None, start, end))
            at, stripped = chain.end, chain
            continue
        if chain.start > at and chain.verbs and (counted := _COUNT_NEXT.match(masked, chain.end, end)):
            runs.append(Run(at, counted.end(), before, chain, start, end))  # 安居房竣工2.04万套
            before, at = None, counted.end()
            continue
        if chain.start > at:
            runs.append(Run(at, chain.start, before, chain if role == "after" else None, start, end))
        if role == "before" or not (before and _goes_on(masked, chain, before)):
            before = chain if role == "before" else None
        at = chain.end
        if before is chain and chain.verbs and _is_attribute(masked, chain):
            at = chain.end - len(chain.verbs[-1].word)
    if end > at:
        runs.append(Run(at, end, before or _advancing(masked, at, stripped), None, start, end))
    return runs


def _advancing(masked: str, at: int, stripped: Chain | None) -> Chain | None:
    """The adverb that opens a clause as its verb, where no other governs it: 统筹推进|A、B等8个项目."""
    if stripped is None or stripped.end != at or not masked.endswith(_ADVANCE, stripped.start, stripped.end):
        return None
    return stripped._replace(verbs=(VERBS[_ADVANCE],))


def _without_name(masked: str, at: int, end: int, chain: Chain) -> Chain:
    """The chain without works at its beginning, where only they make a name of what stands before.

    绿色化|改造|已完成投资2亿元: no name ends with 绿色化.
    """
    works = works_before(masked, chain, end)
    if not works or chain.start - at < 2:
        return chain
    count, behind = len(works), chain.start + sum(map(len, works))
    whole = head_of(masked[at:behind])
    is_one_word = whole is not None and len(whole.word) > behind - chain.start  # 片区改造
    if head_of(masked[at : chain.start]) and not is_one_word:
        return chain
    return chain._replace(start=behind, verbs=chain.verbs[count:])


def works_before(masked: str, chain: Chain, end: int) -> list[str]:
    """The works at the beginning of a chain that are done themselves: 北山水库|改造|已完成, but not 改造提升."""
    behind = _item_behind(masked, chain.end, end)
    if len(chain.verbs) < 2 or (behind and not behind[0].isdigit()):
        return []
    works: list[str] = []
    at = chain.start
    for verb in chain.verbs:
        if verb.word not in _WORKS or verb.word == _BUILD or not masked.startswith(verb.word, at):
            break
        works.append(verb.word)
        at += len(verb.word)
    told = chain.verbs[len(works) :]
    return works if any((verb.after or behind) and verb.word not in _WORKS for verb in told) else []


def _goes_on(masked: str, chain: Chain, before: Chain) -> bool:
    """Whether what governs a list still does behind mere work in it: 启动A提速、B建设."""
    is_work_in_list = not chain.is_marked and all(verb.stage == "ongoing" and not verb.strong for verb in chain.verbs)
    return is_work_in_list and masked[chain.end : chain.end + 1] == "、" and before.end < chain.start


def _is_attribute(masked: str, chain: Chain) -> bool:
    """Whether the chain's last verb belongs to the thing behind it: 新开工|项目, 改造|工程."""
    verb = chain.verbs[-1]
    if not masked.endswith(verb.word, chain.start, chain.end) or not _GENERIC_NEXT.match(masked, chain.end):
        return False
    return verb.stage != "ongoing" or is_work(verb.word) or verb.word in ("续建", "在建")


def _role(masked: str, at: int, end: int, chain: Chain, before: Chain | None) -> str:
    """What a chain does: it governs what stands `before` or `after` it, or nothing.

    `before` and `after` say where the verb stands: before its object, after its subject. `inside`: a verb that is part
    of a name. `strip`: adverbs that open an item.
    """
    left = _item_before(masked, at, chain.start)
    if not chain.verbs:
        return "inside" if left else "strip"
    right = _item_behind(masked, chain.end, end)
    can_after = any(map(_STANDS_AFTER, chain.verbs))
    is_works = not chain.is_marked and _WORKS.issuperset(map(_WORD, chain.verbs))
    if not left:
        if chain.verbs[0] is DESCRIBED and right:
            return "strip"  # 全长2公里的北山隧道|贯通
        if is_works and not right and before is not None and _WORKS_JOINED.search(masked, at, chain.start):
            return "inside"  # 修缮保护和|改造提升
        return "before" if right or not can_after else "after"
    if not right:
        if is_works and (before is not None or not can_after or masked[chain.end : chain.end + 1] in _LIST_NEXT):
            return "inside"
        return "after" if can_after else "inside"
    are_of_a_kind = len(chain.verbs) == 1 or all(verb.stage == "ongoing" for verb in chain.verbs)
    if not chain.is_marked and are_of_a_kind and _COUNTED_ALONE.fullmatch(left):
        return "inside"  # 4所|新建|中小学, A、B等9所|新建、改扩建|学校
    if is_works:
        is_put = _PUT.search(masked, max(at, chain.start - _LONGEST_PLACE), chain.start) is not None
        is_done = right[0].isdigit() or (is_put and chain.verbs[-1].word == _BUILD)
        return "before" if before is None and is_done and chain.verbs[0].before else "inside"
    return _role_between(left, right, chain, before is not None, "、" in masked[at : chain.start])


def _role_between(left: str, right: str, chain: Chain, is_governed: bool, is_in_list: bool) -> str:
    """The role of a chain, not of mere works, with words on both sides; those of a governed list are names' words."""
    can_before = any(verb.before for verb in chain.verbs)
    if _MEASURE.fullmatch(right) and any(verb.after for verb in chain.verbs) and head_of(left):
        return "after"
    if _GENERIC_NEXT.match(right):
        is_named = is_governed and head_of(left + chain.verbs[0].word) is not None  # 秸秆综合利用项目5个
        # 高新区|实施|重点项目74个
        is_counted = can_before and not is_named and _COUNTED_BEHIND.search(right) is not None
        return "before" if is_counted or (chain.verbs[-1].strong and chain.is_marked) else "inside"
    if (
        len(right) <= _SHORT_REST
        and any(verb.after for verb in chain.verbs)
        and head_of(left)
        and _IS_REST.match(right)
    ):
        return "after"
    if chain.verbs[-1].word in _SETTLES and _PLACE.fullmatch(right):
        return "after"
    is_soft = not chain.is_marked and not any(verb.strong for verb in chain.verbs) and not right[0].isdigit()
    if is_soft and is_governed and "等" not in left and (is_in_list or head_of(_BUILDING.sub("", right))):
        return "inside"
    if len(chain.verbs) > 1 or chain.is_marked or chain.verbs[0].strong or right[0].isdigit():
        return "before" if can_before else "after"
    if can_before:
        return "before" if _AGENT.search(left) else "inside"
    is_event = all(verb.stage in ("start", "complete") for verb in chain.verbs)
    return "inside" if is_event and not chain.is_marked and head_of(_BUILDING.sub("", right)) else "after"


def is_work(word: str) -> bool:
    """Whether a verb is also the noun of its work (改造, 扩建, 建设), and so may stand in a name."""
    return word in _WORKS


def _item_before(masked: str, at: int, stop: int) -> str:
    """What stands before a chain in its own item, without words that only open it."""
    if at == stop:
        return ""
    text = masked[max(at, stop - _LONGEST_ITEM) : stop]
    text = text[max(text.rfind("、"), text.rfind("和")) + 1 :]
    lead = LEAD.match(text)
    return text[lead.end() :] if lead else text


def _item_behind(masked: str, at: int, end: int) -> str:
    """What stands behind a chain in its own item; nothing where a conjunction goes on with the next one."""
    if at == end or masked[at] in _JOINS or masked[at] == "并":
        return ""
    return (
        masked[at : min(end, at + _LONGEST_ITEM)]
        .partition("、")[0]
        .partition("等")[0]
        .removeprefix("了")
        .removeprefix("的")
    )
