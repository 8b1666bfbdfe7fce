"""The indicators of an article: its quantities, read sentence by sentence and put into their time and place."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from flows.extract.indicators.candidates import is_candidate, is_indicator
from flows.extract.indicators.clauses import Slot, slots_of
from flows.extract.indicators.memory import Memory, Reading
from flows.extract.indicators.placing import place_named
from flows.extract.indicators.reading import read_sentence
from flows.extract.indicators.standing import is_of_land, is_standing
from flows.extract.indicators.status import Stance, clause_of, status_of
from flows.extract.indicators.timing import (
    AVERAGE,
    COMPARED,
    is_listed,
    is_summed,
    lasts,
    named_period,
    period_code,
    topical,
)
from flows.extract.indicators.undertakings import heading_of_works
from flows.extract.leaning import PROMISE, leanings_of
from flows.extract.outlook import ORDER
from flows.extract.periods import Anchor, FoundPeriod, find_periods, period_of
from flows.extract.scenes import Scene, planned, scenes_of
from flows.extract.units import to_base
from flows.model import Article, Document, Indicator, Mention, Numeral, Period, Sentence

LEANING_RULES = ("_of_last", "_respectively", "elided")
ACHIEVES = re.compile("全年|年度|突破|(?:完成|实现|到位)[^，]{0,4}(?:投资|产值|资金|收入)|产值|收入|利润|税收")
GIVEN_RULES = frozenset(("attribute", "owned", "entity", "from_to"))
LASTING = 600  # characters for which a period goes on, where no line ends
NO_YEAR = 9000
YEARS_RECKONED = 1000  # years around it that are reckoned from it
CONTEXT = 240
DONE = ("完成", "占")  # 完成全年目标的58.8%
LATE = 12  # the month from which 全年 looks back
LINE_BREAK = re.compile("\n")
TELLS_PERIOD = re.compile(r"[^，。]{2,20}(?:获悉|了解到?|介绍|表示|透露|说)[，：“]{1,2}[^，。]{0,4}[年月季]")
OPENS_PERIOD = re.compile("[年月季]")
OPENS_WITH_YEAR = re.compile(r"(?:^|[。\n\]])\s?截?[至止到]?(?:19|20)\d\d年[^。\n]*\Z", re.MULTILINE)
GOES_ON = re.compile(r"(?:另外|此外|同时|其中|还)，?|[^，。；]{2,5}方面[，：]")
CONTINUES = re.compile(r"其中|同比|环比|分[产行领地县区]|从[^，]{1,8}看")


def extract_indicators(
    document: Document, article: Article, numerals: Sequence[Numeral], mentions: Sequence[Mention] = ()
) -> tuple[Indicator, ...]:
    """The quantities that an article states, in reading order.

    `numerals` are those of its body, `mentions` the undertakings that it names, whose sums and sizes it may state.
    """
    text = article.body.chars
    breaks = [found.start() for found in LINE_BREAK.finditer(text)]
    readings = _readings(article, breaks, numerals, mentions)
    scenes = scenes_of(document, article)
    leanings = leanings_of(article, [bool(scene.kind) for scene in scenes])
    thread = _Thread(-1)
    shifts, scene_before = 0, None
    found: list[Indicator] = []
    sentences = zip(article.sentences, scenes, leanings, strict=True)
    for ordinal, (sentence, scene, leaning) in enumerate(sentences):
        if scene is not scene_before:
            shifts, scene_before = shifts + (scene != scene_before), scene
        if ordinal not in readings and not (
            OPENS_PERIOD.search(text, sentence.start, sentence.start + 10)
            or TELLS_PERIOD.match(text, sentence.start, sentence.end)
        ):
            continue
        line = bisect_left(breaks, sentence.start)
        if line != thread.line:
            thread = _Thread(line)
        if shifts != thread.shifts or sentence.start > thread.carried_at + LASTING:
            thread.shifts, thread.carried = shifts, None
        plans = leaning == "target" or PROMISE.search(text, sentence.start, sentence.end) is not None
        thread.leaning = leaning
        setting = _setting(document, text, sentence, planned(scene) if plans else scene, thread)
        before = found[-1] if found and found[-1].sentence == ordinal - 1 else None
        if GOES_ON.match(text, sentence.start) and _promised(found, ordinal - 1):
            setting.leaning, setting.is_order = "target", True
        if opened := topical(setting.periods, text, sentence.start):
            thread.carried = opened.code if scene.kind or lasts(opened, text, sentence.end) else None
            thread.carried_at = sentence.start
        setting.carried = _continued(setting, before) or thread.carried
        if not scene.kind and document.reporting_year is not None:
            thread.carried = setting.carried
        if ordinal in readings:
            found += _indicators(readings[ordinal], ordinal, setting)
    return tuple(found)


def _readings(
    article: Article, breaks: Sequence[int], numerals: Sequence[Numeral], mentions: Sequence[Mention]
) -> dict[int, list[Reading]]:
    """What is read of the quantities of each sentence that has any; what is remembered of a line ends with it."""
    text = article.body.chars
    quantities = [one for one in numerals if one.use == "quantity" and is_candidate(one)]
    starts = [one.start for one in quantities]
    slots: dict[int, list[Slot]] = {}
    for ordinal, (start, end, _) in enumerate(article.sentences):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if first < last:
            slots[ordinal] = slots_of(text, start, end, quantities[first:last])
    found: dict[int, list[Reading]] = {}
    line, memory = -1, Memory()
    for ordinal, mine in slots.items():
        sentence = article.sentences[ordinal]
        if (at := bisect_left(breaks, sentence.start)) != line:
            line, memory = at, Memory(mentions, heading_of_works(article.sections[sentence.section].heading))
        found[ordinal] = read_sentence(text, mine, memory)
    return found


@dataclass(slots=True)
class _Thread:
    """What runs through the sentences of a paragraph, the `line`th of the body."""

    line: int
    leaning: str = "actual"  # what the text around the sentence does
    carried: str | None = None  # the period that the paragraph has been speaking of
    carried_at: int = 0  # where the sentence begins that it opened
    shifts: int = 0  # how often the scene had changed when it was last spoken of


@dataclass(slots=True)
class _Setting:
    """The sentence that readings stand in."""

    document: Document
    text: str
    sentence: Sentence
    scene: Scene
    anchor: Anchor
    periods: list[FoundPeriod]  # those the sentence names, at their places in the body
    carried: str | None
    leaning: str
    is_order: bool
    promises: bool = False  # the last quantity read was one that is promised


def _setting(document: Document, text: str, sentence: Sentence, scene: Scene, thread: _Thread) -> _Setting:
    anchor = _anchor(document, scene, thread.carried)
    at = sentence.start
    periods = [
        one._replace(start=one.start + at, end=one.end + at, code=_known(one.code))
        for one in find_periods(text[at : sentence.end], anchor)
        if one.kind != "now" or not scene.kind
    ]
    is_order = ORDER.match(text, at) is not None
    return _Setting(document, text, sentence, scene, anchor, periods, thread.carried, thread.leaning, is_order)


def _known(code: str | None) -> str | None:
    """A period's code; None where its year had to be taken from a document that tells none."""
    return None if code is None or int(code[:4]) > NO_YEAR - YEARS_RECKONED else code


def _continued(setting: _Setting, before: Indicator | None) -> str | None:
    """The period of the sentence before, where this one goes on about it: 其中，…; None otherwise."""
    text, sentence = setting.text, setting.sentence
    if before is None:
        return None
    if CONTINUES.match(text, sentence.start):
        return before.period
    goes_on = not setting.scene.kind and _goes_on(before, setting)
    return before.period if goes_on and not PROMISE.search(text, sentence.start, sentence.end) else None


def _promised(found: Sequence[Indicator], sentence: int) -> bool:
    """Whether the sentence before promises anything."""
    mine = itertools.takewhile(lambda one: one.sentence == sentence, reversed(found))
    return any(one.status == "target" for one in mine)


@lru_cache(maxsize=4096)
def _period(code: str) -> Period:
    return period_of(code)


def _goes_on(before: Indicator, setting: _Setting) -> bool:
    """Whether a part of the year that a newspaper named holds for its next sentence too: a month if of statistics.

    In a text that tells no year of its own, an encyclopedia's entry, the year that opened a sentence does too.
    """
    code = before.period
    if code is not None and setting.document.reporting_year is None and not setting.periods:
        return OPENS_WITH_YEAR.search(setting.text, max(0, before.start - CONTEXT), before.start) is not None
    if code is None or len(code) <= 4 or "/" in code or code[:4] != str(setting.anchor.year):
        return False
    if any(one.kind == "day" for one in setting.periods):
        return False
    return code[5] in "QH" or COMPARED.search(setting.text, before.start, setting.sentence.start) is not None


def _anchor(document: Document, scene: Scene, carried: str | None) -> Anchor:
    """What periods are reckoned from: the year that a paragraph has been speaking of, the scene's, the document's."""
    published = document.published_on
    year = present = scene.year or document.reporting_year or (published.year if published else NO_YEAR)
    if not scene.kind and carried and carried[:4] == carried.rpartition("/")[2][:4]:
        year = int(carried[:4])
    return Anchor(year, scene.reviewed, published, present)


def _indicators(readings: Sequence[Reading], sentence: int, setting: _Setting) -> Iterator[Indicator]:
    """The indicators of a sentence's readings. A growth without a period of its own is of its level's period."""
    code: str | None = None
    last_end = setting.sentence.start
    for ordinal, reading in enumerate(readings):
        leans = ordinal > 0 and (reading.rule.endswith(LEANING_RULES) or (code is not None and is_listed(reading)))
        start = last_end if leans and not readings[ordinal - 1].is_before else setting.sentence.start
        named = named_period(setting.text, setting.periods, reading, start)
        follows = leans and not readings[ordinal - 1].is_before
        is_average = follows and named is None and AVERAGE.search(reading.slot.left) is not None
        if is_average and code is not None:
            code = code.rpartition("/")[2][:4]
        elif named is not None or not follows or is_average or is_summed(reading):
            before = _before(setting, reading)
            promises = not setting.scene.kind and PROMISE.search(clause_of(before))
            is_ahead = setting.carried is not None and int(setting.carried[:4]) > setting.anchor.this_year
            carried = None if promises and not is_ahead else setting.carried
            code = period_code(named, carried, reading, setting.scene, before)
        if not setting.scene.kind and code and is_standing(reading):
            code = code[:4]
        if setting.document.reporting_year is None and not setting.periods and is_of_land(reading):
            code = None
        last_end = reading.slot.numeral.end
        yield from _rows(reading, sentence, code, setting, is_ahead=named is not None and _lies_ahead(named, setting))


def _before(setting: _Setting, reading: Reading) -> str:
    """The sentence up to a quantity, as far back as it can tell."""
    end = reading.slot.numeral.start
    return setting.text[max(setting.sentence.start, end - CONTEXT) : end]


def _lies_ahead(found: FoundPeriod, setting: _Setting) -> bool:
    """Whether a period is one by whose end something is to be done: 6月底前, and 全年 while the year runs."""
    year, published = setting.document.reporting_year, setting.document.published_on
    if found.is_deadline:
        return year is None if found.code is None else year is not None and int(found.code[:4]) >= year
    is_whole = setting.text.startswith("全年", found.start) and not setting.text.endswith(DONE, 0, found.start)
    return is_whole and published is not None and published.month < LATE and found.code == str(published.year)


def _rows(
    reading: Reading, ordinal: int, code: str | None, setting: _Setting, *, is_ahead: bool
) -> Iterator[Indicator]:
    numeral, document = reading.slot.numeral, setting.document
    text = setting.text
    names = [
        name for name in reading.names if is_indicator(name, text[numeral.start : numeral.end], numeral.unit or "")
    ]
    if not names or numeral.value is None:
        return
    status = _status(reading, code, setting, is_ahead=is_ahead)
    setting.promises = status == "target"
    period = _period(code) if code else None
    value = numeral.value * reading.sign
    base, unit_base = to_base(value, numeral.unit or "")
    place, place_code = place_named(reading.slot.left, document)
    for name in names:
        yield Indicator(
            start=numeral.start,
            end=numeral.end,
            sentence=ordinal,
            name=name,
            value=value,
            value_max=None if numeral.value_max is None else numeral.value_max * reading.sign,
            unit=numeral.unit or "",
            value_base=base,
            unit_base=unit_base,
            comparator=numeral.comparator,
            measure=reading.measure,
            status=status,
            period=code,
            period_start=period.first if period else None,
            period_end=period.last if period else None,
            place=place,
            place_code=place_code,
            rule=reading.rule,
        )


def _is_size(reading: Reading) -> bool:
    """Whether a quantity is how large a thing is or what it costs, not what it achieves: 总投资, not 实现产值."""
    return reading.slot.numeral.unit not in ("%", "成") and ACHIEVES.search(reading.slot.left) is None


def _status(reading: Reading, code: str | None, setting: _Setting, *, is_ahead: bool) -> str:
    end = reading.slot.numeral.end
    stance = Stance(
        before=_before(setting, reading),
        behind=reading.slot.right,
        rest=setting.text[end : min(setting.sentence.end, end + CONTEXT)],
        is_ahead=is_ahead,
        is_given=reading.rule in GIVEN_RULES and _is_size(reading),
        is_order=setting.is_order,
        is_listed=setting.promises,
        is_before=reading.is_before,
        leaning=setting.leaning,
    )
    return status_of(stance, setting.scene, code, setting.document.published_on)
