"""How the indicators and project mentions of a text compare with its gold: found, missed, spurious, and right in what.

Rows and gold lines meet in the squeezed text, and each counts once; lines that gold requires choose first. What only an
optional line has is neither found nor spurious.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gold import ALIKE, GoldItem, amount, bare_unit, in_scope, is_one_of, name_fits, same_amount, similarity

from flows.rows import Row, Rows

STRICT = ("name", "unit", "measure", "status", "year")
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with its span in the squeezed text."""

    row: Row
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with its rows and its gold: `at` has the squeezed position of each of its characters."""

    name: str
    squeezed: str
    at: Sequence[int]
    rows: Rows
    items: Sequence[GoldItem]

    def lines(self, kind: str) -> list[GoldItem]:
        """The gold lines of a kind, in reading order."""
        return [item for item in self.items if item.kind == kind]

    def placed(self, table: str) -> list[Placed]:
        """The rows of a table, in its order."""
        return [
            Placed(row, *(self.at[int(str(row[end]))] for end in ("raw_start", "raw_end"))) for row in self.rows[table]
        ]

    def placed_in_scope(self, table: str) -> list[Placed]:
        """The rows of a table that begin in what was annotated."""
        return [one for one in self.placed(table) if in_scope(self.items, one.start)]


@dataclass(frozen=True, slots=True)
class Hit:
    """A line that gold requires, the row that has it, and whether each field that gold states is right."""

    item: GoldItem
    row: Row
    right: dict[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Score:
    """What was found, missed, and found without being there."""

    hits: tuple[Hit, ...] = ()
    missed: tuple[GoldItem, ...] = ()
    spurious: tuple[Placed, ...] = ()

    def __add__(self, other: Score) -> Score:
        return Score(self.hits + other.hits, self.missed + other.missed, self.spurious + other.spurious)

    @property
    def required(self) -> int:
        """How many lines gold requires."""
        return len(self.hits) + len(self.missed)

    @property
    def precision(self) -> float:
        """The share of what was found that gold has."""
        return len(self.hits) / max(len(self.hits) + len(self.spurious), 1)

    @property
    def recall(self) -> float:
        """The share of what gold requires that was found."""
        return len(self.hits) / max(self.required, 1)

    def f1(self, *fields: str) -> float:
        """F1 of what was found and is right in each of `fields`."""
        right = sum(all(hit.right[one] for one in fields) for hit in self.hits)
        return 2 * right / max(2 * len(self.hits) + len(self.missed) + len(self.spurious), 1)

    def shares(self) -> dict[str, float]:
        """Of the hits where gold states a field, the share that has it right."""
        names = dict.fromkeys(name for hit in self.hits for name in hit.right)
        stated = {name: [hit.right[name] for hit in self.hits if name in hit.right] for name in names}
        return {name: sum(right) / len(right) for name, right in stated.items()}


# --- indicators -------------------------------------------------------------------------------------


def indicators(text: Annotated) -> Score:
    """Indicators by place and value: all rows of a span are one detection, as all gold lines of one are.

    So 答复率、满意率均达100% counts once, however many of its names were published.
    """
    free: dict[tuple[int, int], list[Placed]] = {}
    for one in text.placed_in_scope("indicators"):
        free.setdefault((one.start, one.end), []).append(one)
    lines: dict[tuple[int, int, object], list[GoldItem]] = {}
    for item in text.lines("indicator"):
        lines.setdefault((item.start, item.end, item.fields["value"]), []).append(item)
    hits: list[Hit] = []
    missed: list[GoldItem] = []
    for items in sorted(lines.values(), key=lambda items: items[0].is_optional):
        item = items[0]
        span = next((span for span in _nearest(free, item) if any(_same_value(one, item) for one in free[span])), None)
        rows = free.pop(span) if span else []
        if rows and not item.is_optional:
            hits.append(Hit(item, rows[0].row, _right_fields(rows, items)))
        elif not item.is_optional:
            missed.append(item)
    return Score(tuple(hits), tuple(missed), tuple(rows[0] for rows in free.values()))


def _nearest(spans: dict[tuple[int, int], list[Placed]], item: GoldItem) -> list[tuple[int, int]]:
    """The spans that overlap a gold line, the longest overlap first."""
    met = [span for span in spans if _overlap(span, item) > 0]
    return sorted(met, key=lambda span: -_overlap(span, item))


def _overlap(span: tuple[int, int], item: GoldItem) -> int:
    return min(span[1], item.end) - max(span[0], item.start)


def _same_value(one: Placed, item: GoldItem) -> bool:
    said = item.fields
    return same_amount(amount(one.row["value"], one.row["unit"]), amount(said["value"], said["unit"]))


def _right_fields(rows: Sequence[Placed], items: Sequence[GoldItem]) -> dict[str, bool]:
    """For each field whether one of the rows of a span has what gold says there."""
    said, found = items[0].fields, [one.row for one in rows]
    periods = {str(row["period"] or "") for row in found}
    wanted = str(said.get("period") or "")
    return {
        "name": any(name_fits(row["name"], item) for row in found for item in items),
        "unit": any(bare_unit(row["unit"]) == bare_unit(said["unit"]) for row in found),
        **{
            name: any(is_one_of(row[name], said.get(name)) for row in found)
            for name in ("comparator", "measure", "status")
        },
        "period": wanted in periods,
        "year": wanted[:4] in {period[:4] for period in periods},
    }


# --- project mentions -------------------------------------------------------------------------------


def mentions(text: Annotated) -> Score:
    """Project mentions by place, or by name within a sentence; amount and date count where gold states them."""
    rows, lines = text.placed_in_scope("project_mentions"), text.lines("project")
    pairs = paired(rows, lines)
    met = {id(item) for item in pairs.values()}
    hits = [
        Hit(item, rows[at].row, _right_mention(rows[at].row, item))
        for at, item in pairs.items()
        if not item.is_optional
    ]
    missed = [item for item in lines if id(item) not in met and not item.is_optional]
    return Score(tuple(hits), tuple(missed), tuple(row for at, row in enumerate(rows) if at not in pairs))


def paired(rows: Sequence[Placed], lines: Sequence[GoldItem]) -> dict[int, GoldItem]:
    """The gold line of each row (by index) that has one: required lines choose first, each the row that fits best."""
    pairs: dict[int, GoldItem] = {}
    for item in sorted(lines, key=lambda item: item.is_optional):
        worth = {at: _fit(row, item) for at, row in enumerate(rows) if at not in pairs}
        best = max(worth, key=worth.__getitem__, default=None)
        if best is not None and worth[best] > 0:
            pairs[best] = item
    return pairs


def _fit(one: Placed, item: GoldItem) -> float:
    """How well a mention fits a gold line, 0 for not at all."""
    shorter = max(1, min(item.end - item.start, one.end - one.start))
    ratio = _overlap((one.start, one.end), item) / shorter
    if ratio < HALF and not item.sentence[0] <= one.start < item.sentence[1]:
        return 0.0
    accepted = item.fields["names"]
    names = accepted if isinstance(accepted, list) else []
    alike = max((similarity(str(one.row["name"]), str(name)) for name in names), default=0.0)
    if ratio >= HALF:
        return ratio + alike
    return alike if alike >= ALIKE else 0.0


def _right_mention(row: Row, item: GoldItem) -> dict[str, bool]:
    said = item.fields
    return {
        "name": name_fits(row["name"], item),
        "stage": is_one_of(row["stage"], said.get("stage")),
        "status": is_one_of(row["status"], said.get("status")),
        **dict(_right_where_stated(row, said)),
    }


def _right_where_stated(row: Row, said: dict[str, object]) -> Iterator[tuple[str, bool]]:
    investment = said.get("investment")
    if isinstance(investment, dict):
        found = amount(row["investment_value"], row["investment_unit"])
        yield "investment", same_amount(found, amount(investment["value"], investment["unit"]))
    if said.get("deadline"):
        yield "deadline", row["deadline"] == said["deadline"]
