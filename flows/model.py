"""The values that one stage of the pipeline hands to the next.

Plain frozen values without behaviour of their own: what each field means is said here once. Those that a text has
thousands of are named tuples, which are made four times as fast as frozen dataclasses. Positions are
half-open and count code points: of the text named in the field's comment, or of the raw file where the
name says `raw`. Codes (`comparator`, `measure`, `stage`, …) are those of `schemas/vocabularies/codes.csv`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from flows.text import Text

# --- ingest -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Source:
    """A file that was found, read and decoded."""

    document_id: str
    path: str  # relative to the seeds folder, POSIX
    sha256: str  # of the bytes
    encoding: str  # what the bytes were decoded as
    raw: str
    known: Mapping[str, object] = field(default_factory=dict)  # its entry in sources.toml


# --- clean ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Apart:
    """Characters of the source set apart from the running text by a cleaner."""

    kind: str  # caption | credit | masthead | furniture | continuation | markup | stray_mark | gloss | duplicate
    text: str  # as it should be read (a doubled caption stands once)
    raw_start: int
    raw_end: int
    photographer: str | None = None  # of a caption or credit that names one


@dataclass(frozen=True)
class Cleaned:
    """What cleaning makes of a raw file.

    `text` is in raw order and has one line a paragraph, heading, list item, title or byline, parted by single
    `\\n`; no line is blank or has white space at its ends. `head_marks` maps the raw offset of a line's
    first character to the heading level that markup gave that line (`##` → 2, `<h3>` → 3). `bold_openings` maps the raw
    offset of a line's first character to that of the end of the bold words that open the line, or are all of it.
    """

    text: Text
    apart: tuple[Apart, ...]
    head_marks: Mapping[int, int]
    bold_openings: Mapping[int, int] = field(default_factory=dict)


# --- segment ----------------------------------------------------------------------------------------


class Sentence(NamedTuple):
    """A sentence of an article's body, a heading that stands as a line of its own, or a headline."""

    start: int  # in the body
    end: int
    section: int  # index into Article.sections


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the tree of headings. Section 0 of every article is its root: level 0, no heading, `kind` body.

    `[start, end)` in the body covers the heading and the section's own text up to the next heading.
    """

    level: int
    kind: str  # body | heading | runin
    numbering: str | None  # as written: 一、 （二） 1. 三是 ●
    heading: str | None  # without numbering and marks
    parent: int | None  # index into Article.sections
    path: tuple[str, ...]  # headings from the top down to and including its own
    start: int
    text_start: int  # where its text begins, after the heading
    end: int


@dataclass(frozen=True)
class Article:
    """An article of a page; a report is one article."""

    ordinal: int  # from 1
    title: str | None
    subtitle: str | None
    authors: tuple[str, ...]
    genre: str  # report | news | interview | commentary | notice | list
    continued_from: str | None  # 01版
    body: Text  # one line a paragraph; pieces that the page printed apart are joined in reading order
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    head_spans: tuple[tuple[int, int], ...] = ()  # raw spans of titles, decks, bylines printed outside the body


@dataclass(frozen=True)
class Document:
    """A source, cleaned and taken apart, with what is known of it."""

    source: Source
    cleaned: Cleaned
    title: str | None
    genre: str
    publisher: str | None
    published_on: date | None
    reporting_year: int | None  # the year that a report reviews; of a newspaper, the year it appeared
    place: str | None
    place_code: str | None
    articles: tuple[Article, ...]
    headlines: tuple[Article, ...] = ()  # of articles of a page that have any, each as a text of its own: one a line

    @property
    def passages(self) -> tuple[Article, ...]:
        """The texts that facts are found in."""
        return (*self.articles, *self.headlines)


# --- extract ----------------------------------------------------------------------------------------


class Numeral(NamedTuple):
    """A numeric expression, whatever it is used for. Positions are those of the text it was found in."""

    start: int
    end: int
    value: float | None  # as written, magnitudes left in the unit: 258.9 of 258.9亿元
    value_max: float | None  # upper end of a range
    unit: str | None  # as written: 亿元, 家, %
    comparator: str  # eq | gt | lt | approx
    use: str  # quantity | period | label | ordinal | rank | qualifier | duration | version | numbering | name | vague


class Period(NamedTuple):
    """A stretch of time that a text names or implies."""

    code: str  # 2019, 2020-Q1, 2020-H1, 2020-06, 2016/2020
    first: date
    last: date


class Indicator(NamedTuple):
    """A stated quantity of a named thing. Positions are those of the passage's body."""

    start: int
    end: int
    sentence: int  # index into Article.sentences
    name: str
    value: float  # a fall is negative where measure is growth or change
    value_max: float | None
    unit: str  # as written; "" where there is none
    value_base: float
    unit_base: str
    comparator: str  # eq | gt | lt | approx
    measure: str  # level | growth | change | difference
    status: str  # actual | target
    period: str | None
    period_start: date | None
    period_end: date | None
    place: str | None
    place_code: str | None
    rule: str  # the rule that found it
    concept: str | None = None  # set by link
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text where an undertaking is named. Positions are those of the passage's body."""

    start: int
    end: int
    sentence: int  # index into Article.sentences
    name: str
    kind: str  # single | group
    count: int | None
    stage: str | None  # proposed | start | ongoing | complete
    status: str  # actual | target
    investment_value: float | None
    investment_unit: str | None
    investment_yuan: float | None
    deadline: str | None  # 2020-06, 2020
    deadline_on: date | None  # its last day
    place: str | None
    place_code: str | None
    owner: str | None
    sector: str | None
    rule: str
    confidence: float | None = None


@dataclass(frozen=True)
class Facts:
    """What was extracted from one document: per passage (same order), and the numerals of the whole cleaned text."""

    indicators: tuple[tuple[Indicator, ...], ...]
    mentions: tuple[tuple[Mention, ...], ...]
    numerals: tuple[Numeral, ...]  # positions in Cleaned.text
