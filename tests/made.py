"""Made-up documents and their tables: two years of a city's reports, small enough to see through.

The first promises a bridge by June 2020 and growth; the second, a year later, says that the bridge is still being
built and what growth came to. Its second article is printed in two pieces, with a caption between them.
"""

from __future__ import annotations

import hashlib
from datetime import date

import pyarrow as pa

from flows.extract.periods import period_of
from flows.extract.units import to_base
from flows.model import (
    Apart,
    Article,
    Cleaned,
    Document,
    Facts,
    Indicator,
    Mention,
    Numeral,
    Section,
    Sentence,
    Source,
)
from flows.rows import Rows, document_rows
from flows.tables import DOCUMENT_TABLES, to_arrow, vocabulary_tables
from flows.text import Edit, Text

FIRST = "一、目标\n预计生产总值增长 8%。\n甲桥总投资3亿元，6月底前建成。\n"
SECOND = "去年生产总值增长7.5%。\n甲桥加快建\n张三 摄\n设。\n"


def made_tables() -> dict[str, pa.Table]:
    """Every table of the two documents, valid throughout."""
    gathered: Rows = {table: [] for table in DOCUMENT_TABLES}
    for document, facts in (first(), second()):
        for table, rows in document_rows(document, facts).items():
            gathered[table] += rows
    for mention in gathered["project_mentions"]:
        mention["project_id"] = "p1"
    project = {
        "project_id": "p1",
        "name": "甲桥",
        "aliases": [],
        "kind": "single",
        "first_seen": date(2020, 1, 10),
        "last_seen": date(2021, 1, 10),
        "latest_stage": "ongoing",
        "latest_status": "actual",
        "deadline": "2020-06",
        "investment_yuan": 3e8,
        "mentions": 2,
        "other_ids": [],
    }
    tables = {table: to_arrow(table, rows) for table, rows in gathered.items()}
    return (
        tables
        | {"projects": to_arrow("projects", [project]), "quarantine": to_arrow("quarantine", [])}
        | vocabulary_tables()
    )


def first() -> tuple[Document, Facts]:
    """The report of 2020: a space taken out of a sentence, one section under the root."""
    edits = [_edit(FIRST, " ", "", "inner_space"), Edit(len(FIRST) - 1, len(FIRST), "", "layout")]
    cleaned = Text.from_raw(FIRST).edit(edits)
    chars = cleaned.chars
    sections = (
        Section(0, "body", None, None, None, (), 0, 0, 0),
        Section(1, "heading", "一、", "目标", 0, ("目标",), 0, 5, len(chars)),
    )
    article = Article(1, "报告", None, (), "report", None, cleaned, sections, tuple(_sentences(chars, 1)))
    growth = indicator(chars, "8%", 1, value=8, status="target", period="2020")
    bridge = mention(chars, "甲桥", 2, stage="complete", status="target", yi=3.0, deadline="2020-06")
    numerals = (
        numeral(chars, "8%", 8, "%", "quantity"),
        numeral(chars, "3亿元", 3, "亿元", "quantity"),
        numeral(chars, "6月底", None, None, "period"),
    )
    document = made_document("first", FIRST, Cleaned(cleaned, (), {}), date(2020, 1, 10), (article,))
    return document, Facts(((growth,),), ((bridge,),), numerals)


def second() -> tuple[Document, Facts]:
    """The page of 2021: a caption set apart, and an article joined around it."""
    cut = SECOND.index("\n张三")
    edits = [Edit(cut, SECOND.index("设"), "", "caption"), Edit(len(SECOND) - 1, len(SECOND), "", "layout")]
    cleaned = Text.from_raw(SECOND).edit(edits)
    line = cleaned.chars.index("\n")
    one, other = cleaned.cut(0, line), cleaned.cut(line + 1, len(cleaned))
    body = Text.join([other, one], "\n")
    sections = (Section(0, "body", None, None, None, (), 0, 0, len(body)),)
    article = Article(1, None, None, ("李四",), "news", None, body, sections, tuple(_sentences(body.chars, 0)))
    growth = indicator(body.chars, "7.5%", 1, value=7.5, status="actual", period="2020")
    bridge = mention(body.chars, "甲桥", 0, stage="ongoing", status="actual")
    caption = Apart("credit", "张三 摄", cut + 1, cut + 5, "张三")
    document = made_document("second", SECOND, Cleaned(cleaned, (caption,), {}), date(2021, 1, 10), (article,))
    return document, Facts(((growth,),), ((bridge,),), (numeral(cleaned.chars, "7.5%", 7.5, "%", "quantity"),))


def made_document(
    document_id: str, raw: str, cleaned: Cleaned, published_on: date, articles: tuple[Article, ...]
) -> Document:
    """A document of Luoyang."""
    sha256 = hashlib.sha256(raw.encode()).hexdigest()
    source = Source(document_id, f"{document_id}.txt", sha256, "utf-8", raw)
    return Document(
        source, cleaned, None, "report", None, published_on, published_on.year, "洛阳市", "410300", articles
    )


def indicator(chars: str, quote: str, sentence: int, *, value: float, status: str, period: str) -> Indicator:
    """The growth of GDP in per cent, where the text first says `quote`."""
    start, when = chars.index(quote), period_of(period)
    value_base, unit_base = to_base(value, "%")
    return Indicator(
        start, start + len(quote), sentence, "生产总值", value, None, "%", value_base, unit_base, "eq", "growth",
        status, period, when.first, when.last, "洛阳市", "410300", "made", "gdp",
    )  # fmt: skip


def numeral(chars: str, quote: str, value: float | None, unit: str | None, use: str) -> Numeral:
    """A numeral, where the text first says `quote`."""
    start = chars.index(quote)
    return Numeral(start, start + len(quote), value, None, unit, "eq", use)


def mention(
    chars: str,
    name: str,
    sentence: int,
    *,
    stage: str,
    status: str,
    yi: float | None = None,
    deadline: str | None = None,
) -> Mention:
    """A single project, where the text first names it; `yi` is its investment in 亿元."""
    start = chars.index(name)
    return Mention(
        start, start + len(name), sentence, name, "single", None, stage, status, yi, "亿元" if yi else None,
        yi * 1e8 if yi else None, deadline, period_of(deadline).last if deadline else None, None, None, None,
        "transport", "made",
    )  # fmt: skip


def _sentences(chars: str, section: int) -> list[Sentence]:
    found, start = [], 0
    for line in chars.split("\n"):
        found.append(Sentence(start, start + len(line), section))
        start += len(line) + 1
    return found


def _edit(raw: str, old: str, new: str, rule: str) -> Edit:
    start = raw.index(old)
    return Edit(start, start + len(old), new, rule)
