"""What kind of article it is."""

from __future__ import annotations

import re
from functools import cache

from flows.clean.landmarks import BULLET_MARKS
from flows.segment.bylines import terms_of

LONGEST_RUBRIC = 6


@cache
def _ending(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(terms_of(kind))})(?:[（(].*)?$")


@cache
def _anywhere(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(terms_of(kind)))


_SPACED = re.compile(r"\S(?:\s+\S){1,8}")
_DECK_OPENING = re.compile(r"(?:^|/ )[—―\-－─]+\s*(\S{1,4})")
_FIGURES = re.compile(r"数[读说][·：:“]?[\u3400-\u9fff\d年”]{2,10}")  # `数说2017`, `数读·2023`
_OF_ITEMS = re.compile(
    r"(?:\d{4}年|今年|[上下]半年|前\d{1,2}个?月|[一二三四]季度|[我全][市县区省])[^，]{0,8}“?(?:成绩单|任务单|进度表?|时间表)”?"
)
_ASKED = re.compile(r".{0,150}?(?:接受[^。]{0,12}专访|对[^。]{0,20}进行(?:了)?专访)", re.DOTALL)


def names_a_list(title: str) -> bool:
    """Whether a title says that a list follows: `县区短波`, `市人大常委会任免名单`."""
    words = unspaced(title)
    if len(words) <= LONGEST_RUBRIC and _ending("list_rubric").search(words):
        return True
    return bool(_ending("genre_list").search(words))


def names_a_notice(title: str) -> bool:
    """Whether a title says that a notice follows: `代表大会常务委员会公告`."""
    return bool(_ending("genre_notice").search(unspaced(title)))


def unspaced(title: str) -> str:
    """A title without the spaces that set its characters apart: `停 气 通 知`."""
    return "".join(title.split()) if _SPACED.fullmatch(title) else title


def names_a_comment(rubric: str) -> bool:
    """Whether a rubric says that a comment stands beside it: `短评`, `洛浦快评`."""
    return len(rubric) <= LONGEST_RUBRIC and bool(_ending("genre_commentary").search(rubric))


def names_a_box(rubric: str) -> bool:
    """Whether a rubric says that what follows is a piece of its own beside an article: `链接`, `观察手记`, `短评`."""
    words = unspaced(rubric.lstrip(BULLET_MARKS))
    if words in terms_of("box") or names_a_comment(words):
        return True
    return _FIGURES.fullmatch(words) is not None or _OF_ITEMS.fullmatch(words) is not None


def genre_of(title: str | None, subtitle: str | None, authors_line: str, opening: str) -> str:
    """report, news, interview, commentary, notice or list, from the headlines, the byline and the first lines.

    >>> genre_of("主动作为强化担当", "——访瀍河区区长买允健", "本报记者 戚帅华", "")
    'interview'
    """
    heads = f"{title or ''} / {subtitle or ''}"
    if title and names_a_list(title):
        return "list"
    if title and names_a_notice(title):
        return "notice"
    if _anywhere("genre_commentary").search(f"{heads}{authors_line}"):
        return "commentary"
    deck = _DECK_OPENING.search(heads)
    if deck and deck[1].startswith(terms_of("genre_interview")):
        return "interview"
    return "interview" if _ASKED.match(opening) else "news"
