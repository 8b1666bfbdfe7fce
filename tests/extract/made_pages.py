"""What is read of undertakings in a newspaper's article made of a few sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from flows.extract.projects import extract_mentions
from flows.model import Mention
from tests.extract.made_articles import make_document


def mentions(text: str, published: date | None = date(2019, 5, 22)) -> tuple[Mention, ...]:
    document = make_document(text, (), "news")
    document = replace(document, published_on=published, reporting_year=published.year if published else None)
    return extract_mentions(document, document.articles[0])
