from __future__ import annotations

import pytest

from flows.clean import clean
from flows.model import Source
from flows.segment import segment

OWN = """（上接01版）
在偃师区，调研组察看摩托车产业园，
该项目总投资21亿元，一期厂房已经建
成9栋。调研组要求，要盯紧节点、倒
排工期，确保年底前全部交付使用。
"""
OTHER = """承上启下看“半年报”，乘势而上拼“全年红”，在全市上下深入开展
主题教育的关键时刻，全会胜利召开，为下半年工作定向领航，向各地
各部门发出了动员令，吹响了冲锋号，激励全市上下担当作为、真抓实
干，奋力完成目标。
"""
SAME = """在孟津区，调研组察看污水处理厂，了
解项目进展，要求抓好配套管网铺设，
守牢黄河干流水质安全底线，让一河清
水永续东流。
"""


@pytest.mark.parametrize(("other", "found"), [(OTHER, 2), (SAME, 1)])
def test_another_width_begins_another_article(other: str, found: int) -> None:
    raw = f"{OWN}\n{other}"
    assert len(segment(Source("page", "page.txt", "", "utf-8", raw), clean(raw)).articles) == found
