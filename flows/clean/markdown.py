"""Markdown marks: headings, emphasis, lists, pictures, fences, formulas."""

from __future__ import annotations

import re

from flows.clean.draft import Draft
from flows.text import Edit

FENCE = re.compile(r"^[ \t]*(?:```|~~~)[\w-]*[ \t]*$", re.MULTILINE)
IMAGE = re.compile(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)")
LINK = re.compile(r"(?<!!)\[([^\]\n]{1,200})\]\((?:https?:|/|#|\.|mailto:|www\.)[^)\n]{0,500}\)")
HEADING = re.compile(
    r"^[ \t]{0,3}(#{1,6})[ \t]*(?=[^#\s])(?P<title>[^\n]*?)(?P<closing>[ \t]*#+)?[ \t]*$", re.MULTILINE
)
EMPHASIS = re.compile(r"\*\*+|__+(?=[^_\n]+__)|(?<=[^_\s])__+")
ITEM = re.compile(r"^[ \t]*([-*+]|>)[ \t]+(?=\S)", re.MULTILINE)
RULE = re.compile(r"^[ \t]*([-*_=])(?:[ \t]*\1){2,}[ \t]*$", re.MULTILINE)
FORMULA = re.compile(r"[ \t]?\$([^$\n]{1,60})\$[ \t]?")
QUANTITY = re.compile(r"[\d.,+\-−~≈<>=×\\%‰°℃{}^_a-zA-Z/() ]*\d[\d.,+\-−~≈<>=×\\%‰°℃{}^_a-zA-Z/() ]*")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!%~>|&$-])")
TEX = {r"\times": "×", r"\sim": "～", r"\%": "%", r"\pm": "±", r"\approx": "≈", r"\leq": "≤", r"\geq": "≥", "~": "～"}
TEX_WORDS = re.compile(r"\\(?:times|sim|pm|approx|leq|geq)\b ?|\\%|\\(?:mathrm|text|rm)\b ?|\\[,;! ]|[{}^_]|~")


def strip_blocks(draft: Draft) -> Draft:
    """Fences, rules, pictures and the marks of list items and quotations go: `- 1. 任命:` → `1. 任命:`."""
    chars = draft.chars
    edits: list[Edit] = []
    if "```" in chars or "~~~" in chars:
        edits += [Edit(m.start(), m.end(), "", "markdown_fence") for m in FENCE.finditer(chars)]
    draft = draft.edited(edits)
    if "![" in draft.chars:
        draft = draft.edited(Edit(m.start(), m.end(), "", "markdown_image") for m in IMAGE.finditer(draft.chars))
    if "](" in draft.chars:
        draft = draft.edited(Edit(m.start(), m.end(), m[1], "markdown_link") for m in LINK.finditer(draft.chars))
    if any(mark in draft.chars for mark in ("---", "***", "___", "- - ", "* * ", "===")):
        draft = draft.edited(Edit(m.start(), m.end(), "", "markdown_rule") for m in RULE.finditer(draft.chars))
    if any(mark in draft.chars for mark in ("- ", "* ", "+ ", "> ")):
        draft = draft.edited(Edit(m.start(), m.end(), "", "markdown_item") for m in ITEM.finditer(draft.chars))
    return draft


def strip_headings(draft: Draft) -> Draft:
    """`## 一把手访谈` → `一把手访谈`, with its level kept. A hash inside a line stays: `3#机组`."""
    if "#" not in draft.chars:
        return draft
    edits: list[Edit] = []
    levels = {}
    for heading in HEADING.finditer(draft.chars):
        title = heading.start("title")
        levels[title] = len(heading[1])
        edits.append(Edit(heading.start(), title, "", "markdown_heading"))
        if heading["closing"]:
            edits.append(Edit(*heading.span("closing"), "", "markdown_heading"))
    return draft.headed(levels).edited(edits)


def strip_emphasis(draft: Draft) -> Draft:
    """`**服务做“加法”。**` → `服务做“加法”。`, also where a mark has lost its partner: `决定任命:**`."""
    if "**" not in draft.chars and "__" not in draft.chars:
        return draft
    return draft.edited(Edit(m.start(), m.end(), "", "markdown_emphasis") for m in EMPHASIS.finditer(draft.chars))


def read_formulas(draft: Draft) -> Draft:
    r"""Quantities set as formulas are read as text: ` $98.5\%$ 以上` → `98.5%以上`. Prices in `$` stay: `5$`."""
    if "$" in draft.chars:
        found = [m for m in FORMULA.finditer(draft.chars) if QUANTITY.fullmatch(m[1])]
        draft = draft.edited(Edit(m.start(), m.end(), _plain_formula(m[1]), "markdown_formula") for m in found)
    if "\\" in draft.chars:
        draft = draft.edited(Edit(m.start(), m.end(), m[1], "markdown_escape") for m in ESCAPE.finditer(draft.chars))
    return draft


def _plain_formula(formula: str) -> str:
    return TEX_WORDS.sub(lambda m: TEX.get(m[0].strip(), ""), formula).strip()
