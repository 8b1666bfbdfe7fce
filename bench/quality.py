"""Measure the tables against gold files, without Prefect, validation or a release: a second's work.

    python bench/quality.py GOLD_DIR SOURCES_DIR... [--only STEM]... [--misses KIND]

Runs the pure functions of the pipeline over each source that has a gold file (tests/gold/README.md says how gold is
written) and prints for each kind what was found of what gold requires, and the share of it that is right in each field.
`--misses` lists what was missed, spurious or wrong first, with the text around.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from gold import SPACE, gold_and_sources, misplaced, read_gold, squeezed_positions
from layout import articles, headings, repairs
from scoring import STRICT, Annotated, Score, indicators, mentions

from flows.errors import InputError
from flows.ingest import Found, Refusal, read_source
from flows.process import process
from flows.rows import Row

KINDS: dict[str, Callable[[Annotated], Score]] = {
    "indicator": indicators,
    "project": mentions,
    "heading": headings,
    "article": articles,
    "artifact": repairs,
}
NEEDED = {
    "indicator": ("names", "value", "unit"),
    "project": ("names",),
    "heading": ("text", "kind"),
    "article": ("title",),
    "artifact": ("kind", "context", "clean"),
}
BEFORE, AFTER = 30, 15  # characters of the text around what was missed


def annotated(gold: Path, source: Path) -> Annotated:
    """A source with its rows and its gold.

    Raises InputError for a text that the pipeline refuses, or a gold line without a field that comparing needs. Says
    which lines have no place in the text.
    """
    read = read_source(Found(source, source.name, source.stem, {}))
    if isinstance(read, Refusal):
        raise InputError(f"{source}: {read.reason}")
    for number in misplaced(gold, read.raw):
        print(f"{gold}:{number}: not counted: mend its context, to stand just once in the text", file=sys.stderr)
    items, squeezed = read_gold(gold, read.raw), SPACE.sub("", read.raw)
    for item in items:
        lacking = [name for name in NEEDED.get(item.kind, ()) if name not in item.fields]
        if lacking:
            raise InputError(f"{gold}: the {item.kind} {squeezed[item.start : item.end]} needs {', '.join(lacking)}")
    return Annotated(source.stem, squeezed, squeezed_positions(read.raw).tolist(), process(read), items)


def figures(kind: str, score: Score) -> str:
    """A line of the table. Of damage only the share repaired can be told."""
    if kind == "artifact":
        return f"{kind:10} repaired {score.recall:.3f}  (gold {score.required})"
    counts = f"{kind:10} P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1():.3f}"
    counts += f"  (gold {score.required}, found {len(score.hits) + len(score.spurious)})"
    strict = [f"strict F1 {score.f1(*STRICT):.3f}"] if kind == "indicator" else []
    return "  ".join([counts, *strict, *(f"{name} {share:.3f}" for name, share in score.shares().items())])


def misses(text: Annotated, score: Score) -> Iterator[str]:
    """What gold has and the tables have not, the reverse, and what is wrong in the fields of what was found."""

    def line(what: str, start: int, end: int, **sides: Row) -> str:
        around = text.squeezed[max(0, start - BEFORE) : end + AFTER]
        said = (f"\n\t{side} {json.dumps(_shown(row), ensure_ascii=False, default=str)}" for side, row in sides.items())
        return f"{text.name}\t{what}\t…{around}…{''.join(said)}"

    for item in score.missed:
        yield line("missed", item.start, item.end, gold=item.fields)
    for one in score.spurious:
        yield line("spurious", one.start, one.end, found=one.row)
    for hit in score.hits:
        wrong = ", ".join(name for name, is_right in hit.right.items() if not is_right)
        if wrong:
            yield line(f"wrong {wrong}", hit.item.start, hit.item.end, gold=hit.item.fields, found=hit.row)


def _shown(row: Row) -> Row:
    hidden = ("context", "text", "raw_spans")
    return {
        name: value for name, value in row.items() if value is not None and name not in hidden and name[-3:] != "_id"
    }


def measure(gold: Path, folders: list[Path], only: list[str], shown: str | None) -> None:
    """Print the table of figures over all texts that have gold, after the misses of the kind that is to be shown."""
    totals = dict.fromkeys(KINDS, Score())
    for path, source in gold_and_sources(gold, folders):
        if only and not any(word in path.stem for word in only):
            continue
        text = annotated(path, source)
        for kind, compare in KINDS.items():
            score = compare(text)
            totals[kind] += score
            if kind == shown:
                print("".join(f"{line}\n" for line in misses(text, score)), end="")
    for kind, score in totals.items():
        if score.required or score.spurious:
            print(figures(kind, score))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("sources", type=Path, nargs="+")
    parser.add_argument("--only", action="append", default=[], help="texts whose name holds this")
    parser.add_argument("--misses", choices=KINDS)
    args = parser.parse_args()
    try:
        measure(args.gold, args.sources, args.only, args.misses)
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
