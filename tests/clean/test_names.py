from __future__ import annotations

import pytest

from flows.clean import names
from tests.clean.drafts import after


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("记者 刘 洋 王 静", "记者 刘洋 王静"),
        ("责编：李 敏  校对：周晓东  组版：吴 娜", "责编：李敏  校对：周晓东  组版：吴娜"),
        ("（记者 陈思颖 通 讯员 卢 晓）", "（记者 陈思颖 通讯员 卢晓）"),
        ("本报记者 智慧 通讯员 耿梅", "本报记者 智慧 通讯员 耿梅"),
        ("战疫情 稳 增长", "战疫情 稳 增长"),
        ("设计 温 馨", "设计 温 馨"),
    ],
)
def test_names(raw: str, expected: str) -> None:
    assert after(names.close_names, raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("本 报7 月4 日 讯( 特 约 记 者 李", "本报7月4日讯(特约记者 李"),
        ("本报讯（记者 高峰）", "本报讯（记者 高峰）"),
        ("日 报 讯 息", "日 报 讯 息"),
    ],
)
def test_datelines(raw: str, expected: str) -> None:
    assert after(names.close_datelines, raw) == expected
