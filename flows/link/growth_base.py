"""Whether a growth is the usual one, over the same time a year before.

Averages over several years (`年均增长8%`, `五年增长34%`), growth over the last month or quarter (`环比`) and growth
since an earlier year (`比2010年提高6个百分点`) are other figures: in a series of yearly growth they would be wrong.
"""

from __future__ import annotations

import re

AVERAGED = re.compile(
    r"年均|年平均|每年|递增|复合|环比|[比较]上(?:个?月|季)|[比较][一二三四]季度|"
    r"(?<![第\d])[二两三四五六七八九十\d]{1,2}年(?:来|间|内)?(?:累计|共|平均|净)?(?:增长|增加|增|提高|上升|翻|下降|减少|降低)|十[一二三四]?五"
)
SINCE = re.compile(r"(?:比|较|是|为)((?:19|20)\d\d)年")
OVER_LAST = re.compile("环比(?!.*同比)")
QUOTES = str.maketrans("", "", "“”")


def is_yearly(before: str, period: str | None) -> bool:
    """Whether a growth of `period` is over the year before, given the words of its clause before the quantity.

    >>> is_yearly("生产总值比上年增长", "2019"), is_yearly("生产总值年均增长", "2019")
    (True, False)
    >>> is_yearly("比2018年增长", "2019"), is_yearly("比2015年增长", "2019")
    (True, False)
    """
    words = before.translate(QUOTES)
    since = SINCE.search(words)
    if since is not None and period is not None:
        return int(since[1]) == int(period[:4]) - 1
    return AVERAGED.search(words) is None


def is_over_last(before: str) -> bool:
    """Whether a sentence, up to the quantity, speaks of growth over the last month or quarter.

    >>> is_over_last("从环比看，二季度生产总值增长"), is_over_last("环比下降1%，同比增长")
    (True, False)
    """
    return OVER_LAST.search(before) is not None
