"""The place of a newspaper's figure: what its article speaks of where its own words name no place."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from flows.link.whereabouts import with_places
from flows.model import Article, Cleaned, Document, Facts, Indicator, Mention, Sentence, Source
from flows.text import Text

LUOYANG = ("洛阳市", "410300")
MENTION = Mention(
    start=0, end=2, sentence=0, name="大桥", kind="single", count=None, stage=None, status="actual",
    investment_value=None, investment_unit=None, investment_yuan=None, deadline=None, deadline_on=None,
    place=None, place_code=None, owner=None, sector="transport", rule="head_after", confidence=0.9,
)  # fmt: skip


def document(title: str, body: str, home: tuple[str | None, str | None], genre: str = "news") -> Document:
    text = Text.from_raw(body)
    sentences = tuple(Sentence(*match.span(), 0) for match in re.finditer(r"[^。\n]+。?", body))
    article = Article(1, title, None, (), genre, None, text, (), sentences)
    source = Source("page", "page.txt", "0", "utf-8", body)
    return Document(source, Cleaned(text, (), {}), None, genre, None, None, 2020, *home, (article,))


def figure(body: str, quote: str, name: str, home: tuple[str | None, str | None]) -> Indicator:
    start = body.index(quote)
    ordinal = len(re.findall(r"[^。\n]+。?", body[:start])) - (not body[:start].endswith(("。", "\n")) and start > 0)
    return Indicator(
        start=start, end=start + len(quote), sentence=ordinal, name=name, value=1.0, value_max=None, unit="亿元",
        value_base=1e8, unit_base="元", comparator="eq", measure="level", status="actual", period="2020",
        period_start=None, period_end=None, place=home[0], place_code=home[1], rule="subject",
    )  # fmt: skip


def place_of_figure(
    title: str,
    body: str,
    quote: str,
    home: tuple[str | None, str | None],
    *,
    name: str = "地区生产总值",
    genre: str = "news",
) -> tuple[str | None, str | None]:
    paper = document(title, body, home, genre)
    placed = with_places(paper, Facts(((figure(body, quote, name, home),),), ((),), ()))
    one = placed.indicators[0][0]
    return one.place, one.place_code


CASES = [
    ("新安县：铝基新材料", "该县产值1亿元。", "1亿元", ("新安县", "410323")),
    ("铝基新材料", "记者在新安县看到新厂房。今年，全县产值1亿元。", "1亿元", ("新安县", "410323")),
    ("县区短波", "栾川县集体店开业。销售额1亿元。", "1亿元", ("栾川县", "410324")),
    ("县区短波", "栾川县集体店开业。\n全市销售额1亿元。", "1亿元", LUOYANG),
    ("新安县：铝基新材料", "全市产值1亿元。", "1亿元", LUOYANG),
    ("聚焦主业", "2022年，新安县完成产值1亿元。", "1亿元", ("新安县", "410323")),
    ("聚焦主业", "新华社新安1月13日电产值1亿元。", "1亿元", LUOYANG),
    ("聚焦主业", "该县产值1亿元。", "1亿元", (None, None)),
    ("窑火不熄", "新安县五头镇党委书记介绍，目前全镇产值1亿元。", "1亿元", ("五头镇", None)),
    ("聚焦主业", "今年产值1亿元。", "1亿元", LUOYANG),
    ("聚焦主业", "新安县建园。\n下一步,该县产值1亿元。", "1亿元", ("新安县", "410323")),
    ("聚焦主业", "新安县、栾川县等地产值1亿元。", "1亿元", LUOYANG),
    ("聚焦主业", "县域经济产值1亿元。", "1亿元", LUOYANG),
]


@pytest.mark.parametrize(("title", "body", "quote", "where"), CASES)
def test_a_figure_is_of_the_place_that_the_article_speaks_of(
    title: str, body: str, quote: str, where: tuple[str | None, str | None]
) -> None:
    assert place_of_figure(title, body, quote, LUOYANG) == where


JIANGSU = ("江苏省", "320000")
AMONG_CITIES = [
    ("扬州（3亿元）、盐城（1亿元）上半年产值过亿。", ("盐城市", "320900")),
    ("被宿迁超越的连云港上半年产值1亿元。", ("连云港市", "320700")),
    ("徐州是除常州外的预备队员，产值1亿元。", ("徐州市", "320300")),
    ("宿迁、连云港的产值1亿元。", JIANGSU),
    ("全省产值1亿元。", JIANGSU),
]


@pytest.mark.parametrize(("body", "where"), AMONG_CITIES)
def test_a_figure_is_of_the_city_named_last_before_it(body: str, where: tuple[str, str]) -> None:
    assert place_of_figure("各市数据出齐", body, "1亿元", JIANGSU) == where


@pytest.mark.parametrize(
    ("body", "home", "where"),
    [
        ("8日，辽中区举行发布会。签约产值1亿元。", ("沈阳市", "210100"), ("辽中区", "210115")),
        ("8日，活动在莒县启动。签约产值1亿元。", ("山东省", "370000"), ("山东省", "370000")),
        ("8日，辽中区、康平县举行发布会。签约产值1亿元。", ("沈阳市", "210100"), ("沈阳市", "210100")),
    ],
)
def test_without_a_headline_the_lead_tells_the_county(body: str, home: tuple[str, str], where: tuple[str, str]) -> None:
    assert place_of_figure("", body, "1亿元", home) == where


def test_a_text_on_the_country_turns_to_its_provinces_and_back() -> None:
    body = "辽宁产值1亿元。增长2亿元。全国产值3亿元。增长4亿元。"
    home = ("中国", "100000")
    assert [place_of_figure("", body, quote, home)[0] for quote in ("1亿元", "2亿元", "3亿元", "4亿元")] == [
        "辽宁省", "辽宁省", "中国", "中国",
    ]  # fmt: skip


def test_a_report_speaks_of_its_own_place() -> None:
    assert place_of_figure("政府工作报告", "新安县建成产业园。产值1亿元。", "1亿元", LUOYANG, genre="report") == LUOYANG


@pytest.mark.parametrize(
    ("name", "home", "where"),
    [
        ("辽宁上半年地区生产总值", (None, None), ("辽宁省", "210000")),
        ("吉林上半年地区生产总值", (None, None), ("吉林省", "220000")),
        ("江苏最年轻的地级市宿迁地区生产总值", ("江苏省", "320000"), ("宿迁市", "321300")),
        ("全国固定资产投资", (None, None), ("中国", "100000")),
        ("全国文明村镇", LUOYANG, LUOYANG),
        ("郑州机场至许昌市域铁路全长", LUOYANG, LUOYANG),
        ("地区生产总值", (None, None), (None, None)),
    ],
)
def test_a_name_may_begin_with_the_place(
    name: str, home: tuple[str | None, str | None], where: tuple[str | None, str | None]
) -> None:
    assert place_of_figure("", "产值1亿元。", "1亿元", home, name=name) == where


@pytest.mark.parametrize("genre", ["report", "news"])
def test_a_word_that_begins_a_concepts_name_is_no_place(genre: str) -> None:
    body = "港口货物吞吐量1亿吨。"
    paper = document("", body, ("防城港市", "450600"), genre)
    one = figure(body, "1亿吨", "港口货物吞吐量", ("港口区", "450602"))
    placed = with_places(paper, Facts(((one,),), ((),), ()))
    assert placed.indicators[0][0].place == "防城港市"


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("龙门大桥开工建设。", "洛阳市"),
        ("嵩县加快建设白河大桥。", "嵩县"),
    ],
)
def test_an_undertaking_is_where_the_article_speaks_of(body: str, place: str) -> None:
    page = document("重点项目加快推进", body, LUOYANG)
    start = body.index("大桥")
    mention = replace(MENTION, start=start, end=start + 2)
    ((placed,),) = with_places(page, Facts(((),), ((mention,),), ())).mentions
    assert placed.place == place


def test_a_place_named_with_an_undertaking_stays() -> None:
    mention = replace(MENTION, place="孟津区", place_code="410308")
    page = document("重点项目加快推进", "嵩县大桥开工。", LUOYANG)
    ((placed,),) = with_places(page, Facts(((),), ((mention,),), ())).mentions
    assert placed == mention
