"""Stretches of a page in reading order."""

from __future__ import annotations

import pytest

from flows.segment.interruptions import Rest, in_reading_order


@pytest.mark.parametrize(
    ("count", "rests", "expected"),
    [
        (3, [], [(0, 3)]),
        (6, [Rest(1, 4)], [(0, 2), (4, 6), (2, 4)]),
        (4, [Rest(0, 2), Rest(2, 0)], [(1, 2), (3, 4), (0, 1), (2, 3)]),
        (2, [Rest(0, 0)], [(1, 2), (0, 1)]),
    ],
)
def test_each_stretch_stands_once(count: int, rests: list[Rest], expected: list[tuple[int, int]]) -> None:
    assert in_reading_order(count, rests) == expected
