"""Stub: project mentions."""

from __future__ import annotations

from flows.model import Article, Document, Mention


def extract_mentions(document: Document, article: Article) -> tuple[Mention, ...]:
    """The undertakings that an article names, in reading order."""
    return ()
