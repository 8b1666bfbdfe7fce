"""A page composed at random: its raw text, and what a reader would make of it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from composing import newsroom
from composing.dressing import dress
from composing.flow import continue_in, continue_out, ordered, with_caption
from composing.parts import Part, Printed, Story
from composing.setting import SETTINGS, Printer
from flows.text import squeeze

ALWAYS = 1.0
HABITS = (0.0, 0.0, 0.0, 0.0, 0.8, ALWAYS)  # how often a page prints headlines behind texts
FIRST = 2  # articles
SEAM = 10  # characters on either side of where a paragraph was cut
WIDTHS = (14, 16, 16, 18, 20, 22, 27, 30, 32)


@dataclass(frozen=True)
class Expected:
    """An article as it should be found: positions are those of the squeezed raw text."""

    title: str | None
    start: int
    end: int
    tags: frozenset[str]
    continued_from: str | None


@dataclass(frozen=True)
class Artifact:
    """Damage, and how it should read."""

    kind: str  # caption | broken_paragraph | inner_space | continuation
    clean: str


@dataclass(frozen=True)
class Page:
    raw: str
    setting: str
    articles: tuple[Expected, ...]
    headings: tuple[tuple[int, str], ...]  # where each subheading stands, and its words
    artifacts: tuple[Artifact, ...]


def compose(stories: Sequence[Story], chance: random.Random) -> Page:
    """A page of two to seven of the stories."""
    chosen = chance.sample(list(stories), min(len(stories), chance.choice((2, 3, 3, 4, 4, 5, 6, 7))))
    setting, print_parts, _ = chance.choices(SETTINGS, [weight for *_, weight in SETTINGS])[0]
    printed = _dressed(chosen, setting, chance)
    parts = ordered(printed, chance)
    parts = [*_masthead(chance), *parts, *_foot(chance)]
    printer = Printer()
    print_parts(printer, parts, chance)
    raw = "".join(printer.raw)
    articles = tuple(_expected(number, story, parts, printer) for number, story in enumerate(printed))
    headings = tuple(
        (span[0], squeeze("".join(part.lines)))
        for part, span in zip(parts, printer.spans, strict=True)
        if part.role == "subhead"
    )
    return Page(raw, setting, articles, headings, tuple(_artifacts(parts, printer, squeeze(raw))))


def _dressed(stories: Sequence[Story], setting: str, chance: random.Random) -> list[Printed]:
    # A page's paragraphs are indented, or blank lines stand between them.
    indent = "　　" if setting in ("columns", "dense columns", "double spaced") and chance.random() < 0.4 else ""
    if setting == "dense columns" and not indent:
        indent = "　　" if chance.random() < 0.7 else ""
    usual, habit = chance.choice(WIDTHS), chance.choice(HABITS)
    printed: list[Printed] = []
    for story in stories:
        width = usual if chance.random() < 0.6 else chance.choice(WIDTHS)
        # The first articles of a page may have their headlines behind them, or most have.
        behind = habit if habit == ALWAYS or len(printed) < FIRST else 0.0
        one = dress(story, width, indent, chance.random() < behind, chance)
        if chance.random() < 0.12:
            continue_in(one, chance)
        elif chance.random() < 0.08:
            continue_out(one, chance)
        elif chance.random() < 0.25:
            with_caption(one, chance)
        printed.append(one)
    return printed


def _masthead(chance: random.Random) -> list[Part]:
    return [Part("masthead", (line,)) for line in newsroom.masthead(chance)] if chance.random() < 0.6 else []


def _foot(chance: random.Random) -> list[Part]:
    kind = chance.random()
    if kind < 0.2:
        return [Part("masthead", (newsroom.editors(chance),))]
    return [Part("masthead", ("本版图片除署名外均为资料图片",))] if kind < 0.3 else []


def _expected(number: int, story: Printed, parts: Sequence[Part], printer: Printer) -> Expected:
    spans = [
        span
        for part, span in zip(parts, printer.spans, strict=True)
        if part.story == number and part.role in ("body", "subhead")
    ]
    return Expected(story.title, spans[0][0], spans[-1][1], frozenset(story.tags), story.continued_from)


def _artifacts(parts: Sequence[Part], printer: Printer, squeezed: str) -> list[Artifact]:
    found = []
    last: dict[int, tuple[int, int]] = {}
    for part, span in zip(parts, printer.spans, strict=True):
        if part.role == "caption":
            found.append(Artifact("caption", part.reading))
        if part.role == "continuation":
            found.append(Artifact("continuation", squeezed[span[0] : span[1]]))
        if part.role == "body":
            if not part.opens and part.story in last:
                above = last[part.story]
                left = squeezed[max(above[0], above[1] - SEAM) : above[1]]
                found.append(Artifact("broken_paragraph", left + squeezed[span[0] : min(span[0] + SEAM, span[1])]))
            last[part.story] = span
    return found
