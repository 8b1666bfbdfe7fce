"""Verbs with their adverbs and times, as they stand together in a clause: 力争6月底前建成投用."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import NamedTuple

from flows.extract.projects.lexicon import (
    ADVERBS,
    BOUND_ADVERBS,
    COSTS,
    LEAD,
    MATCHER,
    PHRASES,
    SOFT_ADVERBS,
    VERBS,
    WORDS,
    Verb,
)
from flows.extract.projects.phrases import find_phrases
from flows.patterns import trier

_TIME = trier(
    r"(?:(?:今|明|去|本|当|全|后|前)年|年内|年初|年末|(?:19|20)\d\d年|“?十[一二三四五]五”?(?:期间|时期|末)|[上下]半年|[一二三四]季度"
    r"|\d{1,2}月(?:\d{1,2}日|[上中下]旬|份)?|近期|目前|[上下本]周|[上下]月(?:\d{1,2}日)?|[本当上下]月(?=初|底|末|中旬|上旬|下旬)|[年月]底|近年来|近日|日前"
    r"|(?:春节|国庆|元旦|五一|十一|[春秋]季开学|开学|主?汛期?|供暖季|采暖季)(?=节?前|节起)|[春秋]季(?:开学)?(?=[投启])|[春夏秋冬]季(?=开学前))"
    r"(?:年|初|底|末|内|节?以?前|之前|起|期间|上旬|中旬|下旬|[上下]半年|[春秋]季|节起|开学前|\d{1,2}月(?:底|末|份)?(?:前|之前|以前)?)*"
    r"(?:可(?=[建完投竣通开实]))?"
)
_TIME_MARK = re.compile(r"[年月季近前周节]")
_LINKS = frozenset(("", "和", "、", "及", "或", "并", "了", "与", "的"))
_PUTS = frozenset(("在", "于"))
_TURNS = frozenset(("、", "并", "和"))
_TURN_TO = COSTS | {"实现"}  # said behind a subject, and take an object all the same
_IS_TOKEN = [word in VERBS or (word in ADVERBS and word not in PHRASES) for word in WORDS]
_IS_BOUND = [word in BOUND_ADVERBS for word in WORDS]
_AGENT = re.compile(r"(?<![园社小景校片库牧])[市县区省镇乡]$")

Found = tuple[int, int, int]  # the index of a word, and where it begins and ends


class Token(NamedTuple):
    """A verb, or (`verb` None) an adverb, a time or a sum it is done with. Positions are the body's."""

    start: int
    end: int
    verb: Verb | None
    word: str  # "" for a time or a phrase


class Chain(NamedTuple):
    """Verbs that stand together. `is_marked` where an adverb or a time stands among them."""

    start: int
    end: int
    verbs: tuple[Verb, ...]
    is_marked: bool


def find_words(masked: str) -> list[Found]:
    """The verbs and adverbs of a masked text, in order, disjoint."""
    found = [one for one in MATCHER.find_matches_as_indexes(masked) if _IS_TOKEN[one[0]]]
    next_starts = [start for _, start, _ in found[1:]]
    return [one for one, start in zip_longest(found, next_starts) if not _IS_BOUND[one[0]] or start == one[2]]


def find_chains(masked: str, start: int, end: int, words: list[Found]) -> list[Chain]:
    """The chains of the clause `[start, end)`, of its `words` and the times in it."""
    known = [Token(first, last, VERBS.get(WORDS[index]), WORDS[index]) for index, first, last in words]
    if phrases := find_phrases(masked, start, end):
        free_words = [one for one in known if not any(one.start < by.end and by.start < one.end for by in phrases)]
        known = sorted(free_words + [Token(by.start, by.end, by.verb, "") for by in phrases])
    tokens = known
    if _TIME_MARK.search(masked, start, end):
        times = [Token(m.start(), m.end(), None, "") for m in _TIME.finditer(masked, start, end)]
        free = [one for one in times if not any(one.start < word.end and word.start < one.end for word in known)]
        tokens = sorted(known + free) if free else known
    chains: list[Chain] = []
    first = 0
    for at in range(1, len(tokens) + 1):
        link = masked[tokens[at - 1].end : tokens[at].start] if at < len(tokens) else None
        if (
            (link not in _LINKS and not (link in _PUTS and _is_put(tokens[at - 1], tokens[at])))
            or (link in _TURNS and _turns(masked, start, tokens[first : at + 1]))
            or (link == "、" and _opens_next(masked, tokens, at))
        ):
            if chain := _chain(tokens[first:at]):
                chains.append(chain)
            first = at
    return chains


def _is_put(before: Token, time: Token) -> bool:
    """Whether a time is that of what an adverb or works speak of: 改造将|于10月|开工, but not 建成|于2019年."""
    is_time = time.verb is None and not time.word
    return is_time and (before.verb is None or before.verb.stage == "ongoing")


def _opens_next(masked: str, tokens: list[Token], at: int) -> bool:
    """Whether a time is that of the next thing: 8月底前A建成、|年底前|B竣工, but not A开工、|明年|建成."""
    before, time = tokens[at - 1], tokens[at]
    if time.verb is not None or time.word or before.verb is None or not before.verb.after:
        return False
    behind = tokens[at + 1].start if at + 1 < len(tokens) else len(masked)
    return behind > time.end and masked[time.end] not in "，、；。"


def _turns(masked: str, start: int, group: list[Token]) -> bool:
    """Whether the last verb of a group leaves the subject that the others are said of: 北山水库建成|并发挥效益."""
    verb = group[-1].verb
    if (
        verb is None
        or (verb.after and verb.word not in _TURN_TO)
        or not any(one.verb and one.verb.after for one in group[:-1])
    ):
        return False
    subject = masked[max(start, masked.rfind("、", start, group[0].start) + 1) : group[0].start]
    lead = LEAD.match(subject)
    return len(subject) - (lead.end() if lead else 0) > 1 and not _AGENT.search(subject)


def _chain(group: list[Token]) -> Chain | None:
    """The group as a chain, adverbs that may be part of a name (重点工程) left out where no verb is beside them."""
    while group and group[-1].word in SOFT_ADVERBS:
        group = group[:-1]
    while len(group) > 1 and group[0].word in SOFT_ADVERBS and group[1].verb is None:
        group = group[1:]
    if not group:
        return None
    verbs = tuple([one.verb for one in group if one.verb])
    return Chain(group[0].start, group[-1].end, verbs, len(verbs) < len(group))
