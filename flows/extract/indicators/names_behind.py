"""The things that stand behind their number: 打通3条断头路."""

from __future__ import annotations

import re

from flows.extract.indicators.clauses import JOINER, hide
from flows.extract.indicators.lexicon import (
    PREDICATE,
    STATE,
)
from flows.extract.indicators.trimming import DIGIT, strip_lead, tidy
from flows.extract.places import is_place
from flows.vocabulary import vocabulary

COMPARATOR_BEHIND = re.compile(
    r"(?:（?人民币(?:，下同)?）?|[(]人民币(?:，下同)?[)]|之间|及?以上|台阶|大关|关口|的?区间|规模(?=$|[，；。])|及?以下|左右|以内|之内|上下|不等|之多|内(?![容部河蒙地陆资需外科涝])|多|余)+"
)
INSIDE = re.compile(
    rf"[春夏秋冬]季|汛[前期]|{DIGIT}{{1,2}}月|{DIGIT}{{4}}年|[一二三四]季度"
    r"|(?<=..)(?:规模以上(?=工业)|规上(?=工)|地区生产总值|实现(?=.)|一般公共预算|城镇居民|农村居民|居民人均|户均(?=年?均?[增纯收])|集体经济|网上可办|是[一这])"
)
OF_PEOPLE = re.compile("万?[名位户]")
# where those counted end, and what they do or get begins: 学生|告别翻山上学, 工人|两班倒, but 群众就业, 学生公寓
PEOPLE = re.compile(
    rf"[\u4e00-\u9fff“”]{{0,12}}?(?:{'|'.join(row['noun'] for row in vocabulary('people'))})+"
    r"(?=(?!就[近地业]|[创增]|致富|[受参]|脱贫|免费|体检|出行|[吃饮]水|安[全置]|家庭|子女|提供|满意|[的、和与及或等，])[\u4e00-\u9fff]{2})"
)
POSSESSED = frozenset(("实施", "建设", "发展", "推进", "开展", "完成", "使用", "管理", "改造", "治理", "投资", "工作"))
LONGEST_KINDS = 20
LENGTHS_OF_PLACES = (2, 3, 4)
PLACES_AND = re.compile("(?:街道|社区|乡镇|[镇乡县市区村])(?=[和及与][\u4e00-\u9fff]{3})")  # 3个镇|和麻章经济开发试验区
# 3个垃圾处理场|等一批重点环保设施, 2个口袋公园|和一处养老驿站
SOME_OF = re.compile("(?<=..)[等及和与](?=一批|一系列|一大批|[一二两三四五六七八九十]+[处座个条所家项])")
INTENDED = re.compile("(?:计划|拟)[^，。；、]{2,10}?(?:项目|工程|企业|公司|单位|小区|学校)")  # 230个计划新开工项目
HEADED = re.compile(
    "[\u4e00-\u9fff“”]{2,18}(?:提质|增效|攻坚|提升|整治|培育)(?:试点|行动|计划|工程|项目|专项)"
)  # 全产业链提质增效试点
CHIEF = "主要"  # 12个主要指标; 12家企业主要分布在…
BRACKETED = re.compile(r"^[（(][^（）()]*[）)]")


def right_name(right: str, *, is_governed: bool = False, unit: str = "") -> tuple[str, str, str]:
    """The noun phrase that stands behind its number, the state it is said to be in, and what is said of it.

    `is_governed` where a preposition before the number calls for a noun: 为14732户已入住居民补办…. `unit` is the
    number's: people end with who they are, 218名学生告别翻山上学.

    >>> right_name("重大项目建成投产")
    ('重大项目', '建成投产', '建成投产')
    """
    if not right:
        return "", "", ""
    text = right[behind_comparator(right) :]
    if text[:1] in ("（", "("):
        text = BRACKETED.sub("", text, count=1)
    cut = _predicate(text)
    people = PEOPLE.match(text, 0, cut if cut >= 0 else len(text)) if OF_PEOPLE.fullmatch(unit) else None
    if people:
        return tidy(people[0]), "", text[people.end() :]
    if cut == 0 and is_governed:
        further = _predicate(text[2:])
        cut = further + 2 if further >= 0 else -1
    if cut < 0:
        return tidy(_first_things(text)), "", ""
    start = cut + strip_lead(text[cut:])  # 成功投用
    end = STATE.prefix(text, start)
    state = text[start:end] if end == len(text) or text[end] in "或、和并（，" else ""
    return tidy(_first_things(text[:cut])), state, text[cut:]


def _predicate(text: str) -> int:
    """Where a noun phrase ends because something is said of it; -1 if it fills the text.

    A state at its beginning or behind 新 and 拟 belongs to the phrase: 在建工地, 新开工重点项目.
    """
    masked = hide(text)
    if HEADED.fullmatch(masked):
        return -1
    intended = INTENDED.match(masked) if masked[:1] in "计拟" else None
    cut = PREDICATE.find(masked, intended.end() if intended else len(CHIEF) if masked.startswith(CHIEF) else 0)
    while cut >= 0 and (cut == 0 or masked[cut - 1] in "新拟续、不未"):
        after = STATE.prefix(masked, cut)
        if masked[cut - 1] == "不" and cut:  # 饮水水质不达标问题
            after = max(after, cut + 1)
        elif after == cut or after == len(masked) or PREDICATE.prefix(masked, after) > after:
            return cut - (masked[cut - 1] in "新拟续" and cut > 2 and masked[cut - 2] not in "创更革最刷翻高")
        cut = PREDICATE.find(masked, after)
    found = INSIDE.search(masked)
    if found and (cut < 0 or found.start() < cut):
        return found.start()
    return cut


def _first_things(text: str) -> str:
    """Only the first of several works listed behind a number: 老旧小区改造、背街小巷提升等 → 老旧小区改造."""
    masked = hide(text)
    if places := PLACES_AND.match(masked):
        return places[0]
    joiner = JOINER.search(masked, 1)
    if joiner and joiner[0] != "、" and _begins_with_place(text[joiner.end() :]):  # 中型水库|和松桃陆家坝
        return text[: joiner.start()]
    mark = masked.find("、")
    if mark < 0 and (some := SOME_OF.search(masked)):
        return text[: some.start()]
    if mark < 0 and "等" in masked:
        joiner = JOINER.search(masked)
        mark = joiner.start() if joiner else -1
    kinds = masked[mark:].rpartition("等")[2] if mark > 1 and "等" in masked else ""
    if len(kinds) > 2 and len(text) <= LONGEST_KINDS:  # 智能制造、新材料等产业投资基金
        return text
    if mark > 1 and (mark >= 6 or "等" in masked[mark:]):
        return text[:mark]
    named, possessive, rest = masked.rpartition("的")
    if possessive and len(named) >= 3 and (rest in POSSESSED or rest.endswith("力度") or rest[-1:] in "上中下里内"):
        return text[: len(named)]
    return text


def _begins_with_place(text: str) -> bool:
    return any(is_place(text[:size]) for size in LENGTHS_OF_PLACES)


def behind_comparator(right: str) -> int:
    """Where the words behind a number begin once 以上, 左右 and 的 are passed."""
    found = COMPARATOR_BEHIND.match(right)
    at = found.end() if found else 0
    return at + 1 if right.startswith("的", at) else at
