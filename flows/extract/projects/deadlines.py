"""By when something is promised: 6月底前A建成; 加快B，确保年底前投用; 今年计划投资5亿元，新建C、改造D."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TypeVar

from flows.clean.landmarks import BULLET_MARKS
from flows.extract.periods import Anchor
from flows.extract.projects.candidates import Candidate
from flows.extract.projects.chains import Chain
from flows.extract.projects.chosen import Chosen
from flows.extract.projects.due_dates import Dated, Deadline, find_due_dates
from flows.extract.projects.frames import frame_before, frame_of_heading
from flows.extract.projects.lexicon import VERBS
from flows.extract.projects.notices import end_of_closure
from flows.extract.projects.told import Clause, Told, only_begins
from flows.patterns import longest_first

Thing = TypeVar("Thing")
_YEAR = len("2025")
_CLAUSE = re.compile(r"[^，；。\n]+")
_OPENS = re.compile(
    rf"^(?:[{BULLET_MARKS}]|按照?(?:规划|计划)|确保|力争|争取|计划|预计|到|将|其中|下一步|在|于|[^，]{{0,4}}：|[（(].[）)]"
    "|力促|要)*$"
)
_LONGEST_OPENING = 12  # 该县今年将新建A: who promises may stand before the date
_MEANS = re.compile(
    r"(?:投资|投入|安排|拿出|筹[措集]|争取)[^，；。]*元(?:以上|左右)?(?:用于[^，；。]{2,10})?$|^[^，；。]{0,8}(?:计划|将|要)$"
)
_PROMISES = re.compile(r"确保|力争|争取|计划|预计|将|拟|有望|年内(?!已)|可(?![再持])|底?前$")
_EVENT = re.compile(
    longest_first(frozenset(verb.word for verb in VERBS.values() if verb.after and verb.stage in ("start", "complete")))
)
_TELLS = re.compile(f"(?:{_EVENT.pattern})(?:条件|[，。；]|$)|后[，。；]?$")  # 启动管网施工 is of another thing
_UPON = re.compile(f"(?:{_EVENT.pattern})后")  # 明年6月投产后，预计年产值30亿元
# 计划9月底前亮灯: whatever is promised by then.
_BRIEF = re.compile(
    r"(?:计划|预计|力争|确保|争取|有望|将)?[^，]{2,9}前[\u4e00-\u9fff]{2,4}|[^，]{4,11}前(?:全面|全线)?具备[\u4e00-\u9fff]{2,6}"
)
_ABLE = re.compile("前具备[^，]{2,12}能力")  # 2025年年底前具备年产12套的能力
_LEADS_IN = re.compile("[^，；。]{0,16}(?:计划|规划|了解|介绍|获悉|明确|提出|要求|表示|说|统计|据悉)，")
_SOON = re.compile("尽早|尽快|早日|抓紧")  # by no day
_OTHERS = re.compile(r"(?:剩余|其余)[^，]{0,4}?\d+[件个项座处所家条]")  # of a list: 其余3件将于9月底前办结
_REST = re.compile(r"(?:剩余|其余)[^，]{0,4}\d")  # 剩余3000亩修复任务将于9月底前完成: of the thing itself
_BUILDS = re.compile("[^，]{0,6}(?:还|也)?(?:将|要|计划)再?(?:新建|改造|建成|新增|建设|完成|打造|实施)")
_DOES = re.compile(
    "(?:再)?(?:淘汰|更新|优化|整治|治理|招聘|招引|培训|绿化|清淤|安装|拆除|投放|实施|新改建|新增|完成|新建|改造|建成|引进|培育|打通|建设)"
)  # 年底前淘汰车辆1.5万辆，新增充电桩
_OTHER = re.compile(
    r"\d[^，]{0,6}(?:%|元|平方米|亩|万吨|千瓦)|\d(?:余|多)?[座个条处所栋台家项套户部](?!月)|增长|突破|达到|一批|首[台批辆套](?!机组)"
)


def deadlines(chosen: Chosen, anchor: Anchor, headings: Sequence[str] = ()) -> dict[int, Deadline]:
    """The deadline of each candidate that has one promised, by its index. `headings`: what each sentence is under."""
    given: dict[int, Dated] = {}
    is_report = anchor.reviewed is not None
    for members in chosen.by_sentence.values():
        one = chosen.candidates[members[0]]
        dated = find_due_dates(chosen.text, one.sentence_start, one.sentence_end, anchor)
        frame = None if is_report else frame_before(chosen.text, one.sentence_start, one.sentence_end, anchor)
        if dated or frame:
            _deal_out(chosen, _clauses(chosen, members, dated), is_report, given, frame)
    for followup in chosen.followups:
        for found in find_due_dates(chosen.text, followup.start, followup.end, anchor):
            clause = _clause_of(chosen.text, found, followup.start, followup.end)
            if followup.index not in given and _is_expected(clause, [found]) and _TELLS.search(clause):
                given[followup.index] = found
    if headings and not is_report:
        given = _by_headings(chosen, headings, anchor) | given
    closed = {
        index: end for index, one in enumerate(chosen.candidates) if (end := end_of_closure(chosen.text, one, anchor))
    }
    return closed | {index: dated.deadline for index, dated in given.items()}


def _by_headings(chosen: Chosen, headings: Sequence[str], anchor: Anchor) -> dict[int, Dated]:
    """The things that a list's title gives a time to (下半年这些实事要办好), by their indices."""
    framed = {heading: frame_of_heading(heading, anchor) for heading in set(headings)}
    frames = ((index, framed[headings[one.sentence]]) for index, one in enumerate(chosen.candidates))
    return {index: frame for index, frame in frames if frame and _is_due(chosen, index, frame)}


def _clause_of(text: str, dated: Dated, start: int, end: int) -> str:
    first = max(text.rfind(mark, start, dated.start) for mark in "，；") + 1
    stops = [stop for mark in "，；" if (stop := text.find(mark, dated.end, end)) >= 0]
    return text[max(first, start) : min(stops, default=end)]


def _clauses(chosen: Chosen, members: Sequence[int], dated: Sequence[Dated]) -> list[Clause]:
    first = chosen.candidates[members[0]]
    spans = [found.span() for found in _CLAUSE.finditer(chosen.text, first.sentence_start, first.sentence_end)]
    starts = [start for start, _ in spans]
    things = _by_clause(starts, [(chosen.candidates[index].item.start, index) for index in members])
    dates = _by_clause(starts, [(one.start, one) for one in dated])
    return [
        Clause(start, end, chosen.text[start:end], things.get(ordinal, []), dates.get(ordinal, []))
        for ordinal, (start, end) in enumerate(spans)
    ]


def _deal_out(
    chosen: Chosen, clauses: list[Clause], is_report: bool, given: dict[int, Dated], frame: Dated | None
) -> None:
    """A clause's deadline holds for the things in it; with only an event in it, for those of the clause before.

    One that opens its clause holds on for what is built or begun in the clauses behind it, up to the next. Of things
    reported as fact only what is expressly promised counts. By when (明年6月底前) outweighs when (下半年启动).
    """
    held = frame
    is_of_part = False  # whether what is held was said amid its part between semicolons, and ends with it
    told = Told()
    for ordinal, clause in enumerate(clauses):
        starts_part = ordinal == 0 or chosen.text[clause.start - 1] in "；。"
        opens_part = starts_part or (ordinal == 1 and _leads_in(chosen, clauses[0]))
        if starts_part:
            told.part = []
        if opens_part and is_of_part:
            held = frame
            is_of_part = False
        stated = clause.stated
        if is_report and not _EVENT.search(clause.text):
            stated = [one for one in stated if not one.is_frame]
        if stated:
            given.update(_own(chosen, clause, stated))
            if not clause.inside and _is_event(clause.text) and _is_expected(clause.text, stated):
                outweighed = (one for one in told.latest + told.part if _outweighs(stated[0], given.get(one)))
                due = told.due(clause, outweighed)
                given.update(dict.fromkeys(_singles_of_rest(chosen, clause, due), stated[0]))
            held = stated[-1] if _holds_on(chosen, clause, stated, is_report) else frame
            is_of_part = not opens_part
        elif held:
            given.update(
                (index, held) for index in clause.inside if index not in given and _is_due(chosen, index, held)
            )
        told.add(chosen, clause)


def _leads_in(chosen: Chosen, clause: Clause) -> bool:
    """Whether a clause only says where what follows is from: 按照计划，今年我市将新建…."""
    return not clause.inside and _LEADS_IN.match(chosen.text, clause.start, clause.end + 1) is not None


def _is_event(clause: str) -> bool:
    """Whether a clause without a thing in it tells what becomes of the one before it (计划9月底前亮灯)."""
    if _ABLE.search(clause):
        return True
    if _OTHER.search(clause) and not _REST.match(clause):
        return _UPON.search(clause) is not None
    return _EVENT.search(clause) is not None or _BRIEF.fullmatch(clause) is not None


def _singles_of_rest(chosen: Chosen, clause: Clause, due: list[int]) -> list[int]:
    """Whose an event is: where it is that of a rest, no counted set's, which counts its rest by itself."""
    if not _REST.match(clause.text):
        return due
    is_of_others = _OTHERS.match(clause.text) is not None
    items = [(index, chosen.candidates[index].item) for index in due]
    return [index for index, item in items if not item.is_group and not (is_of_others and item.size_of_list > 1)]


def _outweighs(new: Dated, old: Dated | None) -> bool:
    return old is None or (new.is_promise and not old.is_promise)


def _is_expected(clause: str, stated: list[Dated]) -> bool:
    return stated[0].is_promise or stated[0].is_ahead or _PROMISES.search(clause) is not None


def _own(chosen: Chosen, clause: Clause, stated: list[Dated]) -> Iterable[tuple[int, Dated]]:
    """The things of a clause with the deadline that governs each."""
    is_expected = _is_expected(clause.text, stated)
    starts = [one.start for one in stated]
    owned = {index: _governing(starts, chosen.candidates[index]) for index in clause.inside}
    taken = {at for span in owned.values() for at in span}
    free = [one for at, one in enumerate(stated) if at not in taken]
    opening: list[Dated] = []  # 年内新建A、改造B: the date in front of A
    are_dealt_out = "分别" in clause.text and len(stated) == len(clause.inside)  # A、B分别于6月底和10月底前建成
    for ordinal, index in enumerate(clause.inside):
        candidate = chosen.candidates[index]
        own = [stated[ordinal]] if are_dealt_out else [stated[at] for at in owned[index]]
        if len(own) > 1 and only_begins(chosen.text[own[0].end : own[-1].start]):
            own = own[-1:]  # 计划今年6月开工、2026年建成
        near = own or _nearest(free, candidate.item.start) or _if_due(chosen, index, opening)
        if near and (chosen.statuses[index] == "target" or is_expected):
            yield index, near[0]
        if own and candidate.run.before and own[0].start < candidate.run.before.end:
            opening = own[:1]


def _chains(candidate: Candidate) -> list[Chain]:
    return [chain for chain in (candidate.run.before, candidate.run.after) if chain]


def _governing(starts: list[int], candidate: Candidate) -> list[int]:
    """Which of the dates that begin at `starts` stand among the verbs that govern a candidate."""
    spans = ((bisect_left(starts, chain.start), bisect_left(starts, chain.end)) for chain in _chains(candidate))
    return [at for first, last in spans for at in range(first, last)]


def _nearest(stated: list[Dated], start: int) -> list[Dated]:
    """The last deadline in front of a thing, else the first behind it."""
    before = bisect_left(stated, start, key=attrgetter("start"))
    return stated[max(before - 1, 0) : max(before, 1)]


def _holds_on(chosen: Chosen, clause: Clause, stated: list[Dated], is_report: bool) -> bool:
    """Whether a clause's deadline is one for the clauses behind it, too."""
    if is_report and stated[-1].is_frame:
        return False
    opening = chosen.text[clause.start : stated[0].start]
    if not clause.inside:
        rest = chosen.text[stated[-1].end : clause.end]
        if stated[-1].is_promise and _DOES.match(rest):
            return bool(_OPENS.match(opening))
        return bool(_OPENS.match(opening)) and (len(rest) <= 1 or bool(_MEANS.search(rest) or _BUILDS.match(rest)))
    if _OPENS.match(opening):
        return True
    first = chosen.candidates[clause.inside[0]].item.start
    return len(opening) <= _LONGEST_OPENING and stated[0].start < first


def _is_due(chosen: Chosen, index: int, by: Dated) -> bool:
    """Whether a deadline stated earlier can be that of a thing: it is to be begun, built or done, not just advanced.

    So many to be planned (谋划项目60个) or put on a list are due, too, and whatever is counted by a day or in the frame
    of a year, and all that is planned for a year ahead.
    """
    if chosen.statuses[index] != "target":
        return False
    candidate = chosen.candidates[index]
    if any(_SOON.search(chosen.text, chain.start, chain.end) for chain in _chains(candidate)):
        return False
    events = ("start", "complete", "proposed") if candidate.item.is_group else ("start", "complete")
    verbs = [verb for chain in _chains(candidate) for verb in chain.verbs]
    return (
        not verbs
        or (by.is_frame and candidate.item.is_group)
        or (by.is_ahead and len(by.deadline.code) == _YEAR)
        or (by.is_promise and (candidate.item.is_group or candidate.run.after is not None))
        or any(verb.stage in events or verb.stage_done == "complete" for verb in verbs)
    )


def _if_due(chosen: Chosen, index: int, opening: list[Dated]) -> list[Dated]:
    return [one for one in opening if _is_due(chosen, index, one)]


def _by_clause(starts: list[int], placed: Iterable[tuple[int, Thing]]) -> Mapping[int, list[Thing]]:
    """What stands in each clause, by the clause's ordinal; `placed` are things with their positions."""
    found: dict[int, list[Thing]] = {}
    for at, thing in placed:
        found.setdefault(bisect_right(starts, at) - 1, []).append(thing)
    return found
