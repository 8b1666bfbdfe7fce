"""Characters a second of each stage, on one core, and whether the time grows in proportion to the length.

    python bench/throughput.py [SOURCES_DIR] [--size CHARACTERS]

Builds texts of four shapes from the sources: as they are, one after another; all on one line of 5 MB; 200,000 short
lines; and a single sentence. Each is measured at its full size and at half of it. `indicators` includes numerals and
periods, `indicators, projects` all of extraction; `all, to rows` is every stage from the raw text to its rows.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.clean import clean
from flows.extract.article_numerals import numerals_of
from flows.extract.facts import extract
from flows.extract.indicators import extract_indicators
from flows.extract.numerals import find_numerals
from flows.model import Document, Numeral, Source
from flows.process import process
from flows.segment import segment

SHORT_LINE = 22  # characters, as in a newspaper's column
SHORT_LINES = 200_000
SINGLE_LINE_BYTES = 5_000_000
SENTENCE = 100_000  # characters
SHORT_RUN = 3.0  # seconds
ENDS = str.maketrans(dict.fromkeys("。！？；", "，"))


def long_text(sources: list[str], size: int) -> str:
    """The sources one after another until there are `size` characters, each copy with figures of its own."""
    parts: list[str] = []
    length = copy = 0
    while length < size:
        for source in sources:
            part = source.replace("2020", str(1900 + copy % 99)) + "\n\n"
            parts.append(part)
            length += len(part)
        copy += 1
    return "".join(parts)[:size]


def shapes(sources: list[str], size: int) -> Iterator[tuple[str, str]]:
    """Names and texts."""
    text = long_text(sources, max(size, SHORT_LINES * SHORT_LINE * 2))
    flat = "".join(text.split())
    yield "sources as they are", text[:size]
    yield "one line of 5 MB", flat[: SINGLE_LINE_BYTES // 3]
    short = (flat[at : at + SHORT_LINE] for at in range(0, SHORT_LINES * SHORT_LINE, SHORT_LINE))
    yield "200,000 short lines", "\n".join(short)
    yield "one sentence", flat[:SENTENCE].translate(ENDS)


@dataclass(frozen=True)
class Prepared:
    """A text and what the stages before a stage make of it."""

    source: Source
    document: Document

    @classmethod
    def of(cls, text: str) -> Prepared:
        """What is read from `text`."""
        source = Source("bench", "bench.txt", hashlib.sha256(text.encode()).hexdigest(), "utf-8", text)
        return cls(source, segment(source, clean(text)))


def numerals(given: Prepared) -> Sequence[Numeral]:
    """Those of the whole cleaned text."""
    return find_numerals(given.document.cleaned.text.chars)


def indicators(given: Prepared) -> None:
    """Numerals, periods and indicators."""
    document, found = given.document, numerals(given)
    for article in document.articles:
        extract_indicators(document, article, numerals_of(article, document.cleaned.text, found))


STAGES: Mapping[str, Callable[[Prepared], object]] = {
    "clean": lambda given: clean(given.source.raw),
    "clean, segment": lambda given: segment(given.source, clean(given.source.raw)),
    "numerals": numerals,
    "indicators": indicators,
    "indicators, projects": lambda given: extract(given.document),
    "all, to rows": lambda given: process(given.source),
}


def seconds(action: Callable[[Prepared], object], given: Prepared) -> float:
    """Of processor time, which other programs on the machine do not add to; the better of two short runs."""
    taken: list[float] = []
    while len(taken) < 2 and sum(taken) < SHORT_RUN:
        gc.collect()
        begun = time.process_time()
        action(given)
        taken.append(time.process_time() - begun)
    return min(taken)


def measure(name: str, text: str) -> None:
    """Prints a line a stage: speed at full size, and the time at full size as a multiple of that at half."""
    whole, half = Prepared.of(text), Prepared.of(text[: len(text) // 2])
    for stage, run in STAGES.items():
        full, part = seconds(run, whole), seconds(run, half)
        speed, growth = len(text) / full / 1e6, full / part
        print(f"{name:22} {stage:20} {len(text):>10,} characters {full:6.2f} s {speed:6.2f} M/s, x{growth:.2f} for x2")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", type=Path, nargs="?", default=Path(__file__).resolve().parents[1] / "seeds")
    parser.add_argument("--size", type=int, default=4_000_000)
    args = parser.parse_args()
    sources = [path.read_bytes().decode("utf-8", "replace") for path in sorted(args.sources.rglob("*.txt"))]
    for name, text in shapes(sources, args.size):
        measure(name, text)


if __name__ == "__main__":
    main()
