"""Sentences that go on about the undertaking named before them: `该工程全长12.6公里，总投资1.35亿元。`"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.extract.projects.candidates import Candidate
from flows.model import Sentence

_TELLS = re.compile(r"投资|造价|[年月]")
_TAKES_UP = re.compile(
    r"(?:据(?:悉|了解|介绍)，)?(?:"
    r"(?:该|这条|这座|这个|这一|此|本)(?:项目|工程|公路|道路|路|铁路|线路|线|段|大桥|桥|隧道|园|园区|产业园|中心|基地|医院|学校|水库|电站|机场|小镇|综合体)"
    r"|(?:项目|工程)(?=[^，。]{0,4}(?:总投资|计划|预计|全长|占地|总|于|由|分|位于|建成|达产|工期|竣工)))"
)


@dataclass(frozen=True, slots=True)
class Followup:
    """A sentence `[start, end)` that tells more of the candidate `index`."""

    index: int
    start: int
    end: int


def find_followups(
    text: str, sentences: Sequence[Sentence], chosen: Sequence[Candidate], by_sentence: Mapping[int, list[int]]
) -> list[Followup]:
    """The sentences, up to two behind its naming, that take up the one undertaking last named."""
    found = []
    for named, members in by_sentence.items():
        singles = {chosen[index].item.name for index in members}
        if len(singles) != 1 or chosen[members[-1]].item.is_group:
            continue
        for number in range(named + 1, min(named + 3, len(sentences))):
            one = sentences[number]
            if not _TAKES_UP.match(text, one.start, one.end):
                break
            if _TELLS.search(text, one.start, one.end):
                found.append(Followup(members[-1], one.start, one.end))
            if number in by_sentence:
                break
    return found
