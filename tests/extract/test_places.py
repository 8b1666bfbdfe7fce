"""Places: found, told apart by home, left alone inside other words."""

from __future__ import annotations

from datetime import date

import pytest

from flows.extract.places import find_places, lineage, place_of
from flows.vocabulary import vocabulary

JIANXI, LUOYANG, HENAN = "410305", "410300", "410000"


def codes(text: str, home: str | None = None, on: date | None = None) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.code) for one in find_places(text, home, on)]


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        ("洛阳市涧西区", None, [("洛阳市", LUOYANG), ("涧西区", JIANXI)]),
        ("河南省郑州机场", None, [("河南省", HENAN), ("郑州", "410100")]),
        ("偃师、西工、洛龙", JIANXI, [("偃师", "410307"), ("西工", "410303"), ("洛龙", "410311")]),
        ("偃师、西工", None, []),
        ("伊滨区", LUOYANG, [("伊滨区", "410300-YB")]),
        ("高新区", LUOYANG, [("高新区", "410371")]),
        ("高新区", None, []),
        # one name, several places
        ("朝阳区", None, []),
        ("朝阳区", "110000", [("朝阳区", "110105")]),
        ("北京市朝阳区", None, [("北京市", "110000"), ("朝阳区", "110105")]),
        ("辽宁朝阳", None, [("辽宁", "210000"), ("朝阳", "211300")]),
        ("海南州", "630000", [("海南州", "632500")]),
        # what the home place makes of 全市, 我区
        ("全市、全省、全区", JIANXI, [("全市", LUOYANG), ("全省", HENAN), ("全区", JIANXI)]),
        ("全市、全县", LUOYANG, [("全市", LUOYANG)]),
        ("我区", "450600", [("我区", "450000")]),
        ("全市", "330782", [("全市", "330782")]),
        ("全国、我国", None, [("全国", "100000"), ("我国", "100000")]),
        ("全市", None, []),
        # inside other words
        ("洛河南岸", HENAN, []),
        ("长治久安", None, []),
        ("新乡村建设", None, []),
        ("示范县2个", None, []),
        ("金山银山", None, []),
        ("黄河区域", None, []),
        ("安徽和县", None, [("安徽", "340000"), ("和县", "340523")]),
        ("台州市场", None, [("台州", "331000")]),
        ("广州市场步行街改造", "410300", []),
        ("太原路、上海市场智能立体停车场", "410305", []),
        ("洛阳市场监管局", "410300", [("洛阳", "410300")]),
    ],
)
def test_find_places(text: str, home: str | None, expected: list[tuple[str, str]]) -> None:
    assert codes(text, home) == expected


@pytest.mark.parametrize(
    ("on", "code"),
    [(date(2020, 5, 1), "410322"), (date(2021, 3, 18), "410308"), (None, "410308")],
)
def test_the_place_of_the_day(on: date | None, code: str) -> None:
    assert codes("孟津", LUOYANG, on) == [("孟津", code)]


def test_an_old_full_name_is_found_at_any_time() -> None:
    assert codes("吉利区", LUOYANG) == [("吉利区", "410306")]


def test_lineage() -> None:
    assert [place.name for place in lineage(JIANXI)] == ["涧西区", "洛阳市", "河南省", "中国"]
    with pytest.raises(KeyError):
        place_of("000000")


def test_every_place_lies_in_the_country() -> None:
    seen = set()
    for row in vocabulary("places"):
        assert row["code"] not in seen
        seen.add(row["code"])
        assert lineage(row["code"])[-1].code == "100000"
