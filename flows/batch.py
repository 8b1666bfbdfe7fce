"""A batch of sources, from files to Parquet parts: the unit of work, of parallelism and of what a killed run keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.ingest import FAILED, Found, Refusal, read_source
from flows.process import process
from flows.rows import Rows
from flows.tables import DOCUMENT_TABLES, to_arrow
from flows.work import Work

BATCH_BYTES = 1_000_000


def batches(sources: Sequence[Found]) -> Iterator[list[Found]]:
    """The sources in order, in batches of about a megabyte."""
    batch: list[Found] = []
    size = 0
    for one in sources:
        batch.append(one)
        size += one.file.stat().st_size
        if size >= BATCH_BYTES:
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
            refused.append(source)
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
