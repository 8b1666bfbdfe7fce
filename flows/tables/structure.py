"""The structural part of `expectations/<table>.json`, derived from the schemas.

Expectations of severity `warning` look at each row: rows that fail are refused, the rest is published. Those of
severity `critical` look at the table that is left: where one fails, nothing is published. Columns whose name says
that something holds (`key_comes_once`, `place_code_resolves`) are computed by validation for every row. In a
vocabulary, which is Heluo's own, every fault is critical: it is for its maintainers to mend.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from flows.tables.schema import TABLES, VOCABULARY_TABLES, Field, Table

Expectation = dict[str, object]
EXPECTATIONS = Path(__file__).resolve().parents[2] / "expectations"
SCHEMA = "schema"  # meta.origin of what is derived here; what people write has another


def structural_expectations(table: str) -> list[Expectation]:
    """What the schema of a table lets one expect of its rows and of the whole."""
    said = TABLES[table]
    expectations = [one for field in said.fields for one in _of_field(field)]
    expectations += [
        holds(f"{key.column}_resolves", f"{key.column} is a key of {key.table}.") for key in said.foreign_keys
    ]
    if table in VOCABULARY_TABLES:
        expectations = [one | {"severity": "critical"} for one in expectations]
    else:
        expectations.append(holds("key_comes_once", "No row before it has the same key."))
    return expectations + _of_table(said)


def holds(column: str, description: str) -> Expectation:
    """The row-level expectation that a computed column is true."""
    return _expectation("expect_column_values_to_be_in_set", description, column=column, value_set=[True])


def _of_field(field: Field) -> list[Expectation]:
    name, limits = field.name, field.constraints
    found: list[Expectation] = []
    if field.is_required:
        found.append(_expectation("expect_column_values_to_not_be_null", f"{name} is given.", column=name))
    if field.vocabulary:
        said = f"{name} is a code of {field.vocabulary}."
        found.append(_expectation("expect_column_values_to_be_in_set", said, column=name, value_set=list(field.codes)))
    if "pattern" in limits:
        pattern = rf"\A(?:{limits['pattern']})\Z"
        said = f"{name} has the form that the schema says."
        found.append(_expectation("expect_column_values_to_match_regex", said, column=name, regex=pattern))
    if "minimum" in limits or "maximum" in limits:
        bounds = {f"{end}_value": limits[f"{end}imum"] for end in ("min", "max") if f"{end}imum" in limits}
        said = f"{name} lies within the bounds of the schema."
        found.append(_expectation("expect_column_values_to_be_between", said, column=name, **bounds))
    if "minLength" in limits:
        said = f"{name} is not empty."
        found.append(
            _expectation("expect_column_value_lengths_to_be_between", said, column=name, min_value=limits["minLength"])
        )
    if limits.get("unique"):
        found.append(_expectation("expect_column_values_to_be_unique", f"No two rows share {name}.", column=name))
    return found


def _of_table(table: Table) -> list[Expectation]:
    columns = "The table has the columns of its schema, in their order."
    found = [
        _expectation("expect_table_columns_to_match_ordered_list", columns, "critical", column_list=list(table.columns))
    ]
    key = "No two rows have the same key."
    if len(table.primary_key) == 1:
        column = table.primary_key[0]
        found.append(_expectation("expect_column_values_to_be_unique", key, "critical", column=column))
    else:
        columns_of_key = list(table.primary_key)
        found.append(_expectation("expect_compound_columns_to_be_unique", key, "critical", column_list=columns_of_key))
    if table.minimum_rows:
        rows = f"The table has at least {table.minimum_rows} row."
        found.append(
            _expectation("expect_table_row_count_to_be_between", rows, "critical", min_value=table.minimum_rows)
        )
    return found


def _expectation(kind: str, description: str, severity: str = "warning", **kwargs: object) -> Expectation:
    return {
        "type": kind,
        "kwargs": kwargs,
        "severity": severity,
        "description": description,
        "meta": {"origin": SCHEMA},
    }


def suite_text(table: str) -> str:
    """The suite of a table as it should be committed: the structural part anew, what people wrote kept."""
    file = EXPECTATIONS / f"{table}.json"
    suite: dict[str, Any] = {"name": table, "expectations": []}
    if file.exists():
        suite = json.loads(file.read_text(encoding="utf-8"))
    by_hand = [one for one in suite["expectations"] if one["meta"]["origin"] != SCHEMA]
    suite["expectations"] = structural_expectations(table) + by_hand
    return json.dumps(suite, ensure_ascii=False, indent=2) + "\n"
