"""Rows whose width says little: spaced out, set in beside a picture, nothing but a count, a byline's second half."""

from __future__ import annotations

import pytest

from flows.clean import clean
from tests.clean.test_joining import COLUMN, joined


def lines_of(raw: str) -> list[str]:
    return clean(raw).text.chars.split("\n")


def test_a_spaced_out_row_goes_on() -> None:
    rows = "新 院 区 投 用 后 ，老 院 区 将 改 建 为\n妇女儿童康复中心，全市床位增至2000张。"
    assert lines_of(f"{COLUMN}\n业。\n\n{rows}")[-1].startswith("新院区投用后，老院区将改建为妇女儿童康复中心")


def test_a_spaced_out_row_does_not_go_on_with_a_deck() -> None:
    rows = "8 万 元 ，一 楼 住 户 不 出 钱 。据 统\n——访市水利局局长邬建章"
    assert lines_of(f"{COLUMN}\n业。\n\n{rows}")[-1] == "——访市水利局局长邬建章"


def test_a_spaced_out_headline_stays_one() -> None:
    head = "西 泰 山 观 光 索 道 开 工"
    assert lines_of(f"{head}\n{COLUMN}\n业。")[0] == "西泰山观光索道开工"


SET_IN = "\u3000\u3000我市计划明年投入12亿元实施城区学校\n\u3000\u3000挖潜扩容工程，新建、续建洛浦中学等"


def test_rows_set_in_beside_a_picture_are_one_text() -> None:
    below = (
        "\u3000\u3000学校16所；到2020年，九年义务教育巩固率、高中阶段毛入\n学率分别达到96.5%和93%，基本消除超大班额。"
    )
    assert joined(f"{COLUMN}\n业。\n\n{SET_IN}\n\n{below}")[-1].startswith(
        "我市计划明年投入12亿元实施城区学校挖潜扩容工程"
    )


def test_first_rows_of_two_paragraphs_are_two() -> None:
    paragraphs = (
        "\u3000\u3000我市计划明年投入12亿元实施城区学校扩容。\n\u3000\u3000挖潜扩容工程，新建、续建洛浦中学等。"
    )
    assert len(joined(paragraphs)) == 2


def test_a_count_alone_ends_the_row_above() -> None:
    rows = "今年新建换热站64座，改造老旧管网\n112公里"
    assert joined(f"{COLUMN}\n业。\n\n{rows}")[-1] == "今年新建换热站64座，改造老旧管网112公里"


def test_a_count_below_a_name_is_a_figure_of_its_own() -> None:
    assert joined(f"{COLUMN}\n业。\n\n改造老旧管网\n112公里")[-1] == "112公里"


@pytest.mark.parametrize(("above", "below"), [("本", "报记者 郑好"), ("本报", "记者 郑好")])
def test_a_byline_begun_on_the_row_above(above: str, below: str) -> None:
    rows = f"{COLUMN}\n业，力争改造后的小区覆盖率提高。 {above}\n{below}"
    assert joined(rows)[-1].endswith("提高。 本报记者 郑好")


def test_a_byline_on_a_row_of_its_own_stays_there() -> None:
    assert joined(f"{COLUMN}\n业。\n本报记者 郑好")[-1] == "本报记者 郑好"
