"""Captions without a credit that stand in the middle of a sentence: told by the sentence that goes on behind them."""

from __future__ import annotations

import re

import numpy as np

from flows.clean.draft import Aside, Draft
from flows.clean.landmarks import BULLETS
from flows.clean.lines import FULL, Flags, Lines, among, membership
from flows.seams import fit

SHORTEST, LONGEST = 4 * FULL, 20 * FULL  # of a caption
SHORTER = 2 * FULL  # than the lines around it, at least
SEAM = 2.0  # how well what stands above and below fits
NO_SEAM = 0.0  # how well the caption fits to either, at most
CLAUSE = re.compile("[。！？；，、]")
ENDS = membership("。！？!?：:；;…～，、”’」』）)》】")


def set_interrupting_captions_apart(draft: Draft) -> Draft:
    """`…2021年3月底前通车试运` | `青年宫站施工现场` | `营。地铁2号线…`: the line between is a picture's.

    It is short and has no mark, the line above breaks off, and by the characters that meet the line below goes on with
    that one, but not with what stands between.
    """
    lines = draft.lines
    if len(lines) < 3:
        return draft
    chars = draft.chars

    def text(number: int) -> str:
        return chars[lines.starts[number] : lines.ends[number]]

    asides = []
    for number in _candidates(lines):
        above, own, below = text(number - 1), text(number), text(number + 1)
        if CLAUSE.search(own) or not (CLAUSE.search(above) and CLAUSE.search(below)):
            continue
        if fit(above, below) >= SEAM and max(fit(above, own), fit(own, below)) <= NO_SEAM:
            asides.append(Aside(int(lines.starts[number]), int(lines.ends[number]), "caption"))
    return draft.set_apart(asides)


def _candidates(lines: Lines) -> list[int]:
    """The short lines behind a longer one that breaks off, without a mark at their ends."""
    over = among(lines.last, ENDS)
    found: Flags = (lines.widths >= SHORTEST) & (lines.widths <= LONGEST) & ~over & ~among(lines.first, BULLETS)
    found[0] = found[-1] = False
    found[1:] &= ~over[:-1] & (lines.widths[:-1] - lines.widths[1:] >= SHORTER)
    numbers: list[int] = np.flatnonzero(found).tolist()
    return numbers
