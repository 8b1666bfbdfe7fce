"""The results of validation as JSON and as one page that needs nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from pathlib import Path

from flows.tables import READING_ORDER, TABLES
from flows.validate import Outcome, Validation

MEANING = {
    "critical": "the whole table; a failure stops the release",
    "warning": "each row; rows that fail are refused",
    "info": "each row; rows that fail are counted and published",
}
STYLE = """
:root { color-scheme: light dark; --line: #8884; --bad: #c62828; --good: #2e7d32; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 68rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
code { font-size: .85em; } .failed { color: var(--bad); font-weight: 600; } .passed { color: var(--good); }
summary { cursor: pointer; font-size: 1.1rem; padding: .3rem 0; }
"""


def write_validation(validation: Validation, version: str, folder: Path) -> None:
    """Write `validation.json` and `validation.html`."""
    text = json.dumps(validation_record(validation, version), ensure_ascii=False, indent=2)
    (folder / "validation.json").write_text(text + "\n", encoding="utf-8")
    (folder / "validation.html").write_text(validation_page(validation, version), encoding="utf-8")


def validation_record(validation: Validation, version: str) -> dict[str, object]:
    """All outcomes as plain values."""
    return {
        "version": version,
        "publishable": validation.is_publishable,
        "expectations": len(validation.results),
        "evaluated": validation.evaluated,
        "failures": validation.failures,
        "quarantined": validation.quarantined,
        "results": [
            {
                "table": one.table,
                "expectation": one.expectation,
                "description": one.description,
                "severity": one.severity,
                "state": one.state,
                "rows": one.rows,
                "failed": len(one.failed),
                "observed": one.observed,
            }
            for one in validation.results
        ],
    }


def validation_page(validation: Validation, version: str) -> str:
    """The page: what failed or was counted, what was refused, then by table the invariants and the structure."""
    body = [
        "<h1>Validation 校验结果</h1>",
        f"<p>Release <code>{escape(version)}</code>. {validation.evaluated} of {len(validation.results)} expectations "
        "were evaluated with Great Expectations; the others look at rows of a table that has none.</p>",
        "<ul>" + "".join(f"<li><b>{severity}</b>: {meaning}</li>" for severity, meaning in MEANING.items()) + "</ul>",
        _failed([one for one in validation.results if one.state == "failed"]),
        _refused(validation.quarantined),
        "<h2>Expectations by table</h2>",
    ]
    for table in READING_ORDER:
        if found := [one for one in validation.results if one.table == table]:
            body.append(_table(table, found))
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>Heluo {escape(version)}: validation</title><style>{STYLE}</style></head>\n"
        "<body>\n" + "\n".join(body) + "</body></html>\n"
    )


def _failed(outcomes: list[Outcome]) -> str:
    """What did not hold, of whatever severity and table."""
    if not outcomes:
        return "<p>Every expectation that was evaluated holds.</p>"
    return "<h2>What did not hold</h2>\n" + _outcomes(outcomes, is_named=True)


def _refused(quarantined: dict[str, int]) -> str:
    if not quarantined:
        return "<p>No row and no source was refused.</p>"
    rows = "".join(
        f'<tr><td>{escape(reason)}</td><td class="n">{count:,}</td></tr>' for reason, count in quarantined.items()
    )
    return f'<h2>Refused</h2><table><tr><th>reason</th><th class="n">rows</th></tr>{rows}</table>'


def _table(table: str, outcomes: list[Outcome]) -> str:
    """What holds between the rows and their sources first; what follows from the schema is folded away."""
    failed = sum(one.state == "failed" for one in outcomes)
    state = f'<span class="failed">{failed} failed</span>' if failed else '<span class="passed">passed</span>'
    invariants = [one for one in outcomes if not one.is_structural]
    structure = [one for one in outcomes if one.is_structural]
    parts = [_outcomes(invariants)] if invariants else []
    if structure:
        said = f"the form that the schema gives: {len(structure)} expectations"
        parts.append(f"<details><summary>{said}</summary>\n{_outcomes(structure)}\n</details>")
    return (
        f"<details{' open' if failed else ''}><summary><b>{escape(table)}</b> {escape(TABLES[table].title_zh)} · "
        f"{len(outcomes)} expectations · {state}</summary>\n" + "\n".join(parts) + "\n</details>"
    )


def _outcomes(outcomes: Iterable[Outcome], *, is_named: bool = False) -> str:
    """A table of outcomes; with the name of the table that each looks at, where they are of several."""
    titles = ["table"] * is_named + ["expectation", "severity"]
    head = "".join(f"<th>{one}</th>" for one in titles)
    head += '<th class="n">rows</th><th class="n">failed</th><th>state</th>'
    rows = "\n".join(_row(one, is_named=is_named) for one in outcomes)
    return f"<table>\n<tr>{head}</tr>\n{rows}\n</table>"


def _row(one: Outcome, *, is_named: bool) -> str:
    named = f"<td>{escape(one.table)}</td>" if is_named else ""
    observed = f"<br>{escape(one.observed)}" if one.observed else ""
    return (
        f"<tr>{named}<td>{escape(one.description)}<br><code>{escape(one.expectation)}</code>{observed}</td>"
        f'<td>{one.severity}</td><td class="n">{one.rows:,}</td><td class="n">{len(one.failed):,}</td>'
        f'<td class="{one.state}">{one.state}</td></tr>'
    )
