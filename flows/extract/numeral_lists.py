"""Numerals of a list share what is written once: the unit of the last, the word before the first."""

from __future__ import annotations

import re

from flows.model import Numeral

LONGEST = 2
JOINED = re.compile("、|和|，|与|以及|及|或")
ORDERED = ("", "位", "名", "次", "届", "批")
LISTED = "、和与及或以"
DISTRIBUTES = re.compile("(?:分别|均|都|双双)[^，。；、]{0,4}$")
BOUNDS = ("以内", "之内", "以上", "以下", "左右")
YEARS = range(1900, 2101)


def share_in_lists(text: str, found: list[Numeral]) -> None:
    """Complete the coordinated numerals of `found`, in place.

    Places in an order (第1、3、5位) and comparators are handed on forwards, units and names backwards.
    """
    ends = [one.end for one in found]
    starts = [one.start for one in found]
    joined = [
        index
        for index in range(1, len(found))
        if starts[index] - ends[index - 1] <= LONGEST and JOINED.fullmatch(text, ends[index - 1], starts[index])
    ]
    for index in joined:
        if found[index - 1].use in ("rank", "ordinal") and (found[index].unit or "") in ORDERED:
            found[index] = found[index]._replace(use=found[index - 1].use)
    for index in reversed(joined):
        if found[index - 1].unit in (None, "", "个") and text[ends[index - 1]] in LISTED:
            found[index - 1] = _like(found[index - 1], found[index])
    _share_comparators(text, found, joined)


def _like(first: Numeral, second: Numeral) -> Numeral:
    """42.4、64.3和10.7亿元: each is 亿元; 1、2号线: each is a name; 2018、2019年: each is a year."""
    if first.unit == "个":  # 2.2个和3.7个百分点
        is_cut = second.use == "quantity" and second.unit is not None and second.unit.startswith("个")
        return first._replace(unit=second.unit) if is_cut else first
    if second.use == "quantity" and second.unit and first.use in ("quantity", "label"):
        return first._replace(use="quantity", unit=second.unit)
    if second.use == "name" and first.use in ("label", "numbering"):
        return first._replace(use="name")
    if second.use == "period" and first.use == "label" and first.value is not None and first.value in YEARS:
        return first._replace(use="period")
    return first


def _share_comparators(text: str, found: list[Numeral], joined: list[int]) -> None:
    """分别突破8.5万亿元、13万元: the word before the first holds for those coordinated with it.

    So does the word behind the last: 分别控制在5%和3%以内.
    """
    for index in reversed(joined):
        first, second = found[index - 1], found[index]
        is_bound = first.use == second.use == "quantity" and text.startswith(BOUNDS, second.end)
        if is_bound and first.comparator == "eq" and DISTRIBUTES.search(text, max(0, first.start - 10), first.start):
            found[index - 1] = first._replace(comparator=second.comparator)
    shared, last = "eq", 0
    for index in joined:
        first, second = found[index - 1], found[index]
        if last != index - 1:
            shared = "eq"
        last = index
        if first.comparator != "eq" and DISTRIBUTES.search(text, max(0, first.start - 10), first.start):
            shared = first.comparator
        if second.use == first.use == "quantity" and second.comparator == "eq" and shared != "eq":
            found[index] = second._replace(comparator=shared)
