"""Names with the works that stand behind them: of 北山水库|改造|已完成 the works are done, not the reservoir.

The model looks at the thing, which it knows better, and the name is completed once it is chosen.
"""

from __future__ import annotations

from flows.extract.projects.candidates import Candidate
from flows.extract.projects.clauses import works_before
from flows.extract.projects.lexicon import NOUNS

_OF_WORKS = ("works", "generic")


def with_works(masked: str, one: Candidate) -> Candidate:
    """A candidate with the works that open the chain behind it as part of its name; in a list only the last one."""
    item, chain = one.item, one.run.after
    if chain is None or item.is_group or item.tail or chain.start != item.end:
        return one
    if item.noun is None or item.noun.kind in _OF_WORKS:
        return one
    works = "".join(works_before(masked, chain, one.run.clause_end))
    noun = NOUNS.get(works)
    if noun is None:
        return one
    return one._replace(item=item._replace(name=item.name + works, noun=noun, end=item.end + len(works)))
