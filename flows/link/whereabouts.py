"""The place that a newspaper's figure is of, where its own words name none.

An article of a city's paper tells of a county in its headline, or in the sentence that a paragraph begins with, and
then says 该县, 全区 or nothing more. Extraction gives such a figure the place of the document; here it gets the
place that the article speaks of at that point, or none where 该县 refers to no place that the article names.
Reports speak of their own place throughout: in them only words misread as places (港口货物吞吐量) are put right.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from operator import attrgetter

from flows.extract.places import COUNTRY, FoundPlace, Place, called, find_places, lineage, place_of
from flows.link.concept_vocabulary import concept_named
from flows.link.folding import fold
from flows.model import Article, Document, Facts, Indicator, Mention

Where = tuple[str | None, str | None]  # name and code of a place; (None, None) where it is not known
NOWHERE: Where = (None, None)
HEAD = r"(?:(?<=^)|(?<=[。，；：！？、,;:\n“（年月度底末来前日间期止中]))"
SCOPE = re.compile(rf"{HEAD}[该全我本](?P<kind>[省市县区州盟旗镇乡村])(?![域间委政府人长级性里])", re.MULTILINE)
TOWN = re.compile("[一-龥]{1,3}[镇乡村]")
BEGINS = re.compile(r"(?:^|(?<=[。！？；;]))(?P<time>[^，,。；\n]{0,12}?[年月度半日底末间来前][，,])?", re.MULTILINE)
DATELINE = re.compile(r"\d{1,2}月\d{1,2}日")
ROUTE = re.compile("[一-龥]{0,4}[至—-]")  # 郑州机场至许昌市域铁路
BRACKETS = ("（", "(")
LISTED = frozenset("、和与及等至到—-－")
COMPARED = ("比", "较", "除", "被", "超", "超过", "超越", "只差", "高于", "低于", "快于", "慢于")
OWN = frozenset("全我本")


@dataclass(frozen=True, slots=True)
class _Turn:
    """A point of an article from which it speaks of another place."""

    start: int
    where: Where


@dataclass(frozen=True, slots=True)
class _Course:
    """What an article speaks of, from its headline through its turns; `inside` are the places below home it names."""

    body: str
    paragraphs: list[int]  # where they begin
    home: Where
    topic: Where
    turns: list[_Turn]
    inside: list[FoundPlace]
    bracketed: dict[int, Where]  # where the bracket behind a place begins: 扬州（3417.36亿元）

    def turn(self, start: int, sentence: int) -> _Turn | None:
        """The turn that a figure at `start` is spoken under, in the sentence that begins at `sentence`."""
        at = bisect_right(self.turns, start, key=attrgetter("start")) - 1
        turn = self.turns[at] if at >= 0 else None
        if turn is not None and turn.start >= sentence:
            return turn
        if self.topic == self.home and self.home[1] is not None:
            first, last = (bisect_left(self.inside, at, key=attrgetter("start")) for at in (sentence, start))
            if first < last:
                one = self.inside[last - 1]
                is_one_of_several = self.body[one.end : one.end + 1] in LISTED or self.body[one.start - 1] in LISTED
                return _Turn(one.start, self.home if is_one_of_several else _where(one))
        paragraph = self.paragraphs[bisect_right(self.paragraphs, start) - 1]
        return turn if turn is not None and turn.start >= paragraph and self._lasts(turn) else None

    def _lasts(self, turn: _Turn) -> bool:
        """Whether a turn outlasts its sentence: not one to a place around home, nor any where home is not known."""
        return self.home[1] is not None and turn.where[1] not in _codes(self.home[1])[1:]


def with_places(document: Document, facts: Facts) -> Facts:
    """The facts, with `place` and `place_code` of indicators put right by what their article speaks of."""
    mentions: list[tuple[Mention, ...]] = []
    indicators: list[tuple[Indicator, ...]] = []
    for article, mentioned, stated in zip(document.passages, facts.mentions, facts.indicators, strict=True):
        course_from = cache(partial(_course, article))
        mentions.append(tuple(_located(document, article, mentioned, course_from)))
        indicators.append(tuple(_placed(document, article, stated, course_from)))
    return replace(facts, mentions=tuple(mentions), indicators=tuple(indicators))


def _placed(
    document: Document, article: Article, found: Iterable[Indicator], course_from: Callable[[Where], _Course]
) -> Iterator[Indicator]:
    home: Where = (document.place, document.place_code)
    found = (one._replace(place=home[0], place_code=home[1]) if _begins_a_concept(one) else one for one in found)
    if document.genre == "report":
        yield from found
        return
    course = course_from(home)
    spoken: _Turn | None = None  # the last figure whose own words name its place
    for one in found:
        given: Where = (one.place, one.place_code)
        if one.rule == "reference" and one.name.startswith("全国"):
            given = (place_of(COUNTRY).name, COUNTRY)
        where = given if given != home else course.bracketed.get(one.start) or _named_first(one.name, home[1])
        if where is None:
            sentence = article.sentences[one.sentence].start
            turn = course.turn(one.start, sentence)
            if spoken is not None and spoken.start >= max(sentence, turn.start if turn else sentence):
                turn = spoken
            where = turn.where if turn else course.topic
        else:
            spoken = _Turn(one.start, where)
        yield one if where == given else one._replace(place=where[0], place_code=where[1])


def _located(
    document: Document, article: Article, found: Iterable[Mention], course_from: Callable[[Where], _Course]
) -> Iterator[Mention]:
    """The mentions, those that no place is named with at the one spoken of there; a report's at its own."""
    home: Where = NOWHERE if document.place_code == COUNTRY else (document.place, document.place_code)
    course = None if document.genre == "report" else course_from(home)
    for one in found:
        if one.place_code is not None:
            yield one
            continue
        turn = course.turn(one.start, article.sentences[one.sentence].start) if course else None
        where = turn.where if turn else course.topic if course else home
        yield replace(one, place=(where if where[1] else home)[0], place_code=(where if where[1] else home)[1])


def _topic(article: Article, home: Where) -> Where:
    """The one place below home that the headlines name, or without any the one county of home's that the lead does."""
    named = find_places(f"{article.title or ''}\n{article.subtitle or ''}", home[1])
    if not article.title and article.sentences:
        lead = article.body.chars[: article.sentences[0].end]
        named = [one for one in find_places(lead, home[1]) if _is_plain(lead, one) and _is_county_of(one, home)]
    inside = {_where(one) for one in named if _is_inside(_where(one), home)}
    return inside.pop() if len(inside) == 1 else home


def _is_county_of(one: FoundPlace, home: Where) -> bool:
    place = place_of(one.code)
    return place.level == "county" and place.parent == home[1]


def _course(article: Article, home: Where) -> _Course:
    """The turns of an article: places that a sentence begins with, and words like 该县 and 全市."""
    body = article.body.chars
    found = find_places(body, home[1])
    named = [one for one in found if body[one.start] not in OWN]
    inside = [
        one
        for one in named
        if _is_inside(_where(one), home)
        and not DATELINE.match(body, one.end)
        and not body.endswith(COMPARED, 0, one.start)
        and _is_plain(body, one)
    ]
    begins = {place for match in BEGINS.finditer(body) for place in match.span()}
    nation = [one for one in found if one.code == home[1] == COUNTRY]
    turns = [
        _Turn(one.start, _where(one))
        for one in (*inside, *nation)
        if one.start in begins and body[one.end : one.end + 1] not in LISTED
    ]
    turns += _references(article, named, inside, home)
    bracketed = {one.end + 1: _where(one) for one in inside if body[one.end : one.end + 1] in BRACKETS}
    paragraphs = [0, *(match.end() for match in re.finditer("\n", body))]
    turns.sort(key=attrgetter("start"))
    return _Course(body, paragraphs, home, _topic(article, home), turns, inside, bracketed)


def _references(article: Article, named: list[FoundPlace], inside: list[FoundPlace], home: Where) -> Iterator[_Turn]:
    """What 该县, 全市 and 全镇 mean where they stand: a place around home, or the last one of the kind named before."""
    body, ahead = article.body.chars, iter(named)
    one = next(ahead, None)
    latest = {_kind(title): _where(title) for title in find_places(article.title or "", home[1])}
    around = {_kind(place): (place.name, place.code) for place in reversed(lineage(home[1]) if home[1] else ())}
    for match in SCOPE.finditer(body):
        while one is not None and one.end <= match.start():
            latest[_kind(one)] = _where(one)
            if town := TOWN.match(body, one.end):
                latest[town[0][-1]] = (town[0], None)
            one = next(ahead, None)
        kind = match["kind"]
        choices = (around, latest) if match[0][0] in OWN else (latest, around)
        where = next((choice[kind] for choice in choices if kind in choice), None)
        yield _Turn(match.start(), where or _only(kind, inside))


def _is_plain(body: str, one: FoundPlace) -> bool:
    """Whether a place is named beyond doubt: short names of counties are words too (港口, 城区)."""
    return body[one.start : one.end] == one.name or place_of(one.code).level != "county"


def _kind(place: FoundPlace | Place) -> str:
    return place.name[-1]


def _only(kind: str, inside: list[FoundPlace]) -> Where:
    """The place of a kind below home that an article names, if it names one only."""
    found = {_where(one) for one in inside if one.name.endswith(kind)}
    return found.pop() if len(found) == 1 else NOWHERE


def _begins_a_concept(one: Indicator) -> bool:
    """Whether what was read as a place is how a statistical concept's name begins (港口货物吞吐量, not of 港口区)."""
    if one.place is None or not one.name.startswith(one.place[:-1]) or one.name.startswith(one.place):
        return False
    return concept_named(fold(one.name)) is not None


def _named_first(name: str, home: str | None) -> Where | None:
    """The place that a name begins with, if something follows that the place is of.

    全国 and 中国 begin designations too (全国文明村镇): they are a place only where the text has no other.
    """
    found = find_places(name, home)
    if not found or found[0].start > 0 or name[found[0].end : found[0].end + 1] in LISTED | {""}:
        return None
    if concept_named(fold(name)) is not None or ROUTE.match(name, found[0].end):
        return None
    return None if home and found[0].code == COUNTRY else _where(called(found, name))


def _where(one: FoundPlace) -> Where:
    return one.name, one.code


def _is_inside(where: Where, home: Where) -> bool:
    """Whether a place lies in home (any province or smaller place does where home is not known)."""
    if where[1] is None or place_of(where[1]).level == "country":
        return False
    return home[1] is None or home[1] in _codes(where[1])[1:]


def _codes(code: str) -> list[str]:
    return [place.code for place in lineage(code)]
