"""Train the ranker of project mentions on gold files, and say how well it does on documents it has not seen.

    python bench/train_projects.py GOLD_DIR:SOURCES_DIR[:WEIGHT]... [--write] [--strength L2] [--folds N]

`WEIGHT` is how much the documents of a folder count (1): real texts more than those made up to train on.
Cross-validation leaves out whole documents; its figures are printed by kind of text, with `--documents` by document
too. Deterministic: the same gold gives the same weights. `--write` saves `schemas/models/project_ranker.csv` and its
figures beside it (`schemas/models/README.md` describes it).
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from gold import GoldItem, gold_and_sources, in_scope, read_gold, squeezed_positions
from numpy.typing import NDArray
from scoring import Placed, paired

from flows.clean import clean
from flows.extract.projects.mentions import THRESHOLD, rank, threshold_of
from flows.extract.projects.ranking import MODEL, Feature, drawn_together, list_of
from flows.extract.widths import as_read
from flows.model import Source
from flows.segment import segment

Floats = NDArray[np.float64]
BIAS: Feature = ("bias", "")


@dataclass(frozen=True)
class Example:
    """A candidate: where it stands, its features, and whether gold has it (None: gold leaves it open)."""

    document: str
    series: tuple[int, ...] | None  # the list that it stands in, None for none
    features: frozenset[Feature]
    is_project: bool | None
    weight: float


@dataclass(frozen=True)
class Annotated:
    """A document of gold: its candidates, and how many mentions gold requires."""

    name: str
    genre: str
    required: int
    examples: tuple[Example, ...]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", help="GOLD_DIR:SOURCES_DIR[:WEIGHT]")
    parser.add_argument("--strength", type=float, default=4.0, help="of the L2 penalty")
    parser.add_argument("--folds", type=int, default=8)
    parser.add_argument("--documents", action="store_true", help="print the figures of each document too")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    gold = [f"{folder}:1".split(":")[:3] for folder in args.folders]
    documents = [
        read_document(path, source, float(weight))
        for folder, sources, weight in gold
        for path, source in gold_and_sources(Path(folder), [Path(sources)])
    ]
    by_document = cross_validate(documents, args)
    if args.documents:
        for name, counts in sorted(by_document.items()):
            print(name, json.dumps(figures_of(counts)))
    figures = summary(documents, by_document, args.folds)
    print(json.dumps(figures, ensure_ascii=False, indent=1))
    if args.write:
        write(fit([one for document in documents for one in document.examples], args.strength), figures)
    return 0


def read_document(gold: Path, source: Path, weight: float = 1.0) -> Annotated:
    """The candidates of a document with what gold says of them, each counting `weight`.

    Gold has a candidate where the scoring of mentions pairs them; an optional line leaves it open.
    """
    data = source.read_bytes()
    raw = data.decode("utf-8")
    document = segment(Source(source.stem, source.name, hashlib.sha256(data).hexdigest(), "utf-8", raw), clean(raw))
    items, at = read_gold(gold, raw), squeezed_positions(raw).tolist()
    rows: list[Placed] = []
    described: list[tuple[tuple[int, ...] | None, frozenset[Feature]]] = []
    for number, passage in enumerate(as_read(document)):
        for one in rank(document, passage)[1]:
            item = one.candidate.item
            start, end = passage.body.span(item.start, item.end)
            if in_scope(items, at[start]):
                which = list_of(one.candidate)
                features = frozenset(feature for part in one.parts for feature in part.features)
                rows.append(Placed({"name": item.name}, at[start], at[end]))
                described.append(((number, *which) if which else None, features))
    projects = [item for item in items if item.kind == "project"]
    pairs = paired(rows, projects)
    found = tuple(
        Example(gold.stem, series, features, _label(pairs.get(index)), weight)
        for index, (series, features) in enumerate(described)
    )
    return Annotated(gold.stem, document.genre, sum(not one.is_optional for one in projects), found)


def _label(line: GoldItem | None) -> bool | None:
    return None if line and line.is_optional else line is not None


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

    Examples that gold leaves open do not count. Only features seen in `minimum` documents do: what one text alone says
    is no knowledge.
    """
    examples = [one for one in examples if one.is_project is not None]
    seen = {(feature, one.document) for one in examples for feature in one.features}
    counts = Counter(feature for feature, _ in seen)
    index = {feature: at for at, feature in enumerate(sorted(f for f, n in counts.items() if n >= minimum))}
    matrix = vectors(examples, index)
    wanted = np.array([float(bool(one.is_project)) for one in examples])
    counted = np.array([one.weight for one in examples])
    penalty = np.full(matrix.shape[1], strength)
    penalty[-1] = 1e-3
    weights = np.zeros(matrix.shape[1])
    for _ in range(12):
        chance = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        gradient = matrix.T @ (counted * (wanted - chance)) - penalty * weights
        weights += _solve(matrix, counted * chance * (1 - chance), penalty, gradient)
    return {**{feature: float(weights[at]) for feature, at in index.items()}, BIAS: float(weights[-1])}


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


def cross_validate(documents: list[Annotated], args: argparse.Namespace) -> dict[str, Counter[str]]:
    """For each document what weights trained on others find in it: hits, predicted; required, and what can be found."""
    names = sorted(one.name for one in documents)
    results: dict[str, Counter[str]] = {}
    for fold in range(args.folds):
        held = set(names[fold :: args.folds])
        weights = fit([e for one in documents if one.name not in held for e in one.examples], args.strength)
        for one in documents:
            if one.name in held:
                chances = drawn_together([log_odds(weights, e) for e in one.examples], [e.series for e in one.examples])
                chosen = [
                    e for e, chance in zip(one.examples, chances, strict=True) if chance >= threshold_of(one.genre)
                ]
                results[one.name] = Counter(
                    hits=sum(e.is_project is True for e in chosen),
                    predicted=sum(e.is_project is not None for e in chosen),
                    required=one.required,
                    proposed=sum(e.is_project is True for e in one.examples),
                )
    return results


def summary(documents: list[Annotated], by_document: dict[str, Counter[str]], folds: int) -> dict[str, Any]:
    """What the model was trained on and its cross-validated figures, in all and by kind of text."""
    totals: dict[str, Counter[str]] = {}
    for one in documents:
        for kind in ("all", one.genre):
            totals.setdefault(kind, Counter()).update(by_document[one.name], documents=1)
    candidates = [e for one in documents for e in one.examples if e.is_project is not None]
    return {
        "documents": len(documents),
        "candidates": len(candidates),
        "mentions": sum(e.is_project is True for e in candidates),
        "folds": folds,
        "threshold": THRESHOLD,
        "cross_validated": {
            kind: {"documents": counts["documents"], **figures_of(counts)} for kind, counts in sorted(totals.items())
        },
    }


def log_odds(weights: dict[Feature, float], example: Example) -> float:
    """What weights give an example: the logarithm of its odds."""
    return weights[BIAS] + sum(weights.get(feature, 0.0) for feature in example.features)


def figures_of(counts: Counter[str]) -> dict[str, float]:
    """Precision, recall and F1, rounded, and the share of mentions that the grammar proposes at all."""
    hits, predicted, required = counts["hits"], counts["predicted"], counts["required"]
    return {
        "precision": round(hits / max(predicted, 1), 3),
        "recall": round(hits / max(required, 1), 3),
        "f1": round(2 * hits / max(predicted + required, 1), 3),
        "proposed": round(counts["proposed"] / max(required, 1), 3),
        "required": required,
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
