"""Articles made of a few sentences, for tests of what is read from an article's body."""

from __future__ import annotations

import re
from datetime import date

from flows.model import Article, Cleaned, Document, Section, Sentence, Source
from flows.text import Text


def make_document(
    body: str, headings: tuple[str, ...] = (), genre: str = "report", reporting_year: int = 2019
) -> Document:
    """A document of one article, all of it under `headings`; sentences end at 。 or a line's end."""
    article = make_article(body, headings, genre)
    source = Source("made", "made.txt", "0" * 64, "utf-8", body)
    return Document(
        source=source,
        cleaned=Cleaned(Text.from_raw(body), (), {}),
        title=None,
        genre=genre,
        publisher=None,
        published_on=date(reporting_year + (genre == "report"), 2, 1),
        reporting_year=reporting_year,
        place=None,
        place_code=None,
        articles=(article,),
    )


def make_article(body: str, headings: tuple[str, ...] = (), genre: str = "report") -> Article:
    """An article of one section below its root, or of the root alone where there are no headings."""
    root = Section(0, "body", None, None, None, (), 0, 0, len(body))
    below = [Section(1, "heading", None, headings[-1], 0, headings, 0, 0, len(body))] if headings else []
    sentences = tuple(
        Sentence(found.start(), found.end(), len(below)) for found in re.finditer(r"[^。\n]+[。\n]?", body)
    )
    return Article(1, None, None, (), genre, None, Text.from_raw(body), (root, *below), sentences)
