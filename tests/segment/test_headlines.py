from __future__ import annotations

import pytest

from flows.segment.headlines import choose_title, states_a_figure
from tests.segment.builders import articles_of, roles_of


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("创新谋跨越 实干勇担当", "创新谋跨越 实干勇担当"),
        ("主动作为强化担当\n——访区长买某", "主动作为强化担当"),
        ("——访区长买某\n主动作为强化担当", "主动作为强化担当"),
        ("## 躬身入局勇担当\n## 一把手访谈\n## 创新谋跨越 实干勇担当\n## ——访县委书记张某", "创新谋跨越 实干勇担当"),
        ("## 工作现场会在洛召开\n## 何某讲话 徐某致辞", "工作现场会在洛召开"),
        ("## 一季度我市经济运行开局平稳\n## 地区生产总值同比增长4.9%", "一季度我市经济运行开局平稳"),
        ("绿色工厂添新丁 转型升级增动能\n国家级绿色工厂全市达到21家", "绿色工厂添新丁 转型升级增动能"),
        # what leaves its subject to the other line, on meetings, columns
        ("年底前实现建制村全部通硬化路\n\n前8个月我市新改建农村公路812公里", "前8个月我市新改建农村公路812公里"),
        ("明年我市将再添5座公园\n\n公园城市建设提速", "公园城市建设提速"),
        ("聚焦政府工作报告\n\n干字当头，今年这样干", "干字当头，今年这样干"),
        ("聚焦民生实事办得好\n\n建成书房20座", "聚焦民生实事办得好"),
        ("聚焦产业链 建设新洛阳\n\n新型储能产业链“链”出新动能", "新型储能产业链“链”出新动能"),
        ("县域工业观察\n\n一根玉米棒“榨”出产业", "一根玉米棒“榨”出产业"),
        ("### 项目建设一线行\n## 从一粒锂到一块电池\n## ——走进产业园", "从一粒锂到一块电池"),
        ("15年累计生产原油800万吨，公司初心如磐\n勇做赛道上的追梦人", "勇做赛道上的追梦人"),
        (
            "## 建强副中心 形成增长极\n认真学习贯彻市党代会精神\n## 实施集群行动,推动产业转型\n## 以产业集聚打造新引擎",
            "以产业集聚打造新引擎",
        ),
        ("洛阳市人大常委会任免名单\n(2021年10月13日第二十八次会议通过)", "洛阳市人大常委会任免名单"),
        ("代表大会常务委员会公告\n第42号", "代表大会常务委员会公告"),
        (
            "省委省政府召开工作推进会\n\n抓住机遇融入重大国家战略实现突破 开放引领打造发展新增长极\n\n王某讲话",
            "抓住机遇融入重大国家战略实现突破 开放引领打造发展新增长极",
        ),
        ("学党史 办实事 开新局\n洛龙区:把民生实事办好", "洛龙区:把民生实事办好"),
        ("【河洛时评】\n建好更要管好", "建好更要管好"),
        ("种足种好保丰年\n全市405万亩小麦播种基本结束", "全市405万亩小麦播种基本结束"),
        ("“有诉即办”连着万家灯火\n“12345”去年接听市民来电214万个", "“有诉即办”连着万家灯火"),
        ("我市今年投资28.9亿元推进十大交通工程\n桥跨两岸 路达八方", "桥跨两岸 路达八方"),
        ("总投资3.86亿元\n中州渠整治工程下月进场施工", "中州渠整治工程下月进场施工"),
        ("种着菇，发着电，领着钱\n首座农光互补电站并网发电", "首座农光互补电站并网发电"),
    ],
)
def test_the_title_among_kickers_and_decks(head: str, title: str) -> None:
    chosen, others = choose_title(roles_of(head))
    assert [line.text for line in chosen] == [title]
    assert len(others) == len(roles_of(head)) - 1


def test_a_title_in_images_stands_below_what_its_kicker_says_plainly() -> None:
    body = roles_of("昨日，记者获悉，城市区既有住宅加装电梯1053部，突破千部，居民回家更方便。")
    chosen, _ = choose_title(roles_of("城市区既有住宅加装电梯突破千部\n\n老楼居民回家“一键直达”"), body)
    assert [line.text for line in chosen] == ["老楼居民回家“一键直达”"]
    chosen, _ = choose_title(roles_of("城市区既有住宅加装电梯\n\n最新进展公布"), body)
    assert [line.text for line in chosen] == ["城市区既有住宅加装电梯"]


def test_decks_alone_are_no_title() -> None:
    assert choose_title(roles_of("——访区长买某"))[0] == []


@pytest.mark.parametrize(
    ("headline", "says"),
    [
        ("总投资3.86亿元", True),
        ("前8个月工业增加值增长10.3%", True),
        ("清走三万辆 划好“安身处”", True),
        ("公共充电桩5000个", True),
        ("地铁1号线一期开通", False),
        ("市区空气质量周报（8月6日至12日）", False),
        ("前8个月工业经济稳中有进", False),
        ("一周之内三破纪录", False),
    ],
)
def test_statements_of_figures(headline: str, says: bool) -> None:
    assert states_a_figure(headline) is says


def test_a_deck_may_end_in_a_number_with_any_unit() -> None:
    chosen, _ = choose_title(roles_of("改革开放不断深化拓展\n\n国际邮轮母港接待邮轮超过100艘次"))
    assert [line.text for line in chosen] == ["改革开放不断深化拓展"]
    chosen, _ = choose_title(roles_of("奋力开创高质量发展新局面\n\n城市轨道交通建设计划到2025年"))
    assert [line.text for line in chosen] == ["城市轨道交通建设计划到2025年"]


BODY = "一季度，我市568个省市重点项目完成投资612.4亿元，项目建设取得好成绩，投资占比近五成。"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("奋力开创高质量发展新局面\n\n重点项目完成投资612.4亿元", "重点项目完成投资612.4亿元"),
        ("项目建设越来越快\n\n完成投资612.4亿元", "项目建设越来越快"),
        ("重点项目建设传来喜讯\n\n投资占比近五成", "重点项目建设传来喜讯"),
        ("一季度省市重点项目建设成绩好\n\n项目要向“新”\n发展须提“速”", "项目要向“新” 发展须提“速”"),
        ("一季度重点项目建设\n\n10类项目 件件连民心", "10类项目 件件连民心"),
        ("一季度重点项目建设\n\n10类项目投资45亿元", "一季度重点项目建设"),
        ("重点项目比比谁快\n\n重点项目投资过八成", "重点项目比比谁快"),
        ("重点项目比比谁快\n\n重点项目投资成热点", "重点项目投资成热点"),
        ("568个重点项目报喜\n\n完成投资612.4亿元", "568个重点项目报喜"),
        ("一季度“成绩单”出炉\n\n嵩县：稳住重点项目 拉长产业链", "嵩县：稳住重点项目 拉长产业链"),
        ("重点项目推进会召开\n\n研究重点项目等工作", "重点项目推进会召开"),
        ("重点项目推进会召开\n\n研究重点项目建设", "研究重点项目建设"),
        # what leaves to the other what it speaks of, and what says it whole
        ("重点项目加快建设\n\n治理河段12公里", "重点项目加快建设"),
        ("重点项目一览\n\n治理重点项目建设短板", "治理重点项目建设短板"),
        # a meeting that says what the other one tells
        ("全市重点项目推进会提出\n\n重点项目推进", "重点项目推进"),
        ("全市重点项目推进会召开\n\n抢抓进度", "全市重点项目推进会召开"),
    ],
)
def test_kickers_above_and_below_titles(head: str, title: str) -> None:
    chosen, _ = choose_title(roles_of(head), roles_of(BODY))
    assert [line.text for line in chosen] == [title]


@pytest.mark.parametrize(("line", "is_heading"), [("2023年工作回顾", True), ("奋力谱写新篇章", False)])
def test_the_chapter_below_a_digests_deck_heads_its_text(line: str, is_heading: bool) -> None:
    text = "全年地区生产总值完成486.5亿元，增长5.8%；规模以上工业增加值增长7.4%；社会消费品零售总额116.2亿元。"
    (article,) = articles_of(f"## 锚定目标再上台阶\n## ——新安县政府工作报告摘登\n## {line}\n{text}")
    assert article.body.chars.startswith(line) is is_heading
