"""Damage clean texts in every way that cleaning knows, run, and compare with the run on the clean text.

    python bench/robustness.py [SOURCES_DIR] [--texts N] [--seed N] [--show KIND]
    python bench/robustness.py SOURCES_DIR --undamaged

Prints, by kind of damage, the share of sentences and of indicators (name, value, unit, measure, status, period)
that come out as from the clean text. With --undamaged, instead: how often cleaning repairs texts that nobody
damaged, by rule and per 10,000 characters; changes of white space alone are counted apart.
"""

from __future__ import annotations

import argparse
import hashlib
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from damage import KINDS, is_body

from flows.clean import clean
from flows.ledger import net_repairs
from flows.model import Source
from flows.process import process
from flows.text import squeeze

ENOUGH = 3  # paragraphs that a text must have to be worth damaging
Fact = tuple[object, ...]
T = TypeVar("T")


@dataclass(frozen=True)
class Outcome:
    """What a run found: sentences without white space, and indicators, each with how often."""

    sentences: Counter[str]
    indicators: Counter[Fact]


def outcome(raw: str) -> Outcome:
    """The outcome of running the pure functions on a raw text."""
    rows = process(Source("bench", "bench.txt", hashlib.sha256(raw.encode()).hexdigest(), "utf-8", raw))
    facts = ("name", "value", "unit", "measure", "status", "period")
    return Outcome(
        Counter(squeeze(str(row["text"])) for row in rows["sentences"]),
        Counter(tuple(row[key] for key in facts) for row in rows["indicators"]),
    )


def shared(left: Counter[T], right: Counter[T]) -> tuple[int, int]:
    """How many of both are the same, and how many there are."""
    return 2 * sum((left & right).values()), sum(left.values()) + sum(right.values())


def clean_texts(folder: Path, count: int) -> list[str]:
    """Texts of a folder as cleaning leaves them, chosen evenly over the folder, with enough paragraphs."""
    paths = sorted(folder.rglob("*.txt"))
    texts = [clean(path.read_bytes().decode("utf-8", "replace")).text.chars for path in paths]
    fit = [text for text in texts if sum(map(is_body, text.split("\n"))) >= ENOUGH]
    return fit[:: max(1, len(fit) // count)][:count]


def compare(texts: list[str], seed: int, show: str) -> None:
    """Prints a line a kind of damage."""
    expected = [outcome(text) for text in texts]
    for kind, damage in KINDS.items():
        totals = [0, 0, 0, 0]
        for number, (text, wanted) in enumerate(zip(texts, expected, strict=True)):
            got = outcome(damage(text, random.Random(f"{seed} {number} {kind}")))
            counted = (*shared(wanted.sentences, got.sentences), *shared(wanted.indicators, got.indicators))
            totals = [total + count for total, count in zip(totals, counted, strict=True)]
            if kind == show:
                _show(wanted, got)
        shares = [same / max(1, of) for same, of in (totals[:2], totals[2:])]
        print(f"{kind:26} sentences {shares[0]:.4f} of {totals[1] // 2:>6}  indicators {shares[1]:.4f}")


def _show(wanted: Outcome, got: Outcome) -> None:
    for sentence in wanted.sentences - got.sentences:
        print("  lost   ", sentence[:100])
    for sentence in got.sentences - wanted.sentences:
        print("  instead", sentence[:100])


def count_repairs(folder: Path) -> None:
    """Prints how often each rule changes texts that nobody damaged."""
    characters = 0
    rules: Counter[str] = Counter()
    layout: Counter[str] = Counter()
    for path in sorted(folder.rglob("*.txt")):
        raw = path.read_bytes().decode("utf-8", "replace")
        characters += len(raw)
        for repair in net_repairs(raw, clean(raw).text):
            is_layout = squeeze(repair.before) == squeeze(repair.after)
            (layout if is_layout else rules)[repair.rule] += 1
    for name, counts in (("repairs", rules), ("white space", layout)):
        total = sum(counts.values())
        print(f"{name}: {total} in {characters:,} characters, {1e4 * total / max(1, characters):.2f} per 10,000")
        for rule, count in counts.most_common():
            print(f"  {count:>7} {rule}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", type=Path, nargs="?", default=Path(__file__).resolve().parents[1] / "seeds")
    parser.add_argument("--texts", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", default="", help="a kind of damage whose losses are printed")
    parser.add_argument("--undamaged", action="store_true")
    args = parser.parse_args()
    if args.undamaged:
        count_repairs(args.sources)
    else:
        compare(clean_texts(args.sources, args.texts), args.seed, args.show)


if __name__ == "__main__":
    main()
