"""Where articles begin and end on a page that was flattened into one line: bylines, datelines, marks, page feet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.clean.continuations import MARK, WORDS
from flows.clean.names import DATELINE
from flows.clean.words import AUTHOR_ROLE, IDEOGRAPH, PAGE_ROLE, PERSONS, alternatives

SPACES = " \u3000"
BOTH = r"(?:文[/并、和 ]?[图摄]|图[/、 ]?文)"
WRITERS = rf"(?:本报)?(?:{IDEOGRAPH}{{2,6}}·)?{IDEOGRAPH}{{0,4}}?{AUTHOR_ROLE}[ \u3000:：]+{PERSONS}"
ALL_WRITERS = rf"{WRITERS}(?:[ \u3000]+{WRITERS})*"
BYLINE = re.compile(
    rf"(?<![^ \u3000\n])(?:[□■◎○●◇◆][ \u3000]?{ALL_WRITERS}(?:[ \u3000]*{BOTH})?(?=[ \u3000\n]|$)"
    rf"|(?:{BOTH}[ \u3000]+{ALL_WRITERS}|{ALL_WRITERS}[ \u3000]+{BOTH})(?=[ \u3000\n]|$))"
)
# `……执法监督。 本报记者 甲 通讯员 乙 `: who wrote the text before
SIGNATURE = re.compile(
    rf"(?<=[。！？”）][ \u3000]){WRITERS}(?:[ \u3000]+{WRITERS})*(?:[ \u3000]*{BOTH})?(?=[ \u3000\n]|$)"
)
# `洛报融媒讯（记者 甲）`, `新华社北京2月24日电（记者 乙）`
AGENCY_DATELINE = re.compile(
    rf"(?<![^ \u3000\n]){IDEOGRAPH}{{1,10}}(?:社|报|网|台|融媒|客户端)[\u3400-\u9fff\d]{{0,14}}?[讯电] ?"
    r"[（(][^（）()]{0,6}记者"
)
# `——访县委书记张某`, `——地铁建设现场探访`, between two spaces
DECK = re.compile(
    rf"(?<=[^ \u3000\n][ \u3000])—{{1,2}}(?:(?:{alternatives('deck_opening')})[^\s，。；：]{{2,40}}"
    rf"|[^\s，。；：]{{2,40}}(?:{alternatives('deck_ending')}))(?=[ \u3000\n]|$)"
)
VALUE = r"(?:(?:CN|ISSN)?[ \u3000]?\d[\d-]{2,}(?!\d)|[^\s，。；]{1,40})"
FIXTURE = (
    rf"(?:(?:{alternatives('contact')})[ \u3000]*[:：][ \u3000]*{VALUE}"
    rf"|{PAGE_ROLE}(?:[ \u3000]*[:：/／][ \u3000]*(?:{PERSONS}|{IDEOGRAPH}{{2,3}}(?=[ \u3000\n]|$))"
    rf"|[ \u3000]+{PERSONS})"
    r"|本版图片[^\s，。]{0,12}(?:资料图片?|提供)"
    rf"|零?售价?[:：]?每份\d+(?:\.\d+)?元|{IDEOGRAPH}{{2,14}}(?:{alternatives('printer')})(?:承印|印刷|印制)?|今日\d+版)"
    r"(?=[ \u3000\n]|$)"
)
FIXTURES = re.compile(rf"(?<![^ \u3000\n]){FIXTURE}(?:[ \u3000]+{FIXTURE})*")
# The kinds of marks, each with a sign that a line must have, which is found fast.
SIGNED = (
    ("continuation", WORDS.pattern, MARK),
    ("deck", re.compile("—"), DECK),
    ("byline", re.compile(rf"{AUTHOR_ROLE}[ \u3000:：]"), BYLINE),
    ("signature", re.compile(AUTHOR_ROLE), SIGNATURE),
    ("dateline", re.compile("本"), DATELINE),
    ("dateline", re.compile(r"[讯电] ?[（(]"), AGENCY_DATELINE),
    ("fixture", re.compile(rf"{alternatives('contact', 'page_role', 'printer')}|每份|今日|本版图片"), FIXTURES),
)
SENTENCE_END = re.compile(r"(?:[。！？!?…][”’」』）)》】]?|(?<=报道)|(?<=[摄图]))(?=[ \u3000])")
GAP = re.compile(r"[ \u3000]+")
COMMA, DIGIT = re.compile("[，,]"), re.compile(r"\d")
LONGEST_HEADLINE = 70
SHORTEST_PART = 6


def breaks(chars: str, start: int, end: int) -> Iterator[int]:
    """The positions in the long line `[start, end)` at whose space a line ended: where a gap begins.

    Before and behind a byline that opens an article (`□记者 甲 通讯员 乙`) or ends one, a deck (`——访…`), a page's
    fixtures (`投稿邮箱：…`) and the mark of a continuation; before a dateline; and before the headline of a byline,
    dateline or deck, which begins behind the last sentence.
    """
    edges = [start]
    for first, last, kind in _marks(chars, start, end):
        edges.append(last)
        yield from (at for at in (first, last) if kind != "dateline" or at == first)
        if kind in ("byline", "dateline", "deck"):
            headline = _headline(chars, max(edges[-2], first - LONGEST_HEADLINE), first)
            if headline is not None:
                yield headline
            yield from _parts(chars, edges[-2] if headline is None else headline, first)


def _marks(chars: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The marks of a line in order: begin, end, kind."""
    found = [
        (m.start(), m.end(), kind)
        for kind, sign, pattern in SIGNED
        if sign.search(chars, start, end)
        for m in pattern.finditer(chars, start, end)
        if kind != "fixture" or _is_apart(chars, m, start)
    ]
    return sorted(found)


def _is_apart(chars: str, fixtures: re.Match[str], start: int) -> bool:
    """Whether page fixtures stand behind a sentence or at the line's beginning, are several, or of a foot."""
    before = chars[start : fixtures.start()].rstrip(SPACES)[-1:]
    is_closed = before in ("", *"。！？”）】")
    return is_closed or len(fixtures[0].split()) > 1 or fixtures[0].startswith("本版图")


def _headline(chars: str, start: int, end: int) -> int | None:
    """Where the gap before a headline begins, which ends at `end`; None where no sentence ends before it.

    A headline may itself end in a question or an exclamation mark.
    """
    last = len(chars[start:end].rstrip(SPACES)) + start
    found = [m.end() for m in SENTENCE_END.finditer(chars, start, end)]
    found = [at for at in found if at < last or chars[last - 1] not in "！？!?"]
    return found[-1] if found else None


def _parts(chars: str, start: int, end: int) -> Iterator[int]:
    """The gaps between a kicker with a comma and its headline, or a headline and a deck that has the figures."""
    words = chars[start:end].strip()
    if SENTENCE_END.search(f"{words} "):
        return
    start = end - len(chars[start:end].lstrip())
    end = start + len(words)
    comma, digit = COMMA.search(chars, start, end), DIGIT.search(chars, start, end)
    for gap in GAP.finditer(chars, start, end):
        is_kicker = comma is not None and comma.end() <= gap.start()
        is_deck = digit is not None and digit.start() >= gap.end()
        if gap.start() - start >= SHORTEST_PART <= end - gap.end() and (is_kicker or is_deck):
            yield gap.start()
