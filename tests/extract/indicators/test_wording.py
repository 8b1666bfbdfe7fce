"""Words inside of a name that are none of it; beside each case the near miss that stays as it is."""

from __future__ import annotations

import pytest

from flows.extract.indicators.wording import without_actor, without_asides, without_time
from tests.extract.indicators.texts import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("山东上半年居民人均可支配收入", "山东居民人均可支配收入"),
        ("盐城去年的经济总量", "盐城经济总量"),
        ("移动应用下载量在今年第一季度", "移动应用下载量"),
        ("红旗连锁2014年营业收入", "红旗连锁营业收入"),
        ("体质优秀人数下降到2014年的", "体质优秀人数"),
        ("由一季度的", "由一季度的"),
        ("比1949年底", "比1949年底"),
        ("规划三年行动项目", "规划三年行动项目"),
        ("上半年增长", "上半年增长"),
        ("企业年度投资", "企业年度投资"),
    ],
)
def test_times_inside_of_a_name_go(text: str, expected: str) -> None:
    assert without_time(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们将把重点项目", "重点项目"),
        ("历时7年建设、投资", "建设、投资"),
        ("养老金提高到每人每月", "养老金每人每月"),
        ("我市粮食产量", "我市粮食产量"),
        ("继电器产量", "继电器产量"),
        ("氨氮平均浓度为每升", "氨氮平均浓度"),
        ("每升价格", "每升价格"),
        ("主要农产品总产量", "主要农产品总产量"),
        ("一期春节前", "一期"),
        ("春节前", "春节前"),
        ("粮食受洪涝灾害影响", "粮食"),
        ("接受影响较大企业帮扶", "接受影响较大企业帮扶"),
    ],
)
def test_asides_go(text: str, expected: str) -> None:
    assert without_asides(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("专业货运机场开通国际国内货线", "开通国际国内货线"),
        ("农信联社已发放贷款", "发放贷款"),
        ("安宁市完成地区生产总值", "安宁市地区生产总值"),
        ("城镇新增就业", "城镇新增就业"),
        ("市区新建经济适用房", "市区新建经济适用房"),
        ("棚户区改造投资", "棚户区改造投资"),
        ("银行贷款余额", "银行贷款余额"),
        ("开发区建成区覆盖率", "开发区建成区覆盖率"),
    ],
)
def test_who_did_it_goes(text: str, expected: str) -> None:
    assert without_actor(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("打通龙祥街、牡丹大道西延等断头路4条。", ["打通断头路"]),
        ("人均生产总值45031元（折合6652美元），比2005年增加21479元。", ["人均生产总值"] * 3),
        ("新建高标准农田27万亩，其中伊川县、宜阳县各不少于5万亩。", [
            "新建高标准农田",
            "伊川县新建高标准农田",
            "宜阳县新建高标准农田",
        ]),
        ("新增医养结合、康复护理等机构100家。", ["新增医养结合、康复护理机构"]),
    ],
)  # fmt: skip
def test_names_of_sentences(text: str, expected: list[str]) -> None:
    assert [name for name, _ in names(text)] == expected
