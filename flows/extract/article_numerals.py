"""The numerals of an article, taken from those of the whole text where its body stands there as it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from flows.extract.numerals import find_numerals
from flows.model import Article, Numeral
from flows.text import Text


def numerals_of(article: Article, whole: Text, found: Sequence[Numeral]) -> Sequence[Numeral]:
    """The numerals of an article's body, at their positions in it; `found` are those of the `whole` cleaned text.

    A body that was joined from pieces is searched anew: numerals may stand across its seams.
    """
    body = article.body
    start = _lines_from(whole, body)
    if start is None:
        return find_numerals(body.chars)
    first, last = (bisect_left(found, at, key=attrgetter("start")) for at in (start, start + len(body)))
    return [_moved(one, -start) for one in found[first:last]]


def _moved(one: Numeral, by: int) -> Numeral:
    return Numeral(one.start + by, one.end + by, one.value, one.value_max, one.unit, one.comparator, one.use)


def _lines_from(whole: Text, body: Text) -> int | None:
    """Where the lines that are the body begin in the whole text; None where it is not made of lines on end."""
    if not len(body):
        return None
    start = whole.find_raw(int(body.starts[0]))
    end = start + len(body)
    is_from_line = start == 0 or whole.chars[start - 1] == "\n"
    is_to_line = end == len(whole) or whole.chars[end : end + 1] == "\n"
    return start if is_from_line and is_to_line and whole.chars.startswith(body.chars, start) else None
