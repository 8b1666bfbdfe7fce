"""Who wrote it: bylines (`本报记者 甲 通讯员 乙`) and datelines (`本报讯（记者 丙）`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from flows.vocabulary import vocabulary

LONGEST = 90
LONGEST_BRACKETS = 20  # characters of names in brackets
LONGEST_NAME = 3  # of a name in brackets, which nothing else tells from a word
_NAME_CHAR = r"[\u3400-\u9fff·•]"
_NAMES = re.compile(rf"[\s、，,:：/]*(?:{_NAME_CHAR}{{1,12}}(?:[\s、，,/]+|$))*$")
_GAP = re.compile(r"[\s、，,:：/]+")
_HINT = re.compile("记者|通讯员|实习生|作者|评论员|撰稿")
_STOPS = "。！？!?…"
_BRACKETS = "（()）【】[]"
_COMPILED = re.compile(
    r"[（(](?:(?:数据|资料|素材|图表)来源[：:][^（）()]{2,24}|[\u3400-\u9fff]{2,6}综合(?:整理|报道)?"
    r"|[\u3400-\u9fff \u3000]{2,14}(?<!图片)(?:整理|提供|编制|供稿)|根?据[^，。（）()]{2,16}(?:整理|编辑|综合))[）)]"
)
_SQUARED = re.compile(r"[□■◎○][ \u3000]?([\u3400-\u9fff]{2,4})")
_NAME_ALONE = re.compile(r"[（(]([\u3400-\u9fff]{2,4}(?:[ \u3000、]+[\u3400-\u9fff]{2,4}){0,3})[）)]$")
_SPACED_NAME = re.compile(r"(?<=[（(])([\u3400-\u9fff]) ([\u3400-\u9fff])(?=[）)]$)")  # `（岑 溪）`
_ARRANGED = re.compile(
    r"(?<=[（(])([\u3400-\u9fff]{2,4})[ \u3000]?(?:整理|综合|辑|编辑|供稿|文)([）)])$"
)  # `（牛牧野 整理）`
_MEDIUM = r"(?:本报|报|社|网|台|媒|媒体|融媒|客户端|时刻|新闻|频道|周刊|在线|中心|本刊)"
_MEDIA = re.compile(rf"(?:[\s·•\u3400-\u9fffA-Za-z]{{0,14}}{_MEDIUM}\s?)?$")
_DATELINE = re.compile(
    r"[（(]?[^，。；！？“”]{0,24}?\d{1,2} ?月 ?\d{1,2} ?日(?:体育)?专?[讯电]"
    rf"|[（(]?[\u3400-\u9fffA-Za-z·]{{0,14}}?{_MEDIUM}[\u3400-\u9fff]{{0,6}}?(?:讯|电)(?=[\s（(：:])"
)
_INNER = re.compile(r"[（(]([^（）()]{2,90})[）)]")
_OPENING = re.compile(r"^[^，。；！？“”]{0,30}?(?:讯|电|报道)\s*[:：]?\s*[（(]|^[（(]?[^，。；！？“”]{0,12}记者")


@dataclass(frozen=True, slots=True)
class Byline:
    """The persons that a byline names: who wrote, and who made the pictures."""

    authors: tuple[str, ...]
    credits: tuple[str, ...]


@cache
def terms_of(kind: str) -> tuple[str, ...]:
    """The terms of one kind of `press.csv`, longest first."""
    return tuple(sorted((row["term"] for row in vocabulary("press") if row["kind"] == kind), key=len, reverse=True))


@cache
def _roles() -> re.Pattern[str]:
    writers = "|".join(re.escape(term) for term in terms_of("author_role"))
    makers = "|".join(re.escape(term) for term in terms_of("credit_role"))
    return re.compile(rf"(?P<writer>{writers})|(?P<maker>(?<![\u3400-\u9fff])(?:{makers})(?![\u3400-\u9fff]))")


def parse_byline(text: str) -> Byline | None:
    """The byline that `text` is as a whole, or None.

    `本报记者 白云飞 李东慧 制图 闵敬` names two authors and a credit; `记者从市统计局获悉` is no byline, nor is a
    sentence about a 通讯员. A name spaced out to line up with longer ones (`刘 洋`) is one name.
    """
    if text in terms_of("pen_name"):
        return Byline((text,), ())
    if text[:1] in ("（", "("):
        if _COMPILED.fullmatch(text):
            return Byline((), ())
        alone = _NAME_ALONE.match(_ARRANGED.sub(r"\1\2", text))
        if alone and all(_is_name(name) for name in _GAP.split(alone[1])):
            return Byline(tuple(_GAP.split(alone[1])), ())
    text = text.strip(_BRACKETS + "□■○●◎▲◆ \u3000")
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    found = list(_roles().finditer(text))
    if not found or not _MEDIA.match(text[: found[0].start()]) or not any(one["writer"] for one in found):
        return None
    authors: list[str] = []
    credits: list[str] = []
    for one, after in zip(found, [*found[1:], None], strict=True):
        chunk = text[one.end() : after.start() if after else len(text)]
        names = _names(chunk, is_last=after is None)
        if names is None:
            return None
        (authors if one["writer"] else credits).extend(names)
    return Byline(tuple(dict.fromkeys(authors)), tuple(dict.fromkeys(credits)))


def pen_name(text: str) -> tuple[str, ...]:
    """A name alone in brackets or behind a square, also without a known surname; `（待续）` and the like are none."""
    alone = _NAME_ALONE.match(_SPACED_NAME.sub(r"\1\2", text)) or _SQUARED.fullmatch(text)
    is_name = alone and len(alone[1]) <= LONGEST_NAME and alone[1] not in terms_of("ending")
    return (alone[1],) if alone and is_name else ()


def is_squared(text: str) -> bool:
    """Whether a line is a name behind a square or circle: `□河洛平`."""
    return _SQUARED.fullmatch(text) is not None


def _is_name(word: str) -> bool:
    return word.startswith(terms_of("surname")) and 1 < len(word) <= LONGEST_NAME


def _names(chunk: str, is_last: bool) -> list[str] | None:
    """The names in what follows a role; None where that is no list of names.

    Before the next role the paper's own name may stand (`记者 甲 洛报融媒 通讯员 乙`).
    """
    if not _NAMES.match(chunk):
        return None
    names: list[str] = []
    words = [word for word in _GAP.split(chunk) if word]
    while words:
        word = words.pop(0)
        if len(word) == 1 and words and len(words[0]) == 1:
            word += words.pop(0)
        if word in ("文", "图", "文图", "摄", "报道", "整理", "特约", "本报"):
            continue
        longest = 3 if not names and chunk.startswith(word) else 4  # right behind the role longer ones are words
        if len(word) > longest and "·" not in word and "•" not in word:
            if is_last or len(word) > 8:
                return None
            continue
        if word in terms_of("deck_ending"):  # `记者观察`
            return None
        if len(word) >= 2:
            names.append(word)
    return names


def split_trailing_byline(text: str) -> int | None:
    """Where the byline begins that stands behind the last sentence of a paragraph; None without one.

    `……执法监督。 本报记者 甲 通讯员 乙` is split, `……”本报记者说。` is not.
    """
    if text[-1:] in _STOPS:
        return None
    tail_start = max(0, len(text) - LONGEST)
    tail = text[tail_start:]
    if not _HINT.search(tail) and not _NAME_ALONE.search(tail[-LONGEST_BRACKETS:]):
        return None
    end = max(tail.rfind(mark) for mark in _STOPS)
    if end < 0:
        return None
    while end + 1 < len(tail) and tail[end + 1] in "”’》）)":
        end += 1
    rest = tail[end + 1 :]
    if not parse_byline(rest):
        return None
    return tail_start + end + 1


def has_dateline(text: str) -> bool:
    """Whether a paragraph opens as a report sent in: `本报讯（记者…）`, `新华社北京2月24日电`, `本报7月4日讯`."""
    opening = text[:60]
    return ("讯" in opening or "电" in opening) and _DATELINE.match(opening) is not None


def dateline_authors(text: str) -> tuple[str, ...]:
    """The persons named in the brackets of a dateline.

    >>> dateline_authors("本报讯（记者 孟山 通讯员 刘佳）记者昨日获悉")
    ('孟山', '刘佳')
    """
    opening = text[:130]
    if not (has_dateline(opening) or _OPENING.match(opening)):
        return ()
    inner = _INNER.search(opening)
    if inner and inner.start() < 40 and (byline := parse_byline(inner[1])):
        return byline.authors
    return ()
