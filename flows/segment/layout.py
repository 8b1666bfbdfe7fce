"""How the lines of a page stood in its columns: read from the raw file, which still has its line ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from flows.segment.lines import Line
from flows.text import Text

NARROWEST = 16  # half characters
SAMPLE = 12  # rows that tell a paragraph's width
SPACED = 4  # spaces inside a row that was spaced out to the column's width


@dataclass(frozen=True, slots=True)
class Layout:
    """How one line stood: in how many rows, how wide these were (half characters, 0 if unknown), how far indented."""

    rows: int
    width: float
    indent: int


def layouts_of(lines: Sequence[Line], text: Text, raw: str) -> list[Layout]:
    """The layout of each line."""
    return [_layout(line, int(text.ends[line.end - 1]), raw) for line in lines]


def _layout(line: Line, raw_end: int, raw: str) -> Layout:
    row_start = raw.rfind("\n", max(0, line.raw_start - 40), line.raw_start) + 1
    before = raw[row_start : line.raw_start] if row_start or line.raw_start < 40 else "?"
    indent = _width(before) if not before.strip() else 0
    rows = [row.strip() for row in raw[line.raw_start : raw_end].split("\n")]
    rows = [row for row in rows if row]
    full = [
        _width(row) + (indent if not number else 0)
        for number, row in enumerate(rows[:-1][:SAMPLE])
        if row.count(" ") < SPACED
    ]
    return Layout(len(rows), median(full) if full else 0, indent)


def _width(row: str) -> int:
    """In half characters: a Chinese character has three bytes."""
    return (len(row.encode("utf-8", "surrogatepass")) + len(row)) // 2


def indents_tell(layouts: Sequence[Layout]) -> bool:
    """Whether the first row of a paragraph is indented, as a rule."""
    long = [one for one in layouts if one.rows > 1]
    return len(long) > 2 and sum(one.indent > 0 for one in long) >= 0.6 * len(long)
