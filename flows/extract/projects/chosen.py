"""The candidates that the model chose in an article, with what the attributes of mentions are read from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.extract.projects.candidates import Candidate
from flows.model import Sentence

_TELLS = re.compile(r"投资|造价|[年月]|建成|完工|竣工|开工|施工|建设|投用|投产|通车|封顶")
_TAKES_UP = re.compile(
    r"“?(?:(?:据(?:悉|了解|介绍)|(?:截至)?目前|如今|眼下)，?)?(?:"
    r"(?:该|这条|这座|这个|这一|此|本)(?:项目|工程|公路|道路|路|铁路|线路|线|段|大桥|桥|隧道|园|园区|产业园|中心|基地|医院|学校|水库"
    r"|电站|机场|小镇|综合体)"
    r"|(?:项目|工程)(?=[^，。]{0,4}(?:总投资|计划|预计|全长|占地|总|于|由|分|位于|建成|达产|工期|竣工|已|正))"
    r"|(?=(?:全长|线路全长|占地|总?建筑面积|(?:计划|概算|估算)?总投资|概算投资|计划投资|总造价|设计|建成后|工期|建设工期))"
    r"|(?P<kind>[一-龥]{1,4}?)(?=(?:全长|线路全长|占地|总?建筑面积|(?:计划|概算|估算)?总投资|概算投资|计划投资|总造价|工期)))"
)


@dataclass(frozen=True, slots=True)
class Followup:
    """A sentence `[start, end)` that tells more of the candidate `index`: `该工程全长12.6公里，总投资1.35亿元。`"""

    index: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """The candidates chosen in a text, in reading order; a candidate is named by its index."""

    text: str
    candidates: Sequence[Candidate]
    statuses: Sequence[str]
    by_sentence: Mapping[int, list[int]]
    followups: Sequence[Followup]

    @classmethod
    def of(
        cls, text: str, candidates: Sequence[Candidate], statuses: Sequence[str], sentences: Sequence[Sentence]
    ) -> Chosen:
        """The candidates by sentence, and the sentences that go on about one of them."""
        by_sentence: dict[int, list[int]] = {}
        for index, one in enumerate(candidates):
            by_sentence.setdefault(one.sentence, []).append(index)
        followups = [
            found
            for members in by_sentence.values()
            if (named := _the_one_named(candidates, members)) is not None
            for found in _followups(text, sentences, by_sentence, named, candidates[named])
        ]
        return cls(text, candidates, statuses, by_sentence, followups)


def _the_one_named(candidates: Sequence[Candidate], members: Sequence[int]) -> int | None:
    """The one undertaking that a sentence is about: none beside it but sets counted by the way (新增停车位500个)."""
    singles = [index for index in members if not candidates[index].item.is_group]
    is_one = len({candidates[index].item.name for index in singles}) == 1
    is_listed = any(candidates[index].item.is_closing for index in members)
    return singles[-1] if is_one and not is_listed else None


def _followups(
    text: str, sentences: Sequence[Sentence], by_sentence: Mapping[int, list[int]], index: int, named: Candidate
) -> list[Followup]:
    """The sentences, up to two behind its own, that take up an undertaking, the one named there.

    They name it by a demonstrative (该工程), by the last word of its name (大桥全长), or not at all (全长).
    """
    found = []
    for behind in range(named.sentence + 1, min(named.sentence + 3, len(sentences))):
        one = sentences[behind]
        taken = _TAKES_UP.match(text, one.start, one.end)
        if taken is None or (taken["kind"] and not named.item.name.endswith(taken["kind"])):
            break
        if _TELLS.search(text, one.start, one.end):
            found.append(Followup(index, one.start, one.end))
        if behind in by_sentence:
            break
    return found
