"""Where an undertaking is: by its name, by where its clause says that it stands, begins or settles."""

from __future__ import annotations

import re

from flows.extract.places import COUNTRY, FoundPlace, find_places, lineage, place_inside
from flows.extract.projects.candidates import Candidate
from flows.extract.projects.ranking import is_common

_LINE = re.compile("(?:[东西南北]?站?)?至(?!今|少|善|尊|美)")  # 防城南至企沙铁路 lies in neither of both
_SPELT_OUT = re.compile("[段镇]|院区|校区|片区|分院")  # 国道310孟津段, 市医院新安院区
_STANDS_IN = re.compile(
    "(?:位于|坐落于?|地处|落户于?|落地于?|走进|来到|(?<![正实存潜现旨还仍又都])在)(?!建|线|册|即|此|全)"
)
_SETTLES_IN = re.compile("(?:项目|工程)?(?:成功|正式|顺利)?(?:位于|坐落于?|地处|落户于?|落地于?|选址于?)")
_REACH, _NEXT = 40, 12  # characters before a name, and behind what says that it settles
_PROVINCE = "0000"  # what a province's code ends with; the districts of a city are found by themselves
_LONGEST_SHORT = 2  # characters of a short name that may be a common word


def where(text: str, one: Candidate, home: str | None) -> FoundPlace | None:
    """The place of an undertaking, None where none is told beyond the document's own (`home`)."""
    name = one.item.name
    if found := _of_name(name, home):
        return None if _LINE.match(name, found.end) else found
    return _of_clause(text, one, home) if home else None


def _of_name(name: str, home: str | None) -> FoundPlace | None:
    """The first place that a name begins with or spells out.

    A place elsewhere locates nothing unless it is spelt out: 上海虹桥 does not, 上海市污水处理厂 does. Nor does 全国.
    """
    for one in find_places(name, home):
        is_told = home is None or _is_around(one, home) or one.name in name
        if is_told and one.code != COUNTRY and _is_spelt_out(name, one):
            return one
    inner = place_inside(name, home) if home and home.endswith(_PROVINCE) else None
    if inner and inner.end <= _LONGEST_SHORT and is_common(name[: inner.end]):
        return None
    return inner


def _of_clause(text: str, one: Candidate, home: str) -> FoundPlace | None:
    """The district or county that a thing is said to settle in, or that it is told of in: 在宜阳县，X开工."""
    item = one.item
    if settles := _SETTLES_IN.match(text, item.end, one.sentence_end):
        return _inner(text[settles.end() : min(settles.end() + _NEXT, one.sentence_end)], home)
    start = max(one.sentence_start, item.start - _REACH)
    for found in reversed([*_STANDS_IN.finditer(text, start, item.start)]):
        if place := _inner(text[found.end() : item.start], home):
            return place
    return None


def _inner(text: str, home: str) -> FoundPlace | None:
    """The place in home that a text begins with."""
    found = next((place for place in find_places(text, home) if place.start == 0), None)
    return found if found and found.code != home and home in _codes(found.code) else None


def _is_around(place: FoundPlace, home: str) -> bool:
    """Whether a place lies in home, or home in it."""
    return home in _codes(place.code) or place.code in _codes(home)


def _codes(code: str) -> set[str]:
    return {place.code for place in lineage(code)}


def _is_spelt_out(name: str, place: FoundPlace) -> bool:
    if place.start == 0 or name[place.end - 1] in "省市县区镇":
        return True
    return _SPELT_OUT.match(name, place.end) is not None and "至" not in name[: place.start]
