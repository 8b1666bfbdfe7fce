"""Names of undertakings, brought into the form in which they are compared.

`河南省第二儿童医院（洛阳市儿童医院）`, read in a text of Luoyang, is the body `第2儿童医院` of the province, also
called `儿童医院` of the city. What only sets a name apart in print goes: quotes, width, 项目, 建设, sums, the place it
begins with, the organisation that owns it. What tells undertakings apart stays: numbers, phases, what is done.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from flows.extract.places import COUNTRY, find_places, place_of
from flows.link.scopes import is_near, is_wide, prefecture_of, province_of
from flows.link.words import ORGANISATION, SYNONYM, SYNONYMS, WORKS, head_of, own_characters, work_at_end


@dataclass(frozen=True, slots=True)
class Called:
    """One of the names of an undertaking."""

    body: str  # the thing itself
    works: frozenset[str]  # classes of what is done to it
    scope: str  # the code of the place that the name begins with, else that of the text
    is_placed: bool  # whether the name begins with a place

    @property
    def key(self) -> tuple[str, frozenset[str]]:
        """What has to be equal for two names to be the same."""
        return self.body, self.works


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is compared."""

    called: Called
    aliases: tuple[Called, ...]
    owner: str  # the organisation, without 公司 and 集团; empty where none is named
    is_owner_in_name: bool  # whether the name itself began with the organisation
    capacity: str  # the 20万 of 年产20万吨: no part of the body, but two that differ are two undertakings
    marks: tuple[str, ...]  # numbers, phases and directions of the body
    head: str  # 产业园
    own: str  # the characters that are the name's own
    is_designation: bool  # 五大平台: a set that keeps its name over the years
    is_distinctive: bool  # whether the name alone tells which undertaking is meant, within a city


WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_DROPPED = dict.fromkeys(map(ord, "“”\"‘’'《》〈〉「」『』【】〔〕· 　、，,。;；:："))
_DASHES = re.compile(r"(?<!\d)[-－—–―~～]+|[-－—–―~～]+(?!\d)")
_QUOTED = re.compile(r"[“\"《「]([^”\"》」]{2,})[”\"》」]")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_OF_CHINA = re.compile(r"^中国(?=\([^()]*\))")
_ALIAS_CUE = re.compile(r"^(?:以下简称|以下称|下称|又称|又名|也称|亦称|即|简称|暂名|曾用名|原名|原称)[:：]?")
_PHASE = re.compile(r"第?[一二三四五六七八九十\d首]+(?:期|标段|批)(?:工程|项目)?")
_ENUMERATED = re.compile(r"第([一二三四五六七八九十]+)|([一二三四五六七八九十]+)(?=号|期|标段)")
_AMOUNT = r"[\d.]+(?:余|多)?[万千百亿]*"
_BEFORE_COUNTED = re.compile(r"(?<=..)(?:建设)?(?:项目|工程)第?(?=\d+(?:期|标段))|第(?=\d+(?:期|标段|号))")
_RANGE = re.compile(r"(?<=\d)[-－—–―~～]+(?=\d)")
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", start=1)}
_INVESTMENT = re.compile(rf"(?:总投资|计划投资|投资)(?:额|超过|超|约|近|达)?{_AMOUNT}元(?:人民币)?的?")
_UNIT = r"(?:[吨台套件辆只片亩]|千瓦|兆瓦|公里|平方米|立方米)"
_CAPACITY = re.compile(
    rf"(?:(?:年产|日产|年处理|日处理|年加工|年生产|装机){_AMOUNT}{_UNIT}?|(?<![时速\d.]){_AMOUNT}{_UNIT})(?:级|/[年日])?的?"
)
_LEAD = re.compile(r"^(?:新建|在建|拟建|新改扩建|(?:全国|国内|全省|全市|内陆地区)首[个套条家座])(?=.{3})")
_TAIL = re.compile(
    r"(?<=..)(?:建设项目|建设工程|试点项目|工程项目|规划建设|建设|项目|工程|任务|工作|选址|入驻|常态化运营|运营)$"
)
_WHOLE = re.compile(r"(?<=..)(?:综合|整体|全面|系统|品质|的)+$")
_ADMINISTRATION = re.compile(
    r"^(?:(省)(?![道级直会际内外属市委政])|(市)(?![场政区域民级属直内外郊值容委])|(区)(?![域间块属级位直内外委])"
    r"|(县)(?![域城级乡道内外直属委]))(?=..)"
)
_OF_ITS_OFFICE = re.compile(r"委|政府|政协|人大|级|直|属|域|城(?=[区乡镇内])")
_NOT_A_PREFIX = re.compile(r"^(?:[路街桥港站]|大[道街桥学]|[至到])")
_OWNER = re.compile(rf"^(.{{2,20}}?){ORGANISATION}(?=.{{2}})")
_ORGANISATION_END = re.compile(f"{ORGANISATION}$")
_MARKS = re.compile(r"[A-Za-z]*\d+(?:\.\d+)?|[东南西北中]+(?=[段线侧岸延院校环站区路街道片翼])|[上下](?=[段册游])")
_MARKED = re.compile(r"第?\d+(?:号线?|期|条|座|标段|批)?|[东南西北]+(?=[段线侧岸延院校环站区])")
_ETC = re.compile(r"(?<=..)等(?:一批|[\d一二三四五六七八九十]+[个项大])?(?:重大|重点)?(?:建设)?(?:项目|工程)?$")
_ABBREVIATION = re.compile(r"[一二三四五六七八九十两双].{1,2}[一二三四五六七八九十两双].{1,3}")
_DESIGNATION = re.compile(r"^[一二三四五六七八九十]+大")


@lru_cache(maxsize=1 << 16)
def read_name(text: str, home: str, owner: str = "") -> Name:
    """The name `text` of an undertaking, read in a text of the place `home` (a code, or empty); `owner` as extracted.

    >>> read_name("省第二儿童医院项目", "410300").called == read_name("河南省第二儿童医院", "410300").called
    True
    """
    plain = _OF_CHINA.sub("", text.translate(WIDE))
    main, asides = _without_brackets(plain)
    organisation, spelled = _split_owner(_CAPACITY.sub("", main))
    organisation = _split_place(organisation, home)[1]
    called = _called(spelled, home)
    aliases = tuple(_called(aside, home) for aside in asides if not _is_owner(aside))
    unmarked = _MARKED.sub("", called.body)
    own = own_characters(unmarked)
    return Name(
        called=called,
        aliases=tuple(alias for alias in aliases if alias != called),
        owner=organisation or next((_stem(aside) for aside in asides if _is_owner(aside)), _stem(owner)),
        is_owner_in_name=bool(organisation),
        capacity="".join(re.findall(_AMOUNT, "".join(_CAPACITY.findall(main)))),
        marks=tuple(sorted(_MARKS.findall(called.body))),
        head=head_of(unmarked),
        own=own,
        is_designation=bool(_DESIGNATION.match(called.body)),
        is_distinctive=bool(organisation) or _is_distinctive(called.body, own, _titles(plain)),
    )


def is_abbreviated(text: str) -> bool:
    """Whether a name says only 省, 市, 区 or 县 where the place should stand."""
    return _ADMINISTRATION.match(text) is not None


def _called(spelled: str, home: str) -> Called:
    """One name without brackets, taken apart."""
    spelled = _ETC.sub("", _LEAD.sub("", _INVESTMENT.sub("", spelled)))
    unplaced = SYNONYM.sub(lambda found: SYNONYMS[found[0]], _arabic(spelled))
    scope, body = _split_place(unplaced, home)
    is_placed = body != unplaced
    body = _without_tails(_DASHES.sub("", body.translate(_DROPPED)))
    works: list[str] = []
    while (work := work_at_end(body)) and len(body) >= len(work) + 2:
        works.append(WORKS[work])
        body = _without_tails(_WHOLE.sub("", body.removesuffix(work)))
    return Called(body, _classes(*sorted(works)), scope, is_placed)


@cache
def _classes(*works: str) -> frozenset[str]:
    """The classes of works that tell names apart: building is what all undertakings have in common."""
    return frozenset(works) - {"build"}


def _without_tails(body: str) -> str:
    while (shorter := _TAIL.sub("", body)) != body:
        body = shorter
    return body


def _without_brackets(plain: str) -> tuple[str, list[str]]:
    """A name without its brackets, and what of their content is another name or an owner.

    A phase stays where it stands; a gloss (原S238, 翔 of 凤（翔）合（阳）高速公路) goes.
    """
    asides: list[str] = []

    def replace(found: re.Match[str]) -> str:
        inside = found[1].strip()
        if _PHASE.fullmatch(inside) or _is_place(inside):
            return inside
        named = _ALIAS_CUE.sub("", inside)
        stands_last = len(_without_tails(plain[: found.end()] + plain[found.end() :])) <= found.end()
        if named != inside or (stands_last and _is_other_name(inside)):
            asides.append(named)
        return ""

    return _BRACKETS.sub(replace, plain), asides


def _is_place(inside: str) -> bool:
    """The 甘肃 of 中国（甘肃）自由贸易试验区."""
    return [(place.start, place.end) for place in find_places(inside)] == [(0, len(inside))]


def _is_other_name(inside: str) -> bool:
    """Whether a bracket at the end of a name is another name, or the organisation, rather than a gloss."""
    if _QUOTED.fullmatch(inside):
        return True
    return len(inside) >= 4 and (len(inside) < 7 or bool(head_of(inside) or _ORGANISATION_END.search(inside)))


def _is_owner(aside: str) -> bool:
    return not _QUOTED.fullmatch(aside) and not head_of(aside)


def _stem(owner: str) -> str:
    return _ORGANISATION_END.sub("", owner.translate(WIDE).translate(_DROPPED))


def _split_owner(spelled: str) -> tuple[str, str]:
    """The organisation that a name begins with, and the rest: 伊化集团甲醇 → 伊化, 甲醇."""
    found = _OWNER.match(spelled)
    return (found[1].translate(_DROPPED), spelled[found.end() :]) if found else ("", spelled)


def _arabic(spelled: str) -> str:
    """Counted names with Arabic numerals: 第二 → 第2; 二期, 第二期, 项目二期 → 2期; 十一号 → 11号; 3—7号 → 3至7号."""
    spelled = spelled.replace("首期", "1期")
    spelled = _ENUMERATED.sub(lambda found: f"第{_number(found[1])}" if found[1] else str(_number(found[2])), spelled)
    return _RANGE.sub("至", _BEFORE_COUNTED.sub("", spelled))


def _number(chinese: str) -> int:
    """A counting numeral below a hundred: 十 → 10, 二十一 → 21."""
    tens, ten, ones = chinese.rpartition("十")
    return (10 * _DIGITS.get(tens, 1) if ten else 0) + _DIGITS.get(ones, 0)


def _split_place(spelled: str, home: str) -> tuple[str, str]:
    """The place that a name begins with and the rest; the home where it begins with none.

    Only places that have to do with the home count: the 广州 of 广州市场步行街 in a text of Luoyang is none.
    """
    scope, body = home, spelled
    while found := next((place for place in find_places(body, home or None) if place.start == 0), None):
        rest = body[found.end :]
        if found.name[-1] in "省市区县州" and _OF_ITS_OFFICE.match(rest):
            rest = body[found.end - 1 :]
        if not is_near(found.code, home) or len(rest) < 2 or _NOT_A_PREFIX.match(rest) or found.code == COUNTRY:
            break
        scope, body = found.code, rest
    if scope == home and (found_word := _ADMINISTRATION.match(body)):
        scope, body = _administration(found_word, home), body[found_word.end() :]
    return scope, body


def _administration(found: re.Match[str], home: str) -> str:
    """The code that 省, 市, 区 or 县 at the head of a name means in a text of `home`."""
    if not home:
        return home
    if found[1]:
        return province_of(home)
    if found[2] and not is_wide(home) and not place_of(home).name.endswith("市"):
        return prefecture_of(home)
    return home


def _titles(plain: str) -> bool:
    """Whether a name quotes a title; two or three common characters (“双百”工程) are none."""
    return any(len(title) >= 4 or own_characters(title) for title in _QUOTED.findall(plain))


def _is_distinctive(body: str, own: str, is_titled: bool) -> bool:
    """Whether a body has enough of its own: rare characters, a title, 一馆三中心, a code (E953), or sheer length."""
    return (
        len(own) >= 2
        or is_titled
        or _ABBREVIATION.fullmatch(body) is not None
        or bool(re.search(r"[A-Za-z]{2}|[A-Za-z]\d", body))
        or len(body) - len(head_of(body)) >= 6
    )
