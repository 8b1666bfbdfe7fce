"""Lists of things: what a run names, item by item, with shared heads given to every item.

`十号、十一号街坊修缮工程` is two items, `太原路、上海市场智能立体停车场等6个停车场` two and a counted group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from flows.extract.places import is_place
from flows.extract.projects.counts import closing_count, ends_counted
from flows.extract.projects.lexicon import MASSES, NOUNS, TAILS, TOPICS, Noun, head_of
from flows.extract.projects.naming import Piece, read_piece
from flows.patterns import longest_first, searcher

_BESIDES = ("配套", "附属")
_MERE_NAME, _FIELD = 3, 4
_PLACE_NAME, _LONGEST_PLACE = 2, 8
_SHORT_TAIL = 12  # a common noun that is given whole to the things it closes the list of
_TAIL = re.compile(f"(?:{longest_first(TAILS)})+$")
_PRICE = re.compile(r"(?:计划|年度|项目)*(?:总投资|投资|概算)\D{0,3}\d[^的]*(?P<named>的.{3})?")
_ATTRIBUTE = re.compile(
    r"(?:历时|占地|全长|总?建筑面积|用地|(?:计划|概算|估算)?(?:总投资|投资)|概算|年产|日处理|总?装机)[^的、]*[\d百千万]亿?[^的、]*"
    r"|[^、]+(?:最[大高长宽多早好快强深]|领先)"
)
_OPEN_SET = re.compile(
    r"(?:.*\D)?\d+余?[个项所座条处家](?:在建|续建|新建|改建|扩建|改扩建|拟建|签约|新开工|开工|竣工|投产)"
)
_LEVEL = re.compile(r"(?:.*\d+余?[个项])?(?:国家|省|市)级?")
_LEVEL_TOO = re.compile(r"[省市县区]级?(?:重点|重大)")  # 35个省、市重点项目
_ETC = searcher(
    r"(?<![上中下高初平对同均级头优何])等(?![级于待候同离]|高(?![铁速端新标])|(?<=[一二三四]等)[甲乙丙奖功品舱座残])"
)
_AND = re.compile(r"以及|和|及|与|暨")
_SEPARATOR = re.compile(r"以及|[、和及与暨]")
_WORK_WORDS = longest_first(frozenset(noun.word for noun in NOUNS.values() if noun.kind == "works"))
_WORKS = re.compile(f".{{0,2}}(?:{_WORK_WORDS})")
_WORK = re.compile(f"(?:建设|{_WORK_WORDS})$")
_WORK_ONLY = re.compile(f"(?:建设|{_WORK_WORDS})(?:工程|项目)?")
_NUMBERED_END = re.compile(r"(?:\d|(?:^|[^一二三四五六七八九十])[一二三四五六七八九十])号?$")
_NUMBERED = re.compile(r"(?:\d+|[一二三四五六七八九十]+)(?:号|期|[^\d个项条座所处家、]{2}|$)")
_COUNTED_TOGETHER = re.compile(r"([一-龥]{2,8}?)\d+余?[个座所处条套]")
_NUMBERS = re.compile(
    r"(.*?)((?:\d+号?、)+\d+|(?:[一二三四五六七八九十]+号?、)+[一二三四五六七八九十]+"
    r"|(?:[A-Z]\d+、)*[A-Z]\d+和[A-Z]\d+(?=线)|\d+和\d+(?=号))(.*)"
)
_NUMBERS_JOINT = re.compile("[、和]")

_IS_A_PLACE = re.compile("[\u4e00-\u9fff]{1,4}[村镇乡县区市]")
_PLACE_NEXT = re.compile("[\u4e00-\u9fff]{1,4}?[村镇乡县区市](?=[\u4e00-\u9fff]{4})")
_OPENS_REST = re.compile(longest_first(frozenset(TOPICS) | {"国家", "省级", "市级"}))
_PHASES = re.compile(r"(.+?)([一二三四五六]期)([一二三四五六]期)((?:工程|项目)?)")


class Item(NamedTuple):
    """One thing that a list names. Positions are the body's; `name` is complete, shared heads included."""

    start: int
    end: int
    name: str
    noun: Noun | None
    quantity: int | None  # of a counted set
    unit: str | None  # what it is counted in
    is_priced: bool  # whether an investment stands inside it
    is_expanded: bool  # whether its name was completed from the list's last item
    is_group: bool  # a counted set
    is_closing: bool  # the set that closes a list, behind 等
    size_of_list: int
    tail: str  # the common noun that closes the list, "" without one
    closing: str  # whether that noun counts the things of the list: complete | counted | open, "" without one


def read_items(text: str, masked: str, start: int, end: int) -> list[Item]:
    """The items of the run `[start, end)`; behind them the set that closes the list, where it is counted.

    What a conjunction adds behind that set is a list of its own: `A、B等3条高速、C`.
    """
    listed_end, tail_start, tail_end = _find_etc(text, masked, start, end)
    tail = read_piece(text, tail_start, tail_end) if tail_start < end else None
    spans = _split(text, masked, start, listed_end)
    for size, (_, counted_end) in enumerate(spans[:-1], 1):
        if size > 1 and closing_count(text[slice(*spans[size - 1])], size):
            first = read_items(text, masked, start, counted_end)
            return first + read_items(text, masked, spans[size][0], end)
    if tail is None and len(spans) > 1 and (at := closing_count(text[slice(*spans[-1])], len(spans))):
        last_start, last_end = spans[-1]
        spans[-1] = (last_start, last_start + at)
        tail = read_piece(text, last_start + at, last_end)
    pieces = [numbered for a, b in spans if (piece := read_piece(text, a, b)) for numbered in _numbered(piece)]
    _share_heads(pieces, tail)
    size = len(pieces)
    items = [] if _are_fields(text, pieces, tail) else [_as_item(one, size, tail) for one in pieces]
    if tail and tail.noun and tail.quantity is not None:
        items.append(_as_item(tail, size, tail, is_closing=bool(pieces)))
    if tail_end < end and (joint := _SEPARATOR.match(masked, tail_end, end)):
        items += read_items(text, masked, joint.end(), end)
    return items


def _are_fields(text: str, pieces: list[Piece], tail: Piece | None) -> bool:
    """Whether a list names fields that works are of, and no works: 教育、文化、卫生等社会事业项目."""
    is_of_fields = tail is not None and tail.noun is not None and tail.noun.kind in ("generic", "works")
    if tail is None or not (is_of_fields or tail.name.endswith("设施")) or tail.quantity == len(pieces):
        return False
    named = [text[one.start : one.end] for one in pieces]
    return any(name in TOPICS for name in named) and all(len(name) <= _FIELD for name in named)


def _as_item(one: Piece, size: int, tail: Piece | None, is_closing: bool = False) -> Item:
    closing = ""
    if tail:
        closing = "complete" if tail.quantity == size else "open" if tail.quantity is None else "counted"
    return Item(
        one.start,
        one.end,
        one.name,
        one.noun,
        one.quantity,
        one.unit,
        one.is_priced,
        one.is_expanded,
        one.quantity is not None,
        is_closing,
        size,
        tail.name if tail else "",
        closing,
    )


def _find_etc(text: str, masked: str, start: int, end: int) -> tuple[int, int, int]:
    """Where the list ends, and where the common noun behind its 等 begins and ends (all `end` without one).

    The noun ends where a conjunction follows a known head; without one, the list's last 等 counts.
    """
    listed_end = tail_start = end
    if masked.find("等", start, end) < 0:
        return end, end, end
    for etc in _ETC.finditer(masked, start + 1, end):
        listed_end, tail_start = etc.span()
        for joint in _SEPARATOR.finditer(masked, tail_start, end):
            if head_of(text[tail_start : joint.start()]):
                return listed_end, tail_start, joint.start()
    return listed_end, tail_start, end


def _split(text: str, masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans between the list's separators."""
    spans: list[tuple[int, int]] = []
    at = start
    while at <= end:
        stop = masked.find("、", at, end)
        stop = end if stop < 0 else stop
        if spans and _is_same_thing(text, spans[-1], at, stop):
            spans[-1] = (spans[-1][0], stop)
        else:
            spans.append((at, stop))
        at = stop + 1
    if not _AND.search(masked, start, end):
        return spans
    ends_names = len(spans) > 1 and _are_short(spans[:-1])
    return [
        part for span in spans for part in _split_and(text, masked, *span, ends_names=ends_names and span == spans[-1])
    ]


def _is_same_thing(text: str, before: tuple[int, int], start: int, end: int) -> bool:
    """Whether a piece goes on with the one before: `190个、总投资1146亿元的重点项目`, `地铁1、2号线`."""
    if _OPEN_SET.fullmatch(text, *before) or _ATTRIBUTE.fullmatch(text, *before):
        return True
    if _LEVEL_TOO.match(text, start, end) and _LEVEL.fullmatch(text, *before):
        return True
    if found := _PRICE.match(text, start, end):
        is_priced = (
            found["named"] is not None and _PRICE.match(text, *before) is not None
        )  # each has a price of its own
        return not is_priced and (found["named"] is None or head_of(text[slice(*before)]) is None)
    if text[slice(*before)] in MASSES and (counted := _COUNTED_TOGETHER.fullmatch(text, start, end)):
        return counted[1] in MASSES  # 中小学、幼儿园58所
    return bool(_NUMBERED.match(text, start, end) and _NUMBERED_END.search(text[slice(*before)]))


def _are_short(spans: list[tuple[int, int]]) -> bool:
    """Whether mere names stand in a list, that share the head of its last thing: 凤山、金湖、浚河|和鹤岭集聚区."""
    return all(end - start <= _MERE_NAME for start, end in spans)


def _split_and(text: str, masked: str, start: int, end: int, *, ends_names: bool) -> Iterator[tuple[int, int]]:
    """Parts of `A和B`, where what stands before the conjunction is a thing by itself, or one more mere name."""
    for found in _AND.finditer(masked, start, end):
        left = text[start : found.start()]
        if len(left) < 2 or end - found.end() < 2:
            continue
        noun = head_of(_TAIL.sub("", left) or left)
        if text.startswith(_BESIDES, found.end()):
            continue  # one thing: 30万吨级码头及配套航道
        if _WORK.search(left) and _WORK_ONLY.fullmatch(text, found.end(), end):
            continue  # one thing: 电网建设与改造
        if noun and noun.kind == "works" and (found[0] == "与" or _WORKS.match(text, found.end(), end)):
            continue  # one thing: 续建配套与节水改造工程, 修缮保护和改造提升
        if left in MASSES and (counted := _COUNTED_TOGETHER.fullmatch(text, found.end(), end)) and counted[1] in MASSES:
            continue  # 中小学和幼儿园41所
        is_name = ends_names and len(left) <= _MERE_NAME and left not in TOPICS and end - found.end() > len(left) + 1
        if (noun and noun.kind != "weak") or ends_counted(left) or is_name:
            yield start, found.start()
            start = found.end()
    yield start, end


def _numbered(piece: Piece) -> list[Piece]:
    """`地铁1、2号线` as 地铁1号线 and 地铁2号线, both with the span that is there."""
    if "期" in piece.name and (phases := _PHASES.fullmatch(piece.name)):  # 水泥厂二期三期
        return [replace(piece, name=phases[1] + phases[at] + phases[4]) for at in (2, 3)]
    found = _NUMBERS.fullmatch(piece.name) if _NUMBERS_JOINT.search(piece.name) else None
    if found is None:
        return [piece]
    word = "号" if "号" in found[2] and not found[3].startswith("号") else ""
    names = [found[1] + one.removesuffix("号") + word + found[3] for one in _NUMBERS_JOINT.split(found[2])]
    return [replace(piece, name=name) for name in dict.fromkeys(names)]


def _share_heads(pieces: list[Piece], tail: Piece | None) -> None:
    """Give items without a head the last item's, or that of the noun behind 等: 焦洛平、南信合高铁."""
    if not pieces or (len(pieces) == 1 and tail is None):
        return
    last = pieces[-1]
    giver = last.noun if last.noun and last.noun.kind != "generic" and len(last.name) > len(last.noun.word) else None
    are_uncounted = not any(one.name[0].isdigit() for one in pieces[:-1])
    if giver and last.quantity is not None and last.quantity > len(pieces) > 1 and tail is None and are_uncounted:
        giver = None  # 食用菌、中药材基地45个: of what kind they are
    if giver and giver.kind == "phase" and "期" in giver.word:
        giver = None
    is_letter = giver is not None and len(giver.word) == 1
    are_open = sum(one.noun is None for one in pieces) > 1
    if is_letter and tail and tail.noun and tail.noun.kind == "generic":
        giver = None
    elif is_letter and tail and are_open and _names_kind(tail):
        giver = tail.noun  # 红色沂蒙、黄河入海、齐鲁天路等旅游公路
    elif (giver is None or giver.kind == "weak" or _is_place(last)) and _names_kind(tail):
        giver = tail.noun if tail else None
    are_names = giver is not None and len(giver.word) > 1 and any(one.noun is None for one in pieces)
    for one in pieces:
        rest = ""
        if tail and giver is tail.noun and one.noun and (one.noun.kind == "weak" or _is_place(one)):
            one.noun = None  # 精细化工、氯碱化工等特色专业园区; 东湖、西湖2座公园
        elif are_names and one is not last and len(one.name) == _PLACE_NAME and _is_open(one.noun):
            one.noun = None  # 凤山、金湖和鹤岭集聚区
        if one.noun is None and giver is not None and one.quantity is None and _takes(one, last, tail):
            common = tail.name if tail and tail.noun is giver and len(tail.name) <= _SHORT_TAIL else giver.word
            rest = (_shared_rest(one.name, last.name, giver) if one is not last else "") or common
            one.noun = giver
        elif one is not last and last.noun and tail is None and _is_open(one.noun):
            rest = _shared_rest(one.name, last.name, None)
            noun = head_of(one.name + rest) if rest else None
            one.noun, rest = (noun, rest) if noun else (one.noun, "")
        if rest:
            one.name += rest
            one.is_expanded = True


def _is_place(one: Piece) -> bool:
    """Whether a thing is named by two characters, as places are: 东湖."""
    return one.noun is not None and len(one.name) == _PLACE_NAME and len(one.noun.word) == 1


def _names_kind(tail: Piece | None) -> bool:
    """Whether the noun that closes a list says what its things are, more than that they are 项目."""
    return tail is not None and tail.noun is not None and tail.noun.kind != "generic"


def _takes(one: Piece, last: Piece, tail: Piece | None) -> bool:
    """Whether a name without a head takes one from behind it; before 等项目 only a mere name does: 武罐, 礼县至武都."""
    if tail and tail.noun and tail.noun.kind == "generic":
        return one is not last and (len(one.name) <= _MERE_NAME or "至" in one.name)
    return one is not last or tail is not None


def _is_open(noun: Noun | None) -> bool:
    """Whether a name with this head may still want the rest of the last one's: 含嘉仓, 十号街, 礼河村."""
    return noun is None or (noun.kind in ("facility", "weak") and len(noun.word) == 1)


def _shared_rest(name: str, last: str, giver: Noun | None) -> str:
    """What the list's last item has behind its own name.

    Behind the character that `name` ends with, about as far on (含嘉仓, 回洛仓|遗址保护工程), else what is about as
    long a name away, when a known word begins there (长呼, 大杭|天然气管输; 长江, 大运河|国家文化公园).
    """
    place = _PLACE_NEXT.match(last)
    if place and _IS_A_PLACE.fullmatch(name):  # 礼河村、老井村|文化服务中心; 洛宁县、宜阳县|供水项目
        return last[place.end() :]
    if is_place(name):  # 呼和浩特、乌兰察布|中欧班列集散中心
        end = next((end for end in range(_LONGEST_PLACE, 1, -1) if is_place(last[:end])), 0)
        if 0 < end < len(last) - 1:
            return last[end:]
    at = last.find(name[-1], max(1, len(name) - 2), len(name) + 2)
    if 0 < at < len(last) - 2 and last.count("”", at) == last.count("“", at):
        return last[at + 1 :]
    for size in (len(name), len(name) + 1):
        rest = last[size:]
        if giver and len(rest) > len(giver.word) and (_OPENS_REST.match(rest) or rest[:2] in NOUNS):
            return rest
    return ""
