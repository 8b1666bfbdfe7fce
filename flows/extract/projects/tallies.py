"""Counts that go on about a set named before: 亿元以上项目开工97个，竣工36个; 停车场32个，目前已完工19个、在建9个.

The count may stand in front, too: 小游园80处，目前31处已开放、27处正在施工.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from flows.extract.projects.chains import Chain
from flows.extract.projects.clauses import Run
from flows.extract.projects.items import Item
from flows.extract.projects.lexicon import VERBS

_VERBS = "(?P<verb>开工建设|建成投用|打通|开放|入库|竣工|开工|建成|在建|完工|投产|投用|签约|启动)"
_COUNT = r"了?(?P<number>\d+)余?(?P<unit>[个家项座处所条栋台部套户])"
_TALLY = re.compile(
    rf"(?<=[，；。、：\n])(?:截至目前|其中|目前|已经|已|现已|均|全年|累计|共|新)*{_VERBS}{_COUNT}(?=[，；。、\n]|$)"
)
_COUNT_FIRST = re.compile(
    r"(?<=[，；。、：\n])(?:截至目前|其中|目前|剩余|其余)*(?P<number>\d+)余?(?P<unit>[个座处所条栋台部套])"
    r"(?P<adverb>(?:已经|已|均|现已|全部|正在|正)+)(?P<verb>开放|竣工|开工建设|开工|建成投用|建成|完工|投产|投用|施工)(?=[，；。、\n]|$)"
)
_BEGINS = re.compile(_VERBS + _COUNT)


def find_tallies(masked: str) -> list[re.Match[str]]:
    """Where a text counts without saying what."""
    found = [*_TALLY.finditer(masked), *_COUNT_FIRST.finditer(masked)]
    return sorted(found, key=lambda one: one.start())


def is_tally(text: str, item: Item) -> bool:
    """Whether an item is such a count."""
    return item.is_group and _BEGINS.match(text, item.start, item.end) is not None


def read_tallies(
    tallies: Sequence[re.Match[str]], sets: Sequence[tuple[int, Item]], sentence_starts: Sequence[int]
) -> Iterator[tuple[int, Item, Run]]:
    """The set that each tally counts on, with its sentence: the last one before it that is counted in the same unit.

    `sets` are the counted sets of the text with their sentences, in order; one further back than a sentence is none.
    """
    for found in tallies:
        sentence = bisect_right(sentence_starts, found.start()) - 1
        start, end = found.start("verb"), found.end()  # a count in front begins before its verb
        near = sets[
            bisect_left(sets, sentence - 1, key=itemgetter(0)) : bisect_right(sets, sentence, key=itemgetter(0))
        ]
        named = next(
            (item for _, item in reversed(near) if item.end <= start and item.unit == found["unit"]),
            None,
        )
        if named is not None:
            is_first = found.start("number") < start
            chain = Chain(
                found.start("adverb") if is_first else found.start(),
                found.end("verb"),
                (VERBS[found["verb"]],),
                is_first or found.start() < start,
            )
            item = named._replace(
                start=found.start("number") if is_first else start,
                end=found.end("unit"),
                quantity=int(found["number"]),
                is_closing=False,
                size_of_list=1,
            )
            yield sentence, item, Run(item.start if is_first else chain.end, item.end, None, chain, found.start(), end)
