"""Lists of things: what a run names, item by item, with shared heads given to every item.

`十号、十一号街坊修缮工程` is two items, `太原路、上海市场智能立体停车场等6个停车场` two and a counted group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from flows.extract.projects.counts import closing_count, ends_counted
from flows.extract.projects.lexicon import MASSES, NOUNS, TAILS, TOPICS, Noun, head_of
from flows.extract.projects.naming import Piece, read_piece
from flows.extract.projects.shared_heads import share_heads
from flows.patterns import longest_first, searcher

_BESIDES = ("配套", "附属")
_MERE_NAME, _FIELD = 3, 4
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
    share_heads(pieces, tail)
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
