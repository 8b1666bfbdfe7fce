"""What a stretch of text is about: looking back or planning, and for which years.

Headings decide, from the nearest up; in flattened texts without headings, sentences that open a part do
(今年经济社会发展的主要预期目标是…). A newspaper's text has no scene of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.model import Article, Document, Section
from flows.extract.periods import Anchor, find_periods

REVIEW = re.compile(
    r"回顾|成就|成绩|总结|完成情况|取得的|过去[的]?[一五]?年|一年来|五年来|主要工作和成效|工作情况|执行情况|运行情况|发展状况"
)
PLAN = re.compile(
    r"目标|任务|安排|打算|部署|计划|展望|今后|未来|下一步|思路|总体要求|指导思想|奋斗|建议|要求|重点工作|工作重点|工作要点|蓝图|愿景|意见"
)
LONG_TERM = re.compile(r"[五5]年(?![第前底末])|五”|届")
OPENS_PLAN = re.compile(
    r"(?:预期|主要|奋斗|总体|发展|工作|目标任务).{0,4}目标(?:任务)?(?:是|为|：|建议)|总体(?:要求|思路|目标)(?:是|为|：)"
    r"|(?:抓好|做好|突出|围绕|实施|落实).{0,12}(?:以下|下列|如下|[一二三四五六七八九十]+(?:个方面|项|大|方面)).{0,6}(?:工作|任务)"
    r"|(?:今年|新的一年|明年|今后[一五]?[个年]?).{0,14}(?:工作|发展|任务).{0,8}(?:要求|思路|部署|安排|是做好|做好|目标)"
)
OPENS_REVIEW = re.compile(
    r"(?:一年来|五年来|过去[一五]年|回顾).{0,30}(?:主要(?:做了|抓了|开展|工作)|成效|回顾|成绩|成就)"
)
UNDERTAKES = re.compile(r"力争|确保|争取|实现|目标|将|要")


@dataclass(frozen=True, slots=True)
class Scene:
    """`kind` is review, plan or "" (open); `year` the year spoken of; `first` the first year of a span of several."""

    kind: str
    year: int | None
    first: int | None = None

    @property
    def is_long(self) -> bool:
        return self.first is not None and self.first != self.year


def scenes_of(document: Document, article: Article) -> list[Scene]:
    """The scene of each of an article's sentences."""
    reviewed = document.reporting_year
    if article.genre != "report" or reviewed is None:
        scene = Scene("", reviewed)
        by_section = [_of_headings(section, None, reviewed) or scene for section in article.sections]
        return [by_section[sentence.section] for sentence in article.sentences]
    scene = Scene("review", reviewed)
    scenes: list[Scene] = []
    section = -1
    chars = article.body.chars
    for sentence in article.sentences:
        if sentence.section != section:
            section = sentence.section
            scene = _of_headings(article.sections[section], reviewed, reviewed) or scene
        scene = _of_sentence(chars[sentence.start : min(sentence.end, sentence.start + 120)], scene, reviewed)
        scenes.append(scene)
    return scenes


def _of_headings(section: Section, reviewed: int | None, year: int | None) -> Scene | None:
    for heading in reversed(section.path):
        if found := scene_of_heading(
            heading, reviewed if reviewed is not None else year, is_report=reviewed is not None
        ):
            return found
    return None


def scene_of_heading(heading: str, reviewed: int | None, *, is_report: bool = True) -> Scene | None:
    """What a heading says of the text under it; None if nothing.

    >>> scene_of_heading("2020年工作安排", 2019)
    Scene(kind='plan', year=2020, first=None)
    """
    if reviewed is None:
        return None
    years = [code for one in find_periods(heading, Anchor(reviewed + is_report, reviewed)) if (code := one.code)]
    looks_back, plans = REVIEW.search(heading), PLAN.search(heading)
    if not is_report:
        return Scene("plan", reviewed) if plans and not looks_back and years else None
    last = max((int(code[-4:]) for code in years if code[-4:].isdigit() and len(code) in (4, 9)), default=None)
    if looks_back and not (last is not None and last > reviewed and plans):
        return _long(heading, reviewed, last) if LONG_TERM.search(heading) else Scene("review", reviewed)
    if last is not None and last <= reviewed and not plans:
        return Scene("review", reviewed)
    if last is not None and last > reviewed:
        return (
            Scene("plan", last, _first(years, reviewed)) if plans or "工作" in heading or last > reviewed + 1 else None
        )
    if plans and LONG_TERM.search(heading):
        return Scene("plan", reviewed + 5, reviewed + 1)
    if plans and re.search(r"今年|工作|新的一年|总体要求|目标|安排|部署|打算", heading):
        return Scene("plan", reviewed + 1)
    return None


def _long(heading: str, reviewed: int, last: int | None) -> Scene:
    return Scene("review", reviewed, reviewed - 4)


def _first(codes: list[str], reviewed: int) -> int | None:
    spans = [code for code in codes if len(code) == 9]
    return int(spans[0][:4]) if spans else None


def _of_sentence(text: str, scene: Scene, reviewed: int) -> Scene:
    if scene.kind == "review" and OPENS_PLAN.search(text) and not re.search(r"去年|完成了|实现了|取得", text):
        if re.search(r"今后五年|未来五年|五年(?:奋斗|发展)?目标|五”时期", text):
            return Scene("plan", reviewed + 5, reviewed + 1)
        return Scene("plan", reviewed + 1)
    if scene.kind == "plan" and OPENS_REVIEW.search(text):
        return Scene("review", reviewed)
    return scene
