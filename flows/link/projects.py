"""The same project across documents.

Mentions come as an Arrow table and are read column by column (`mentions.py`). Those that say the same in the same
place are one form (`forms.py`). Names are compared in one spelling (`names.py`), each with few others (`blocking.py`),
by rules (`rules.py`), in the order of the documents' dates (`clusters.py`).
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from flows.extract.places import place_of
from flows.link.clusters import Clusters, cluster
from flows.link.corrections import Correction, corrections, unmatched
from flows.link.forms import Form
from flows.link.mentions import DECIDING, Context, read_contexts, read_forms
from flows.link.summary import ProjectColumns, Said, Summary, columns


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
    contexts = {one.document_id: one for one in read_contexts(documents)}
    rank = {one.document_id: place for place, one in enumerate(sorted(contexts.values(), key=lambda one: one.order))}
    ranks = np.array([rank[str(document_id)] for document_id in mentions["document_id"].to_pylist()], np.int64)
    order = np.lexsort((mentions["raw_start"].to_numpy(), ranks))
    in_time = mentions.select([*dict.fromkeys((*DECIDING, *KEPT))]).take(order)
    forms, form_of = read_forms(in_time, contexts, made)
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


def _ids(forms: Sequence[Form], clusters: Clusters) -> dict[int, str]:
    """The id of each project, by the number of the form it began with.

    An id is a hash of what the first name comes down to. Where two projects come down to the same, the later one
    adds its district, then what the name says beside, and if need be its turn.
    """
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for number in sorted(set(clusters.projects)):
        ids[number] = next(one for one in map(_hash, _id_texts(forms[number])) if one not in taken)
        taken.add(ids[number])
    return ids


def _id_texts(form: Form) -> Iterator[str]:
    """What the id of a project may be derived from, the best first, without end."""
    yield form.id_text
    text = "\x1f".join((form.id_text, form.scope, form.tag))
    yield text
    text = "\x1f".join((text, form.name.owner, form.name.capacity))
    yield text
    yield from (f"{text}\x1f{turn}" for turn in itertools.count(2))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


KEPT = ("document_id", "name", "kind", "sector", "stage", "status", "deadline", "investment_yuan")


def _projects(
    mentions: pa.Table, contexts: dict[str, Context], numbers: NDArray[np.int64], scopes: Sequence[str | None]
) -> ProjectColumns:
    """The columns of `projects` that follow from the mentions, ordered by number; the mentions come in order of time.

    `numbers` are the mentions' projects, `scopes` the places that the names belong to.
    """
    order = np.argsort(numbers, kind="stable")
    rows = zip((scopes[at] for at in order), *(mentions[name].take(order).to_pylist() for name in KEPT), strict=True)
    said = (
        Said(name, kind, scope, sector, contexts[document_id].published_on, *latest)
        for scope, document_id, name, kind, sector, *latest in rows
    )
    groups = itertools.groupby(zip(numbers[order].tolist(), said, strict=True), key=itemgetter(0))
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
