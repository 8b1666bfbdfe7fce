"""The words that indicators are read by, from the vocabularies, ready to be looked up at the ends of a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flows.vocabulary import terms, vocabulary


class Words:
    """A set of words to look up at the beginning, at the end or inside of a text, the longest first.

    `barred` lists, per word, what must not stand behind it (对 leads a phrase, but not in 对外); `barred_before` what
    must not stand before it (约 hedges a number, but not in 节约).
    """

    def __init__(
        self,
        words: Iterable[str],
        barred: Mapping[str, tuple[str, ...]] | None = None,
        barred_before: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.words = frozenset(words)
        self._barred = barred or {}
        self._barred_before = barred_before or {}
        self._is_barred = bool(barred or barred_before)
        self._by_first: dict[str, tuple[int, ...]] = {}
        self._by_last: dict[str, tuple[int, ...]] = {}
        for lengths, at in ((self._by_first, 0), (self._by_last, -1)):
            gathered: dict[str, set[int]] = {}
            for word in self.words:
                gathered.setdefault(word[at], set()).add(len(word))
            lengths.update({char: tuple(sorted(sizes, reverse=True)) for char, sizes in gathered.items()})

    def __contains__(self, word: str) -> bool:
        return word in self.words

    def prefix(self, text: str, start: int = 0) -> int:
        """Where the longest word that begins at `start` ends; `start` if none does."""
        for size in self._by_first.get(text[start : start + 1], ()):
            word = text[start : start + size]
            if word in self.words and (not self._is_barred or self._may_stand(word, text, start)):
                return start + len(word)
        return start

    def suffix(self, text: str, end: int | None = None) -> int:
        """Where the longest word that ends at `end` (the text's end) begins; `end` if none does."""
        end = len(text) if end is None else end
        for size in self._by_last.get(text[end - 1 : end], ()):
            word = text[end - size : end]
            if word in self.words and size <= end and (not self._is_barred or self._may_stand(word, text, end - size)):
                return end - size
        return end

    def _may_stand(self, word: str, text: str, start: int) -> bool:
        behind, before = self._barred.get(word), self._barred_before.get(word)
        if behind and text.startswith(behind, start + len(word)):
            return False
        return not before or not text.endswith(before, 0, start)

    def find(self, text: str, start: int = 0) -> int:
        """Where the first word inside `text[start:]` begins; -1 if there is none."""
        for at in range(start, len(text)):
            if text[at] in self._by_first and self.prefix(text, at) > at:
                return at
        return -1


def _verbs(*classes: str, barred: bool = False) -> Words:
    rows = [row for row in vocabulary("verbs") if row["class"] in classes]
    bars = {row["verb"]: terms(row["not_before"]) for row in rows} if barred else None
    return Words((row["verb"] for row in rows), bars)


def _lead_words(kind: str) -> Words:
    rows = [row for row in vocabulary("lead_words") if row["kind"] == kind]
    bars = {row["word"]: terms(row["barred"]) for row in rows}
    words = (row["word"] for row in rows)
    return Words(words, barred_before=bars) if kind == "tail" else Words(words, bars)


def _growth(*kinds: str) -> list[str]:
    return [row["word"] for row in vocabulary("growth_words") if row["kind"] in kinds]


def _predicates(*flags: str) -> Words:
    rows = [row for row in vocabulary("predicates") if row["names_state"] in flags]
    behind = {row["predicate"]: terms(row["not_before"]) for row in rows}
    return Words(behind, behind, {row["predicate"]: terms(row["not_behind"]) for row in rows})


SCOPE = Words(
    (row["word"] for row in vocabulary("scope_words")),
    {row["word"]: ("性", "首个", "首家", "首例") for row in vocabulary("scope_words")},
)
FREE_LEAD = _lead_words("free")
ADVERB = _lead_words("adverb")
TAIL = _lead_words("tail")
ACHIEVE = _verbs("achieve")
REACH = _verbs("reach")
CLOSING = Words(
    ACHIEVE.words | REACH.words | TAIL.words,
    barred_before={row["word"]: terms(row["barred"]) for row in vocabulary("lead_words") if row["kind"] == "tail"},
)
ACT = _verbs("act")
FLOW = _verbs("flow", barred=True)
DOING = _verbs("achieve", "do", barred=True)
VERB = _verbs("achieve", "do", "act", "flow", barred=True)
HEAD = Words(row["head"] for row in vocabulary("measure_heads"))
OWNED_HEAD = Words(row["head"] for row in vocabulary("measure_heads") if row["needs_owner"] == "yes")
CARRIED_HEAD = Words(row["head"] for row in vocabulary("measure_heads") if row["carries"] == "yes")
GROWTH_VERB = Words(_growth("verb"), barred_before={"减排": ("碳", "节能")})  # 碳减排700万吨 is a level
GROWTH_NOUN = Words(_growth("noun"), barred_before={"增长率": ("自然",)})  # 人口自然增长率 is a level
COMPARATIVE = Words(_growth("comparative"))
SIGN = {row["word"]: -1 if row["sign"] == "-" else 1 for row in vocabulary("growth_words")}
STATE = _predicates("yes")
PREDICATE = _predicates("yes", "no")
EMPTY_NAMES = frozenset(row["name"] for row in vocabulary("empty_names"))
