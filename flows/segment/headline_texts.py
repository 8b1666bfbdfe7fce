"""The headlines of an article as a text of their own, in which figures and undertakings are found as in its body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flows.model import Article, Section
from flows.segment.lines import Line
from flows.segment.sentences import find_sentences
from flows.text import Text


def headlines_of(article: Article, heads: Sequence[Sequence[Line]], text: Text) -> Article | None:
    """The headlines of an article, one a line: first its title, then the decks; None where it has none.

    `heads` are the lines that each was set in, `text` the cleaned text that they stand in.
    """
    rows = [Text.join([text.cut(line.start, line.end) for line in head], " ") for head in heads if head]
    if not rows:
        return None
    body = Text.join(rows, "\n")
    root = Section(0, "body", None, None, None, (), 0, 0, len(body))
    return replace(
        article,
        authors=(),
        continued_from=None,
        body=body,
        sections=(root,),
        sentences=find_sentences(body.chars, (root,)),
        head_spans=(),
    )
