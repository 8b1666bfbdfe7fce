"""Rows of tables that a newspaper sets without rules."""

from __future__ import annotations

import re

_GAP = "[ \u3000]+"
_PRICE = r"[\d.．０-９]+元/[^\s，。]{1,4}"
# A ware, its price, and more columns (`土豆　3.20元/公斤　降1.5%`, `猪肉（精瘦肉）28.60元/公斤`). Where neither a gap
# nor a bracket parts them they are the words of a sentence.
PRICE_ROW = re.compile(
    rf"[^\s\d，。：]{{1,12}}(?:(?:{_GAP}|(?<=[）)])){_PRICE}|{_PRICE}{_GAP}[^\s，。]{{1,8}})(?:{_GAP}[^\s，。]{{1,8}})*"
)
# What is counted and how much of it there is, in any order: `粮食总产量 252.6万吨`, `新建口袋公园　目标40个　已建成17`,
# `127公里 新增高速通车里程（到2025年）`.
FIGURE_ROW = re.compile(
    rf"(?=.*\d)[^\s，。：；]{{2,20}}(?:{_GAP}[^\s，。：；]{{1,20}}){{1,4}}|\d[\d.,]*[^\s\d，。：]{{1,4}}{_GAP}[^。]{{4,44}}"
)
# A row that says one thing and comes to its figure: `空气优良天数331天`, `新建城市书房3座、小游园11处`.
FIGURE_AT_END = re.compile(
    r"[^。：；！？]{2,40}?(?<![\d.])\d[\d.,]*(?:[%％‰]|[余多]?[万亿]?(?![年月日号时])[\u3400-\u9fff]{1,3})"
)
_FIGURE, _LONGEST_UNIT = re.compile(r"[\d.,]"), 5
FEWEST_ROWS = 4  # below each other, that are no lines of one text


def comes_to_a_figure(chars: str, start: int, end: int) -> bool:
    """Whether a row `[start, end)` says one thing and comes to its figure, which has to stand near its end."""
    if _FIGURE.search(chars, max(start, end - _LONGEST_UNIT - 1), end) is None:
        return False
    return FIGURE_AT_END.fullmatch(chars, start, end) is not None
