"""Articles that another one interrupts: a paragraph breaks off where a column ends and goes on behind the other."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from flows.seams import fit
from flows.segment.bylines import has_dateline
from flows.segment.genres import names_a_notice
from flows.segment.layout import Layout, indents_tell, layouts_of
from flows.segment.lines import CONTACT, Line
from flows.segment.titles import runs
from flows.text import Text

FEW = 6  # paragraphs that break off on a page; where more than OFTEN of all lines do, the text is a list or a table
OFTEN = 0.2
LONGEST_NUMBERED = 60  # characters of a numbered heading
PAGE = 20_000  # characters around a break in which words are looked up
REACH = 60  # lines within which the rest is looked for
ENOUGH = 0.5  # what speaks for the rest must outweigh this
ENOUGH_INWARD = -2.0  # the same where a mark says that what follows comes from another page
ENOUGH_ALONE = -0.5  # the same for the only paragraph that breaks off, where no other rest is nearly as good
LEAD = 1.0
JOINT = 2.0  # how well a line fits that stands below headlines
WINDOW = 1200  # characters of an article that a rest is compared with
REST = 160  # characters of a rest that are compared
SHORTEST_BETWEEN = 40  # characters of an article that interrupts another
LEFT_OVER = 4  # characters of a sentence's end
TOPIC = 16  # characters of a first sentence that says what a paragraph is about
ADJACENT = 2.0  # what speaks for the very next line
COHESION = 3  # characters of a run that texts may share
_CLOSING = re.compile("特此(?:公告|通告|通知|公示|声明|函告)")  # how a notice ends
_CLOSERS = "”’」』）)》】\"'"
_CLAUSE = re.compile(r"[，\d]")
_OVER = "。！？!?…；;：:"
_OPENING = re.compile(
    r"(?:今年|去年|近年|近日|近期|日前|昨日|目前|截至|据|记者|下一步|同时|此外|其中|一年来|会议|全市|我市|会上|当前|当日"
    r"|“|‘|《|在|为|从|坚持|加快|强化|深化|推进|推动|持续|全面|深入|大力|加强|着力|积极|不断|进一步|通过|围绕|按照|根据|一是|——|●)"
)


@dataclass(frozen=True, slots=True)
class Rest:
    """Line `rest` goes on with the sentence in which line `broken` breaks off, or behind its paragraph (`opens`)."""

    broken: int
    rest: int
    opens: bool = False


def breaks_off(line: Line) -> bool:
    """Whether a paragraph ends within a sentence."""
    if line.role != "paragraph" and not (line.role == "numbered" and len(line.text) > LONGEST_NUMBERED):
        return False
    if CONTACT.match(line.text):
        return False
    text = line.text.rstrip()
    end = len(text)
    while end > 1 and text[end - 1] in _CLOSERS:
        end -= 1
    return text[end - 1 : end] not in _OVER


@dataclass(frozen=True)
class Marks:
    """The lines before which something was set apart: a mark that they come from another page (`inward`), one that the
    text above goes on on another page (`outward`), a page's head or foot (`fixtures`)."""

    inward: frozenset[int] = frozenset()
    outward: frozenset[int] = frozenset()
    fixtures: frozenset[int] = frozenset()


def find_rests(lines: Sequence[Line], text: Text, raw: str, marks: Marks, known: Sequence[Rest] = ()) -> list[Rest]:
    """For each paragraph that breaks off before another article, the line that goes on with it.

    What speaks for a line: that the other paragraphs are indented and it is not, that its column is as wide as that of
    the first piece, that it closes a bracket or quotation, that words meet where the pieces do, that it shares its
    words with the first piece rather than with what stands between. `known` are those found already.
    """
    told = {one.broken for one in known}
    broken = [number for number in range(len(lines) - 1) if number not in told and breaks_off(lines[number])]
    if not broken or len(broken) > max(FEW, OFTEN * len(lines)):
        return []
    page = _Page.of(lines, layouts_of(lines, text, raw))
    taken = {one.rest for one in known}
    found: list[Rest] = []
    for number in broken:
        if number + 1 in marks.outward:
            continue
        judge = _Judge(page, number)
        if number + 1 in marks.inward:
            judge.signed = None  # what comes from another page is signed there
        scored = [
            (judge.score(at) + 1.0 * (at in marks.fixtures), -at)
            for at in _candidates(lines, number, marks.inward)
            if at not in taken
        ]
        first, second = [*sorted(scored, reverse=True), (-9.0, 0), (-9.0, 0)][:2]
        best = first
        leads = len(broken) == 1 and first[0] - second[0] >= LEAD
        if best[0] >= (ENOUGH_INWARD if number + 1 in marks.inward else ENOUGH_ALONE if leads else ENOUGH):
            found.append(Rest(number, -best[1]))
            taken.add(-best[1])
    return found


def _candidates(lines: Sequence[Line], number: int, inward: frozenset[int]) -> Iterator[int]:
    """The paragraphs behind an article that interrupts another, or behind nothing but what was set apart."""
    between = 0
    for at in range(number + 1, min(len(lines), number + 1 + REACH)):
        line, above = lines[at], lines[at - 1]
        is_text = line.role == "paragraph" and at not in inward and not has_dateline(line.text)
        is_text &= _CLOSING.match(line.text) is None
        under_head = above.role in ("headline", "deck", "provenance") or (
            above.role == "byline" and lines[at - 2].role in ("headline", "deck")
        )
        # Headlines above a line that goes on so well are those of the text above them.
        is_joint = under_head and fit(lines[number].text, line.text) >= JOINT
        if is_text and (at == number + 1 or (between >= SHORTEST_BETWEEN and (is_joint or not under_head))):
            yield at
        if line.role in ("paragraph", "numbered"):
            between += len(line.text)


@dataclass(frozen=True)
class _Page:
    """The lines of a page and what is known of them.

    `sizes` are those of the lines before each, all together. `seen` has those runs of characters that each line begins
    with which lines before it have too, and the last of these.
    """

    lines: Sequence[Line]
    layouts: Sequence[Layout]
    indented: bool
    sizes: Sequence[int]
    seen: Sequence[Mapping[str, int]]

    @classmethod
    def of(cls, lines: Sequence[Line], layouts: Sequence[Layout]) -> _Page:
        """The page of some lines."""
        last: dict[str, int] = {}
        seen: list[dict[str, int]] = []
        for number, line in enumerate(lines):
            own = runs(line.text[:WINDOW], COHESION)
            begins = own if len(line.text) <= REST else runs(line.text[:REST], COHESION)
            seen.append({run: last[run] for run in begins if run in last})
            last.update(dict.fromkeys(own, number))
        sizes = [0, *accumulate(len(line.text) for line in lines)]
        return cls(lines, layouts, indents_tell(layouts), sizes, seen)


class _Judge:
    """How much speaks for a line being the rest of one that breaks off."""

    def __init__(self, page: _Page, number: int) -> None:
        lines, layouts = page.lines, page.layouts
        self.lines, self.layouts, self.number = lines, layouts, number
        self.indented, self.sizes, self.seen = page.indented, page.sizes, page.seen
        self.page = _text_of(lines[max(0, number - REACH) : number + REACH], PAGE)
        self.text = lines[number].text
        above = lines[max(0, number - REACH) : number + 1][::-1]
        heads = (at for at, line in enumerate(above) if line.role in ("headline", "deck"))
        self.own = runs(_text_of(above[: next(heads, REACH) + 1], WINDOW), COHESION)
        self.width = next((layouts[at].width for at in range(number, max(-1, number - 4), -1) if layouts[at].width), 0)
        self.signed = _signed_at(lines, number)
        self.open = self.text.count("“") - self.text.count("”")

    def score(self, at: int) -> float:
        """Positive if more speaks for it than against."""
        text = self.lines[at].text
        return (
            self._by_layout(at)
            + self._by_marks(text)
            + self._by_seam(text)
            + self._by_words(at)
            + self._by_signature(at)
            + ADJACENT * (at == self.number + 1) * (1 + (self.indented and not self.layouts[at].indent))
            + self._by_opening(text)
        )

    def _by_opening(self, text: str) -> float:
        stop = text.find("。")
        if 0 <= stop <= LEFT_OVER or (0 <= stop == len(text) - 1 <= 2 * LEFT_OVER):
            return 2.0
        is_topic = stop in range(5, TOPIC) and not _CLAUSE.search(text[:stop]) and self.text[-1] not in "，、"
        return -1.5 * bool(_OPENING.match(text)) - 1.5 * is_topic

    def _by_signature(self, at: int) -> float:
        """An article that interrupts and does not say at its beginning who wrote it, says so at its end."""
        if self.signed is None:
            return 0.0
        return 2.5 if at == self.signed + 1 else -2.5 if at <= self.signed else 0.0

    def _by_layout(self, at: int) -> float:
        here, above = self.layouts[at], self.layouts[at - 1]
        score = 0.0
        if self.indented:
            score += 2.5 if not here.indent else -4.0
        if self.width and here.width:
            differs = abs(self.width - here.width)
            score += 0.7 if differs <= 2 else -3.0 if differs > 4 else 0.0
            if differs <= 2 and above.width and abs(above.width - here.width) > 4:
                score += 2.0
        return score

    def _by_marks(self, text: str) -> float:
        closing = text.find("”")
        closes = closing >= 0 and text.find("“") not in range(closing)
        if self.open > 0:
            return 3.0 if closes else -2.0
        return -4.0 if closes else 0.0

    def _by_seam(self, text: str) -> float:
        seam, met = self.text[-2:] + text[:2], 0
        if self.text[-1:] + text[:1] in self.page:  # which all runs of the seam have
            met = sum(len(run) == size and run in self.page for size, run in ((3, seam[:3]), (3, seam[1:]), (4, seam)))
        return fit(self.text, text) + 1.2 * met

    def _by_words(self, at: int) -> float:
        # The last of the lines between, as many as have WINDOW characters.
        first = max(self.number + 1, bisect_right(self.sizes, self.sizes[at] - WINDOW) - 1)
        other = {run for run, last in self.seen[at].items() if last >= first}
        own, theirs = len(self.seen[at].keys() & self.own - other), len(other - self.own)
        return 2.0 * (own - theirs) / (own + theirs + 2)


def _text_of(lines: Sequence[Line], enough: int) -> str:
    """The text of the first of some lines, as many as have `enough` characters."""
    texts: list[str] = []
    size = 0
    for line in lines:
        if size >= enough:
            break
        texts.append(line.text[:enough])
        size += len(line.text)
    return "\n".join(texts)


def _signed_at(lines: Sequence[Line], number: int) -> int | None:
    """Where the byline stands that ends the article which begins behind line `number`; None if it begins with one.

    Or if a notice's headline comes first.
    """
    for at in range(number + 1, min(len(lines), number + 1 + REACH)):
        line = lines[at]
        if line.role == "headline" and at > number + 1 and names_a_notice(line.text):
            return None
        if line.role == "byline":
            return at if lines[at - 1].role in ("paragraph", "numbered") else None
        if has_dateline(line.text):
            return None
    return None


def in_reading_order(count: int, rests: Sequence[Rest]) -> list[tuple[int, int]]:
    """The stretches `[start, end)` of a page of `count` lines, each behind the one that it goes on with."""
    cuts = sorted({0, count, *(one.broken + 1 for one in rests), *(one.rest for one in rests)})
    pieces = dict(pairwise(cuts))
    follows = {one.broken + 1: one.rest for one in rests}
    continued = set(follows.values())
    order: list[tuple[int, int]] = []
    done: set[int] = set()
    # Pieces that go on with one another in a circle are begun where they stand first.
    for start in (*(start for start in pieces if start not in continued), *pieces):
        at: int | None = start
        while at is not None and at not in done:
            done.add(at)
            order.append((at, pieces[at]))
            at = follows.get(pieces[at])
    return order
