"""Rows and gold lines meet by place and value, or by place and name; each counts once."""

from __future__ import annotations

from collections.abc import Sequence

from gold import GoldItem
from scoring import STRICT, Annotated, Score, indicators, mentions

from flows.rows import Row

SENTENCE = (0, 100)
INDICATOR: Row = {"unit": "%", "comparator": "eq", "measure": "level", "status": "actual", "period": "2020"}
MENTION: Row = {"stage": "start", "status": "actual", "investment_value": None, "investment_unit": "", "deadline": None}


def item(kind: str, start: int, end: int, **fields: object) -> GoldItem:
    usual = INDICATOR if kind == "indicator" else {"stage": "start", "status": "actual"}
    return GoldItem(kind, {"names": ["满意率"], **usual, **fields}, start, end, SENTENCE)


def indicator(start: int, end: int, **fields: object) -> Row:
    return {"name": "满意率", **INDICATOR, "raw_start": start, "raw_end": end, **fields}


def mention(start: int, end: int, name: str, **fields: object) -> Row:
    return {"name": name, **MENTION, "raw_start": start, "raw_end": end, **fields}


def text(table: str, rows: Sequence[Row], items: Sequence[GoldItem]) -> Annotated:
    return Annotated("text", "字" * 200, range(201), {table: list(rows)}, items)


def counts(score: Score) -> tuple[int, int, int]:
    return len(score.hits), len(score.missed), len(score.spurious)


def test_an_indicator_is_found_by_its_place_and_value() -> None:
    rows = [indicator(10, 14, value=98.5), indicator(30, 33, value=40), indicator(60, 62, value=5)]
    items = [
        item("indicator", 10, 14, value=98.5),
        item("indicator", 30, 33, value=41),
        item("indicator", 60, 62, value=5, optional=True),
    ]
    score = indicators(text("indicators", rows, items))
    assert counts(score) == (1, 1, 1)
    assert (score.precision, score.recall, score.f1()) == (0.5, 0.5, 0.5)


def test_all_names_of_a_figure_are_one_detection() -> None:
    rows = [indicator(10, 14, value=100, name="答复率"), indicator(10, 14, value=100, name="满意率")]
    items = [item("indicator", 10, 14, value=100, names=[name]) for name in ("满意率", "答复率")]
    assert counts(indicators(text("indicators", rows, items))) == (1, 0, 0)


def test_only_records_right_in_every_field_are_strictly_right() -> None:
    rows = [indicator(10, 14, value=100, period="2020-06"), indicator(30, 33, value=40, status="target")]
    items = [item("indicator", 10, 14, value=100), item("indicator", 30, 33, value=40)]
    score = indicators(text("indicators", rows, items))
    shares = score.shares()
    assert (shares["status"], shares["period"], shares["year"]) == (0.5, 0.5, 1.0)
    assert (score.f1(), score.f1(*STRICT)) == (1.0, 0.5)


def test_what_lies_outside_the_scope_does_not_count() -> None:
    scope = GoldItem("scope", {}, 0, 20, SENTENCE)
    rows = [indicator(10, 14, value=100), indicator(30, 33, value=40)]
    assert counts(indicators(text("indicators", rows, [scope]))) == (0, 0, 1)


def test_a_mention_is_found_by_its_place_or_by_its_name_in_the_sentence() -> None:
    rows = [mention(10, 16, "市民中心"), mention(40, 46, "洛河大桥"), mention(120, 126, "体育公园")]
    items = [
        item("project", 12, 16, names=["新市民中心"]),
        item("project", 60, 66, names=["洛河大桥"]),
        item("project", 70, 74, names=["体育公园"]),
    ]
    score = mentions(text("project_mentions", rows, items))
    assert counts(score) == (2, 1, 1)
    assert [hit.row["name"] for hit in score.hits] == ["市民中心", "洛河大桥"]


def test_required_lines_choose_before_optional_ones() -> None:
    rows = [mention(10, 16, "洛河大桥")]
    items = [
        item("project", 10, 16, names=["洛河大桥"], optional=True),
        item("project", 10, 16, names=["洛河大桥工程"]),
    ]
    assert counts(mentions(text("project_mentions", rows, items))) == (1, 0, 0)
    assert counts(mentions(text("project_mentions", rows, items[:1]))) == (0, 0, 0)


def test_amount_and_date_count_only_where_gold_states_them() -> None:
    rows = [
        mention(10, 16, "洛河大桥", investment_value=20000.0, investment_unit="万元", deadline="2020-06"),
        mention(30, 36, "市民中心", deadline="2021"),
    ]
    stated = {"investment": {"value": 2, "unit": "亿元"}, "deadline": "2020-12"}
    items = [item("project", 10, 16, names=["洛河大桥"], **stated), item("project", 30, 36, names=["市民中心"])]
    shares = mentions(text("project_mentions", rows, items)).shares()
    assert (shares["investment"], shares["deadline"]) == (1.0, 0.0)
