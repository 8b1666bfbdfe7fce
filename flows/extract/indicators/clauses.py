"""Cut a sentence into slots: each quantity with the words to its left and right.

The words between two quantities are parted once: what stands before the first mark belongs to the quantity on
the left, what stands behind the last one to the quantity on the right; without a mark, both may use them.
Marks inside quotation marks and inside brackets that hold no quantity do not part anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.extract.indicators.lexicon import STATE
from flows.model import Numeral
from flows.patterns import searcher

MARKS = "，；：。！？,;:!?…\n"
HIDDEN = re.compile(
    r"[（(][^（）()\n]{0,60}[）)]|“[^“”\n]{0,60}”|《[^《》\n]{0,80}》|‘[^‘’\n]{0,40}’|\"[^\"\n]{0,40}\""
)
HIDES = re.compile('[（(）)“”《》‘’"]')
CLAUSE_MARK = searcher(f"[{MARKS}（）()“”]|——")
DATELINE = re.compile(r"^[（(][\u4e00-\u9fff·]{2,8}[）)]|^.{0,20}(?:日电|本报讯|日讯)[（(][^）)]{0,40}[）)]")
JOINER = searcher(
    r"[、·]|以及|(?<![普涉惠波触遍])及(?!时|格)|(?<![共饱缓温])和(?!谐|平|田|县|龙|林|顺|解|睦|美)|(?<!参)与(?!会)"
    r"|(?<![合兼吞])并(?!购|网|联|轨|发)|或(?!者)"
)
LEVELS = frozenset(("省、", "市、", "县、", "部、"))
WINDOW = 160


@dataclass(slots=True)
class Slot:
    """A quantity in its sentence. `left` and `right` are words of the same clause; positions are the body's."""

    numeral: Numeral
    left: str
    right: str
    left_start: int
    lead: (
        str  # the mark before `left`: "" at the sentence's start, "、" or 和 in a list, "#" straight behind a quantity
    )
    follow: str  # the mark behind `right`; "" at the end, "#" straight before a quantity
    shared: bool  # whether `left` is also the `right` of the quantity before


def hide(text: str) -> str:
    """`text`, as long as before, with quoted and bracketed runs blanked, so that marks in them are not seen."""
    if not HIDES.search(text):
        return text
    return HIDDEN.sub(lambda found: "□" * len(found[0]), text)


def slots_of(text: str, start: int, end: int, quantities: Sequence[Numeral]) -> list[Slot]:
    """The slots of the sentence `text[start:end]`, whose quantities are given in order."""
    slots: list[Slot] = []
    edge = start
    for ordinal, numeral in enumerate(quantities):
        gap_start = max(edge, numeral.start - WINDOW)
        left, left_start, lead, right, follow, shared = _part(text, gap_start, numeral.start, bool(ordinal))
        if ("（" in left or "(" in left) and (dateline := DATELINE.match(left)):
            left, left_start = left[dateline.end() :], left_start + dateline.end()
        if slots:
            _close(slots[-1], right, follow)
        slots.append(Slot(numeral, left, "", left_start, lead, "", shared))
        edge = numeral.end
    if slots:
        tail = text[edge : min(end, edge + WINDOW)]
        mark = CLAUSE_MARK.search(hide(tail))
        _close(slots[-1], tail[: mark.start()] if mark else tail, mark[0] if mark else "")
    return slots


def _close(slot: Slot, right: str, follow: str) -> None:
    """Give a slot the words behind it; what a list mark parts from it is none of its own: 60亿件、升至全国第7位."""
    slot.right, slot.follow = ("", "、") if right.startswith("、") else (right, follow)


def _part(text: str, start: int, end: int, behind: bool) -> tuple[str, int, str, str, str, bool]:
    """Part the words between two quantities (or before the first): left words, their start, mark; right words, mark."""
    gap = text[start:end]
    masked = hide(gap)
    marks = list(CLAUSE_MARK.finditer(masked))
    if marks:
        first, last = marks[0], marks[-1]
        if last[0] in "（(" and last.end() == len(gap):
            lead = marks[-2] if len(marks) > 1 else None
            begin = lead.end() if lead else 0
            words = gap[begin : last.start()].lstrip("、")
            return (
                words,
                start + last.start() - len(words),
                lead[0] if lead else "",
                gap[: first.start()],
                first[0],
                False,
            )
        left = _after_list(gap[last.end() :], start + last.end(), last[0])
        return *left[:3], gap[: first.start()], first[0], False
    if not behind:
        return _after_list(gap, start, "")
    joiner = JOINER.match(masked)
    if joiner:
        return gap[joiner.end() :], start + joiner.end(), joiner[0], "", joiner[0], False
    behind_level = 2 if masked[:2] in LEVELS else 0  # 35个省、市重点项目
    joiners = [
        found for found in JOINER.finditer(masked, behind_level) if found[0] == "、" or found.end() == len(masked)
    ]
    if joiners and "分别" not in gap and STATE.prefix(masked) != joiners[0].start():  # not in 51个在建、新开工重点项目
        last = joiners[-1]
        return gap[last.end() :], start + last.end(), last[0], gap[: last.start()], last[0], False
    return gap, start, "#", gap, "#", True


def _after_list(left: str, start: int, lead: str) -> tuple[str, int, str, str, str, bool]:
    """The words before a quantity that ends a list of other things (X、Y、200公里“乐道”) are not its own."""
    if left.endswith("、"):
        return "", start + len(left), "、", "", "", False
    return left, start, lead, "", "", False
