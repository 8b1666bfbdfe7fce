"""What a web page prints between its articles, where the page was flattened into one line: buttons, fields, menus."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.clean.draft import Aside, Draft
from flows.clean.furniture import DAY
from flows.clean.words import AUTHOR_ROLE, NAMES, alternatives
from flows.text import Edit

GAP = r"[ \u3000]"
WORD = alternatives("site_word")
BUTTONS = re.compile(rf"{GAP}*(?:[【\[](?:{WORD}|字[体号][:：]?(?:{GAP}*[大中小]){{3}})[】\]]{GAP}*)+")
SIZES = rf"(?:字[体号]{GAP}?[:：]?{GAP}*)?大{GAP}+中{GAP}+小"
SOURCE = rf"(?:来源|稿源|信息来源|文章来源)[:：]{GAP}*[^\s：:，。]{{2,16}}"
COUNTED = rf"(?:浏览|点击|阅读)(?:次数|量|数)?[:：]{GAP}*\d+次?"
FIELD = rf"(?:{SOURCE}|{SIZES}|(?:发布|发表|更新)?(?:时间|日期)[:：]{GAP}*{DAY}|{COUNTED})"
# `作者：甲 乙 来源：洛阳日报 字体：大 中 小`: whoever wrote it stays, as a line
FIELDS = re.compile(
    rf"(?<![^\s】\]])(?:(?P<author>(?:作者[:：]{GAP}*|{AUTHOR_ROLE}[:：]{GAP}*){NAMES}){GAP}+)?"
    rf"(?P<fields>{FIELD}(?:{GAP}+{FIELD})*)(?={GAP}|[【\[\n]|$)"
)
MENU = re.compile(rf"(?<![^ \u3000\n])(?:{WORD})(?:{GAP}+(?:{WORD})){{2,}}(?={GAP}|\n|$)")
SOURCE_OR_SIZES = re.compile("源[:：]|大")
SIGNS = ("【", "[", "来源", "稿源", "大 中 小", "版面导航", "首页", "返回")


def part_web_articles(draft: Draft) -> Draft:
    """`增至2家。【打印】种足种好保丰年 作者：陈占举 来源：洛阳日报 字体：大 中 小　　记者昨日…` becomes four lines.

    Buttons, fields and menus (`版面导航 返回目录 上一版`) are set apart; the author becomes a line. A date alone stays,
    it dates what stands below; so does what only looks like a field inside a sentence: `主要来源：财政拨款。`.
    """
    if not any(sign in draft.chars for sign in SIGNS):
        return draft
    chars = draft.chars
    edges = {edge for start, end, _ in _marks(chars) for edge in (start, end) if 0 < edge < len(chars)}
    breaks = [at for at in sorted(edges) if "\n" not in chars[at - 1 : at + 1]]
    draft = draft.edited(Edit(at, at, "\n", "flattened") for at in breaks)
    return draft.set_apart([Aside(start, end, "furniture") for start, end, is_apart in _marks(draft.chars) if is_apart])


def _marks(chars: str) -> Iterator[tuple[int, int, bool]]:
    """Where the marks begin and end, and whether they are to be set apart; authors are not."""
    for pattern in (BUTTONS, MENU):
        yield from ((*found.span(), True) for found in pattern.finditer(chars))
    for found in FIELDS.finditer(chars):
        if SOURCE_OR_SIZES.search(found["fields"]):
            yield (*found.span("fields"), True)
            if found["author"]:
                yield (*found.span("author"), False)
