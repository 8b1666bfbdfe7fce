"""Whose a total or rate is, and what became of a share."""

from __future__ import annotations

import pytest

from tests.extract.indicators.texts import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("南渡河源于遂溪县，向南流经雷州市，干流全长97公里。", "南渡河干流全长"),
        ("建筑工程板块表现抢眼，整体涨幅高达5%。", "建筑工程板块涨幅"),
        ("与上月相比，运动型乘用车（SUV）增速最为显著，产销72万辆和71万辆。", "运动型乘用车（SUV）产量"),
        ("报告还显示，优良天数的城乡差距明显缩小，由2010年的9.6个百分点缩小到4.9个百分点。", "优良天数的城乡差距"),
        ("出口134728亿元，进口100793，下降1.1%。", "进口"),
        ("中州渠始建于20世纪50年代，全长58公里。", "中州渠全长"),
        ("石化行业受停产检修拖累，增加值同比下降6.9%。", "石化行业增加值"),
        ("受理诉求128万件，日均3526件；按期办结率99%。", "日均受理诉求"),
        ("招商引资成绩居12县市区第1位，引进项目5个。", "引进项目"),
    ],
)
def test_the_subject_of_a_statement_is_found(text: str, expected: str) -> None:
    assert expected in [name for name, _ in names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("行政村、自然村100%通水泥路。", "行政村、自然村通水泥路"),
        ("基层医疗卫生机构100%达到国家标准。", "基层医疗卫生机构达到国家标准"),
        ("民生支出占比80%以上。", "民生支出占比"),
        ("新增3个硕士授予单位。", "新增硕士授予单位"),
        ("港口吞吐量完成6380万吨，港务集团完成4500万吨。", "港口吞吐量"),
    ],
)
def test_what_became_of_a_share_is_part_of_its_name(text: str, expected: str) -> None:
    assert names(text)[0][0] == expected
