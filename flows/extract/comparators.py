"""Whether a quantity is stated as equal, more, less or about: the words before and after it."""

from __future__ import annotations

import re
from functools import cache

from flows.vocabulary import vocabulary

LONGEST = 6
LEADING = re.compile(
    r"(?P<word>至少)[^，。；、\d]{1,4}$|(?P<bound>不低于|不少于|不高于|不超过)[^，。；、\d]{2,8}的$|(?P<hedge>约|超|近)占[^，。；、\d]{0,8}$"
)
# 签约1968户, but 编制约3000名
PART_OF_WORD = {
    "约": re.compile("[签预邀契节违履续]约|(?<![编机体])制约"),
    "近": re.compile("[附最邻临靠]近|(?<![造成])就近"),
}
HOURS = ("分钟", "小时", "天")
REACH = 12  # characters before a quantity in which 控制在 explains its 内


def comparator_of(
    text: str, start: int, end: int, *, has_more: bool = False, kind: str | None = None
) -> tuple[str, int]:
    """The comparator (eq, gt, lt, approx) of the quantity at `[start, end)`, and where its words end.

    `has_more` says that 余, 多 or 来 stands in the quantity itself, `kind` that it is a
    `magnitude` alone (过百家) or a `share` (三分之二强): both take words of their own.
    """
    after, stop = _after(text, end, "after")
    if after is None and kind == "share":
        after, stop = _after(text, end, "share")
    before = _before(text, start, "before") or (_before(text, start, "magnitude") if kind == "magnitude" else None)
    if before is None and after is None:
        before = _before_verb(text, start)
    if after == "gt" and before == "lt":
        return "lt", stop
    is_bound = text.startswith("内", end) and after is None and before is None
    is_of_time = text.endswith(HOURS, start, end)  # 接到报修后2小时内上门
    if is_bound and (is_of_time or _within().search(text, max(0, start - REACH), start)):
        return "lt", end + 1
    if has_more and before in (None, "approx"):
        return "gt", stop
    return after or before or "eq", stop


def _before(text: str, start: int, side: str) -> str | None:
    for word, comparator in _words(side).get(text[start - 1 : start], ()):
        at = start - len(word)
        if text.endswith(word, max(0, start - LONGEST), start) and not _is_part_of_word(text, at, start, word):
            return comparator
    return None


def _is_part_of_word(text: str, at: int, end: int, word: str) -> bool:
    part = PART_OF_WORD.get(word)
    return part is not None and part.match(text, max(0, at - 1), end) is not None


def _before_verb(text: str, start: int) -> str | None:
    """A comparator that a verb or a whole stands behind: 约占全县的三分之一, 每个乡镇至少建成1个, 不低于总数的10%."""
    found = LEADING.search(text, max(0, start - REACH), start)
    if found is None:
        return None
    return _before(text, found.end(found.lastgroup or 0), "before")


def _after(text: str, end: int, side: str) -> tuple[str | None, int]:
    for word, comparator in _words(side).get(text[end : end + 1], ()):
        if text.startswith(word, end):
            return comparator, end + len(word)
    return None, end


@cache
def _within() -> re.Pattern[str]:
    """The words that make a bare 内 behind a quantity a bound: 控制在4.5%内, not 市区5公里内."""
    words = "|".join(row["word"] for row in vocabulary("comparators") if row["side"] == "within")
    return re.compile(f"(?:{words})[^，。；、]{{0,6}}$")


@cache
def _words(side: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Comparator words of a side, by the character that touches the quantity, longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    rows = [row for row in vocabulary("comparators") if row["side"] == side]
    for row in sorted(rows, key=lambda row: -len(row["word"])):
        touching = row["word"][0] if side in ("after", "share") else row["word"][-1]
        found.setdefault(touching, []).append((row["word"], row["comparator"]))
    return {char: tuple(words) for char, words in found.items()}
