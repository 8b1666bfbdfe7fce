"""When two names are the same undertaking, and when they are not.

Every rule that says yes has a code, which is published with the link, and a base score. What says no goes first:
another place, another number, phase or direction, another organisation, other works.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import Indel, LCSseq

from flows.extract.places import find_places
from flows.link.forms import LOOSE_WORKS, Form, scope_of
from flows.link.names import Called, Name
from flows.link.scopes import related
from flows.link.words import FACILITIES, head_of, is_modifier, is_rank, own_characters

BASE = {
    "same_name": 1.0,
    "alias": 0.97,
    "owner": 0.95,  # one names the organisation too
    "works": 0.94,  # one leaves out what is done (改造提升)
    "modifier": 0.93,  # one has modifiers more (智能立体)
    "head": 0.9,  # one leaves out what it is (科技园)
    "spelling": 0.9,  # a character more in a long name
    "prefix": 0.88,  # one has a name more in front
    "ellipsis": 0.88,  # one leaves out its middle
}
CERTAIN = frozenset({"same_name", "alias"})
WHOLE_SECTORS = frozenset({"industry", "digital", "commerce", "culture", "housing", "transport", "agriculture"})
ELLIPTIC_SECTORS = frozenset({"industry", "digital", "agriculture", "commerce"})
_OFFSHOOT = re.compile(r"附属|分|新|[东西南北]")
_NEVER_SMALL = re.compile(r"[\d东西南北中上下大小新老旧第一二三四五六七八九十]")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Two forms are the same: how sure, and by which rule."""

    score: float
    reason: str


def judge(one: Form, other: Form) -> Verdict | None:
    """Whether two forms name the same undertaking; None where nothing says so."""
    if one.kind != other.kind:
        return None
    if one.is_yearly or other.is_yearly:
        return Verdict(1.0, "same_name") if one.identity == other.identity else None
    a, b = one.name, other.name
    if conflict(a, b):
        return _by_alias(one, other)
    if not _same_ground(one, other):
        return _by_alias(one, other)
    reason = _reason(a, b, one.scope == other.scope)
    if reason is None:
        return _by_alias(one, other)
    likeness = Indel.normalized_similarity(a.called.body, b.called.body)
    return Verdict(round(BASE[reason] - 0.1 * (1 - likeness), 3) if reason != "same_name" else 1.0, reason)


def conflict(a: Name, b: Name) -> bool:
    """Whether two names differ in what tells undertakings apart: numbers, phases, directions, capacity, owner."""
    if a.marks != b.marks or (a.capacity and b.capacity and a.capacity != b.capacity):
        return True
    return bool(a.owner and b.owner and a.owner not in b.owner and b.owner not in a.owner)


def _same_ground(one: Form, other: Form) -> bool:
    """Whether their places may be one: the same, or one in the other where both names speak for themselves."""
    if one.scope == other.scope:
        return True
    return one.name.is_distinctive and other.name.is_distinctive and related(one.scope, other.scope)


def _by_alias(one: Form, other: Form) -> Verdict | None:
    """The same because one is also called by the other's name."""
    for a in (one.name.called, *one.name.aliases):
        for b in (other.name.called, *other.name.aliases):
            is_alias = a is not one.name.called or b is not other.name.called
            if is_alias and a.key == b.key and len(a.body) >= 4 and _same_place(a, b):
                return Verdict(BASE["alias"], "alias")
    return None


def _same_place(a: Called, b: Called) -> bool:
    one, other = scope_of(a), scope_of(b)
    return one == other or (related(one, other) and len(own_characters(a.body)) >= 2)


def _reason(a: Name, b: Name, is_same_scope: bool) -> str | None:
    """The rule by which two names without conflict, on common ground, are the same."""
    works = _works(a.called, b.called, a.is_distinctive and b.is_distinctive)
    if works is None:
        return None
    if a.called.body == b.called.body:
        return _equal_bodies(a, b, works)
    short, long = (a, b) if len(a.called.body) < len(b.called.body) else (b, a)
    if _is_front_owner(short, long):
        return "owner"
    pieces = _pieces(short.called.body, long.called.body)
    if pieces is None or len(short.called.body) < 3:
        return None
    if all(is_rank(piece) for _, piece in pieces):
        return "modifier" if is_same_scope or short.is_distinctive else None
    if not (short.is_distinctive and long.is_distinctive):
        return None
    if all(is_rank(piece) or (at and is_modifier(piece)) for at, piece in pieces):
        return "modifier"
    return _by_piece(short, long, pieces)


def _equal_bodies(a: Name, b: Name, works: str) -> str | None:
    """Equal bodies of which only one tells the organisation need enough of their own."""
    if a.is_owner_in_name == b.is_owner_in_name or a.owner == b.owner:
        return works
    return "owner" if len(a.called.body) >= 6 or len(a.own) >= 2 else None


def _is_front_owner(short: Name, long: Name) -> bool:
    """Whether what `long` has in front is the organisation of `short`, or its short name: 宁德时代洛阳动力电池基地."""
    front = long.called.body.removesuffix(short.called.body)
    if not short.owner or front == long.called.body:
        return False
    front = next((front[: place.start] for place in find_places(front) if place.end == len(front)), front)
    return len(front) >= 2 and (short.owner.startswith(front) or front.startswith(short.owner))


def _works(a: Called, b: Called, is_distinctive: bool) -> str | None:
    """The rule by which what is done to two things may be the same; None where it is not."""
    if a.works == b.works:
        return "same_name"
    if a.works & b.works:
        return "works"
    bare = not a.works or not b.works
    return "works" if bare and is_distinctive and a.works | b.works <= LOOSE_WORKS else None


def _pieces(short: str, long: str) -> list[tuple[int, str]] | None:
    """What `long` has more than `short`, with the positions in `short`; None where `short` is not all in `long`."""
    if LCSseq.distance(short, long, score_cutoff=len(long) - len(short)) > len(long) - len(short):
        return None
    return [
        (step.src_start, long[step.dest_start : step.dest_end])
        for step in LCSseq.opcodes(short, long)
        if step.tag == "insert"
    ]


def _by_piece(short: Name, long: Name, pieces: list[tuple[int, str]]) -> str | None:
    """The rules for a longer name whose surplus is more than modifiers."""
    body, at, piece = short.called.body, *pieces[0]
    if _is_elliptic(short, long):
        return "ellipsis"
    if len(pieces) > 1:
        return None
    if at == 0:
        if piece in (long.owner, short.owner) and len(body) >= 4:
            return "owner"
        is_name = len(piece) <= 6 and len(own_characters(piece)) >= max(2, len(piece) - 1)
        return "prefix" if is_name and len(body) >= (7 if len(short.own) >= 3 else 9) else None
    if at == len(body):
        return "head" if _is_head_left_out(short, piece) else None
    return "spelling" if len(body) >= 8 and len(piece) == 1 and not _NEVER_SMALL.match(piece) else None


def _is_head_left_out(short: Name, piece: str) -> bool:
    """卓阳耀滨 is short for 卓阳耀滨科技园: a name of its own without any noun, and behind it nothing but a noun."""
    body = short.called.body
    is_bare = not short.head and not short.called.works and len(body) >= 4 and len(short.own) >= 2
    is_whole = FACILITIES.get(head_of(piece)) in WHOLE_SECTORS and not own_characters(piece)
    return is_bare and is_whole and not _OFFSHOOT.match(piece)


def _is_elliptic(short: Name, long: Name) -> bool:
    """中信科创园 is short for 中信机器人及智能装备科创园: the same beginning and the same noun, and nothing else."""
    head = short.head
    start = short.called.body.removesuffix(head)
    return (
        len(head) >= 2
        and FACILITIES.get(head) in ELLIPTIC_SECTORS
        and 2 <= len(start) <= 4
        and len(long.called.body) >= len(short.called.body) + 4
        and len(own_characters(start)) >= 2
        and long.called.body.startswith(start)
        and long.called.body.endswith(head)
    )
