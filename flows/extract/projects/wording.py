"""The text as the grammar of project mentions reads it: names in quotation marks and prices are opaque."""

from __future__ import annotations

from flows.patterns import searcher

_PRICE = (
    r"(?:计划|估算)?(?:总?投资额?|总造价|概算)(?:约|超过|超|近|达到|达|为)?\d+(?:\.\d+)?(?:余|多)?[万千百亿]*(?:余|多)?"
    r"(?:美|欧)?元(?:以上)?(?:（[^（）]{1,12}）)?的"
)
_OPAQUE = searcher(
    r"“(?![轨洞路桥电双]通”|[三五七九]通一平)[^“”，。！？\n]{1,40}”|（[^（）\n]{1,40}）|《[^《》\n]{1,60}》|‘[^‘’\n]{1,30}’|\"[^\"\n]{1,40}\"|"
    + _PRICE
)
_DATELINE = searcher(r"本报讯[ \u3000]*（[^（）\n]{2,60}）")
_NUMBERED = searcher(r"(?<![^\n。；：])（[\d一二三四五六七八九十]{1,3}）")
HIDDEN = "\ue000"


def masked_text(text: str) -> str:
    """The text with what is quoted, bracketed or only says a price (总投资5亿元的) made opaque, as long as it was.

    The number of an item (（一）) parts clauses as a comma does, and a dateline as a full stop.
    """
    parted = _NUMBERED.sub(lambda found: "，" * len(found[0]), text)
    parted = _DATELINE.sub(lambda found: "。" * len(found[0]), parted)
    return _OPAQUE.sub(lambda found: HIDDEN * len(found[0]), parted).replace("——", "，，")
