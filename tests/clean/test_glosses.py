from __future__ import annotations

import pytest

from flows.clean import glosses
from tests.clean.drafts import after


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("邀请朴[pǔ]器科技", "邀请朴器科技"),
        ("邙（má\nng）岭，黄栌（lú）", "邙岭，黄栌"),
        ("清华（Tsinghua）大学", "清华（Tsinghua）大学"),
        ("café（pǔ）", "café（pǔ）"),
        ("见附件[1]", "见附件[1]"),
    ],
)
def test_pinyin(raw: str, expected: str) -> None:
    assert after(glosses.drop_pinyin, raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("10个乡镇。 [2-3] 全县，面积大 [1] 。", "10个乡镇。 全县，面积大 。"),
        ("见附件[1]。", "见附件[1]。"),
        ("快速发展。¹", "快速发展。"),
        ("供热40万m²", "供热40万m²"),
    ],
)
def test_references(raw: str, expected: str) -> None:
    assert after(glosses.drop_references, raw) == expected
