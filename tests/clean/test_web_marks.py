"""Pages of a web site that were flattened into one line."""

from __future__ import annotations

import pytest

from flows.clean.web_marks import part_web_articles
from tests.clean.drafts import after, apart

PAGE = (
    "洛阳日报数字报 版面导航 标题导航 返回目录 种足种好保丰年 作者：陈占举 李岚 来源：洛阳日报 字体：大 中 小　　"
    "记者昨日获悉，播种结束。【打印】【关闭】小酵母做成大产业 作者：白云飞 来源：洛阳日报 字体：大 中 小　　"
    "走进产业园，看到生产线。【打印】"
)


def test_articles_are_parted_and_authors_stay() -> None:
    assert [line.strip() for line in after(part_web_articles, PAGE).split("\n") if line.strip()] == [
        "洛阳日报数字报",
        "种足种好保丰年",
        "作者：陈占举 李岚",
        "记者昨日获悉，播种结束。",
        "小酵母做成大产业",
        "作者：白云飞",
        "走进产业园，看到生产线。",
    ]
    assert {kind for kind, _ in apart(part_web_articles, PAGE)} == {"furniture"}


@pytest.mark.parametrize(
    "raw",
    [
        "时间：2004-03-25",
        "主要来源：财政拨款。",
        "资金来源：财政拨款 社会捐赠",
        "【简称】：湛 【别称】：港城",
        "首页 返回",
        "做大 做强",
        "按照大中小学一体化的要求推进。",
        "[1]首批打印设备投产。",
        "（来源：新华社）上一篇文章说到，下一篇再谈。",
        "评论(0)的数量 > 10，分享到各地。",
        "2022年3月11日 08:26 大会开幕。首页 返回",
    ],
)
def test_what_is_none_stays(raw: str) -> None:
    assert after(part_web_articles, raw) == raw


def test_fields_with_dates_pagers_and_the_way_through_the_site() -> None:
    raw = (
        "洛阳网 > 数字报 > 03版：区县新闻 设为首页 加入收藏 手机看报 伊川县：“开门红” 2022年03月11日 08:26 "
        "来源：洛阳网-洛阳日报 评论(0) 分享到：　　惊蛰刚过，机声隆隆，年产值 [图] 车间一角 本报记者 孟海涛 摄 30亿元。"
        "上一篇 下一篇 全市建设高标准农田2022年03月11日08:40来源：洛阳网 评论(2) 分享到：　　3月10日，会议召开。"
    )
    assert [line.strip() for line in after(part_web_articles, raw).split("\n") if line.strip()] == [
        "伊川县：“开门红”",
        "惊蛰刚过，机声隆隆，年产值  30亿元。",
        "全市建设高标准农田",
        "3月10日，会议召开。",
    ]
    assert ("caption", "车间一角 本报记者 孟海涛 摄") in apart(part_web_articles, raw)
