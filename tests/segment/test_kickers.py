from __future__ import annotations

import pytest

from flows.segment.kickers import find_kickers
from flows.segment.lines import lines_of
from tests.segment.builders import articles_of, cleaned_of

BODY = "记者昨日从市水务局获悉，周末将检修供水管道，请市民提前储水，届时部分路段停水。" * 6


@pytest.mark.parametrize(
    ("raw", "title", "subtitle"),
    [
        (f"■便民\n周末检修 这些路段停水\n{BODY}\n", "周末检修 这些路段停水", "■便民"),
        ("周末检修\n■棚户区改造\n前8个月，开工率94.2%。\n■学校扩容\n新建学校31所。\n", "周末检修", None),
        ("周末检修\n■便民\n停水通知\n管道检修。\n■学校扩容\n新建学校31所。\n", "周末检修", None),
    ],
)
def test_a_rubric_behind_a_bullet(raw: str, title: str, subtitle: str | None) -> None:
    article = articles_of(raw)[0]
    assert (article.title, article.subtitle) == (title, subtitle)


@pytest.mark.parametrize(
    ("head", "parts"),
    [
        ("种足种好保丰年 全市405万亩小麦播种结束", ["种足种好保丰年", "全市405万亩小麦播种结束"]),
        (
            "工业增长14.6%，旅游收入20亿元 栾川县：“挖山”转向“卖景”",
            ["工业增长14.6%，旅游收入20亿元", "栾川县：“挖山”转向“卖景”"],
        ),
        ("4所新建中小学下月启用 新增学位7020个", ["4所新建中小学下月启用", "新增学位7020个"]),
        ("试点小学校内午餐 午餐有人管 放学有人看", ["试点小学校内午餐", "午餐有人管 放学有人看"]),
        ("堵了一年多 终于快通了 大道快速路南段 本月底通车", ["堵了一年多 终于快通了", "大道快速路南段 本月底通车"]),
        ("稳中加固 稳中向好 交出经济期中答卷", ["稳中加固 稳中向好 交出经济期中答卷"]),
        ("桥跨两岸又一年 路达八方千万家", ["桥跨两岸又一年 路达八方千万家"]),
        ("创新谋跨越 增长5%", ["创新谋跨越 增长5%"]),
    ],
)
def test_kicker_and_headline_on_one_line(head: str, parts: list[str]) -> None:
    cleaned = cleaned_of(f"{head}\n作者：陈占举\n{BODY}\n")
    flattened = f"{head} 作者：陈占举 {BODY}\n"
    lines = find_kickers(lines_of(cleaned), cleaned.text, flattened)
    assert [line.text for line in lines if line.role == "headline"] == parts


def test_a_headline_on_a_row_of_its_own_stays_whole() -> None:
    raw = f"种足种好保丰年 全市405万亩小麦播种结束\n作者：陈占举\n{BODY}\n"
    cleaned = cleaned_of(raw)
    assert find_kickers(lines_of(cleaned), cleaned.text, raw)[0].text == "种足种好保丰年 全市405万亩小麦播种结束"


def test_briefs_behind_bullets() -> None:
    first, second = "日前，省工信厅公布名单，我市12家企业入选。", "15日，洛阳地铁线网客运量达28.6万人次，创下新高。"
    raw = f"●12家企业成绿色工厂\n{first}（陈曦）\n●地铁单日客流创新高\n{second}（郭锋）\n"
    assert [(one.title, one.authors) for one in articles_of(raw)] == [
        ("12家企业成绿色工厂", ("陈曦",)),
        ("地铁单日客流创新高", ("郭锋",)),
    ]
    (listed,) = articles_of(f"简 讯\n{raw}")
    assert (listed.title, listed.genre, listed.authors) == ("简讯", "list", ("陈曦", "郭锋"))
    (whole,) = articles_of(f"简 讯\n{raw}".replace("（陈曦）", ""))
    assert [one.heading for one in whole.sections[1:]] == ["12家企业成绿色工厂", "地铁单日客流创新高"]


def test_a_pen_name_behind_a_square_below_a_headline() -> None:
    text = "一座口袋公园建在哪里，看似小事，却连着民心。\n"
    (comment,) = articles_of(f"让民生实事“件件有着落”\n□河洛平\n{text}")
    assert (comment.authors, comment.body.chars) == (("河洛平",), text.strip())
    (whole,) = articles_of(f"让民生实事“件件有着落”\n□河洛平原风物\n{text}")
    assert whole.authors == ()
