"""The rows of the tables, from the values of the stages. Positions become raw positions here, and only here.

Ids are stable: a child's id is its parent's with its ordinal; a fact's id is a hash of its document, raw span and name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import count

from flows.extract.digits import count_digits
from flows.ledger import Repair, net_repairs
from flows.model import Article, Document, Facts, Indicator, Mention, Section
from flows.pieces import Pieces, solid_origins
from flows.segment.accounting import account

Row = dict[str, object]
Rows = dict[str, list[Row]]


def document_rows(document: Document, facts: Facts) -> Rows:
    """The rows of every per-document table, by table name."""
    repairs = net_repairs(document.source.raw, document.cleaned.text)
    rows: Rows = {
        "documents": [_document_row(document, facts, repairs)],
        "articles": [],
        "sections": [],
        "sentences": [],
        "captions": list(_caption_rows(document)),
        "repairs": list(_repair_rows(document, repairs)),
        "numerals": list(_numeral_rows(document, facts)),
        "indicators": [],
        "project_mentions": [],
    }
    origins = solid_origins(document.cleaned.text)
    passages = zip(document.passages, facts.indicators, facts.mentions, strict=True)
    for at, (article, indicators, mentions) in enumerate(passages):
        kind = "sentence" if at < len(document.articles) else "headline"
        article_id = f"{document.source.document_id}/a{article.ordinal}"
        body = Pieces.of(article.body, origins)
        section_ids = [f"{article_id}/s{number}" for number in range(len(article.sections))]
        sentence_ids = list(_sentence_ids(article, section_ids, kind))
        if kind == "sentence":
            rows["articles"].append(_article_row(document, article, body, article_id))
            rows["sections"] += _section_rows(document, article, body, section_ids)
        rows["sentences"] += _sentence_rows(document, article, body, section_ids, kind)
        rows["indicators"] += [_indicator_row(document, body, one, sentence_ids) for one in indicators]
        rows["project_mentions"] += [_mention_row(document, body, one, sentence_ids) for one in mentions]
    return rows


def fact_id(document_id: str, raw_start: int, raw_end: int, name: str) -> str:
    """Sixteen hexadecimal digits that stay the same as long as the source says the same at the same place."""
    return hashlib.sha256(f"{document_id}\x1f{raw_start}\x1f{raw_end}\x1f{name}".encode()).hexdigest()[:16]


def _place(body: Pieces, start: int, end: int) -> Row:
    """The raw span of `[start, end)` of a body, white space at its ends left out, and those of its pieces."""
    part = body.text.chars[start:end]
    start, end = end - len(part.lstrip()), start + len(part.rstrip())
    spans = body.spans(start, end)
    raw_start, raw_end = spans[0] if len(spans) == 1 else body.text.span(start, end)
    pieces = [{"raw_start": first, "raw_end": last} for first, last in spans]
    return {"raw_start": raw_start, "raw_end": raw_end, "raw_spans": pieces}


def _document_row(document: Document, facts: Facts, repairs: Sequence[Repair]) -> Row:
    source = document.source
    return {
        "document_id": source.document_id,
        "title": document.title,
        "genre": document.genre,
        "publisher": document.publisher,
        "published_on": document.published_on,
        "place_code": document.place_code,
        "place": document.place,
        "reporting_year": document.reporting_year,
        "source_path": source.path,
        "source_sha256": source.sha256,
        "encoding": source.encoding,
        "characters": len(source.raw),
        **_account(document, facts, repairs),
        "pages": source.known.get("pages"),
        "licence": source.known.get("licence"),
        "note": source.known.get("note"),
        "raw_text": source.raw,
    }


def _account(document: Document, facts: Facts, repairs: Sequence[Repair]) -> Row:
    """Where the characters of the source that are no white space went, and the digits among them."""
    found = account(document, repairs)
    counts: Row = {f"{name}_characters": round(share * found.characters) for name, share in found.shares.items()}
    digits, left_over = count_digits(document.cleaned.text.chars, facts.numerals)
    return {"solid_characters": found.characters} | counts | {"digits": digits, "unaccounted_digits": left_over}


def _article_row(document: Document, article: Article, body: Pieces, article_id: str) -> Row:
    return {
        "document_id": document.source.document_id,
        "article_id": article_id,
        "ordinal": article.ordinal,
        "title": article.title,
        "subtitle": article.subtitle,
        "authors": list(article.authors),
        "genre": article.genre,
        "continued_from": article.continued_from,
        **_place(body, 0, len(article.body)),
        "text": article.body.chars,
    }


def _section_text(article: Article, section: Section) -> str:
    return article.body.chars[section.text_start : section.end].strip("\n")


def _section_rows(document: Document, article: Article, body: Pieces, ids: list[str]) -> Iterator[Row]:
    for ordinal, section in enumerate(article.sections):
        yield {
            "document_id": document.source.document_id,
            "section_id": ids[ordinal],
            "article_id": ids[0].rsplit("/", 1)[0],
            "parent_id": None if section.parent is None else ids[section.parent],
            "level": section.level,
            "ordinal": ordinal,
            "numbering": section.numbering,
            "heading": section.heading,
            "kind": section.kind,
            "path": list(section.path),
            "text": _section_text(article, section),
            **_place(body, section.start, section.end),
        }


def _sentence_ids(article: Article, section_ids: list[str], kind: str) -> Iterator[str]:
    counters = [count(1) for _ in section_ids]
    letter = "t" if kind == "sentence" else "h"
    for sentence in article.sentences:
        yield f"{section_ids[sentence.section]}/{letter}{next(counters[sentence.section])}"


def _sentence_rows(
    document: Document, article: Article, body: Pieces, section_ids: list[str], kind: str
) -> Iterator[Row]:
    ids = _sentence_ids(article, section_ids, kind)
    for ordinal, (sentence, sentence_id) in enumerate(zip(article.sentences, ids, strict=True)):
        yield {
            "document_id": document.source.document_id,
            "sentence_id": sentence_id,
            "section_id": section_ids[sentence.section],
            "kind": kind,
            "ordinal": ordinal,
            "text": article.body.chars[sentence.start : sentence.end],
            **_place(body, sentence.start, sentence.end),
        }


def _caption_rows(document: Document) -> Iterator[Row]:
    for one in document.cleaned.apart:
        if one.kind in ("caption", "credit"):
            yield {
                "document_id": document.source.document_id,
                "caption_id": fact_id(document.source.document_id, one.raw_start, one.raw_end, one.text),
                "kind": one.kind,
                "text": one.text,
                "photographer": one.photographer,
                "raw_start": one.raw_start,
                "raw_end": one.raw_end,
            }


def _repair_rows(document: Document, repairs: Sequence[Repair]) -> Iterator[Row]:
    for ordinal, one in enumerate(repairs):
        yield {
            "document_id": document.source.document_id,
            "repair_id": f"{document.source.document_id}/r{ordinal}",
            "rule": one.rule,
            "before": one.before,
            "after": one.after,
            "raw_start": one.raw_start,
            "raw_end": one.raw_end,
        }


def _numeral_rows(document: Document, facts: Facts) -> Iterator[Row]:
    text = document.cleaned.text
    for one in facts.numerals:
        raw_start, raw_end = text.span(one.start, one.end)
        yield {
            "document_id": document.source.document_id,
            "numeral_id": fact_id(document.source.document_id, raw_start, raw_end, one.use),
            "quote": text.chars[one.start : one.end],
            "value": one.value,
            "value_max": one.value_max,
            "unit": one.unit,
            "comparator": one.comparator,
            "use": one.use,
            "raw_start": raw_start,
            "raw_end": raw_end,
        }


def _indicator_row(document: Document, body: Pieces, one: Indicator, sentence_ids: list[str]) -> Row:
    raw_start, raw_end = body.text.span(one.start, one.end)
    return {
        "document_id": document.source.document_id,
        "indicator_id": fact_id(document.source.document_id, raw_start, raw_end, one.name),
        "sentence_id": sentence_ids[one.sentence],
        "name": one.name,
        "concept": one.concept,
        "value": one.value,
        "value_max": one.value_max,
        "unit": one.unit,
        "value_base": one.value_base,
        "unit_base": one.unit_base,
        "comparator": one.comparator,
        "measure": one.measure,
        "status": one.status,
        "period": one.period,
        "period_start": one.period_start,
        "period_end": one.period_end,
        "place_code": one.place_code,
        "place": one.place,
        "quote": body.text.chars[one.start : one.end],
        **_place(body, one.start, one.end),
        "rule": one.rule,
        "confidence": one.confidence,
    }


def _mention_row(document: Document, body: Pieces, one: Mention, sentence_ids: list[str]) -> Row:
    raw_start, raw_end = body.text.span(one.start, one.end)
    return {
        "document_id": document.source.document_id,
        "mention_id": fact_id(document.source.document_id, raw_start, raw_end, one.name),
        "project_id": None,
        "link_score": None,
        "link_reason": None,
        "sentence_id": sentence_ids[one.sentence],
        "name": one.name,
        "kind": one.kind,
        "count": one.count,
        "stage": one.stage,
        "status": one.status,
        "investment_value": one.investment_value,
        "investment_unit": one.investment_unit,
        "investment_yuan": one.investment_yuan,
        "deadline": one.deadline,
        "deadline_on": one.deadline_on,
        "place_code": one.place_code,
        "place": one.place,
        "owner": one.owner,
        "sector": one.sector,
        "quote": body.text.chars[one.start : one.end],
        **_place(body, one.start, one.end),
        "rule": one.rule,
        "confidence": one.confidence,
    }
