from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.segment.builders import account_of, document_of

MARKS = [
    *"一二甲乙年月日12。，、：；（）()“”‘’《》—●·…！？ \n\n\n",
    "一、",
    "（一）",
    "1.",
    "一是",
    "本报讯",
    "记者 ",
    "工作报告",
    "# ",
]


@given(st.lists(st.sampled_from(MARKS), max_size=60).map("".join))
def test_no_text_breaks_it(raw: str) -> None:
    found = account_of(document_of(raw))
    assert (found.unaccounted, found.twice) == ((), ())
