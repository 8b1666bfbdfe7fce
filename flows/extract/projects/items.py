"""Lists of things: what a run names, item by item, with shared heads given to every item.

`十号、十一号街坊修缮工程` is two items, `太原路、上海市场智能立体停车场等6个停车场` two and a counted group.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from flows.extract.projects.lexicon import LEADS, NOUNS, TAILS, TOPICS, Noun, head_of, longest_first

_LEAD = re.compile(f"(?:{longest_first(LEADS)})+")
_TAIL = re.compile(f"(?:{longest_first(TAILS)})+$")
_NUMBER = r"(?:\d+(?:\.\d+)?[万千百亿]?|[一二两三四五六七八九十百千]+|多|数)"
_UNIT = (
    r"(?:个|项|条|座|处|所|家|段|套（户）|套|台|口|栋|幢|对|片|孔|艘|件|类|只|部|眼|户|间|宗|组|辆|株|米|公里|平方米|万亩|亩|"
    r"万平方米|万户|万套|平方公里|千瓦|大|批|盏|块|支|层|张|种|户次|艘|基|根|吨|所（处）|个（处）)"
)
_COUNTED_UNITS = frozenset("个 项 条 座 处 所 家 段 套（户） 套 台 口 栋 幢 对 片 孔 艘 件 类 只 部 眼 户 间 宗 组 辆 大 块 万户 万套 基 盏 株".split())
_FRONT = re.compile(rf"(?<!第)(?:约|近|超过|超|共|共有|达|这)?({_NUMBER})(?:余|多|几)?(万|千|百)?(?:余|多)?({_UNIT})(?:以上|左右)?(?=[^以])(、|的)?")
_BEHIND = re.compile(rf"(?:数|总数|数量|各)?(?:约|近|达到|达|超过|超|共|不少于|不低于|分别达到|开工|竣工|建成|投用|投产|改造|完成|启动|开工建设|有|共计|增至|已达|已)*({_NUMBER})(?:余|多|几)?(万|千|百)?(?:余|多)?({_UNIT})(?:以上|左右)?$")
_MONEY = re.compile(r"(?:、|，)?(?:计划|年度|项目)?(?:总投资额|总投资|投资总额|总造价|投资|概算|总规模)(?:超过|超|约|近|达到|达|为)?\d+(?:\.\d+)?(?:余|多)?(?:万亿|千亿|百亿|亿|千万|百万|万|千)?(?:余|多)?(?:美)?元(?:以上)?的?")
_SIZE = re.compile(r"^(?:占地|建筑面积|总建筑面积|全长|长|总长)(?:面积)?(?:约|达)?\d+(?:\.\d+)?万?(?:余|多)?(?:平方米|亩|公里|米|平方公里)的")
_WHERE = re.compile(
    r"在(?!建)|位于|坐落|落户|由(?!于)|纳入|列入|入选|陆续|相继|已|将(?!军)|即将|预计|基本|完成|进行|起自|涵盖|涉及|作为|自(?![动主由行])|\d+日|主体"
)
_BEHIND_GENERIC = re.compile(r"(?:项目|工程)(?![一二三四五六首]期|第|（|\d|标段|主体工程|建设|配套|包|实施|园|机械|装备|技术|学院|大学|实验|师|中心|研究|公司|院|集团|等|一|二|三)")
_BYLINE = re.compile(r".*(?:电|讯|日)（[^）]*）")
_BEFORE_COUNT = re.compile(r".*(?:有|将|要|对|与|在|为|了|共|中|内|以上|计划|安排|已|于|第|，|新增|超过|达|其)")
_ETC = re.compile(r"(?<![一二三四上中下高初平对同均级头优何])等(?![级于待候同离高])")
_AND = re.compile(r"以及|和|及|与|暨")
_NUMBERED_END = re.compile(r"(?:\d|(?:^|[^一二三四五六七八九十])[一二三四五六七八九十])号?$")
_NUMBERED = re.compile(r"(?:\d+|[一二三四五六七八九十]+)(?:号|期|[^\d个项条座所处家、]{2})")
_NUMBERS = re.compile(r"(.*?)((?:\d+号?、)+\d+|(?:[一二三四五六七八九十]+号?、)+[一二三四五六七八九十]+)(.*)")
_NO_NAME = re.compile(r"%|增长|同比|下降|达到|[《》]|\d元")
_CHINESE = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a list names. Positions are the body's; `name` is complete, `text` what stands there."""

    start: int
    end: int
    name: str
    noun: Noun | None
    count: int | None  # of a counted set
    unit: str | None  # the classifier it is counted in
    money: str | None  # an investment that stands inside it
    place_in_list: int
    size_of_list: int
    tail: str  # the common noun that closes the list, "" without one
    is_expanded: bool  # whether its name was completed from the list's last item
    is_group: bool  # a counted set, or the common noun behind 等


def read_items(text: str, masked: str, start: int, end: int) -> list[Item]:
    """The items of the run `[start, end)`, and behind them the common noun that closes the list, when counted."""
    listed_end, tail_start = _split_tail(masked, start, end)
    pieces = _split(text, masked, start, listed_end)
    tail = _item(text, tail_start, end) if tail_start < end else None
    items = [numbered for a, b in pieces if (item := _item(text, a, b)) for numbered in _numbered(item)]
    closing = tail.name if tail else ""
    items = _share_heads(items, tail)
    size = len(items)
    items = [replace(one, place_in_list=at, size_of_list=size, tail=closing) for at, one in enumerate(items)]
    if tail and tail.noun and tail.count is not None:
        items.append(replace(tail, place_in_list=size, size_of_list=size, tail=closing, is_group=True))
    return items


def _split_tail(masked: str, start: int, end: int) -> tuple[int, int]:
    """Where the list ends and where the common noun behind its 等 begins (both `end` without one)."""
    found = None
    for found in _ETC.finditer(masked, start, end):
        pass
    if found is None or found.start() == start:
        return end, end
    return found.start(), found.end()


def _split(text: str, masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans between the list's separators."""
    spans = []
    at = start
    for stop in [*(m.start() for m in re.finditer("、", masked[start:end])), end - start]:
        spans.append((at, start + stop))
        at = start + stop + 1
    spans = _join_counted(text, spans)
    return [part for a, b in spans for part in _split_and(text, masked, a, b, len(spans) > 1)]


def _join_counted(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pieces that are one thing joined again: `190个、总投资1146亿元的重点项目`, `地铁1、2号线`."""
    joined: list[tuple[int, int]] = []
    for a, b in spans:
        if joined and (_MONEY.match(text, a, b) or (_NUMBERED_END.search(text[slice(*joined[-1])]) and _NUMBERED.match(text, a, b))):
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return joined


def _split_and(text: str, masked: str, start: int, end: int, is_list: bool) -> list[tuple[int, int]]:
    """Parts of `A和B`, where what stands before the conjunction is a thing by itself."""
    for found in _AND.finditer(masked, start, end):
        left, right = text[start : found.start()], text[found.end() : end]
        if len(left) < 2 or len(right) < 2:
            continue
        noun = head_of(_TAIL.sub("", left) or left)
        if (noun and noun.kind != "weak") or _BEHIND.search(left):
            return [(start, found.start()), *_split_and(text, masked, found.end(), end, is_list)]
    return [(start, end)]


def _item(text: str, start: int, end: int) -> Item | None:
    """The thing named in `[start, end)`, without leading and closing words; None where nothing is left."""
    if lead := _LEAD.match(text, start, end):
        start = lead.end()
    money = None
    if found := _MONEY.match(text, start, end):
        money, start = found[0], found.end()
    if found := _SIZE.match(text[start:end]):
        start += found.end()
    if found := _BYLINE.match(text, start, end):
        start = found.end()
    if found := _WHERE.search(text, start + 3, end):
        if (noun := head_of(text[start : found.start()])) and noun.kind in ("generic", "facility", "phase"):
            end = found.start()
    if (found := _BEHIND_GENERIC.search(text, start + 2, end)) and not head_of(text[start:end]):
        end = found.end()
    tail = _TAIL.search(text[start:end])
    if tail and tail.start() and text[start + tail.start() - 1 : start + tail.start()] != "建":
        end = start + tail.start()
    if end - start < 2:
        return None
    return _counted(text, start, end, money)


def _counted(text: str, start: int, end: int, money: str | None) -> Item | None:
    quote = text[start:end]
    count: int | None = None
    unit: str | None = None
    name = quote
    if found := _BEHIND.search(quote):
        if found.start() == 0:
            return None
        if quote[found.start() - 1] == "产":  # 日产4500吨: what a plant can do is part of its name
            return Item(start, end, quote, None, None, None, money, 0, 1, "", False, False)
        name, unit = quote[: found.start()], found[3]
        count = number(found[1], found[2]) if unit in _COUNTED_UNITS else None
        if count is None:
            end = start + found.start()
    elif (found := _FRONT.search(quote)) and head_of(quote) and not _is_inside(quote, found.start()):
        rest, prefix = quote[found.end() :], _BEFORE_COUNT.sub("", quote[: found.start()])
        if found.start() == 0 or found[3] != "大" and quote[found.start() - 1] != "产":
            unit, name = found[3], prefix + rest
            count = number(found[1], found[2]) if unit in _COUNTED_UNITS else None
            if count is not None:
                start += found.start() - len(prefix)
    if found := _MONEY.search(name):
        money, name = found[0], name[: found.start()] + name[found.end() :]
    name = name.removeprefix("的").strip("、，")
    if "的" in name and not name.startswith("的"):
        before, _, behind = name.rpartition("的")
        if len(behind) >= 2 and money is None and count is None:
            name, start = behind, end - len(behind)
        elif len(behind) >= 2:
            name = behind
    if len(name) < 2 or _NO_NAME.search(name) or name.count("“") != name.count("”"):
        return None
    return Item(start, end, name, head_of(name), count, unit, money, 0, 1, "", False, count is not None)


def _numbered(item: Item) -> list[Item]:
    """`地铁1、2号线` as 地铁1号线 and 地铁2号线, both with the span that is there."""
    found = _NUMBERS.fullmatch(item.name) if "、" in item.name else None
    if found is None:
        return [item]
    return [replace(item, name=found[1] + one.removesuffix("号") + ("号" if "号" in found[2] and not found[3].startswith("号") else "") + found[3]) for one in found[2].split("、")]


def _is_inside(quote: str, at: int) -> bool:
    """Whether a position stands between quotation marks: the number in “六个一百”项目 counts nothing."""
    return quote.count("“", 0, at) > quote.count("”", 0, at)


def number(digits: str, magnitude: str | None) -> int | None:
    """The number that digits or Chinese numerals say: 1.68万, 三十二; None for 多 or 数."""
    scale = {"万": 10000, "千": 1000, "百": 100, "亿": 10**8}
    factor = scale.get(magnitude or "", 1)
    if digits[0].isdigit():
        if digits[-1] in scale:
            factor, digits = factor * scale[digits[-1]], digits[:-1]
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


def _share_heads(items: list[Item], tail: Item | None) -> list[Item]:
    """Items without a head of their own get the last item's, or that of the noun behind 等: 焦洛平、南信合高铁."""
    if not items:
        return items
    last = items[-1]
    giver = last.noun if last.noun and last.noun.kind != "generic" and len(last.name) > len(last.noun.word) else None
    if giver is None and tail and tail.noun and tail.noun.kind != "generic":
        giver = tail.noun
    shared = []
    for one in items:
        if one.noun is None and giver is not None and not one.is_group and (one is not last or tail):
            rest = _shared_rest(one.name, last.name, giver) if one is not last else ""
            name = one.name + (rest or giver.word)
            one = replace(one, name=name, noun=giver, is_expanded=True)
        elif one is not last and last.noun and one.noun and one.noun.kind == "facility" and len(one.noun.word) == 1:
            rest = _shared_rest(one.name, last.name, None)
            if rest and (noun := head_of(one.name + rest)):
                one = replace(one, name=one.name + rest, noun=noun, is_expanded=True)
        shared.append(one)
    return shared


def _shared_rest(name: str, last: str, giver: Noun | None) -> str:
    """What the list's last item has behind its own name.

    Behind the character that `name` ends with (含嘉仓, 回洛仓|遗址保护工程), else what is as long a name away, when a known
    word begins there (长呼, 大杭|天然气管输).
    """
    at = last.find(name[-1], 1)
    if 0 < at < len(last) - 2:
        return last[at + 1 :]
    rest = last[len(name) :]
    if giver and len(rest) > len(giver.word) and (rest[:2] in TOPICS or rest[:3] in TOPICS or rest[:2] in NOUNS):
        return rest
    return ""
