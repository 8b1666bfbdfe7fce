"""What stands at the ends of a name and is no part of it: times, adverbs, verbs of reaching, loose marks."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.clean.landmarks import BULLET_MARKS
from flows.extract.indicators.clauses import HIDES
from flows.extract.indicators.lexicon import (
    ADVERB,
    CLOSING,
    DOING,
    FREE_LEAD,
    SCOPE,
    VERB,
)

CACHED = 1024  # a quantity's words are looked at by several constructions one after another
DIGIT = r"[\d０-９]"
BEFORE_THEN = "以前[^，]{1,8}的"  # behind a year that tells which things are meant: 2000年|以前建成的小区
TIME_LEAD = re.compile(
    rf"(?:{DIGIT}{{1,2}}月)?{DIGIT}{{1,2}}日[至到—-](?:{DIGIT}{{1,2}}月)?{DIGIT}{{1,2}}日"
    rf"|(?:到|至|截至|截止|自|从|比|较)?(?:{DIGIT}{{4}}|[今去明前本当]|[一二两三四五六七八九十]+|{DIGIT}{{1,2}})年(?!义务|一贯)"
    rf"(?:上半年|下半年|全年|{DIGIT}{{1,2}}月份?|[一二三四]季度|[底末初内间来前后中]|以来)*前?(?!{BEFORE_THEN})"
    r"|[\u4e00-\u9fff]{2}[元一二三四五六七八九十]+年[（(]\d{3,4}年?[）)]"
    r"|“?十[一二三四五]?五”?(?:期间|时期|规划|期末|以来|[末初])?|[上下]半年|第?[一二三四]季度末?|前[一二三四两]季度?|前[\d０-９]{1,2}个月"
    rf"|{DIGIT}{{1,2}}[-—－~～至]{DIGIT}{{1,2}}月份?|{DIGIT}{{1,2}}月{DIGIT}{{1,2}}日|(?:{DIGIT}{{1,2}}|[一二三四五六七八九十]+)月(?:份|底|末|中旬|上旬|下旬)?(?:前|以来)?|年[底末]前?|[本当下]月[底初末中]?|春节前后?|连续{DIGIT}+年|连续[两二三四五六七八九十]+年"
)
TIME_STARTS = frozenset("0123456789０１２３４５６７８９到至截自从比较今去明前本当一二两三四五六七八九十“上下第年春连")
CREDITS = re.compile(r"[｜|\s]")
LOOSE_MARKS = frozenset("、和及与将则/／")
LOOSE_ENDS = re.compile(
    r"^(?:[及和与](?!平|谐|田|龙)|[/／]+)|(?:[、和与将/／]|(?<![普涉惠波触])及|(?<![规原准总细法附])则)+$"
)
SKIPPED = "，、的 ·：:了①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@lru_cache(maxsize=CACHED)
def strip_lead(text: str, start: int = 0) -> int:
    """Where the name begins: behind leading adjuncts of time, manner and place.

    >>> strip_lead("2019年全市累计新增就业")
    9
    """
    at = start
    while at < len(text):
        after = FREE_LEAD.prefix(text, at)
        if text[at] in TIME_STARTS and (found := TIME_LEAD.match(text, at)):
            after = max(after, found.end())
        if after == at:
            after = SCOPE.prefix(text, at)
        if after == at and text[at] in SKIPPED:
            after = at + 1
        if after == at:
            adverb = ADVERB.prefix(text, at)
            if adverb > at and (VERB.prefix(text, adverb) > adverb or ADVERB.prefix(text, adverb) > adverb):
                after = adverb
        if after == at:
            return at
        at = after
    return at


@lru_cache(maxsize=CACHED)
def strip_tail(text: str) -> str:
    """The words before a number without verbs of reaching and hedges at their end.

    >>> strip_tail("固定资产投资累计完成约")
    '固定资产投资'
    """
    end = len(text)
    while end:
        before = CLOSING.suffix(text, end)
        if before == end and text[end - 1] in "，、 ：:了":
            before = end - 1
        if before == end:
            break
        end = before
    return text[:end]


def strip_doing(text: str) -> str:
    """Without leading verbs that only say it was done: 实施重大项目 → 重大项目, 完成房地产投资 → 房地产投资."""
    at = strip_lead(text)
    while at < len(text):
        verb = DOING.prefix(text, at)
        if verb - at < 2 or verb == len(text) or VERB.prefix(text, at) > verb:  # 制定修改, which is more than 制定
            break
        at = strip_lead(text, verb)
    return text[at:]


def strip_time(text: str) -> int:
    """Where the words behind a leading period begin."""
    found = TIME_LEAD.match(text)
    at = found.end() if found else 0
    return at + 1 if text.startswith("，", at) else at


def keep_verb(verb: str) -> str:
    """A verb as far as it belongs to a name: 打通 does, 完成 and 推进 do not."""
    return "" if verb in DOING else verb


def tidy(name: str) -> str:
    """A name without loose marks at its ends and quotation marks that lost their partner."""
    if "｜" in name or "|" in name:
        name = CREDITS.split(name)[-1]
    name = name.strip("，、的 　·：:；;-—*#\n\t" + BULLET_MARKS)
    name = name.removesuffix("等")
    if name.endswith("已占"):  # 公交车里新能源车已占
        name = name[:-2] + "占"
    if not HIDES.search(name):
        return _without_loose_ends(name)
    for opening, closing in ("“”", "（）", "()", "《》", "‘’"):
        if name.count(opening) != name.count(closing):
            name = name.replace(opening, "").replace(closing, "")
    return _without_loose_ends(name.strip("，、的 　"))


def _without_loose_ends(name: str) -> str:
    return LOOSE_ENDS.sub("", name) if name and (name[0] in LOOSE_MARKS or name[-1] in LOOSE_MARKS) else name
