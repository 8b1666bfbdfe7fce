"""A validation of the made tables as if Great Expectations had judged them: publishing does not ask it again."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from flows.validate import Outcome, Validation
from tests.made import made_tables

GOOD = Outcome("documents", "expect_column_values_to_not_be_null(title)", "title is given.", "warning", 2, (), True, "")


def judged(tables: Mapping[str, pa.Table] | None = None, *outcomes: Outcome) -> Validation:
    """The tables, found good but for the outcomes given."""
    return Validation(dict(tables or made_tables()), (GOOD, *outcomes))
