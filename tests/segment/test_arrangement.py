from __future__ import annotations

from tests.segment.builders import articles_of

ROADS = "本报讯（记者 宋锋辉）中州渠综合整治工程总投资3.86亿元，计划10月中旬进场施工，清淤疏浚渠道26公里。\n"
SUN = "本报讯（记者 李岚）宜阳县农光互补电站并入国家电网，一边是屋顶发电，一边是棚下种菇，年发电1亿千瓦时。\n"
WORK = "今年1月至8月，全市规模以上工业增加值增长10.3%，装备制造业增加值增长14.1%，工业经济爬坡过坎。\n"


def titles(raw: str) -> list[str | None]:
    return [one.title for one in articles_of(raw)]


def test_a_page_that_prints_headlines_behind_texts_keeps_to_it() -> None:
    raw = (
        f"{WORK}本报记者 戴云鹏\n\n工业经济：爬坡过坎 稳中有进\n\n{ROADS}\n中州渠综合整治工程下月进场施工\n\n"
        f"{SUN}\n豫西首座农光互补电站在宜阳并网发电\n"
    )
    assert titles(raw) == [
        "工业经济：爬坡过坎 稳中有进",
        "中州渠综合整治工程下月进场施工",
        "豫西首座农光互补电站在宜阳并网发电",
    ]


def test_headlines_stand_over_their_texts() -> None:
    raw = f"中州渠综合整治工程下月进场施工\n{ROADS}\n豫西首座农光互补电站在宜阳并网发电\n{SUN}"
    assert titles(raw) == ["中州渠综合整治工程下月进场施工", "豫西首座农光互补电站在宜阳并网发电"]


def test_a_byline_may_stand_above_its_headline() -> None:
    raw = f"中州渠综合整治工程下月进场施工\n{ROADS}\n□本报记者 戴云鹏\n工业经济：规模以上工业增加值增长10.3%\n{WORK}"
    first, second = articles_of(raw)
    assert (first.authors, second.authors) == (("宋锋辉",), ("戴云鹏",))
    assert second.title == "工业经济：规模以上工业增加值增长10.3%"


BUS = "“以前到市区要倒三趟车，现在一趟就到。”昨日，市民李女士说，公交集团新开的线路方便了沿线居民出行。\n"
ITEMS = ("●主要指标回升向好\n" + WORK, "●项目建设提速提效\n" + WORK.replace("工业", "投资"))
END = "本报记者 赵一凡\n——全会精神解读\n工业经济向好 项目建设提速\n"


def test_an_article_may_open_with_a_subheading() -> None:
    heads = ("上半年：稳中有进 进中提质\n", "下半年：聚力攻坚 实干争先\n")
    body = f"{heads[0]}{ITEMS[0]}{heads[1]}{ITEMS[1]}"
    raw = f"@continuation （上接01版）\n{BUS}{body}{END}中州渠综合整治工程下月进场施工\n{ROADS}"
    first, second = articles_of(raw)[:2]
    assert (first.title, second.title) == (None, "工业经济向好 项目建设提速")
    assert [one.level for one in second.sections[1:]] == [1, 2, 1, 2]
    raw = f"{BUS}本报记者 李岚\n上半年工业增加值增长10.3%\n{WORK}本报记者 王峰\n"
    assert titles(raw)[-1] == "上半年工业增加值增长10.3%"


def test_an_article_that_a_continuation_interrupts_has_its_headlines_at_its_end() -> None:
    lead = "产业兴则城市兴。今年以来，我市聚焦十大产业集群，实施重点产业项目326个，总投资4180亿元。\n"
    before = f"{WORK}本报记者 戴云鹏\n——工业经济观察\n工业经济爬坡过坎\n"
    raw = f"{before}{lead}@continuation （上接01版）\n{BUS}{''.join(ITEMS)}{END}"
    first, second, third = articles_of(raw)
    assert (first.title, second.title, third.continued_from) == (
        "工业经济爬坡过坎",
        "工业经济向好 项目建设提速",
        "01版",
    )
    assert second.body.chars.startswith("产业兴则城市兴") and "●项目建设提速提效" in second.body.chars
    assert third.body.chars == BUS.strip()


def test_a_short_paragraph_above_the_first_subheading() -> None:
    raw = f"{SUN}电站并网发电\n当前，经济加快恢复。\n●工业\n{WORK}●投资\n{WORK}本报记者 戴云鹏\n工业经济爬坡过坎\n"
    assert articles_of(raw)[1].body.chars.startswith("当前，经济加快恢复。")


def test_the_second_headline_above_a_mark_is_that_of_the_continuation() -> None:
    heads = "——工业经济观察\n工业经济爬坡过坎\n\n小香菇撑起“伞”\n@continuation （上接01版）\n"
    first, second = articles_of(f"{WORK}本报记者 戴云鹏\n{heads}{BUS}本报记者 李岚\n")
    assert (first.title, second.title, second.continued_from) == ("工业经济爬坡过坎", "小香菇撑起“伞”", "01版")
    first, second = articles_of(f"{WORK}本报记者 戴云鹏\n{heads.replace('小香菇撑起“伞”', '')}{BUS}本报记者 李岚\n")
    assert (first.title, second.title) == ("工业经济爬坡过坎", None)


def test_the_rubric_of_a_box_begins_an_article() -> None:
    raw = f"工业经济爬坡过坎\n本报记者 戴云鹏\n{WORK}链接\n全市工业经济增加值\n{WORK}"
    assert titles(raw) == ["工业经济爬坡过坎", "全市工业经济增加值"]
    assert titles(raw.replace("链接\n", "")) == ["工业经济爬坡过坎"]


def test_a_headline_with_a_comma_above_a_bulleted_line_is_no_sentence() -> None:
    raw = f"工业经济爬坡过坎\n{WORK}2022年，我们交出这样的答卷\n{ITEMS[0]}{ITEMS[1]}本报记者 戴云鹏\n"
    (article,) = articles_of(raw)
    assert [one.heading for one in article.sections][1] == "2022年，我们交出这样的答卷"


def test_the_office_that_signs_a_notice_may_stand_with_the_day() -> None:
    notice = (
        "关于公开招聘中小学教师的公告\n为补充师资力量，面向社会公开招聘教师216名。\n宜阳县教育体育局 2020年1月8日\n"
    )
    first, second = articles_of(f"{notice}\n{SUN}\n豫西首座农光互补电站在宜阳并网发电\n")
    assert first.body.chars.endswith("2020年1月8日")
    assert second.title == "豫西首座农光互补电站在宜阳并网发电"


def test_the_level_of_titles_by_markup_begins_an_article() -> None:
    raw = (
        "## 让老工业区长出新动能\n## ——访区长闻某\n区长闻某说，去年增长6.7%。\n### 小企业干成大事情\n"
        "去年建成小微企业园3个。\n"
        "## 稳中求进再加力\n去年，全县生产总值完成612亿元。\n### 工业上台阶\n实施项目64个。\n"
    )
    assert [one.title for one in articles_of(raw)] == ["让老工业区长出新动能", "稳中求进再加力"]


def test_a_list_with_a_date_below_its_title() -> None:
    raw = (
        "保租房下月起配租\n本报讯（记者 安某之）房源通过验收。\n\n"
        "城市更新试点片区名单\n(2022年11月16日)\n经研究，确定以下3个片区。\n"
    )
    assert [one.title for one in articles_of(raw)] == ["保租房下月起配租", "城市更新试点片区名单"]


def test_a_box_with_items_ends_where_it_says_who_provided_it() -> None:
    text = "把铜做到比纸还薄，灵宝人琢磨了20年。\n产能不等于价值，灵宝的打法是往上走。\n本报记者 葛某 通讯员 许某民\n"
    box = "全市民生实事进度\n●新建幼儿园21所\n●改造老旧小区112个\n●免费筛查8.6万人\n（市政府督查室 提供）\n"
    first, second = text.split("\n", 1)
    raw = f"越薄越值钱\n{first}\n{box}{second}"
    assert [one.title for one in articles_of(raw)][:2] == ["越薄越值钱", "全市民生实事进度"]


def test_a_column_s_name_leaves_a_text_to_the_headlines_behind_it() -> None:
    raw = (
        f"“十四五”开局·县长访谈\n\n{WORK}本报记者 戴云鹏\n\n工业经济：爬坡过坎 稳中有进\n\n——访市工信局局长李强\n\n"
        f"@continuation （上接01版）\n{ROADS.replace('本报讯（记者 宋锋辉）', '')}"
    )
    assert titles(raw) == ["工业经济：爬坡过坎 稳中有进", None]
