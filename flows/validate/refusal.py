"""Refuse rows: those that failed an expectation, and those that depend on a refused row."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa

from flows.rows import Row
from flows.tables import TABLES, to_arrow
from flows.validate.outcome import WARNING, Outcome


@dataclass
class Refusals:
    """The rows to refuse, by table and position, and for each why: expectation and reason."""

    tables: Mapping[str, pa.Table]
    reasons: dict[str, dict[int, list[tuple[str, str]]]] = field(default_factory=dict)

    def add(self, table: str, position: int, expectation: str, reason: str) -> None:
        """Refuse a row for one more reason."""
        self.reasons.setdefault(table, {}).setdefault(position, []).append((expectation, reason))

    def add_failed(self, outcomes: Iterable[Outcome]) -> None:
        """Refuse every row that failed a row-level expectation."""
        for one in outcomes:
            if one.severity == WARNING:
                for position in one.failed:
                    self.add(one.table, position, one.expectation, f"fails: {one.description}")

    def cascade(self) -> None:
        """Refuse the rows whose foreign keys name a refused row, and so on down; tables come in dependency order."""
        refused: dict[str, set[object]] = {}
        for table, said in TABLES.items():
            for key in said.foreign_keys:
                self._follow(table, key.column, key.table, key.key, refused)
            refused[table] = self._refused_keys(table)
        if self.reasons.get("project_mentions"):
            self._refuse_unmentioned_projects()

    def _refuse_unmentioned_projects(self) -> None:
        mentioned = self._mention_counts()
        for position, project in enumerate(self.tables["projects"]["project_id"].to_pylist()):
            if project not in mentioned:
                self.add("projects", position, "mentions_agree", "none of its mentions was accepted")

    def _mention_counts(self) -> Counter[object]:
        """How many accepted mentions each project has."""
        projects = self.tables["project_mentions"]["project_id"].to_pylist()
        refused = self.reasons.get("project_mentions", {})
        return Counter(project for at, project in enumerate(projects) if at not in refused)

    def _follow(self, table: str, column: str, parent: str, key: str, refused: Mapping[str, set[object]]) -> None:
        if parent == table:
            self._follow_itself(table, column, key)
            return
        if not refused.get(parent):
            return
        for position, value in enumerate(self.tables[table][column].to_pylist()):
            if value in refused[parent]:
                self.add(table, position, f"{column}_resolves", f"its row of {parent} was refused")

    def _follow_itself(self, table: str, column: str, key: str) -> None:
        """Down a tree: what hangs on a refused node goes with it, however deep."""
        parents = self.tables[table][column].to_pylist()
        keys = self.tables[table][key].to_pylist()
        wave = self._refused_keys(table)
        gone = set(wave)
        while wave:
            new = [at for at, parent in enumerate(parents) if parent in wave and keys[at] not in gone]
            for at in new:
                self.add(table, at, f"{column}_resolves", f"its row of {table} was refused")
            wave = {keys[at] for at in new}
            gone |= wave

    def _refused_keys(self, table: str) -> set[object]:
        """The keys of refused rows that no accepted row has as well."""
        positions = self.reasons.get(table)
        if not positions or len(TABLES[table].primary_key) != 1:
            return set()
        keys = self.tables[table][TABLES[table].primary_key[0]].to_pylist()
        kept = {key for at, key in enumerate(keys) if at not in positions}
        return {keys[at] for at in positions} - kept

    def accepted(self) -> dict[str, pa.Table]:
        """The tables without the refused rows, which go to `quarantine`; projects count the mentions that are left."""
        kept = {table: self._kept(table, rows) for table, rows in self.tables.items()}
        if self.reasons.get("project_mentions"):
            counts = self._mention_counts()
            projects = kept["projects"].to_pylist()
            kept["projects"] = to_arrow("projects", [one | {"mentions": counts[one["project_id"]]} for one in projects])
        refused = [row for table in self.reasons for row in self._quarantine_rows(table)]
        kept["quarantine"] = to_arrow("quarantine", [*kept["quarantine"].to_pylist(), *refused])
        return kept

    def _kept(self, table: str, rows: pa.Table) -> pa.Table:
        positions = self.reasons.get(table)
        if not positions:
            return rows
        return rows.filter(pa.array([at not in positions for at in range(rows.num_rows)]))

    def _quarantine_rows(self, table: str) -> Iterable[Row]:
        positions = sorted(self.reasons[table])
        seen: dict[str, int] = {}
        for position, row in zip(positions, self.tables[table].take(positions).to_pylist(), strict=True):
            row_id = "/".join(str(row[column]) for column in TABLES[table].primary_key)
            seen[row_id] = seen.get(row_id, 0) + 1
            found = self.reasons[table][position]
            yield {
                "table": table,
                "row_id": row_id if seen[row_id] == 1 else f"{row_id}#{seen[row_id]}",
                "document_id": row.get("document_id"),
                "expectation": "; ".join(dict.fromkeys(expectation for expectation, _ in found)),
                "reason": "; ".join(dict.fromkeys(reason for _, reason in found)),
                "row": json.dumps(row, ensure_ascii=False, default=date.isoformat),
            }
