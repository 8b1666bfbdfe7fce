"""Heads that a list says once, by its last thing or behind 等, given to the things that leave them to the reader."""

from __future__ import annotations

import re

from flows.extract.places import is_place
from flows.extract.projects.lexicon import NOUNS, TOPICS, Noun, head_of
from flows.extract.projects.naming import Piece
from flows.patterns import longest_first

_MERE_NAME = 3
_PLACE_NAME, _LONGEST_PLACE = 2, 8
_SHORT_TAIL = 12  # a common noun that is given whole to the things it closes the list of
_IS_A_PLACE = re.compile("[\u4e00-\u9fff]{1,4}[村镇乡县区市]")
_PLACE_NEXT = re.compile("[\u4e00-\u9fff]{1,4}?[村镇乡县区市](?=[\u4e00-\u9fff]{4})")
_OPENS_REST = re.compile(longest_first(frozenset(TOPICS) | {"国家", "省级", "市级"}))


def share_heads(pieces: list[Piece], tail: Piece | None) -> None:
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
