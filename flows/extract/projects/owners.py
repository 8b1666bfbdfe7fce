"""Whose an undertaking is: who its name begins with (北山铝业年产10万吨铝箔项目), or who is said to build it."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.extract.places import find_places
from flows.extract.projects.candidates import Candidate
from flows.extract.projects.lexicon import OWNERS
from flows.extract.projects.ranking import is_common

_OWNER = re.compile(
    r"(?!国家|全国|[省市县区])(.{1,12}?(?:公司|集团|大学(?!城)|学院|研究院|银行|石化|重工|股份|团队))(?!大[桥道厦]|公园|广场|小学|中学|隧道|[村街路桥站])(?=.{3})"
    rf"|({OWNERS})(?=[^区路街园镇片].)"
)
# What only companies are called: 北山铝业, 南山光电.
_COMPANY = re.compile(
    r"((?!国家|全国|[省市县区]|重点|特色|现代)[一-龥]{2,4}?"
    r"(?:[铝钼铜锌镁钛矿锂钢药酒乳牧纸糖盐磷]业|光电|化纤|重机|粮油|农垦|耐火|洛耐|科技))"
    r"(?!园|城|馆|小镇|大厦|金融|大道|大学|学院|商务|示范|创业|文化|会展|装备|“|街|路|广场|孵化|中心|大市场|创新|企业|成果|服务|产业|工业园|厂).{3}"
)
# A brand, before what tells of its product: 普莱柯|新型兽用疫苗, 中科|固态电池, 安美|钢球.
_BRAND = re.compile(
    r"([一-龥]{2,4}?)(?:年产|日产|高端|高精|高性能|高纯|高新材料|精密|新型(?!城|农村|智慧)|智能(?:化|制造|家电|农机|工厂|装备)|数字化|自动化"
    r"|自主能力|大?硅片|固态|光伏|新能源(?!汽车?充)|新材料|微电子|半导体|轻量化|电池|甲醇|煤制|尼龙|化工|轮胎|轴承|耐火|铝[箔板]|饲料"
    r"|\d+(?:万吨|英寸|吨|台|吉瓦|GW)|[大小]马力|绿色[甲醇智])"
)
_PLACE_LIKE = re.compile("[市县区省镇乡村州路街城山河湖江岛湾港岭坡沟桥]$|^(?:东|西|南|北|中)?[部区片]|[机车厂]主$")
_NO_BRAND = re.compile(
    "屋顶|独立|贵|稀|.?金属|盾构|高|新|大|小|年|首|第|国|省|全|特|重|绿|现代|先进|智|数|精|多|各|工业|产业|农|企业|电子|生物|超|再生|有色|清洁|动力|城[东西南北]|[东西南北][郊部区城]"
)
_BY = re.compile(
    r"由([^，。；、的由于]{2,20}?)(?:全资|共同|合作|联合)?(?:总?投资|承建|出资|投建|建设|打造|兴建|实施|负责|承办)"
)
_REACH = 60  # characters
_WITH_PLACE = 5  # characters; what is longer has a name of its own behind the place: 吉林|北山化纤


def owner_of(text: str, one: Candidate, home: str | None) -> str | None:
    """The owner, or None where none is named. `home` is the code of the place that the document is of."""
    if one.item.is_group:
        return None
    return _of_name(one.item.name, home) or (_said_to_build(text, one) if one.item.size_of_list == 1 else None)


@lru_cache(maxsize=4096)
def _of_name(name: str, home: str | None) -> str | None:
    if found := _OWNER.match(name):
        return found[1] or found[2]
    if (found := _COMPANY.match(name)) and not _NO_BRAND.match(name):
        return found[1] if len(found[1]) > _WITH_PLACE or not _starts_with_place(found[1], home) else None
    found = _BRAND.match(name)
    if found is None or is_common(found[1][:2]) or _PLACE_LIKE.search(found[1]) or _NO_BRAND.match(found[1]):
        return None
    return None if _starts_with_place(found[1], home) else found[1]


def _starts_with_place(name: str, home: str | None) -> bool:
    return any(place.start == 0 for place in find_places(name, home))


def _said_to_build(text: str, one: Candidate) -> str | None:
    """Who is said to build it, in front (由A投资5亿元的X) or right behind (X由A承建)."""
    if found := _BY.search(text, max(one.run.clause_start, one.item.start - _REACH), one.item.start):
        return found[1]
    found = _BY.search(text, one.item.end, min(one.sentence_end, one.item.end + _REACH))
    return found[1] if found and "、" not in text[one.item.end : found.start()] else None
