"""Units: read out of a text, brought to their base."""

from __future__ import annotations

import pytest

from flows.extract.units import bare_unit, kind_of_unit, read_unit, to_base
from flows.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("value", "unit", "base"),
    [
        (258.9, "亿元", (25_890_000_000, "元")),
        (1.6, "万亿元", (1_600_000_000_000, "元")),
        (8.3, "%", (8.3, "%")),
        (8.3, "％", (8.3, "%")),
        (9.26, "‰", (0.926, "%")),
        (6.3, "个百分点", (6.3, "个百分点")),
        (27, "万株", (270_000, "株")),
        (3, "万亩", (20_000_000, "平方米")),
        (1.5, "公顷", (15_000, "平方米")),
        (12.6, "公里", (12_600, "米")),
        (12.6, "km", (12_600, "米")),
        (500, "万千瓦", (5_000_000, "千瓦")),
        (2, "兆瓦", (2_000, "千瓦")),
        (3.4, "亿千瓦时", (340_000_000, "千瓦时")),
        (2, "亿度", (200_000_000, "千瓦时")),
        (1344, "亿斤", (67_200_000, "吨")),
        (35, "微克/立方米", (35, "微克/立方米")),
        (0.2, "毫克/立方米", (200, "微克/立方米")),
        (4, "个工作日", (4, "工作日")),
        (120, "万标箱", (1_200_000, "标箱")),
        (0.333333, "", (0.333333, "")),
        (5.5, "万", (55_000, "")),
        (7, "勺", (7, "勺")),
        (2, "万勺", (20_000, "勺")),
        (600, "元/人", (600, "元/人")),
        (438, "千克/亩", (438, "千克/亩")),
        (2, "万元/人", (20_000, "元/人")),
    ],
)
def test_to_base(value: float, unit: str, base: tuple[float, str]) -> None:
    number, base_unit = to_base(value, unit)
    assert number == pytest.approx(base[0])
    assert base_unit == base[1]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("元，增长", "元"),
        ("元/人，", "元/人"),
        ("微克/立方米以内", "微克/立方米"),
        ("个工作日内", "个工作日"),
        ("个百分点", "个百分点"),
        ("个项目", "个"),
        ("人次", "人次"),
        ("吨标准煤", "吨标准煤"),
        ("吨煤炭", "吨"),
        ("平方公里", "平方公里"),
        ("平方米", "平方米"),
        ("立方米/日", "立方米/日"),
        ("元每平方米", "元每平方米"),
        # words that only begin like a unit
        ("人口", ""),
        ("人才", ""),
        ("部门", ""),
        ("金融", ""),
        ("，", ""),
        ("", ""),
    ],
)
def test_read_unit(text: str, unit: str) -> None:
    assert text[: read_unit(text, 0)] == unit


@pytest.mark.parametrize(
    ("unit", "bare"),
    [
        ("亿元", "元"),
        ("万千瓦", "千瓦"),
        ("千伏", "千伏"),
        ("千名", "名"),
        ("千克/亩", "千克/亩"),
        ("万", ""),
        ("个", "个"),
    ],
)
def test_bare_unit(unit: str, bare: str) -> None:
    assert bare_unit(unit) == bare


@pytest.mark.parametrize(("unit", "kind"), [("个", "count"), ("县", "noun"), ("大", "label"), ("公里", None)])
def test_kind_of_unit(unit: str, kind: str | None) -> None:
    assert kind_of_unit(unit) == kind


def test_every_base_is_itself_a_unit_of_factor_one() -> None:
    rows = {row["code"]: row for row in vocabulary("units")}
    for row in rows.values():
        base = rows[row["base"]]
        assert float(base["factor"]) == 1
        assert base["dimension"] == row["dimension"]


def test_no_name_of_a_unit_stands_for_two() -> None:
    names = [name for row in vocabulary("units") for name in (row["code"], *filter(None, row["aliases"].split("|")))]
    assert len(names) == len(set(names))
