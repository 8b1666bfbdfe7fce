"""The account of a document: where every character of its source went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flows.ledger import Repair
from flows.model import Article, Document
from flows.spaces import is_space
from flows.text import Text

CLASSES = ("unaccounted", "head", "heading", "text", "apart", "repair")
_HEAD, _HEADING, _TEXT, _APART, _REPAIR = range(1, 6)

Owners = NDArray[np.uint8]


@dataclass(frozen=True)
class Account:
    """Where the characters of a source that are not white space went.

    `shares` has, for each of `CLASSES`, its share of them, from 0 to 1: titles, decks, authors and datelines
    (`head`), headings with their numbering, running text, what was set apart, and what a repair took away or changed.
    `unaccounted` and `twice` are the raw spans that belong to none, and to two articles at once; both should be empty.
    """

    characters: int
    shares: dict[str, float]
    unaccounted: tuple[tuple[int, int], ...]
    twice: tuple[tuple[int, int], ...]


def account(document: Document, repairs: Iterable[Repair]) -> Account:
    """The account of one document, whose text `repairs` made. A character that one changed within it counts as text."""
    raw = document.source.raw
    owner = np.zeros(len(raw), np.uint8)
    claims = np.zeros(len(raw), np.uint8)
    for repair in repairs:
        owner[repair.raw_start : repair.raw_end] = _REPAIR
    for apart in document.cleaned.apart:
        owner[apart.raw_start : apart.raw_end] = _APART
    for article in document.articles:
        for start, end in article.head_spans:
            owner[start:end] = _HEAD
            claims[start:end] += 1
        _claim_body(article, owner, claims)
    solid = ~is_space(Text.from_raw(raw).codes)
    counts = np.bincount(owner[solid], minlength=len(CLASSES))
    characters = int(solid.sum())
    shares = {name: float(count) / max(1, characters) for name, count in zip(CLASSES, counts.tolist(), strict=True)}
    return Account(characters, shares, _spans(solid & (owner == 0)), _spans(solid & (claims > 1)))


def _claim_body(article: Article, owner: Owners, claims: Owners) -> None:
    body = article.body
    kinds = np.full(len(body), _TEXT, np.uint8)
    for section in article.sections:
        kinds[section.start : section.text_start] = _HEADING
    widths = body.ends - body.starts
    owner[body.starts[widths == 1]] = kinds[widths == 1]
    places = [body.starts[widths == 1]]
    for at in (widths > 1).nonzero()[0].tolist():
        span = np.arange(body.starts[at], body.ends[at], dtype=np.int32)
        owner[span] = kinds[at]
        places.append(span)
    claimed = np.concatenate(places)
    if len(claimed):
        first = claimed.min()
        once = np.zeros(claimed.max() + 1 - first, np.bool_)  # characters can share an origin
        once[claimed - first] = True
        claims[first : first + len(once)] += once


def _spans(mask: NDArray[np.bool_]) -> tuple[tuple[int, int], ...]:
    """The runs of True."""
    if not mask.any():
        return ()
    edges = np.diff(np.concatenate(([False], mask, [False])).astype(np.int8)).nonzero()[0]
    return tuple((int(start), int(end)) for start, end in edges.reshape(-1, 2))
