"""Headings that run into the paragraph below them, where a web page lost all its line ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from flows.clean.draft import Draft
from flows.clean.lines import FULL
from flows.text import Edit

LEVEL = 8  # that it is given: below all that markup can give
LONGEST_PARAGRAPH = 600  # characters; a longer line is several paragraphs
SAYS_AGAIN = 0.8  # of a heading's character pairs, what the text below has too
NEAR = 260  # characters of that text
# How a paragraph opens: `上半年，…`, `在乡村振兴方面，…`, `何某表示，…`; or a rate that ends the heading.
OPENS = (
    r"(?:(?:今年上半年|上半年|下半年|一季度|前三季度|今年以来|去年以来|近年来|目前|日前|近日|截至|据悉|据了解|据介绍|下一步)"
    r"|\d{1,2}月(?:\d{1,2}日)?|在[^，。；：]{2,10}(?:方面|领域)|[\u3400-\u9fff]{2,3}(?:表示|介绍|说))，"
)
HEADED = re.compile(
    rf"(?<=[。！？])(?P<heading>[^，。；：！？“”（）\s]{{9,30}}?(?:(?={OPENS})|[\d.]+[%％](?=[\u3400-\u9fff]{{2}})))"
)
_HALF = r"[^，。；：！？“”（）\s]{5,14}"
# `市场销售稳步回升，城乡市场同步恢复` before `7月，`; one that a space parts from its paragraph
PARALLEL = re.compile(rf"(?<=[。！？])(?P<heading>{_HALF}，{_HALF}?)(?={OPENS})")
SPACED = re.compile(r"(?<=[。！？])(?P<heading>[^。；：！？“”（）\s]{9,36})[ \u3000]+(?=[^\s。]{3})")
# `1、昆山上半年实现GDP2375亿元今年上半年，…`: what a number opens, up to a space, to words that open paragraphs or to
# the next number
NUMBERED = re.compile(
    r"(?<![^。！？：”\s])(?P<heading>(?P<style>[一二三四五六七八九十]{1,2}(?=、)|（[一二三四五六七八九十]）|\d{1,2}(?=[、.．]\D))"
    rf"[、.．]?[^。；！？\n]{{5,40}}?)(?:[ \u3000]+(?=\S)|(?={OPENS})|(?=\d{{1,2}}[.．、]\D))"
)
FEWEST_NUMBERED = 2  # numbered headings of one style in a line
SET_OFF = 0.4  # of the pairs of one that looks like a heading by itself
SPACES = 100  # characters to a space, at least, where spaces say anything
ORDINALS = frozenset("一二三四五六七八九十")
OPEN_ENDS = "的和与及或在于是为了将对把被由从向等据"


def part_run_in_headings(draft: Draft) -> Draft:
    """`…新动能持续增强。落地亿元以上项目46个何某表示，上半年，全区签约落地亿元以上项目…`: three lines.

    A heading says what the paragraph below says again in the same words, and that opens as paragraphs do.
    """
    lines = draft.lines
    long = np.flatnonzero(lines.widths > LONGEST_PARAGRAPH * FULL).tolist()
    bounds = [lines.span(number) for number in long]
    found = [heading for start, end in bounds for heading in _headings(draft.chars, start, end)]
    if not found:
        return draft
    draft = draft.headed({start: LEVEL for start, _ in found})
    begun = {start for start, _ in bounds}
    return draft.edited(Edit(at, at, "\n", "flattened") for heading in found for at in heading if at not in begun)


def _headings(chars: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the headings in a line, in order."""
    looks = [(HEADED, SAYS_AGAIN), (PARALLEL, SET_OFF)]
    if SPACES * (chars.count(" ", start, end) + chars.count("\u3000", start, end)) <= end - start:
        looks.append((SPACED, SET_OFF))
    found = {one.span("heading"): share for look, share in looks for one in look.finditer(chars, start, end)}
    found |= dict.fromkeys(_numbered(chars, start, end), 0.0)
    last = start
    for (begins, ends), share in sorted(found.items()):
        if begins >= last and _is_said_again(chars[begins:ends], chars[ends : ends + NEAR], share):
            last = ends
            yield begins, ends


def _numbered(chars: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of headings with numbers, where a line has several of a style, counted on from one."""
    styles: dict[str, list[re.Match[str]]] = {}
    for one in NUMBERED.finditer(chars, start, end):
        styles.setdefault("一" if one["style"].strip("（）") in ORDINALS else "1", []).append(one)
    for ones in styles.values():
        if len(ones) >= FEWEST_NUMBERED and ones[0]["style"].strip("（）") in ("一", "1"):
            yield from (one.span("heading") for one in ones)


def _is_said_again(heading: str, below: str, share: float) -> bool:
    """Whether the text below a heading has that share of its character pairs."""
    pairs = {heading[at : at + 2] for at in range(len(heading) - 1)}
    return heading[-1] not in OPEN_ENDS and sum(pair in below for pair in pairs) >= share * len(pairs)
