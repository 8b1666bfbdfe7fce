"""Briefs under one rubric are one article; what opens as a report is one of its own."""

from __future__ import annotations

import re

from tests.segment.builders import articles_of

FIRST = "京山：产业园一期交付\n总投资12亿元的智能农机产业园一期6栋厂房交付，首批4家企业正在安装设备。（胡蓉）\n"
SECOND = "沙洋：机械播种跑出加速度\n全县投入播种机1200台，48万亩油菜播种进入尾声。（李 强）\n"
THIRD = "钟祥：花卉“映红”移民路\n柴湖镇新建连栋温室45万平方米，带动2100户移民增收。（陈敏）\n"


def titles(raw: str) -> list[str | None]:
    return [one.title for one in articles_of(raw)]


def test_briefs_below_their_rubric() -> None:
    assert titles(f"县市传真\n{FIRST}{SECOND}{THIRD}") == ["县市传真"]


def test_two_briefs_are_two_articles() -> None:
    assert titles(f"县市传真\n{FIRST}{SECOND}") == ["京山：产业园一期交付", "沙洋：机械播种跑出加速度"]


def test_briefs_that_say_where_they_are_from() -> None:
    unsigned = "".join(brief.replace("京山", "京山市").replace("沙洋", "沙洋县") for brief in (FIRST, SECOND, THIRD))
    unsigned = re.sub("（[^）]+）", "", unsigned.replace("钟祥", "钟祥市"))
    assert titles(f"县区传真\n{unsigned}") == ["县区传真"]
    assert titles(f"县区动态\n{unsigned}") == ["县区动态"]
    placeless = unsigned.replace("京山市：", "").replace("沙洋县：", "").replace("钟祥市：", "")
    assert titles(f"县区传真\n{placeless}") != ["县区传真"]


def test_briefs_that_open_as_reports_do_are_articles() -> None:
    reports = [brief.replace("\n", "\n本报讯（记者 胡蓉）", 1) for brief in (FIRST, SECOND)]
    assert titles(f"县市传真\n{''.join(reports)}")[-2:] == ["京山：产业园一期交付", "沙洋：机械播种跑出加速度"]
