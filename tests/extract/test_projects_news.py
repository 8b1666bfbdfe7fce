"""Undertakings in newspaper wording: journalistic predicates, descriptions, phases named by themselves."""

from __future__ import annotations

import pytest

from flows.extract.projects import extract_mentions
from tests.extract.made_articles import make_document


def named_in(text: str) -> list[tuple[str, str | None]]:
    document = make_document(text, (), "news")
    return [(one.name, one.stage) for one in extract_mentions(document, document.articles[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("北山隧道掘进已逾六成。", [("北山隧道", "ongoing")]),
        ("北山高速南山连接线征地拆迁完成九成。", [("北山高速南山连接线", "ongoing")]),
        ("北山铝加工板带箔项目设备安装收尾。", [("北山铝加工板带箔项目", "ongoing")]),
        ("北山变电站上月28日送电。", [("北山变电站", "complete")]),
        ("北山县河源头水生态修复工程因汛期将至暂缓施工。", [("北山县河源头水生态修复工程", "ongoing")]),
        ("北山循环经济产业园完成“七通一平”。", [("北山循环经济产业园", "ongoing")]),
        ("北山高速公路改扩建工程具备通车条件。", [("北山高速公路改扩建工程", "complete")]),
        (
            "北山污水处理厂三期、南山污水处理厂二期年底前投运后，日处理能力将达90万吨。",
            [("北山污水处理厂三期", "complete"), ("南山污水处理厂二期", "complete")],
        ),
    ],
)
def test_what_news_say_of_an_undertaking(text: str, expected: list[tuple[str, str]]) -> None:
    assert named_in(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("北山县锦屏文化产业园，占地460亩，分两期建设。", ["北山县锦屏文化产业园"]),
        ("北山县农村饮水安全提升工程，投资9200万元。", ["北山县农村饮水安全提升工程"]),
        ("与之配套的北山市第三水厂日供水规模20万吨。", ["北山市第三水厂"]),
        # no descriptions of undertakings
        ("规模以上工业企业，投资9200万元。", []),
        ("新登记注册市场主体增长18%以上。", []),
        ("北山商务酒店、南山西餐厅营业额同比分别增长13%和18%。", []),
    ],
)
def test_an_undertaking_that_is_only_described(text: str, names: list[str]) -> None:
    assert [name for name, _ in named_in(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("北山铝合金车体项目一期试生产，二期征地350亩。", ["北山铝合金车体项目一期", "北山铝合金车体项目二期"]),
        ("北山治理工程一期已完工；二期征迁上周启动。", ["北山治理工程一期", "北山治理工程二期"]),
        # nothing before it that the phase could be of
        ("二期征地350亩。", []),
    ],
)
def test_a_phase_by_itself_is_one_of_the_project_before(text: str, names: list[str]) -> None:
    assert [name for name, _ in named_in(text)] == names
