"""Of which sector an undertaking is: what its head says, what its name is about, what its list is said to be."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, MatchKind

from flows.extract.projects.lexicon import TOPICS, Noun
from flows.vocabulary import vocabulary

_SECTORS = {
    row["noun"]: row["sector"]
    for row in vocabulary("project_nouns")
    if row["sector"] not in ("", "other")
    and (row["kind"] == "sector" or (row["kind"] == "facility" and len(row["noun"]) > 1))
} | TOPICS
_WORDS = sorted(_SECTORS)
_MATCHER = AhoCorasick(_WORDS, matchkind=MatchKind.LeftmostLongest)
# Of which there are some in every sector: 农业|示范基地, “菜篮子”|基地, 科技|园.
_OPEN = re.compile("(?:基地|示范园|园区|集聚区|合作区|试验区|综试区|创新港|走廊|产业带|服务平台|路线)$")
_OF_ALL_SORTS = ("industry", "digital", "transport")  # what open heads are taken for by themselves
_LABEL = re.compile(r"[^，：。；]{2,8}(?:[：，])")
_TELLS_NOTHING = ("weak", "phase", "works", "generic", "quoted")


def sector_of(name: str, noun: Noun | None, tail: str = "", label: str = "") -> str:
    """The sector that a name's head tells, else the last topic named in it, else `other`.

    Where a head has things of every sector (农业示范基地) the topic before it says more. Where neither says anything
    the common noun that closes the list does (`tail`: 等精细化工项目), and what the sentence opens with (`label`:
    能源方面，…).

    >>> sector_of("北山尼龙二期", None), sector_of("北山项目", None, "精细化工项目"), sector_of("北山项目", None)
    ('industry', 'industry', 'other')
    """
    body = name.removesuffix(noun.word) if noun is not None else name
    if noun is not None and noun.sector:
        topic = topic_of(body) if noun.sector in _OF_ALL_SORTS and _OPEN.search(noun.word) else ""
        return topic if topic not in ("", "housing") else noun.sector
    is_vague = noun is not None and noun.kind == "facility"  # 示范|基地 is no 基地 of the industry
    if topic := (topic_of(body) if is_vague else "") or topic_of(name):
        return topic
    if noun is None or noun.kind in _TELLS_NOTHING:
        return topic_of(tail) or topic_of(label) or "other"
    return "other"


def topic_of(words: str) -> str:
    """The sector of the last topic in some words, "" without one."""
    topics = _MATCHER.find_matches_as_indexes(words)
    return _SECTORS[_WORDS[topics[-1][0]]] if topics else ""


def label_of(text: str, start: int, end: int) -> str:
    """What the sentence `[start, end)` says first of what it is about: 能源方面，…; 通用机场，…."""
    found = _LABEL.match(text, start, end)
    return found[0] if found else ""
