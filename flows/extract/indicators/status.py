"""Whether a quantity is reported or promised: from clause, sentence, period and the scene it stands in."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from flows.clean.landmarks import BULLET_MARKS
from flows.extract.indicators.clauses import hide
from flows.extract.indicators.lexicon import ACT, DOING, FLOW, STATE, Words
from flows.extract.indicators.timing import will_follow
from flows.extract.indicators.trimming import strip_lead, strip_time
from flows.extract.leaning import BINDING, BOUND, FACT, PROMISE
from flows.extract.outlook import ORDER as AS_ORDER
from flows.extract.periods import period_of
from flows.extract.scenes import Scene

SEGMENT = re.compile(r"[；;。！？\n]")
WHO = re.compile("[该我][省市县区乡镇村]|我们")
SIZE = re.compile("(?:总投资|占地|全长|(?<!低效)(?<!闲置)(?<!建设)(?<!工业)用地|建筑)(?:面积|额)?$")
ORDERED = re.compile(r"(?:推动|推进|加快|抓好|实施|开工)[^，。]{0,16}(?:总投资|投资|全长|总长)$")
COMPARES = re.compile("[比较]|同比|增长")
COMPARED = re.compile(r"[，,](?:[比较](?:去年|上年|前|同期|当期|全[国省市]|20\d\d|\d)|同比)[^，,]*(?=[，,])")
COMMA = re.compile("[，,]")
TASK = re.compile(
    "^[^，。]{0,16}的(?:年度|全年)?(?:目标)?任务(?!.{0,4}(?:完成|已))"
)  # 新开工1.8万套、基本建成2.2万套的任务
DONE_BY = re.compile(  # 新建节制闸17座，改造提灌站6座，明年3月底前投用
    r"，(?![^，。；]{0,6}(?:去年|前年|上年|\d年前)|年前)[^，。；]{0,8}(?:月|月[底末]|年|年[底末]|旬|汛期?|开学)前(?:全部|全面|陆续)?"
    r"(?:投入使用|投用|完工|竣工|建成|投运|通水|通车|联调|开放|交付)(?=[，。；\n]|$)"
)
TO_COME = re.compile(
    r"，(?:(?:预计|计划|力争|确保)[^，。；]{0,10}|[^，。；\d]{0,4}(?:\d{1,2}月|[月年]底|[月年]末|[旬汛期节])[底末]?前(?:全部|全面)?)"
    "(?:投入使用|投用|完工|竣工|建成|投运|开[园馆放工]|通车|启用|投产)(?=[，。；\n●■◆▲▶◎]|$)"
)
REACH = 60


class Stance(NamedTuple):
    """What speaks for report or promise where a quantity stands, besides its scene and period."""

    before: str  # the sentence up to the quantity
    behind: str  # the words behind it in its clause
    rest: str  # the sentence from the quantity on
    is_ahead: bool  # whether the period named is one by whose end something is to be done
    is_given: bool  # whether the quantity is an attribute (a total investment, a length), which plans only presuppose
    is_order: bool  # whether the sentence opens as an order without a subject (抓好…, 加快…)
    is_listed: bool  # whether it goes on from a quantity of the sentence that is promised
    is_before: bool  # whether it is the value that something is raised from
    leaning: str  # what the text around does on the whole


def status_of(stance: Stance, scene: Scene, code: str | None, published: date | None) -> str:
    """`actual` or `target`.

    >>> stance = Stance("力争到2025年森林覆盖率达到", "", "", True, False, False, False, False, "actual")
    >>> status_of(stance, Scene("", 2020), "2025", None)
    'target'
    """
    if stance.is_before:
        return "actual"
    timed = _by_time(code, scene, published)
    segment = SEGMENT.split(stance.before[-REACH:])[-1]
    if (
        will_follow(stance.before)
        and (scene.kind or timed != "actual")
        and not FACT.search(clause_of(segment) + stance.behind)
    ):
        return "target"
    if scene.kind == "plan":
        return "actual" if timed == "actual" else "target"
    if scene.kind == "review":
        bound = _is_bound(segment) or stance.behind.endswith("的目标")
        return "target" if timed == "target" or (timed == "" and bound) else "actual"
    if timed:
        return timed
    return _by_cue(segment, stance)


def _by_cue(segment: str, stance: Stance) -> str:
    """What clause and sentence say, and what the text around leans to where they are silent."""
    clause = clause_of(segment)
    if stance.is_listed and COMPARES.match(clause):  # 将储备床位26.5万张，比去年增加3.1万张
        return "target"
    if stance.is_listed:  # 普及率要达到85%，比去年提高6个百分点，漏损率控制在9%以内
        segment = COMPARED.sub("", segment)
    return _by_clause(clause, segment, stance) or _by_sentence(clause, segment, stance)


def _by_clause(clause: str, segment: str, stance: Stance) -> str:
    """What a clause says of its own figure, and what stands right behind it; "" where that is nothing."""
    if said := _said(clause):
        return said
    if stance.is_given or SIZE.search(clause):
        is_ordered = stance.leaning == "target" and ORDERED.search(clause) is not None
        return "target" if is_ordered or _nearest(segment.rpartition("：")[2]) == "target" else "actual"
    if TASK.search(SEGMENT.split(stance.rest)[0]):
        return "target"
    is_state = not stance.is_ahead and STATE.suffix(stance.behind) < len(stance.behind)
    return _said(stance.behind) or ("actual" if is_state else "")


def _by_sentence(clause: str, segment: str, stance: Stance) -> str:
    """What a sentence says of the figures in it, and what the text around leans to where it is silent."""
    if nearest := _nearest(segment):
        return nearest
    if stance.is_ahead:
        return "target"
    rest = SEGMENT.split(stance.rest)[0]
    if FACT.search(rest) and not PROMISE.search(rest):
        return "actual"
    if _is_entry_to_come(segment, rest):
        return "target"
    if DONE_BY.search(rest) and _opens_with_verb(
        COMMA.split(segment, maxsplit=1)[0].lstrip(BULLET_MARKS), ACT, DOING, FLOW
    ):
        return "target"
    if _tells_states(segment):
        return "actual"
    if stance.is_listed and not SIZE.search(clause):
        return "target"
    if announced := _announced(stance.before):
        return announced
    opening = COMMA.split(segment, maxsplit=1)[0]
    is_order = stance.is_order or AS_ORDER.match(opening) is not None
    is_act = clause == segment and _opens_with_verb(segment, ACT)
    is_aim = clause == segment and BOUND.fullmatch(stance.behind) is not None and "达" not in clause
    if not (is_order or is_act or is_aim or _opens_with_verb(opening, DOING, FLOW)):
        return "actual"
    return "target" if PROMISE.search(rest) and not FACT.search(rest) else stance.leaning


def _is_entry_to_come(segment: str, rest: str) -> bool:
    """Whether an entry of a list tells of a thing that is still to be done: ●北山小学：72个教学班，预计8月投用."""
    is_entry = segment[:1] != "" and segment.lstrip(" \u3000")[:1] in BULLET_MARKS
    return is_entry and TO_COME.search(rest) is not None and FACT.search(segment + rest) is None


def _announced(before: str) -> str:
    """What a sentence announces before a colon: 今年将补齐短板：…新增床位1100张；…改造卫生院27所."""
    head, colon, _ = before.replace(":", "：").rpartition("：")
    return "target" if colon and PROMISE.search(SEGMENT.split(head)[-1]) else ""


def _opens_with_verb(clause: str, *verbs: Words) -> bool:
    """Whether a clause opens with an act, without who does it: 开展6条河流整治, not 该县建成调度中心."""
    if WHO.match(clause, strip_time(clause)):
        return False
    start = strip_lead(clause)
    return any(verb.prefix(clause, start) > start for verb in verbs)


def _tells_states(segment: str) -> bool:
    """Whether a clause before says what has become of something: 光影提升工程4月初投用，…."""
    return any(STATE.suffix(clause) < len(clause) for clause in COMMA.split(segment)[:-1])


def _said(words: str) -> str:
    if PROMISE.search(words):
        return "target"
    return "actual" if FACT.search(words) else ""


@lru_cache(maxsize=4096)
def _bounds(code: str) -> tuple[date, date]:
    period = period_of(code)
    return period.first, period.last


def _by_time(code: str | None, scene: Scene, published: date | None) -> str:
    """What the period itself decides: what lies behind is reported, what lies ahead is promised."""
    if code is None:
        return ""
    first, last = _bounds(code)
    if scene.kind == "review" and scene.year is not None:
        return "target" if last.year > scene.year + 1 else ""
    if scene.kind == "plan" and scene.year is not None:
        start = scene.first or scene.year
        return "actual" if last.year < start else ""
    if published is None:
        return ""
    if first > published or ("/" in code and last.year > published.year):
        return "target"
    if last < published and (last.year < published.year or "-" in code):
        return "actual"
    return ""


def _is_bound(segment: str) -> bool:
    """Whether a review speaks of what is still to come: 力争, 到2025年达到…的目标; an estimate (预计) reports."""
    clause = clause_of(segment)
    return bool(BINDING.search(clause)) and not FACT.search(clause) and "预计" not in clause


def _nearest(segment: str) -> str:
    """What the cue nearest to the end of `segment` says; "" where there is none."""
    promises = [found.end() for found in PROMISE.finditer(segment)]
    facts = [found.end() for found in FACT.finditer(segment)]
    if not promises and not facts:
        return ""
    return "target" if max(promises, default=-1) > max(facts, default=-1) else "actual"


def clause_of(segment: str) -> str:
    """The words behind the last comma or colon."""
    masked = hide(segment) if "，" in segment or "：" in segment else segment
    cut = max(masked.rfind("，"), masked.rfind("："), segment.rfind(","), segment.rfind("\u3000"))
    return segment[cut + 1 :]
