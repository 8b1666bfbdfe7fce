"""datapackage.json describes the files that are there."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from flows.publish import Release
from flows.tables import READING_ORDER
from flows.work import code_version


@pytest.fixture(scope="module")
def package(release: Release) -> Any:
    return json.loads((release.folder / "datapackage.json").read_text(encoding="utf-8"))


def test_it_names_every_table_with_bytes_and_hash(package: Any, release: Release) -> None:
    assert [one["name"] for one in package["resources"]] == list(READING_ORDER)
    for one in package["resources"]:
        data = (release.folder / one["path"]).read_bytes()
        assert (one["bytes"], one["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")


def test_it_says_version_licence_and_sources(package: Any, release: Release) -> None:
    assert package["version"] == release.version
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert [one["path"] for one in package["sources"]] == ["first.txt", "second.txt"]
    assert package["heluo"] == {"version": "0.1.0", "code": code_version()}


def test_every_foreign_key_names_a_resource(package: Any) -> None:
    names = {one["name"] for one in package["resources"]}
    keys = [key for one in package["resources"] for key in one["schema"].get("foreignKeys", ())]
    assert {key["reference"]["resource"] for key in keys} <= names | {""}
