from __future__ import annotations

import pytest

from flows.segment.titles import find_opening
from tests.segment.builders import roles_of

BODY = "调研组实地察看项目建设情况。\n调研组来到轴承研究所。\n半年数据亮眼，来之不易。\n项目之进，撑起全局之稳。\n"


@pytest.mark.parametrize(
    ("widths", "cut"),
    [
        ((32.0, 32.0, 38.0, 38.0), 2),
        ((32.0, 0.0, 38.0, 37.0), 2),
        ((32.0, 38.0, 38.0, 38.0), 1),
        ((32.0, 38.0, 32.0, 38.0), 3),  # no change for good: the words tell
        ((0.0, 0.0, 0.0, 0.0), 3),
    ],
)
def test_the_other_article_stands_in_columns_of_another_width(widths: tuple[float, ...], cut: int) -> None:
    body = roles_of(BODY)
    width_of = dict(zip([line.start for line in body], widths, strict=True))
    assert find_opening(body, [], roles_of("项目之进\n全局之稳"), lambda line: width_of[line.start]) == cut


def test_an_interview_begins_where_its_person_is_presented() -> None:
    body = roles_of(
        "市热力公司提前检修管网。\n工作人员上门测温。\n“厂房成了地标。”市中小企业服务局局长郑某远说。\n“改造不搞大拆大建。”郑某远说。\n"
    )
    tail = roles_of("——访市中小企业服务局局长郑某远\n老厂房里“长”出新产业\n")
    assert find_opening(body, roles_of("集中供热提前开始\n"), tail, lambda _: 0.0) == 2
    other = roles_of("——访市水利局总工程师宋某河\n工作人员上门测温\n")
    assert find_opening(body, roles_of("集中供热提前开始\n"), other, lambda _: 0.0) == 1
