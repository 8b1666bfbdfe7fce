"""The words of newsrooms and web sites that cleaning knows, as regular expressions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from flows.vocabulary import vocabulary

IDEOGRAPH = r"[\u3007\u3400-\u9fff]"
FEW = 4  # words
# A name of two to four characters, one of a minority with a dot, or two characters spaced to the width of three.
NAME = (
    rf"(?:{IDEOGRAPH}{{1,6}}·{IDEOGRAPH}{{1,6}}|{IDEOGRAPH}[ \u3000]{{1,2}}{IDEOGRAPH}(?!{IDEOGRAPH})"
    rf"|{IDEOGRAPH}{{2,4}}(?!{IDEOGRAPH}))(?![ \u3000]*[:：／])"
)
NAMES = rf"{NAME}(?:[ \u3000]*[、，,/][ \u3000]*{NAME}|[ \u3000]+{NAME})*"


def alternatives(*kinds: str) -> str:
    """The terms of some kinds as one alternation, longest first. Raises ValueError where there are none."""
    rows = (*vocabulary("press"), *vocabulary("page_furniture"))
    words = sorted({row["term"] for row in rows if row["kind"] in kinds}, key=lambda term: (-len(term), term))
    if not words:
        raise ValueError(f"no vocabulary knows terms of {kinds}")
    return "|".join(re.escape(word) for word in words)


def openings(*kinds: str) -> tuple[str, str]:
    """The first and second characters of terms, with or without an opening bracket before them."""
    rows = (*vocabulary("press"), *vocabulary("page_furniture"))
    terms = [row["term"] for row in rows if row["kind"] in kinds]
    brackets = "【[（( "
    firsts, seconds = {term[0] for term in terms}, {term[1:2] or " " for term in terms}
    return "".join(sorted({*firsts, *brackets})), "".join(sorted({*seconds, *firsts, *brackets, "\u3000"}))


class AnyOf(NamedTuple):
    """Words that are looked for together."""

    words: tuple[str, ...]
    pattern: re.Pattern[str]


def any_of(*words: str) -> AnyOf:
    """Words that are looked for together."""
    return AnyOf(words, re.compile("|".join(map(re.escape, words))))


def places(wanted: AnyOf, chars: str) -> list[int]:
    """Where one of some words begins, in order. A few words are found faster one by one than by a pattern."""
    if len(wanted.words) > FEW:
        return list(_beginnings(wanted.pattern.search, chars))
    found = {at for word in wanted.words for at in _occurrences(word, chars)}
    return sorted(found)


def _beginnings(search: Callable[[str, int], re.Match[str] | None], chars: str) -> Iterator[int]:
    word = search(chars, 0)
    while word is not None:
        yield word.start()
        word = search(chars, word.start() + 1)


def _occurrences(word: str, chars: str) -> Iterator[int]:
    at = chars.find(word)
    while at >= 0:
        yield at
        at = chars.find(word, at + 1)


def _surnames() -> str:
    return "".join(sorted(row["term"] for row in vocabulary("press") if row["kind"] == "surname"))


# A name that is told from a word by its surname, where nothing but a space parts it from running text.
PERSON = rf"(?!全[市县区省国镇村]|时[下值]|明[年天]|金秋)[{_surnames()}]{IDEOGRAPH}{{1,2}}(?=[ \u3000、\n)）]|$)"
PERSONS = rf"{PERSON}(?:[ \u3000、]+{PERSON})*"
AUTHOR_ROLE = f"(?:{alternatives('author_role')})"
CREDIT_ROLE = f"(?:{alternatives('credit_role')})"
PICTURE_SOURCE = r"[（(](?:资料图片?|资料照片|受访者供图|视频截图)[）)]"
# who signs a notice, with the day or without: `偃师区教育体育局 2020年1月8日`
OFFICE = r"(?:局|委员会|公司|集团|中心|办公室|政府|支队|指挥部|管理处|厅|委)(?:[ \u3000]*\d{4}年\d{1,2}月\d{1,2}日)?"
# what begins a sentence, before a comma
OPENERS = (
    "昨日|近日|日前|今日|目前|眼下|据了解|据悉|据介绍|其中|同时|此外|与此同时|下一步|接下来|今年以来|近年来|截至目前"
    "|记者了解到"
)
PAGE_ROLE = f"(?:(?:[本一二三四五六七八九十]版)?(?:{alternatives('page_role')}))"
