"""Find the places that a text names, and their codes.

The codes are those of GB/T 2260, as the National Bureau of Statistics publishes them; zones that have none there have
one of Heluo's own, their city's code and letters (410300-YB).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from flows.segment.whereabouts import NAMED_AFTER
from flows.vocabulary import terms, vocabulary

COUNTRY = "100000"
ALL_OF = {f"{all_of}{kind}": kind for all_of in "全我本" for kind in "省市区县州盟旗"}
COUNTRY_WORDS = frozenset(("全国", "我国"))
WIDE = frozenset(("country", "province", "prefecture"))
_OF_A_THING = re.compile("[路街巷河江山湖]|大道")  # a road is seldom in the place it is called after
# A name of two characters (和县, 高县) stands out only behind these, or at the beginning of a clause.
BEFORE_SHORT = frozenset("省市区州县盟旗、，。；：和与及在到至于对从赴由（(《“ \n\t")
CALLED = frozenset("市县区州城")
_LONGEST = 8  # characters of a place's name that is looked for
SUFFIX_OF_WORD = frozenset(("区域", "区间", "市场", "市值", "县级", "州际"))


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the vocabulary; the dates bound the time in which it bore this code and name."""

    code: str
    name: str
    short_name: str
    level: str  # country | province | prefecture | county | zone
    parent: str
    valid_from: date | None = None
    valid_to: date | None = None  # the first day on which it was no more


class FoundPlace(NamedTuple):
    """A place that a text names; `name` is the place's full name."""

    start: int
    end: int
    name: str
    code: str


def place_of(code: str) -> Place:
    """The place of a code. Raises KeyError for an unknown one."""
    return _places()[code]


@cache
def lineage(code: str) -> tuple[Place, ...]:
    """A place and those that it lies in, the country last. Raises KeyError for an unknown code."""
    place = _places()[code]
    return (place, *lineage(place.parent)) if place.parent else (place,)


def is_place(text: str) -> bool:
    """Whether `text` is the name of a place, full or short, as it stands in the vocabulary."""
    return text in _bearers()


def called(found: list[FoundPlace], text: str) -> FoundPlace:
    """The first place, or the one in it that `text` then calls by name: 宿迁市 of 江苏最年轻的地级市宿迁."""
    first = found[0]
    inner = [one for one in found[1:] if first.code in _ancestors(one.code) and text[one.start - 1] in CALLED]
    return inner[-1] if inner else first


@lru_cache(maxsize=4096)
def headed(heading: str | None, home: str | None) -> FoundPlace | None:
    """The place that a heading is the name of, `●涧西区：`; None for any other heading."""
    found = find_places(heading, home) if heading else []
    return found[0] if len(found) == 1 and found[0].end - found[0].start == len(heading or "") else None


def find_places(text: str, home: str | None = None, on: date | None = None) -> list[FoundPlace]:
    """The places that `text` names, in order and disjoint.

    `home` is the code of the place that the document is of: it decides between places of one name, lets its own
    districts be named shortly, and is what 全市 and 我区 mean. `on` is the day of the document: of a place that was
    renamed or merged, the one of that day is meant (without it, today's).
    """
    line = lineage(home) if home in _places() else ()
    names, finder = _finder()
    found: list[FoundPlace] = []
    for index, start, end in finder.find_matches_as_indexes(text):
        if index >= len(names):
            continue
        if names[index] in ALL_OF or names[index] in COUNTRY_WORDS:
            place, stop = _all_of(names[index], line), end
        else:
            stop = end - (text[end - 1 : end + 1] in SUFFIX_OF_WORD)
            within = found[-1].code if found and found[-1].end == start else None
            name = text[start:stop]
            is_part_of_word = len(name) == 2 and name[-1] == "县" and not _stands_out(text, start, within)
            place = None if is_part_of_word else _resolve(name, home, within, on)
            if place and line and text.startswith(NAMED_AFTER, stop) and not _is_of(place, line):
                place = None
        if place is not None:
            found.append(FoundPlace(start, stop, place.name, place.code))
    return found


def place_inside(text: str, home: str) -> FoundPlace | None:
    """The one place in `home`, however deep, that `text` begins with the name of: 平潭 in the province of Fujian."""
    longest = min(len(text), _LONGEST)
    for size in range(longest, 1, -1):
        full, short = _bearers().get(text[:size], ((), ()))
        inside = [place for place in (*full, *short) if place.valid_to is None and home in _ancestors(place.code)[1:]]
        is_thing = not full and _OF_A_THING.match(text, size)
        if len(inside) == 1 and not is_thing and text[:size] not in _common_words():
            return FoundPlace(0, size, inside[0].name, inside[0].code)
    return None


def _stands_out(text: str, start: int, within: str | None) -> bool:
    return within is not None or start == 0 or text[start - 1] in BEFORE_SHORT


def _all_of(name: str, line: tuple[Place, ...]) -> Place | None:
    """全市 is the nearest place of home's lineage that is called 市; 全国 is the country."""
    if name in COUNTRY_WORDS:
        return _places()[COUNTRY]
    return next((place for place in line if place.name.endswith(ALL_OF[name])), None)


@lru_cache(maxsize=4096)
def _resolve(name: str, home: str | None, within: str | None, on: date | None) -> Place | None:
    """The place that a name means: the one in the place named just before it, else the nearest to home."""
    full, short = _bearers().get(name, ((), ()))
    bearers = [place for place in (*full, *short) if _stood(place, on)] or list(full)
    if within not in (None, COUNTRY) and (inside := [place for place in bearers if within in _ancestors(place.code)]):
        return min(inside, key=lambda place: len(_ancestors(place.code)))
    around = set(_ancestors(home)) if home in _places() else set()
    if own := [place for place in bearers if place.code in around]:
        return own[0]
    if near := [place for place in bearers if place.parent in around - {COUNTRY}]:
        return max(near, key=lambda place: len(_ancestors(place.code)))
    if name in _common_words():
        return None
    far = [place for place in bearers if place in full] or [place for place in bearers if place.level in WIDE]
    far = [place for place in far if place.level == "province"] or far
    return far[0] if len(far) == 1 else None


def _is_of(place: Place, line: tuple[Place, ...]) -> bool:
    """Whether a place is home, holds it or lies in it."""
    return any(place.code == one.code for one in line) or bool(line and line[0].code in _ancestors(place.code))


def _stood(place: Place, on: date | None) -> bool:
    """Whether a place bore its name on a day; without one, whether it does today."""
    if on is None:
        return place.valid_to is None
    return (place.valid_from is None or place.valid_from <= on) and (place.valid_to is None or on < place.valid_to)


@cache
def _ancestors(code: str) -> tuple[str, ...]:
    return tuple(place.code for place in lineage(code))


@cache
def _places() -> dict[str, Place]:
    return {row["code"]: _place(row) for row in vocabulary("places")}


def _place(row: dict[str, str]) -> Place:
    valid_from, valid_to = (date.fromisoformat(row[name]) if row[name] else None for name in ("valid_from", "valid_to"))
    return Place(row["code"], row["name"], row["short_name"], row["level"], row["parent_code"], valid_from, valid_to)


@cache
def _common_words() -> frozenset[str]:
    """Names that are common words or borne by many: they need a home or a place before them to mean one."""
    return frozenset(row["name"] for row in vocabulary("place_common_words"))


@cache
def _bearers() -> dict[str, tuple[tuple[Place, ...], tuple[Place, ...]]]:
    """For every name, the places whose full name (or alias) it is, and those whose short name it is."""
    found: dict[str, tuple[list[Place], list[Place]]] = {}
    for row in vocabulary("places"):
        place = _places()[row["code"]]
        for name in {row["name"], *terms(row["aliases"])}:
            found.setdefault(name, ([], []))[0].append(place)
        if len(row["short_name"]) > 1 and row["short_name"] != row["name"]:
            found.setdefault(row["short_name"], ([], []))[1].append(place)
    return {name: (tuple(full), tuple(short)) for name, (full, short) in found.items()}


@cache
def _finder() -> tuple[tuple[str, ...], AhoCorasick]:
    """The names, and an automaton over them and, behind them, the words that only look like one."""
    names = tuple(dict.fromkeys((*COUNTRY_WORDS, *ALL_OF, *_bearers())))
    lookalikes = tuple(row["word"] for row in vocabulary("place_lookalikes"))
    return names, AhoCorasick([*names, *lookalikes], matchkind=MatchKind.LeftmostLongest)
