from __future__ import annotations

from flows.clean.flattened import restore_line_ends
from tests.clean.drafts import after

SENTENCE = "全市规模以上工业增加值同比增长百分之八，固定资产投资增长百分之十二，主要指标增速居全省前列。"
COLUMN = [
    "胜利油田召开成立十五周年",
    "座谈会，回顾风雨历程，聚焦",
    "五个字，凝练发布五个好传统",
    "，为公司做大主业、深化改革",
    "经营油藏、团结队伍提供强大",
    "动力。作为返聘顾问，与难动",
    "油藏打了半辈子交道的他，见",
    "证了做大油气主业的每一步。",
    "在理论的指导下，公司发展完",
    "善薄层油气藏精细描述、复杂",
    "断块精细解释等五项勘探技术",
    "，发现了油田，由最初的产量",
    "跃升，四年时间实现产量翻番",
    "曾经的流转区块，如今部署五",
    "期井位，新建产能，成为重要",
    "的上产主阵地，潜力良好，让",
]


def test_words_of_one_width_were_lines() -> None:
    flat = " ".join(COLUMN)
    lines = after(restore_line_ends, flat).split("\n")
    assert len(lines) >= len(COLUMN) - 4
    assert lines[0] == COLUMN[0]


def test_a_space_behind_a_full_stop_was_a_paragraph() -> None:
    flat = f"{SENTENCE * 3} {SENTENCE * 2} {SENTENCE * 4}"
    assert after(restore_line_ends, flat) == flat.replace(" ", "\n")


def test_headings_of_an_encyclopedia() -> None:
    flat = f"{SENTENCE * 3} 地理环境 地形地貌 {SENTENCE * 2}"
    assert after(restore_line_ends, flat).split("\n")[1:3] == ["地理环境", "地形地貌"]


def test_a_space_behind_every_full_stop_is_a_habit() -> None:
    flat = f"{SENTENCE} " * 8
    assert after(restore_line_ends, flat) == flat


def test_a_dateline_begins_a_line() -> None:
    flat = f"{SENTENCE * 4}建设提速 本报6月17日讯（记者 姚晓明）{SENTENCE}"
    assert "\n本报6月17日讯（记者 姚晓明）" in after(restore_line_ends, flat)


def test_a_credit_ends_a_line() -> None:
    flat = f"{SENTENCE * 4} 大桥施工（6月25日摄）。新华社记者 陶亮 摄 {SENTENCE * 2}"
    assert "\n大桥施工（6月25日摄）。新华社记者 陶亮 摄\n" in after(restore_line_ends, flat)


def test_short_lines_and_names_stay() -> None:
    for raw in ("创新谋跨越 实干勇担当", f"{SENTENCE * 5}本报记者 智慧 通讯员 耿梅"):
        assert after(restore_line_ends, raw) == raw


FLAT = (
    "综合竞争力 2019年，全市经济运行总体平稳，生产总 值增长7.8%，高于全国平均水平，完成 投资258.9亿元，同比增长8.3%，"
    "新增企业 57家，规模以上工业增加值增长8.6%，外 贸进出口总值增长12%，增速居全省前列。 2020年工作安排 2020年要坚持"
    "稳中求进的工作总基调， 深入实施创新驱动发展战略，培育壮大新 兴产业，力争生产总值增长7%，一般公共 预算收入增长6%，"
    "城镇新增就业5.2万人， 居民收入与经济同步增长，全面完成节能 减排任务，推动高质量发展迈上新台阶。"
)


def test_in_a_column_without_typeset_spaces_every_space_was_a_line_end() -> None:
    lines = after(restore_line_ends, FLAT).split("\n")
    assert "2020年工作安排" in lines
    assert not any(" " in line for line in lines)


def test_spaces_that_typesetting_made_stay_in_their_lines() -> None:
    typeset = FLAT.replace("258.9亿元", " 258.9 亿元").replace("增长7%", "增长 7 %").replace("5.2万人", " 5.2 万人")
    typeset = typeset.replace("57家", "57 家").replace("增长12%", "增长 12 %").replace("增长6%", "增长 6 %")
    assert " 258.9 亿元" in after(restore_line_ends, typeset)


def test_a_line_that_was_spaced_out_ends_where_it_fills_its_column() -> None:
    spaced = " ".join("因凯旋西路供水管道改造")
    flat = " ".join([*COLUMN[:8], "请市民提前储水", spaced, *COLUMN[8:]])
    assert f"\n请市民提前储水\n{spaced}\n" in after(restore_line_ends, flat)
    short = " ".join("因凯旋西路")
    flat = " ".join([*COLUMN[:8], f"请市民提前{short}", *COLUMN[8:]])
    assert f"\n请市民提前{short} {COLUMN[8]}\n" in after(restore_line_ends, flat)


def test_shorter_lines_are_columns_as_wide_as_those_beside() -> None:
    flat = " ".join(COLUMN)
    short = (
        "本报讯（记者 何梓萌）昨日，蔬菜集配中 心正式投用。该中心由县里建 成，占地八十五亩，库容一万 "
        "五千吨，可带动周边农户增收 。"
    )
    assert "集配中\n心正式" in after(restore_line_ends, f"{flat}\n{short}")
    assert "集配中 心正式" in after(restore_line_ends, short)
    names = (
        "本次活动由以下单位支持，在此感谢他们 洛阳市公安局交通警察支队 洛阳市城市管理局 "
        "洛阳轨道交通集团公司运营分公司 洛阳市水务局 洛阳市园林绿化中心"
    )
    assert after(restore_line_ends, f"{flat}\n{names}").endswith(names)


def test_a_deck_is_a_line() -> None:
    flat = f"{SENTENCE * 4}内陆城市跑出加速度 ——我市扩大对外开放纪实 {SENTENCE * 3}"
    assert "加速度\n——我市扩大对外开放纪实\n" in after(restore_line_ends, flat)
    flat = f"{SENTENCE * 4}他还有一个身份 ——全市劳动模范 {SENTENCE * 3}"
    assert "身份 ——全市" in after(restore_line_ends, flat)


def test_a_headline_behind_a_byline_is_no_name() -> None:
    flat = " ".join([*COLUMN[:8], "晚报记者 李东慧 王峰 逛夜市 看夜景", *COLUMN[8:]])
    assert "晚报记者 李东慧 王峰\n逛夜市" in after(restore_line_ends, flat)


def test_what_a_page_says_of_all_its_pictures_is_a_line() -> None:
    flat = f"{SENTENCE * 4}内陆城市跑出加速度 本版图片除署名外均为资料图片"
    assert after(restore_line_ends, flat).endswith("加速度\n本版图片除署名外均为资料图片")
    assert "\n" not in after(restore_line_ends, f"{SENTENCE * 4}他说 本版图片很美")


def test_a_byline_behind_a_text_is_a_line() -> None:
    flat = f"{SENTENCE * 4} 洛报融媒·洛阳网记者 丁兰 实习生 沈强 老楼装上新电梯 “{SENTENCE * 2}"
    assert "\n洛报融媒·洛阳网记者 丁兰 实习生 沈强\n老楼装上" in after(restore_line_ends, flat)
    flat = f"{SENTENCE * 4}据本报记者 丁兰 实习生 沈强 老楼装上新电梯 “{SENTENCE * 2}"
    assert "沈强 老楼" in after(restore_line_ends, flat)
