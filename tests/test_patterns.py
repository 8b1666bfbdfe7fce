"""Patterns that search fast match what they matched before."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.patterns import prefilter, searcher, trier

CASES = [
    ("力争|要求", "力争|要求"),
    ("(?<![主重])要", "要(?<!(?:[主重])要)"),
    ("(?<!年度)(?<!行动)计划", "计(?<!(?:年度)计)(?<!(?:行动)计)划"),
    ("(?<=[大小])会", "会(?<=(?:[大小])会)"),
    ("[比较]上年|达", "比上年|较上年|达"),
    ("(?:年|[月日])会|主", "年会|月会|日会|主"),
    ("(?<!中)本?月", "本(?<!(?:中)本)月|月(?<!(?:中)月)"),
    ("(?:大|小)?会", "大会|小会|会"),
    ("(?:大|小)*会", "(?:大|小)*会"),
    ("[^为]了|了", "[^为]了|了"),
    (r"\d年|达", r"\d年|达"),
    ("主?", "主?"),
    (r"(?<!1)\d年", r"(?<!1)\d年"),
    ("[|]会|大(?:会|[)])", r"\|会|大(?:会|[)])"),
]


@pytest.mark.parametrize(("pattern", "written"), CASES)
def test_alternatives_begin_with_a_literal_where_they_can(pattern: str, written: str) -> None:
    assert searcher(pattern).pattern == written


@given(st.text(alphabet="力争主重要求年度行动计划大小会比较上为了中本月日达1|", max_size=12), st.integers(0, 6))
def test_the_same_is_found(text: str, start: int) -> None:
    for pattern, _ in CASES:
        before = [found.span() for found in re.compile(pattern).finditer(text, start)]
        assert [found.span() for found in searcher(pattern).finditer(text, start)] == before


def test_groups_that_capture_are_refused() -> None:
    with pytest.raises(ValueError, match="capturing"):
        searcher("(大|小)会")


TRIED = [
    ("(?:已|全部)*完成", "[全完已]"),
    (r"(?<!第)(?P<number>\d+|多)?(?:家|[个项])", r"[\d个项多家]"),
    ("(?:共|约?)(?:[一-九]|达)", "[一-九共约达]"),
    ("(?=总)(?:计划|)投资$", "[投计]"),
    (r"\.|-", r"[\-\.]"),
]


@pytest.mark.parametrize(("pattern", "openings"), TRIED)
def test_what_a_match_can_begin_with_is_looked_at_first(pattern: str, openings: str) -> None:
    assert trier(pattern).pattern == f"(?={openings})(?:{pattern})"


@given(st.text(alphabet="已全部完成第3多家个项共约一三达总计划投资.-", max_size=12), st.integers(0, 6))
def test_the_same_is_found_where_it_is_tried(text: str, start: int) -> None:
    for pattern, _ in TRIED:
        before = [(found.span(), found.groupdict()) for found in re.compile(pattern).finditer(text, start)]
        assert [(found.span(), found.groupdict()) for found in trier(pattern).finditer(text, start)] == before


@pytest.mark.parametrize("pattern", ["主?", "(?:主|要*)", "[^主]要", ".要", "[-主]要", "主|"])
def test_what_may_begin_with_anything_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"stands for|matches nothing"):
        trier(pattern)


SOUGHT_FIRST = [
    ("(?:已|刚)*完成(?:了)?主体", "完成"),
    ("[列纳]入[^，]{0,9}(?:计划|规划|方案)", "列入|纳入"),
    ("征地|征地拆迁|完工|完成", "完(?:工|成)|征地"),
    (r"(?<=造)价(?=\d)|约?\d+(?:\.\d+)?(?:亩|公顷)", "亩|价|公顷"),
    ("(?:正在?|仍在)(?:铺设|安装)+(?:管线)?$", "安装|铺设"),
    ("“[三五]通一平”", "“(?:三通一平”|五通一平”)"),
    ("(?:(?:开|动)工){1,2}(?:[一二]期)?", "动工|开工"),
    ("[一-龥]楼.?封顶", "封顶"),
]


@pytest.mark.parametrize(("pattern", "words"), SOUGHT_FIRST)
def test_the_rarest_words_of_each_alternative_are_sought_first(pattern: str, words: str) -> None:
    assert prefilter(pattern).pattern == words


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in SOUGHT_FIRST])
@given(data=st.data())
def test_no_match_is_passed_over(pattern: str, data: st.DataObject) -> None:
    found = re.search(pattern, data.draw(st.from_regex(pattern)))
    assert found is None or prefilter(pattern).search(found[0])


@pytest.mark.parametrize("pattern", ["完成|已?", r"完成|\d+", "[^主]"])
def test_what_holds_no_words_has_nothing_to_seek_first(pattern: str) -> None:
    with pytest.raises(ValueError, match="without words"):
        prefilter(pattern)
