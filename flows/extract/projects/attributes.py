"""What a clause says of the undertakings it names: investment and the end of the time it promises."""

from __future__ import annotations

import re
from dataclasses import dataclass

_AMOUNT = r"(\d+(?:\.\d+)?)(?:余|多)?((?:万亿|千亿|百亿|亿|千万|百万|万|千)?(?:余|多)?(?:美|欧|日|港)?元)"
_STATED = re.compile(
    r"(?:总投资额?|投资总额|计划投资|概算投资|估算投资|项目投资|完成投资额?|累计投资|投资额|总造价|投资|投入资金|投入)"
    rf"(?:额|为|约|达到|达|超过|超|近|共|计|了|累计)*{_AMOUNT}"
)
_MAGNITUDE = {"万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "亿": 1e8, "千万": 1e7, "百万": 1e6, "万": 1e4, "千": 1e3, "": 1.0}


@dataclass(frozen=True, slots=True)
class Money:
    """A stated sum; `yuan` only where it is in yuan."""

    start: int
    end: int
    value: float
    unit: str
    yuan: float | None


def find_money(text: str, start: int = 0, end: int | None = None) -> Money | None:
    """The first investment stated in `text[start:end]`."""
    found = _STATED.search(text, start, len(text) if end is None else end)
    if found is None:
        return None
    value, unit = float(found[1]), found[2].replace("余", "").replace("多", "")
    magnitude = unit.rstrip("元美欧日港")
    yuan = value * _MAGNITUDE[magnitude] if unit == magnitude + "元" else None
    return Money(found.start(), found.end(), value, unit, yuan)
