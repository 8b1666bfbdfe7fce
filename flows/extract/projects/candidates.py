"""Candidates for project mentions: everything the grammar can read as the name of an undertaking.

Only clauses in which a known noun can close a name are read, and of their runs only those that hold one: most of a
text is passed over at the speed of one search for the vocabulary.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from flows.extract.projects.chains import Chain, Found, find_chains, find_words
from flows.extract.projects.clauses import CLAUSE, GOES_ON, Run, cut_clause
from flows.extract.projects.exclusions import is_excluded, is_of_the_mass
from flows.extract.projects.items import Item, read_items
from flows.extract.projects.lexicon import find_heads
from flows.extract.projects.naming import NUMBERING
from flows.extract.projects.phrases import DESCRIBED, OPENINGS, has_phrase
from flows.extract.projects.subjects import TOLD, openings, told_of
from flows.extract.projects.tallies import find_tallies, read_tallies
from flows.extract.projects.wording import masked_text
from flows.model import Article

_COUNTED = re.compile(r"\d(?:余|多)?万?(?:个|家|项|套|处|座|所|条|栋|台|部|公里|对|眼|口)$")
_OPENS_ANEW = ("今年", "明年", "去年", "取消", "暂停", "停止", "叫停", "目前", "下一步")
_SHORT = 24  # a verbless clause that may be one thing of a list parted by commas
_FEW = 12  # … and may open one
_NAME = 14
_LONGEST_NOTED = 28
_OPENS = ("", "。", "；", "\n", "：", "！")
_DESCRIPTION = (
    "(?:计划|概算|估算)?(?:总投资|投资|占地|全长|总长|主管线|主线|总?建筑面积|用地|设(?:车位|床位|站)|装机|工期|规划面积)"
    r"[^，。；、]{0,6}\d"
)
_NOTICE = re.compile(
    rf"[，：]{_DESCRIPTION}|，(?:位于|坐落于?|地处)[^。；]{{2,30}}，(?:计划)?(?:总?投资|占地|总?建筑面积)"
)  # X，占地460亩: how a list of undertakings describes each
_ENTRY = re.compile(
    rf"\n(?!\d{{1,2}}[.、]|（\d|●)[^\n]{{0,24}}\d|[。：]{_DESCRIPTION}|：(?:(?:全年|今年)?(?:计划|目标|任务)|\d+[个间]|(?:目前)?已"
    "|由[^，。；]{2,16}(?:建设|实施|承建)|[一二首]期)"
)
_KIND_ONLY = re.compile(
    r"(?:[一-龥]{2,4}[市县区省镇])?(?:20\d\d年)?(?:第?[一二三四]季度|各|年度|[国省市县区]级?)*"
    "(?:重大|重点|产业|招商引资|民生|工业|基础设施|新开工|建设|集中开工)+项目"
)
_POINTS = re.compile("(?:这[条座个处家所部]|该)$")
_REACHED = re.compile("(?:涉及|惠及|影响|覆盖|腾出|串起|连通)[^，。；、的]{0,4}$")
_AWARDED = ("荣获", "获奖", "获得国家科", "获国家科", "获省科", "斩获")
_PHASE_ALONE = re.compile("[一二三四五六]期(?:工程|项目)?|首期(?:工程|项目)?")
_FIRST_SUM = re.compile(
    "(?:总?投资|投入|概算)[^，。；、\\d]{0,3}\\d"
)  # 首期|投资3.6亿元: what of it is spent first, no phase
_PROMISES = re.compile("(?:其中|目前|计划|预计|力争|确保|争取|将|于)*(?:[^，、]{2,10}[前底内])?")
_PHASE_END = re.compile("(?:（?[一二三四五六首]期）?)(?:工程|项目)?$")
_NAMED_NEAR = 120  # characters to the name that a thing pointed at goes by: 罗岭供水站建成。这座供水站…
_LOOKED_BACK = 4  # candidates among which the project of a phase is sought
_NOTED = Chain(0, 0, (DESCRIBED,), False)
_NAMES = ("generic", "facility", "phase", "works")


class Candidate(NamedTuple):
    """An item of a list, with the run and the sentence it was read in; positions are the body's."""

    item: Item
    run: Run
    sentence: int
    sentence_start: int
    sentence_end: int
    rule: str


class _Clause(NamedTuple):
    """A clause `[start, end)` that can name something."""

    start: int
    end: int
    is_next: bool  # whether only a comma parts it from the one before
    has_head: bool  # whether a known noun can close a name in it
    chains: list[Chain] | None  # of the verbs in it; None for a short clause without any


class Reading(NamedTuple):
    """A body as the grammar sees it, and the candidates found in it, in reading order."""

    text: str
    masked: str
    candidates: list[Candidate]


def read_body(article: Article) -> Reading:
    """The candidates of an article's body."""
    text = article.body.chars
    masked = masked_text(text)
    words = find_words(masked)
    begun = {start for _, start, _ in words}.union((one.start() for one in OPENINGS.finditer(masked)), openings(masked))
    heads = find_heads(text, begun)
    sentence_starts = [one.start for one in article.sentences]
    found: list[Candidate] = []
    for run in _runs(masked, words, heads):
        index = bisect_right(sentence_starts, run.start) - 1
        if index < 0:
            continue
        sentence = article.sentences[index]
        for read in read_items(text, masked, run.start, min(run.end, sentence.end)):
            goes_on = run.start > run.clause_start and text[read.start - 1] == "、"  # 一期顺利推进、二期开工
            opening = text[run.clause_start : read.start] if "期" in read.name and not goes_on else ""
            if read.name == "首期" and _FIRST_SUM.match(text, read.end):
                continue
            is_phase = _PHASE_ALONE.fullmatch(read.name) and _PROMISES.fullmatch(opening)
            item = _of_project_before(read, found, index) if is_phase else read
            if (rule := rule_of(item, run)) and not (_is_pointed_at(text, item) or _is_reached(text, item)):
                found.append(Candidate(item, run, index, sentence.start, sentence.end, rule))
    if tallies := find_tallies(masked):
        sets = [(one.sentence, one.item) for one in found if one.item.is_group]
        counted = {one.item.end for one in found}
        for index, item, run in read_tallies(tallies, sets, sentence_starts):
            sentence = article.sentences[index]
            if item.end not in counted:
                found.append(Candidate(item, run, index, sentence.start, sentence.end, "group_counted"))
        found.sort(key=lambda one: one.item.start)
    return Reading(text, masked, found)


def _clauses(masked: str, words: list[Found], heads: list[int]) -> list[_Clause]:
    """The clauses that can name something: those with a known noun, and short ones without a verb."""
    starts = [start for _, start, _ in words]
    found: list[_Clause] = []
    before = -2
    for clause in CLAUSE.finditer(masked):
        start, end = clause.span()
        has_head, is_short = _has_head(heads, start, end), end - start <= _SHORT
        if not (has_head or is_short):
            continue
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        is_bare = first == last and is_short and not has_phrase(masked, start, end)
        if has_head or is_bare:
            chains = None if is_bare else find_chains(masked, start, end, words[first:last])
            found.append(_Clause(start, end, start == before + 1 and masked[before] == "，", has_head, chains))
            before = end
    return found


def _runs(masked: str, words: list[Found], heads: list[int]) -> list[Run]:
    """The runs that can name something, in order.

    Verbless clauses that are parts of a list are given its verb: in `A，B，C等项目建成投产` the one behind the list, in
    `建成书房204座，“乐道”800公里` and in `开工建设A、B等化工项目；C、D等材料项目` the one in front.
    """
    found: list[Run] = []
    waiting: list[Run] = []
    verb: Chain | None = None
    for start, end, is_next, has_head, chains in _clauses(masked, words, heads):
        is_parallel = verb is not None and masked[start - 1] == "；" and _lists_a_kind(masked, start, end)
        if not is_next:
            found += _with_head(masked, waiting, heads)
            verb, waiting = verb if is_parallel else None, []
        if chains is None:
            if has_head and _is_noted(masked, start, end, heads):
                found += _with_head(masked, waiting, heads)
                found.append(Run(start, end, None, _NOTED._replace(start=end, end=end), start, end))
                verb, waiting = None, []
            elif has_head or waiting or end - start <= _FEW or masked.find("、", start, end) >= 0:
                goes_on = is_parallel or _COUNTED.search(masked, start, end) or GOES_ON.match(masked, start, end)
                waiting.append(Run(start, end, verb if goes_on else None, None, start, end))
            continue
        numbered = NUMBERING.match(masked, start, end) if masked[start - 1 : start] in _OPENS else None
        opening = numbered.end() if numbered else start
        runs = cut_clause(masked, opening, end, chains)
        if waiting:
            found += _waited(masked, waiting, runs[0] if runs else None, heads)
            waiting = []
        if len(runs) == 1 and runs[0][:4] == (opening, end, None, None) and _is_noted(masked, start, end, heads):
            runs[0] = runs[0]._replace(after=_NOTED._replace(start=end, end=end))
        goes_on = is_parallel or GOES_ON.match(masked, start, end)
        if runs and verb and runs[0].before is None and runs[0].after is None and goes_on:
            runs[0] = runs[0]._replace(before=verb)
        verb = runs[-1].before if runs else None
        found += _with_head(masked, runs, heads)
    return found + _with_head(masked, waiting, heads)


def _lists_a_kind(masked: str, start: int, end: int) -> bool:
    """Whether a clause lists undertakings and closes with what they are: C、D等新材料项目."""
    if not masked.endswith(("项目", "工程"), start, end) or masked.startswith(_OPENS_ANEW, start):
        return False
    etc = masked.rfind("等", start, end)
    return etc > start and masked.find("、", start, etc) >= 0 and masked.find("、", etc, end) < 0


def _of_project_before(item: Item, found: list[Candidate], sentence: int) -> Item:
    """A phase named by itself with the name of the project before it: X一期试生产，二期征地350亩 (X二期)."""
    for one in reversed(found[-_LOOKED_BACK:]):
        noun = one.item.noun
        if one.sentence < sentence - 1:
            break
        if noun and not one.item.is_group and noun.kind in ("generic", "facility", "phase") and len(one.item.name) > 4:
            return item._replace(name=_PHASE_END.sub("", one.item.name) + item.name, is_expanded=True)
    return item


def _is_pointed_at(text: str, item: Item) -> bool:
    """Whether a thing is only called what it is, for one named before: 这座城市书房."""
    if item.is_group or item.noun is None or not _POINTS.search(text, max(0, item.start - 2), item.start):
        return False
    return item.name == item.noun.word or text.rfind(item.name, max(0, item.start - _NAMED_NEAR), item.start) >= 0


def _is_reached(text: str, item: Item) -> bool:
    """Whether things are counted that something else reaches or frees, or that got a prize: 停水涉及小区9个."""
    if not item.is_group:
        return False
    is_awarded = text.startswith(_AWARDED, item.end)
    return is_awarded or "涉及" in item.name or _REACHED.search(text, max(0, item.start - 10), item.start) is not None


def _is_noted(masked: str, start: int, end: int, heads: list[int]) -> bool:
    """Whether a clause that opens a sentence is a name, and what is next describes it.

    The name may be an entry of a numbered list, with a line of its own: 3.北山立交／投资3.9亿元，….
    """
    if masked[start - 1 : start] not in _OPENS or end - start > _LONGEST_NOTED:
        return False
    if numbered := NUMBERING.match(masked, start, end):
        start = numbered.end()
    if not _NOTICE.match(masked, end) and not (numbered and _ENTRY.match(masked, end)):
        return False
    closing = end - len("建设") if numbered and masked.endswith("建设", start, end) else end
    at = bisect_left(heads, closing)
    return heads[at : at + 1] == [closing] and "、" not in masked[start:end]


def _waited(masked: str, waiting: list[Run], closing: Run | None, heads: list[int]) -> list[Run]:
    """The verbless clauses before a run, given the verb behind it where it closes the list that they are."""
    if closing is None or closing.before or not closing.after or not _closes_list(masked, closing, waiting, heads):
        return _with_head(masked, waiting, heads)
    return [one._replace(before=None, after=closing.after) if _is_name(masked, one, heads) else one for one in waiting]


def _is_name(masked: str, run: Run, heads: list[int]) -> bool:
    """Whether nothing but what can be a name stands in a clause: a known noun, where there is one, closes it."""
    if not _has_head(heads, run.start, run.end):
        return True
    at = bisect_left(heads, run.end)
    return heads[at : at + 1] == [run.end] and ("、" in masked[run.start : run.end] or run.end - run.start <= _NAME)


def _with_head(masked: str, runs: list[Run], heads: list[int]) -> list[Run]:
    """The runs that a known noun can close a name in."""
    return [told for one in runs if _has_head(heads, one[0], one[1]) for told in told_of(masked, one, heads)]


def _closes_list(masked: str, run: Run, waiting: list[Run], heads: list[int]) -> bool:
    """Whether a run with its verb behind ends the list that the clauses before it are: A，B，C等项目建成."""
    if "等" in masked[run.start : run.end]:
        return True
    is_event = run.after is not None and any(verb.stage in ("start", "complete") for verb in run.after.verbs)
    listed = [one for one in waiting if "、" in masked[one.start : one.end] and _has_head(heads, one.start, one.end)]
    return is_event and len(listed) == len(waiting) > 0 and _has_head(heads, run.start, run.end)


def _has_head(heads: list[int], start: int, end: int) -> bool:
    """Whether a noun that can close a name ends in `[start + 2, end]`."""
    at = bisect_left(heads, start + 2)
    return at < len(heads) and heads[at] <= end


def rule_of(item: Item, run: Run) -> str | None:
    """The stable code of the construction that proposes an item, or None where nothing speaks for it."""
    kind = item.noun.kind if item.noun else "none"
    if run.after and run.after.verbs[0].word in TOLD and kind not in _NAMES:
        return None
    if item.noun and item.name == item.noun.word and kind in ("works", "phase") and not item.is_group:
        return None  # 改造, 扩建, 二期: what is done, not with what
    if kind == "generic" and not item.is_group and _KIND_ONLY.fullmatch(item.name):
        return None  # 青浦区重点项目: of a kind, and neither named nor counted
    if is_excluded(item, run.before, run.after) or is_of_the_mass(item):
        return None
    governed = "after" if run.after else "before" if run.before else None
    if item.is_group:
        if kind == "none":
            return "group_unknown" if governed else None
        return "group_closing" if item.is_closing else "group_counted"
    if governed is None:
        if kind in _NAMES and len(item.name) >= 4:
            return "named_in_list" if item.size_of_list > 1 else "named"
        return None
    if item.tail:
        return f"listed_{governed}_etc"
    if item.size_of_list > 1:
        return f"listed_{governed}"
    if kind in ("none", "weak"):
        return (f"object_{governed}" if kind == "weak" else f"bare_{governed}") if run.after else None
    return f"head_{governed}"
