"""Characters a second of each stage, on one core; whether the time grows in proportion to the length; memory.

    python bench/throughput.py [SOURCES_DIR] [--size CHARACTERS] [--only SHAPE]

The first shapes are the sources as documents of their own, by genre (short ones and newspaper pages of several
articles by themselves), each copy with figures of its own. The others are
one long document each, which is read at half its length too: the sources one after another, 5 MB on one line, 200,000
short lines, and a sentence of 100,000 characters. `indicators` includes numerals and periods; `projects` is what they
add; `extraction` is both, `to rows` every stage from the raw text to its rows. Memory is the peak of a process that
does just that. Where `make compiled` has been run, `.compiled/bin/python bench/throughput.py` measures that.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import multiprocessing
import resource
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.clean import clean
from flows.extract.article_numerals import numerals_of
from flows.extract.facts import extract
from flows.extract.indicators import extract_indicators
from flows.extract.numerals import find_numerals
from flows.extract.projects import extract_mentions
from flows.extract.widths import as_read
from flows.model import Document, Mention, Source
from flows.process import process
from flows.segment import segment

SHORT_LINE = 22  # characters, as in a newspaper's column
SHORT_LINES = 200_000
SHORT_DOCUMENT = 2_000  # characters, below which what each document costs by itself tells
SINGLE_LINE_BYTES = 5_000_000
SENTENCE = 100_000  # characters
RUNS = 3
SHORT_RUN = 3.0  # seconds, beyond which a run is not repeated
ENDS = str.maketrans(dict.fromkeys("。！？；", "，"))
MARKS = str.maketrans("", "", "。！？；，、：")


@dataclass(frozen=True)
class Shape:
    """Texts that are measured together; a long one is measured at half its length too."""

    name: str
    texts: list[str]
    is_long: bool

    def half(self) -> Shape:
        """The first half of the text."""
        return Shape(self.name, [text[: len(text) // 2] for text in self.texts], self.is_long)


def copies(sources: list[str], size: int) -> list[str]:
    """The sources again and again until there are `size` characters, each copy with figures of its own."""
    found: list[str] = []
    length = copy = 0
    while length < size:
        for source in sources:
            found.append(source.replace("2020", str(1900 + copy % 99)) if copy else source)
            length += len(source)
        copy += 1
    return found


def shapes(sources: list[str], size: int) -> Iterator[Shape]:
    """The documents by kind, then the long texts."""
    by_kind: dict[str, list[str]] = {}
    for source in sources:
        by_kind.setdefault(kind_of(source), []).append(source)
    for kind, texts in sorted(by_kind.items()):
        yield Shape(f"documents: {kind}", copies(texts, size), is_long=False)
    text = "\n\n".join(copies(sources, max(size, SHORT_LINES * SHORT_LINE * 2)))
    flat = "".join(text.split())
    yield Shape("one after another", [text[:size]], is_long=True)
    yield Shape("one line of 5 MB", [flat[: SINGLE_LINE_BYTES // 3]], is_long=True)
    short = (flat[at : at + SHORT_LINE] for at in range(0, SHORT_LINES * SHORT_LINE, SHORT_LINE))
    yield Shape("200,000 short lines", ["\n".join(short)], is_long=True)
    yield Shape("one sentence", [flat[:SENTENCE].translate(ENDS)], is_long=True)
    yield Shape("one clause", [flat.translate(MARKS)[:SENTENCE]], is_long=True)


def kind_of(text: str) -> str:
    """Its genre, and whether it is short, or a newspaper's page of several articles."""
    document = read(text)[1]
    if len(document.articles) > 1:
        return "pages"
    return f"short {document.genre}" if len(text) <= SHORT_DOCUMENT else document.genre


Read = tuple[Source, Document, list[Sequence[Mention]]]  # what each stage is given


def read(text: str) -> tuple[Source, Document]:
    """A text as a source, cleaned and segmented."""
    source = Source("bench", "bench.txt", hashlib.sha256(text.encode()).hexdigest(), "utf-8", text)
    return source, segment(source, clean(text))


def indicators(given: Read) -> None:
    """Numerals, periods and indicators."""
    _, document, mentions = given
    found = find_numerals(document.cleaned.text.chars)
    for article, passage, named in zip(as_read(document), document.passages, mentions, strict=True):
        extract_indicators(document, article, numerals_of(passage, document.cleaned.text, found), named)


STAGES: Mapping[str, Callable[[Read], object]] = {
    "clean": lambda given: clean(given[0].raw),
    "clean, segment": lambda given: segment(given[0], clean(given[0].raw)),
    "numerals": lambda given: find_numerals(given[1].cleaned.text.chars),
    "indicators": indicators,
    "projects": lambda given: [extract_mentions(given[1], article) for article in as_read(given[1])],
    "extraction": lambda given: extract(given[1]),
    "to rows": lambda given: process(given[0]),
}


def seconds(shape: Shape) -> dict[str, float]:
    """Of processor time, by stage: the least of a few runs, which other programs on the machine hardly add to."""
    documents = [read(text) for text in shape.texts]
    given: list[Read] = [(s, d, [extract_mentions(d, article) for article in as_read(d)]) for s, d in documents]
    return {name: _least(run, given) for name, run in STAGES.items()}


def _least(run: Callable[[Read], object], given: list[Read]) -> float:
    taken: list[float] = []
    while len(taken) < RUNS and sum(taken) < SHORT_RUN:
        gc.collect()
        begun = time.process_time()
        for one in given:
            run(one)
        taken.append(time.process_time() - begun)
    return min(taken)


def measure(shape: Shape) -> None:
    """Prints a line a stage, and the peak of memory."""
    size = sum(map(len, shape.texts))
    for text in shape.texts:
        process(read(text)[0])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    whole, half = seconds(shape), seconds(shape.half()) if shape.is_long else {}
    print(f"{shape.name}: {size:,} characters in {len(shape.texts)}, {peak:,.0f} MB", flush=True)
    for stage, taken in whole.items():
        growth = f"  x{taken / half[stage]:.2f} for x2" if half else ""
        print(f"  {stage:15} {taken:7.2f} s {size / taken / 1e6:7.2f} M/s{growth}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", type=Path, nargs="?", default=Path(__file__).resolve().parents[1] / "seeds")
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--only", default="", help="shapes whose name has this")
    args = parser.parse_args()
    sources = [path.read_bytes().decode("utf-8", "replace") for path in sorted(args.sources.rglob("*.txt"))]
    for shape in shapes(sources, args.size):
        if args.only in shape.name:
            process_of_its_own = multiprocessing.get_context("spawn").Process(target=measure, args=(shape,))
            process_of_its_own.start()
            process_of_its_own.join()


if __name__ == "__main__":
    main()
