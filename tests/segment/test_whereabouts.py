from __future__ import annotations

import pytest

from flows.segment.whereabouts import nation_spoken_of, place_named, place_voted, prefecture_of_counties


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
        ("新华社拉萨10月18日电 西藏接待游客。西藏旅游火热，西藏各地庆祝，拉萨升温。", "西藏自治区"),
        ("长春新区、长春光电、长春光智园。吉林省、吉林省、吉林省、吉林省增长。", "吉林省"),
        ("杭州湾、杭州湾、杭州湾开发区。", None),
        ("太原路、太原路、太原路通车。", None),
        ("我市发展，位居我省前列，为我省增光。洛阳石化、洛阳格力开工。河南、河南。", "洛阳市"),
        ("临颍县全县增长，临颍县全县开工，今年我市计划投资。", "漯河市"),
    ],
)
def test_voted(text: str, name: str | None) -> None:
    place = place_voted(text, text)
    assert (place.name if place else None) == name


@pytest.mark.parametrize(
    ("text", "is_national"),
    [
        ("国家统计局发布数据，全国投资增长3%。", True),
        ("工厂投产。" * 40 + "全国、我国、中国", True),
        ("工厂投产。" * 40 + "全国领先，全国一流。", False),
        ("洛阳工厂投产，全国领先。", False),
        ("今年上半年，全国固定资产投资增长3.8%。", True),
        ("中国银行、中国移动、中国平安大涨。", False),
    ],
)
def test_the_country(text: str, is_national: bool) -> None:
    assert (nation_spoken_of(text) is not None) == is_national


@pytest.mark.parametrize(
    ("leads", "name"),
    [
        (["冬日的嵩县九店乡", "近日，伊川县陆浑灌区", "宜阳县从村集体收益中"], "洛阳市"),
        (["冬日的嵩县九店乡", "嵩县开园"], None),
        (["嵩县开园", "莒县启动", "临颍县开工"], None),
        ([], None),
    ],
)
def test_a_page_on_several_counties_is_of_their_city(leads: list[str], name: str | None) -> None:
    place = prefecture_of_counties(leads)
    assert (place.name if place else None) == name
