"""The words that tell what a numeral is used for: `schemas/vocabularies/numeral_cues.csv`.

`use` is what a cue speaks for, `side` where it stands. Three sides decide at once: `behind` the number itself (1号线),
`head` of what is counted (六个方面), `before` the numeral (连续两年); `unless` lists what must not follow the cue.
The words of the other sides are built into the patterns of `flows.extract.numeral_use`.
"""

from __future__ import annotations

import re
from functools import cache

from flows.vocabulary import terms, vocabulary


def use_behind(text: str, at: int) -> tuple[str | None, int]:
    """The use that the word directly behind a number gives it, and where the word ends."""
    if text[at : at + 1] not in _firsts("behind") or (match := _following("behind").match(text, at)) is None:
        return None, at
    return match.lastgroup, match.end()


def use_of_head(text: str, at: int) -> str | None:
    """The use that the thing counted gives a small Chinese numeral: 两个市场 counts nothing."""
    match = _following("head").match(text, at)
    return match.lastgroup if match else None


def use_before(text: str, start: int) -> str | None:
    """The use that the word directly before a numeral gives it."""
    for word, use in _preceding().get(text[start - 1 : start], ()):
        if text.endswith(word, 0, start):
            return use
    return None


def cues(side: str) -> str:
    """The cues of a side as one alternation, the longest first."""
    words = (row["cue"] for row in vocabulary("numeral_cues") if row["side"] == side)
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _firsts(side: str) -> frozenset[str]:
    """The characters that the cues of a side begin with."""
    return frozenset(row["cue"][0] for row in vocabulary("numeral_cues") if row["side"] == side)


@cache
def _following(side: str) -> re.Pattern[str]:
    """One group a use, the longest cue first."""
    by_use: dict[str, list[str]] = {}
    for row in sorted(vocabulary("numeral_cues"), key=lambda row: -len(row["cue"])):
        if row["side"] == side:
            unless = "|".join(map(re.escape, terms(row["unless"])))
            by_use.setdefault(row["use"], []).append(re.escape(row["cue"]) + (f"(?!{unless})" if unless else ""))
    return re.compile("|".join(f"(?P<{use}>{'|'.join(words)})" for use, words in by_use.items()))


@cache
def _preceding() -> dict[str, tuple[tuple[str, str], ...]]:
    """Cues before a numeral, by the character that touches it, the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in sorted(vocabulary("numeral_cues"), key=lambda row: -len(row["cue"])):
        if row["side"] == "before":
            found.setdefault(row["cue"][-1], []).append((row["cue"], row["use"]))
    return {last: tuple(words) for last, words in found.items()}
