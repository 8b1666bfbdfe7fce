"""The tree of headings of a body: levels from what is seen, not from a fixed table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.model import Section
from flows.segment.headings import Head
from flows.segment.numbering import STRONG

CONVENTION = {"chapter": 0, "cn": 1, "bracketed_cn": 2, "digit": 3, "bracketed_digit": 4, "circled": 5}
_TOP = re.compile(
    r"(?:回顾|总结|安排|任务|要求|目标|部署|建议|重点|打算|思路|工作)$|^20\d\d年|^“?十[一二三四五]五”?时期|自身建设"
)


def build_sections(heads: Sequence[Head], line_starts: Sequence[int], length: int) -> tuple[Section, ...]:
    """The sections of a body of `length` characters whose lines begin at `line_starts`.

    The first section is the root. Each further one begins at its heading and ends where the next one begins.
    """
    starts = [line_starts[head.line] for head in heads]
    ends = [*starts, length]
    sections = [Section(0, "body", None, None, None, (), 0, 0, ends[0])]
    open_sections = [0]  # indices of the root and of the sections above the next one
    for ordinal, (head, level) in enumerate(zip(heads, levels_of(heads), strict=True)):
        while sections[open_sections[-1]].level >= level:
            open_sections.pop()
        parent = open_sections[-1]
        open_sections.append(len(sections))
        path = (*sections[parent].path, head.heading)
        start, end = starts[ordinal], ends[ordinal + 1]
        text_start = min(start + head.end, end)
        sections.append(Section(level, head.kind, head.numbering, head.heading, parent, path, start, text_start, end))
    return tuple(sections)


def levels_of(heads: Sequence[Head]) -> list[int]:
    """The level of each heading, from 1.

    A look (`一、`, `（一）`, `一是`, bare …) that is open already closes everything below it and stands at its
    own level again; a new look nests under the innermost open heading. So `一是` is at level 3 under `（二）` and at
    level 2 under a bare heading of the same document.
    """
    styles = _styles(heads)
    open_styles: list[str] = []
    levels: list[int] = []
    for index, (head, around) in enumerate(zip(heads, _numbered_around(heads), strict=True)):
        style = styles[index]
        if style == "bare" and style in open_styles and _goes_on(*around):
            style = "bare within"
        if style in open_styles:
            del open_styles[open_styles.index(style) :]
        elif style.startswith("mark"):
            open_styles = [one for one in open_styles if one.startswith("mark") and one < style]
        elif style == "bare":
            _close_for_bare(open_styles, head, around[1])
        elif style in CONVENTION:
            _close_lesser(open_styles, style)
        elif index and _is_over(heads[index - 1], head):
            open_styles.pop()
        open_styles.append(style)
        levels.append(len(open_styles))
    return levels


def _styles(heads: Sequence[Head]) -> list[str]:
    """The look of each heading that its level follows from.

    Markup counts where it tells levels apart: headings without numbering bear marks of at least two levels. Of two bare
    headings with no text between the second is of a lower level, and so are those after it, up to the next such pair
    or a main part's heading.
    """
    by_mark = len({head.mark for head in heads if head.mark and head.numbering is None}) > 1
    styles: list[str] = []
    depth = 0
    for head, above, below in zip(heads, [None, *heads], [*heads[1:], None], strict=False):
        if head.style != "bare":
            styles.append(head.style)
        elif by_mark and head.mark:
            styles.append(f"mark{head.mark}")
        else:
            if _adjoin(above, head):
                depth += 1
            elif _adjoin(head, below) or _TOP.search(head.heading):
                depth = 0
            styles.append(f"bare{depth or ''}")
    return styles


def _adjoin(above: Head | None, below: Head | None) -> bool:
    if above is None or below is None:
        return False
    return above.style == below.style == "bare" and below.line == above.line + 1


def _numbered_around(heads: Sequence[Head]) -> list[tuple[Head | None, Head | None]]:
    """For each heading the last numbered one before it and the first numbered one behind it."""
    before: list[Head | None] = []
    last: Head | None = None
    for head in heads:
        before.append(last)
        last = head if head.style != "bare" else last
    after: list[Head | None] = []
    following: Head | None = None
    for head in reversed(heads):
        after.append(following)
        following = head if head.style != "bare" else following
    return list(zip(before, reversed(after), strict=True))


def _close_for_bare(open_styles: list[str], head: Head, numbered: Head | None) -> None:
    """Close what a bare heading ends; `numbered` is the first numbered heading behind it.

    All of it where the heading names a main part (`2020年工作安排`) of a text without 一、 above it. Where a numbering
    that is open begins anew below it (the annex of a report), the heading stands at that numbering's level.
    """
    if "bold" in open_styles:  # run-in heads hold no heading on a line of its own
        del open_styles[open_styles.index("bold") :]
    if numbered and numbered.ordinal == 1 and numbered.style in open_styles:
        del open_styles[open_styles.index(numbered.style) :]
    elif _TOP.search(head.heading) and not {"cn", "chapter"} & set(open_styles):
        open_styles.clear()


def _goes_on(before: Head | None, after: Head | None) -> bool:
    """Whether the numbering that stood before a bare heading counts on behind it: 一、 … 二、"""
    return bool(
        before and after and before.style == after.style and before.ordinal and after.ordinal == before.ordinal + 1
    )


def _is_over(last: Head, head: Head) -> bool:
    """Whether a series of run-in heads ended before a new one of another look begins: other paragraphs stand between.

    `——改革开放纵深推进。…` / `一年来，主要做了以下工作：` / `一是全力稳增长。…` are two series of one level.
    """
    return last.kind == head.kind == "runin" and last.style not in STRONG and head.line > last.line + 1


def _close_lesser(open_styles: list[str], style: str) -> None:
    """Close the open styles that by convention stand below `style` (a new （一） does not nest under 1.)."""
    rank = CONVENTION[style]
    while open_styles and (
        CONVENTION.get(open_styles[-1], -1) > rank or (open_styles[-1] in ("cn_is", "dash", "ordinal", "bold"))
    ):
        open_styles.pop()
