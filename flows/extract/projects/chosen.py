"""The candidates that the model chose in an article, with what the attributes of mentions are read from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.extract.projects.candidates import Candidate
from flows.extract.projects.lexicon import COSTS
from flows.extract.projects.phrases import DESCRIBED
from flows.extract.projects.subjects import TOLD
from flows.model import Sentence

_TELLS = re.compile(r"投资|造价|[年月]|建成|完工|竣工|开工|施工|建设|投用|投产|通车|封顶")
_TAKES_UP = re.compile(
    r"“?(?:(?:据(?:悉|了解|介绍)|(?:截至)?目前|如今|眼下|[^，。；]{2,14}(?:说|介绍|表示|透露|告诉记者)(?=，))，?)?(?:"
    r"(?:该|这条|这座|这个|这一|此|本)(?:项目|工程|(?P<noun>公路|道路|路|铁路|线路|线|段|大桥|桥|隧道|园|园区|产业园|中心|基地|医院|学校|水库"
    r"|电站|机场|小镇|综合体|校区|校(?!长|友)|院区|大厦|楼|大楼|馆|场馆|广场|公园|书房|驿站|市场|厂(?!长)|水厂|工厂|车站|供水站|水站|服务站|变电站|枢纽|渠|灌区|泵站|高速|立交|互通|街区"
    r"|片区|生产线))"
    r"|(?:这[个条座项]|该)(?:由[^，。；]{2,24}?)?(?:总?投资|概算)[^，。；]{1,12}元(?:建设|兴建|打造|实施)?的(?:项目|工程|园区|产业园|基地|大桥)"
    r"|(?:项目|工程)(?=[^，。]{0,4}(?:总投资|投资|概算|估算|计划|预计|全长|占地|总|于|由|以|采用|[东西南北]起|分|位于|建成|达产|工期|竣工|已|正|治理|新建|改造|建设|包括|主要))"
    r"|(?=(?:全长|线路全长|占地|总?建筑面积|(?:计划|概算|估算)?总投资|概算投资|计划投资|总造价|设计|建成后|工期|建设工期))"
    r"|(?:这[条座个处家所部]|该|此)?(?P<kind>[一-龥]{1,6}?)(?=(?:全长|线路全长|占地|总?建筑面积|(?:计划|概算|估算)?总投资|概算投资|计划投资|总造价|工期|建筑面积)))"
)


_GENERIC = re.compile("项目|工程")
# What a thing is called by: S325线改建工程 is 该路段, 第三中学 该校, 北山医院东院区 该院区; else by the last character.
_ALIKE = {
    **dict.fromkeys(("公路", "道路", "路", "铁路", "线路", "线", "段", "高速"), "路线道段速"),
    **dict.fromkeys(("学校", "校", "校区"), "学校"),
    "院区": "院",
    "园区": "园",
    "街区": "街",
    "片区": "片",
    "大厦": "厦",
    "大桥": "桥",
    "场馆": "馆场",
    "工厂": "厂",
}
_COSTS = COSTS | {DESCRIBED.word}
_GAIN = frozenset(("新增", "增加", "配备", "增设", "安装", "配建"))
_SPENT = re.compile(r"(?:计划|概算)?投资约?\d")
_NO_LEAD = re.compile(r"[\d\s.．、。：:（）()]+")
_OF_ANOTHER = re.compile("(?:计划)?总?投资[^，。；]{0,12}元的")  # 总投资5亿元的南山水库


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
            if (named := _named(candidates, members))
            for found in _followups(text, sentences, by_sentence, named, candidates)
        ]
        return cls(text, candidates, statuses, by_sentence, followups)


def is_entry(text: str, one: Candidate) -> bool:
    """Whether a candidate is a line of its own, and what stands below describes it."""
    after = one.run.after
    return after is not None and after.start == after.end and text[after.end : after.end + 1] == "\n"


def is_gain(candidate: Candidate) -> bool:
    """Whether a set is only what an undertaking brings: 建设A，新增停车位500个."""
    chain = candidate.run.before
    return candidate.item.is_group and chain is not None and any(verb.word in _GAIN for verb in chain.verbs)


def is_only_described(candidate: Candidate) -> bool:
    """Whether nothing governs a thing, or only what it costs or measures."""
    after = candidate.run.after
    is_free = _is_only_costed(candidate) or (after is not None and is_told_of(candidate) and not after.verbs[0].stage)
    return candidate.run.before is None and is_free and not candidate.item.is_group


def is_attributed(text: str, candidate: Candidate) -> bool:
    """Whether words ahead only say which thing is described or told of: 投入1.2亿元实施的|改造项目，今年3月投产."""
    start = candidate.item.start
    return candidate.run.before is not None and text[start - 1 : start] == "的" and _is_only_costed(candidate)


def _is_only_costed(candidate: Candidate) -> bool:
    """Whether no verb stands behind a thing, or only one of what it costs or measures."""
    after = candidate.run.after
    return after is None or after.verbs[0].word in _COSTS


def is_told_of(candidate: Candidate) -> bool:
    """Whether what is told of a thing only begins behind it, with no verb of the vocabulary."""
    after = candidate.run.after
    return after is not None and after.verbs[0].word in TOLD


def _named(candidates: Sequence[Candidate], members: Sequence[int]) -> list[int]:
    """The undertakings that a sentence is about, the last of each name; sets counted by the way are none."""
    if any(candidates[index].item.is_closing for index in members):
        return []
    singles = [index for index in members if not candidates[index].item.is_group]
    return list({candidates[index].item.name: index for index in singles}.values())


def _is_called(name: str, kind: str | None, noun: str | None) -> bool:
    """Whether a thing can be called by a word of its name: 北郊水厂二期 is 该水厂, 北山桥 is 这座大桥."""
    if noun:
        return any(char in name for char in _ALIKE.get(noun, noun[-1]))
    if kind in _ALIKE:
        return any(char in name for char in _ALIKE[kind])
    return not kind or name.endswith(kind) or (len(kind) > 1 and kind in name)


def _stands_alone(text: str, sentence: Sentence, named: Candidate) -> bool:
    """Whether a sentence is nothing but a name, as the lead of an item is: 3．江南大道西延线。投资1.53亿元，…."""
    return not _NO_LEAD.sub("", text[sentence.start : named.item.start] + text[named.item.end : sentence.end])


def _followups(
    text: str,
    sentences: Sequence[Sentence],
    by_sentence: Mapping[int, list[int]],
    indices: list[int],
    candidates: Sequence[Candidate],
) -> list[Followup]:
    """The sentences, up to two behind its own, that take up an undertaking, one named there.

    They name it by a demonstrative (该工程), by the last word of its name (大桥全长), or not at all (全长); where
    several are named, by a word that ends one name alone. Below an entry of a list all of the paragraph is about it.
    """
    found: list[Followup] = []
    index, named = indices[-1], candidates[indices[-1]]
    if is_entry(text, named):
        for one in sentences[named.sentence + 1 :]:
            if text[one.start - 1] == "\n" and found:
                break
            found.append(Followup(index, one.start, one.end))
        return found
    for behind in range(named.sentence + 1, min(named.sentence + 3, len(sentences))):
        one = sentences[behind]
        if _SPENT.match(text, one.start, one.end) and _stands_alone(text, sentences[named.sentence], named):
            found.append(Followup(index, one.start, one.end))
            break
        taken = _TAKES_UP.match(text, one.start, one.end)
        if taken is None or _OF_ANOTHER.match(text, one.start, one.end):
            break
        so_called = [at for at in indices if _is_called(candidates[at].item.name, taken["kind"], taken["noun"])]
        if len(so_called) > 1 and (word := _GENERIC.search(taken[0])):  # 该工程: the one that is called so
            so_called = [at for at in so_called if candidates[at].item.name.endswith(word[0])]
        if len(so_called) != 1:
            break
        if _TELLS.search(text, one.start, one.end):
            found.append(Followup(so_called[0], one.start, one.end))
        if behind in by_sentence:
            break
    return found
