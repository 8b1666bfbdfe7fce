"""What a numeral is used for: to state a quantity, or as part of a name, an order, a label, a qualification."""

from __future__ import annotations

import re

from flows.extract.numeral_cues import cues, use_before, use_behind, use_of_head
from flows.extract.numeral_grammar import Reading
from flows.extract.quantity_use import SHARES, TIMES, is_money, use_of_time, use_with_unit
from flows.extract.units import bare_unit, dimension_of, kind_of_unit

LATIN = frozenset(
    chr(code) for first, last in ("AZ", "az", "ＡＺ", "ａｚ", "αω") for code in range(ord(first), ord(last) + 1)
)
BEGINS_CLAUSE = re.compile(r"(?:^|[\n。；！？：:;“（(【，,　])$")
BEGINS_ITEM = re.compile(r"(?:^|[\n。；（(　])$")
PLUS = frozenset("+＋")
DASHES = "-—－"
COLONS = "：:∶︰"
ENDS_IN_NUMBER_WORD = frozenset("人天总指户次个件例基倍级分")  # 人数, 天数, 总数: not the 数 of 数十
FIGURE_BEFORE = re.compile(f"(?:{cues('figure_before')})$")
ACRONYM_BEFORE = re.compile(f"(?<![A-Za-z])(?:{cues('acronym_before')})$")  # GDP8316.92亿元, no 5G
RATIO_BEFORE = re.compile(cues("ratio_before"))
RANK_BEFORE = re.compile(f"(?:{cues('rank_before')})[^，。；、]{{0,6}}第$")
RANKED_BEFORE = re.compile("(?:排名|位[居列]|[居列排]|升至|跃居|进至)[^，。；、]{0,6}$")
MOVE_BEFORE = re.compile(f"(?:{cues('move_before')})了?$")
MEETING_BEHIND = re.compile(f"(?:、[一二三四五六七八九十]+次)*(?:{cues('meeting_behind')})")
MEETING_BEFORE = re.compile(f"(?:{cues('meeting_before')})$")
MAGNITUDE_BEFORE = re.compile(f"(?:{cues('magnitude_before')})$")
MAGNITUDE_BEHIND = re.compile(f"(?!规模化)(?:{cues('magnitude_behind')})|$|[，。；、！？,;)）和以]")
SERIES = frozenset(("届", "次", "批", "轮", "期"))  # counted one after the other: 第三届 is no rank
PLACE_NAME = re.compile(
    "[一二三四五六七八九十]+[里门盘台面间集店][湖港河江川峡岭坪坝寺关湾堡洞沟塘庄屯渠山乡镇]"
)  # 七里河, 九店乡
PARTED = frozenset("批班期步段组路类轮")  # 分三批推进: how a work is parted counts nothing
FEW = 12  # a Chinese numeral up to here may count the parts of a phrase rather than things


def use_of(text: str, one: Reading, comparator: str, after: int, within: str | None) -> str | None:
    """The use of a numeral; None for a Chinese character that is no numeral here.

    `after` is where the comparator words behind the quantity end; `within` is `title` or
    `quotes` where it stands in one.
    """
    if within == "title" or (within == "quotes" and not _states_figure(text, one)):
        return "name" if one.is_western or one.unit else None
    if text[one.start - 1 : one.start] == "第":
        is_rank = one.unit not in SERIES and RANK_BEFORE.search(text, max(0, one.start - 14), one.start)
        if use_behind(text, one.number_end)[0] == "version":
            return "version"
        return "rank" if is_rank else "ordinal"
    if (use := _use_by_words(text, one)) is not None:
        return use
    use_by_kind = _use_of_digits if one.is_western else _use_of_words
    return use_by_kind(text, one, comparator, after)


def _states_figure(text: str, one: Reading) -> bool:
    """A quoted clause that states a figure: “吨油成本降至40美元/桶以下”."""
    if not _is_share_or_money(one.unit):
        return False
    return FIGURE_BEFORE.search(text, max(0, one.start - 4), one.start) is not None


def _is_share_or_money(unit: str) -> bool:
    bare = bare_unit(unit)
    return dimension_of(bare) in SHARES or is_money(bare)


def _use_by_words(text: str, one: Reading) -> str | None:
    """The use that the words next to the number give it, whatever its unit."""
    before, farther = use_before(text, one.start), text[one.start - 2 : one.start - 1]
    if one.unit in PARTED and text[one.start - 1 : one.start] == "分" and farther != "部":
        return "label"
    if before == "name" or (before == "label" and not one.is_western):
        return before
    if before == "vague" and not one.is_western and farther not in ENDS_IN_NUMBER_WORD:
        return "vague"
    if before == "rank" and one.unit in ("", "名", "位", "家", "强", "%") and farther != "底":
        return "rank"
    if before == "qualifier" or (one.is_bare and text.startswith("级", one.end)):
        return "qualifier"
    if one.unit == "位" and _is_place_in_order(text, one.start):
        return "rank"
    if before == "duration" and not _is_share_or_money(one.unit):
        return "duration"
    behind, end = use_behind(text, one.number_end)
    if one.is_share:
        return None
    return behind if behind != "label" or end > one.end or not one.unit or one.unit == "级" else None


def _is_place_in_order(text: str, start: int) -> bool:
    """排名53位, 上升3位."""
    before = max(0, start - 10)
    return MOVE_BEFORE.search(text, before, start) is not None or RANKED_BEFORE.search(text, before, start) is not None


def _use_of_digits(text: str, one: Reading, comparator: str, after: int) -> str:
    before, follow = text[one.start - 1 : one.start], text[one.number_end : one.number_end + 1]
    is_named = before in LATIN and not (one.unit and ACRONYM_BEFORE.search(text, max(0, one.start - 4), one.start))
    if is_named or _is_summand(one, before, follow) or _is_latin_name(text, one):
        return "name"
    if "×" in (before, follow):
        return "qualifier"
    if text[one.start] in "0０" and one.value >= 1:
        return "label"
    if one.unit:
        return use_with_unit(text, one, comparator, after)
    is_small = one.number_end - one.start < (3 if one.value == int(one.value) else 5)
    if is_small and follow and follow in ".．、)） " and BEGINS_ITEM.search(text, max(0, one.start - 1), one.start):
        return "numbering"
    return _use_of_plain(text, one, comparator, before, follow)


def _is_summand(one: Reading, before: str, follow: str) -> bool:
    """9+2, 1+6+N; but 同比+8.3% is a growth."""
    if follow in PLUS:
        return True
    return before in PLUS and dimension_of(one.unit) not in SHARES


def _is_latin_name(text: str, one: Reading) -> bool:
    """5G, 3A级, 4K: one Latin letter behind a small whole number, or letters that are no unit."""
    follow = text[one.number_end : one.number_end + 1]
    if follow not in LATIN:
        return False
    if one.end == one.number_end or text[one.end : one.end + 1] in LATIN:
        return True
    return one.end - one.number_end == 1 and one.value < 20 and one.value == int(one.value) and one.unit == follow


def _use_of_plain(text: str, one: Reading, comparator: str, before: str, follow: str) -> str:
    """A number without unit: a fraction, a ratio, an index; otherwise a label."""
    if (follow and follow in COLONS) or (before and before in COLONS and text[one.start - 2 : one.start - 1].isdigit()):
        is_ratio = RATIO_BEFORE.search(text, max(0, one.start - 30), one.start) is not None
        is_ratio = is_ratio or text.endswith("比", 0, one.start)
        return "quantity" if is_ratio and not (one.value == 1 and before in COLONS) else "label"
    if (follow and follow in DASHES) or (before and before in DASHES):
        return "label"
    if one.value != int(one.value) or comparator != "eq":
        return "quantity"
    return "quantity" if FIGURE_BEFORE.search(text, max(0, one.start - 3), one.start) else "label"


def _use_of_words(text: str, one: Reading, comparator: str, after: int) -> str | None:
    start, follow = one.start, text[one.number_end : one.number_end + 1]
    if PLACE_NAME.match(text, start):
        return None
    if not one.unit or (one.unit in "万亿" and not one.is_bare):
        begins = one.value < 100 and BEGINS_CLAUSE.search(text, max(0, start - 1), start)
        if text[start - 1 : start] == "其" or (follow and follow in "是要、）)" and begins):
            return "numbering"
        return "quantity" if one.is_share or (one.unit and comparator != "eq") else None
    if one.unit == "次" and (
        MEETING_BEHIND.match(text, one.end) or MEETING_BEFORE.search(text, max(0, start - 3), start)
    ):
        return "ordinal"
    if one.is_bare and not one.has_more:
        return _use_of_magnitude(text, one, comparator, after)
    if text[start : one.number_end] == "一":
        return _use_of_one(text, one)
    if kind_of_unit(one.unit) == "noun" or _names_parts(text, one):
        return "label"
    if one.value <= FEW and (head := use_of_head(text, one.end)) is not None:
        return head
    return use_with_unit(text, one, comparator, after)


def _names_parts(text: str, one: Reading) -> bool:
    """二次创业 (two things are 两次), 三个“一号工程”."""
    if text[one.start : one.number_end] == "二" and kind_of_unit(one.unit) == "count":
        return True
    return one.value <= FEW and one.unit == "个" and text.startswith("“", one.end)


def _use_of_one(text: str, one: Reading) -> str | None:
    """一个, 一家 is an article; 一吨, 一周 a measure that other things are reckoned by."""
    if one.unit in ("批", "系列", "次"):
        return "vague"
    dimension = dimension_of(bare_unit(one.unit))
    if dimension in TIMES:
        return use_of_time(text, one, one.end)
    if dimension in SHARES:
        return "quantity"
    return "qualifier" if kind_of_unit(one.unit) is None else None


def _use_of_magnitude(text: str, one: Reading, comparator: str, after: int) -> str:
    """超千亿元 states a quantity; 千亿元产业, 百家企业, 每万人 qualify or name one."""
    if text.startswith("级", one.end) or one.unit.endswith("级"):
        return "qualifier"
    is_reached = comparator != "eq" or MAGNITUDE_BEFORE.search(text, max(0, one.start - 3), one.start) is not None
    is_counted = comparator != "eq" and after == one.end and kind_of_unit(one.unit) == "count"  # 选派超千名科技特派员
    return "quantity" if is_counted or (is_reached and MAGNITUDE_BEHIND.match(text, after)) else "qualifier"
