from __future__ import annotations

import pytest

from flows.clean import characters
from tests.clean.drafts import after


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("一\r\n二\r三\n四", "一\n二\n三\n四"),
        ("一\r\n\r\n二", "一\n\n二"),
        ("一\n二", "一\n二"),
        ("", ""),
        ("\r", "\n"),
    ],
)
def test_line_ends(raw: str, expected: str) -> None:
    assert after(characters.normalise_line_ends, raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("\ufeff洛\u200b阳", "洛阳"),
        ("第\u20603\u00ad章", "第3章"),
        ("\uf0b7重点", "重点"),
        ("\x00甲\x07乙", "甲乙"),
        ("甲\t乙\n丙", "甲\t乙\n丙"),
        ("𠮷林", "𠮷林"),
    ],
)
def test_invisible_characters(raw: str, expected: str) -> None:
    assert after(characters.drop_invisible, raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("一\ue5e5经济增长", "一 经济增长"),
        ("甲\xa0乙\u2003丙", "甲 乙 丙"),
        ("甲\f乙", "甲\n乙"),
        ("\u3000\u3000现在", "\u3000\u3000现在"),
    ],
)
def test_spaces(raw: str, expected: str) -> None:
    assert after(characters.normalise_spaces, raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("增长１2．５％，达３0亿元", "增长12.5%，达30亿元"),
        ("ＧＤＰ增长8%", "GDP增长8%"),
        ("２００３年，增长３．９％\n２００４年，增长４％", "２００３年，增长３．９％\n２００４年，增长４％"),
        ("2004-03-25\n２００３年增长３．９％\n２００４年", "2004-03-25\n２００３年增长３．９％\n２００４年"),
        ("第1．章２节", "第1．章2节"),
        ("（一）加快转型，", "（一）加快转型，"),
    ],
)
def test_width(raw: str, expected: str) -> None:
    assert after(characters.normalise_width, raw) == expected
