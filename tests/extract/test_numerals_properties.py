"""What holds of the numerals of any text."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extract.numerals import find_numerals
from flows.extract.periods import Anchor, find_periods, period_of
from flows.vocabulary import vocabulary

DIGIT = re.compile("[0-9０-９]")
USES = {row["code"] for row in vocabulary("codes") if row["vocabulary"] == "use"}
CHARACTERS = (
    "0123456789０９，。、：.．,-—~/%（）“”《》\n "
    "年月日季底前末初至到由从近约超第每数多余来几个家项亿万千百十一二三两半分之成"
)
WORDS = (
    "2019年",
    "上半年",
    "“十四五”",
    "亿元",
    "以上",
    "十分",
    "三门峡",
    "公里",
    "工作日",
    "内",
    "控制在",
    "分别",
    "1/3",
)
PIECES = st.sampled_from((*CHARACTERS, *WORDS))
TEXTS = st.lists(PIECES, max_size=40).map("".join)


@given(TEXTS)
def test_numerals_are_disjoint_in_order_and_leave_no_digit_over(text: str) -> None:
    done = 0
    for one in find_numerals(text):
        assert done <= one.start < one.end <= len(text)
        assert not DIGIT.search(text, done, one.start)
        done = one.end
    assert not DIGIT.search(text, done)


@given(TEXTS)
def test_uses_and_comparators_are_codes_and_quantities_have_a_value(text: str) -> None:
    for one in find_numerals(text):
        assert one.use in USES
        assert one.comparator in {"eq", "gt", "lt", "approx"}
        if one.use == "quantity":
            assert one.value is not None
            assert one.unit is not None


@given(TEXTS)
def test_periods_are_disjoint_and_their_codes_are_stretches_of_time(text: str) -> None:
    done = 0
    for one in find_periods(text, Anchor(2020, 2019)):
        assert done <= one.start < one.end <= len(text)
        done = one.end
        if one.code is not None:
            period = period_of(one.code)
            assert period.first <= period.last


CLAUSE = "完成投资258.9亿元，同比增长-8.3%，其中三家企业2019年一季度达到一万五千元，“十四五”以来新增27万余株"


@pytest.mark.parametrize("clause", [CLAUSE, "9", "一", "亿", "-5%", "1—2", "第三、", "“", "年", "（二）", "每千万"])
def test_time_grows_with_the_text(clause: str) -> None:
    def seconds(characters: int) -> float:
        text = (clause * (characters // len(clause) + 1))[:characters]
        start = time.process_time()
        find_numerals(text)
        find_periods(text, Anchor(2020))
        return time.process_time() - start

    seconds(1_000)
    short, long = (min(seconds(size) for _ in range(2)) for size in (4_000, 40_000))
    assert long < 40 * short + 0.05
