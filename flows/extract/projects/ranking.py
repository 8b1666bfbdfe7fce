"""How likely a candidate is a project mention: a logistic model over what the grammar saw.

The weights are `schemas/models/project_ranker.csv` (group, value, weight), made by `bench/train_projects.py`. A
feature is a group with a value; one without a weight counts nothing. No feature is a piece of the text: of a name's
wording only its classes count (how common its pairs of characters are, how many of its words are those of policies),
so that the model knows constructions and kinds of things, and not the names of the texts that it was trained on.

Features are told in parts, of which there are a few thousand in all, so that most are weighed once and looked up then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from math import exp, log
from operator import add
from typing import NamedTuple

from flows.extract.projects.candidates import Candidate, Reading
from flows.extract.projects.lexicon import ABSTRACT, Noun, Verb, head_of
from flows.extract.projects.wording import HIDDEN
from flows.vocabulary import SCHEMAS, model

MODEL = SCHEMAS / "models" / "project_ranker.csv"
_RARE = log(4)  # of the texts that a pair of characters not listed as common stands in
Feature = tuple[str, str]
_PROPER = re.compile(r"[A-Za-z0-9市县区镇乡村路街山河湖江港岛湾]|公司|集团|大学|学院|第[一二三四五六七八九十]")
_ORDINAL = re.compile(r"\d号|[一二三四五六首]期|第[一二三四五六七八九十]")
_VAGUE = re.compile(r"新|大|高|一流|优质|现代|国家|全国|世界|国际|全省|省级|市级|各|特色|重点|重大|优势")
_GENERIC_TAILS = ("项目", "工程")
_TELLS_LITTLE = ("generic", "works", "phase")  # kinds of heads before which another may stand
LIKENESS = 0.75  # how far the things of a list are drawn towards each other
KEPT = 4096  # parts of each sort
LONG_NAME, LONG_BODY = 12, 8  # characters, beyond which it does not matter how many


class Part(NamedTuple):
    """Features that many candidates have together, and the sum of their weights."""

    features: tuple[Feature, ...]
    weight: float


@cache
def _weights() -> tuple[float, dict[Feature, float]]:
    """The constant, and the weight of each feature; one without a weight counts nothing."""
    weights = {(row["group"], row["value"]): float(row["weight"]) for row in model("project_ranker")}
    return weights.pop(("bias", "")), weights


def score_of(parts: Iterable[Part]) -> float:
    """What the model gives a candidate with these features: the logarithm of its odds."""
    return sum([weight for _, weight in parts], _weights()[0])


def drawn_together(scores: Sequence[float], lists: Iterable[object]) -> list[float]:
    """Probabilities of scores, those of one list (None: of none) drawn towards each other.

    The things of a list are mostly all undertakings or all none: each score is drawn towards the mean of its list.

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


def parts_of(reading: Reading, candidate: Candidate, genre: str, status: str) -> tuple[Part, ...]:
    """What the model looks at: construction, verbs, head, the shape of the name, the list, what stands around it."""
    item, run, _, _, _, rule = candidate
    name, before, after = item.name, run.before, run.after
    kind, head = (item.noun.kind, item.noun.word) if item.noun else ("none", "")
    chain, gov = (after, "after") if after else (before, "before") if before else (None, "none")
    verbs = chain.verbs if chain else ()
    last_before = before.verbs[-1].word if before and before.verbs else ""
    body = name[: len(name) - len(head)]
    size = min(len(name), LONG_NAME)
    inner = head_of(body) if body and kind in _TELLS_LITTLE else None
    is_quoted = HIDDEN in reading.masked[item.start : item.end]
    is_paid_for = before is not None and reading.masked.find("元", before.start, before.end) >= 0  # 投资2亿元实施X
    return (
        _of_construction(rule, kind, gov, item.unit or "", _tail_of(item.tail) if item.tail else ""),
        _of_setting(rule, gov, genre, status),
        _of_verbs(gov, verbs[-1] if verbs else None, len(verbs), last_before, after.verbs[0].word if after else ""),
        _of_head(kind, gov, head, inner),
        _of_size(kind, size, min(len(body), LONG_BODY), item.is_expanded),
        _of_pairs(kind, gov, *_commonness(name, len(body))),
        _of_wording(kind, size, min(len(ABSTRACT.findall(name)), 3), _VAGUE.match(name) is not None),
        _of_proper_name(kind, gov, _PROPER.search(body) is not None, _ORDINAL.search(name) is not None),
        _of_list(kind, gov, item.closing, min(item.size_of_list, 5)),
        _of_place(kind, gov, item.start - run.clause_start <= 1, is_quoted, item.is_priced or is_paid_for),
    )


def _tail_of(noun: str) -> str:
    """What the common noun that closes a list ends with."""
    return next((word for word in _GENERIC_TAILS if noun.endswith(word)), noun[-2:])


def _part(*features: Feature | None) -> Part:
    weights = _weights()[1]
    present = tuple(feature for feature in features if feature)
    return Part(present, sum(weights.get(feature, 0.0) for feature in present))


@lru_cache(maxsize=KEPT)
def _of_construction(rule: str, kind: str, gov: str, unit: str, tail: str) -> Part:
    return _part(
        ("rule", rule),
        ("gov+kind", f"{gov}+{kind}"),
        ("tail", tail),
        ("tail+kind", ("listed+" if tail else "+") + kind),
        ("unit", unit),
        ("unit+gov+kind", f"{unit}+{gov}+{kind}"),
        ("rule+unit", f"{rule}+{unit}"),
        ("rule+kind", f"{rule}+{kind}"),
        ("rule+tail", f"{rule}+{tail}"),
    )


@lru_cache(maxsize=KEPT)
def _of_setting(rule: str, gov: str, genre: str, status: str) -> Part:
    return _part(("genre+rule", f"{genre}+{rule}"), ("status+gov", f"{status}+{gov}"))


@lru_cache(maxsize=KEPT)
def _of_verbs(gov: str, last: Verb | None, count: int, last_before: str, first_behind: str) -> Part:
    """Of the governing verbs: the last of them, how many there are, those next to the name."""
    stage = last.stage + ("+strong" if last.strong else "+plain") if last else ""
    return _part(
        ("stage+gov", f"{stage}+{gov}"),
        ("before", last_before),
        ("close", first_behind),
        ("last", last.word if last and gov == "after" else ""),
        ("verbs", str(count)),
    )


@lru_cache(maxsize=KEPT)
def _of_head(kind: str, gov: str, head: str, inner: Noun | None) -> Part:
    """Of the noun that ends a name, and the `inner` one before it where that one tells little."""
    tells_little = kind in _TELLS_LITTLE
    return _part(
        ("head", head),
        ("gov+head", f"{gov}+{head}"),
        ("inner+gov", f"{inner.kind if inner else 'none'}+{kind}+{gov}") if tells_little else None,
        ("inner", inner.word if inner else "") if tells_little else None,
    )


@lru_cache(maxsize=KEPT)
def _of_size(kind: str, size: int, body: int, is_expanded: bool) -> Part:
    return _part(
        ("length+kind", f"{size // 2}+{kind}"),
        ("body+kind", f"{body}+{kind}"),
        ("expanded+kind", f"{kind}+{body}") if is_expanded else None,
    )


@lru_cache(maxsize=KEPT)
def _of_pairs(kind: str, gov: str, texts: int | None, common: str) -> Part:
    return _part(
        ("texts+kind", f"{texts}+{kind}") if texts is not None else None,
        ("common+kind", f"{common}+{kind}"),
        ("common+gov", f"{common}+{gov}"),
    )


def _commonness(name: str, body: int) -> tuple[int | None, str]:
    """How common the pairs of characters are that begin before the head, and what share of them is listed as common."""
    size = min(body, len(name) - 1)
    if size < 1:
        return None, "-"
    listed = [*filter(None, map(_texts_by_bigram().get, map(add, name[:size], name[1:])))]
    texts = sum(listed, (size - len(listed)) * _RARE) / size
    return int(texts * 2), str(len(listed) * 5 // (size + 1))


@lru_cache(maxsize=KEPT)
def _of_wording(kind: str, size: int, abstract: int, is_vague: bool) -> Part:
    """Of the words of policies in a name, and of one that says little at its beginning."""
    return _part(
        ("abstract+kind", f"{abstract}+{kind}"),
        ("abstract+length", f"{abstract}+{size // 3}"),
        ("vague", kind) if is_vague else None,
    )


@lru_cache(maxsize=KEPT)
def _of_proper_name(kind: str, gov: str, is_proper: bool, is_numbered: bool) -> Part:
    return _part(
        ("proper+gov+kind" if is_proper else "plain+gov+kind", f"{gov}+{kind}"),
        ("numbered", kind) if is_numbered else None,
    )


@lru_cache(maxsize=KEPT)
def _of_list(kind: str, gov: str, closing: str, size: int) -> Part:
    return _part(("closing+kind", f"{closing}+{kind}"), ("list+gov", f"{size}+{gov}"))


@lru_cache(maxsize=KEPT)
def _of_place(kind: str, gov: str, is_first: bool, is_quoted: bool, is_priced: bool) -> Part:
    return _part(
        ("opens+gov", gov + ("+yes" if is_first else "+no")),
        ("quoted", kind) if is_quoted else None,
        ("priced", "") if is_priced else None,
    )


def is_common(pair: str) -> bool:
    """Whether a pair of characters stands in many texts: one that does begins no brand."""
    return pair in _texts_by_bigram()


@cache
def _texts_by_bigram() -> dict[str, float]:
    """The logarithm of how many texts a pair of characters stands in."""
    return {row["bigram"]: log(int(row["documents"])) for row in model("common_bigrams")}
