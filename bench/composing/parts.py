"""What a page is put together of: stories, and the parts that it prints of them."""

from __future__ import annotations

import random
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Story:
    """A clean article: its title and its paragraphs."""

    name: str
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """Lines that a page prints together.

    `role`: title, kicker, deck, byline, body, subhead, caption, continuation, masthead. `lines` are as wide as the
    column. A body part that does not open a paragraph goes on with the one that the part before it of its story broke
    off. `reading` is what the part says where it is printed twice.
    """

    role: str
    lines: tuple[str, ...]
    story: int = -1
    opens: bool = True
    reading: str = ""


@dataclass
class Printed:
    """A story as it will be printed: its parts in reading order, and what is said of it."""

    parts: list[Part]
    title: str | None
    tags: set[str] = field(default_factory=set)
    continued_from: str | None = None

    def body(self) -> list[Part]:
        """The parts between the headlines and the bylines."""
        return [part for part in self.parts if part.role in ("body", "subhead", "caption")]


def read_stories(folder: Path, half: str) -> list[Story]:
    """The articles of a folder (a file each: the title, then a paragraph a line), of one half or (`all`) of both.

    Which half a file belongs to depends on its name alone: `tune` is for mending, `test` for reporting.
    """
    stories = []
    for path in sorted(folder.rglob("*.txt")):
        belongs = ("tune", "test")[zlib.crc32(path.stem.encode()) % 2]
        title, *paragraphs = [line.strip() for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
        if half in (belongs, "all") and paragraphs:
            stories.append(Story(path.stem, title, tuple(paragraphs)))
    return stories


def one_of(chance: random.Random, weights: Sequence[tuple[str, float]]) -> str:
    """A name, as often as its weight says."""
    return chance.choices([name for name, _ in weights], [weight for _, weight in weights])[0]
