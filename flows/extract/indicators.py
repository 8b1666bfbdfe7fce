"""Stub: indicators."""

from __future__ import annotations

from flows.model import Article, Document, Indicator


def extract_indicators(document: Document, article: Article) -> tuple[Indicator, ...]:
    """The quantities that an article states, in reading order."""
    return ()
