"""Headlines that a page set in two lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.clean.words import PERSON
from flows.model import Cleaned
from flows.seams import fit
from flows.segment.bylines import has_dateline
from flows.segment.genres import LONGEST_RUBRIC, names_a_list, names_a_notice
from flows.segment.headlines import names_a_column, puts_forward, states_a_figure
from flows.segment.lines import Line, ends_sentence
from flows.text import Edit, Text

LONGEST = 44
LONGEST_EXCLAIMED = 28
LONGEST_NAMED = 8  # of a line that says whose news follows: `新安县：`
SHORTEST_SECOND = 5  # a shorter line below a headline is rather a name
SAMPLE = 20_000  # characters that tell how a text is spaced
WIDEST = 80  # characters of a wrapped line; a longer one is a paragraph
NEAR = 2_000  # characters around a headline, in which its article stands
OWN = 0.25  # of its words that a headline has more in common with its own text
MOTTO = 3  # even parts of a line that stands above the name of an event: `看项目 比实绩 促发展`
MANY = 6  # headlines below each other, more than one text has
JOINT = 2  # characters on either side of a headline's line end
_PERSON = re.compile(PERSON)
_LINE_END = re.compile("\n")
_BLANK = re.compile(r"\n[^\S\n]*\n")
_SESSION = re.compile(r"第[一二三四五六七八九十]{1,3}次(?:全体)?会议上?$")
_STANDS_ALONE = re.compile(
    r"(?:长|主席|主任|书记)\s+[\u3400-\u9fff]{2,4}$|[①-⑳，,；;（(【》\]|]|精神$|(?:出席|讲话|致辞|主持)$"
)
LONGEST_ROW = 10  # of a headline in rows of few characters
_HELD = re.compile(r"(?:召开|举行)$")  # what a kicker says that names a meeting
_HOLDS = re.compile(
    r"(?:召开|举行|举办)[^，]{2,}(?:会|会议|活动|仪式)$"
)  # `市政府召开推进会` above `冲刺四季度 决胜收官年`
# a kicker that says whole what has happened: `西工区启动既有住宅加装电梯试点`, `涧西区新建血液净化中心启用`
_STATES = re.compile(
    r"(?:[我全本][市县区省]|[\u3400-\u9fff]{1,3}[市县区镇乡])(?:[\u3400-\u9fff\d“”]{4,}(?:启用|投用|开工|竣工|通车|开园|开诊|投产|揭牌)$"
    r"|(?:启动|公布|出台|印发|发布|推出|实施)[^，]{4,}(?:试点|方案|办法|计划|清单|结果|进展|措施)$)"
)
_EVENT = re.compile(r"[我全][市县区省](?:召开|举行|举办|启动|开展|组织)")  # `我市举行第十一期“三个一批”项目建设活动`
_OFFICES = re.compile(r"[\u3400-\u9fff]{3,}[局委会队府司](?:[ \u3000]+[\u3400-\u9fff]{3,}[局委会队府司])+")
_TIME = re.compile(
    r"[“\"]?(?:五一|十一|国庆|中秋|春节|元旦|端午|清明|[暑寒])[”\"]?(?:小?长?假期?|期间)"
    r"|(?:今年)?(?:[上下]半年|前三季度|[前上]\d*个?月|\d+月份?)"
)
_COUNTED = re.compile(r"\d+[^\d.%亿万元、年月日号]")  # whose news it is: `9家县级医院全部达到“二甲”`
_SUBJECT = re.compile(r"[\u3400-\u9fff]{2,6}[：:]")  # `召陵区：旧小区“逆生长”`
_BRACKETED = re.compile(r"\s*[（(][^（）()]*[）)]$")
_IDEOGRAPHS = re.compile("[\u3400-\u9fff]+")
_DIGIT = re.compile(r"\d")


def join_headlines(lines: Sequence[Line], text: Text, raw: str) -> list[Line]:
    """The lines with a headline that was set in two lines, or three, as one.

    It is one where the lines stand close together in the raw file: no blank line between, unless one stands behind
    every line of it.
    """
    is_double_spaced = _is_double_spaced(raw)
    widest = 2 if is_double_spaced else 1
    listed = _listed_together(lines) if is_double_spaced else frozenset()
    joined: list[Line] = []
    for number, line in enumerate(lines):
        above, following = joined[-1] if joined else None, lines[number + 1 : number + 2]
        if _is_exclaimed(line, following):
            line.role = "headline"
        if (
            above is None
            or line.role != "headline"
            or line.is_cut
            or _gap(above, line, text, raw) > widest
            or number in listed
        ):
            joined.append(line)
        elif _is_vertical(above, line):
            above.text += line.text
            above.end = line.end
            above.rows += 1
        elif _is_remainder(above, line, following):
            line.role = "paragraph"
            line.goes_on = True
            joined.append(line)
        elif _is_one_headline(above, line, following, text.chars) or _is_short_row(joined, line, following):
            above.text = f"{above.text} {line.text}"
            above.end = line.end
            above.rows += 1
            above.role = "deck" if above.role == "deck" else "headline"
        else:
            joined.append(line)
    return joined


def _is_vertical(above: Line, line: Line) -> bool:
    """Whether a line goes on with a headline that was set from top to bottom, one character a line: 停/水/通/告."""
    is_single = len(line.text) == 1 and len(above.text) == above.rows
    return is_single and _IDEOGRAPHS.fullmatch(above.text + line.text) is not None


def _listed_together(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of many headlines below each other: those of several texts, where blank lines do not part them."""
    found: set[int] = set()
    run: list[int] = []
    for number, line in enumerate([*lines, None]):
        if line is not None and line.role in ("headline", "deck"):
            run.append(number)
            continue
        found.update(run if len(run) >= MANY else ())
        run = []
    return frozenset(found)


def unwrapped(cleaned: Cleaned, lines: Sequence[Line]) -> Cleaned:
    """The cleaned text with a space for the line end inside each joined headline; positions stay."""
    edits = [
        Edit(at.start(), at.end(), " ", "wrapped_headline")
        for line in lines
        if line.role in ("headline", "deck")
        for at in _LINE_END.finditer(cleaned.text.chars, line.start, line.end)
    ]
    return replace(cleaned, text=cleaned.text.edit(edits)) if edits else cleaned


def _is_one_headline(above: Line, below: Line, following: Sequence[Line], chars: str) -> bool:
    """Whether two short lines close together are one headline: without markup, neither of them a statement of figures.

    `总投资3.86亿元` above `中州渠整治工程下月进场施工` is a kicker; `今年全市计划新建公共` above `充电桩5000个` is not,
    as the text has the words that the line end parts (`公共充电`).
    Columns' names, occasions and persons' acts stand for themselves, and so does a kicker with a comma. A line that
    ends in a colon (`鲁胜公司:`) is the beginning of a headline if a dateline follows the second one; `第五次会议上`
    ends the line above it. Lines of three and of two even parts (`强投资 抓项目 促转型`,
    `大项目扛鼎 好项目领航`) are two headlines.
    """
    if _SESSION.match(below.text):
        return above.role in ("deck", "headline")
    if above.role == "headline" and above.text[-1] in "：:" and len(above.text) <= LONGEST_NAMED:
        return above.mark == below.mark and below.marker is None
    if above.mark or below.mark or above.marker or _gives_notice(above, below):
        return False
    is_short = len(below.text) < SHORTEST_SECOND
    if is_short and len(below.text) == len(above.text) and following:
        is_short = following[0].role != "headline"  # `逛夜市`, `看夜景` above `夜间消费升温`
    if is_short or len(above.text) + len(below.text) > LONGEST:
        return False
    if above.text[-1] in "：:":
        return above.role == "paragraph" and bool(following) and has_dateline(following[0].text)
    if _is_notice(above, below):
        return True
    if above.role != "headline" or _stand_alone(above.text, below.text):
        return False
    parts = _even_parts(above.text), _even_parts(below.text)
    is_event = _HELD.search(below.text) if parts[0] >= MOTTO else _EVENT.match(below.text)
    if parts[0] != parts[1] and (min(parts) > 1 or (parts[0] > 1 and is_event)):
        return False
    if _TIME.fullmatch(above.text):
        return True
    is_rubric = len(above.text) <= LONGEST_RUBRIC and names_a_list(above.text)  # `政策速递`
    if is_rubric or names_a_column(above.text) or _SUBJECT.match(below.text) or _are_of_two_texts(above, below, chars):
        return False
    return not _states_figures(above.text, below.text) or _has_joint(above, below, chars)


def _states_figures(above: str, below: str) -> bool:
    """Whether one of two lines is a statement of figures, as kickers and decks are."""
    is_numbered_below = bool(_DIGIT.search(below)) and not _DIGIT.search(above)
    states_above = states_a_figure(above) and not _COUNTED.match(above)
    return is_numbered_below or states_above or states_a_figure(below)


def _has_joint(above: Line, below: Line, chars: str) -> bool:
    """Whether the text near two lines has the words that the line end between them parts."""
    joint = above.text[-JOINT:] + below.text[:JOINT]
    return chars.find(joint, max(0, above.start - NEAR), below.end + NEAR) >= 0


def _is_short_row(before: Sequence[Line], line: Line, following: Sequence[Line]) -> bool:
    """Whether two rows of few characters are the headline beside a deck or a kicker, and the second no name.

    `让山里的好东西` above `走得更远`, `引得清流` above `润旱塬`.
    """
    above = before[-1]
    if above.role != "headline" or above.mark or line.mark or _PERSON.match(line.text):
        return False
    is_short = 2 < len(line.text) < SHORTEST_SECOND <= len(above.text) + 1 and len(above.text) <= LONGEST_ROW
    beside = [*before[-2:-1], *following]
    return is_short and any(one.role == "deck" or _is_long_headline(one) for one in beside)


def _is_long_headline(line: Line) -> bool:
    return line.role == "headline" and len(line.text) > LONGEST_ROW


def _is_notice(above: Line, below: Line) -> bool:
    """Whether a line ends the headline of a notice that the line above begins: `挂牌出让公告（摘要）`."""
    words = _BRACKETED.sub("", below.text)
    is_begun = above.role == "headline" and not names_a_notice(above.text) and above.text[-1] not in "）)"
    return is_begun and names_a_notice(words) and words[0] not in "（("


def _gives_notice(above: Line, below: Line) -> bool:
    """Whether several offices stand above the title of a notice that they give."""
    return below.text.startswith("关于") and _OFFICES.fullmatch(above.text) is not None


def _stand_alone(kicker: str, title: str) -> bool:
    """Whether one of two lines is no part of another's headline, or the first says whole what has happened."""
    if _STANDS_ALONE.search(kicker) or _STANDS_ALONE.search(title):
        return True
    if _HELD.search(kicker) or _STATES.match(kicker) or puts_forward(kicker):
        return True
    return _HOLDS.search(kicker) is not None and _even_parts(title) > 1


def _even_parts(words: str) -> int:
    """How many parts of one length a headline has: three in `强投资 抓项目 促转型`, one if they are not even."""
    sizes = [len(part) for part in words.split()]
    return len(sizes) if max(sizes) - min(sizes) <= 1 else 1


def _are_of_two_texts(above: Line, below: Line, chars: str) -> bool:
    """Whether the upper line says what the text before it says, and the lower one what the text behind says."""
    before, behind = chars[max(0, above.start - NEAR) : above.start], chars[below.end : below.end + NEAR]
    return _gain(above.text, before, behind) >= OWN and _gain(below.text, behind, before) >= OWN


def _gain(words: str, own: str, other: str) -> float:
    """By how much more of a headline's character pairs one text has than the other."""
    pairs = {words[at : at + 2] for at in range(len(words) - 1)}
    return sum((pair in own) - (pair in other) for pair in pairs) / max(1, len(pairs))


def _gap(above: Line, below: Line, text: Text, raw: str) -> int:
    """The line ends between two lines in the raw file."""
    return raw.count("\n", int(text.ends[above.end - 1]), below.raw_start)


def _is_remainder(above: Line, line: Line, following: Sequence[Line]) -> bool:
    """Whether a short line is the end of the paragraph above, which breaks off, because a headline follows it.

    And it goes on with that by the characters that meet.
    """
    is_open = above.role == "paragraph" and len(above.text) > LONGEST and not ends_sentence(above.text)
    is_last = bool(following) and following[0].role in ("headline", "deck")
    return is_open and is_last and fit(above.text, line.text) >= 0


def _is_exclaimed(line: Line, following: Sequence[Line]) -> bool:
    """Whether a short question or exclamation is a headline: a deck, a byline or a dateline follows it."""
    if line.role != "paragraph" or len(line.text) > LONGEST_EXCLAIMED or line.text[-1] not in "！？!?" or not following:
        return False
    return following[0].role in ("deck", "byline") or has_dateline(following[0].text)


def _is_double_spaced(raw: str) -> bool:
    """Whether a blank line stands behind every line of a wrapped text, so that it says nothing."""
    sample = raw[:SAMPLE]
    lines = [line for line in sample.split("\n") if line.strip()]
    if 2 * sum(len(line) for line in lines if len(line) > WIDEST) > len(sample):
        return False
    if len(lines) <= 8 or len(_BLANK.findall(sample)) <= 0.9 * len(lines):
        return False
    return sum(map(ends_sentence, map(str.strip, lines))) < 0.5 * len(lines)
