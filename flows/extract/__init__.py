"""Find what a document states: its numerals, its indicators, the undertakings it names."""

from flows.extract.facts import extract

__all__ = ["extract"]
