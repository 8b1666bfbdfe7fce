"""Markdown marks: headings, emphasis, lists, pictures, fences, formulas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.clean.draft import Aside, Draft
from flows.clean.lines import among, membership
from flows.text import Edit

FENCE = re.compile(r"(?:```|~~~)[\w-]*")
IMAGE = re.compile(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)")
# What stands below a picture by itself, where headings have marks.
CAPTION = re.compile(
    rf"(?<=\n){IMAGE.pattern}[ \t]*\n{{1,2}}"
    r"(?P<caption>[\u3400-\u9fff“][^\n，。；：！？#*]{3,30}[\u3400-\u9fff”])[ \t]*(?=\n\n|\Z)"
)
HEADED = re.compile(r"^#{1,6} ", re.MULTILINE)
LINK = re.compile(r"(?<!!)\[([^\]\n]{1,200})\]\((?:https?:|/|#|\.|mailto:|www\.)[^)\n]{0,500}\)")
HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]*(?=[^#\s])(?P<title>[^\n]*?)(?P<closing>[ \t]*#+)?")
ITEM = re.compile(r"(?:[-*+]|>)[ \t]+(?=\S)")
RULE = re.compile(r"([-*_=])(?:[ \t]*\1){2,}")
SUBSCRIPT = re.compile(r"(?<=[A-Z])(?<![A-Za-z0-9_]{4})_(?=\d)")  # `PM_2.5`, but no name of a file
BOLD = re.compile(r"\*\*+")
OPENING = re.compile(r"\*\*(?=[^*\s])([^*\n]{2,80})(?<=\S)\*\*(?!\*)")
ITALIC = re.compile(r"\*(?=[^*\s])([^*\n]{2,80})(?<=\S)\*")
UNDERSCORED = re.compile(r"__([^_\n]+)__")
FORMULA = re.compile(r"[ \t]?\$([^$\n]{1,60})\$[ \t]?")
QUANTITY = re.compile(r"[\d.,+\-−~≈<>=×\\%‰°℃{}^_a-zA-Z/() ]*\d[\d.,+\-−~≈<>=×\\%‰°℃{}^_a-zA-Z/() ]*")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!%~>|&$-])")
TEX = {r"\times": "×", r"\sim": "～", r"\%": "%", r"\pm": "±", r"\approx": "≈", r"\leq": "≤", r"\geq": "≥", "~": "～"}
TEX_WORDS = re.compile(r"\\(?:times|sim|pm|approx|leq|geq)\b ?|\\%|\\(?:mathrm|text|rm)\b ?|\\[,;! ]|[{}^_]|~")


def strip_blocks(draft: Draft) -> Draft:
    """Fences, rules, pictures and the marks of list items and quotations go: `- 1. 任命:` → `1. 任命:`."""
    chars = draft.chars
    fences = [Edit(m.start(), m.end(), "", "markdown_fence") for m in _lines_like(draft, "`~", FENCE, whole=True)]
    rules = [Edit(m.start(), m.end(), "", "markdown_rule") for m in _lines_like(draft, "-*_=", RULE, whole=True)]
    ruled = {rule.start for rule in rules}
    items = [Edit(m.start(), m.end(), "", "markdown_item") for m in _lines_like(draft, "-*+>", ITEM)]
    draft = draft.edited([*fences, *rules, *(item for item in items if item.start not in ruled)])
    if "](" not in chars:
        return draft
    captions = [Aside(*m.span("caption"), "caption") for m in CAPTION.finditer(draft.chars)]
    draft = draft.set_apart(captions) if HEADED.search(draft.chars) else draft
    draft = draft.edited(Edit(m.start(), m.end(), "", "markdown_image") for m in IMAGE.finditer(draft.chars))
    return draft.edited(Edit(m.start(), m.end(), m[1], "markdown_link") for m in LINK.finditer(draft.chars))


def strip_headings(draft: Draft) -> Draft:
    """`## 一把手访谈` → `一把手访谈`, with its level kept. A hash inside a line stays: `3#机组`."""
    edits: list[Edit] = []
    levels = {}
    for heading in _lines_like(draft, "#", HEADING, whole=True):
        title = heading.start("title")
        levels[title] = len(heading["marks"])
        edits.append(Edit(heading.start(), title, "", "markdown_heading"))
        if heading["closing"]:
            edits.append(Edit(*heading.span("closing"), "", "markdown_heading"))
    return draft.headed(levels).edited(edits) if levels else draft


def _lines_like(draft: Draft, firsts: str, pattern: re.Pattern[str], whole: bool = False) -> Iterator[re.Match[str]]:
    """The matches of a pattern at the beginnings of lines that begin with certain characters, or with whole lines."""
    lines = draft.lines
    match = pattern.fullmatch if whole else pattern.match
    for number in among(lines.first, membership(firsts)).nonzero()[0].tolist():
        found = match(draft.chars, *lines.span(number))
        if found:
            yield found


def strip_emphasis(draft: Draft) -> Draft:
    """`**服务做“加法”。**` → `服务做“加法”。`, also where a mark has lost its partner: `决定任命:**`.

    The bold words that open a line, which may be a heading or a run-in head, are kept in mind.
    """
    edits: list[Edit] = []
    if "**" in draft.chars:
        draft = draft.opened_bold(m.span(1) for m in _lines_like(draft, "*", OPENING))
        edits += [Edit(m.start(), m.end(), "", "markdown_emphasis") for m in BOLD.finditer(draft.chars)]
    edits += [Edit(*m.span(), m[1], "markdown_emphasis") for m in _lines_like(draft, "*", ITALIC, whole=True)]
    if "__" in draft.chars:
        edits += [Edit(m.start(), m.end(), m[1], "markdown_emphasis") for m in UNDERSCORED.finditer(draft.chars)]
    return draft.edited(edits)


def read_formulas(draft: Draft) -> Draft:
    r"""Quantities set as formulas are read as text: ` $98.5\%$ 以上` → `98.5%以上`. Prices in `$` stay: `5$`."""
    if "$" in draft.chars:
        found = [m for m in FORMULA.finditer(draft.chars) if QUANTITY.fullmatch(m[1])]
        draft = draft.edited(Edit(m.start(), m.end(), _plain_formula(m[1]), "markdown_formula") for m in found)
    if "_" in draft.chars:
        draft = draft.edited(Edit(m.start(), m.end(), "", "markdown_formula") for m in SUBSCRIPT.finditer(draft.chars))
    if "\\" in draft.chars:
        draft = draft.edited(Edit(m.start(), m.end(), m[1], "markdown_escape") for m in ESCAPE.finditer(draft.chars))
    return draft


def _plain_formula(formula: str) -> str:
    return TEX_WORDS.sub(lambda m: TEX.get(m[0].strip(), ""), formula).strip()
