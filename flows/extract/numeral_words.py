"""Words and names that hold a Chinese numeral without stating a number: 统一, 十分, 三门峡, 千方百计."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from flows.extract.numbers import CHINESE
from flows.extract.period_grammar import TITLE
from flows.vocabulary import vocabulary

NAME = re.compile(
    f'{TITLE.pattern}|“[^“”，。；！？\n]{{1,16}}”|"[^"“”，。；\n]{{1,12}}"|‘[^‘’，。；\n]{{1,12}}’|「[^「」\n]{{1,16}}」'
)


def word_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where words of the vocabulary stand in `text`, in order and disjoint."""
    finder, ends = _finder()
    for index, start, end in finder.find_matches_as_indexes(text):
        if index < ends:
            yield start, end


def name_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where titles (《…》) and short quotations stand in `text`: numbers inside are parts of names, most of them."""
    return (match.span() for match in NAME.finditer(text))


@cache
def _finder() -> tuple[AhoCorasick, int]:
    """An automaton over the words that are no numerals, followed by those that look so but are, and where they part.

    The latter (十分钟 beside 十分) are longer, so that they win over the former.
    """
    words = [row["word"] for row in vocabulary("numeral_words") if row["kind"] != "numeral"]
    numerals = [row["word"] for row in vocabulary("numeral_words") if row["kind"] == "numeral"]
    known = set(words) | set(numerals)
    words += [
        name
        for row in vocabulary("places")
        if len(name := row["name"]) > 2 and name not in known and set(name) & set(CHINESE)
    ]
    return AhoCorasick([*words, *numerals], matchkind=MatchKind.LeftmostLongest), len(words)
