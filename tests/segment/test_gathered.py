from __future__ import annotations

import pytest

from tests.segment.builders import articles_of

HEADS = ("伊川县：链条拉长产业更强", "孟津区：黄河岸边稻花香")
IRON = "走进伊川县高端铝产业园，一卷卷铝箔整装待发，该县铝加工产业完成产值86亿元，产业链条不断拉长。\n"
RICE = "连日来，孟津区的2万亩水稻田里一片繁忙，黄河岸边的稻花飘香，每亩稻田可以增收2000元以上。\n"
TEXTS = f"{IRON}本报记者 陈平\n{RICE}本报记者 李岚\n"


@pytest.mark.parametrize(
    ("raw", "titles"),
    [
        (f"{HEADS[0]}\n\n{HEADS[1]}\n{TEXTS}", HEADS),
        (f"{TEXTS}{HEADS[0]}\n\n{HEADS[1]}\n", HEADS),
        (f"{HEADS[0]}\n\n奋力谱写县域发展新篇章\n{IRON}本报记者 陈平\n{HEADS[1]}\n{RICE}本报记者 李岚\n", HEADS),
    ],
)
def test_headlines_printed_together(raw: str, titles: tuple[str, ...]) -> None:
    assert tuple(one.title for one in articles_of(raw)) == titles


def test_headlines_of_one_text_stay_together() -> None:
    raw = f"{HEADS[0]}\n\n奋力谱写县域发展新篇章\n{TEXTS}{HEADS[1]}\n"
    assert [one.title for one in articles_of(raw)] == list(HEADS)


def test_a_headline_for_each_text_in_their_order() -> None:
    heads = [*HEADS, "老小区“逆生长”"]
    plain = "以前下雨天一脚泥，现在出门就是小花园，坛角社区改造楼栋42栋，加装电梯28部，住户都说好。\n"
    raw = "\n\n".join(heads)
    texts = f"{TEXTS}{plain}本报记者 何璐\n"
    assert [one.title for one in articles_of(f"{raw}\n{texts}")] == heads
    assert [one.title for one in articles_of(f"{raw}\n{plain}本报记者 何璐\n{TEXTS}")] != heads


def test_headlines_of_two_texts_above_a_report_go_back_to_them() -> None:
    report = "本报讯（记者 何璐）坛角社区改造楼栋42栋，加装电梯28部，住户都说好，还要再加装12部。\n"
    heads = f"{HEADS[0]}\n\n{HEADS[1]}\n"
    assert [one.title for one in articles_of(f"{TEXTS}\n{heads}\n{report}坛角社区加装电梯\n")][:2] == list(HEADS)
