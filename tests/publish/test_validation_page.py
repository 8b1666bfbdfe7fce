"""The results of validation, for programs and for people."""

from __future__ import annotations

import json
import re
from dataclasses import replace

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


def test_a_reader_meets_what_failed_then_the_invariants_then_the_structure() -> None:
    form = Outcome("codes", "expect_a(code)", "code is given.", "critical", 9, (), True, "", is_structural=True)
    given = replace(form, table="sentences", expectation="expect_b(text)", description="text is given.")
    quoted = replace(given, expectation="expect_c(text)", description="text reads as its source.", is_structural=False)
    page = validation_page(judged(None, form, given, quoted, BAD), "v")
    said = ["What did not hold", "2 of 7 rows", "<b>sentences</b>", quoted.description, "the form", given.description]
    places = [page.index(one) for one in [*said, "<b>codes</b>"]]
    assert places == sorted(places)


def test_where_all_holds_the_page_says_so() -> None:
    page = validation_page(judged(), "v")
    assert "Every expectation that was evaluated holds." in page and "What did not hold" not in page
