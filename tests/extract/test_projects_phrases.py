"""What governs a thing in more than one word, rule by rule: a clause with the phrase, and a near miss without it."""

from __future__ import annotations

import pytest

from flows.extract.projects.phrases import find_phrases


def phrases(clause: str) -> list[tuple[str, str]]:
    """The phrases of a clause with the stages that they tell, "" where they tell none."""
    found = find_phrases(clause, 0, len(clause))
    return [(clause[one.start : one.end], one.verb.stage if one.verb else "") for one in found]


@pytest.mark.parametrize(
    ("clause", "phrase", "stage"),
    [
        ("投资2亿元新建北山水厂", "投资2亿元", ""),
        ("北山水厂列入省重点项目", "列入省重点项目", "proposed"),
        ("北山水厂环评已通过评审", "已通过评审", "proposed"),
        ("北山水厂进入前期论证阶段", "进入前期论证阶段", "proposed"),
        # money that was granted
        ("北山水厂成功争取到中央资金3亿元", "成功争取到中央资金3亿元", "proposed"),
        ("北山水厂获得专项债券2.5亿元", "获得专项债券2.5亿元", "proposed"),
        # the ground is prepared, and papers are
        ("北山水厂目前正在开展征地拆迁", "目前正在开展征地拆迁", "proposed"),
        ("北山水厂正抓紧办理用地手续", "正抓紧办理用地手续", "proposed"),
        ("北山大桥主体工程已完成主体工程", "已完成主体工程", "complete"),
        ("北山机组实现并网", "实现并网", "complete"),
        ("北山机组进入试运行阶段", "进入试运行阶段", "complete"),
        ("北山老旧小区改造完毕", "改造完毕", "complete"),
        ("北山渠系全面整治到位", "全面整治到位", "complete"),
        ("北山隧道实现“洞通”", "实现“洞通”", "complete"),
        ("北山大桥具备通车条件", "具备通车条件", "complete"),
        ("北山大堤达到防洪标准", "达到防洪标准", "complete"),
        ("北山光伏电站并入国家电网", "并入国家电网", "complete"),
        ("北山书店完成智能化改造", "完成智能化改造", "complete"),
        ("北山孵化园已有9家企业入驻", "已有9家企业入驻", "complete"),
        ("北山孵化园已签约12家", "已签约12家", "complete"),
        ("北山市场入驻商户128户", "入驻商户128户", "complete"),
        ("北山水厂扩建后", "扩建后", "complete"),
        ("北山水厂完成总工程量的65%", "完成总工程量的65%", "ongoing"),
        ("北山水厂完成全年投资计划", "完成全年投资计划", "ongoing"),
        ("北山水厂完成年度建设任务", "完成年度建设任务", "ongoing"),
        ("北山水厂取得阶段性进展", "取得阶段性进展", "ongoing"),
        ("北山水厂完成土地平整", "完成土地平整", "ongoing"),
        ("北山水厂完成“三通一平”", "完成“三通一平”", "ongoing"),
        ("北山水厂进入攻坚期", "进入攻坚期", "ongoing"),
        ("北山水厂正进行设备调试", "正进行设备调试", "ongoing"),
        ("北山水厂已施工", "已施工", "ongoing"),
        ("把老厂房打造成北山书房", "打造成", "ongoing"),
        ("北山片区发展成文旅小镇", "发展成", "ongoing"),
        ("北山基地培育为示范园", "培育为", "ongoing"),
        # how far works stand
        ("北山水厂目前处于收尾阶段", "处于收尾阶段", "ongoing"),
        ("北山水厂已处在调试期", "已处在调试期", "ongoing"),
        ("北山水厂形象进度达65%", "形象进度达65%", "ongoing"),
        # parts of what was named are done
        ("北山产业园项目3栋厂房主体已封顶", "3栋厂房主体已封顶", "ongoing"),
        ("北山热电工程机组安装就绪", "机组安装就绪", "ongoing"),
        # the ground is cleared
        ("北山快速路征地拆迁工作已完成过半", "征地拆迁工作已完成过半", "ongoing"),
        ("北山快速路征地约350亩", "征地约350亩", "ongoing"),
        ("北山快速路因资金短缺暂停施工", "因资金短缺暂停施工", "ongoing"),
        ("北山快速路由市建工集团承建", "由市建工集团承建", "ongoing"),
        ("北山灌区堤防加固5公里", "堤防加固5公里", "ongoing"),
        ("北山灌区渠道衬砌3公里", "渠道衬砌3公里", "ongoing"),
        ("北山大桥箱梁架设300榀", "箱梁架设300榀", "ongoing"),
        ("北山水厂管网敷设12公里", "敷设12公里", "ongoing"),
        ("北山引水工程隧道贯通300米", "隧道贯通300米", "ongoing"),
        ("北山工地塔吊林立", "塔吊林立", "ongoing"),
        ("因北山路改造需要", "改造需要", "ongoing"),
        ("北山大桥建设现场", "建设现场", "ongoing"),
        ("北山园区项目开工率达85%", "开工率达85%", "start"),
        ("北山水厂启动二期工程", "启动二期工程", "start"),
        ("对北山书店进行改造", "进行改造", "ongoing"),
        ("就北山书店开展座谈", "开展座谈", "proposed"),
        ("北山水厂总占地面积约350亩", "总占地面积约", ""),
    ],
)
def test_a_phrase_tells_how_far_a_thing_is(clause: str, phrase: str, stage: str) -> None:
    assert (phrase, stage) in phrases(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "累计总投资2亿元的北山水厂",
        "北山水厂列入议程",
        "北山水厂争取到中央支持",  # no sum
        "北山水厂正在设计院讨论",
        "北山水厂正抓紧办理入学",
        "北山老旧小区改造到位率高",
        "北山水厂处在城郊",
        "北山水厂处于山区地段",
        "北山光伏电站并入国家电网公司",
        "主体已封顶",  # of nothing named
        "北山热电厂设备安装公司",
        "征地干部",
        "北山快速路征地补偿",
        "北山书店进行改造",  # without 对
        "北山书店开展座谈",
        "北山堤防加固",
        "北山绿道贯通300米",  # all of it
        "北山发展成都平原",
        "以北山公园建设为契机",
        "全镇已有128户脱贫",
        "北山签约12家",
        "北山水厂面积广大",
    ],
)
def test_what_only_begins_like_a_phrase_is_none(clause: str) -> None:
    assert phrases(clause) == []
