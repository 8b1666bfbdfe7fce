"""Captions without a credit that stand in the middle of a sentence: told by the sentence that goes on behind them."""

from __future__ import annotations

import numpy as np

from flows.clean.asides import CLAUSE_MARKS
from flows.clean.columns import TERMINAL
from flows.clean.draft import Aside, Draft
from flows.clean.landmarks import BULLETS
from flows.clean.lines import FULL, Flags, Lines, among, membership, sums
from flows.seams import fit

SHORTEST, LONGEST = 4 * FULL, 20 * FULL  # of a caption
SHORTER = 2 * FULL  # than the lines around it, at least
SEAM = 2.0  # how well what stands above and below fits
NO_SEAM = 0.0  # how well the caption fits to either, at most
CLOSING = membership("”’」』）)》】")


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
    for number in np.flatnonzero(_interrupting(draft, lines)).tolist():
        above, own, below = text(number - 1), text(number), text(number + 1)
        if fit(above, below) >= SEAM and max(fit(above, own), fit(own, below)) <= NO_SEAM:
            asides.append(Aside(int(lines.starts[number]), int(lines.ends[number]), "caption"))
    return draft.set_apart(asides)


def _interrupting(draft: Draft, lines: Lines) -> Flags:
    """The short lines without marks behind a longer one with marks that breaks off, above another one."""
    marked = sums(among(draft.text.codes, CLAUSE_MARKS), lines.starts, lines.ends) > 0
    over = among(lines.last, TERMINAL) | among(lines.last, CLOSING) | among(lines.last, CLAUSE_MARKS)
    found: Flags = ~marked & (lines.widths >= SHORTEST) & (lines.widths <= LONGEST) & ~among(lines.first, BULLETS)
    found[0] = found[-1] = False
    wider = lines.widths[:-1] - lines.widths[1:] >= SHORTER
    found[1:] &= (marked & ~over)[:-1] & wider
    found[:-1] &= marked[1:]
    return found
