from __future__ import annotations

import pytest

from flows.clean.flattened import restore_line_ends
from flows.clean.page_marks import FIXTURES
from tests.clean.drafts import after

BODY = "今年全镇茶园面积达到3.2万亩，预计产值4.5亿元，比去年增长近一成。下一步将建设茶叶加工园，总投资1.2亿元。"


@pytest.mark.parametrize(
    "mark",
    [
        "□记者 石小卫 通讯员 张林",
        "■本报记者 王立 文/图",
        "◎记者 石小卫",
        "●记者 陈明 通讯员 周强",
        "文/图 记者 王立",
        "记者 王立 文/图",
    ],
)
@pytest.mark.parametrize("opening", ["近日，", "春日的青山镇，", "“去年", "上周，"])
def test_a_byline_with_a_mark_stands_alone_below_its_headline(mark: str, opening: str) -> None:
    flat = f"{BODY} 水利工程润良田 {mark} {opening}{BODY}"
    assert after(restore_line_ends, flat).split("\n") == [BODY, "水利工程润良田", mark, f"{opening}{BODY}"]


@pytest.mark.parametrize(
    "fixtures",
    [
        "投稿邮箱：pyrbxw@163.com 值班编委：李军",
        "广告热线：0379-63259999 零售每份1.50元 平阳日报社印务中心印刷",
        "本版编辑 刘晓 校对 陈亮",
        "国内统一刊号：CN41-0012 邮发代号：35-12",
    ],
)
def test_fixtures_of_a_page_stand_alone(fixtures: str) -> None:
    flat = f"{BODY} {fixtures} 城市更新按下快进键 本报讯（记者 李静）{BODY}"
    lines = after(restore_line_ends, flat).split("\n")
    assert lines == [BODY, fixtures, "城市更新按下快进键", f"本报讯（记者 李静）{BODY}"]


@pytest.mark.parametrize(
    "dateline", ["本报讯（记者 周强）", "平阳新闻网讯（记者 周强）", "新华社北京2月24日电（记者 周强）"]
)
def test_a_dateline_stands_below_its_headline(dateline: str) -> None:
    flat = f"{BODY} 公园里来了新邻居 {dateline}{BODY}"
    assert after(restore_line_ends, flat).split("\n") == [BODY, "公园里来了新邻居", f"{dateline}{BODY}"]


def test_a_question_may_be_a_headline() -> None:
    flat = f"{BODY} 老街如何焕新生？ □记者 陈明 上周，{BODY}"
    assert after(restore_line_ends, flat).split("\n")[1] == "老街如何焕新生？"


@pytest.mark.parametrize(
    ("headlines", "lines"),
    [
        ("国际陆港跑出加速度 前两月发送集装箱2.15万标箱", ["国际陆港跑出加速度", "前两月发送集装箱2.15万标箱"]),
        ("从一粒麦到一桌菜，做强产业 小零食嚼出大产业", ["从一粒麦到一桌菜，做强产业", "小零食嚼出大产业"]),
        ("绿色工厂添新丁 转型升级增动能", ["绿色工厂添新丁 转型升级增动能"]),
    ],
)
def test_a_kicker_or_deck_is_parted_from_its_headline(headlines: str, lines: list[str]) -> None:
    flat = f"{BODY} {headlines} □本报记者 陈新 3月6日，{BODY}"
    assert after(restore_line_ends, flat).split("\n")[1:-2] == lines


def test_a_continuation_mark_begins_or_ends_a_line() -> None:
    flat = f"{BODY}（下转4版） 旧小区逆生长 （上接A01版）目 前 ，全 县 已 建 成{BODY}"
    lines = after(restore_line_ends, flat).split("\n")
    assert lines == [f"{BODY}（下转4版）", "旧小区逆生长", f"（上接A01版）目 前 ，全 县 已 建 成{BODY}"]


@pytest.mark.parametrize(
    "raw",
    [
        f"{BODY}他告诉记者 王立 近日来过，{BODY}",
        f"{BODY}咨询可拨打热线 0379-63250000 了解，{BODY}",
        "水利工程润良田 □记者 石小卫",
        f"{BODY}□记者从市统计局获悉，{BODY}",
    ],
)
def test_what_is_no_mark_stays(raw: str) -> None:
    assert after(restore_line_ends, raw) == raw


def test_a_headline_above_a_deck() -> None:
    flat = f"{BODY} 让乡村“颜值”变“产值” ——访市农业农村局局长周某 记者：建设进展如何？{BODY}"
    lines = after(restore_line_ends, flat).split("\n")
    assert lines[1:3] == ["让乡村“颜值”变“产值”", "——访市农业农村局局长周某"]


def test_a_role_and_a_colon_tell_a_name_that_is_none_elsewhere() -> None:
    line = "率99.2%，用户满意率97%。 编辑：蒋楠 美编：牧原 校园里建起“共享运动场”"
    assert [found[0] for found in FIXTURES.finditer(line)] == ["编辑：蒋楠 美编：牧原"]
