"""Names in work reports, bulletins and market news: what an amount, a share, a yield, a record is of."""

from __future__ import annotations

import pytest

from tests.extract.indicators.texts import document_of, read

SHARES = [
    # what grew is the amount, not its share; points are the share's own
    (
        "民营经济增加值126.7亿元，占全市生产总值的49.7%，增长19.3%。",
        ["民营经济增加值", "民营经济增加值占全市生产总值", "民营经济增加值"],
    ),
    (
        "进出口总额100亿元，占全省的20%，增速达到3%。",
        ["进出口总额", "进出口总额占全省", "进出口总额增速"],
    ),
    ("高新技术产业占比达10%，增长2个百分点。", ["高新技术产业占比", "高新技术产业占比"]),
    ("新能源汽车抢占国内市场35万辆，增长20%。", ["新能源汽车抢占国内市场"] * 2),
    ("旅游收入1200亿元，占GDP的13%，增长15%。", ["旅游收入", "旅游收入占GDP", "旅游收入"]),
    # what became of a share of an area or of things
    ("力争城市建成区50%以上面积达到海绵城市建设标准。", ["城市建成区面积达到海绵城市建设标准"]),
    ("全市80%以上行政村达到美丽乡村标准。", ["行政村达到美丽乡村标准"]),
]
COUNTED = [
    # what is counted ends with the unit of a place, and so may a name
    ("麻章区辖3个镇和麻章经济开发试验区。", ["麻章区镇"]),
    ("整治3个镇和街道社区小游园。", ["整治镇"]),
    ("市检察院等4家单位被评为全国文明单位。", ["被评为全国文明单位"]),
    ("4家单位被迫停产。", ["单位"]),
    ("14.2025年10件民生实事：提升居家养老服务能力。", ["民生实事"]),
    ("新增2条旅游直通车。", ["新增旅游直通车"]),
    ("建成通车2条快速路。", ["建成通车快速路"]),
    ("600分以上考生增长213%。", ["600分以上考生"]),
    ("平均得分85分以上。", ["平均得分"]),
    ("依托碳金融工具带动碳减排700万吨。", ["带动碳减排"]),
    ("二氧化硫减排700万吨。", ["二氧化硫"]),
    ("自然村光纤和5G网络通达率分别达100%和91.5%。", ["自然村光纤通达率", "5G网络通达率"]),
    ("投资250亿元建设煤化工、硅基、大数据等4个绿电园区。", ["绿电园区投资", "投资绿电园区"]),
]
GROWTH = [
    ("人均可支配收入1.9万元，名义增长6%；扣除价格因素实际增长5%。", ["人均可支配收入"] * 3),
    ("生产总值增长5.5%，增速与全国持平、高于一季度2.4个百分点。", ["生产总值", "生产总值增速"]),
    ("出口货价将下跌2%，货量则有望增加3%。", ["出口货价", "货量"]),
    ("遵守交易规则120条。", ["遵守交易规则"]),
    ("零售总额同比增长2.5%，前值3.1%。", ["零售总额", "零售总额"]),
    # what else happened, said before
    ("机场旅客吞吐量再次破亿、入境游客增长63%。", ["入境游客"]),
    ("已正式运营、在建的充电站120座。", ["正式运营、在建的充电站"]),
    ("住宿、餐饮营业额增长6%。", ["住宿、餐饮营业额"]),
]
RECORDS = [
    ("汽车产销量双双超过250万辆创历史新高。", ["汽车产销量"]),
    ("安置1200名入冬困难群众。", ["安置入冬困难群众"]),
    ("汽车产销量超过250万辆货车。", ["汽车产销量货车"]),
]
OWNERS = [
    # an investment is that of the things counted right before, not of the campaign that opens the sentence
    ("推进“双百”工程，实施省重点项目1000个，完成投资1万亿元。", ["省重点项目", "省重点项目投资"]),
    ("省属国企完成年度投资2900亿元。", ["省属国企完成年度投资"]),
    ("计划实施项目2900个，完成年度投资2400亿元。", ["项目", "项目年度投资"]),
    # yields are of crops
    ("新建高标准农田298万亩，粮食面积、总产实现双增，总产762亿斤。", ["新建高标准农田", "粮食总产"]),
    ("粮食大面积丰收、总产量增加6.6%。", ["粮食总产量"]),
    # a part of a set is told apart along one axis
    ("民办中小学12所（县城7所，乡镇5所）。", ["民办中小学", "县城民办中小学", "乡镇民办中小学"]),
    ("民办中小学12所，公办24所。", ["民办中小学", "公办中小学"]),
    # what is insured against is only told with the word
    ("失业和工伤保险分别参保44万人和36万人。", ["失业保险参保", "工伤保险参保"]),
    # things that are only told by examples
    ("建成产业园2个，新建公园、书房等30个。", ["建成产业园", "新建公园、书房"]),
    ("签约北山重工、南山石化等亿元以上项目30个。", ["签约亿元以上项目"]),
    ("抓好14个全产业链提质增效试点。", ["全产业链提质增效试点"]),
]


@pytest.mark.parametrize(("text", "expected"), SHARES + COUNTED + GROWTH + RECORDS + OWNERS)
def test_names_in_reports(text: str, expected: list[str]) -> None:
    assert [one.name for one in read(document_of(text, genre="news", year=2020))] == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("年度计划投资完成率114%。", "actual"),
        ("年度计划投资114亿元。", "target"),
        ("今年我市共将新建书房50座。", "target"),
        ("大桥建成后日均车流量2万辆。", "target"),
        ("甲县达标率要高于乙县12日发布的80%。", "actual"),
        ("甲县达标率要高于全省平均水平1个百分点。", "target"),
        ("甲县达标率要达到80%。", "target"),
        ("年初以来共将自己的2076万元借出。", "actual"),
    ],
)
def test_words_of_a_promise_that_promise_nothing(text: str, status: str) -> None:
    assert read(document_of(text, genre="news", year=2020))[-1].status == status
