"""Picture captions and credits, which stand where the page had room for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.clean.asides import LineRule
from flows.clean.draft import Aside, Draft, positions
from flows.clean.lines import FULL
from flows.clean.words import AUTHOR_ROLE, CREDIT_ROLE, IDEOGRAPH, NAMES, PICTURE_SOURCE, any_of, places
from flows.model import Apart
from flows.vocabulary import vocabulary

PHOTO = r"(?:摄影报道|摄影|摄|供图|制图|制表|绘图|漫画|图)"
AGENCY = rf"{IDEOGRAPH}{{1,8}}(?:社|报|网|台|中心|部|局|委)"
# `本报记者 刘 洋 摄`, `记者 刘冰 摄`, `许金安 摄`, `（张三 摄）`, with or without the caption before it
CREDITED = re.compile(
    rf"(?:.*?[\s。！？…”）)])??(?P<credit>[（(]?(?:(?:{AGENCY})?(?:特约|见习|实习|全媒体|融媒体|首席)*(?:记者|通讯员)"
    rf"[ \u3000]*[:：]?[ \u3000]*(?P<name>{NAMES})[ \u3000]*"
    rf"|(?:{AGENCY}[ \u3000]*)??(?P<bare>(?!记者|通讯员){NAMES})[ \u3000]+)"
    rf"{PHOTO}[）)]?。?(?:[（(]资料图片?[）)])?)"
)
BEFORE_NAME = re.compile(r".*(?:记者|通讯员)[ \u3000:：]+")  # `里书香浓 记者 高山岳`
# `（偃师市委宣传部供图）`
GIVEN = re.compile(r"[（(][^（）()。，：]{2,16}(?:供图|摄影?)[）)]")
MAKER = re.compile(rf"(?:{CREDIT_ROLE}|图片|资料图片|插图|图表|题图|题字)[ \u3000]*[:：/ \u3000][ \u3000]*{NAMES}")
ALL_PICTURES = re.compile(
    r"[（(【]?(?:本版|本报|以上|文中|本文)?(?:未署名|署名)?(?:图片|照片|图)(?:除[^，。]{1,10}外)?[，,]?(?:均|皆|都)?(?:为|由|系)?"
    r"[^，。]{0,20}(?:资料图片?|图片|照片|摄|提供|供图)。?[）)】]?"
    r"|[（(]?(?:资料图片?|视觉中国|图自\S{2,12})[）)]?"
)
SHOWN = re.compile(
    r"(?:[上下左右题]?图(?:为|[①-⑩]|[一二三四]?[：:])|[◀▲▼►▶△◁▷][^\s]|(?:资料图|图片说明)[：:]"
    r"|[①②③④⑤⑥]\S{2,40}[。 　].*摄)"
)
PICTURES = any_of("图片", "照片", "资料图")
# `东方里文创街区一角（资料图片）`
PICTURED = re.compile(rf"[^。；]{{4,40}}{PICTURE_SOURCE}")
PICTURE_WORDS = re.compile("摄|供图|图片|照片")
# who does something in a picture: `栾川县潭头镇村民在晾晒手工挂面`, but no headline: `村民在家门口就业`
DEPICTED = re.compile(
    rf"[^，。：；！？\s]{{0,20}}(?:{'|'.join(row['noun'] for row in vocabulary('people'))})(?:们|正)*"
    r"在(?!家|此|线|这里)[^，。：；！？\s]{3,20}"
)
POINTERS = "◀▲▼►▶△◁▷"
MOST_CLAUSES = 4
PAGE = 5_000  # characters on either side in which a mark stands before other headings
CLAUSE = re.compile("[。，；]")
LONGEST = 120
LONGEST_CAPTION = 45
FEWEST_LISTED = 3  # captions above a note; fewer may be headlines


def find_caption(chars: str, start: int, end: int) -> Sequence[Aside]:
    """`图为铝钛新材料产业园生产车间。 许金安 摄`, `生态宜居洛阳城 记者 刘冰 摄`, `制图 闵敬`.

    A byline of one who wrote and took pictures stays: `本报记者 李鹏程 文/图`; so do items of a list, `▲` before each.
    """
    line = chars[start:end]
    if PICTURED.fullmatch(line) or (DEPICTED.fullmatch(line) and _stands_free(chars, start, end)):
        return [Aside(start, end, "caption")]
    if re.search(r"(?:文|字)[/并、和]?[图摄]|图[/、]文|摄影报道", line):
        return []
    if (SHOWN.match(line) and not _is_item(chars, start, end)) or ALL_PICTURES.fullmatch(line):
        return [Aside(start, end, "caption")]
    if MAKER.fullmatch(line):
        return [Aside(start, end, "credit")]
    found = CREDITED.fullmatch(line)
    if not found and GIVEN.fullmatch(line) is None:
        return []
    if found and found.start("credit"):
        return [Aside(_first_row(chars, start), end, "caption")]
    above = _caption_above(chars, start)
    return [Aside(start, end, "credit")] if above is None else [Aside(above, end, "caption")]


def _stands_free(chars: str, start: int, end: int) -> bool:
    """Whether a line stands between blank lines, or at the text's end, and no credit follows."""
    below = chars[end : end + LONGEST].lstrip().partition("\n")[0]
    is_free = chars[max(0, start - 2) : start] in ("", "\n\n") and chars[end : end + 2] in ("", "\n", "\n\n")
    return is_free and CREDITED.fullmatch(below) is None


def _is_item(chars: str, start: int, end: int) -> bool:
    """Whether a line with a mark is an item of a list: it says several things, or another one close by has the mark.

    Or several of the page have it, and none says who took a picture: headings, `▲产业项目挑大梁`.
    Close by are lines with no blank one between, and where no credit ends the line those next to it.
    """
    mark = chars[start]
    if mark in POINTERS and not CREDITED.fullmatch(chars, start, end):
        clauses = CLAUSE.findall(chars, start, end)
        beside = (
            chars[max(0, start - 2 * LONGEST) : start].rstrip().rpartition("\n")[2],
            chars[end : end + 2 * LONGEST].lstrip().partition("\n")[0],
        )
        if len(clauses) > MOST_CLAUSES or mark in (line.strip()[:1] for line in beside):
            return True
        page = chars[max(0, start - PAGE) : end + PAGE]
        marked = re.findall(rf"(?m)^[ \u3000]*{mark}.*$", page)
        if len(marked) >= FEWEST_LISTED and not any(PICTURE_WORDS.search(line) for line in marked):
            return True
    below = chars[end : end + LONGEST].partition("\n\n")[0]
    above = chars[max(0, start - LONGEST) : start].rpartition("\n\n")[2]
    return bool(re.search(rf"\n[ \u3000]*{mark}", below) or re.search(rf"(?:^|\n)[ \u3000]*{mark}", above))


def _first_row(chars: str, start: int) -> int:
    """Where a caption begins that ends in a credit: a row above, where that stands behind a text that breaks off."""
    row = chars.rfind("\n", 0, max(0, start - 1)) + 1
    line = chars[row : start - 1].strip() if start else ""
    if not 4 <= len(line) <= LONGEST_CAPTION or re.search("[。，；：！？]", line):
        return start
    before = chars[max(0, row - LONGEST) : row]
    is_set_off = before.endswith("\n\n") and before.strip()[-1:] not in ("", *"。！？”：；）")
    return row if is_set_off and CLAUSE.search(before) else start


def _caption_above(chars: str, credit: int) -> int | None:
    """Where the caption begins that stands on the line above a credit; None where that line is running text.

    It is a caption if it says one thing and what stands above it breaks off, or ends with a blank line.
    """
    if credit < 2 or chars[credit - 1] != "\n":
        return None
    if chars[credit - 2] == "\n":
        end = len(chars[max(0, credit - LONGEST) : credit].rstrip()) + max(0, credit - LONGEST)
        start = chars.rfind("\n", 0, end) + 1
        return start if DEPICTED.fullmatch(chars, start, end) else None
    start = chars.rfind("\n", 0, credit - 1) + 1
    line = chars[start : credit - 1].strip()
    before = chars[max(0, start - LONGEST) : start].rstrip(" \u3000")
    if not 4 <= len(line) <= LONGEST_CAPTION or "。" in line[:-1] or not before:
        return None
    follows_blank = before.endswith("\n\n")
    broken_off = before.rstrip()[-1:] not in "。！？”：；"
    is_sentence = line[-1] in "。！？"
    if is_sentence:
        return start if follows_blank or broken_off else None
    return start if (follows_blank or not broken_off) and "，" not in line else None


def set_listed_captions_apart(draft: Draft) -> Draft:
    """The lines behind `(本版图片均为资料图片)`, to the end of the text, if all of them are captions by their look.

    They are short, free-standing and without a full stop: `脱贫户在家门口上班`.
    """
    lines = draft.lines
    general = list(_naming_pictures(draft))
    if not general:
        return draft
    listed = list(LINE.finditer(draft.chars, int(lines.ends[general[-1]])))
    if not listed:
        return draft.set_apart(_listed_above(draft, general[-1]))
    if any(len(m[0]) > LONGEST_CAPTION or m[0][-1] in "。！？：；，、" or "。" in m[0] for m in listed):
        return draft
    return draft.set_apart([Aside(m.start(), m.end(), "caption") for m in listed])


def _listed_above(draft: Draft, note: int) -> Sequence[Aside]:
    """The captions right above the note that ends a page: several lines, none of them with a mark inside."""
    lines, first = draft.lines, note
    while first and lines.widths[first - 1] <= LONGEST_CAPTION * FULL:
        if re.search("[。，；：！？、—]", lines.read(first - 1)):
            break
        first -= 1
    if note - first < FEWEST_LISTED:
        return ()
    return [Aside(*lines.span(at), "caption") for at in range(first, note)]


def find_trailing_credit(chars: str, start: int, end: int) -> Sequence[Aside]:
    """The credit behind a byline: of `本报记者 李东慧 白云飞 制图 闵敬` the last two words."""
    found = TRAILING.search(chars, start, end)
    return [Aside(found.start(1), end, "credit")] if found and AUTHOR.match(chars, start, end) else []


AUTHOR = re.compile(rf"[□■（(]?{IDEOGRAPH}{{0,8}}{AUTHOR_ROLE}[ \u3000:：]")
TRAILING = re.compile(rf"[ \u3000]((?:制图|绘图|摄影|供图|制表|漫画)[ \u3000:：/]+{NAMES})$")


def _naming_pictures(draft: Draft) -> Iterator[int]:
    """The lines that say where the pictures of a page come from."""
    lines = draft.lines
    named = positions(places(PICTURES, draft.chars))
    for number in sorted({*(lines.starts.searchsorted(named, side="right") - 1).tolist()}):
        if number >= 0 and ALL_PICTURES.fullmatch(draft.chars, *lines.span(number)):
            yield number


LINE = re.compile(r"\S[^\n]*(?<=\S)")


def name_photographers(draft: Draft) -> Draft:
    """Fills in who a caption or credit names as its maker."""
    if not any(one.kind in ("caption", "credit") for one in draft.apart):
        return draft
    named = tuple(_with_photographer(one) if one.kind in ("caption", "credit") else one for one in draft.apart)
    return replace(draft, apart=named)


def _with_photographer(one: Apart) -> Apart:
    found = CREDITED.fullmatch(one.text)
    name = BEFORE_NAME.sub("", found["name"] or found["bare"]).strip() if found else ""
    return replace(one, photographer=name) if name else one


RULES = (
    LineRule(find_trailing_credit, firsts="本□■（(记通特见实首作评", has="图影表画", plain=True),
    LineRule(find_caption, lasts="摄图影表供片道画"),
    LineRule(find_caption, lasts="）)】。", has="摄影供图片", firsts="（(【图上下左右题资◀▲▼►▶△◁▷①②③④⑤⑥本以文"),
    LineRule(find_caption, lasts="）)", has="资"),
    LineRule(find_caption, firsts="◀▲▼►▶△◁▷"),
    LineRule(find_caption, has="在", plain=True),
    LineRule(find_caption, firsts="图制绘摄供漫插资题", plain=True),
)
