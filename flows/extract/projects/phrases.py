"""What governs a thing in more than one word: sums that it is done with (投资2亿元|新建), lists that it is put on
(列入省重点项目), leave that it has (通过环评), parts of it that are done (完成总工程量的65%, 完成主体工程).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from flows.extract.projects.lexicon import Verb
from flows.patterns import searcher

_CUES = searcher(
    r"元|[列纳]入|入选|完成|通”|通过|取得|进入|转入|实现|打造|培育成|建设成|发展成|完毕|到位|正[在加抓全紧有同进开]"
)
_AMOUNT = r"(?:超过|超|约|近|达|逾|共|了)*\d[\d,]*(?:\.\d+)?(?:余|多)?[万千百亿]*(?:余|多)?(?:美|欧|港)?元"
_DONE = r"(?:已经|已|现已|基本|全面|全部|顺利|提前|均|圆满|超额|累计|如期)*"
_END = r"(?=$|[，。；、])"

_WITH = (
    rf"(?<!完成)(?<!累计)(?:总投资|投资|投入(?:各类|专项)?(?:资金)?|筹(?:措|集)资金|斥资|耗资){_AMOUNT}"
    r"(?=[一-龥])(?![的以左人])"
)
_LISTED = (
    r"(?:已|被|成功|获批)*(?:列入|纳入|入选)[^，。；、]{0,14}?"
    rf"(?:项目库|建设库|项目|规划|计划|盘子|名单|清单|试点){_END}"
)
_APPROVED = (
    rf"{_DONE}(?:(?:通过|取得)(?:了)?[^，。；、]{{0,8}}|完成(?:了)?(?:项目)?)"
    r"(?:环评|可研|评审|评估|审查|批复|立项|核准|选址|可行性研究|规划编制|方案编制|初步设计|方案设计|勘察设计|预审|前期工作)"
    rf"(?:报告|工作|审批|评审|审查|批复|手续)*{_END}"
)
_SHARE = (
    rf"{_DONE}完成(?:了)?(?:总)?(?:工程量|投资|形象进度|工程进度|进度|建设任务|工程)"
    r"的?(?:\d+(?:\.\d+)?%|过半|[一二三四五六七八九]成)"
)
_QUOTA = (
    rf"{_DONE}完成(?:了)?(?:全年|年度|当年|今年|本年度?|年初)?[^，。；、]{{0,5}}(?:投资|计划)"
    rf"(?:计划|任务|目标)*{_END}"
)
_TASKS = rf"{_DONE}完成(?:了)?(?:全年|年度|当年|今年|阶段性?)(?:建设|施工|目标)*任务{_END}"
_HEADWAY = rf"取得(?:了)?(?:重大|突破性|实质性|阶段性|决定性|重要|明显|显著|关键性?)+(?:进展|突破|成效){_END}"
_GROUNDWORK = (
    rf"{_DONE}完成(?:了)?(?:路基|路面|桩基|基础|场地|土地|征地|土石方|桥面|架梁|铺轨|隧道|管网|挖填)"
    rf"[^，。；、]{{0,8}}?(?:工程|施工|平整|铺设|拆迁|建设)?{_END}"
)
_PLANNING = (
    rf"{_DONE}(?:进入|转入)[^，。；、]{{0,6}}?(?:论证|可研|规划|设计|审批|报批|招标|筹备|前期)[^，。；、]{{0,4}}?阶段"
)
_TRIAL = rf"{_DONE}(?:进入|转入)[^，。；、]{{0,4}}?(?:试运行|试运营|试生产|试产|运营|投产)(?:阶段|期)?{_END}"
_PHASE = rf"{_DONE}(?:进入|转入)[^，。；、]{{0,12}}?(?:阶段|冲刺期|攻坚期|收尾|尾声)"
_AT_WORK = (
    r"(?:目前)?正(?:在)?(?:加紧|抓紧|全力|紧张|有序|同步)*(?:进行|开展|加紧|抓紧)[^，。；、]{0,8}?"
    rf"(?:装修|施工|调试|安装|布展|招商|建设|装饰|铺设|吊装|浇筑|绿化){_END}"
)
_INTO = r"(?:打造|建设|发展|培育)(?:成为|为|成)(?=[一-龥“])"
_MAIN_PART = r"(?:(?:主体|土建|主桥|封顶|主体结构|主体框架)+(?:工程|施工|建设)?|(?:第?[一二三]|首)期(?:工程)?(?:建设)?)"
_IN_USE = (
    rf"{_DONE}实现(?:了)?[^，。；、]{{0,8}}?"
    rf"(?:运行|运营|投产|试生产|生产|通车|通航|通水|通气|开放|达产|贯通|并网|供电|投用){_END}"
)
_FINISHED = rf"{_DONE}(?:建设|改造|施工|整治|修缮|搬迁|安装)(?:完毕|到位){_END}"
_THROUGH = r"(?:全线|全面|顺利|实现|成功|“)*“(?:轨通|洞通|路通|桥通|电通|双通)”"
_BY_STAGE = (  # earlier ones are tried first
    ("with", _WITH),
    ("proposed", f"{_LISTED}|{_APPROVED}|{_PLANNING}"),
    ("complete", f"{_DONE}完成(?:了)?{_MAIN_PART}{_END}|{_IN_USE}|{_TRIAL}|{_FINISHED}|{_THROUGH}"),
    ("ongoing", f"{_SHARE}|{_QUOTA}|{_TASKS}|{_HEADWAY}|{_GROUNDWORK}|{_PHASE}|{_AT_WORK}|{_INTO}"),
)
_PHRASES = re.compile("|".join(f"(?P<{stage}>{phrases})" for stage, phrases in _BY_STAGE))


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
