"""The work that is done and kept: one Parquet part a table for each batch of sources.

`output/work/parts/<code version>/<batch>/<table>.parquet`. A batch is written to a temporary folder and renamed
to its place: a folder that is there was complete once. Which sources it holds is read back from the parts themselves,
so there is no second bookkeeping. Another code version, vocabulary or schema means another folder. What a disk has
damaged since is found by the checksums of the Parquet pages, dropped, and extracted again.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from flows.disk import sync
from flows.ingest import Found

ROOT = Path(__file__).resolve().parents[1]
KEYS = b"heluo.sources"  # metadata of a documents part: document_id -> source key


@cache
def code_version() -> str:
    """Twelve hexadecimal digits for all that decides what is extracted: code, schemas, vocabularies, expectations."""
    digest = hashlib.sha256()
    for folder, pattern in (("flows", "*.py"), ("flows", "*.sql"), ("schemas", "*"), ("expectations", "*.json")):
        for file in sorted(p for p in (ROOT / folder).rglob(pattern) if p.is_file()):
            digest.update(file.relative_to(ROOT).as_posix().encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def inputs_fingerprint(sources: Iterable[Found], refused: Iterable[object]) -> str:
    """The same for the same sources under the same code, so that a run without changes is known before it begins."""
    said = "\n".join([code_version(), *sorted(one.key for one in sources), *sorted(map(repr, refused))])
    return hashlib.sha256(said.encode()).hexdigest()


@dataclass(frozen=True)
class Work:
    """The folder `output/work`."""

    folder: Path

    @property
    def parts(self) -> Path:
        """Where the parts of the present code version lie."""
        return self.folder / "parts" / code_version()

    def published(self) -> tuple[str, str] | None:
        """The inputs' fingerprint and the version of what was published last, where that is known."""
        try:
            said = json.loads((self.folder / "published.json").read_text(encoding="utf-8"))
            return said["inputs"], said["version"]
        except (OSError, ValueError, KeyError):
            return None

    def remember_published(self, inputs: str, version: str) -> None:
        """Note what was published last: a hint that saves a run, never a source of truth."""
        _write_text(self.folder / "published.json", json.dumps({"inputs": inputs, "version": version}) + "\n")

    def done(self) -> dict[str, Path]:
        """The source keys that have parts, and the batch folder of each. Of parts that `sweep` has found whole."""
        return {
            key: metadata.parent
            for metadata in sorted(self.parts.glob("*/documents.parquet"))
            for key in _keys(metadata).values()
        }

    def write_batch(self, sources: list[Found], tables: dict[str, pa.Table]) -> Path:
        """Write the tables of a batch; all of them, or nothing."""
        keys = {one.document_id: one.key for one in sources}
        name = hashlib.sha256(json.dumps(keys, sort_keys=True).encode()).hexdigest()[:16]
        self.parts.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=self.parts))
        marked = {**(tables["documents"].schema.metadata or {}), KEYS: json.dumps(keys).encode()}
        kept = tables | {"documents": tables["documents"].replace_schema_metadata(marked)}
        for table, rows in kept.items():
            pq.write_table(rows, temporary / f"{table}.parquet", compression="zstd", write_page_checksum=True)
        sync([*temporary.iterdir(), temporary])
        final = self.parts / name
        if final.exists():
            shutil.rmtree(temporary)
        else:
            temporary.rename(final)
            sync([self.parts])
        return final

    def read(self, table: str, sources: list[Found], schema: pa.Schema) -> pa.Table:
        """The rows of `table` of these sources, out of all parts."""
        wanted = {one.key: one.document_id for one in sources}
        return pa.concat_tables([schema.empty_table(), *self._parts_of(table, wanted, schema)])

    def _parts_of(self, table: str, wanted: dict[str, str], schema: pa.Schema) -> Iterator[pa.Table]:
        left = dict(wanted)
        for metadata in sorted(self.parts.glob("*/documents.parquet")):
            ids = [left.pop(key) for key in _keys(metadata).values() if key in left]
            if ids:
                rows = pq.read_table(metadata.with_name(f"{table}.parquet"), schema=schema)
                yield rows.filter(pc.is_in(rows["document_id"], pa.array(ids, pa.string())))

    def sweep(self, tables: Iterable[str]) -> list[Path]:
        """Remove what a killed run left unfinished, the parts of other code versions, and damaged ones of this.

        Damaged is a batch one of whose `tables` is missing or cannot be read to its end. Gives the damaged folders.
        """
        for folder in self.parts.glob(".unfinished-*"):
            shutil.rmtree(folder, ignore_errors=True)
        for version in self.folder.glob("parts/*"):
            if version != self.parts:
                shutil.rmtree(version, ignore_errors=True)
        wanted = tuple(tables)
        damaged = [folder for folder in sorted(self.parts.glob("*/")) if not _is_whole(folder, wanted)]
        for folder in damaged:
            shutil.rmtree(folder)  # whatever stays would be read: better to fail here
        return damaged


def _is_whole(batch: Path, tables: Iterable[str]) -> bool:
    try:
        for table in tables:
            pq.read_table(batch / f"{table}.parquet", page_checksum_verification=True)
        _keys(batch / "documents.parquet")
    except (OSError, KeyError, ValueError, pa.ArrowException):
        return False
    return True


def _keys(documents_part: Path) -> dict[str, str]:
    keys = json.loads((pq.read_schema(documents_part).metadata or {})[KEYS])
    return {str(document_id): str(key) for document_id, key in keys.items()}


def _write_text(file: Path, text: str) -> None:
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(file)
