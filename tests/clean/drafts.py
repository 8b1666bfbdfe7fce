"""What the tests of cleaners share."""

from __future__ import annotations

from collections.abc import Callable

from flows.clean.draft import Draft
from flows.ledger import net_repairs, redo, undo
from flows.text import Text


def draft_of(raw: str) -> Draft:
    """A raw text as the first cleaner sees it."""
    return Draft(Text.from_raw(raw))


def after(cleaner: Callable[[Draft], Draft], raw: str) -> str:
    """What a cleaner makes of a raw text; its ledger must account for every change."""
    text = cleaner(draft_of(raw)).text
    repairs = net_repairs(raw, text)
    assert undo(text.chars, repairs) == raw
    assert redo(raw, repairs) == text.chars
    return text.chars


def apart(cleaner: Callable[[Draft], Draft], raw: str) -> list[tuple[str, str]]:
    """Kind and reading of what a cleaner sets apart."""
    return [(one.kind, one.text) for one in cleaner(draft_of(raw)).apart]
