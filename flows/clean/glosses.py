"""Reading aids and reference marks inside the text: pinyin, footnote numbers."""

from __future__ import annotations

import re

from flows.clean.draft import Draft
from flows.text import Edit

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ"
PINYIN = re.compile(rf"(?<=[\u3400-\u9fff])[ \u3000]*[\[（(〔【][a-zü{TONED}\s,，'’]{{1,24}}[\]）)〕】]")
HAS_TONE = re.compile(f"[{TONED}]")
REFERENCE = re.compile(r"[ \u3000]*\[\d{1,3}(?:[-,，、–]\d{1,3})*\]")
SUPERSCRIPT = re.compile(r"(?<=[\u3400-\u9fff。，、；”》）])[¹²³⁰⁴⁵⁶⁷⁸⁹]+")


def drop_pinyin(draft: Draft) -> Draft:
    """`朴[pǔ]器科技` → `朴器科技`, `邙（máng）岭` → `邙岭`, also across a line end.

    A gloss must have a tone mark and follow a character: `清华（Tsinghua）` and `[1]` stay.
    """
    if not any(letter in draft.chars for letter in TONED):
        return draft
    found = [m for m in PINYIN.finditer(draft.chars) if HAS_TONE.search(m[0])]
    return draft.edited(Edit(m.start(), m.end(), "", "gloss") for m in found)


def drop_references(draft: Draft) -> Draft:
    """Footnote and reference marks go: `10个乡镇。[2-3]` → `10个乡镇。`; `40万m²` stays.

    A text must show at least two of them: a single `[1]` may be anything.
    """
    marks = list(REFERENCE.finditer(draft.chars)) if "[" in draft.chars else []
    edits = [Edit(m.start(), m.end(), "", "reference_mark") for m in marks if len(marks) > 1]
    if any(mark in draft.chars for mark in "¹²³⁴⁵⁶⁷⁸⁹"):
        edits += [Edit(m.start(), m.end(), "", "reference_mark") for m in SUPERSCRIPT.finditer(draft.chars)]
    return draft.edited(edits)
