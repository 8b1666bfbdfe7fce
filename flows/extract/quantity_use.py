"""Whether a number with a unit states a quantity, or only bounds a class, sizes the works or tells how long."""

from __future__ import annotations

import re

from flows.extract.numeral_cues import cues
from flows.extract.numeral_grammar import Reading
from flows.extract.units import bare_unit, dimension_of, kind_of_unit

SHARES = frozenset(("ratio", "percentage_point", "multiple"))
TIMES = frozenset(("time_year", "time_quarter", "time_month", "time_week", "time_day", "time_clock"))
CAPACITIES = frozenset(("mass", "volume", "power", "apparent_power", "energy", "container", "boiler_capacity", "flow"))
WAFERS = frozenset(("英寸", "寸", "纳米"))
GROUPS = frozenset(("户", "人", "名", "头", "只", "床", "张"))  # what the size of a village or a firm is counted in
BOUNDING = GROUPS | {"分"}  # 600分以上考生
IN_CLAUSE = "[^，。；、！？,;\n]"

TIME_BEFORE = re.compile(f"(?:{cues('time_before')})[^。；！？\n]{{0,10}}$")
TIME_NEAR = re.compile(f"(?:{cues('time_near')})$")
TIME_HEAD = re.compile(cues("time_head"))
TIME_BEHIND = re.compile(f"(?:以内|之内|内)?(?:{cues('time_behind')})")
CHANNEL_BEFORE = re.compile(f"(?:{cues('channel_before')})[^，。；、\\d]{{0,4}}$")  # 接入视频监控1.2万路, no bus line
AGE_BEFORE = re.compile(cues("age_before"))
CLASS_NOUN = re.compile(cues("class_noun"))
NOUN_NEXT = re.compile('[^，。；、！？）)：:,;.!?”’"\n的达并且其和及与等]')
# the things of which the bound says how large they are: 500头以上规模化猪场157个
COUNTED_BEHIND = re.compile("(?!的)[\u4e00-\u9fff]{2,12}?[0-9０-９]+[多余]?[个家座处条所片](?![\u4e00-\u9fff]*[元%])")
COUNT_NEXT = re.compile("的?(?:有|达|共)?[0-9０-９]")
CAPACITY_BEFORE = re.compile(f"(?<!具备)(?<!形成)(?<!实现)(?<!达到)(?:{cues('capacity_before')})$")
SIZE_BEFORE = re.compile("(?:装机(?:容量|规模)?|库容|蓄水量|容积)[约达近超]?$")
CAPACITY_LAST = frozenset(word[-1] for word in cues("capacity_before").split("|"))
CAPACITY_BEHIND = re.compile(f"{IN_CLAUSE}{{0,14}}(?:{cues('capacity_behind')})")
LARGE = frozenset("万亿")
MADE_BEHIND = re.compile(f"(?!的){IN_CLAUSE}{{2,10}}?(?:生产项目|生产线|制造项目|产业化项目|生产基地|加工项目)")
RANKED_AMONG = re.compile(
    "[^，。；、！？,;\n]{0,14}?(?:第[0-9０-９一二三四五六七八九十]+[位名]|中(?:排名|名列|位居|位列|居第|列第))"
)
WORKS_BEHIND = re.compile(f"{IN_CLAUSE.replace('、', '')}{{0,18}}?(?:{cues('works_behind')})")


def use_with_unit(text: str, one: Reading, comparator: str, after: int) -> str:
    """The use of a number with a unit; `after` is where the comparator words behind it end."""
    unit = bare_unit(one.unit)
    dimension = dimension_of(unit)
    if dimension in SHARES:
        return "quantity"
    if dimension in TIMES:
        return use_of_time(text, one, after)
    if dimension == "age":
        return "quantity" if AGE_BEFORE.search(text, max(0, one.start - 16), one.start) else "qualifier"
    if dimension == "voltage" or text.startswith("级", one.end) or unit.endswith("级"):
        return "qualifier"
    if kind_of_unit(unit) == "label":
        if unit in ("期", "轮", "层") and one.is_western and not NOUN_NEXT.match(text, one.end):
            return "quantity"
        if unit == "路" and CHANNEL_BEFORE.search(text, max(0, one.start - 8), one.start):
            return "quantity"
        return "ordinal" if unit == "届" else "label"
    if kind_of_unit(unit) and RANKED_AMONG.match(text, one.end):
        return "qualifier"
    if _bounds_class(text, one, unit, comparator, after) or _sizes_works(text, one, unit, comparator):
        return "qualifier"
    return "quantity"


def is_money(unit: str) -> bool:
    """Whether a unit without its magnitude is a currency."""
    return (dimension_of(unit) or "").startswith("currency")


def use_of_time(text: str, one: Reading, after: int) -> str:
    """A stretch of time is a quantity where it is measured (平均受教育年限达9年, 缩短至3天), else a duration."""
    if TIME_HEAD.match(text, one.end):
        return "duration"
    if TIME_BEHIND.match(text, after) or TIME_NEAR.search(text, max(0, one.start - 3), one.start):
        return "quantity"
    is_one = text[one.start : one.number_end] == "一"
    return "quantity" if not is_one and TIME_BEFORE.search(text, max(0, one.start - 12), one.start) else "duration"


def _bounds_class(text: str, one: Reading, unit: str, comparator: str, after: int) -> bool:
    """亿元以上项目, 超500亿企业: the bound says which ones are meant, not how much there is."""
    has_word_behind = after > one.end
    if comparator not in ("gt", "lt") or not (has_word_behind or (not unit or is_money(unit))):
        return False
    if one.has_more and not has_word_behind:
        return False
    if kind_of_unit(unit) == "count" and unit not in BOUNDING:
        return False  # 30个以上乡镇 are that many, 30户以上自然村 that large
    at = after + text.startswith("的", after)
    if CLASS_NOUN.match(text, at) or (at > after and COUNT_NEXT.match(text, after)):
        return True
    is_group = unit in GROUPS and COUNTED_BEHIND.match(text, at) is None
    return has_word_behind and not is_group and NOUN_NEXT.match(text, at) is not None


def _sizes_works(text: str, one: Reading, unit: str, comparator: str) -> bool:
    """年产15万吨…产业园, 50万吨甲醇项目: the size of the works, part of their name."""
    if comparator != "eq":
        return False
    if text[one.start - 1 : one.start] in CAPACITY_LAST and CAPACITY_BEFORE.search(
        text, max(0, one.start - 6), one.start
    ):
        if text.startswith("的", one.end):  # 年产30万吨的钢板生产线
            return WORKS_BEHIND.match(text, one.end + 1) is not None
        return NOUN_NEXT.match(text, one.end) is not None and CAPACITY_BEHIND.match(text, one.end) is None
    if unit in WAFERS:
        return NOUN_NEXT.match(text, one.end) is not None
    if one.unit[:1] in LARGE and kind_of_unit(unit) and MADE_BEHIND.match(text, one.end):
        return True
    if dimension_of(unit) not in CAPACITIES and unit != "床":
        return False
    if text.startswith("的", one.end) and SIZE_BEFORE.search(text, max(0, one.start - 6), one.start):
        return False  # 总库容3400万立方米的水库
    at = one.end + text.startswith("的", one.end)
    return NOUN_NEXT.match(text, at) is not None and WORKS_BEHIND.match(text, at) is not None
