"""The version follows from the content and what is said of it, whatever its order in memory."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from flows.publish import croissant, dictionary, package, validation_page, version
from flows.publish.version import version_of
from flows.tables import to_arrow
from tests.made import made_tables
from tests.publish.judged import GOOD, judged


def test_the_order_of_rows_does_not_matter() -> None:
    tables = made_tables()
    sentences = tables["sentences"]
    turned = sentences.take(list(range(sentences.num_rows))[::-1])
    assert version_of(judged(tables | {"sentences": turned})) == version_of(judged(tables))


def test_the_order_of_documents_refusals_and_examples_does_not_matter() -> None:
    tables = made_tables()
    refusals: list[dict[str, object]] = [
        {"table": "sources", "row_id": one, "document_id": None, "expectation": "empty", "reason": one, "row": "{}"}
        for one in ("a.txt", "b.txt")
    ]
    counted = replace(GOOD, severity="info", failed=(0,), passed=False, observed="a, b")
    one = judged(tables | {"quarantine": to_arrow("quarantine", refusals)}, counted)
    turned = {"quarantine": to_arrow("quarantine", refusals[::-1]), "documents": tables["documents"].take([1, 0])}
    other = judged(tables | turned, replace(counted, observed="b, a"))
    assert version_of(one) == version_of(other)


def test_one_changed_cell_does() -> None:
    tables = made_tables()
    rows = tables["sentences"].to_pylist()
    changed = to_arrow("sentences", [rows[0] | {"text": "另一句"}, *rows[1:]])
    assert version_of(judged(tables | {"sentences": changed})) != version_of(judged(tables))


def test_another_outcome_does() -> None:
    assert version_of(judged(None, replace(GOOD, description="The title says it."))) != version_of(judged(None, GOOD))


@pytest.mark.parametrize(
    ("module", "name", "value"),
    [
        (version, "quality", lambda: {"tables": {"indicators": {"records": 1}}}),
        (dictionary, "INTRODUCTION", "Release `{version}`, told otherwise."),
        (croissant, "PROFILE", "http://mlcommons.org/croissant/1.1"),
        (package, "PROFILE", "https://datapackage.org/profiles/2.1/datapackage.json"),
        (validation_page, "STYLE", "body { color: red }"),
    ],
)
def test_another_documentation_does(
    module: ModuleType, name: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = version_of(judged())
    monkeypatch.setattr(module, name, value)
    assert version_of(judged()) != before


def test_another_example_does(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = version_of(judged())
    (tmp_path / "examples.sql").write_text("-- How many?\nSELECT count(*) FROM units\n", encoding="utf-8")
    monkeypatch.setattr(dictionary, "EXAMPLES", tmp_path / "examples.sql")
    assert version_of(judged()) != before


def test_the_code_that_made_it_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    before = version_of(judged())
    monkeypatch.setattr(package, "code_version", lambda: "0" * 12)
    assert version_of(judged()) == before
