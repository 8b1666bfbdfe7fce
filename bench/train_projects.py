"""Train the ranker of project mentions on gold files, and say how well it does on documents it has not seen.

    python bench/train_projects.py GOLD_DIR:SOURCES_DIR... --gold-tools DIR [--write] [--strength L2] [--folds N]

`--gold-tools` is the folder of `goldfile.py` and `score.py`. Cross-validation leaves out whole documents.
Deterministic: the same gold gives the same weights. `--write` saves `schemas/models/project_ranker.csv` and its figures
beside it.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import importlib
import json
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from flows.clean import clean
from flows.extract.projects.mentions import rank
from flows.extract.projects.ranking import MODEL, Feature
from flows.model import Source
from flows.segment import segment
from flows.vocabulary import vocabulary

Floats = NDArray[np.float64]
BIAS: Feature = ("bias", "")
WORDING = frozenset(("start", "end", "pair", "next", "previous"))  # groups of features that are pieces of the text


@dataclass(frozen=True)
class Example:
    """A candidate: its document, its features, and whether gold has it (None: gold leaves it open)."""

    document: str
    features: frozenset[Feature]
    is_project: bool | None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", help="GOLD_DIR:SOURCES_DIR")
    parser.add_argument("--gold-tools", type=Path, required=True)
    parser.add_argument("--strength", type=float, default=2.0, help="of the L2 penalty")
    parser.add_argument("--threshold", type=float, default=0.5)
    parser.add_argument("--folds", type=int, default=8)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    sys.path.insert(0, str(args.gold_tools))
    examples: list[Example] = []
    required: Counter[str] = Counter()
    for folder in args.folders:
        gold, _, sources = folder.partition(":")
        for path in sorted(Path(gold).glob("*.jsonl")):
            found, wanted = read_examples(path, next(Path(sources).rglob(f"{path.stem}.txt")))
            examples += found
            required[path.stem] = wanted
    figures = cross_validate(examples, required, args)
    print(json.dumps(figures, ensure_ascii=False, indent=1))
    if args.write:
        write(fit([one for one in examples if one.is_project is not None], args.strength), figures)
    return 0


def read_examples(gold: Path, source: Path) -> tuple[list[Example], int]:
    """The candidates of a document with what gold says of them, and how many mentions gold requires."""
    goldfile: Any = importlib.import_module("goldfile")
    data = source.read_bytes()
    raw = data.decode("utf-8")
    document = segment(Source(source.stem, source.name, hashlib.sha256(data).hexdigest(), "utf-8", raw), clean(raw))
    items, at = goldfile.load(gold, raw), goldfile.squeezed_offsets(raw)
    rows: list[dict[str, Any]] = []
    for article in document.articles:
        for candidate, _, features in rank(document, article)[1]:
            start, end = article.body.span(candidate.item.start, candidate.item.end)
            rows.append({"name": candidate.item.name, "start": at[start], "end": at[end], "features": features})
    rows = [row for row in rows if goldfile.in_scope(items, row["start"])]
    projects = [one for one in items if one.type == "project" and one.start >= 0]
    labels = match(projects, rows)
    found = [Example(gold.stem, frozenset(row["features"]), label) for row, label in zip(rows, labels, strict=True)]
    return found, sum(not one.optional for one in projects)


def match(projects: list[Any], rows: list[dict[str, Any]]) -> list[bool | None]:
    """For each candidate whether gold has it; matched as the scorer matches, required mentions first."""
    score: Any = importlib.import_module("score")
    labels: list[bool | None] = [False] * len(rows)
    free = set(range(len(rows)))
    for item in sorted(projects, key=lambda one: bool(one.optional)):
        best, quality = None, 0.0
        for index in sorted(free):
            row = rows[index]
            shorter = max(1, min(item.end - item.start, row["end"] - row["start"]))
            ratio = score.overlap((row["start"], row["end"]), (item.start, item.end)) / shorter
            if ratio < 0.5 and not item.sentence[0] <= row["start"] < item.sentence[1]:
                continue
            alike = max(score.similarity(row["name"], name) for name in item.names)
            worth = ratio + alike if ratio >= 0.5 else (alike if alike >= 0.6 else 0.0)
            if worth > quality:
                best, quality = index, worth
        if best is not None:
            free.discard(best)
            labels[best] = None if item.optional else True
    return labels


def vectors(examples: list[Example], index: dict[Feature, int]) -> Floats:
    """One row an example, one column a feature, the last column the constant."""
    matrix = np.zeros((len(examples), len(index) + 1))
    matrix[:, -1] = 1.0
    for row, one in enumerate(examples):
        for feature in one.features:
            if feature in index:
                matrix[row, index[feature]] = 1.0
    return matrix


def fit(examples: list[Example], strength: float, minimum: int = 3) -> dict[Feature, float]:
    """Weights of the L2-penalised logistic regression, by Newton steps with conjugate gradients.

    Only features seen in `minimum` documents count: what one text alone says is no knowledge. Nor are names of
    places: they tell of the texts at hand, not of undertakings.
    """
    seen = {(feature, one.document) for one in examples for feature in one.features}
    counts = Counter(feature for feature, _ in seen if not (feature[0] in WORDING and feature[1] in places()))
    index = {feature: at for at, feature in enumerate(sorted(f for f, n in counts.items() if n >= minimum))}
    matrix = vectors(examples, index)
    wanted = np.array([float(bool(one.is_project)) for one in examples])
    penalty = np.full(matrix.shape[1], strength)
    penalty[-1] = 1e-3
    weights = np.zeros(matrix.shape[1])
    for _ in range(12):
        chance = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        gradient = matrix.T @ (wanted - chance) - penalty * weights
        weights += _solve(matrix, chance * (1 - chance), penalty, gradient)
    return {**{feature: float(weights[at]) for feature, at in index.items()}, BIAS: float(weights[-1])}


@cache
def places() -> frozenset[str]:
    """What places are called, in full and shortly."""
    return frozenset(row[column] for row in vocabulary("places") for column in ("name", "short_name"))


def _solve(matrix: Floats, curvature: Floats, penalty: Floats, gradient: Floats) -> Floats:
    """The Newton step: conjugate gradients on the Hessian, which is never formed."""
    step = np.zeros_like(gradient)
    rest = gradient.copy()
    direction = rest.copy()
    size = float(rest @ rest)
    for _ in range(60):
        curved = matrix.T @ (curvature * (matrix @ direction)) + penalty * direction
        length = size / float(direction @ curved)
        step += length * direction
        rest -= length * curved
        new = float(rest @ rest)
        if new < 1e-10:
            break
        direction = rest + (new / size) * direction
        size = new
    return step


def cross_validate(examples: list[Example], required: Counter[str], args: argparse.Namespace) -> dict[str, Any]:
    """Precision, recall and F1 of each document under weights trained on other documents."""
    documents = sorted(required)
    results: dict[str, Any] = {}
    totals: Counter[str] = Counter()
    for fold in range(args.folds):
        held = set(documents[fold :: args.folds])
        weights = fit([e for e in examples if e.document not in held and e.is_project is not None], args.strength)
        for name in sorted(held):
            mine = [e for e in examples if e.document == name]
            chosen = [e for e in mine if chance(weights, e) >= args.threshold]
            hits = sum(e.is_project is True for e in chosen)
            predicted = sum(e.is_project is not None for e in chosen)
            totals += Counter(hits=hits, predicted=predicted, required=required[name])
            results[name] = figures_of(hits, predicted, required[name]) | {
                "ceiling": sum(e.is_project is True for e in mine)
            }
    results["ALL"] = figures_of(totals["hits"], totals["predicted"], totals["required"])
    return results


def chance(weights: dict[Feature, float], example: Example) -> float:
    """The probability that weights give an example."""
    score = weights[BIAS] + sum(weights.get(feature, 0.0) for feature in example.features)
    return float(1 / (1 + np.exp(-score)))


def figures_of(hits: int, predicted: int, required: int) -> dict[str, float]:
    """Precision, recall and F1, rounded."""
    precision, recall = hits / max(predicted, 1), hits / max(required, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return {
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(f1, 3),
        "gold": required,
        "predicted": predicted,
    }


def write(weights: dict[Feature, float], figures: dict[str, Any]) -> None:
    """The model as CSV, weights rounded to three places, and its cross-validated figures as JSON."""
    MODEL.parent.mkdir(parents=True, exist_ok=True)
    with MODEL.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["group", "value", "weight"])
        writer.writerows([*feature, f"{weight:.3f}"] for feature, weight in sorted(weights.items()))
    MODEL.with_suffix(".json").write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
