"""Where an article that comes from another page ends, if neither a byline nor a headline says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flows.segment.layout import Layout, layouts_of
from flows.segment.lines import Line, ends_sentence
from flows.text import Text

WIDEST = 100  # half characters of a column
WIDER = 8  # half characters by which the columns of two articles differ


def part_continuations(lines: Sequence[Line], text: Text, raw: str, inward: Iterable[int]) -> None:
    """Marks the line at which another article begins behind a continuation: its column is of another width.

    `inward` are the lines before which a mark says that they come from another page.
    """
    for first in inward:
        last = first
        while last < len(lines) and lines[last].role == "paragraph":
            last += 1
        layouts = layouts_of(lines[first:last], text, raw)
        for at in range(1, last - first):
            before, here = _width(layouts[at - 1]), _width(layouts[at])
            line, above = lines[first + at], lines[first + at - 1]
            is_free = "\n\n" in raw[int(text.ends[above.end - 1]) : line.raw_start]
            if before and here and abs(here - before) > WIDER and is_free and ends_sentence(above.text):
                line.is_parted = True
                break


def _width(layout: Layout) -> float:
    """The width of a paragraph's column; 0 where its rows are none of a column's."""
    return layout.width if layout.rows > 2 and layout.width <= WIDEST else 0
