from __future__ import annotations

import pytest

from flows.clean.continuations import set_continuations_apart
from tests.clean.drafts import after, apart


@pytest.mark.parametrize(
    "mark", ["（上接01版）", "(上接第一版)", "（下转03版）", "【下转A4版】", "（紧接第1版）", "（上接一版头条）"]
)
def test_marks_are_set_apart(mark: str) -> None:
    raw = f"会议强调。{mark}要求"
    assert after(set_continuations_apart, raw) == "会议强调。\n要求"  # another article begins or ends there
    assert apart(set_continuations_apart, raw) == [("continuation", mark)]


def test_a_mark_without_brackets_on_a_line_of_its_own() -> None:
    assert apart(set_continuations_apart, "前文\n▲上接01版\n后文") == [("continuation", "▲上接01版")]


@pytest.mark.parametrize("raw", ["管道上接主网，下转支线", "（上接省道，下转乡道）"])
def test_what_is_no_mark_stays(raw: str) -> None:
    assert after(set_continuations_apart, raw) == raw
