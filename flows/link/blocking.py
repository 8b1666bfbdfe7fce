"""Which projects a form is compared with: never all, only those that share a key with it, and a bounded number.

The keys of a name: the body itself and its other names; its beginning; its end. They hold within a city, and between
a province and its cities. A block that is full takes no more: a key that so many share tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.link.forms import Form, scope_of
from flows.link.scopes import is_wide, prefecture_of, province_of
from flows.link.words import without_rank

BLOCK_SIZE = 48


class Blocks:
    """The projects found so far (as numbers), by key."""

    def __init__(self) -> None:
        self._blocks: dict[str, list[int]] = {}

    def add(self, form: Form, project: int) -> None:
        """Let a project be found by a form's keys."""
        for key in _keys(form, is_search=False):
            block = self._blocks.setdefault(key, [])
            if len(block) < BLOCK_SIZE and (not block or block[-1] != project):
                block.append(project)

    def find(self, form: Form) -> list[int]:
        """The projects that share a key with a form, in the order in which they were found first."""
        found: set[int] = set()
        for key in _keys(form, is_search=True):
            found.update(self._blocks.get(key, ()))
        return sorted(found)


def _keys(form: Form, *, is_search: bool) -> Iterator[str]:
    yield from (f"!{ruled.line}" for ruled in form.ruled if ruled.is_same)
    name = form.name
    for called in (name.called, *name.aliases):
        for ground in _grounds(scope_of(called), is_search=is_search):
            yield f"={called.body}@{ground}"
    if form.is_yearly:
        return
    for ground in _grounds(form.scope, is_search=is_search):
        if name.owner:
            yield f"={name.owner}{name.called.body}@{ground}"
        yield f"^{without_rank(name.called.body)[:2]}@{ground}"
        yield f"${name.called.body[-6:]}@{ground}"


def _grounds(scope: str, *, is_search: bool) -> tuple[str, ...]:
    """The grounds on which a scope is filed, or searched: its city's, and the province's own."""
    province = province_of(scope)
    if is_wide(scope):
        return (province, f"{province}*") if is_search else (province,)
    return (prefecture_of(scope), province) if is_search else (prefecture_of(scope), f"{province}*")
