"""Page heads and feet: the paper's name, the date, the page number, the editors, how to reach them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.clean.asides import LONGEST, LineRule, whole_line
from flows.clean.draft import Aside, Draft
from flows.clean.lines import FULL
from flows.clean.words import IDEOGRAPH, NAMES, PAGE_ROLE, PERSONS, alternatives
from flows.vocabulary import vocabulary

DATE = r"[12１２]\d{3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
FIGURE = r"[\dOoQDIl]"  # and what scanning reads for 0 and 1
# `2 20年1l月26日` before the day of the week
DAMAGED = (
    rf"[12１２](?:[ \u3000]?{FIGURE}){{1,3}}[ \u3000]?年\s*{FIGURE}{{1,2}}\s*月\s*{FIGURE}{{1,2}}\s*日"
    r"(?=\s*[（(]?(?:星期|周|礼拜))"
)
WEEKDAY = r"[（(]?(?:星期|周|礼拜)[一二三四五六日天][)）]?"
CODE = r"(?:CN|ISSN)?[ \u3000]?\d[\d-]{2,}(?!\d)"
ADDRESS = r"(?:https?://|www\.)[\w./?=&%#-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
PRICE = r"零?售价?[:：]?(?:每份)?\d+(?:\.\d+)?元(?:/份|一份)?"


def token(names: str) -> str:
    """What a page's head or foot consists of, as a regular expression; `names` is that of people's names."""
    labelled = rf"(?:{alternatives('contact')})[ \u3000]*(?:[:：][ \u3000]*(?:{CODE}|\S{{1,40}})|{CODE})"
    return (
        rf"(?P<date>{DATE}|{DAMAGED})|(?P<weekday>{WEEKDAY})"
        r"|(?P<lunar>农历\S{3,10}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S{2,6})"
        rf"|(?P<paper>(?<!{IDEOGRAPH}){IDEOGRAPH}{{1,6}}(?:{alternatives('press_name')})(?!{IDEOGRAPH}))"
        rf"|(?P<organ>中共{IDEOGRAPH}{{2,10}}委(?:员会)?(?:机关报|主管|主办|主管主办)"
        rf"|[A-Z]{{4,}}[ \u3000]?(?:RIBAO|WANBAO|DAILY|EVENING[ \u3000]NEWS)|{IDEOGRAPH}{{2,8}}社出版)"
        r"|(?P<page>(?:今日|第)?\s*[A-Z]?\d{1,3}\s*版|第[一二三四五六七八九十]{1,3}版"
        r"|(?<![A-Za-z\d])(?:[A-DT]\d{1,2}|[0０]\d)(?![A-Za-z\d.%]))"
        r"|(?P<issue>总?第\s*\d{1,6}\s*期)"
        rf"|(?P<contact>{labelled}|(?:{IDEOGRAPH}{{2,6}}网[:：][ \u3000]*)?{ADDRESS})"
        rf"|(?P<imprint>{PRICE}|{IDEOGRAPH}{{2,14}}(?:{alternatives('printer')})(?:承印|印刷|印制)?(?!{IDEOGRAPH}))"
        rf"|(?P<people>{PAGE_ROLE}[ \u3000]*[:：/／][ \u3000]*{names}|{PAGE_ROLE}[ \u3000]+{names})"
    )


TOKEN = re.compile(token(NAMES))
TRIGGER = re.compile("[版编校]|报|星期|[:：／]|[A-DT]\\d|0\\d|期|刊号|代号|售|历|BAO|DAILY")
BETWEEN = re.compile(r"[\s（）()·•|｜/／—–\-_:：,，.。◆■□●*#'\"“”]+")
PAGE_NUMBER = re.compile(
    r"[—–\-·.\s]*\d{1,4}(?:\s*/\s*\d{1,4}|\s+\d{1,3})?[—–\-·.\s]*|[-—–\s]*第\s*\d{1,4}\s*页.{0,12}"
)
# `要闻 11`, `12·县区新闻`, `时政·综合 05`
_SECTIONS = rf"(?:{alternatives('section_name')})(?:[·、/| ]?(?:{alternatives('section_name')}))?"
SECTION = (
    rf"(?:(?:[A-T]\d{{1,2}}|[0０]\d|\d{{2}}(?=[ \u3000]{{2}}))版?[\s·•|｜/]{{0,3}}|\d{{1,2}}[·•|｜/版]{{1,2}})"
    rf"{_SECTIONS}"
    rf"|(?:[A-D]\d{{1,2}}|[0０][\d１-９])版?[ \u3000]+{IDEOGRAPH}{{2,6}}"
    rf"|{_SECTIONS}[\s·•|｜/]{{0,3}}(?:[A-T]\d{{1,2}}|\d{{2}}|\d{{1,2}}版)"
)
# `今日导读 乡镇卫生院“强筋骨” 03版 伏牛山里避暑忙 06版`
INDEX = r"(?:今日)?(?:导读|看点|要目)[ \u3000：:].{2,80}\d{1,2}版.{0,40}"
FIGURES = re.compile(r"[\d.,%％\s－-]+")
DATED = re.compile(rf"[^\n，。]{{0,20}}?{DATE}\s{{0,3}}{WEEKDAY}(?=[ \u3000])")
NAMED = re.compile(
    rf"{IDEOGRAPH}{{1,6}}(?:{alternatives('press_name', 'media_name')})[ \u3000·|]+(?:{SECTION})(?=[ \u3000])"
)
LABELLED = rf"{PAGE_ROLE}[:：/／](?:{IDEOGRAPH}{{2,3}}|{IDEOGRAPH}[ \u3000]{IDEOGRAPH}(?!{IDEOGRAPH}))"
AND_MORE = re.compile(rf"(?:[ \u3000]+{IDEOGRAPH}{{2,8}})?[ \u3000]+(?:{LABELLED}|{token(PERSONS)})(?=[ \u3000])")
# the spaces of a run that is spaced out: `洛 阳 日 报`
CLOSED = re.compile(rf"(?<={IDEOGRAPH})(?<!{IDEOGRAPH}{{2}})[ \u3000](?={IDEOGRAPH}(?!{IDEOGRAPH}))")
LONGEST_PAPER = 7  # of a newspaper's name that stands alone; a longer one may be a headline: 市区空气质量周报
LONGEST_WORD = 8  # of a section's name: 县域视窗


def find_masthead(chars: str, start: int, end: int) -> Sequence[Aside]:
    """`洛阳日报 2022年8月17日 星期三`, `02·要闻`, `责编：李敏 校对：周晓东`, `印刷：… 零售价：每份1.50元`.

    A date alone stays (it dates a report), and so does a headline that names a newspaper.
    """
    if not TRIGGER.search(chars, start, end):
        return []
    line = CLOSED.sub("", chars[start:end])
    tokens = list(TOKEN.finditer(line))
    kinds = {token.lastgroup for token in tokens}
    starts, ends = [token.start() for token in tokens], [token.end() for token in tokens]
    parts = [line[first:last] for first, last in zip([0, *ends], [*starts, len(line)], strict=True)]
    words = [word for part in parts for word in BETWEEN.split(part) if word]
    if not kinds or len(words) > 2 or any(len(word) > LONGEST_WORD for word in words):
        return []
    if kinds <= {"people"}:
        return [] if words else [Aside(start, end, "credit")]
    dated = {"date", "weekday"} <= kinds
    dated |= kinds == {"weekday"} and not words  # below a date
    alone = len(kinds) == 1 and not words
    named = "paper" in kinds and (len(kinds) > 1 or sum(map(len, words)) <= LONGEST_WORD)
    named &= not (alone and len(line.strip()) > LONGEST_PAPER)
    paged = "page" in kinds and sum(map(len, words)) <= LONGEST_WORD
    served = bool(kinds & {"contact", "people", "issue", "imprint", "lunar", "organ"}) and not words
    return [Aside(start, end, "masthead")] if dated or named or paged or served else []


def set_leading_mastheads_apart(draft: Draft) -> Draft:
    """A page head that the text runs on behind, on one line: `C04 重点 2023年7月5日 星期三 …`, `新安融媒 03 综合 …`."""
    asides = []
    lines = draft.lines
    for number in (lines.widths > LONGEST * FULL).nonzero()[0].tolist():
        start = int(lines.starts[number])
        head = DATED.match(draft.chars, start) or NAMED.match(draft.chars, start)
        if head is None:
            continue
        end = head.end()
        while more := AND_MORE.match(draft.chars, end):
            end = more.end()
        if find_masthead(draft.chars, start, end):
            asides.append(Aside(start, end, "masthead"))
    return draft.set_apart(asides)


def find_page_number(chars: str, start: int, end: int) -> Sequence[Aside]:
    """`- 2 -`, `第3页`, `12` alone on a line; not in a column of figures, where the lines around are figures too."""
    if not PAGE_NUMBER.fullmatch(chars, start, end):
        return []
    above = chars[:start].rstrip()[-20:].rpartition("\n")[2] if start < 4000 else chars[start - 4000 : start].rstrip()
    above = above.rpartition("\n")[2]
    below = chars[end : end + 4000].lstrip().partition("\n")[0]
    if any(FIGURES.fullmatch(line) for line in (above, below) if line):
        return []
    return [Aside(start, end, "masthead")]


LAST_OF_SECTIONS = "".join(
    sorted({row["term"][-1] for row in vocabulary("page_furniture") if row["kind"] == "section_name"})
)
RULES = (
    LineRule(find_page_number, firsts="0123456789—–-·第", lasts="0123456789—–-·页"),
    LineRule(find_masthead, plain=True, has="版报期编校:：／星周号售历"),
    LineRule(find_masthead, plain=True, lasts="OY"),
    LineRule(find_masthead, plain=True, firsts="0ABCDT"),
    LineRule(whole_line("masthead", SECTION), lasts=f"0123456789版{LAST_OF_SECTIONS}", plain=True),
    LineRule(whole_line("masthead", SECTION), firsts="0０ABCD", plain=True),
    LineRule(whole_line("masthead", INDEX), firsts="今导看要", has="版"),
)
