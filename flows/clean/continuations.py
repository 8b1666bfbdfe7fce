"""Marks that an article comes from or goes on to another page."""

from __future__ import annotations

import re

from flows.clean.draft import Aside, Draft
from flows.clean.words import any_of, places
from flows.text import Edit

WORDS = any_of("上接", "下转", "紧接")
PAGE = r"(?:第?\s*[A-Z]{0,2}\d{1,3}\s*版?|第?[一二三四五六七八九十]{1,3}版?|[^（()）\n]{0,12}版)"
MARK = re.compile(
    rf"[（(【\[]\s*(?:[▲►▶△◀←→]\s*)?(?:上接|下转|紧接)\s*{PAGE}[^（()）\n]{{0,12}}[）)】\]]"
    rf"|^[ \u3000]*[▲►▶△◀←→●]?[ \u3000]*(?:上接|下转|紧接){PAGE}[ \u3000]*$",
    re.MULTILINE,
)


def set_continuations_apart(draft: Draft) -> Draft:
    """`（上接01版）`, `(下转第二版)`, `▲上接A01版` alone on a line; what such a mark says inside a sentence stays.

    An article goes on behind the one and breaks off before the other, so a line begins or ends there.
    """
    found = _marks(draft)
    if not found:
        return draft
    parted = draft.edited(
        Edit(at, at, "\n", "flattened") for m in found if (at := _line_end(draft.chars, m)) is not None
    )
    return parted.set_apart([Aside(*m.span(), "continuation") for m in _marks(parted)])


def _marks(draft: Draft) -> list[re.Match[str]]:
    chars = draft.chars
    near = (MARK.search(chars, max(0, at - 6), at + 40) for at in places(WORDS, chars))
    found = {mark.start(): mark for mark in near if mark is not None}
    return list(found.values())


def _line_end(chars: str, mark: re.Match[str]) -> int | None:
    """Where a line end is missing beside a mark; None where white space stands there."""
    at = mark.end() if "下转" in mark[0] else mark.start()
    beside = chars[at : at + 1] if "下转" in mark[0] else chars[at - 1 : at]
    return at if 0 < at < len(chars) and not beside.isspace() else None
