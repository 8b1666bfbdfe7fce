"""What is true of a thing at no one time: a total investment, a capacity, the lie of the land."""

from __future__ import annotations

import re

from flows.extract.indicators.memory import Reading

TOTAL = re.compile(r"(?:总投资|投资总额|概算投资|全长|总长|占地|占地面积|建筑面积|用地面积)$")
CAPACITY = re.compile(
    r"(?<![0-9０-９今去上全当同])[年日](?:产(?!业)|处理|供水|加工|发电|接待|吞吐|引水|生产)|每[年天日]|产能|能力|最大"
)
LAND = re.compile(
    r"(?:(?<![植种筑收播造积果育])面积|海拔|高程|[全总海岸]长|海岸线|岸线|水深|流域|岛屿|海滩|[储藏]量|气温|降水量|日照时数|无霜期)$"
)


def is_standing(reading: Reading) -> bool:
    """Whether a level is a property that a thing has as long as it stands: 总投资, 年产能; not a sum already spent.

    Such a one is of the year of its text, not of the quarter that the text speaks of.
    """
    if reading.measure != "level" or reading.rule.startswith("share") or "完成" in reading.slot.left:
        return False
    return bool(TOTAL.search(reading.names[0]) or CAPACITY.search(reading.slot.left))


def is_of_land(reading: Reading) -> bool:
    """Whether a quantity describes the land (面积, 海拔, 岸线), not what is done on it (种植面积)."""
    return bool(LAND.search(reading.names[0]))
