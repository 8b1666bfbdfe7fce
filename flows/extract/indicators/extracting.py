"""The indicators of an article: its quantities, read sentence by sentence and put into their time and place."""

from __future__ import annotations

import itertools
import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from flows.extract.indicators.candidates import is_candidate, is_indicator
from flows.extract.indicators.clauses import Slot, slots_of
from flows.extract.indicators.memory import Memory, Reading
from flows.extract.indicators.placing import place_named
from flows.extract.indicators.reading import read_sentence
from flows.extract.indicators.setting import CONTEXT, Setting, Thread, before_quantity, continued, setting_of
from flows.extract.indicators.standing import is_of_land, is_standing
from flows.extract.indicators.status import Stance, clause_of, status_of
from flows.extract.indicators.timing import (
    AVERAGE,
    is_listed,
    is_summed,
    lasts,
    named_period,
    period_code,
    topical,
)
from flows.extract.indicators.undertakings import heading_of_works
from flows.extract.leaning import PROMISE, announces, leanings_of
from flows.extract.periods import FoundPeriod, period_of
from flows.extract.places import COUNTRY, COUNTRY_WORDS, place_of
from flows.extract.scenes import planned, scenes_of
from flows.extract.units import to_base
from flows.model import Article, Document, Indicator, Mention, Numeral, Period, Sentence
from flows.segment.dating import LOOKS_BACK_UNTIL

LEANING_RULES = ("_of_last", "_respectively", "elided")
ACHIEVES = re.compile("全年|年度|突破|(?:完成|实现|到位)[^，]{0,4}(?:投资|产值|资金|收入)|产值|收入|利润|税收")
GIVEN_RULES = frozenset(("attribute", "owned", "entity", "from_to"))
DONE = ("完成", "占")  # 完成全年目标的58.8%
PLANNED_IN = re.compile(
    r"(?:今年|(?P<half>下半年))(?![初春元1一首第以])(?![^，；。]*，?(?:同比|比去年|比上年))(?![^，；。]*已)"
    r"，?[^，。；\d]{0,8}?(?:安排|谋划|实施|计划|新建|新增|新开|改造|建设|推进|打造|开工|建成|投资|[将要拟再]|力争|预计)"
)  # 今年计划实施项目12个, no 今年春节接待游客
SECOND_HALF_BEGINS = 9  # the month up to which 下半年 looks ahead
PART_OF_YEAR = ("H", "Q")  # what the code of a half or a quarter has behind its year
LATE = 12  # the month from which 全年 looks back
SEASON = re.compile("今([春夏秋冬])")
SEASON_BEGINS = {"春": 2, "夏": 6, "秋": 9, "冬": 11}  # months
LINE_BREAK = re.compile("\n")
TELLS_PERIOD = re.compile(r"[^，。]{2,20}(?:获悉|了解到?|介绍|表示|透露|说)[，：“]{1,2}[^，。]{0,4}[年月季]")
OPENS_PERIOD = re.compile("[年月季]")
GOES_ON = re.compile(r"(?:另外|此外|同时|其中|还)，?|[^，。；]{2,5}方面[，：]")


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
    is_announced = announces(article)
    thread = Thread(-1)
    shifts, scene_before = 0, None
    found: list[Indicator] = []
    sentences = zip(article.sentences, scenes, leanings, strict=True)
    for ordinal, (sentence, scene, leaning) in enumerate(sentences):
        if scene is not scene_before:
            shifts, scene_before = shifts + (scene != scene_before), scene
        if ordinal not in readings and not _says_when(text, sentence):
            continue
        line = bisect_left(breaks, sentence.start)
        if line != thread.line:
            thread = Thread(line)
        thread.go_on(sentence.start, leaning, shifts)
        plans = leaning == "target" or PROMISE.search(text, sentence.start, sentence.end) is not None
        setting = setting_of(document, text, sentence, planned(scene) if plans else scene, thread)
        setting.is_order |= is_announced
        setting.heading = article.sections[sentence.section].heading
        before = found[-1] if found and found[-1].sentence == ordinal - 1 else None
        if GOES_ON.match(text, sentence.start) and _promised(found, ordinal - 1):
            setting.leaning, setting.is_order = "target", True
        _carry_period(thread, setting, before)
        if ordinal in readings:
            found += _indicators(readings[ordinal], ordinal, setting)
    return tuple(found)


def _carry_period(thread: Thread, setting: Setting, before: Indicator | None) -> None:
    """The period that a sentence goes on in, and the one that those behind it do: the one it opens with, if any."""
    sentence, scene = setting.sentence, setting.scene
    if opened := topical(setting.periods, setting.text, sentence.start):
        thread.carried = opened.code if scene.kind or lasts(opened, setting.text, sentence.end) else None
        thread.carried_at = sentence.start
    setting.carried = continued(setting, before) or thread.carried
    if not scene.kind and setting.document.reporting_year is not None:
        thread.carried = setting.carried


def _says_when(text: str, sentence: Sentence) -> bool:
    """Whether a sentence may say which period those behind it are of."""
    opens = OPENS_PERIOD.search(text, sentence.start, sentence.start + 10)
    return bool(opens or TELLS_PERIOD.match(text, sentence.start, sentence.end))


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


def _promised(found: Sequence[Indicator], sentence: int) -> bool:
    """Whether the sentence before promises anything."""
    mine = itertools.takewhile(lambda one: one.sentence == sentence, reversed(found))
    return any(one.status == "target" for one in mine)


@lru_cache(maxsize=4096)
def _period(code: str) -> Period:
    return period_of(code)


def _indicators(readings: Sequence[Reading], sentence: int, setting: Setting) -> Iterator[Indicator]:
    """The indicators of a sentence's readings. A growth without a period of its own is of its level's period."""
    code: str | None = None
    last_end = setting.sentence.start
    day_ahead = _day_ahead(setting)
    for ordinal, reading in enumerate(readings):
        leans = ordinal > 0 and (reading.rule.endswith(LEANING_RULES) or (code is not None and is_listed(reading)))
        start = last_end if leans and not readings[ordinal - 1].is_before else setting.sentence.start
        named = named_period(setting.text, setting.periods, reading, start)
        follows = leans and not readings[ordinal - 1].is_before
        is_average = follows and named is None and AVERAGE.search(reading.slot.left) is not None
        if is_average and code is not None:
            code = code.rpartition("/")[2][:4]
        elif named is not None or not follows or is_average or is_summed(reading):
            before = before_quantity(setting, reading)
            promises = not setting.scene.kind and PROMISE.search(clause_of(before))
            is_ahead = setting.carried is not None and int(setting.carried[:4]) > setting.anchor.this_year
            carried = None if promises and not is_ahead else setting.carried
            code = period_code(named, carried, reading, setting.scene, before)
        if not setting.scene.kind and code and is_standing(reading):
            code = code[:4]
        if setting.document.reporting_year is None and not setting.periods and is_of_land(reading):
            code = None
        last_end = reading.slot.numeral.end
        is_ahead = named is not None and _lies_ahead(named, setting)
        is_ahead = is_ahead or _is_of_season_ahead(before_quantity(setting, reading), setting)
        is_ahead = is_ahead or day_ahead <= last_end + len(reading.slot.right)
        yield from _rows(reading, sentence, code, setting, is_ahead=is_ahead)


def _lies_ahead(found: FoundPeriod, setting: Setting) -> bool:
    """Whether a period is one by whose end something is to be done: 6月底前, 全年 in its course, 今年 in January."""
    year, published = setting.document.reporting_year, setting.document.published_on
    if found.is_deadline:
        return year is None if found.code is None else year is not None and int(found.code[:4]) >= year
    if (
        published is None
        or (found.code or "")[:4] != str(published.year)
        or setting.text.endswith(DONE, 0, found.start)
    ):
        return False
    if found.code is not None and found.code[5:6] in PART_OF_YEAR:
        part = _period(found.code)
        return published < part.first + (part.last - part.first) / 2  # 上半年, told of in February
    if planned := PLANNED_IN.match(setting.text, found.start):
        return published.month <= (SECOND_HALF_BEGINS if planned["half"] else LOOKS_BACK_UNTIL)
    if setting.text.startswith(("年底", "年末"), found.start):
        return LOOKS_BACK_UNTIL < published.month < LATE
    return setting.text.startswith(("全年", "年内"), found.start) and published.month < LATE


def _is_of_season_ahead(before: str, setting: Setting) -> bool:
    """Whether a clause speaks of a season to come: 今秋城区5所新校投用, printed in July."""
    published = setting.document.published_on
    season = SEASON.search(clause_of(before)) if published and "今" in before else None
    return season is not None and published is not None and published.month < SEASON_BEGINS[season[1]]


def _day_ahead(setting: Setting) -> float:
    """Where a day to come ends that what follows begins on, inf for none: 9月16日起，对7条线路进行调整, on the 14th."""
    published = setting.document.published_on
    if published is None:
        return math.inf
    ends = (
        one.end
        for one in setting.periods
        if one.kind == "day"
        and setting.text.endswith(("起", "开始"), one.start, one.end)
        and one.code is not None
        and "/" not in one.code
        and _period(one.code).first > published
    )
    return min(ends, default=math.inf)


def _rows(reading: Reading, ordinal: int, code: str | None, setting: Setting, *, is_ahead: bool) -> Iterator[Indicator]:
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
    is_of_country = reading.rule == "reference" and reading.names[0].startswith(tuple(COUNTRY_WORDS))
    place, place_code = (
        (place_of(COUNTRY).name, COUNTRY)
        if is_of_country
        else place_named(reading.slot.left, document, setting.heading)
    )
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


def _status(reading: Reading, code: str | None, setting: Setting, *, is_ahead: bool) -> str:
    end = reading.slot.numeral.end
    stance = Stance(
        before=before_quantity(setting, reading),
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
