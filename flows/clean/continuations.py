"""Marks that an article comes from or goes on to another page."""

from __future__ import annotations

import re

from flows.clean.draft import Aside, Draft
from flows.clean.words import occurrences

WORDS = ("上接", "下转", "紧接")
PAGE = r"(?:第?\s*[A-Z]{0,2}\d{1,3}\s*版?|第?[一二三四五六七八九十]{1,3}版?|[^（()）\n]{0,12}版)"
MARK = re.compile(
    rf"[（(【\[]\s*(?:[▲►▶△◀←→]\s*)?(?:上接|下转|紧接)\s*{PAGE}[^（()）\n]{{0,12}}[）)】\]]"
    rf"|^[ \u3000]*[▲►▶△◀←→●]?[ \u3000]*(?:上接|下转|紧接){PAGE}[ \u3000]*$",
    re.MULTILINE,
)


def set_continuations_apart(draft: Draft) -> Draft:
    """`（上接01版）`, `(下转第二版)`, `▲上接A01版` alone on a line; what such a mark says inside a sentence stays."""
    places = sorted(at for word in WORDS for at in occurrences(draft.chars, word))
    found = {m.start(): m for at in places if (m := MARK.search(draft.chars, max(0, at - 6), at + 40)) is not None}
    return draft.set_apart([Aside(*m.span(), "continuation") for m in found.values()])
