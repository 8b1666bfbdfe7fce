"""The results of validation, for programs and for people."""

from __future__ import annotations

import json
import re

from flows.publish import Release
from flows.publish.validation_page import validation_page, validation_record
from flows.tables import to_arrow
from flows.validate import Outcome
from tests.made import made_tables
from tests.publish.judged import judged

BAD = Outcome("captions", "expect_x(kind)", "kind is <one> of two.", "warning", 7, (1, 4), False, "2 of 7 rows: <b>")
REFUSED = {"table": "captions", "row_id": "c", "expectation": "e", "reason": "kind is <odd>", "row": "{}"}


def test_the_record_counts(release: Release) -> None:
    said = json.loads((release.folder / "validation.json").read_text(encoding="utf-8"))
    assert (said["publishable"], said["expectations"], said["evaluated"]) == (True, 1, 1)
    assert said["results"][0]["state"] == "passed"


def test_a_failure_is_told_with_what_was_found() -> None:
    found = judged({**made_tables(), "quarantine": to_arrow("quarantine", [dict(REFUSED)])}, BAD)
    record = validation_record(found, "v")
    assert record["quarantined"] == {"captions: kind is <odd>": 1}
    page = validation_page(found, "v")
    assert "1 failed" in page and "kind is &lt;one&gt; of two." in page and "2 of 7 rows: &lt;b&gt;" in page
    assert "captions: kind is &lt;odd&gt;" in page


def test_the_page_needs_nothing_else(release: Release) -> None:
    page = (release.folder / "validation.html").read_text(encoding="utf-8")
    assert not re.search(r"(src|href)=|@import|url\(", page)
