"""Read the quantities that say how another one grew, changed or differs: 同比增长8.3%, 高于全省1个百分点."""

from __future__ import annotations

import re

from flows.extract.indicators.attributes import owner_behind
from flows.extract.indicators.clauses import CLAUSE_MARK, Slot
from flows.extract.indicators.coordination import split
from flows.extract.indicators.levels import THIS_FIGURE, shared_out
from flows.extract.indicators.lexicon import FLOW, GROWTH_NOUN, SIGN
from flows.extract.indicators.measure import POINTS, Comparison
from flows.extract.indicators.memory import Memory, Reading
from flows.extract.indicators.names import left_name, needs_owner
from flows.extract.indicators.owners import is_measured, listed_before, subject_before, with_owner
from flows.extract.places import is_place

GROWN = re.compile(
    r"(?:其中|同时)?([\u4e00-\u9fff]{2,16}?)(?:同比|环比|均|也|呈|保持)?(?:快速|稳步|持续|大幅|小幅|明显|显著|较快)?"
    r"(?:增长|下降|上升|回升|上涨|下跌|增加|减少|回落)(?:势头|态势)?(?:明显|较快|显著|迅速|加快|趋缓)?"
)
GROWN_WINDOW = 30
ECONOMY = "经济"
NEAR = 40
ECONOMY_BEFORE = re.compile("经济(?:下行|运行|增长|形势|大盘)[^。！？；\n]*\\Z")  # 顶住经济下行压力，三季度增长4.6%
PACE_NOUN = "增速"
RATES = ("率", "比重", "占比", "速", "幅", "度")
BRACKETS = "（("
PACE = re.compile(
    r"(?:扣除价格因素(?:影响)?后?|可比|实际|名义|净|预计|年均|平均|每年|[三四五十]?年|较快|继续)+"
)  # how it grew, not what
UNITLESS = re.compile(r"[，；。、]([\u4e00-\u9fff]{2,12})[\d.]{2,10}\Z")
UNITLESS_WINDOW = 24
SHARE_OF_ALL = re.compile(
    "(.{2,}?)(?<![抢挤侵独强霸攻])占(?![地用比有道补])[\u4e00-\u9fffA-Z]{1,9}(?<!比重|比例|占比|份额)(?<!率)"
)
ON_A_PAR = re.compile("[与和同][^，、]{1,6}(?:持平|相当|基本持平)、?$")  # 增速与全国持平、|高于一季度2.4个百分点
STANDARD = re.compile(r"^[^，]{0,2}[高低多少好快慢]于(?P<whose>[^，。；\d的]{2,8}?)(?:水平)?的$")
ALL_OF_IT = frozenset(("整体", "总体", "合计"))
BRANCH = re.compile(r"[\u4e00-\u9fff、]{1,24}(?:业|产业|产品制造)")
BRANCH_MEASURED = re.compile(r".*业((?:总?产值|增加值|投资|营业收入|利润总额|用电量))")


def read_comparison(text: str, group: list[Slot], comparison: Comparison, memory: Memory) -> list[Reading]:
    """同比增长8.3%: the subject stands before the verb, or is that of the level before."""
    if comparison.measure == "difference" and text[group[0].numeral.start - 1] in BRACKETS:
        return _reference(group[0], comparison, memory)
    if comparison.measure == "growth" and (share := SHARE_OF_ALL.fullmatch(memory.last)):
        memory.last = share[1]  # 增加值126.7亿元，占全市的49.7%，增长19.3%
    own = _own_subject(text, group, comparison, memory)
    behind = "" if own else owner_behind(text, group[0])
    if behind and GROWTH_NOUN.suffix(behind) == len(behind):  # 前一交易日大跌逾5%的创业板指数
        own = behind
    if own in GROWTH_NOUN and len(group) == len(memory.series) > 1 and memory.series[-1] == memory.last:
        return _of_each(group, own, comparison, memory.series)
    if own in GROWTH_NOUN and memory.last:
        own = memory.last.removesuffix(own) + own
    elif own and needs_owner(own):
        if len(group) > 1 and len(memory.levels) >= len(group):
            return _of_each(group, own, comparison, memory.levels[-len(group) :])
        own = with_owner(text, group[0], own, memory)
    if own and comparison.noun:
        own += comparison.noun
    names = _names_of(text, group, own, comparison, memory)
    branch = BRANCH_MEASURED.fullmatch(own)
    memory.branch_head = branch[1] if branch else memory.branch_head
    rule = comparison.measure if own else f"{comparison.measure}_of_last"
    if len(group) > 1:
        rule = f"{comparison.measure}_respectively"
    readings = [
        Reading(slot, one, comparison.measure, SIGN.get(slot.left, comparison.sign), rule)
        for slot, one in zip(group, names, strict=True)
    ]
    for reading in readings:
        if own and comparison.noun and not reading.names[0].endswith(comparison.noun):
            reading.measure = "level"  # only the last of 失业率、价格涨幅 is a growth
    return readings


def _names_of(text: str, group: list[Slot], own: str, comparison: Comparison, memory: Memory) -> list[list[str]]:
    """What each quantity of a series is of: the own subject shared out, or what was named before, by its rate."""
    names = shared_out(own, group, memory)
    if len(group) > 1 and names[0] == names[-1] and (listed := listed_before(text, group[0], own, len(group))):
        names = [[name] for name in listed]
    noun = PACE_NOUN if _is_of_pace(group[0], comparison, memory) else comparison.noun
    return names if own or not noun else [[name + noun for name in one] for one in names]


def _is_of_pace(slot: Slot, comparison: Comparison, memory: Memory) -> bool:
    """Whether points say how a growth itself changed or differs: 同比增长5%，比一季度提高1.4个百分点."""
    of_growth = memory.is_growth and (slot.numeral.unit or "") in POINTS and not comparison.noun
    return of_growth and comparison.measure != "growth" and not memory.last.endswith(RATES)


def _own_subject(text: str, group: list[Slot], comparison: Comparison, memory: Memory) -> str:
    """The words that say what grew; empty where that is what was said before."""
    slot = group[0]
    own = left_name(ON_A_PAR.sub("", comparison.subject))
    if PACE.fullmatch(own) or THIS_FIGURE.fullmatch(own):
        own = ""
    if own in ALL_OF_IT or (comparison.noun and not own and not memory.last):
        own = subject_before(text, slot)
    elif not own:
        subject = subject_before(text, slot)
        is_new = not (subject and memory.last.startswith(subject))
        is_told = (is_new and is_measured(subject)) or len(split(subject)) == len(group) > 1
        own = _grown_before(text, slot) or (subject if is_told else "")
    if not own and (bare := _without_unit(text, slot)):
        own = bare
    if (
        not own
        and not (memory.last or memory.topic)
        and ECONOMY_BEFORE.search(text, max(0, slot.left_start - NEAR), slot.left_start)
    ):
        own = ECONOMY
    if memory.branch_head and slot.lead in "，、；" and BRANCH.fullmatch(own) and not _is_other_branch(own, memory):
        own += memory.branch_head
    return own


def _grown_before(text: str, slot: Slot) -> str:
    """What the clause before already said to grow: 货运航班增长明显，增长25.4%."""
    if not slot.lead or slot.lead not in "，,":
        return ""
    clause = CLAUSE_MARK.split(text[max(0, slot.left_start - GROWN_WINDOW) : slot.left_start - 1])[-1]
    found = GROWN.fullmatch(clause)
    return left_name(found[1]) if found and "延续" not in found[1] else ""


def _reference(slot: Slot, comparison: Comparison, memory: Memory) -> list[Reading]:
    """山东GDP增速快于全国水平（5.5%）: in brackets stands the value of what it is compared with."""
    name = left_name(comparison.subject)
    if (name + comparison.noun) in GROWTH_NOUN and memory.last:
        name = memory.last.removesuffix(name) + name
    memory.compared = name + comparison.noun
    own = split(name)[-1]
    own = next((own[end:] for end in range(min(8, len(own) - 2), 1, -1) if is_place(own[:end])), own)
    measure = "growth" if GROWTH_NOUN.suffix(own) < len(own) or comparison.noun else "level"
    place = next((place for place in ("全国", "全省", "全区") if place in slot.left[len(comparison.subject) :]), "")
    return [Reading(slot, [place + own + comparison.noun], measure, rule="reference")]


def read_standard(slot: Slot, memory: Memory) -> list[Reading]:
    """每千名老人养老床位27.4张，低于全省平均的28.7张: what others have, with whose it is."""
    found = STANDARD.search(slot.left) if memory.last else None
    return [Reading(slot, [found["whose"] + memory.last], rule="reference")] if found else []


def read_referred(slot: Slot, memory: Memory) -> list[Reading]:
    """增速高于全国（3.8%）6.4个百分点: the difference stands behind the bracket."""
    if not memory.compared or slot.left.strip("）) ") not in ("", "高", "低", "快", "慢"):
        return []
    return [Reading(slot, [memory.compared], "difference", rule="difference")]


def _is_other_branch(own: str, memory: Memory) -> bool:
    """Whether a branch has a measure of its own: 拉动规上工业, and 第一产业, whose output is its value added."""
    return own.startswith(("拉动", "带动")) or (own.startswith("第") and memory.branch_head != "增加值")


def _without_unit(text: str, slot: Slot) -> str:
    """What a number without a unit, which is no quantity, was said of: 进口100793，下降1.1%."""
    at = slot.left_start - 1
    if at < 1 or slot.lead not in "，," or not text[at - 1].isdigit():
        return ""
    found = UNITLESS.search(text, max(0, at - UNITLESS_WINDOW), at)
    return left_name(found[1]) if found else ""


def _of_each(group: list[Slot], own: str, comparison: Comparison, names: list[str]) -> list[Reading]:
    """甲贷款、乙贷款分别新增…，增量分别是上年的2倍和1.7倍: the rate of each of what was named before."""
    rule = f"{comparison.measure}_respectively"
    owners = [name[FLOW.prefix(name) :] or name for name in names]
    return [
        Reading(slot, [owner + own + comparison.noun], comparison.measure, comparison.sign, rule)
        for slot, owner in zip(group, owners, strict=True)
    ]
