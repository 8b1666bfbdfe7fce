"""A joined text knows the raw spans of its pieces."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ledger import net_repairs, redo
from flows.pieces import Pieces, solid_origins
from flows.text import Edit, Text, squeeze

RAW = "甲乙\n图 摄\n丙丁。戊己"


def joined(order: list[tuple[int, int]], separator: str = "") -> Pieces:
    """The text without the caption in its middle, cut and joined in this order."""
    cut = RAW.index("图")
    whole = Text.from_raw(RAW).edit([Edit(cut, cut + 4, "", "caption")])
    assert whole.chars == "甲乙\n丙丁。戊己"
    return Pieces.of(Text.join([whole.cut(*one) for one in order], separator), solid_origins(whole))


@pytest.mark.parametrize(
    ("order", "spans"),
    [
        ([(0, 8)], [(0, 12)]),  # over a caption that was taken out: one piece
        ([(0, 2), (3, 8)], [(0, 12)]),  # only white space left out: one piece
        ([(0, 2), (6, 8)], [(0, 2), (10, 12)]),  # words left out: two
        ([(6, 8), (0, 2)], [(10, 12), (0, 2)]),  # turned round: two, in reading order
    ],
)
def test_pieces_are_what_is_printed_apart(order: list[tuple[int, int]], spans: list[tuple[int, int]]) -> None:
    body = joined(order)
    assert body.spans(0, len(body.text)) == spans


def test_a_stretch_within_one_piece_has_one_span() -> None:
    body = joined([(6, 8), (0, 2)])
    assert body.spans(0, 2) == [(10, 12)]
    assert body.spans(1, 3) == [(11, 12), (0, 1)]
    assert body.spans(1, 1) == []


@given(st.data())
def test_pieces_read_as_the_text_does(data: st.DataObject) -> None:
    raw = data.draw(st.text("甲乙 \n。", min_size=1, max_size=30))
    places = sorted(data.draw(st.sets(st.integers(0, len(raw)), max_size=6)))
    gaps = zip(places[::2], places[1::2], strict=False)
    edits = [Edit(start, end, data.draw(st.sampled_from(["", "丙", "丙丁丙"])), "made") for start, end in gaps]
    whole = Text.from_raw(raw).edit(edits)
    repairs = net_repairs(raw, whole)
    inside = {at for one in repairs for at in range(one.raw_start + 1, one.raw_end)}
    cuts = data.draw(st.sets(st.integers(1, max(1, len(whole) - 1)), max_size=3))
    # A text may be cut anywhere but inside what one repair made.
    ends, starts = whole.ends.tolist(), whole.starts.tolist()
    safe = [at for at in sorted(cuts) if at < len(whole) and ends[at - 1] <= starts[at] and starts[at] not in inside]
    parts = [whole.cut(*one) for one in pairwise([0, *safe, len(whole)])]
    body = Pieces.of(Text.join(data.draw(st.permutations(parts)), "\n"), solid_origins(whole))
    read = "".join(redo(raw, repairs, *span) for span in body.spans(0, len(body.text)))
    assert squeeze(read) == squeeze(body.text.chars)
