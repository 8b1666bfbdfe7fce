"""Which place a document is of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import ahocorasick_rs

from flows.vocabulary import terms, vocabulary

LONGEST_VOTE = 60_000  # characters of the text in which places are counted
# What is named after a place elsewhere (广州市场 and 太原路 of Luoyang) lies where the text does.
NAMED_AFTER = ("路", "大道", "街", "广场", "市场", "大厦", "酒店", "饭店", "大桥")
_VAGUE = frozenset({"城区", "郊区", "矿区", "新区", "市辖区", "全国", "我国"})
_GOVERNMENT = re.compile(r"(?:我代表|请)[^。，]{0,14}?(自治区|省|市|县|区)(?:人民)?政府")
_VOICE = re.compile(r"我(自治区|省|市|县|区)")
_OWN = re.compile(r"(?:我|全|本)(自治区|省|市|县|区)")
_DAY_SENT = re.compile(r"\d\d?月\d\d?日[\u4e00-\u9fff]{0,4}[电讯]")
_SENDER = re.compile(r"[\u4e00-\u9fff]{2,8}\s?\Z")
LONGEST_SENDER = 9  # characters, with a space
_NATION = re.compile(r"全国|我国|国家统计局|中国(?!人寿|银行|石[油化]|平安|移动|联通|电信|工商|建设|农业|证监)")
LEAD = 150  # characters that tell what a text without headline is about
_LEVELS = {
    "自治区": ("province",),
    "省": ("province",),
    "市": ("prefecture", "province", "county"),
    "县": ("county",),
    "区": ("county", "zone", "province"),
}


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A division of GB/T 2260. The gazetteer has one object for each, so that they are counted fast."""

    code: str
    name: str
    level: str
    parent: str


@dataclass(frozen=True)
class Gazetteer:
    """Names of places and an automaton that finds them."""

    names: tuple[str, ...]
    places: tuple[tuple[Place, ...], ...]  # the places of each name
    finder: ahocorasick_rs.AhoCorasick  # of the names and, behind them, of the words that only look like one
    by_code: dict[str, Place]


@cache
def gazetteer() -> Gazetteer:
    """The places of `places.csv` by name; short names stand for provinces and prefectures only."""
    named: dict[str, list[Place]] = {}
    by_code: dict[str, Place] = {}
    for row in vocabulary("places"):
        if row["level"] == "country":
            continue
        place = Place(row["code"], row["name"], row["level"], row["parent_code"])
        by_code[place.code] = place
        spellings = {row["name"], *terms(row["aliases"])}
        if row["level"] in ("province", "prefecture"):
            spellings.add(row["short_name"])
        for name in spellings:
            if len(name) > 1 and name not in _VAGUE:
                named.setdefault(name, []).append(place)
    names = tuple(named)
    lookalikes = [row["word"] for row in vocabulary("place_lookalikes")]
    finder = ahocorasick_rs.AhoCorasick([*names, *lookalikes], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return Gazetteer(names, tuple(tuple(one) for one in named.values()), finder, by_code)


@cache
def _place_names() -> frozenset[str]:
    return frozenset(name for row in vocabulary("places") for name in (row["name"], row["short_name"]))


def is_place_name(text: str) -> bool:
    """Whether a text is nothing but a place's name, full or short: the title of an encyclopedia's entry.

    >>> is_place_name("漳平"), is_place_name("漳平市"), is_place_name("漳平市发展")
    (True, True, False)
    """
    return text in _place_names()


def place_named(passages: Iterable[str]) -> Place | None:
    """The place that the first telling passage (title, meeting line, paper's name, file name) names.

    Of several in one passage the innermost of the first chain: `洛阳市涧西区第十五届人民代表大会` is 涧西区's.
    """
    for passage in passages:
        if found := _places_in(passage):
            first = found[0]
            chain = [first, *(one for one in found[1:] if _lies_in(one, first))]
            return max(chain, key=lambda place: len(place.code.rstrip("0")))
    return None


def place_voted(text: str, opening: str) -> Place | None:
    """The place that a text speaks of most, at the level its own words name (`我代表市人民政府`, `我市`, `全省`).

    Without such words a place must stand out: three mentions, more than all others of its level, and not fewer than
    the place around it. Where an agency writes from does not count.
    """
    named = _levels_named(opening)
    votes: dict[Place, int] = {}
    book = gazetteer()
    mentions = Counter(_places_in(_without_datelines(text[:LONGEST_VOTE])))
    for found, count in mentions.items():
        votes[found] = votes.get(found, 0) + 2 * count
        if (parent := book.by_code.get(found.parent)) is not None:
            votes[parent] = votes.get(parent, 0) + count
    for level in named or ("prefecture", "county", "province"):
        there = {place: count for place, count in votes.items() if place.level == level}
        if not there:
            continue
        best = max(there, key=lambda place: (there[place], place.code))
        is_topped = any(mentions[place] > mentions[best] for place in mentions if place.code == best.parent)
        if named or (there[best] >= 6 and there[best] * 2 > sum(there.values()) and not is_topped):
            return best
    return None


def _without_datelines(text: str) -> str:
    """A text without where agencies wrote from: `新华社北京2月24日电`."""
    parts: list[str] = []
    done = 0
    for day in _DAY_SENT.finditer(text):
        sender = _SENDER.search(text, max(done, day.start() - LONGEST_SENDER), day.start())
        if sender:
            parts.append(text[done : sender.start()])
            done = day.end()
    return "".join([*parts, text[done:]])


def prefecture_of_counties(leads: Iterable[str]) -> Place | None:
    """The prefecture in whose counties the articles of a page are set, by their leads: in two of them or more."""
    first = (next((one for one in _places_in(lead) if one.level == "county"), None) for lead in leads)
    counties = {one for one in first if one is not None}
    around = Counter(one.parent for one in counties)
    parent, count = around.most_common(1)[0] if around else ("", 0)
    return gazetteer().by_code.get(parent) if count > 1 and 2 * count > len(counties) else None


def nation_spoken_of(text: str) -> Place | None:
    """The country, where a text that no other place is found for speaks of it throughout: 全国, 我国, 国家统计局."""
    spoken = len(_NATION.findall(text[:LONGEST_VOTE]))
    if not spoken:
        return None
    needed = 3 if not _NATION.search(text[:LEAD]) else 2 if _places_in(text[:LONGEST_VOTE]) else 1
    if spoken < needed:
        return None
    row = next(row for row in vocabulary("places") if row["level"] == "country")
    return Place(row["code"], row["name"], row["level"], row["parent_code"])


def _levels_named(opening: str) -> tuple[str, ...]:
    """The levels that a text's own words name; the lower ones first, for a city compares itself with 全省.

    我市 is said in the writer's own voice: 全县 counts only where that is not heard, for a city's paper says it too.
    """
    if government := _GOVERNMENT.search(opening):
        return _LEVELS[government[1]]
    voice = Counter(_VOICE.findall(opening))
    own, least = (voice, 1) if voice else (Counter(_OWN.findall(opening)), 2)
    levels = ("县", "市", "区", "自治区", "省")
    often = [word for word in levels if own[word] >= least and own[word] * 4 >= max(own.values())]
    return _LEVELS[often[0]] if often else ()


def _places_in(text: str) -> list[Place]:
    """The places named in a text, in order; a name that several bear goes with the place named before it."""
    book = gazetteer()
    found: list[Place] = []
    for index, _, end in book.finder.find_matches_as_indexes(text):
        if index >= len(book.names) or text.startswith(NAMED_AFTER, end):
            continue
        choices = book.places[index]
        chosen = choices[0]
        if len(choices) > 1:
            chosen = _nearest(choices, found)
        found.append(chosen)
    return found


def _nearest(choices: Sequence[Place], found: Sequence[Place]) -> Place:
    for before in reversed(found[-5:]):
        for one in choices:
            if _lies_in(one, before) or one.parent == before.parent:
                return one
    return min(choices, key=lambda place: place.level != "province")


def _lies_in(inner: Place, outer: Place) -> bool:
    return inner.parent == outer.code or inner.code.startswith(outer.code.rstrip("0"))
