"""What a stretch of text is about: looking back or planning, and for which years.

Headings decide, from the nearest up. Inside of their sections sentences that open a part do: 五年来，… in a review of a
year and a term, 今年经济社会发展的主要预期目标是… in a flattened text. A newspaper's text has no scene of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from flows.extract.periods import Anchor, find_periods
from flows.model import Article, Document, Section
from flows.segment.dating import LOOKS_BACK_UNTIL

REVIEW = re.compile(
    r"回顾|成就|成绩|总结|完成情况|取得的|过去[的一五]年|一年来|五年来|主要工作和|工作情况|执行情况|运行情况|发展状况"
)
PLAN = re.compile(
    r"目标|任务|安排|打算|部署|计划|展望|今后|未来|下一步|思路|总体要求|指导思想|奋斗|建议|要求|重点工作|工作重点|要点|蓝图|愿景"
)
# what the headings of a newspaper's digest of a report say besides
NEWS_REVIEW = re.compile(rf"{REVIEW.pattern}|答卷|成绩单|账本|算总账|干了啥|这一年")
NEWS_PLAN = re.compile(rf"{PLAN.pattern}|怎么[干看]|这[样么]干|干[啥什]|施工图|任务书|路线图|发力|锁定|将(?:有|迎)")
PLANS_YEAR = re.compile(
    r"预期目标|目标任务|主要任务|工作安排|任务安排|总体要求|重点工作|工作思路|工作打算|奋斗目标|工作部署|主要目标|工作目标|新的一年|今年.{0,8}工作"
)
TERM = 5  # years
FIRST = 4  # characters behind a heading
YEARS_OF = {"三": 3, "四": 4, "五": 5, "5": 5, "六": 6, "七": 7}
NEW_YEAR = re.compile("新的一年|今年|新一年")
LAST_YEAR = re.compile("去年|过去的?一年|一年来")
SPAN = 9  # the length of the code of a span of years
LONG_TERM = re.compile(r"[五5]年(?![第前底末])|五”|届|中长期|远景")
ONE_YEAR = re.compile(r"(?:19|20)\d\d年(?!来)")
YEAR_NAMED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
REVIEWED = re.compile(r"((?:19|20)\d\d)年[^，。]{0,12}(?:回顾|总结|完成情况)")
OPENS_TERM = re.compile(
    r"(?:各位代表[，！：]?|回顾|总结|看|过去|刚刚过去的|这|截至|经过|特别是|主要指标)*"
    r"(?:(?P<years>[三四五六七])年[来间]|[过这]去?(?P<past>[三四五六5])年|本届政府(?:任期|以来|五年)"
    r"|“十[一二三四]?五”(?:时期|期间|以来|发展|的成就|五年)|[与比](?P<base>\d{4})年(?:[底末]?相比)?)"
)
SINCE_YEAR = re.compile(r"(?:各位代表[，！：]?)?[自从]?(?P<since>20\d\d)年以来，")
OPENS_YEAR = re.compile(r"(?:各位代表[，！：]?|过去的?)*(?:一年来|一年中|过去一年)")
OPENS_FIVE_YEARS = re.compile(r".{0,12}(?:今后五年|未来五年)")
NEXT_YEAR = re.compile(r"(?:各位代表[，！：]?)?((?:19|20)\d\d)年.{0,24}(?:工作|重点|任务|目标)")
OPENS_PLAN = re.compile(
    r"(?:预期|主要|奋斗|总体|发展|工作|目标任务).{0,4}目标(?:任务)?(?:是|为|：|建议)|总体(?:要求|思路|目标)(?:是|为|：)"
    r"|(?:抓好|做好|突出|围绕|实施|落实).{0,12}(?:以下|下列|如下|[一二三四五六七八九十]+(?:个方面|项|大|方面)).{0,6}(?:工作|任务)"
    r"|(?:今年|新的一年|明年|今后[一五]?[个年]?).{0,14}(?:工作|发展|任务).{0,8}(?:要求|思路|部署|安排|是做好|做好|目标)"
)
OPENS_REVIEW = re.compile(
    r"(?:一年来|五年来|过去[一五]年|回顾).{0,30}(?:主要(?:做了|抓了|开展|工作)|成效|回顾|成绩|成就)"
)
LOOKS_BACK = re.compile(r"(?:各位代表[，！：]?)?(?:一年来|五年来|过去|去年|回顾|这些年|近年来)")
DONE = re.compile(r"去年|完成了|实现了|取得|超额")
COMING_TERM = re.compile(
    r"今后五年|未来五年|五年(?:奋斗|发展)?目标|“十[一二三四五六]?五”时期.{0,12}(?:目标|任务)|到20\d\d年"
)


class Scene(NamedTuple):
    """`kind` is review, plan or "" (open); `year` the year spoken of; `first` the first year of a span of several."""

    kind: str
    year: int | None
    first: int | None = None
    reviewed: int | None = None  # the year that the report looks back on
    coming: int | None = None  # the year that a newspaper's plans are of, where it reports on the one before

    @property
    def is_long(self) -> bool:
        """Whether it spans several years."""
        return self.first is not None and self.first != self.year


def scenes_of(document: Document, article: Article) -> list[Scene]:
    """The scene of each of an article's sentences."""
    reviewed = document.reporting_year
    if article.genre != "report" or reviewed is None:
        return _scenes_of_news(document, article)
    reviewed = _reviewed(article, reviewed)
    scene = Scene("review", reviewed)
    scenes: list[Scene] = []
    section = -1
    opens_at = 0
    top: Scene | None = scene
    chars = article.body.chars
    by_heading = [_of_headings(one, reviewed) for one in article.sections]
    has_plan = any(one is not None and one.kind == "plan" for one in by_heading)
    for sentence in article.sentences:
        if sentence.section != section:
            section = sentence.section
            found = by_heading[section]
            if scene_of_heading(article.sections[section].heading or "", reviewed) is not None:
                opens_at = article.sections[section].text_start
            if found is not None and found != top:
                scene = top = found
        opening = chars[sentence.start : min(sentence.end, sentence.start + 120)]
        scene = _of_sentence(
            opening, scene, reviewed, may_plan=not has_plan, is_first=sentence.start - opens_at <= FIRST
        )
        if scene.reviewed != reviewed:
            scene = scene._replace(reviewed=reviewed)
        scenes.append(scene)
    return scenes


def _scenes_of_news(document: Document, article: Article) -> list[Scene]:
    """Those of a newspaper: in a digest of a report headings say of which year they look back or plan."""
    scene = scene_of_news(document, article)
    by_section = [_of_dated_heading(section, document) or scene for section in article.sections]
    return [by_section[sentence.section] for sentence in article.sentences]


def _of_dated_heading(section: Section, document: Document) -> Scene | None:
    """What the outermost heading with a year in it says: `2017年工作回顾`, `2018年目标任务`, `过去一年，成绩单亮眼`."""
    for heading in section.path:
        if (year := _year_of(heading, document)) is None:
            continue
        if NEWS_REVIEW.search(heading):
            return Scene("review", year)
        return Scene("plan", year) if NEWS_PLAN.search(heading) else None
    return None


def _year_of(heading: str, document: Document) -> int | None:
    """The year that a heading names; early in a year 过去一年 is the one before, and 新的一年 this."""
    if named := ONE_YEAR.search(heading):
        return int(named[0][:4])
    published = document.published_on
    if published is None or published.month > LOOKS_BACK_UNTIL:
        return None
    if LAST_YEAR.search(heading):
        return published.year - 1
    return published.year if NEW_YEAR.search(heading) else None


def planned(scene: Scene) -> Scene:
    """The scene of plans: in a newspaper of the year of its print, where that is after the year it reports on."""
    return scene if scene.coming is None else Scene("", scene.coming)


def scene_of_news(document: Document, article: Article) -> Scene:
    """The scene of a newspaper's article: its year is the page's, its plans' the next one where headlines name it.

    Of January or February it may tell of the year just past: 去年 more often than 今年.
    """
    published, year = document.published_on, document.reporting_year
    if year is None:
        return Scene("", None)
    if document.genre == "report":  # what stands beside a report on a page is of the year in which it was given
        return Scene("", year + 1, reviewed=year)
    headlines = f"{article.title or ''} {article.subtitle or ''}"
    if f"{year + 1}年" in headlines:
        return Scene("", year + 1) if article.genre == "notice" else Scene("", year, coming=year + 1)
    named = YEAR_NAMED.findall(article.title or "")
    if published and published.year == year and set(named) == {str(year - 1)}:  # `数说2017`
        return Scene("", year - 1, coming=year)
    if published is None or published.year < year:
        return Scene("", year)
    if published.year > year:
        return Scene("", year, coming=published.year)
    if published.month <= LOOKS_BACK_UNTIL and _tells_of_last_year(headlines + article.body.chars, year):
        return Scene("", year - 1, coming=year)
    return Scene("", year)


def _tells_of_last_year(text: str, year: int) -> bool:
    last = len(LAST_YEAR.findall(text)) + text.count(f"{year - 1}年")
    return last > 1 and last > text.count("今年") + text.count(f"{year}年")


def _reviewed(article: Article, year: int) -> int:
    """The year that a report's headings say it reviews (2009年工作回顾); `year` where they say none or one far off."""
    for section in article.sections:
        found = REVIEWED.search(section.heading or "")
        if found and abs(int(found[1]) - year) <= 2:
            return int(found[1])
    return year


def _of_headings(section: Section, reviewed: int) -> Scene | None:
    """The scene that the outermost telling heading sets; one inside of it counts only if it names its year."""
    scene: Scene | None = None
    for heading in section.path:
        if scene is None or ONE_YEAR.search(heading):
            scene = scene_of_heading(heading, reviewed) or scene
    return scene


@lru_cache(maxsize=512)
def scene_of_heading(heading: str, reviewed: int) -> Scene | None:
    """What a report's heading says of the text under it; None if nothing.

    A review of a year and of a term begins with the year; sentences open the term.

    >>> scene_of_heading("2020年工作安排", 2019)
    Scene(kind='plan', year=2020, first=None, reviewed=None, coming=None)
    """
    codes = [one.code for one in find_periods(heading, Anchor(reviewed + 1, reviewed)) if one.code]
    spans = [code for code in codes if len(code) == SPAN]
    last = max((int(code[-4:]) for code in spans or codes if len(code) in (4, SPAN)), default=None)
    looks_back, plans = REVIEW.search(heading), PLAN.search(heading)
    is_past = last is not None and last <= reviewed
    if (looks_back and (is_past or not plans or last is None)) or (is_past and not plans):
        if LONG_TERM.search(heading) and not ONE_YEAR.search(heading):
            return Scene("review", reviewed, reviewed - 4)
        return Scene("review", reviewed)
    if last is not None and last > reviewed:
        first = next((int(code[:4]) for code in spans), None)
        if plans or "工作" in heading or last > reviewed + 1:
            return Scene("plan", last, first if first is None or first > reviewed else reviewed + 1)
        return None
    if plans and re.search(r"今后五年|未来五年|五年.{0,6}目标|新一届", heading):
        return Scene("plan", reviewed + 5, reviewed + 1)
    if PLANS_YEAR.search(heading) and not is_past:
        return Scene("plan", reviewed + 1)
    return None


def _of_sentence(text: str, scene: Scene, reviewed: int, *, may_plan: bool, is_first: bool) -> Scene:
    """The scene after a sentence's opening words.

    `may_plan` where no heading says where the plans begin, `is_first` of the first sentence under a heading.
    """
    if scene.kind == "review":
        if may_plan and OPENS_PLAN.search(text) and not DONE.search(text) and not LOOKS_BACK.match(text):
            return _coming(text, reviewed)
        if opened := OPENS_TERM.match(text):
            return Scene("review", reviewed, _first_year(opened.groupdict(), reviewed))
        if is_first and (since := SINCE_YEAR.match(text)) and int(since["since"]) in _terms(reviewed):
            return Scene("review", reviewed, int(since["since"]))
        if scene.is_long and OPENS_YEAR.match(text):
            return Scene("review", reviewed)
        return scene
    if OPENS_REVIEW.search(text):
        return Scene("review", reviewed)
    if scene.is_long and (found := NEXT_YEAR.match(text)) and found[1] == str(reviewed + 1):
        return Scene("plan", reviewed + 1)
    if scene.year == reviewed + 1 and not scene.is_long and OPENS_FIVE_YEARS.match(text):
        return Scene("plan", reviewed + 5, reviewed + 1)
    return scene


def _first_year(opened: dict[str, str | None], reviewed: int) -> int:
    """The first year of a term that a sentence opens: 六年来 are six, 与2010年相比 is from the year after."""
    if (base := opened["base"]) and int(base) + 1 in _terms(reviewed):
        return int(base) + 1
    count = opened["years"] or opened["past"]
    return reviewed - (YEARS_OF.get(count, TERM) if count else TERM) + 1


def _terms(reviewed: int) -> range:
    """The years in which a review of several years may begin."""
    return range(reviewed - 7, reviewed - 1)


def _coming(text: str, reviewed: int) -> Scene:
    if not COMING_TERM.search(text):
        return Scene("plan", reviewed + 1)
    years = [int(one.code[-4:]) for one in find_periods(text, Anchor(reviewed + 1, reviewed)) if one.code]
    last = max((year for year in years if year > reviewed + 1), default=reviewed + 5)
    return Scene("plan", last, reviewed + 1)
