"""Gold files: what a person found in a source, placed in its text, and how a record compares with it.

All positions are those of the squeezed text (the source without white space). A gold line stands at `at`, or at its
`quote` (a heading at its `text`) within the one place where its `context` occurs; a scope or an article reaches from
`begin` to `end`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from flows.errors import InputError
from flows.extract.units import MAGNITUDES

SPACE = re.compile(r"\s+")
WIDTH = str.maketrans({",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "!": "！", "?": "？"})
DROPPED = re.compile(r"[的了\s“”‘’\"'《》（）()、，,]")
SAME_UNITS = {
    "％": "%",
    "平米": "平方米",
    "m2": "平方米",
    "㎡": "平方米",
    "km": "公里",
    "千米": "公里",
    "个工作日": "工作日",
    "户次": "户",
}
ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class GoldItem:
    """A line of a gold file: its kind, its fields, its span in the squeezed text and that of its sentence."""

    kind: str
    fields: dict[str, object]
    start: int
    end: int
    sentence: tuple[int, int]

    @property
    def is_optional(self) -> bool:
        """Whether it is a borderline case: not missed when absent, nor wrong when present."""
        return bool(self.fields.get("optional"))


def squeezed_positions(text: str) -> NDArray[np.int64]:
    """For each position of `text`, and its end, the position in the squeezed text."""
    solid = np.fromiter((not char.isspace() for char in text), bool, len(text))
    return np.concatenate(([0], np.cumsum(solid)))


def gold_and_sources(gold: Path, folders: Sequence[Path]) -> Iterator[tuple[Path, Path]]:
    """Each gold file of a folder with the text of its name. Raises InputError where a gold file has none."""
    sources = {path.stem: path for folder in folders for path in sorted(folder.rglob("*.txt"))}
    for path in sorted(gold.glob("*.jsonl")):
        if path.stem not in sources:
            where = ", ".join(map(str, folders))
            raise InputError(f"{path}: no {path.stem}.txt under {where}: name the folder that has its text")
        yield path, sources[path.stem]


def read_gold(path: Path, source: str) -> list[GoldItem]:
    """The lines of a gold file that can be placed in `source`, in reading order."""
    squeezed = SPACE.sub("", source).translate(WIDTH)
    items = [
        GoldItem(str(record.pop("type")), record, *span, _sentence(squeezed, span[0]))
        for _, record, span in _placed(path, squeezed)
        if span
    ]
    return sorted(items, key=lambda item: (item.start, item.end))


def misplaced(path: Path, source: str) -> list[int]:
    """The numbers of the lines of a gold file that have no place in `source`: `read_gold` leaves them out."""
    squeezed = SPACE.sub("", source).translate(WIDTH)
    return [number for number, _, span in _placed(path, squeezed) if span is None]


def in_scope(items: Iterable[GoldItem], start: int) -> bool:
    """Whether a position lies in the part of the source that was annotated (all of it where no scope is given)."""
    scopes = [item for item in items if item.kind == "scope"]
    return not scopes or any(scope.start <= start < scope.end for scope in scopes)


def _placed(path: Path, squeezed: str) -> Iterator[tuple[int, dict[str, object], tuple[int, int] | None]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            record = json.loads(line)
            span = _span(record, squeezed)
            if span and "at" in record:  # what such a line leaves unsaid is what stands there
                record = dict.fromkeys(("context", "text", "clean"), squeezed[slice(*span)]) | record
            yield number, record, span


def _span(record: dict[str, object], squeezed: str) -> tuple[int, int] | None:
    at = record.get("at")
    if isinstance(at, list):
        return int(at[0]), int(at[1])
    context = _words(record.get("context") or record.get("begin"))
    first = squeezed.find(context) if context else -1
    if first < 0 or squeezed.find(context, first + 1) >= 0:
        return None
    if "end" in record:
        end = _words(record["end"])
        last = squeezed.find(end, first)
        return (first, last + len(end)) if last >= 0 else None
    quote = _words(record.get("quote") or record.get("text"))
    inside = context.find(quote) if quote else 0
    return (first + inside, first + inside + len(quote or context)) if inside >= 0 else None


def _sentence(squeezed: str, at: int) -> tuple[int, int]:
    begin = max(squeezed.rfind(mark, 0, at) for mark in "。！？") + 1
    ends = [end for mark in "。！？" if (end := squeezed.find(mark, at)) >= 0]
    return begin, min(ends, default=len(squeezed))


def _words(value: object) -> str:
    return SPACE.sub("", str(value or "")).translate(WIDTH)


# --- comparison -------------------------------------------------------------------------------------


def similarity(one: str, other: str) -> float:
    """Character-bigram F1 of two names, marks and 的 aside."""
    one, other = DROPPED.sub("", one), DROPPED.sub("", other)
    if one == other:
        return 1.0
    left, right = Counter(_bigrams(one)), Counter(_bigrams(other))
    return 2 * (left & right).total() / (left.total() + right.total())


def _bigrams(text: str) -> Iterator[str]:
    return (text[at : at + 2] for at in range(len(text) - 1)) if len(text) > 1 else iter([text])


def name_fits(name: object, item: GoldItem) -> bool:
    """Whether a name is one of those that the gold line accepts, or much like one."""
    accepted = item.fields["names"]
    return isinstance(accepted, list) and any(similarity(str(name), str(one)) >= ALIKE for one in accepted)


def is_one_of(value: object, accepted: object) -> bool:
    """Whether a value is the accepted one, or one of those accepted."""
    return value in accepted if isinstance(accepted, list) else value == accepted


def amount(value: object, unit: object) -> float | None:
    """A value with the magnitudes of its unit made out: 2.5 万亩 → 25000."""
    if not isinstance(value, int | float):
        return None
    result = float(value)
    for char in SPACE.sub("", str(unit or "")):
        if char not in MAGNITUDES:
            break
        result *= MAGNITUDES[char]
    return result


def same_amount(one: float | None, other: float | None) -> bool:
    """Whether two amounts are one, signs aside."""
    if one is None or other is None:
        return one is other
    return abs(abs(one) - abs(other)) <= 1e-6 * max(1.0, abs(one), abs(other))


def bare_unit(unit: object) -> str:
    """A unit without magnitude and 余, in one spelling."""
    bare = re.sub(r"^[十百千万亿]+", "", re.sub(r"[\s余多]", "", str(unit or "")))
    return SAME_UNITS.get(bare, bare)
