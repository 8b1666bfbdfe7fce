"""The `heluo` command. Heavy imports are made where they are needed: `--help` answers at once."""

from __future__ import annotations

import sys
import time
from enum import StrEnum
from importlib import metadata
from pathlib import Path
from typing import Annotated

import typer

from flows.errors import HeluoError

BEGAN = time.monotonic()
app = typer.Typer(
    name="heluo",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Heluo reads the raw texts of governments and newspapers and publishes clean, validated, traceable tables.",
    epilog='Start with `heluo run`, then `heluo query "SELECT name, value, unit, period FROM indicators LIMIT 10"`.',
)

Seeds = Annotated[
    list[Path] | None,
    typer.Option(
        "--seeds",
        help="Folder of .txt and .md texts (and sources.toml); may be given several times.",
        show_default="seeds",
    ),
]
Output = Annotated[Path, typer.Option("--output", help="Folder for releases, work and the link `latest`.")]


class Format(StrEnum):
    """What `heluo query` prints."""

    table = "table"
    csv = "csv"
    json = "json"
    parquet = "parquet"


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"heluo {metadata.version('heluo')}")
        raise typer.Exit


@app.callback()
def about(
    version: Annotated[
        bool, typer.Option("--version", help="Say which version this is.", callback=_say_version, is_eager=True)
    ] = False,
) -> None:
    """Heluo reads the raw texts of governments and newspapers and publishes clean, validated, traceable tables."""


@app.command()
def run(seeds: Seeds = None, output: Output = Path("output")) -> None:
    """Extract what is new, validate all tables, publish a release.

    The release lies in OUTPUT/releases/<version> and OUTPUT/latest points to it. Nothing new means nothing done.
    A failed validation publishes nothing; the last release stays.

    Exit codes: 0 published or nothing to do, 1 validation failed, 2 usage or input error, 3 a fault of Heluo itself,
    130 stopped by Ctrl-C.

    Examples:
      heluo run
      heluo run --seeds seeds --seeds ~/more-texts --output ~/heluo
    """
    from flows.changes import up_to_date
    from flows.orchestration import settle_prefect

    folders = seeds or [Path("seeds")]
    version = up_to_date(folders, output)
    if version:
        typer.echo(f"nothing to do: release {version} has these sources already ({output / 'latest'})")
        return
    settle_prefect(output)
    from flows import pipeline

    try:
        pipeline.run(folders, output)
    except KeyboardInterrupt:
        typer.echo("stopped: batches that were done are kept, the last release stays; run again to go on", err=True)
        raise typer.Exit(130) from None
    typer.echo(f"{time.monotonic() - BEGAN:.1f} s in all, Prefect's start included", err=True)


@app.command()
def query(
    sql: Annotated[str, typer.Argument(help="One SELECT, over the tables and views of the latest release.")],
    output: Output = Path("output"),
    format: Annotated[Format, typer.Option("--format", help="How to print the rows.")] = Format.table,
) -> None:
    """Ask the latest release in SQL (DuckDB's), read-only and without access to files or network.

    CSV is UTF-8. Sent to a file (`> indicators.csv`) it begins with a byte order mark, so that Excel reads the
    Chinese; sent through a pipe it has none.

    Examples:
      heluo query "SHOW TABLES"
      heluo query "SELECT name, value, unit FROM indicators WHERE period = '2019'" --format csv > indicators.csv
    """
    from flows.query import byte_order_mark, run_query

    rows = run_query(output, sql, format.value)
    sys.stdout.buffer.write(byte_order_mark(format.value, sys.stdout) + rows)


@app.command()
def verify(output: Output = Path("output")) -> None:
    """Check the latest release offline: hashes, keys, and every quotation against its source.

    Exit codes: 0 everything holds, 1 something does not, 2 usage or input error.
    """
    from flows.latest import latest_release
    from flows.verify import verify as problems_of

    release = latest_release(output)
    problems = problems_of(release)
    for problem in problems:
        typer.echo(problem, err=True)
    typer.echo(f"{release.resolve().name}: {'all holds' if not problems else f'{len(problems)} problems'}")
    raise typer.Exit(1 if problems else 0)


@app.command()
def serve(
    seeds: Seeds = None,
    output: Output = Path("output"),
    cron: Annotated[
        str | None, typer.Option("--cron", help='When to run, as a cron line: "0 6 * * *" is 6:00 daily.')
    ] = None,
    every: Annotated[str | None, typer.Option("--every", help="Run every so often instead: 30s, 15m, 1h, 1d.")] = None,
) -> None:
    """Run on a schedule until stopped (Ctrl-C), one run at a time.

    Each run publishes what has been added or changed since the last one. Where PREFECT_API_URL is set, the schedule
    is registered there; otherwise a Prefect server of its own is started, on a free port of this machine.

    Examples:
      heluo serve --cron "0 6 * * *"
      heluo serve --every 1h --seeds incoming
    """
    from flows.serve import serve_schedule

    serve_schedule(seeds or [Path("seeds")], output, cron=cron, every=every)


def main() -> None:
    """Run the command; errors that have a name are one line, not a traceback."""
    try:
        app()
    except HeluoError as error:
        typer.echo(f"heluo: {error}", err=True)
        sys.exit(error.exit_code)
