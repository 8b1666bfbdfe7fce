"""Whether a quantity is reported or promised: from clause, sentence, period and the scene it stands in."""

from __future__ import annotations

import re
from datetime import date

from flows.extract.indicators.clauses import hide
from flows.extract.indicators.scenes import Scene
from flows.extract.indicators.timing import will_follow
from flows.extract.periods import period_of
from flows.vocabulary import vocabulary


def _cues(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in vocabulary("status_cues") if row["kind"] == kind))


PROMISE = _cues("promise")
BINDING = _cues("binding")
FACT = _cues("fact")
SEGMENT = re.compile(r"[；;。！？\n]")
REACH = 60
ORDER = re.compile(r"(?:^|[，。；\n、])(?:要|加快|抓好|做好|加大|强化|推进|着力|全力|深化|持续)")
ORDER_WEIGHT = 0.35


def status_of(
    before: str, right: str, scene: Scene, code: str | None, published: date | None, *, is_deadline: bool, leaning: str
) -> str:
    """`actual` or `target`.

    `before` is the sentence up to the quantity, `right` the words behind it in its clause; `leaning` is what the text
    around does on the whole, which tells for a bare order (抓好15个老旧小区改造) where nothing else does.
    """
    if will_follow(before):
        return "target"
    timed = _by_time(code, scene, published)
    segment = SEGMENT.split(before)[-1][-REACH:]
    if scene.kind == "plan":
        return "actual" if timed == "actual" else "target"
    if scene.kind == "review":
        if timed == "actual" or (timed == "" and not _is_bound(segment)):
            return "actual"
        return "target"
    if timed:
        return timed
    cue = _nearest(segment, right)
    if cue:
        return cue
    return "target" if is_deadline else leaning


def _by_time(code: str | None, scene: Scene, published: date | None) -> str:
    """What the period itself decides: what lies behind is reported, what lies ahead is promised."""
    if code is None:
        return ""
    period = period_of(code)
    if scene.kind == "review" and scene.year is not None:
        return "target" if period.first.year > scene.year + 1 else ""
    if scene.kind == "plan" and scene.year is not None:
        start = scene.first or scene.year
        return "actual" if period.last.year < start and "/" not in code else ""
    if published is None:
        return ""
    if period.first > published:
        return "target"
    if period.last < published and (period.last.year < published.year or "-" in code):
        return "actual"
    return ""


def _is_bound(segment: str) -> bool:
    """Whether a review speaks of what is still to come: 力争, 到2025年达到…的目标."""
    clause = _clause(segment)
    return bool(BINDING.search(clause)) and not FACT.search(clause)


def _nearest(segment: str, right: str) -> str:
    """What the clause says, else the nearest cue before it, else the words behind the quantity."""
    clause = _clause(segment)
    for words in (clause, right):
        if PROMISE.search(words):
            return "target"
        if FACT.search(words):
            return "actual"
    promises = [found.end() for found in PROMISE.finditer(segment)]
    facts = [found.end() for found in FACT.finditer(segment)]
    if not promises and not facts:
        return ""
    return "target" if max(promises, default=-1) > max(facts, default=-1) else "actual"


def _clause(segment: str) -> str:
    cut = max(hide(segment).rfind("，"), segment.rfind(","))
    return segment[cut + 1 :]


def leaning_of(text: str) -> str:
    """What a stretch of newspaper text does on the whole: `actual`, `target`, or "" where little tells.

    Orders without a subject (抓好…, 加快…) are plans rather than reports, but newspapers report in them too.
    """
    promises = len(PROMISE.findall(text)) + len(ORDER.findall(text)) * ORDER_WEIGHT
    facts = len(FACT.findall(text)) + text.count("达")
    if promises < 1 and facts < 1:
        return ""
    return "target" if promises > facts else "actual"
