from __future__ import annotations

import pytest

from flows.clean import clean
from flows.clean.joining import join_lines
from tests.clean.drafts import after

COLUMN = """与先前相比，此次为优化类型结构，
我市增加了重点工业企业名单数量，
加入了近年引进的制造业龙头企业，
以及具有石化产业转型升级代表性的
一批生产经营稳定、前景较好的企"""


def joined(raw: str) -> list[str]:
    return after(join_lines, raw).split("\n")


def test_a_column_is_one_paragraph() -> None:
    assert joined(COLUMN + "\n业。") == [COLUMN.replace("\n", "") + "业。"]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n", "\n \u3000\n", "\n\f\n "])
def test_what_stands_between_the_lines_is_nothing(gap: str) -> None:
    assert joined(COLUMN.replace("\n", gap) + gap + "业。") == [COLUMN.replace("\n", "") + "业。"]


def test_a_break_inside_a_paragraph_is_nothing() -> None:
    broken = COLUMN.replace("结构，\n", "结构，\n\n", 1)
    assert joined(f"{broken}\n业。\n\n下一步，要抓落实。")[0].endswith("企业。")


def test_a_blank_line_parts_paragraphs_where_lines_have_none() -> None:
    first = COLUMN.removesuffix("前景较好的企") + "前景很好。"
    assert joined(f"{first}\n\n{COLUMN}\n业。") == [first.replace("\n", ""), COLUMN.replace("\n", "") + "业。"]


def test_an_indentation_parts_paragraphs() -> None:
    first = "\u3000\u3000" + COLUMN.removesuffix("前景较好的企") + "前景很好。"
    assert len(joined(f"{first}\n\u3000\u3000{COLUMN}\n业。")) == 2


@pytest.mark.parametrize(
    "line",
    [
        "●三次产业逐步恢复",
        "（一）加快转型调结构，综合实力迈上新台阶",
        "一、三农基础不断夯实，县域经济快速发展",
        "2019年工作回顾",
        "本报记者 智慧 通讯员 耿梅",
        "——访市委书记",
        "各位代表：",
    ],
)
def test_lines_of_their_own(line: str) -> None:
    text = f"{COLUMN}\n业。\n\n{line}\n\n{COLUMN}\n业。"
    assert line in joined(text)


def test_a_dateline_begins_a_paragraph_and_a_headline_stands_above_it() -> None:
    text = f"{COLUMN}\n业。\n全市计划新建充电桩五千个\n本报讯（记者 孟山）记者昨日从市发\n{COLUMN}\n业。"
    lines = joined(text)
    assert lines[1] == "全市计划新建充电桩五千个"
    assert lines[2].startswith("本报讯（记者 孟山）记者昨日从市发与先前相比")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("农村公路硬化完成较好，其中新改建的里程达到\n610公里，改造县道83公里。", 1),
        ("项目扎实推进，共完成国、省道改造30.6公里\n，路面大中修105公里。", 1),
        ("经济平稳较快增长，发展质量逐步提高\n加强对工业的扶持，工业增加值增长6.1%。", 2),
        ("会议指出，要抓落实。\n会议强调，要强化开放引领。", 2),
        ("李新建为副市长；\n孙延文为副市长。", 2),
        ("政府工作报告\n——在第五次会议上", 2),
        ("启动中欧（洛阳\n）工业设计大赛。", 1),
    ],
)
def test_without_a_column_the_grammar_decides(raw: str, expected: int) -> None:
    assert len(joined(raw)) == expected


def test_latin_words_keep_a_space() -> None:
    line = "建设面向全球的创新平台，研发基于大模型的工业智能体 Micro"
    text = "\n".join(
        [
            "建设面向全球的创新平台，研发基于大模型的工业智能体，实施",
            "建设面向全球的创新平台，研发基于大模型的工业智能体，实施",
            line,
            "LED 等一批项目。",
        ]
    )
    assert "Micro LED 等一批项目。" in joined(text)[0]


def test_paragraphs_of_one_length_are_no_column() -> None:
    paragraph = "全市生产总值增长百分之八，固定资产投资增长百分之十二。"
    assert joined("\n".join([paragraph] * 6)) == [paragraph] * 6


@pytest.mark.parametrize("raw", ["", "\n", " \n\n", "一"])
def test_nothing(raw: str) -> None:
    assert after(join_lines, raw) == raw.strip()


def test_a_report_s_first_words_begin_a_paragraph() -> None:
    lines = ["入，今年全市研发经费投入强度要提高到百分之三以上。", "昨日，记者从市交通运输局获悉，今年计划投资十五亿元"]
    raw = "\n".join(
        [
            "调研组要求，要持续加大科研投入，要持续加大科研投",
            *lines,
            "，新建农村公路，改造危桥，完成投资，实现通车，惠及",
        ]
    )
    assert "。\n昨日，记者从市交通运输局获悉" in after(join_lines, raw)


def test_a_continuation_mark_parts_lines() -> None:
    cleaned = clean("要围绕环卫工人等群体的需求，（下转04版）\n\n（上接01版）\n会议强调，要抓好安全生产。")
    assert cleaned.text.chars == "要围绕环卫工人等群体的需求，\n会议强调，要抓好安全生产。"


def test_numerals_that_count_are_no_items() -> None:
    assert len(joined(f"{COLUMN}\n一、二、三产业融合发展，亮点多。")) == 1


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        ("业，累计完成投资达到25", "8.9亿元，同比增长8.3%。", "达到258.9亿元"),
        ("业，城镇居民收入增长1", "2.5%，农村居民增长九点一。", "增长12.5%"),
    ],
)
def test_a_number_that_a_line_s_end_cut_is_whole(before: str, behind: str, expected: str) -> None:
    assert expected in joined(f"{COLUMN}\n{before}\n{behind}")[0]


@pytest.mark.parametrize(
    "salutation", ["各位代表：", "各位代表、同志们：", "尊敬的各位代表！", "女士们、先生们，朋友们："]
)
def test_a_salutation_stands_alone(salutation: str) -> None:
    heading = "在市第十五届人民代表大会\n第二次会议上的政府工作报告"
    assert joined(f"{heading}\n{salutation}\n{COLUMN}\n业。")[-2] == salutation


def test_what_only_begins_like_a_salutation_is_text() -> None:
    assert joined(f"{COLUMN}\n各位代表的建议悉数采纳，办结率高。")[0].endswith("企各位代表的建议悉数采纳，办结率高。")


@pytest.mark.parametrize("line", ["（一）夯实发展的根基，守住底线", "一、推动法律援助扩面提质", "1．农业农村现代化"])
def test_a_numbered_line_never_continues_a_full_one(line: str) -> None:
    assert line in joined(f"{COLUMN}\n{line}")


def test_an_enumeration_goes_on_within_its_paragraph() -> None:
    first = "主要有：一是经济发展水平低，总量\n小任务重；二是财税减收因素增多；\n"
    raw = first + "三是城乡之间的发展差距仍然较大，\n四是一些部门服务意识有待于增强，\n要加以解决。"
    assert len(joined(raw)) == 1
    own = "一是经济发展水平低，总量小任重；\n二是财税减收因素多，保障压力大；\n三是城乡发展差距大，任务很艰巨。"
    assert len(joined(own)) == 3


def test_an_indented_line_begins_a_paragraph_also_behind_a_heading_that_fills_its_line() -> None:
    heading = "（一）抢抓重大机遇，增强发展动力"
    body = "　　" + COLUMN.removesuffix("前景较好的企") + "前景很好。"
    assert heading in joined(f"{body}\n{heading}\n{body}\n{body}")


@pytest.mark.parametrize(
    ("before", "behind"),
    [("新建宁", "夏电网7个输变电工程，能力提升。"), ("国家", "电网青海电力公司建成调度中心，运行良好。")],
)
def test_a_grid_is_no_agency_s_dateline(before: str, behind: str) -> None:
    assert f"{before}{behind}" in joined(f"{COLUMN}\n业。截至目前按照规划已建成{before}\n{behind}")[0]


def test_a_word_on_a_line_of_its_own_stands_in_its_sentence() -> None:
    assert len(joined("商品房销售回升。丹霞山大峡谷景区成为国家\n4A\n级旅游景区。")) == 1
    assert joined("商品房销售面积回升。\nA\n类项目开工。")[1] == "A"


def test_long_lines_with_spaces_are_no_lines_of_a_column() -> None:
    body = "推动标志性改革落地，主动融入大市场， 加快建设交易平台，" * 9 + "深化改革。"
    headings = [
        "（一）深入推进改革开放，增强内生动力",
        "（二）促进城乡区域协调，优化空间格局",
        "（三）筑牢生态安全屏障，推动绿色转型",
    ]
    lines = [line for heading in headings for line in (heading, body)]
    assert len(joined("\n".join(lines))) == len(lines)


HEADLINE = "加快转型升级着力推动产业聚集发展"  # as wide as COLUMN


def test_a_headline_that_fills_its_column_stands_free_between_blank_lines() -> None:
    first = COLUMN.removesuffix("前景较好的企") + "前景很好。"
    assert joined(f"{first}\n\n{HEADLINE}\n\n{COLUMN}\n业。")[1:] == [HEADLINE, COLUMN.replace("\n", "") + "业。"]


def test_a_headline_cuts_in_upon_a_paragraph_that_breaks_off() -> None:
    assert joined(f"{COLUMN}\n\n转型升级增动能\n\n{COLUMN}\n业。")[:2] == [COLUMN.replace("\n", ""), "转型升级增动能"]
    assert len(joined(f"{COLUMN}\n\n业名单由各县区和部门共同提\n\n出后确定。")) == 1


@pytest.mark.parametrize("line", ["——访县委书记张某某、县长李某某等同志", "——全市重点项目建设暨招商引资工作见闻"])
def test_a_deck_stands_alone(line: str) -> None:
    first = COLUMN.removesuffix("前景较好的企") + "前景很好。"
    assert joined(f"{first}\n{line}\n{COLUMN}\n业。")[1] == line


def test_nothing_goes_on_behind_a_byline_at_a_paragraph_s_end() -> None:
    first = COLUMN.removesuffix("前景较好的企") + "前景很好。"
    assert joined(f"{first}（记者 张三）\n{COLUMN}\n业。")[0].endswith("很好。（记者 张三）")
    assert joined(f"{first} 本报记者 张三\n李四\n\n{COLUMN}\n业。")[0].endswith("张三李四")
    assert joined(f"{COLUMN}（记\n者 张三）获悉。")[0].endswith("获悉。")


def test_nothing_goes_on_behind_the_offices_that_sign_a_notice() -> None:
    notice = f"{COLUMN}\n业。\n\n关于北山路交通管制的通告\n\n为配合施工，北山路实行交通管制，特此通告。"
    offices = "洛阳市住房局 洛阳市公安局交警支队 ２０２３年８月２２日"
    rest = "68%。三是守护河湖健康，年内治理水土流失面积150平方公里。"
    assert joined(f"{notice}{offices}\n\n{rest}")[-1] == rest
    assert joined(f"为配合施工，年底前覆盖率不低于\n\n{rest}")[-1] != rest
