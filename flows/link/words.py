"""The words that names of undertakings are compared by, ready for look-up.

`project_synonyms.csv`: variants and what they are compared as. `project_works.csv`: what is done, and its class.
`project_modifiers.csv`: words that a shorter form of the same name leaves out, and common ones that many names share.
`project_nouns.csv`: heads; `project_masses.csv`: those of which a place has many. `schemas/models/common_bigrams.csv`:
the pairs of characters that texts of many places share. Characters of a name that none of these explain are its own:
洛常 of 洛常路.
"""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, MatchKind

from flows.patterns import longest_first
from flows.vocabulary import model, vocabulary

ORGANISATION = r"(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|集团|公司)"


SYNONYMS = {row["variant"]: row["canonical"] for row in vocabulary("project_synonyms")}
WORKS = {row["term"]: row["class"] for row in vocabulary("project_works")}
FACILITIES = {row["noun"]: row["sector"] for row in vocabulary("project_nouns") if row["kind"] in ("facility", "weak")}
MASSES = tuple(row["term"] for row in vocabulary("project_masses"))
COMMON_BIGRAMS = frozenset(row["bigram"] for row in model("common_bigrams"))

_BEFORE_NUMBER = {row["variant"] for row in vocabulary("project_synonyms") if row["where"] == "before_number"}
SYNONYM = re.compile(
    f"(?:{longest_first(SYNONYMS.keys() - _BEFORE_NUMBER)})|(?:{longest_first(_BEFORE_NUMBER)})(?=\\d|$)"
)
_MODIFIER_USE = {row["term"]: row["use"] for row in vocabulary("project_modifiers")}
_RANKS = re.compile(f"(?:{longest_first(term for term, use in _MODIFIER_USE.items() if use == 'rank')})+")
_MODIFIERS = re.compile(f"(?:{longest_first(term for term, use in _MODIFIER_USE.items() if use != 'common')})+")
_KNOWN = sorted(
    {word for word in (*FACILITIES, *WORKS, *SYNONYMS, *SYNONYMS.values(), *_MODIFIER_USE) if len(word) > 1}
)
_FINDER = AhoCorasick(_KNOWN, matchkind=MatchKind.LeftmostLongest)
_CITIES = re.compile(
    longest_first(row["short_name"] for row in vocabulary("places") if row["level"] in ("province", "prefecture"))
)
_NUMERALS = frozenset("一二三四五六七八九十百千万双两几多")
_LONGEST_FACILITY = max(map(len, FACILITIES))
_LONGEST_WORK = max(map(len, WORKS))


def head_of(body: str) -> str:
    """The longest facility that a body ends with; empty where there is none."""
    return next((body[-n:] for n in range(min(_LONGEST_FACILITY, len(body)), 0, -1) if body[-n:] in FACILITIES), "")


def work_at_end(body: str) -> str:
    """The longest word of works that a body ends with; empty where there is none."""
    return next((body[-n:] for n in range(min(_LONGEST_WORK, len(body)), 1, -1) if body[-n:] in WORKS), "")


def is_modifier(text: str) -> bool:
    """Whether a piece of a name consists of modifiers only: 智能立体."""
    return _MODIFIERS.fullmatch(text) is not None


def is_rank(text: str) -> bool:
    """Whether a piece of a name only says whose or how big: 国家, 大型."""
    return _RANKS.fullmatch(text) is not None


def without_rank(body: str) -> str:
    """A body without the ranks it begins with: 国家大学科技园 → 大学科技园."""
    found = _RANKS.match(body)
    return body[found.end() :] if found and len(body) - found.end() >= 2 else body


def without_modifiers(body: str) -> str:
    """A body without ranks, and without other modifiers behind its first word: 抱犊寨智能立体停车场 → 抱犊寨停车场."""
    body = without_rank(body)
    shorter = body[:2] + _MODIFIERS.sub("", body[2:])
    return shorter if len(shorter) > 2 else body


def own_characters(body: str) -> str:
    """The characters of a body that neither a known word nor a common pair of characters explains.

    洛常路 → 洛常, 老旧小区 → nothing. A final noun of one character (路, 园) is explained too, and so are numerals; the
    name of a city is not: it tells which market the 上海市场 of another city is.
    """
    explained = bytearray(len(body))
    for _, start, end in _FINDER.find_matches_as_indexes(body):
        explained[start:end] = b"\1" * (end - start)
    for at in range(len(body) - 1):
        if body[at : at + 2] in COMMON_BIGRAMS:
            explained[at] = explained[at + 1] = 1
    for city in _CITIES.finditer(body):
        explained[city.start() : city.end()] = bytes(len(city[0]))
    if body[-1:] in FACILITIES:
        explained[-1] = 1
    rest = zip(body, explained, strict=True)
    return "".join(char for char, is_explained in rest if not is_explained and char not in _NUMERALS)
