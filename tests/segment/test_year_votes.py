from __future__ import annotations

import pytest

from flows.segment.year_votes import vote_year


@pytest.mark.parametrize(
    ("text", "dateline", "year"),
    [
        ("1954年建厂，1954年投产，1954年扩建。截至2019年8月", None, 2019),
        ("力争到2025年、到2030年、到2035年。2021年，产业", None, 2021),
        ("今年拟开工建设。2014年10月建成", (8, 6), 2015),
        ("截至2014年底，产值突破千亿元", (9, 29), 2015),
        ("截至2014年底，产值突破千亿元", (12, 31), 2014),
        ("2014年，完成投资1109亿元。2015年，该市计划安排项目156个。今年", None, 2015),
        ("自2015年10月1日起至2016年12月31日减半征收。今年", (12, 10), None),
        ("自2015年10月1日起至2016年12月31日减半征收", (12, 10), 2015),
        ("2015年10月25日至2016年3月26日执行航班计划。今年", (10, 21), 2015),
        ("2006年，该省开始推进。据悉，到2015年底，已开展建档", (3, 30), 2016),
        ("2023年第二批清单\n10月动工，2024年暑期试营业。2024年6月底前完成\n办公室\n2023年4月7日\n", None, 2023),
        ("应当公示2015年度报告的企业", (4, 13), 2016),
        ("记者24日获悉，2015年2月24日开业", (2, 24), 2015),
    ],
)
def test_present(text: str, dateline: tuple[int, int] | None, year: int | None) -> None:
    assert vote_year(text, dateline) == year


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("这也是自2009年以来的最大单日涨幅", (6, 30)),
        ("为2008年10月以来最大跌幅", (7, 8)),
        ("2010年12月8日骗取贷款，2011年12月24日扣收本息", (1, 31)),
        ("项目2016年12月立项", None),
        ("2022年，该市完成生产总值662亿元。今年上半年", None),
        ("到2035年基本实现", None),
        ("2024年6月底前完成，2024年12月20日前交付，2024年9月下旬前开园", None),
    ],
)
def test_history_and_goals_tell_nothing(text: str, dateline: tuple[int, int] | None) -> None:
    assert vote_year(text, dateline) is None
