"""Mentions read from their table, and put together to forms."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from operator import attrgetter

import pyarrow as pa

from flows.link.corrections import Correction
from flows.link.forms import Form, Ruled
from flows.link.names import read_name
from flows.link.scopes import UNKNOWN, home_of, lineage, related


@dataclass(frozen=True, slots=True)
class Context:
    """What a document lends to the mentions in it."""

    document_id: str
    home: str  # code of its place, or empty
    year: int | None  # that it reviews, or appeared in
    is_report: bool
    published_on: date | None

    @property
    def order(self) -> tuple[date, str]:
        """Documents in the order in which they appeared; those of no known date last."""
        return self.appeared, self.document_id

    @property
    def appeared(self) -> date:
        """Its date, or what stands for it: a report on a year appears in the next January."""
        if self.published_on or self.year is None:
            return self.published_on or date.max
        return date(self.year + 1, 1, 31) if self.is_report else date(self.year, 12, 31)


def read_contexts(documents: pa.Table) -> Iterator[Context]:
    """What each document lends to its mentions."""
    names = ("document_id", "genre", "published_on", "reporting_year", "place_code")
    rows = zip(*(documents[name].to_pylist() for name in names), strict=True)
    for document_id, genre, published_on, reporting_year, code in rows:
        year = reporting_year or (published_on.year if published_on else None)
        yield Context(document_id, code or UNKNOWN, year, genre == "report", published_on)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What of a mention decides which undertaking it means; the columns' names are those of `project_mentions`."""

    document_id: str
    mention_id: str
    name: str
    kind: str
    count: int | None
    status: str | None
    deadline_on: date | None
    place_code: str | None
    owner: str | None


DECIDING = tuple(one.name for one in fields(Mentioned))


def read_forms(
    mentions: pa.Table, contexts: dict[str, Context], made: Sequence[Correction]
) -> tuple[list[Form], list[int]]:
    """The forms in the order of their first mention, and the number of each mention's form.

    The mentions come in the order of their documents; `contexts` are these by id, `made` the corrections.
    """
    numbers: dict[tuple[object, ...], int] = {}
    forms: list[Form] = []
    form_of: list[int] = []
    tagged = {side.mention_id for one in made for side in one.sides if side.mention_id}
    rows = itertools.starmap(Mentioned, zip(*(mentions[name].to_pylist() for name in DECIDING), strict=True))
    for document_id, group in itertools.groupby(rows, key=attrgetter("document_id")):
        context, said = contexts[document_id], list(group)
        for one, home in zip(said, _homes(context, said), strict=True):
            year = _year(context, one)
            alone = document_id if not home or not year else ""
            tag = one.mention_id if one.mention_id in tagged else ""
            key = (one.name, one.kind, one.count, home, year, one.owner, alone, tag)
            if key not in numbers:
                numbers[key] = len(forms)
                form = Form(read_name(one.name, home, one.owner or ""), one.kind, one.count, year, tag)
                forms.append(_placed(form, alone, made))
            form_of.append(numbers[key])
    return forms, form_of


def _homes(context: Context, said: Sequence[Mentioned]) -> Iterator[str]:
    """The place of each mention of a document: the one named with it, or with another mention of the same name.

    A park that is once said to lie in a district lies there throughout the text.
    """
    called = [read_name(one.name, context.home, one.owner or "").called for one in said]
    homes = [home_of(one.place_code, context.home) for one in said]
    named: dict[object, set[str]] = {}
    for name, home in zip(called, homes, strict=True):
        if home != context.home and context.home in lineage(home):
            named.setdefault(name.key, set()).add(home)
    for name, home in zip(called, homes, strict=True):
        places = named.get(name.key, set())
        yield min(places) if home == context.home and len(places) == 1 else home


def _year(context: Context, said: Mentioned) -> int | None:
    """The year whose works a mention speaks of: a report's targets are of the year after the one it reviews."""
    if said.deadline_on is not None:
        return said.deadline_on.year
    if context.year is None:
        return None
    return context.year + 1 if context.is_report and said.status == "target" else context.year


def _placed(form: Form, alone: str, made: Sequence[Correction]) -> Form:
    """The form with the corrections that speak of it.

    Where place or year are not known (`alone` names the document then), only a name that tells enough by itself
    reaches beyond its document.
    """
    if alone and not form.tag and (form.is_yearly or not form.name.is_distinctive):
        form = replace(form, tag=alone)
    return replace(form, ruled=_ruled(form, made)) if made else form


def _ruled(form: Form, made: Sequence[Correction]) -> tuple[Ruled, ...]:
    """The corrections that speak of a form."""
    bodies = {called.body for called in (form.name.called, *form.name.aliases)}
    return tuple(
        Ruled(one.line, number, one.is_same)
        for one in made
        for number, side in enumerate(one.sides)
        if (side.mention_id and side.mention_id == form.tag)
        or (not side.mention_id and side.body in bodies and related(side.scope, form.scope))
    )
