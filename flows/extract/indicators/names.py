"""The name of what is measured: the words around a quantity without what only leads to it.

Dropped are adjuncts of time and manner (2019年, 累计, 力争), the place that the whole text is about (全市), verbs
that only say that something was done or reached (完成, 实施, 达到), hedges (约, 超) and examples (X、Y等). Kept are
verbs that say what happened to the thing counted (新增, 打通, 淘汰).
"""

from __future__ import annotations

import re
from functools import lru_cache

from flows.extract.indicators.clauses import hide
from flows.extract.indicators.lexicon import (
    ACT,
    DOING,
    FLOW,
    FREE_LEAD,
    HEAD,
    OWNED_HEAD,
    REACH,
    STATE,
    VERB,
    Words,
)
from flows.extract.indicators.names_behind import LENGTHS_OF_PLACES
from flows.extract.indicators.trimming import (
    CACHED,
    DIGIT,
    keep_verb,
    strip_doing,
    strip_lead,
    strip_tail,
    strip_time,
    tidy,
)
from flows.extract.indicators.wording import without_actor, without_asides, without_time
from flows.extract.places import is_place
from flows.patterns import searcher

SHORT, WHOLE = 4, 26  # examples stay where the words behind them say little: 汽车、家电等销售
KINDS = ("活动", "产业", "行业", "领域", "机构", "企业", "板块")
VAGUE = ("项目", "工程")
HAN = "[\u4e00-\u9fff]"
EXAMPLES = searcher(r"(?<![高同平中一二三优特初甲乙丙上头相对均])等(?![级次同待于效额候离高值号份])|等$")
# how long something takes: 从签约到投产仅用
TO_BE_SPENT = re.compile(
    "(?<=项目|工程|建设)(?:还|也)?(?:要|将|计划|力争|确保|争取)+(?=完成投资)"
)  # 重点项目要|完成投资
FROM_TO = re.compile(
    r"(从[^，从到]{2,8}到[^，到的]{2,8}?)，?(?:前后|一共|分别|仅|只|总?共|最快)*(?:用时?|需要?|历时|耗时)?了?$"
)
# by when: 全部改完后|每年节电, 开通后预计|日均客流, 施工结束后|水压
AFTERWARDS = re.compile(
    "(?:[\u4e00-\u9fff]{0,6}?(?:改完|建成|开通|投产|投用|达产|通车|竣工|完工|结束|完成|启用|开园))(?:以?后|之后)"
    "(?:预计|将|可|约|有望)*(?=[\u4e00-\u9fff]{2})"
)
# what else happened, said before: 旅客吞吐量再次破亿、|入境游客增长
EVENT_BEFORE = re.compile(
    r"^.{2,}(?:(?:再次|首次|正式|成功|全面|大面积)[^、，]{0,3}(?:发布|丰收|突破|投产|开通|落地|挂牌|运营|建成|投用|通车|上市|启动)"
    r"|破[千百]?[亿万])、(?!投|开|在建|挂牌|竣工|续建)(?=[\u4e00-\u9fff“]{2})"
)
EACH = re.compile(r"(?:每[人户月周天年亩台])+(?:最[高低多少])?$")
ORIGIN = re.compile(r"(?:由|从)[^，由从]{0,8}的$")
BATCHES = re.compile(r"^(?:[\u4e00-\u9fff]{0,4}一批、?)+")
KIND_OF_PRODUCT = re.compile(r"^主要[\u4e00-\u9fff]{0,4}产品(?=[\u4e00-\u9fff]{2})")
THERE_IS = re.compile(
    r"^([\u4e00-\u9fff]{2,6}?)(?:共|现|设|建|拥|约)?(?<![公国私所享自既])有(?![色机限线轨序效关害偿制])"
    r"(?=[\u4e00-\u9fff“]{2})"
)
INNER = searcher(
    r"(?<=[\u4e00-\u9fff”）])(?:实现(?!率|程度)|累计(?=[加新改建完投发][装增造设成放])|已累计|累计已|已经|现已|(?<!公)共(?=[立收接受办完开组举签引])|完成(?=产值|增加值|营业收入|销售|税收|利润))(?=[\u4e00-\u9fff“A-Z])"
)
KEPT = re.compile("^(?:稳定|保持|维持)(?=.{2,}(?:率|比重|占比)$)")  # 稳定|参保率在97%以上
TOGETHER = frozenset("共已")
DIMENSIONS = frozenset("长宽高深厚")
BEFORE_HEAD = Words(
    [
        "累计",
        "完成",
        "审批",
        "批复",
        "估算",
        "一期",
        "二期",
        "三期",
        "概算",
        "预计",
        "年度",
        "计划",
        "实际",
        "年",
        "总",
        "共",
        "其",
        "新增",
        "平均",
        "人均",
        "达",
    ]
)  # 累计完成投资 says as little as 投资
LOOSE = ("完成", "累计", "播种", "种植", "年度", "总", "年", "的", "计划", "占地")
PLANNED = re.compile(
    "(?<![\\d０-９])年度(?:计划)?投资$"
)  # what is meant to be spent in a year is not what has been spent
WILL = re.compile("(?:还|每年|将|预计|计划)*(?:将|可|计划)")
INTENDED = ("将", "还将", "也将")
# who will do it where, and by what means: 公司还将在谷水新建…, 老城区利用空地建成…
LED_INTO = re.compile(
    "[^，在]{2,14}?[还也已]?将在|[^，在的]{1,6}[市县区镇乡村]在|(?:[^，]{1,5}[市县区镇村])?(?:利用|依托|借助)"
)
# who means to do it: 伊川县还将启动滨河绿道建设, 代表们建议再补植
MEANT = re.compile(
    "[^，的]{1,20}?(?<!行动)(?<!年度)(?:将|计划|打算|拟(?!定)|建议|呼吁|报告提出)(?:今年|明年|年内|还|再)*(?:[为在][^，]{2,8}?)??"
)
BODIES = (*"局委部市县区镇乡村院校厂会站", "公司", "集团", "单位", "中心", "企业", "全年", "今年", "年底前")
PREPOSITIONS = frozenset("向对从在由给")
ENUMERATED = re.compile(
    rf"^\W?(?:{DIGIT}{{1,2}}[.．、][ \u3000]?|十[一二三四五六七八九]是"
    rf"|[一二三四五六七八九十]、(?![一二三四五六七八九十]、))(?={HAN}|20{DIGIT}{{2}}年)"  # not of 一、二、三产
)


@lru_cache(maxsize=CACHED)
def after_examples(text: str) -> tuple[str, str]:
    """The verb before a list of examples, and the words behind it.

    >>> after_examples("签约中信重工、宏达石化等亿元以上项目")
    ('签约', '亿元以上项目')
    """
    ends = [found.end() for found in EXAMPLES.finditer(hide(text))] if "等" in text else []
    if not ends:
        return "", text
    at = strip_lead(text)
    return text[at : VERB.prefix(text, at)], text[ends[-1] :]


def left_name(left: str) -> str:
    """The name that stands before its number; empty if nothing but adjuncts does."""
    if "、" in left:
        left = EVENT_BEFORE.sub("", left)
    left = TO_BE_SPENT.sub("", without_time(ENUMERATED.sub("", left)))
    if "后" in left and (later := AFTERWARDS.match(left, strip_lead(left))):
        left = left[later.end() :]
    if lasting := FROM_TO.search(left):
        return lasting[1]
    stripped = strip_tail(ORIGIN.sub("", left) if left.endswith("的") else left)
    each = EACH.search(stripped)
    if each and each.start() > 2 and REACH.suffix(stripped, each.start()) == each.start():  # 补助标准每人每月
        stripped = stripped[: each.start()]
    if "分别" in stripped:
        stripped = stripped.replace("分别", "")  # 沪深两市分别成交
    stripped = without_asides(stripped)
    verb, text = after_examples(stripped)
    if text != stripped and len(stripped) <= WHOLE and not (verb and text in VAGUE) and _says_little(text):
        verb, text = "", EXAMPLES.sub("", stripped)
    if verb and not text and "、" in stripped:
        verb, text = "", stripped.removesuffix("等")  # 新建公园、书房等|30个: what they are is only told by examples
    text = _without_doer(text)
    text = strip_doing(without_actor(_what_was_done(_what_will_be(_last_action(_without_place(text))))))
    if "一批" in text:
        text = BATCHES.sub("", text)
    if text.startswith("主要"):
        text = KIND_OF_PRODUCT.sub("", text)
    text = KEPT.sub("", INNER.sub("", text))
    if "有" in text:
        text = THERE_IS.sub(r"\1", text)
    if (planned := PLANNED.search(stripped)) and not text.endswith(planned[0]):
        text = text.removesuffix("投资") + planned[0]
    return tidy(keep_verb(verb) + text)


def _says_little(text: str) -> bool:
    """Whether words behind 等 need the examples before it: 汽车、家电等销售, but not 龙祥街等断头路."""
    if not 0 < len(text) <= SHORT:
        return False
    return len(text) <= 2 or text.endswith(KINDS) or HEAD.suffix(text) < len(text) or ACT.suffix(text) < len(text)


def _without_place(text: str) -> str:
    """Without where or by what means before the verb: 向国家项目库推送储备项目 → 推送储备项目."""
    at = strip_time(text)
    if text.startswith(INTENDED, at):
        at = text.index("将", at) + 1
    if led := LED_INTO.match(text, at):
        at = led.end() - 1
    elif text[at : at + 1] not in PREPOSITIONS or (FREE_LEAD.prefix(text, at) == at and text[at] != "向"):
        return text
    verbs = [place for place in range(at + 3, len(text) - 3) if VERB.prefix(text, place) > place + 1]
    if not verbs:
        return text
    start = VERB.suffix(text, verbs[-1])
    return text[start if start > at + 2 else verbs[-1] :]


def _without_doer(text: str) -> str:
    """Without the place that did it: 高唐共安排市县重点项目 → 安排市县重点项目."""
    for size in LENGTHS_OF_PLACES:
        if text[size : size + 1] in TOGETHER and is_place(text[:size]) and VERB.prefix(text, size + 1) > size + 1:
            return text[size + 1 :]
    return text


def _what_was_done(text: str) -> str:
    """What has been done, without who did it: 文化产业园已签约商户 → 签约商户, 断头路已通车 → 通车断头路."""
    doer, has_done, done = text.rpartition("已")
    if not has_done:
        doer, has_done, done = text.rpartition("计划")
        if not doer.endswith(BODIES):
            return text
    done = done[strip_lead(done) :]
    if done and STATE.prefix(done) == len(done) and len(doer) > 1:
        return done + strip_doing(doer)
    if has_done and 1 < len(done) <= SHORT and len(doer) > 2 and HEAD.suffix(done) == len(done) and VERB.find(done) < 0:
        return doer  # 路基已成型
    verb = VERB.prefix(done)
    is_told = len(doer) > 1 and doer[-1] not in "早业" and 0 < verb < len(done) - 1
    return done if has_done and is_told and HEAD.suffix(done) == len(done) else text


def _what_will_be(text: str) -> str:
    """What will be added or done, without who or what does it: 秋季开学可新增学位 → 新增学位."""
    if (meant := MEANT.match(text)) and VERB.prefix(text, meant.end()) > meant.end() + 1:
        return text[meant.end() :]
    adds = (found.end() for found in WILL.finditer(text, 2) if FLOW.prefix(text, found.end()) > found.end())
    return text[next(adds, 0) :]


def _last_action(text: str) -> str:
    """The last of several actions: 发挥企业作用、结对帮扶企业 → 结对帮扶企业."""
    first, mark, last = text.rpartition("、")
    at = strip_lead(first)
    leads = 0 < VERB.prefix(last) < len(last) and "“" not in last
    if mark and len(first) > 6 and FREE_LEAD.prefix(last) > 1:  # 实施“山水工程”、累计治理面积
        return last
    if mark and len(first) > 6 and DOING.prefix(first, at) > at and leads:
        return last
    return text


def needs_owner(name: str) -> bool:
    """Whether a name says nothing without the thing it belongs to: 总投资, 累计完成投资, 面积."""
    if name in DIMENSIONS:
        return True
    if name and OWNED_HEAD.suffix(name) == len(name):
        return False
    at = 0
    while at < len(name):
        if name[at:] in OWNED_HEAD:
            return True
        after = BEFORE_HEAD.prefix(name, at)
        if after == at:
            return False
        at = after
    return True


def without_head(name: str) -> str:
    """What a measured head belongs to: 规模以上工业总产值 → 规模以上工业; the name itself where it has no such head."""
    end = HEAD.suffix(name)
    if end == len(name):
        end = ACT.suffix(name)
    while name.endswith(LOOSE, 0, end):
        end -= 1 if name[end - 1] in "总年的" else 2
    return name[:end] if end > 1 else name
