"""Candidates for project mentions: everything the grammar can read as the name of an undertaking."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from flows.extract.projects.clauses import HIDDEN, Chain, Run, find_tokens, masked_text, plain_text, read_clauses
from flows.extract.projects.items import Item, read_items
from flows.model import Article


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
        if first == last:
            continue
        waiting: list[Run] = []
        for runs in read_clauses(masked, sentence.start, sentence.end, tokens[first:last]):
            if len(runs) == 1 and runs[0].before is None and runs[0].after is None and runs[0].end - runs[0].start <= 24:
                waiting.append(runs[0])
                continue
            runs = _with_waiting(masked, waiting, runs)
            waiting = []
            for run in runs:
                for item in read_items(text, masked, run.start, run.end):
                    if rule := rule_of(item, run):
                        found.append(Candidate(item, run, index, sentence.start, sentence.end, rule))
        for run in waiting:
            for item in read_items(text, masked, run.start, run.end):
                if rule := rule_of(item, run):
                    found.append(Candidate(item, run, index, sentence.start, sentence.end, rule))
    return Reading(text, masked, tuple(found))


def _with_waiting(masked: str, waiting: list[Run], runs: list[Run]) -> list[Run]:
    """Verbless clauses in front of one whose list ends in 等 and a verb belong to that list: `A，B，C等项目建成投产`."""
    first = runs[0] if runs else None
    if not waiting or first is None:
        return [*waiting, *runs]
    if first.before is None and first.after is not None and "等" in masked[first.start : first.end]:
        waiting = [Run(one.start, one.end, None, first.after, one.clause_start, one.clause_end) for one in waiting]
    return [*waiting, *runs]


def rule_of(item: Item, run: Run) -> str | None:
    """The stable code of the construction that proposes an item, or None where nothing speaks for it."""
    kind = item.noun.kind if item.noun else "none"
    if item.is_group:
        if kind in ("none",):
            return None
        place = "closing" if item.place_in_list and item.place_in_list == item.size_of_list else "counted"
        return f"group_{place}"
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


def quoted(reading: Reading, item: Item) -> bool:
    """Whether a quotation mark or bracket stands in the item."""
    return HIDDEN in reading.masked[item.start : item.end]


def iter_groups(candidates: tuple[Candidate, ...]) -> Iterator[Candidate]:
    """The counted sets among the candidates."""
    return (one for one in candidates if one.item.is_group)
