"""Sentences of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from flows.model import Section, Sentence

LONGEST_QUOTED = 160  # a longer quotation is cut into its sentences
_OPENERS = "“‘「『（(《【["
_CLOSERS = "”’」』）)》】]"
_STOPS = "。！？!?…"
# A pattern that begins with one set is searched for fast.
_TOKEN = re.compile(rf"[{re.escape(_OPENERS + _CLOSERS)}{_STOPS}](?:(?<=[{_STOPS}])[{_STOPS}]+)?")
_SAYING = re.compile(
    r"[^。！？!?；;]{0,40}?(?:说|表示|介绍|告诉|指出|强调|称|认为|道|谈到|坦言|解释|感慨|回忆|透露|提出|要求|写道|问|答)[。：:，,]"
)


def find_sentences(chars: str, sections: Sequence[Section]) -> tuple[Sentence, ...]:
    """The sentences of a body, in order; they cover every character of it that is not white space.

    A line's end ends a sentence, and so does a heading's. A full stop within quotation marks or brackets does
    not, unless the quotation is long or is never closed; `“……。”他说。` is one sentence.
    """
    sentences: list[Sentence] = []
    for index, section in enumerate(sections):
        for start, end in ((section.start, section.text_start), (section.text_start, section.end)):
            sentences += [Sentence(first, last, index) for first, last in _spans(chars, start, end)]
    return tuple(sentences)


def _spans(chars: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        stop = chars.find("\n", at, end)
        stop = end if stop < 0 else stop
        for span in sentence_spans(chars, at, stop):
            first, last = span
            while first < last and chars[first].isspace():
                first += 1
            while first < last and chars[last - 1].isspace():
                last -= 1
            if first < last:
                yield first, last
        at = stop + 1


def sentence_spans(chars: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one line, as adjoining spans."""
    cuts: list[int] = []
    inner: list[int] = []  # stops inside the outermost open bracket or quotation
    opened: list[int] = []
    for token in _TOKEN.finditer(chars, start, end):
        at, behind = token.span()
        char = chars[at]
        if char in _OPENERS:
            opened.append(at)
        elif char in _CLOSERS and opened:
            first = opened.pop()
            if inner and not opened:
                cuts += _stops_of_quotation(chars, (first, behind, end), inner)
                inner = []
        elif char in _CLOSERS:
            if cuts and cuts[-1] == at:
                cuts[-1] = behind  # a closing mark whose opening one is missing stays with its sentence
        elif opened:
            inner.append(behind)
        else:
            cuts.append(behind)
    if opened:  # never closed: as if it were not there
        cuts += inner
    return _between(start, end, cuts)


def _stops_of_quotation(chars: str, span: tuple[int, int, int], stops: list[int]) -> list[int]:
    """Which full stops inside a closed quotation or bracket end a sentence.

    `span` is its beginning, its end and the line's end. Those of a long one do; the last one does, with the
    closing mark, unless what follows says who spoke.
    """
    first, after, end = span
    long_ones = [stop for stop in stops if after - first > LONGEST_QUOTED and stop < after - 1]
    ends_in_stop = not chars[stops[-1] : after].strip(_CLOSERS)
    if ends_in_stop and chars[after - 1] in "”’」』" and after < end and not _SAYING.match(chars, after, end):
        return [*(stop for stop in long_ones if stop != stops[-1]), after]
    return long_ones


def _between(start: int, end: int, cuts: list[int]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = start
    for cut in cuts:
        if at < cut < end:
            spans.append((at, cut))
            at = cut
    spans.append((at, end))
    return spans
