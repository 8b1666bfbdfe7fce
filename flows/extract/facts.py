"""All facts of a document, extractor by extractor."""

from __future__ import annotations

from flows.extract.article_numerals import numerals_of
from flows.extract.indicators import extract_indicators
from flows.extract.numerals import find_numerals
from flows.extract.projects import extract_mentions
from flows.extract.widths import as_read
from flows.model import Document, Facts


def extract(document: Document) -> Facts:
    """The indicators and project mentions of each passage and the numerals of the whole text."""
    text = document.cleaned.text
    numerals = find_numerals(text.chars)
    read = as_read(document)
    mentions = tuple(extract_mentions(document, article) for article in read)
    indicators = tuple(
        extract_indicators(document, article, numerals_of(whole, text, numerals), named)
        for article, whole, named in zip(read, document.passages, mentions, strict=True)
    )
    return Facts(indicators, mentions, tuple(numerals))
