"""Confidence: the measured share of the same way of finding, and what stands in for it where it was not measured."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.link import confidence as module
from flows.link.confidence import confidence, indicator_circumstance, mention_circumstance
from flows.model import Article, Indicator, Mention, Sentence
from flows.text import Text
from flows.vocabulary import vocabulary

BODY = "城镇新增就业8万人，其中洛龙区2万人，安置失业人员3000人。"
INDICATOR = Indicator(
    start=6, end=9, sentence=0, name="城镇新增就业", value=8.0, value_max=None, unit="万人", value_base=80000.0,
    unit_base="人", comparator="eq", measure="level", status="actual", period="2019", period_start=None,
    period_end=None, place=None, place_code=None, rule="subject",
)  # fmt: skip
MENTION = Mention(
    start=0, end=4, sentence=0, name="地铁1号线", kind="single", count=None, stage="start", status="actual",
    investment_value=None, investment_unit=None, investment_yuan=None, deadline=None, deadline_on=None, place=None,
    place_code=None, owner=None, sector=None, rule="head_before",
)  # fmt: skip


def article() -> Article:
    body = Text.from_raw(BODY)
    return Article(1, None, None, (), "report", None, body, (), (Sentence(0, len(BODY), 0),))


@pytest.mark.parametrize(
    ("changes", "circumstance"),
    [
        ({"concept": "urban_new_employment"}, "report_concept"),
        ({}, "report_clause"),
        ({"start": 15, "end": 18}, "report_sentence"),
        ({"start": 15, "end": 18, "name": "洛龙区城镇新增就业"}, "report_composed"),
        ({"start": 15, "end": 18, "name": "洛龙区"}, "report_short"),
        ({"start": 25, "end": 30, "name": "失业人员"}, "report_clause"),
    ],
)
def test_where_the_name_of_an_indicator_stands(changes: dict[str, object], circumstance: str) -> None:
    assert indicator_circumstance("report", article(), INDICATOR._replace(**changes)) == circumstance  # type: ignore[arg-type]


def test_newspapers_are_a_circumstance_of_their_own() -> None:
    assert indicator_circumstance("interview", article(), INDICATOR) == "press_clause"
    assert mention_circumstance("report", MENTION) == "report_single_staged"
    assert mention_circumstance("news", replace(MENTION, kind="group", stage=None)) == "press_group_unstaged"


def test_what_was_not_measured_has_the_share_of_the_next_wider_way(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = {("t", "", ""): 0.5, ("t", "r", ""): 0.7, ("t", "r", "c"): 0.9}
    monkeypatch.setattr(module, "_measured", lambda: measured)
    assert [confidence("t", "r", "c"), confidence("t", "r", "x"), confidence("t", "x", "c")] == [0.9, 0.7, 0.5]
    assert confidence("x", "r", "c") is None


def test_the_measured_shares_are_sound() -> None:
    rows = vocabulary("confidence")
    assert {row["table"] for row in rows} == {"indicators", "project_mentions"}
    for row in rows:
        assert 0 <= int(row["right"]) <= int(row["records"])
        assert 0 < float(row["confidence"]) < 1
