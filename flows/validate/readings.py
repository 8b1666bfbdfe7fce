"""Whether a published text reads as its source does at the place it names, repairs made.

Used by validation before a release and by `heluo verify` after it: the promise that every quotation leads back to
the exact characters of its source is checked the same way both times.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

import pyarrow as pa

from flows.ledger import Repair, redo
from flows.text import squeeze

Span = tuple[int, int]


@dataclass(frozen=True)
class Source:
    """The raw text of a document and the ledger of its repairs, in order."""

    raw: str
    repairs: tuple[Repair, ...]

    def read(self, spans: Sequence[Span]) -> str:
        """The raw characters of the spans with the repairs inside them made, without white space."""
        return squeeze("".join(redo(self.raw, self.repairs, start, end) for start, end in spans))

    def reads_as(self, text: str, spans: Sequence[Span]) -> bool:
        """Whether the spans read as `text`, white space aside.

        What a repair inserted just at an end of the spans may belong to the text or to its neighbour.
        """
        said, found = squeeze(text), self.read(spans)
        if said == found or not spans:
            return said == found
        before, after = self._inserted(spans[0][0]), self._inserted(spans[-1][1])
        without_before = found.removeprefix(before)
        return said in (without_before, found.removesuffix(after), without_before.removesuffix(after))

    def _inserted(self, at: int) -> str:
        """What was inserted at a position of the raw text."""
        place = bisect_left(self.repairs, at, key=attrgetter("raw_start"))
        here = self.repairs[place : place + 1]
        return squeeze(here[0].after) if here and here[0].raw_start == here[0].raw_end == at else ""

    @property
    def is_ledger_sound(self) -> bool:
        """Whether the repairs are disjoint, lie inside the raw text and say rightly what it reads there.

        Then undoing them all on the cleaned text gives back the raw text.
        """
        done = 0
        for one in self.repairs:
            if not done <= one.raw_start <= one.raw_end or self.raw[one.raw_start : one.raw_end] != one.before:
                return False
            done = one.raw_end
        return done <= len(self.raw)


def sources_of(documents: pa.Table, repairs: pa.Table) -> dict[str, Source]:
    """The sources by document id, from the two tables that hold them."""
    ledgers: dict[str, list[Repair]] = {}
    for row in repairs.select(["document_id", "raw_start", "raw_end", "rule", "before", "after"]).to_pylist():
        document_id = row.pop("document_id")
        if None not in row.values():
            ledgers.setdefault(document_id, []).append(Repair(**row))
    return {
        row["document_id"]: Source(row["raw_text"] or "", tuple(sorted(ledgers.get(row["document_id"], ()))))
        for row in documents.select(["document_id", "raw_text"]).to_pylist()
    }


def spans_of(row: Mapping[str, object]) -> list[Span]:
    """The raw spans of a row: those of its pieces where it lists them, otherwise the one it names.

    A list with a gap in it names no place: it gives no span.
    """
    pieces = row.get("raw_spans")
    if isinstance(pieces, list):
        if any(one is None or None in one.values() for one in pieces):
            return []
        return [(one["raw_start"], one["raw_end"]) for one in pieces]
    return [(int(str(row["raw_start"])), int(str(row["raw_end"])))]


def lies_in(inner: Iterable[Span], outer: Sequence[Span]) -> bool:
    """Whether each of the inner spans lies in one of the outer ones."""
    return all(any(first <= start and end <= last for first, last in outer) for start, end in inner)
