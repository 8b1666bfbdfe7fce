"""What validation found: one outcome an expectation, and the tables without the rows that were refused."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa

CRITICAL = "critical"  # looks at the table: where it fails, nothing is published
WARNING = "warning"  # looks at each row: the rows that fail are refused
INFO = "info"  # looks at each row: the rows that fail are counted and published


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one expectation."""

    table: str
    expectation: str  # its type and columns: expect_column_values_to_not_be_null(value)
    description: str
    severity: str  # critical | warning | info
    rows: int  # that it looked at
    failed: tuple[int, ...]  # positions of the rows that failed; none for a whole table
    passed: bool
    observed: str  # what was found, where it failed
    is_structural: bool = False  # follows from the schema: given, of the form, a code, a key

    @property
    def state(self) -> str:
        """`passed`, `failed`, or `no rows` where there was no row to look at: that is no pass."""
        if self.rows == 0 and self.severity != CRITICAL:
            return "no rows"
        return "passed" if self.passed else "failed"


@dataclass(frozen=True)
class Validation:
    """The tables as they may be published, and every outcome.

    `tables` holds the rows that were accepted, and in `quarantine` all that were refused.
    """

    tables: dict[str, pa.Table]
    results: tuple[Outcome, ...]

    @property
    def is_publishable(self) -> bool:
        """Whether no expectation of a whole table failed."""
        return not self.failures

    @property
    def evaluated(self) -> int:
        """How many expectations looked at rows, or at a table."""
        return sum(one.state != "no rows" for one in self.results)

    @cached_property
    def failures(self) -> list[str]:
        """A line for each failed expectation that stops the release."""
        failed = (one for one in self.results if one.severity == CRITICAL and one.state == "failed")
        return [f"{one.table}: {one.description} {one.expectation} found {one.observed}" for one in failed]

    @cached_property
    def quarantined(self) -> dict[str, int]:
        """How many rows were refused for which reason, the commonest first."""
        refused = self.tables["quarantine"].select(["table", "reason"]).to_pylist()
        return dict(Counter(f"{one['table']}: {one['reason']}" for one in refused).most_common())
