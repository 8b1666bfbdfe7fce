"""Whether a sentence reports what was (`actual`) or says what is planned, required or promised (`target`).

A report says it by its headings (工作回顾, 主要任务), everything else by the words of the sentence and of
the ones before it; a newspaper's order without a subject (新建停车场6个) says it as its paragraph does. What promises
is the same as for indicators (`status_cues`), and so is what a paragraph leans to, which is handed in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from flows.extract.leaning import cues
from flows.model import Article
from flows.patterns import searcher

LOOKS_BACK = re.compile(
    r"回顾|过去[的一两三四五几]|取得的?成[就绩效]|(?:主要|发展)成[就绩效]|基本情况|完成情况|执行情况|进展情况|工作总结|五年来|情况$"
)
LOOKS_AHEAD = re.compile(
    r"(?:工作安排|[主重]要任务|目标|总体要求|工作任务|总体思路|工作思路|打算|部署|重点工作|今后|下一步|展望|努力方向"
    r"|工作重点|主要工作|主要措施|政府自身建设|建议|拟(?:集中)?(?:开工|建|实施|办))(?!.*(?:推进$|完成|进展|取得|实现|成效|圆满|顺利))"
)
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_PAST = searcher(
    r"已(?!签约(?:的|项目|企业))|(?<=[^为除罢])了(?!解)|截至|以来|(?<![比较与同])去年|目前|(?<!\d)日前|近日|昨日|昨天|正在|(?<=[^方公修改])正(?:加|积|有|稳|式|抓|抢|忙|紧|全力)|(?<![刚])刚(?=[做完]|开工|动工|建成|竣工|投)|[仍还]在(?!即)|分别完成(?:年度)?投资|(?<=[一二两三四五六七八九十几数])年前|成功|(?<!五年)累计|先后"
    r"|^[^，]{0,4}(?:受|因)[^，]{4,40}(?:影响|施工|需要)$|过去|上年|同比|获评|荣获|首次|得到|取得|实现了|近年|成效|圆满|[比较]上|占比|居全|名列|举行|召开|记者"
    r"|随着|完成[^，]{0,4}\d[\d.]*%|(?:进入|转入)[^，]{0,8}阶段|[本此]次|竣工验收|入选|[多余](?<=\d.)[个条座家项处户名]|完成总?工程量"
)
_STAGE = re.compile("(?:进入|转入)[^，]{0,8}阶段")  # of the past, unless a day is promised for it
_BY_YEAR = re.compile(r"到20\d\d年")
_NEUTRAL = re.compile("年度计划(?:完成)?投资|计划工期")  # plans that a report has, too
_PRESUPPOSED = re.compile(
    r"(?:计划|预计|拟)(?:总?投资|\d{4}年|[今明]年)[^，。；的]{2,16}的(?=[一-龥“])"
)  # 计划投资5亿元的|X开工
_BENEFIT = re.compile(
    "(?:惠及|受益|带动|方便(?!食品|面)|覆盖|涉及)[^，]*"
)  # how many 余户 gain by a plan is no fact yet
# what comes of works once they are done is no plan of them: 9月投料试车，|达产后预计年新增产值35亿元
_AFTERWARDS = re.compile(
    "(?:项目|工程|整个[^，]{1,4}|全部)?(?:全部)?(?:建成|达产|投产|投用|运营|满产|完工|竣工|通车)(?:投产|投用|达产|运营)?(?:之|以)?后"
)
_REACHED = re.compile(r"达\d|达到\d|突破\d|相继")  # of what is done, and amid plans of what is to be
_STATE = searcher(
    r"(?:建成|投用|通车|竣工|投产|运营|开工|启动|签约|完工|落户|提升|完善|改善|增强|提高|显现|形成|提速|优化|明显|显著|良好|增长"
    r"|开放|开通|获批|推进|顺利|实施|贯通|落地|中交|动工|封顶|投运|送电|落户[^，]{0,6}|进场施工|(?:加快|加紧|抓紧|正在|全面|有序|稳步|顺利|紧张)(?:建设|施工)|过半)$"
)
_LOOKED_BACK = 12  # sentences
_OF_THIS_YEAR = re.compile("今年|年内|相继")
_ASIDE = re.compile(r"[，,]其中[^；。]*")  # when one of the things named will be done is no word on all of them
_CLAUSES = re.compile(r"[^，；。,;！？]+")
_DATELINE = re.compile(r"(?:[电讯]|报道)\s?[（(][^（）()]{0,20}记者[^（）()]{0,30}[）)]")
_FRAMES = re.compile(r"^\W*(?:[^，。]{0,6}年)?以来$|^[^，。]{0,20}(?:获悉|了解到|据悉|介绍|表示|指出|强调)$")
_PLANS = (
    r"(?<![的是重主需首纲概摘提简扼])要(?![求素点闻道地案件山])|(?<![即必])将(?![军领士]|\d[^，]{0,12}[成为给纳列])|即将|力争|确保|(?<!年度)计划(?:到|在|于|今|明|年|建|投|新|实|开|竣|完|启|利|用|分|打|改|再|引|修|扩|增|对|将|安|设|整|提前|通车|\d+月|[上下]半年|[下本]月|国庆|春节)|拟(?![定合])|预计"
    r"|到20\d\d年|今后|下一步|接下来|务必|必须|年内(?!已)|争取(?!到(?![“\"]?[十\d年今明])|[^，。；]{0,16}(?:资金|投资|债|额度|补助|政策))|目标是|[年月]底前|[年月]末前|\d日前|开学前|[供采]暖季?前|未来(?!产业|社区|科技|科创|城|路|大道|广场|小镇|中心|学校|实验|之|家|信|方舟|大厦|中心)|下个?月|下周|本月底|(?<!上)(?<!\d)月底(?=[开投通完竣建])|(?<![去上前])(?<![去上前]年)年底(?=可|(?:主线|全线)?[建投竣完通开贯])|明年|希望|应该|有望"
)
_INTENDED = searcher(f"{cues('promise')}|{_PLANS}")
_SAID_TO_BE = re.compile(
    r"[将要拟会]|到20\d\d年|力争|确保|争取|计划|预计|下一步|接下来|今后|明年|未来|目标|必须|务必|有望|希望"
)
_BUILT = re.compile(r"[^，]{2,10}(?<!计划)(?<!重点)建成[^，]*\d[余多]?[个座处所条家]$")  # 集团在海外建成服务中心7个
ORDER = re.compile(
    r"(?:[一二三四五六七八九十]是|●|[（(].{1,2}[）)]|\d+[、.])?(?:(?:同时|此外|另外)，)?并?"
    r"(?:上半年|下半年|全年|年内|[一二三四]季度|\d+月底前)?(?:大力|积极|全力|全面|深入|扎实|稳步|有序|着力|重点|持续|继续|加快"
    r"|高标准|高质量|高水平|统筹|认真|切实|进一步|强力|深化|充分|坚决|更加|滚动|优先|抓紧|主动)*"
    r"(?:推进|推动|实施|抓好|加强|加快|建设|打造|完善|做好|深化|强化|促进|提升|培育|优化|健全|落实|开展|发展|支持|鼓励|引导|扩大|构建"
    r"|建立|巩固|保障|办好|争取|启动|创新|提高|改造|发挥|聚焦|围绕|依托|突出|开工|新开工|新建|建好|用好|严格|规范|加大|壮大|探索|制定|创建"
    r"|坚持|深入|继续|建成|完成|投用|设立|引进|打通|整治|组建|对接|谋划|储备|新改建|改扩建|新增|更新|修建|抓紧|提速|开建|续建|力促|布局|筹建|以.{2,20}为|把.{2,20}作为)(?!的)"
)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a sentence is: `actual` or `target`; settled where a heading says it for all that stands under it."""

    status: str
    is_settled: bool
    leaning: str = ""  # of a newspaper's paragraph, where the sentence's own words do not say it
    plan: str = ""  # list | aim where it says what is to be, "" where it may not

    # In a list of plans (A实现洞通；打通道路12条，B5月底前建成) what becomes of a thing is no fact, nor is what is
    # reached in an aim: 到2025年，博物馆达到150座.

    def of_clause(self, clause: str, part: str = "") -> str:
        """What a clause of the sentence is: where nothing is settled, its own words outweigh the sentence's.

        Between the two stand those of the `part` between semicolons that the clause is in.

        >>> Outlook("actual", False).of_clause("剩余子项目年底前将全部开工")
        'target'
        """
        if self.is_settled:
            return self.status
        if said := _of_words(clause, self.plan) or _of_words(part, self.plan):
            return said
        return self.leaning if self.leaning and ORDER.match(part) else self.status

    def of_promised(self, clause: str) -> str:
        """What a clause is that goes on with a promise: only words of the past make it a report.

        >>> Outlook("actual", False).of_promised("北山公路全线贯通")
        'target'
        """
        return self.status if self.is_settled else "actual" if _PAST.search(_STAGE.sub("", clause)) else "target"


class Outlooks:
    """The outlook of each sentence of an article, found where it is asked for."""

    def __init__(
        self,
        article: Article,
        reporting_year: int | None,
        leanings: Sequence[str] = (),
        plans: Callable[[], Sequence[bool]] = tuple,
    ) -> None:
        """`plans` tells of which sentences of a report the text says that it plans; asked where no heading tells."""
        self._article = article
        self._plans = plans
        self._leanings = leanings  # of a newspaper's paragraphs, by sentence
        self._settled = [_of_path(section.path, reporting_year) for section in article.sections]
        self._moods: dict[int, str | None] = {}  # of sentences
        self._around: dict[int, str] = {}  # of sections
        self._members: dict[int, list[int]] = {}  # the sentences of sections

    def of(self, index: int) -> Outlook:
        """The outlook of the article's sentence `index`."""
        section = self._article.sentences[index].section
        if status := self._settled[section]:
            return Outlook(status, True)
        if self._planned[index : index + 1] == [True]:
            return Outlook("target", True)
        leaning, plan = self._leaning(index), self._plan(index)
        if mood := self._mood(index):
            return Outlook(mood, False, plan=plan)
        if not ORDER.match(self._text(index)):
            return Outlook("actual", False, leaning, plan)
        if self._planned_before(index):
            return Outlook("target", False, leaning, plan)
        return Outlook(leaning or self._mood_around(section), False, leaning, plan)

    @cached_property
    def _planned(self) -> list[bool]:
        return list(self._plans())

    def _plan(self, index: int) -> str:
        text = self._text(index)
        if self._leaning(index) != "target":
            return "aim" if _BY_YEAR.search(text) else ""
        orders = [ORDER.match(part) is not None for part in text.split("；")]
        if any(orders) and _INTENDED.search(text):
            return "list"
        return "aim" if orders[0] or _BY_YEAR.search(text) else ""

    def _leaning(self, index: int) -> str:
        return self._leanings[index] if self._leanings else ""

    def _planned_before(self, index: int) -> bool:
        """Whether a newspaper plans in the sentences before, by the last of them that says anything."""
        if self._article.genre == "report":
            return False
        for before in range(index - 1, max(index - _LOOKED_BACK, 0) - 1, -1):
            section = self._article.sentences[before].section
            if self._settled[section]:
                return False
            mood = self._mood(before)
            if mood == "target" and not _SAID_TO_BE.search(self._text(before)):
                continue  # 南山大桥年底前通车 is no plan for what stands behind it
            if mood:
                return mood != "actual"
            is_order = ORDER.match(self._text(before)) is not None and self._leaning(before) != "actual"
            if is_order and self._mood_around(section) == "target":
                return True
        return False

    def _mood_around(self, section: int) -> str:
        if section not in self._around:
            self._around[section] = self._mood_of_section(section)
        return self._around[section]

    def _text(self, index: int) -> str:
        start, end, _ = self._article.sentences[index]
        return self._article.body.chars[start:end]

    def _mood(self, index: int) -> str | None:
        if index not in self._moods:
            text = self._text(index)
            whole = text if ORDER.match(text) else _ASIDE.sub("", text)
            self._moods[index] = _of_words(whole, self._plan(index))
        return self._moods[index]

    def _mood_of_section(self, section: int) -> str:
        """What most sentences of a section say, and its heading; where nothing does, it lists things to do."""
        if not self._members:
            for index, one in enumerate(self._article.sentences):
                self._members.setdefault(one.section, []).append(index)
        moods = [self._mood(index) for index in self._members[section]]
        total = int(_vote(self._article.sections[section].heading or "") == "actual")
        total += moods.count("actual") - moods.count("target")
        return "actual" if total > 0 and self._article.genre != "interview" else "target"


def _of_path(path: tuple[str, ...], reporting_year: int | None) -> str | None:
    """What the headings above a sentence say; the innermost that says anything decides."""
    for heading in reversed(path):
        if LOOKS_BACK.search(heading):
            return "actual"
        year = _YEAR.search(heading) if reporting_year else None
        if year and int(year[1]) == reporting_year and LOOKS_AHEAD.search(heading):
            return "target"  # in a newspaper of that year: `2018年目标任务`
        if year and int(year[1]) <= (reporting_year or 0):
            return "actual"
        if year or LOOKS_AHEAD.search(heading):
            return "target"
    return None


def _of_words(text: str, plan: str = "") -> str | None:
    """What the clauses of a text say by their words: most of them, at a tie the first; None where they say nothing.

    When it was (今年以来) and who says so (记者获悉) count only where nothing else does.
    """
    clauses = [one for one in _CLAUSES.findall(_DATELINE.sub("", text)) if not _AFTERWARDS.match(one)] or [text]
    votes = [vote for clause in clauses if not _FRAMES.match(clause) and (vote := _vote(clause, plan))]
    votes = votes or [vote for clause in clauses if (vote := _vote(clause, plan))]
    if not votes:
        return None
    ahead = votes.count("target")
    return votes[0] if 2 * ahead == len(votes) else "target" if 2 * ahead > len(votes) else "actual"


def _vote(clause: str, plan: str = "") -> str | None:
    """What a clause says by its words.

    Amid plans (`Outlook.plan`) what is reached, and what becomes of a thing this year, is no fact.
    """
    if "计划" in clause:
        clause = _PRESUPPOSED.sub("", _NEUTRAL.sub("", clause))
    if _INTENDED.search(clause):
        return "target"
    clause = _BENEFIT.sub("", clause)
    if _PAST.search(clause) or (not plan and _REACHED.search(clause)):
        return "actual"
    if ORDER.match(clause):
        return None
    if (_STATE.search(clause) and plan != "list" and not (plan and _OF_THIS_YEAR.search(clause))) or (
        not plan and _BUILT.match(clause)
    ):
        return "actual"
    return None
