"""How likely a candidate is a project mention: a logistic model over what the grammar saw.

The weights are `schemas/models/project_ranker.csv` (feature, weight), made by `bench/train_projects.py`.
A feature is a short string; features without a weight count nothing.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from math import exp

from flows.extract.projects.candidates import Candidate, Reading
from flows.extract.projects.wording import HIDDEN
from flows.vocabulary import SCHEMAS

MODEL = SCHEMAS / "models" / "project_ranker.csv"
_PROPER = re.compile(r"[A-Za-z0-9]|[市县区镇乡村路街山河湖江港岛湾]|公司|集团|大学|学院")
_VAGUE = re.compile(r"^(?:新|大|高|一流|优质|现代|国家|全国|世界|国际|全省|省级|市级|各|特色|重点|重大|优势|新型)")
_ABSTRACT = re.compile(r"(?:经济|产业|服务|能力|水平|机制|制度|改革|发展|创新|文明|环境|体制|人才|社会|政策|模式|市场|管理)$")


@cache
def weights() -> dict[str, float]:
    """The model: a feature's weight; `bias` is the constant."""
    with MODEL.open(encoding="utf-8", newline="") as file:
        return {row["feature"]: float(row["weight"]) for row in csv.DictReader(file)}


def probability(features: list[str]) -> float:
    """What the model gives a candidate with these features, between 0 and 1."""
    model = weights()
    score = model["bias"] + sum(model.get(feature, 0.0) for feature in features)
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def features(reading: Reading, candidate: Candidate, genre: str, status: str) -> list[str]:
    """What the model looks at."""
    item, run = candidate.item, candidate.run
    name, noun = item.name, item.noun
    kind = noun.kind if noun else "none"
    head = noun.word if noun else "-"
    before, after = run.before, run.after
    lead = before.verbs[-1].word if before and before.verbs else "-"
    close = after.verbs[0].word if after else "-"
    last = after.verbs[-1].word if after else "-"
    gov = "A" if after else "B" if before else "N"
    body = name[: len(name) - len(head)] if noun else name
    tail_kind = "-" if not item.tail else next((g for g in ("项目", "工程") if item.tail.endswith(g)), item.tail[-2:])
    found = [
        f"rule={candidate.rule}", f"kind={kind}", f"gov={gov}", f"{gov}+{kind}", f"head={head}", f"before={lead}",
        f"close={close}", f"last={last}", f"{gov}+head={head}", f"len={min(len(name), 16) // 2}", f"len+{kind}={min(len(name), 12) // 2}",
        f"body={min(len(body), 8)}+{kind}", f"end={name[-2:]}", f"end1={name[-1:]}", f"start={name[:2]}", f"tail={tail_kind}",
        f"tail+{kind}={bool(item.tail)}", f"list={min(item.size_of_list, 5)}", f"group={item.is_group}+{kind}", f"unit={item.unit}",
        f"unit+{kind}+{gov}={item.unit}", f"{candidate.rule}+{item.unit}", f"{candidate.rule}+{kind}", f"{candidate.rule}+tail={tail_kind}", f"genre={genre}", f"status={status}+{gov}", f"{genre}+{candidate.rule}",
        f"chain={len((after or before).verbs) if (after or before) else 0}",
        f"marked={bool((after or before) and (after or before).is_marked)}",
    ]
    found += [f"w={name[at : at + 2]}" for at in range(len(name) - 1)]
    if _PROPER.search(body):
        found += ["proper", f"proper+{kind}+{gov}"]
    else:
        found.append(f"plain+{kind}+{gov}")
    if _VAGUE.match(name):
        found += ["vague", f"vague+{kind}"]
    if _ABSTRACT.search(body):
        found.append(f"abstract+{kind}")
    if HIDDEN in reading.masked[item.start : item.end]:
        found += ["quoted", f"quoted+{kind}"]
    if "的" in name:
        found.append("of")
    if item.is_priced:
        found.append("money")
    if item.is_expanded:
        found.append(f"expanded+{kind}")
    if before and after:
        found.append("both")
    nxt = reading.text[item.end : item.end + 2]
    found += [f"next={nxt}", f"next1={nxt[:1]}", f"prev={reading.text[max(0, item.start - 2) : item.start]}", f"prev1={reading.text[item.start - 1 : item.start]}"]
    found.append(f"first={item.start - candidate.run.clause_start <= 1}+{gov}")
    return found
