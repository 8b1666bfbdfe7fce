"""Things that stand behind their number: where they begin and end, with near misses."""

from __future__ import annotations

import pytest

from tests.extract.indicators.texts import document_of, read

WHERE_THINGS_END = [
    ("64个反走私综合执法站强化实战运转。", ["反走私综合执法站"]),
    ("建成20个强化训练基地。", ["建成强化训练基地"]),
    ("面向全省200多万高校师生大规模推进创新创业。", ["高校师生"]),
    ("选择了4个常住人口较少的县开展改革试点。", ["常住人口较少的县"]),
    ("52家规上企业较上年增收。", ["规上企业"]),
    ("16个贫困村和51个脱贫村的集体收入均达到3万元以上。", ["贫困村", "脱贫村", "脱贫村的集体收入"]),
    ("230个计划新开工项目9月底前全部开工。", ["计划新开工项目"]),
    ("对52家重点企业、22家拟培植升规企业进行认领。", ["重点企业", "拟培植升规企业"]),
    ("12家企业计划扩产。", ["企业"]),
]
SUMS_GIVEN_OR_RECEIVED = [
    ("文明家庭可以获得20至30万元不等的信用贷款。", ["信用贷款"]),
    ("县里给予每户2000元的补贴。", ["每户补贴"]),
    ("产业园获得投资3000万元。", ["产业园获得投资"]),
    ("企业争取到5亿元的目标。", ["企业"]),
]
OWNED_BY_WHAT_STANDS_BEHIND = [
    ("总投资4000万元的蒲河北桥项目桥面铺设已完成。", ["蒲河北桥项目总投资"]),
    ("总投资12亿元的百万吨乙烯项目一期已开工。", ["百万吨乙烯项目一期总投资"]),
    ("总投资2亿元的智慧物流工程建设项目加快推进。", ["智慧物流工程建设项目总投资"]),
]


@pytest.mark.parametrize(("text", "expected"), WHERE_THINGS_END + SUMS_GIVEN_OR_RECEIVED + OWNED_BY_WHAT_STANDS_BEHIND)
def test_names(text: str, expected: list[str]) -> None:
    assert [one.name for one in read(document_of(text, genre="news", year=2020))] == expected
