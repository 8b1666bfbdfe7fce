"""Great Expectations is not trusted: whatever it would drop or pass unseen is an error here."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from flows.validate.suites import SuiteError, evaluate, suite

FRAME = pd.DataFrame({"value": [1.0, None, 300.0], "code": ["eq", "gt", "no"]})


def expectation(kind: str, severity: str = "warning", **kwargs: Any) -> dict[str, Any]:
    return {
        "type": kind,
        "kwargs": kwargs,
        "severity": severity,
        "description": "It holds.",
        "meta": {"origin": "hand"},
    }


NOT_NULL = expectation("expect_column_values_to_not_be_null", column="value")
IN_SET = expectation("expect_column_values_to_be_in_set", column="code", value_set=["eq", "gt"])
BETWEEN = expectation("expect_column_values_to_be_between", column="value", max_value=100)


def test_the_rows_that_fail_are_named() -> None:
    outcomes = evaluate("made", FRAME, [NOT_NULL, IN_SET, BETWEEN])
    assert [one.failed for one in outcomes] == [(1,), (2,), (2,)]
    assert [one.state for one in outcomes] == ["failed"] * 3
    assert outcomes[1].expectation == "expect_column_values_to_be_in_set(code)"
    assert outcomes[1].observed == "1 of 3 rows: no"


def test_what_follows_from_the_schema_is_marked() -> None:
    derived = NOT_NULL | {"meta": {"origin": "schema"}}
    assert [one.is_structural for one in evaluate("made", FRAME, [derived, IN_SET])] == [True, False]
    assert [one.is_structural for one in evaluate("made", FRAME.head(0), [derived, IN_SET])] == [True, False]


def test_one_frame_after_another_is_judged_by_itself() -> None:
    good = FRAME.head(1)
    assert [one.passed for one in evaluate("made", good, [NOT_NULL, IN_SET])] == [True, True]
    assert [one.passed for one in evaluate("made", FRAME, [NOT_NULL, IN_SET])] == [False, False]
    assert [one.passed for one in evaluate("other", good, [NOT_NULL, IN_SET])] == [True, True]


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (
            expectation("expect_column_values_to_be_lovely", column="value"),
            "does not know expect_column_values_to_be_lovely",
        ),
        (expectation("expect_column_values_to_not_be_null", column="colour"), "does not have: colour"),
        (expectation("expect_column_values_to_be_between", column="code", min_value=1), "could not be computed"),
        (expectation("expect_column_values_to_be_in_set", severity="dire", column="code", value_set=["eq"]), "know"),
    ],
)
def test_what_cannot_be_evaluated_is_an_error(wrong: dict[str, Any], complaint: str) -> None:
    with pytest.raises(SuiteError, match=complaint):
        evaluate("made", FRAME, [NOT_NULL, wrong])


def test_no_row_is_no_pass() -> None:
    rows_wanted = expectation("expect_table_row_count_to_be_between", severity="critical", min_value=1)
    outcomes = evaluate("made", FRAME.head(0), [NOT_NULL, rows_wanted])
    assert [one.state for one in outcomes] == ["no rows", "failed"]


def test_the_same_expectation_twice_is_an_error_rather_than_once() -> None:
    outcomes = evaluate("made", FRAME, [NOT_NULL, {**NOT_NULL, "description": "Again."}])
    assert [one.failed for one in outcomes] == [(1,), (1,)]


def test_a_table_without_a_suite_is_an_error() -> None:
    with pytest.raises(SuiteError, match="cannot be read"):
        suite("nowhere")
