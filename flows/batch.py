"""A batch of sources, from files to Parquet parts: the unit of work, of parallelism and of what a killed run keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing import get_context

from flows.ingest import FAILED, Found, Refusal, read_source
from flows.process import process
from flows.rows import Rows
from flows.tables import DOCUMENT_TABLES, to_arrow
from flows.work import Work

BATCH_CHARACTERS = 350_000


def batches(sources: Sequence[Found]) -> Iterator[list[Found]]:
    """The sources in order, in batches of about a megabyte of UTF-8."""
    batch: list[Found] = []
    size = 0
    for one in sources:
        batch.append(one)
        size += one.characters  # as surveyed: the file may be gone by now
        if size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def process_batch(sources: list[Found], work: Work) -> list[Refusal]:
    """Extract the sources and write their parts. A source that cannot be processed is refused; the others go on."""
    gathered: Rows = {table: [] for table in DOCUMENT_TABLES}
    processed: list[Found] = []
    refused: list[Refusal] = []
    for one in sources:
        source = read_source(one)
        if isinstance(source, Refusal):
            refused.append(replace(source, code=FAILED))  # it could be read a moment ago
            continue
        if source.sha256 != one.sha256:
            refused.append(Refusal(one.path, FAILED, "changed while it was read: run again"))
            continue
        try:
            rows = process(source)
        except Exception as error:  # noqa: BLE001  one text that trips a rule must not hold up the others
            refused.append(
                Refusal(one.path, FAILED, f"extraction failed ({type(error).__name__}: {error}): please report it")
            )
            continue
        processed.append(one)
        for table, found in rows.items():
            gathered[table] += found
    if processed:
        work.write_batch(processed, {table: to_arrow(table, rows) for table, rows in gathered.items()})
    return refused


def process_alone(sources: list[Found], work: Work) -> list[Refusal]:
    """As `process_batch`, in a process of its own. Where that dies, file by file: refused is the one that kills it."""
    try:
        with worker_pool(1) as pool:
            return pool.submit(process_batch, sources, work).result()
    except BrokenProcessPool:
        if len(sources) > 1:
            return [refusal for one in sources for refusal in process_alone([one], work)]
        reason = "the process that read it died, perhaps for want of memory: run again, or split the file"
        return [Refusal(one.path, FAILED, reason) for one in sources]


def worker_pool(processes: int | None) -> ProcessPoolExecutor:
    """Processes that start afresh: forked ones would share Prefect's threads and locks. None means one a core."""
    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"))
