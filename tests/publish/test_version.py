"""The version follows from the content, whatever its order in memory."""

from __future__ import annotations

from flows.publish.version import version_of
from flows.tables import to_arrow
from tests.made import made_tables


def test_the_order_of_rows_does_not_matter() -> None:
    tables = made_tables()
    sentences = tables["sentences"]
    turned = sentences.take(list(range(sentences.num_rows))[::-1])
    assert version_of(tables | {"sentences": turned}) == version_of(tables)


def test_one_changed_cell_does() -> None:
    tables = made_tables()
    rows = tables["sentences"].to_pylist()
    changed = to_arrow("sentences", [rows[0] | {"text": "另一句"}, *rows[1:]])
    assert version_of(tables | {"sentences": changed}) != version_of(tables)
