"""Lines that are lines of their own by what they say: marked headings, items, bylines, datelines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from flows.clean.draft import Draft, positions
from flows.clean.lines import FULL, Flags, Lines, Numbers, among, membership, of_line_behind
from flows.clean.words import AUTHOR_ROLE, IDEOGRAPH, NAMES, OFFICE, PERSONS, alternatives, any_of, places
from flows.seams import NO_SEAM, fit

BULLET_MARKS = "●○•■□◆◇▲△★☆◎▶►※§❖"
BULLETS = membership(BULLET_MARKS)
# `一、二、三产业`, `一、二期` are no items; `九、三农工作` is one.
COUNTED = r"[一二三四五六七八九十](?:[、，]|[产次期类批等线号季月层届]|年级)"
ITEM = re.compile(
    rf"(?P<chapter>[一二三四五六七八九十]{{1,3}})[、．.](?!{COUNTED})"
    r"|[（(](?P<part>[一二三四五六七八九十]{1,3})[）)]"
    r"|(?P<point>\d{1,2})[、．.](?!\d)"
    r"|第[一二三四五六七八九十百]{1,4}[章节条编篇部]|[（(]\d{1,2}[）)]|[①-⑳⑴-⒇⒈-⒛㈠-㈩]"
    r"|(?P<ordinal>[一二三四五六七八九十]{1,2})(?:是|要)[^，。]|——|[—–-]{2,}|【"
)
_NUMBERED = "".join(map(chr, range(0x2460, 0x249C))) + "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
ITEM_STARTS = membership("一二三四五六七八九十（(第0123456789—–-【" + _NUMBERED)
BYLINE = re.compile(
    rf"[□■◎●（(]?[ \u3000]*"
    rf"(?:(?:{IDEOGRAPH}{{2,12}}[·—-])?{IDEOGRAPH}{{0,12}}{AUTHOR_ROLE}"
    rf"[ \u3000]*[：: \u3000][ \u3000]*{NAMES}[ \u3000、，,/]*)+"
    r"(?:文|图|文/图|图/文|文并图|摄)?[）)]?"
)
# `新华社北京7月17日电`, `本报讯（记者 甲）`, `本台消息：`; a grid is none: `电网青海电力`, `并网发电，`
DATELINE = re.compile(
    rf"[（(]?{IDEOGRAPH}{{1,8}}(?:社|报|网|台|融媒|客户端)(?:[\u3400-\u9fff\d\s]{{0,14}}日(?:讯|电|消息)"
    r"|[\u3400-\u9fff\d\s]{0,14}(?:讯|(?<![发用供送输配停充])电)(?=[ \u3000]*[（(：:，]|[ \u3000])|消息[，：:（(])"
    rf"|[（(]{IDEOGRAPH}{{0,8}}{AUTHOR_ROLE}[ \u3000]+{NAMES}"
)
# `昨日，记者从市交通运输局获悉`: the first words of a report
OPENING = re.compile(
    r"(?:昨日|近日|日前|今日|昨天|今天|连日来|\d{1,2}日)(?:上午|下午)?，记者(?:从|在|了解到|获悉|走进|来到)"
    r"|记者(?:昨日|近日|日前|\d{1,2}日)?从[^，。]{2,24}(?:获悉|了解到)"
)
# `记者：如何让群众更多受益？`: who asks in an interview
ASKED = re.compile(r"(?:记者|问|主持人)[：:]")
# `各位代表：`, `女士们、先生们、朋友们：`
_ADDRESSED = (
    rf"(?:(?:尊敬的|敬爱的)?各位{IDEOGRAPH}{{1,6}}|{IDEOGRAPH}{{0,4}}(?:同志|代表|委员|朋友|先生|女士|乡亲|老师)们"
    r"|同志)"
)
SALUTATION = re.compile(rf"{_ADDRESSED}(?:[、，,][ \u3000]*{_ADDRESSED}){{0,4}}[：:！!]")
ROLES = any_of("记者", "通讯员", "实习生", "评论员", "撰稿人", "作者", "讯", "电", "消息")
WRITERS = any_of("记者", "通讯员")
BEGUN, WRITER = "本报", "记者"
# `链接`, `名词解释`, `区县短波`, `民生快递`
LABEL = re.compile(rf"{alternatives('box')}|{IDEOGRAPH}{{0,4}}(?:{alternatives('genre_list', 'list_rubric')})")
LONGEST_LABEL = 6
LABEL_ENDS = membership("".join(word[-1] for word in alternatives("box", "genre_list", "list_rubric").split("|")))
# `7月经济数据速览` above items
LISTED = re.compile("[^，。；：！？“”]{2,12}“?(?:一览表?|速览|名单|进度表?|时间表|任务单|成绩单)”?")
LONGEST_LISTED = 16
LISTED_ENDS = membership("览表单度”")
NUMBERED = ("chapter", "part", "point", "ordinal")
ORDINAL = 4  # the kind of `二是`, which may stand inside a sentence
DIGITS = "〇一二三四五六七八九"
DASHES = membership("—―－─-")
# `——访县委书记张某`, `——全市项目建设见闻`; what a dash opens and marks part is text
DECK = re.compile(
    rf"[—―－─-]{{1,4}}[ \u3000]*(?:(?:{alternatives('deck_opening')})[^。；，：]{{2,40}}"
    rf"|[^。；，：]{{2,40}}(?:{alternatives('deck_ending')})[①-⑳]?)"
)
DASHED = re.compile(r"[—―─]{2,}[ \u3000]*[^。；！？]{4,38}")  # `——我市今年改造162个小区、加装220部电梯`
# `详情见区政府网站。偃师区教育体育局`: who a notice is of, behind its last sentence
SIGNED_BY = re.compile(rf"[。！](?:[\u3400-\u9fff]{{4,20}}[ \u3000]){{0,3}}[\u3400-\u9fff]{{2,16}}{OFFICE}$")
OFFICE_ENDS = membership("局会司团心室府队部处厅委日")
NOTICE = re.compile("[^，。；：、\\s]{2,30}(?:公告|通告|通知|公示|启事)(?:[（(][^）)]{1,6}[）)])?")
LONGEST_NOTICE = 12  # lines
NOTICE_ENDS = membership("告知示事）)")
SHORTER = 0.85
OPEN_ENDS = "，、；："
FULL_STOPS, CLOSED_BY = "。！？…", "”’》）"
REMAINDER = re.compile(rf"{PERSONS}[）)]?")  # names that had no room on a byline's line
MARK = re.compile("[，。；！？、：:,;（(）)]")
LONGEST_BYLINE = 60
SHORTEST_HEADLINE, LONGEST_HEADLINE = 4, 40
LONGEST_SALUTATION = 24
# what a line breaks off in, and no headline ends with: `其余年底前均可`, `优先放在老人多、没`
UNFINISHED = re.compile(
    "(?:今年|去年|明年|目前|正在|均可|先后|分别|其中|以及|用在了|[的和在对把被从由没与及将为是向让使并而但也都还又其该这各每])$"
)
SET_WIDE = 10  # lines to each right below another, at least, where blank lines stand between lines of one piece


@dataclass(frozen=True)
class Landmarks:
    """Of each line: whether markup makes it a heading, whether it begins afresh, whether nothing continues it."""

    is_head: Flags
    is_apart: Flags
    is_alone: Flags
    is_item: Flags  # it begins with a number, a bullet or a dash
    numbered: Numbers  # with which kind of number: 1 `三、`, 2 `（二）`, 3 `4.`, 4 `二是`; 0 for others
    values: Numbers  # the number itself, of those
    is_dateline: Flags
    is_byline: Flags
    ends_byline: Flags  # it goes on with a byline that begins behind the last sentence of the line before

    @classmethod
    def of(cls, draft: Draft, lines: Lines) -> Landmarks:
        """The landmarks among the lines of a draft."""
        is_head = _all_bold(draft, lines)
        if draft.heads:
            is_head |= np.isin(draft.text.starts[lines.starts], np.fromiter(draft.heads, np.int64, len(draft.heads)))
        bylines, datelines, openings, rests = (np.zeros(len(lines), np.bool_) for _ in range(4))
        for number in _with_roles(draft.chars, lines):
            start, end = lines.span(number)
            is_byline = end - start <= LONGEST_BYLINE and BYLINE.fullmatch(draft.chars, start, end) is not None
            rests[number] = is_byline and bool(number) and _is_begun(draft.chars, lines, number)
            bylines[number] = is_byline and not rests[number]
            datelines[number] = DATELINE.match(draft.chars, start, end) is not None
            opens = OPENING.match(draft.chars, start, end) or ASKED.match(draft.chars, start, end)
            openings[number] = opens is not None
        # A report's first words begin a paragraph, if a sentence ends before them, or a headline.
        for number in openings.nonzero()[0].tolist():
            openings[number] = bool(number) and _may_end(lines.read(number - 1))
        decks = _decks(draft.chars, lines)
        # What stands above a dateline or a deck, short and without a full stop, is its headline.
        near = lines.gaps <= (2 if SET_WIDE * (lines.gaps == 1).sum() < len(lines) else 1)
        short = (lines.widths <= LONGEST_HEADLINE * FULL) & ~among(lines.last, membership("。！？；，、"))
        headline = of_line_behind(datelines | (decks & near), False) & short
        for number in headline.nonzero()[0].tolist():
            headline[number] = not _goes_on(lines, number)
        is_item, numbered, values = _items(draft.chars, lines)
        notices = _notices(draft.chars, lines)
        apart = (
            bylines
            | headline
            | _salutations(draft.chars, lines)
            | decks
            | _labels(draft.chars, lines, is_item | among(lines.first, BULLETS))
            | notices
        )
        alone = apart | _signed(draft.chars, lines) | _signed_by_offices(draft.chars, lines, notices)
        apart |= datelines | openings
        return cls(is_head, apart, alone, is_item, numbered, values, datelines, bylines, rests)


def _is_begun(chars: str, lines: Lines, number: int) -> bool:
    """Whether the line before a byline ends in its first character or two: `……95%。 本` above `报记者 郑好`."""
    above = chars[max(0, int(lines.ends[number - 1]) - len(BEGUN) - 2) : int(lines.ends[number - 1])]
    begun = next((begun for begun in (BEGUN, BEGUN[:1]) if above.endswith(begun)), "")
    ends = bool(begun) and above.removesuffix(begun).rstrip()[-1:] in (*FULL_STOPS, *CLOSED_BY)
    return ends and chars.startswith(BEGUN[len(begun) :] + WRITER, int(lines.starts[number]))


def _may_end(line: str) -> bool:
    """Whether a line ends a sentence, or may be a headline: it has no sentence's mark or bracket."""
    return line[-1] in "。！？”" or not MARK.search(line)


def _goes_on(lines: Lines, number: int) -> bool:
    """Whether a line is the last row of a piece that a column's end cuts off: `127家企业集中入` above `园，首批`."""
    if not number or lines.gaps[number] > 1:
        return False
    above, own = (lines.read(at) for at in (number - 1, number))
    is_open = above[-1] not in FULL_STOPS + CLOSED_BY
    is_scrap = is_open and lines.widths[number] < SHORTEST_HEADLINE * FULL
    if above[-1] in OPEN_ENDS or "；" in own or (is_scrap and MARK.search(above)):
        return True
    if is_open and UNFINISHED.search(own):
        return True
    is_text = is_open and MARK.search(above + own) is not None
    return is_text and lines.widths[number - 1] >= lines.widths[number] and fit(above, own) >= NO_SEAM


def _decks(chars: str, lines: Lines) -> Flags:
    """The lines that say beside a headline what kind of article it is: `——访县委书记张某`, `——项目建设见闻`."""
    found = np.zeros(len(lines), np.bool_)
    for number in among(lines.first, DASHES).nonzero()[0].tolist():
        start, end = lines.span(number)
        found[number] = DECK.fullmatch(chars, start, end) is not None or (
            DASHED.fullmatch(chars, start, end) is not None and _is_below_headline(lines, number)
        )
    return found


def _is_below_headline(lines: Lines, number: int) -> bool:
    """Whether a line stands below one without marks that is shorter than the rows below: a headline."""
    if not number or number + 1 == len(lines):
        return False
    above = lines.read(number - 1)
    is_short = max(lines.widths[number - 1], lines.widths[number]) <= SHORTER * lines.widths[number + 1]
    is_above = lines.widths[number - 1] <= SHORTER * lines.widths[number + 1]
    return MARK.search(above) is None and bool(is_short or is_above) and above[-1] not in FULL_STOPS


def _signed(chars: str, lines: Lines) -> Flags:
    """The lines that end in a byline behind a full stop: `……监督。 本报记者 甲 通讯员 乙`, `……观摩。（记者 丙）`."""
    found = np.zeros(len(lines), np.bool_)
    named = positions(places(WRITERS, chars))
    if not len(named):
        return found
    numbers = lines.starts.searchsorted(named, side="right") - 1
    near = (numbers >= 0) & (lines.ends[np.maximum(numbers, 0)] - named <= LONGEST_BYLINE)
    for number in sorted({*numbers[near].tolist()}):
        end = int(lines.ends[number])
        start = max(int(lines.starts[number]), end - 2 * LONGEST_BYLINE)
        stop = max(chars.rfind(mark, start, end) for mark in FULL_STOPS) + 1
        while stop < end and chars[stop] in CLOSED_BY:
            stop += 1
        found[number] = stop > 0 and BYLINE.fullmatch(chars, stop, end) is not None
        if found[number] and number + 1 < len(lines):
            start, end = lines.span(number + 1)
            found[number + 1] = REMAINDER.fullmatch(chars, start, end) is not None
            found[number] = not found[number + 1]
    return found


def _signed_by_offices(chars: str, lines: Lines, notices: Flags) -> Flags:
    """The lines that end in an office behind a full stop, above a blank line and not far below a notice's headline."""
    found: Flags = among(lines.last, OFFICE_ENDS) & of_line_behind(lines.gaps > 1, False)
    for number in found.nonzero()[0].tolist():
        if not notices[max(0, number - LONGEST_NOTICE) : number].any():
            found[number] = False
            continue
        end = int(lines.ends[number])
        start = max(int(lines.starts[number]), end - LONGEST_BYLINE)
        found[number] = SIGNED_BY.search(chars[start:end]) is not None
    return found


def _items(chars: str, lines: Lines) -> tuple[Flags, Numbers, Numbers]:
    """Which lines begin with a number or a dash, and kind and value of a number that has the one before it further up.

    `十、人十我百的精神` is no item if there is no ninth.
    """
    is_item = np.zeros(len(lines), np.bool_)
    numbered, values = np.zeros(len(lines), np.int64), np.zeros(len(lines), np.int64)
    seen: set[tuple[str, int]] = set()
    for number in among(lines.first, ITEM_STARTS).nonzero()[0].tolist():
        item = ITEM.match(chars, *lines.span(number))
        is_item[number] = item is not None
        if item is None or item.lastgroup is None:
            continue
        value = _value(item[item.lastgroup])
        if value == 1 or (item.lastgroup, value - 1) in seen:
            numbered[number], values[number] = NUMBERED.index(item.lastgroup) + 1, value
            seen.add((item.lastgroup, value))
    return is_item, numbered, values


def _value(numeral: str) -> int:
    """The value of a numeral up to 99: `十二`, `二十`, `7`."""
    if numeral.isdigit():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    return (10 * (DIGITS.find(tens) or 1) if ten else 0) + max(0, DIGITS.find(ones))


def _salutations(chars: str, lines: Lines) -> Flags:
    """The lines that do nothing but address the audience."""
    short = among(lines.last, membership("：:！!")) & (lines.widths <= LONGEST_SALUTATION * FULL)
    return _looking(SALUTATION, short, chars, lines)


def _labels(chars: str, lines: Lines, is_item: Flags) -> Flags:
    """The lines that are nothing but the label of a piece beside an article or of a list, whose items stand below."""
    short = (lines.widths <= LONGEST_LABEL * FULL) & among(lines.last, LABEL_ENDS)
    above_items = (lines.widths <= LONGEST_LISTED * FULL) & among(lines.last, LISTED_ENDS)
    above_items &= of_line_behind(is_item, False)
    return _looking(LABEL, short, chars, lines) | _looking(LISTED, above_items, chars, lines)


def _notices(chars: str, lines: Lines) -> Flags:
    """The headlines of notices that stand free."""
    stands_free = (lines.gaps > 1) & of_line_behind(lines.gaps > 1, True)
    short = (lines.widths <= LONGEST_HEADLINE * FULL) & among(lines.last, NOTICE_ENDS) & stands_free
    return _looking(NOTICE, short, chars, lines)


def _looking(look: re.Pattern[str], candidates: Flags, chars: str, lines: Lines) -> Flags:
    """Which candidates match a pattern from end to end."""
    found = np.zeros(len(lines), np.bool_)
    for number in candidates.nonzero()[0].tolist():
        found[number] = look.fullmatch(chars, *lines.span(number)) is not None
    return found


def _all_bold(draft: Draft, lines: Lines) -> Flags:
    """The lines that are bold from their first to their last character: headings by their look."""
    if not draft.bold:
        return np.zeros(len(lines), np.bool_)
    starts = draft.text.starts[lines.starts].tolist()
    ends = draft.text.ends[lines.ends - 1].tolist()
    return np.array([draft.bold.get(start, -1) == end for start, end in zip(starts, ends, strict=True)], np.bool_)


def _with_roles(chars: str, lines: Lines) -> Iterator[int]:
    """The lines that name a journalist or an agency's report near their beginning."""
    named = positions(places(ROLES, chars))
    if len(named):
        numbers = lines.starts.searchsorted(named, side="right") - 1
        near = (numbers >= 0) & (named - lines.starts[np.maximum(numbers, 0)] <= LONGEST_BYLINE)
        yield from sorted({*numbers[near].tolist()})
