"""Invariants of text that remembers its origin, on texts and edits that nobody chose."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ledger import net_repairs, redo, undo
from flows.text import Edit, Text, squeeze

RAWS = st.text(alphabet="区县 \n12，。中a\U00020bb7", max_size=24)


@st.composite
def histories(draw: st.DrawFn) -> tuple[str, Text]:
    """A raw file and a text that a few rounds of edits, deletions and exchanges made of it."""
    raw = draw(RAWS)
    text = Text.from_raw(raw)
    for round_number in range(draw(st.integers(0, 4))):
        size = len(text)
        bounds = sorted(draw(st.lists(st.integers(0, size), max_size=6)))
        pairs = list(zip(bounds[::2], bounds[1::2], strict=False))
        kind = draw(st.sampled_from(["edit", "without", "recode"]))
        if kind == "edit":
            replacements = draw(st.lists(st.sampled_from(["", "x", "中文", "1 2"]), min_size=3, max_size=3))
            text = text.edit(
                Edit(start, end, new, f"r{round_number}")
                for (start, end), new in zip(pairs, replacements, strict=False)
            )
        elif kind == "without":
            filled = [(start, end) for start, end in pairs if start < end]
            starts, ends = (np.array([pair[side] for pair in filled], np.int64) for side in (0, 1))
            text = text.without(starts, ends, f"w{round_number}")
        else:
            places = np.array(sorted({start for start, _ in pairs if start < size}), np.int64)
            text = text.recode(places, np.full(len(places), ord("换"), np.uint32), f"c{round_number}")
    return raw, text


@given(histories())
def test_maps_are_as_long_as_the_text_and_in_raw_order(history: tuple[str, Text]) -> None:
    raw, text = history
    assert len(text.starts) == len(text.ends) == len(text.chars) == len(text.codes)
    assert text.is_ordered
    assert (text.starts <= text.ends).all()
    assert not len(text) or (text.starts[0] >= 0 and text.ends[-1] <= len(raw))


@given(histories())
def test_the_ledger_is_taken_back_and_made_again(history: tuple[str, Text]) -> None:
    raw, text = history
    repairs = net_repairs(raw, text)
    assert redo(raw, repairs) == text.chars
    assert undo(text.chars, repairs) == raw


@given(histories())
def test_repairs_are_disjoint_and_in_order(history: tuple[str, Text]) -> None:
    raw, text = history
    repairs = net_repairs(raw, text)
    for before, after in pairwise(repairs):
        assert before.raw_end <= after.raw_start
    for repair in repairs:
        assert raw[repair.raw_start : repair.raw_end] == repair.before != repair.after


@given(RAWS, st.data())
def test_untouched_characters_keep_their_place(raw: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    text = Text.from_raw(raw).edit([Edit(start, end, "新的", "r")])
    kept = [at for at in range(len(text)) if text.ends[at] - text.starts[at] == 1 and text.chars[at] not in "新的"]
    assert all(text.chars[at] == raw[text.starts[at]] for at in kept)
    assert len(kept) >= len(raw) - (end - start)


@given(RAWS, st.integers(0, 24), st.integers(0, 24))
def test_a_part_spans_what_it_was_cut_from(raw: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(raw)), min(end, len(raw))))
    part = Text.from_raw(raw).cut(start, end)
    assert part.chars == raw[start:end]
    if start < end and (solid := squeeze(part.chars)):
        raw_start, raw_end = part.span(0, len(part))
        assert squeeze(raw[raw_start:raw_end]) == solid


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([Edit(1, 3, "", "r")], "ade"),
        ([Edit(1, 3, "XY", "r")], "aXYde"),
        ([Edit(0, 0, ">", "r"), Edit(5, 5, "<", "r")], ">abcde<"),
        ([Edit(3, 4, "", "r"), Edit(0, 1, "", "r")], "bce"),
        ([Edit(0, 2, "b", "r"), Edit(2, 4, "d", "r")], "bde"),
    ],
)
def test_edits(edits: list[Edit], expected: str) -> None:
    assert Text.from_raw("abcde").edit(edits).chars == expected


def test_a_replacement_maps_to_all_that_it_replaces() -> None:
    text = Text.from_raw("三点五亿").edit([Edit(0, 3, "3", "r")])
    assert text.chars == "3亿"
    assert [text.span(at, at + 1) for at in range(2)] == [(0, 3), (3, 4)]


def test_characters_that_an_edit_leaves_keep_their_own_origin() -> None:
    text = Text.from_raw("通 讯员").edit([Edit(0, 4, "通讯员", "r")])
    assert [text.span(at, at + 1) for at in range(3)] == [(0, 1), (2, 3), (3, 4)]


@pytest.mark.parametrize("edits", [[Edit(0, 3, "", "r"), Edit(2, 4, "", "r")], [Edit(4, 9, "", "r")]])
def test_overlapping_and_straying_edits_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps"):
        Text.from_raw("abcde").edit(edits)


def test_a_ledger_that_does_not_fit_is_refused() -> None:
    raw = "a b"
    repairs = net_repairs(raw, Text.from_raw(raw).edit([Edit(1, 2, "-", "r")]))
    with pytest.raises(ValueError, match="ledger"):
        undo("ab", repairs)


def test_repairs_that_touch_stay_apart_unless_something_was_inserted_between() -> None:
    raw = "甲\n\n乙"
    apart = Text.from_raw(raw).edit([Edit(1, 2, "", "one"), Edit(2, 3, "", "two")])
    assert [repair.rule for repair in net_repairs(raw, apart)] == ["one", "two"]
    merged = Text.from_raw(raw).edit([Edit(1, 2, "", "one")]).edit([Edit(1, 1, "，", "mark")])
    assert "".join(repair.after for repair in net_repairs(raw, merged)) == "，"
