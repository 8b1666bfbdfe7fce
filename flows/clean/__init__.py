"""Repair what OCR, PDF extraction and web pages did to a text."""

from flows.clean.cleaning import clean

__all__ = ["clean"]
