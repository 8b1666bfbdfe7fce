"""The words of newsrooms and web sites that cleaning knows, as regular expressions."""

from __future__ import annotations

import re

from flows.vocabulary import vocabulary

IDEOGRAPH = r"[\u3007\u3400-\u9fff]"
# A name of two to four characters, one of a minority with a dot, or two characters spaced to the width of three.
NAME = (
    rf"(?:{IDEOGRAPH}{{1,6}}·{IDEOGRAPH}{{1,6}}|{IDEOGRAPH}[ \u3000]{{1,2}}{IDEOGRAPH}(?!{IDEOGRAPH})"
    rf"|{IDEOGRAPH}{{2,4}}(?!{IDEOGRAPH}))(?![ \u3000]*[:：])"
)
NAMES = rf"{NAME}(?:[ \u3000]*[、，,/][ \u3000]*{NAME}|[ \u3000]+{NAME})*"


def alternatives(*kinds: str) -> str:
    """The terms of some kinds as one alternation, longest first. Raises ValueError where there are none."""
    rows = (*vocabulary("press"), *vocabulary("page_furniture"))
    words = sorted({row["term"] for row in rows if row["kind"] in kinds}, key=lambda term: (-len(term), term))
    if not words:
        raise ValueError(f"no vocabulary knows terms of {kinds}")
    return "|".join(re.escape(word) for word in words)


AUTHOR_ROLE = f"(?:{alternatives('author_role')})"
CREDIT_ROLE = f"(?:{alternatives('credit_role')})"
PAGE_ROLE = f"(?:{alternatives('page_role')})"
