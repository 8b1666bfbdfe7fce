"""How sure a record is: the measured share of records found the same way that were right.

The way is the rule that found it and the circumstances it was found in. The shares are counted on gold files by
`bench/confidence.py`, which writes `schemas/vocabularies/confidence.csv`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from flows.model import Article, Document, Facts, Indicator, Mention
from flows.vocabulary import vocabulary

CLAUSE_MARKS = "，。；：！？、\n"
CLAUSE_END = re.compile(f"[{CLAUSE_MARKS}]")
SHORT = 4
REACH = 300  # characters around a quantity in which its name is looked for, however long the sentence


def with_confidence(document: Document, facts: Facts) -> Facts:
    """The facts, with `confidence` (0 to 1) set on each indicator and mention; None for a rule never measured."""

    def sure_indicator(article: Article, one: Indicator) -> Indicator:
        circumstance = indicator_circumstance(document.genre, article, one)
        return one._replace(confidence=confidence("indicators", one.rule, circumstance))

    def sure_mention(one: Mention) -> Mention:
        circumstance = mention_circumstance(document.genre, one)
        return replace(one, confidence=confidence("project_mentions", one.rule, circumstance))

    return replace(
        facts,
        indicators=tuple(
            tuple(sure_indicator(article, one) for one in found)
            for article, found in zip(document.passages, facts.indicators, strict=True)
        ),
        mentions=tuple(tuple(map(sure_mention, found)) for found in facts.mentions),
    )


@lru_cache(maxsize=4096)
def confidence(table: str, rule: str, circumstance: str) -> float | None:
    """The measured share of a rule in a circumstance; else of the rule, else of the table; None for no table."""
    measured = _measured()
    for key in ((table, rule, circumstance), (table, rule, ""), (table, "", "")):
        if key in measured:
            return measured[key]
    return None


def indicator_circumstance(genre: str, article: Article, one: Indicator) -> str:
    """The kind of document (`report` or `press`) that an indicator stands in, and where its name stands.

    `concept`: the name is that of a statistical concept; `short`: it has fewer than four characters; `clause`: it
    stands word for word in the clause of the quantity; `sentence`: elsewhere in its sentence; `composed`: it is
    put together from several places.
    """
    return f"{_press_or_report(genre)}_{_name_stands(article, one)}"


def _name_stands(article: Article, one: Indicator) -> str:
    if one.concept is not None:
        return "concept"
    if len(one.name) < SHORT:
        return "short"
    sentence = article.sentences[one.sentence]
    body = article.body.chars
    first, last = max(sentence.start, one.start - REACH), min(sentence.end, one.end + REACH)
    if body.find(one.name, _clause_start(body, first, one.start), _clause_end(body, one.end, last)) >= 0:
        return "clause"
    return "sentence" if body.find(one.name, first, last) >= 0 else "composed"


def mention_circumstance(genre: str, one: Mention) -> str:
    """The kind of document that a mention stands in, whether it is a group, and whether its stage was read."""
    return f"{_press_or_report(genre)}_{one.kind}_{'staged' if one.stage else 'unstaged'}"


def _press_or_report(genre: str) -> str:
    return "report" if genre == "report" else "press"


def _clause_start(text: str, first: int, start: int) -> int:
    return max(first, *(text.rfind(mark, first, start) + 1 for mark in CLAUSE_MARKS))


def _clause_end(text: str, end: int, last: int) -> int:
    match = CLAUSE_END.search(text, end, last)
    return match.start() if match else last


@cache
def _measured() -> dict[tuple[str, str, str], float]:
    return {
        (row["table"], row["rule"], row["circumstance"]): float(row["confidence"]) for row in vocabulary("confidence")
    }
