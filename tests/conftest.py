"""What the tests of the real flow share: one release of the seeds, made once by the command itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HELUO = (sys.executable, "-m", "flows")


def heluo(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would."""
    return subprocess.run(
        [*HELUO, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, check=False, timeout=300
    )


@dataclass(frozen=True)
class Published:
    """A run on a copy of the seeds: where they are, where the release is, what the run said."""

    seeds: Path
    output: Path
    run: subprocess.CompletedProcess[str]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The release of the five seeds. Read it; do not run in its folders."""
    folder = tmp_path_factory.mktemp("published")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    run = heluo("run", "--seeds", folder / "seeds", "--output", folder / "output")
    assert run.returncode == 0, run.stderr
    return Published(folder / "seeds", folder / "output", run)


@pytest.fixture
def copy_of_published(published: Published, tmp_path: Path) -> Callable[[], Published]:
    """A copy of the release and its seeds, to run in and to damage."""

    def make() -> Published:
        shutil.copytree(published.seeds, tmp_path / "seeds")
        shutil.copytree(published.output, tmp_path / "output", symlinks=True)
        return Published(tmp_path / "seeds", tmp_path / "output", published.run)

    return make
