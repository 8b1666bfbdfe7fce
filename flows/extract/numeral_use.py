"""What a numeral is used for: to state a quantity, or as part of a name, an order, a label, a qualification."""

from __future__ import annotations

import re

from flows.extract.numeral_grammar import Reading

QUOTED = re.compile(
    '“[^“”，。；！？\n]{1,16}”|《[^《》\n]{1,60}》|"[^"“”，。；\n]{1,12}"|‘[^‘’，。；\n]{1,12}’|「[^「」\n]{1,16}」'
)
NUMBERING_BEFORE = re.compile(r"(?:^|[\n。；！？：:“（(【，,、 ])$")
LATIN = re.compile("[A-Za-zＡ-Ｚａ-ｚ]")
LABEL_AFTER = re.compile(
    "号|级|强|型|后|路(?!段)|期(?:工程|项目|建设|改造|、|和|及|地块|规划)|线(?:城市|品牌|地铁|工程|、|以上)|版|届|度电|式|位数|大(?!的)|代|次产业|级甲等|手|字|化(?!肥|工)|制|网|院|体(?!育)|国道|省道|高速|次方|方面|个方面"
    "|热线|平台|联动"
)
CLASS_NOUN = re.compile("(?:及|或)?(?:以上|以下|以内|及以上|及以下)(?:的)?[^，。；、！？）)：:的达]")
TIME_UNITS = {"年", "个月", "月", "周", "天", "日", "小时", "个小时", "分钟", "秒", "个星期", "周年", "载", "秒钟"}
TIME_MEASURED = re.compile(
    "年限|寿命|时间|天数|周期|时长|用时|压缩|缩短|增加|减少|提高|延长|平均|压减|缩减|日数|仅用|时限|提升至|减|增|达|优良|日照"
)
CAPACITY_BEFORE = re.compile(
    "(?:年产|日产|年处理|日处理|年加工|年屠宰|年出栏|年存栏|年发电|时速|装机|总装机|容量|库容|单机|口径|直径|日供水|年吞吐|万吨级|存栏|出栏)$"
)
PROJECT_AFTER = re.compile("[^，。；、！？]{0,16}?(?:项目|工程|生产线|装置|基地|机组|电站|电厂|厂|线|扩建|技改)")


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """The short quotations and titles of `text`: numbers inside are parts of names."""
    return [match.span() for match in QUOTED.finditer(text)]


def use_of(text: str, one: Reading, end: int, unit: str, comparator: str, after: int, *, is_quoted: bool) -> str | None:
    """The use of a numeral; None for a Chinese character that is no numeral here.

    `end` is where its quantity ends, `after` where the comparator words behind it end.
    """
    start = one.start
    before = text[start - 1 : start]
    is_digits = text[start].isdigit() and text[start] < "一" or "０" <= text[start] <= "９"
    if is_quoted:
        return "name" if is_digits or unit else None
    if before == "第":
        return "ordinal"
    if is_digits:
        return _use_of_digits(text, one, end, unit, comparator, after)
    return _use_of_words(text, one, end, unit, comparator, after)


def _use_of_digits(text: str, one: Reading, end: int, unit: str, comparator: str, after: int) -> str:
    before, follow = text[one.start - 1 : one.start], text[one.number_end : one.number_end + 1]
    if (
        LATIN.match(before)
        or before in ("-", "+", "×", "＋")
        or (LATIN.match(follow) and len(text[one.number_end : end]) <= 1)
    ):
        return "name"
    if before in ("第",):
        return "ordinal"
    if before == "前":
        return "rank"
    if not unit:
        if (
            follow
            and follow in ".．、)）"
            and NUMBERING_BEFORE.search(text, 0 if one.start < 2 else one.start - 1, one.start)
        ):
            return "numbering"
        if LABEL_AFTER.match(text, end) or follow in "+＋×":
            return "label"
        return (
            "quantity"
            if one.value != int(one.value) or comparator != "eq" or "/" in text[one.start : one.end]
            else "label"
        )
    return _use_with_unit(text, one, end, unit, comparator, after)


def _use_with_unit(text: str, one: Reading, end: int, unit: str, comparator: str, after: int) -> str:
    bare = unit.lstrip("十百千万亿") or unit
    if bare in ("%", "％", "个百分点", "‰", "倍"):
        return "quantity"
    if bare in TIME_UNITS:
        return "quantity" if TIME_MEASURED.search(text, max(0, one.start - 12), one.start) else "duration"
    if bare in ("千伏", "kV", "KV"):
        return "qualifier"
    if CLASS_NOUN.match(text, end) or text.startswith("级", end):
        return "qualifier"
    if CAPACITY_BEFORE.search(text, max(0, one.start - 4), one.start) and PROJECT_AFTER.match(text, end):
        return "qualifier"
    if bare == "大":
        return "label"
    return "quantity"


def _use_of_words(text: str, one: Reading, end: int, unit: str, comparator: str, after: int) -> str | None:
    start = one.start
    before, follow = text[start - 1 : start], text[one.number_end : one.number_end + 1]
    if not unit or unit in "万亿":
        if follow and follow in "是要、）)" and NUMBERING_BEFORE.search(text, max(0, start - 1), start):
            return "numbering"
        if "分之" in text[start:end]:
            return "quantity"
        return "label" if LABEL_AFTER.match(text, one.number_end) else None
    if before in ("数", "几"):
        return "vague"
    if one.is_bare and comparator == "eq" and not one.has_more:
        return "qualifier"
    if text[start : one.number_end] == "一" and unit not in ("%", "倍"):
        return "vague" if unit in ("批", "系列", "些", "次") else None
    return _use_with_unit(text, one, end, unit, comparator, after)
