"""The core of an indicator's name: without the words that only say when, where and how it moved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from flows.vocabulary import vocabulary

DATE = r"(?:19|20)\d\d(?:-(?:19|20)?\d\d)?年(?:末|底|度|全年)?|\d{1,2}月(?:末|底|份)?|十[一二三四]五(?:时期|期间|末)?"
INNER_SCOPE = re.compile("(占|相当于|与)[全我本](?:省|市|区|县|州|盟|旗)(?=.*?(?:生产总值|GDP|工业|收入|支出|投资))")
SUFFIXES = "省市县区州盟旗镇乡"
PROVINCE_WORDS = re.compile("[全我本该]省|省内")
COUNTRY_WORDS = re.compile("[全我]国")
COUNTRY = "100000"


def core_forms(name: str, place: str | None, place_code: str | None) -> Iterator[str]:
    """The forms under which a folded name may be known, the fullest first.

    `place` is the place that the value is of: its name, and the scope words that fit it (全市, 全省), may stand
    before the indicator. Another place's name may not, nor may a part of the place (中心城区, 市本级).

    >>> list(core_forms("2019年全市地区生产总值增速", "洛阳市", "410300"))
    ['2019年全市地区生产总值增速', '地区生产总值增速', '地区生产总值']
    """
    name = INNER_SCOPE.sub(r"\1", name)
    yield name
    bare = _without_leads(name, place, place_code)
    if bare != name:
        yield bare
    trail = _trails().fullmatch(bare)
    while trail:
        bare = trail[1]
        yield bare
        trail = _trails().fullmatch(bare)


def tells_growth(name: str) -> bool:
    """Whether a folded name ends with a word for growth (增速, 涨幅): its value is a growth rate, whatever its unit."""
    return name.endswith(_affixes("after", "growth"))


def _without_leads(name: str, place: str | None, place_code: str | None) -> str:
    places = _place_forms(place, place_code)
    while True:
        lead = _leads().match(name)
        end = lead.end() if lead and _fits(lead[0], place_code) else 0
        if not end:
            end = next((len(form) for form in places if name.startswith(form)), 0)
        if not end or end == len(name):
            return name
        name = name[end:]


@lru_cache(maxsize=4096)
def _place_forms(place: str | None, place_code: str | None) -> tuple[str, ...]:
    """The names of a place: the full one, that without 市 or 县, and the short one of the vocabulary (西藏)."""
    if not place:
        return ()
    forms = {place, _short_names().get(place_code or "", place)}
    if len(place) > 2 and place[-1] in SUFFIXES:
        forms.add(place[:-1])
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


@cache
def _short_names() -> dict[str, str]:
    return {row["code"]: row["short_name"] for row in vocabulary("places") if row["short_name"]}


def _fits(scope: str, place_code: str | None) -> bool:
    """Whether a scope word can stand for the place: 全省 for a province only, 全国 for the country only."""
    if COUNTRY_WORDS.fullmatch(scope):
        return place_code in (None, COUNTRY)
    if PROVINCE_WORDS.fullmatch(scope):
        return place_code is None or place_code.endswith("0000")
    return True


@cache
def _affixes(position: str, *kinds: str) -> tuple[str, ...]:
    """The affixes of a position (and of some kinds only), the longest first."""
    found = {
        row["affix"]
        for row in vocabulary("concept_affixes")
        if row["position"] == position and (not kinds or row["kind"] in kinds)
    }
    return tuple(sorted(found, key=lambda affix: (-len(affix), affix)))


@cache
def _leads() -> re.Pattern[str]:
    scopes = sorted((row["word"] for row in vocabulary("scope_words")), key=lambda word: (-len(word), word))
    return re.compile("|".join((DATE, *scopes, *_affixes("before"))))


@cache
def _trails() -> re.Pattern[str]:
    return re.compile(f"(.+?)(?:{'|'.join(_affixes('after'))})")
