"""The undertakings that an article names, as mentions."""

from __future__ import annotations

from collections.abc import Iterator

from flows.extract.outlook import outlooks
from flows.extract.projects.candidates import Candidate, read_body
from flows.extract.projects.lexicon import sector_of
from flows.extract.projects.ranking import features, probability
from flows.extract.projects.stages import stage_of
from flows.model import Article, Document, Mention

THRESHOLD = 0.4


def extract_mentions(document: Document, article: Article) -> tuple[Mention, ...]:
    """The undertakings that an article names, in reading order."""
    return tuple(mention for mention, seen in rank_features(document, article) if probability(seen) >= THRESHOLD)


def rank_features(document: Document, article: Article) -> Iterator[tuple[Mention, list[str]]]:
    """Every candidate as a mention, with the features that the model ranks it by."""
    reading = read_body(article)
    moods = outlooks(article, document.reporting_year)
    for candidate in reading.candidates:
        mention = _mention(candidate, moods[candidate.sentence])
        yield mention, features(reading, candidate, article.genre, mention.status)


def _mention(candidate: Candidate, status: str) -> Mention:
    item = candidate.item
    return Mention(
        item.start,
        item.end,
        candidate.sentence,
        item.name,
        "group" if item.is_group else "single",
        item.count,
        stage_of(item, candidate.run, status),
        status,
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        sector_of(item.name, item.noun),
        candidate.rule,
    )
