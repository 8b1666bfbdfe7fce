"""The indicators of an article: its quantities, read sentence by sentence and put into their time and place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.extract.indicators.candidates import is_candidate, is_indicator
from flows.extract.indicators.clauses import slots_of
from flows.extract.indicators.reading import Memory, Reading, read_sentence
from flows.extract.indicators.scenes import Scene, scenes_of
from flows.extract.indicators.status import leaning_of, status_of
from flows.extract.indicators.timing import named_period, period_code, topical
from flows.extract.numerals import find_numerals
from flows.extract.periods import Anchor, find_periods, period_of
from flows.extract.places import find_places, place_of
from flows.extract.units import to_base
from flows.model import Article, Document, Indicator, Numeral, Sentence


def extract_indicators(document: Document, article: Article) -> tuple[Indicator, ...]:
    """The quantities that an article states, in reading order."""
    text = article.body.chars
    quantities = [one for one in find_numerals(text) if one.use == "quantity" and is_candidate(text, one)]
    starts = [one.start for one in quantities]
    scenes = scenes_of(document, article)
    leaning = leaning_of(text) if any(not scene.kind for scene in scenes) else "actual"
    memory = Memory()
    found: list[Indicator] = []
    paragraph, carried = -1, None
    for ordinal, (sentence, scene) in enumerate(zip(article.sentences, scenes, strict=True)):
        line = text.rfind("\n", 0, sentence.start)
        if line != paragraph:
            paragraph, carried, memory = line, None, Memory()
        mine = quantities[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        anchor = _anchor(document, scene)
        chars = text[sentence.start : sentence.end]
        periods = _shift(find_periods(chars, anchor), sentence.start) if mine or ordinal == 0 or len(chars) < 60 else []
        opened = topical(periods, text, sentence.start)
        carried = opened.code if opened else carried
        if mine:
            place = _Setting(document, text, sentence, scene, periods, carried, leaning)
            readings = read_sentence(text, slots_of(text, sentence.start, sentence.end, mine), memory)
            found += [one for reading in readings for one in _indicators(reading, ordinal, place)]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Setting:
    """The sentence that a reading stands in."""

    document: Document
    text: str
    sentence: Sentence
    scene: Scene
    periods: Sequence[object]
    carried: str | None
    leaning: str


def _anchor(document: Document, scene: Scene) -> Anchor:
    year = scene.year or document.reporting_year or (document.published_on.year if document.published_on else 2000)
    reviewed = document.reporting_year if document.genre == "report" else None
    return Anchor(year, reviewed, document.published_on)


def _shift(periods: list, offset: int) -> list:  # type: ignore[type-arg]
    return [type(one)(one.start + offset, one.end + offset, one.code, one.is_deadline, one.kind) for one in periods]


def _indicators(reading: Reading, ordinal: int, setting: _Setting) -> Iterator[Indicator]:
    numeral = reading.slot.numeral
    names = [name for name in reading.names if is_indicator(name, numeral)]
    if not names or numeral.value is None:
        return
    text, sentence = setting.text, setting.sentence
    named = named_period(text, setting.periods, reading, sentence.start)  # type: ignore[arg-type]
    code = period_code(text, named, setting.carried, reading, setting.scene)
    before = text[sentence.start : numeral.start]
    chars = text[sentence.start : sentence.end]
    status = status_of(before, chars, setting.scene, code, setting.document.published_on, setting.leaning)
    period = period_of(code) if code else None
    value = numeral.value * reading.sign
    base, unit_base = to_base(value, numeral.unit or "")
    place, place_code = _place(reading, setting)
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


def _place(reading: Reading, setting: _Setting) -> tuple[str | None, str | None]:
    """The place named in the words before the quantity; the document's own otherwise."""
    document = setting.document
    for one in reversed(find_places(reading.slot.left, document.place_code)):
        if not reading.slot.left[: one.start].endswith(("比", "较", "高于", "低于", "占", "居", "与", "和")):
            return one.name, one.code
    return document.place, document.place_code
