"""Whether the words before a quantity make it a growth, a change or a difference, and of what.

A growth is relative (增长8.3%), a change absolute (增加19天, 提高6.3个百分点), both against the thing's own past;
a difference is against another place, a plan or an average (比全国平均高38.5件, 是年度目标的165%).
Everything else is a level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.extract.indicators.lexicon import (
    CLOSING,
    COMPARATIVE,
    GROWTH_NOUN,
    GROWTH_VERB,
    REACH,
    SIGN,
)
from flows.extract.indicators.trimming import strip_lead
from flows.extract.units import base_unit

IMPROVES = frozenset(("提升", "改善", "加快", "提速", "压缩", "精简", "扩大", "增效", "增收"))
SHIFTS = frozenset(("缩小", "扩大", "提高", "降低", "上升", "下降", "提升"))
RELATIVE_UNITS = frozenset(("%", "倍", "番", ""))
NO_GROWTH = ("新增", "倍增", "每升", "公升", "毫升")
POINTS = frozenset(("个百分点", "百分点", "个千分点"))
COMPARED = re.compile(
    r"(?:按可比(?:价格?|口径)?(?:计算)?|按同口径|同口径|同比|环比|按年|按季|名义|剔除[^，]{1,12}因素后?"
    r"|(?<![占对相环等百正])比(?![例重价率赛如])|(?:(?<![比相计])|(?<=占比))较(?![好快大高强]的)|与[^，]{1,24}?相比|相比)"
)
PAST = re.compile(
    r"年|同期|上[年月周季届半]|去|(?<!当)期末?|时期|期间|调整前|原来|原先|过去|以前|之前|此前|前|初|底|历史|最低时|最高时|现有|现行|基期|昨|五”?末?"
)
REFERENCE = re.compile(
    r"序时|时序|全国|全省|全市|全区|平均|水平|目标|计划|任务|预期|预算|规划|省定|国家|省内|部门|其他|下达|要求|指标|标准|同类|地区|增幅|增速|两税|GDP"
)
SHORT_OF = re.compile("(?:的?(?:目标|要求|标准|水平))?[还仍尚]?差")  # 离50%的目标还差11.4个百分点
OTHER_THAN = re.compile(
    r"(?:高于|低于|快于|高出|超出|超过|优于|好于|慢于|跑赢|多于|少于|大于|强于|领先于?|落后于?|超(?=年度|计划|目标|预期|序时|时序))(?P<ref>[^，]{1,20})$"
)
# by how much more or less than planned or than before
BEYOND = re.compile(
    "(?P<verb>超出?|多出|高出|多于|少于|不及|低于)(?P<ref>(?:年初|年度|全年|原定|原)?(?:计划|目标|任务|预期|预算)|(?:上年|去年|往年)(?:同期)?)(?:了|约)*"
)
LESS = frozenset(("少于", "不及", "低于"))
LEVEL_WITH = re.compile("[与和同][^，、]{1,8}持平、$")  # 增速与全国持平、高于一季度2.4个百分点
RATIO_OF = re.compile(
    r"(?P<verb>相当于|恢复[到至]|占到?|是|为|达到?|完成|达)(?P<ref>(?:[^，占从由]|占有){0,20}?)的$"
    r"|(?P<done>完成|占)(?P<plan>[^，占]{0,6}(?:任务|计划|目标|预算))(?:数|总数|值)?的?$"
)
MORE_DONE = re.compile(r"[高多低少快](?:[出于]|[\u4e00-\u9fff]{1,2})$")
RATIO_ENDS = frozenset("的务划标算数值")
RATE_WORDS = frozenset("值率幅速点量额到至为了")
HEAD_AFTER = re.compile(r"[占率重比达为]|分别|覆盖")
PACE = re.compile(
    r"(?:以上|左右)?的(?:年均)?(?:速度|增速|幅度|比例)(?:快速|高速|稳步)?(?P<verb>递增|增长|增加|提高|下降|递减|减少)"
)
PACE_OF = re.compile(r"(?:以上|左右)?的(?:较快|高速|稳定|快速|累计|平均)?(?P<verb>增长|增速|增幅|涨幅|下降)$")
PACE_LEAD = re.compile(r"(?:每年)?(?:以|按)?(?:每年|年均|平均|年)*$")
CLEANER_IS_LESS = re.compile(r"浓度|PM|ＰＭ|排放|能耗|指数")
PLANNED = re.compile(r"序时|时序|目标|计划|任务|预算|预期|指标")
AVERAGE = re.compile(r"平均(?:水平|值|数)?$|均值$")
PREVIOUS = re.compile(r"上年|去年|年|同期|时期|前|五”?|末|初|上届|[上前]一")


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a quantity is measured: `subject` is the words before the growth verb, without what it is compared with."""

    measure: str  # growth | change | difference
    sign: int
    subject: str
    noun: str  # 增速, 涨幅 where the text names the rate itself


def compare(left: str, right: str, unit: str, *, is_followed: bool) -> Comparison | None:
    """The comparison that the words before a quantity make; None for a level.

    `is_followed` says that the quantity counts the words behind it (增加5家企业): such a verb acts on things.
    """
    return (
        _pace(left, right, unit)
        or _ratio_of(left, unit)
        or _growth(left, unit, is_followed)
        or _difference(left, unit)
        or _led_by_growth(left, unit)
        or _rate_reached(left, unit)
    )


def _pace(left: str, right: str, unit: str) -> Comparison | None:
    """以年均25%的速度递增."""
    found = (PACE.match(right) or PACE_OF.match(right)) if "的" in right else None
    if found is None or unit not in RELATIVE_UNITS:
        return None
    return Comparison("growth", SIGN.get(found["verb"], 1), PACE_LEAD.sub("", left), "")


def _rate_reached(left: str, unit: str) -> Comparison | None:
    """营业收入增速回落至12.4%: a growth whose rate is said to have reached a value."""
    if unit != "%":
        return None
    end = REACH.suffix(left.rstrip("了"))
    noun = GROWTH_NOUN.suffix(left, end)
    if end == len(left) or noun == end:
        return None
    return Comparison("growth", SIGN[left[noun:end]], left[:noun], left[noun:end])


def _led_by_growth(left: str, unit: str) -> Comparison | None:
    """压缩行政审批事项83.5%: the verb stands before what it changed."""
    if unit != "%":
        return None
    own = left[strip_lead(left) :]
    verb = GROWTH_VERB.prefix(own)
    if verb < 2 or len(own) - verb < 3 or own[verb] in RATE_WORDS or HEAD_AFTER.search(own):
        return None
    return Comparison("growth", SIGN[own[:verb]], own[verb:], "")


def _growth(left: str, unit: str, is_followed: bool) -> Comparison | None:
    end = _before_hedges(left)
    start = GROWTH_VERB.suffix(left, end)
    noun = ""
    if start == end:
        start = GROWTH_NOUN.suffix(left, end)
        noun = left[start:end]
        if noun and OTHER_THAN.search(left[:end]):
            return None
    if start == end and "比" not in left and "较" not in left:
        return None
    compared = COMPARED.search(left)
    if start == end and compared:
        start = COMPARATIVE.suffix(left, end)
        if start == end and (verb := MORE_DONE.search(left, compared.end(), end)):
            start = verb.start()
    if start == end or left[start - 1 : end] in NO_GROWTH:
        return None
    word = left[start:end]
    base = base_unit(unit)
    is_ratio = (base in RELATIVE_UNITS and (base != "" or not unit)) or base in POINTS
    if (is_followed or left.endswith("的")) and not is_ratio and not compared:
        return None
    if not is_ratio and not compared and word in IMPROVES:
        return None
    reference = left[compared.end() : start] if compared else ""
    subject = left[: compared.start()] if compared else left[:start]
    if compared and compared[0].startswith("与") and not subject:  # 与前一周相比优良天数减少
        subject, reference = reference, compared[0]
    is_graded = word[0] in "高快多低慢少好"
    is_other = bool(reference) and not PAST.search(reference) and (is_graded or bool(REFERENCE.search(reference)))
    sign = SIGN.get(word, SIGN.get(word[:1], 1))
    if is_other or (is_graded and PLANNED.search(reference)):
        return Comparison("difference", 1, subject, noun)
    is_of_rates = not unit and word in SHIFTS  # 收入比值1.72，比一季度缩小0.07
    measure = "growth" if base in RELATIVE_UNITS and not is_of_rates else "change"
    if word == "改善" and CLEANER_IS_LESS.search(subject):
        sign = -1
    return Comparison(measure, sign, subject, noun)


def _before_hedges(left: str) -> int:
    """The end of the words before hedges and verbs of reaching, where no verb says that a level was reached."""
    end = len(left)
    while end:
        if left[end - 1] in "了，、 ":
            end -= 1
            continue
        if REACH.suffix(left, end) < end:
            return 0
        before = CLOSING.suffix(left, end)
        if before == end:
            return end
        end = before
    return 0


def _ratio_of(left: str, unit: str) -> Comparison | None:
    """是上年的2.9倍, 是年度目标的165%, 完成年度计划的110%."""
    found = RATIO_OF.search(left) if left[-1:] in RATIO_ENDS else None
    if found is None or (found["plan"] and unit != "%"):
        return None
    if found["plan"] or (PLANNED.search(found["ref"]) and found["verb"] != "占"):
        return Comparison("difference", 1, LEVEL_WITH.sub("", left[: found.start()]), "")
    if found["verb"] in ("恢复到", "恢复至") or (unit == "%" and found["verb"] in ("是", "为", "相当于")):
        return Comparison("difference", 1, left[: found.start()], "")
    if unit == "倍" and found["verb"] in ("是", "为", "相当于", "达", "达到"):
        measure = "growth" if PREVIOUS.search(found["ref"]) else "difference"
        return Comparison(measure, 1, left[: found.start()], "")
    return None


def _difference(left: str, unit: str) -> Comparison | None:
    """高于全省1个百分点, 超出上划中央两税5.1个百分点."""
    if beyond := BEYOND.fullmatch(left.strip("，、")):  # 改造户厕2.3万座，超出年初计划3000座; 223天，多出上年31天
        is_past = PAST.search(beyond["ref"]) and not PLANNED.search(beyond["ref"])
        return Comparison("change" if is_past else "difference", -1 if beyond["verb"] in LESS else 1, "", "")
    if left.strip("，、") in ("多出", "高出", "超出") or (unit in POINTS and SHORT_OF.fullmatch(left)):
        return Comparison("difference", 1, "", "")
    found = OTHER_THAN.search(left)
    if found is None or not (unit in POINTS or AVERAGE.search(found["ref"]) or REFERENCE.search(found["ref"])):
        return None
    if unit not in POINTS and unit not in RELATIVE_UNITS and not AVERAGE.search(found["ref"]):
        return None
    if PAST.search(found["ref"]) and not REFERENCE.search(found["ref"]):
        return Comparison("change" if unit in POINTS else "growth", 1, left[: found.start()], "")
    return Comparison("difference", 1, left[: found.start()], "")


def pace_or_level(name: str) -> str:
    """A pace that is raised or lowered is a growth: 经济增速由4%回升到5.8%."""
    return "growth" if GROWTH_NOUN.suffix(name) < len(name) else "level"
