"""By when something is promised: 6月底前A建成, 加快B，确保年底前投用."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flows.extract.periods import Anchor, FoundPeriod, find_periods, period_of
from flows.extract.projects.candidates import Candidate

_HINT = re.compile(r"[年月季末底]")
_CLAUSE = re.compile(r"[^，；。\n]+")
_ENDS = {"H1": "06", "H2": "12", "Q1": "03", "Q2": "06", "Q3": "09", "Q4": "12"}
_CARRIED = re.compile(r"^(?:按照?规划|确保|力争|争取|计划|预计|到|将|●|其中|下一步|将确保)*$")
_MENTIONED = re.compile(r"[，；]")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline's code (2020-06, 2020) and its last day."""

    code: str
    on: date


def deadlines(text: str, chosen: Sequence[Candidate], statuses: Sequence[str], anchor: Anchor) -> dict[int, Deadline]:
    """The deadline of each promised candidate that has one, by its index in `chosen`."""
    given: dict[int, Deadline] = {}
    by_sentence: dict[int, list[int]] = {}
    for index, one in enumerate(chosen):
        by_sentence.setdefault(one.sentence, []).append(index)
    for members in by_sentence.values():
        one = chosen[members[0]]
        sentence = text[one.sentence_start : one.sentence_end]
        if all(statuses[index] == "actual" for index in members) or not _HINT.search(sentence):
            continue
        periods = [(p.start + one.sentence_start, p.end + one.sentence_start, d) for p in find_periods(sentence, anchor) if (d := _deadline(p))]
        if periods:
            _deal_out(text, chosen, members, periods, given)
    return {index: one for index, one in given.items() if statuses[index] == "target"}


def _deadline(period: FoundPeriod) -> Deadline | None:
    if period.code is None or period.kind in ("now", "time", "era") or (period.kind in ("span", "plan") and not period.is_deadline):
        return None
    code = period.code.rpartition("/")[2]
    year, _, part = code.partition("-")
    if part in _ENDS:
        code = f"{year}-{_ENDS[part]}"
    return Deadline(code, period_of(code).last)


def _deal_out(
    text: str,
    chosen: Sequence[Candidate],
    members: list[int],
    periods: list[tuple[int, int, Deadline]],
    given: dict[int, Deadline],
) -> None:
    """A clause's deadline holds for the things in it; without any, for those of the clause before.

    One that opens its clause holds on for the clauses behind it, up to the next.
    """
    first = chosen[members[0]]
    held: Deadline | None = None
    latest: list[int] = []
    for clause in _CLAUSE.finditer(text, first.sentence_start, first.sentence_end):
        inside = [i for i in members if clause.start() <= chosen[i].item.start < clause.end()]
        stated = [(start, one) for start, _, one in periods if clause.start() <= start < clause.end()]
        if stated:
            nearest = stated[0][1]
            if inside:
                given.update({i: nearest for i in inside})
            else:
                given.update({i: nearest for i in latest if i not in given})
            held = nearest if inside and _CARRIED.match(text[clause.start() : stated[0][0]]) else None
        elif held:
            given.update({i: held for i in inside if i not in given})
        latest = inside or latest
