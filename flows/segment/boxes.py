"""Boxes amid an article: a rubric (`数说2017`, `链接`) and rows below it, behind which the article goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from flows.segment.bylines import has_dateline
from flows.segment.genres import names_a_box
from flows.segment.interruptions import Rest, breaks_off
from flows.segment.lines import Line

FEWEST_ROWS = 2
MOST_HEADLINES = 2  # the rubric, and what it heads
LONGEST_ROW = 60  # characters
_CIRCLED = re.compile("[①-⑳]")


def find_rests_of_boxes(lines: Sequence[Line]) -> Iterator[Rest]:
    """For each box amid an article, where the text above it goes on: right behind its last row.

    Not where a byline ends that text above, or what follows the box begins an article of its own.
    """
    for number in range(1, len(lines)):
        if lines[number].role != "headline" or lines[number - 1].role not in ("paragraph", "numbered"):
            continue
        heads = list(takewhile(lambda line: line.role == "headline", lines[number:]))
        if len(heads) > MOST_HEADLINES or not any(names_a_box(line.text) for line in heads):
            continue
        rows = list(takewhile(_is_of_rows, lines[number + len(heads) :]))
        rest = number + len(heads) + len(rows)
        if sum(map(_rows, rows)) < FEWEST_ROWS or rest >= len(lines):
            continue
        if lines[rest].role == "paragraph" and not has_dateline(lines[rest].text):
            yield Rest(number - 1, rest, opens=not breaks_off(lines[number - 1]))


def _is_of_rows(line: Line) -> bool:
    return line.role == "numbered" and len(line.text) <= LONGEST_ROW * _rows(line)


def _rows(line: Line) -> int:
    """The rows on a line, which a flattened page ran together: `①…；②…`."""
    return max(1, len(_CIRCLED.findall(line.text)))
