"""Stub: joins wrapped lines by a simple rule, so that later stages can be worked on."""

from __future__ import annotations

import re

from flows.model import Cleaned
from flows.text import Edit, Text


def clean(raw: str) -> Cleaned:
    """The text of `raw` with one line a paragraph."""
    text = Text.from_raw(raw)
    text = text.edit(Edit(m.start(), m.end(), "", "html") for m in re.finditer(r"<h\d>|</h\d>|<[a-z/][^>]*>", raw) if "p>" not in m[0] and "</h" not in m[0])
    text = text.edit(Edit(m.start(), m.end(), "\n", "html") for m in re.finditer(r"<[^>]*>", text.chars))
    edits = []
    chars = text.chars
    for m in re.finditer(r"[ \t\u3000]*\n\s*", chars):
        before = chars[: m.start()][-1:]
        after = chars[m.end() : m.end() + 12]
        keep = not before or before in "。！？：”；" or re.match(r"[#（(一二三四五六七八九十●—-]+[、）)#—]|●|[一二三四]是", after) or chars.count("\n") < 150
        edits.append(Edit(m.start(), m.end(), "\n" if keep else "", "line_wrap"))
    text = text.edit(edits)
    chars = text.chars
    text = text.edit(Edit(m.start(), m.end(), "", "space") for m in re.finditer(r"^\s+|\s+\Z|(?<=[^A-Za-z]) +| +(?=[^A-Za-z])", chars))
    return Cleaned(text, (), {})
