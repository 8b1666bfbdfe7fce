from __future__ import annotations

from tests.segment.builders import articles_of, document_of

A = "洛阳将把思想和行动统一到推进会精神上来，找准定位、主动作为。\n抓好15个老旧小区改造，建设城市游园，提升承载能力。\n"
B = "全市卫生健康系统将发挥自身优势，不断提高医疗卫生服务水平。\n梳理推进48个医疗卫生项目，补齐卫生环境短板。\n"
C = "在龙门实验室，调研组详细了解科研攻关进展，要求加大创新投入。\n市直有关部门负责同志参加调研。\n"
REPORT = "本报讯（记者 孟山 通讯员 刘佳）记者昨日获悉，全市新建充电桩1873个。\n下半年将推进高速服务区建设。\n"


def seen(raw: str) -> list[tuple[str | None, str | None, tuple[str, ...], str | None, str, str]]:
    return [
        (one.title, one.subtitle, one.authors, one.continued_from, one.body.chars[:4], one.body.chars[-4:])
        for one in articles_of(raw)
    ]


def test_headlines_above_and_byline_below() -> None:
    raw = f"## 创新谋跨越 实干勇担当\n## ——访县委书记张某\n{A}本报记者 孙小蕊\n## 筑牢压舱石\n{B}本报记者 白云飞\n"
    assert seen(raw) == [
        ("创新谋跨越 实干勇担当", "——访县委书记张某", ("孙小蕊",), None, "洛阳将把", "载能力。"),
        ("筑牢压舱石", None, ("白云飞",), None, "全市卫生", "境短板。"),
    ]


def test_headlines_printed_behind_their_text() -> None:
    raw = (
        f"{A}本报记者 戚帅华\n\n——访区长买某\n\n主动作为强化担当\n全力助推城市建设\n\n"
        f"{B}本报记者 智慧\n\n——访主任谢某\n\n打造区域医疗中心\n"
    )
    assert [one[:3] for one in seen(raw)] == [
        ("主动作为强化担当 全力助推城市建设", "——访区长买某", ("戚帅华",)),
        ("打造区域医疗中心", "——访主任谢某", ("智慧",)),
    ]


def test_headlines_behind_a_text_and_above_the_next_are_parted() -> None:
    raw = f"{A}本报记者 赵文博\n\n——访区长郭某\n\n项目为王强支撑\n\n今年全市计划新建公共充电桩5000个\n{REPORT}"
    assert [one[0] for one in seen(raw)] == ["项目为王强支撑", "今年全市计划新建公共充电桩5000个"]
    raw = (
        f"{A}本报记者 赵文博\n\n——访区长郭某\n\n项目为王强支撑\n\n——会议精神解读\n\n确保措施落实\n\n{B}本报记者 智慧\n"
    )
    assert [one[:2] for one in seen(raw)] == [("项目为王强支撑", "——访区长郭某"), ("确保措施落实", "——会议精神解读")]


def test_a_dateline_begins_an_article_and_stays_in_its_text() -> None:
    raw = f"国家级绿色工厂全市达到21家\n{REPORT}工作会谈举行\n本报讯（记者 李三旺）昨日，市领导与客商会谈。\n"
    assert seen(raw) == [
        ("国家级绿色工厂全市达到21家", None, ("孟山", "刘佳"), None, "本报讯（", "区建设。"),
        ("工作会谈举行", None, ("李三旺",), None, "本报讯（", "商会谈。"),
    ]


def test_a_continuation_without_its_head_has_no_title() -> None:
    raw = f"今年计划新建充电桩\n{REPORT}@continuation （下转03版）\n@continuation （上接01版）\n{C}"
    assert seen(raw)[1] == (None, None, (), "01版", "在龙门实", "加调研。")


def test_an_article_goes_on_behind_a_continuation() -> None:
    first = "二季度是全年工作的窗口期，我市将实施“五提”行动，确保副中心城市建设各项措施落地落实。\n"
    rest = "当前经济社会发展面临挑战，要全力推进“五提”行动落实落细。\n本报记者 白云飞\n"
    subheading = "打“组合拳” 确保副中心城市建设各项措施落地落实"
    raw = f"确保各项措施落地落实\n\n{first}\n@continuation （上接01版）\n{C}\n{subheading}\n\n{rest}"
    (whole, piece) = articles_of(raw)
    assert (whole.title, whole.authors) == ("确保各项措施落地落实", ("白云飞",))
    assert [section.heading for section in whole.sections[1:]] == [subheading]
    assert whole.body.chars.startswith("二季度")
    assert whole.body.chars.endswith("落细。")
    assert (piece.title, piece.continued_from, piece.body.chars[:4]) == (None, "01版", "在龙门实")


def test_a_sentence_that_another_article_interrupts_is_completed() -> None:
    raw = (
        "嵩县：绿色银行\n本报记者 李鹏程 文/图\n"
        "这条路总投资6.7亿元，沿线建成观景台16处、驿站7个、停车位2100个，"
        "把湖边的民宿集群同县城和高速公路连接起来，把湖边14个\n\n"
        f"伊川：一渠清水\n{REPORT}@masthead 2021年12月22日 星期三 县域视窗 03\n村连成了一条线。\n"
    )
    (whole, other) = articles_of(raw)
    assert whole.body.chars.endswith("把湖边14个村连成了一条线。")
    assert len(whole.sentences) == 1
    assert other.title == "伊川：一渠清水"


def test_subheadings_inside_an_open_article() -> None:
    raw = f"极不寻常年份创造辉煌\n——会议精神解读\n{A}众志成城战疫情\n{B}凝神聚力抓发展\n{C}本报记者 李东慧\n"
    (article,) = articles_of(raw)
    assert [section.heading for section in article.sections[1:]] == ["众志成城战疫情", "凝神聚力抓发展"]


def test_a_notice_ends_in_its_signature() -> None:
    raw = (
        f"## 代表大会常务委员会公告\n第42号\n{A}市人民代表大会常务委员会\n2021年10月13日\n@continuation (上接01版)\n{C}"
    )
    (notice, piece) = articles_of(raw)
    assert (notice.title, notice.subtitle, notice.genre) == ("代表大会常务委员会公告", "第42号", "notice")
    assert notice.body.chars.endswith("2021年10月13日")
    assert piece.continued_from == "01版"


def test_an_article_set_off_by_a_mark_has_its_headlines_behind() -> None:
    raw = f"嵩县：绿色银行\n本报记者 李鹏程\n{A}@stray_mark “ ”\n{B}（王利民）\n【河洛时评】\n建好更要管好\n"
    assert [(one.title, one.subtitle, one.authors) for one in articles_of(raw)] == [
        ("嵩县：绿色银行", None, ("李鹏程",)),
        ("建好更要管好", "【河洛时评】", ("王利民",)),
    ]


def test_a_mark_without_headlines_behind_parts_nothing() -> None:
    (article,) = articles_of(f"嵩县：绿色银行\n{A}@masthead 县域视窗 03\n{B}本报记者 李鹏程\n")
    assert article.body.chars.count("\n") == 3


def test_captions_behind_the_last_byline_are_set_apart() -> None:
    document = document_of(f"极不寻常年份创造辉煌\n{A}本报记者 李东慧\n脱贫户在家门口上班\n地铁1号线体验活动\n")
    assert [one.text for one in document.cleaned.apart] == ["脱贫户在家门口上班", "地铁1号线体验活动"]
    assert document.articles[0].body.chars.endswith("能力。")


def test_bylines_under_the_headlines() -> None:
    raw = f"建强副中心\n洛报融媒记者 张三\n{A}众志成城\n{B}筑牢压舱石\n洛报融媒记者 李四\n{C}"
    (first, second) = articles_of(raw)
    assert (first.title, first.authors) == ("建强副中心", ("张三",))
    assert [section.heading for section in first.sections[1:]] == ["众志成城"]
    assert (second.title, second.authors) == ("筑牢压舱石", ("李四",))


def test_subheadings_with_the_same_markup_as_the_title() -> None:
    raw = f"## 建强副中心 形成增长极\n洛报融媒记者 张三\n{A}## 众志成城\n{B}## 凝神聚力\n{C}"
    (article,) = articles_of(raw)
    assert [section.heading for section in article.sections[1:]] == ["众志成城", "凝神聚力"]


def test_a_question_may_be_a_headline() -> None:
    assert [one[0] for one in seen(f"洛阳，你准备好了吗？\n{REPORT}这条路通向哪里？\n——走进乡村\n{A}")] == [
        "洛阳，你准备好了吗？",
        "这条路通向哪里？",
    ]


def test_captions_that_cleaning_left_are_set_apart() -> None:
    document = document_of(f"建强副中心\n{A}市民在城市书房阅读 本报记者 李卫超 摄\n{B}本报记者 张三\n")
    (article,) = document.articles
    assert article.authors == ("张三",)
    assert "摄" not in article.body.chars
    assert [one.text for one in document.cleaned.apart] == ["市民在城市书房阅读 本报记者 李卫超 摄"]


def test_a_line_that_a_column_cut_off_is_no_headline() -> None:
    cut = "在宜阳县实验小学，调研组在学生\n\n导游的指引下参观了校园，察看日常教育管理情况。\n"
    (article,) = articles_of(f"充电桩建设提速\n{REPORT}\n{cut}")
    assert "在学生导游的指引下" in article.body.chars
    assert len(article.sections) == 1


def test_a_subheading_set_in_two_lines_is_one_line_of_the_text() -> None:
    (article,) = articles_of(f"副中心建设提速\n\n{A}\n防控态势持续向好\n经济发展“止降填谷”\n\n{B}\n本报记者 白云飞\n")
    assert "\n防控态势持续向好 经济发展“止降填谷”\n" in article.body.chars
    assert [section.heading for section in article.sections[1:]] == ["防控态势持续向好 经济发展“止降填谷”"]


def test_a_text_with_its_headlines_behind_it_is_complete() -> None:
    raw = f"{A}\n——访区长买某\n\n主动作为强化担当\n\n{B}\n——访主任谢某\n\n打造区域医疗中心\n"
    assert [one[:2] for one in seen(raw)] == [
        ("主动作为强化担当", "——访区长买某"),
        ("打造区域医疗中心", "——访主任谢某"),
    ]


def test_unsigned_articles_on_a_page() -> None:
    raw = f"充电桩建设提速\n{REPORT}全市重点项目建设推进会昨日召开\n{A}市卫生健康系统部署下一步工作\n{B}"
    assert [one[0] for one in seen(raw)] == [
        "充电桩建设提速",
        "全市重点项目建设推进会昨日召开",
        "市卫生健康系统部署下一步工作",
    ]


def test_headings_of_a_text_that_is_no_newspaper() -> None:
    (plan,) = articles_of(f"发展规划\n{A}全市经济社会发展的总体思路和要求\n{B}全市经济社会发展的重点任务和保障\n{C}")
    assert len(plan.sections) == 3


def test_a_second_byline_is_another_article_s() -> None:
    raw = f"建设跑出加速度\n□记者 徐佳\n{A}古镇：客自来\n{B}（记者 高峰）\n"
    assert [(one[0], one[2]) for one in seen(raw)] == [("建设跑出加速度", ("徐佳",)), ("古镇：客自来", ("高峰",))]


PIECE = "在智慧岛，调研组实地察看企业发展情况，智慧岛已入驻企业136家。\n调研组要求，要持续加大科研投入。\n"
ROADS = "昨日，记者从市交通运输局获悉，今年计划新建改建农村公路380公里。\n“四好农村路”通了，山里的货也卖得快了。\n"
BEHIND = "本报记者 陈思 通讯员 李平\n\n——我市加快“四好农村路”建设\n\n一条农村公路带富一方人\n"


def test_headlines_behind_a_text_do_not_claim_the_continuation_above_it() -> None:
    for between in ("", "@stray_mark “\n", "@masthead 03版\n"):
        piece, own = seen(f"@continuation （上接01版）\n{PIECE}{between}{ROADS}{BEHIND}")
        assert piece == (None, None, (), "01版", "在智慧岛", "研投入。")
        assert own[:4] == ("一条农村公路带富一方人", "——我市加快“四好农村路”建设", ("陈思", "李平"), None)
        assert own[4:] == ("昨日，记", "得快了。")


def test_without_a_report_s_opening_the_words_tell_where_the_article_begins() -> None:
    roads = "“四好农村路”建设，今年计划新建改建农村公路380公里。\n农村公路通了，一方人都富了。\n"
    piece, own = seen(f"@continuation （上接01版）\n{PIECE}{roads}{BEHIND}")
    assert (piece[3], piece[5], own[0], own[4]) == ("01版", "研投入。", "一条农村公路带富一方人", "“四好农")


def test_a_continuation_with_its_own_byline_stays_whole() -> None:
    (piece, other) = seen(f"@continuation （上接01版）\n{PIECE}本报记者 孟山\n\n国家级绿色工厂全市达到21家\n{REPORT}")
    assert piece[2:] == (("孟山",), "01版", "在智慧岛", "研投入。")
    assert other[0] == "国家级绿色工厂全市达到21家"


def test_a_masthead_inside_a_continuation_parts_nothing() -> None:
    (piece,) = seen(f"@continuation （上接01版）\n{PIECE}@masthead 03版\n{C}")
    assert piece[3:] == ("01版", "在智慧岛", "加调研。")


def test_words_cut_off_before_the_mark_stay_the_end_of_the_article() -> None:
    cut = "下一步，我市将\n加快推进农村公路\n@continuation （下转04版）\n"
    raw = f"今年计划新建充电桩\n{REPORT}{cut}绿色工厂添新丁\n{REPORT}"
    assert [one[0] for one in seen(raw)] == ["今年计划新建充电桩", "绿色工厂添新丁"]
    assert seen(raw)[0][5] == "农村公路"


def test_a_kicker_of_lower_level_above_a_headline_begins_an_article() -> None:
    raw = f"## 山里建起冷链物流园\n{REPORT}### 短评\n## 让冷链链住富民路\n{A}（王利民）\n"
    assert [one[0] for one in seen(raw)] == ["山里建起冷链物流园", "让冷链链住富民路"]


def test_two_headlines_below_a_byline_above_them() -> None:
    raw = f"洛报融媒记者 张三\n建强副中心 形成增长极\n\n众志成城战疫情\n{A}{B}洛报融媒记者 李四\n筑牢压舱石\n{C}"
    first = articles_of(raw)[0]
    assert first.body.chars.startswith(A[:10])
    assert first.sections[1:] == ()


def test_a_mark_that_may_point_either_way() -> None:
    raw = f"嵩县：绿色银行\n{A}@continuation （紧接02版）\n嵩县：林海花海\n{B}本报记者 李鹏程\n"
    assert [one.continued_from for one in articles_of(raw)] == [None, None]
    raw = f"嵩县：绿色银行\n{A}本报记者 李鹏程\n@continuation （紧接01版）\n{B}"
    assert [one.continued_from for one in articles_of(raw)] == [None, "01版"]


def test_a_comment_behind_a_report_has_its_rubric_with_its_headline() -> None:
    comment = "抢时间，好戏正登场。\n把该开工的开起来，就能为明年打下坚实基础。\n"
    for rubric, count in (("短评", 2), ("调查", 1)):
        raw = f"促消费政策持续显效\n{REPORT}{comment}（志远）\n{rubric}\n\n冬闲人不闲 好戏正当时\n"
        assert len(seen(raw)) == count
    _, own = seen(f"促消费政策持续显效\n{REPORT}{comment}（志远）\n短评\n\n冬闲人不闲 好戏正当时\n")
    assert (own[0], own[2], own[4]) == ("冬闲人不闲 好戏正当时", ("志远",), "抢时间，")


def test_words_in_brackets_that_sign_nothing() -> None:
    for words in ("（待续）", "（节选）"):
        assert all(one[2] == () for one in seen(f"充电桩建设提速\n{A}{words}\n绿色工厂添新丁\n{B}"))
