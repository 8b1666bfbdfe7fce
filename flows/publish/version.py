"""The version of a release: a hash of its content and of what it says of it, the same on any machine."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from flows.publish.croissant import croissant
from flows.publish.database import view_files
from flows.publish.dictionary import dictionary
from flows.publish.package import about
from flows.publish.quality import quality
from flows.publish.validation_page import validation_page, validation_record
from flows.tables import TABLES, descriptor, sort_rows
from flows.validate import Validation

ROWS_AT_A_TIME = 10_000


def version_of(validation: Validation) -> str:
    """Twelve hexadecimal digits from the sorted rows of all tables, the views over them, and all that a release says
    of both: descriptors, dictionary, measured quality, what was checked and what came of it.

    Rows are hashed as JSON, not as Parquet or Arrow: what a library writes may change with its version. Which code
    made them (`heluo` in datapackage.json) does not count, nor what there was before (CHANGES.md).
    """
    digest = hashlib.sha256()
    for table in TABLES:
        digest.update(_canonical(descriptor(table)))
        for batch in sort_rows(table, validation.tables[table]).to_batches(ROWS_AT_A_TIME):
            digest.update(_canonical(batch.to_pylist()))
    digest.update(_canonical(list(_documentation(validation))))
    for file in view_files():
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _documentation(validation: Validation) -> Iterator[object]:
    """What the files beside the data say, but for the version and the bytes of the data."""
    said = about(validation.tables)
    yield said
    yield croissant(said | {"version": "", "resources": []})
    yield dictionary(validation.tables, (), "")
    yield quality()
    judged = _in_order(validation)
    yield validation_record(judged, "")
    yield validation_page(judged, "")


def _in_order(validation: Validation) -> Validation:
    """The validation without what follows from the order that rows have in memory: the examples of those that failed,
    and which of two reasons, equally frequent, comes first.
    """
    quarantine = sort_rows("quarantine", validation.tables["quarantine"])
    results = tuple(replace(one, observed="") for one in validation.results)
    return Validation(validation.tables | {"quarantine": quarantine}, results)


def _canonical(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=date.isoformat)
    return text.encode("utf-8", "surrogatepass")
