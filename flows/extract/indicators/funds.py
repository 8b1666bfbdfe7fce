"""Read the sums of money that are provided, received or invested: 拿出6000万元风险补偿资金, 获得30万元的信用贷款."""

from __future__ import annotations

import re

from flows.extract.indicators.attributes import AIMS
from flows.extract.indicators.clauses import Slot
from flows.extract.indicators.memory import Memory, Reading
from flows.extract.indicators.names_behind import behind_comparator
from flows.extract.indicators.trimming import strip_tail

FUNDS = ("资金", "基金", "经费")
RECEIVED = re.compile(
    "(?:获得?|得到|收到|拿到|领取|领到|争取到?|申请到?|享受|给予|提供|导致|造成|挽回)了?(?:最高|近|约|超过?|共)*"
    "(?P<each>每[户人家名个])?$"
)
PROVIDES = re.compile("(?:拿出|筹集|安排|列支|设立|拨付|筹措|下达)的?$")
FOUNDS = re.compile("(?:用于)?(?:设立|建立|成立|组建)(?:了|起)?(?P<what>[^，。；、]{2,14}?(?:资金|基金))")
INVESTED_BY = re.compile("(?P<what>[^，由]{0,16})由[^，由]{2,14}(?:投资|出资)")
BUILDING = ("建设", "兴建", "建成", "打造", "实施")
POINTED = ("", "该", "此", "这")  # what opens the words for an undertaking named before, or stands in their place


def read_funds(last: Slot, slot: Slot, thing: str, memory: Memory) -> Reading | None:
    """The reading of a sum by the verb before it; `thing` stands behind it. None for any other quantity."""
    if not (slot.numeral.unit or "").endswith("元"):
        return None
    if PROVIDES.search(strip_tail(slot.left)):
        if thing.endswith(FUNDS):
            return Reading(slot, [thing], rule="object")
        if founded := FOUNDS.match(last.right):
            return Reading(slot, [founded["what"]], rule="object")  # 拿出3000万元设立产业引导资金
    if received := _received(last, slot, thing):
        return Reading(slot, [received], rule="object")
    invested = _invested_by(slot, thing, memory)
    return Reading(slot, [invested], rule="entity") if invested else None


def _received(last: Slot, slot: Slot, thing: str) -> str:
    """获得30万元的信用贷款, 给予每户2000元的补贴: what a sum is, where it is given or received; "" for any other."""
    at = behind_comparator(last.right)
    is_what = at > 0 and last.right[at - 1] == "的" and thing not in AIMS
    found = RECEIVED.search(slot.left) if is_what else None
    return (found["each"] or "") + thing if found else ""


def _invested_by(slot: Slot, thing: str, memory: Memory) -> str:
    """该项目由铝途公司投资8.5亿元建设: what is invested in the undertaking that the text was about."""
    found = INVESTED_BY.fullmatch(slot.left)
    if found is None or not thing.startswith(BUILDING):
        return ""
    own = found["what"]
    known = next((one.name for one in reversed(memory.undertakings) if one.end <= slot.left_start), "")
    return f"{known if own[:1] in POINTED else own}投资"
