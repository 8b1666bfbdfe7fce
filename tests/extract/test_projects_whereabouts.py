"""Where undertakings are."""

from __future__ import annotations

import pytest

from flows.extract.places import place_inside
from flows.extract.projects.candidates import read_body
from flows.extract.projects.whereabouts import where
from tests.extract.made_articles import make_article

FUJIAN, LUOYANG, FANGCHENGGANG, GANSU = "350000", "410300", "450600", "620000"


@pytest.mark.parametrize(
    ("text", "home", "place"),
    [
        # counties of a province, where a name begins with them
        ("平潭遗址博物馆建成。", FUJIAN, "平潭县"),
        ("平潭遗址博物馆建成。", GANSU, None),
        ("城关改造工程建成。", "130000", None),
        # spelt out in the middle of a name
        ("国道310孟津段改线工程建成。", LUOYANG, "孟津区"),
        ("国道310至孟津段改线工程建成。", LUOYANG, None),
        ("国道310孟津改线工程建成。", LUOYANG, None),
        # a line between two places lies in neither
        ("防城南至企沙铁路支线建成。", FANGCHENGGANG, None),
        ("防城铁路支线建成。", FANGCHENGGANG, "防城区"),
        # by the clause
        ("在宜阳县分会场，北山光电产业园开工。", LUOYANG, "宜阳县"),
        ("据宜阳县介绍，北山光电产业园开工。", LUOYANG, None),
        ("北山光电产业园落户宜阳县。", LUOYANG, "宜阳县"),
        ("北山光电产业园投产，带动宜阳县。", LUOYANG, None),
    ],
)
def test_where_an_undertaking_is(text: str, home: str, place: str | None) -> None:
    reading = read_body(make_article(text, genre="news"))
    found = [where(reading.text, one, home) for one in reading.candidates]
    assert {one.name if one else None for one in found} == {place}


@pytest.mark.parametrize(
    ("text", "home", "place"),
    [
        ("平潭大桥", FUJIAN, "平潭县"),
        ("平潭大桥", "350100", "平潭县"),
        ("大桥", FUJIAN, None),
        ("平潭大桥", "350128", None),
    ],
)
def test_the_place_inside_another_that_a_text_begins_with(text: str, home: str, place: str | None) -> None:
    found = place_inside(text, home)
    assert (found.name if found else None) == place
