"""What numerals are used for; the near misses are quantities."""

from __future__ import annotations

import pytest

from flows.extract.numerals import find_numerals

Q = "quantity"


def uses(text: str) -> list[str]:
    return [one.use for one in find_numerals(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # names and slogans
        ("“97183”行动计划", ["name"]),
        ("5G网络", ["name"]),
        ("PM2.5浓度", ["name"]),
        ("实现GDP8316.92亿元", [Q]),
        ("收入突破2万大关", [Q]),
        ("选派超千名科技特派员", [Q]),
        ("新建万头以上规模化猪场", ["qualifier"]),
        ("F35战机", ["name"]),
        ("地铁1号线", ["name"]),
        ("地铁1、2号线", ["name", "name"]),
        ("310国道改建", ["name"]),
        ("“15分钟阅读圈”", ["name"]),
        ("“9+2”工作", ["name", "name"]),
        ("《洛阳市2020年规划》", ["name"]),
        ("国家5A级景区", ["name"]),
        ("12345热线", ["name"]),
        ("“吨油成本降至40美元/桶以下”", [Q]),
        # labels
        ("两大商圈", ["label"]),
        ("五个方面", ["label"]),
        ("二期工程", ["label"]),
        ("沪深两市", ["label"]),
        ("两个市场", ["label"]),
        ("这五个传统", ["label"]),
        ("二次创业", ["label"]),
        ("两次创业", [Q]),
        ("三个“一号工程”", ["label"]),
        ("五个新城", [Q]),
        ("三家企业", [Q]),
        # ordinals and ranks
        ("第五次会议", ["ordinal"]),
        ("党的十九届五中全会", ["ordinal"]),
        ("省委十届六次全会", ["ordinal", "ordinal"]),
        ("居全省第一", ["rank"]),
        ("位居全国第8位", ["rank"]),
        ("进入前10名", ["rank"]),
        ("世界500强企业", ["rank"]),
        ("上升5个位次", ["rank"]),
        ("较上年前移3位", ["rank"]),
        ("全国排名53位、提升3位", ["rank", "rank"]),
        ("分列全国第1、3、5位", ["rank", "rank", "rank"]),
        ("召开联席会议4次", [Q]),
        # qualifiers
        ("亿元以上项目26个", ["qualifier", Q]),
        ("10亿元以上项目超40个", ["qualifier", Q]),
        ("年产30万吨的钢板生产线", ["qualifier"]),
        ("实现年产30万吨的目标", [Q]),
        ("新建万头以上规模化猪场157个", ["qualifier", Q]),
        ("500亩以上、500户以上连片小区30个", [Q, "qualifier", Q]),
        ("培训500人以上并发放补贴30万元", [Q, Q]),
        ("新增30个以上乡镇通公路", [Q]),
        ("30户以上自然村通公路", ["qualifier"]),
        ("投资超千万元的项目213项", ["qualifier", Q]),
        ("超500亿企业3家", ["qualifier", Q]),
        ("百亿级产业集群", ["qualifier"]),
        ("时速350公里高铁轴承", ["qualifier"]),
        ("8英寸碳化硅衬底", ["qualifier"]),
        ("400万吨/年煤制油项目", ["qualifier"]),
        ("220千伏输变电工程", ["qualifier"]),
        ("每万人拥有车辆50辆", ["qualifier", Q]),
        ("60岁以上老人", ["qualifier"]),
        ("65周岁以上老人", ["qualifier"]),
        ("每十万人拥有12家", ["qualifier", Q]),
        ("每3个月", ["qualifier"]),
        ("年产15万吨耐火材料产业园", ["qualifier"]),
        ("日处理5万立方米的能力", [Q]),
        ("推进50万吨甲醇项目", ["qualifier"]),
        ("新增产能50万吨，", [Q]),
        ("完成投资375亿元以上。", [Q]),
        ("80%以上的治理任务", [Q]),
        ("总投资2455亿元的重点项目", [Q]),
        ("人均预期寿命达79.2岁", [Q]),
        # durations
        ("连续两年", ["duration"]),
        ("连续12个季度", ["duration"]),
        ("三年行动", ["duration"]),
        ("不到一个月", ["duration"]),
        ("有300多年历史", ["duration"]),
        ("历时5个多月", ["duration"]),
        ("减少过半。此后十四年", ["duration"]),
        ("半小时", ["duration"]),
        ("人均受教育年限达9年以上", [Q]),
        ("开办时间压缩至3天", [Q]),
        ("优良天数334天", [Q]),
        ("比去年同期多5天", [Q]),
        ("花了两年多5天", ["duration", "duration"]),
        ("40分钟缩短至20分钟", [Q, Q]),
        ("三分靠干、七分靠筹", ["label", "label"]),
        # how soon somebody comes, how long something is off or takes, but not how long ago or since when
        ("接到报修后2小时内上门", [Q]),
        ("停水8小时", [Q]),
        ("发车间隔拉长到8分钟", [Q]),
        ("上门服务2小时", ["duration"]),
        ("提前三年完成任务", ["duration"]),
        # versions, numbering, vague
        ("01版", ["version"]),
        ("第02版", ["version"]),
        ("北纬34度", ["name"]),
        ("营商环境2.0版", ["version"]),
        ("一是增加投资", ["numbering"]),
        ("（三）扩大开放", ["numbering"]),
        ("\n2.推进改革", ["numbering"]),
        ("\n4.6 土壤", ["numbering"]),
        ("东至268-01地块", ["label", "label"]),
        ("工程分三批推进", ["label"]),
        ("工人分两班作业", ["label"]),
        ("部分三批干部", [Q]),
        ("伴随金九银十的到来", []),
        ("一批项目", ["vague"]),
        ("两位数增长", ["vague"]),
        ("数十家企业", ["vague"]),
        ("参保人数十万人", [Q]),
        # periods
        ("2019年一季度", ["period"]),
        ("6月底前", ["period"]),
        ("今年", []),
        ("三月", ["period"]),
        ("2018、2019年", ["period", "period"]),
    ],
)
def test_use(text: str, expected: list[str]) -> None:
    assert uses(text) == expected
