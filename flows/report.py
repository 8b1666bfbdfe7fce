"""What a run tells the person who started it: progress while it works, a summary when it is done."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flows.ingest import Found, Refusal
from flows.publish import Done
from flows.validate import Validation

COUNTED = (
    ("documents", "documents"),
    ("articles", "articles"),
    ("sections", "sections"),
    ("sentences", "sentences"),
    ("captions", "captions set apart"),
    ("repairs", "repairs"),
    ("numerals", "numerals"),
    ("indicators", "indicators"),
    ("project_mentions", "project mentions"),
    ("projects", "projects"),
    ("quarantine", "quarantined"),
)
DONE: dict[Done, str] = {
    "published": "published",
    "repaired": "repaired: it was damaged, and is made anew with the same content",
    "unchanged": "unchanged, the same content as before",
}
REASONS_SHOWN = 12


@dataclass
class RunReport:
    """All that the closing summary says."""

    sources: int = 0
    new_sources: int = 0
    rows: dict[str, int] = field(default_factory=dict)
    refused: list[tuple[str, str]] = field(default_factory=list)  # path, reason
    decoded: list[tuple[str, str]] = field(default_factory=list)  # path, encoding: where it is not UTF-8
    quarantined: dict[str, int] = field(default_factory=dict)  # reason -> rows
    expectations: int = 0
    failed_expectations: list[str] = field(default_factory=list)
    accounted: dict[str, float] = field(default_factory=dict)  # class of characters -> share
    version: str | None = None
    release: str | None = None
    done: Done = "published"
    seconds: dict[str, float] = field(default_factory=dict)  # stage -> duration

    def tell(
        self, sources: Sequence[Found], pending: Sequence[Found], refused: Sequence[Refusal], validation: Validation
    ) -> None:
        """Note what was read, refused, made and validated."""
        self.sources, self.new_sources = len(sources), len(pending)
        self.rows = {name: table.num_rows for name, table in validation.tables.items()}
        self.refused = [(one.path, one.reason) for one in refused]
        self.decoded = [(one.path, one.encoding) for one in sources if one.encoding != "utf-8"]
        self.quarantined = {why: rows for why, rows in validation.quarantined.items() if not why.startswith("sources:")}
        self.expectations, self.failed_expectations = validation.evaluated, list(validation.failures)
        self.accounted = _shares(validation.tables["documents"])


@contextmanager
def stage(report: RunReport, name: str, console: Console) -> Iterator[None]:
    """Show that a stage is at work, and note how long it took."""
    began = time.monotonic()
    if console.is_terminal:
        with console.status(f"{name} …"):
            yield
    else:
        yield
    report.seconds[name] = time.monotonic() - began
    console.print(f"[green]✓[/] {name} [dim]{report.seconds[name]:.1f} s[/]")


def show(report: RunReport, console: Console) -> None:
    """Print the closing summary."""
    console.print(_counts(report))
    for path, encoding in report.decoded:
        console.print(f"[yellow]decoded[/] {escape(path)} from {encoding}")
    for path, reason in report.refused:
        console.print(f"[yellow]refused[/] {escape(path)}: {escape(reason)}")
    _show_capped(
        console,
        [f"[yellow]quarantined[/] {rows} rows: {escape(reason)}" for reason, rows in report.quarantined.items()],
    )
    if report.accounted:
        shares = ", ".join(f"{name} {share:.2%}" for name, share in report.accounted.items() if share)
        console.print(f"where the characters went: {shares}")
    _show_validation(report, console)
    if report.release:
        console.print(f"[bold green]release {report.version}[/] {DONE[report.done]}: {report.release}")
    took = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in report.seconds.items())
    console.print(f"[dim]{took}[/]")


def _shares(documents: pa.Table) -> dict[str, float]:
    """Where the characters of all sources went, as shares of those that are not white space."""
    solid = pc.sum(documents["solid_characters"]).as_py()
    if not solid:
        return {}
    columns = [name for name in documents.column_names if name.endswith("_characters") and name != "solid_characters"]
    return {name.removesuffix("_characters"): pc.sum(documents[name]).as_py() / solid for name in columns}


def _counts(report: RunReport) -> Table:
    table = Table(
        title=f"{report.sources} sources, {report.new_sources} new or changed", title_justify="left", box=None
    )
    table.add_column("table")
    table.add_column("rows", justify="right")
    for name, label in COUNTED:
        if name in report.rows:
            table.add_row(label, f"{report.rows[name]:,}")
    return table


def _show_validation(report: RunReport, console: Console) -> None:
    failed = report.failed_expectations
    colour = "red" if failed else "green"
    console.print(
        f"[{colour}]validation[/]: {report.expectations} expectations evaluated, {len(failed)} failed the release"
    )
    _show_capped(console, [f"[red]failed[/] {escape(one)}" for one in failed])


def _show_capped(console: Console, lines: list[str]) -> None:
    for line in lines[:REASONS_SHOWN]:
        console.print(line)
    if len(lines) > REASONS_SHOWN:
        console.print(f"… and {len(lines) - REASONS_SHOWN} more")
