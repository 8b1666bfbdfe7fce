"""What holds for every text: positions, order, places, bounds."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract.indicators.clauses import slots_of
from flows.extract.indicators.lexicon import Words
from flows.extract.numerals import find_numerals
from tests.extract.indicators.texts import document_of, read, read_text

WORDS = [
    "新增",
    "企业",
    "5家",
    "、",
    "，",
    "达",
    "8.3%",
    "增长",
    "。",
    "（",
    "）",
    "“",
    "分别",
    "由",
    "到",
    "的",
    "总投资",
    "3亿元",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_in_order_and_inside_its_sentences(words: list[str]) -> None:
    document = document_of("".join(words))
    found = read(document)
    sentences = document.articles[0].sentences
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        assert sentences[one.sentence].start <= one.start < one.end <= sentences[one.sentence].end
        assert one.name
        assert one.measure in {"level", "growth", "change", "difference"}
        assert one.status in {"actual", "target"}


def test_a_value_keeps_its_unit_and_gets_a_base() -> None:
    one = read_text("植竹27万余株。")[0]
    assert (one.value, one.unit, one.comparator) == (27, "万株", "gt")
    assert (one.value_base, one.unit_base) == (270_000, "株")


def test_a_range_is_one_row() -> None:
    one = read_text("引进先进技术1项至2项。")[0]
    assert (one.value, one.value_max) == (1, 2)


def test_what_holds_for_several_things_is_one_row_each() -> None:
    found = read_text("出生率、死亡率均为5‰。")
    assert [one.name for one in found] == ["出生率", "死亡率"]
    assert len({(one.start, one.end) for one in found}) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("新增企业10家。", "洛阳市"),
        ("栾川县新增企业10家。", "栾川县"),
        ("建成栾川县、嵩县等地学校10所。", "洛阳市"),
        ("新增中国名牌产品3个。", "洛阳市"),
    ],
)
def test_a_place_counts_where_the_name_begins_with_it(text: str, place: str) -> None:
    assert read_text(text)[0].place == place


def test_words_between_two_quantities_are_parted_once() -> None:
    text = "省实验室27家、研究院6家，提升5条道路和3座桥。"
    slots = slots_of(text, 0, len(text), [one for one in find_numerals(text) if one.use == "quantity"])
    assert [(slot.left, slot.right) for slot in slots] == [
        ("省实验室", ""),
        ("研究院", ""),
        ("提升", "道路"),
        ("", "桥"),
    ]


def test_words_are_found_the_longest_first_and_never_beside_what_bars_them() -> None:
    words = Words(["对", "完成", "完"], {"对": ("外",)}, {"完": ("未",)})
    assert words.prefix("完成投资") == 2
    assert words.prefix("对外贸易") == 0
    assert words.prefix("对企业") == 1
    assert words.suffix("未完") == 2
    assert words.find("已完成") == 1
    assert words.prefix("完", 0) == 1


def test_time_is_linear_in_the_length_of_a_sentence() -> None:
    clause = "新增商务楼宇10万平方米，总面积达80万平方米，同比增长8%、"
    taken = []
    for repeats in (400, 1600):
        document = document_of(clause * repeats)
        started = time.process_time()
        read(document)
        taken.append(time.process_time() - started)
    assert taken[1] < 16 * max(taken[0], 0.01)


def test_a_place_that_is_a_heading_is_that_of_the_text_below() -> None:
    (length,) = read(document_of("湿地步道二期开建，长5.6公里。", genre="news", year=2020, headings="涧西区"))
    assert (length.name, length.place) == ("湿地步道二期长", "涧西区")
    (other,) = read(document_of("湿地步道二期开建，长5.6公里。", genre="news", year=2020, headings="涧西区新变化"))
    assert other.place == "洛阳市"


NOTICE = "施工期间，限速30公里，13条公交线路改走青岛路。\n已撤销站点5个。"


@pytest.mark.parametrize(
    ("title", "genre", "statuses"),
    [
        ("关于交通管制的通告", "notice", ["target", "target", "actual"]),
        ("民生实事进展情况公示", "notice", ["actual"] * 3),
        ("交通管制期间车辆绕行", "news", ["actual"] * 3),
    ],
)
def test_what_a_notice_announces_is_promised(title: str, genre: str, statuses: list[str]) -> None:
    document = document_of(NOTICE, genre="news", year=2019, published=date(2019, 3, 20))
    article = replace(document.articles[0], genre=genre, title=title)
    assert [one.status for one in read(replace(document, articles=(article,)))] == statuses


@pytest.mark.parametrize(
    ("month", "status"),
    [(4, "target"), (12, "actual")],
)
def test_what_is_done_in_the_course_of_the_year_lies_ahead_until_its_end(month: int, status: str) -> None:
    document = document_of("年内收储低效用地620亩。", genre="news", year=2024, published=date(2024, month, 12))
    assert [one.status for one in read(document)] == [status]
