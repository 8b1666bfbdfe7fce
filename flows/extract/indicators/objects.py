"""Read the quantities whose thing stands behind the number: 打通3条断头路, 540个试点村庄实现垃圾分类."""

from __future__ import annotations

import re

from flows.clean.landmarks import BULLET_MARKS
from flows.extract.indicators.attributes import AIMS
from flows.extract.indicators.clauses import Slot
from flows.extract.indicators.funds import read_funds
from flows.extract.indicators.lexicon import ADVERB, GROWTH_NOUN, GROWTH_VERB, HEAD, SCOPE, STATE, VERB
from flows.extract.indicators.memory import LIST_MARKS, Memory, Reading, counts_things
from flows.extract.indicators.names import ENUMERATED, KINDS, after_examples, left_name
from flows.extract.indicators.names_behind import behind_comparator, right_name
from flows.extract.indicators.outcomes import (
    OUT_OF,
    by_things_alone,
    part_of_set,
    said_of,
    said_of_both,
    state_of_topic,
)
from flows.extract.indicators.trimming import keep_verb, strip_lead, strip_tail, tidy
from flows.extract.indicators.wording import without_actor, without_asides

GLOSS = re.compile(r"[（(][^（）()]{6,}[）)]$")
PREPOSITIONS = frozenset("并对具为将与和及在从由把向以被约近达至用")
JOINS = frozenset("和及并、")
HONOURED = ("被评", "被命名", "被授", "被认定", "被列")
CHOSEN = (*HONOURED, "入选", "入围", "跻身", "上榜", "荣获", "获评", "列入", "成为")  # 4家企业|入选全国500强
LONGEST_CHOSEN = 6  # characters of what is chosen
VAGUE = frozenset(("项目", "工程", "企业", "重点项目"))
GRADE = 4
KIND = 3
RATE_BEHIND = re.compile(r"[\u4e00-\u9fffA-Z]{0,8}?(?:增速|涨幅|跌幅|增幅|降幅|升幅)")
MANNER = re.compile(r"(?:以[^以，]{0,6}|则|同步)$|^.*连续第[^，]{1,6}日")
MEANS = ("以", "用")
AMONG = re.compile("(?<=..)中(?![心国小学高等级专医药间部央型外期])")
ASPECT = re.compile("(?<=..)(?:水质|空气质量|经济|资产|主营业务)$")  # what of them is measured
# what only a clause says before a number, no modifier of the things behind it: 试运营期间已约出…个名额
TELLS = re.compile("已|将(?=[^军])|[^达]到|分成|[住带有]着|要求|可通过|迎来|来自|拿下|期间|^求|说|最后$|集中攻坚|影响")
UNDER_WAY = ("项目建设", "工程建设", "项目进度", "工程进度")
# 其余3座|本月底前开门: when something becomes of them, no thing
WHEN = re.compile(
    "(?:[上下本当今明去后]?(?:个?月|年)[底初末内]|[上下本]个?月|[入今]冬|汛[期前]|\\d{1,2}月)(?:底|初|末|中旬)?前?"
    "(?![^，]*的)(?:必须|要|将|可|能|全部|全面|正式)*"
    "(?:建成|完工|干完|开门|投用|开放|交付|竣工|启用|开[园馆业工]|投产|通车|完成|到位|销号|扫尾|进场)"
)
RECORD = re.compile("(?:再|又|均|双双)?(?:创下?|刷新)[^，。]{0,6}(?:新高|新低|纪录|记录)")  # 产量超过250万辆|创历史新高
QUANTITY = re.compile(r"\d[\d.]*[\u4e00-\u9fff]{1,2}")  # 12个月和14个月
RATES = ("率", "利息", "月息", "年息")
POINTED = ("这座", "这条", "这个", "这片", "这处", "这栋", "该")
ABILITIES = ("能力", "生产能力", "产能", "规模", "生产规模")
A_YEAR = re.compile("[年日](?:产|加工|处理|接待|吞吐)$")
FALLS = ("跌幅", "降幅")
RISES = re.compile("(?:同比|环比|较上年|比上年)*(?:实现)?(?:正?增长|下降|回升|回落|上升|减少)")
NO_NAME = re.compile("[的和与及在]")
LISTED = 5
GOVERNING = ("为", "对", "给", "向", "在", "让", "使", "把", "将", "与", "从", "以", "帮助", "组织")
NEAR = ("沿线", "首批", "周边", "辖区", "当地")


def read_object(
    last: Slot, slot: Slot, behind: tuple[str, str, str], after: Slot | None, memory: Memory
) -> Reading | None:
    """打通3条断头路, 540个试点村庄实现垃圾分类: the thing stands behind its number."""
    unit = slot.numeral.unit or ""
    left = strip_tail(ENUMERATED.sub("", slot.left.lstrip(BULLET_MARKS)))
    if funds := read_funds(last, slot, behind[0], memory):
        return funds
    is_count = counts_things(unit)
    thing, state, said = _things_counted(last, behind) if is_count else behind
    thing = OUT_OF.sub("", thing)
    thing = "" if _is_no_thing(last, thing) else GLOSS.sub("", thing)
    if is_count and (part := part_of_set(slot, left, memory)):
        return part
    if not thing and (both := said_of_both(slot, after, memory)):
        return both
    if not thing:
        return (state_of_topic(slot, left, memory) or said_of(slot, left, memory)) if is_count else None
    if is_count and (alone := by_things_alone(slot, thing, said, memory)):
        return alone
    if after is not None and thing.endswith("级"):
        thing += _of_the_same_kind(after)
    start = behind_comparator(last.right)
    is_attribute = start > 0 and last.right[start - 1] == "的"
    verb, rest = after_examples(left)
    is_bare = (is_count and _is_governed(slot.left)) or (left in ADVERB and left != slot.left)  # 全面|完成64个任务
    own = "" if is_bare else without_actor(without_asides(rest[strip_lead(rest) :]))
    if is_count and "、" in own:
        own = _without_list(own)
    if is_count and own in KINDS and "、" in left:  # 科技创新等领域240个项目
        return Reading(slot, [left_name(left) + thing], rule="object_modified")
    led = _verbs_from(own)
    if unit in ("%", "成", ""):
        is_of_things = not own and slot.follow != "#" and len(thing) > 1 and VERB.prefix(thing) == 0
        return _part(last, slot, thing, own) if is_attribute or is_of_things else None
    if not own or led < len(own) or slot.left.endswith(("等", "了")):
        return _governed(slot, own, own[led:] if led < len(own) else verb, (thing, state, said), memory)
    if is_count:
        is_listed = last.follow == "#" and not slot.left.endswith("的") and len(own) >= LISTED
        if is_listed and _opens_next(last, slot, own, behind[0]):
            return None
        return _modified(last, slot, own, (thing, state, said))
    return _split_around(slot, thing, is_attribute=is_attribute)


def _governed(slot: Slot, own: str, verb: str, behind: tuple[str, str, str], memory: Memory) -> Reading:
    """打通3条断头路: the things with the verb that governs them, with that of their list, or with none."""
    thing, state, said = behind
    led, is_modifier = _verbs_from(own), slot.left.endswith("的")
    front = own[:led] if (is_modifier or len(thing) <= 2) and 1 < led <= 12 else ""
    whole = _with_state(thing, "" if verb else state, said, counts_things(slot.numeral.unit or ""))
    name = front + (verb if is_modifier else keep_verb(verb)) + whole
    if not verb and memory.verb and slot.lead in LIST_MARKS and VERB.find(name) < 0:
        return Reading(slot, [memory.verb + name], rule="object_listed")
    return Reading(slot, [name], rule="object" if verb else "object_bare")


def _is_no_thing(last: Slot, thing: str) -> bool:
    """Whether words behind a number name nothing: a preposition, how it grew, what is aimed at, a further quantity.

    Or what a thing is measured by: 办学规模为60个班.
    """
    if len(thing) == 1 and last.left.endswith("规模为"):
        return True
    if (
        RECORD.fullmatch(thing)
        or WHEN.match(thing)
        or thing in PREPOSITIONS
        or QUANTITY.fullmatch(thing)
        or thing in GROWTH_VERB
    ):
        return True
    return last.right.startswith("的") and thing in AIMS


def _things_counted(last: Slot, behind: tuple[str, str, str]) -> tuple[str, str, str]:
    """What is counted, without what is said or measured of it: 29个行业的产值增速加快, 8起乡镇案件中，大部分…."""
    thing, state, said = behind
    if last.follow == "#":
        thing = strip_tail(thing) or thing  # 147个国考断面水质优良率|达98.6%
        verb = VERB.suffix(thing)
        thing = thing[:verb] if 1 < verb < len(thing) - 1 and last.right.endswith("了") else thing  # 6座隧道|打通了4座
    if (last.follow == "#" or thing.endswith("率")) and HEAD.suffix(thing) > 1:
        thing = ASPECT.sub("", AMONG.split(thing[: HEAD.suffix(thing)])[0])
        things, _, theirs = thing.rpartition("的")
        thing = things if things and len(theirs) <= KIND else thing  # 51个脱贫村的集体|收入
    if 1 < GROWTH_NOUN.suffix(thing) < len(thing):
        rated = thing[: GROWTH_NOUN.suffix(thing)]
        thing, state, said = rated[: HEAD.suffix(rated)].rstrip("的") or rated, "", ""
    if RISES.match(said) and 1 < HEAD.suffix(thing) < len(thing):  # 29个行业增加值同比增长
        thing = thing[: HEAD.suffix(thing)].rstrip("的")
    if thing.endswith(UNDER_WAY):
        thing = thing[:-2]
    if SCOPE.prefix(thing) == len(thing):  # 有24项全省占比提高
        thing = ""
    return thing, state, said


def _is_governed(left: str) -> bool:
    """Whether a preposition calls for the things behind the number: 对全市3271个台区, 让沿线2.7万名群众."""
    end = left if not left.endswith(NEAR) else left[:-2]
    return end[: SCOPE.suffix(end)].endswith(GOVERNING)


def _split_around(slot: Slot, thing: str, *, is_attribute: bool) -> Reading | None:
    """以12亿元竞得鹤林片区地块, 政府用4亿元的资金投入: a measure in the middle of what it is a measure of."""
    by_means = slot.left.endswith(MEANS)
    if thing in AIMS:
        return None
    if is_attribute and slot.left in POINTED:  # 这座2.4万平方米的玻璃温室
        return Reading(slot, [thing], rule="object_split")
    if is_attribute and thing in ABILITIES and (a_year := A_YEAR.search(slot.left)):
        return Reading(slot, [a_year[0] + thing], rule="object_split")  # 形成年产2.4亿平方米的能力
    if is_attribute and by_means:
        return Reading(slot, [left_name(slot.left[:-1]) + thing], rule="object_split")
    if is_attribute or slot.follow == "#" or (VERB.prefix(thing) > 0 and not by_means):
        return None
    front = slot.left.partition("被")[0].removesuffix("则") if "被" in slot.left else slot.left
    front = "" if front.endswith(MEANS) else left_name(front)
    return Reading(slot, [front if front.endswith(thing[:2]) else front + thing], rule="object_split")


def _without_list(own: str) -> str:
    """新增花湖机场、三峡机场 before 2个国际机场: the verb alone; 市级、县级 say what kind of things."""
    if all(len(part) <= KIND for part in own.split("、")):
        return own
    return own[: VERB.prefix(own)]


def _of_the_same_kind(after: Slot) -> str:
    """What a bare grade leaves to the next item of the list: 5个国家级、60个省级高技能人才培训基地."""
    thing = right_name(after.right)[0]
    grade = thing.find("级")
    return thing[grade + 1 :] if 0 <= grade <= GRADE else ""


def _modified(last: Slot, slot: Slot, own: str, behind: tuple[str, str, str]) -> Reading | None:
    """市级65个重点项目: a modifier before the number, the thing behind; None where the thing is the next quantity's."""
    thing, state, said = behind
    led = VERB.prefix(own)
    if (
        last.follow == "#"
        and not slot.left.endswith("的")
        and (0 < led < len(own) - 1 or (len(own) > 6 and VERB.prefix(thing) > 0))
    ):
        return None
    if slot.shared and VERB.find(own) < 0:  # 沿线6个村1.1万名群众
        own = ""
    if (
        OUT_OF.search(own)
        or TELLS.search(own)
        or own.endswith(("和", "及", "、", "公司", "集团", "有限公司"))
        or len(own) + len(thing) > 24
    ):
        own = ""
    return Reading(slot, [own + _with_state(thing, state, said, True)], rule="object_modified")


def _opens_next(last: Slot, slot: Slot, own: str, thing: str) -> bool:
    """文明村镇22个美丽乡村9个: in a list without marks what stands behind a number is the name of the next."""
    is_bare = last.right.startswith(thing) and slot.left.endswith(own) and not NO_NAME.search(thing)
    return is_bare and len(thing) >= LISTED and HEAD.suffix(thing) == len(thing) and VERB.find(own) < 0


def _with_state(thing: str, state: str, said: str, is_count: bool) -> str:
    """The things with what became of them, where they say little alone: 建成投产重大项目, 中学移交我区."""
    if thing.startswith(("计划", "拟")):
        return thing
    if state:
        return state + thing
    if thing in VAGUE and (start := STATE.suffix(said)) < len(said):
        return said[start:] + thing
    if is_count and said.startswith(CHOSEN) and len(thing) <= LONGEST_CHOSEN and "，" not in said:
        chosen = tidy(said.split("、居", maxsplit=1)[0])
        return chosen if chosen.endswith(thing) else chosen + thing
    if (
        is_count
        and said
        and len(thing) <= 3
        and 1 < len(said) <= 18
        and (VERB.prefix(said) > 0 or said[0] in "获入达成进列受")
    ):
        rest = said.removeprefix("实现")
        if rest.endswith(thing):  # 3个县入选全国先进县
            return tidy(rest)
        return tidy(rest) + thing if len(thing) == 1 else thing + tidy(rest)
    return thing


def _part(last: Slot, slot: Slot, thing: str, own: str) -> Reading | None:
    """80%的县级医院达到三级综合医院水平: a share of the things behind it."""
    right = last.right[behind_comparator(last.right) :]
    if rate := RATE_BEHIND.match(right):
        sign = -1 if rate[0][-2:] in FALLS else 1
        own = left_name(MANNER.sub("", own))
        return Reading(slot, [(own if VERB.prefix(own) == 0 else "") + rate[0]], "growth", sign, "share_of_things")
    if last.right.startswith("的") and thing.endswith(RATES):  # 以1.5%的月利率为诱饵
        return Reading(slot, [thing], rule="share_of_things")
    led = VERB.suffix(own)
    name = keep_verb(own[led:]) + thing if led < len(own) else tidy(right) if len(right) <= 20 else thing
    return Reading(slot, [name], rule="share_of_things")


def _verbs_from(text: str) -> int:
    """Where the verbs at the end of `text` begin: 引进留用, 新建和更新."""
    start = VERB.suffix(text)
    while start and len(text) - start < 6:
        joined = start - 1 if start < len(text) and text[start - 1] in JOINS else start
        before = VERB.suffix(text, joined)
        if before == joined:
            break
        start = before
    return start
