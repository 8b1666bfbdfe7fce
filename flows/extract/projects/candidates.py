"""Candidates for project mentions: everything the grammar can read as the name of an undertaking."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from flows.extract.projects.clauses import HIDDEN, Chain, Run, find_tokens, masked_text, plain_text, read_clauses
from flows.extract.projects.items import Item, read_items
from flows.model import Article


_COUNTED = re.compile(r"\d(?:余|多)?万?(?:个|家|项|套|处|座|所|条|栋|台|部|公里|对|眼|口)$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item of a list, with the clause it was read in."""

    item: Item
    run: Run
    sentence: int
    sentence_start: int
    sentence_end: int
    rule: str

    @property
    def governor(self) -> Chain | None:
        """The chain that says most of it: the one behind, else the one in front."""
        return self.run.after or self.run.before


@dataclass(frozen=True, slots=True)
class Reading:
    """A body as the grammar sees it, and the candidates found in it."""

    text: str
    masked: str
    candidates: tuple[Candidate, ...]


def read_body(article: Article) -> Reading:
    """The candidates of an article's body, in reading order."""
    text = plain_text(article.body.chars)
    masked = masked_text(text)
    tokens = find_tokens(masked)
    starts = [one.start for one in tokens]
    found: list[Candidate] = []
    for index, sentence in enumerate(article.sentences):
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        clauses = read_clauses(masked, sentence.start, sentence.end, tokens[first:last])
        for run in _govern_lists(masked, clauses):
            for item in read_items(text, masked, run.start, run.end):
                if rule := rule_of(item, run):
                    found.append(Candidate(item, run, index, sentence.start, sentence.end, rule))
    return Reading(text, masked, tuple(found))


def _govern_lists(masked: str, clauses: list[list[Run]]) -> Iterator[Run]:
    """The runs of a sentence; verbless clauses that are parts of a list are given its verb.

    In `A，B，C等项目建成投产` it is the verb behind the list, in `建成书房204座，“乐道”800公里` the one in front.
    """
    waiting: list[Run] = []
    verb: Chain | None = None
    for runs in clauses:
        if len(runs) == 1 and runs[0].before is None and runs[0].after is None:
            if runs[0].end - runs[0].start <= 24:
                waiting.append(replace(runs[0], before=verb) if verb and _COUNTED.search(masked, runs[0].start, runs[0].end) else runs[0])
                continue
            verb = None
        elif runs:
            first, verb = runs[0], runs[-1].before
            if first.before is None and first.after is not None and "等" in masked[first.start : first.end]:
                waiting = [replace(one, before=None, after=first.after) for one in waiting]
        yield from waiting
        waiting = []
        yield from runs
    yield from waiting


def rule_of(item: Item, run: Run) -> str | None:
    """The stable code of the construction that proposes an item, or None where nothing speaks for it."""
    kind = item.noun.kind if item.noun else "none"
    if item.is_group:
        if kind == "none":
            return "group_unknown" if run.before is not None or run.after is not None else None
        place = "closing" if item.place_in_list and item.place_in_list == item.size_of_list else "counted"
        return f"group_{place}"
    if kind in ("none", "weak") and item.size_of_list == 1 and not item.tail and not run.after:
        return None
    governed = "before" if run.before else ""
    if run.after:
        governed = "after"
    if not governed:
        if kind in ("generic", "facility", "phase", "works") and len(item.name) >= 4:
            return "named_in_list" if item.size_of_list > 1 else "named"
        return None
    if item.tail:
        return f"listed_{governed}_etc"
    if item.size_of_list > 1:
        return f"listed_{governed}"
    if kind in ("none", "weak"):
        return f"object_{governed}" if kind == "weak" else f"bare_{governed}"
    return f"head_{governed}"
