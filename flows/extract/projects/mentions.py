"""The undertakings that an article names, as mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from flows.clean.landmarks import BULLET_MARKS
from flows.extract.leaning import leanings_of
from flows.extract.outlook import Outlook, Outlooks
from flows.extract.periods import Anchor, plan_years
from flows.extract.places import headed
from flows.extract.projects.candidates import Candidate, read_body
from flows.extract.projects.chosen import Chosen
from flows.extract.projects.deadlines import deadlines
from flows.extract.projects.due_dates import EARLY, Deadline, find_due_dates
from flows.extract.projects.investment import investments
from flows.extract.projects.lexicon import MASSES
from flows.extract.projects.owners import owner_of
from flows.extract.projects.progress import Progress, progress
from flows.extract.projects.ranking import Part, drawn_together, list_of, parts_of, score_of
from flows.extract.projects.sectors import label_of, sector_of
from flows.extract.projects.sums import Sum
from flows.extract.projects.whereabouts import where
from flows.extract.projects.wholes import with_works
from flows.extract.scenes import planned, scene_of_news, scenes_of
from flows.model import Article, Document, Mention
from flows.patterns import searcher

THRESHOLD = 0.57  # where reports and news alike are found best in cross-validation
THRESHOLD_PRESS = 0.45  # where gold pages are: they word things more freely than what the model was trained on
_NEAR = 300  # characters to a semicolon
_AHEAD = re.compile(
    r"(?:[到至](?:(?P<year>20\d\d)年|“?十[四五六]五”?(?:时期|期)?末)|“?(?P<during>十[四五六]五)”?(?:时期|期间)|五年内|(?:未来|今后)五年)"
    r"[^，；。]{0,4}，[^；。]*$"
)  # 到“十四五”末，建成A，引进B; “十四五”期间，新建A
_ALL_YEAR = re.compile("(?<!去年)(?<!上年)全年(?:将|计划|再|共)*(?:新建|改造|建成|打通|实施|开工)")
_THIS_YEAR = re.compile("(?:今年|年内)(?!以来|(?:1月|一月|元旦|春节|年初|初|[首前第]))")
_TIMED = re.compile("[月季周旬]|半年|明[年春]|年[底末]|[”节]前|节起|元旦")
_TIME_BEFORE = re.compile(
    rf"(?P<opens>^|[。；，：\n{BULLET_MARKS}])(?:今年|明年|本)?(?:[上下]半年|[一二三四]季度|\d{{1,2}}月(?:[初底]|[上中下]旬)?)，$"
)
_TIME_OF_ENTRY = re.compile(rf"[{BULLET_MARKS}](?:今年|明年)?\d{{1,2}}月(?:[初底末]|[上中下]旬)?前?[，：]")
_LONGEST_TIME = 12  # characters of a clause that only names a time
_AMID = range(3, 11)  # months
_PROMISE = re.compile(
    r"(?:^|[。；，“：\n●○■◆▲▶◎])(?:(?:确保|力争|争取(?![^，。；]{0,16}(?:资金|投资|债|额度|补助|政策)))[^；。]*，|(?!去年|上年)[^，；。“：]{0,6}(?:底|末|初|旬|汛|节|”|(?<![一二两三四五六七八九十几数])年|月)[以之]?前，(?:[^；。]*，)?)$"
)  # 9月底前，A将开放，B全线贯通
_PROMISES = searcher("前，|确保|力争|争取")  # looked for first
_IN_YEAR = re.compile(
    r"(20\d\d)年(?:\d{1,2}月)?[底初内前]?(?:可|全面|全部|正式)?(?:建成|完工|竣工|投用|投产|通车|开工|启动)"
)
_MANY = re.compile("(?<!第)一大?批|一系列|若干|一些|各类|多个")


class Told(NamedTuple):
    """What a text tells of an undertaking beside its name."""

    reached: Progress
    invested: Sum | None
    due: Deadline | None
    sector: str
    are_many: bool  # whether it is a set that nobody has counted: 一批停车场, 农村公路54公里


class Ranked(NamedTuple):
    """A candidate, whether its sentence and its clause report or plan, and what the model ranks it by."""

    candidate: Candidate
    outlook: Outlook
    status: str
    parts: tuple[Part, ...]


def extract_mentions(document: Document, article: Article) -> tuple[Mention, ...]:
    """The undertakings that an article names, in reading order."""
    text, ranked = rank(document, article)
    found = list(ranked)
    chances = drawn_together([score_of(one.parts) for one in found], [list_of(one.candidate) for one in found])
    threshold = threshold_of(article.genre)
    chosen_ones = [one for one, chance in zip(found, chances, strict=True) if chance >= threshold]
    picked = [one._replace(candidate=with_works(text, one.candidate)) for one in chosen_ones]
    chosen = Chosen.of(text, [one.candidate for one in picked], [one.status for one in picked], article.sentences)
    sums = investments(chosen)
    anchor = anchor_of(document, article)
    due = deadlines(chosen, anchor, [_heading_of(article, one.section) for one in article.sentences])
    how_far = progress(chosen, sums, [one.outlook for one in picked], anchor)
    told = (
        Told(reached, sums.get(index), due.get(index), *_sort(text, picked[index].candidate))
        for index, reached in enumerate(how_far)
    )
    return tuple(_mention(document, article, one, of_it) for one, of_it in zip(picked, told, strict=True))


def threshold_of(genre: str) -> float:
    """The chance from which on a candidate is taken for a mention."""
    return THRESHOLD if genre == "report" else THRESHOLD_PRESS


def _heading_of(article: Article, section: int) -> str:
    """The heading that a section's text stands under, the article's title where it has none."""
    return article.sections[section].heading or article.title or ""


def rank(document: Document, article: Article) -> tuple[str, Iterator[Ranked]]:
    """The text as the grammar reads it, and every candidate with what the model looks at."""
    reading = read_body(article)
    # Of a report the headings say what its text does, else the sentences that open a part.
    leanings = leanings_of(article) if article.genre != "report" else []
    outlooks = Outlooks(article, document.reporting_year, leanings, partial(_plans, document, article))
    anchor = anchor_of(document, article)

    def ranked() -> Iterator[Ranked]:
        sentence, clause_start, outlook, status = -1, -1, Outlook("", False), ""
        for one in reading.candidates:
            if one.sentence != sentence:
                sentence, outlook = one.sentence, outlooks.of(one.sentence)
            if one.run.clause_start != clause_start:
                clause_start = one.run.clause_start
                status = _status(reading.text, one, outlook, anchor)
            yield Ranked(one, outlook, status, parts_of(reading, one, article.genre, status))

    return reading.text, ranked()


def _plans(document: Document, article: Article) -> list[bool]:
    """Of which of a report's sentences the text says that it plans."""
    return [one.kind == "plan" for one in scenes_of(document, article)] if article.genre == "report" else []


def _status(text: str, one: Candidate, outlook: Outlook, anchor: Anchor) -> str:
    """Whether a candidate's clause reports or plans."""
    if outlook.is_settled:
        return outlook.status
    clause = text[one.run.clause_start : one.run.clause_end]
    before = text[max(one.sentence_start, one.run.clause_start - _NEAR) : one.run.clause_start]
    if _is_framed_ahead(before, anchor.this_year):
        return outlook.of_promised(clause)
    stated = _IN_YEAR.search(clause) if "20" in clause else None
    is_to_come = (stated is not None and int(stated[1]) > anchor.this_year) or _is_of_running_year(clause, anchor)
    if is_to_come or (_PROMISES.search(before) and _PROMISE.search(before)):
        return outlook.of_promised(clause)
    said = outlook.of_clause(clause, _part(text, one))
    if said != "actual":
        return said
    timed_from = _timed_from(text, one)
    is_timed = timed_from < one.run.clause_start or _TIMED.search(clause) is not None
    if is_timed and (outlook.status == "target" or _is_ahead(text, timed_from, one.run.clause_end, anchor)):
        return outlook.of_promised(clause)
    return said


def _timed_from(text: str, one: Candidate) -> int:
    """Where a candidate's clause begins, with the one before it where that is only its time: 今年下半年，|A动工.

    The time that an entry of a list opens with is that of all in it: ◎9月底，A开放，B同步启动.
    """
    if _TIME_OF_ENTRY.match(text, one.sentence_start, one.run.clause_start):
        return one.sentence_start
    start = max(one.sentence_start - 1, one.run.clause_start - _LONGEST_TIME, 0)
    opening = _TIME_BEFORE.search(text, start, one.run.clause_start)
    return opening.end("opens") if opening else one.run.clause_start


def _is_ahead(text: str, start: int, end: int, anchor: Anchor) -> bool:
    """Whether `text[start:end]` names a time that begins only behind a newspaper's day: 9月投入使用."""
    return any(date.is_ahead for date in find_due_dates(text, start, end, anchor))


def _is_of_running_year(clause: str, anchor: Anchor) -> bool:
    """Whether a newspaper tells of a year that is not nearly over: 全年新建小游园42个, in January 北山大桥今年通车."""
    published = anchor.published if anchor.reviewed is None else None
    if published is None:
        return False
    said = _ALL_YEAR if published.month in _AMID else _THIS_YEAR if published.month < _AMID.start else None
    return said is not None and said.search(clause) is not None


def _is_framed_ahead(before: str, this_year: int) -> bool:
    """Whether a sentence is, up to a clause, about years to come: 到2025年，…; “十四五”期间，…; 五年内，…."""
    frame = _AHEAD.search(before)
    if frame is None:
        return False
    if year := frame["year"]:
        return int(year) > this_year
    if plan := frame["during"]:
        return plan_years(plan)[1] > this_year + EARLY
    return True


def _part(text: str, one: Candidate) -> str:
    """The part of its sentence between semicolons that a candidate's clause stands in; "" where there are none near."""
    first, last = one.run.clause_start, one.run.clause_end
    opening = max(one.sentence_start, first - _NEAR)
    closing = min(one.sentence_end, last + _NEAR)
    start, end = text.rfind("；", opening, first), text.find("；", last, closing)
    aside = text.find("，其中", last, closing)
    if aside >= 0 and (end < 0 or aside < end):
        end = aside
    return text[start + 1 if start >= 0 else opening : end if end >= 0 else closing] if max(start, end) >= 0 else ""


def anchor_of(document: Document, article: Article) -> Anchor:
    """What a promise's months and half-years are reckoned from: the year after the one that a report reviews.

    In a newspaper it is the year that its plans are for.
    """
    published = document.published_on
    year = document.reporting_year or (published.year if published else 1900)
    if document.genre == "report":
        return Anchor(year + 1, year, published)
    return Anchor(planned(scene_of_news(document, article)).year or year, None, published)


def _mention(document: Document, article: Article, one: Ranked, told: Told) -> Mention:
    text = article.body.chars
    reached, invested, due = told.reached, told.invested, told.due
    item = one.candidate.item
    heading = article.sections[article.sentences[one.candidate.sentence].section].heading
    place = where(text, one.candidate, document.place_code) or headed(heading, document.place_code)
    return Mention(
        start=item.start,
        end=item.end,
        sentence=one.candidate.sentence,
        name=item.name,
        kind="group" if item.is_group or told.are_many else "single",
        count=item.quantity,
        stage=reached.stage,
        status=reached.status,
        investment_value=invested.value if invested else None,
        investment_unit=invested.unit if invested else None,
        investment_yuan=invested.yuan if invested else None,
        deadline=due.code if due else None,
        deadline_on=due.on if due else None,
        place=place.name if place else None,
        place_code=place.code if place else None,
        owner=owner_of(text, one.candidate, document.place_code),
        sector=told.sector,
        rule=one.candidate.rule,
    )


def _sort(text: str, one: Candidate) -> tuple[str, bool]:
    """The sector of a thing, and whether it is many."""
    item = one.item
    label = "" if item.is_group else label_of(text, one.sentence_start, item.start)
    is_led = _MANY.match(text, one.run.start, item.start) or _MANY.search(text, max(0, item.start - 3), item.start)
    are_many = (is_led is not None and not item.tail) or (item.unit is not None and item.name in MASSES)
    return sector_of(item.name, item.noun, item.tail, label), are_many
