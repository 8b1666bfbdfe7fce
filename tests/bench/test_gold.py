"""Gold lines are placed in the squeezed source, and records compared with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from confidence import shares
from gold import (
    amount,
    bare_unit,
    in_scope,
    is_one_of,
    misplaced,
    read_gold,
    same_amount,
    similarity,
    squeezed_positions,
)

SOURCE = "全市生产总值\n  达到500亿元,增长8%;\n财政收入增长8%。"


def gold(tmp_path: Path, *records: dict[str, object]) -> Path:
    path = tmp_path / "text.jsonl"
    path.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), encoding="utf-8")
    return path


def test_a_quote_stands_within_its_context(tmp_path: Path) -> None:
    path = gold(
        tmp_path,
        {"type": "indicator", "quote": "8%", "context": "财政收入增长8%"},
        {"type": "indicator", "quote": "500亿元", "context": "达到500亿元，增长"},
        {"type": "indicator", "quote": "8%", "context": "增长8%"},
        {"type": "scope", "begin": "全市生产总值", "end": "增长8%；"},
    )
    items = read_gold(path, SOURCE)
    squeezed = SOURCE.replace("\n", "").replace(" ", "")
    assert [(one.kind, squeezed[one.start : one.end]) for one in items] == [
        ("scope", "全市生产总值达到500亿元,增长8%;"),
        ("indicator", "500亿元"),
        ("indicator", "8%"),
    ]
    assert [in_scope(items, one.start) for one in items if one.kind == "indicator"] == [True, False]


def test_headings_stand_at_their_text_and_articles_reach_to_their_end(tmp_path: Path) -> None:
    path = gold(
        tmp_path,
        {"type": "heading", "text": "财政收入", "context": "8%；财政收入增长"},
        {"type": "article", "begin": "达到500亿元", "end": "增长8%；", "title": "经济"},
        {"type": "article", "begin": "达到500亿元", "end": "无此句", "title": "经济"},
    )
    items = read_gold(path, SOURCE)
    squeezed = SOURCE.replace("\n", "").replace(" ", "")
    assert [squeezed[one.start : one.end] for one in items] == ["达到500亿元,增长8%;", "财政收入"]
    assert misplaced(path, SOURCE) == [3]


def test_a_line_placed_by_position_says_what_stands_there(tmp_path: Path) -> None:
    (item,) = read_gold(gold(tmp_path, {"type": "artifact", "at": [6, 13], "kind": "gloss", "clean": "500"}), SOURCE)
    assert (item.start, item.end) == (6, 13)
    assert (item.fields["context"], item.fields["clean"]) == ("达到500亿元", "500")


def test_sentences_end_at_marks_of_either_width(tmp_path: Path) -> None:
    path = gold(tmp_path, {"type": "indicator", "quote": "8%", "context": "增长8%"})
    (item,) = read_gold(path, "好!财政收入增长8%。又及。")
    assert item.sentence == (2, 10)


def test_squeezed_positions_leave_white_space_out() -> None:
    assert squeezed_positions("a \n b").tolist() == [0, 1, 1, 1, 1, 2]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("城镇的新增就业", "城镇新增就业", True),
        ("城镇新增就业", "新增就业", True),
        ("就业", "城镇新增就业", False),
        ("", "就业", False),
    ],
)
def test_names_are_alike_by_their_bigrams(one: str, other: str, alike: bool) -> None:
    assert (similarity(one, other) >= 0.6) is alike


def test_amounts_and_units_are_compared_without_magnitude() -> None:
    assert same_amount(amount(2.5, "万亩"), amount(25000, "亩"))
    assert same_amount(amount(-3, "%"), amount(3, "%"))
    assert not same_amount(amount(1, "亿元"), amount(1, "万元"))
    assert (bare_unit("余 万平米"), bare_unit("余项"), bare_unit("亿元")) == ("平方米", "项", "元")
    assert is_one_of("level", ["level", "change"]) and not is_one_of("growth", "level")


def test_shares_of_few_records_are_drawn_towards_those_of_the_rule_and_the_table() -> None:
    outcomes = (
        [(("t", "good", "often"), True)] * 90 + [(("t", "good", "once"), False)] + [(("t", "bad", "often"), False)] * 9
    )
    measured = {key: share for key, _, _, share in shares(outcomes)}
    assert measured["t", "", ""] == 0.9
    assert measured["t", "good", "often"] > measured["t", "good", "once"] > 0.85
    assert 0.2 < measured["t", "bad", "often"] < measured["t", "bad", ""] < 0.6
