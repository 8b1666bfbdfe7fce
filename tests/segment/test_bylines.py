from __future__ import annotations

import pytest

from flows.segment.bylines import dateline_authors, has_dateline, parse_byline, split_trailing_byline


@pytest.mark.parametrize(
    ("text", "authors", "credits"),
    [
        ("本报记者 白云飞 李东慧", ("白云飞", "李东慧"), ()),
        ("本报记者 戚帅华 通讯员 王少峰 张飞", ("戚帅华", "王少峰", "张飞"), ()),
        ("本报记者 刘 洋 通讯员 郭子涵", ("刘洋", "郭子涵"), ()),  # spaced out to line up
        ("洛报融媒记者 智慧 实习生 谢娜", ("智慧", "谢娜"), ()),
        ("□本报记者 李鹏程 通讯员 范亚磊 文/图", ("李鹏程", "范亚磊"), ()),
        ("本报记者 李东慧 白云飞 制图 闵敬", ("李东慧", "白云飞"), ("闵敬",)),
        ("记者姜琳、魏玉坤", ("姜琳", "魏玉坤"), ()),
        ("（记者 高 峰）", ("高峰",), ()),
        ("（王利民）", ("王利民",), ()),
        ("任仲平", ("任仲平",), ()),
        ("（本报综合）", (), ()),
        ("（数据来源：市工业和信息化局）", (), ()),
        ("（市政府督查室 提供）", (), ()),
        ("(根据报告整理)", (), ()),
        ("（康红军 范梦园）", ("康红军", "范梦园"), ()),
        ("记者 智慧 见习记者 谢娜 通讯员 何燕", ("智慧", "谢娜", "何燕"), ()),
    ],
)
def test_bylines(text: str, authors: tuple[str, ...], credits: tuple[str, ...]) -> None:
    byline = parse_byline(text)
    assert byline is not None
    assert (byline.authors, byline.credits) == (authors, credits)


@pytest.mark.parametrize(
    "text",
    [
        "记者从市统计局获悉，一季度全市经济开局平稳。",
        "他是一名优秀的通讯员。",
        "记者走访发现市场货源充足",
        "（完）",
        "（待续）",
        "记者观察",
        "（数据来源多样）",
        "（根据报告提出的目标）",
        "短评",
        "（央视网）",
        "（高新区 伊滨区）",
        "加强新闻记者队伍建设",
        "洛阳市第十五届人民代表大会",
    ],
)
def test_no_bylines(text: str) -> None:
    assert parse_byline(text) is None


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("突发公共卫生事件应对的执法监督。 本报记者 智慧 通讯员 耿梅", "本报记者 智慧 通讯员 耿梅"),
        ("产业产值达到40亿元。”王建民说。（记者 高峰）", "（记者 高峰）"),
        ("“我们有信心。”记者 李明", "记者 李明"),
        ("这样的办法，值得各地学一学。（王利民）", "（王利民）"),
    ],
)
def test_bylines_behind_the_last_sentence_are_split(text: str, byline: str) -> None:
    cut = split_trailing_byline(text)
    assert cut is not None
    assert text[cut:].strip() == byline


@pytest.mark.parametrize(
    "text",
    [
        "会议到此结束。（完）",
        "会议到此结束。（央视网）",
        "占比提高（见图）",
        "他对记者说：“我们有信心。”",
        "日前，记者来到项目工地。",
        "本报记者 白云飞",
        "“欢迎各位。”一位通讯员说。",
    ],
)
def test_sentences_are_not_split(text: str) -> None:
    assert split_trailing_byline(text) is None


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("本报讯（记者 孟山 通讯员 刘佳）记者昨日从市发展改革委获悉", ("孟山", "刘佳")),
        ("本报讯(记者 智慧 见习记者 谢娜 通讯员 何燕)12日至13日", ("智慧", "谢娜", "何燕")),
        ("本报7月4日讯(记者 顾松 通讯员 吴木水 丁洁) 近日", ("顾松", "吴木水", "丁洁")),
        ("新华社北京2月24日电（记者于佳欣）记者24日从商务部获悉", ("于佳欣",)),
        ("新华社上海4月28日电（记者潘清、何广怀）28日A股", ("潘清", "何广怀")),
    ],
)
def test_datelines(text: str, authors: tuple[str, ...]) -> None:
    assert has_dateline(text)
    assert dateline_authors(text) == authors


@pytest.mark.parametrize(
    "text", ["近日，记者来到洛阳", "全市通讯（含数据中心）产业", "今年以来，全市用电量增长8%", "供电（热）能力"]
)
def test_no_datelines(text: str) -> None:
    assert not has_dateline(text)
    assert dateline_authors(text) == ()
