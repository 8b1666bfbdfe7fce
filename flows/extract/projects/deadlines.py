"""By when something is promised: 6月底前A建成; 加快B，确保年底前投用."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TypeVar

from flows.extract.period_grammar import FESTIVAL
from flows.extract.periods import Anchor, FoundPeriod, festival_month, find_periods, period_of
from flows.extract.projects.chosen import Chosen
from flows.extract.projects.lexicon import VERBS, longest_first

Thing = TypeVar("Thing")
_HINT = re.compile(r"[年月季末底前]")
_FRAME = frozenset(("全年", "今年", "本年", "当年", "新的一年"))
_OCCASION = re.compile(
    rf"[“\"]?(?:(?P<festival>{FESTIVAL})|(?P<term>[春秋]季)?(?:学期)?开学)[”\"]?(?:节|小长假|长假|假期|黄金周)?(?:之|以)?前"
)
_TERM_BEGINS = {"春季": 3, "秋季": 9, None: 9}
_CLAUSE = re.compile(r"[^，；。\n]+")
_ENDS = {"H1": "06", "H2": "12", "Q1": "03", "Q2": "06", "Q3": "09", "Q4": "12"}
_OPENS = re.compile(
    r"^(?:按照?(?:规划|计划)|确保|力争|争取|计划|预计|到|将|●|其中|下一步|在|于|[^，]{0,4}：|[（(].[）)]|力促|要)*$"
)
_PROMISES = re.compile(r"确保|力争|争取|计划|预计|将|拟|有望|可(?![再持])|底?前$")
_EVENT = re.compile(
    longest_first(frozenset(verb.word for verb in VERBS.values() if verb.after and verb.stage in ("start", "complete")))
)
_OTHER = re.compile(r"\d[^，]{0,6}(?:%|元|平方米|亩|万吨|千瓦)|增长|突破|达到")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline's code (2020-06, 2020) and its last day."""

    code: str
    on: date


@dataclass(frozen=True, slots=True)
class Dated:
    """Where a deadline stands; `is_promise` where it says by when, whatever the sentence does."""

    start: int
    end: int
    deadline: Deadline
    is_promise: bool
    is_frame: bool  # 今年, 全年 in a report: the year that all its plans are for, no deadline of each


def deadlines(chosen: Chosen, anchor: Anchor) -> dict[int, Deadline]:
    """The deadline of each candidate that has one promised, by its index."""
    given: dict[int, Deadline] = {}
    for members in chosen.by_sentence.values():
        one = chosen.candidates[members[0]]
        if dated := _dated(chosen.text, one.sentence_start, one.sentence_end, anchor):
            _deal_out(chosen, members, dated, given)
    for followup in chosen.followups:
        for found in _dated(chosen.text, followup.start, followup.end, anchor):
            clause = _clause_of(chosen.text, found, followup.start, followup.end)
            if followup.index not in given and _PROMISES.search(clause) and _EVENT.search(clause):
                given[followup.index] = found.deadline
    return given


def _dated(text: str, start: int, end: int, anchor: Anchor) -> list[Dated]:
    """The periods of a sentence that can be deadlines."""
    if not _HINT.search(text, start, end):
        return []
    found = []
    for period in find_periods(text[start:end], anchor):
        if deadline := _deadline(period):
            is_frame = anchor.reviewed is not None and text[start + period.start : start + period.end] in _FRAME
            found.append(Dated(start + period.start, start + period.end, deadline, period.is_deadline, is_frame))
    return _with_occasions(text, start, end, found, anchor) if "前" in text[start:end] else found


def _with_occasions(text: str, start: int, end: int, found: list[Dated], anchor: Anchor) -> list[Dated]:
    """The dates, with those of festivals and school terms among them: 明年春节前, 秋季开学前."""
    for occasion in _OCCASION.finditer(text, start, end):
        year = next((one for one in found if one.end == occasion.start()), None)
        number = int(year.deadline.code[:4]) if year else anchor.year
        festival = occasion["festival"]
        month = festival_month(festival, number) if festival else _TERM_BEGINS[occasion["term"]]
        code = f"{number}-{month:02}"
        dated = Dated(occasion.start(), occasion.end(), Deadline(code, period_of(code).last), True, False)
        found = sorted([one for one in found if one is not year] + [dated], key=lambda one: one.start)
    return found


def _deadline(period: FoundPeriod) -> Deadline | None:
    if period.code is None or period.kind in ("now", "time", "era"):
        return None
    if period.kind in ("span", "plan") and not period.is_deadline:
        return None
    code = period.code.rpartition("/")[2]
    year, _, part = code.partition("-")
    if part in _ENDS:
        code = f"{year}-{_ENDS[part]}"
    return Deadline(code, period_of(code).last)


def _clause_of(text: str, dated: Dated, start: int, end: int) -> str:
    first = max(text.rfind(mark, start, dated.start) for mark in "，；") + 1
    stops = [stop for mark in "，；" if (stop := text.find(mark, dated.end, end)) >= 0]
    return text[max(first, start) : min(stops, default=end)]


def _deal_out(chosen: Chosen, members: list[int], dated: list[Dated], given: dict[int, Deadline]) -> None:
    """A clause's deadline holds for the things in it; with only an event in it, for those of the clause before.

    One that opens its clause holds on for the clauses behind it, up to the next. Of things reported as fact only
    what is expressly promised counts.
    """
    held: Deadline | None = None
    latest: list[int] = []
    first = chosen.candidates[members[0]]
    clauses = list(_CLAUSE.finditer(chosen.text, first.sentence_start, first.sentence_end))
    starts = [clause.start() for clause in clauses]
    things = _by_clause(starts, [(chosen.candidates[index].item.start, index) for index in members])
    dates = _by_clause(starts, [(one.start, one) for one in dated])
    for ordinal, clause in enumerate(clauses):
        start, end = clause.span()
        inside, stated = things.get(ordinal, []), dates.get(ordinal, [])
        if any(one.is_frame for one in stated) and not _EVENT.search(clause[0]):
            stated = [one for one in stated if not one.is_frame]
        if stated:
            promises = stated[0].is_promise or bool(_PROMISES.search(clause[0]))
            for index in inside:
                if chosen.statuses[index] == "target" or promises:
                    given[index] = _nearest(stated, chosen.candidates[index].item.start)
            if not inside and promises and _EVENT.search(clause[0]) and not _OTHER.search(clause[0]):
                given.update({index: stated[0].deadline for index in latest if index not in given})
            opens = _OPENS.match(chosen.text[start : stated[0].start])
            lasts = opens and not stated[-1].is_frame and (inside or end - stated[-1].end <= 1)
            held = stated[-1].deadline if lasts else None
        elif held:
            promised = [index for index in inside if index not in given and chosen.statuses[index] == "target"]
            given.update(dict.fromkeys(promised, held))
        latest = inside or latest


def _nearest(stated: list[Dated], start: int) -> Deadline:
    """The last deadline in front of a thing, else the first behind it."""
    before = bisect_left(stated, start, key=attrgetter("start"))
    return stated[max(before - 1, 0)].deadline


def _by_clause(starts: list[int], placed: Iterable[tuple[int, Thing]]) -> dict[int, list[Thing]]:
    """What stands in each clause, by the clause's ordinal; `placed` are things with their positions."""
    found: dict[int, list[Thing]] = {}
    for at, thing in placed:
        found.setdefault(bisect_right(starts, at) - 1, []).append(thing)
    return found
