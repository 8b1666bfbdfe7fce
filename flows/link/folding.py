"""Names written in one way, so that they can be compared."""

from __future__ import annotations

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，：；？！"}
SUBSCRIPTS = {ord(sub): str(digit) for digit, sub in enumerate("₀₁₂₃₄₅₆₇₈₉")} | {ord("\u2024"): "."}
DROPPED = dict.fromkeys(map(ord, " \u3000“”‘’\"'《》「」『』的了"))
TABLE = FULL_WIDTH | SUBSCRIPTS | DROPPED
SHORT_FORMS = (("规上", "规模以上"), ("限上", "限额以上"))


def fold(name: str) -> str:
    """A name without quotation marks, white space and 的, half-width, in capitals, its usual short forms written out.

    >>> fold("“ＧＤＰ”总量")
    'GDP总量'
    >>> fold("规上工业的增加值（现价）")
    '规模以上工业增加值(现价)'
    """
    folded = name.translate(TABLE).upper()
    for short, full in SHORT_FORMS:
        folded = folded.replace(short, full)
    return folded
