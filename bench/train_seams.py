"""Count which characters go together, and which open paragraphs: what tells whether two pieces of text are one.

    python bench/train_seams.py TEXTS_DIR... [--without STORIES_DIR] [--out schemas/models/seams.csv]

For pairs of characters that stand side by side more often than by chance, the logarithm of how much more often; for
pairs that begin paragraphs more often than they stand inside them, the same. Paragraphs of the test half of STORIES_DIR
(see `bench/pages.py`) are left out, so that what is measured on them is measured on texts not counted.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator
from math import log
from pathlib import Path

from composing.parts import read_stories

from flows.clean import clean

OUT = Path(__file__).resolve().parents[1] / "schemas" / "models" / "seams.csv"
FEWEST = 5  # times that a pair must stand in the texts
FEWEST_OPENINGS = 6
LEAST = 0.5  # natural logarithm of how much more often than by chance
SHORTEST = 40  # characters of a paragraph
PAIR = re.compile("[\u3400-\u9fff]{2}")


def paragraphs_of(folders: list[Path], without: Path | None) -> Iterator[str]:
    """The paragraphs of all texts, without white space."""
    stories = read_stories(without, "test") if without else []
    left_out = {"".join(text.split()) for story in stories for text in story.paragraphs}
    for path in sorted(path for folder in folders for path in folder.rglob("*.txt")):
        for line in clean(path.read_bytes().decode("utf-8", "replace")).text.chars.split("\n"):
            squeezed = "".join(line.split())
            if squeezed not in left_out and not any(text in squeezed for text in left_out):
                yield squeezed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--without", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    pairs: Counter[str] = Counter()
    singles: Counter[str] = Counter()
    openings: Counter[str] = Counter()
    for text in dict.fromkeys(paragraphs_of(args.texts, args.without)):
        singles.update(text)
        pairs.update(pair for at in range(len(text) - 1) if PAIR.match(pair := text[at : at + 2]))
        if len(text) >= SHORTEST and PAIR.match(text):
            openings[text[:2]] += 1
    every, begun = sum(singles.values()), sum(openings.values())
    rows: list[tuple[str, str, str]] = []
    for pair, count in sorted(pairs.items()):
        lift = log(count * every / (singles[pair[0]] * singles[pair[1]]))
        if count >= FEWEST and lift >= LEAST:
            rows.append(("seam", pair, f"{lift:.1f}"))
    for pair, count in sorted(openings.items()):
        lift = log(count * every / (begun * max(pairs[pair], 1)))
        if count >= FEWEST_OPENINGS and lift >= LEAST:
            rows.append(("opening", pair, f"{lift:.1f}"))
    with args.out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([("kind", "pair", "lift"), *rows])
    print(f"{every} characters, {begun} paragraphs: {len(rows)} pairs")


if __name__ == "__main__":
    main()
