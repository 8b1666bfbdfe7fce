"""Which stated sum is the investment of which undertaking.

A sum in front (总投资12.8亿元的X, 投资8300万元实施X) is that of the one thing behind it, a sum behind (X，总投资5亿元) that
of the thing before it. Where a counted set closes a list the sum is the set's; a lump sum for several works is nobody's,
unless 分别 deals sums out one by one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.extract.projects.candidates import Candidate
from flows.extract.projects.followups import Followup

_AMOUNT = r"(\d+(?:\.\d+)?)(?:余|多)?((?:万亿|千亿|百亿|亿|千万|百万|万|千)?(?:余|多)?)((?:人民币|美|欧|日|港)?元)"
_WORDS = r"(?:总投资|计划投资|概算投资|估算投资|投资总额|投资额|总造价|完成投资|累计投资|投资金额|投资|投入资金|投入|概算)"
_STATED = re.compile(
    rf"{_WORDS}(?:总额|金额|合计|额|为|约|达到|达|超过|超|近|共|计|了|逾|人民币|累计)*"
    rf"(?:{_AMOUNT}(?!以上的?[^，。；]{{0,8}}项目)|(?<=总投资超)(千亿|百亿|万亿)(元))"
)
_NEXT = re.compile(rf"(?:和|、|，|以及){_AMOUNT}")
_MAGNITUDE = {"万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "亿": 1e8, "千万": 1e7, "百万": 1e6, "万": 1e4, "千": 1e3, "": 1.0}
_ROUND = {"千亿": 1000.0, "百亿": 100.0, "万亿": 10000.0}
_OPENING = re.compile(
    r"^(?:[其中，、；。：]|累计|计划|年度|全年|预计|预算|项目|工程|该项目|该工程|一期|已|今年|本年|共|静态|合计|审批"
    r"|估算|概算|可|均|将|年|分别|\d{4}年|截至.{1,8})*$"
)
_CLOSING = re.compile(r"^(?:等|建设|的|全部|顺利|有序|稳步|推进|实施|开工|\d+(?:\.\d+)?[万亿]?[个项](?:以上)?)+")
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
    """The investments stated in `text[start:end]`.

    >>> [(one.value, one.unit) for one in find_sums("分别完成投资204.7亿元和265.6亿元", 0, 20)]
    [(204.7, '亿元'), (265.6, '亿元')]
    """
    found = []
    at = start
    while one := _STATED.search(text, at, end):
        is_spent = bool(_DONE.match(one[0]))
        number, magnitude, currency = (one[1], one[2], one[3]) if one[1] else (str(_ROUND[one[4]]), "亿", "元")
        found.append(_sum(one.start(), one.end(), number, magnitude, currency, is_spent))
        at = one.end()
        if "分别" in text[max(start, one.start() - 8) : at]:
            while more := _NEXT.match(text, at, end):
                found.append(_sum(more.start(), more.end(), more[1], more[2], more[3], is_spent))
                at = more.end()
    return found


def _sum(start: int, end: int, number: str, magnitude: str, currency: str, is_spent: bool) -> Sum:
    magnitude = magnitude.replace("余", "").replace("多", "")
    currency = currency.replace("人民币", "")
    yuan = round(float(number) * _MAGNITUDE[magnitude], 2) if currency == "元" else None
    return Sum(start, end, float(number), magnitude + currency, yuan, is_spent)


def investments(
    text: str, chosen: Sequence[Candidate], by_sentence: Mapping[int, list[int]], followups: Sequence[Followup]
) -> dict[int, Sum]:
    """The sum of each candidate that has one, by its index in `chosen` (an article's mentions, in order)."""
    given: dict[int, Sum] = {}
    for members in by_sentence.values():
        one = chosen[members[0]]
        for stated in find_sums(text, one.sentence_start, one.sentence_end):
            for index in _owners(text, stated, chosen, members, given):
                _give(given, index, stated)
    for followup in followups:
        for stated in find_sums(text, followup.start, followup.end)[:1]:
            if followup.index not in given:
                _give(given, followup.index, stated)
    return given


def _give(given: dict[int, Sum], index: int, stated: Sum) -> None:
    """A total outweighs what has been spent of it."""
    if index not in given or (given[index].is_spent and not stated.is_spent):
        given[index] = stated


def _owners(
    text: str, stated: Sum, chosen: Sequence[Candidate], members: list[int], given: Mapping[int, Sum]
) -> list[int]:
    """Whose investment a sum is: none or one of a sentence's candidates."""
    if inside := [index for index in members if chosen[index].item.start <= stated.start < chosen[index].item.end]:
        return inside[-1:]
    if behind := [index for index in members if chosen[index].item.start >= stated.end]:
        first = chosen[behind[0]]
        between = text[stated.end : first.item.start]
        if between in ("的", "") or (between[0] == "的" and len(between) < 12 and not re.search("[，、；]", between)):
            return behind[:1]
        if first.run.clause_start <= stated.end + 1 and "；" not in between and _opens_clause(text, stated, first):
            return _whole(chosen, [i for i in behind if chosen[i].run.clause_start == first.run.clause_start])
    return _before(text, stated, chosen, [index for index in members if chosen[index].item.end <= stated.start], given)


def _opens_clause(text: str, stated: Sum, first: Candidate) -> bool:
    start = max(text.rfind(mark, first.sentence_start, stated.start) for mark in "，；。：\n") + 1
    return bool(_OPENING.match(text[max(start, first.sentence_start) : stated.start]))


def _whole(chosen: Sequence[Candidate], indices: list[int]) -> list[int]:
    """The one thing named, or the set that closes the list; nothing where several are named."""
    if len(indices) == 1:
        return indices
    groups = [index for index in indices if chosen[index].item.is_group]
    closes = len(groups) == 1 and groups[0] == indices[-1] and chosen[groups[0]].item.is_closing
    return groups if closes else []


def _before(
    text: str, stated: Sum, chosen: Sequence[Candidate], indices: list[int], given: Mapping[int, Sum]
) -> list[int]:
    """The thing that a sum behind it belongs to, where nothing else comes between."""
    if not indices:
        return []
    last = chosen[indices[-1]]
    between = text[last.item.end : stated.start]
    together = [index for index in indices if chosen[index].run.clause_start == last.run.clause_start]
    if "分别" in between + text[stated.start : stated.end]:
        return [index for index in together if index not in given][:1]
    clauses = re.split(r"[，；]", between)
    if len(clauses) > 4 or "；" in between or not _OPENING.match(_CLOSING.sub("", clauses[-1])):
        return []
    return _whole(chosen, together)
