"""Find the places that a text names, and their codes (GB/T 2260; zones without such a code have one of Heluo's own)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from flows.vocabulary import terms, vocabulary

COUNTRY = "100000"
HOME_WORDS = {
    "全国": "country",
    "我国": "country",
    "全省": "province",
    "我省": "province",
    "全区": "home",
    "我区": "home",
    "全市": "prefecture",
    "我市": "prefecture",
    "全县": "home",
    "我县": "home",
    "全州": "prefecture",
    "我州": "prefecture",
    "全盟": "prefecture",
}
SHORT_FOR_ALL = ("country", "province", "prefecture")


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the vocabulary."""

    code: str
    name: str
    short_name: str
    level: str  # country | province | prefecture | county | zone
    parent: str


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place that a text names; `name` is the place's full name."""

    start: int
    end: int
    name: str
    code: str


def place_of(code: str) -> Place:
    """The place of a code. Raises KeyError for an unknown one."""
    return _places()[code]


def find_places(text: str, home: str | None = None) -> list[FoundPlace]:
    """The places that `text` names, in order and disjoint.

    `home` is the code of the place that the document is of: it decides between places of one name, lets its own
    districts be named shortly, and is what 全市 and 我区 mean.
    """
    words, finder = _finder()
    found: list[FoundPlace] = []
    for index, start, end in finder.find_matches_as_indexes(text):
        word = words[index]
        place = _home_place(word, home) if word in HOME_WORDS else _resolve(word, home)
        if place is not None:
            found.append(FoundPlace(start, end, place.name, place.code))
    return found


def _home_place(word: str, home: str | None) -> Place | None:
    """全省 is the home place's province, 全市 its city, 全区 and 全县 the home place itself."""
    level = HOME_WORDS[word]
    if level == "country":
        return _places()[COUNTRY]
    if home is None or home not in _places():
        return None
    line = _lineage(home)
    if level == "home":
        return line[0]
    if level == "prefecture" and line[0].level == "county" and line[0].name.endswith("市"):
        return line[0]
    return next((place for place in line if place.level == level), line[0] if level == "prefecture" else None)


def _resolve(word: str, home: str | None) -> Place | None:
    """The place that a name means: the nearest to home of those that bear it."""
    full, short = _bearers().get(word, ((), ()))
    if not full and not home:
        wide = [place for place in short if place.level in SHORT_FOR_ALL]
        return wide[0] if wide else None
    line = {place.code for place in _lineage(home)} if home in _places() else set()
    near = [place for place in (*full, *short) if place.code in line or place.parent in line - {COUNTRY}]
    if near:
        return max(near, key=lambda place: (place.parent in line, place.level == "county"))
    wide = [place for place in short if place.level in SHORT_FOR_ALL]
    if len(full) == 1:
        return full[0]
    return wide[0] if wide and not full else None


def _lineage(code: str) -> list[Place]:
    """A place and those it lies in, the country last."""
    line: list[Place] = []
    while code:
        line.append(_places()[code])
        code = line[-1].parent
    return line


@cache
def _places() -> dict[str, Place]:
    fields = ("code", "name", "short_name", "level", "parent_code")
    return {row["code"]: Place(*(row[name] for name in fields)) for row in vocabulary("places")}


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
    names = tuple(HOME_WORDS) + tuple(name for name in _bearers() if name not in HOME_WORDS)
    lookalikes = tuple(row["word"] for row in vocabulary("place_lookalikes"))
    return names + lookalikes, AhoCorasick(names + lookalikes, matchkind=MatchKind.LeftmostLongest)
