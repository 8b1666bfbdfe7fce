from __future__ import annotations

import pytest

from flows.clean.interrupting_captions import set_interrupting_captions_apart
from tests.clean.drafts import apart

ABOVE = "元，计划2021年3月底前通车试运"


@pytest.mark.parametrize("caption", ["青年宫站施工现场", "建设中的青年宫站"])
def test_a_caption_in_the_middle_of_a_sentence(caption: str) -> None:
    raw = f"{ABOVE}\n{caption}\n营。地铁2号线一期也在加紧建设，15座车站"
    assert apart(set_interrupting_captions_apart, raw) == [("caption", caption)]


@pytest.mark.parametrize(
    "raw",
    [
        f"{ABOVE}营。\n青年宫站施工现场\n营。地铁2号线一期也在加紧建设，15座车站",
        f"{ABOVE}\n营的地铁1号线青年宫\n站主体结构顺利封顶，15座车站中已有14座封顶",
        "一季度，全市生产总值同比增长6.1%，主要指标\n●工业经济稳中有进\n一季度，工业增加值增长7.4%，增长面",
    ],
)
def test_lines_that_are_no_captions(raw: str) -> None:
    assert apart(set_interrupting_captions_apart, raw) == []
