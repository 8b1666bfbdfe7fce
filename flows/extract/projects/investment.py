"""Which stated sum is the investment of which undertaking.

A sum in front (总投资12.8亿元的X, 投资8300万元实施X) is that of the one thing behind it, a sum behind (X，总投资5亿元) that
of the thing before it. Where a counted set closes a list the sum is the set's; a lump sum for several works is nobody's,
unless 分别 deals sums out one by one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.extract.projects.candidates import Candidate

_AMOUNT = r"(\d+(?:\.\d+)?)(?:余|多)?((?:万亿|千亿|百亿|亿|千万|百万|万|千)?(?:余|多)?)((?:人民币|美|欧|日|港)?元)"
_WORDS = r"(?:总投资|计划投资|概算投资|估算投资|投资总额|投资额|总造价|完成投资|累计投资|投资金额|投资|投入资金|投入|概算)"
_STATED = re.compile(
    rf"{_WORDS}(?:总额|金额|合计|额|为|约|达到|达|超过|超|近|共|计|了|逾|人民币|累计)*"
    rf"(?:{_AMOUNT}|(千亿|百亿|万亿|亿)(元))"
)
_MORE = re.compile(rf"和|、|，|以及|{_AMOUNT}")
_MAGNITUDE = {"万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "亿": 1e8, "千万": 1e7, "百万": 1e6, "万": 1e4, "千": 1e3, "": 1.0}
_OPENING = re.compile(r"^(?:[其中，、；。：]|累计|计划|年度|全年|预计|预算|项目|工程|该项目|该工程|一期|已|今年|本年|共|静态|合计|审批|估算|概算|可|均|将|年|分别|\d{4}年|截至.{1,8})*$")
_DONE = re.compile(r"完成投资|累计投资")


@dataclass(frozen=True, slots=True)
class Sum:
    """A stated sum: where it stands, the number and its unit as written, in yuan where it is in yuan."""

    start: int
    end: int
    value: float
    unit: str
    yuan: float | None
    is_spent: bool  # 完成投资: what has been spent so far


def find_sums(text: str, start: int, end: int) -> list[Sum]:
    """The investments stated in `text[start:end]`."""
    found = []
    at = start
    while one := _STATED.search(text, at, end):
        found.append(_sum(one[0], one.start(), one.end(), one[1] or "1000", one[2] or "", one[3] or one[5]) if one[1] else _round(one))
        at = one.end()
        while "分别" in text[max(start, at - 40) : at] and (more := re.compile(rf"(?:和|、|，|以及){_AMOUNT}").match(text, at, end)):
            found.append(_sum(one[0], more.start(), more.end(), more[1], more[2], more[3]))
            at = more.end()
    return found


def _sum(words: str, start: int, end: int, number: str, magnitude: str, currency: str) -> Sum:
    magnitude = magnitude.replace("余", "").replace("多", "")
    currency = currency.replace("人民币", "")
    value = float(number)
    yuan = round(value * _MAGNITUDE[magnitude], 2) if currency == "元" else None
    return Sum(start, end, value, magnitude + currency, yuan, bool(_DONE.match(words)))


def _round(found: re.Match[str]) -> Sum:
    """超千亿元: a thousand 亿."""
    value, magnitude = {"千亿": (1000.0, "亿"), "百亿": (100.0, "亿"), "万亿": (10000.0, "亿"), "亿": (1.0, "亿")}[found[4]]
    return Sum(found.start(), found.end(), value, magnitude + "元", value * 1e8, bool(_DONE.match(found[0])))


def investments(text: str, chosen: Sequence[Candidate]) -> dict[int, Sum]:
    """The sum of each candidate that has one, by its index in `chosen` (an article's mentions, in order)."""
    given: dict[int, Sum] = {}
    by_sentence: dict[int, list[int]] = {}
    for index, one in enumerate(chosen):
        by_sentence.setdefault(one.sentence, []).append(index)
    for members in by_sentence.values():
        one = chosen[members[0]]
        for stated in find_sums(text, one.sentence_start, one.sentence_end):
            for index in _owners(text, stated, chosen, members, given):
                if index not in given or (given[index].is_spent and not stated.is_spent):
                    given[index] = stated
    return given


def _owners(text: str, stated: Sum, chosen: Sequence[Candidate], members: list[int], given: dict[int, Sum]) -> list[int]:
    """Whose investment a sum is: none or one of a sentence's candidates."""
    inside = [index for index in members if chosen[index].item.start <= stated.start < chosen[index].item.end]
    if inside:
        return inside[-1:]
    behind = [index for index in members if chosen[index].item.start >= stated.end]
    if behind:
        first = chosen[behind[0]]
        between = text[stated.end : first.item.start]
        if between in ("的", "") or (between.startswith("的") and len(between) < 12 and "，" not in between and "、" not in between):
            return behind[:1]
        if first.run.clause_start <= stated.end + 1 and "；" not in between and _opens_clause(text, stated, first):
            return _whole(chosen, [index for index in behind if chosen[index].run.clause_start == first.run.clause_start])
    return _before(text, stated, chosen, [index for index in members if chosen[index].item.end <= stated.start], given)


def _opens_clause(text: str, stated: Sum, first: Candidate) -> bool:
    start = max(text.rfind(mark, first.sentence_start, stated.start) for mark in "，；。：\n") + 1
    return bool(_OPENING.match(text[max(start, first.sentence_start) : stated.start]))


def _whole(chosen: Sequence[Candidate], indices: list[int]) -> list[int]:
    """The one thing named, or the set that closes the list; nothing where several are named."""
    groups = [index for index in indices if chosen[index].item.is_group]
    if len(indices) == 1:
        return indices
    return groups if len(groups) == 1 and groups[0] == indices[-1] and chosen[groups[0]].item.place_in_list else []


def _before(text: str, stated: Sum, chosen: Sequence[Candidate], indices: list[int], given: dict[int, Sum]) -> list[int]:
    """The thing that a sum behind it belongs to, where nothing else comes between."""
    if not indices:
        return []
    last = chosen[indices[-1]]
    between = text[last.item.end : stated.start]
    clauses = re.split(r"[，；]", between)
    if len(clauses) > 4 or "；" in between or not _OPENING.match(_without_verbs(clauses[-1])):
        return []
    together = [index for index in indices if chosen[index].run.clause_start == last.run.clause_start]
    if "分别" in text[last.item.end : stated.end] or any(given.get(index) for index in together):
        free = [index for index in together if index not in given]
        return free[:1]
    return _whole(chosen, together)


def _without_verbs(clause: str) -> str:
    """What a clause says before a sum, without closing words such as 建设 or 全部开工."""
    return re.sub(r"^(?:等|建设|的|全部|顺利|有序|稳步|推进|实施|开工|\d+(?:\.\d+)?[万亿]?[个项]以?上?)+", "", clause)
