"""What a web page prints between its articles, where the page was flattened into one line: buttons, fields, menus."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from flows.clean.draft import Aside, Draft
from flows.clean.furniture import DAY
from flows.clean.words import AUTHOR_ROLE, NAME, NAMES, alternatives, any_of, places
from flows.text import Edit

GAP = r"[ \u3000]"
WORD = alternatives("site_word")
BUTTONS = re.compile(rf"{GAP}*(?:[【\[](?:{WORD}|字[体号][:：]?(?:{GAP}*[大中小]){{3}})[】\]]{GAP}*)+")
SIZES = rf"(?:字[体号]{GAP}?[:：]?{GAP}*)?大{GAP}+中{GAP}+小"
SOURCE = rf"(?:来源|稿源|信息来源|文章来源)[:：]{GAP}*[^\s：:，。]{{2,16}}"
COUNTED = rf"(?:{alternatives('counted')})(?:次数|量|数)?(?:[:：]{GAP}*\d+次?|[（(]\d+[）)])"
SHARED = rf"(?:{alternatives('share')})[:：]?"
FIELD = rf"(?:{SOURCE}|{SIZES}|(?:发布|发表|更新)?(?:时间|日期)[:：]{GAP}*{DAY}|{COUNTED}|{SHARED})"
STAMP = r"\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?[ \u3000]{0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
# `作者：甲 乙 来源：洛阳日报 字体：大 中 小`: whoever wrote it stays, as a line
FIELDS = re.compile(
    rf"(?:(?<![^\s】\]])|(?={STAMP}))(?:(?P<author>(?:作者[:：]{GAP}*|{AUTHOR_ROLE}[:：]{GAP}*){NAMES}){GAP}+)?"
    rf"(?P<fields>(?:{STAMP}{GAP}*)?{FIELD}(?:{GAP}+{FIELD})*)(?={GAP}|[【\[\n]|$)"
)
MENU = re.compile(rf"(?<![^ \u3000\n])(?:{WORD})(?:{GAP}+(?:{WORD})){{2,}}(?={GAP}|\n|$)")
TURNS = alternatives("turn")  # `上一篇 下一篇`
PAGER = re.compile(rf"(?<![^ \u3000\n。！？”）】\]])(?:{TURNS})(?:{GAP}+(?:{TURNS}))+(?={GAP}|\n|$)")
# `洛阳网 > 数字报 > 03版：区县新闻`: the way through the site to this page
CRUMB = r"[^\s>›»，。；]{2,16}"
CRUMBS = re.compile(rf"(?<![^ \u3000\n]){CRUMB}(?:{GAP}*[>›»]{GAP}*{CRUMB}){{2,8}}(?={GAP}|\n|$)")
# `[图] 车间一角 本报记者 甲 摄`, also inside a sentence
PICTURE = re.compile(
    rf"[\[【]图片?[\]】]{GAP}*(?P<caption>[^，。；\n]{{2,40}}?{GAP}(?:(?:本报)?{AUTHOR_ROLE}{GAP}+)?{NAME}{GAP}*摄(?:影)?){GAP}*"
)
SOURCE_OR_SIZES = re.compile("源[:：]|大")
# What each kind of mark has, to be found faster than by its pattern.
SIGNS = {
    BUTTONS: any_of("【", "["),
    MENU: any_of("返回", "首页", "导航", "一版", "复制", "打印", "关闭", "收藏"),
    PAGER: any_of("上一"),
    CRUMBS: any_of(">", "›", "»"),
    FIELDS: any_of("源：", "源:", "大 中", "大\u3000中", "大  中"),
    PICTURE: any_of("图]", "图】", "图片]", "图片】"),
}
ANY_SIGN = any_of(*(word for signs in SIGNS.values() for word in signs.words))
REACH = 160  # characters on either side of a sign


def part_web_articles(draft: Draft) -> Draft:
    """`增至2家。【打印】种足种好保丰年 作者：陈占举 来源：洛阳日报 字体：大 中 小　　记者昨日…` becomes four lines.

    Buttons, fields, menus (`版面导航 返回目录 上一版`), the way through the site and captions behind `[图]` are set
    apart; the author becomes a line. A date alone stays, it dates what stands below; so does what only looks like a
    field inside a sentence: `主要来源：财政拨款。`.
    """
    signs = places(ANY_SIGN, draft.chars)
    if not signs:
        return draft
    pictures = [aside for found in _all(PICTURE, draft.chars, signs) for aside in _picture(found)]
    if pictures:
        draft = draft.set_apart(pictures)
        signs = places(ANY_SIGN, draft.chars)
    chars = draft.chars
    marks = list(_marks(chars, signs))
    edges = {edge for start, end, _ in marks for edge in (start, end) if 0 < edge < len(chars)}
    breaks = [at for at in sorted(edges) if "\n" not in chars[at - 1 : at + 1]]
    if breaks:
        draft = draft.edited(Edit(at, at, "\n", "flattened") for at in breaks)
        marks = list(_marks(draft.chars, places(ANY_SIGN, draft.chars)))
    return draft.set_apart([Aside(start, end, "furniture") for start, end, is_apart in marks if is_apart])


def _all(pattern: re.Pattern[str], chars: str, signs: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern, which is used only near its signs. `signs` are the places of all patterns' signs."""
    done = 0
    for at in (at for at in signs if chars.startswith(SIGNS[pattern].words, at)):
        while at >= done and (found := pattern.search(chars, max(done, at - REACH), at + REACH)) is not None:
            yield found
            done = found.end()


def _picture(found: re.Match[str]) -> tuple[Aside, Aside]:
    """The mark of a picture, and its caption."""
    return Aside(found.start(), found.start("caption"), "stray_mark"), Aside(*found.span("caption"), "caption")


def _marks(chars: str, signs: Sequence[int]) -> Iterator[tuple[int, int, bool]]:
    """Where the marks begin and end, and whether they are to be set apart; authors are not."""
    for pattern in (BUTTONS, MENU, PAGER, CRUMBS):
        yield from ((*found.span(), True) for found in _all(pattern, chars, signs))
    for found in _all(FIELDS, chars, signs):
        if SOURCE_OR_SIZES.search(found["fields"]):
            yield (*found.span("fields"), True)
            if found["author"]:
                yield (*found.span("author"), False)
