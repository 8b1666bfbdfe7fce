"""Marks without words: quotation marks left alone, bars at the ends of lines, labels without content."""

from __future__ import annotations

import re
from collections import Counter

from flows.clean.asides import LineRule, whole_line
from flows.clean.draft import Aside, Draft
from flows.clean.lines import FULL, among, membership, of_line_behind, sums
from flows.clean.words import alternatives, openings
from flows.text import Edit

MARKS = membership("“”‘’\"'`·•|｜*_~^=+-—–…。，、；：！？,.;:!?（）()[]【】《》<>□■○●◇◆△▲▽▼☆★※→←↑↓◀▶►◎丨▇█▓▒▌#/\\￥$&@")
END_BAR = re.compile(r"(?<=\S)[ \u3000]*[|｜]+[ \u3000]*$", re.MULTILINE)
UNREADABLE = re.compile("\ufffd+")
LONGEST_LABEL = 12
OFTEN = 3


def set_strays_apart(draft: Draft) -> Draft:
    """Lines of nothing but marks (`“` above `”`, `***`), and bars that end lines of text; table rows keep theirs."""
    lines = draft.lines
    if not len(lines):
        return draft
    stray = (sums(among(draft.text.codes, MARKS), lines.starts, lines.ends) == lines.sizes).nonzero()[0].tolist()
    asides = [Aside(*lines.span(number), "stray_mark") for number in stray]
    draft = draft.set_apart(asides)
    if "|" in draft.chars or "｜" in draft.chars:
        bars = [m for m in END_BAR.finditer(draft.chars) if not _is_row(draft.chars, m.start())]
        draft = draft.edited(Edit(m.start(), m.end(), "", "stray_mark") for m in bars)
    if "\ufffd" in draft.chars:
        draft = draft.edited(Edit(m.start(), m.end(), "", "unreadable") for m in UNREADABLE.finditer(draft.chars))
    return draft


def _is_row(chars: str, bar: int) -> bool:
    """Whether the line that ends with this bar has others."""
    line = chars[chars.rfind("\n", 0, bar) + 1 : bar]
    return "|" in line or "｜" in line


def set_labels_apart(draft: Draft) -> Draft:
    """A short line that stands alone, between blank lines, three times or more: `关键词` above each picture.

    Numbered headings and lines with punctuation stay, however often they come.
    """
    lines = draft.lines
    if len(lines) < OFTEN:
        return draft
    alone = (lines.gaps > 1) & of_line_behind(lines.gaps > 2, True)
    short = (alone & (lines.widths <= LONGEST_LABEL * FULL)).nonzero()[0].tolist()
    if len(short) < OFTEN:
        return draft
    read = {number: lines.read(number) for number in short}
    counts = Counter(read.values())
    found = [number for number, label in read.items() if counts[label] >= OFTEN and WORD.fullmatch(label)]
    return draft.set_apart([Aside(*lines.span(n), "stray_mark") for n in found])


WORD = re.compile("[\u3400-\u9fffA-Za-z ]+")
RULES = (
    LineRule(whole_line("stray_mark", rf"(?:{alternatives('label')}|导[ \u3000]+读)"), *openings("label"), plain=True),
)
