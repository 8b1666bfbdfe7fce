"""Compose newspaper pages at random of clean articles, take them apart, and compare: articles, headings, repairs.

    python bench/pages.py STORIES_DIR [--pages N] [--seed N] [--half tune|test|all] [--show TAG] [--keep DIR]

STORIES_DIR holds an article a file: its title, then a paragraph a line. The pages print them as newspapers do, in
columns or as readers of pages leave them: headlines before or behind the text, kickers, decks, bylines of many forms,
articles that interrupt each other or come from another page, captions inside sentences, mastheads. Which of the two
halves of the stories a file belongs to depends on its name, so that rules mended on the one are measured on the other.
Prints article F1 by setting, the share of articles found by form (`--show` prints those missed), headings and repairs.
"""

from __future__ import annotations

import argparse
import hashlib
import random
from collections import defaultdict
from pathlib import Path

from composing.comparing import Comparison, compare
from composing.page import Page, compose
from composing.parts import read_stories

from flows.clean import clean
from flows.model import Document, Source
from flows.segment import segment


def taken_apart(raw: str) -> Document:
    """The document of a raw text."""
    return segment(Source("page", "page.txt", hashlib.sha256(raw.encode()).hexdigest(), "utf-8", raw), clean(raw))


def f1(hits: int, found: int, expected: int) -> float:
    """Of detection."""
    return 2 * hits / max(1, found + expected)


class Totals:
    """The counts over all pages."""

    def __init__(self) -> None:
        self.articles: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])  # hits, found, expected
        self.tags: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        self.headings = [0, 0, 0]
        self.repairs: dict[str, list[int]] = defaultdict(lambda: [0, 0])

    def add(self, page: Page, result: Comparison) -> None:
        """Counts a page."""
        hits, missed = len(result.hits), len(result.missed)
        for name in ("all", page.setting):
            for at, number in enumerate((hits, hits + len(result.spurious), hits + missed)):
                self.articles[name][at] += number
        for articles, is_hit in ((result.hits, 1), (result.missed, 0)):
            for tag in (tag for article in articles for tag in article.tags):
                self.tags[tag][0] += is_hit
                self.tags[tag][1] += 1
        self.headings = [a + b for a, b in zip(self.headings, result.headings, strict=True)]
        for kind, counts in result.repaired.items():
            self.repairs[kind] = [a + b for a, b in zip(self.repairs[kind], counts, strict=True)]

    def report(self) -> None:
        """Prints the table."""
        for name, (hits, found, expected) in sorted(self.articles.items()):
            print(f"articles  {name:28} F1 {f1(hits, found, expected):.3f}  ({expected} printed, {found} found)")
        for tag, (hits, expected) in sorted(self.tags.items(), key=lambda one: one[1][0] / one[1][1]):
            print(f"found     {tag:28} {hits / expected:.3f}  of {expected}")
        print(f"headings  {'':28} F1 {f1(*self.headings):.3f}  ({self.headings[2]} printed, {self.headings[1]} found)")
        for kind, (right, every) in sorted(self.repairs.items()):
            print(f"repaired  {kind:28} {right / every:.3f}  of {every}")


def show(number: int, page: Page, result: Comparison, tag: str) -> None:
    """Prints what is wrong with a page, if an article of a form (or of any form, `all`) was missed."""
    missed = [one for one in result.missed if tag in ("all", page.setting) or tag in one.tags]
    for one in missed:
        print(f"page {number} ({page.setting}) missed {one.start}-{one.end} {one.title} {sorted(one.tags)}")
    for found in result.spurious if missed else ():
        print(f"    instead {found.start}-{found.end} {found.article.title} / {found.article.subtitle}")
        print(f"      {found.article.body.chars[:30]!r} … {found.article.body.chars[-30:]!r}")
    for text in result.unrepaired:
        if text.startswith(f"{tag}:"):
            print(f"page {number} ({page.setting}) {text}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", choices=("tune", "test", "all"), default="all")
    parser.add_argument("--show", default="", help="a form or setting, or `all`, whose missed articles are printed")
    parser.add_argument("--keep", type=Path, help="a folder to write the pages to")
    args = parser.parse_args()
    stories = read_stories(args.stories, args.half)
    totals = Totals()
    for number in range(args.pages):
        page = compose(stories, random.Random(f"{args.seed} {number}"))
        if args.keep:
            args.keep.mkdir(parents=True, exist_ok=True)
            (args.keep / f"page_{number}.txt").write_text(page.raw, encoding="utf-8")
        result = compare(page, taken_apart(page.raw))
        totals.add(page, result)
        if args.show:
            show(number, page, result, args.show)
    totals.report()


if __name__ == "__main__":
    main()
