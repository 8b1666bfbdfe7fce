from __future__ import annotations

import pytest

from flows.segment.lines import ends_sentence
from tests.segment.builders import cleaned_of, roles_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("围绕项目建设，全年实施千万元以上服务业项目53个。", "paragraph"),
        ("“这条生产线每小时可产出1.2万平方米。”", "paragraph"),
        ("各位代表：", "salutation"),
        ("——访瀍河区委副书记、区长买允健", "deck"),
        ("——综合实力明显提升。", "numbered"),
        ("（一）加快转型调结构，综合实力迈上新台阶", "numbered"),
        ("●三次产业逐步恢复", "numbered"),
        ("本报记者 白云飞 李东慧", "byline"),
        ("□本报记者 李鹏程 通讯员 范亚磊 文/图", "byline"),
        ("来源：洛阳日报 时间：2019-11-06 08:12 作者：本报记者 韩晓东", "provenance"),
        ("《河南日报》2020年3月28日（01、03版）", "provenance"),
        ("2021年10月13日", "date"),
        ("（2021年10月13日）", "date"),
        ("众志成城战疫情", "headline"),
        ("土豆　3.20元/公斤　降1.5%", "numbered"),
        ("大白菜 2元/斤", "numbered"),
        ("油价降至8元/升", "headline"),
        ("铭记2020:极不寻常年份创造极不寻常的辉煌", "headline"),
        ("经济发展“止降填谷”", "headline"),
        ("2021年10月13日洛阳市第十五届人大常委会第二十八次会议通过", "headline"),
        ("构建特色产业。把先进装备制造业作为推", "paragraph"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert [line.role for line in roles_of(text)] == [role]


def test_a_row_of_prices_is_no_headline() -> None:
    assert roles_of("土豆　3.20元/公斤　降1.5%")[0].role == "numbered"
    assert roles_of("土豆价格降至3.20元")[0].role == "headline"


def test_marked_lines_are_headlines_whatever_they_end_in() -> None:
    (line,) = roles_of("## 一季度开局如何？")
    assert (line.role, line.mark) == ("headline", 2)


def test_a_byline_behind_the_last_sentence_is_a_line_of_its_own() -> None:
    lines = roles_of("加强执法监督。 本报记者 智慧 通讯员 耿梅")
    assert [(line.role, line.text) for line in lines] == [
        ("paragraph", "加强执法监督。"),
        ("byline", "本报记者 智慧 通讯员 耿梅"),
    ]


@pytest.mark.parametrize(
    ("raw", "headlines"),
    [
        ("主动作为强化担当\n全力助推副中心城市建设", ["主动作为强化担当 全力助推副中心城市建设"]),
        ("主动作为强化担当\n\n全力助推副中心城市建设", ["主动作为强化担当", "全力助推副中心城市建设"]),
        ("## 主动作为强化担当\n## 全力助推副中心城市建设", ["主动作为强化担当", "全力助推副中心城市建设"]),
        (
            "绿色工厂添新丁 转型升级增动能\n国家级绿色工厂全市达到21家",
            ["绿色工厂添新丁 转型升级增动能", "国家级绿色工厂全市达到21家"],
        ),
        (
            "15年累计生产原油，公司初心如磐\n勇做赛道上的追梦人",
            ["15年累计生产原油，公司初心如磐", "勇做赛道上的追梦人"],
        ),
        (
            "——2020年5月21日在涧西区第十五届人民代表大会\n第五次会议上",
            ["——2020年5月21日在涧西区第十五届人民代表大会 第五次会议上"],
        ),
        ("政府工作报告\n涧西区人民政府区长 周某某", ["政府工作报告", "涧西区人民政府区长 周某某"]),
        ("全省工作现场会在洛召开\n何雄讲话 徐衣显致辞", ["全省工作现场会在洛召开", "何雄讲话 徐衣显致辞"]),
    ],
)
def test_a_headline_set_in_two_lines_is_one(raw: str, headlines: list[str]) -> None:
    assert [line.text for line in roles_of(raw)] == headlines


def test_lines_know_their_places() -> None:
    raw = "第一行标题\n\n正文到此为止。 本报记者 白云飞\n尾行"
    text = cleaned_of(raw).text
    for line in roles_of(raw):
        assert text.chars[line.start : line.end].replace("\n", " ") == line.text
        assert raw[line.raw_start] == line.text[0]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("完成。", True),
        ("他说：“好。”", True),
        ("", False),
        ("”", False),
        ("填谷”", False),
        ("打造", False),
        ("如下：", True),
    ],
)
def test_ends_sentence(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends


def test_the_text_between_the_bulleted_titles_of_a_list_is_no_headline() -> None:
    rows = "●洛龙区翠微路小学\n总投资1.15亿元，36个教学班，8月底前投用\n●青岛路幼儿园\n总投资2800万元，今年6月竣工"
    assert [line.role for line in roles_of(rows)[1::2]] == ["paragraph", "paragraph"]
    heads = "●建好农村路\n小康的日子有奔头\n●管好农村路\n乡亲们出行更安心"
    assert [line.role for line in roles_of(heads)[1::2]] == ["headline", "headline"]
