"""The quantities that a text states: what each measures, how, when and where."""

from flows.extract.indicators.extracting import extract_indicators

__all__ = ["extract_indicators"]
