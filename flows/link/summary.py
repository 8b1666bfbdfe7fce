"""The rows of `projects`: what the mentions of each undertaking say together, column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from flows.link.names import is_abbreviated
from flows.link.scopes import lineage

ProjectColumns = dict[str, list[object]]
KEPT = (
    *("first_seen", "last_seen", "latest_stage", "latest_status"),
    *("deadline", "investment_yuan", "mentions"),
)
COLUMNS = ("name", "aliases", "kind", "sector", "place_code", *KEPT)


class Said(NamedTuple):
    """What a mention says that a project keeps."""

    name: str
    kind: str
    place_code: str | None
    sector: str | None
    published_on: date | None
    stage: str | None
    status: str | None
    deadline: str | None
    investment_yuan: float | None


@dataclass(slots=True)
class Summary:
    """A project, as it grows from mention to mention; these come in order of time."""

    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    sectors: Counter[str] = field(default_factory=Counter)
    first_seen: date | None = None
    last_seen: date | None = None
    latest_stage: str | None = None
    latest_status: str | None = None
    deadline: str | None = None
    investment_yuan: float | None = None
    mentions: int = 0

    @classmethod
    def of(cls, mentions: Iterable[Said]) -> Summary:
        """A project of these mentions, which come in order of time."""
        whole = cls()
        for said in mentions:
            whole.add(said)
        return whole

    def add(self, said: Said) -> None:
        """Take in the next mention."""
        self.mentions += 1
        self.names[said.name] += 1
        self.kinds[said.kind] += 1
        if said.place_code:
            self.places[said.place_code] += 1
        if said.sector:
            self.sectors[said.sector] += 1
        if said.published_on:
            self.first_seen = min(self.first_seen or said.published_on, said.published_on)
            self.last_seen = max(self.last_seen or said.published_on, said.published_on)
        if said.stage:
            self.latest_stage, self.latest_status = said.stage, said.status
        self.deadline = said.deadline or self.deadline
        self.investment_yuan = self.investment_yuan if said.investment_yuan is None else said.investment_yuan

    def best_name(self) -> str:
        """The name used most, of equally frequent ones the fullest; 省第二儿童医院 only where none says more."""
        return min(self.names, key=lambda name: (is_abbreviated(name), -self.names[name], -len(name), name))

    def place_code(self) -> str | None:
        """The place that is named most; of equally frequent ones the narrowest."""
        places = self.places
        return min(places, key=lambda code: (-places[code], -len(lineage(code)), code)) if places else None


def most_common(counted: Counter[str]) -> str | None:
    """What is counted most, the same whatever the order of counting; None where nothing is."""
    return min(counted, key=lambda value: (-counted[value], value)) if counted else None


def columns(summaries: Iterable[Summary]) -> ProjectColumns:
    """The columns of `projects` that follow from the mentions alone."""
    rows: ProjectColumns = {name: [] for name in COLUMNS}
    for one in summaries:
        name = one.best_name()
        rows["name"].append(name)
        rows["aliases"].append(sorted(one.names.keys() - {name}))
        rows["kind"].append(most_common(one.kinds))
        rows["sector"].append(most_common(one.sectors))
        rows["place_code"].append(one.place_code())
        for column in KEPT:
            rows[column].append(getattr(one, column))
    return rows
