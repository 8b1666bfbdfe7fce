"""The same project across documents.

Mentions come as an Arrow table and are read column by column. Those that say the same in the same place are one form
(`forms.py`); names are compared in one spelling (`names.py`) with few others (`blocking.py`), by rules (`rules.py`),
in the order of the documents' dates (`clusters.py`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from flows.extract.places import place_of
from flows.link.clusters import Clusters, cluster
from flows.link.corrections import Correction, corrections, unmatched
from flows.link.forms import Form, Ruled
from flows.link.names import read_name
from flows.link.scopes import UNKNOWN, home_of, lineage, related
from flows.link.summary import ProjectColumns, Said, Summary, columns

READ = (
    *("document_id", "mention_id", "name", "kind", "count", "stage", "status", "deadline", "deadline_on"),
    *("place_code", "owner", "sector", "investment_yuan", "raw_start"),
)


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


class Linked(NamedTuple):
    """What linking makes of the mentions."""

    projects: ProjectColumns  # the columns of `projects`
    mentions: pa.Table  # with `project_id`, `link_score` and `link_reason` set
    unmatched: tuple[str, ...]  # what is wrong with corrections that match nothing


def link_projects(mentions: pa.Table, documents: pa.Table, made: Sequence[Correction] | None = None) -> Linked:
    """The projects of `mentions`, whose columns are those of their schema; `documents` are those they stand in.

    `made` are the corrections; by default those of the vocabulary. Raises CorrectionError for one that is wrong.
    """
    made = corrections() if made is None else made
    contexts = {one.document_id: one for one in _contexts(documents)}
    rank = {one.document_id: place for place, one in enumerate(sorted(contexts.values(), key=lambda one: one.order))}
    ranks = np.array([rank[str(document_id)] for document_id in mentions["document_id"].to_pylist()], np.int64)
    order = np.lexsort((mentions["raw_start"].to_numpy(), ranks))
    in_time = mentions.select(READ).take(order)
    forms, form_of = _forms(in_time, contexts, made)
    clusters = cluster(forms)
    ids = _ids(forms, clusters)
    numbers = np.asarray(clusters.projects, np.int64)[form_of]
    scopes = [forms[number].scope or None for number in form_of]
    projects = _projects(in_time, contexts, numbers, scopes)
    projects |= {
        "project_id": list(ids.values()),
        "place": [place_of(str(code)).name if code else None for code in projects["place_code"]],
        "other_ids": _other_ids(forms, clusters, ids),
    }
    matched = {(ruled.line, ruled.side) for form in forms for ruled in form.ruled}
    return Linked(projects, _with_links(mentions, order, form_of, clusters, ids), tuple(unmatched(made, matched)))


def _contexts(documents: pa.Table) -> Iterator[Context]:
    names = ("document_id", "genre", "published_on", "reporting_year", "place_code")
    rows = zip(*(documents[name].to_pylist() for name in names), strict=True)
    for document_id, genre, published_on, reporting_year, code in rows:
        year = reporting_year or (published_on.year if published_on else None)
        yield Context(document_id, code or UNKNOWN, year, genre == "report", published_on)


def _forms(
    mentions: pa.Table, contexts: dict[str, Context], made: Sequence[Correction]
) -> tuple[list[Form], list[int]]:
    """The forms in the order of their first mention, and the number of each mention's form."""
    numbers: dict[tuple[object, ...], int] = {}
    forms: list[Form] = []
    form_of: list[int] = []
    tagged = {side.mention_id for one in made for side in one.sides if side.mention_id}
    read = ("document_id", "mention_id", "name", "kind", "count", "status", "deadline_on", "place_code", "owner")
    rows = zip(*(mentions[name].to_pylist() for name in read), strict=True)
    for document_id, group in groupby(rows, key=itemgetter(0)):
        context, said = contexts[document_id], list(group)
        for (_, mention_id, name, kind, count, status, deadline_on, _, owner), home in zip(
            said, _homes(context, said), strict=True
        ):
            year = _year(context, status, deadline_on)
            alone = document_id if not home or not year else ""
            key = (name, kind, count, home, year, owner, alone, mention_id if mention_id in tagged else "")
            if key not in numbers:
                numbers[key] = len(forms)
                form = Form(read_name(name, home, owner or ""), kind, count, year, str(key[-1]))
                forms.append(_placed(form, alone, made))
            form_of.append(numbers[key])
    return forms, form_of


def _homes(context: Context, said: Sequence[tuple[Any, ...]]) -> Iterator[str]:
    """The place of each mention of a document: the one named with it, or with another mention of the same name.

    A park that is once said to lie in a district lies there throughout the text.
    """
    called = [read_name(name, context.home, owner or "").called for _, _, name, *_, owner in said]
    homes = [home_of(row[7], context.home) for row in said]
    named: dict[object, set[str]] = {}
    for one, home in zip(called, homes, strict=True):
        if home != context.home and context.home in lineage(home):
            named.setdefault(one.key, set()).add(home)
    for one, home in zip(called, homes, strict=True):
        places = named.get(one.key, set())
        yield min(places) if home == context.home and len(places) == 1 else home


def _year(context: Context, status: str | None, deadline_on: date | None) -> int | None:
    """The year whose works a mention speaks of: a report's targets are of the year after the one it reviews."""
    if deadline_on is not None:
        return deadline_on.year
    if context.year is None:
        return None
    return context.year + 1 if context.is_report and status == "target" else context.year


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


def _ids(forms: Sequence[Form], clusters: Clusters) -> dict[int, str]:
    """The id of each project, by the number of the form it began with.

    An id is a hash of what the first name comes down to. Where two projects come down to the same, the later one
    adds its district, and if need be its turn.
    """
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for number in sorted(set(clusters.projects)):
        form = forms[number]
        texts = (form.id_text, f"{form.id_text}\x1f{form.scope}{form.tag}")
        text = next((one for one in texts if _hash(one) not in taken), f"{texts[1]}\x1f{form.name}\x1f{number}")
        ids[number] = _hash(text)
        taken.add(ids[number])
    return ids


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _projects(
    mentions: pa.Table, contexts: dict[str, Context], numbers: NDArray[np.int64], scopes: Sequence[str | None]
) -> ProjectColumns:
    """The columns of `projects` that follow from the mentions, ordered by number; the mentions come in order of time.

    `numbers` are the mentions' projects, `scopes` the places that the names belong to.
    """
    order = np.argsort(numbers, kind="stable")
    read = ("document_id", "name", "kind", "sector", "stage", "status", "deadline", "investment_yuan")
    rows = zip((scopes[at] for at in order), *(mentions[name].take(order).to_pylist() for name in read), strict=True)
    said = (
        Said(name, kind, scope, sector, contexts[document_id].published_on, *latest)
        for scope, document_id, name, kind, sector, *latest in rows
    )
    groups = groupby(zip(numbers[order].tolist(), said, strict=True), key=itemgetter(0))
    return columns(Summary.of(one for _, one in group) for _, group in groups)


def _other_ids(forms: Sequence[Form], clusters: Clusters, ids: dict[int, str]) -> list[object]:
    """For each project the ids that it would have, had one of its other names been the first."""
    used = set(ids.values())
    others: dict[int, set[str]] = {number: set() for number in ids}
    for number, project in enumerate(clusters.projects):
        if (other := _hash(forms[number].id_text)) not in used:
            others[project].add(other)
    return [sorted(one) for one in others.values()]


def _with_links(
    mentions: pa.Table, order: NDArray[np.int64], form_of: Sequence[int], clusters: Clusters, ids: dict[int, str]
) -> pa.Table:
    """The mentions, in the order in which they came, with the columns that say what they were linked to and why."""
    forms = np.empty(len(order), np.int64)
    forms[order] = form_of
    is_first = np.zeros(len(order), bool)
    is_first[order[np.unique(np.asarray(form_of, np.int64), return_index=True)[1]]] = True
    project_ids = pa.array([ids[project] for project in clusters.projects], pa.string()).take(forms)
    scores = pa.array([verdict.score for verdict in clusters.verdicts], pa.float64()).take(forms)
    reasons = pa.array([verdict.reason for verdict in clusters.verdicts], pa.string()).take(forms)
    linked = {
        "project_id": project_ids,
        "link_score": pc.if_else(is_first, scores, 1.0),
        "link_reason": pc.if_else(is_first, reasons, "same_name"),
    }
    for name, column in linked.items():
        at = mentions.schema.get_field_index(name)
        mentions = mentions.set_column(at, mentions.field(at), column)
    return mentions
