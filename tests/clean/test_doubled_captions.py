from __future__ import annotations

import pytest

from flows.clean.doubled_captions import set_doubled_captions_apart
from tests.clean.drafts import after, apart


@pytest.mark.parametrize(
    ("doubled", "reading"),
    [
        ("工人正在分拣跨境商品 工人正在分拣跨境商品 张怡熙 张怡熙 摄 摄", "工人正在分拣跨境商品 张怡熙 摄"),
        ("工人正在分拣跨境商品 工人正在分拣跨境商品 记者 王强 记者 王强 摄", "工人正在分拣跨境商品 记者 王强 摄"),
        ("工人正在分拣跨境商品 记者 王强 摄 工人正在分拣跨境商品 记者 王强 摄", "工人正在分拣跨境商品 记者 王强 摄"),
        ("工人分拣商品忙工人分拣商品忙 记者记者 王强王强 摄摄", "工人分拣商品忙 记者 王强 摄"),
        ("港口二期码头全景 港口二期码头全景 区融媒体中心供图 区融媒体中心供图", "港口二期码头全景 区融媒体中心供图"),
        ("工人检修供热管网工人检修供热管网 记者记者 李平李平 摄摄", "工人检修供热管网 记者 李平 摄"),
        ("港口二期码头全景 港口二期码头全景 区融媒体中心 区融媒体中心 供图 供图", "港口二期码头全景 区融媒体中心 供图"),
        ("港口二期码头全景 港口二期码头全景", "港口二期码头全景"),
        ("““会战会战””中的产业园一期中的产业园一期 记者记者 张震张震 摄摄", "“会战”中的产业园一期 记者 张震 摄"),
        ("昨日昨日，，工人在改建工地施工工人在改建工地施工。。 王雨王雨 摄摄", "昨日，工人在改建工地施工。 王雨 摄"),
        ("工人在改建工地工人在改建工地绑扎钢筋绑扎钢筋 王雨王雨 摄摄", "工人在改建工地绑扎钢筋 王雨 摄"),
    ],
)
def test_a_doubled_caption_inside_a_sentence(doubled: str, reading: str) -> None:
    raw = f"国际陆港今年发送 {doubled} 集装箱2.15万标箱，增长一成。"
    assert after(set_doubled_captions_apart, raw) == "国际陆港今年发送集装箱2.15万标箱，增长一成。"
    assert apart(set_doubled_captions_apart, raw) == [("caption", reading)]


def test_a_doubled_credit_inside_a_sentence() -> None:
    raw = "今年1月至2月，全年计划开行班列 记者记者 李晓青李晓青 摄摄 1200列。"
    assert apart(set_doubled_captions_apart, raw) == [("credit", "记者 李晓青 摄")]
    assert after(set_doubled_captions_apart, raw) == "今年1月至2月，全年计划开行班列1200列。"


def test_a_doubled_caption_over_lines() -> None:
    raw = "陆港发送\n港口二期码头全景\n港口二期码头全景\n张怡熙 张怡熙 摄 摄\n集装箱"
    assert apart(set_doubled_captions_apart, raw) == [("caption", "港口二期码头全景 张怡熙 摄")]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("①老街一景。 吕超锋 吕超锋 摄", "①老街一景。 吕超锋 摄"),
        ("花木“云”上俏天下 花木“云”上俏天下", "花木“云”上俏天下"),
        ("政府工作报告二〇二〇\n\n政府工作报告二〇二〇", "政府工作报告二〇二〇\n\n政府工作报告二〇二〇"),
        ("研究研究 研究研究", "研究研究 研究研究"),
        ("增长 增长 下降", "增长 增长 下降"),
        ("指标 规模以上工业增加值 规模以上工业增加值 投资", "指标 规模以上工业增加值 规模以上工业增加值 投资"),
        ("100 100", "100 100"),
        ("摄 摄 摄 摄", "摄 摄 摄 摄"),
        ("", ""),
    ],
)
def test_what_is_made_single_or_stays(raw: str, expected: str) -> None:
    assert after(set_doubled_captions_apart, raw) == expected


def test_a_doubled_caption_that_the_text_runs_into() -> None:
    raw = "鞋业智慧物流园完成平整施工现场忙碌施工现场忙碌 记者记者 张震张震 摄摄 加快推进。"
    assert apart(set_doubled_captions_apart, raw) == [("caption", "施工现场忙碌 记者 张震 摄")]
    assert after(set_doubled_captions_apart, raw) == "鞋业智慧物流园完成平整加快推进。"


def test_a_sentence_printed_twice_before_its_credit() -> None:
    line = "宜阳县官庄村幸福院里，老人们在包饺子。"
    raw = f"再生水利用率提高到35%，万\n{line}{line} 本报记者 曾 宪 平 摄\n元工业增加值用水量下降30%。"
    assert apart(set_doubled_captions_apart, raw) == [("caption", f"{line} 本报记者 曾 宪 平 摄")]
    assert apart(set_doubled_captions_apart, f"研究问题，研究对策。{line}{line}\n下文。") == []


def test_a_name_of_two_characters_printed_twice_behind_its_role() -> None:
    raw = "路基（9月6日摄）记者 鲁博鲁博 摄摄\n下文接着写。"
    assert after(set_doubled_captions_apart, raw) == "路基（9月6日摄）记者 鲁博 摄\n下文接着写。"
