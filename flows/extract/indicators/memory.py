"""What is read of a quantity, and what the reader remembers while it goes through a paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from flows.extract.indicators.clauses import Slot
from flows.extract.indicators.names_behind import behind_comparator
from flows.extract.units import base_unit
from flows.model import Mention
from flows.vocabulary import vocabulary

COUNTED = frozenset(("persons", "visits", "livestock", "cases", "flights", "trips", "batches", "container", "bus"))
LIST_MARKS = frozenset("、和及与") | {"以及", "并", "或", "·"}


@dataclass(slots=True)
class Reading:
    """What was read of one quantity. `names` has more than one entry where the quantity holds for several things."""

    slot: Slot
    names: list[str]
    measure: str = "level"
    sign: int = 1
    rule: str = "subject"
    is_before: bool = False  # the value that something was raised from


@dataclass(slots=True)
class Memory:
    """What the reader remembers: across the sentences of a paragraph the topic, inside a sentence the rest."""

    undertakings: Sequence[Mention] = ()  # that the article names, in reading order
    heading: str = ""  # the undertaking that the text stands under: 3.南苑立交
    topic: str = ""
    levels: list[str] = field(default_factory=list)
    last: str = ""
    series: list[str] = field(default_factory=list)  # the names of the last figures given one by one (分别)
    verb: str = ""  # 新增 in 新增A 3家、B 5家
    head: str = ""  # 产量 in 电解铝产量23万吨；煤炭1915万吨
    head_unit: str = ""
    compared: str = ""  # what was just compared with a value in brackets
    left: str = ""  # the words before the last number
    branch_head: str = ""  # 增加值 in 采矿业增加值增长1.7%，制造业下降0.4%
    is_growth: bool = False  # the last value was a growth
    is_raised: bool = False  # the last value was one that something was raised from
    by_place: bool = False  # the last value was of a place that was named alone: 其中洛龙区8座
    is_count: bool = False  # the last value counted things
    owner: str = ""  # what was last said to have a size: not those that are only reached by it
    entity: str = ""  # the undertaking that the sentence is about
    things: dict[str, str] = field(default_factory=dict)  # what was last counted in the paragraph in each unit

    def sentence(self) -> None:
        """Forget what holds inside of a sentence only."""
        self.series = []
        self.levels, self.last, self.verb, self.head, self.head_unit, self.entity = [], "", "", "", "", ""
        self.owner, self.is_count, self.branch_head, self.left, self.compared = "", False, "", "", ""


@cache
def counts_things(unit: str) -> bool:
    """Whether a unit counts things (个, 家, 万户) rather than measures them (亿元, 公里, %)."""
    return bool(unit) and base_unit(unit) not in _measured()


@cache
def _measured() -> frozenset[str]:
    return frozenset(row["base"] for row in vocabulary("units") if row["dimension"] not in COUNTED)


def words_behind(right: str) -> str:
    """The words behind a number without 以上, 左右 and 的."""
    return right[behind_comparator(right) :]
