"""Status and period: from clause, sentence, heading and document together."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.indicators.texts import document_of, read

REVIEW, PLAN, TERM = "2019年工作回顾", "2020年工作安排", "五年来工作回顾"
IN_REPORTS = [
    (REVIEW, "固定资产投资完成204.7亿元。", "actual", "2019"),
    (REVIEW, "一季度新增企业357家。", "actual", "2019-Q1"),
    (REVIEW, "重大项目投资超年度计划目标13.9%。", "actual", "2019"),
    (REVIEW, "预计生产总值增长3%以上。", "actual", "2019"),
    (REVIEW, "确保了500户企业稳定生产。", "actual", "2019"),
    (REVIEW, "力争到2025年森林覆盖率达到45%。", "target", "2025"),
    (REVIEW, "今后五年，累计建成公园30个。", "target", "2020/2024"),
    (REVIEW, "近三年来，累计投入12亿元。", "actual", "2017/2019"),
    (PLAN, "近三年来，累计投入12亿元。", "actual", "2017/2019"),
    (REVIEW, "市级审批事项由2015年的206项精简到152项。", "actual", "2015"),
    (REVIEW, "在原有3户企业的基础上扩大规模。", "actual", None),
    (PLAN, "新增就业1.5万人以上。", "target", "2020"),
    (PLAN, "6月底前建成公厕16座。", "target", "2020-06"),
    (PLAN, "去年新增就业2.04万人。", "actual", "2019"),
    (PLAN, "产业园建成后可新增产值36亿元。", "target", None),
    (TERM, "五年新建城市道路71.9公里。", "actual", "2015/2019"),
    (TERM, "新建城市道路71.9公里。", "actual", "2015/2019"),
    (TERM, "森林覆盖率达到42%。", "actual", "2019"),
    (TERM, "生产总值年均增长9.8%。", "actual", "2019"),
    (TERM, "新增就业突破50万人。", "actual", "2015/2019"),
    (TERM, "在建重点项目28个。", "actual", "2019"),
    (TERM, "市场主体超过346万户。", "actual", "2019"),
    (TERM, "2018年，绿化率由30%提高到42%。", "actual", "2017"),
    (TERM, "人均住房面积由11.6平方米扩大到32.1平方米。", "actual", "2014"),
    ("“十四五”时期发展目标", "工业总产值突破1000亿元。", "target", "2025"),
]
IN_NEWSPAPERS = [
    ("全市新增企业357家，同比增长8%。", "actual", "2020"),
    ("力争上半年完成进出口70亿元。", "target", "2020-H1"),
    ("今年棚改新开工1.8万套、基本建成2.2万套的任务，上半年分别完成61%和54.5%。", "target", "2020"),
    ("机场改造投用后，一季度旅客吞吐量达29.6万人次。", "actual", "2020-Q1"),
    ("机场改造投用后，旅客吞吐量达29.6万人次。", "target", None),
    ("根据省里下达的任务，今年新建高标准农田51万亩。", "target", "2020"),
    ("根据任务书，新建学校5所。", "actual", "2020"),
    ("年内再建40个养老服务站。", "target", "2020"),
    ("6月底前建成公厕16座。", "target", "2020-06"),
    ("全年新建充电桩243个。", "target", "2020"),
    ("一季度新增企业357家。", "actual", "2020-Q1"),
    ("要抓好15个老旧小区改造。", "target", "2020"),
    ("针对吃拿卡要等问题，开展明察暗访23次。", "actual", "2020"),
    ("县里准备新建停车场5个。", "target", "2020"),
    ("全年再新增充电桩200个。", "target", "2020"),
    ("去年全年再新增充电桩200个。", "actual", "2019"),
    ("今年的为民办实事清单：新建停车场5个。", "target", "2020"),
    ("去年的为民办实事清单：新建停车场5个。", "actual", "2019"),
    ("今年又投入财政资金2600万元，用于建设。", "actual", "2020"),
    ("去年，全市新增企业357家。", "actual", "2019"),
    ("今后五年，累计建成公园30个。", "target", "2020/2024"),
    ("2018年以来，累计建成公园30个。", "actual", "2018/2020"),
    ("两年内新增企业300家。", "target", "2020"),
    ("两年内已新增企业300家。", "actual", "2020"),
    ("项目达产后，年产值可达30亿元。", "target", None),
    ("截至4月底，已完工农村公路52公里。", "actual", "2020-04"),
    ("开元花园等22个重点项目集中启动。", "actual", "2020"),
    ("活动吸引客商300人。今年将新开工项目8个。", "actual", "2020"),
    ("44个审批事项从审核要点等方面规范。", "actual", "2020"),
    ("人均预期寿命提高到79岁。", "actual", "2020"),
    ("预计新建充电桩20个。", "target", "2020"),
    ("预计生产总值增长3%。", "actual", "2020"),
    ("总投资5亿元的产业园将于年底开工。", "actual", "2020"),
    ("将54项审批事项纳入清单管理。", "actual", "2020"),
    ("各社区对22家拟上市企业进行走访。", "actual", "2020"),
    ("建成后两地车程将由40分钟缩短至20分钟。", "actual", None),
]


@pytest.mark.parametrize(("heading", "text", "status", "period"), IN_REPORTS)
def test_in_a_report(heading: str, text: str, status: str, period: str | None) -> None:
    found = read(document_of(text, headings=heading))[0]
    assert (found.status, found.period) == (status, period)


@pytest.mark.parametrize(("text", "status", "period"), IN_NEWSPAPERS)
def test_in_a_newspaper(text: str, status: str, period: str | None) -> None:
    document = document_of(text, genre="news", year=2020, published=date(2020, 4, 20))
    found = read(document)[0]
    assert (found.status, found.period) == (status, period)


def test_a_deadline_inside_a_clause_holds_for_that_clause() -> None:
    text = "确保23个竣工项目11月底前全部竣工，新谋划重大项目300个。"
    assert [one.period for one in read(document_of(text, headings=PLAN))] == ["2020-11", "2020"]


def test_a_list_goes_on_in_its_period() -> None:
    text = "新增煤炭产能2.2亿吨、电力装机809万千瓦，森林覆盖率42%。亿元以上项目17个，投资额290亿元。"
    span = "2015/2019"
    assert [one.period for one in read(document_of(text, headings=TERM))] == [span, span, "2019", span, span]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("规上企业达520户，其中产值超亿元企业150户。", ["2019", "2019"]),
        ("本科、高职院校分别达到29所和46所。", ["2019", "2019"]),
        ("新增本科、高职院校29所和46所。", ["2015/2019", "2015/2019"]),
    ],
)
def test_a_part_is_of_the_period_of_the_whole(text: str, periods: list[str]) -> None:
    assert [one.period for one in read(document_of(text, headings=TERM))] == periods


def test_a_comparison_is_no_period() -> None:
    text = "与2015年相比，生产总值增长50%。"
    assert read(document_of(text, headings=REVIEW))[0].period == "2019"


def test_a_growth_is_of_the_period_of_its_level() -> None:
    text = "2018年，旅游收入35亿元，增长8%；新增就业1.5万人。"
    assert [one.period for one in read(document_of(text, headings=REVIEW))] == ["2018", "2018", "2018"]


def periods_in_news(text: str) -> list[str | None]:
    document = document_of(text, genre="news", year=2020, published=date(2020, 9, 20))
    return [one.period for one in read(document)]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("2018年旅游收入35亿元，年均增长8%。", ["2018", "2018"]),
        ("上半年，签约项目62个，完成全年任务的56.4%。", ["2020-H1", "2020-H1"]),
        ("1月至8月，固定资产投资增长5.3%，比全省平均水平高1.6个百分点。", ["2020-01/2020-08"] * 2),
        ("截至5月底，完成投资14.3亿元，占总投资的38.8%。", ["2020-05", "2020-05"]),
        ("2017年以来，古镇累计投资12.6亿元。新建游客中心3个。", ["2017/2020", "2020"]),
        ("上半年，工业增长8%。该厂年产轴承30万套。", ["2020-H1", "2020"]),
        ("一期2条生产线去年10月投产，二期3条生产线年底投产。", ["2019-10", "2020"]),
        ("记者获悉，1月至8月，投资增长5.3%；230个项目完成投资1021.6亿元。", ["2020-01/2020-08"] * 3),
        ("8月，进出口9亿元，同比增长4%。出口5亿元。", ["2020-08"] * 3),
        ("6月，公路建成通车。沿线建成观景台16处。", ["2020"]),
        ("2月18日至24日，零售额6780亿元。", ["2020-02"]),
        ("今年3月开工，年底前可试生产，达产后年产值可达36亿元。", [None]),
        ("去年，建成书房7座、游园15处、公共停车场6个。", ["2019"] * 3),
        ("上半年，新建充电桩187个。目前，全市累计建成充电桩1.2万个。", ["2020-H1", "2020"]),
        ("2002年至2018年，产值从886亿元增加到7351亿元。", ["2002", "2018"]),
        ("占比从2005年的6.1%提高到2010年的6.6%。", ["2005", "2010"]),
        ("市长介绍，2018年，该市获评文明城市。全年生产总值增长8.6%。", ["2018"]),
        ("一季度经济增长0.4%。当天，该公司股价上涨5%。", ["2020-Q1", "2020"]),
        ("上半年，增速较2018年全年和2020年一季度提高3.6个百分点，其中工业增加值增长14%。", ["2020-H1"] * 2),
        ("2018年和2019年一季度新增企业3家。", ["2019-Q1"]),
        ("根据各地统计数据，上半年，生产总值13亿元，增速比一季度提高0.9个百分点；税收4亿元。", ["2020-H1"] * 3),
        ("谷子种植32万亩，去年产量54万吨，带动2.3万户群众。", ["2020", "2019", "2020"]),
        ("去年，种植谷子32万亩，产量54万吨。", ["2019"] * 2),
        ("物流园去年年底投用以来，已有14家企业入驻。", ["2020"]),
        ("明年，计划完成交通投资150亿元。我们将改造公路11条。", ["2021"] * 2),
        ("去年，建成绿道260公里，今年计划再建220公里。", ["2019", "2020"]),
        ("上半年投资21亿元，占今年计划投资220亿元的9.5%。", ["2020-H1"] * 3),
        ("2025年投用后，年旅客吞吐能力可由现有的200万人次增至650万人次。", [None, "2025"]),
        ("过去，一吨铝利润200元；如今，一吨利润300元。", [None, "2020"]),
        ("高速引线8.4公里2022年通车；1号桥去年建成，全长2公里。", ["2022", "2020"]),
        ("水库32座除险加固，2022年内9座。", ["2020", "2022"]),
        ("2089名河长2018年巡河11万人次。", ["2020", "2018"]),
        ("动漫产业总产值突破1000亿元，较2018年的870亿元，增长率超过15%。", ["2020", "2018", "2020"]),
        ("动漫产业总产值突破1000亿元，比2018年有较大增长。", ["2020"]),
        ("全州排名第11位2018年农民收入1.4万元，基地面积700万亩。", ["2018", "2018"]),
    ],
)
def test_what_a_newspaper_speaks_of(text: str, periods: list[str | None]) -> None:
    assert periods_in_news(text) == periods


def test_dates_of_a_period() -> None:
    found = read(document_of("6月底前建成公厕16座。", headings=PLAN))[0]
    assert (found.period_start, found.period_end) == (date(2020, 6, 1), date(2020, 6, 30))


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("2015年以来，各项事业跨越发展。新增企业14家。", ["2015/2019"]),
        ("六年来，事业跨越发展。新增企业14家，绿化率达39%。", ["2014/2019", "2019"]),
        ("与2015年相比，生产总值增长50%。新增企业14家。", ["2019", "2016/2019"]),
        ("2018年以来，新增企业14家。新增学校3所。", ["2018/2019", "2018/2019"]),
        ("各项事业跨越发展。新增企业14家。2015年以来，建成学校3所。", ["2019", "2015/2019"]),
    ],
)
def test_a_review_of_several_years_opens_with_them(text: str, periods: list[str]) -> None:
    assert [one.period for one in read(document_of(text, headings="本届政府及2019年工作回顾"))] == periods


def test_a_period_of_the_review_ends_where_the_plan_begins_on_one_line() -> None:
    text = "2019年，新增企业14家。今年经济社会发展的主要预期目标是：生产总值增长8%。改造小区5个。"
    found = read(document_of(text))
    assert [(one.period, one.status) for one in found] == [("2019", "actual"), ("2020", "target"), ("2020", "target")]


def test_a_period_does_not_go_on_for_pages_without_line_ends() -> None:
    text = "一季度，新增企业14家。" + "各项工作有序推进，成效明显。" * 60 + "建成学校3所。"
    assert [one.period for one in read(document_of(text))] == ["2019-Q1", "2019"]


def test_this_year_of_a_text_without_date_is_none_it_names() -> None:
    text = "2022年，消费1亿元。今年上半年，消费2亿元，增长5%。全区企业3家。"
    document = document_of(text, genre="news", year=None)
    assert [one.period for one in read(document)] == ["2022", None, None, None]


def test_an_encyclopedia_goes_on_in_the_year_that_opened_a_sentence() -> None:
    text = "2019年末，总人口29.36万人。全市常住人口24.1万人。全市面积1418平方公里。"
    document = document_of(text, genre="news", year=None)
    assert [one.period for one in read(document)] == ["2019", "2019", None]


def test_a_heading_inside_a_review_does_not_make_it_a_plan() -> None:
    found = read(document_of("新增企业10家。", headings="2019年工作回顾|锚定目标攻坚，实现良好开局"))[0]
    assert found.status == "actual"


def test_a_part_of_a_year_has_no_period_where_the_document_tells_no_year() -> None:
    assert read(document_of("一季度新增企业357家。", genre="news", year=None))[0].period is None
    assert read(document_of("2018年一季度新增企业357家。", genre="news", year=None))[0].period == "2018-Q1"


def statuses_in_news(text: str) -> list[str]:
    return [one.status for one in read(document_of(text, genre="news", year=2020, published=date(2020, 4, 18)))]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("方案印发，明确今年办好45项民生实事。就业方面，城镇新增就业8万人，完成培训20万人次。", ["target"] * 3),
        ("今年一季度办好45项民生实事。就业方面，城镇新增就业8万人。", ["actual"] * 2),
        ("工程建成后日处理污水5万吨，目前已完成总工程量的65%。", ["target", "actual"]),
        ("新培育高新技术企业200家以上，力争研发投入强度达到2.9%。", ["target"] * 2),
        ("提升工程4月初投用，开通专线12条，力争年底前接待游客3万人次。", ["actual", "target"]),
        ("工期比计划缩短58天，日均出土量达1200立方米。", ["actual"] * 2),
        ("PM2.5平均浓度比省定目标高4微克。", ["actual"]),
        ("力争新增上市企业5家，直接融资突破500亿元。", ["target"] * 2),
        ("力争年产轴承3万套；轴承产业园总投资5亿元。", ["target", "actual"]),
        ("公园占地286亩，设有健身步道4.2公里，栽植乔木1.3万株，年底前开放。", ["actual"] * 3),
        ("要推动转型，全市将再建路网。城镇新增就业9万人以上。", ["target"]),
        ("要推动转型，全市将再建路网。城镇新增就业达9万人以上。", ["actual"]),
        ("今年将补齐短板：中心医院总投资18亿元；改造提升乡镇卫生院27所。", ["actual", "target"]),
        ("还将储备床位26.5万张，比去年增加3.1万张。", ["target"] * 2),
        ("高速引线8.4公里年底通车。", ["target"]),
        ("10月16日起，市公交集团对7条线路进行调整，增设站点6个。", ["target"] * 2),
        ("3月16日起，市公交集团对7条线路进行调整，增设站点6个。", ["actual"] * 2),
        ("公园开园后，每天可接待游客1.5万人次。", ["target"]),
        ("“大桥建成后，年通行车辆5万辆次。”负责人说，主线长2公里。", ["target", "actual"]),
        ("现在每天中午要接待210人。", ["actual"]),
        ("食堂每天晚上要接待300人。", ["actual"]),
        ("干部将该村19亩土地出让，得款67万元；将自己的50万元借出。", ["actual"] * 3),
        ("该厂将自9月起增产5万吨。", ["target"]),
        ("受拟推新规消息打压，沪指一度跌破3300点。", ["actual"]),
        ("年内新改建农村公路420公里。", ["target"]),
        ("“两癌”筛查1.15万人次，目标完成率102%。", ["actual"] * 2),
        ("迁建项目年内竣工，新增床位1100张。", ["target"]),
        ("首批23个院落年内开业。", ["target"]),
        ("今年我市将新建农贸市场18家，总投资8亿元的物流园开工。", ["target"] * 2),
        ("今年我市新建农贸市场18家，总投资8亿元的物流园将开工。", ["actual"] * 2),
        ("汛前完成21座水库除险加固。", ["target"]),
        ("通勤时间将由目前的40分钟缩短至25分钟以内。", ["actual", "target"]),
        ("龙门服务区改造完成工程量的七成，年底前投用。", ["actual"]),
        ("今年前4个月，工业增加值增长8.9%，零售额完成186.2亿元。", ["actual"] * 2),
        ("今年以来,争取国债资金11.8亿元,支持设备更新项目96个。", ["actual"] * 2),
        (
            "还将改造公路11条。\n该县建成调度中心，为4.8万户安装水表，抢修时间压缩至2小时以内。",
            ["target", "actual", "actual"],
        ),
        ("居民家中室温不得低于18摄氏度。", ["target"]),
        ("水厂投用后，日供水能力将由10万吨增至15万吨；42个小区改造已完成。", ["actual", "target", "actual"]),
        ("我市共安排重点项目508个，年度计划投资1860亿元。", ["actual", "target"]),
        ("要推动总投资18亿元的产业园开工。全市将再建路网。", ["target"]),
        ("要推动转型。总投资18亿元的产业园开工。全市将再建路网。", ["actual"]),
        ("全年完成交通投资165亿元，同比增长12%。", ["target", "target"]),
        ("我市梳理招商目标企业86家。", ["actual"]),
        ("目标是引进企业86家。", ["target"]),
        ("除险加固水库23座。下一步，将实施涧河防洪工程。", ["actual"]),
        ("去年建成道路3条。下一步，我市将抓好四项工作。设立科创基金3支。", ["actual", "target"]),
        ("去年建成道路3条。我市抓好四项工作。设立科创基金3支。", ["actual", "actual"]),
        ("优化公交服务。更新公交车200辆。要让出行更便捷，将再开线路。", ["target"]),
        ("优化公交服务。市公交集团更新公交车200辆。要让出行更便捷，将再开线路。", ["actual"]),
        ("预计秋粮总产量128万吨，比去年增长2.7%。", ["actual"] * 2),
        ("但也要看到，全市仍有19座小型水库带病运行。", ["actual"]),
        ("但也要看到，预计年底仍有19座小型水库带病运行。", ["target"]),
        ("▶新建节制闸17座，改造提灌站6座，明年3月底前投用。", ["target", "target"]),
        ("▶新建节制闸17座，改造提灌站6座，去年3月投用。", ["actual", "actual"]),
        ("建成学校17所，去年8月底前投入使用。", ["actual"]),
        ("新建厕所30座，年前投用。", ["actual"]),
    ],
)
def test_what_a_newspaper_promises(text: str, statuses: list[str]) -> None:
    assert statuses_in_news(text) == statuses


def test_a_plan_goes_on_in_the_paragraphs_behind() -> None:
    text = "下一步，我市将抓好四项工作。\n设立科创基金3支，引进人才30个。"
    assert statuses_in_news(text) == ["target", "target"]
