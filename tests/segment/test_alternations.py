"""Two articles that interrupt each other in turn: headlines behind the second say where it goes on."""

from __future__ import annotations

import pytest

from flows.segment.alternations import find_alternations
from flows.segment.interruptions import Rest
from tests.segment.builders import roles_of

WATER = "去年8月，新安县启动北部旱塬引水工程，总投资4.8亿元，建成后可解决5个乡镇11.2万人的"
WATER_REST = "饮水问题。县水利局局长介绍，引水工程主管网全线贯通，旱塬黄河水已送到3个乡镇。"
BRICKS = "站在开发区的高坡上望去，老窑厂已不见踪影，代之以一排排蓝顶厂房。企业负责"
BRICKS_REST = "人说，窑厂腾退以后环境变好了，新材料项目年产值将突破12亿元。"
HEADS = "旱塬引水工程通水\n——新安县城乡供水一体化见闻"


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        (HEADS, [Rest(1, 3, opens=True)]),
        ("老窑厂腾退 新材料落户\n——开发区见闻", []),  # of the text that was broken into
        ("", []),
    ],
)
def test_where_the_text_that_breaks_in_goes_on(heads: str, found: list[Rest]) -> None:
    lines = roles_of(f"{BRICKS}\n\n{WATER}\n\n{BRICKS_REST}\n\n{WATER_REST}\n\n{heads}\n")
    assert [*find_alternations(lines, [Rest(0, 2)], lambda _: 0.0)] == found
