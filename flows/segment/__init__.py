"""Take a cleaned text apart: articles, headings, sections, sentences, and what the document is."""

from flows.segment.segmenting import segment

__all__ = ["segment"]
