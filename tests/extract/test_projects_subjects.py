"""Undertakings that no known verb governs: what is told of them begins right behind them."""

from __future__ import annotations

import pytest

from flows.extract.projects.lexicon import parts
from flows.extract.projects.subjects import openings
from tests.extract.made_pages import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # parts of the work, and papers for it
        ("栾卢高速北山隧道掘进2100米。", [("栾卢高速北山隧道", "ongoing", "actual")]),
        ("总投资5.2亿元的北山水库主坝填筑已超过六成。", [("北山水库主坝", "ongoing", "actual")]),
        ("北山水系连通工程可研报告已经上报，估算总投资约37亿元。", [("北山水系连通工程", "proposed", "actual")]),
        # what is prepared, and to be begun by a date
        (
            "投资1.2亿元的北山食品冷链物流园刚刚办完土地手续，明年5月中旬开工。",
            [("北山食品冷链物流园", "proposed", "target")],
        ),
        # who may enter, and who has moved in
        ("北山博物馆数字展厅对外开放。", [("北山博物馆数字展厅", "complete", "actual")]),
        ("高新区北山激光装备产业园引来17家企业签约入驻。", [("高新区北山激光装备产业园", "complete", "actual")]),
        # the verb that governs stays the one that tells how far it is
        ("北山中学新校区已于上月底投用。", [("北山中学新校区", "complete", "actual")]),
        # of so many parts the whole is told too; what is under way stays so though people move in
        (
            "总投资9.2亿元的北山智能制造产业园一期8栋标准厂房交付使用。",
            [("北山智能制造产业园一期", "complete", "actual"), ("标准厂房", "complete", "actual")],
        ),
        ("在建的北山智慧岛二期已有56家科技企业预订入驻。", [("北山智慧岛二期", "ongoing", "actual")]),
        # works in one word with what they are done to
        ("北山城北窑片区改造列入明年计划。", [("北山城北窑片区改造", "proposed", "target")]),
        # so many kilometres are no object
        ("北山河滨水慢行系统9月底前贯通18公里。", [("北山河滨水慢行系统", "complete", "target")]),
        # a month that is ahead of the newspaper's day, and one that is past
        ("北山黄河大桥总投资11.7亿元，前期手续已经齐了，12月开工。", [("北山黄河大桥", "start", "target")]),
        ("北山黄河大桥总投资11.7亿元，3月开工。", [("北山黄河大桥", "start", "actual")]),
        # a notice gives works as its reason
        ("因北山路供水主管道改造工程需要，定于3月14日22时停水。", [("北山路供水主管道改造工程", "ongoing", "actual")]),
        # what is to be built is done by a date; a date of another thing's is not that of what is built
        (
            "投资1.35亿元新建气调库8座，安装分选线4条，明年9月底前投入使用。",
            [("气调库", "complete", "target"), ("分选线", "complete", "target")],
        ),
        (
            "要加快推进北山航煤管线，明年8月底前建成南山游泳馆。",
            [("北山航煤管线", "ongoing", "target"), ("南山游泳馆", "complete", "target")],
        ),
        # what has not come about says nothing of how far a thing is
        ("北山大桥仍未建成。", [("北山大桥", None, "actual")]),
        ("北山供水工程则尚未开工。", []),
        ("北山大桥已建成。", [("北山大桥", "complete", "actual")]),
        # parts of its works are done
        ("与主体工程配套的北山泵站9月底前完成设备安装。", [("北山泵站", "ongoing", "target")]),
        ("县中医院北山康复楼已完成施工图审查。", [("县中医院北山康复楼", "proposed", "actual")]),
        ("北山供水工程已完成管网铺设。", [("北山供水工程", "ongoing", "actual")]),
        ("北山灌区已完成渠道衬砌。", [("北山灌区", "ongoing", "actual")]),
        # what is served is built, what is tested is not; what is asked is none
        ("北山养老服务项目开工建设。", [("北山养老服务项目", "start", "actual")]),
        ("检验检查结果互认项目超过200项。", []),
        ("哪些学校今年秋季就能用上？", []),
        ("哪吒小镇项目开工建设。", [("哪吒小镇项目", "start", "actual")]),
        # a part that says whose line or house it is; what is left to do, where it is put, what money is brought in
        ("北山引水二期的输水主管线已铺设42公里。", [("北山引水二期", "ongoing", "actual")]),
        ("北山机场三期改扩建的航站楼钢结构吊装过半。", [("北山机场三期改扩建", "ongoing", "actual")]),
        ("总投资8亿元的北山快速通道只剩跨河大桥一跨，9月底全线通车。", [("北山快速通道", "complete", "target")]),
        ("北山公寓二期选址开元大道南侧，今年底开工。", [("北山公寓二期", "start", "target")]),
        ("北山康养城一期引入社会资本9亿元，正在办理土地手续。", [("北山康养城一期", "proposed", "actual")]),
        ("北山大道的道路绿化工程开工建设。", [("道路绿化工程", "start", "actual")]),
        # an entry by whom it is built
        ("●北山新材料中试基地：由市科创集团建设，年内建成。", [("北山新材料中试基地", "complete", "target")]),
        # words ahead only say which thing is told of behind
        ("投入1.2亿元实施的北山数字化改造项目，今年3月全面投产。", [("北山数字化改造项目", "complete", "actual")]),
        ("投入1.2亿元实施北山数字化改造项目，今年3月全面投产。", [("北山数字化改造项目", "ongoing", "actual")]),
        # a clause that does not begin with a thing
        ("沿线居民说北山那边因下雨停了电。", []),
        # a county is no undertaking
        ("北山县因灾减产3200吨。", []),
    ],
)
def test_what_is_told_of_a_subject_begins_behind_it(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [(one.name, one.stage, one.status) for one in mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # parts of the work
        ("北山隧道支护2100米。", [("北山隧道", "ongoing", "actual")]),
        ("北山隧道支架2100米。", []),
        # cause
        ("北山供水工程因用地没有办结。", [("北山供水工程", None, "actual")]),
        ("北山供水工程受资金影响进展缓慢。", [("北山供水工程", None, "actual")]),
        ("北山供水工程受欢迎。", []),
        # opened
        ("北山博物馆向社会开放。", [("北山博物馆", "complete", "actual")]),
        ("北山博物馆向社会征集藏品。", []),
        # occupied
        ("北山产业园签下17家企业。", [("北山产业园", "complete", "actual")]),
        ("北山产业园聚集17家企业。", [("北山产业园", "complete", "actual")]),
        ("北山产业园聚集人气。", []),
        # measured
        ("总投资1亿元的北山停车场可容纳300辆车。", [("北山停车场", None, "actual")]),
        ("北山污水处理厂日处理污水5万吨。", [("北山污水处理厂", None, "actual")]),
        ("北山停车场可停车。", []),
        # spent
        ("北山水系连通工程耗资3.5亿元。", [("北山水系连通工程", None, "actual")]),
        ("北山抽水蓄能电站历时18个月。", [("北山抽水蓄能电站", None, "actual")]),
        ("北山抽水蓄能电站历时很久。", []),
        # in_time
        ("北山供水工程赶在汛前完工。", [("北山供水工程", "complete", "target")]),
        ("北山供水工程汛期供水。", []),
        # worked_on
        ("北山湿地公园栽植苗木3万株。", [("北山湿地公园", "ongoing", "actual")]),
        ("北山湿地公园清运垃圾3万吨。", [("北山湿地公园", "ongoing", "actual")]),
        ("北山湿地公园清运垃圾。", []),
        # affects
        ("受北山路改造工程影响，公交绕行。", [("北山路改造工程", "ongoing", "actual")]),
        ("北山路改造工程影响深远。", [("北山路改造工程", None, "actual")]),
    ],
)
def test_each_construction_is_told_by_its_words(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [(one.name, one.stage, one.status) for one in mentions(text)] == expected


@pytest.mark.parametrize(
    "behind",
    [
        *(f"{part}施工" for part in parts("part", "line", "main", "work").split("|")),
        *(f"{paper}手续已办结" for paper in parts("paper").split("|")),
        *(
            f"{whom}开放"
            for whom in ("对外", "对市民", "对游客", "向市民", "向公众", "向社会", "免费", "试", "正式", "也")
        ),
        *("因用地没有办结", "由于用地没有办结", "受资金制约"),
        *(f"{word}17家企业" for word in ("引来", "引进", "吸引", "迎来", "签下", "签约", "聚集", "集聚", "入驻")),
        *(f"{word}300" for word in ("库容", "蓄水", "处理", "储藏", "存储", "供水", "供热", "产能", "容纳", "停放")),
        *(f"{word}300" for word in ("停车", "设有", "拥有", "配有", "单程", "跨径", "宽", "可容纳", "日供水")),
        *(f"{word}3亿元" for word in ("投入", "完成投资", "花费", "花了", "耗资", "只用", "用时", "历时")),
        *("则停工", "刚开业", "仍停工", "也停工", "汛前完工", "赶在汛前完工", "同时开业"),
        *("是全市首个", "是座大桥"),
        *(f"{word}苗木300" for word in ("栽植", "补植", "敷设", "清运", "清淤", "修复")),
        *("影响，", "上，", "里，", "内，", "工地上，"),
    ],
)
def test_a_name_may_end_before_what_is_told_of_it(behind: str) -> None:
    assert 2 in openings(f"北山{behind}")


@pytest.mark.parametrize(
    "behind", ["支架2100米", "受欢迎", "向社会征集", "聚集人气", "供水区", "历时很久", "影响深远", "上面"]
)
def test_no_name_ends_before_what_only_begins_alike(behind: str) -> None:
    assert 2 not in openings(f"北山{behind}")
