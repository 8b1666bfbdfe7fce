"""Stub: the statistical indicator that a stated quantity is a value of."""

from __future__ import annotations

from flows.model import Facts


def with_concepts(facts: Facts) -> Facts:
    """The facts, with `concept` set on each indicator whose name is that of a concept."""
    return facts
