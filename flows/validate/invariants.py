"""What must hold of a row beyond its own cells, computed for every row: columns of True, False or None.

`CHECKS` names, for each table, the columns that `expectations/<table>.json` may look at besides the table's own.
None means that there is nothing to check (no period, no value): such a row does not fail.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from math import isclose
from typing import Any
from unicodedata import normalize

import pyarrow as pa

from flows.extract.numerals import find_numerals
from flows.extract.periods import period_of
from flows.extract.units import to_base
from flows.tables import TABLES
from flows.text import squeeze
from flows.validate.corpus import Corpus
from flows.validate.readings import Source, lies_in, spans_of

Row = Mapping[str, Any]
Check = Callable[[Corpus, Row], bool | None]
ACCOUNT = ("text", "heading", "head", "apart", "repair", "unaccounted")
SHARE = re.compile(r"占.*(比|率)|比重|占比|份额")


def computed_columns(table: str, corpus: Corpus) -> dict[str, list[bool | None]]:
    """Every computed column of a table, one value a row.

    A row that lacks a required value is refused for that; there is nothing more to check of it.
    """
    said, checks = TABLES[table], CHECKS.get(table, {})
    parents = {key.column: corpus.keys(key.table, key.key) for key in said.foreign_keys}
    required = [one.name for one in said.fields if one.is_required]
    seen: set[tuple[object, ...]] = set()
    columns: dict[str, list[bool | None]] = {"key_comes_once": []}
    columns |= {f"{column}_resolves": [] for column in parents} | {name: [] for name in checks}
    for row in _rows(corpus.tables[table]):
        key = tuple(row[column] for column in said.primary_key)
        columns["key_comes_once"].append(key not in seen)
        seen.add(key)
        for column, known in parents.items():
            columns[f"{column}_resolves"].append(None if row[column] is None else row[column] in known)
        is_whole = all(row[column] is not None for column in required)
        for name, check in checks.items():
            columns[name].append(check(corpus, row) if is_whole else None)
    return columns


def _rows(table: pa.Table) -> Iterator[Row]:
    """The rows, brought into Python some thousands at a time."""
    for batch in table.to_batches(max_chunksize=10_000):
        yield from batch.to_pylist()


# --- where the text says it ------------------------------------------------------------------------------


def _of_source(check: Callable[[Source, Row], bool]) -> Check:
    """A check against the raw text that the row comes from."""

    def checked(corpus: Corpus, row: Row) -> bool | None:
        source = corpus.sources.get(row["document_id"])
        return None if source is None else check(source, row)

    return checked


@_of_source
def _span_in_document(source: Source, row: Row) -> bool:
    return bool(0 <= row["raw_start"] <= row["raw_end"] <= len(source.raw))


@_of_source
def _quote_in_source(source: Source, row: Row) -> bool:
    return source.reads_as(row["quote"], spans_of(row))


@_of_source
def _text_in_source(source: Source, row: Row) -> bool:
    return source.reads_as(row["text"], spans_of(row))


@_of_source
def _section_in_source(source: Source, row: Row) -> bool:
    """A section's span covers its heading, numbering and marks first, then its text."""
    found, text = source.read(spans_of(row)), squeeze(row["text"])
    head = squeeze((row["numbering"] or "") + (row["heading"] or ""))
    return found.endswith(text) and _is_read_in_order(head, found[: len(found) - len(text)])


@_of_source
def _caption_in_source(source: Source, row: Row) -> bool:
    """A caption's characters, width aside, stand in its span in order; what the page doubled is left out."""
    said, found = (normalize("NFKC", one) for one in (row["text"], source.raw[row["raw_start"] : row["raw_end"]]))
    return _is_read_in_order(squeeze(said), found)


@_of_source
def _before_in_source(source: Source, row: Row) -> bool:
    return bool(source.raw[row["raw_start"] : row["raw_end"]] == row["before"])


def _is_read_in_order(text: str, found: str) -> bool:
    rest = iter(found)
    return all(char in rest for char in text)


def _lies_in(table: str, column: str) -> Check:
    def check(corpus: Corpus, row: Row) -> bool | None:
        outer = corpus.spans[table].get(row[column])
        return None if outer is None else lies_in(spans_of(row), outer)

    return check


_lies_in_section = _lies_in("sections", "section_id")


def _in_section(corpus: Corpus, row: Row) -> bool | None:
    """Headlines stand outside the text that sections are of."""
    return None if row["kind"] == "headline" else _lies_in_section(corpus, row)


def _below_parent(corpus: Corpus, row: Row) -> bool | None:
    parent = corpus.levels.get(row["parent_id"])
    if row["parent_id"] is None:
        return bool(row["level"] == 0)
    return None if parent is None else bool(parent < row["level"])


# --- documents -------------------------------------------------------------------------------------------


def _characters_agree(_: Corpus, row: Row) -> bool:
    return bool(row["characters"] == len(row["raw_text"]))


def _account_adds_up(_: Corpus, row: Row) -> bool:
    total = sum(row[f"{one}_characters"] for one in ACCOUNT)
    return bool(total == row["solid_characters"] <= row["characters"])


def _ledger_restores_source(corpus: Corpus, row: Row) -> bool:
    return corpus.sources[row["document_id"]].is_ledger_sound


# --- quantities ------------------------------------------------------------------------------------------


def _range_ascends(_: Corpus, row: Row) -> bool | None:
    value, value_max = row["value"], row["value_max"]
    return None if value is None or value_max is None else abs(value) <= abs(value_max)


def _value_base_agrees(_: Corpus, row: Row) -> bool:
    value, unit = to_base(row["value"], row["unit"])
    return unit == row["unit_base"] and isclose(value, row["value_base"], rel_tol=1e-6, abs_tol=1e-12)


def _value_in_quote(_: Corpus, row: Row) -> bool:
    """Whether the quotation, read anew, gives the value. A list may state the unit after its last figure alone."""
    wanted = (abs(row["value"]), row["value_max"] and abs(row["value_max"]))
    return any(
        one.value is not None
        and (abs(one.value), one.value_max) == wanted
        and (row["unit"] or "").startswith(one.unit or "")
        for one in find_numerals(row["quote"])
    )


def _share_is_a_part(_: Corpus, row: Row) -> bool | None:
    if row["unit_base"] != "%" or row["measure"] != "level" or not SHARE.search(row["name"]):
        return None
    return bool(0 <= row["value_base"] <= 100)


def _investment_agrees(_: Corpus, row: Row) -> bool | None:
    value, unit, yuan = row["investment_value"], row["investment_unit"], row["investment_yuan"]
    if value is None or unit is None:
        return yuan is None
    expected, base = to_base(value, unit)
    return yuan is None if base != "元" else yuan is not None and isclose(expected, yuan, rel_tol=1e-6)


# --- time ------------------------------------------------------------------------------------------------


def _period_parses(_: Corpus, row: Row) -> bool | None:
    return _bounds_agree(row["period"], row["period_start"], row["period_end"])


def _deadline_parses(_: Corpus, row: Row) -> bool | None:
    return _bounds_agree(row["deadline"], None, row["deadline_on"])


def _bounds_agree(code: str | None, first: date | None, last: date | None) -> bool | None:
    if code is None:
        return None if last is None else False
    try:
        period = period_of(code)
    except ValueError:
        return False
    return period.first <= period.last == last and first in (None, period.first)


def _actual_is_past(corpus: Corpus, row: Row) -> bool | None:
    """What is reported as fact does not begin after its document's date."""
    published = corpus.published_on.get(row["document_id"])
    if row["status"] != "actual" or row["period_start"] is None or published is None:
        return None
    return bool(row["period_start"] <= published)


def _seen_in_order(_: Corpus, row: Row) -> bool | None:
    first, last = row["first_seen"], row["last_seen"]
    return None if first is None or last is None else bool(first <= last)


def _mentions_agree(corpus: Corpus, row: Row) -> bool:
    return bool(row["mentions"] == corpus.mention_counts[row["project_id"]])


CHECKS: Mapping[str, Mapping[str, Check]] = {
    "documents": {
        "characters_agree": _characters_agree,
        "account_adds_up": _account_adds_up,
        "ledger_restores_source": _ledger_restores_source,
    },
    "articles": {"span_in_document": _span_in_document, "text_in_source": _text_in_source},
    "sections": {
        "span_in_document": _span_in_document,
        "text_in_source": _section_in_source,
        "lies_in_article": _lies_in("articles", "article_id"),
        "below_parent": _below_parent,
    },
    "sentences": {
        "span_in_document": _span_in_document,
        "text_in_source": _text_in_source,
        "lies_in_section": _in_section,
    },
    "captions": {"span_in_document": _span_in_document, "text_in_source": _caption_in_source},
    "repairs": {"span_in_document": _span_in_document, "before_in_source": _before_in_source},
    "numerals": {
        "span_in_document": _span_in_document,
        "quote_in_source": _quote_in_source,
        "range_ascends": _range_ascends,
    },
    "indicators": {
        "span_in_document": _span_in_document,
        "quote_in_source": _quote_in_source,
        "lies_in_sentence": _lies_in("sentences", "sentence_id"),
        "range_ascends": _range_ascends,
        "value_base_agrees": _value_base_agrees,
        "value_in_quote": _value_in_quote,
        "share_is_a_part": _share_is_a_part,
        "period_parses": _period_parses,
        "actual_is_past": _actual_is_past,
    },
    "project_mentions": {
        "span_in_document": _span_in_document,
        "quote_in_source": _quote_in_source,
        "lies_in_sentence": _lies_in("sentences", "sentence_id"),
        "investment_agrees": _investment_agrees,
        "deadline_parses": _deadline_parses,
    },
    "projects": {"seen_in_order": _seen_in_order, "mentions_agree": _mentions_agree},
}
