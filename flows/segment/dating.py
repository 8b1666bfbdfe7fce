"""When a document appeared, and which year it is about: stated, or the most plausible one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from flows.segment.damaged_dates import damaged_dates
from flows.segment.numbering import with_ascii_digits
from flows.segment.year_votes import vote_year

LONGEST_VOTE = 400_000  # characters of the text that are searched for years
LONGEST_HEAD = 3_000  # characters that are searched for a dateline
_YEAR = r"((?:19|20)\d\d)"
_FULL_DATE = re.compile(
    rf"(?<!\d){_YEAR}\s?(?:年\s?(\d{{1,2}})\s?月\s?(\d{{1,2}})\s?日|([-./])(\d{{1,2}})\4(\d{{1,2}})(?!\d)|(\d\d)/(\d\d)(?!\d))"
)
_SHORT_DATE = re.compile(r"^\W{0,2}(\d\d)-(\d\d)-(\d\d) \d\d:\d\d")
_COMPACT_DATE = re.compile(rf"(?<!\d){_YEAR}(\d\d)(\d\d)(?!\d)")
_LONE_YEAR = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_DATELINE_DAY = re.compile(r"^[^，。；\n]{0,24}?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?:体育)?专?[讯电]", re.MULTILINE)
_TITLE_YEAR = re.compile(rf"{_YEAR}年[^。，；]{{0,24}}工作报告")
_REVIEWED = re.compile(
    rf"^(?:[一二三四五、（）()第部分章]{{1,5}}\s*)?[^。，；：]{{0,16}}?{_YEAR}年[^。，；：]{{0,20}}?(?:回顾|总结|完成情况|执行情况|主要成绩)",
    re.MULTILINE,
)
_PLANNED = re.compile(
    rf"^(?:[一二三四五、（）()第部分章]{{1,5}}\s*)?[^。，；：\n]{{0,12}}?{_YEAR}年[^。，；：\n]{{0,24}}?"
    r"(?:安排|任务|目标|要求|部署|打算|建议|思路|重点|工作)$",
    re.MULTILINE,
)
LOOKS_BACK_UNTIL = 2  # the month
LAST_OF_OPENING = 3  # the month until which the year just past is reviewed
_YEAR_REVIEWED = re.compile("一年来|过去的?一年|这一年|全年")
_JUST_PAST = re.compile(rf"(?:刚刚过去的|即将过去的|回首|回望|回眸|告别)[“《]?{_YEAR}(?!-)")


@dataclass(frozen=True, slots=True)
class Dating:
    """When a document appeared (None where it does not tell), and the year it is about."""

    published_on: date | None
    reporting_year: int | None


def date_report(known: Mapping[str, object], stem: str, head: str, text: str) -> Dating:
    """The date of a work report's meeting, and the year that it reviews: the one before it was given.

    `head` holds the lines above the text, `text` the body. The heading `2019年工作回顾` tells the year reviewed
    where there is one; else the meeting, the title's or the file name's year, less one.
    """
    text = with_ascii_digits(text[:LONGEST_VOTE])
    published = as_date(known.get("date")) or first_date(with_ascii_digits(head)) or first_date(stem)
    reviewed = _first_year(_REVIEWED, text)
    given = published.year if published else _first_year(_TITLE_YEAR, with_ascii_digits(head))
    given = given or _first_year(_PLANNED, text) or (reviewed + 1 if reviewed else None) or stem_year(stem)
    if given is None:
        voted = vote_year(text)
        return Dating(published, as_year(known.get("reporting_year")) or voted)
    if reviewed is None or not given - 2 <= reviewed <= given:
        reviewed = given - 1
    return Dating(published, as_year(known.get("reporting_year")) or reviewed)


def date_news(known: Mapping[str, object], stem: str, stated: Iterable[str], text: str) -> Dating:
    """The date of a newspaper page or an article, and the year it is about.

    `stated` are the passages that may state the date (masthead, provenance, the last line), best first.
    The year is that of the date, but for a review of the year just past; without a date it is the year that the text
    itself mentions most as its present, and the date is the dateline's in that year.
    """
    text = with_ascii_digits(text[:LONGEST_VOTE])
    published = as_date(known.get("date")) or first_date(stem)
    stated = [with_ascii_digits(passage) for passage in stated if passage]
    for passage in stated:
        published = published or first_date(passage)
    published = published or _first_line_date(text) or _damaged(stated, text)
    year = as_year(known.get("reporting_year"))
    past = _first_year(_JUST_PAST, text)
    if published is None:
        dateline = _dateline(text)
        published = _opening_of_year(text, past + 1, dateline) if past else None
    if published is None:
        named = stem_year(stem)
        year = year or past or (named if named and f"{named}年" in text else None)
        year = year or vote_year(text, dateline) or named
        return Dating(_date(str(year), *map(str, dateline)) if dateline and year else None, year)
    if published.month <= LAST_OF_OPENING and (past == published.year - 1 or _looks_back(text, published)):
        return Dating(published, year or published.year - 1)
    return Dating(published, year or published.year)


def _damaged(stated: Iterable[str], text: str) -> date | None:
    """The date of a page's head that lost a figure; of several that it may be, the one that the text is about."""
    fitting = next((days for passage in stated if (days := damaged_dates(passage))), [])
    near = vote_year(text) if len(fitting) > 1 else None
    meant = [day for day in fitting if near is None or abs(day.year - near) <= 1]
    return meant[0] if len(meant) == 1 else None


def _opening_of_year(text: str, year: int, dateline: tuple[int, int] | None) -> date | None:
    """The day in the first months of `year` that a text with no date of its own was printed on, if it tells any.

    Its dateline's, or the last that the text states: 刚刚过去的2018年, and a notice signed 2019年1月16日.
    """
    days = [_date(str(year), *map(str, dateline))] if dateline else []
    days += [first_date(found[0]) for found in _FULL_DATE.finditer(text)]
    early = [day for day in days if day and day.year == year and day.month <= LAST_OF_OPENING]
    return max(early, default=None)


def _looks_back(text: str, published: date) -> bool:
    """Whether a text of January or February tells of the year just past: 一年来, 2020年 more often than 今年."""
    if published.month > LOOKS_BACK_UNTIL or _YEAR_REVIEWED.search(text) is None:
        return False
    this_year = text.count("今年") + text.count("去年") + text.count(f"{published.year}年")
    return text.count(f"{published.year - 1}年") > this_year


def first_date(text: str) -> date | None:
    """The first full date that a passage states.

    >>> first_date("洛阳日报 2022年8月17日 星期三"), first_date("2020-03-26"), first_date("2020年3月")
    (datetime.date(2022, 8, 17), datetime.date(2020, 3, 26), None)
    """
    for found in _FULL_DATE.finditer(text):
        year, month, day, _, month2, day2, month3, day3 = found.groups()
        if made := _date(year, month or month2 or month3, day or day2 or day3):
            return made
    if short := _SHORT_DATE.match(text):
        return _date("20" + short[1], short[2], short[3])
    return next((made for one in _COMPACT_DATE.finditer(text) if (made := _date(*one.groups()))), None)


def stem_year(stem: str) -> int | None:
    """The year in a file's name, if it names just one.

    >>> stem_year("2025_henan"), stem_year("mfzh_085_hebi_2019"), stem_year("000_9120eea769b6d7a7")
    (2025, 2019, None)
    """
    parts = re.split(r"[_\-\s.（）()年]", stem)
    years = {int(part) for part in parts if _LONE_YEAR.fullmatch(part)}
    return years.pop() if len(years) == 1 else None


def _dateline(text: str) -> tuple[int, int] | None:
    """Month and day of the first dateline."""
    found = _DATELINE_DAY.search(text[:LONGEST_HEAD])
    return (int(found[1]), int(found[2])) if found else None


def _first_line_date(text: str) -> date | None:
    """The date that opens the first lines (`2023-07-24 17:25`)."""
    for line in text[:LONGEST_HEAD].split("\n")[:3]:
        if (found := _FULL_DATE.search(line[:24])) and not line[: found.start()].strip("[【 \u3000"):
            return first_date(line[:40])
        if _SHORT_DATE.match(line):
            return first_date(line)
    return None


def _first_year(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return int(found[1]) if found else None


def _date(year: str | None, month: str | None, day: str | None) -> date | None:
    try:
        return date(int(year or 0), int(month or 0), int(day or 0))
    except ValueError:
        return None


def as_date(value: object) -> date | None:
    """A date as `sources.toml` may give it: a date or its ISO form."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return first_date(value) if isinstance(value, str) else None


def as_year(value: object) -> int | None:
    """A year as `sources.toml` may give it."""
    return int(value) if isinstance(value, int | str) and str(value).isdigit() else None
