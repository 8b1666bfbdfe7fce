"""Reading aids and reference marks inside the text: pinyin, footnote numbers."""

from __future__ import annotations

import re

from flows.clean.draft import Draft
from flows.clean.lines import among, membership
from flows.text import Edit

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ"
PINYIN = re.compile(rf"(?<=[\u3400-\u9fff])[ \u3000]*[\[［（(〔【][a-zü{TONED}\s,，'’]{{1,24}}[\]］）)〕】]")
LONGEST_GLOSS = 26
REFERENCE = re.compile(r"\[\s{0,4}\d{1,3}(?:\s{0,4}[-,，、–]\s{0,4}\d{1,3})*\s{0,4}\]")
SUPERSCRIPT = re.compile(r"(?<=[\u3400-\u9fff。，、；”》）])[¹²³⁰⁴⁵⁶⁷⁸⁹]+")


def drop_pinyin(draft: Draft) -> Draft:
    """`朴[pǔ]器科技` → `朴器科技`, `邙（máng）岭` → `邙岭`, also across a line end.

    A gloss must have a tone mark and follow a character: `清华（Tsinghua）` and `[1]` stay.
    """
    toned = among(draft.text.codes, membership(TONED)).nonzero()[0].tolist()
    found: dict[int, re.Match[str]] = {}
    for at in toned:
        near = PINYIN.finditer(draft.chars, max(0, at - LONGEST_GLOSS), at + LONGEST_GLOSS)
        found |= {gloss.start(): gloss for gloss in near if gloss.start() < at < gloss.end()}
    return draft.edited(Edit(m.start(), m.end(), "", "gloss") for m in found.values())


def _before_spaces(chars: str, at: int) -> int:
    while at and chars[at - 1] in " \u3000":
        at -= 1
    return at


def drop_references(draft: Draft) -> Draft:
    """Footnote and reference marks go: `10个乡镇。[2-3]` → `10个乡镇。`; `40万m²` stays.

    A text must show at least two of them: a single `[1]` may be anything.
    """
    marks = list(REFERENCE.finditer(draft.chars)) if "[" in draft.chars else []
    edits = [
        Edit(_before_spaces(draft.chars, m.start()), m.end(), "", "reference_mark") for m in marks if len(marks) > 1
    ]
    if among(draft.text.codes, membership("¹²³⁰⁴⁵⁶⁷⁸⁹")).any():
        edits += [Edit(m.start(), m.end(), "", "reference_mark") for m in SUPERSCRIPT.finditer(draft.chars)]
    return draft.edited(edits)
