from __future__ import annotations

import pytest

from flows.clean import spacing
from tests.clean.drafts import after


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("24 . 83%", "24.83%"),
        ("近6 . 3万元，19. 3万", "近6.3万元，19.3万"),
        ("1. 2019年工作回顾", "1. 2019年工作回顾"),
        ("增长5%. 12个", "增长5%. 12个"),
    ],
)
def test_decimals(raw: str, expected: str) -> None:
    assert after(spacing.close_decimals, raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            "索道单 向 每 小 时 可 运送 游 客 1 5 0 0 人，计划明年建成。",
            "索道单向每小时可运送游客1500人，计划明年建成。",
        ),
        ("小街开 业 运 营 ，培 育 多 元 化 市场。", "小街开业运营，培育多元化市场。"),
        ("在“ 闯 天 地 南 北 ，战 难 动 极 限 ”的激励下。", "在“闯天地南北，战难动极限”的激励下。"),
        ("2019 年完成 258.9 亿元，增长 8.3% 。", "2019年完成258.9亿元，增长8.3%。"),
        ("融合起来， 珍视、挖掘。", "融合起来，珍视、挖掘。"),
        ("眼科 OCT 产品获得注册证。", "眼科OCT产品获得注册证。"),
        ("入选 Micro LED 项目。", "入选Micro LED项目。"),
        ("民间投资增 长 10.6%， 社 会 资本增 长 8.2%。", "民间投资增长10.6%，社会资本增长8.2%。"),
        ("建 成 Micro LED 生 产 线 3 条。", "建成Micro LED生产线3条。"),
        ("深 化 政 企 合 作 （PPP） 项 目，扩大试点。", "深化政企合作（PPP）项目，扩大试点。"),
    ],
)
def test_spaces_that_go(raw: str, expected: str) -> None:
    assert after(spacing.close_spaces, raw) == expected


@pytest.mark.parametrize(
    "raw",
    [
        "创新谋跨越 实干勇担当",
        "新华社北京7月17日电 7月的洛阳，绿意盎然。",
        "【省】：广东省　【行政区类型】：地级市",
        "战疫情 稳增长 保基本 促转型",
        "本报记者 智慧 通讯员 耿梅",
        "省长 王予波",
        "Discover Jiangxi",
        "站稳4900点 A股再创新“天量”",
        "“好家风” “可获信用贷”",
        "2019 2020 2021",
        "4.10 物产",
        "一 经济增长再创新高。",
        "一 经济增长再创新高。\n二 结构调整效益显著。",
        "华 商报的记者到场。",
    ],
)
def test_spaces_that_stay(raw: str) -> None:
    assert after(spacing.close_spaces, raw) == raw
