"""Works that a notice gives as the reason of what it announces: 因X施工需要，自5月24日至8月20日，对Y封闭."""

from __future__ import annotations

import re
from datetime import date, timedelta

from flows.extract.periods import Anchor
from flows.extract.projects.candidates import Candidate
from flows.extract.projects.due_dates import FIRST_YEAR, Deadline

_REASON = re.compile("(?:^|[，。；：\n告知])(?:因|为配合|因实施|为实施|因配合)$")
_LONGEST_REASON = 8  # characters before the name
_ANNOUNCED = re.compile(r"(?:施工|建设)*(?:的)?(?:需要|期间)?，(?:现)?(?:定于|自|从|将于|拟于|于\d|需)")
_SPAN = re.compile(
    r"[^。；]{0,24}?(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日[^，。；至]{0,8}至"
    r"(?:(?P<last_year>20\d\d)年)?(?P<last_month>\d{1,2})月(?P<last_day>\d{1,2})日"
)
_HALF_A_YEAR = timedelta(days=183)
_SHORTEST = timedelta(days=7)  # for a shorter time water is cut off, and no road is closed for works


def is_reason_of_notice(text: str, one: Candidate) -> bool:
    """Whether a notice gives works as the reason of what it announces: 因X需要，定于…."""
    start = max(one.item.start - _LONGEST_REASON, 0)
    return _REASON.search(text, start, one.item.start) is not None and _ANNOUNCED.match(text, one.item.end) is not None


def end_of_closure(text: str, one: Candidate, anchor: Anchor) -> Deadline | None:
    """When the works are over that a notice closes a road for; None for those of a few days, or where none is said."""
    span = _SPAN.match(text, one.item.end, one.sentence_end) if is_reason_of_notice(text, one) else None
    if span is None or int(span["year"] or anchor.year) < FIRST_YEAR:
        return None
    try:
        begun, over = _closure(span, anchor)
    except ValueError:  # misread by OCR
        return None
    is_past = anchor.published is not None and over < anchor.published
    return Deadline(f"{over:%Y-%m}", over) if over - begun >= _SHORTEST and not is_past else None


def _closure(span: re.Match[str], anchor: Anchor) -> tuple[date, date]:
    """The first and the last day. In January 自12月24日至2月20日 began last year. Raises ValueError for no days."""
    year = int(span["year"] or anchor.year)
    begun = date(year, int(span["month"]), int(span["day"]))
    goes_over = int(span["last_month"]) < int(span["month"])
    if not span["year"] and anchor.published and begun - anchor.published > _HALF_A_YEAR:
        begun = begun.replace(year=year - 1)
    return begun, date(int(span["last_year"] or begun.year + goes_over), int(span["last_month"]), int(span["last_day"]))
