"""How likely a candidate is a project mention: a logistic model over what the grammar saw.

The weights are `schemas/models/project_ranker.csv` (group, value, weight), made by `bench/train_projects.py`. A
feature is a group with a value; one without a weight counts nothing. No feature is a piece of the text: of a name's
wording only its classes count (how common its pairs of characters are, how many of its words are those of policies),
so that the model knows constructions and kinds of things, and not the names of the texts that it was trained on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from math import exp, log
from typing import NamedTuple

from flows.extract.projects.candidates import Candidate, Reading
from flows.extract.projects.lexicon import ABSTRACT, head_of
from flows.extract.projects.wording import HIDDEN
from flows.vocabulary import SCHEMAS, model

MODEL = SCHEMAS / "models" / "project_ranker.csv"
_RARE = log(4)  # of the texts that a pair of characters not listed as common stands in
Feature = tuple[str, str]
_PROPER = re.compile(r"[A-Za-z0-9市县区镇乡村路街山河湖江港岛湾]|公司|集团|大学|学院|第[一二三四五六七八九十]")
_ORDINAL = re.compile(r"\d号|[一二三四五六首]期|第[一二三四五六七八九十]")
_VAGUE = re.compile(r"新|大|高|一流|优质|现代|国家|全国|世界|国际|全省|省级|市级|各|特色|重点|重大|优势")
_GENERIC_TAILS = ("项目", "工程")
LIKENESS = 0.75  # how far the things of a list are drawn towards each other
CONSTRUCTIONS = 4096  # of which the features are kept


class Construction(NamedTuple):
    """What candidates have in common, of which there are a few hundred combinations in all."""

    rule: str
    kind: str  # of the head
    gov: str  # where the governing verb stands: before | after | none
    unit: str
    tail: str
    genre: str
    status: str


@cache
def _weights() -> tuple[float, dict[Feature, float]]:
    """The constant, and the weight of each feature."""
    weights = {(row["group"], row["value"]): float(row["weight"]) for row in model("project_ranker")}
    return weights.pop(("bias", "")), weights


def probabilities(features: Iterable[Sequence[Feature]], lists: Iterable[object]) -> list[float]:
    """What the model gives candidates with these features, each between 0 and 1.

    `lists` says in which list each stands, None in none. The things of a list are mostly all undertakings or all none:
    each candidate's score is drawn towards the mean of its list.
    """
    bias, weights = _weights()
    return drawn_together([sum(filter(None, map(weights.get, found)), bias) for found in features], lists)


def drawn_together(scores: Sequence[float], lists: Iterable[object]) -> list[float]:
    """Probabilities of scores, those of one list (None: of none) drawn towards each other.

    >>> [round(one, 2) for one in drawn_together([2.0, -1.0, -1.0], ["a", "a", None])]
    [0.71, 0.53, 0.27]
    """
    lists = list(lists)
    members: dict[object, list[float]] = {}
    for score, which in zip(scores, lists, strict=True):
        members.setdefault(which, []).append(score)
    means = {which: sum(found) / len(found) for which, found in members.items()}
    return [
        _logistic(score if which is None else score + LIKENESS * (means[which] - score))
        for score, which in zip(scores, lists, strict=True)
    ]


def list_of(candidate: Candidate) -> tuple[int, int] | None:
    """Which list a candidate stands in, by sentence and run; None for a counted set, which stands for itself."""
    return None if candidate.item.is_group else (candidate.sentence, candidate.run.start)


def _logistic(score: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def features_of(reading: Reading, candidate: Candidate, genre: str, status: str) -> list[Feature]:
    """What the model looks at: construction, verbs, head, the shape of the name, the list, what stands around it."""
    item, run, _, _, _, rule = candidate
    name, noun, unit = item.name, item.noun, item.unit or ""
    kind, head = (noun.kind, noun.word) if noun else ("none", "")
    chain = run.after or run.before
    gov = "after" if run.after else "before" if run.before else "none"
    tail = next((word for word in _GENERIC_TAILS if item.tail.endswith(word)), item.tail[-2:])
    verb = chain.verbs[-1] if chain and chain.verbs else None
    stage = verb.stage + ("+strong" if verb.strong else "+plain") if verb else ""
    size = len(name)
    body = name[: size - len(head)]
    start, end = item.start, item.end
    found = [
        *_of_construction(Construction(rule, kind, gov, unit, tail, genre, status)),
        ("head", head),
        ("stage+gov", f"{stage}+{gov}"),
        ("gov+head", gov + "+" + head),
        ("before", run.before.verbs[-1].word if run.before and run.before.verbs else ""),
        ("close", run.after.verbs[0].word if run.after else ""),
        ("last", run.after.verbs[-1].word if run.after else ""),
        ("length+kind", f"{min(size, 12) // 2}+{kind}"),
        ("body+kind", f"{min(len(body), 8)}+{kind}"),
        *_of_wording(name, len(body), kind, gov),
        ("verbs", str(len(chain.verbs)) if chain else "0"),
        ("proper+gov+kind" if _PROPER.search(body) else "plain+gov+kind", gov + "+" + kind),
        ("opens+gov", gov + ("+yes" if start - run.clause_start <= 1 else "+no")),
    ]
    if kind in ("generic", "works", "phase"):
        inner = head_of(body) if body else None
        found.append(("inner+gov", f"{inner.kind if inner else 'none'}+{kind}+{gov}"))
        found.append(("inner", inner.word if inner else ""))
    if item.is_expanded:
        found.append(("expanded+kind", f"{kind}+{min(len(body), 8)}"))
    found.append(("closing+kind", f"{item.closing}+{kind}"))
    found.append(("list+gov", f"{min(item.size_of_list, 5)}+{gov}"))
    if _ORDINAL.search(name):
        found.append(("numbered", kind))
    if _VAGUE.match(name):
        found.append(("vague", kind))
    if HIDDEN in reading.masked[start:end]:
        found.append(("quoted", kind))
    if item.is_priced:
        found.append(("priced", ""))
    return found


def _of_wording(name: str, body: int, kind: str, gov: str) -> Iterator[Feature]:
    """How common the pairs of characters are that begin before the head, how many words of policies the name has."""
    texts = _texts_by_bigram()
    counts = [texts.get(name[at : at + 2], _RARE) for at in range(min(body, len(name) - 1))]
    if counts:
        common = str(sum(count > _RARE for count in counts) * 5 // (len(counts) + 1))
        yield "texts+kind", f"{int(sum(counts) / len(counts) * 2)}+{kind}"
    else:
        common = "-"
    yield "common+kind", common + "+" + kind
    yield "common+gov", common + "+" + gov
    abstract = str(min(len(ABSTRACT.findall(name)), 3))
    yield "abstract+kind", abstract + "+" + kind
    yield "abstract+length", f"{abstract}+{min(len(name) // 3, 4)}"


@cache
def _texts_by_bigram() -> dict[str, float]:
    """The logarithm of how many texts a pair of characters stands in."""
    return {row["bigram"]: log(int(row["documents"])) for row in model("common_bigrams")}


@lru_cache(maxsize=CONSTRUCTIONS)
def _of_construction(one: Construction) -> tuple[Feature, ...]:
    """The features that all candidates of a construction share."""
    rule, kind, gov, unit, tail, genre, status = one
    gov_kind = gov + "+" + kind
    return (
        ("rule", rule),
        ("gov+kind", gov_kind),
        ("tail", tail),
        ("tail+kind", ("listed+" if tail else "+") + kind),
        ("unit", unit),
        ("unit+gov+kind", unit + "+" + gov_kind),
        ("rule+unit", rule + "+" + unit),
        ("rule+kind", rule + "+" + kind),
        ("rule+tail", rule + "+" + tail),
        ("genre+rule", genre + "+" + rule),
        ("status+gov", status + "+" + gov),
    )
