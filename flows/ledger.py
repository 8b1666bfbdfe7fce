"""The ledger of repairs: disjoint, in the order of the raw file; `undo` takes them back and `redo` makes them again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

import numpy as np

from flows.text import Offsets, Text, Touched


@dataclass(frozen=True, slots=True, order=True)
class Repair:
    """The raw characters `[raw_start, raw_end)`, which read `before`, are published as `after`."""

    raw_start: int
    raw_end: int
    rule: str
    before: str
    after: str


def net_repairs(raw: str, cleaned: Text) -> list[Repair]:
    """The ledger of a cleaned text: disjoint repairs of `raw`, in order.

    Edits that overlap in the raw file (a line joined inside a run that was also respaced) become one
    repair that names all their rules, joined by `+`. Repairs that in the end change nothing are left out.
    """
    starts, ends, rules = _clusters(cleaned.touched)
    firsts = np.searchsorted(cleaned.starts, starts, side="left")
    lasts = np.searchsorted(cleaned.ends, ends, side="right")
    repairs: list[Repair] = []
    spans = zip(starts.tolist(), ends.tolist(), rules, firsts.tolist(), lasts.tolist(), strict=True)
    for raw_start, raw_end, rule, first, last in spans:
        before, after = raw[raw_start:raw_end], cleaned.chars[first:last]
        if before != after:
            repairs.append(Repair(raw_start, raw_end, rule, before, after))
    return repairs


def _clusters(touched: Sequence[Touched]) -> tuple[Offsets, Offsets, list[str]]:
    """Raw spans merged where they overlap, each with the rules that touched it, in order of use.

    Spans that only touch stay apart unless something was inserted between them: it could belong to either.
    """
    if not touched:
        return np.empty(0, np.int32), np.empty(0, np.int32), []
    starts = np.concatenate([batch.starts for batch in touched])
    ends = np.concatenate([batch.ends for batch in touched])
    batch = np.repeat(np.arange(len(touched)), [len(one.starts) for one in touched])
    order = np.lexsort((batch, ends, starts))
    starts, ends, batch = starts[order], ends[order], batch[order]
    reach = np.maximum.accumulate(ends)
    filled = starts < ends
    parted = (starts[1:] > reach[:-1]) | ((starts[1:] == reach[:-1]) & filled[1:] & filled[:-1])
    heads = np.flatnonzero(np.concatenate([[True], parted]))
    tails = np.concatenate([heads[1:], [len(starts)]])
    names = [one.rule for one in touched]
    rules = [
        names[batch[head]] if tail - head == 1 else "+".join(dict.fromkeys(names[b] for b in sorted(batch[head:tail])))
        for head, tail in zip(heads.tolist(), tails.tolist(), strict=True)
    ]
    return starts[heads], reach[tails - 1], rules


def redo(raw: str, repairs: Sequence[Repair], start: int = 0, end: int | None = None) -> str:
    """`raw[start:end]` with the repairs that lie inside it made; `repairs` are disjoint and in order."""
    end = len(raw) if end is None else end
    parts: list[str] = []
    done = start
    for at in range(bisect_left(repairs, start, key=attrgetter("raw_start")), len(repairs)):
        repair = repairs[at]
        if repair.raw_end > end:
            break
        parts += (raw[done : repair.raw_start], repair.after)
        done = repair.raw_end
    return "".join(parts) + raw[done:end]


def undo(cleaned: str, repairs: Sequence[Repair]) -> str:
    """The raw file, from the cleaned text and the whole ledger.

    Raises ValueError where the cleaned text does not read as the ledger says it was left.
    """
    parts: list[str] = []
    raw_at = clean_at = 0
    for repair in repairs:
        untouched = repair.raw_start - raw_at
        parts.append(cleaned[clean_at : clean_at + untouched])
        clean_at += untouched
        if not cleaned.startswith(repair.after, clean_at):
            raise ValueError(
                f"the text does not read {repair.after!r} where the ledger says so (raw {repair.raw_start})"
            )
        parts.append(repair.before)
        clean_at += len(repair.after)
        raw_at = repair.raw_end
    return "".join(parts) + cleaned[clean_at:]
