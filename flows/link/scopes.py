"""Where an undertaking is: which places may speak of the same one.

A scope is a place's code, or empty where no place is known. A city's newspaper and its district's report may name the
same road; two districts that both have a People's Hospital do not share it. A metro line belongs to its city and a
motorway to its province, whichever district's report names it.
"""

from __future__ import annotations

import re
from functools import cache

from flows.extract.places import COUNTRY, Place, place_of
from flows.vocabulary import vocabulary

UNKNOWN = ""
_CITY_WIDE = re.compile(r"\d号线|^(?:地铁|轻轨|有轨电车)")
# The line itself or a stretch of it; a station, a bridge or a siding of it is where it stands.
_PROVINCE_WIDE = re.compile(r"(?:高铁|高速|铁路|城际(?:轨道)?|客专|国道|省道|运河|灌区)(?:$|\d|[^站口桥]{1,10}段$)")


@cache
def lineage(code: str) -> tuple[str, ...]:
    """The codes of a place and of those it lies in, the country left out; () for an unknown code."""
    line: list[str] = []
    place = _place(code)
    while place is not None and place.code != COUNTRY:
        line.append(place.code)
        place = _place(place.parent)
    return tuple(line) if line else ((COUNTRY,) if code == COUNTRY else ())


@cache
def current(code: str) -> str:
    """The code that a place has today, where it kept its short name: 偃师市's is 偃师区's."""
    return _successors().get(code, code)


def related(one: str, other: str) -> bool:
    """Whether one place contains the other."""
    return one == other or one in lineage(other) or other in lineage(one)


def province_of(code: str) -> str:
    """The province that a place lies in; the place itself where it lies in none."""
    line = lineage(code)
    return line[-1] if line else code


def prefecture_of(code: str) -> str:
    """The city that a place lies in; the province itself for a province."""
    line = lineage(code)
    return line[-2] if len(line) > 1 else code


def lifted(scope: str, body: str, *, is_specific: bool) -> str:
    """The scope of a name whose kind of undertaking reaches beyond districts (地铁1号线) or cities (焦洛平高铁).

    Beyond its city only one that is named or numbered does: 环城高速 is each city's own.
    """
    if is_specific and _PROVINCE_WIDE.search(body):
        return province_of(scope)
    return prefecture_of(scope) if _CITY_WIDE.search(body) else scope


def home_of(place: str | None, document: str | None) -> str:
    """The place of a mention: the one named with it, if it lies in the document's province, else the document's."""
    home = document if document and lineage(document) else UNKNOWN
    if not place or place == COUNTRY or not lineage(place):
        return home
    return place if home in (UNKNOWN, COUNTRY) or province_of(place) == province_of(home) else home


def is_near(place: str, home: str) -> bool:
    """Whether a name that begins with `place` may mean it, in a text of `home`: what lies in it, or it lies in."""
    return home in (UNKNOWN, COUNTRY) or related(place, home)


def is_wide(scope: str) -> bool:
    """Whether a scope is a whole province or the country."""
    return len(lineage(scope)) == 1


@cache
def _successors() -> dict[str, str]:
    rows = vocabulary("places")
    today = {(row["parent_code"], row["short_name"]): row["code"] for row in rows if not row["valid_to"]}
    gone = [row for row in rows if row["valid_to"]]
    return {row["code"]: today[key] for row in gone if (key := (row["parent_code"], row["short_name"])) in today}


@cache
def _place(code: str) -> Place | None:
    try:
        return place_of(code)
    except KeyError:
        return None
