"""Which stated sum is the investment of which undertaking.

A sum in front (总投资12.8亿元的X, 投资8300万元实施X) is that of the one thing behind it, a sum behind (X，总投资5亿元)
that of the thing before it. Where a counted set closes a list the sum is the set's; a lump sum for several works is
nobody's, unless 分别 deals sums out one by one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from flows.extract.projects.candidates import Candidate
from flows.extract.projects.chosen import Chosen
from flows.extract.projects.sums import Sum, find_sums
from flows.extract.projects.tallies import is_tally

_OPENING = re.compile(
    r"^(?:[其中，、；。：\s]|[我全该本][市县区省镇乡村]|累计|计划|年度|全年|预计|预算|项目|工程|该项目|该工程|一期|首期|已|今年|本年|共|静态|合计|审批"
    r"|估算|概算|初步|匡算|合同|协议|意向|拟|可|均|将|还|年|确保|力争|争取|分别|[上下]半年|前.{1,2}个?(?:季度|月)|\d{1,2}月份?|企业|公司|集团|\d{4}年|截至.{1,8})*$"
)
_CLOSING = re.compile(
    r"^(?:等|建设|的|全部|顺利|有序|稳步|加快|推进|实施|、|开工|\d+(?:\.\d+)?[万亿]?[个项](?:以上)?)+"
)
_ATTRIBUTES = re.compile(
    r"(?:、(?:历时|占地|全长|总?建筑面积|用地|年产|日处理|总?装机|计划|预计|位于|工期)[^，。；、的]*)+的"
)  # 投资5亿元、占地200亩的X
_HAS = re.compile(
    "，?(?:内|共|还)?(?:设有|设|配[建套]|建有|拥有|包[括含]|涵盖)"
)  # what a thing has: 投资5亿元，设有车位80个
_AT_LEAST = re.compile(r"(?:超过?|不低于)[^，。；]*元的")
_MARK = re.compile(r"[，、；]")
_DESCRIBES = re.compile(
    r"(?:位于|地处|坐落|选址|起自|起于|起点|[东西南北][起至接临靠]|宽|高|途?经|沿|终|止于|占地|用地|线路|全长|总?长|路[线宽]|双向|设计|总?建筑面积|总?面积|规划|"
    r"建设|主要|采用|为|是|由|共|分|设|包括|涵盖|配套|年产|日处理|总?装机|可|其中|集)"
)
_TOTALS = re.compile(
    "，(?:年度(?:计划)?)?(?:总投资|投资总额|总造价|合同|协议|签约|(?<=年度)投资|(?<=计划)投资)[^，。；]*[，。；]"
)
_CONSISTS = re.compile("包括|包含|涵盖")
_NEAR = 400  # characters between a thing and its sum
_FAR = 4  # clauses to a sum behind, of whatever they tell; more where all describe


def investments(chosen: Chosen) -> dict[int, Sum]:
    """The sum of each candidate that has one, by its index."""
    given: dict[int, Sum] = {}
    taken_up = _taken_up(chosen)
    for members in chosen.by_sentence.values():
        one = chosen.candidates[members[0]]
        starts = [chosen.candidates[index].item.start for index in members]
        for stated in find_sums(chosen.text, one.sentence_start, one.sentence_end):
            if stated.start in taken_up:
                given.setdefault(taken_up[stated.start], stated)
                continue
            near = members[bisect_left(starts, stated.start - _NEAR) : bisect_left(starts, stated.end + _NEAR)]
            for index in _owners(chosen, _since(near, given, stated), stated, given):
                if index not in given or (given[index].is_spent and not stated.is_spent):
                    given[index] = stated
    taken = {(stated.start, stated.end) for stated in given.values()}
    for followup in chosen.followups:
        for stated in find_sums(chosen.text, followup.start, followup.end)[:1]:
            if (stated.start, stated.end) not in taken:
                given.setdefault(followup.index, stated)
    return given


def _taken_up(chosen: Chosen) -> dict[int, int]:
    """Whose the first sum of a sentence is that takes up a thing, by where it starts.

    该工程总投资5亿元，新建A; 工程治理河道11公里，修建橡胶坝3座，总投资5亿元.
    """
    found: dict[int, int] = {}
    for followup in chosen.followups:
        sums = find_sums(chosen.text, followup.start, followup.end)[:1]
        between = [one for one in chosen.candidates if sums and followup.start <= one.item.start < sums[0].start]
        if sums and not sums[0].is_spent and all(one.item.is_group and one.run.before for one in between):
            found[sums[0].start] = followup.index
    return found


def _since(members: list[int], given: Mapping[int, Sum], stated: Sum) -> list[int]:
    """The candidates from the last one on that has a sum before: 北山电站总投资5亿元、南山水库总投资3亿元."""
    done = [index for index in members if index in given and given[index].end <= stated.start]
    return [index for index in members if not done or index > done[-1]] or done[-1:]


def _owners(chosen: Chosen, members: list[int], stated: Sum, given: Mapping[int, Sum]) -> list[int]:
    """Whose investment a sum is: none or one of a sentence's candidates."""
    text, candidates = chosen.text, chosen.candidates
    if inside := [i for i in members if candidates[i].item.start <= stated.start < candidates[i].item.end]:
        return inside[-1:]
    for index in members:  # 投资2亿元实施X
        if (verb := candidates[index].run.before) and verb.start <= stated.start < verb.end:
            return _whole(chosen, [i for i in members if candidates[i].run.before is verb])
        if (verb := candidates[index].run.after) and verb.start <= stated.start < verb.end and text[verb.start] == "由":
            return _whole(chosen, [i for i in members if candidates[i].run.after is verb])  # X由政府投资2亿元兴建
    before = [index for index in members if candidates[index].item.end <= stated.start]
    if before and _is_of_set(text, candidates[before[-1]], stated):
        return before[-1:]
    if _AT_LEAST.search(text, stated.start, stated.end + 1) and _is_of_each(chosen, members, stated):
        return []  # 总投资超15亿元的项目38个: of each of them
    if behind := [index for index in members if candidates[index].item.start >= stated.end]:
        first = candidates[behind[0]]
        between = text[stated.end : first.item.start]
        if (
            between in ("的", "")
            or _ATTRIBUTES.fullmatch(between)
            or (between[0] == "的" and len(between) < 12 and not _MARK.search(between))
        ):
            return _first_or_set(chosen, behind)
        is_ahead = (
            first.run.clause_start <= stated.end + 1
            and not (stated.is_spent and between[:1] == "，")
            and not (before and _HAS.match(text, stated.end))
        )
        if is_ahead and "；" not in between and _opens_clause(text, stated, first):
            return _whole(chosen, [i for i in behind if candidates[i].run.clause_start == first.run.clause_start])
    if text[stated.end : stated.end + 1] == "的":
        return []  # 总投资5亿元的: of what is named behind it, chosen or not
    return _before(chosen, before, stated, given) if before else []


def _is_of_each(chosen: Chosen, members: list[int], stated: Sum) -> bool:
    """Whether the first thing behind a least sum is a group, each of which costs as much."""
    behind = [index for index in members if chosen.candidates[index].item.start >= stated.end]
    return bool(behind) and chosen.candidates[behind[0]].item.is_group


def _is_of_set(text: str, last: Candidate, stated: Sum) -> bool:
    """Whether a sum in a clause of its own totals the set counted right before it.

    30个项目同时开工，总投资118亿元，其中工业项目18个.
    """
    told = text[last.item.end : stated.start]
    return (
        last.item.is_group
        and _TOTALS.fullmatch(text, text.rfind("，", last.item.end, stated.start), stated.end + 1) is not None
        and told.count("，") <= 1
    )


def _opens_clause(text: str, stated: Sum, first: Candidate) -> bool:
    begins = max(first.sentence_start, stated.start - _NEAR)
    start = max(text.rfind(mark, begins, stated.start) for mark in "，；。：\n") + 1
    return bool(_OPENING.match(text[max(start, begins) : stated.start]))


def _first_or_set(chosen: Chosen, behind: list[int]) -> list[int]:
    """The thing right behind a sum; the set where the thing is only the first of those it counts (等21个项目)."""
    first = chosen.candidates[behind[0]]
    listed = [i for i in behind if chosen.candidates[i].run.start == first.run.start]
    following = chosen.candidates[listed[1]].item.start if len(listed) > 1 else first.item.end
    is_shared = chosen.text[first.item.end : following] == "、"
    return listed[-1:] if is_shared and chosen.candidates[listed[-1]].item.is_closing else behind[:1]


def _whole(chosen: Chosen, indices: list[int]) -> list[int]:
    """The one thing named, or the set that closes the list; nothing where several are named."""
    if len(indices) == 1:
        item = chosen.candidates[indices[0]].item
        return indices if item.size_of_list <= 1 or item.is_group else []
    return indices[-1:] if chosen.candidates[indices[-1]].item.is_closing else []


def _before(chosen: Chosen, indices: list[int], stated: Sum, given: Mapping[int, Sum]) -> list[int]:
    """The thing that a sum behind it belongs to, where nothing else comes between."""
    text, candidates = chosen.text, chosen.candidates
    indices = [index for index in indices if not _is_aside(text, candidates[index])]
    if not indices:
        return []
    last = candidates[indices[-1]]
    if stated.is_spent and is_tally(text, last.item):
        return []  # 竣工36个，完成投资278亿元: in all of them
    between = text[last.item.end : stated.start]
    if between[:1] == "（" and _OPENING.match(between[1:]):
        return indices[-1:]
    together = [i for i in indices if candidates[i].run.clause_start == last.run.clause_start]
    if "分别" in between + text[stated.start : stated.end]:
        return [index for index in together if index not in given][:1]
    *told, opening = re.split(r"[，；]", between)
    opening = opening.rpartition("、")[2]  # 全长7.8公里、|总投资12.4亿元
    called = opening.removeprefix("该").removeprefix("整个")
    if opening.startswith("该") and len(together) == 1 and _called(chosen, together, called):
        opening = ""  # 大虹桥乡污水处理厂投入运行，该厂|投资3700万元
    if len(together) == 1 < len(indices) and len(called) > 1 and (whole := _called(chosen, indices[:-1], called)):
        return whole  # X，12栋厂房已有7栋封顶，园区总投资9.6亿元
    is_near = len(told) < _FAR or all(map(_DESCRIBES.match, told[1:]))
    if not is_near or "；" in between or not _OPENING.match(_CLOSING.sub("", opening)):
        return []
    return _whole(chosen, together)


def _called(chosen: Chosen, indices: list[int], called: str) -> list[int]:
    """The last single thing whose name ends with what something is called, or but for 区: 园区 for a 产业园."""
    names = (index for index in reversed(indices) if not chosen.candidates[index].item.is_group)
    ending = called, called.removesuffix("区")
    return next(([index] for index in names if chosen.candidates[index].item.name.endswith(ending)), [])


def _is_aside(text: str, one: Candidate) -> bool:
    """Whether a thing named between another and its sum is only what that one is among, consists of or comes with."""
    chain = one.run.before
    if _CONSISTS.search(text, max(0, one.run.start - 3), one.run.start + 2):
        return True
    return text.startswith("之一", one.item.end) or (chain is not None and "配套" in text[chain.start : chain.end])
