from __future__ import annotations

from tests.segment.builders import articles_of

ROADS = "本报讯（记者 宋锋辉）中州渠综合整治工程总投资3.86亿元，计划10月中旬进场施工，清淤疏浚渠道26公里。\n"
SUN = "本报讯（记者 李岚）宜阳县农光互补电站并入国家电网，一边是屋顶发电，一边是棚下种菇，年发电1亿千瓦时。\n"
WORK = "今年1月至8月，全市规模以上工业增加值增长10.3%，装备制造业增加值增长14.1%，工业经济爬坡过坎。\n"


def titles(raw: str) -> list[str | None]:
    return [one.title for one in articles_of(raw)]


def test_a_page_that_prints_headlines_behind_texts_keeps_to_it() -> None:
    raw = (
        f"{WORK}本报记者 戴云鹏\n\n工业经济：爬坡过坎 稳中有进\n\n{ROADS}\n中州渠综合整治工程下月进场施工\n\n"
        f"{SUN}\n豫西首座农光互补电站在宜阳并网发电\n"
    )
    assert titles(raw) == [
        "工业经济：爬坡过坎 稳中有进",
        "中州渠综合整治工程下月进场施工",
        "豫西首座农光互补电站在宜阳并网发电",
    ]


def test_headlines_stand_over_their_texts() -> None:
    raw = f"中州渠综合整治工程下月进场施工\n{ROADS}\n豫西首座农光互补电站在宜阳并网发电\n{SUN}"
    assert titles(raw) == ["中州渠综合整治工程下月进场施工", "豫西首座农光互补电站在宜阳并网发电"]


def test_a_byline_may_stand_above_its_headline() -> None:
    raw = f"中州渠综合整治工程下月进场施工\n{ROADS}\n□本报记者 戴云鹏\n工业经济：规模以上工业增加值增长10.3%\n{WORK}"
    first, second = articles_of(raw)
    assert (first.authors, second.authors) == (("宋锋辉",), ("戴云鹏",))
    assert second.title == "工业经济：规模以上工业增加值增长10.3%"
