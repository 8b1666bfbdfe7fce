"""A release of the made tables, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.publish import Release, publish
from tests.publish.judged import judged


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The release. Read it; do not write into it."""
    output: Path = tmp_path_factory.mktemp("made-release")
    return publish(judged(), output)
