"""How likely a candidate is a project mention: a logistic model over what the grammar saw.

The weights are `schemas/models/project_ranker.csv` (group, value, weight), made by `bench/train_projects.py`. A
feature is a group with a value; one without a weight counts nothing.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from math import exp
from typing import NamedTuple

from flows.extract.projects.candidates import Candidate, Reading
from flows.extract.projects.wording import HIDDEN
from flows.vocabulary import SCHEMAS

MODEL = SCHEMAS / "models" / "project_ranker.csv"
Feature = tuple[str, str]
_PROPER = re.compile(r"[A-Za-z0-9市县区镇乡村路街山河湖江港岛湾]|公司|集团|大学|学院")
_VAGUE = re.compile(r"新|大|高|一流|优质|现代|国家|全国|世界|国际|全省|省级|市级|各|特色|重点|重大|优势")
_GENERIC_TAILS = ("项目", "工程")
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
    with MODEL.open(encoding="utf-8", newline="") as file:
        weights = {(row["group"], row["value"]): float(row["weight"]) for row in csv.DictReader(file)}
    return weights.pop(("bias", "")), weights


def probability(features: list[Feature]) -> float:
    """What the model gives a candidate with these features, between 0 and 1."""
    bias, weights = _weights()
    score = sum(filter(None, map(weights.get, features)), bias)
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def features_of(reading: Reading, candidate: Candidate, genre: str, status: str) -> list[Feature]:
    """What the model looks at: construction, verbs, head, the shape of the name, the list, what stands around it."""
    item, run, _, _, _, rule = candidate
    name, noun, unit = item.name, item.noun, item.unit or ""
    kind, head = (noun.kind, noun.word) if noun else ("none", "")
    chain = run.after or run.before
    gov = "after" if run.after else "before" if run.before else "none"
    tail = next((word for word in _GENERIC_TAILS if item.tail.endswith(word)), item.tail[-2:])
    size = len(name)
    body = name[: size - len(head)]
    text, start, end = reading.text, item.start, item.end
    found = [
        *_of_construction(Construction(rule, kind, gov, unit, tail, genre, status)),
        ("head", head),
        ("gov+head", gov + "+" + head),
        ("before", run.before.verbs[-1].word if run.before and run.before.verbs else ""),
        ("close", run.after.verbs[0].word if run.after else ""),
        ("last", run.after.verbs[-1].word if run.after else ""),
        ("length+kind", f"{min(size, 12) // 2}+{kind}"),
        ("body+kind", f"{min(len(body), 8)}+{kind}"),
        ("end", name[-2:]),
        ("start", name[:2]),
        ("verbs", str(len(chain.verbs)) if chain else "0"),
        ("proper+gov+kind" if _PROPER.search(body) else "plain+gov+kind", gov + "+" + kind),
        ("next", text[end : end + 2]),
        ("previous", text[max(0, start - 2) : start]),
        ("previous1", text[start - 1 : start]),
        ("opens+gov", gov + ("+yes" if start - run.clause_start <= 1 else "+no")),
    ]
    found += [("pair", name[at : at + 2]) for at in range(size - 1)]
    if _VAGUE.match(name):
        found.append(("vague", kind))
    if HIDDEN in reading.masked[start:end]:
        found.append(("quoted", kind))
    if item.is_priced:
        found.append(("priced", ""))
    return found


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
