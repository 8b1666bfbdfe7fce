from __future__ import annotations

import pytest

from tests.segment.builders import roles_of

LONG = "记者昨日获悉，全市新增公共充电桩1873个，下半年将继续建设公共充电设施，方便群众就近充电。" * 3
BODY = "\n\n本报讯（记者 孟山）记者昨日获悉，全市新增公共充电桩1873个，下半年将继续建设公共充电设施。\n"


@pytest.mark.parametrize(
    ("head", "headlines"),
    [
        ("防控态势持续向好\n经济发展“止降填谷”", ["防控态势持续向好 经济发展“止降填谷”"]),
        ("——访区长买某\n\n主动作为强化担当\n全力助推城市建设", ["——访区长买某", "主动作为强化担当 全力助推城市建设"]),
        ("奋战开门红 冲刺一季度\n我市举行第十一期活动", ["奋战开门红 冲刺一季度", "我市举行第十一期活动"]),
        ("奋战开门红 冲刺一季度\n各地掀起施工热潮", ["奋战开门红 冲刺一季度 各地掀起施工热潮"]),
        ("老君山索道\n改造项目投用", ["老君山索道 改造项目投用"]),
        ("政策速递\n水利建设要点印发", ["政策速递", "水利建设要点印发"]),
        ("今年全市计划新建公共\n充电桩5000个", ["今年全市计划新建公共 充电桩5000个"]),
        ("总投资3.86亿元\n中州渠整治工程进场施工", ["总投资3.86亿元", "中州渠整治工程进场施工"]),
        ("全市常住人口增加50.72万人\n人口普查“家底”揭晓", ["全市常住人口增加50.72万人", "人口普查“家底”揭晓"]),
        ("清走三万辆 划好“安身处”\n共享单车告别“野蛮生长”", ["清走三万辆 划好“安身处”", "共享单车告别“野蛮生长”"]),
        ("绿色工厂添新丁\n国家级绿色工厂达到21家", ["绿色工厂添新丁", "国家级绿色工厂达到21家"]),
        ("9家县级医院达标\n县域医疗再提升", ["9家县级医院达标 县域医疗再提升"]),
        ("“五一”假期\n地铁日均运客超37万乘次", ["“五一”假期 地铁日均运客超37万乘次"]),
        ("“五一”花会\n地铁日均运客超37万乘次", ["“五一”花会", "地铁日均运客超37万乘次"]),
        ("种着菇，发着电\n首座农光互补电站并网发电", ["种着菇，发着电", "首座农光互补电站并网发电"]),
        ("项目建设一线行\n从一粒锂到一块电池", ["项目建设一线行", "从一粒锂到一块电池"]),
        ("旧小区换新颜\n老城区：古街里长出新业态", ["旧小区换新颜", "老城区：古街里长出新业态"]),
        ("老城区：古街里\n长出文旅新业态", ["老城区：古街里 长出文旅新业态"]),
        ("防控态势持续向好\n\n经济发展“止降填谷”", ["防控态势持续向好", "经济发展“止降填谷”"]),
        ("让山里的好东西\n走得更远\n\n——访县长程硕民", ["让山里的好东西 走得更远", "——访县长程硕民"]),
        ("让山里的好东西\n程硕民\n\n——访县长程硕民", ["让山里的好东西", "程硕民", "——访县长程硕民"]),
        ("让山里的好东西\n走得更远", ["让山里的好东西", "走得更远"]),
        (
            "市住房和城乡建设局 市公安局交通警察支队\n关于瀛洲桥封闭施工的通告",
            ["市住房和城乡建设局 市公安局交通警察支队", "关于瀛洲桥封闭施工的通告"],
        ),
    ],
)
def test_headlines_in_two_lines_and_kickers_with_headlines(head: str, headlines: list[str]) -> None:
    assert [line.text for line in roles_of(head + BODY) if line.role in ("headline", "deck")] == headlines


def test_a_headline_set_from_top_to_bottom() -> None:
    headlines = [line.text for line in roles_of("停\n水\n通\n告" + BODY) if line.role == "headline"]
    assert headlines == ["停水通告"]
    assert [line.text for line in roles_of("停\n水2\n通\n告" + BODY) if line.role == "headline"] != headlines


def test_headlines_of_the_text_above_and_of_the_text_below() -> None:
    above, below = "供水管道周末检修，部分路段停水。\n\n", "\n\n本报讯（记者 孟山）首座农光互补电站并网发电。\n"
    heads = "周末检修部分路段停水\n农光互补电站并网发电"
    assert [one.text for one in roles_of(above + heads + below) if one.role == "headline"] == heads.split("\n")
    assert [one.text for one in roles_of(heads + below) if one.role == "headline"] == [heads.replace("\n", " ")]


@pytest.mark.parametrize(
    ("head", "headlines"),
    [
        ("强投资 抓项目 促转型\n大项目扛鼎 好项目领航", ["强投资 抓项目 促转型", "大项目扛鼎 好项目领航"]),
        ("稳开局 增底气\n谋长远 蓄动能", ["稳开局 增底气 谋长远 蓄动能"]),
        ("看项目 比实绩 促发展\n全市项目观摩活动举行", ["看项目 比实绩 促发展", "全市项目观摩活动举行"]),
        ("抓投资 强产业 惠民生\n夺取全年目标任务胜利", ["抓投资 强产业 惠民生 夺取全年目标任务胜利"]),
        ("全市项目推进会召开\n坚定“项目为王”导向", ["全市项目推进会召开", "坚定“项目为王”导向"]),
        ("全市项目推进会提出\n坚定“项目为王”导向", ["全市项目推进会提出", "坚定“项目为王”导向"]),
        ("逛夜市\n看夜景\n夜间消费持续升温", ["逛夜市 看夜景 夜间消费持续升温"]),
        ("行政区划\n区划沿革", ["行政区划", "区划沿革"]),
        ("夜间消费持续升温\n看夜景", ["夜间消费持续升温", "看夜景"]),
        ("## 新安县：\n## 铝加工产业加速崛起", ["新安县： 铝加工产业加速崛起"]),
        ("## 新安县\n## 铝加工产业加速崛起", ["新安县", "铝加工产业加速崛起"]),
    ],
)
def test_lines_of_even_parts(head: str, headlines: list[str]) -> None:
    assert [line.text for line in roles_of(head + BODY) if line.role in ("headline", "deck")] == headlines


def test_a_short_line_behind_an_open_paragraph() -> None:
    text = "这部电梯总造价46万元，政府补贴15万元，其余由16户居民分摊，一楼住户不出钱，七楼住户每户出资4万元。据统"
    heads = "\n请市民提前储水" + BODY
    assert roles_of(f"{text}\n部分区域明晚停水{heads}")[1].role == "headline"
    assert roles_of(f"{text}\n计结果显示{heads}")[1].goes_on


def test_headlines_between_blank_lines_on_a_page_of_long_paragraphs_are_two() -> None:
    heads = "洛宁：项目“拔节”快\n\n守好一河水 润泽一方田"
    raw = "\n\n".join(
        [LONG, LONG, "走县区·看项目", heads, "——访市水利局局长许承岳", "（上接01版）", LONG, "一线快讯", LONG, LONG]
    )
    assert "洛宁：项目“拔节”快" in [line.text for line in roles_of(raw) if line.role == "headline"]
