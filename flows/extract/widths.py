"""Text as the grammars read it: full-width digits and letters and half-width punctuation made uniform."""

from __future__ import annotations

import re
from dataclasses import replace

from flows.model import Article, Document
from flows.patterns import searcher

_WIDTH = dict(zip("０１２３４５６７８９％．,;:()!?", "0123456789%.，；：（）！？", strict=True)) | {
    chr(first + at): chr(to + at) for first, to in ((0xFF21, 0x41), (0xFF41, 0x61)) for at in range(26)
}
_WIDE = re.compile("[" + re.escape("".join(_WIDTH)) + "]")
_THOUSANDS = searcher(r"(?<=\d)，(?=\d{3}(?!\d))")
_GAP = re.compile("[ \u3000]")
_OF_CLOCKS = searcher(r"(?<=\d)：(?=\d)")


def as_read(document: Document) -> list[Article]:
    """The passages of a document as the grammars read them, in their order."""
    return [*map(uniform, document.articles), *map(read_headlines, document.headlines)]


def uniform(article: Article) -> Article:
    """The article with the characters of its body in one width, at the positions where they were."""
    plain = plain_text(article.body.chars)
    return article if plain == article.body.chars else replace(article, body=replace(article.body, chars=plain))


def read_headlines(headlines: Article) -> Article:
    """Headlines in one width, with a comma where a gap parts what they say: `收官在即　项目建成`."""
    plain = uniform(headlines)
    return replace(plain, body=replace(plain.body, chars=_GAP.sub("，", plain.body.chars)))


def plain_text(chars: str) -> str:
    """The text in one width, as long as it was.

    >>> plain_text("１０９国道,总投资1,100万元,9:30开工")
    '109国道，总投资1,100万元，9:30开工'
    """
    plain = _THOUSANDS.sub(",", _WIDE.sub(lambda found: _WIDTH[found[0]], chars))
    return _OF_CLOCKS.sub(":", plain) if "：" in plain else plain
