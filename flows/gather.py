"""All tables of a release: the parts put together, linked over all documents, with the vocabularies beside them."""

from __future__ import annotations

import json

import pyarrow as pa

from flows.ingest import Found, Refusal
from flows.link import link_projects
from flows.tables import DOCUMENT_TABLES, arrow_schema, sort_rows, to_arrow, vocabulary_tables
from flows.work import Work


def gather(sources: list[Found], work: Work, refused: list[Refusal]) -> dict[str, pa.Table]:
    """Every table of the release before validation, by name."""
    tables = {name: work.read(name, sources, arrow_schema(name)) for name in DOCUMENT_TABLES}
    linked = link_projects(tables["project_mentions"], tables["documents"])
    tables["project_mentions"] = linked.mentions
    tables["projects"] = sort_rows("projects", pa.table(linked.projects, schema=arrow_schema("projects")))
    lost = [lost_correction_row(reason) for reason in linked.unmatched]
    tables["quarantine"] = to_arrow("quarantine", [refusal_row(one) for one in refused] + lost)
    return tables | vocabulary_tables()


def refusal_row(refusal: Refusal) -> dict[str, object]:
    """The row of `quarantine` that says why a source was refused."""
    return {
        "table": "sources",
        "row_id": refusal.path,
        "document_id": None,
        "expectation": refusal.code,
        "reason": refusal.reason,
        "row": json.dumps({"path": refusal.path}, ensure_ascii=False),
    }


def lost_correction_row(reason: str) -> dict[str, object]:
    """The row of `quarantine` that says that a correction of the links between projects matches nothing."""
    return {
        "table": "project_links",
        "row_id": reason.partition(":")[0],
        "document_id": None,
        "expectation": "matches_a_mention",
        "reason": reason,
        "row": json.dumps({"file": reason.partition(",")[0]}, ensure_ascii=False),
    }
