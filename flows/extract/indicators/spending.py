"""Name money that is said before what it was spent on: 投入1.4亿元，打通3条断头路，…."""

from __future__ import annotations

import re

from flows.extract.indicators.clauses import CLAUSE_MARK, Slot
from flows.extract.indicators.lexicon import DOING, HEAD
from flows.extract.indicators.memory import Memory, Reading
from flows.extract.indicators.names_behind import behind_comparator
from flows.extract.indicators.owners import clause_before
from flows.extract.indicators.trimming import strip_doing, strip_lead, strip_tail, tidy
from flows.extract.indicators.undertakings import (
    ENTITY_WINDOW,
    STATEMENT_END,
    entry_head,
    item_head,
    undertaking_before,
    undertaking_opening,
)
from flows.extract.places import is_place

MONEY_FIRST = re.compile(
    r"(?:[\u4e00-\u9fff]{1,3}前)?(?:共|累计|计划|已|再|还|将|完成|财政|筹措|安排|直接|同时|同步|[两三四五]年)*(?:统筹|整合|投入|投资|筹资|筹集|融资|斥资|耗资|出资|安排|垫付|拨付|拿出)(?:资金|专项资金|额)?"
)
TELLS_MORE = re.compile(r"目前|截至|已|开业后|建成后|是|占|为年|比|同比|环比|增长|下降|较|超|居|位|达|其中|总|年")
SPENDER = re.compile("(?:[该全]|[\u4e00-\u9fff]{2,3})(?:[县市区镇乡村]|街道|社区)(?=投)")  # 该镇|投入, 汇鑫街道|投资
LONGEST_PLACE = 5  # characters
WORKS = ("项目", "工程")  # whose money it is
AIM = re.compile(r"(?:^|[，。；])(?:为|围绕|坚持|深化|落实|按照|聚焦|深入)")
DIGIT = re.compile(r"[0-9０-９]+(?![0-9０-９]*[号#])")


def name_spending(text: str, readings: list[Reading], memory: Memory) -> None:
    """投入1.4亿元，打通3条断头路，…: money named before what it was spent on.

    Not what is said of the undertaking in the heading, or of the one that the sentence opens with: it is theirs.
    """
    for ordinal, reading in enumerate(readings):
        if reading.rule == "attribute" or not (reading.slot.numeral.unit or "").endswith("元"):
            continue
        left = strip_tail(reading.slot.left)
        if MONEY_FIRST.fullmatch(left[_behind_place(left) :]) is None:
            continue
        before = readings[ordinal - 1] if ordinal and readings[ordinal - 1].measure == "level" else None
        if before and ("完成" in left or before.names[0].endswith(WORKS)):
            continue
        word = "投资" if "投资" in left else "投入"
        if memory.heading and reading.names[0].startswith(memory.heading):
            continue
        if word == "投资" and not _behind_place(left) and (own := _undertaking(text, reading.slot, memory)):
            reading.names, reading.rule = [own + word], "owned"
            continue
        purpose = _purpose(text, reading, readings[ordinal + 1 : ordinal + 5])
        if purpose and (reading.rule != "owned" or not _says_what_for(text, reading.slot)):
            reading.names, reading.rule = [purpose + word], "spending"


def _undertaking(text: str, slot: Slot, memory: Memory) -> str:
    """The undertaking that the money is spent on, named before: 供水站今年建成，投资2860万元，铺设管网97公里.

    Not the last one of a list, nor where what follows right away says what for: 投资300万元实施煤烟污染治理.
    """
    if slot.right:
        return ""
    name = item_head(text, slot) or undertaking_opening(text, slot, memory) or undertaking_before(text, slot, memory)
    before = text[max(0, slot.left_start - ENTITY_WINDOW) : slot.left_start]
    return name if f"、{name}" not in STATEMENT_END.split(before)[-1] else ""


def _behind_place(left: str) -> int:
    """Where the words begin behind the time and the place that spends: 今年，嵩县|投资."""
    at = strip_lead(left)
    if spender := SPENDER.match(left, at):
        return strip_lead(left, spender.end())
    end = next((end for end in range(at + LONGEST_PLACE, at + 1, -1) if is_place(left[at:end])), at)
    return strip_lead(left, end)


def _says_what_for(text: str, slot: Slot) -> bool:
    """Whether the clause before says what was done with the money, not what for: 发展养老事业，投入1000余万元."""
    return bool(clause_before(text, slot) or entry_head(text, slot)) and not AIM.search(
        text[max(0, slot.left_start - 20) : slot.left_start]
    )


def _purpose(text: str, reading: Reading, later: list[Reading]) -> str:
    slot = reading.slot
    if slot.right and slot.follow == "、" and later and later[0].slot.left.endswith("等"):
        return later[0].names[0].removeprefix("投资")  # 投资250亿元建设甲、乙等4个绿电园区
    if slot.right in ("对", "为") and later:
        return later[:2][-1].names[0]
    if slot.right:
        right = slot.right[behind_comparator(slot.right) :]
        right = right[strip_lead(right) :].removeprefix("用于")
        if right not in DOING:
            return tidy(strip_doing(right))[:24]
    elif slot.follow not in ("，", "、") or slot.lead == "、":
        return ""
    start = slot.numeral.end + len(slot.right) + 1
    clause = CLAUSE_MARK.split(text[start : start + 40], maxsplit=1)[0]
    if TELLS_MORE.match(clause):
        return ""
    names = [one.names[0] for one in later if one.measure == "level" and one.rule.startswith("object")]
    if names:
        return "、".join(dict.fromkeys(names)) + ("等" if len(names) > 1 else "")
    digit = DIGIT.search(clause)
    name = tidy(strip_doing(clause[: digit.start()] if digit else clause))
    return name[: HEAD.suffix(name)][:24]
