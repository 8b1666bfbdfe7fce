"""Headlines that a page prints together, above or below all their texts: each goes to the text that has its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.segment.blocks import Block
from flows.segment.lines import Line
from flows.segment.titles import agreement

FEWEST = 2  # texts
MOST = 8
LIKE = 0.15  # of a headline's character pairs, what its text has at least
LEAD = 0.1  # by how much a headline has more in common with its own text than with any other


def hand_out(blocks: Sequence[Block]) -> None:
    """Gives the headlines of a block to the texts behind it that have none, or to the texts before.

    In their order, so that each text gets at least one and has its words, more of them than the others.
    """
    for gatherer, texts in _gathered(blocks):
        heads = gatherer.head
        if not FEWEST <= len(texts) <= min(MOST, len(heads)):
            continue
        shares = [[agreement([line], text.body) for text in texts] for line in heads]
        cuts = _one_each(heads, shares, len(texts)) or _best_cuts(shares, len(texts))
        if cuts is None:
            continue
        gatherer.head = []
        for text, start, end in zip(texts, cuts, cuts[1:], strict=False):
            text.head = heads[start:end]


def _gathered(blocks: Sequence[Block]) -> Iterator[tuple[Block, list[Block]]]:
    """The blocks with several headlines and the texts that may share in them."""
    for number, block in enumerate(blocks):
        if len(block.head) < FEWEST or block.before or block.under:
            continue
        if block.body:
            behind = number + 1
            while behind < len(blocks) and _is_next(blocks, behind):
                behind += 1
            yield block, list(blocks[number:behind])
        if not block.body or block.opens_with_dateline:
            first = number
            while first > 1 and _is_next(blocks, first - 1):
                first -= 1
            first -= first > 0 and _is_bare(blocks[first - 1])
            yield block, list(blocks[first:number])


def _is_next(blocks: Sequence[Block], number: int) -> bool:
    """Whether a text without headlines begins behind the end of the one before, or as a report."""
    return _is_bare(blocks[number]) and (blocks[number - 1].is_closed or blocks[number].opens_with_dateline)


def _is_bare(block: Block) -> bool:
    """Whether a block is a text without headlines."""
    return bool(block.body) and not (block.head or block.continued_from or block.is_parted)


def _one_each(heads: Sequence[Line], shares: Sequence[Sequence[float]], count: int) -> list[int] | None:
    """The cuts before each headline, with its decks, where there are as many as texts and most have their words."""
    firsts = [at for at, line in enumerate(heads) if line.role != "deck"]
    if len(firsts) != count or firsts[0]:
        return None
    told = sum(_is_told(shares[at], text, like=0.0, lead=0.0) for text, at in enumerate(firsts))
    return [*firsts, len(heads)] if told > count / 2 else None


def _is_told(row: Sequence[float], text: int, like: float = LIKE, lead: float = LEAD) -> bool:
    """Whether a headline has the words of a text, more than of any other."""
    others = max(share for at, share in enumerate(row) if at != text)
    return row[text] > others and row[text] >= max(like, others + lead)


def _best_cuts(shares: Sequence[Sequence[float]], count: int) -> list[int] | None:
    """Where to cut a row of headlines into one part for each text; None where a text has none of its own.

    `shares`: of each headline, how much of its words each text has.
    """
    ways: list[tuple[float, list[int]]] = [(0.0, [0])]
    for text in range(count):
        onward: dict[int, tuple[float, list[int]]] = {}
        for gain, cuts in ways:
            for end in range(cuts[-1] + 1, len(shares) - (count - text - 1) + 1):
                total = gain + max(shares[at][text] for at in range(cuts[-1], end))
                if end not in onward or total > onward[end][0]:
                    onward[end] = (total, [*cuts, end])
        ways = list(onward.values())
    best = max((way for way in ways if way[1][-1] == len(shares)), default=None)
    if best is None:
        return None
    cuts = best[1]
    for text in range(count):
        if not _is_told(max(shares[cuts[text] : cuts[text + 1]], key=lambda row: row[text]), text):
            return None
    return cuts
