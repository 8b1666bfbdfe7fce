"""The setting of a sentence's quantities: its periods, and what runs through the sentences of its paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.extract.indicators.memory import Reading
from flows.extract.indicators.timing import COMPARED
from flows.extract.leaning import PROMISE
from flows.extract.outlook import ORDER
from flows.extract.periods import Anchor, FoundPeriod, find_periods
from flows.extract.scenes import Scene
from flows.model import Document, Indicator, Sentence

NO_YEAR = 9000
YEARS_RECKONED = 1000  # years around it that are reckoned from it
CONTEXT = 240
LASTING = 600  # characters for which a period goes on, where no line ends
OPENS_WITH_YEAR = re.compile(r"(?:^|[。\n\]])\s?截?[至止到]?(?:19|20)\d\d年[^。\n]*\Z", re.MULTILINE)
CONTINUES = re.compile(r"其中|同比|环比|分[产行领地县区]|从[^，]{1,8}看")


@dataclass(slots=True)
class Thread:
    """What runs through the sentences of a paragraph, the `line`th of the body."""

    line: int
    leaning: str = "actual"  # what the text around the sentence does
    carried: str | None = None  # the period that the paragraph has been speaking of
    carried_at: int = 0  # where the sentence begins that it opened
    shifts: int = 0  # how often the scene had changed when it was last spoken of

    def go_on(self, start: int, leaning: str, shifts: int) -> None:
        """Go on to the sentence at `start`: a period ends where the scene changed, and lasts not for ever."""
        if shifts != self.shifts or start > self.carried_at + LASTING:
            self.shifts, self.carried = shifts, None
        self.leaning = leaning


@dataclass(slots=True)
class Setting:
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
    heading: str | None = None  # that the sentence stands under
    promises: bool = False  # the last quantity read was one that is promised


def setting_of(document: Document, text: str, sentence: Sentence, scene: Scene, thread: Thread) -> Setting:
    anchor = _anchor(document, scene, thread.carried)
    at = sentence.start
    periods = [
        one._replace(start=one.start + at, end=one.end + at, code=_known(one.code))
        for one in find_periods(text[at : sentence.end], anchor)
        if one.kind != "now" or not scene.kind
    ]
    is_order = ORDER.match(text, at) is not None
    return Setting(document, text, sentence, scene, anchor, periods, thread.carried, thread.leaning, is_order)


def _known(code: str | None) -> str | None:
    """A period's code; None where its year had to be taken from a document that tells none."""
    return None if code is None or int(code[:4]) > NO_YEAR - YEARS_RECKONED else code


def continued(setting: Setting, before: Indicator | None) -> str | None:
    """The period of the sentence before, where this one goes on about it: 其中，…; None otherwise."""
    text, sentence = setting.text, setting.sentence
    if before is None:
        return None
    if CONTINUES.match(text, sentence.start):
        return before.period
    goes_on = not setting.scene.kind and _goes_on(before, setting)
    return before.period if goes_on and not PROMISE.search(text, sentence.start, sentence.end) else None


def _goes_on(before: Indicator, setting: Setting) -> bool:
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


def before_quantity(setting: Setting, reading: Reading) -> str:
    """The sentence up to a quantity, as far back as it can tell."""
    end = reading.slot.numeral.start
    return setting.text[max(setting.sentence.start, end - CONTEXT) : end]
