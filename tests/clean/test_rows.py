from __future__ import annotations

import pytest

from flows.clean.joining import join_lines
from flows.clean.rows import PRICE_ROW
from tests.clean.drafts import after


@pytest.mark.parametrize(
    "row", ["土豆　3.20元/公斤　降1.5%", "大白菜 2元/斤", "西红柿5.4元/公斤 涨2.9%", "猪肉（精瘦肉）28.60元/公斤"]
)
def test_a_row_of_prices(row: str) -> None:
    assert PRICE_ROW.fullmatch(row)


@pytest.mark.parametrize("words", ["油价降至8元/升", "土豆　3.20元/公斤，涨了", "西红柿　涨价"])
def test_what_is_no_row(words: str) -> None:
    assert not PRICE_ROW.fullmatch(words)


def test_rows_of_prices_stay_lines() -> None:
    rows = [
        "大白菜　１．８０元/公斤　降５．３％",
        "西红柿　５．４０元/公斤　涨２．９％",
        "猪肉（精瘦肉）２８．６０元/公斤",
    ]
    text = "市发改委价格监测中心昨日发布本周主要农副产品零售价格。部分品种价格如下："
    assert after(join_lines, "\n".join([text, *rows, "专家表示，后期菜价下行。"])).split("\n")[1:4] == rows
