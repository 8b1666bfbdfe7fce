"""Captions without a credit that stand in the middle of a sentence: told by the sentence that goes on behind them."""

from __future__ import annotations

import re

import numpy as np

from flows.clean.draft import Aside, Draft
from flows.clean.landmarks import BULLET_MARKS
from flows.clean.lines import FULL
from flows.seams import fit

SHORTEST, LONGEST = 4 * FULL, 20 * FULL  # of a caption
SHORTER = 2 * FULL  # than the lines around it, at least
SEAM = 2.0  # how well what stands above and below fits
UNRELATED = 0.0  # how well the caption fits to either, at most
CLAUSE = re.compile("[。！？；，、]")
ENDS = "。！？!?：:；;…～，、”’」』）)》】"


def set_interrupting_captions_apart(draft: Draft) -> Draft:
    """`…2021年3月底前通车试运` | `青年宫站施工现场` | `营。地铁2号线…`: the line between is a picture's.

    It is short and has no mark, the line above breaks off, and by the characters that meet the line below goes on with
    that one, but not with what stands between.
    """
    lines, chars = draft.lines, draft.chars
    if len(lines) < 3:
        return draft

    def text(number: int) -> str:
        return lines.read(number)

    asides = []
    own = lines.widths[1:-1]
    shorter = (own >= SHORTEST) & (own <= LONGEST) & (lines.widths[:-2] - own >= SHORTER)
    for number in (np.flatnonzero(shorter) + 1).tolist():
        if chars[lines.ends[number - 1] - 1] not in ENDS and _interrupts(*map(text, (number - 1, number, number + 1))):
            asides.append(Aside(*lines.span(number), "caption"))
    return draft.set_apart(asides)


def _interrupts(above: str, own: str, below: str) -> bool:
    """Whether a line stands between two that go on with one another, and has itself nothing to do with them."""
    if own[-1] in ENDS or own[0] in BULLET_MARKS or CLAUSE.search(own):
        return False
    if not (CLAUSE.search(above) and CLAUSE.search(below)):
        return False
    return fit(above, below) >= SEAM and max(fit(above, own), fit(own, below)) <= UNRELATED
