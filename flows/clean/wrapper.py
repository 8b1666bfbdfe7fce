"""A whole file wrapped in quotation marks, as a spreadsheet or a program printed it."""

from __future__ import annotations

import re

from flows.clean.draft import Draft
from flows.text import Edit

LITERAL_ESCAPE = re.compile(r"\\(?:r\\n|[nrt]|u3000|xa0|\")")


def unwrap(draft: Draft) -> Draft:
    r"""The straight quotation mark before the first character goes, and its partner behind the last one.

    Inside such a file `\n` that stands literally is a line end. A text that begins with a quotation stays:
    the quotation's other mark stands inside it.
    """
    chars = draft.chars
    start = len(chars) - len(chars.lstrip("\ufeff \t\r\n\u3000"))
    mark = chars[start : start + 1]
    if not mark or mark not in "\"'":
        return draft
    end = len(chars.rstrip())
    closed = end - 1 > start and chars[end - 1] == mark
    if not closed and chars.count(mark) % 2 == 0:
        return draft
    if closed and chars.count(mark) > 2 and not _encloses(chars[start + 1 : end - 1], mark):
        return draft
    edits = [Edit(start, start + 1, "", "wrapping_quote")]
    if closed:
        edits.append(Edit(end - 1, end, "", "wrapping_quote"))
    draft = draft.edited(edits)
    return draft.edited(
        Edit(m.start(), m.end(), "\n" if m[0][1] in "nr" else m[0][1] if m[0][1] == '"' else " ", "literal_escape")
        for m in LITERAL_ESCAPE.finditer(draft.chars)
    )


def _encloses(inner: str, mark: str) -> bool:
    """Whether the marks inside pair up among themselves."""
    return inner.count(mark) % 2 == 0
