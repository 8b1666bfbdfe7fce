"""Which projects a form is compared with: never all, only those that share a key with it, and a bounded number.

The keys of a name: the body itself, alone and behind its organisation, and its other names, which hold between a
province and its cities too; and within a city its beginning and its end. A block that is full takes no more: a key
that so many share tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.link.forms import Form, scope_of
from flows.link.scopes import is_wide, prefecture_of, province_of
from flows.link.words import without_rank

BLOCK_SIZE = 48


class Blocks:
    """The projects found so far (as numbers), by key.

    Most blocks hold one project, and keys are many: they are kept by their hashes, and a block of one as its number.
    Two keys of one hash would only bring two names together to be compared.
    """

    def __init__(self) -> None:
        self._blocks: dict[int, int | list[int]] = {}

    def add(self, form: Form, project: int) -> None:
        """Let a project be found by a form's keys."""
        for key in map(hash, _keys(form, is_search=False)):
            block = self._blocks.setdefault(key, project)
            if isinstance(block, int):
                if block != project:
                    self._blocks[key] = [block, project]
            elif len(block) < BLOCK_SIZE and block[-1] != project:
                block.append(project)

    def find(self, form: Form) -> list[int]:
        """The projects that share a key with a form, in the order in which they were found first."""
        found: set[int] = set()
        for key in map(hash, _keys(form, is_search=True)):
            block = self._blocks.get(key, ())
            found.update((block,) if isinstance(block, int) else block)
        return sorted(found)


def _keys(form: Form, *, is_search: bool) -> Iterator[str]:
    yield from (f"!{ruled.line}" for ruled in form.ruled if ruled.is_same)
    name = form.name
    bodies = [(called.body, scope_of(called)) for called in (name.called, *name.aliases)]
    if name.owner and not form.is_yearly:
        bodies.append((name.owner + name.called.body, form.scope))
    for body, scope in bodies:
        for ground in _grounds(scope, is_search=is_search):
            yield f"={body}@{ground}"
    if not form.is_yearly:
        ground = prefecture_of(form.scope)
        yield f"^{without_rank(name.called.body)[:2]}@{ground}"
        yield f"${name.called.body[-6:]}@{ground}"


def _grounds(scope: str, *, is_search: bool) -> tuple[str, ...]:
    """The grounds on which a whole name is filed, or searched: its city's, and those of its province."""
    province = province_of(scope)
    if is_wide(scope):
        return (province, f"{province}*") if is_search else (province,)
    return (prefecture_of(scope), province) if is_search else (prefecture_of(scope), f"{province}*")
