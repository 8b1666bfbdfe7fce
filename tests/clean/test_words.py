from __future__ import annotations

import pytest

from flows.clean.words import any_of, places


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("，，",), [0, 1, 7]),
        (("，，", "记者"), [0, 1, 3, 7]),
        (("，，", "记者", "讯", "电", "消息"), [0, 1, 3, 5, 6, 7]),  # more than are sought one by one
        (("作者",), []),
    ],
)
def test_where_words_begin_also_inside_one_another(words: tuple[str, ...], expected: list[int]) -> None:
    assert places(any_of(*words), "，，，记者讯电，，") == expected
