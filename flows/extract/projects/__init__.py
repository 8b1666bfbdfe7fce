"""Where a text names an undertaking: what it is called, how far it is, what it costs, when it is due."""

from flows.extract.projects.mentions import extract_mentions

__all__ = ["extract_mentions"]
