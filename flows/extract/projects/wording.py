"""The text as the grammar of project mentions reads it: one width of characters, names in quotation marks opaque."""

from __future__ import annotations

import re

from flows.patterns import searcher

_WIDTH = dict(zip("０１２３４５６７８９％．,;:()!?", "0123456789%.，；：（）！？", strict=True)) | {
    chr(first + at): chr(to + at) for first, to in ((0xFF21, 0x41), (0xFF41, 0x61)) for at in range(26)
}
_WIDE = re.compile("[" + re.escape("".join(_WIDTH)) + "]")
_THOUSANDS = searcher(r"(?<=\d)，(?=\d{3}(?!\d))")
_PRICE = (
    r"(?:计划|估算)?(?:总?投资额?|总造价|概算)(?:约|超过|超|近|达到|达|为)?\d+(?:\.\d+)?(?:余|多)?[万千百亿]*(?:余|多)?"
    r"(?:美|欧)?元(?:以上)?(?:（[^（）]{1,12}）)?的"
)
_OPAQUE = searcher(
    r"“(?![轨洞路桥电双]通”|[三五七九]通一平)[^“”，。！？\n]{1,40}”|（[^（）\n]{1,40}）|《[^《》\n]{1,60}》|‘[^‘’\n]{1,30}’|\"[^\"\n]{1,40}\"|"
    + _PRICE
)
HIDDEN = "\ue000"


def plain_text(chars: str) -> str:
    """The text with full-width digits and letters and half-width punctuation made uniform, as long as it was.

    >>> plain_text("１０９国道,总投资1,100万元")
    '109国道，总投资1,100万元'
    """
    return _THOUSANDS.sub(",", _WIDE.sub(lambda found: _WIDTH[found[0]], chars))


def masked_text(text: str) -> str:
    """The text with what is quoted, bracketed or only says a price (总投资5亿元的) made opaque, as long as it was."""
    return _OPAQUE.sub(lambda found: HIDDEN * len(found[0]), text).replace("——", "，，")
