"""Texts are held against their sources through the ledger of repairs."""

from __future__ import annotations

import pytest

from flows.ledger import Repair
from flows.validate.readings import Source, lies_in, spans_of

RAW = "投 资３亿元，图片说明建桥。"
SOURCE = Source(
    RAW,
    (
        Repair(1, 2, "inner_space", " ", ""),
        Repair(3, 4, "full_width", "３", "3"),
        Repair(7, 11, "caption", "图片说明", ""),
        Repair(13, 13, "stop", "", "！"),
    ),
)


@pytest.mark.parametrize(
    ("text", "spans", "reads"),
    [
        ("投资3亿元", [(0, 6)], True),
        ("投 资 3亿元", [(0, 6)], True),  # white space aside
        ("投资３亿元", [(0, 6)], False),  # the repair was made
        ("3亿元，建桥", [(3, 13)], True),
        ("亿元投", [(4, 6), (0, 1)], True),  # printed apart
        ("投亿元", [(4, 6), (0, 1)], False),  # in reading order
        ("建桥！", [(11, 13)], True),  # an insertion at the end may belong to it
        ("建桥", [(11, 13)], True),  # or to what follows
        ("！。", [(13, 14)], True),
        ("。", [(13, 14)], True),
        ("建桥？", [(11, 13)], False),
        ("", [], True),
        ("桥", [], False),
    ],
)
def test_a_text_reads_as_its_source(text: str, spans: list[tuple[int, int]], reads: bool) -> None:
    assert SOURCE.reads_as(text, spans) is reads


@pytest.mark.parametrize(
    ("repairs", "is_sound"),
    [
        ((Repair(0, 1, "r", "a", "x"), Repair(1, 2, "r", "b", "")), True),
        ((), True),
        ((Repair(0, 2, "r", "ab", "x"), Repair(1, 2, "r", "b", "")), False),  # they overlap
        ((Repair(0, 1, "r", "b", "x"),), False),  # the source reads otherwise
        ((Repair(2, 5, "r", "c", "x"),), False),  # beyond the end
    ],
)
def test_a_sound_ledger_can_be_undone(repairs: tuple[Repair, ...], is_sound: bool) -> None:
    assert Source("abc", repairs).is_ledger_sound is is_sound


def test_a_row_has_its_pieces_or_its_span() -> None:
    row = {"raw_start": 1, "raw_end": 9, "raw_spans": [{"raw_start": 7, "raw_end": 9}, {"raw_start": 1, "raw_end": 3}]}
    assert spans_of(row) == [(7, 9), (1, 3)]
    assert spans_of({"raw_start": 1, "raw_end": 9}) == [(1, 9)]


@pytest.mark.parametrize("gap", [None, {"raw_start": None, "raw_end": 3}, {"raw_start": 1, "raw_end": None}])
def test_a_list_of_pieces_with_a_gap_names_no_place(gap: dict[str, int | None] | None) -> None:
    assert spans_of({"raw_start": 1, "raw_end": 9, "raw_spans": [{"raw_start": 7, "raw_end": 9}, gap]}) == []


def test_lying_in_means_in_one_piece() -> None:
    assert lies_in([(1, 2), (8, 9)], [(7, 9), (1, 3)])
    assert not lies_in([(2, 8)], [(7, 9), (1, 3)])
