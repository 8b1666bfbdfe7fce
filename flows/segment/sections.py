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
    for ordinal, (head, level) in enumerate(zip(heads, levels_of(heads), strict=True)):
        parent = _parent(sections, level)
        path = (*sections[parent].path, head.heading)
        text_start = min(starts[ordinal] + head.end, ends[ordinal + 1])
        sections.append(
            Section(
                level,
                head.kind,
                head.numbering,
                head.heading,
                parent,
                path,
                starts[ordinal],
                text_start,
                ends[ordinal + 1],
            )
        )
    return tuple(sections)


def _parent(sections: Sequence[Section], level: int) -> int:
    return next(index for index in range(len(sections) - 1, -1, -1) if sections[index].level < level)


def levels_of(heads: Sequence[Head]) -> list[int]:
    """The level of each heading, from 1.

    A look (`一、`, `（一）`, `一是`, bare …) that is open already closes everything below it and stands at its
    own level again; a new look nests under the innermost open heading. So `一是` is at level 3 under `（二）` and at
    level 2 under a bare heading of the same document.
    """
    by_mark = _mark_levels(heads)
    open_styles: list[str] = []
    levels: list[int] = []
    for index, head in enumerate(heads):
        style = _style(head, by_mark)
        if style in open_styles:
            del open_styles[open_styles.index(style) :]
        elif style.startswith("mark"):
            open_styles = [one for one in open_styles if one.startswith("mark") and one < style]
        elif style == "bare":
            _close_for_bare(open_styles, heads[index:])
        elif style in CONVENTION:
            _close_lesser(open_styles, style)
        elif index and _is_over(heads[index - 1], head):
            open_styles.pop()
        open_styles.append(style)
        levels.append(len(open_styles))
    return levels


def _mark_levels(heads: Sequence[Head]) -> bool:
    """Whether markup tells levels apart: headings without numbering bear marks of at least two levels."""
    return len({head.mark for head in heads if head.mark and head.numbering is None}) > 1


def _style(head: Head, by_mark: bool) -> str:
    if by_mark and head.mark and head.numbering is None:
        return f"mark{head.mark}"
    return head.style


def _close_for_bare(open_styles: list[str], heads: Sequence[Head]) -> None:
    """Close what a bare heading, the first of `heads`, ends.

    All of it where the heading names a main part (`2020年工作安排`) of a text without 一、 above it. Where a numbering
    that is open begins anew below it (the annex of a report), the heading stands at that numbering's level.
    """
    numbered = next((head for head in heads if head.style != "bare"), None)
    if numbered and numbered.ordinal == 1 and numbered.style in open_styles:
        del open_styles[open_styles.index(numbered.style) :]
    elif _TOP.search(heads[0].heading) and not {"cn", "chapter"} & set(open_styles):
        open_styles.clear()


def _is_over(last: Head, head: Head) -> bool:
    """Whether a series of run-in heads ended before a new one of another look begins: other paragraphs stand between.

    `——改革开放纵深推进。…` / `一年来，主要做了以下工作：` / `一是全力稳增长。…` are two series of one level.
    """
    return last.kind == head.kind == "runin" and last.style not in STRONG and head.line > last.line + 1


def _close_lesser(open_styles: list[str], style: str) -> None:
    """Close the open styles that by convention stand below `style` (a new （一） does not nest under 1.)."""
    rank = CONVENTION[style]
    while open_styles and (
        CONVENTION.get(open_styles[-1], -1) > rank or (open_styles[-1] in ("cn_is", "dash", "ordinal"))
    ):
        open_styles.pop()
