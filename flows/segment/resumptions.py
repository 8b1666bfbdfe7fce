"""Articles that another one interrupts between two paragraphs: where they go on is told by their looks and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from flows.segment.bylines import has_dateline
from flows.segment.interruptions import Marks, Rest
from flows.segment.lines import Line
from flows.segment.titles import runs

COHESION = 6  # characters of a run that two pieces of one article share
ENOUGH = 3  # runs that a piece behind a continuation shares with what it goes on with, at least
LEAD = 1  # paragraph, in which a text is announced whose parts have headings
FEWEST_PARTS = 3
LONGEST_HEADING = 12
HEADS = ("headline", "deck")
TEXT = ("paragraph", "numbered")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text `[text, end)` with the headlines and bylines above it, from line `start`."""

    start: int
    text: int
    end: int  # behind the byline that ends it, where there is one
    has_head: bool
    is_introduced: bool
    is_signed: bool
    comes_in: bool  # a mark says that it comes from another page


def find_resumptions(lines: Sequence[Line], marks: Marks, rests: Sequence[Rest]) -> list[Rest]:
    """For each article that is left without an end, the line where it goes on behind the one that interrupts it.

    `rests` are those of articles that break off within a sentence. It is an item with a bullet of its look in a text
    that opened as a report; the text behind a byline without headlines of its own; or a subheading in an article that
    comes from another page. By their words they go with it.
    """
    pieces = list(_pieces(lines, marks, {one.rest for one in rests}))
    found: list[Rest] = []
    taken = {one.rest for one in rests}
    broken = {one.broken for one in rests}
    for number, piece in reversed(list(enumerate(pieces[:-1]))):  # the nearest piece above goes on
        if piece.has_head and not (piece.is_introduced or piece.is_signed or piece.comes_in):
            if piece.end in marks.outward or piece.end - 1 in broken:
                continue
            whole = replace(piece, start=pieces[_first_of(pieces, number)].start)
            rest = _rest(lines, whole, pieces[number + 1 :])
            if rest is not None and rest not in taken:
                found.append(Rest(piece.end - 1, rest, opens=True))
                taken.add(rest)
    return found


def _first_of(pieces: Sequence[Piece], number: int) -> int:
    """The piece with which the article begins that a piece goes on with below a subheading, as far as can be seen."""
    while number and not (pieces[number].is_introduced or pieces[number - 1].is_signed or pieces[number].comes_in):
        number -= 1
    return number


def _rest(lines: Sequence[Line], piece: Piece, behind: Sequence[Piece]) -> int | None:
    between = behind[0]
    if between.comes_in and (item := _item(lines, piece, between)) is not None and item > between.text:
        return item
    if between.comes_in and len(behind) > 1 and behind[1].has_head and not behind[1].is_introduced:
        own, other = _shared(lines, behind[1], (piece, between))
        is_rest = own > max(ENOUGH, other) or (own >= other and _are_parts_of_one_signed(behind[1:]))
        return behind[1].start if is_rest else None
    if between.is_introduced and between.is_signed and has_dateline(lines[between.text].text):
        return _item(lines, piece, between)
    signed = next((at for at, one in enumerate(behind) if one.is_signed or one.comes_in), None)
    if signed is None or behind[signed].comes_in or signed + 1 >= len(behind):
        return None
    rest = behind[signed + 1]
    if rest.has_head or rest.is_introduced or rest.comes_in:
        return None
    own, other = _shared(lines, rest, (piece, behind[signed]))
    # Headlines behind it are its own, unless they stand above a text that says who wrote it.
    is_last = signed + 2 >= len(behind) or behind[signed + 2].is_introduced
    return rest.start if own > other or (own == other and is_last) else None


def _are_parts_of_one_signed(pieces: Sequence[Piece]) -> bool:
    """Whether several texts below subheadings come before the byline that ends them all: nothing tells their title."""
    parts = list(takewhile(lambda piece: piece.has_head and not (piece.is_introduced or piece.comes_in), pieces))
    last = next((at for at, piece in enumerate(parts) if piece.is_signed), 0)
    return last > 0


def _item(lines: Sequence[Line], piece: Piece, between: Piece) -> int | None:
    """The first item with a bullet in a text, if the piece has some of its look, or with the next number."""
    numbered = [line.marker for line in lines[piece.text : piece.end] if line.marker and line.marker.ordinal]
    if numbered:
        last = numbered[-1]
        alike = (at for at in range(between.text, between.end) if _is_of_kind(lines[at], last.kind))
        at = next(alike, None)
        if at is not None and (own := lines[at].marker) is not None and own.ordinal == (last.ordinal or 0) + 1:
            return at
    is_lead = piece.end - piece.text <= LEAD and any(line.role == "deck" for line in lines[piece.start : piece.text])
    if is_lead and (headings := _headings(lines, between)):
        return headings[0]
    items = [at for at in range(between.text, between.end) if _bullet(lines[at])]
    looks = {_bullet(line) for line in lines[piece.text : piece.end]} - {""}
    return items[0] if items and _bullet(lines[items[0]]) in looks else None


def _headings(lines: Sequence[Line], between: Piece) -> list[int]:
    """The lines of a piece that head its parts behind bullets, where its first part has none: those of another text."""
    found = [
        at for at in range(between.text, between.end) if _bullet(lines[at]) and len(lines[at].text) <= LONGEST_HEADING
    ]
    return found if len(found) >= FEWEST_PARTS and found[0] > between.text else []


def _is_of_kind(line: Line, kind: str) -> bool:
    return line.marker is not None and line.marker.kind == kind


def _bullet(line: Line) -> str:
    return line.marker.style if line.marker and line.marker.kind == "bullet" else ""


def _shared(lines: Sequence[Line], one: Piece, others: Iterable[Piece]) -> Iterator[int]:
    """How many runs of characters a piece shares with each of others."""
    own = _runs(lines, one)
    return (len(own & _runs(lines, other)) for other in others)


def _runs(lines: Sequence[Line], piece: Piece) -> set[str]:
    return {run for line in lines[piece.start : piece.end] for run in runs(line.text, COHESION)}


def _pieces(lines: Sequence[Line], marks: Marks, rests: Set[int]) -> Iterator[Piece]:
    """The pieces of a page in the order in which they stand."""
    bounds = [0, *(at for at in range(1, len(lines)) if at in rests or _begins(lines, at, marks)), len(lines)]
    for start, end in pairwise(bounds):
        text = next((at for at in range(start, end) if lines[at].role in TEXT), end)
        if text == end:
            continue
        above = [line.role for line in lines[start:text]]
        introduced = "byline" in above or has_dateline(lines[text].text)
        signed = lines[end - 1].role == "byline"
        yield Piece(start, text, end, any(role in HEADS for role in above), introduced, signed, start in marks.inward)


def _begins(lines: Sequence[Line], at: int, marks: Marks) -> bool:
    role, above = lines[at].role, lines[at - 1].role
    if at in marks.inward or (role in HEADS and above in TEXT):
        return True
    if above != "byline" or lines[at - 2].role not in TEXT:
        return False
    return role in TEXT or role in HEADS
