"""How well two pieces of text go together where one ends and the other begins.

`schemas/models/seams.csv` has pairs of characters that stand side by side more often than by chance (`seam`), and
those that open paragraphs more often than they stand inside them (`opening`), each with the natural logarithm of how
much more often; made by `bench/train_seams.py`.
"""

from __future__ import annotations

import re
from functools import cache

from flows.vocabulary import model

STRANGE = -1.0  # of a pair that the table does not have
FIGURE = 2.0
NO_FIGURE = -2.0
NO_SEAM = 1.0  # how well two pieces of one text fit at least
CALLS_FOR_FIGURE = "到至达约超近"
NEVER_FIRST = "，,、。；：！？!?”’）)》】%％"
_HAN = re.compile("[\u3400-\u9fff]{2}$")
_GOES_ON = re.compile(r"[\d.,，、。%％亿万千百十余多个家项户座件人条所处元年月日米公平吨亩倍台套辆次名位分点—~-]")


@cache
def _lifts() -> dict[str, dict[str, float]]:
    tables: dict[str, dict[str, float]] = {"seam": {}, "opening": {}}
    for row in model("seams"):
        tables[row["kind"]][row["pair"]] = float(row["lift"])
    return tables


def fit(left: str, right: str) -> float:
    """How much speaks for `right` going on with the sentence that `left` leaves unfinished; negative: against it.

    >>> fit("大力发展电子商", "务、智能装备") > 0 > fit("大力发展电子商", "全力扩大开放")
    True
    """
    if right[0] in NEVER_FIRST:
        return 2 * FIGURE
    if left[-1].isdigit():
        return FIGURE if _GOES_ON.match(right) else NO_FIGURE
    if left[-1] in CALLS_FOR_FIGURE and right[0].isdigit():
        return FIGURE
    opens = _lifts()["opening"].get(right[:2], 0.0)
    pair = left[-1] + right[0]
    return (_lifts()["seam"].get(pair, STRANGE) if _HAN.match(pair) else 0.0) - opens
