"""Things that open a clause and that no verb of the vocabulary governs: what is told of them only begins behind them.

北山隧道|掘进2100米, 数字展厅|对市民开放, 供热管网改造|因用地没有办结, 环城通道|的可研报告上月通过评审.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from flows.extract.projects.chains import Chain
from flows.extract.projects.clauses import Run
from flows.extract.projects.lexicon import Verb, parts
from flows.patterns import searcher, trier

_SHORTEST, _LONGEST = 4, 30  # characters of a name
_PHASE = 2  # of a phase's: 一期
_PARTS = f"(?:{parts('part', 'line', 'main', 'work')})"
# 的道路绿化工程|开工: the works are the thing, not a part of what they are at
_NO_THING = "(?!的|[一-龥]{0,6}(?:工程|项目)(?:开工|启动|完工|竣工|建成|建设))"
_PAPERS = f"(?:{parts('paper')})(?:报告|手续|工作|方案|设计|审批)"
_TO_WHOM = "(?:对(?:外|市民|公众|游客|社会)|向(?:市民|公众|社会)|免费|试|正式|也|已)"
_HOLDS = (  # ahead of a number
    "(?:库容|蓄水|处理|储藏|存储|供水|供热|产能|产|容纳|停放|停车|设有?|拥有|配有|单程|桥长|跨径|宽)"
)
_TIME = (
    r"(?:20\d\d年|今年|明年|去年|[上本下]月|[上本下]周|年[内底初]|近日|日前|昨日|前\d+个?月|前[一二三]季度|汛前|赶在|预计|目前|同时"
    r"|\d{1,2}月)"
)
_SPENT = r"(?:引入(?:社会|民间)?资本|投入|完成投资|花费|花了|耗资|只用了?|用时|历时)[^，。；、\d]{0,4}(?=\d)"
_TOLD = {  # in the order that they are tried
    "of_part": rf"(?:的[一-龥]{{2,4}}|的|刚|刚刚|正在?|已|仅|还在)*?(?:完成)?{_PARTS}{_NO_THING}(?=[一-龥\d])",
    "of_papers": f"的?{_PAPERS}",
    "opened": f"{_TO_WHOM}{_TO_WHOM}*(?:免费|正式|试)?开放",
    "cause": "(?:因|由于)(?=[一-龥])|受(?=[^，。；]{1,20}(?:影响|制约|限制|阻))",
    "occupied": r"[已共又现]?(?:引来|引进|吸引|迎来|签下|签约|聚集|集聚|入驻)了?(?=[^，。；、]{0,4}\d)",
    "measured": rf"(?:设计|总|可|一次|约|最大|日|年)*{_HOLDS}[^，。；、\d]{{0,5}}(?=\d)",
    "spent": f"(?:共|累计|已|将|计划)*{_SPENT}",
    "at_last": r"(?:[则也将已正刚仍还]+|[只仅]剩)(?=[一-龥])",
    "in_time": rf"{_TIME}(?=[^，。；、]{{2}})",
    "is": "是(?=[^，。；]{0,40}(?:首个|最大|[座条]))",
    "worked_on": r"已?(?:栽植|补植|敷设|清运|清淤|修复)[^，。；、\d]{1,6}(?=\d)",
    "affects": "影响$",
    "site": "(?:施工现场|现场|工地)?[上里内]$",
    "sited": "选址(?=[一-龥]{2})",
}
TOLD = frozenset((*_TOLD, "completes"))
_LEADS_TO = re.compile(
    "(?:[^，。；]{0,8}?(?:全长|总长|占地|总投资|投资|建筑面积|装机(?:容量)?))?"
)  # 全长|2.3公里的北山隧道
_COMPLETES = re.compile(
    r"(?:\d{1,2}月底?前|年[底内]前?|[上本下]月底?前?|汛前|今年|目前|已经|已|累计|基本|刚)*完成了?"
    "(?P<what>[^，。；、]{0,10}?(?:安装|施工图审查|施工|审查|招标|设计|征迁|拆迁|土方|土石方|浇筑|主体|桩基|路基|化改造|工程量))"
)
_AT_ONCE = frozenset(("of_part", "at_last", "in_time"))  # what only leads up to the verb that governs
_STAGES = (  # what words behind a subject say of how far it is, the first sort that is found
    ("proposed", searcher("施工图|手续|环评|方案|选定|签约|可研|征迁|拆迁|审批")),
    (
        "ongoing",
        searcher(f"正在(?!办理)|正(?=[一-龥])(?![在式常月])|{parts('work')}|安装|施工|吊装|浇筑|封顶|过半"),
    ),
    ("complete", searcher("迎来首批|开学|开诊|投用|用上|启用|验收|接通|成功|开放|建成|交付|达标|交房|运行")),
    ("start", searcher("开工|动工|开挖|奠基|破土")),
)
_NOT_YET = searcher("未|没有|不会|无法|尚无|难以")
_HAS_BEGUN = re.compile("[已刚仍]|正(?!在?办理)")
_STAGE_OF = {"occupied": "complete", "opened": "complete", "affects": "ongoing", "worked_on": "ongoing", "cause": ""}
_PARTS_COUNTED = re.compile(r"(?<=[期目程])(?:\d+|[一二两三四五六七八九十])[栋座条台个](?=[一-龥])")
_PREDICATE = trier("|".join(f"(?P<{told}>{words})" for told, words in _TOLD.items()))
_NAMES_END_BEFORE = {  # where that is not all that a rule begins with; they end before 已, 刚 and 共 anyway
    "of_part": rf"(?:的[一-龥]{{0,4}}?)?{_PARTS}{_NO_THING}(?=[一-龥\d])",
    "spent": _SPENT,
    "measured": (
        "[可日]|(?:库容|蓄水|处理|储藏|存储|供水|供热|产能|容纳|停放|停车|设有|拥有|配有|单程|跨径|宽)"
        r"[^，。；、\d]{0,5}(?=\d)"
    ),  # names hold 设 and 产
    "at_last": "[则刚仍也]|[只仅]剩",
    "in_time": "汛前|赶在|同时",
    "affects": "影响(?=，)",  # the clause ends here
    "site": "(?:施工现场|现场|工地)?[上里内中](?=，)",
}
_OPENINGS = searcher("|".join(_NAMES_END_BEFORE.get(told, words) for told, words in _TOLD.items()))


def told_of(masked: str, run: Run, heads: Sequence[int]) -> tuple[Run, ...]:
    """The run up to the thing that it opens with, where what follows tells of it; the run itself where nothing does.

    Where what governs stands behind so many parts of a thing (产业园一期|8栋标准厂房|交付使用), both are told of.
    """
    is_subject = run.before is None and _LEADS_TO.fullmatch(masked, run.clause_start, run.start) is not None
    if not (is_subject or masked[run.start - 1 : run.start] == "的"):
        return (run,)
    at = bisect_left(heads, run.end)
    ends_with_name = heads[at : at + 1] == [run.end]
    shortest = _PHASE if masked[run.start + 1 : run.start + _PHASE] == "期" else _SHORTEST  # 一期, 二期
    low, high = bisect_left(heads, run.start + shortest), bisect_right(heads, min(run.end - 1, run.start + _LONGEST))
    if ends_with_name and run.after is None and (done := _COMPLETES.match(masked, run.end, run.clause_end)):
        verb = _verb("completes", _stage("completes", masked, done.start("what"), done.end()))
        return (run._replace(after=Chain(run.end, done.end(), (verb,), is_marked=False)),)
    for head in reversed(heads[low:high]):
        if run.after and _PARTS_COUNTED.match(masked, head, run.end):
            return run._replace(end=head), run._replace(start=head)
        if ends_with_name and masked[head] != "的":  # 基地|的钢结构厂房|已吊装完毕
            continue
        if predicate := _PREDICATE.match(masked, head, run.clause_end):
            told = predicate.lastgroup or ""
            if run.before or (run.after and told in _AT_ONCE and not _NOT_YET.search(masked, head, run.after.start)):
                return (run._replace(end=head),)
            verb = _verb(told, _stage(told, masked, head, run.clause_end))
            return (run._replace(end=head, after=Chain(head, predicate.end(), (verb,), is_marked=False)),)
    return (run,)


def _stage(told: str, masked: str, start: int, end: int) -> str:
    """How far a thing is by the words behind it; "" where they do not say."""
    if told in _STAGE_OF:
        return _STAGE_OF[told]
    if _NOT_YET.search(masked, start, end):
        return ""
    usual = "ongoing" if told == "at_last" and _HAS_BEGUN.search(masked, start, end) else ""
    return next((stage for stage, words in _STAGES if words.search(masked, start, end)), usual)


@cache
def _verb(told: str, stage: str) -> Verb:
    return Verb(told, before=False, after=True, strong=False, stage=stage, stage_done=stage)


def openings(masked: str) -> Iterable[int]:
    """Where what may be told of a subject begins."""
    return (found.start() for found in _OPENINGS.finditer(masked))
