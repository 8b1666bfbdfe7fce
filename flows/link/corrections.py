"""What people know better: `schemas/vocabularies/project_links.csv`, read and matched.

Each line says of two mentions or names that they are the `same` undertaking or `different` ones, and why. `one` and
`other` are a mention's id, or a name as a text has it (or as it is published) with the code of its place:

    verdict,one,one_place,other,other_place,reason
    same,洛阳格力空调基地,410300,格力中央空调,410300,one site: the company's own page

A line that is wrong in itself is an error that names it. A line that matches nothing in the documents at hand is
reported, and a row of `quarantine`: a correction that has lost its object must not stand there unnoticed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from flows.errors import InputError
from flows.link.names import read_name
from flows.link.scopes import lineage
from flows.vocabulary import vocabulary

FILE = "schemas/vocabularies/project_links.csv"
_MENTION_ID = re.compile(r"[0-9a-f]{16}")


class CorrectionError(InputError):
    """A line of the corrections that cannot be applied: it names the file, the line and what is wrong."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that a correction speaks of: a mention, or all that bears a name at a place."""

    mention_id: str  # empty for a name
    name: str  # as the line has it
    body: str  # as it is compared
    scope: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A line of the file."""

    line: int
    is_same: bool
    sides: tuple[Side, Side]


def corrections(rows: Iterable[dict[str, str]] | None = None) -> tuple[Correction, ...]:
    """The corrections of the file (or of `rows`, its lines from the second on). Raises CorrectionError."""
    rows = vocabulary("project_links") if rows is None else rows
    return tuple(_correction(line, row) for line, row in enumerate(rows, start=2))


def unmatched(made: Sequence[Correction], matched: set[tuple[int, int]]) -> Iterator[str]:
    """What is wrong with the corrections one of whose sides (line, 0 or 1) no mention matched."""
    for one in made:
        for number, side in enumerate(one.sides):
            if (one.line, number) not in matched:
                what = f"mention {side.mention_id}" if side.mention_id else f"project {side.name!r} in {side.scope}"
                yield f"{FILE}, line {one.line}: no document has the {what}: correct the line or remove it"


def _correction(line: int, row: dict[str, str]) -> Correction:
    if row["verdict"] not in ("same", "different"):
        raise CorrectionError(f"{FILE}, line {line}: verdict is {row['verdict']!r}, expected 'same' or 'different'")
    if not row["reason"]:
        raise CorrectionError(f"{FILE}, line {line}: no reason is given")
    sides = (_side(line, row["one"], row["one_place"]), _side(line, row["other"], row["other_place"]))
    return Correction(line, row["verdict"] == "same", sides)


def _side(line: int, named: str, place: str) -> Side:
    if _MENTION_ID.fullmatch(named):
        return Side(named, "", "", "")
    if not named:
        raise CorrectionError(f"{FILE}, line {line}: a name or mention is missing")
    if not lineage(place):
        raise CorrectionError(f"{FILE}, line {line}: {place!r} is no code of schemas/vocabularies/places.csv")
    return Side("", named, read_name(named, place).called.body, place)
