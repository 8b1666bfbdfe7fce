"""Which of the headlines above a text is its title, and which are kickers and decks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from flows.segment.bylines import terms_of
from flows.segment.lines import Line
from flows.segment.titles import UNLIKE, agreement

LONGEST_COLUMN = 10
LONGEST_SERIES = 18  # of a column's name with a dot: `“十四五”开局·县（区）长访谈`
LONGEST_ACT_DECK = 36
AGREEMENT = 2.0  # what a title gains whose words the text has
SET_LARGE = 0.8  # what the last headline gains if it alone was set in several rows
TWO_HALVES = 0.9  # what one gains that has two halves: `老灯泡厂 今晚亮起“新灯光”`
EVEN_HALVES = 0.8  # the last one if they are of one length
LONGEST_HALF = 8
LONGEST_UNEVEN_HALF = 11
MOTTO = 0.1  # below this share of common words two halves are the motto of a series: `建强副中心 形成增长极`
LABEL = 2.0  # what one loses that is a few characters none of which the text has: `县域看台`
LONGEST_LABEL = 4
DECK_LIKE = 2.5  # what one loses that ends as decks do: `全市重点项目建设三季度走笔`
ELLIPTIC = 2.5  # what one loses that leaves to another what it speaks of
FIGURATIVE = 1.6  # what one gains that speaks in images: 猪肉价格“坐滑梯” below what a kicker says plainly
AMOUNT = 1.0  # what one loses that comes to an amount, where the others only mention one: `18个重点项目集中开工`
ENOUGH = 0.6  # of a headline's words in the text; what repeats a clause of it is rather a kicker
VERBATIM = 1.5  # what one loses that is a clause of the text, word for word
OPENING = 6  # paragraphs that a title's words are looked for in
LONGEST_PART = 32  # characters without a space in a title
LONGEST_FIGURE = 8  # characters of a figure that a clause comes to: `达到21家`, but not `405万亩小麦播种基本结束`
_COMMA = re.compile(r"[，,；;]")
_CLAUSE_END = re.compile(r"[，,；;\s]")
_APPENDED = re.compile(r"^[（(].*[）)]$|^第?\s*[〔\[]?\d+[〕\]]?\s*号$|^[\u3400-\u9fff]{1,12}〔\d{4}〕\d+号$")
_FIGURE = re.compile(
    r"\d[\d.]*\s*(?:%|％|\\%|亿|万|千|元|公里|倍|[家个项户座件人条所处套辆台吨亩](?!月))|(?:增长|下降|同比)\s*\$?\d"
    r"|[一二三四五六七八九十两][百千万亿]|[过超近达逾足][一二三四五六七八九]成"
)
_AT_END = re.compile(rf"(?:{_FIGURE.pattern}).{{0,2}}$")
# A number with any unit at a clause's end: `超过100艘次`.
_MEASURED = re.compile(r"\d[\d.]*[余多]?[万亿]?(?![年月日号届时版次期])[\u3400-\u9fff]{0,3}$")
_SERIES = re.compile("[●■◆▲★]?[\u3400-\u9fff]{2,6}[·•・](?!\\d)")
_ON_A_MEETING = re.compile("聚焦.{0,8}(?:两会|报告|大会|全会)$")
# said of what another headline names: `年底前实现建制村全部通硬化路` below `前8个月我市新改建农村公路812公里`
_ELLIPTIC = re.compile(
    "(?:预计|年[底内]前?|明年|今年[将已再]|建成后|投用后|总投资|全长|租金|票价|车程|工期|惠及|涉及(?!民生)|力争(?!上游)|有望|计划(?!生育)|(?:盘活|治理)[^，。]{0,6}\\d|较上年|将(?=[于在新再])|将有)"
    "(?!.*(?:[我全][市县区省]|城区|市区))"
)
_OF_PLACE = re.compile(r"[\u3400-\u9fff]{2,4}[：:](?![^，。]{0,4}$)")  # `嵩县：稳住基本盘 拉长产业链`
_OCCASION = re.compile(r"^(?:认真|深入|全面)?(?:学习|贯彻|落实|宣传|深学).{2,30}精神$|^聚焦\S{2,6}[ \u3000]\S{3,8}$")


@cache
def _column() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(terms_of('column'))})$")


@cache
def _motto() -> re.Pattern[str]:
    return re.compile("|".join(terms_of("motto")))


@cache
def _deck_ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(terms_of('deck_ending'))})$")


@cache
def _act() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(terms_of('act'))})$")


def choose_title(head: Sequence[Line], body: Sequence[Line] = ()) -> tuple[list[Line], list[Line]]:
    """The lines of the title, and the other lines (kickers, decks), of a group of headlines.

    A line that begins with a dash is a deck, and the headline right above it the title. Otherwise kickers are told
    by commas, columns' names (`一把手访谈`) and occasions (`认真学习贯彻…精神`); decks by figures, brackets and
    persons' acts (`何雄讲话 徐衣显致辞`). A title has its words in the text; what is left last is the title.
    """
    titles = [line for line in head if line.role != "deck"]
    if len(titles) < 2:
        return titles, [line for line in head if line.role == "deck"]
    before_deck = {id(above) for above, line in pairwise(head) if line.role == "deck"}
    behind_deck = {id(line) for above, line in pairwise(head) if above.role == "deck" and above is not head[0]}
    top = min((line.mark for line in titles if line.mark), default=None)
    amounts = [comes_to_a_figure(line.text) for line in titles]
    figured = [
        is_amount or (line is not titles[-1] and states_a_figure(line.text))
        for line, is_amount in zip(titles, amounts, strict=True)
    ]
    agreed = [agreement([line], body[:OPENING]) for line in titles]
    # Figures tell a kicker beside a headline, not beside a motto that says nothing of the text.
    has_plain = any(
        not is_figured and (share >= UNLIKE or not _motto().search(line.text))
        for line, share, is_figured in zip(titles, agreed, figured, strict=True)
    )
    scores = [
        _fitness(line, ordinal, len(titles), top)
        + (1 if behind_deck else 2) * (id(line) in before_deck)
        + (id(line) in behind_deck)
        - 1.5 * (figured[ordinal] and (has_plain or not body))
        - AMOUNT * (amounts[ordinal] and not has_plain)
        + AGREEMENT * min(ENOUGH, agreed[ordinal])
        + TWO_HALVES * (agreed[ordinal] >= MOTTO and _has_halves(line.text))
        - VERBATIM * _stands_in(line.text, body)
        - LABEL * (bool(body) and agreed[ordinal] < MOTTO and min(map(len, line.text.split())) <= LONGEST_LABEL)
        for ordinal, line in enumerate(titles)
    ]
    best = max(range(len(titles)), key=lambda index: (scores[index], index))
    chosen = titles[best]
    return [chosen], [line for line in head if line is not chosen]


def puts_forward(kicker: str) -> bool:
    """Whether a headline only says who put forward what the other says: `全市项目推进会提出`."""
    return kicker.endswith(tuple(terms_of("kicker_ending")))


def _stands_in(words: str, body: Sequence[Line]) -> bool:
    """Whether a text has a headline's words as they are, between marks: a clause that a kicker or deck repeats."""
    return any(words in line.text and _has_between_marks(line.text, words) for line in body)


def _has_between_marks(text: str, words: str) -> bool:
    """Whether words stand in a text with a mark or space before them, and no character of a word behind them."""
    at = text.find(words, 1)
    while at > 0:
        end = at + len(words)
        if not _is_word(text[at - 1]) and not _is_word(text[end : end + 1]):
            return True
        at = text.find(words, at + 1)
    return False


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def states_a_figure(text: str) -> bool:
    """Whether a headline names an amount, a count or a rate (`总投资3.86亿元`), but no date or number of order."""
    return bool(_FIGURE.search(text))


def names_a_column(text: str) -> bool:
    """Whether a headline is the name of a series: `一把手访谈`, `学党史 办实事 开新局`, `半年观察·工业篇`."""
    words = "".join(text.split())
    if _SERIES.match(words) or _ON_A_MEETING.match(words):
        return True
    longest = LONGEST_SERIES if "·" in words else LONGEST_COLUMN
    return len(words) <= longest and bool(_column().search(words))


def comes_to_a_figure(text: str) -> bool:
    """Whether a clause of a headline ends in a figure: `增长27.3%`, `占地面积4939.2平方米`."""
    clauses = _CLAUSE_END.split(text)
    if _has_even_halves(text):
        del clauses[0]
    return any(_AT_END.search(clause[-LONGEST_FIGURE:]) or _MEASURED.search(clause) for clause in clauses)


def _has_even_halves(text: str) -> bool:
    """`项目向“新” 发展提“速”`, `10类45项 件件连民心`, `嵩县：稳住基本盘 拉长产业链`."""
    halves = [len(half) for half in _OF_PLACE.sub("", text).split()]
    return len(halves) == 2 and max(halves) <= LONGEST_HALF and abs(halves[0] - halves[1]) <= 1


def _has_halves(text: str) -> bool:
    halves = [len(half) for half in _OF_PLACE.sub("", text).split()]
    return len(halves) == 2 and max(halves) <= LONGEST_UNEVEN_HALF


def _fitness(line: Line, ordinal: int, count: int, top: int | None) -> float:
    text = line.text
    score = 0.0
    if ordinal == count - 1:
        score += 0.2 + SET_LARGE * (line.rows > 1) + EVEN_HALVES * _has_even_halves(text)
    score -= ELLIPTIC * bool(_ELLIPTIC.match(text))
    score -= DECK_LIKE * (_deck_ending().search(text) is not None or puts_forward(text))
    score += FIGURATIVE * max("“" in text, _OF_PLACE.match(text) is not None)
    score -= 2 * bool(_COMMA.search(text))
    score -= 5 * names_a_column(text)
    score -= 5 * bool(len(text) <= LONGEST_ACT_DECK and ordinal and _act().search(text))
    score -= 5 * bool(_APPENDED.match(text))
    score -= 4 * bool(_OCCASION.match(text))
    score -= 3 * bool(top and line.mark != top)
    return score - (max(map(len, text.split())) > LONGEST_PART)
