from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from flows.segment.cohesion import count_shared, runs_of

RUN = re.compile(r"(?=([^\d.%，。、\s“”]{3}))")
TEXTS = st.text(st.sampled_from("市区项目建设3５.%，。、 \u3000\n\x85“”ab𠀀𝟎"), max_size=60)


def test_texts_share_runs_without_figures_and_marks() -> None:
    one, other = runs_of("新建口袋公园40个，新建口袋"), runs_of("口袋公园。建口袋")
    assert (len(one), len(other)) == (4, 3)
    assert count_shared(one, other) == 3


@given(TEXTS, TEXTS)
def test_runs_are_those_of_the_pattern(one: str, other: str) -> None:
    first, second = set(RUN.findall(one)), set(RUN.findall(other))
    assert len(runs_of(one)) == len(first)
    assert count_shared(runs_of(one), runs_of(other)) == len(first & second)
