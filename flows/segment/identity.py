"""What a document is: title, genre, publisher, date, reporting year, place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from flows.model import Article, Cleaned, Document, Source
from flows.segment.bylines import terms_of
from flows.segment.dating import Dating, date_news, date_report
from flows.segment.lines import Line
from flows.segment.whereabouts import (
    Place,
    gazetteer,
    is_place_name,
    nation_spoken_of,
    place_named,
    place_voted,
    prefecture_of_counties,
)

OPENING = 3000  # characters that tell whose government speaks
LEAD = 80  # characters that tell where an article is set
_PAPER = re.compile(r"[\u3400-\u9fff]{2,8}?(?:日报|晚报|早报|晨报|时报|都市报|快报|商报|周报|导报)")
_SOURCE = re.compile(r"(?:来源|稿源)\s*[：:]\s*([\u3400-\u9fff—·A-Za-z]{2,20})")


def identify(
    source: Source, cleaned: Cleaned, articles: tuple[Article, ...], heads: Sequence[Sequence[Line]], is_report: bool
) -> Document:
    """The document with what is known of it: from `sources.toml` where that says it, else from text and file name.

    `heads` are the lines outside each article's body.
    """
    known = source.known
    outside = "\n".join(line.text for lines in heads for line in lines)
    set_apart = "\n".join(one.text for one in cleaned.apart if one.kind in ("masthead", "furniture"))
    chars = cleaned.text.chars
    titles = [article.title for article in articles if article.title]
    dating = _dating(source, is_report, outside, set_apart, chars)
    if titles and _is_entry(titles[0]) and "reporting_year" not in known:
        dating = replace(dating, reporting_year=None)
    publisher = _said(known, "publisher") or _publisher(f"{set_apart}\n{outside}\n{chars[-80:]}")
    place = _place(source, is_report, outside, publisher) or _place_spoken_of(chars, articles, is_report)
    genres = [article.genre for article in articles]
    return Document(
        source,
        cleaned,
        _said(known, "title") or (titles[0] if titles else None),
        _said(known, "genre") or (genres[0] if len(genres) == 1 else "report" if is_report else "news"),
        publisher or (f"{place.name}人民政府" if is_report and place else None),
        dating.published_on,
        dating.reporting_year,
        _said(known, "place") or (place.name if place else None),
        _said(known, "place_code") or (place.code if place else None),
        articles,
    )


def _is_entry(title: str) -> bool:
    """Whether a document is an encyclopedia's entry, which tells of no year of its own."""
    return is_place_name(title) or any(term in title for term in terms_of("encyclopedia"))


def _said(known: Mapping[str, object], key: str) -> str | None:
    value = known.get(key)
    return str(value) if value else None


def _dating(source: Source, is_report: bool, outside: str, set_apart: str, chars: str) -> Dating:
    stem = source.document_id.rpartition("/")[2]
    if is_report:
        return date_report(source.known, stem, f"{outside}\n{set_apart}", chars)
    stated = (set_apart, outside, chars[-60:] if "《" in chars[-60:] else "")
    return date_news(source.known, stem, stated, chars)


def _publisher(text: str) -> str | None:
    if found := _SOURCE.search(text):
        return found[1]
    paper = _PAPER.search(text) if "报" in text else None
    return paper[0] if paper else None


def _place(source: Source, is_report: bool, outside: str, publisher: str | None) -> Place | None:
    """The place that is known or told outside of the text: by the meeting, the paper's name, the file's."""
    code = _said(source.known, "place_code")
    if code and code in gazetteer().by_code:
        return gazetteer().by_code[code]
    stem = re.sub(r"[_\-\d]+", " ", source.document_id.rpartition("/")[2])
    return place_named((_said(source.known, "place") or "", outside if is_report else "", publisher or "", stem))


def _place_spoken_of(chars: str, articles: Sequence[Article], is_report: bool) -> Place | None:
    if is_report:
        return place_voted(chars, chars[:OPENING])
    leads = [f"{one.title or ''}\n{one.body.chars[:LEAD]}" for one in articles]
    return prefecture_of_counties(leads) or place_voted(chars, chars) or nation_spoken_of(chars)
