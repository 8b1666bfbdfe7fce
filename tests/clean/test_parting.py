"""Lines that are no part of a paragraph: bulleted headings, rows of lists, notices' headlines."""

from __future__ import annotations

from tests.clean.test_joining import COLUMN, joined


def test_bulleted_headings_leave_their_line_free() -> None:
    text = COLUMN.replace("与先前相比，此次为优化类型结构，", "刚刚过去的一年，为优化类型结构，")
    assert joined(f"●成绩单：稳住了\n{text}\n业。")[0] == "●成绩单：稳住了"
    assert joined(f"●{COLUMN}\n业。") == ["●" + COLUMN.replace("\n", "") + "业。"]


def test_rows_that_each_come_to_a_figure_stay_rows() -> None:
    rows = ["全县累计建成5G基站26个", "空气优良天数331天", "新建城市书房3座、小游园11处", "改造农村危房412户"]
    assert joined("\n\n".join(rows)) == rows
    column = COLUMN.replace("名单数量，", "名单共26家").replace("龙头企业，", "企业共有8家")
    assert joined(f"{column}\n业。") == [column.replace("\n", "") + "业。"]


def test_the_headline_of_a_notice_cuts_in_and_its_office_ends_it() -> None:
    notice = "经研究，公开招聘教师260名。详情见网站。偃师区教育体育局"
    raw = f"2025年起，\n\n偃师区公开招聘教师公告（摘要）\n\n{notice}\n\n每年新增托育园40所，闲置校舍优先使用。"
    assert joined(raw) == [
        "2025年起，",
        "偃师区公开招聘教师公告（摘要）",
        notice,
        "每年新增托育园40所，闲置校舍优先使用。",
    ]
    assert joined("会议强调，\n\n要抓好落实，不得拖延。市政府\n\n将督查。")[0].startswith("会议强调，要抓好落实")


def test_behind_the_items_of_a_list_that_end_without_a_stop_another_text_goes_on() -> None:
    items = "●空气优良天数62天，比去年同期多\n5天\n●发放稳岗返还资金8600万元，惠及\n企业3100户"
    text = "洛阳还将新建乡村博物馆20家，启动\n汉魏故城展示馆建设。"
    assert joined(f"今年，\n\n{items}\n\n{text}")[-2:] == [
        "●发放稳岗返还资金8600万元，惠及企业3100户",
        "洛阳还将新建乡村博物馆20家，启动汉魏故城展示馆建设。",
    ]
    broken = items.replace("5天", "5天，创历史新高。").replace("企业3100户", "企业")
    assert joined(f"今年，\n\n{broken}\n\n3100户，比上年增长一成以上，超额\n完成任务。")[-1].endswith(
        "企业3100户，比上年增长一成以上，超额完成任务。"
    )
