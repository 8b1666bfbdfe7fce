from __future__ import annotations

from datetime import date

import pytest

from flows.segment.dating import Dating, date_news, date_report, first_date, stem_year


@pytest.mark.parametrize(
    ("stem", "head", "text", "published", "year"),
    [
        ("mfzh_085_hebi_2019", "", "一、2018年工作回顾\n二、2019年工作安排", None, 2018),
        ("report", "——2020年5月21日在涧西区第十五届人民代表大会上", "2019年工作回顾\n今年", date(2020, 5, 21), 2019),
        ("2025_henan", "2025年河南省政府工作报告\n2025年1月18日在代表大会上", "过去一年", date(2025, 1, 18), 2024),
        ("x", "2010年铜川市人民政府工作报告", "各位代表", None, 2009),
        ("mfzh_001_鞍山市_2003", "", "一、五年来政府工作回顾\n预计2002年全市实现", None, 2002),
        ("0f3a", "", "2005年和“十五”发展回顾\n“十一五”时期", None, 2005),
        ("0f3a", "", "一、２００３年工作回顾\n二、２００４年主要工作任务", None, 2003),
        ("0f3a", "", "一、本届政府及2016年工作回顾\n二、今后五年", None, 2016),
        ("0f3a", "", "二、2019年工作安排\n今年是关键之年", None, 2018),
    ],
)
def test_reports(stem: str, head: str, text: str, published: date | None, year: int) -> None:
    assert date_report({}, stem, head, text) == Dating(published, year)


@pytest.mark.parametrize(
    ("stem", "stated", "text", "published", "year"),
    [
        ("洛阳日报_2020-03-26", (), "今年以来", date(2020, 3, 26), 2020),
        ("page", ("洛阳日报 2022年8月17日 星期三",), "到2025年", date(2022, 8, 17), 2022),
        ("page", ("来源：洛阳日报 时间：2019-11-06 08:12",), "", date(2019, 11, 6), 2019),
        ("page", (), "2023-07-24 17:25 上半年经济", date(2023, 7, 24), 2023),
        ("page", (), "25日召开了2020年的首次推进会。2020年及“十四五”时期谋划37个。力争到2025年", None, 2020),
        ("page", (), "刚刚过去的2020年是具有特殊意义的一年。到2035年", None, 2020),
        (
            "page",
            (),
            "刚刚过去的2018年爬坡过坎。今年再上台阶\n县政府\n2019年1月16日\n到2020年",
            date(2019, 1, 16),
            2018,
        ),
        ("page", (), "刚刚过去的2018年爬坡过坎。2019年10月投用", None, 2018),
        (
            "page",
            (),
            "标题\n副题\n今年建成9座。2021年实事、2021年清单\n2020年11月24日\n2021年该区计划投入3亿元",
            None,
            2020,
        ),
        ("page", ("2021年1月5日",), "刚刚过去的2020年极不平凡", date(2021, 1, 5), 2020),
        ("page", ("2021年1月5日",), "一年来，2020年的工业、2020年的农业都有新亮点", date(2021, 1, 5), 2020),
        ("page", ("2021年1月5日",), "一年来，工业有新亮点，2020年如此，今年、2021年也是", date(2021, 1, 5), 2021),
        ("page", ("2021年3月5日",), "一年来，2020年的工业、2020年的农业都有新亮点", date(2021, 3, 5), 2021),
        ("page", (), "（2021年10月13日通过）2020年度情况的报告。2022年实现全覆盖", None, 2021),
        ("page", (), "标题\n新华社兰州8月6日电 今年拟开工建设。2014年10月建成", date(2015, 8, 6), 2015),
        ("page", (), "今年以来开局平稳", None, None),
        ("page", (), "贵州2006年推进信用建设，今年首次放贷", None, None),
    ],
)
def test_news(stem: str, stated: tuple[str, ...], text: str, published: date | None, year: int | None) -> None:
    assert date_news({}, stem, stated, text) == Dating(published, year)


def test_what_is_known_goes_first() -> None:
    known = {"date": date(2020, 3, 28), "reporting_year": 2019}
    assert date_news(known, "x_2022-01-01", ("2021年1月5日",), "2021年以来") == Dating(date(2020, 3, 28), 2019)
    assert date_report({"date": "2020-05-21"}, "x", "", "") == Dating(date(2020, 5, 21), 2019)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020年 5月 21日在大会上", date(2020, 5, 21)),
        ("2020.3.28", date(2020, 3, 28)),
        ("20200328期", date(2020, 3, 28)),
        ("2020年3月", None),
        ("2020年13月45日", None),
        ("电话：0374-2335678", None),
    ],
)
def test_first_date(text: str, expected: date | None) -> None:
    assert first_date(text) == expected


@pytest.mark.parametrize(
    ("stem", "year"), [("湛江市_2010", 2010), ("2019_2020", None), ("000_9120eea769b6d7a7", None), ("1998", 1998)]
)
def test_stem_year(stem: str, year: int | None) -> None:
    assert stem_year(stem) == year
