"""quality.json: how often records like those of the release were right, measured on texts annotated by hand."""

from __future__ import annotations

import json
from pathlib import Path

from flows.vocabulary import vocabulary

MEANING = (
    "Counted on gold that bench/confidence.py was given: an indicator is right where its name, value, unit, measure, "
    "status and year all are; a project mention where its name, stage and status are, and its investment and deadline "
    "where stated. The share of a rule is drawn towards that of its table where few records were counted; each row's "
    "confidence is the share of its rule in its circumstances."
)


def write_quality(folder: Path) -> None:
    """Write `quality.json` into a release."""
    text = json.dumps(quality(), ensure_ascii=False, indent=2)
    (folder / "quality.json").write_text(text + "\n", encoding="utf-8")


def quality() -> dict[str, object]:
    """The measured accuracy by table, and within it by rule: records judged, records right, share."""
    tables: dict[str, dict[str, object]] = {}
    rules: dict[str, dict[str, dict[str, object]]] = {}
    for row in vocabulary("confidence"):
        measured: dict[str, object] = {
            "records": int(row["records"]),
            "right": int(row["right"]),
            "share": float(row["confidence"]),
        }
        if not row["rule"]:
            tables[row["table"]] = measured
        elif not row["circumstance"]:
            rules.setdefault(row["table"], {})[row["rule"]] = measured
    return {
        "meaning": MEANING,
        "tables": {name: measured | {"rules": rules.get(name, {})} for name, measured in tables.items()},
    }
