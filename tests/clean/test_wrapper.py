from __future__ import annotations

import pytest

from flows.clean.wrapper import unwrap
from tests.clean.drafts import after


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("'正文。\n'\n", "正文。\n\n"),
        ('"<divclass="title">题</div>"', '<divclass="title">题</div>'),
        ('"第一段。\\n第二段。"', "第一段。\n第二段。"),
        ('"快"是优势，"好"是目标', '"快"是优势，"好"是目标'),
        ("“快”是优势", "“快”是优势"),
        ("", ""),
        ("'", ""),
    ],
)
def test_a_file_in_quotation_marks(raw: str, expected: str) -> None:
    assert after(unwrap, raw) == expected
