"""Where a name begins and ends: words that open, close, price or place an undertaking are not part of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.clean.landmarks import BULLET_MARKS
from flows.extract.projects.counts import is_quoted, read_count
from flows.extract.projects.lexicon import LEAD, TAILS, Noun, head_of, parts
from flows.patterns import searcher

_TAILS_BY_END = {
    last: tuple(sorted((word for word in TAILS if word[-1] == last), key=len, reverse=True))
    for last in {word[-1] for word in TAILS}
}
_PRICE = re.compile(
    r"(?:、|，)?(?:计划|年度|项目)*(?:总投资额|总投资|投资总额|总造价|投资|概算|总规模)(?:超过|超|约|近|达到|达|为)?\d+(?:\.\d+)?"
    r"(?:余|多)?(?:万亿|千亿|百亿|亿|千万|百万|万|千)?(?:余|多)?美?元(?:以上)?的?"
)
_WHEN = searcher(
    r"[上下本当]个?月(?![光季])|[今明去当](?=[^，]{0,2}年[底初内末前])|[今明去]年|年[底初内](?!陆)|月[底初末](?!湖)|[0123456789]{1,2}月(?![^，]{0,2}[路桥园湖])"
    r"|[入立今]冬|今[春夏秋](?!茶)|(?:供|采)暖季?前|[春夏秋冬]季(?:开|前|学期)|春节(?=前|期间)|国庆(?=前|节前)|汛[前期]|“[五六七八十]一”(?=[前后开建投贯对期假]|小长假)|有望|正在|正式|分别|目前|近日|日前|昨[日天]|下周|今起|率先"
)  # said of the undertaking: 万吨分选车间|下月封顶, 220千伏变电站|上月28日送电, 医院二期|分别完成…
_ENDS_PRICE = frozenset("元上的")
_DIGIT = re.compile(r"\d")
_SIZE = re.compile(
    r"(?:总|规划)*(?:占地|建筑|用地|面积|全长|长|总长)(?:面积)?(?:约|达)?\d+(?:\.\d+)?万?(?:余|多)?(?:平方米|亩|公里|米|平方公里)(?:以上)?的"
)
_GOES_ON = searcher(
    r"在(?!建)|位于|坐落|落户|由(?!于)|纳入|列入|入选|陆续|相继|已|将(?!军)|即将|预计|基本|完成|进行|起自|涵盖|涉及|作为"
    r"|也已|仍|逐[步个]|挂图作战|是(?=[我全国本省市一目该由以首具])|被|里(?![程弄])|都是|均[是为]|(?<![规原准法])则(?=[在于将已赶计])|赶在"
    r"|(?:建设)?为(?=[^，]{0,4}(?:契机|纽带|统领|引领|抓手|载体|依托|龙头|核心|重点|支撑|牵引|突破口|主体|基础|标志))"
    r"|分[两二三四五六][期步批]|升[级格]?[为至到]|晋[升级]|被[列评授确认纳命]|获评|上榜|配备|取得|通过(?!式)|还将"
    r"|开始|务必|必须|计划(?=[今明后]年|\d|年[底内]|[下本]月|于|在|总?投资)|自(?![动主由行贸然])|全长|总长|占地|总投资|概算投资|(?:总|规划|建设)?(?:总|规划|建设)?(?:建筑|用地|占地)(?:面积)?|总(?:装机|面积|库容|规模)|[0123456789]\d*日|主体|获(?=[国省市自批])"
    r"|因(?=[^，]{2,12}(?:滞后|影响|需要|施工|调整|推迟|停))|刚刚?(?=[^，]{0,2}[办完开投拿签启])"
    r"|可(?=[一二两三四五六\d年日每]|容纳|满足|提供|实现|辐射|服务|新增|解决|带动|惠及)"
)
_BEHIND_GENERIC = re.compile(
    r"(?:项目|工程)(?![一二三四五六首]期|第|（|\d|标段|主体工程|建设|配套|包|实施|园|机械|装备|技术|学院|大学|实验|师|中心|研究"
    r"|公司|院|集团|等|一|二|三|”)"
)
_SHAPED = re.compile(
    r"(?:(?<=建设|运营|管理|维护|使用|保护|利用)好(?!想|孩|人|家)|(?<=建)[强优](?![制大化胜秀质抚])|(?:建设|运营|管理|维护|使用|保护|利用)好(?!想|孩|人|家)|建[强优](?![制大化胜秀质抚]))+"
)  # 建设好|北山公园
_IN_BRACKETS = re.compile("（[^（）]{1,8}）")
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
NUMBERING = re.compile(rf"(?:\d{{1,2}}[.．、]|（\d{{1,2}}）|[{BULLET_MARKS}·•{CIRCLED}])(?=[^\d])")
_COUNT = re.compile(
    r"(?:共?有|共计?|达到?|集中|不少于|不低于|超过?|突破|保持在|稳定在|力争)*(?:开工|竣工|建成|投产|投用|开工建设|签约)?\d+[个项](?:以上|左右)?$"
)
_DIGITS = re.compile(r"\d余?[个项]")
_NUMBERS = frozenset("0123456789（·•" + BULLET_MARKS + CIRCLED)  # that a numbering begins with
_BYLINE = re.compile(r".*(?:电|讯|日)（[^）]*）|（[一二三四五六七八九十]+）")  # or the number of a heading
_DONE = re.compile(
    r"记者[^“（、]{0,6}在(?=[^，]{4})|[^“（、]{2,8}[大高多长快早]的是(?=[^，]{4})|是(?=[^，]{5})|[^“（、]*(?<!基)因(?=[^，]{4})|[^，“（、]{0,10}分别[是为]|[^“（、]{0,6}(?:察看|走访|视察|督导|调研|参观|观摩|走进|来到|考察|开设|新建|建设|建成|建起|启动|打造|实施|推进|完成|推出|引进|举行|有)了(?=.{3})"
    r"|[^“（、]{2,12}?(?:将|已|还|共|现)*有(?=\d+[一-龥]{3})|[^“（、]{0,14}?关于(?=[^，]{4})"
)  # 察看了|X, 门口就有了|X, 市里将有|25个重点项目, 明晚停水因|X
_MAY_BE_DONE = re.compile("[了有因]|关于|分别|记者|(?<!.)是|的是")  # one of them is in all that `_DONE` matches
_NO_NAME = searcher(
    r"(?<!.).{1,3}(?:位于|坐落于?|地处)|%|\d亿(?![吨千立斤元])|增长(?![点极])|得到|(?<![聘邀申提])请(?=[第三专有他她])|同比|下降|达到|[《》]|[0123456789]元|亿元(?!以上|级|项目)|保持|抓住|已成为|迈上|迈入|之路$|快车道$|驶入|驶上"
    r"|(?<!.)(?:作为|立足|步入|成为)|取得|得益于|来到|[还均已]通过|还将|[要须]在|(?:民间|社会|民营|各类)(?:资本|企业|力量|主体)(?:参与|进入)|公司已|更名|牵头|优先向|计划于|就有|超越|打通.*通道"
    r"|纳入|列入|实体化|惠及|全部|引领(?!区)|违规|违法|病害(?!整治|治理|处[治理])|隐患(?!点)|问题|向(?:市场|社会|公众|游客|群众|社区|民间)"
    r"|借助|撤[市县]|区划|全年新|[0123456789]时(?!代|速)|(?:住宅|企业|[市县区省]|乡镇|成交)[^“”]{0,6}(?<![存潜现所内])在(?!建|线|职|册)|分钟|成交|纵观|入列|都[是在]|始终|延续|有所|迈[进向]|高度重视|进一步|进行了|抄送|记者于|[市县区省]实施|包联|挂图作战"
    r"|获悉|承担[着了]|(?:了解|察看|查看|调研|走访|视察|听取|检查(?=了))了?(?:项目|工程)"
    r"|(?<![名知])为(?:国家|全国|全省|我省|省级|核心|龙头|主体|重点)"
)
_VERB = re.compile(
    "融入|借助|参与|深度|增强|提高|撬动|狠抓|重视|助力|开拓(?!大道|路)|聚焦|引导|鼓励|凝聚|弘扬|放大|妨碍|清理|依法|吸引|打破"
    "|工作要|增开|丰富|赋能|践行|着眼|瞄准|对标|包含|抽调|带来|推出|规划设计|开展|创新驱动|各(?=[市县区])"
    "|接入|来自|探索|选取|打造|后(?=[将可年预全])|(?:项目|工程)[由为是在已]"
)  # that opens no name
_DATE = re.compile(r"(?:[今明去]年|20\d\d年)?\d{1,2}月(?:\d+日)?")
_PART = re.compile(
    rf"(?:{parts('part', 'main', 'work')}|基础|附属|收尾|扫尾|装饰|安装|桥涵|结构|施工|建设|前期|后续|剩余)+工程"
)
SHORTEST_BEFORE = 4  # characters of a name before a word of time
_WHOLE = ("generic", "facility", "phase", "weak")
_SAID_OF_WORKS = frozenset("已将仍")  # 北山片区微改造|已于上月完工


@dataclass(slots=True)
class Piece:
    """One thing of a list while the list is read. Positions are the body's; `name` is completed from the list."""

    start: int
    end: int
    name: str
    noun: Noun | None
    quantity: int | None  # of a counted set
    unit: str | None
    is_priced: bool  # whether an investment stands inside it
    is_expanded: bool = False


def read_piece(text: str, start: int, end: int) -> Piece | None:
    """The thing named in `[start, end)`; None where nothing is left that could be a name."""
    if text[start : start + 1] in _NUMBERS and (numbered := NUMBERING.match(text, start, end)):
        start = numbered.end()
    inner = text[start:end].strip()
    start = text.index(inner, start)
    end = start + len(inner)
    if text[start : start + 1] == "“" and text[max(text.find("”", start) - 1, 0)] in "。！？，":
        start += 1  # somebody speaks
    if shaped := _SHAPED.match(text, start, end):
        start = shaped.end()
    if lead := LEAD.match(text, start, end):
        start = lead.end()
    quote, is_priced = text[start:end], False
    has_number = _DIGIT.search(quote) is not None
    if has_number and (found := _PRICE.match(text, start, end)):
        is_priced, start = True, found.end()
    if has_number and (found := _SIZE.match(text, start, end)):
        start = found.end()
    if "）" in quote and (found := _BYLINE.match(text, start, end)):
        start = found.end()
    if _MAY_BE_DONE.search(quote) and (found := _DONE.match(text, start, end)) and end - found.end() > 2:
        start = found.end()
    if has_number and text[end - 1] in _ENDS_PRICE:
        found = _PRICE.search(text, start + 1, end)
        if found and found.end() == end:
            is_priced, end = True, found.start()
    end = _end_of_name(text, start, end)
    if end - start < 2:
        return None
    return _without_count(text, start, end, is_priced)


def _end_of_name(text: str, start: int, end: int) -> int:
    """Where the name ends, without what goes on about it (项目|在嵩县) and closing words (|建设, |工作)."""
    for cue in _GOES_ON.finditer(text, start + (2 if text.startswith("期", start + 1) else 3), end):
        noun = head_of(text[start : cue.start()])
        if noun and (noun.kind in _WHOLE or (noun.kind == "works" and cue[0][0] in _SAID_OF_WORKS)):
            end = cue.start()
            break
    if found := _WHEN.search(text, start + SHORTEST_BEFORE, end):
        end = found.start()
    if (found := _BEHIND_GENERIC.search(text, start + 2, end)) and not head_of(text[start:end]):
        is_counted = _COUNT.match(text, found.end(), end) and not _DIGITS.search(text, start, found.start())
        end = end if is_counted else found.end()
    while end > start and text[end - 1] in _TAILS_BY_END:
        closing = next((word for word in _TAILS_BY_END[text[end - 1]] if text.endswith(word, start, end)), "")
        if not closing or end - len(closing) <= start or text[end - len(closing) - 1] == "建":
            break
        end -= len(closing)
    return end


def _without_count(text: str, start: int, end: int, is_priced: bool) -> Piece | None:
    quote = text[start:end]
    name = quote
    noun = head_of(quote)
    quantity: int | None = None
    unit: str | None = None
    if counted := read_count(quote, noun is not None):
        name, quantity, unit = counted.name, counted.quantity, counted.unit
        start, end = start + counted.skip, start + counted.keep
    if "元" in name and (found := _PRICE.search(name)):
        is_priced, name = True, name[: found.start()] + name[found.end() :]
    name = name.removeprefix("的").strip("、，")
    if name[:1] == "（" and (aside := _IN_BRACKETS.match(name)):  # （经济）重大水利工程, 7万套（间）保障性住房
        start += aside.end() if quantity is None else 0
        name = name[aside.end() :]
    at = name.replace("目的", "目目").rfind("的") if "的" in name else -1
    if 0 < at < len(name) - 2 and not is_quoted(name, at) and name[:2] != "美的":
        name = name[at + 1 :]
        if not is_priced and quantity is None:
            start = end - len(name)
    if (
        len(name) < 2
        or _VERB.match(name)
        or _PART.fullmatch(name)
        or _NO_NAME.search(name)
        or not _is_balanced(name)
        or (name[-1] in "月日" and _DATE.fullmatch(name))
    ):
        return None
    return Piece(start, end, name, noun if name == quote else head_of(name), quantity, unit, is_priced)


def _is_balanced(name: str) -> bool:
    """Whether every bracket and quotation mark of a name has its partner."""
    return name.count("“") == name.count("”") and name.count("（") == name.count("）")
