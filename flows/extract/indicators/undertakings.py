"""The undertakings that a text speaks of, whose sums and sizes it states without naming them again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from flows.clean.landmarks import BULLET_MARKS
from flows.extract.indicators.clauses import CLAUSE_MARK, DATELINE, Slot
from flows.extract.indicators.lexicon import VERB, Words
from flows.extract.indicators.memory import Memory
from flows.extract.indicators.trimming import strip_lead, tidy
from flows.extract.indicators.wording import DRIVEN
from flows.extract.places import is_place
from flows.model import Mention
from flows.vocabulary import vocabulary

STATEMENT_END = re.compile("[。！？；;：\n]")
COMMA = re.compile("[，,]")
LAID_OUT = re.compile("[东西南北]起|起[于自点]|始于|位于|坐落|地处")  # 地铁1号线西起红山，东至杨湾，全长22.3公里
LONGEST_LIST = 30
ENTITY = re.compile(
    r"[^，。；：、“”（）()！,;:\s的]{2,26}?(?:项目|工程|基地|产业园|园区|中心|公司|集团|大桥|公路|铁路|高速|医院|学校|水库|电站|灌区|小区)"
)
SUBJECT = re.compile(
    r"(?:^|[。！？；\n])([^，。；！？,;\n]{2,40}?(?:项目|工程|基地|产业园|园区|中心|大桥|公路|铁路|水库|电站))"
    r"(?=是|位于|由|总|占地|规划|计划|工业用地|建设用地|用地|年产|[，,])"
)
OTHER_WORKS = re.compile("^等?[0-9０-９一二两三四五六七八九十]+个|[^该这本此，。；、][^，。；、]{2,12}(?:项目|工程)")
FITTING = {
    "园区": ("园", "区", "基地", "港", "城"),
    "公司": ("公司", "集团", "厂"),
    "企业": ("公司", "集团", "厂", "企业"),
}  # what may be called so, where not every undertaking may
BESIDES = ("配套建设", "配套", "配建", "同步建设")  # a part of the works named before
ENTITY_WINDOW, NEAREST = 160, 3  # characters, undertakings
ENTRY_WINDOW, SHORTEST_ENTRY, SHORTEST_NAME = 80, 5, 3
# 二、|珠江路|（滨河北路以西）
OF_ENTRY = re.compile("^\\W?(?:[0-9０-９]{1,2}[.．、]|[一二三四五六七八九十]、)|（[^（）]*）$")
NO_ENTRY = re.compile(
    "^(?:[该本此这那每对在为与]|着眼|立足|瞄准|围绕|按照|随着|针对|聚焦|坚持|根据|通过|经过)|[的是]|位于"
)
BEHIND_FIRM = re.compile(".*(?:有限|责任)公司(?=.{4})")
OPENING = 6  # characters before the undertaking that a sentence opens with
NICKNAMED = re.compile("[路街桥渠河园区]“[^”]{2,8}”$")  # 文体路“白改黑”
LONGEST_HEADING = 24
POINTS = re.compile("“?(?:[该此](?![县区市镇乡村校类次])|这[条座个家项处所])")
WORK = re.compile("工程|项目")
LONGEST_POINTED = 4  # characters of what something pointed at is called
ITEM_HEAD = re.compile(rf"(?P<mark>[{BULLET_MARKS}①-⑳\-\s]*)(?P<head>[^，。；：、\d\s]{{2,16}})[：:]")
NO_THING = re.compile("^项目建设$|方面|目标|任务|时间|地点|对象|内容|要求|原则|问|答|记者|说|[员长人]$")
UNDERTAKING = Words(
    row["noun"] for row in vocabulary("project_nouns") if row["kind"] in ("facility", "generic", "phase", "works")
)


def heading_of_works(heading: str | None) -> str:
    """A heading that names the undertaking its text is about (瀍涧大道夹马营路段); "" for any other."""
    if heading is None or len(heading) > LONGEST_HEADING or is_place(heading):
        return ""
    is_works = UNDERTAKING.suffix(heading) < len(heading) or 1 < VERB.suffix(heading) < len(heading)
    is_works |= NICKNAMED.search(heading) is not None
    return heading if is_works and VERB.prefix(heading) == 0 and CLAUSE_MARK.search(heading) is None else ""


def undertaking_before(text: str, slot: Slot, memory: Memory, noun: str = "") -> str:
    """The undertaking that the paragraph named last, where it is one and not a counted group of them.

    `noun` is what it is called now (该项目): one that was called so before is meant rather than the last.
    """
    named = memory.undertakings
    at = bisect_right(named, slot.left_start, key=_start_of)
    if not at or slot.left_start - named[at - 1].end > ENTITY_WINDOW:
        return ""
    if noun and (called := _called(text, named[max(0, at - NEAREST) : at], noun)):
        return called.name if "\n" not in text[called.end : slot.left_start] else ""
    last = named[at - 1]
    is_part = at > 1 and text.endswith(BESIDES, 0, last.start)
    last = named[at - 2] if is_part else last
    between = text[last.end : slot.left_start]
    is_nearest = last.name.endswith(FITTING.get(noun, "")) and "\n" not in between
    is_nearest = is_nearest and (is_part or OTHER_WORKS.search(between) is None)
    return last.name if last.count is None and is_nearest else ""


def _called(text: str, named: Sequence[Mention], noun: str) -> Mention | None:
    """The last of several undertakings that is called by a noun: …基地一期项目 for 该项目."""
    singles = (one for one in reversed(named) if one.count is None)
    return next((one for one in singles if one.name.endswith(noun) or text.startswith(noun, one.end)), None)


def undertaking_opening(text: str, slot: Slot, memory: Memory) -> str:
    """The undertaking that the sentence opens with, where it names no other: X整治河道6公里，新增水面420亩，总投资…."""
    start = max(
        (
            found.end()
            for found in STATEMENT_END.finditer(text, max(0, slot.left_start - ENTITY_WINDOW), slot.left_start)
        ),
        default=0,
    )
    named = memory.undertakings
    mine = named[bisect_left(named, start, key=_start_of) : bisect_right(named, slot.left_start, key=_start_of)]
    singles = [one for one in mine if one.count is None]
    return singles[0].name if len(singles) == 1 and singles[0].start - start <= OPENING else ""


def undertaking_pointed_at(text: str, slot: Slot, memory: Memory) -> str:
    """The undertaking that the sentence opens with by pointing at it: 该馆位于龙门园区，…; 工程治理河道11.3公里，…."""
    start = _opening(text, slot, "。！？；;\n")
    if start is None:
        return ""
    points = POINTS.match(text, start, slot.left_start)
    behind = points.end() if points else start
    called = text[behind : behind + LONGEST_POINTED]
    if not points and not WORK.match(called):
        return ""
    named = memory.undertakings
    at = bisect_left(named, start, key=_start_of)
    near = [one for one in named[max(0, at - NEAREST) : at] if start - one.end <= ENTITY_WINDOW and one.count is None]
    for one in reversed(near):
        if any(one.name.endswith(called[:size]) for size in range(LONGEST_POINTED, 0 if points else 1, -1)):
            return one.name
    is_meant = bool(near) and points is not None and WORK.match(called) and text[near[-1].start - 1] != "、"
    return near[-1].name if is_meant else ""


def thing_called(text: str, slot: Slot, noun: str) -> str:
    """The last thing before that is called by a noun; the noun where there is none: 该景区 of 棉花天坑景区."""
    before = text[max(0, slot.left_start - ENTITY_WINDOW) : slot.left_start]
    found = list(re.finditer(f"[\u4e00-\u9fff“”]{{2,14}}?{noun}(?![区镇乡])", before))
    name = found[-1][0] if found else ""
    name = name[strip_lead(name) :]
    name = name[VERB.prefix(name) :]
    return tidy(name) if len(name) > len(noun) else noun


def _opening(text: str, slot: Slot, marks: str) -> int | None:
    """Where the words before a quantity begin, behind the last of some marks; None where that is far."""
    window = max(0, slot.left_start - ENTITY_WINDOW)
    at = max(text.rfind(mark, window, slot.left_start) for mark in marks)
    return at + 1 if at >= 0 else 0 if window == 0 else None


def _start_of(mention: Mention) -> int:
    return mention.start


def entry_head(text: str, slot: Slot) -> str:
    """The undertaking that an entry of a list opens with: 开元湖地下停车场，设车位860个，总投资1.7亿元."""
    before = text[max(0, slot.left_start - ENTRY_WINDOW) : slot.left_start]
    opening = STATEMENT_END.split(before)[-1]
    head, *more = COMMA.split(opening, maxsplit=1)
    if not more or len(opening) == ENTRY_WINDOW:
        return ""
    head = subject_alone(OF_ENTRY.sub("", head))
    head = head[strip_lead(head) :]
    if laid_out := LAID_OUT.search(head):
        head = head[: laid_out.start()]
    is_works = bool(laid_out) or UNDERTAKING.suffix(head) < len(head)
    is_thing = is_works and VERB.prefix(head) == 0 and not NO_ENTRY.search(head)
    shortest = SHORTEST_NAME if laid_out else SHORTEST_ENTRY
    return tidy(head) if is_thing and shortest <= len(head) <= LONGEST_LIST else ""


def item_head(text: str, slot: Slot) -> str:
    """The thing that an item of a list is about: ②旅游公路：投资2.7亿元; ■公交首末站：今年计划建5处，已投用2处."""
    start = _opening(text, slot, "。；;\n")
    found = ITEM_HEAD.match(text, start, slot.left_start) if start is not None else None
    if found is None or VERB.prefix(head := found["head"]) or is_place(head):
        return ""
    is_thing = bool(found["mark"]) or UNDERTAKING.suffix(head) < len(head)
    return head if is_thing and not (NO_ENTRY.search(head) or NO_THING.search(head)) else ""


def entity_before(text: str, slot: Slot, noun: str = "") -> str:
    """The undertaking or firm that the paragraph named last: …道路改造工程开工。该工程全长14.2公里.

    The subject of a sentence counts with the commas of a list inside of it: 生产线、销售及研发总部基地项目是…. "" where
    it cannot be called `noun` (`FITTING`): 该公司 is no park.
    """
    start = max(text.rfind("\n", 0, slot.left_start) + 1, slot.left_start - ENTITY_WINDOW)
    subjects = [(found.start(1), found[1]) for found in SUBJECT.finditer(text, start, slot.left_start)]
    mentioned = [(found.start(), found[0]) for found in ENTITY.finditer(text, start, slot.left_start)]
    if not mentioned and not subjects:
        return ""
    last = max(mentioned, default=(-1, ""))
    subject = max(subjects, default=(-1, ""))
    name = subject[1] if subject[0] >= 0 and subject[0] + len(subject[1]) >= last[0] + len(last[1]) else last[1]
    name = BEHIND_FIRM.sub("", name[strip_lead(name) :])
    return tidy(name[VERB.prefix(name) :]) if name.endswith(FITTING.get(noun, "")) else ""


def subject_alone(clause: str) -> str:
    """A clause without the byline before it and why it is so: 石化行业受停产检修拖累 → 石化行业."""
    if "讯" in clause or "电" in clause:
        clause = DATELINE.sub("", clause)
    if "受" in clause:
        clause = DRIVEN.sub("", clause)
    return clause.removeprefix("在建的")
