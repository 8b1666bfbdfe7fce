"""What governs a thing in more than one word: sums that it is done with (投资2亿元|新建), lists that it is put on
(列入省重点项目), leave that it has (通过环评), parts of it that are done (完成总工程量的65%, 完成主体工程).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from flows.extract.projects.lexicon import Verb, parts
from flows.patterns import prefilter, searcher, trier

_AMOUNT = r"(?:超过|超|约|近|达|逾|共|了)*\d[\d,]*(?:\.\d+)?(?:余|多)?[万千百亿]*(?:余|多)?(?:美|欧|港)?元"
_DONE = r"(?:已经|已|刚刚|刚|现已|基本|全面|全部|顺利|提前|均|圆满|超额|累计|如期)*"
_END = r"(?=$|[，。；、])"

_WITH = (
    rf"(?<!完成)(?<!累计)(?<!年度)(?:总投资|投资|投入(?:各类|专项)?(?:资金)?|筹(?:措|集)资金|斥资|耗资){_AMOUNT}"
    r"(?=[一-龥])(?![的以左人])"
)
_LISTED = (
    r"(?:已|被|成功|获批)*(?:列入|纳入|入选)[^，。；、]{0,14}?"
    rf"(?:项目库|建设库|储备库|项目|规划|计划|盘子|名单|清单|试点|[国省市县]重点){_END}"
)
_APPROVED = (
    rf"{_DONE}(?:(?:通过|取得)(?:了)?[^，。；、]{{0,8}}|完成(?:了)?(?:项目)?)"
    r"(?:环评|备案|可研|评审|评估|审查|批复|立项|核准|选址|可行性研究|规划编制|方案编制|初步设计|方案设计|勘察设计|预审|前期工作)"
    rf"(?:报告|工作|审批|评审|审查|批复|手续)*{_END}"
)
_SHARE = (
    rf"{_DONE}完成(?:了)?(?:总)?(?:工程量|投资|形象进度|工程进度|进度|建设任务|工程)"
    r"的?(?:\d+(?:\.\d+)?%|过半|[一二三四五六七八九]成半?)"
)
_QUOTA = (
    rf"{_DONE}完成(?:了)?(?:全年|年度|当年|今年|本年度?|年初)?[^，。；、]{{0,5}}(?:投资|计划)"
    rf"(?:计划|任务|目标)*{_END}"
)
_TASKS = rf"{_DONE}完成(?:了)?(?:全年|年度|当年|今年|阶段性?)(?:建设|施工|目标)*任务{_END}"
_HEADWAY = rf"取得(?:了)?(?:重大|突破性|实质性|阶段性|决定性|重要|明显|显著|关键性?)+(?:进展|突破|成效){_END}"
_PARTS = f"(?:{parts('part', 'ground')})"
_LINES = f"(?:{parts('line')})"  # parts of works, or works with a name of their own: 北山隧道
_PART_BEHIND = rf"(?:{_PARTS}|(?<![^目程段期速路线区，。；、全]){_LINES})"
_GROUNDWORK = rf"{_DONE}完成(?:了)?(?:{_PARTS}|{_LINES})[^，。；、]{{0,8}}?(?:工程|施工|平整|铺设|拆迁|建设)?{_END}"
_MEASURES = "(?:公里|千米|米|根|榀|片|平方米|立方米|方|吨)"
_SOME = rf"(?:约|近|超过|超|逾|突破|达到|达|了)*\d[\d.,]*(?:余|多)?万?(?:余|多)?{_MEASURES}"
_PART_OF_WORK = (
    rf"{_DONE}完成(?:了)?[^，。；、\d]{{0,6}}?(?:施工|铺设|铺筑|浇筑|衬砌|开挖|掘进|加固|架设|吊装|敷设){_SOME}{_END}"
    rf"|{_PART_BEHIND}[^，。；、\d]{{0,4}}?{_DONE}完成(?:了)?(?:{_SOME}|\d[\d.]*%|过半|[一二三四五六七八九]成半?|{_END})"
    rf"|(?:{_PART_BEHIND}?(?:施工|铺设|铺筑|浇筑|衬砌|开挖|掘进|加固|架设|吊装|敷设)|{_PART_BEHIND}贯通)"
    rf"{_DONE}(?:完成)?{_SOME}{_END}"
    rf"|(?:已经|已|现已|累计)+(?:铺设|铺筑|浇筑|开挖|架设|吊装|敷设)[^，。；、\d]{{0,8}}?{_SOME}{_END}"
    rf"|(?:已经|已|现已)+完成(?:了)?[^，。；、\d]{{1,6}}?(?:安装|施工|吊装|浇筑|摊铺){_END}"
)
_MADE_OVER = (
    rf"{_DONE}完成(?:了)?(?:整体|主体|全面|智能化|现代化|数字化)?"
    rf"(?:扩容|改造|升级|提升|提质|扩建|改建|整治|修缮|加固|装修|布展)+(?:工程|工作)?{_END}"
)
_AT_SIGHT = (
    "(?:塔吊林立|塔吊高耸|(?:昼夜|日夜|连续)奋战|热火朝天|如火如荼|一派繁忙"
    rf"|按下(?:建设|发展)?[^，。；、建]{{3,9}}{_END})"
)
_NEEDED = rf"(?:建设|施工|改造)(?:的)?需要{_END}"
_WORKED_ON = (
    r"(?:进行|实施|开展)(?:了)?(?:[一-龥]{2}化|全面|综合|集中|整体|提升|节能)?"
    rf"(?:改造|提升|整治|修缮|治理|升级|加固|维修|扩建|改建|提质)+{_END}"
)  # of what 对 stands before
_LEVELLED = rf"{_DONE}(?:完成|实现)(?:了)?“[三五七九]通一平”{_END}"
_FUNDED = r"(?:成功)?(?:争取|获得|争取到位)(?:到|了)?[^，。；、]{0,10}(?:资金|债券|补助|贷款)\d[\d.]*[万亿]?元"
_PLANNING = (
    rf"{_DONE}(?:进入|转入)[^，。；、]{{0,6}}?(?:论证|可研|规划|设计|审批|报批|招标|筹备|前期)[^，。；、]{{0,4}}?阶段"
)
_GROUND_TO_COME = (
    r"(?:目前)?正在?(?:抓紧|加快|积极)?(?:进行|开展)"
    r"(?:征地拆迁|征迁|拆迁|招投标|招标|设计|勘察|勘探|前期|方案|论证|可研|选址|立项)[^，。；、]{0,6}"
    rf"|(?:目前)?正在?(?:抓紧|加快|积极)?(?:办理|编制|报批)[^，。；、]{{0,12}}?(?:手续|报告|方案|规划|审批){_END}"
)
_TRIAL = rf"{_DONE}(?:进入|转入)[^，。；、]{{0,4}}?(?:试运行|试运营|试生产|试产|运营|投产)(?:阶段|期)?{_END}"
_PHASE = rf"{_DONE}(?:进入|转入)[^，。；、]{{0,12}}?(?:阶段|冲刺期|攻坚期|(?:收尾|尾声)(?:阶段|期)?)"
_ENLARGED = r"(?<=[厂站院校馆场园库堤渠路桥线])(?:扩建|改造|改建|整治|提升)后(?=$|[，。；])"
_NEXT_PHASE = rf"(?:启动|开工建设|开工|动工)(?:[一二三四五六]期)(?:工程|项目)?(?:建设)?{_END}"
_AT_WORK = (
    r"(?:目前)?(?:正(?:在)?|[仍还]在)(?:加紧|抓紧|全力|紧张|有序|同步)*(?:进行|开展|推进|加紧|抓紧)[^，。；、]{0,8}?"
    rf"(?:装修|施工|调试|安装|布展|招商|建设|装饰|铺设|吊装|浇筑|绿化|粉刷|拓宽|收尾){_END}"
    r"|(?:目前)?正在?(?:加紧|抓紧|全力|紧张|有序|同步)*(?:安装|调试|铺设|浇筑|吊装|架设|装修|拆除|平整)[^，。；、]{1,8}"
    rf"{_END}"
    rf"|(?:目前)?正在?(?:加紧|抓紧|全力|紧张|有序|同步)*(?:拓宽|粉刷|装修|调试|吊装){_END}"
    rf"|(?:已|开始|进入|转入)+(?:设备|内部|室内|外墙|主体|全面)*(?:进场)?(?:安装|装修|装饰|调试|施工|粉刷){_END}"
)
_SO_MANY = r"[^，。；、\d]{0,6}\d+(?:余|多)?"
_OCCUPIED = (
    rf"(?:目前|累计|现)*(?:(?:已有|已签约|已引进){_SO_MANY}(?:家[^，。；、]{{0,8}}?|户[^，。；、]{{0,8}}?(?:入驻|签约))"
    rf"|已?入驻{_SO_MANY}[家户][^，。；、]{{0,8}}?){_END}"
)  # by those who work there: 已有9家企业入驻
_INTO = r"(?:(?:打造|培育)为|(?:打造|建设|发展|培育)成(?:为|(?!都|渝|绵|德|昆|武|安)))(?=[一-龥“])"  # 以A建设为重点
_MAIN_PART = r"(?:(?:主体|土建|主桥|封顶|主体结构|主体框架)+(?:工程|施工|建设)?|(?:第?[一二三]|首)期(?:工程)?(?:建设)?)"
_THING = (
    "高铁|铁路|公路|大桥|高速|快速路|隧道|项目|工程|水库|电站|[水电]厂|中心|园区|产业园|基地|学校|医院"
    "|号线|运河|机场|大道|立交"
)
_IN_USE = (  # not what somebody brings about: 实现包银高铁通车
    rf"{_DONE}实现(?:了)?(?:(?!{_THING})[^，。；、]){{0,8}}?"
    rf"(?:运行|运营|投产|试生产|生产|通车|通航|通水|通气|开放|达产|贯通|并网|供电|投用){_END}"
)
_FINISHED = rf"{_DONE}(?:建设|改造|施工|整治|修缮|搬迁|安装)(?:完毕|到位){_END}"
_THROUGH = r"(?:全线|全面|顺利|实现|成功|“)*“(?:轨通|洞通|路通|桥通|电通|双通)”"
_STANDS_AT = rf"{_DONE}处[于在][^，。；、]{{0,12}}?(?:阶段|期){_END}"
_SHARE_OF_WORK = (
    r"(?:形象进度|(?:工程|施工|建设)?进度(?!过半)|布展|装修|掘进|开挖|清淤|浇筑|架设|铺设|衬砌|吊装|成[形型])(?:已|为|达到|达|超|逾|完成|工作)*"
    r"(?:过半|近半|收尾|\d+(?:\.\d+)?%|[一二三四五六七八九]成|滞后[^，。；、]{0,8}|提前[^，。；、]{0,8})"
    r"|(?:累计|已)*掘进(?:累计|进尺|超|逾|约)*\d+(?:\.\d+)?(?:公里|米)|(?:仅|还)?剩余(?:不足|约|仅)?\d[\d.]*(?:余|多)?万?(?:公里|千米|米|亩|%|平方米|立方米|吨|天|个月|榀|片)[^，。；、]{0,4}"
)
_SHARE_BEGUN = r"开工率(?:已|达到|达|为|超过|超)*\d+(?:\.\d+)?%"
_OF_A_NAME = r"(?:(?<=项目)|(?<=工程)|(?<=[期园地心]))"
_PART_DONE = (
    rf"{_OF_A_NAME}(?:\d+[栋条台座个])?(?:{parts('part', 'main')})(?:工程|结构|主体)?{_DONE}"
    rf"(?:封顶|安装|吊装|施工|浇筑)(?:收尾|完毕|完成|就绪|到位|调试|过半)*{_END}"
)
_CLEARING = (
    rf"(?:征地拆迁|征地|征迁)(?:工作)?(?:[上本]周|[上本]月)?"
    rf"(?:{_DONE}(?:启动|完成|过半|收尾)[^，。；、]{{0,6}}{_END}|约?\d[\d.]*余?万?(?:亩|公顷))"
)
_HALTED = rf"(?:因[^，。；、]{{2,10}})?(?:(?:暂缓|暂停)(?:施工|建设|实施)|停工[^，。；、]{{0,6}}){_END}"
_SITE = rf"(?:的)?(?:建设|施工)*(?:现场|工地)(?:[上里内](?=[一-龥，])|{_END})"
_BY_WHOM = r"由[^，。；、]{2,16}?(?:承建|接续推进|投资建设|负责建设|兴建|修建)"
_READY = (
    rf"{_DONE}具备(?:了)?(?:通车|通航|投产|使用|运营|开通|入驻|试车|[供通][水电热气])条件{_END}"
    rf"|{_DONE}达到(?:了)?(?:防洪|设计|使用|验收|入住|通车|蓄水|交付)(?:标准|要求|条件){_END}"
)
_ON_GRID = rf"并入(?:国家)?电网{_END}"
_MEASURED = (
    r"(?:(?:总|规划|设计)*(?:占地|用地|建筑|规划)(?:总)?|(?<=[心园馆场楼院校室厅]))面积(?:约|为|达|近|超)*(?=\d)|占地(?:约|近|超|仅)?(?=\d)"
    r"|(?<=[线路道桥隧段渠廊])[东西南北](?:起|始于)(?=[一-龥])"
    r"|(?:输水线路|线路|路线|主线|主管线)?(?:全长|总长|(?<=[线路道桥隧段程])长)(?:约|达)?(?=\d)|(?:建设)?工期(?:约|为)?(?=\d)|总?装机(?:容量|规模)?(?:约|达|为)?(?=\d)"
    r"|(?<=[院校区馆场园库楼])(?:规划|设计|设置?)(?:床位|车位|泊位|停车位|学位|座位)(?=\d)"
    r"|日(?:供水|处理|供热)(?:规模|能力|量)?(?:约|达|为)?(?=\d)|(?<![、，总成计入度])(?:总投资额|投资额?|总?造价|概算|估算)(?:约|为|达|分别为)*(?=\d[\d.]*[万亿]?元(?:$|[，。；、和]))"
)
_TALKED_OVER = r"(?:进行|开展)(?:了)?(?:深入|友好|充分|广泛)*(?:交流|洽谈|对接|磋商|座谈|沟通)"  # of what 就 is before
_BY_STAGE = (  # earlier ones are tried first
    ("with", _WITH),
    ("proposed", f"{_LISTED}|{_APPROVED}|{_PLANNING}|{_FUNDED}|{_GROUND_TO_COME}"),
    (
        "complete",
        f"{_DONE}完成(?:了)?{_MAIN_PART}{_END}|{_IN_USE}|{_TRIAL}|{_FINISHED}|{_THROUGH}|{_READY}|{_ON_GRID}|{_MADE_OVER}|{_OCCUPIED}|{_ENLARGED}",
    ),
    ("ongoing", f"{_SHARE}|{_QUOTA}|{_TASKS}|{_HEADWAY}|{_GROUNDWORK}|{_LEVELLED}|{_PHASE}|{_AT_WORK}|{_INTO}"),
    (
        "ongoing_too",
        f"{_STANDS_AT}|{_SHARE_OF_WORK}|{_PART_DONE}|{_CLEARING}|{_HALTED}|{_BY_WHOM}|{_PART_OF_WORK}|{_AT_SIGHT}|{_NEEDED}|{_SITE}",
    ),
    ("start", f"{_SHARE_BEGUN}|{_NEXT_PHASE}"),
    ("worked_on", _WORKED_ON),
    ("talked_over", _TALKED_OVER),
    ("described", _MEASURED),
)
_PHRASES = trier("|".join(f"(?P<{stage}>{phrases})" for stage, phrases in _BY_STAGE))
_CUES = prefilter("|".join(phrases for _, phrases in _BY_STAGE))


OPENINGS = searcher(
    "(?:施工|建设)?(?:现场|工地)|塔吊|昼夜|日夜|热火|如火|[仍还]在(?:进行|开展|推进)|开挖|按下|开工率|正在拓宽|[转进]入(?=内部|外墙|装修|试)|开始(?=设备|主体)|[春夏秋冬]季(?:开学|学期)|[东西南北](?:起|始于)"
    r"|面积(?=[约达为近超0123456789])|概算|估算|[长前](?=\d)|去年|今年|明年|昨[日天]|今[日天]|近日|日前|[上本下]个?[周月]|国庆|元旦|春节|五一"
)  # words that phrases and times begin with, and names may end before


class Phrase(NamedTuple):
    """A phrase `[start, end)` as a verb behind its subject; `verb` None for one that only tells with what."""

    start: int
    end: int
    verb: Verb | None


_VERBS = {
    stage: Verb(stage, before=False, after=True, strong=False, stage=stage, stage_done=stage)
    for stage in ("proposed", "start", "ongoing", "complete")
}
_VERBS["ongoing_too"] = _VERBS["ongoing"]
_VERBS["worked_on"] = Verb("进行", before=False, after=True, strong=False, stage="ongoing", stage_done="complete")
_VERBS["talked_over"] = _VERBS["proposed"]
DESCRIBED = Verb("described", before=False, after=True, strong=False, stage="", stage_done="")
_VERBS["described"] = DESCRIBED


_PREPOSITIONS = {"worked_on": "对", "talked_over": "就"}


def find_phrases(masked: str, start: int, end: int) -> list[Phrase]:
    """The phrases of the clause `[start, end)`.

    >>> [one.verb and one.verb.stage for one in find_phrases("投资2亿元新建", 0, 7)]
    [None]
    """
    if not _CUES.search(masked, start, end):
        return []
    return [
        Phrase(found.start(), found.end(), _VERBS.get(found.lastgroup or ""))
        for found in _PHRASES.finditer(masked, start, end)
        if _has_its_preposition(masked, start, found)
    ]


def has_phrase(masked: str, start: int, end: int) -> bool:
    """Whether there is a phrase in the clause `[start, end)`."""
    return _CUES.search(masked, start, end) is not None and any(
        _has_its_preposition(masked, start, found) for found in _PHRASES.finditer(masked, start, end)
    )


def _has_its_preposition(masked: str, start: int, phrase: re.Match[str]) -> bool:
    """Whether 进行改造 stands behind 对, and 进行交流 behind 就, with what it is done to; other phrases need none."""
    preposition = _PREPOSITIONS.get(phrase.lastgroup or "")
    return preposition is None or preposition in masked[start : phrase.start()]
