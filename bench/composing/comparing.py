"""What was found on a composed page, compared with what should be: as the scorer of gold files compares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from gold import WIDTH, similarity
from layout import ALIKE_TITLES, NEAR_END, NEAR_HEADING, NEAR_START, WORDLESS

from composing.page import Expected, Page
from flows.model import Article, Document
from flows.text import squeeze


@dataclass(frozen=True)
class Found:
    """An article of a document, placed in the squeezed raw text."""

    article: Article
    title: str
    start: int
    end: int


@dataclass(frozen=True)
class Comparison:
    """The articles that were missed and those that are none, the headings, and the artifacts not repaired."""

    hits: tuple[Expected, ...]
    missed: tuple[Expected, ...]
    spurious: tuple[Found, ...]
    headings: tuple[int, int, int]  # right, found, expected
    repaired: dict[str, tuple[int, int]]  # by kind: repaired, all
    unrepaired: tuple[str, ...]


def key(text: str | None) -> str:
    """A title's words."""
    return WORDLESS.sub("", squeeze(text or "").translate(WIDTH))


def compare(page: Page, document: Document) -> Comparison:
    """The comparison of one page."""
    places = _places(page.raw)
    found = [_placed(article, places) for article in document.articles]
    free = list(found)
    hits: list[Expected] = []
    missed: list[Expected] = []
    for expected in page.articles:
        match = next((one for one in free if _is_same(one, expected)), None)
        (missed if match is None else hits).append(expected)
        if match is not None:
            free.remove(match)
    unrepaired = list(_unrepaired(page, document))
    kinds = [one.kind for one in page.artifacts]
    left = [kind for kind, _ in unrepaired]
    repaired = {kind: (kinds.count(kind) - left.count(kind), kinds.count(kind)) for kind in sorted(set(kinds))}
    texts = tuple(f"{kind}: {text}" for kind, text in unrepaired)
    return Comparison(tuple(hits), tuple(missed), tuple(free), _headings(page, document, places), repaired, texts)


def _places(raw: str) -> list[int]:
    solid = np.array([not char.isspace() for char in raw], np.int64)
    places: list[int] = np.concatenate([[0], np.cumsum(solid)]).tolist()
    return places


def _placed(article: Article, places: Sequence[int]) -> Found:
    start, end = article.body.span(0, len(article.body))
    return Found(article, key(article.title), places[start], places[end])


def _is_same(found: Found, expected: Expected) -> bool:
    near = abs(found.start - expected.start) <= NEAR_START and abs(found.end - expected.end) <= NEAR_END
    return near and similarity(found.title, key(expected.title)) >= ALIKE_TITLES


def _headings(page: Page, document: Document, places: Sequence[int]) -> tuple[int, int, int]:
    found = [
        (places[article.body.span(section.start, section.end)[0]], key(section.heading))
        for article in document.articles
        for section in article.sections
        if key(section.heading)
    ]
    free, right = list(found), 0
    for start, text in page.headings:
        match = next((one for one in free if abs(one[0] - start) <= NEAR_HEADING and one[1] == key(text)), None)
        if match:
            free.remove(match)
            right += 1
    return right, len(found), len(page.headings)


def _unrepaired(page: Page, document: Document) -> Iterator[tuple[str, str]]:
    text = "\n".join(article.body.chars for article in document.articles).translate(WIDTH)
    body, paragraphs = squeeze(text), [squeeze(line) for line in text.split("\n")]
    captions = squeeze("".join(one.text for one in document.cleaned.apart if one.kind in ("caption", "credit")))
    origins = [article.continued_from for article in document.articles if article.continued_from]
    for one in page.artifacts:
        clean = squeeze(one.clean).translate(WIDTH)
        if one.kind == "caption":
            is_right = clean in captions.translate(WIDTH) and clean not in body
        elif one.kind == "continuation":
            is_right = clean not in body and (bool(origins) or "接" not in clean)
        else:
            is_right = any(clean in paragraph for paragraph in paragraphs)
        if not is_right:
            yield one.kind, one.clean
