from __future__ import annotations

import pytest

from flows.clean.doubling import undouble
from tests.clean.drafts import after, apart


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("宜居洛阳城宜居洛阳城 记者记者 刘冰刘冰 摄摄", "宜居洛阳城 记者 刘冰 摄"),
        ("““汉服热汉服热””", "“汉服热”"),
        ("看县域看县域 ②②", "看县域 ②"),
        ("高高兴兴", "高高兴兴"),
        ("一袋袋薯片、一块块饼干", "一袋袋薯片、一块块饼干"),
        ("“示范村”在“示范村”基础上争创", "“示范村”在“示范村”基础上争创"),
        ("商量商量，研究研究", "商量商量，研究研究"),
    ],
)
def test_doubled_text(raw: str, expected: str) -> None:
    assert after(undouble, raw) == expected


def test_parts_that_are_doubled_one_by_one() -> None:
    raw = "““百日会战百日会战””中的产业园一期中的产业园一期 记者记者 张晓理张晓理 摄摄"
    assert after(undouble, raw) == "“百日会战”中的产业园一期 记者 张晓理 摄"
    raw = "““暖暖””流即将进万家流即将进万家 记者记者 潘郁潘郁 摄摄"
    assert after(undouble, raw) == "“暖”流即将进万家 记者 潘郁 摄"
    assert after(undouble, "高高兴兴红红火火") == "高高兴兴红红火火"


def test_a_doubled_line_in_the_middle_of_a_sentence_is_a_caption() -> None:
    above, below = "农田25万亩，启动伊川县江左镇旱作", "农业示范园二期、宜阳县韩城镇智慧粮仓建设。"
    raw = f"{above}\n\n““稻香会盟稻香会盟””\n\n{below}"
    assert apart(undouble, raw) == [("caption", "“稻香会盟”")]
    assert apart(undouble, f"{above}农业。\n\n““稻香会盟稻香会盟””\n\n{below}") == []


def test_many_captions_below_each_other() -> None:
    names = [f"稻香{chr(0x4E00 + number)}、汉服节" for number in range(1500)]
    raw = "\n".join(["今年以来，我市大力发展", *(name * 2 for name in names), "农业、旅游业。"])
    assert apart(undouble, raw) == [("caption", name) for name in names]
    assert after(undouble, raw).split() == ["今年以来，我市大力发展", "农业、旅游业。"]


def test_captions_below_each_other_up_to_one_that_no_clause_follows() -> None:
    raw = "今年以来，我市大力发展\n稻香会、汉服节稻香会、汉服节\n青年宫、龙门站青年宫、龙门站\n农业"
    assert apart(undouble, raw) == [("caption", "稻香会、汉服节")]
    assert after(undouble, raw).split() == ["今年以来，我市大力发展", "青年宫、龙门站", "农业"]
