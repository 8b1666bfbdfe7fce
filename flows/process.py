"""All rows of one source: the stages from a raw text to its facts, one behind the other."""

from __future__ import annotations

from flows.clean import clean
from flows.extract import extract
from flows.link.concepts import with_concepts
from flows.link.confidence import with_confidence
from flows.link.whereabouts import with_places
from flows.model import Source
from flows.rows import Rows, document_rows
from flows.segment import segment


def process(source: Source) -> Rows:
    """The rows of every per-document table, by table name."""
    document = segment(source, clean(source.raw))
    facts = with_places(document, extract(document))
    return document_rows(document, with_confidence(document, with_concepts(document, facts)))
