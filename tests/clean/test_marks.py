from __future__ import annotations

import pytest

from flows.clean import marks
from tests.clean.drafts import after

FULL = "经济平稳增长，质量逐步提高；" * 30


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (f"{FULL}养猪亏损,至今未还", f"{FULL}养猪亏损，至今未还"),
        (f"{FULL}增长23.4%;人均增长", f"{FULL}增长23.4%；人均增长"),
        (f"{FULL}共1,100万元", f"{FULL}共1,100万元"),
        (f"{FULL}Hello, world", f"{FULL}Hello, world"),
        ("平稳增长,质量提高,", "平稳增长,质量提高,"),
        (f"{FULL}{'增长,提高,' * 10}", f"{FULL}{'增长,提高,' * 10}"),
    ],
)
def test_width(raw: str, expected: str) -> None:
    assert after(marks.unify_width, raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("增长6.1%%，", "增长6.1%，"),
        ("稳步推进。。全年", "稳步推进。全年"),
        ("收官。。。", "收官。。。"),
        ("高高兴兴，，", "高高兴兴，"),
    ],
)
def test_doubled_marks(raw: str, expected: str) -> None:
    assert after(marks.undouble_marks, raw) == expected
