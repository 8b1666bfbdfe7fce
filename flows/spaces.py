"""White space, as Python sees it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from flows.text import Codes

SPACES = (
    *range(0x09, 0x0E),
    *range(0x1C, 0x21),
    *(0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000),
    *range(0x2000, 0x200B),
)
_IS_SPACE = np.zeros(0x10000, np.bool_)  # over the basic plane; beyond it there is none
_IS_SPACE[list(SPACES)] = True


def is_space(codes: Codes) -> NDArray[np.bool_]:
    """Which characters are white space."""
    return _IS_SPACE.take(codes, mode="clip")
