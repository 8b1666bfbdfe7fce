"""The Prefect flow: survey the sources, extract what is new, link, validate, publish.

Thin by intent: what a step does is said by the function it calls. `flows.orchestration.settle_prefect` has to be
called before this module is imported.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from pathlib import Path
from threading import Thread

import pyarrow as pa
from filelock import FileLock, Timeout
from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
from rich.console import Console
from rich.markup import escape

from flows.batch import batches, process_alone, process_batch, worker_pool
from flows.changes import Surveyed, survey_folders, version_of
from flows.errors import InputError, ValidationFailedError
from flows.gather import gather
from flows.ingest import FAILED, Found, Refusal
from flows.publish import Release, publish
from flows.report import RunReport, show, stage
from flows.tables import DOCUMENT_TABLES
from flows.validate import Validation, validate
from flows.work import Work


def _may_pass(_task: object, _run: object, state: State[object]) -> bool:
    """Whether a failure may be gone a second later: a disk or a network folder that did not answer."""
    return isinstance(state.result(raise_on_failure=False), OSError)


retried = task(retries=2, retry_delay_seconds=1, retry_condition_fn=_may_pass, cache_policy=NO_CACHE)
once = task(cache_policy=NO_CACHE)


@retried
def survey_sources(seeds: Sequence[Path]) -> Surveyed:
    """The usable sources, fingerprinted, and the refused ones."""
    return survey_folders(seeds)


@retried
def extract_batch(batch: list[Found], work: Work, pool: ProcessPoolExecutor | None) -> list[Refusal] | None:
    """Write the parts of one batch, in a process of the pool where there is one; None where the pool broke."""
    try:
        return pool.submit(process_batch, batch, work).result() if pool else process_batch(batch, work)
    except BrokenProcessPool:
        return None


@retried
def extract_alone(batch: list[Found], work: Work) -> list[Refusal]:
    """Write the parts of one batch, in a process that reads nothing else."""
    return process_alone(batch, work)


@once
def gather_tables(sources: list[Found], work: Work, refused: list[Refusal]) -> dict[str, pa.Table]:
    """All tables, linked over all documents."""
    return gather(sources, work, refused)


@once
def validate_tables(tables: dict[str, pa.Table]) -> Validation:
    """Every expectation on every table, and the tables without the rows that failed one."""
    return validate(tables)


@retried
def publish_release(validation: Validation, output: Path) -> Release:
    """The release, in its place, with `latest` pointing to it."""
    return publish(validation, output)


def run(seeds: Sequence[Path], output: Path) -> RunReport:
    """Run the flow from the command line. Great Expectations is imported while Prefect's own server starts."""
    Thread(target=import_module, args=("great_expectations",), daemon=True).start()
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):  # else each flow waits a second at its end
        return publish_tables([str(one) for one in seeds], str(output))


@flow(name="heluo", validate_parameters=False)
def publish_tables(seeds: list[str], output: str) -> RunReport:
    """Publish the tables of all sources in `seeds` under `output`.

    Raises InputError for seeds that cannot be used or an output that another run is writing, ValidationFailedError
    where a table-level expectation failed; the last release stays as it was in both cases.
    """
    work, report, console = Work(Path(output) / "work"), RunReport(), Console(stderr=True, soft_wrap=True)
    with stage(report, "survey", console):
        sources = survey_sources([Path(one) for one in seeds])
    report.version = version_of(sources, Path(output))
    if report.version:
        return report
    work.folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(work.folder / "lock", timeout=0):
            _publish(report, sources, Path(output), work, console)
    except Timeout:
        raise InputError(
            f"{output}: another run is writing there. Wait for it to end, or give another --output."
        ) from None
    show(report, console)
    return report


def _publish(report: RunReport, sources: Surveyed, output: Path, work: Work, console: Console) -> None:
    if not sources.usable:
        said = "; ".join(f"{one.path}: {one.reason}" for one in sources.refused)
        raise InputError(f"none of the sources can be used: {said}")
    with stage(report, "extract", console):
        for part in work.sweep(DOCUMENT_TABLES):
            console.print(f"[yellow]damaged[/] {escape(str(part))}: dropped, its sources are extracted again")
        done = work.done()
        pending = [one for one in sources.usable if one.key not in done]
        refused = [*sources.refused, *_extract(pending, work)]
    with stage(report, "link", console):
        tables = gather_tables(sources.usable, work, refused)
    with stage(report, "validate", console):
        validation = validate_tables(tables)
    report.tell(sources.usable, pending, refused, validation)
    if not validation.is_publishable:
        show(report, console)
        raise ValidationFailedError(
            "validation failed, nothing was published: " + "; ".join(report.failed_expectations[:3])
        )
    with stage(report, "publish", console):
        release = publish_release(validation, output)
    if not any(one.code == FAILED for one in refused):
        work.remember_published(sources.fingerprint, release.version)
    report.version, report.release, report.done = release.version, str(release.folder), release.done


def _extract(pending: list[Found], work: Work) -> list[Refusal]:
    """Extract the batches: one in this process, more in a pool, one process a core.

    A process that dies breaks the pool for all batches that are not done: they are read again, one at a time.
    """
    todo = list(batches(pending))
    if len(todo) < 2:
        return [refusal for batch in todo for refusal in extract_batch(batch, work, None) or ()]
    with worker_pool(None) as pool:
        futures = [extract_batch.submit(batch, work, pool) for batch in todo]
        outcomes = [future.result() for future in futures]
    refused: list[Refusal] = []
    for batch, outcome in zip(todo, outcomes, strict=True):
        refused += extract_alone(batch, work) if outcome is None else outcome
    return refused
