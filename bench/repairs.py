"""How often cleaning repairs what was not damaged: repairs of clean text, and a ledger to be read by a person.

    python bench/repairs.py SOURCES_DIR --again
    python bench/repairs.py SOURCES_DIR --ledger OUT_TSV [--sample N]
    python bench/repairs.py SOURCES_DIR --verdicts READ_TSV

--again cleans what cleaning made of each text: every repair of it is a false one, or one that the first pass missed.
--ledger writes the repairs of the texts with what stands around them, a row each (of each rule at most N, chosen at
random), for a reader who puts `false` into the last column where the text was right before. --verdicts counts these
by rule and per 10,000 characters, and says how many repairs nobody has read since the rules changed.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.clean import clean
from flows.ledger import Repair, net_repairs
from flows.text import squeeze

CONTEXT = 24  # characters on either side
LONGEST = 120
LAYOUT = ("layout", "line_end")  # white space around lines, which no reader sees
COLUMNS = ("rule", "document", "before", "after", "left", "right", "verdict")


@dataclass(frozen=True)
class Entry:
    """A repair with what stands around it in the raw file."""

    rule: str
    document: str
    before: str
    after: str
    left: str
    right: str

    @property
    def key(self) -> tuple[str, ...]:
        """What a reader has judged, whatever the rule is called."""
        return self.document, self.before, self.after, self.left, self.right


def texts_of(folder: Path) -> Iterator[tuple[str, str]]:
    """Names and texts."""
    for path in sorted(folder.rglob("*.txt")):
        yield path.stem, path.read_bytes().decode("utf-8", "replace")


def entries(name: str, raw: str) -> Iterator[Entry]:
    """The repairs of a text that change more than the white space around its lines."""
    for repair in net_repairs(raw, clean(raw).text):
        opens_line = repair.raw_start == 0 or raw[repair.raw_start - 1] == "\n"
        is_indentation = opens_line and not repair.before.strip() and not repair.after.strip()
        if not is_indentation and not set(repair.rule.split("+")) <= set(LAYOUT):
            yield _entry(name, raw, repair)


def _entry(name: str, raw: str, repair: Repair) -> Entry:
    left, right = raw[max(0, repair.raw_start - CONTEXT) : repair.raw_start], raw[repair.raw_end :][:CONTEXT]
    shown = [text.replace("\n", "⏎").replace("\r", "") for text in (repair.before, repair.after, left, right)]
    return Entry(repair.rule, name, shown[0][:LONGEST], shown[1][:LONGEST], shown[2], shown[3])


def report(counts: Counter[str], characters: int, what: str) -> None:
    """Prints a count by rule."""
    total = sum(counts.values())
    print(f"{what}: {total} in {characters:,} characters, {1e4 * total / max(1, characters):.3f} per 10,000")
    for rule, count in counts.most_common():
        print(f"  {count:>7} {rule}")


def clean_again(folder: Path) -> None:
    """Prints the repairs of texts that are clean already."""
    visible, white_space, characters = Counter[str](), Counter[str](), 0
    for name, raw in texts_of(folder):
        once = clean(raw).text.chars
        characters += len(once)
        for entry in entries(name, once):
            is_space = squeeze(entry.before.replace("⏎", "")) == squeeze(entry.after.replace("⏎", ""))
            (white_space if is_space else visible)[entry.rule] += 1
            print(f"{entry.rule}\t{name}\t…{entry.left}[{entry.before} → {entry.after}]{entry.right}…")
    report(visible, characters, "repairs of clean text")
    report(white_space, characters, "changes of its white space")


def write_ledger(folder: Path, out: Path, sample: int | None) -> None:
    """Writes the repairs for a reader, at most `sample` of each rule."""
    by_rule: dict[str, list[Entry]] = defaultdict(list)
    for name, raw in texts_of(folder):
        for entry in entries(name, raw):
            by_rule[entry.rule].append(entry)
    chance = random.Random(1)
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t")
        writer.writerow(COLUMNS)
        for rule, found in sorted(by_rule.items()):
            chosen = found if sample is None or len(found) <= sample else chance.sample(found, sample)
            writer.writerows([rule, *one.key, ""] for one in chosen)


def count_verdicts(folder: Path, read: Sequence[dict[str, str]]) -> None:
    """Prints the repairs that a reader found to be false, by rule."""
    verdicts = {tuple(row[column] for column in COLUMNS[1:-1]): row["verdict"] for row in read}
    false, unread, characters = Counter[str](), 0, 0
    for name, raw in texts_of(folder):
        characters += len(raw)
        for entry in entries(name, raw):
            unread += entry.key not in verdicts
            false[entry.rule] += verdicts.get(entry.key) == "false"
    report(+false, characters, "false repairs")
    print(f"repairs that nobody has read: {unread}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", type=Path)
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--ledger", type=Path)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--verdicts", type=Path)
    args = parser.parse_args()
    if args.again:
        clean_again(args.sources)
    if args.ledger:
        write_ledger(args.sources, args.ledger, args.sample)
    if args.verdicts:
        with args.verdicts.open(encoding="utf-8", newline="") as file:
            count_verdicts(args.sources, list(csv.DictReader(file, delimiter="\t")))


if __name__ == "__main__":
    main()
