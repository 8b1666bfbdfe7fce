"""Forms put together to projects, in the order in which they appeared.

Each form joins the project found before it that it belongs to most surely, or is the first of a new one. So what a
later document says never takes apart, renames or renumbers what earlier ones told. A form joins only where none of
the project's other names speaks against it: links do not chain from one look-alike to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.link.blocking import Blocks
from flows.link.forms import Form, ruling
from flows.link.rules import CERTAIN, Verdict, judge
from flows.link.scopes import related

VARIANTS = 12  # a project is compared by so many of its forms
MARGIN = 0.02  # two projects that fit equally well: neither is taken
RULED = frozenset({"correction"})
SAME_NAME = Verdict(1.0, "same_name")
CORRECTION = Verdict(1.0, "correction")
FOUNDING = Verdict(1.0, "first")


@dataclass(slots=True)
class Clusters:
    """Which project each form belongs to (the number of the form it began with), and by which verdict."""

    projects: list[int] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)


@dataclass(slots=True)
class _Work:
    forms: Sequence[Form]
    blocks: Blocks = field(default_factory=Blocks)
    variants: dict[int, list[Form]] = field(default_factory=dict)
    merged: dict[int, int] = field(default_factory=dict)  # a project that turned out to be an earlier one

    def root(self, project: int) -> int:
        while project in self.merged:
            project = self.merged[project]
        return project


def cluster(forms: Sequence[Form]) -> Clusters:
    """The projects of `forms`, which come in the order of their first appearance."""
    work = _Work(forms)
    clusters = Clusters()
    known: dict[tuple[object, ...], int] = {}
    for number, form in enumerate(forms):
        identity = form.identity
        project, verdict = known.get(identity), SAME_NAME
        if project is None:
            project, verdict = _join(work, number, form)
            known[identity] = project
        clusters.projects.append(project)
        clusters.verdicts.append(verdict)
    clusters.projects = [work.root(project) for project in clusters.projects]
    return clusters


def _join(work: _Work, number: int, form: Form) -> tuple[int, Verdict]:
    """The project of a form that is new, which is from now on found by it."""
    fits = _fits(work, form)
    project, verdict = _choose(work, form, fits) or (number, FOUNDING)
    bridges = CERTAIN if form.name.aliases else RULED
    same = [one for one, fit in fits if one != project and fit.reason in bridges]
    variants = work.variants.setdefault(project, [])
    if len(variants) < VARIANTS:
        variants.append(form)
    work.blocks.add(form, project)
    for other in same:
        if verdict is not FOUNDING and not _forbidden(work.variants[other], variants):
            project = _merge(work, project, other)
    return project, verdict


def _fits(work: _Work, form: Form) -> list[tuple[int, Verdict]]:
    """The projects that a form may belong to, with the best verdict of each."""
    fits = []
    for project in sorted({work.root(one) for one in work.blocks.find(form)}):
        variants = work.variants[project]
        if verdict := _fit(form, variants):
            fits.append((project, verdict))
    return fits


def _fit(form: Form, variants: Sequence[Form]) -> Verdict | None:
    """The best verdict of a form and the names of a project, unless one of these speaks against it."""
    rulings = [ruling(form, one) for one in variants]
    if False in rulings:
        return None
    if True in rulings:
        return CORRECTION
    verdicts = [judge(form, one) for one in variants]
    best = max(filter(None, verdicts), key=lambda verdict: verdict.score, default=None)
    if best is None or any(_is_elsewhere(form, one) for one in variants):
        return None
    return best if best.reason in CERTAIN or None not in verdicts else None


def _is_elsewhere(form: Form, variant: Form) -> bool:
    """Whether a name of a project is the form's, but of a place that it does not share."""
    return form.name.called.body == variant.name.called.body and not related(form.scope, variant.scope)


def _choose(work: _Work, form: Form, fits: list[tuple[int, Verdict]]) -> tuple[int, Verdict] | None:
    """The best of the projects that fit: the surest, then the one of the same place; none where two are as good."""
    if not fits:
        return None

    def rank(fit: tuple[int, Verdict]) -> tuple[float, bool]:
        return fit[1].score, any(one.scope == form.scope for one in work.variants[fit[0]])

    ranked = sorted(fits, key=rank, reverse=True)
    best = ranked[0]
    if len(ranked) > 1 and not form.name.aliases and best[1] is not CORRECTION:
        (score, is_here), (next_score, next_is_here) = rank(best), rank(ranked[1])
        if is_here == next_is_here and score - next_score < MARGIN:
            return None
    return best


def _forbidden(ones: Sequence[Form], others: Sequence[Form]) -> bool:
    return any(ruling(one, other) is False for one in ones for other in others)


def _merge(work: _Work, one: int, other: int) -> int:
    """Two projects that a form shows to be one: the earlier keeps its number."""
    kept, gone = min(one, other), max(one, other)
    work.merged[gone] = kept
    work.variants[kept] = (work.variants[kept] + work.variants.pop(gone))[:VARIANTS]
    return kept
