"""Headlines, kickers and bylines among the rows of columns, which nothing joins."""

from __future__ import annotations

from tests.clean.test_joining import COLUMN, HEADLINE, joined


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


def test_what_breaks_off_above_a_dateline_is_no_headline() -> None:
    text = (
        "　　市住建局统计显示，全市列入年度计划\n的八百多个老旧小区，目前近五百个已经完\n"
        "工，约六万户居民受益；除三十六个小区因"
    )
    report = "本报讯（记者 郭飞飞）昨日，\n记者从市城管局了解到，因桥面\n铺装破损，王城大桥封闭施工。"
    for end in ("燃气管线滞后外，其余年底前均可", "管线滞后外，有关负责人介绍，今年"):
        assert joined(f"{text}\n{end}\n\n{report}")[0].endswith(end)
    assert joined(f"{text}\n管线滞后。\n王城大桥封闭维修\n\n{report}")[1] == "王城大桥封闭维修"


def test_a_count_at_the_end_of_a_line_goes_on_with_its_unit() -> None:
    text = "　　城区变化最直观的是路。和平路南延、\n覃怀大道改造、迎宾大道沁河特大桥等11"
    below = "詹店新区“拿地即开工”\n　　本报讯（记者 董柏生）昨日，生产\n基地在詹店新区奠基。"
    assert joined(f"{text}\n项市政工程先后\n\n{below}")[0].endswith("等11项市政工程先后")
    assert joined(f"{text}\n新区工程先后开\n\n{below}")[0].endswith("等11")


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
