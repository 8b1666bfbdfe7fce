"""Names, roles and datelines that were spaced out to fill a line."""

from __future__ import annotations

import re

import numpy as np

from flows.clean.draft import Draft, positions
from flows.clean.gaps import IDEOGRAPH
from flows.clean.lines import among
from flows.clean.words import AUTHOR_ROLE, CREDIT_ROLE, NAMES, PAGE_ROLE, any_of, places
from flows.clean.words import IDEOGRAPH as IDEOGRAPHS
from flows.text import Edit, Positions

NAMED = re.compile(
    rf"(?:(?:{AUTHOR_ROLE}|{CREDIT_ROLE}|{PAGE_ROLE})[ \u3000]*[:：][ \u3000]*|{AUTHOR_ROLE}[ \u3000]+)({NAMES})"
)
SPACED_NAME = re.compile(rf"(?<!{IDEOGRAPHS})({IDEOGRAPHS})[ \u3000]+({IDEOGRAPHS})(?!{IDEOGRAPHS})")
SPACED_ROLE = re.compile(rf"(?<=[ \u3000（(])(?:记 者|通 讯 ?员|通讯 员|实 习 ?生|实习 生)(?=[ \u3000]+{IDEOGRAPHS})")
ROLE_BEGUN = any_of("记 ", "通 ", "通讯 ", "实 ", "实习 ")
ANNOUNCERS = any_of(":", "：", "记者", "通讯员", "实习生", "评论员", "撰稿人", "作者")
LONGEST_BYLINE = 40
DATELINE = re.compile(
    r"本 ?报 ?(?:[\u3400-\u9fff]{2,4} ?)?(?:\d{1,2} ?月 ?\d{1,2} ?日 ?)?[讯电] ?[（(]"
    r"(?: ?特 ?约| ?见 ?习| ?实 ?习)?(?: ?记 ?者)?"
)


def close_datelines(draft: Draft) -> Draft:
    """`本 报7 月4 日 讯( 特 约 记 者` → `本报7月4日讯(特约记者`."""
    if "本 报" not in draft.chars and " 讯" not in draft.chars and "讯 " not in draft.chars:
        return draft
    found = [m for m in DATELINE.finditer(draft.chars) if " " in m[0]]
    return draft.edited(
        Edit(space, space + 1, "", "spaced_run")
        for m in found
        for space in range(*m.span())
        if draft.chars[space] == " "
    )


def close_names(draft: Draft) -> Draft:
    """Names of two characters that are spaced to the width of three: `记者 刘 洋 王 静` → `记者 刘洋 王静`."""
    if " " not in draft.chars and "\u3000" not in draft.chars:
        return draft
    roles = [m for at in places(ROLE_BEGUN, draft.chars) if (m := SPACED_ROLE.match(draft.chars, at)) is not None]
    draft = draft.edited(Edit(*m.span(), "".join(m[0].split()), "spaced_name") for m in roles)
    found: dict[int, re.Match[str]] = {}
    for at in _spaced_pairs(draft).tolist():
        for named in NAMED.finditer(draft.chars, max(0, at - LONGEST_BYLINE), at + LONGEST_BYLINE):
            found |= {m.start(): m for m in SPACED_NAME.finditer(draft.chars, *named.span(1))}
    return draft.edited(Edit(m.end(1), m.start(2), "", "spaced_name") for m in found.values())


def _spaced_pairs(draft: Draft) -> Positions:
    """Where two lone characters stand a space apart, not far behind a word or a colon that may announce a name."""
    gaps, codes = draft.gaps, draft.text.codes
    if not len(gaps.starts):
        return gaps.starts
    lone_left = ~among(codes[np.maximum(gaps.starts - 2, 0)], IDEOGRAPH) & among(gaps.left, IDEOGRAPH)
    lone_right = ~among(codes[np.minimum(gaps.ends + 1, len(codes) - 1)], IDEOGRAPH) & among(gaps.right, IDEOGRAPH)
    at: Positions = gaps.starts[lone_left & lone_right]
    announcers = positions(places(ANNOUNCERS, draft.chars) if len(at) else [])
    if not len(announcers):
        return at[:0]
    last = announcers[np.maximum(announcers.searchsorted(at) - 1, 0)]
    near: Positions = at[(last < at) & (at - last <= LONGEST_BYLINE)]
    return near
