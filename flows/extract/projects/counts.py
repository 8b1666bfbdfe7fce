"""Counted things: `15座公厕`, `公共停车场39个`, `市级65个重点项目`."""

from __future__ import annotations

import re
from typing import NamedTuple

from flows.patterns import trier

_NUMBER = r"(?:\d+(?:\.\d+)?[万千百亿]?|[一二两三四五六七八九十百千]+|多|数)"
_COUNTERS = (
    "个|项|条|座|处|所|家|段|套（户）|套|台|口|栋|幢|对|片|孔|艘|件|类|只|部|眼|户|间|宗|组|辆|大|块|万户|万套|基|盏|株"
)
_UNIT = (
    r"(?:个|项|条|座|处|所|家|段|套（户）|套|台|口|栋|幢|对|片|孔|艘|件|类|只|部|眼|户|间|宗|组|辆|株|米|公里|平方米|万亩|亩"
    r"|万平方米|万户|万套|平方公里|公顷|千米|千瓦|大|批|盏|块|支|层|张|种|户次|艘|基|根|吨|所（处）|个（处）)"
)
_COUNTING = frozenset(re.split(r"\|", _COUNTERS))
_FRONT = trier(
    rf"(?<!第)(?:{_NUMBER}大?类(?:共计|共|、)?(?=\d))?(?:约|近|超过|超|共有|共|达|这)?({_NUMBER})(?:余|多|几)?(万|千|百)?(?:余|多)?"
    rf"({_UNIT})(?:以上|左右)?(?=[^以级个次])(?:、|的)?"
)
_BEHIND = re.compile(
    r"(?:数|总数|数量|各)?(?:约|近|力争|达到|达|超过|超|突破|保持在|稳定在|共|不少于|不低于|分别达到|开工|竣工|建成|投用|投产|开工建设|有|共计"
    rf"|增至|已达|已)*({_NUMBER})(?:余|多|几)?(万|千|百)?(?:余|多)?({_UNIT})(?:以上|左右)?$"
)
_CAPACITIES = ("吨", "千瓦")  # of what a plant can do, a part of its name: 百万吨乙烯项目
_COUNT_ENDS = frozenset(unit[-1] for unit in _UNIT[3:-1].split("|")) | frozenset("上右")
_DIGIT = re.compile(r"[\d一二两三四五六七八九十百多数]")
_BEFORE = re.compile(
    r".*(?:(?:更新|建设|共建|转化|确定|设置|设立|包含|组织|储备|支持|重组|带来|布置|梳理|明确|发布|培育)$"
    r"|承接|筹措|选取|选择|推出|推荐|开设|走访|遴选|报来|来自|进驻|有|将|要|对|与|在|为|了|[市省县区围]内|以上|计划|安排|已|于|第|，"
    r"|新增|超过|达|其中)"
)
_LONG = 10  # characters before a number that say more than whose or of what kind the counted things are
_CHINESE = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}
_SCALE = {"万": 10_000, "千": 1_000, "百": 100, "亿": 100_000_000}


class Counted(NamedTuple):
    """A quote without its count: the name, how many (None for a length or an area), in which unit.

    `skip` and `keep` bound what of the quote is to be kept: words before the set, a length behind a name go.
    """

    name: str
    quantity: int | None
    unit: str
    skip: int
    keep: int


def read_count(quote: str, has_head: bool) -> Counted | None:
    """What a quote counts, or None where it counts nothing. `has_head`: whether it ends in a known noun.

    >>> read_count("公共停车场39个", False)
    Counted(name='公共停车场', quantity=39, unit='个', skip=0, keep=8)
    """
    if not _DIGIT.search(quote):
        return None
    if found := _count_behind(quote):
        at = found.start()
        if at and quote[at - 1] == "产":  # 日产4500吨: what a plant can do is part of its name
            return None
        count = number(found[1], found[2]) if found[3] in _COUNTING else None
        if (inner := _BEHIND.search(quote, 0, at)) and inner[3] in _COUNTING:
            return read_count(quote[:at], has_head)  # 标准化厂房18栋|28万平方米
        return Counted(quote[:at], count, found[3], 0, len(quote) if count is not None else at)
    found = _FRONT.search(quote) if has_head else None
    if found and found[3] == "大" and (inner := _FRONT.search(quote, found.end())):
        found = inner  # 五大行业|359项|治理工程
    if found is None or is_quoted(quote, found.start()):
        return None
    at = found.start()
    if (at and (found[3] == "大" or quote[at - 1] == "产")) or found[3] in _CAPACITIES:
        return None
    prefix = _BEFORE.sub("", quote[:at])
    prefix = "" if len(prefix) > _LONG else prefix
    count = number(found[1], found[2]) if found[3] in _COUNTING else None
    skip = at - len(prefix) if count is not None else 0
    return Counted(prefix + quote[found.end() :], count, found[3], skip, len(quote))


def _count_behind(quote: str) -> re.Match[str] | None:
    """The count that a quote ends with."""
    return _BEHIND.search(quote) if quote[-1:] in _COUNT_ENDS else None


def closing_count(quote: str, size: int) -> int | None:
    """Where the count of a list's `size` things stands in its last one, None where there is none.

    >>> closing_count("汇能5个矸石电厂", 5)
    2
    """
    for found in _FRONT.finditer(quote):
        if found.start() >= 2 and number(found[1], found[2]) == size and found[3] in _COUNTING:
            return found.start()
    return None


def ends_counted(quote: str) -> bool:
    """Whether a number and a unit close the quote."""
    return _count_behind(quote) is not None


def is_quoted(quote: str, at: int) -> bool:
    """Whether a position stands between quotation marks: the number in “六个一百”项目 counts nothing."""
    return quote.count("“", 0, at) > quote.count("”", 0, at)


def number(digits: str, magnitude: str | None) -> int | None:
    """The number that digits or Chinese numerals say; None for 多 or 数.

    >>> number("1.68", "万"), number("三十二", None)
    (16800, 32)
    """
    factor = _SCALE.get(magnitude or "", 1)
    if digits[0].isdigit():
        if digits[-1] in _SCALE:
            factor, digits = factor * _SCALE[digits[-1]], digits[:-1]
        return round(float(digits) * factor)
    total = current = 0
    for char in digits:
        if char in _CHINESE:
            current = _CHINESE[char]
        elif char in "十百千":
            total += (current or 1) * {"十": 10, "百": 100, "千": 1000}[char]
            current = 0
        else:
            return None
    return (total + current) * factor
