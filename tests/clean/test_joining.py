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


def test_headlines_of_two_lines_stand_above_their_text() -> None:
    first = COLUMN.removesuffix("前景较好的企") + "前景很好。"
    heads = "全市重点工业企业名单大幅度扩容\n更多企业将得到支持"
    assert joined(f"{first}\n\n{heads}\n\n{COLUMN}\n业。")[1:3] == heads.split("\n")


def test_headlines_open_the_page_and_stand_above_a_deck() -> None:
    heads = "全市重点工业企业名单大幅度扩容\n更多企业将得到支持"
    assert joined(f"{heads}\n\n{COLUMN}\n业。\n\n{COLUMN}\n业。")[:2] == heads.split("\n")
    deck = "——我市重点企业名单调整侧记"
    assert joined(f"{HEADLINE}\n\n{HEADLINE}\n{deck}\n{COLUMN}\n业。")[-3:-1] == [HEADLINE, deck]


def test_a_kicker_and_a_headline_that_fills_its_column_stand_above_their_text() -> None:
    heads = f"更多企业将得到支持\n{HEADLINE}"
    assert joined(f"{heads}\n\n{COLUMN}\n业。\n\n{COLUMN}\n业。")[:2] == heads.split("\n")


def test_a_headline_that_fills_its_column_opens_the_page() -> None:
    assert joined(f"{HEADLINE}\n\n{COLUMN}\n业。\n\n{COLUMN}\n业。")[0] == HEADLINE


def test_a_kicker_with_a_comma_stands_free_above_its_headline() -> None:
    text = COLUMN.removesuffix("前景较好的企") + "前景很好。"
    kicker, headline = "出口货价将下跌百分之二，货量增", "香港出口承压难现增长"
    lines = joined(f"{text}\n\n{kicker}\n\n{headline}\n\n{COLUMN}\n业。")
    assert lines[1:3] == [kicker, headline]
    lines = joined(f"{text}\n\n{kicker}\n\n{COLUMN}\n业。")
    assert lines[1].startswith(kicker + "与先前")


def test_the_first_line_of_a_narrower_column() -> None:
    wide = "\n".join([COLUMN.replace("\n", "")[at : at + 26] for at in range(0, 78, 26)] * 2) + "前景很好。"
    assert joined(f"{wide}\n\n河北省统计局昨日发布了一季度数\n{COLUMN[:-6]}增长。")[1].startswith(
        "河北省统计局昨日发布了一季度数与"
    )


def test_a_report_opens_behind_a_headline_of_its_columns_width() -> None:
    lines = joined(
        f"{COLUMN}\n业。\n今年城市区新增学位两万多个座位\n昨日，记者从市教育局获悉，我市学校\n{COLUMN}\n业。"
    )
    assert lines[1].endswith("座位")
    lines = joined(
        f"{COLUMN}\n业。\n今年城市区新增学位，两万多个，\n昨日，记者从市教育局获悉，我市学校\n{COLUMN}\n业。"
    )
    assert "，昨日" in lines[1]


def test_a_headline_cuts_in_where_there_are_no_blank_lines() -> None:
    lines = joined(f"{COLUMN}\n部分区域明晚停水\n{COLUMN}\n业。")
    assert lines[1] == "部分区域明晚停水"
    assert joined(f"{COLUMN}\n业继续壮大\n{COLUMN}\n业。")[0].endswith(
        "企业继续壮大" + COLUMN.replace("\n", "") + "业。"
    )


def test_who_asks_in_an_interview_begins_a_line() -> None:
    text = COLUMN.removesuffix("前景较好的企") + "前景很好。"
    assert joined(f"{text}\n记者：如何让群众更多地受益呢\n？\n{COLUMN}\n业。")[1].startswith("记者：")
    assert len(joined(f"{text[:-1]}，\n记者：如何让群众更多地受益呢\n{COLUMN}\n业。")) == 1


def test_a_kicker_over_several_columns_and_a_deck_where_every_line_has_a_blank_one_behind_it() -> None:
    text = COLUMN.removesuffix("前景较好的企") + "前景很好。\n"
    kicker = "一季度固定资产投资增长9.6%，工业用电量增长5.2%"
    raw = f"{text}{kicker}\n{COLUMN}\n业。\n全市开工项目计划总投资增长迅速\n——全市项目建设综述\n{COLUMN}\n业。"
    lines = joined(raw.replace("\n", "\n\n"))
    assert lines[1] == kicker
    assert lines[3:5] == ["全市开工项目计划总投资增长迅速", "——全市项目建设综述"]
    wide = f"{kicker}，民间投资占比由去年的\n百分之五十一提高到百分之五十四，新开工项目总投资增长百分之二十，增长"
    assert wide.replace("\n", "") in joined(f"{text}{wide}\n{COLUMN}\n业。")[0]


def test_a_byline_of_two_media_ends_a_text() -> None:
    text = COLUMN.removesuffix("前景较好的企") + "很好。"
    lines = joined(f"{text}洛报融媒·洛阳网记者 钟馥\n沪指再下一城站稳四千九百点大关\n{COLUMN}\n业。")
    assert lines[0].endswith("记者 钟馥")


def test_a_broken_paragraph_that_opened_as_a_report_has_no_headline_for_its_rest() -> None:
    report = (
        "洛报融媒讯（记者 赵融英）8月17日，济宁高新区管委会召开数说发展看高新主题系列发布会，会上介绍项目建设，高新区"
    )
    others = "\n\n".join(f"为优化营商环境，{'青浦区' * size}举行活动。" for size in range(1, 13))
    lines = joined(f"{others}\n\n{report}\n\n青浦新城22个重点项目启动\n\n{others}")
    assert "青浦新城22个重点项目启动" in lines
    short = "洛报融媒讯（记者 赵融英）近日济宁高\n新区管委会召开会议，介绍情况。"
    assert short.replace("\n", "") in joined(f"{others}\n\n{short}\n\n{others}")


def test_a_kicker_behind_a_broken_paragraph() -> None:
    text = "分类型来看，3月份，乐透数字型彩票销售202.78亿元，同比下降7.9%；竞猜型彩票销售34.53亿元，即开型彩票"
    kicker, headline = "刚刚结束的交易中，当日股指小幅高开", "A股结束本月最后一个交易日"
    assert joined(f"{text}\n\n{kicker}\n\n{headline}\n\n本报讯（记者 乔环）股市收跌。")[:3] == [text, kicker, headline]
    assert len(joined(f"{text}\n\n{kicker}。\n\n分地区来看，销量有增有减。")) == 2


def test_a_credit_that_begins_at_the_end_of_a_line() -> None:
    text = "推行“一线工作法”，去年累计帮企业解决用地、用工、融资等问题三百余件，企业满意度同比提高。"
    assert joined(f"{text} (本报\n记者 郑占波)\n县城居民喝上优质水")[0].endswith("(本报记者 郑占波)")
    assert joined(f"{text} (本报\n记者 郑占波\n县城居民喝上优质水")[1] == "记者 郑占波"


def test_a_headline_of_the_columns_width_above_a_dateline() -> None:
    text = (
        "　　今年以来我市城市建成区已消除黑\n\n臭水体九处，剩余四处年底前整治到位，\n\n城市污水处理率达到九成七以上。"
    )
    report = "本报讯（记者 李迎博）昨日，位于洛\n\n龙区的市妇幼保健院新院区主体封顶。"
    assert joined(f"{text}\n\n市妇幼保健院新院区昨日主体封顶了\n\n{report}")[1] == "市妇幼保健院新院区昨日主体封顶了"


def test_headlines_of_several_texts_below_each_other() -> None:
    heads = [
        "假期乘地铁 出行更从容",
        "今冬新增集中供热面积420万平方米",
        "洛南水厂扩建工程通水运行",
        "这些路口“改头换面”",
        "新学校里有“新”意",
    ]
    text = (
        "本报讯（记者 林小雨）假期将至，市民\n\n乘地铁出行有哪些变化？昨日，记者从市\n\n"
        "轨道交通集团了解到，地铁一二号线假期\n\n将延长。"
    )
    assert joined("\n\n".join([*heads, text]))[:5] == heads


def test_a_first_row_that_lost_its_indentation_is_no_headline() -> None:
    below = (
        "得低于18℃。市民反映室温不达标的，\n供热企业须在两小时内响应并且在当\n"
        "天上门解决，不得以任何理由来推诿\n扯皮，否则将被通报。"
    )
    assert joined(f"■室温不达标咋办\n\n按照规定，采暖期内居民室温不\n{below}")[1].startswith(
        "按照规定，采暖期内居民室温不得低于"
    )
    assert joined(f"■室温不达标咋办\n\n温暖过冬，一起来加油\n{below}")[1] == "温暖过冬，一起来加油"


def test_what_opens_a_sentence_goes_on() -> None:
    raw = f"{COLUMN}\n业。\n\n会议要求，要压实\n\n责任、强化预警，把每一处隐患都\n消除在汛期之前。"
    assert joined(raw)[-1] == "会议要求，要压实责任、强化预警，把每一处隐患都消除在汛期之前。"
