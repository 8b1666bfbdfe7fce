"""What is governed as an undertaking is and named as one, and is none: roles of cities, designations, services."""

from __future__ import annotations

import re

from flows.extract.places import is_place
from flows.extract.projects.chains import Chain
from flows.extract.projects.items import Item
from flows.extract.projects.lexicon import CAMPAIGNS, MASSES, MATTERS

_RANK = "(?:国际|全球|全国|世界|区域性?|西部|中西部|东部|中部|重要|综合性|产业)"
_ROLE = re.compile(
    rf"[^“”、\d]{{0,3}}{_RANK}+(?:科技创新|科创|交往|消费|航运|贸易|创新)中心(?:城市)?|{_RANK}+金融中心"
)  # what a city is to be: (北京)国际科技创新中心, 西部金融中心
_CORRIDOR = re.compile(r".*(?<!生态)(?<!绿色)(?<!景观)(?<!文化)(?<!绿)走廊")  # a strategy over a region
_SERVICE = re.compile(r".*(?:公交|旅游|客运|游览|研学|通勤)[^路线]{0,2}(?:线路|专线|班线)|.*(?:航线|班列)")
_SUBDIVISION = re.compile(r"[^“”、\d]{1,4}(?:街道|镇|乡)")
_BUS = re.compile(r".*(?:公交|旅游|客运)线路|[\d、]+路|.*(?:停靠|绕行|停水|降压).*")  # what a notice says of
_BARE_PART = re.compile(
    "(?:教学|病房|门诊|综合|办公|宿舍|住院)楼|(?:主|地下|联合|标准化?)厂房|(?:输水|供水|污水|热力)管[线道网]|主桥|桥墩|桥面"
)  # a part of what the text names
_PLAN = re.compile(".*(?:规划|规划修编|布点|实施方案|行动方案|行动计划)")
_CLASSED = re.compile(".*(?:A级|星级)(?:旅游)?景区|.*A级旅游区")
# 宜居宜业和美乡村 not counted, 3A以上景区通油路, 13个重点事项, 冰雪运动进校园
_NO_WORKS = re.compile(
    ".*(?:业|更多|^)和美乡村|.*(?<!村)通(?:油路|硬化路|水泥路|客车)|.*事项|.*进(?:校园|社区|农村|企业|课堂|机关|景区|家庭|军营)"
)
# 秸秆综合利用, 移动源等污染治理: what is done about a matter, at no site
_TREATMENT = re.compile(
    rf"(?:农村|农业|城乡|城镇|工业|重点)*“?(?:{MATTERS})”?(?:[、和与及]?(?:农村|农业|大宗)*(?:{MATTERS}))*"
    "(?:污染|专项|综合|集中|协同|深度|源头|系统化?|管控)*(?:治理|整治|利用|防治|禁烧和综合利用)(?:提升)?"
)
_CHANGE = re.compile(
    ".{1,4}(?<![输压聚蝶特电])变(?![电配压频速更革形化堆能升器]).{2,4}(?<!工程)(?<!项目)"
)  # a slogan: 田园变公园
_INDUSTRIES = re.compile(
    "(?:重点)?(?:行业|领域|产业)[^、]{2,10}(?:改造|治理|整治|升级)"
)  # 钢铁、焦化等重点行业超低排放改造
_NOT_BUILT = re.compile(".*(?:互认|科技计划|检查)项目")  # what hospitals and researchers do
_ASKED = ("哪些", "哪个", "哪几", "哪所", "哪条", "哪座", "什么")  # 哪些学校今秋投用？
_DESIGNATES = frozenset(("争创", "认定", "新认定", "评选"))
_RUNS = frozenset(("优化", "调整", "优化调整", "加密", "新增", "新开", "开通", "新开通", "打造", "推出"))
_CREATES = frozenset(("创建", "新创建", "成功创建", "新增", "创成", "获批", "获评"))
_REDRAWS = frozenset(("优化", "调整", "优化调整", "完善", "划定", "调整优化"))
_FOUNDS = frozenset(("设立", "成立", "撤销"))


def is_excluded(item: Item, before: Chain | None, after: Chain | None) -> bool:
    """Whether an item is none, by its name, its verbs or both."""
    name = item.name
    verb = before.verbs[-1].word if before and before.verbs else ""
    if verb in _DESIGNATES or (verb in _FOUNDS and _SUBDIVISION.fullmatch(name)):
        return True
    if verb in _REDRAWS and item.noun and item.noun.word == "区":
        return True  # 优化调整21个省级开发区, 完善禁牧区: lines on a map
    if verb in _CREATES and _CLASSED.fullmatch(name):
        return True
    if _NOT_BUILT.fullmatch(name) or name.startswith(_ASKED):
        return True
    if item.is_expanded and _INDUSTRIES.match(item.tail):
        return True
    if not item.is_group and any(one.fullmatch(name) for one in (_PLAN, _NO_WORKS, _TREATMENT, _CHANGE)):
        return True
    if verb in _RUNS and item.is_group and _SERVICE.fullmatch(name):
        return True  # 优化公交线路26条: nothing is built
    if after and not before and [one.word for one in after.verbs] == ["下线"] and _is_product(item):
        return True
    if not item.is_group and (_BARE_PART.fullmatch(name) or is_place(name)) and item.size_of_list == 1:
        return True
    if after and not before and _BUS.fullmatch(name):
        return True
    if not item.is_group and (_ROLE.fullmatch(name) or _CORRIDOR.fullmatch(name)):
        return True
    return CAMPAIGNS.search(name) is not None


def is_of_the_mass(item: Item) -> bool:
    """Whether a thing is only of a kind of which a place has many, not named nor measured: 推进|高速公路|建设."""
    return not item.is_group and item.unit is None and item.size_of_list == 1 and item.name in MASSES


def _is_product(item: Item) -> bool:
    return item.noun is not None and item.noun.kind != "generic"
