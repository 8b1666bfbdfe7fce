"""Numerals of a list share what is written once: the unit of the last, the word before the first."""

from __future__ import annotations

import re
from dataclasses import replace

from flows.model import Numeral

JOINED = re.compile("、|和|，|与|以及|及|或")
ORDERED = ("", "位", "名", "次", "届", "批")
LISTED = "、和与及或"
DISTRIBUTES = re.compile("(?:分别|均|都|双双)[^，。；、]{0,4}$")
YEARS = range(1900, 2101)


def share_in_lists(text: str, found: list[Numeral]) -> None:
    """Complete the coordinated numerals of `found`, in place.

    Places in an order (第1、3、5位) and comparators are handed on forwards, units and names backwards.
    """
    for index in range(1, len(found)):
        first, second = found[index - 1], found[index]
        if (
            first.use in ("rank", "ordinal")
            and text[first.end : second.start] == "、"
            and (second.unit or "") in ORDERED
        ):
            found[index] = replace(second, use=first.use)
    for index in range(len(found) - 2, -1, -1):
        first, second = found[index], found[index + 1]
        if not first.unit and second.start - first.end == 1 and first.value is not None and text[first.end] in LISTED:
            found[index] = _like(first, second)
    _share_comparators(text, found)


def _like(first: Numeral, second: Numeral) -> Numeral:
    """42.4、64.3和10.7亿元: each is 亿元; 1、2号线: each is a name; 2018、2019年: each is a year."""
    assert first.value is not None
    if second.use == "quantity" and second.unit and first.use in ("quantity", "label"):
        return replace(first, use="quantity", unit=second.unit)
    if second.use == "name" and first.use in ("label", "numbering"):
        return replace(first, use="name")
    if second.use == "period" and first.use == "label" and first.value in YEARS:
        return replace(first, use="period")
    return first


def _share_comparators(text: str, found: list[Numeral]) -> None:
    """分别突破8.5万亿元、13万元: the word before the first holds for those coordinated with it."""
    shared = "eq"
    for index in range(1, len(found)):
        first, second = found[index - 1], found[index]
        if second.start - first.end > 2 or not JOINED.fullmatch(text, first.end, second.start):
            shared = "eq"
            continue
        if first.comparator != "eq" and DISTRIBUTES.search(text, max(0, first.start - 10), first.start):
            shared = first.comparator
        if second.use == first.use == "quantity" and second.comparator == "eq" and shared != "eq":
            found[index] = replace(second, comparator=shared)
