"""The words that project mentions are made of, from `schemas/vocabularies/project_*.csv`, ready for look-up."""

from __future__ import annotations

import re
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from flows.patterns import longest_first
from flows.vocabulary import vocabulary


class Verb(NamedTuple):
    """What is done with an undertaking. `stage_done` is the stage where a review reports it of things it counts."""

    word: str
    before: bool  # may stand before its object
    after: bool  # may stand behind its subject
    strong: bool  # is a verb even in the middle of a clause
    stage: str
    stage_done: str


class Noun(NamedTuple):
    """The head of a name: what kind of thing it says, and of which sector."""

    word: str
    kind: str  # generic | facility | works | phase | weak
    sector: str


def _stopwords(use: str) -> frozenset[str]:
    return frozenset(row["term"] for row in vocabulary("project_stopwords") if row["use"] == use)


def parts(*uses: str) -> str:
    """An alternation of the parts of works that have one of the uses in `project_parts.csv`, of

    part (路基), line (parts, or works with a name of their own: 管网), main (of what stands for the whole: 主体),
    ground (to be made ready: 场地), work (on a part: 衬砌), paper (环评).
    """
    return longest_first({row["term"] for row in vocabulary("project_parts") if row["use"] in uses})


VERBS = {
    row["verb"]: Verb(
        row["verb"],
        row["position"] in ("before", "both"),
        row["position"] in ("after", "both"),
        row["strength"] == "strong",
        row["stage"],
        row["stage_done"],
    )
    for row in vocabulary("project_verbs")
}
BOUND_ADVERBS = _stopwords("bound_adverb")  # parts of names but right before a verb: 正|加快建设, 正大路
ADVERBS = _stopwords("adverb") | BOUND_ADVERBS
SOFT_ADVERBS = _stopwords("soft_adverb")  # parts of names where no verb is beside them: 重点工程
PHRASES = _stopwords("phrase")
LEADS = _stopwords("lead")
OPENINGS = _stopwords("opening")  # words that begin as a lead does and are part of the name: 自贸, 有轨
TAILS = _stopwords("tail")
NOUNS = {
    row["noun"]: Noun(row["noun"], row["kind"], row["sector"])
    for row in vocabulary("project_nouns")
    if row["kind"] not in ("topic", "sector")
}
TOPICS = {row["noun"]: row["sector"] for row in vocabulary("project_nouns") if row["kind"] == "topic"}
_SIZES = {
    last: sorted({len(word) for word in NOUNS if word[-1] == last}, reverse=True)
    for last in {word[-1] for word in NOUNS}
}
_LEAD_STARTS = "".join(sorted({word[0] for word in LEADS}))  # looked at first: most texts begin with none of them
LEAD = re.compile(f"(?=[{_LEAD_STARTS}])(?:(?!{longest_first(OPENINGS)})(?:{longest_first(LEADS)}))+")
MASSES = frozenset(row["term"] for row in vocabulary("project_masses"))  # of which a place has many
ABSTRACT = re.compile(longest_first(_stopwords("abstract")))  # words of policies, that name no undertaking
CAMPAIGNS = re.compile(longest_first(_stopwords("campaign")))  # of programmes without a site
MATTERS = longest_first(_stopwords("matter"))  # what is treated wherever it occurs: 秸秆, 移动源
COSTS = _stopwords("cost")  # verbs that only say what a thing costs
OWNERS = longest_first(_stopwords("owner"))  # companies known by a name that does not say what they are
GENERIC = frozenset(noun.word for noun in NOUNS.values() if noun.kind == "generic")

QUOTED = Noun("”", "quoted", "")

_HEADS = sorted(word for word, noun in NOUNS.items() if noun.kind != "weak")
_HEAD_MATCHER = AhoCorasick(_HEADS, matchkind=MatchKind.LeftmostLongest)
_CLOSES = frozenset(
    "、，。；等和及与（“”：！？\n）的以并0123456789约近超一二三四五六七八九十两建项工达共进占在有由总里是已全即将主获位列"
    "于起纳年月上下今明分不穹日目春本可被获是为力处剩掘征布暂输厂设因具让正\ue000"
)
WORDS = sorted({*VERBS, *ADVERBS, *PHRASES})
MATCHER = AhoCorasick(WORDS, matchkind=MatchKind.LeftmostLongest)
_QUOTED_THING = re.compile(r"”(?=\d|[，、；。]|等|建成|建设)")


def head_of(name: str) -> Noun | None:
    """The longest noun of the vocabulary that `name` ends with, a closing bracket (（二期）) aside."""
    if name[-1:] == "）" and (opening := name.rfind("（")) > 0:
        name = name[:opening]
    for size in _SIZES.get(name[-1:], ()):
        if noun := NOUNS.get(name[-size:]):
            return noun
    return QUOTED if name[-1:] == "”" else None


def find_heads(text: str, words: set[int]) -> list[int]:
    """Where nouns end that can close a name: what follows is a mark, a number or one of `words` (starts of verbs)."""
    size = len(text)
    heads = [
        end
        for _, _, end in _HEAD_MATCHER.find_matches_as_indexes(text)
        if end >= size or text[end] in _CLOSES or end in words
    ]
    return sorted(heads + [found.end() for found in _QUOTED_THING.finditer(text)])
