"""Whether a sentence reports what was (`actual`) or says what is planned, required or promised (`target`).

A report says it by its headings (工作回顾, 主要任务), everything else by the words of the sentence and of
the ones before it.
"""

from __future__ import annotations

import re

from flows.model import Article

LOOKS_BACK = re.compile(r"回顾|过去[的一两三四五几]|取得的?成[就绩效]|主要成[就绩效]|基本情况|完成情况|执行情况|进展情况|工作总结|五年来")
LOOKS_AHEAD = re.compile(r"工作安排|[主重]要任务|目标|总体要求|工作任务|总体思路|工作思路|打算|部署|重点工作|今后|下一步|展望|努力方向|工作重点|主要工作|奋斗|主要措施|政府自身建设|建议$")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_FINISHED = re.compile(
    r"已(?!签约)|[^为除罢]了(?!解)|截至|以来|去年|目前|日前|近日|昨日|正在|[^方公修改]正(?:加|积|有|稳)|成功|顺利|达到?\d|累计|先后|相继|过去|上年|同比|获评|荣获|首次|进展|得到|取得|实现了|近年|成效|圆满|突破\d"
)
_INTENDED = re.compile(
    r"(?<![的是])要(?![求素点闻道地])|将(?![军领士])|力争|确保|计划(?:到|在|于|今|明|年|建|投|新|实)|拟|预计|到20\d\d年|今后|下一步|接下来|务必|必须|争取|目标是|[年月]底前|[年月]末前|未来|明年|下半年|年内|谋划|希望|应当?(?!急)|坚决|进一步|努力|坚持|更加注重|切实|不断"
)
_ORDER = re.compile(
    r"^(?:[一二三四五六七八九十]是|●|[（(].{1,2}[）)]|\d+[、.])?(?:.{2,12}?[上面]，)?(?:(?:大力|积极|全力|全面|深入|扎实|稳步|有序|着力|重点|持续|继续|加快|高标准|高质量|高水平|统筹|认真|切实|进一步|强力|深化|充分)*"
    r"(?:推进|推动|实施|抓好|加强|加快|建设|打造|完善|做好|深化|强化|促进|提升|培育|优化|健全|落实|开展|发展|支持|鼓励|引导|扩大|构建|建立|巩固|保障|办好|争取|启动|创新|提高|落地|改造|发挥|聚焦|围绕|依托|突出|开工|新建|建好|用好|严格|规范|加大|壮大|探索|制定|创建|以.{2,20}为))"
)


def outlooks(article: Article, reporting_year: int | None) -> list[str]:
    """`actual` or `target` for each sentence of the article."""
    by_section = [_of_path(section.path, reporting_year) for section in article.sections]
    found: list[str] = []
    paragraph_end = before = 0
    mood: str | None = None
    for sentence in article.sentences:
        text = article.body.chars[sentence.start : sentence.end]
        if "\n" in article.body.chars[before : sentence.start]:
            paragraph_end = sentence.start
        before = sentence.start
        given = by_section[sentence.section]
        if given is not None:
            mood = given
            found.append(given)
            continue
        mood = _of_sentence(text, mood if sentence.start != paragraph_end else mood)
        found.append(mood or "actual")
    return found


def _of_path(path: tuple[str, ...], reporting_year: int | None) -> str | None:
    """What the headings above a sentence say; the innermost that says anything decides."""
    for heading in reversed(path):
        if LOOKS_BACK.search(heading):
            return "actual"
        if LOOKS_AHEAD.search(heading):
            return "target"
        if reporting_year and (year := _YEAR.search(heading)):
            return "target" if int(year[1]) > reporting_year else "actual"
    return None


def _of_sentence(text: str, mood: str | None) -> str | None:
    """What a sentence says by its words; else the mood of the text before it."""
    finished, intended = len(_FINISHED.findall(text)), len(_INTENDED.findall(text))
    if finished > intended:
        return "actual"
    if intended > finished:
        return "target"
    if finished == 0 and _ORDER.match(text):
        return "target" if mood != "actual" or intended else mood
    return mood
