"""The schemas agree with the rows, with one another and with the vocabularies."""

from __future__ import annotations

import pytest

from flows.rows import document_rows
from flows.tables import DOCUMENT_TABLES, READING_ORDER, TABLES, VOCABULARY_TABLES, Field
from flows.tables.schema import codes_of
from flows.vocabulary import vocabulary
from tests.made import first, second


def all_fields() -> list[tuple[str, Field]]:
    return [(table, field) for table, said in TABLES.items() for field in said.fields]


def test_the_columns_of_the_rows_are_those_of_the_schemas() -> None:
    seen = set()
    for document, facts in (first(), second()):
        for table, rows in document_rows(document, facts).items():
            for row in rows:
                assert tuple(sorted(row)) == tuple(sorted(TABLES[table].columns)), table
                seen.add(table)
    assert seen == set(DOCUMENT_TABLES)


def test_each_table_comes_behind_those_that_its_keys_name() -> None:
    order = list(TABLES)
    for table, said in TABLES.items():
        for key in said.foreign_keys:
            assert order.index(key.table) <= order.index(table)
            assert TABLES[key.table].primary_key == (key.key,)


@pytest.mark.parametrize("table", VOCABULARY_TABLES)
def test_the_header_of_a_vocabulary_is_its_schema(table: str) -> None:
    assert set(vocabulary(table)[0]) == set(TABLES[table].columns)


def test_the_reading_order_has_every_table_once() -> None:
    assert sorted(READING_ORDER) == sorted(TABLES)


def test_every_list_of_codes_is_used_and_every_used_list_is_there() -> None:
    used = {field.vocabulary for _, field in all_fields() if field.vocabulary}
    assert used == {row["vocabulary"] for row in vocabulary("codes")}


def test_an_unknown_list_of_codes_is_an_error() -> None:
    with pytest.raises(KeyError, match="no codes of 'colour'"):
        codes_of("colour")


@pytest.mark.parametrize(("table", "field"), all_fields())
def test_descriptions_are_sentences_in_both_languages(table: str, field: Field) -> None:
    assert field.description.rstrip(")”").endswith((".", "●")), f"{table}.{field.name}"
    assert field.description_zh.endswith(("。", "）")), f"{table}.{field.name}"
    assert field.description != field.title


def test_numbers_say_what_they_count() -> None:
    dimensionless = {"ordinal", "level", "confidence", "factor", "link_score"}
    for table, field in all_fields():
        if field.type in ("integer", "number") and field.name not in dimensionless:
            assert field.unit, f"{table}.{field.name}"
