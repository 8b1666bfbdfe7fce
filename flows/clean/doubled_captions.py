"""Captions and credits that a page printed twice, one copy beside the other, often in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from flows.clean.doubling import once, second_copies
from flows.clean.draft import Aside, Draft
from flows.clean.gaps import IDEOGRAPH
from flows.clean.lines import Flags, among, over_spans
from flows.clean.words import IDEOGRAPH as IDEOGRAPHS
from flows.clean.words import PICTURE_SOURCE
from flows.text import Edit, Positions

LONGEST_UNIT = 6  # words of what is repeated: `工人忙碌 本报记者 王小强 摄`
SHORTEST_CAPTION = 8  # characters, without a credit; a shorter word may be said twice
SHORTEST_CREDITED = 5
LONGEST_CAPTION = 60
LONGEST_NAME = 4
SEVERAL_PARTS = 3  # of one word, each of which stands twice: `昨日昨日，，工人施工工人施工`
MAKERS = r"(?:摄|摄影|供图|图|制图)"
CREDIT_END = re.compile(rf"{MAKERS}$|{PICTURE_SOURCE}$")
ROLE = re.compile(r"(?:记者|通讯员|实习生)$")
CLAUSE = re.compile("[，；：]|。.")
SENTENCE = re.compile("[，；：][^，；：]*[，；：]|。.")  # more than two clauses
TERMINAL = "。！？!?…”’）)】"


@dataclass(frozen=True)
class Print:
    """Something printed twice: where both copies stand together, the one reading of them, the spans to be left out."""

    start: int
    end: int
    reading: str
    copies: tuple[tuple[int, int], ...] = ()


def set_doubled_captions_apart(draft: Draft) -> Draft:
    """`发送 工人正在分拣商品 工人正在分拣商品 张怡熙 张怡熙 摄 摄 集装箱` → `发送集装箱`, with the caption apart.

    A doubled credit whose caption stands once before it is only made single (`①老街一景。 吕超锋 吕超锋 摄`), and so is
    a doubled line of its own without a credit, which may be a headline. Words said twice stay (`研究研究 研究研究`).
    """
    clusters = _clusters(draft)
    asides = [aside for prints in clusters if (aside := _aside(draft.chars, prints)) is not None]
    if asides:
        draft = draft.set_apart(asides)
        clusters = _clusters(draft)
    return draft.edited(
        Edit(*copy, "", "doubled_text")
        for prints in clusters
        if _is_single(draft.chars, prints)
        for one in prints
        for copy in one.copies
    )


def _aside(chars: str, prints: Sequence[Print]) -> Aside | None:
    """A cluster as what is to be set apart; None for what is made single or stays."""
    whole = _with_its_end(chars, prints)
    if not _is_caption(chars, prints, whole):
        return None
    start, end = _inside_sentence(chars, whole.start, whole.end)
    is_caption = _names_picture(prints) or whole.start < prints[0].start
    return Aside(start, end, "caption" if is_caption else "credit", whole.reading)


def _clusters(draft: Draft) -> list[list[Print]]:
    """Neighbouring prints, with nothing but white space between them."""
    starts, ends = draft.words.starts, draft.words.ends
    clusters: list[list[Print]] = []
    done = -1
    for word, size in _repeated(draft, starts, ends):
        if word < done:
            continue
        last = word + 2 * size - 1 if size else word
        found = _print(draft.chars, int(starts[word]), int(ends[last]), int(ends[word + size - 1]) if size else 0)
        if clusters and word == done:
            clusters[-1].append(found)
        else:
            clusters.append([found])
        done = last + 1
    return clusters


def _print(chars: str, start: int, end: int, half: int) -> Print:
    """A print whose first copy ends at `half`; 0 where the copies stand part by part in one word."""
    if half:
        return Print(start, end, " ".join(chars[start:half].split()), ((half, end),))
    copies = second_copies(chars, start, end)
    return Print(start, end, once(chars, start, end, copies), tuple(copies))


def _repeated(draft: Draft, starts: Positions, ends: Positions) -> list[tuple[int, int]]:
    """The words that begin something printed twice, in order, and of how many words it is; 0: twice in one word.

    The longest unit at a place comes first.
    """
    if not len(starts):
        return []
    codes = draft.text.codes
    sizes = ends - starts
    if len({*sizes.tolist()}) == len(sizes):  # no two words are alike
        return [(word, 0) for word in _doubled_within(draft, starts, ends)]
    sums = over_spans(np.add, codes, starts, ends, np.int64)
    keys = (sums * 1024 + np.minimum(sizes, 1023)) * 65536 + codes[starts] % 65536
    has_words = among(codes[starts], IDEOGRAPH) | among(codes[ends - 1], IDEOGRAPH)
    found: list[tuple[int, int]] = []
    for unit in range(LONGEST_UNIT, 0, -1):
        if len(keys) < 2 * unit:
            continue
        same = np.asarray(keys[:-unit] == keys[unit:])
        if not same.any():
            continue
        runs: Flags = same
        for shift in range(1, unit):
            runs = runs[:-1] & same[shift:]
        for word in (runs & has_words[: len(runs)]).nonzero()[0].tolist():
            if _is_twice(draft.chars, starts, ends, word, unit):
                found.append((word, unit))
    found += [(word, 0) for word in _doubled_within(draft, starts, ends)]
    return sorted(found, key=lambda one: (one[0], -one[1]))


def _is_twice(chars: str, starts: Positions, ends: Positions, word: int, unit: int) -> bool:
    first = chars[starts[word] : ends[word + unit - 1]]
    second = chars[starts[word + unit] : ends[word + 2 * unit - 1]]
    between = chars[ends[word + unit - 1] : starts[word + unit]]
    is_word = len(first) > 1 or first in "摄图"
    return is_word and between.count("\n") < 2 and first.split() == second.split()


def _doubled_within(draft: Draft, starts: Positions, ends: Positions) -> list[int]:
    """The words of an even size in which every character stands an even number of times, and every part twice."""
    sizes = ends - starts
    even = ((sizes % 2 == 0) & (sizes <= 2 * LONGEST_CAPTION)).nonzero()[0]
    paired = over_spans(np.bitwise_xor, draft.text.codes, starts[even], ends[even]) == 0
    return [word for word in even[paired].tolist() if second_copies(draft.chars, int(starts[word]), int(ends[word]))]


def _with_its_end(chars: str, prints: Sequence[Print]) -> Print:
    """A cluster as one print: with a credit that stands only once behind it (`记者 王小强 摄`, `摄`).

    And, if it is a credit, with a doubled caption right before it that no space parts from the text.
    """
    reading = " ".join(one.reading for one in prints)
    start, end = prints[0].start, prints[-1].end
    single = SINGLE.match(chars, end)
    if single and not CREDIT_END.search(reading):
        reading, end = f"{reading} {' '.join(single[0].split())}", single.end()
    glued = GLUED.search(chars, max(0, start - 2 * LONGEST_CAPTION), start)
    if glued and CREDIT_END.search(reading):
        reading, start = f"{glued[1]} {reading}", glued.start()
    return Print(start, end, reading)


# A caption printed twice whose first copy runs on from the text before it.
GLUED = re.compile(r"([^\s，。；：]{5,50}?)\1[ \u3000]+$")
SINGLE = re.compile(
    rf"[ \u3000]*\n?[ \u3000]*(?:(?:{IDEOGRAPHS}{{0,8}}(?:记者|通讯员)[ \u3000]+)?"
    rf"{IDEOGRAPHS}(?:[ \u3000]?{IDEOGRAPHS}){{1,3}}[ \u3000]*)?"
    rf"{MAKERS}(?!{IDEOGRAPHS})"
)


def _names_picture(prints: Sequence[Print]) -> bool:
    """Whether one of the prints is a caption and not only the names of those who made the picture."""
    shortest = SHORTEST_CREDITED if CREDIT_END.search(prints[-1].reading) else SHORTEST_CAPTION
    return any(
        len(one.reading) >= shortest and not _is_credit(one.reading, below.reading if below else "")
        for one, below in zip(prints, [*prints[1:], None], strict=True)
    )


def _is_credit(reading: str, behind: str) -> bool:
    """Whether a print names who made the picture: role, name, or the office that stands right before 摄 or 供图."""
    words = reading.split()
    is_named = all(ROLE.search(word) or CREDIT_END.search(word) or len(word) <= LONGEST_NAME for word in words)
    return is_named or (len(words) == 1 and re.fullmatch(MAKERS, behind) is not None)


def _is_caption(chars: str, prints: Sequence[Print], whole: Print) -> bool:
    """Whether a cluster is a caption or credit to be set apart: a caption with its credit, or inside a sentence."""
    if _has_clauses(prints, whole):
        return False
    before = chars[chars.rfind("\n", 0, whole.start) + 1 : whole.start].rstrip(" \u3000")
    behind = chars[whole.end : whole.end + 40].lstrip(" \u3000")
    in_sentence = bool(before) and before[-1] not in TERMINAL and bool(behind) and behind[0] != "\n"
    has_credit = CREDIT_END.search(whole.reading) is not None
    if _names_picture(prints) or whole.start < prints[0].start:
        return has_credit or (in_sentence and bool(CLAUSE.search(before + behind)))
    words = re.split(r"[ \u3000]", before)
    return has_credit and in_sentence and bool(CLAUSE.search(words[-1]))


def _has_clauses(prints: Sequence[Print], whole: Print) -> bool:
    """Whether one of the prints may be running text: long, or with the marks of clauses.

    Not where each clause is doubled by itself, nor where a credit stands behind two clauses, doubled or once.
    """
    is_credited = whole.reading != prints[0].reading and CREDIT_END.search(whole.reading) is not None
    marks = SENTENCE if is_credited else CLAUSE
    return any(
        len(one.reading) > LONGEST_CAPTION
        or (len(one.copies) < SEVERAL_PARTS and marks.search(one.reading.rstrip("。")) is not None)
        for one in prints
    )


def _is_single(chars: str, prints: Sequence[Print]) -> bool:
    """Whether a cluster that stays is to be read once: a caption, a headline, or a name with its role."""
    whole = _with_its_end(chars, prints)
    if _has_clauses(prints, whole) or "\n" in chars[whole.start : whole.end]:
        return False
    is_role = ROLE.search(chars[max(0, whole.start - LONGEST_NAME) : whole.start].rstrip()) is not None
    named = CREDIT_END.search(whole.reading) is not None and (len(whole.reading) > LONGEST_NAME or is_role)
    start, end = chars.rfind("\n", 0, whole.start) + 1, chars.find("\n", whole.end)
    is_line = not (chars[start : whole.start] + chars[whole.end : end if end >= 0 else None]).strip()
    return named or (is_line and _names_picture(prints))


def _inside_sentence(chars: str, start: int, end: int) -> tuple[int, int]:
    """The span with the spaces beside it, where it stands inside a sentence that they would part."""
    first, last = start, end
    while first > 0 and chars[first - 1] in " \u3000":
        first -= 1
    while last < len(chars) and chars[last] in " \u3000":
        last += 1
    inside = first > 0 and last < len(chars) and chars[first - 1] not in TERMINAL + "\n" and chars[last] != "\n"
    return (first, last) if inside else (start, end)
