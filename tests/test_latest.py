"""The link `latest` is told apart from what people and accidents put in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.errors import InputError
from flows.latest import latest_release, latest_version


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    (tmp_path / "releases" / "v1").mkdir(parents=True)
    (tmp_path / "latest").symlink_to("releases/v1")
    return tmp_path


def test_a_link_gives_the_version_and_the_folder(linked: Path) -> None:
    assert latest_version(linked) == "v1"
    assert latest_release(linked) == linked / "latest"


def test_nothing_is_no_version_and_nothing_to_read(tmp_path: Path) -> None:
    assert latest_version(tmp_path) is None
    with pytest.raises(InputError, match=r"no release there.*heluo run"):
        latest_release(tmp_path)


def test_a_broken_link_is_said_to_be_broken(linked: Path) -> None:
    (linked / "releases" / "v1").rmdir()
    assert latest_version(linked) is None
    with pytest.raises(InputError, match=r"points to releases/v1, which is not there.*heluo run"):
        latest_release(linked)


def test_a_folder_in_its_place_can_be_read_but_not_published_over(tmp_path: Path) -> None:
    (tmp_path / "latest").mkdir()
    assert latest_release(tmp_path) == tmp_path / "latest"
    with pytest.raises(InputError, match=r"has to be a link.*Move it away"):
        latest_version(tmp_path)
