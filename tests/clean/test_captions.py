from __future__ import annotations

import pytest

from flows.clean import captions
from flows.clean.asides import LineRules
from tests.clean.drafts import after, apart, draft_of

clean = LineRules(captions.RULES).set_apart


@pytest.mark.parametrize(
    "line",
    [
        "宜居洛阳城 记者 刘冰 摄",
        "图为铝钛新材料产业园生产车间。 许金安 摄",
        "图① 工人在生产线上巡检。 本报记者 刘洋 摄",
        "①老街一景。 ②游客体验拉坯。 吕超锋 摄",
        "◀航拍环湖旅游公路",
        "(本版图片均为资料图片)",
        "本版图片除署名外均为资料图片",
        "游客身着汉服拍照留念。 记者 刘洋 摄(资料图片)",
        "东方里文创街区一角（资料图片）",
        "栾川县潭头镇村民在晾晒手工挂面",
        "工人在电动三轮车柔性生产线上作业",
    ],
)
def test_captions(line: str) -> None:
    assert apart(clean, f"上文。\n\n{line}\n\n下文。") == [("caption", line)]


@pytest.mark.parametrize("line", ["制图 闵敬", "本报记者 刘洋 摄"])
def test_credits(line: str) -> None:
    assert apart(clean, f"上文。\n\n{line}\n\n下文。") == [("credit", line)]


@pytest.mark.parametrize(
    "line",
    [
        "□本报记者 李鹏程 通讯员 范亚磊 文/图",
        "本报记者 智慧 通讯员 耿梅",
        "本报记者 智慧 通讯员 耿梅 摄影报道",
        "绘就乡村振兴新图",
        "图书馆、文化馆实现全覆盖",
        "题为《河洛之光》的电影开拍摄制",
        "（一）加快转型调结构",
        "供图书馆使用的新书到位",
        "村民在家门口就业",
        "学生公寓在建设中",
    ],
)
def test_what_is_no_caption_stays(line: str) -> None:
    assert after(clean, f"上文。\n\n{line}\n\n下文。") == f"上文。\n\n{line}\n\n下文。"


def test_a_byline_loses_its_credit() -> None:
    assert after(clean, "本报记者 李东慧 白云飞 制图 闵敬") == "本报记者 李东慧 白云飞 "


def test_a_caption_on_the_line_above_its_credit() -> None:
    raw = "占全县工业\n工人在生产线上分拣饼干。\n本报记者 焦健 摄\n总产值的43.2%。"
    assert apart(clean, raw) == [("caption", "工人在生产线上分拣饼干。 本报记者 焦健 摄")]
    raw = "推进产业转型。\n会议指出，要抓落实。\n本报记者 焦健 摄"
    assert apart(clean, raw) == [("credit", "本报记者 焦健 摄")]


def test_credits_that_claim_one_another_are_set_apart_once() -> None:
    raw = "\n张三 摄\n张三 摄"
    assert after(clean, raw).strip() == ""


def test_captions_listed_at_the_end_of_a_page() -> None:
    raw = "正文。\n\n(本版图片均为资料图片)\n\n贴心服务群众\n\n地铁1号线体验活动"
    listed = [("caption", "贴心服务群众"), ("caption", "地铁1号线体验活动")]
    assert apart(captions.set_listed_captions_apart, raw) == listed
    assert apart(captions.set_listed_captions_apart, raw + "\n\n会议结束。") == []


def test_photographers_are_named() -> None:
    named = captions.name_photographers(clean(draft_of("宜居洛阳城 记者 刘冰 摄")))
    assert [one.photographer for one in named.apart] == ["刘冰"]
    named = captions.name_photographers(clean(draft_of("“城市书房”里书香浓 记者 高山岳 王强 摄")))
    assert [one.photographer for one in named.apart] == ["高山岳 王强"]


def test_items_with_an_arrow_are_no_captions() -> None:
    items = "简讯\n\n▲老城区投用健身驿站，\n日均接待300人。\n▲新安县启动整治，\n计划提升36条。"
    assert after(clean, items) == items
    assert apart(clean, "上文。\n\n▲老城区的健身驿站\n\n下文。\n\n▲新安县一景") == [
        ("caption", "▲老城区的健身驿站"),
        ("caption", "▲新安县一景"),
    ]


@pytest.mark.parametrize(
    ("above", "caption"),
    [
        ("计划明年建成，达产", "工人在产业基地二期\n施工现场绑扎钢筋。 刘洋 摄"),
        ("计划明年建成。", "施工现场绑扎钢筋。 刘洋 摄"),  # the line above may be a headline
    ],
)
def test_captions_in_two_rows(above: str, caption: str) -> None:
    text = f"{above}\n\n工人在产业基地二期\n施工现场绑扎钢筋。 刘洋 摄\n\n后可年产轴承5000套。"
    assert apart(clean, text) == [("caption", caption.replace("\n", " "))]


def test_captions_listed_above_the_note_that_ends_a_page() -> None:
    note = "\n\n（本版图片均为资料图片）"
    listed = "建设中的博物馆\n\n盾构机顺利始发\n\n湿地候鸟翩跹"
    found = apart(captions.set_listed_captions_apart, f"把蓝图变为现实。\n\n{listed}{note}")
    assert [text for _, text in found] == listed.split("\n\n")
    assert not apart(captions.set_listed_captions_apart, f"把蓝图变为现实。\n\n短评\n\n实干为要{note}")


def test_what_a_picture_shows_stands_free() -> None:
    raw = "上文还没有写完，\n栾川县潭头镇村民在晾晒手工挂面\n下文接着写。"
    assert after(clean, raw) == raw
    raw = "上文。\n\n果农在陕州区张汴塬为苹果套袋\n\n本报记者 侯亚东 摄\n\n下文。"
    assert apart(clean, raw) == [("caption", "果农在陕州区张汴塬为苹果套袋 本报记者 侯亚东 摄")]


def test_marks_that_no_picture_has_are_headings() -> None:
    headings = "▲产业项目挑大梁\n\n项目有397个。\n\n▲交通项目抢节点\n\n桥梁合龙。\n\n▲民生项目暖人心\n\n项目完工。"
    assert after(clean, headings) == headings
    pictures = headings.replace("抢节点", "抢节点 记者 张斌 摄")
    assert [kind for kind, _ in apart(clean, pictures)] == ["caption"] * 3
