"""What a web site prints around an article: paths, buttons, fields, links, legal lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.clean.asides import LONGEST, LineRule, whole_line
from flows.clean.draft import Aside, Draft
from flows.clean.lines import FULL
from flows.clean.words import alternatives, any_of, openings, places
from flows.patterns import searcher

BREAK = r"[\s|｜【】\[\]()（）>›»/·、,，]"
DAY = r"\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s{0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
FIELD = rf"(?:{alternatives('meta')})[ \u3000]*[:：][ \u3000]*(?:{DAY}|[^\s:：|｜]{{0,30}})"
FIELDS = re.compile(
    rf"{BREAK}*(?:(?:{FIELD}|(?:{alternatives('site_word')})(?={BREAK}|$)|(?:{alternatives('share')})[:：]?(?={BREAK}|$)|{DAY}(?={BREAK}|$)){BREAK}*)+"
)
DATED_ONLY = re.compile(rf"{BREAK}*(?:[\u3400-\u9fff]{{2,4}}[:：]\s*)?{DAY}{BREAK}*")
AUTHOR = re.compile(r"作者[:：]|(?:本报)?(?:记者|通讯员)")
LEAD = rf"[【\[（(\s]*(?:{alternatives('site_lead')})"
EDITOR = re.compile(
    r"[\[【（(]\s*(?:(?:责任编辑|责编|编辑|编审|责任校对)\s*[:：][^\]】）)\n]{0,16}|(?:我要)?纠错)\s*[\]】）)]"
)
EDITOR_WORDS = any_of("编辑", "责编", "编审", "校对", "纠错")
TAIL = searcher(rf"(?<=[。！？”）】\s])(?:{alternatives('site_lead')})[^\n。]{{0,60}}$")
LONGEST_TAIL = 80
REACH = 600  # characters within which the head of a list of links stands
RELATED = re.compile(
    r"(?:^|\n)[ \u3000]*相关(?:新闻|链接|阅读|文章|报道)[ \u3000]*[:：]?[ \u3000]*\n"
    r"(?:[ \u3000]*(?:[·•・][^\n]*)?\n)*[ \u3000]*$"
)
# `首页 上一页 1 2 下一页 尾页`: the parts of a web article
PAGES = rf"(?:{alternatives('site_word')})(?:{BREAK}+(?:\d{{1,3}}|{alternatives('site_word')}))+{BREAK}*"
# `“汉服热”催生新消费 >>>04版`: an item of a page's index
INDEXED = r"\S.{2,44}?[ \u3000]*(?:[>›»＞》]{1,3}|…{1,2}|▶|→)[ \u3000]*(?:第|[A-Z])?\d{1,2}版"
HEAD = re.compile(
    rf"^{DAY}[\s，,]*正文[:：]\s*|^\[?{DAY}\]?[\s，,]*正文[:：]\s*|^\S{{0,12}}[\s\d:：/-]{{6,24}}[，,]正文[:：]\s*"
)
PAGE_TITLE = re.compile(
    r"(?P<title>[^_|\n]{4,60}?)(?P<site>(?:[_|]|\s-\s|--)[^_|\n]{2,16}){1,4}(?<=[网站闻道科府线页台报])"
)


def find_fields(chars: str, start: int, end: int) -> Sequence[Aside]:
    """`来源：洛阳日报 时间：2019-11-06 08:12`, `【字号：大 中 小】【打印】`; what names the author stays.

    A date alone stays, with or without its label: it dates what stands below.
    """
    found = FIELDS.match(chars, start, end)
    if not found or DATED_ONLY.fullmatch(chars, start, end):
        return []
    rest = chars[found.end() : end]
    if rest and not AUTHOR.match(rest):
        return []
    return [Aside(start, found.end(), "furniture")]


def find_related(chars: str, start: int, end: int) -> Sequence[Aside]:
    """A link to another article, behind its bullet, in a list below `相关新闻：`."""
    return [Aside(start, end, "furniture")] if RELATED.search(chars[max(0, start - REACH) : start]) else []


def find_page_title(chars: str, start: int, end: int) -> Sequence[Aside]:
    """`串起百亿产业链_县区新闻_洛阳网`: all of it where the headline follows, else what names the site."""
    found = PAGE_TITLE.fullmatch(chars, start, end)
    if not found:
        return []
    title = found["title"].strip()
    repeated = chars.find(title, end, end + 2000) >= 0
    return [Aside(start if repeated else found.end("title"), end, "furniture")]


def drop_inline_furniture(draft: Draft) -> Draft:
    """`【责任编辑：邱丽芳】`, `2023-07-22 13:09，正文：` before a text, `返回搜狐，查看更多` behind one."""
    chars = draft.chars
    near = (EDITOR.search(chars, max(0, at - 5), at + 24) for at in places(EDITOR_WORDS, chars))
    found = {m.start(): m for m in near if m is not None}
    draft = draft.set_apart([Aside(*m.span(), "furniture") for m in found.values()])
    head = HEAD.match(draft.chars) if "正文" in draft.chars[:60] else None
    draft = draft.set_apart([Aside(*head.span(), "furniture")] if head else [])
    lines = draft.lines
    ends = lines.ends[lines.widths > LONGEST * FULL].tolist()
    tails = [TAIL.search(draft.chars, end - LONGEST_TAIL, end) for end in ends]
    return draft.set_apart([Aside(*tail.span(), "furniture") for tail in tails if tail])


RULES = (
    LineRule(whole_line("furniture", rf"{LEAD}.*"), *openings("site_lead")),
    LineRule(whole_line("furniture", r".*(?:ICP[备证]|公网安备|网站标识码).*"), has="备码"),
    LineRule(find_fields, *openings("meta", "site_word"), plain=True),
    LineRule(find_fields, firsts="12", seconds="09", plain=True),
    LineRule(whole_line("furniture", r"\S{2,12}(?:\s*[>›»]\s*\S{2,12}){1,6}"), has=">›»", plain=True),
    LineRule(whole_line("furniture", PAGES), *openings("site_word"), plain=True),
    LineRule(whole_line("furniture", INDEXED), lasts="版", has=">›»＞》…▶→"),
    LineRule(find_related, firsts="·•・"),
    LineRule(whole_line("furniture", r"Play Video[\d:/ ]*"), firsts="P", plain=True),
    LineRule(find_page_title, lasts="网站闻道科府线页台报", has="_|-", plain=True),
)
