"""Mentions that are the same in all that linking looks at: one form, however often it is mentioned."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from flows.link.names import Called, Name
from flows.link.scopes import current, lifted, prefecture_of
from flows.link.words import MASSES, own_characters, without_modifiers


class Ruled(NamedTuple):
    """A correction that speaks of a form."""

    line: int
    side: int  # 0 or 1
    is_same: bool


@dataclass(frozen=True, slots=True)
class Form:
    """A name with what else decides which undertaking it means."""

    name: Name
    kind: str  # single | group
    count: int | None  # of a group
    year: int | None  # whose works are meant
    tag: str = ""  # keeps apart what looks the same: a document of no known place, a mention that a correction names
    ruled: tuple[Ruled, ...] = ()
    scope: str = field(init=False)  # the place it belongs to

    def __post_init__(self) -> None:
        object.__setattr__(self, "scope", scope_of(self.name.called))

    @property
    def is_yearly(self) -> bool:
        """Whether another year's works of the same name are another undertaking.

        Counted groups (重点项目, 441个) are, and what has no name of its own, where it is works (老旧小区改造) or
        a thing of which a place has many (农村公路). What a place has one of (综保区) is not, nor a standing
        designation (五大平台).
        """
        name = self.name
        if name.is_designation or (self.kind != "group" and name.is_distinctive):
            return False
        return self.kind == "group" or bool(name.called.works) or not name.head or name.called.body.endswith(MASSES)

    @property
    def identity(self) -> tuple[object, ...]:
        """Forms of one identity are the same undertaking without further question."""
        name = self.name
        works = (self.count, self.year) if self.is_yearly else ()
        owner = name.owner if name.is_owner_in_name else ""
        return (name.called.key, owner, name.capacity, name.aliases, self.scope, self.kind, works, self.tag)

    @property
    def id_text(self) -> str:
        """What a project that this form is the first of derives its id from.

        Only what does not change from one document to the next: not the modifiers that a shorter name leaves out, nor
        the organisation before a name that is long enough without it; and where the name alone tells which undertaking
        of the city is meant, neither the district nor what may go unsaid of the works.
        """
        name = self.name
        body, works, place = name.called.body, name.called.works, self.scope
        if name.is_distinctive and not self.is_yearly:
            body, works, place = without_modifiers(body), works - LOOSE_WORKS, prefecture_of(place)
        if name.is_owner_in_name and len(body) < 6:
            body = name.owner + body
        group = (self.count, self.year) if self.is_yearly else ()
        return "\x1f".join(map(str, (body, *sorted(works), place, self.kind, *group)))


def ruling(one: Form, other: Form) -> bool | None:
    """What the corrections say of two forms: the same (True), different (False), or nothing."""
    if not one.ruled or not other.ruled:
        return None
    said = [a.is_same for a in one.ruled for b in other.ruled if a.line == b.line and a.side != b.side]
    return all(said) if said else None


LOOSE_WORKS = frozenset({"renew", "expand", "produce"})  # what a later text may leave out of the name


def scope_of(called: Called) -> str:
    """The place that an undertaking of this name belongs to."""
    if called.is_placed:
        return current(called.scope)
    is_specific = len(own_characters(called.body)) >= 2 or any(map(str.isdigit, called.body))
    return lifted(current(called.scope), called.body, is_specific=is_specific)
