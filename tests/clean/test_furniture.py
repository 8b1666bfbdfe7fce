from __future__ import annotations

import pytest

from flows.clean.asides import LineRules
from flows.clean.furniture import RULES, drop_inline_furniture
from tests.clean.drafts import after, apart

clean = LineRules(RULES).set_apart


@pytest.mark.parametrize(
    "line",
    [
        "当前位置：首页 > 新闻中心 > 县区",
        "【字号：大 中 小】【打印】【关闭】",
        "来源：洛阳日报  时间：2019-11-06 08:12",
        "分享到：微信 微博 QQ空间",
        "上一篇：小粒谷子做成大产业   下一篇：中药材“链”上生金",
        "关于我们 | 网站地图 | 联系方式　豫ICP备06005888号",
        "首页 > 新闻中心 > 县区",
        "下载 打印",
        "Play Video0:03/0:21",
        "首页 上一页 1 2 下一页 尾页 跳转",
        "打印 收藏 分享到:",
        "“汉服热”催生新消费 >>>04版",
    ],
)
def test_furniture(line: str) -> None:
    assert [kind for kind, _ in apart(clean, f"上文。\n{line}\n下文。")] == ["furniture"]


@pytest.mark.parametrize(
    "line",
    [
        "时间：2004-03-25",
        "2019-11-06 08:12",
        "主办单位：省教育厅，各州、市人民政府",
        "来源于中央财政的转移支付达12亿元。",
        "阅读推广活动500余场",
        "中小学布局更加合理",
        "下载量突破100万次。",
        "下一页 新征程",
        "扩版至04版",
        "关于我市2019年预算执行情况的报告",
    ],
)
def test_what_is_no_furniture_stays(line: str) -> None:
    assert after(clean, line) == line


def test_the_author_stays() -> None:
    line = "来源：洛阳日报  时间：2019-11-06 08:12  作者：本报记者 韩晓东"
    assert after(clean, line) == "作者：本报记者 韩晓东"


def test_a_page_title_goes_where_the_headline_follows() -> None:
    assert after(clean, "串起百亿产业链_县区新闻_洛阳网\n串起百亿产业链\n文") == "\n串起百亿产业链\n文"
    assert after(clean, "串起百亿产业链_县区新闻_洛阳网\n文") == "串起百亿产业链\n文"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("稳步推进。[责任编辑：刘静]", "稳步推进。"),
        ("【纠错】稳步推进。（责任编辑：蒋柠潞）", "稳步推进。"),
        ("2023-07-22 13:09，正文：今年上半年，增长3.8%。", "今年上半年，增长3.8%。"),
        ("（编辑部设在洛阳）", "（编辑部设在洛阳）"),
        ("正文：略", "正文：略"),
    ],
)
def test_inline_furniture(raw: str, expected: str) -> None:
    assert after(drop_inline_furniture, raw) == expected


def test_links_below_their_heading() -> None:
    links = "·地铁车站主体封顶\n·市区新增停车泊位"
    assert after(clean, f"上文。\n相关新闻:\n{links}\n\n下文。").split() == ["上文。", "下文。"]
    assert after(clean, f"上文。\n民生实事:\n{links}\n\n下文。") == f"上文。\n民生实事:\n{links}\n\n下文。"
