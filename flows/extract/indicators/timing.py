"""The period that a quantity is of: from the nearest of clause, sentence, earlier sentence, heading, document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from flows.extract.indicators.clauses import CLAUSE_MARK, Slot
from flows.extract.indicators.lexicon import ACHIEVE, FLOW, STATE, VERB
from flows.extract.indicators.memory import Reading, counts_things
from flows.extract.indicators.trimming import strip_lead
from flows.extract.periods import FoundPeriod
from flows.extract.scenes import Scene

BASIS_BEFORE = re.compile(r"(?:比|较|与|同|由|从|自|于|是|为|距|继|占)$")
RECOVERED = ("恢复到", "恢复至", "相当于")  # 恢复到2019年的112%
BASIS_JOINED = re.compile(r"[比较同](?:[上去前今]年|[\d０-９]{4}年)[^，。；、和及]{0,6}[和、及]$")
BASIS_BEHIND = re.compile(
    r"(?<=以前)[^，。；、\d]{1,8}的|[^，。；、]{1,6}以来，|的?(?:相比|[\d.]+倍|基础上|同期)|以来的?[最首新]|年?度?(?:总?目标|计划(?!总?投资\d|安排|完成投资)|任务|预算|工作)[^，。；\d再新建]{0,5}(?:[\d０-９]|[一二三四五六七八九]成)|年?度?(?:目标|计划)的|(?:时期|期间|期末|末|底)?的[\d０-９.]+倍"
)
REACHED = re.compile(r"(?:达到?|超过?|发展到|增[加至]+到?|为|拥有|总数|总量|突破|有|余额|[提升]高?到)$")
STOCK = re.compile("在建|现有|拥有|共有|已有")
UP_TO = re.compile(r"[到至止自从]$")
AFTERWARDS = re.compile(
    r"达产年|(?:建成|投运|达产|投产|完工|投用|竣工|完成|运营|实施|使用|达效|满产)(?:投产|投用|运营|使用|通车|达产|达效)?(?:之|以)?后"
    r"|(?:开园|开馆|开放|开业|开通|启用|交付)后(?=[^。；]{0,12}(?:[可将能]|预计))"
)
UNKNOWN_BEFORE = re.compile(r"原有|原来|最初|调整前|此前|原先|当初")
LONG_AGO = re.compile(r"(?:过去|以前|从前)，[^，。；;]{0,20}$")
AVERAGE = re.compile(r"年均|年平均|递增|平均(?:每?年|增长|递增)")
SUMMED = re.compile(r"累计|五年(?:来|间|共)?|(?<!公)共(?![同享建产青和识])|先后|总计|合计")
COMPARED = re.compile(r"同比|环比|[比较][上前][月年一两]|[比较]去年|增速|涨幅")
DIGIT = re.compile(r"[0-9０-９]")
RELATIVE = re.compile(r"[去上前]年")
BEHIND = ("object", "state")  # how those are read whose words stand behind the number: 3所明年2月底前建成
CLAUSE_OPENING = re.compile(r"(?:^|[，；：。,;:\n、）)”“‘])(?:力争|确保|争取|计划|并|其中|截?[到至止]|在|于|预计)*$")
HAPPENED = re.compile(
    r".{0,6}(?:启用|投用|建成|投产|开园|开业|开馆|开放|运营|动工|开工|投入使用|揭牌|成立|通水|通车)(?:以来)?$"
)
SO_FAR = re.compile("[，,](?:目前|现|眼下)?(?:已经?|累计已?|现有|年可|可年)")  # 去年9月启用，已孵化企业27家
TOLD = re.compile(r"(?:获悉|了解到?|介绍|表示|透露|提到|指出|公布|发布|显示|统计|数据|核算|公报|资料|说|称)[，,：:“]+$")
OPENING = 8  # characters
UNTIL_THEN = re.compile("(?:将|预计|计划|力争|有望|已)?(?:于|在)?")
JOINS = frozenset("和、及")
JOINED = 16  # characters of a period and the joint behind it
PART = 400  # characters before a quantity that are searched for a semicolon
NEAREST = 16  # periods before a quantity that are looked at
FULL_YEAR = 4  # the length of the code of one year
YEARS = 9  # the length of the code of a span of years
UNDATED = frozenset(("day", "time", "era", "span"))  # kinds that tell nothing where their code is not known
SPANS = frozenset(("span", "plan"))


def topical(periods: Sequence[FoundPeriod], text: str, start: int) -> FoundPeriod | None:
    """The period that opens a sentence and is spoken of from there on: 一季度，…"""
    for one in periods[:1]:
        if (
            _opens_sentence(text, one, start)
            and (one.code or one.kind not in UNDATED)
            and one.kind not in ("day", "time", "now", "era")
            and not one.is_deadline
            and text[one.end : one.end + 1] in ("，", ",")
        ):
            return one
    return None


def lasts(opened: FoundPeriod, text: str, end: int) -> bool:
    """Whether a newspaper goes on speaking of a period that opened a sentence, which goes up to `end`.

    Not of 去年 and 2017年以来, and of a month only where the sentence tells statistics, not an event.
    """
    if opened.kind == "month" and not COMPARED.search(text, opened.end, end):
        return False
    return not RELATIVE.match(text, opened.start) and not text.endswith("以来", opened.start, opened.end)


def named_period(text: str, periods: Sequence[FoundPeriod], reading: Reading, start: int) -> FoundPeriod | None:
    """The nearest period that is named before the quantity, from `start` on, or behind it in its clause.

    Comparisons are left out. A semicolon ends what a period holds for, unless it opened the sentence; a deadline
    inside of a clause holds for that clause. What a thing was raised from has its own period: 由2015年的206项.
    """
    at, clause = reading.slot.numeral.start, reading.slot.left_start
    part = max(text.rfind("；", max(start, at - PART), at), text.rfind(";", max(start, at - PART), at))
    last = bisect_right(periods, reading.slot.numeral.end + len(reading.slot.right), key=_start)
    for one in reversed(periods[max(0, last - NEAREST) : last]):
        if one.start < start:
            break
        if one.code is None and one.kind in UNDATED:
            continue
        if reading.is_before and one.start > at:
            continue
        if reading.is_before and clause <= one.start and _is_basis(text, one):
            return one._replace(kind="origin")
        if _holds(text, one, reading, start) and not (one.start < part and not _opens_sentence(text, one, start)):
            return one
    return None


def _holds(text: str, one: FoundPeriod, reading: Reading, start: int) -> bool:
    """Whether a period holds for a quantity, by where both stand in the sentence."""
    slot = reading.slot
    if one.kind in ("time", "era") or one.end > slot.numeral.end + len(slot.right):
        return False
    is_behind = one.start > slot.numeral.start
    if is_behind and slot.follow == "#":
        return False  # 水库32座除险加固，年内9座; 2089名河长去年巡河11万人次
    if is_behind and not (one.is_deadline or reading.rule.startswith(BEHIND) or _tells_when(text, one, slot)):
        return False
    if one.end < slot.numeral.start and _lies_after(text, one.end, slot.numeral.start):
        return False
    mark = CLAUSE_MARK.search(text, one.end, slot.left_start)
    if mark and HAPPENED.match(text, one.end, mark.start()) and SO_FAR.search(text, mark.start(), slot.numeral.start):
        return False
    is_of_its_clause = RELATIVE.match(text, one.start) and not _opens_part(text, one, start)
    if mark and is_of_its_clause and DIGIT.search(text, one.end, slot.left_start):
        return False
    if mark and not DIGIT.search(text, one.end, mark.start()) and _belongs_before(text, one, start):
        return False
    if one.is_deadline and one.start < slot.left_start and not _opens_clause(text, one):
        return False
    if one.kind == "day" and "/" not in (one.code or "") and not UP_TO.search(text[max(0, one.start - 3) : one.start]):
        return False
    return not _is_basis(text, one) and not BASIS_BEHIND.match(text, one.end)


def _tells_when(text: str, one: FoundPeriod, slot: Slot) -> bool:
    """Whether a period right behind a quantity says when what it measures is done: 高速引线8.4公里上半年通车."""
    is_next = UNTIL_THEN.fullmatch(text, slot.numeral.end, one.start) is not None
    return is_next and STATE.prefix(text, one.end) > one.end


def _lies_after(text: str, start: int, end: int) -> bool:
    """Whether the clauses between a period and a quantity speak of what will be once something is built."""
    if text.find("后", start, end) < 0:
        return False
    found = AFTERWARDS.search(text, start, end)
    return found is not None and CLAUSE_MARK.search(text, start, found.start()) is not None


def _is_basis(text: str, one: FoundPeriod) -> bool:
    """Whether something is compared with a period or raised from it: 比2015年, 较去年和2019年, not 自2015年以来."""
    if text.endswith("以来", 0, one.end):
        return False
    if text[one.start - 1 : one.start] in JOINS:
        return BASIS_JOINED.search(text, max(0, one.start - JOINED), one.start) is not None
    if text.endswith(RECOVERED, 0, one.start):
        return True
    return BASIS_BEFORE.search(text[max(0, one.start - 1) : one.start]) is not None


def _opens_sentence(text: str, one: FoundPeriod, start: int) -> bool:
    """Whether a period opens its sentence, be it behind the words of who tells it: 记者获悉，上半年…."""
    return one.start - start <= OPENING or bool(TOLD.search(text, max(start, one.start - OPENING), one.start))


def _opens_part(text: str, one: FoundPeriod, start: int) -> bool:
    """Whether a period opens its sentence or a part of it: 去年，…, not 种植32万亩，去年产量54万吨，…."""
    part = max(text.rfind("；", start, one.start), text.rfind(";", start, one.start), start - 1) + 1
    return _opens_sentence(text, one, part)


def _start(one: FoundPeriod) -> int:
    return one.start


def _belongs_before(text: str, one: FoundPeriod, start: int) -> bool:
    """Whether a period says when the quantity before it was: 一期2条生产线去年10月投产，二期…."""
    words = CLAUSE_MARK.split(text[max(start, one.start - 30) : one.start])[-1]
    return bool(DIGIT.search(words)) and text[one.start - 1] not in "由从自到至于比较的"


def _opens_clause(text: str, one: FoundPeriod) -> bool:
    """Whether a period stands at the beginning of its clause, where it can hold for the clauses behind too."""
    return bool(CLAUSE_OPENING.search(text[max(0, one.start - 8) : one.start]))


def will_follow(before: str) -> bool:
    """Whether a sentence says what will be once something is built: 项目建成后，可年产….

    Not of the next entry of a list (…后年产轴承3万套；轴承产业园总投资5亿元), which has been decided on.
    """
    if "后" not in before and "达产年" not in before:
        return False
    before = before.rpartition("。”")[2]  # what somebody said has ended
    entry = max(before.rfind("；"), before.rfind(";")) + 1
    own = strip_lead(before, entry)
    goes_on = VERB.prefix(before, own) > own
    return AFTERWARDS.search(before, 0 if goes_on else entry) is not None


def period_code(
    found: FoundPeriod | None, carried: str | None, reading: Reading, scene: Scene, before: str
) -> str | None:
    """The code of a reading's period: the one `found`, `carried` from before, or the scene's.

    `before` is the sentence up to the quantity. What will be once something is built has no period.
    """
    if UNKNOWN_BEFORE.search(reading.slot.left):
        return None
    if reading.is_before:
        return _year_before(found, scene)
    if found is not None:
        return found.code and _named(found.code, found.kind, reading)
    if will_follow(before) or LONG_AGO.search(before):
        return None
    if carried:
        return carried[-4:] if len(carried) == YEARS and not _is_flow(reading) else carried
    return _of_scene(reading, scene)


def _named(code: str, kind: str, reading: Reading) -> str:
    if kind == "day":
        first, _, last = code.partition("/")
        return code if last and first[:7] != last[:7] else first[:7]
    if len(code) == YEARS and kind in SPANS and (AVERAGE.search(reading.slot.left) or not _is_flow(reading)):
        return code[-4:]
    return code


def _year_before(found: FoundPeriod | None, scene: Scene) -> str | None:
    """The period of what something was raised from: its own, a span's beginning, in a review the year before."""
    code = found.code if found else None
    if found is not None and code is not None:
        if found.kind == "origin":
            return code
        if len(code) == YEARS:
            return code[:4] if found.is_stated else str(int(code[:4]) - 1)
    if scene.year is None or (scene.kind != "review" and not (code and len(code) == FULL_YEAR and scene.coming)):
        return None
    return str(int(code[:4]) - 1 if code else (scene.first or scene.year) - 1)


def is_summed(reading: Reading) -> bool:
    """Whether the words before a quantity say that it was summed over years: 五年累计, 五年增长34%."""
    left = reading.slot.left
    return not AVERAGE.search(left) and bool(SUMMED.search(left) if reading.measure == "level" else "五年" in left)


def is_listed(reading: Reading) -> bool:
    """Whether a level goes on a list, is a part of the one before or says what a count costs.

    新增产能2亿吨、装机8万千瓦; 企业520户，其中大型15户; 项目17个，投资额29亿元.
    """
    if reading.measure != "level" or reading.is_before:
        return False
    if reading.rule == "owned":
        return "投资" in reading.names[0]
    if reading.slot.left.startswith("其中") or (reading.rule == "respectively" and not reading.slot.left):
        return True
    return reading.slot.lead == "、" and not REACHED.search(reading.slot.left)


def _is_flow(reading: Reading) -> bool:
    """Whether a quantity came about over a time: 累计完成, 新增, 建成; a stock, a rate and an average did not."""
    left, unit = reading.slot.left, reading.slot.numeral.unit or ""
    if AVERAGE.search(left) or (unit in ("%", "‰") and reading.measure == "level"):
        return False
    if is_summed(reading):
        return True
    own = left[strip_lead(left) :]
    if reading.measure == "level" and reading.rule != "elided" and FLOW.prefix(own):
        return True
    if reading.measure != "level" or reading.rule == "elided" or REACHED.search(left) or STOCK.search(left):
        return False
    led = VERB.prefix(own)
    return (led > 0 and own[:led] not in ACHIEVE) or counts_things(unit)


def _of_scene(reading: Reading, scene: Scene) -> str | None:
    if scene.year is None:
        return None
    if scene.is_long and scene.kind == "review" and _is_flow(reading):
        return f"{scene.first}/{scene.year}"
    return str(scene.year)
