"""Great Expectations over one table: the only module that knows it.

Great Expectations fails open: an expectation it does not know is dropped, an empty suite and an empty frame pass.
So every expectation of the JSON is seen to have been evaluated, on every row; anything else is an error.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from flows.errors import InternalError
from flows.tables.structure import EXPECTATIONS, SCHEMA
from flows.validate.outcome import CRITICAL, INFO, WARNING, Outcome

if TYPE_CHECKING:
    import pandas as pd

Expectation = dict[str, Any]


class SuiteError(InternalError):
    """A suite that cannot be trusted: it names what is not there, or was not evaluated as it stands."""


@cache
def suite(table: str) -> tuple[Expectation, ...]:
    """The expectations of `expectations/<table>.json`. Raises SuiteError where there are none."""
    file = EXPECTATIONS / f"{table}.json"
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SuiteError(f"{file}: cannot be read ({error})") from error
    expectations = tuple(said.get("expectations", ()))
    if said.get("name") != table or not expectations:
        raise SuiteError(f"{file}: has no expectations of {table}")
    for one in expectations:
        if one.get("severity") not in (CRITICAL, WARNING, INFO):
            raise SuiteError(f"{file}: {label(one)} has no severity ({CRITICAL}, {WARNING} or {INFO})")
    return expectations


def label(expectation: Expectation) -> str:
    """What an expectation is called: its type and the columns it looks at."""
    kwargs = expectation.get("kwargs", {})
    columns = kwargs.get("column") or ", ".join(kwargs.get("column_list", ()))
    return f"{expectation.get('type')}({columns})"


def columns_of(expectations: Sequence[Expectation]) -> list[str]:
    """The columns that the expectations look at, each once."""
    return list(dict.fromkeys(one["kwargs"]["column"] for one in expectations if "column" in one["kwargs"]))


def to_frame(rows: pa.Table) -> pd.DataFrame:
    """The rows as Great Expectations takes them; lists stay in Arrow, as it pickles every frame it is given."""
    import pandas as pd

    return rows.to_pandas(types_mapper=lambda kind: pd.ArrowDtype(kind) if pa.types.is_nested(kind) else None)


def evaluate(table: str, frame: pd.DataFrame, expectations: Sequence[Expectation]) -> list[Outcome]:
    """The outcome of each expectation, in order, on a frame with a plain numbered index.

    Raises SuiteError for an expectation that Great Expectations does not know, that names a column the frame does
    not have, that could not be computed, or that did not look at every row.
    """
    missing = sorted(set(columns_of(expectations)) - set(frame.columns))
    if missing:
        raise SuiteError(f"expectations/{table}.json looks at columns that {table} does not have: {', '.join(missing)}")
    by_row = [one for one in expectations if one["severity"] != CRITICAL]
    if frame.empty:
        unseen = [_unseen(table, one) for one in by_row]
        return unseen + _run(table, frame, [one for one in expectations if one["severity"] == CRITICAL])
    return _run(table, frame, expectations)


def _unseen(table: str, expectation: Expectation) -> Outcome:
    said, severity = expectation["description"], expectation["severity"]
    return Outcome(table, label(expectation), said, severity, 0, (), True, "", _is_structural(expectation))


def _run(table: str, frame: pd.DataFrame, expectations: Sequence[Expectation]) -> list[Outcome]:
    if not expectations:
        return []
    with _quiet():
        results = _results(table, frame, expectations, "BASIC")
        # Only what failed is told row by row: that costs half as much again.
        failed = [said for said, one in zip(expectations, results, strict=True) if not one.success]
        told = iter(_results(table, frame, failed, "COMPLETE") if failed else ())
        results = [one if one.success else next(told) for one in results]
    return [_outcome(table, frame, said, result) for said, result in zip(expectations, results, strict=True)]


def _results(table: str, frame: pd.DataFrame, expectations: Sequence[Expectation], detail: str) -> list[Any]:
    """The results of Great Expectations, one an expectation, in their order."""
    from great_expectations.core.expectation_suite import ExpectationSuite  # two seconds: only where it is used

    numbered = [{**one, "meta": {**one.get("meta", {}), "position": at}} for at, one in enumerate(expectations)]
    built = ExpectationSuite(name=table, expectations=numbered)
    kept = {(one.meta or {}).get("position") for one in built.expectations}
    dropped = [label(one) for at, one in enumerate(expectations) if at not in kept]
    if dropped:
        raise SuiteError(f"expectations/{table}.json: Great Expectations does not know {', '.join(dropped)}")
    found = _batches().get_batch({"dataframe": frame}).validate(built, result_format={"result_format": detail})
    if len(found.results) != len(expectations):
        evaluated = f"{len(found.results)} of {len(expectations)} expectations were evaluated"
        raise SuiteError(f"expectations/{table}.json: {evaluated}")
    return sorted(found.results, key=lambda one: int(one.expectation_config.meta["position"]))


def _outcome(table: str, frame: pd.DataFrame, expectation: Expectation, result: Any) -> Outcome:
    if result.exception_info.get("raised_exception") or "exception_message" not in result.exception_info:
        raise SuiteError(
            f"expectations/{table}.json: {label(expectation)} could not be computed: {result.exception_info}"
        )
    found = result.result
    rows = found.get("element_count", len(frame))
    if rows != len(frame):
        raise SuiteError(f"expectations/{table}.json: {label(expectation)} looked at {rows} of {len(frame)} rows")
    failed = tuple(int(at) for at in found.get("unexpected_index_list") or ())
    if not result.success and expectation["severity"] != CRITICAL and not failed:
        raise SuiteError(f"expectations/{table}.json: {label(expectation)} failed without saying which rows")
    return Outcome(
        table,
        label(expectation),
        expectation["description"],
        expectation["severity"],
        rows,
        failed,
        bool(result.success),
        "" if result.success else _observed(found),
        _is_structural(expectation),
    )


def _is_structural(expectation: Expectation) -> bool:
    return bool(expectation.get("meta", {}).get("origin") == SCHEMA)


def _observed(found: dict[str, Any]) -> str:
    """What was found where an expectation failed, in a few words."""
    if "observed_value" in found:
        return str(found["observed_value"])
    examples = ", ".join(dict.fromkeys(str(one) for one in found.get("partial_unexpected_list", ())[:5]))
    return f"{found.get('unexpected_count')} of {found.get('element_count')} rows: {examples}"


@cache
def _batches() -> Any:
    """What makes a batch of a frame: of an ephemeral context, without telemetry and progress bars."""
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig

    logging.getLogger("great_expectations.data_context.types.base").setLevel(logging.WARNING)
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    return (
        context.data_sources.add_pandas("frames")
        .add_dataframe_asset("frame")
        .add_batch_definition_whole_dataframe("rows")
    )


@contextmanager
def _quiet() -> Iterator[None]:
    """Great Expectations logs what it drops; here that is an error, said once."""
    logger = logging.getLogger("great_expectations")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
