"""Sums that a text states as investment: 总投资12.8亿元, 累计完成投资190.6亿元, 分别完成投资3亿元和5亿元."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.patterns import trier

_AMOUNT = r"(\d[\d,]*(?:\.\d+)?)(?:余|多)?((?:万亿|千亿|百亿|亿|千万|百万|万|千)?(?:余|多)?)((?:人民币|美|欧|日|港)?元)"
_MEANS = (
    r"(?:约|近|超过|超|达|共)*\d[\d,]*(?:\.\d+)?(?:余|多)?[万千百亿]*(?:余|多)?元，?(?:用于)?"
    "(?:新建|建成|建设|建起|实施|改造|修建|打造|兴建)"
)  # 争取资金8500万元，建成X
_WORDS = (
    r"(?:总投资|(?:计划|概算|估算|完成|累计)投资|投资总额|投资额|投资金额|总投资规模|投资总?规模|总?造价|出资|垫资|斥资|耗资|投资|投入资金|投入|概算"
    r"|(?:签约|合同|协议)(?:引资|资金|总?金额|总?额)"
    rf"|(?:争取|筹措|筹集|整合|统筹|利用|引进|撬动)[^，。；\d]{{0,12}}(?:资金|资本|债券|贷款)(?={_MEANS}))"
)
_STATED = trier(
    rf"{_WORDS}(?:总额|金额|合计|额|为|约|达到|达|超过|超|近|共|计|了|逾|人民币|累计)*"
    rf"(?:{_AMOUNT}(?!以上的?[^，。；]{{0,8}}项目)|(千亿|百亿|万亿)(元)(?!级|以上|产业))"
)
_NEXT = re.compile(rf"(?:和|、|，|以及){_AMOUNT}")
_ALSO = re.compile(rf"[、和]{_AMOUNT}(?=的)")  # 总投资10亿元的A、|8亿元|的B
_FAR = 60  # characters to a second sum
_CLAUSE_END = re.compile("[，。；]")
_POWERS = {"万亿": 12, "千亿": 11, "百亿": 10, "亿": 8, "千万": 7, "百万": 6, "万": 4, "千": 3, "": 0}
_ROUND = {"千亿": "1000", "百亿": "100", "万亿": "10000"}
_DONE = re.compile(r"完成投资|累计投资")


@dataclass(frozen=True, slots=True)
class Sum:
    """A stated sum: where it stands, the number and its unit as written, in yuan where it is in yuan."""

    start: int
    end: int
    value: float
    unit: str
    yuan: float | None
    is_spent: bool  # 完成投资: what has been spent so far


def find_sums(text: str, start: int, end: int) -> list[Sum]:
    """The investments stated in `text[start:end]`.

    >>> [(one.value, one.unit) for one in find_sums("分别完成投资204.7亿元和265.6亿元", 0, 21)]
    [(204.7, '亿元'), (265.6, '亿元')]
    """
    found = []
    at = start
    while one := _STATED.search(text, at, end):
        is_spent = bool(_DONE.match(one[0]))
        amount = (one[1], one[2], one[3]) if one[1] else (_ROUND[one[4]], "亿", "元")
        found.append(_sum(one, amount, is_spent))
        at = one.end()
        if "分别" in text[max(start, one.start() - 8) : at]:
            while more := _NEXT.match(text, at, end):
                found.append(_sum(more, (more[1], more[2], more[3]), is_spent))
                at = more.end()
        elif text.startswith("的", at):
            stop = _CLAUSE_END.search(text, at, end)
            clause_end = stop.start() if stop else end
            while more := _ALSO.search(text, at, min(clause_end, at + _FAR)):
                found.append(_sum(more, (more[1], more[2], more[3]), is_spent))
                at = more.end()
    return found


def _sum(found: re.Match[str], amount: tuple[str, str, str], is_spent: bool) -> Sum:
    digits, magnitude, currency = amount
    number = float(digits.replace(",", ""))
    magnitude = magnitude.replace("余", "").replace("多", "")
    currency = currency.replace("人民币", "")
    yuan = round(number * 10.0 ** _POWERS[magnitude], 2) if currency == "元" else None
    return Sum(found.start(), found.end(), number, magnitude + currency, yuan, is_spent)
