from __future__ import annotations

import pytest

from flows.segment.headings import find_heads
from tests.segment.builders import articles_of, roles_of


def heads(raw: str) -> list[tuple[str | None, str, str]]:
    return [(head.numbering, head.heading, head.kind) for head in find_heads(roles_of(raw))]


TEXT = "今年以来，全市上下统筹推进各项工作，取得积极成效。"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            f"（一）加快转型调结构，综合实力迈上新台阶\n{TEXT}",
            [("（一）", "加快转型调结构，综合实力迈上新台阶", "heading")],
        ),
        (f"（一）经济运行持续向好。{TEXT}", [("（一）", "经济运行持续向好", "runin")]),
        (f"一、总体要求：{TEXT}", [("一、", "总体要求", "runin")]),
        (
            f"一是增加有效投资。{TEXT}\n二是扩大对外开放。{TEXT}",
            [("一是", "增加有效投资", "runin"), ("二是", "扩大对外开放", "runin")],
        ),
        (
            f"●三次产业逐步恢复\n{TEXT}\n●疫情防控精准有效\n{TEXT}",
            [("●", "三次产业逐步恢复", "heading"), ("●", "疫情防控精准有效", "heading")],
        ),
        (
            f"◆工业：先进制造业挑大梁\n{TEXT}\n◆投资：大项目接力跑\n{TEXT}",
            [("◆", "工业：先进制造业挑大梁", "heading"), ("◆", "投资：大项目接力跑", "heading")],
        ),
        (
            f"●涧西区：{TEXT}\n●老城区：{TEXT}",
            [("●", "涧西区", "runin"), ("●", "老城区", "runin")],
        ),
        (f"●27路：{TEXT}\n●49路：{TEXT}", []),
        # a measure is what an item goes on with
        (f"全长7.3公里\n{TEXT}", []),
        (f"投资30亿元打造文旅新地标\n{TEXT}", [(None, "投资30亿元打造文旅新地标", "heading")]),
        (f"全长篇小说展\n{TEXT}", [(None, "全长篇小说展", "heading")]),
        (f"●珠江路公园本周开放。{TEXT}\n●昨日，行人桥合龙。{TEXT}", []),
        (f"◆联系人：李平\n◆地址：中州中路一号\n◆电话：63930120\n{TEXT}", []),
        (
            f"——综合实力明显提升。{TEXT}\n——城乡面貌焕然一新。{TEXT}",
            [("——", "综合实力明显提升", "runin"), ("——", "城乡面貌焕然一新", "runin")],
        ),
        (f"主要奋斗目标：\n——基本形成经济实力。{TEXT}", [("——", "基本形成经济实力", "runin")]),
        (f"2019年工作回顾\n{TEXT}", [(None, "2019年工作回顾", "heading")]),
        ("1.决定任命:\n李某某为洛阳市人民政府副市长;", [("1.", "决定任命", "heading")]),
        (
            "一是在招商规划上，立足资源禀赋，搞好产业规划编制和资源详查。聘请权威机构。\n二是在招商项目上，突出主业招商。重点引进项目。",
            [("一是", "在招商规划上", "runin"), ("二是", "在招商项目上", "runin")],
        ),
        (
            f"一\ue5e5经济增长再创新高。{TEXT}\n二 结构调整效益显著。{TEXT}",
            [(None, "一 经济增长再创新高", "runin"), (None, "二 结构调整效益显著", "runin")],
        ),
        (
            f"一经济增长再创新高。{TEXT}\n二结构调整效益显著。{TEXT}\n三对外开放取得实效。{TEXT}",
            [
                (None, f"{words}", "runin")
                for words in ("一经济增长再创新高", "二结构调整效益显著", "三对外开放取得实效")
            ],
        ),
    ],
)
def test_headings(raw: str, expected: list[tuple[str | None, str, str]]) -> None:
    assert heads(raw) == expected


@pytest.mark.parametrize(
    "raw",
    [
        TEXT,
        f"一年来，我们主要做了以下工作。{TEXT}",
        f"一是增加有效投资。{TEXT}",  # alone: no numbering to be sure of
        "一是国际疫情持续蔓延，任务依然繁重；\n二是发展的质量效益还不够高；",  # items of a list
        f"一是坚持以习近平新时代中国特色社会主义思想为指导，全面落实中央和省市决策部署，聚焦奋斗目标，奋力推进发展。{TEXT}\n"
        f"二是深入学习贯彻重要讲话精神，增强意识、坚定自信、做到维护，持续推动各项工作落地见效。{TEXT}",
        f"着力稳定经济运行。{TEXT}",  # an unnumbered topic sentence
        "关键词\n" + f"{TEXT}\n关键词\n{TEXT}\n关键词\n{TEXT}",  # a label that returns
        "（本版图片均为资料图片）",
        "一、",
        "一、”",
        "（一）……",
        f"财政收入35.1亿元，是上年的\n{TEXT}",  # part of a sentence that a wrap broke off
        f"其中，第一产业，第二产业\n{TEXT}",
        f"主办单位：省教育厅，各州、市人民政府\n{TEXT}",
        f"三大攻坚战取得进展。{TEXT}\n一年来成效显著。{TEXT}",
    ],
)
def test_no_headings(raw: str) -> None:
    assert heads(raw) == []


def test_a_table_of_contents_has_no_headings() -> None:
    contents = "2.1 历史概述\n2.2 变迁年表\n地理概况\n4.2 面积\n4.4 山脉\n医疗卫生\n10.1 中学\n"
    found = heads(f"{contents}·历史概述\n{TEXT}\n·变迁年表\n{TEXT}\n")
    assert [heading for _, heading, _ in found] == ["历史概述", "变迁年表"]
    assert len(heads(f"一、历史概述\n（一）变迁年表\n1. 建市以前\n{TEXT}\n")) == 3


def test_the_title_of_a_picture_is_no_heading() -> None:
    text = "今湛江辖地远在新石器时代中晚期就有人类聚居生活。\n"
    (article,) = articles_of(f"湛江\n{text}湛江市政图\n{text}乡村蓝图\n{text}")
    assert [one.heading for one in article.sections[1:]] == ["乡村蓝图"]
