"""The grammar of Chinese period expressions: where in a text one stands, and of which parts it is made.

A finder, fast because it begins with one set of characters, proposes places; the full grammar is tried there alone.
No year is filled in here: that needs an anchor (`flows.extract.periods`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from flows.vocabulary import terms, vocabulary

D = "0-9０-９"
N = "一二两三四五六七八九十"
TO = "[—–－―─~～至到/-]{1,2}"
YEAR = f"(?:[1１][3-9３-９]|[2２][0０])[{D}]{{2}}"
CHINESE_YEAR = "[一二][九〇零○OＯ][〇零○OＯ一二三四五六七八九]{2}"
MONTH = f"(?:[1１][0-2０-２]|[0０]?[1-9１-９](?![{D}])|十[一二]?|[一二三四五六七八九])"
DAY = f"(?:[0-3０-３]?[{D}](?![{D}])|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])"
COUNT = f"(?:[{D}]{{1,2}}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九](?![{N}]))"

FESTIVAL = "|".join(row["festival"] for row in vocabulary("festivals"))
CLOCK = (
    f"(?<![比的由])(?:[01]?[{D}]|2[0-4])[:：][0-5][{D}](?![{D}:：∶.．])|[{D}]{{1,2}}时(?![间期代候段速长])"
    f"|[{D}]{{1,2}}点(?=钟|半|整|许|[{D}]{{1,2}}分(?!之))"
)

HEAD = re.compile(
    "|".join(
        (
            rf"(?P<from_year>{YEAR})(?:年度?)?{TO}(?P<to_year>{YEAR})(?:年度?(?!{MONTH}月)|学年|(?=[)）]))",
            rf"公元前?(?P<antiquity>[{D}]{{1,4}})年",
            rf"民国(?P<republic_year>{COUNT})年",
            rf"(?P<iso_year>{YEAR})(?P<dash>[-.．/])(?P<iso_month>{MONTH})(?P=dash)(?P<iso_day>{DAY})",
            rf"(?P<decade_year>{YEAR[:-3]}[0０])年代(?:初|末|中期)?",
            rf"(?P<year>{YEAR}) ?(?:学年|年全年|年度?(?!历史|以上|左右|的历史))",
            rf"(?P<plain_year>{YEAR})(?:全年|财年|(?=[)）]|[上下]半年|第?[一二三四1-4]季度))",
            rf"(?P<chinese_from>{CHINESE_YEAR})年?{TO}(?P<chinese_to>{CHINESE_YEAR})年度?",
            rf"(?P<chinese_year>{CHINESE_YEAR})年度?",
            rf"(?P<relative>今年|去年|上一?年(?![龄纪])|明年|来年|前年|后年(?!均)|本年(?!度)|本年度|当年|同年(?!龄)|次年|翌年|全年|(?<![{D}{N}])年内)(?:全年|度)?",
            r"[“\"](?P<plan>[七八九十]五|十[一二三四五六]五)[”\"](?:(?:规划)?的?(?P<plan_year>收官|开局|起步)之年|(?:时期|期间|期)?(?P<plan_edge>末|初)?(?:以来)?(?!规划|计划|纲要|普法))",
            r"(?P<bare_plan>十[一二三四五六]五)(?:时期|期间|期末?)(?:以来)?",
            rf"(?P<way>过去|今后|未来|最近|近|前(?!{COUNT}个月)|后|这)的?(?P<way_count>{COUNT})[多余几]?(?P<way_unit>年|个月)(?:左右)?(?:多?来|间|以来|之?内|期间|里|时间)?",
            rf"(?P<years_ago>{COUNT})年(?:多?以)?前(?!后|列|十|三)",
            rf"(?P<past_count>{COUNT})[多余几]?(?P<past_unit>年|个月)(?:多?来|以来|间|(?=(?:平均|年均|累计|共计?|总共|一共)))(?!的?[新旧])",
            r"(?P<term>本届政府(?:成立|任期|组成|履职)?(?:以来|[五5]年来?|任期内?)?)",
            rf"(?:上个?世纪|(?P<century>[{D}]{{2}}|[{N}]{{2,3}})世纪)(?:(?P<decade>[{D}]{{2}}|[{N}]十)年代)?",
            rf"(?P<bare_decade>[2-9２-９][0０]|[{N}]十)年代",
            r"(?P<now>截[至止]到?(?:目前|当前|现在|今日)|目前|迄今(?:为止)?)",
            r"(?P<day_word>昨[日天]|今[日天]|明[日天](?![星])|前天|当[日天])|(?P<month_word>本月|上个?月|下个?月|当月|同月)(?P<month_day>[0-3]?[0-9]日)?",
            rf"(?:上午|下午|晚上?|早上?|凌晨|中午)? ?(?P<hour>{CLOCK})(?:[{D}]{{1,2}}分(?!之)|钟|半|整|许)?",
        )
    )
)
PART = re.compile(
    "|".join(
        (
            r"第?(?P<quarter>[一二三四1-4１-４])(?:季度?)?[、—–－~～至到-](?P<quarter_to>[二三四2-4２-４])季度",
            r"第?(?P<one_quarter>[一二三四1-4１-４])季度|(?P<first_quarter>首季度?)(?![节])",
            r"前(?P<quarters>[二两三23２３])个?季度",
            r"(?P<half>[上下])半年",
            rf"前(?P<months>{COUNT})个?月",
            rf"(?P<month>{MONTH})(?:月份?)?{TO}(?P<month_to>{MONTH})月份?",
            rf"(?P<month_of_day>{MONTH})月(?P<day>{DAY})[日号](?:(?:[{D}]{{1,2}}[时点])?{TO}(?:(?P<month_of_day_to>{MONTH})月)?(?P<day_to>{DAY})[日号])?",
            rf"(?P<one_month>{MONTH})月份?(?:当月)?",
            rf"(?P<day_only>(?:[0-3０-３]?[{D}]|{DAY})日)(?:{TO}[{D}]{{1,2}}日)?(?![报历产均处])",
            rf"[“\"]?(?P<festival>{FESTIVAL})[”\"]?节?(?:[、和](?:{FESTIVAL})节?)?(?:小?长假|假期|假日|黄金周|期间)",
            rf"(?P<year_edge>(?<![{D}{N}])年[底末初中](?!部)|[底末](?=前))",
        )
    )
)
EDGE = re.compile(
    r"(?P<edge>[底末初](?![级中])|[上中下]旬)?(?P<before>之?前(?![列沿后三二两几十景期提往进所者身])|以前)?(?P<since>以来(?!的?[最首新])|起)?"
)

_WORD_STARTS = {
    "今": "年天日后",
    "去明来翌": "年日天",
    "上": "年一半个月世下早",
    "下": "半个月午",
    "前": "年天两二三四五六七八九十1-9１-９后",
    "后": "年两二三四五六七八九十1-9１-９",
    "本": "年月届",
    "当同": "年月日天",
    "次全": "年",
    "年": "内底末初中",
    "春": "节",
    "国": "庆",
    "元": "旦",
    "清": "明",
    "端": "午",
    "劳": "动",
    "过": "去",
    "民": "国",
    "公": "元",
    "未": "来",
    "最": "近",
    "近这": f"一两二三四五六七八九十{D}",
    "截": "至止",
    "目": "前",
    "迄": "今",
    "昨": "日天",
    "首": "季",
    "第": "一二三四1-4１-４",
    "晚早凌中": f"上晨午秋{D}",
}
_AFTER_DIGIT = (
    f"(?:[{D}]{{0,3}} ?(?:年|月|日|时|点(?=[钟半整许{D}])|季|世|[:：]|[多余几]?个月|[—–－―─~～至到、-])"
    f"|[{D}]{{3}}(?:[-./．](?=[{D}十一二三四五六七八九])|[)）全上下财第]))"
)
_AFTER_NUMERAL = (
    f"[{N}〇零○O]{{0,3}}(?:[多余几]?年|[多余几]?个月|月|日|季|世|[至到—、](?=[{N}{D}—至到])|五[时期]"
    '|一[”"]?(?:小?长假|假|黄金|期间))'
)
_DIGITS = "0123456789０１２３４５６７８９"
# Alternatives that each begin with a literal character: only so does `re` skip ahead by a set of characters.
FINDER = re.compile(
    "|".join(
        (
            *(digit + _AFTER_DIGIT for digit in _DIGITS),
            *(numeral + _AFTER_NUMERAL for numeral in N),
            *(f"{mark}(?:[七八九十]五|十[一二三四五六]|五一)" for mark in '“"'),
            *(f"{first}[{seconds}]" for firsts, seconds in _WORD_STARTS.items() for first in firsts),
        )
    )
)
TITLE = re.compile("《[^《》\n]{1,60}》")
# Characters behind which a word is no period (线上年会, 提前三年); a word of one character has a numeral behind it.
_NOT_AFTER = {row["word"]: frozenset(terms(row["not_after"])) for row in vocabulary("period_lookalikes")}
_NUMERALS = frozenset(f"{N}0123456789０１２３４５６７８９")
_YEAR_HEADS = frozenset(("year", "plain_year", "chinese_year", "republic_year", "relative", "plan", "plan_edge"))
_INSIDE_NUMBER = re.compile(f"[{D}]$|[{D}][.．:：∶︰]$")
_YEAR_AHEAD = re.compile(f"{YEAR}年")


class PeriodSpan(NamedTuple):
    """A period expression, taken apart: the year or relative head, the part of a year, and the edge it names."""

    start: int
    end: int
    head: re.Match[str] | None
    part: re.Match[str] | None
    edge: str | None  # 底 末 初 上旬 …
    is_before: bool  # ends in 前
    is_since: bool  # ends in 以来 or 起


def scan_periods(text: str) -> Iterator[PeriodSpan]:
    """The period expressions of `text` outside titles (《…》), in order and disjoint."""
    titles = TITLE.finditer(text)
    title = next(titles, None)
    at = 0
    while found := FINDER.search(text, at):
        start = found.start()
        while title is not None and title.end() <= start:
            title = next(titles, None)
        if title is not None and title.start() < start:
            at = title.end()
            continue
        span = _read(text, start)
        if span is None:
            at = found.end() if text[start] in _DIGITS else start + 1
        else:
            yield span
            at = span.end


def _read(text: str, start: int) -> PeriodSpan | None:
    if start and (_is_inside_number(text, start) or _is_lookalike(text, start)):
        return None
    head = HEAD.match(text, start)
    at = head.end() if head else start
    at_part = at + 1 if head and text.startswith("的", at) else at
    takes_part = head is None or head.lastgroup in _YEAR_HEADS
    part = PART.match(text, at_part) if takes_part else None
    if part is not None:
        at = part.end()
    if head is None and (part is None or part[0][0] in "底末"):
        return None
    if head is None and part is not None and part["one_month"] and text[start - 1 : start] == "年":
        return None  # 光绪十四年三月: of a year that is not known
    edge = EDGE.match(text, at)
    assert edge is not None
    return PeriodSpan(start, edge.end(), head, part, edge["edge"], bool(edge["before"]), bool(edge["since"]))


def _is_inside_number(text: str, start: int) -> bool:
    """Whether a digit goes on a number (1.2019, 3:28); 14.2025年, 表1：2020年 begin anew."""
    if text[start] not in _DIGITS or not _INSIDE_NUMBER.search(text, max(0, start - 2), start):
        return False
    return not (text[start - 1] not in _DIGITS and _YEAR_AHEAD.match(text, start))


def _is_lookalike(text: str, start: int) -> bool:
    """Whether the word at `start` is only the end of another: 线上年会, 安全年, 学前三年."""
    word = text[start : start + 2]
    if text[start + 1 : start + 2] in _NUMERALS:
        word = text[start]
    return text[start - 1] in _NOT_AFTER.get(word, ())
