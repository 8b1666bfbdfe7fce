"""What became of things that were counted: 27座隧道中有19座进洞, 7.24万人稳定脱贫, 65个重点项目有20个完工."""

from __future__ import annotations

import re

from flows.clean.landmarks import BULLET_MARKS
from flows.extract.indicators.clauses import Slot
from flows.extract.indicators.lexicon import EMPTY_NAMES, GROWTH_VERB, HEAD, STATE, VERB
from flows.extract.indicators.memory import Memory, Reading, words_behind
from flows.extract.indicators.names_behind import behind_comparator
from flows.extract.indicators.owners import bare_things
from flows.extract.indicators.trimming import keep_verb, strip_lead, tidy

REMAINING = frozenset(("剩余", "其余", "剩下", "余下", "剩余的", "其余的", "剩下的"))
LONGEST_STATE = 8  # characters of what became of a thing
BECOMES = frozenset("被未已正获入进停达落挂复投破")  # what such words begin with: 停产, 进洞, 被预订, 投料试产
THERE_ARE = re.compile("(?:已|现|仍|还|就|只)?有?$")  # 3条生产线|已有2条投产
PERSONS = ("人", "名", "位", "户")
OUT_OF = re.compile("(?<=.[^初高完途空集当])中$")


def by_things_alone(slot: Slot, thing: str, said: str, memory: Memory) -> Reading | None:
    """Things that no words before their number say more of: 是全国48个重点林区之一, 有31个增加值增长."""
    counted = memory.things.get(slot.numeral.unit or "", "")
    if counted and (grown := _growing(thing, said)):
        return Reading(slot, [grown + bare_things(counted)], rule="state")
    if thing in EMPTY_NAMES and (done := keep_verb(said[VERB.suffix(said) :])):  # 127件建议全部按期答复
        return Reading(slot, [done + thing], rule="object_bare")
    is_alone = thing.endswith("之一") or thing in EMPTY_NAMES
    return Reading(slot, [thing.removesuffix("之一")], rule="object_bare") if is_alone else None


def part_of_set(slot: Slot, left: str, memory: Memory) -> Reading | None:
    """What became of some of the things just counted: 厂房4栋，已有3栋被预订; 27座隧道中有19座进洞; 剩下2条月底通车."""
    words = words_behind(slot.right)
    words = words[strip_lead(words) :]
    counted = memory.things.get(slot.numeral.unit or "", "")
    own = left[strip_lead(left) :]
    if slot.lead == "#" and counted.endswith(THERE_ARE.sub("", own)):
        own = ""
    is_rest = slot.left in REMAINING
    is_some = not slot.left or (not own and slot.left.endswith("有")) or OUT_OF.search(own) is not None
    if is_rest and counted and max(STATE.suffix(words), VERB.suffix(words)) < len(words):
        return Reading(slot, [slot.left.rstrip("的") + bare_things(counted)], rule="state")
    if not (is_some and counted in memory.levels and 1 < len(words) <= LONGEST_STATE) or slot.follow in ("#", "、"):
        return None
    verb = max(VERB.prefix(words), STATE.prefix(words))
    is_done = verb > 1 and verb >= len(words) - 2  # 重点研发|计划项目 are further things
    if not (words[0] in BECOMES or is_done) or (slot.numeral.unit or "").endswith("人"):
        return None
    return Reading(slot, [tidy(words) + bare_things(counted)], rule="state")


def said_of(slot: Slot, left: str, memory: Memory) -> Reading | None:
    """7.24万人稳定脱贫, 其中6件达到序时进度: people and things are counted by what happens to them."""
    words = words_behind(slot.right)
    words = words[strip_lead(words) :].removeprefix("为")  # 等6所|为新建
    is_of_those = slot.shared and left.endswith("的") and (slot.numeral.unit or "").endswith(PERSONS)
    left = "" if is_of_those or left.endswith("等") else left  # 4个乡镇的|8.6万人喝上自来水, 实验学校等9所主体完工
    if not 2 <= len(words) <= 14 or slot.follow == "#" or left[strip_lead(left) :].strip(BULLET_MARKS):
        return None
    unit = slot.numeral.unit or ""
    counted = "" if left or unit.endswith(PERSONS) else memory.things.get(unit, "")
    return Reading(slot, [tidy(words) + (bare_things(counted) if counted else "")], rule="said_of")


def said_of_both(slot: Slot, after: Slot | None, memory: Memory) -> Reading | None:
    """What households are counted by, together with their people: 872户、2614人稳定脱贫."""
    if after is None or after.lead != "、" or after.left or not (slot.numeral.unit or "").endswith("户"):
        return None
    said = said_of(after, "", memory) if (after.numeral.unit or "").endswith("人") else None
    return Reading(slot, said.names, rule=said.rule) if said else None


def state_of_topic(slot: Slot, left: str, memory: Memory) -> Reading | None:
    """65个重点项目有20个完工: only what became of the things is said."""
    right = slot.right[behind_comparator(slot.right) :]
    right = right[strip_lead(right) :]
    state = right[: STATE.prefix(right)]
    own = left[strip_lead(left) :]
    things = memory.things.get(slot.numeral.unit or "", "") or memory.last
    if not state or not things or (own and not slot.left.endswith("有") and not OUT_OF.search(own)):
        return None
    return Reading(slot, [state + bare_things(things)], rule="state")


def _growing(thing: str, said: str) -> str:
    """40个行业大类中有31个增加值增长: which of the things counted before; empty where things are counted."""
    verb = strip_lead(said)
    end = GROWTH_VERB.prefix(said, verb)
    return thing + said[verb:end] if end > verb and HEAD.suffix(thing) < len(thing) else ""
