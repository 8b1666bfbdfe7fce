"""Cleaned texts for the tests: one line a paragraph, with what a cleaner would have set apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from flows.ledger import net_repairs
from flows.model import Apart, Article, Cleaned, Document, Source
from flows.segment import segment
from flows.segment.accounting import Account, account
from flows.segment.lines import Line, lines_of
from flows.segment.wrapped_headlines import join_headlines
from flows.text import Edit, Text

_APART = re.compile(r"^@(\w+) (.*)\n?", re.MULTILINE)
_MARK = re.compile(r"^(#{1,6}) ", re.MULTILINE)


def cleaned_of(raw: str) -> Cleaned:
    """What cleaning would make of `raw`: lines `@kind …` are set apart, `## ` gives a heading level, blank lines go."""
    apart = tuple(Apart(one[1], one[2], one.start(2), one.end(2)) for one in _APART.finditer(raw))
    marks = {one.end(): len(one[1]) for one in _MARK.finditer(raw)}
    edits = [Edit(one.start(), one.end(), "", "apart") for one in _APART.finditer(raw)]
    edits += [Edit(one.start(), one.end(), "", "markup") for one in _MARK.finditer(raw)]
    text = Text.from_raw(raw).edit(edits)
    blanks = [Edit(one.start(), one.end(), "", "blank") for one in re.finditer(r"\A\n+|(?<=\n)\n+|\n+\Z", text.chars)]
    return Cleaned(text.edit(blanks), apart, marks)


def document_of(raw: str, name: str = "text", known: Mapping[str, object] = MappingProxyType({})) -> Document:
    """`raw` segmented as the file `name`."""
    source = Source(name, f"{name}.txt", "", "utf-8", raw, known)
    return segment(source, cleaned_of(raw))


def account_of(document: Document) -> Account:
    """The account of a document, with the repairs of its own text."""
    return account(document, net_repairs(document.source.raw, document.cleaned.text))


def articles_of(raw: str) -> tuple[Article, ...]:
    """The articles of `raw`."""
    return document_of(raw).articles


def roles_of(raw: str) -> list[Line]:
    """The lines of `raw` with their roles."""
    cleaned = cleaned_of(raw)
    return join_headlines(lines_of(cleaned), cleaned.text, raw)
