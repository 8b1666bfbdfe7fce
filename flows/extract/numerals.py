"""Stub: numerals."""

from __future__ import annotations

from flows.model import Numeral


def find_numerals(text: str) -> list[Numeral]:
    """Every numeric expression of `text`, in order, with its use."""
    return []
