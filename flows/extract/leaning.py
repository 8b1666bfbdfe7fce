"""What promises and what reports, and which way a newspaper's text leans where its own words say neither."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from flows.clean.landmarks import BULLET_MARKS
from flows.model import Article, Section
from flows.patterns import searcher
from flows.vocabulary import vocabulary


def cues(kind: str) -> str:
    """The words of a kind (promise, binding, fact) as a pattern."""
    return "|".join(row["pattern"] for row in vocabulary("status_cues") if row["kind"] == kind)


PROMISE = searcher(cues("promise"))
BINDING = searcher(cues("binding"))
FACT = searcher(cues("fact"))
BOUND = re.compile("以上|以内|不少于|不低于|不超过")
CLAUSE = re.compile("[，。；,;]")
ORDER = searcher("(?<![^，。；\n、])(?:要|加快|抓好|做好|加大|强化|推进|着力|全力|深化|持续)")
ORDER_WEIGHT, REACHED_WEIGHT, BEFORE_WEIGHT = 0.35, 0.5, 0.6
# in the title of a notice that reports, or that says what the thing on offer is
STATES = re.compile("(?:进展|完成|落实|执行|推进)情况|出让|转让|拍卖|招租|中标|成交")
# what the headlines of an article say that tells what a plan holds: `《2025年全市乡村建设工作方案》解读`
OF_A_PLAN = re.compile(
    "(?:方案|规划|行动计划|工作计划|清单|实施意见|若干措施)[》”]?(?:解读|印发|出台|发布|公布|看点)|(?:目标|重点)任务|任务[书单]|要办[成的]|施工图|年[^，。]{0,10}(?:这[么样]|怎么)干"
    "|民生实事[^，。]{0,6}清单|清单[》”]?(?:来了|出炉|公布|请查收)|(?:件|项)民生实事"
)
OF_PROGRESS = re.compile("进度|进展|半年报|完成情况|成绩单|期中")  # 民生实事“半年报”
TURN = re.compile(r"(?<=[。！？；])(?:明年|下一步|接下来|今后|下一阶段|下阶段|未来)")  # goes over to plans
ITEM = re.compile(  # what begins anew
    rf"[{BULLET_MARKS}]|本报讯|\d{{1,2}}[.．、](?!\d)|[（(]?[一二三四五六七八九十]+[)）、是]"
)


def leanings_of(article: Article, settled: Sequence[bool] = ()) -> list[str]:
    """What the text around each sentence does on the whole, `actual` or `target`.

    A paragraph goes on with what the one before it did, unless it says otherwise or begins anew: then it does what the
    text under the chief heading does that it stands below. A notice plans.
    `settled` tells of which sentences the headings say it, of none if it is empty.
    """
    text = article.body.chars
    silent = "target" if announces(article) else "actual"
    reports = _reports_progress(article)
    settled = settled or [False] * len(article.sentences)
    if all(settled):
        return [silent] * len(settled)
    overall = "target" if silent == "target" else leaning_of(text) or silent
    parts = _Parts(article, overall)
    found: list[str] = []
    leaning, end = overall, -1
    for sentence, is_settled in zip(article.sentences, settled, strict=True):
        if sentence.start >= end:
            end = text.find("\n", sentence.start) % (len(text) + 1)
            before = parts.leaning(sentence.section) if ITEM.match(text, sentence.start) else leaning
            if turn := TURN.search(text, sentence.start + 1, end):
                before, end = "actual", turn.start()
            if is_settled:
                leaning = overall
            elif reports:
                leaning, reports = "actual", turn is None
            else:
                leaning = leaning_of(text[sentence.start : end], before)
        found.append(leaning)
    return found


def announces(article: Article) -> bool:
    """Whether all that an article says is to come, unless it says otherwise: a notice, or what a plan holds."""
    heads = f"{article.title or ''} {article.subtitle or ''}"
    is_of_a_plan = OF_A_PLAN.search(heads) is not None and not _reports_progress(article)
    return is_of_a_plan or (article.genre == "notice" and STATES.search(article.title or "") is None)


def _reports_progress(article: Article) -> bool:
    """Whether an article's head says that it lists how far things are: 民生实事“半年报”, 2023年重点任务进度表."""
    return OF_PROGRESS.search(f"{article.title or ''} {article.subtitle or ''}") is not None


class _Parts:
    """What the text below the chief heading over each section does on the whole, found out where it is asked."""

    def __init__(self, article: Article, overall: str) -> None:
        self._article, self._overall = article, overall
        self._known: dict[int, str] = {}
        chiefs = [at for at, one in enumerate(article.sections) if at and _is_chief(one)]
        self._starts = [0, *chiefs]

    def leaning(self, section: int) -> str:
        """Of the part that a section belongs to."""
        sections = self._article.sections
        part = bisect_right(self._starts, section) - 1
        first = self._starts[part]
        if first not in self._known:
            last = self._starts[part + 1] - 1 if part + 1 < len(self._starts) else len(sections) - 1
            text = self._article.body.chars[sections[first].start : sections[last].end]
            self._known[first] = leaning_of(text, self._overall)
        return self._known[first]


def _is_chief(section: Section) -> bool:
    """Whether a section stands below a heading of its own line, below no other."""
    return section.level == 1 and section.kind == "heading"


def leaning_of(text: str, before: str = "") -> str:
    """What a stretch of newspaper text does on the whole: `actual`, `target`, or `before` where little tells.

    `before` is what the text before it did, which mostly goes on. Orders without a subject (抓好…, 加快…) are plans
    rather than reports, but newspapers report in them too; values reached (达65%) are facts rather than aims.
    """
    promises = len(PROMISE.findall(text)) + len(ORDER.findall(text)) * ORDER_WEIGHT
    reached = sum("达" in clause and not _is_aim(clause) for clause in CLAUSE.split(text))
    facts = len(FACT.findall(text)) + reached * REACHED_WEIGHT
    if promises < 1 and facts < 1:
        return before
    return "target" if promises + (before == "target") * BEFORE_WEIGHT > facts else "actual"


def _is_aim(clause: str) -> bool:
    return PROMISE.search(clause) is not None or BOUND.search(clause) is not None
