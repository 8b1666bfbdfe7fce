"""Regular expressions: of many words, and that search a text fast.

`re` passes over the characters that no match can begin with, but only where every alternative begins with a literal
character: `力争|要(?<!主要)` is searched for ten times as fast as `力争|(?<!主)要`, which is tried at every character.
Where alternatives begin with optional words, a look ahead at the first character saves trying all of them (`trier`),
and a search for words that each match holds saves it in most clauses (`prefilter`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_TIMES = re.compile(r"(?:[*+?]|\{\d*,?\d*\})[?+]?")
_SET = re.compile(r"\[[^\]\\^-]+\]")
_LITERAL = re.compile(r"[^\\.^$*+?{}\[\]|()](?![*?{])")
_LOOK_BEHINDS = ("(?<=", "(?<!")
_LOOK_AROUNDS = (*_LOOK_BEHINDS, "(?=", "(?!")
_EDGES = ("^", "$", r"\b", r"\B", r"\A", r"\Z")
_GROUP = re.compile(r"^\((?:\?:|\?P<\w+>)?")
_MOST = 64  # words that a part of a pattern is spelled out as


def searcher(pattern: str) -> re.Pattern[str]:
    """The pattern, written so that its alternatives begin with literal characters where they can; it matches the same.

    Look-behinds are moved behind the character they precede; sets, groups and optional parts that stand first are
    spelled out. Raises ValueError for a pattern with capturing groups, which would be spelled out too.

    >>> searcher("力争|(?<![主重])要|[比较]上年").pattern
    '力争|要(?<!(?:[主重])要)|比上年|较上年'
    """
    if re.compile(pattern).groups:
        raise ValueError(f"{pattern!r} has capturing groups")
    return re.compile("|".join(written for one in _alternatives(pattern) for written in _literal_first(one)))


def trier(pattern: str) -> re.Pattern[str]:
    """The pattern, not tried where a character stands that no match of it begins with; it matches the same.

    For patterns whose many alternatives begin with optional words, each of which is tried at every character otherwise.
    Raises ValueError where a match may begin with any character.

    >>> trier("(?:已|全部)*完成|(?<!未)[取获]得").pattern
    '(?=[全取获完已])(?:(?:已|全部)*完成|(?<!未)[取获]得)'
    """
    openings, may_be_empty = _openings(pattern)
    if may_be_empty:
        raise ValueError(f"{pattern!r} matches nothing at all")
    return re.compile(f"(?=[{''.join(sorted(openings))}])(?:{pattern})")


def prefilter(pattern: str) -> re.Pattern[str]:
    """A fast search for words one of which is in every match of the pattern: where none is, none has to be sought.

    Of what stands in an alternative the rarest is taken: the longest words, and of these the fewest. Raises ValueError
    where an alternative holds no such words.

    >>> prefilter("(?:已|刚)*完成(?:了)?主体|[列纳]入[^，]{0,9}(?:计划|规划|方案)|完工").pattern
    '列入|完(?:工|成)|纳入'
    """
    return re.compile(_parted(words_needed(pattern)))


def words_needed(pattern: str) -> frozenset[str]:
    """The words of which `prefilter` makes its search.

    >>> sorted(words_needed("(?:开局|起步)之年|完工"))
    ['完工', '开局之年', '起步之年']
    """
    words = _needed(pattern)
    if not words:
        raise ValueError(f"{pattern!r} has an alternative without words that each of its matches holds")
    return frozenset(one for one in words if not any(two in one for two in words - {one}))


def longest_first(words: Iterable[str]) -> str:
    """An alternation of `words`, longer ones first: of two that begin alike the longer one is found."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def _alternatives(pattern: str) -> list[str]:
    """The parts between the bars that stand in no group."""
    parts, depth = [""], 0
    for token in _TOKEN.findall(pattern):
        depth += (token == "(") - (token == ")")
        if token == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += token
    return parts


def _first(pattern: str) -> tuple[str, str, str]:
    """The first character, set or group of a pattern, how often it may stand, and the rest."""
    depth = end = 0
    for token in _TOKEN.finditer(pattern):
        depth += (token[0] == "(") - (token[0] == ")")
        end = token.end()
        if depth == 0:
            break
    times = _TIMES.match(pattern, end)
    return pattern[:end], times[0] if times else "", pattern[times.end() if times else end :]


def _literal_first(pattern: str) -> Iterator[str]:
    """The alternatives that a pattern without bars of its own comes to."""
    first, times, rest = _first(pattern)
    if first.startswith(_LOOK_BEHINDS):
        for written in _literal_first(rest):
            yield _guard_behind(first, written) if _LITERAL.match(written) else first + written
    elif times == "?" and rest:
        yield from _literal_first(first + rest)
        yield from _literal_first(rest)
    elif times:
        yield pattern
    elif first.startswith("(?:"):
        for one in _alternatives(first[3:-1]):
            yield from _literal_first(one + rest)
    elif _SET.fullmatch(first):
        yield from (re.escape(char) + rest for char in first[1:-1])
    else:
        yield pattern


def _guard_behind(guard: str, written: str) -> str:
    """`(?<!主)` and `要求` as `要(?<!(?:主)要)求`."""
    return f"{written[0]}{guard[:4]}(?:{guard[4:-1]}){written[0]}){written[1:]}"


def _openings(pattern: str) -> tuple[set[str], bool]:
    """What can stand first in a match, as written inside of a set, and whether the match may be empty."""
    found: set[str] = set()
    is_empty = False
    for alternative in _alternatives(pattern):
        rest, may_end = alternative, True
        while rest and may_end:
            first, times, rest = _first(rest)
            if first.startswith(_LOOK_AROUNDS) or first in _EDGES:
                continue
            openings, may_end = _openings(_GROUP.sub("", first[:-1])) if first[0] == "(" else ({_listed(first)}, False)
            found |= openings
            may_end = may_end or times.startswith(("?", "*", "{0"))
        is_empty |= may_end
    return found, is_empty


def _listed(one: str) -> str:
    """A character, an escape or a set, as written inside of a set."""
    if one == "." or one.startswith(("[^", "[]", "[-")) or one.endswith("-]"):
        raise ValueError(f"{one!r} stands for any character, or cannot be part of a larger set")
    return one[1:-1] if one[0] == "[" else one if one[0] == "\\" else re.escape(one)


def _parted(words: Iterable[str]) -> str:
    """An alternation of `words`, none of which begins with another, what several begin with written once."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words):
        by_first.setdefault(word[0], []).append(word[1:])
    return "|".join(
        re.escape(first) + (f"(?:{_parted(rests)})" if len(rests) > 1 else re.escape(rests[0]))
        for first, rests in by_first.items()
    )


def _needed(pattern: str) -> set[str]:
    """Words one of which is in every match; none where that cannot be said."""
    found: set[str] = set()
    for alternative in _alternatives(pattern):
        groups, run, rest = [], {""}, alternative
        while rest:
            first, times, rest = _first(rest)
            if first.startswith(_LOOK_AROUNDS) or first in _EDGES:
                continue
            is_optional = times.startswith(("?", "*", "{0"))
            spelled = set() if is_optional else _spelled(first)
            groups.append(run)
            run = {before + one for before in run for one in spelled} if len(run) * len(spelled) <= _MOST else spelled
            if not spelled:
                groups += [] if is_optional or first[0] != "(" else [_needed(_GROUP.sub("", first[:-1]))]
            if times or not spelled:
                groups.append(run)
                run = {""}
        told = [group for group in (*groups, run) if group and "" not in group]
        if not told:
            return set()
        found |= max(told, key=lambda group: (min(map(len, group)), -len(group)))
    return found


def _spelled(first: str) -> set[str]:
    """All that a character, a set or a group matches, none where these are many or not only words."""
    if first[0] == "(":
        return _all_spelled(_GROUP.sub("", first[:-1]))
    if _SET.fullmatch(first):
        return set(first[1:-1])
    return {first} if _LITERAL.fullmatch(first) else set()


def _all_spelled(pattern: str) -> set[str]:
    """All that a pattern matches, none where these are many or not only words."""
    found: set[str] = set()
    for alternative in _alternatives(pattern):
        run, rest = {""}, alternative
        while rest:
            first, times, rest = _first(rest)
            if first.startswith(_LOOK_AROUNDS) or first in _EDGES:
                continue
            spelled = set() if times else _spelled(first)
            if not spelled or len(run) * len(spelled) > _MOST:
                return set()
            run = {before + one for before in run for one in spelled}
        found |= run
    return found
