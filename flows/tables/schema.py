"""The tables as `schemas/<table>.json` describes them: read once, checked as they are read.

A file is a Frictionless Table Schema with titles and descriptions in two languages (`title`, `title_zh`, …), `unit`
for what a number counts, and `vocabulary` for a column whose codes are those of `schemas/vocabularies/codes.csv`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter
from types import MappingProxyType
from typing import Any

from flows.vocabulary import SCHEMAS, vocabulary

VOCABULARY_TABLES = ("concepts", "places", "units", "codes")
TYPES = frozenset({"string", "integer", "number", "boolean", "date", "array", "object"})
TEXTS = ("title", "title_zh", "description", "description_zh")
CONSTRAINTS = frozenset({"required", "unique", "minimum", "maximum", "minLength", "pattern"})


@dataclass(frozen=True)
class Field:
    """A column."""

    name: str
    type: str  # string | integer | number | boolean | date | array | object
    title: str
    title_zh: str
    description: str
    description_zh: str
    unit: str | None
    vocabulary: str | None  # list of codes.csv
    items: Field | None  # of an array: what it holds
    members: tuple[Field, ...]  # of an object: what it consists of
    constraints: Mapping[str, Any]

    @property
    def is_required(self) -> bool:
        """Whether every row has a value."""
        return bool(self.constraints.get("required"))

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that the column may hold; none where it holds no codes."""
        return codes_of(self.vocabulary) if self.vocabulary else ()


@dataclass(frozen=True)
class ForeignKey:
    """A column whose values are keys of another table, or of the same."""

    column: str
    table: str
    key: str


@dataclass(frozen=True)
class Table:
    """A table: what it is, its columns in order, its keys, and the fewest rows that a release must have of it."""

    name: str
    title: str
    title_zh: str
    description: str
    description_zh: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    minimum_rows: int

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(field.name for field in self.fields)

    @property
    def order(self) -> tuple[str, ...]:
        """The columns that the rows are sorted by: the order of the sources, or the key."""
        if "raw_start" in self.columns:
            return ("document_id", "raw_start", "raw_end", *self.primary_key)
        return self.primary_key

    def field(self, name: str) -> Field:
        """The column called `name`. Raises KeyError for an unknown one."""
        return next(field for field in self.fields if field.name == name)


def codes_of(name: str) -> tuple[str, ...]:
    """The codes of a list of codes.csv. Raises KeyError for a list that it does not have."""
    codes = tuple(row["code"] for row in vocabulary("codes") if row["vocabulary"] == name)
    if not codes:
        raise KeyError(f"schemas/vocabularies/codes.csv has no codes of {name!r}")
    return codes


def read_tables() -> dict[str, Table]:
    """All tables of `schemas/`, each behind those that its foreign keys name, otherwise by name."""
    files = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(SCHEMAS.glob("*.json"))}
    tables = {name: _table(name, said) for name, said in files.items()}
    needs = {name: {key.table for key in table.foreign_keys} - {name} for name, table in tables.items()}
    return {name: tables[name] for name in TopologicalSorter(needs).static_order()}


def _table(name: str, said: Mapping[str, Any]) -> Table:
    if said["name"] != name:
        raise ValueError(f"schemas/{name}.json describes a table called {said['name']!r}")
    table = Table(
        name,
        said["title"],
        said["title_zh"],
        said["description"],
        said["description_zh"],
        fields=tuple(_field(name, one) for one in said["fields"]),
        primary_key=tuple(said["primaryKey"]),
        foreign_keys=tuple(_foreign_key(one) for one in said.get("foreignKeys", ())),
        minimum_rows=said.get("minimumRows", 0),
    )
    used = [*table.primary_key, *(key.column for key in table.foreign_keys)]
    _refuse(f"schemas/{name}.json: no such column", set(used) - set(table.columns))
    return table


def _field(table: str, said: Mapping[str, Any], is_member: bool = False) -> Field:
    where = f"schemas/{table}.json, {said['name']}"
    _refuse(f"{where}: unknown type", {said["type"]} - TYPES)
    _refuse(f"{where}: unknown constraints", set(said.get("constraints", ())) - CONSTRAINTS)
    title, title_zh, description, description_zh = (said.get(key, "") for key in TEXTS)
    if not is_member and not all((title, title_zh, description, description_zh)):
        raise ValueError(f"{where}: title and description are wanted in both languages")
    items = said.get("arrayItem")
    return Field(
        said["name"],
        said["type"],
        title,
        title_zh,
        description,
        description_zh,
        unit=said.get("unit"),
        vocabulary=said.get("vocabulary"),
        items=_field(table, {"name": "item", **items}, is_member=True) if items else None,
        members=tuple(_field(table, one, is_member=True) for one in said.get("fields", ())),
        constraints=MappingProxyType(dict(said.get("constraints", {}))),
    )


def _foreign_key(said: Mapping[str, Any]) -> ForeignKey:
    (column,), (key,) = said["fields"], said["reference"]["fields"]
    return ForeignKey(column, said["reference"]["resource"], key)


def _refuse(complaint: str, names: Iterable[str]) -> None:
    wrong = sorted(names)
    if wrong:
        raise ValueError(f"{complaint}: {', '.join(wrong)}")


TABLES: Mapping[str, Table] = MappingProxyType(read_tables())
