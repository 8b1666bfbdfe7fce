"""How far each undertaking is, and whether that is fact or plan.

What governs a name says it. Where only a description follows (X占地23亩，预计9月投用) a clause behind it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from flows.clean.landmarks import BULLET_MARKS
from flows.extract.outlook import Outlook
from flows.extract.periods import Anchor
from flows.extract.projects.candidates import Candidate
from flows.extract.projects.chains import Chain, find_chains, find_words
from flows.extract.projects.chosen import Chosen, is_attributed, is_entry, is_gain, is_only_described, is_told_of
from flows.extract.projects.due_dates import find_due_dates
from flows.extract.projects.lexicon import parts
from flows.extract.projects.notices import is_reason_of_notice
from flows.extract.projects.stages import chain_stage, stage_of
from flows.extract.projects.sums import Sum
from flows.patterns import searcher

_PART = re.compile("其中|包括|涵盖|分别[为是]")
_WORK_ON = re.compile(
    r"(?:项目)?(?:建设|施工|工程)?(?:现场|工地)|的(?:建设|实施|推进)(?!者|单位)"
    r"|(?:项目)?(?:建设|施工|推进|工程)(?:进展|推进)?(?:情况|进度|进展)|，(?:累计|已)?完成投资"
)
_TALKED_OF = re.compile(r"(?:建设|施工|推进|进展)(?:情况|进度|进展)")
_SCENE = re.compile("塔吊|轰鸣|挖掘机|施工机械|工程车|工人(?:们|师傅)?(?:正|在|忙)|施工人员|热火朝天|一派繁忙|如火如荼")
_LISTED_FOR = re.compile(r"(?:列入|纳入)[^，。；、]{0,10}(?:计划|规划|项目库|名单|范围)的$")
_NEAR = 400  # characters of a clause on either side of a name
_WITHIN = 60  # characters behind a name
_UNDER_WAY = searcher(
    rf"(?:{parts('part', 'main')}|[一-龥]楼|管廊|干渠|产线|征迁|征地)"
    r"(?:(?!后|，)[^。；]){0,8}(?:封顶|完成|成[形型]|合龙|安装|施工|铺装|衬砌|装修)"
    r"|已(?:累计)?(?:掘进|加固|铺设|完成|整治|建成|治理)[^，。；]{0,12}\d|完成(?:设备安装|土地平整|主体)"
    r"|加快[^，。；]{2,10}(?:开挖|施工|建设|安装)|[进转]入[^，。；]{2,10}阶段|正在(?:征迁|招商|施工|安装|铺)"
)
_DONE_BY = re.compile(
    r"[^。；：]*?，(?:(?:20\d\d年|今年|明年)?(?:\d{1,2}月)?[^，。；：\d]{0,3}|主?汛期?|[春秋]季开学)前(?:全部|全面|陆续)?"
    "(?:投入使用|投用|完工|竣工|建成|投运|通水|通车|摘帽|销号|投产)(?=[，。；\n]|$)"
)
_BY_A_DATE = re.compile(
    rf"(?:^|[。；：\n{BULLET_MARKS}])[^，。；]{{0,8}}(?:底|末|月|日|节|年|汛)前[，：][^；。]*$"
)  # 12月底前：新增车位3500个，|新建书房18座
_BUILDS = ("新建", "新增", "改造", "建设", "完成", "安装", "整治", "配建", "增设", "建")
_IN_SIGHT = 30  # characters behind the clause that names a place
_SPENT_ON = re.compile(r"(?:项目|工程)?(?:建设|改造)?投资(?:约|近|超|达)?\d")  # 完成X建设投资17.5亿元
_WHOLE_SHARE = re.compile(
    r"[^；]*，(?:目前|现)?(?:已|累计)*完成(?:总)?(?:工程量|形象进度|工程进度|建设任务|总投资)的?(?:\d|[一二三四五六七八九]成|过半)"
)
_SO_FAR = re.compile(r"(?:目前|截至目前|现)?，?(?:已|累计)+完成[^，。；、\d]{2,8}\d")  # 已完成清淤5公里
_SET_ASIDE = re.compile(r"(?:计划|拟)(?:总?投资|投入)[^，。；]*元(?:建设|兴建|修建|打造)$")
_CLAUSE = re.compile(r"[^，。\n]+")
_TAKEN_UP = re.compile(
    r"(?:目前|现在|眼下|届时|其中)?(?:(?:该|这个?|此|本)?(?:项目|工程|线路|道路|大桥|园区|主体(?:结构|工程)?)|[该全此]段|该路|该桥)?"
)
_DESCRIBED = re.compile(
    r"[^，。；、]{0,6}?(?:占地|用地|全长|长(?=\d)|位于|坐落|地处|起自|起于|总?建筑面积|规划面积|设计|规划|设(?=\d|床位|计)|可容纳|覆盖|涉及|[东西南北][起接至]|工期|(?:计划|概算|估算|项目)?总?投资|总造价|是|为|由|共)"
)


class Progress(NamedTuple):
    """The stage of a mention, None where nothing says it; `actual` or `target`."""

    stage: str | None
    status: str


class Teller(NamedTuple):
    """What the clauses of a text say of a thing: fact or plan as its outlook reads them, and by the newspaper's day."""

    text: str
    outlook: Outlook
    anchor: Anchor

    def told(self, span: tuple[int, int]) -> Progress | None:
        """What the clauses of a span that only say how far it is say: 预计9月投用, 目前正加紧施工.

        The last fact among them (2月开工，目前正在施工), else the first plan.
        """
        told = []
        for found in _CLAUSE.finditer(self.text, *span):
            if _SO_FAR.match(found[0]):
                told.append(Progress("ongoing", "actual"))
                continue
            stages = [stage for chain in _predicates(found[0]) if (stage := chain_stage(chain))]
            status = self._status(found) if stages else ""
            told += [Progress(stage, status) for stage in stages]
        return next((one for one in reversed(told) if one.status == "actual"), told[0] if told else None)

    def _status(self, clause: re.Match[str]) -> str:
        """A plan where the time of a clause is yet to come (in June 10月开工), else what the outlook says."""
        is_ahead = any(one.is_ahead for one in find_due_dates(self.text, *clause.span(), self.anchor))
        return "target" if is_ahead else self.outlook.of_clause(clause[0])


def progress(chosen: Chosen, sums: Mapping[int, Sum], outlooks: Sequence[Outlook], anchor: Anchor) -> list[Progress]:
    """How far each candidate is. A part (其中) goes on with the stage of the whole; what is spent on is under way."""
    found: list[Progress] = []
    is_part = False
    told = {followup.index: (followup.start, followup.end) for followup in reversed(chosen.followups)}
    for index, (one, status) in enumerate(zip(chosen.candidates, chosen.statuses, strict=True)):
        stage = _of_list_or_sum(chosen.text, one, outlooks[index]) or stage_of(one.item, one.run, status)
        since = max(one.run.clause_start - 3, one.item.start - _NEAR, 0)
        begins = _PART.search(chosen.text, since, one.item.start) is not None
        is_part = begins or (is_part and one.item.is_group and one.sentence == chosen.candidates[index - 1].sentence)
        if is_part and found and one.run.after is None and (stage is None or one.run.before is None):
            stage = found[-1].stage
        if stage == "ongoing" and status == "target" and _is_done_by_a_date(chosen.text, one):
            stage = "complete"
        later = _later(chosen, index, stage, told.get(index), Teller(chosen.text, outlooks[index], anchor))
        is_spent_on = index in sums and sums[index].is_spent
        if _is_shown_under_way(chosen, index, stage, is_spent_on=is_spent_on, is_told_later=later is not None):
            stage = "ongoing"
        found.append(later or Progress(stage, _of_description(chosen, one, outlooks[index]) or status))
    return found


def _later(
    chosen: Chosen, index: int, stage: str | None, followup: tuple[int, int] | None, teller: Teller
) -> Progress | None:
    """What is told behind of a thing that is only described, begun or prepared in its own clause."""
    one, status = chosen.candidates[index], chosen.statuses[index]
    is_prepared = is_told_of(one) and stage == "proposed"
    if is_only_described(one):
        return _told_behind(chosen, index, followup, teller)
    if is_attributed(chosen.text, one) and (told := _told_behind(chosen, index, followup, teller)):
        return told
    may_go_on = stage in ("start", "proposed", "ongoing") and (status == "actual" or is_prepared)
    if one.run.after is None or not may_go_on:
        return None
    later = teller.told(_behind(chosen, index))
    if stage == "start":
        return _gone_on(later)
    is_ready = is_prepared or chosen.text.find("完成", one.run.after.start, one.run.after.end) >= 0
    return _about_to_begin(later) if is_ready else None


def _is_done_by_a_date(text: str, one: Candidate) -> bool:
    """Whether the clause before what is to be built, or one behind it, gives the day by which it will be.

    10月底前，改造A35公里、新建B26座; 新建A2座，安装B64个，8月底前投用.
    """
    before = one.run.before
    if before is None or one.run.after is not None:
        return False
    if _DONE_BY.match(text, one.item.end, one.sentence_end):
        return True
    is_built = text.startswith(_BUILDS, before.start)
    return is_built and _BY_A_DATE.search(text, max(0, one.sentence_start - 1), before.start) is not None


def _is_shown_under_way(
    chosen: Chosen, index: int, stage: str | None, *, is_spent_on: bool, is_told_later: bool
) -> bool:
    """Whether something other than its verbs shows a thing under way: a notice, an entry, work on it that is seen."""
    text, one = chosen.text, chosen.candidates[index]
    if is_entry(text, one) or is_reason_of_notice(text, one):
        return True
    if stage is not None:
        return False
    if is_spent_on or _is_at_work(chosen, index) or _WHOLE_SHARE.match(text, one.item.end, one.sentence_end):
        return True
    return not is_told_later and _is_under_way(chosen, index)


def _gone_on(later: Progress | None) -> Progress | None:
    """What became of something begun: 2月开工，目前已完成路基工程."""
    return later if later and later.status == "actual" and later.stage in ("ongoing", "complete") else None


def _about_to_begin(later: Progress | None) -> Progress | None:
    """What is promised of something prepared: 已完成土地平整，本月底前开工."""
    return later if later and later == Progress("start", "target") else None


def _told_behind(chosen: Chosen, index: int, followup: tuple[int, int] | None, teller: Teller) -> Progress | None:
    """What clauses behind a thing say of it, or as fact the sentence that takes it up."""
    found = teller.told(_behind(chosen, index))
    if found is None and followup is not None:
        found = teller.told(followup)
        found = found if found and found.status == "actual" else None
    if found and found.stage == "start" and _is_at_work(chosen, index):
        return found._replace(stage="ongoing")
    return found


def _is_at_work(chosen: Chosen, index: int) -> bool:
    """Whether works are talked of (察看了A、B建设情况) or seen (走进A，塔吊林立) at a thing that nothing governs."""
    text, one = chosen.text, chosen.candidates[index]
    if _WORK_ON.match(text, one.item.end):
        return True
    end = min(one.run.clause_end, one.item.end + _NEAR)
    if one.item.size_of_list > 1 and _TALKED_OF.search(text, one.item.end, end):
        return True
    following = chosen.candidates[index + 1].item.start if index + 1 < len(chosen.candidates) else one.sentence_end
    return _SCENE.search(text, one.item.end, min(following, one.sentence_end, end + _IN_SIGHT)) is not None


def _is_under_way(chosen: Chosen, index: int) -> bool:
    """Whether the words behind a thing tell of a part of the work: X，病房楼已经封顶; X已掘进隧洞2.3公里."""
    one = chosen.candidates[index]
    others = (two for two in chosen.candidates[index + 1 : index + 4] if two.run.clause_start > one.run.clause_start)
    following = next((two.item.start for two in others), one.sentence_end)
    end = min(following, one.sentence_end, one.item.end + _WITHIN)
    return _UNDER_WAY.search(chosen.text, one.item.end, end) is not None


def _of_description(chosen: Chosen, one: Candidate, outlook: Outlook) -> str | None:
    """The status of what is only described: what it will have (将涵盖…) is told further on and makes it no plan."""
    described = _DESCRIBED.match(chosen.text, one.item.end)
    if outlook.is_settled or not is_only_described(one) or described is None:
        return None
    start, end = max(one.run.clause_start, one.item.start - _NEAR), min(one.run.clause_end, one.item.end + _NEAR)
    return Outlook("actual", False).of_clause(chosen.text[start : one.item.end] + chosen.text[described.end() : end])


def _of_list_or_sum(text: str, one: Candidate, outlook: Outlook) -> str | None:
    """The stage of what is put on a list (列入改造计划的X), or has a sum spent on it or set aside for it."""
    if _LISTED_FOR.search(text, max(one.item.start - 20, one.sentence_start), one.item.start):
        return "proposed"
    if _SPENT_ON.match(text, one.item.end):
        return "ongoing"
    chain = one.run.before
    is_set_aside = chain is not None and not outlook.is_settled and _SET_ASIDE.search(text, chain.start, chain.end)
    return "proposed" if is_set_aside else None


def _behind(chosen: Chosen, index: int) -> tuple[int, int]:
    """What of its sentence goes on about a thing that its clause describes, or says to have begun: up to the next."""
    one = chosen.candidates[index]
    text, start = chosen.text, min(one.run.clause_end, one.sentence_end)
    is_alone = one.item.end == one.run.clause_end  # ②X：全长28公里，8月开工
    if is_only_described(one) and not (is_alone or is_told_of(one) or _DESCRIBED.match(text, one.item.end, start)):
        return start, start
    following = next((two for two in chosen.candidates[index + 1 : index + 4] if not is_gain(two)), None)
    end = one.sentence_end
    if following and following.item.start < end:
        end = max(start, following.run.clause_start)
    stop = text.find("；", start, end)
    return start, stop if stop >= 0 else end


def _predicates(clause: str) -> Iterator[Chain]:
    """The chain that a clause consists of, who it is said of and times aside."""
    taken = _TAKEN_UP.match(clause)
    begins = taken.end() if taken else 0
    for chain in find_chains(clause, 0, len(clause), find_words(clause))[:2]:
        if (
            chain.verbs
            and any(verb.after for verb in chain.verbs)
            and chain.start <= begins
            and chain.end == len(clause)
        ):
            yield chain
