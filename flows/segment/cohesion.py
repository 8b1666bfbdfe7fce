"""How much two texts have in common: runs of three characters, as numbers, of which many are compared at once."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
from numpy.typing import NDArray

Runs = NDArray[np.int64]  # each run as a number, ascending, no two alike
_MARK = re.compile(r"[\d.%，。、\s“”]")  # what no run has: figures and marks
_PLANES = 0x20000  # code points in which digits and marks lie; the last one is none
_BITS = 21  # of a code point


@cache
def _is_mark() -> NDArray[np.bool_]:
    chars = "".join(map(chr, range(_PLANES)))
    table = np.zeros(_PLANES, np.bool_)
    table[[found.start() for found in _MARK.finditer(chars)]] = True
    return table


def runs_of(text: str) -> Runs:
    """The runs of three characters without figures and marks that stand in a text."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
    if len(codes) < 3:
        return np.empty(0, np.int64)
    is_word = ~_is_mark().take(codes, mode="clip")
    runs = (codes[:-2] << 2 * _BITS) | (codes[1:-1] << _BITS) | codes[2:]
    return _without_doubles(runs[is_word[:-2] & is_word[1:-1] & is_word[2:]])


def count_shared(one: Runs, other: Runs) -> int:
    """How many runs stand in both of two texts."""
    return len(one) + len(other) - len(_without_doubles(np.concatenate([one, other])))


def _without_doubles(runs: Runs) -> Runs:
    runs.sort()
    is_new = np.ones(len(runs), np.bool_)
    np.not_equal(runs[1:], runs[:-1], out=is_new[1:])
    return runs[is_new]
