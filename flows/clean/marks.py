"""Punctuation that recognition got wrong: the other width for a mark here and there, one mark read twice."""

from __future__ import annotations

import numpy as np

from flows.clean.draft import Draft
from flows.clean.gaps import IDEOGRAPH
from flows.clean.lines import among, membership
from flows.text import Edit

HALF_TO_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
BEFORE = IDEOGRAPH | membership("”’）》】%0123456789")
BEHIND = IDEOGRAPH | membership("“‘（《【")
ENOUGH = 20  # full-width marks, ten times as many as half-width ones
DOUBLED = membership("%，、；。")


def unify_width(draft: Draft) -> Draft:
    """`养猪亏损,至1998年` → `养猪亏损，至1998年` in a document that has `，` everywhere else.

    A document that has both widths often, or only the half-width mark, is left as it was set; so is a mark beside
    Latin words or inside numbers.
    """
    codes = draft.text.codes
    for half, full in HALF_TO_FULL.items():
        count = draft.chars.count(full)
        if count < ENOUGH or half not in draft.chars:
            continue
        at = (codes == ord(half)).nonzero()[0]
        at = at[(at > 0) & (at < len(codes) - 1)]
        at = at[among(codes[at - 1], BEFORE) & among(codes[at + 1], BEHIND)]
        if 10 * len(at) <= count:
            draft = draft.recoded(at, np.full(len(at), ord(full), np.uint32), "mixed_width")
    return draft


def undouble_marks(draft: Draft) -> Draft:
    """`增长6.1%%，` → `增长6.1%，`, `稳步推进。。` → `稳步推进。`; an ellipsis of three stops or more stays."""
    chars, codes = draft.chars, draft.text.codes
    doubled = (codes[1:] == codes[:-1]).nonzero()[0]
    return draft.edited(
        Edit(at + 1, at + 2, "", "doubled_mark")
        for at in doubled[among(codes[doubled], DOUBLED)].tolist()
        if chars[at] not in (chars[at - 1 : at], chars[at + 2 : at + 3])
    )
