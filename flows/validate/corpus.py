"""What the checks of one row look up in the other rows and tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

import pyarrow as pa

from flows.validate.readings import Source, Span, sources_of, spans_of


@dataclass(frozen=True)
class Corpus:
    """All tables, and what checks look up in them."""

    tables: Mapping[str, pa.Table]
    _keys: dict[tuple[str, str], set[object]] = field(default_factory=dict)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Raw texts and ledgers by document id."""
        return sources_of(self.tables["documents"], self.tables["repairs"])

    @cached_property
    def published_on(self) -> dict[str, date | None]:
        """The day that each document was published, where known."""
        return self._lookup("documents", "document_id", "published_on")

    @cached_property
    def levels(self) -> dict[str, int]:
        """The level of each section."""
        return self._lookup("sections", "section_id", "level")

    @cached_property
    def mention_counts(self) -> Counter[str]:
        """How many mentions each project has."""
        return Counter(self._lookup("project_mentions", "mention_id", "project_id").values())

    def _lookup(self, table: str, key: str, column: str) -> dict[str, Any]:
        return {row[key]: row[column] for row in self.tables[table].select([key, column]).to_pylist()}

    @cached_property
    def spans(self) -> dict[str, dict[str, list[Span]]]:
        """The raw spans of every article, section and sentence, by table and key."""
        found: dict[str, dict[str, list[Span]]] = {}
        for table, key in (("articles", "article_id"), ("sections", "section_id"), ("sentences", "sentence_id")):
            rows = self.tables[table].select([key, "raw_start", "raw_end", "raw_spans"]).to_pylist()
            found[table] = {row[key]: spans_of(row) for row in rows}
        return found

    def keys(self, table: str, column: str) -> set[object]:
        """The values of a key column."""
        if (table, column) not in self._keys:
            self._keys[table, column] = set(self.tables[table][column].to_pylist())
        return self._keys[table, column]
