from __future__ import annotations

import pytest

from flows.clean.asides import LineRules
from flows.clean.mastheads import RULES, set_leading_mastheads_apart
from tests.clean.drafts import after, apart

clean = LineRules(RULES).set_apart


@pytest.mark.parametrize(
    "line",
    [
        "02·要闻",
        "A02 要闻",
        "洛阳日报 2022年8月17日 星期三",
        "2 20年1l月26日 星期四",
        "星期三",
        "洛阳日报　２０２２年８月１８日　星期四　经济·民生　０３",
        "2021年12月22日 星期三      县域视窗 03",
        "许昌日报　２０２０年９月１５日　星期二　　综合新闻　第 2 版",
        "值班编委：李军　责任编辑：张超　电话：0374-2335678",
        "印刷：日报社印务中心　零售价：每份1.50元",
        "投稿邮箱：lyrb@163.com 新闻热线：0379-63250000",
        "国内统一刊号 CN41-0012 邮发代号 35-12 网址：http://www.lynews.cn",
        "广告热线：0379-63259999 零售每份1.50元 洛阳日报社印务中心印刷",
        "社址：洛阳市开元大道218号 邮编：471000 订阅电话：0379-65233520 今日8版",
        "微信公众号：洛阳发布",
        "综合新闻 07",
        "时政·综合 05",
        "12·县区新闻",
        "要闻 11",
        "11  综合新闻",
        "- 2 -",
        "第3页",
        "12",
    ],
)
def test_page_heads_and_feet(line: str) -> None:
    assert [kind for kind, _ in apart(clean, f"上文还没有写完的\n{line}\n下文接着写。")] == ["masthead"]


@pytest.mark.parametrize(
    "line",
    [
        "编辑：曹萌萌 美编：姚会英",
        "（本版统筹：骆以宁）",
        "统筹 李明 编辑 王芳",
        "一版编辑：王洋 校对：小新",
        "本版编辑：赵雅琼",
        "编辑／薛莺秋 校对／郝芳 组版／黎芝勇",
    ],
)
def test_editors_are_credits(line: str) -> None:
    assert apart(clean, line) == [("credit", line)]


@pytest.mark.parametrize(
    "line",
    [
        "2020年5月21日",
        "洛阳日报社召开全市通联工作会议",
        "第42号",
        "市区空气质量周报",
        "2019年工作回顾",
        "G30连霍高速改扩建",
        "15年累计生产原油800万吨",
        "设计：总投资12亿元，年底开工。",
        "咨询电话：0379-63250000",
        "零售额增长8.2%",
        "2 综合",
        "12 文化",
        "重点工程 12",
        "综合新闻",
        "B2B",
        "市印刷厂技改项目",
        "洛阳市人民代表大会常务委员会",
    ],
)
def test_what_is_no_page_head_stays(line: str) -> None:
    assert after(clean, line) == line


def test_figures_of_a_table_are_no_page_numbers() -> None:
    assert after(clean, "120\n135\n148") == "120\n135\n148"


def test_a_page_head_before_a_flattened_page() -> None:
    raw = "C04 重点 2023年7月5日 星期三 " + "千余职工闯西北、驻两岸，" * 30
    assert apart(set_leading_mastheads_apart, raw) == [("masthead", "C04 重点 2023年7月5日 星期三")]


@pytest.mark.parametrize(
    ("more", "end"),
    [
        (" 责任编辑 赵明 校对 孙丽", " 一壶茶“泡”出富民大产业"),
        (" 第3版 值班编委：李军 投稿邮箱：a@b.com", " 城市更新按下快进键"),
        (" 责编/张泽晨 校对/田 源 版式/韩 辉", " 古都“圈粉”"),
        (" 03 县域视窗 版面编辑：李敏 组版：赵亮", " 平阳县山水融合绘新景"),
    ],
)
def test_a_long_page_head_ends_before_the_headline(more: str, end: str) -> None:
    raw = f"洛阳日报 2022年8月9日 星期二{more}{end} " + "千余职工闯西北、驻两岸，" * 30
    assert apart(set_leading_mastheads_apart, raw) == [("masthead", f"洛阳日报 2022年8月9日 星期二{more}")]


@pytest.mark.parametrize("line", ["LUOYANG RIBAO", "LUOYANG DAILY", "中共洛阳市委机关报", "农历癸卯年闰二月廿八"])
def test_what_else_the_head_of_a_paper_says(line: str) -> None:
    assert [kind for kind, _ in apart(clean, f"洛阳日报\n{line}\n下文接着写。")] == ["masthead", "masthead"]
    assert apart(clean, f"全市干群热议{line}\n下文接着写。") == []


def test_who_made_the_page_need_not_have_a_common_surname() -> None:
    text = "全市重点项目建设加快推进，" * 20
    raw = f"A05 城事 洛阳晚报 2019年5月22日 星期三 责编:李东方 校对:淑贤 组版:腾飞 {text}"
    (found,) = apart(set_leading_mastheads_apart, raw)
    assert found[1].endswith("组版:腾飞")


def test_a_county_paper_head_on_the_line_of_its_page() -> None:
    text = "全县重点项目建设加快推进，" * 20
    head = "新安融媒 03 综合新闻 责任编辑：王倩 版式：韩磊"
    assert apart(set_leading_mastheads_apart, f"{head} 经济运行稳中向好 {text}") == [("masthead", head)]
    assert apart(set_leading_mastheads_apart, f"新安融媒 综合新闻中心成立 {text}") == []


@pytest.mark.parametrize(
    ("line", "is_masthead"),
    [
        ("０２ 要闻·综合 2023年8月24日 星期四 洛 阳 日 报", True),
        ("０３\u3000要闻·综合", True),
        ("０３\u3000古 都 新 韵 洛 阳 开 门 迎 客", False),
    ],
)
def test_a_masthead_that_is_spaced_out(line: str, is_masthead: bool) -> None:
    found = [kind for kind, _ in apart(clean, f"上文还没有写完的\n{line}\n下文接着写。")]
    assert (found == ["masthead"]) is is_masthead
