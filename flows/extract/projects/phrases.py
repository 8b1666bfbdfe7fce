"""What governs a thing in more than one word: sums that it is done with (投资2亿元|新建), lists that it is put on
(列入省重点项目), parts of it that are done (完成总工程量的65%, 完成主体工程).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from flows.extract.projects.lexicon import Verb
from flows.patterns import searcher

_CUES = searcher(r"元|[列纳]入|入选|完成|通”")
_AMOUNT = r"(?:超过|超|约|近|达|逾|共|了)*\d+(?:\.\d+)?(?:余|多)?[万千百亿]*(?:余|多)?(?:美|欧|港)?元"
_PHRASES = re.compile(
    rf"(?P<with>(?<!完成)(?<!累计)(?:总投资|投资|投入(?:各类|专项)?(?:资金)?|筹(?:措|集)资金|斥资|耗资){_AMOUNT}(?=[一-龥])(?![的以左人]))"
    r"|(?P<proposed>(?:已|被|成功|获批)*(?:列入|纳入|入选)[^，。；、的]{0,14}?(?:项目库|建设库|项目|规划|计划|盘子|名单|清单|试点)(?=$|[，。；、]))"
    r"|(?P<ongoing>(?:超额|已|累计)*完成(?:了)?(?:总)?(?:工程量|投资|形象进度|工程进度|进度|建设任务|工程)的?\d+(?:\.\d+)?%"
    r"|(?:超额|全面|圆满|已)*完成(?:了)?(?:全年|年度|当年|今年|本年度?|年初|上半年)?(?:目标)?投资(?:计划|任务|目标))"
    r"|(?P<complete>(?:已|基本|全面)*完成(?:了)?(?:主体|土建|桩基|基础|主桥|封顶|主体结构)+(?:工程|施工|建设)?(?=$|[，。；、])"
    r"|(?:全线|全面|顺利|实现|成功|“)*“(?:轨通|洞通|路通|桥通|电通|双通)”)"
)


class Phrase(NamedTuple):
    """A phrase `[start, end)` as a verb behind its subject; `verb` None for one that only tells with what."""

    start: int
    end: int
    verb: Verb | None


_VERBS = {
    stage: Verb(stage, before=False, after=True, strong=False, stage=stage, stage_done=stage)
    for stage in ("proposed", "ongoing", "complete")
}


def find_phrases(masked: str, start: int, end: int) -> Iterator[Phrase]:
    """The phrases of the clause `[start, end)`.

    >>> [one.verb and one.verb.stage for one in find_phrases("投资2亿元新建", 0, 7)]
    [None]
    """
    if _CUES.search(masked, start, end):
        for found in _PHRASES.finditer(masked, start, end):
            yield Phrase(found.start(), found.end(), _VERBS.get(found.lastgroup or ""))
