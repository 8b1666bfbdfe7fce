"""Name the quantities of which only what is done is said: the things were named before (新落地141个, 惠及1693人)."""

from __future__ import annotations

import re

from flows.extract.indicators.clauses import Slot
from flows.extract.indicators.coordination import split
from flows.extract.indicators.lexicon import ACT, HEAD, STATE, VERB
from flows.extract.indicators.memory import Memory
from flows.extract.indicators.names_behind import right_name
from flows.extract.indicators.owners import bare_things, clause_before
from flows.extract.indicators.trimming import keep_verb
from flows.extract.indicators.undertakings import item_head

SAYS_WHAT = frozenset(
    ("征地", "造林", "植树", "绿化", "治沙", "融资", "筹资", "招商", "招生", "拆迁", "移民", "参保", "脱贫")
)
REACHES = frozenset(("惠及", "涉及", "带动", "覆盖", "受益"))
INTENDED = re.compile("^(?:计划|拟|将|还要?|另|又|要|能|可|已|继续|先[期行]?|[ \u3000])*(?:再(?!建))?")
MAKES = frozenset("建设改修增换")  # 计划建5处
NEAR = 200  # characters in which the object of a verb is looked for
LONGEST_OBJECT = 8


def done_to_things(text: str, slot: Slot, name: str, memory: Memory) -> str:
    """What is done, with the things it is done to; "" for a name that says more than what is done.

    Where only that it is planned is said (●小游园建设／计划45处) the things alone.
    """
    done = INTENDED.sub("", name)
    if not done:
        return _thing_named(text, slot, memory)
    is_done = _says_only_what_is_done(done) or done in STATE or done in MAKES
    return _done_to(text, slot, done, memory) if is_done and HEAD.suffix(done) == len(done) else ""


def _says_only_what_is_done(words: str) -> bool:
    """撤并, 采纳实施, 新建、改扩建: verbs and nothing else."""
    at = 0
    while at < len(words) and (end := VERB.prefix(words, at)) > at:
        at = end
    return at == len(words) > 0 or all(part in VERB for part in split(words))


def _done_to(text: str, slot: Slot, verb: str, memory: Memory) -> str:
    """新落地141个, 惠及1693人: only what is done is said; the things were named before."""
    if verb in REACHES and memory.last:
        return _things_done(memory.last) + verb
    counted = memory.things.get(slot.numeral.unit or "", "" if slot.lead in "；;" else memory.last)
    if verb in SAYS_WHAT and slot.numeral.unit not in memory.things:  # 组织干部进村入户，共征地3万亩
        return verb
    said = ACT.suffix(counted)
    if verb in ACT and 1 < said < len(counted) and HEAD.suffix(counted) >= said:  # 汽车生产254万辆，销售250万辆
        return counted[:said] + verb
    thing = bare_things(counted) if counted else _thing_named(text, slot, memory)
    if not thing or thing in VERB:
        thing = _object_before(text, slot, verb if not counted else thing)
    if verb in MAKES:
        return thing
    return thing + verb if verb in ACT and len(thing) < 3 else keep_verb(verb) + thing


def _thing_named(text: str, slot: Slot, memory: Memory) -> str:
    """What a verb without an object is said of, where nothing was counted: the item's, the clause's or the text's.

    Without what is done to it: 公厕 of the heading 公厕新建.
    """
    thing = item_head(text, slot) or clause_before(text, slot).removesuffix("建设") or memory.heading
    return thing[: VERB.suffix(thing)] or thing


def _object_before(text: str, slot: Slot, verb: str) -> str:
    """What the paragraph last did the same to: 把加装电梯列入民生实事，计划加装120部."""
    start = max(text.rfind("\n", 0, slot.left_start) + 1, slot.left_start - NEAR)
    at = text.rfind(verb, start, slot.left_start)
    if at < 0 or len(verb) < len("加装"):
        return ""
    thing = right_name(text[at + len(verb) : at + len(verb) + LONGEST_OBJECT])[0]
    end = next(
        (end for end in range(2, len(thing)) if VERB.prefix(thing, end) > end + 1 or thing[end] in "的、和"), len(thing)
    )
    return thing[:end] if thing[:1] not in "了过的" and not thing[:1].isdigit() else ""


def _things_done(name: str) -> str:
    """A name without all the verbs before it: 受理发放人才补贴 → 人才补贴."""
    at = 0
    while (verb := VERB.prefix(name, at)) > at + 1 and verb < len(name):
        at = verb
    return name[at:]
