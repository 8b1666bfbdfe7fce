from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from flows.vocabulary import SCHEMAS, vocabulary

NAMES = sorted(path.stem for path in Path(SCHEMAS, "vocabularies").glob("*.csv"))
WORD_AND_KIND = (
    "lead_words",
    "project_parts",
    "verbs",
    "project_stopwords",
    "project_verbs",
    "project_nouns",
    "status_cues",
)


@pytest.mark.parametrize("name", NAMES)
def test_no_row_stands_twice(name: str) -> None:
    rows = Counter(tuple(row.values()) for row in vocabulary(name))
    assert [row for row, count in rows.items() if count > 1] == []


@pytest.mark.parametrize("name", WORD_AND_KIND)
def test_a_word_of_one_kind_stands_once(name: str) -> None:
    """Of two rows the later one would win, and what the first bars would be lost."""
    rows = Counter(tuple(row.values())[:2] for row in vocabulary(name))
    assert [row for row, count in rows.items() if count > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_says_what_a_vocabulary_is_for(name: str) -> None:
    assert f"{name}.csv`" in Path(SCHEMAS).parent.joinpath("README.md").read_text(encoding="utf-8")
