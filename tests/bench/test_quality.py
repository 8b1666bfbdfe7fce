"""The tables of the seeds, held to what a person found in them: a change that loses figures or projects is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from gold import GoldItem, amount, bare_unit, is_one_of, name_fits, read_gold, same_amount, similarity
from gold import squeezed_positions as positions_of

from flows.ingest import Found, read_source
from flows.model import Source
from flows.process import process
from flows.rows import Row, Rows

GOLD = Path(__file__).parents[1] / "gold"
SEEDS = Path(__file__).parents[2] / "seeds"

Matched = list[tuple[Row, GoldItem]]


@cache
def rows_and_gold() -> list[tuple[Rows, list[GoldItem], list[int]]]:
    """For each seed its rows, its gold lines and the squeezed position of each character."""
    found = []
    for gold in sorted(GOLD.glob("*.jsonl")):
        path = SEEDS / f"{gold.stem}.txt"
        source = read_source(Found(path, path.name, path.stem, {}))
        assert isinstance(source, Source)
        found.append((process(source), read_gold(gold, source.raw), positions_of(source.raw).tolist()))
    return found


def compared(table: str, kind: str, is_same: Callable[[Row, GoldItem], bool]) -> tuple[Matched, int, int]:
    """The rows that gold has, each with its line; how many rows gold has not; how many lines have no row."""
    matched: Matched = []
    spurious = missed = 0
    for rows, items, at in rows_and_gold():
        lines = [item for item in items if item.kind == kind]
        for row in rows[table]:
            start, end = (at[int(str(row[one]))] for one in ("raw_start", "raw_end"))
            met = [item for item in lines if item.start < end and start < item.end and is_same(row, item)]
            if met:
                lines.remove(met[0])
                matched.append((row, met[0]))
            else:
                spurious += 1
        missed += sum(not item.fields.get("optional") for item in lines)
    return matched, spurious, missed


@cache
def indicators() -> tuple[Matched, int, int]:
    def is_same(row: Row, item: GoldItem) -> bool:
        said = item.fields
        return bool(same_amount(amount(row["value"], row["unit"]), amount(said["value"], said["unit"])))

    return compared("indicators", "indicator", is_same)


@cache
def mentions() -> tuple[Matched, int, int]:
    return compared("project_mentions", "project", lambda row, item: bool(name_fits(row["name"], item)))


def f1(matched: Matched, spurious: int, missed: int) -> float:
    return 2.0 * len(matched) / (2 * len(matched) + spurious + missed)


def share(matched: Matched, column: str) -> float:
    return sum(is_one_of(row[column], item.fields.get(column)) for row, item in matched) / len(matched)


def test_indicators_are_found() -> None:
    assert f1(*indicators()) >= 0.97


@pytest.mark.parametrize(("column", "least"), [("comparator", 0.95), ("measure", 0.97), ("status", 0.97)])
def test_indicators_say_what_the_text_says(column: str, least: float) -> None:
    assert share(indicators()[0], column) >= least


def test_indicators_are_of_the_right_year() -> None:
    matched, _, _ = indicators()
    years = [(str(row["period"])[:4], str(item.fields["period"])[:4]) for row, item in matched]
    assert sum(found == wanted for found, wanted in years) / len(matched) >= 0.97


def test_indicators_are_named_and_counted_in_their_unit() -> None:
    matched, _, _ = indicators()
    assert sum(name_fits(row["name"], item) for row, item in matched) / len(matched) >= 0.95
    assert sum(bare_unit(row["unit"]) == bare_unit(item.fields["unit"]) for row, item in matched) / len(matched) >= 0.99


def test_project_mentions_are_found() -> None:
    assert f1(*mentions()) >= 0.88


@pytest.mark.parametrize(("column", "least"), [("stage", 0.88), ("status", 0.97), ("deadline", 0.95)])
def test_project_mentions_say_what_the_text_says(column: str, least: float) -> None:
    assert share(mentions()[0], column) >= least


def test_articles_have_their_headlines() -> None:
    for rows, items, _ in rows_and_gold():
        wanted: Iterator[str] = (str(item.fields["title"]) for item in items if item.kind == "article")
        found = [str(row["title"]) for row in rows["articles"]]
        assert all(any(similarity(title, one) >= 0.8 for one in found) for title in wanted)
