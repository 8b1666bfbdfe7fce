from __future__ import annotations

import pytest

from flows.extract.facts import extract
from tests.extract.made_articles import make_document


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("北山基地一期项目开工，南山水库竣工。该项目总投资12亿元。", "北山基地一期项目总投资"),
        ("北山基地一期项目开工，南山水库竣工。该水库总投资12亿元。", "南山水库总投资"),
        ("北山小学寄宿楼启用，南山水库竣工。该楼投资640万元。", "北山小学寄宿楼投资"),
        ("北山数字博物馆开工。该馆位于龙门园区，总投资2.3亿元。", "北山数字博物馆总投资"),
        ("北山供水站今年建成，投资2860万元。", "北山供水站投资"),
        ("北山供水站今年建成，县里投资300万元。", "县里投资"),
    ],
)
def test_an_undertaking_is_known_by_what_it_is_called(text: str, name: str) -> None:
    facts = extract(make_document(text, genre="news"))
    assert [one.name for one in facts.indicators[0]] == [name]
