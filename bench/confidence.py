"""Measure how often the records of each rule are right, and write it to the vocabulary that extraction reads.

    python bench/confidence.py GOLD_DIR:SOURCES_DIR... [--dry-run]

Over all sources that have a gold file, each record within the part annotated is right or wrong: an indicator is
right in name, value, unit, measure, status and year; a mention in name, stage and status, and in investment and
deadline where gold states them. Counted by rule and circumstance; small counts are drawn towards the share of the
rule, and those towards that of the table (a Beta prior worth PRIOR
records). Writes schemas/vocabularies/confidence.csv. Gold that the rules were not developed on gives honest shares.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from gold import (
    GoldItem,
    amount,
    bare_unit,
    gold_and_sources,
    in_scope,
    is_one_of,
    name_fits,
    read_gold,
    same_amount,
    squeezed_positions,
)

from flows.clean import clean
from flows.extract import extract
from flows.link.concepts import with_concepts
from flows.link.confidence import indicator_circumstance, mention_circumstance
from flows.link.whereabouts import with_places
from flows.model import Indicator, Mention, Source
from flows.segment import segment
from flows.vocabulary import SCHEMAS

PRIOR = 12
OUTPUT = SCHEMAS / "vocabularies" / "confidence.csv"
COLUMNS = ("table", "rule", "circumstance", "records", "right", "confidence")
Key = tuple[str, str, str]
Span = tuple[int, int]
One = TypeVar("One", Indicator, Mention)


def judged(path: Path, gold: Path) -> Iterator[tuple[Key, bool]]:
    """Table, rule and circumstance of each record of a source that gold judges, and whether it is right."""
    data = path.read_bytes()
    raw = data.decode("utf-8")
    items, at = read_gold(gold, raw), squeezed_positions(raw)
    document = segment(Source(path.stem, path.name, hashlib.sha256(data).hexdigest(), "utf-8", raw), clean(raw))
    facts = with_concepts(document, with_places(document, extract(document)))
    indicators: list[tuple[Span, Indicator, str]] = []
    mentions: list[tuple[Span, Mention, str]] = []
    for article, found, named in zip(document.passages, facts.indicators, facts.mentions, strict=True):
        for one in found:
            first, last = article.body.span(one.start, one.end)
            indicators.append(
                ((int(at[first]), int(at[last])), one, indicator_circumstance(document.genre, article, one))
            )
        for other in named:
            first, last = article.body.span(other.start, other.end)
            mentions.append(((int(at[first]), int(at[last])), other, mention_circumstance(document.genre, other)))
    scoped = [item for item in items if item.kind == "scope"]
    for table, right in (
        ("indicators", _judge(indicators, [i for i in items if i.kind == "indicator"], indicator_is_right)),
        ("project_mentions", _judge(mentions, [i for i in items if i.kind == "project"], mention_is_right)),
    ):
        yield from (((table, rule, where), ok) for (start, rule, where), ok in right if in_scope(scoped, start))


def _judge(
    records: Iterable[tuple[Span, One, str]], items: list[GoldItem], is_right: Callable[[One, GoldItem], bool]
) -> Iterator[tuple[tuple[int, str, str], bool]]:
    """Start, rule and circumstance of each record, and whether a gold line that it overlaps says the same."""
    for (start, end), one, circumstance in records:
        met = (item for item in items if item.start < end and start < item.end)
        yield (start, one.rule, circumstance), any(is_right(one, item) for item in met)


def indicator_is_right(one: Indicator, item: GoldItem) -> bool:
    """Whether an indicator says what a gold line says, in name, value, unit, measure, status and year."""
    said = item.fields
    return (
        same_amount(amount(one.value, one.unit), amount(said["value"], said["unit"]))
        and bare_unit(one.unit) == bare_unit(said["unit"])
        and is_one_of(one.measure, said["measure"])
        and is_one_of(one.status, said["status"])
        and (one.period or "")[:4] == str(said["period"] or "")[:4]
        and name_fits(one.name, item)
    )


def mention_is_right(one: Mention, item: GoldItem) -> bool:
    """Whether a mention says what a gold line says, in name, stage and status, and in amount and date if stated."""
    said = item.fields
    investment = said.get("investment")
    return (
        name_fits(one.name, item)
        and is_one_of(one.stage, said["stage"])
        and is_one_of(one.status, said["status"])
        and (not said.get("deadline") or one.deadline == said["deadline"])
        and (
            not isinstance(investment, dict)
            or same_amount(
                amount(one.investment_value, one.investment_unit), amount(investment["value"], investment["unit"])
            )
        )
    )


def shares(outcomes: Iterable[tuple[Key, bool]]) -> list[tuple[Key, int, int, float]]:
    """Records, right ones and smoothed share of every circumstance, of every rule and of every table."""
    counts: dict[Key, list[int]] = {}
    for (table, rule, circumstance), ok in outcomes:
        for key in ((table, "", ""), (table, rule, ""), (table, rule, circumstance)):
            count = counts.setdefault(key, [0, 0])
            count[0] += 1
            count[1] += ok
    smoothed: dict[Key, float] = {}
    for key in sorted(counts):
        table, rule, circumstance = key
        records, right = counts[key]
        above = (table, rule, "") if circumstance else (table, "", "")
        smoothed[key] = (right + PRIOR * smoothed[above]) / (records + PRIOR) if rule else right / records
    return [(key, counts[key][0], counts[key][1], smoothed[key]) for key in sorted(counts)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", metavar="GOLD_DIR:SOURCES_DIR")
    parser.add_argument("--dry-run", action="store_true", help="print the figures, write nothing")
    args = parser.parse_args()
    outcomes: list[tuple[Key, bool]] = []
    for gold_dir, sources_dir in (folders.split(":") for folders in args.folders):
        for gold, source in gold_and_sources(Path(gold_dir), [Path(sources_dir)]):
            outcomes += judged(source, gold)
    rows = [(*key, records, right, f"{share:.3f}") for key, records, right, share in shares(outcomes)]
    for row in rows:
        print("{:18}{:28}{:20}{:6}{:6}  {}".format(*row))
    if not args.dry_run:
        with OUTPUT.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([COLUMNS, *rows])
    return 0


if __name__ == "__main__":
    sys.exit(main())
