"""The data dictionary of a release: its README.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa

from flows.publish.database import View
from flows.tables import READING_ORDER, TABLES, Field, Table

EXAMPLES = Path(__file__).with_name("examples.sql")
INTRODUCTION = """# Heluo: open tables from the reports and newspapers of Luoyang

Release `{version}`. Every row leads back to the exact characters of its source: `raw_start` and `raw_end` are
half-open offsets, in Unicode code points, into `documents.raw_text`; `raw_spans` lists the pieces where the page
printed a text in several places; `repairs` is the ledger of all that cleaning changed. What was checked is in
`validation.html`, what was refused in the table `quarantine`, what changed against the release before in `CHANGES.md`.

To trace a value: cut `documents.raw_text` from `raw_start` to `raw_end` (in SQL `substring(raw_text, raw_start + 1,
raw_end - raw_start)`, in Python `raw_text[raw_start:raw_end]`) — each of `raw_spans`, where there are several —, make
the repairs that lie inside, and leave out white space: you read `quote`. `heluo verify` does this for every row.

Numbers keep the unit of the text (`value`, `unit`) and come a second time in the unit's base unit (`value_base`,
`unit_base`), as the table `units` says. What the codes mean says the table `codes`. The tables `concepts`, `places`,
`units` and `codes` are for looking up: every release has them whole, whatever its documents name.

| file | what it is |
| --- | --- |
| `data/<table>.parquet` | one file a table |
| `heluo.duckdb` | the same tables, with comments, and the views below |
| `datapackage.json` | the descriptor of all tables (Data Package v2) |
| `croissant.json` | the same for dataset search and machine-learning tools (Croissant 1.0) |
| `quality.json` | how often records were right, by the rule that found them |
| `validation.json`, `validation.html` | every expectation and what came of it |
| `CHANGES.md`, `changes.parquet` | rows added, changed and removed since the release before |
| `SHA256SUMS` | check with `sha256sum -c SHA256SUMS` |

The compiled tables are under CC BY 4.0. The texts in `documents.raw_text`, and what is quoted from them, stay under
their publishers' terms; `documents.licence` says what is known of these.
"""


def dictionary(tables: Mapping[str, pa.Table], views: Iterable[View], version: str) -> str:
    """The dictionary as Markdown: tables with row counts, views, examples, then every column of each."""
    views = list(views)
    parts = [INTRODUCTION.format(version=version), _tables(tables), _views(views), _examples()]
    return "\n".join([*parts, *(_table(TABLES[name]) for name in READING_ORDER), *map(_view, views)])


def examples() -> list[tuple[str, str]]:
    """The example questions and the SQL that answers each."""
    blocks = EXAMPLES.read_text(encoding="utf-8").strip().split("\n\n")
    parted = (block.split("\n", 1) for block in blocks)
    return [(question.removeprefix("-- "), sql) for question, sql in parted]


def _tables(tables: Mapping[str, pa.Table]) -> str:
    lines = ["## Tables", "", "| table | rows | what it holds |", "| --- | ---: | --- |"]
    for name in READING_ORDER:
        said = f"{TABLES[name].description} {TABLES[name].description_zh}"
        lines.append(f"| [`{name}`](#{name}) | {tables[name].num_rows:,} | {said} |")
    return "\n".join(lines) + "\n"


def _views(views: Iterable[View]) -> str:
    lines = ["## Views", "", "In `heluo.duckdb`:", "", "| view | what it answers |", "| --- | --- |"]
    lines += [f"| [`{one.name}`](#{one.name}) | {one.comment} |" for one in views]
    return "\n".join(lines) + "\n"


def _examples() -> str:
    parts = ["## Examples", "", 'With `heluo query "…"`, or with DuckDB on `heluo.duckdb`:', ""]
    for question, sql in examples():
        parts += [question, "", "```sql", sql, "```", ""]
    return "\n".join(parts)


def _table(table: Table) -> str:
    key = ", ".join(f"`{column}`" for column in table.primary_key)
    lines = [
        f"## {table.name}",
        "",
        f"**{table.title} {table.title_zh}.** {table.description} {table.description_zh}",
        "",
    ]
    lines.append(f"Key: {key}. Sorted by: {', '.join(f'`{column}`' for column in table.order)}.")
    lines += [f"`{one.column}` → `{one.table}.{one.key}`." for one in table.foreign_keys]
    lines += ["", "| column | type | meaning | 含义 |", "| --- | --- | --- | --- |"]
    lines += [f"| `{one.name}` | {_type(one)} | {_meaning(one)} | {one.description_zh} |" for one in table.fields]
    return "\n".join(lines) + "\n"


def _view(view: View) -> str:
    lines = [
        f"## {view.name}",
        "",
        f"**View.** {view.comment}",
        "",
        "| column | type | meaning 含义 |",
        "| --- | --- | --- |",
    ]
    lines += [f"| `{name}` | {kind.lower()} | {said} |" for name, kind, said in view.columns]
    return "\n".join(lines) + "\n"


def _type(field: Field) -> str:
    name = f"list of {field.items.type}s" if field.items else field.type
    return name if field.is_required else f"{name}, may be empty"


def _meaning(field: Field) -> str:
    unit = f" Unit: {field.unit}." if field.unit else ""
    codes = f" One of {', '.join(f'`{code}`' for code in field.codes)}." if field.vocabulary else ""
    return f"{field.description}{unit}{codes}"
