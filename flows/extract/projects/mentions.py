"""The undertakings that an article names, as mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from flows.extract.outlook import Outlook, outlooks
from flows.extract.periods import Anchor
from flows.extract.places import find_places
from flows.extract.projects.candidates import Candidate, Reading, read_body
from flows.extract.projects.deadlines import Deadline, deadlines
from flows.extract.projects.followups import find_followups
from flows.extract.projects.investment import Sum, investments
from flows.extract.projects.lexicon import sector_of
from flows.extract.projects.ranking import Feature, features_of, probability
from flows.extract.projects.stages import stage_of
from flows.model import Article, Document, Mention

THRESHOLD = 0.42
_PART = re.compile("其中|包括|涵盖")
_OWNER = re.compile(r"^(.{1,12}?(?:公司|集团|大学|学院|研究院|银行|石化|重工|团队))(?=.{3})")


def extract_mentions(document: Document, article: Article) -> tuple[Mention, ...]:
    """The undertakings that an article names, in reading order."""
    reading = read_body(article)
    moods = outlooks(article, document.reporting_year)
    chosen: list[Candidate] = []
    chances: list[float] = []
    for candidate in reading.candidates:
        chance = probability(features_of(reading, candidate, article.genre, _status(reading.text, candidate, moods[candidate.sentence])))
        if chance >= THRESHOLD:
            chosen.append(candidate)
            chances.append(chance)
    statuses = [_status(reading.text, one, moods[one.sentence]) for one in chosen]
    by_sentence: dict[int, list[int]] = {}
    for index, one in enumerate(chosen):
        by_sentence.setdefault(one.sentence, []).append(index)
    followups = find_followups(reading.text, article.sentences, chosen, by_sentence)
    sums = investments(reading.text, chosen, by_sentence, followups)
    due = deadlines(reading.text, chosen, statuses, by_sentence, followups, anchor_of(document))
    stages = _stages(reading.text, chosen, statuses, sums)
    return tuple(
        _mention(document, one, status, stage, chance, sums.get(index), due.get(index))
        for index, (one, status, stage, chance) in enumerate(zip(chosen, statuses, stages, chances, strict=True))
    )


def _stages(text: str, chosen: Sequence[Candidate], statuses: Sequence[str], sums: Mapping[int, Sum]) -> list[str | None]:
    """The stage of each mention; 其中 goes on with that of the set before it, and what is being spent on is under way."""
    stages: list[str | None] = []
    for index, (one, status) in enumerate(zip(chosen, statuses, strict=True)):
        stage = stage_of(one.item, one.run, status)
        is_part = _PART.search(text, max(one.run.clause_start - 3, 0), one.item.start) is not None
        if is_part and (stage is None or one.run.before is None) and one.run.after is None and stages:
            stage = stages[-1]
        if stage is None and index in sums and sums[index].is_spent:
            stage = "ongoing"
        stages.append(stage)
    return stages


def rank_features(document: Document, article: Article) -> Iterator[tuple[Candidate, list[Feature]]]:
    """Every candidate with the features that the model ranks it by, for training."""
    reading: Reading = read_body(article)
    moods = outlooks(article, document.reporting_year)
    for candidate in reading.candidates:
        yield candidate, features_of(reading, candidate, article.genre, _status(reading.text, candidate, moods[candidate.sentence]))


def _status(text: str, candidate: Candidate, outlook: Outlook) -> str:
    return outlook.of_clause(text[candidate.run.clause_start : candidate.run.clause_end])


def anchor_of(document: Document) -> Anchor:
    """What a promise's months and half-years are reckoned from: the year after the one that a report reviews."""
    year = document.reporting_year or (document.published_on.year if document.published_on else 1900)
    if document.genre == "report":
        return Anchor(year + 1, year, document.published_on)
    return Anchor(document.published_on.year if document.published_on else year, None, document.published_on)


def _mention(
    document: Document, candidate: Candidate, status: str, stage: str | None, chance: float, invested: Sum | None, due: Deadline | None
) -> Mention:
    item = candidate.item
    places = find_places(item.name, document.place_code)
    owner = None if item.is_group else _OWNER.match(item.name)
    return Mention(
        item.start,
        item.end,
        candidate.sentence,
        item.name,
        "group" if item.is_group else "single",
        item.count,
        stage,
        status,
        invested.value if invested else None,
        invested.unit if invested else None,
        invested.yuan if invested else None,
        due.code if due else None,
        due.on if due else None,
        places[0].name if places else None,
        places[0].code if places else None,
        owner[1] if owner else None,
        sector_of(item.name, item.noun),
        candidate.rule,
        round(chance, 3),
    )
