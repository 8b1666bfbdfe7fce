from __future__ import annotations

import pytest

from flows.segment.numbering import chinese_number, marker_of


@pytest.mark.parametrize(
    ("text", "style", "length", "ordinal"),
    [
        ("一、2019年工作回顾", "cn", 2, 1),
        ("十二、加强自身建设", "cn", 3, 12),
        ("（二）创新驱动", "bracketed_cn", 3, 2),
        ("(三)基础设施", "bracketed_cn", 3, 3),
        ("1.决定任命", "digit", 2, 1),
        ("１、“三农”工作", "digit", 2, 1),
        ("（3）加快建设", "bracketed_digit", 3, 3),
        ("③优化环境", "circled", 1, 3),
        ("三是优化营商环境。", "cn_is", 2, 3),
        ("二要扩大开放。", "cn_is", 2, 2),
        ("一是一心向党。", "cn_is", 2, 1),
        ("第一章 总则", "chapter", 4, 1),
        ("第二，加快转型。", "ordinal", 3, 2),
        ("2.1 历史概述", "decimal2", 4, None),
        ("●三次产业逐步恢复", "●", 1, None),
        ("·商业", "·", 1, None),
        ("——综合实力明显提升。", "dash", 2, None),
        ("一 经济增长再创新高。", "bracketed_cn", 0, 1),  # the delimiter was lost
    ],
)
def test_markers(text: str, style: str, length: int, ordinal: int | None) -> None:
    marker = marker_of(text)
    assert marker is not None
    assert (marker.style, marker.length, marker.ordinal) == (style, length, ordinal)


@pytest.mark.parametrize(
    "text",
    [
        "一年来，全市上下",
        "十二项任务",
        "2.1万人",
        "三大攻坚战",
        "2019年，经济",
        "“一是”",
        "第二产业增加值",
        "一是一、二是二",
        "一、二、三产业增加值",
        "5、6月份",
        "",
    ],
)
def test_no_markers(text: str) -> None:
    assert marker_of(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("三", 3), ("十", 10), ("十二", 12), ("二十", 20), ("二十一", 21), ("百", None)]
)
def test_chinese_number(text: str, value: int | None) -> None:
    assert chinese_number(text) == value
