from __future__ import annotations

import pytest

from flows.segment.whereabouts import place_named, place_voted


@pytest.mark.parametrize(
    ("passages", "code"),
    [
        (("——2020年5月21日在洛阳市涧西区第十五届人民代表大会第五次会议上",), "410305"),
        (("在河南省第十四届人民代表大会第三次会议上",), "410000"),
        (("", "洛阳日报"), "410300"),
        (("mfzh 湛江市 ",), "440800"),
    ],
)
def test_named(passages: tuple[str, ...], code: str) -> None:
    place = place_named(passages)
    assert place is not None
    assert place.code == code


def test_nothing_named() -> None:
    assert place_named(("政府工作报告", "各位代表")) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("现在，我代表市人民政府报告工作。淇滨区、浚县、淇县项目加快，鹤壁建设高于全省、全国。", "鹤壁市"),
        ("现在，我代表省人民政府报告工作。郑州、洛阳、南阳发展加快，河南地位提升。", "河南省"),
        ("我市发展，我市前进。洛阳石化、洛阳格力、宜阳县项目开工，全省领先，全省第一。", "洛阳市"),
        ("北京、上海、广州三地股市。", None),
    ],
)
def test_voted(text: str, name: str | None) -> None:
    place = place_voted(text, text)
    assert (place.name if place else None) == name
