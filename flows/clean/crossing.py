"""Pieces of two articles that meet where a column ends: what follows goes on with another piece further up."""

from __future__ import annotations

import re

import numpy as np

from flows.clean.columns import Columns
from flows.clean.lines import Flags, Lines
from flows.clean.words import OPENERS
from flows.seams import NO_SEAM, fit

BETTER = 1.5  # by how much another piece must fit better
REACH = 150  # lines
# what begins a sentence, and goes on with none that an enumeration leaves open
OPENING = re.compile(f"(?:{OPENERS})，")
COMMON = "的地得了着过和与及或等在是有"  # characters that go on with anything


def crossed(lines: Lines, columns: Columns, blank: Flags, joins: Flags) -> Flags:
    """Which joined lines behind a blank one do not go on with the line before it.

    A paragraph breaks off further up where its column ends and a headline follows, and this line goes on with that one
    by the characters that meet: `资12.6亿元，…` with `…碳纤维原丝项目总投` rather than with `…白马寺游客服务中`.
    Where its first character goes on with anything, another piece of the page must go on with the line before it.
    """
    found = np.zeros(len(lines), np.bool_)
    joined = np.flatnonzero(joins & blank).tolist()
    if not joined:
        return found
    open_ends = columns.nearly_full & ~columns.is_terminal & (columns.is_marked | joins)
    open_ends[:-1] &= ~joins[1:]
    broken = np.flatnonzero(open_ends[:-1])
    if not len(broken):
        return found

    def text(number: int) -> str:
        return lines.read(number)

    pieces = np.flatnonzero(blank)
    for number in joined:
        own, left = text(number), text(number - 1)
        if left[-1] == "、" and OPENING.match(own):
            found[number] = True
            continue
        near = broken[(broken < number - 1) & (broken >= number - REACH)].tolist()
        if not near or (fits := fit(left, own)) >= NO_SEAM:
            continue
        least = max(NO_SEAM, fits + BETTER)
        found[number] = any(fit(text(other), own) > least for other in near)
        if found[number] and own[0] in COMMON:
            others = pieces[(abs(pieces - number) <= REACH) & (pieces != number)].tolist()
            found[number] = any(fit(left, text(piece)) > least for piece in others)
    return found
