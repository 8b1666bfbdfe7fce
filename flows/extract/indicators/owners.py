"""Whose total, share or rate a quantity is, where its own words leave that to the reader."""

from __future__ import annotations

import re

from flows.extract.indicators.clauses import CLAUSE_MARK, JOINER, Slot, hide
from flows.extract.indicators.coordination import expand
from flows.extract.indicators.lexicon import FLOW, HEAD, PREDICATE, STATE, VERB, Words
from flows.extract.indicators.memory import Memory
from flows.extract.indicators.names import needs_owner, without_head
from flows.extract.indicators.trimming import strip_doing, strip_lead, tidy
from flows.extract.indicators.undertakings import (
    COMMA,
    LAID_OUT,
    LONGEST_LIST,
    STATEMENT_END,
    entity_before,
    entry_head,
    item_head,
    subject_alone,
    thing_called,
    undertaking_before,
    undertaking_opening,
    undertaking_pointed_at,
)
from flows.extract.places import is_place
from flows.patterns import longest_first
from flows.vocabulary import vocabulary

IDENTIFIED = re.compile(
    r"(?:最[^，]{1,3}的|[^，]{2,10}最[^，]{1,3}的|其中|此外|还|另|这|它)*(?:有|是)(?:一[座个家处条所])?([^，]{2,12})"
)  # 最大的是东海岛
TAKEN_UP = re.compile("列入|纳入|涉及|以前(?:建成|建设)|建于")
TAKEN_INTO = re.compile("^(?:列入|纳入)[^的]{0,8}(?:计划|规划|项目库|盘子|清单)(?=.{2})")  # 列入年度计划|断头路
MEASURED = ("投诉", "板块", "零售", "消费", "销售", "就业", "成交", "产业")
SHORTEST_THING = 4  # behind 的: 列入改造计划的老旧小区 is told by it alone
CLAUSE_WINDOW, LONGEST_REST = 40, 3  # 进度 behind the head of 财政支出进度
SUBJECT_WINDOW, LONGEST_SUBJECT = 60, 16
LOCATED = re.compile("(?:位于|坐落于|地处)[^，的]{2,16}的")
BOUND = re.compile("以[上下内外]")
DIGIT = re.compile("[0-9０-９](?![0-9０-９]*(?:年|世纪))")
NO_SUBJECT = (*"是又也并且其与同较按照从据在对由我", "一同", "随着", "通过", "根据")
TOLD = ("相比", "显示", "表示", "指出", "获悉", "了解", "介绍", "认为")
SAID = Words(
    PREDICATE.words
    | {
        "增速",
        "表现",
        "规模",
        "源于",
        "发源于",
        "始建于",
        "建于",
        "位于",
        "地处",
        "流经",
        "自",
        "呈",
        "整体",
        "延续",
        "继续",
        "保持",
    }
)
AIMS = ("照眼下", "照这", "为", "围绕", "按照", "随着", "针对", "聚焦", "坚持", "根据", "通过", "经过", "截至", "目前")
CALLED_SO = re.compile("(?:该|这[个座家处])([一-龥]{1,3}?)(?=规划|计划|概算|总投资|投资|占地|建筑|用地|设计|全长|年产)")
WORKS = re.compile(r"投资|占地|用地|全长|建筑|产值|产能|工期|^[长宽高深厚]约?$")  # what is said of undertakings
INVESTED = re.compile("总?投资(?:额|约)*$")
PROGRESS = re.compile("(?:完成|实现)(?:投资|产值)(?:额|约)*$")
FIRMS = ("项目", "工程", "企业", "公司", "单位", "园区", "景区")
PROJECTS = ("项目", "工程", "建设")
PHASE = re.compile("[一二三四]期(?:工程|项目)?$")
PER_HEAD = re.compile("[人户亩年]均$")
AVERAGES = ("人均", "户均", "亩均")
PER_DAY = re.compile("^[日周月]均")
OF_TASK = re.compile("(?<=.{4})(?:全年|年度|今年)(?:目标|任务)+$")
PER_LEAD = re.compile("^每(?:[百千万]?[人户名]|(?:百|万)?平方公里|公里|亩)(?=..)")
ABLE = re.compile("每(?:小时|天|日|年|月)|[^许认]可[^再持]")
# what only a clause says, not the name of a thing: 调研组听取了园区, 市工信部门将紧盯…
SET = re.compile("(?:^|[。！？；\n])(?:在|全部|所有|这些)*([^，。；、]{2,16})中[，,]$")
TELLS = re.compile(
    "[^解传学小]说|听取|走进|拟于|逐一|压茬|紧盯|目前|力争|届时|以来|用\\d+天|要$|(?<!自)由(?=[市省县区])|[卖售]出|[^除为]了(?!解)"
)
YIELD = re.compile("总产(?![值业能])|单产|亩产")
_CROPS = longest_first(frozenset(row["crop"] for row in vocabulary("crops")))
CROP = re.compile(f"(?<![比较])(?:{_CROPS})(?!公司|手机|[园区])")
TOWN = frozenset(("市区", "城市区", "中心城区"))
LONGEST_PLACES = (5, 4, 3, 2)  # characters
SO_MANY = re.compile("(?:共|已|今年|累计|还|再|将|计划)*")
LIKE_THOSE = re.compile("(?:^|[。！？；\n“])像?[这那]样的([^，。；、\\d]{2,12})$")
ALTOGETHER = re.compile("(?:我们|企业|群众|全程|前后|一共|总共|合计|共计|共有|只|仅|共)+(?:用时?了?)?")
FROM_UNTIL = re.compile("从[^，从到]{2,8}到[^，到]{2,10}")
PART_END = re.compile("[。！？；：“”\n]")
LONGEST_TOLD = 24
STOCK = ("总", "累计", "存量")


def with_owner(text: str, slot: Slot, name: str, memory: Memory) -> str:
    """A bare total or rate with the thing it belongs to: 总面积 → 商务楼宇总面积."""
    owner = owner_of(text, slot, memory)
    owner = PER_HEAD.sub("", PER_DAY.sub("", owner))
    if name.startswith(AVERAGES):
        return name
    if name[1:2] == "期":
        owner = PHASE.sub("", undertaking_before(text, slot, memory) or owner)
    if (
        needs_owner(owner) or ABLE.search(owner) or TELLS.search(owner)
    ):  # 总投资 owns no 建筑面积, 每小时可分拣苹果 no 优果率
        owner = ""
    if name.startswith(STOCK) and owner.startswith(("新", "净")):
        owner = owner[_behind_verbs(owner) :] or owner
    if len(owner) > len("项目建设"):
        owner = owner.removesuffix("建设")
    return name if not owner or name.startswith(owner) else owner + name


def owner_of(text: str, slot: Slot, memory: Memory, *, is_share: bool = False) -> str:
    """Whose total, share or rate it is: the clause just before, what was last counted, or the paragraph's topic."""
    is_yield = (slot.numeral.unit or "").endswith(("吨", "斤", "%"))
    if is_yield and YIELD.search(slot.left) and (crop := crop_before(text, slot)):
        return crop
    before = "" if is_share else clause_before(text, slot)
    of_works = not is_share and bool(WORKS.search(slot.left))
    if of_works and not before and not memory.last and memory.heading:
        return memory.heading
    if of_works and (works := item_head(text, slot) or _called_so(text, slot)):
        return works
    if of_works and not memory.entity and (pointed := undertaking_pointed_at(text, slot, memory)):
        return pointed
    is_of_counted = memory.is_count and memory.last.endswith(PROJECTS)  # 实施省重点项目1000个，完成投资1万亿元
    if not is_of_counted and INVESTED.search(slot.left) and (undertaking := undertaking_opening(text, slot, memory)):
        return undertaking
    is_progress = memory.is_count and not before and PROGRESS.search(slot.left) and not memory.last.endswith(FIRMS)
    if is_progress and (undertaking := undertaking_before(text, slot, memory)):
        return undertaking
    if of_works and not before and not memory.last.endswith(PROJECTS) and (entry := entry_head(text, slot)):
        return entry
    if of_works and not before and not memory.is_count and (undertaking := undertaking_before(text, slot, memory)):
        return undertaking
    if not is_share and not before and memory.entity and not memory.last.endswith(memory.entity[-2:]):
        return memory.entity
    if is_share and memory.last:
        return (
            memory.last if "占" not in memory.last[1:] else memory.last[: memory.last.index("占", 1)]
        ) or memory.last
    if not before and memory.last and (subject := subject_before(text, slot)):
        return without_head(subject)
    if before or memory.last:
        return without_head(before or memory.owner or memory.last)
    named = (entity_before, subject_before) if of_works else (subject_before, entity_before)
    topic = "" if PROGRESS.search(slot.left) else memory.topic
    return without_head(named[0](text, slot) or named[1](text, slot) or topic)


def _called_so(text: str, slot: Slot) -> str:
    """What is pointed at before a sum or a size: 该景区规划总投资3.2亿元."""
    called = CALLED_SO.match(text, slot.left_start, slot.numeral.start)
    return thing_called(text, slot, called[1]) if called else ""


def crop_before(text: str, slot: Slot) -> str:
    """What grew where a yield is told: 粮食面积、总产、单产实现“两增一稳”，总产762亿斤."""
    start = max(text.rfind("\n", 0, slot.left_start) + 1, slot.left_start - SUBJECT_WINDOW)
    return next((found[0] for found in reversed(list(CROP.finditer(text, start, slot.numeral.start)))), "")


def subject_before(text: str, slot: Slot) -> str:
    """What the clause before is about, where it opens the sentence's statement: 粮食生产再获丰收，总产达到557亿斤."""
    if not slot.lead or slot.lead not in "，,":
        return ""
    before = text[max(0, slot.left_start - SUBJECT_WINDOW) : slot.left_start - 1]
    opening = STATEMENT_END.split(before)[-1]
    for words in dict.fromkeys((opening.partition("，")[0], opening.rpartition("，")[2])):
        clause = LOCATED.sub("", subject_alone(words))
        if clause.startswith(NO_SUBJECT) or clause.endswith(TOLD):
            continue
        at = strip_lead(clause)
        masked = BOUND.sub("□□", hide(clause))
        end = min((found for found in (VERB.find(masked, at), SAID.find(masked, at)) if found > at), default=-1)
        subject = clause[at:end] if end > at else ""
        if 2 <= len(subject) <= (LONGEST_LIST if "、" in subject else LONGEST_SUBJECT) and not DIGIT.search(opening):
            return tidy(subject)
    return ""


def measured_before(text: str, slot: Slot) -> str:
    """What the clause just before measures without a figure: 地方财政收入突破百亿大关，达101.97亿元."""
    if slot.lead not in "，," or not slot.lead:
        return ""
    clause = CLAUSE_MARK.split(text[max(0, slot.left_start - CLAUSE_WINDOW) : slot.left_start - 1])[-1]
    words = clause.rpartition("的")[2]
    end = SAID.find(words, 1)
    if end < 0 or any(map(str.isdigit, clause)):
        return ""
    subject = words[strip_lead(words) : end]
    ends = range(len(subject), max(2, len(subject) - LONGEST_REST), -1)
    return next((subject[:end] for end in ends if is_measured(subject[:end])), "")


def told_before(text: str, slot: Slot) -> str:
    """What the clause before names and nothing more: 各县区医疗机构，共86家; 从签约到试车，前后只用了13个月."""
    if slot.lead not in "，," or not slot.lead or not ALTOGETHER.fullmatch(slot.left):
        return ""
    opening = PART_END.split(text[max(0, slot.left_start - SUBJECT_WINDOW) : slot.left_start - 1])[-1]
    if FROM_UNTIL.fullmatch(opening):
        return opening
    name = tidy(opening)
    is_name = 2 < len(name) <= LONGEST_TOLD and PREDICATE.find(name, 1) < 0 and VERB.prefix(name) < 2
    return name if is_name and "，" not in opening else ""


def like_those(text: str, slot: Slot) -> str:
    """What the clause before points at, and this one counts: 像这样的农村幸福院，宜阳县已建成142所."""
    if not slot.lead or slot.lead not in "，,":
        return ""
    found = LIKE_THOSE.search(text, max(0, slot.left_start - SUBJECT_WINDOW), slot.left_start - 1)
    return tidy(found[1]) if found else ""


def set_before(text: str, slot: Slot) -> str:
    """The set of which a part is counted, named by the clause before: 全部重点项目中，先进制造业占了217个."""
    found = SET.search(text, max(0, slot.left_start - CLAUSE_WINDOW), slot.left_start) if slot.lead in "，," else None
    return tidy(found[1][strip_lead(found[1]) :]) if found else ""


def is_measured(name: str) -> bool:
    """Whether a name says by its end that it is measured: 财政支出, 网络购物投诉; not 市本级重点."""
    return HEAD.suffix(name) < len(name) or name.endswith(MEASURED)


def owners_of(text: str, group: list[Slot], memory: Memory) -> list[str]:
    """Whose shares or totals a series gives: the things the clause before names, or the last levels."""
    before = clause_before(text, group[0], longest=40)
    if before and (parts := expand(before, len(group))):
        return [part.removesuffix("建设") for part in parts]
    return memory.levels[-len(group) :] if len(memory.levels) >= len(group) else []


def listed_before(text: str, slot: Slot, own: str, count: int) -> list[str]:
    """The `count` things of a list whose marks are commas, `own` the last: 餐饮业，金融业，仓储和邮政业增加值分别….

    Empty where the clauses before are no such list.
    """
    before = text[max(0, slot.left_start - SUBJECT_WINDOW * 2) : slot.left_start]
    clauses = COMMA.split(STATEMENT_END.split(before)[-1])[-count:-1]
    if slot.lead not in "，," or not slot.lead or len(clauses) != count - 1:
        return []
    things = [clause[strip_lead(clause) :] for clause in clauses]
    if not all(len(thing) > 1 and SAID.find(thing) < 0 and not DIGIT.search(thing) for thing in things):
        return []
    if any(thing.endswith(TOLD) for thing in things):
        return []
    head = own[HEAD.suffix(own) :]
    return [*(thing if HEAD.suffix(thing) < len(thing) else thing + head for thing in things), own]


def clause_before(text: str, slot: Slot, longest: int = 16) -> str:
    """The thing that the clause before a slot is about, where it has no quantity: 完善社会保险，力争覆盖率达到95%."""
    if slot.lead not in "，," or not slot.lead:
        return ""
    end = slot.left_start - 1
    clause = text[max(0, end - 24 - longest) : end]
    marks = list(CLAUSE_MARK.finditer(hide(clause)))
    opens = not marks or marks[-1][0] not in "，,"
    clause = subject_alone(clause[marks[-1].end() :] if marks else clause)
    if any(char.isdigit() for char in clause):
        return ""
    if clause.startswith(AIMS):
        return ""
    if laid_out := LAID_OUT.search(clause):
        return tidy(clause[: laid_out.start()])
    if named := IDENTIFIED.fullmatch(clause):
        return without_head(tidy(named[1]))
    at = strip_lead(clause)
    verb = VERB.prefix(clause, at)
    thing = strip_doing(clause[verb:]) if verb > at else clause[at:] if opens else ""
    if not 2 <= len(thing) <= (longest if verb > at else 10) or PREDICATE.find(thing) >= 0:
        return ""
    return tidy(thing)


def bare_things(topic: str) -> str:
    """The things of a topic without verb and measure: 新开工住宅 → 住宅, 生猪出栏 → 生猪, 小区年度任务 → 小区."""
    topic = OF_TASK.sub("", PER_LEAD.sub("", TAKEN_INTO.sub("", topic)))
    end = _behind_verbs(topic)
    named, _, bare = topic.rpartition("的")
    if len(bare) >= SHORTEST_THING and TAKEN_UP.search(named):
        return without_head(bare)
    thing = without_head(topic[end:] or topic)
    done = FLOW.suffix(thing)
    return thing[:done] if 1 < done < len(thing) and STATE.suffix(thing) < len(thing) else thing


def _behind_place(topic: str) -> int:
    """Where the verb begins behind the place that does it: 老城区|新增…, 市区共|排查…; 0 where there is none."""
    end = next((size for size in LONGEST_PLACES if topic[:size] in TOWN or is_place(topic[:size])), 0)
    adverbs = SO_MANY.match(topic, end) if end else None
    return adverbs.end() if adverbs and VERB.prefix(topic, adverbs.end()) > adverbs.end() else 0


def _behind_verbs(topic: str) -> int:
    """Where the things of a topic begin: behind 新开工, behind 新建和改造, and behind 老城区布点建设."""
    at = _behind_place(topic)
    end = next((end for words in (FLOW, STATE, VERB) if (end := words.prefix(topic, at)) > at), 0)
    joiner = JOINER.match(topic, end) if end else None
    return VERB.prefix(topic, joiner.end()) if joiner else end
