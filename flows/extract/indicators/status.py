"""Whether a quantity is reported or promised: from clause, sentence, period and the scene it stands in."""

from __future__ import annotations

import re
from datetime import date

from flows.extract.indicators.scenes import Scene
from flows.extract.periods import period_of

PROMISE = re.compile(
    r"力争|争取(?!到|上级|中[央省]|国家|省)|确保(?!了)|将(?![军近士领])|拟(?!定|建)|计划(?!的|完成)|目标|要(?![求素闻道闻]|案)|必须|到期前"
)
STRONG_PROMISE = re.compile(
    r"力争|确保(?!了)|目标(?!任务)|计划(?:到|在|于|用|年内|投资|新)|将(?=[在于建达实完形有超突投带新])|争取(?=在|到20|实现|达|年|全年|上半年)|拟(?!定)"
)
FACT = re.compile(
    r"已|了|同比|累计|截[至止]|目前|以来|成功|先后|实现了|共有|现有|预计(?:完成|实现|增长|全年)|比上年|较上年|去年|上年|基础上|荣获|建成投"
)
ORDER = re.compile(
    r"^(?:[^，]{0,8})?(?:加快|推进|抓好|做好|开展|推动|加大|谋划|建设|办理|完成|实施|新建|打造|培育|引进|支持|扶持|强化|加强|深化|启动|落实|提升|改造|整治|确保|力争|选择|设立|全力|着力|积极)"
)


def status_of(before: str, sentence: str, scene: Scene, code: str | None, published: date | None, leaning: str) -> str:
    """`actual` or `target`.

    `before` is the sentence up to the quantity, `leaning` what the text around says on the whole.
    """
    timed = _by_time(code, scene, published)
    if scene.kind == "plan":
        return "actual" if timed == "actual" else "target"
    if scene.kind == "review":
        if timed == "target":
            return "target"
        return (
            "target"
            if STRONG_PROMISE.search(before[-40:]) and not FACT.search(before[-40:]) and timed != "actual"
            else "actual"
        )
    if timed:
        return timed
    if PROMISE.search(before[-60:]):
        return "target"
    if FACT.search(sentence):
        return "actual"
    return leaning


def _by_time(code: str | None, scene: Scene, published: date | None) -> str:
    """What the period itself decides: what lies behind is reported, what lies ahead is promised."""
    if code is None:
        return ""
    period = period_of(code)
    if scene.kind == "review" and scene.year is not None:
        return "target" if period.first.year > scene.year + 1 else ""
    if scene.kind == "plan" and scene.year is not None:
        start = scene.first or scene.year
        return "actual" if period.last.year < start and code.count("/") == 0 else ""
    if published is None:
        return ""
    if period.first > published:
        return "target"
    if period.last < published and (period.last.year < published.year or "-" in code):
        return "actual"
    return ""


def leaning_of(text: str) -> str:
    """What a stretch of newspaper text does on the whole: report or promise."""
    promises = len(PROMISE.findall(text)) + text.count("底前") + text.count("加快推进")
    facts = len(FACT.findall(text)) + text.count("达")
    return "target" if promises > facts else "actual"
