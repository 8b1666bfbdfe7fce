"""Shares whose name goes on behind the number: 行政村100%通水泥路, 省内高校毕业生67.5%留辽就业."""

from __future__ import annotations

import re

from flows.extract.indicators.clauses import Slot
from flows.extract.indicators.lexicon import HEAD, VERB
from flows.extract.indicators.memory import words_behind
from flows.extract.indicators.trimming import tidy

USED = re.compile(r"(?:以上|左右)?(?:被?用于|投入|投向|花在|用在|来自|来源于)")
BECAME = re.compile(
    "(?:以上|左右)?(?:面积|区域|地区)?(?:都|均|全部)?(?:[通用]上?(?![过于])|达到|实现|纳入|覆盖|建成|接入|建立|配备|具备|参加|得到|落实|完成|进入)"
)
# 毕业生67.5%|留辽就业
SHARE_DOES = re.compile("(?![以左的和及与、或提降增上下为是比高低到由从在属来也均都被已将又])[\u4e00-\u9fff]{2}")
LONGEST_USE, LONGEST_SAID = 24, 14
DIGIT = re.compile(r"\d")


def with_what_a_share_does(slot: Slot, name: str) -> str:
    """A name with the words behind a share that say what it does, is used for or has become: 财政支出70%用于民生."""
    if slot.numeral.unit in ("%", "成") and (USED.match(slot.right) or _is_share_that(slot, name)):
        return tidy(name + words_behind(slot.right)[:LONGEST_USE])
    return name


def _is_share_that(slot: Slot, name: str) -> bool:
    """行政村100%通水泥路: what became of a share of things is part of its name."""
    is_thing = HEAD.suffix(name) == len(name) and "占" not in name
    return is_thing and (BECAME.match(slot.right) is not None or _does(name, slot.right))


def _does(name: str, right: str) -> bool:
    """Whether the words behind a share say what the share does: 省内高校毕业生67.5%留辽就业."""
    is_noun = len(name) > 1 and name not in VERB and not name.endswith("按") and DIGIT.search(name) is None
    return is_noun and len(right) <= LONGEST_SAID and SHARE_DOES.match(right) is not None
