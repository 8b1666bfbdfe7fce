"""What the clauses of a sentence have told of so far, for those behind that tell on: A开工，计划6月底前投用."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from flows.extract.projects.chosen import Chosen, is_gain, is_only_described
from flows.extract.projects.clauses import GOES_ON
from flows.extract.projects.due_dates import Dated
from flows.extract.projects.lexicon import VERBS
from flows.patterns import longest_first

_ALL = re.compile("全部|全都|(?<![日月年人户平])均|(?<![成首古])都(?!市|路)")  # 断头路4条，跨河桥2座，6月底前全部通车
_BEGINS = re.compile("开工|动工|启动|开建|奠基|核准")
_FINISHES = re.compile(
    longest_first(frozenset(verb.word for verb in VERBS.values() if verb.after and verb.stage == "complete"))
)
_STEP = re.compile(
    "完成(?:征迁|征地|拆迁|招标|审批|可研|设计|勘察|前期|土地|桩基|路基)|(?:设备|机组)[^，]{0,4}进场|进场施工"
)  # on the way to what is promised
# What a thing that was described consists of: 机场扩建项目总投资42亿元，新建航站楼和机位，2025年投用.
_PARTS = re.compile("(?:主要)?(?:新建|修建|建设|包[括含]|涵盖|设有?)")
_SO_FAR = re.compile(
    r"(?:目前|现在?|截至目前)(?=\d+余?[栋座幢层条台](?:厂房|标准化厂房|楼|主体|生产线))"
)  # of the thing before
_NUMBERED_PART = re.compile(
    r"(?:目前|现在?|截至目前)?[一二三四五六1-6]号[^，]{0,4}(?:厂房|车间|楼|生产线|机组|库|塔)"
)  # of the thing before, too: its end is told of the whole
# What is told by the way: 目前已新打机井52眼，力争9月全部完工.
_ASIDE = re.compile("(?:目前|截至目前|现|现在)?(?:已|累计)+(?!建成|竣工|投用)|其中|包括|包含|涵盖")


class Clause(NamedTuple):
    """A clause with the things named in it, by their indices, and the dates in it."""

    start: int
    end: int
    text: str
    inside: list[int]
    stated: list[Dated]


@dataclass(slots=True)
class Told:
    """Of which things a clause that names none goes on to tell, by their indices."""

    latest: list[int] = field(default_factory=list)
    part: list[int] = field(default_factory=list)  # those named since the last semicolon
    on_the_way: set[int] = field(default_factory=set)  # whose deadline is only that of a step
    only_begun: set[int] = field(default_factory=set)  # … or that of the beginning

    def due(self, clause: Clause, outweighed: Iterable[int]) -> list[int]:
        """The things that the event of a clause is told of, where it outweighs what they were due by."""
        passed = self.on_the_way | (self.only_begun if _FINISHES.search(clause.text) else set()) | set(outweighed)
        due = [one for one in (self.part if _ALL.search(clause.text) else self.latest) if one in passed]
        self.on_the_way = set(due) if _STEP.search(clause.text) else set()
        return due

    def add(self, chosen: Chosen, clause: Clause) -> None:
        """Goes on with the things named in a clause, but for parts of what was named and what is told by the way."""
        if clause.stated and only_begins(clause.text):
            self.only_begun.update(clause.inside)
        if not clause.inside or (self.latest and _NUMBERED_PART.match(clause.text)):
            return
        if self.latest and _ASIDE.match(clause.text) and not _has_predicate(chosen, clause):
            return
        goes_on = GOES_ON.match(clause.text) or _is_of_before(chosen, clause, self.latest)
        is_list = bool(self.part) and not clause.stated and are_tasks(chosen, self.latest + clause.inside)
        goes_on = goes_on or is_list
        self.latest = self.latest + clause.inside if goes_on else clause.inside
        self.part = self.part + clause.inside


def are_tasks(chosen: Chosen, things: Sequence[int]) -> bool:
    """Whether things are counted sets to be built, of one list: 新建节制闸17座，改造提灌站6座，….

    What is told behind them (明年3月底前投用) is told of all of them.
    """
    items = [chosen.candidates[one] for one in things]
    are_planned = all(chosen.statuses[one] == "target" for one in things)
    return are_planned and all(
        one.item.is_group and one.run.after is None and one.run.before is not None for one in items
    )


def only_begins(words: str) -> bool:
    """Whether words tell when something is begun, but not when it is done.

    >>> only_begins("计划6月开工"), only_begins("6月开工、年底竣工")
    (True, False)
    """
    return _BEGINS.search(words) is not None and not _FINISHES.search(words)


def _is_of_before(chosen: Chosen, clause: Clause, latest: Sequence[int]) -> bool:
    """Whether what a clause names are parts or gains of what was named before it."""
    if _SO_FAR.match(clause.text) or all(is_gain(chosen.candidates[index]) for index in clause.inside):
        return True
    return _PARTS.match(clause.text) is not None and all(is_only_described(chosen.candidates[one]) for one in latest)


def _has_predicate(chosen: Chosen, clause: Clause) -> bool:
    """Whether those among others (其中A、B已落户园区) are told of, and go on being told of."""
    things = [chosen.candidates[index] for index in clause.inside]
    return clause.text.startswith("其中") and all(one.run.after and not one.item.is_group for one in things)
