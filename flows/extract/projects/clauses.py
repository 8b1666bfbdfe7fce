"""Clauses as the grammar of project mentions sees them: runs of text between the verbs that govern them.

`read_clauses` cuts a sentence into clauses and each clause into `Run`s: a run is a list of things, with the
chain of verbs in front of it (推进A、B) and the one behind it (A、B建成投用). Verbs inside a name
(老旧小区改造工程) govern nothing and stay in their run.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from flows.extract.projects.lexicon import ADVERBS, GENERIC, LEADS, MATCHER, NOUNS, PHRASES, VERBS, WORDS, Verb, longest_first

WIDTH = str.maketrans("０１２３４５６７８９％，；：（）！？", "0123456789%，；：（）！？") | {
    **{0xFF21 + i: 0x41 + i for i in range(26)},
    **{0xFF41 + i: 0x61 + i for i in range(26)},
    **{ord(a): b for a, b in zip(",;:()!?", "，；：（）！？", strict=True)},
}
_THOUSANDS = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
_PRICED = r"(?:计划|估算)?(?:总?投资额?|总造价|概算)(?:约|超过|超|近|达到|达|为)?\d+(?:\.\d+)?(?:余|多)?[万千百亿]*(?:余|多)?(?:美|欧)?元(?:以上)?的"
_ENCLOSED = re.compile(_PRICED + r"|“[^“”，。！？\n]{1,40}”|（[^（）\n]{1,40}）|《[^《》\n]{1,60}》|‘[^‘’\n]{1,30}’|\"[^\"\n]{1,40}\"")
HIDDEN = "\ue000"
_CLAUSE = re.compile(r"[^，；。！？：\n…]+")
_TIME = re.compile(
    r"(?:(?:今|明|去|本|当|全|后|前)年|年内|年初|年末|(?:19|20)\d\d年|“?十[一二三四五]五”?(?:期间|时期|末)|[上下]半年|[一二三四]季度"
    r"|\d{1,2}月(?:\d{1,2}日|[上中下]旬|份)?|近期|目前|[年月]底|近年来|近日|日前)"
    r"(?:年|初|底|末|内|以?前|之前|起|期间|上旬|中旬|下旬|[上下]半年|\d{1,2}月(?:底|末|份)?(?:前|之前|以前)?)*"
)
_LINKS = frozenset(("", "和", "、", "及", "或", "并", "了", "与", "的"))
_GENERIC_NEXT = re.compile(longest_first(GENERIC | frozenset(("任务", "面积", "资金", "单位", "目标", "计划"))))
_LEAD = re.compile(f"(?:{longest_first(LEADS)})+")
_COUNT_NEXT = re.compile(r"(?:约|超|近)?\d+(?:\.\d+)?万?余?(?:个|家|项|套|处|座|所|条|栋|台|部)(?:（户）)?(?=[，、；。]|$)")
_AGENT = re.compile(r"[市县区省镇乡局委办部厅院校司团企]$")
_SOFT = frozenset("重点 主要 主体 创新 合作 统筹 科学 规范 联合 自主 统一 集中 协同 支持 探索 一体 一体化 整体 合理".split())


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the vocabulary, or a time. Positions are the body's."""

    start: int
    end: int
    verb: Verb | None
    kind: str  # verb | adverb | time


@dataclass(frozen=True, slots=True)
class Chain:
    """Verbs that stand together with their adverbs and times: 力争6月底前建成投用."""

    start: int
    end: int
    verbs: tuple[Verb, ...]
    is_marked: bool  # whether an adverb or a time stands in it


@dataclass(frozen=True, slots=True)
class Run:
    """A list of things and the chains that govern it."""

    start: int
    end: int
    before: Chain | None
    after: Chain | None
    clause_start: int
    clause_end: int


def plain_text(chars: str) -> str:
    """The text with full-width digits, letters and half-width punctuation made uniform; as long as it was."""
    return _THOUSANDS.sub(",", chars.translate(WIDTH))


def masked_text(chars: str) -> str:
    """The text with what is quoted, bracketed or says only a price (总投资5亿元的) made opaque; as long as it was."""
    return _ENCLOSED.sub(lambda found: HIDDEN * len(found[0]), chars).replace("——", "，，")


def find_tokens(masked: str) -> list[Token]:
    """Verbs, adverbs and times of a masked text, in order, without overlaps."""
    tokens = []
    for index, start, end in MATCHER.find_matches_as_indexes(masked):
        word = WORDS[index]
        if word in PHRASES:
            continue
        if verb := VERBS.get(word):
            tokens.append(Token(start, end, verb, "verb"))
        elif word in ADVERBS:
            tokens.append(Token(start, end, None, "adverb"))
    taken = sorted((one.start, one.end) for one in tokens)
    times = [Token(m.start(), m.end(), None, "time") for m in _TIME.finditer(masked)]
    free = [t for t in times if not _is_taken(taken, t)]
    return sorted(tokens + free, key=lambda one: one.start)


def _is_taken(taken: list[tuple[int, int]], token: Token) -> bool:
    at = bisect_left(taken, (token.start, 0))
    return (at < len(taken) and taken[at][0] < token.end) or (at > 0 and taken[at - 1][1] > token.start)


def read_clauses(masked: str, start: int, end: int, tokens: list[Token]) -> list[list[Run]]:
    """The runs of each clause of the sentence `[start, end)`; `tokens` are those of the sentence."""
    starts = [one.start for one in tokens]
    clauses = []
    for found in _CLAUSE.finditer(masked, start, end):
        first, last = bisect_left(starts, found.start()), bisect_left(starts, found.end())
        clauses.append(_runs(masked, found.start(), found.end(), _chains(masked, tokens[first:last])))
    return clauses


def _chains(masked: str, tokens: list[Token]) -> list[Chain]:
    """Tokens that stand together, as chains that hold at least one verb."""
    chains: list[Chain] = []
    group: list[Token] = []
    for one in tokens:
        if group and masked[group[-1].end : one.start] not in _LINKS:
            chains += _chain(masked, group)
            group = []
        group.append(one)
    return chains + _chain(masked, group)


def _chain(masked: str, group: list[Token]) -> list[Chain]:
    while group and group[-1].kind == "adverb" and masked[group[-1].start : group[-1].end] in _SOFT:
        group = group[:-1]
    while len(group) > 1 and group[0].kind == "adverb" and masked[group[0].start : group[0].end] in _SOFT and group[1].kind != "verb":
        group = group[1:]
    if not group:
        return []
    verbs = tuple(one.verb for one in group if one.verb)
    marked = any(one.kind != "verb" for one in group)
    return [Chain(group[0].start, group[-1].end, verbs, marked)]


def _runs(masked: str, start: int, end: int, chains: list[Chain]) -> list[Run]:
    """The clause `[start, end)` cut at the chains that govern."""
    runs: list[Run] = []
    before: Chain | None = None
    at = start
    for chain in chains:
        role = _role(masked, at, end, chain, before)
        if role == "inside":
            continue
        if role == "strip":
            at = chain.end
            continue
        counted = _COUNT_NEXT.match(masked, chain.end, end) if chain.verbs and chain.start > at else None
        if counted:  # 安居房竣工2.04万套
            runs.append(Run(at, counted.end(), before, chain, start, end))
            before, at = None, counted.end()
            continue
        if chain.start > at:
            runs.append(Run(at, chain.start, before, chain if role == "after" else None, start, end))
        before = chain if role == "before" else None
        at = chain.end
        if before is not None and len(chain.verbs) and _is_attribute(masked, chain):
            at = chain.end - len(chain.verbs[-1].word)
    if end > at:
        runs.append(Run(at, end, before, None, start, end))
    return runs


def _is_attribute(masked: str, chain: Chain) -> bool:
    """Whether the chain's last verb belongs to the thing behind it: 新开工|项目, 改造|工程."""
    verb = chain.verbs[-1]
    if not masked.endswith(verb.word, chain.start, chain.end) or not _GENERIC_NEXT.match(masked, chain.end):
        return False
    return verb.stage != "ongoing" or verb.word in NOUNS or verb.word in ("建设", "续建", "在建")


def _role(masked: str, at: int, end: int, chain: Chain, before: Chain | None) -> str:
    """Whether a chain governs what stands behind it, what stands before it, or nothing (a verb inside a name)."""
    left = _item_before(masked, at, chain.start)
    right = _item_behind(masked, chain.end, end)
    if not chain.verbs:
        return "inside" if left else "strip"
    can_before = any(verb.before for verb in chain.verbs)
    can_after = any(verb.after for verb in chain.verbs)
    is_works = all(verb.word == "建设" or verb.word in NOUNS for verb in chain.verbs) and not chain.is_marked
    if not left:
        return "before" if right or not can_after else "after"
    if not right:
        if is_works and (before is not None or not can_after or masked[chain.end : chain.end + 1] in ("、", "等", "和", "及")):
            return "inside"
        return "after" if can_after else "inside"
    if _GENERIC_NEXT.match(right):
        return "before" if chain.verbs[-1].strong and chain.is_marked else "inside"
    if len(chain.verbs) > 1 or chain.is_marked or any(verb.strong for verb in chain.verbs) or right[0].isdigit():
        return ("before" if can_before else "after") if not is_works or right[0].isdigit() else "inside"
    if _AGENT.search(left) and can_before and not is_works:
        return "before"
    return "after" if not can_before else "inside"


def _item_before(masked: str, at: int, stop: int) -> str:
    text = masked[at:stop]
    text = text[max(text.rfind("、"), text.rfind("和")) + 1 :]
    lead = _LEAD.match(text)
    return text[lead.end() :] if lead else text


def _item_behind(masked: str, at: int, end: int) -> str:
    stops = [stop for mark in "、等" if (stop := masked.find(mark, at, end)) >= 0]
    return masked[at : min(stops, default=end)].removeprefix("了").removeprefix("的")
