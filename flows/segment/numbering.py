"""How a line is numbered: `一、`, `（二）`, `1.`, `三是`, `●`, `——`, `第一章` …"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FULL_WIDTH = "０１２３４５６７８９"
_DIGITS = str.maketrans(_FULL_WIDTH, "0123456789")
CHINESE_DIGITS = {char: value for value, char in enumerate("一二三四五六七八九", 1)}

_CN = r"[一二三四五六七八九十]{1,3}"
MARKER = re.compile(
    rf"(?P<chapter>第{_CN}(?:章|节|部分|篇|编)[、：:\s]?)"
    rf"|(?P<cn>{_CN}[、．](?![一二三四五六七八九十][、，产]))"
    rf"|(?P<bracketed_cn>[（(]{_CN}[）)][、.]?)"
    rf"|(?P<lost>{_CN}[ \ue000-\uf8ff](?=[\u3400-\u9fff]))"
    rf"|(?P<cn_is>{_CN}[是要](?![一二三四五六七八九十][、，。]))"
    r"|(?P<decimal>[0-9０-９]{1,2}(?:\.[0-9０-９]{1,2})+(?=[\s、])[\s、]*)"
    r"|(?P<digit>[0-9０-９]{1,2}(?:[、．](?![0-9０-９]{1,2}[月日号、])|\.(?![0-9０-９]))\s*)"
    r"|(?P<bracketed_digit>[（(][0-9０-９]{1,2}[）)]|[0-9０-９]{1,2}[）)])"
    r"|(?P<circled>[①-⑳]\s*)"
    rf"|(?P<ordinal>第{_CN}[，,、]|首先[，,]|其次[，,]|再次[，,]|最后[，,])"
    r"|(?P<bullet>[●○◎•·■□◆◇▲△★☆▪►▶➢➤❖※]\s*)"
    r"|(?P<dash>(?:—{2,}|―{2,}|-{2,}|－{2,}|─{2,})\s*)"
)
FIRST_CHARS = frozenset(
    "第一二三四五六七八九十（(0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩首其再最●○◎•·■□◆◇▲△★☆▪►▶➢➤❖※—―-－─"
)

STRONG = frozenset({"chapter", "cn", "bracketed_cn", "decimal", "digit", "bracketed_digit", "circled"})


@dataclass(frozen=True, slots=True)
class Marker:
    """The numbering that opens a line: what kind it is, its own look (each bullet is one), how long, which ordinal."""

    kind: str
    style: str
    length: int
    ordinal: int | None


def marker_of(text: str) -> Marker | None:
    """The numbering at the beginning of `text`.

    >>> marker_of("（二）创新驱动")
    Marker(kind='bracketed_cn', style='bracketed_cn', length=3, ordinal=2)
    >>> marker_of("十二项任务") is None and marker_of("2.1万人") is None
    True
    """
    if text[:1] not in FIRST_CHARS:
        return None
    found = MARKER.match(text)
    if not found:
        return None
    kind = str(found.lastgroup)
    written = found[0]
    if kind == "lost":  # the delimiter was a character of a private font: the numeral stays with the words
        return Marker("bracketed_cn", "bracketed_cn", 0, _ordinal(written))
    if kind == "bullet":
        return Marker(kind, written[0], len(written), None)
    if kind == "decimal":
        return Marker(kind, f"decimal{written.count('.') + 1}", len(written), None)
    return Marker(kind, kind, len(written), _ordinal(written))


def with_ascii_digits(text: str) -> str:
    """The text with its full-width digits made ASCII; as long as it was. A text without any is given back as it is."""
    return text.translate(_DIGITS) if any(map(text.__contains__, _FULL_WIDTH)) else text


def chinese_number(text: str) -> int | None:
    """The value of 一 … 九十九; None for anything else.

    >>> [chinese_number(one) for one in ("三", "十", "十二", "二十", "二十一", "一百")]
    [3, 10, 12, 20, 21, None]
    """
    tens, ten, ones = text.rpartition("十") if "十" in text else ("", "", text)
    if ten:
        high = CHINESE_DIGITS.get(tens) if tens else 1
        low = CHINESE_DIGITS.get(ones) if ones else 0
        return None if high is None or low is None else high * 10 + low
    return CHINESE_DIGITS.get(ones)


def _ordinal(written: str) -> int | None:
    if found := re.search(r"\d{1,2}", with_ascii_digits(written)):
        return int(found[0])
    if "①" <= written[0] <= "⑳":
        return ord(written[0]) - ord("①") + 1
    found = re.search(_CN, written)
    return chinese_number(found[0]) if found else None
