"""Documents made of a few sentences, and what is read from them, as plain tuples."""

from __future__ import annotations

import re
from datetime import date

from flows.extract.indicators import extract_indicators
from flows.extract.numerals import find_numerals
from flows.model import Article, Cleaned, Document, Indicator, Section, Sentence, Source
from flows.text import Text

SENTENCE = re.compile(r"[^。\n]+。?")


def document_of(
    body: str, *, genre: str = "report", year: int | None = 2019, published: date | None = None, headings: str = ""
) -> Document:
    """A document of one article. `headings` are the headings over its text, from the top down, parted by `|`."""
    path = tuple(part for part in headings.split("|") if part)
    sections = [Section(0, "body", None, None, None, (), 0, 0, len(body))]
    sections += [
        Section(level, "heading", None, heading, level - 1, path[:level], 0, 0, len(body))
        for level, heading in enumerate(path, 1)
    ]
    text = Text.from_raw(body)
    sentences = tuple(Sentence(found.start(), found.end(), len(path)) for found in SENTENCE.finditer(body))
    article = Article(1, None, None, (), genre, None, text, tuple(sections), sentences)
    source = Source("made", "made.txt", "0" * 64, "utf-8", body)
    return Document(source, Cleaned(text, (), {}), None, genre, None, published, year, "洛阳市", "410300", (article,))


def read(document: Document) -> tuple[Indicator, ...]:
    article = document.articles[0]
    return extract_indicators(document, article, find_numerals(article.body.chars))


def read_text(body: str, *, headings: str = "2019年工作回顾") -> tuple[Indicator, ...]:
    """What a report on 2019 states in `body`."""
    return read(document_of(body, headings=headings))


def names(body: str) -> list[tuple[str, float]]:
    return [(one.name, one.value) for one in read_text(body)]


def measures(body: str) -> list[tuple[str, float, str]]:
    return [(one.name, one.value, one.measure) for one in read_text(body)]
