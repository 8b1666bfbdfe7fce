"""Which year a text that states no date is about: the one that it speaks of most as its present."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from flows.patterns import searcher, words_needed
from flows.vocabulary import vocabulary

HISTORY = 6  # years
LIKELY = 1.0
CERTAIN = 1.5
NEW_YEAR_UNTIL = 2  # the month
NEAR = 15  # days before the dateline
SOON = 30  # days behind it
YEAR = r"((?:19|20)\d\d)"
_MENTION = re.compile(rf"{YEAR}(?<![\d.]\d{{4}})(?=年|[-./]\d{{1,2}}[-./]\d)")
_DAY = re.compile(rf"{YEAR}\s?(?:年\s?(\d{{1,2}})\s?月\s?(\d{{1,2}})\s?日|[-./](\d{{1,2}})[-./](\d{{1,2}})(?!\d))")
_MONTH = re.compile(r"\d{4}年(\d{1,2})月")
_PRESENT = re.compile(
    r"\d{4}年(?:初，|上半年|(?:时间|进程|征程|时光|任务|已经?)过半|前?[一二三四]季度|第[一二三四]季度|前\d+个?月|1[至-]\d+月|以来|是[^，。]{1,24}(?:之年|的一年)|[^，。]{0,6}(?:首次|第一次|首批)|，[^，。]{0,8}(?:计划|将|拟))"
)
_AHEAD = re.compile(r"(?:到|至|力争|计划|预计|规划|将于|争取|确保|明年)[^，。；]{0,6}$")
_DEADLINE = re.compile(r"\d{4}年(?:[前底末]|\d{1,2}月(?:\d{1,2}日|[上中下]旬|[底末初])?以?前)")
_SIGNED = re.compile(rf"{YEAR}\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日\s*(?:\n|$)")
_UNTIL = re.compile(r"截[至止]到?[^。，；]{0,3}$")
_DONE = re.compile(r"\d{4}年[底末]，?[^，。；]{0,8}已")
_ANNUAL_REPORT = re.compile(r"\d{4}年度?(?:报告|报表|年报|公报)")
_YEAR_END = re.compile(r"\d{4}年?(?:年?[底末]|12月)")
_BACK = re.compile(r"(?:自|从|与|比|较|始于|早在|于)$")
_IN_FORCE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日起")
_SINCE = re.compile(r"\d{4}年(?:\d{1,2}月)?(?:以来[的最首]|[至到—-])")


@dataclass(frozen=True, slots=True)
class _Vote:
    """What a mention says: `year` may be the present by `weight`; the present is not before `earliest`."""

    year: int
    weight: float
    earliest: int


def vote_year(text: str, dateline: tuple[int, int] | None = None) -> int | None:
    """The year that a text mentions most as its present; None where it tells too little.

    Dates near the dateline, dates that sign a notice (a line of their own) and `截至…` count most, goals, bases and
    days of long ago nothing. `dateline` is a month and a day: `2014年10月建成` and `截至2014年底` in a report of August
    are of the year before. Years long before the latest one are history. One passing mention in a text that speaks of
    今年 is not enough.
    """
    votes: dict[int, float] = {}
    earliest = 0
    for vote in _votes(text.replace(",", "，").replace(";", "；"), dateline):
        votes[vote.year] = votes.get(vote.year, 0.0) + vote.weight
        earliest = max(earliest, vote.earliest)
    signed = _signed_year(text, dateline)
    if signed and votes.get(signed):  # what a text signed then says of later years is plans
        votes = {year: weight for year, weight in votes.items() if year <= signed}
    latest = max((year for year, weight in votes.items() if weight >= LIKELY), default=0)
    recent = {year: weight for year, weight in votes.items() if year > latest - HISTORY and year >= earliest}
    best = max(recent, key=lambda year: (recent[year], year), default=None)
    if best is None or recent[best] < (CERTAIN if "今年" in text else LIKELY):
        return None
    return best


def _signed_year(text: str, dateline: tuple[int, int] | None) -> int | None:
    """The latest year that a notice is signed in; not that of a December before a dateline of January."""
    if dateline is not None and dateline[0] <= NEW_YEAR_UNTIL:
        return None
    signed = (int(found[1]) for found in _SIGNED.finditer(text) if _opens_line(text, found.start()))
    return max(signed, default=None)


def _opens_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _votes(text: str, dateline: tuple[int, int] | None) -> Iterator[_Vote]:
    held = frozenset(word for word in _words_of_cues() if word in text)
    for words, cue, year in _cues():
        if not held.isdisjoint(words) and (told := cue.search(text)):
            yield _Vote(year + int(told[1] if cue.groups else 0), 2.0, 0)
    for found in _MENTION.finditer(text):
        at, year = found.start(), int(found[1])
        before = text[max(0, at - 12) : at]
        if _UNTIL.search(before) or _DONE.match(text, at):
            year += bool(_YEAR_END.match(text, at) and dateline and dateline[0] < 12)
            yield _Vote(year, 2.0, year)
        elif _ANNUAL_REPORT.match(text, at):
            yield _Vote(year + 1, CERTAIN, year)
        elif _IN_FORCE.match(text, at):
            yield _Vote(year, LIKELY, year)
        elif _AHEAD.search(before) or _DEADLINE.match(text, at):
            yield _Vote(year, 0.0, 0)
        elif _BACK.search(before) or _SINCE.match(text, at):
            yield _Vote(year, 0.0, year)
        elif _SIGNED.match(text, at) and _opens_line(text, at):
            yield _Vote(year, 3.0, year)
        elif day := _DAY.match(text, at):
            yield _of_day(year, int(day[2] or day[4]), int(day[3] or day[5]), dateline)
        elif month := _MONTH.match(text, at):
            is_later = dateline is not None and int(month[1]) > dateline[0]
            yield _Vote(year + is_later, CERTAIN if is_later else 0.7, year + is_later)
        else:
            yield _Vote(year, 2.0 if _PRESENT.match(text, at) else 1.0, 0)


@cache
def _cues() -> tuple[tuple[frozenset[str], re.Pattern[str], int], ...]:
    """What tells the year without its number, and that year: “十四五”开局之年; before it words one of which it holds.

    Or the year from which on a pattern counts years, in its group: 今年是新中国成立70周年.
    """
    rows = vocabulary("year_cues")
    return tuple((words_needed(row["pattern"]), _compiled(row["pattern"]), int(row["year"])) for row in rows)


def _compiled(pattern: str) -> re.Pattern[str]:
    compiled = re.compile(pattern)
    return compiled if compiled.groups else searcher(pattern)


@cache
def _words_of_cues() -> frozenset[str]:
    return frozenset(word for words, _, _ in _cues() for word in words)


def _of_day(year: int, month: int, day: int, dateline: tuple[int, int] | None) -> _Vote:
    """A day around the dateline is of the present; another one only lies behind."""
    if dateline is None:
        return _Vote(year, 2.0, year)
    days = (dateline[0] - month) * 30 + dateline[1] - day
    if -SOON <= days <= NEAR:
        return _Vote(year, 3.0, year)
    return _Vote(year, 0.4, year + (days < 0))
