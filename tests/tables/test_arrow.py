"""Rows become Arrow tables as the schemas say, or an error that names the value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.tables import TABLES, MisfitError, arrow_schema, to_arrow

REPAIR = {
    "document_id": "d",
    "repair_id": "d/r0",
    "rule": "space",
    "before": " ",
    "after": "",
    "raw_start": 3,
    "raw_end": 4,
}


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_described(table: str) -> None:
    for field in arrow_schema(table):
        assert field.metadata and field.metadata[b"description"] and field.metadata[b"description_zh"]


def test_rows_come_in_the_order_of_the_source_with_the_columns_of_the_schema() -> None:
    later, earlier = REPAIR | {"repair_id": "d/r10", "raw_start": 9, "raw_end": 9}, dict(reversed(REPAIR.items()))
    found = to_arrow("repairs", [later, earlier])
    assert found.schema == arrow_schema("repairs")
    assert found["repair_id"].to_pylist() == ["d/r0", "d/r10"]


def test_no_rows_make_an_empty_table_of_the_schema() -> None:
    assert to_arrow("sentences", []).schema == arrow_schema("sentences")


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"raw_start": "three"}, r"repairs.raw_start of d/r0: 'three' is no integer"),
        ({"raw_start": 3.5}, r"repairs.raw_start of d/r0: 3.5 is no integer"),
        ({"raw_start": True}, r"repairs.raw_start of d/r0: True is no integer"),
        ({"raw_start": 2**70}, r"repairs.raw_start of d/r0: 1180591620717411303424 is no integer"),
        ({"before": 7}, r"repairs.before of d/r0: 7 is no string"),
        ({"colour": "red"}, r"schemas/repairs.json has no column colour"),
    ],
)
def test_what_does_not_fit_is_named(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(MisfitError, match=complaint):
        to_arrow("repairs", [REPAIR | {"repair_id": "d/r9", "raw_start": 0}, REPAIR | change])


def test_a_missing_value_is_left_for_validation_and_can_be_stored_until_then(tmp_path: Path) -> None:
    pq.write_table(to_arrow("repairs", [REPAIR | {"rule": None}]), tmp_path / "repairs.parquet")
    read = pq.read_table(tmp_path / "repairs.parquet", schema=arrow_schema("repairs"))
    assert read["rule"].null_count == 1


def test_lists_and_pieces_keep_their_types() -> None:
    schema = arrow_schema("articles")
    assert schema.field("authors").type == pa.list_(pa.string())
    assert [field.name for field in schema.field("raw_spans").type.value_type] == ["raw_start", "raw_end"]
