"""Lists of undertakings: item by item, with shared heads; over semicolons; with sums and counts behind."""

from __future__ import annotations

import time

import pytest

from flows.extract.projects import extract_mentions
from flows.extract.projects.candidates import read_body
from flows.extract.projects.items import read_items
from flows.extract.projects.wording import masked_text
from tests.extract.made_articles import make_document


def names_of(text: str) -> list[str]:
    masked = masked_text(text)
    return [one.name for one in read_items(text, masked, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("雄商高铁、平漯周高铁、郑州南站", ["雄商高铁", "平漯周高铁", "郑州南站"]),
        # shared heads
        ("焦洛平、南信合高铁", ["焦洛平高铁", "南信合高铁"]),
        ("含嘉仓、回洛仓遗址保护展示提升工程", ["含嘉仓遗址保护展示提升工程", "回洛仓遗址保护展示提升工程"]),
        ("长呼、大杭天然气管输", ["长呼天然气管输", "大杭天然气管输"]),
        ("翠云峰等30余座城市立交", ["翠云峰城市立交", "城市立交"]),
        ("地铁1、2号线", ["地铁1号线", "地铁2号线"]),
        ("十号、十一号街坊修缮工程", ["十号街坊修缮工程", "十一号街坊修缮工程"]),
        ("库尔勒、伊犁等国家骨干冷链物流基地", ["库尔勒国家骨干冷链物流基地", "伊犁国家骨干冷链物流基地"]),
        ("呼和浩特、乌兰察布中欧班列集散中心", ["呼和浩特中欧班列集散中心", "乌兰察布中欧班列集散中心"]),
        ("20万吨级矿石码头及配套航道、潭油航道", ["20万吨级矿石码头及配套航道", "潭油航道"]),
        # fields that works are of are no works; what a named place or thing is of is
        ("教育、文化、卫生等一大批社会事业项目", []),
        ("钢铁、水泥、电力、焦化、玻璃五大行业359项污染治理工程", ["五大行业污染治理工程"]),
        ("智能农机、电力等国家技术创新中心", ["智能农机国家技术创新中心", "电力国家技术创新中心"]),
        # the count of the list stands in its last thing
        ("双欣、准能、汇能3个矸石电厂", ["双欣矸石电厂", "准能矸石电厂", "汇能矸石电厂", "矸石电厂"]),
        ("凤山、金湖、浚河和鹤岭产业集聚区", [f"{one}产业集聚区" for one in ("凤山", "金湖", "浚河", "鹤岭")]),
        ("凤山精细化工、东湖建材等专业园区", ["凤山精细化工专业园区", "东湖建材专业园区"]),
        ("东湖水泥厂二期三期", ["东湖水泥厂二期", "东湖水泥厂三期"]),
        ("3号线一、一期", ["3号线一期"]),
        ("东湖馆、文化和旅游中心", ["东湖馆", "文化和旅游中心"]),
        ("长江、大运河国家文化公园东湖段", ["长江国家文化公园东湖段", "大运河国家文化公园东湖段"]),
        ("地铁3、4、5号线", ["地铁3号线", "地铁4号线", "地铁5号线"]),
        # what is listed behind the set that closes a list
        ("东山、西山等3条高速、南湖地铁15号线", ["东山高速", "西山高速", "高速", "南湖地铁15号线"]),
        ("东山、西山等高速公路和南湖机场", ["东山高速公路", "西山高速公路", "南湖机场"]),
        ("赛岭至东山、天水至成县等高速公路", ["赛岭至东山高速公路", "天水至成县高速公路"]),
        # 等项目 closes a list of whole names, 等公路 one of names that want it; a phase is of one thing
        ("东山煤制气、西山煤制烯烃、南湖基地等项目", ["东山煤制气", "西山煤制烯烃", "南湖基地"]),
        ("武罐、十天高速公路等9个项目", ["武罐高速公路", "十天高速公路", "项目"]),
        ("2号线西延伸、18号线二期等轨道交通线", ["2号线西延伸", "18号线二期"]),
        (
            "东山、西山、南湖3个省实验室和省研究院",
            ["东山省实验室", "西山省实验室", "南湖省实验室", "省实验室", "省研究院"],
        ),
        ("东山煤制油厂、南湖大桥等项目", ["东山煤制油厂", "南湖大桥"]),
        # places share what stands behind the last one; of what kind a counted set is are no things of a list
        ("东山村、西山村综合文化服务中心", ["东山村综合文化服务中心", "西山村综合文化服务中心"]),
        ("东山县、西山区城乡供水一体化项目", ["东山县城乡供水一体化项目", "西山区城乡供水一体化项目"]),
        ("东山村、西山综合文化服务中心", ["东山村", "西山综合文化服务中心"]),
        ("食用菌、中药材标准化基地45个", ["食用菌", "中药材标准化基地"]),
        ("食用菌、中药材标准化基地2个", ["食用菌标准化基地", "中药材标准化基地"]),
        # an attribute in front is no thing of the list
        ("规模最大、效率最高的东湖电站", ["东湖电站"]),
        # one thing with a conjunction in it, two things joined by one
        ("智能制造与新材料科创小镇", ["智能制造与新材料科创小镇"]),
        ("电网建设与改造、东湖水库", ["电网建设与改造", "东湖水库"]),
        ("陆浑灌区续建配套与节水改造工程", ["陆浑灌区续建配套与节水改造工程"]),
        ("樱花苑广场和金谟广场", ["樱花苑广场", "金谟广场"]),
        ("190个、总投资1146亿元的重点项目", ["重点项目"]),
        # numbers of one line that a conjunction parts
        ("北山F2和F3线、南湖泊位", ["北山F2线", "北山F3线", "南湖泊位"]),
        ("地铁3和4号线", ["地铁3号线", "地铁4号线"]),
        # a noun of one character is the last one's own, where several want one and the noun behind 等 says their kind
        ("红色东山、西山寻迹、东海天路等旅游公路", ["红色东山旅游公路", "西山寻迹旅游公路", "东海天路"]),
        # 等 in a word closes no list
        ("二等甲级医院", ["二等甲级医院"]),
        ("高等级公路", ["高等级公路"]),
    ],
)
def test_lists_are_read_item_by_item(text: str, expected: list[str]) -> None:
    assert names_of(text) == expected


def candidates_of(text: str) -> list[str]:
    return [one.item.name for one in read_body(make_document(text, (), "news").articles[0]).candidates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what governs a list still does behind a semicolon, where that names things of a kind
        (
            "开工建设北山煤化工、东山尼龙等精细化工项目；南湖钽粉、西湖硅材等新材料项目。",
            ["北山煤化工", "东山尼龙", "南湖钽粉", "西湖硅材"],
        ),
        ("开工建设北山煤化工、东山尼龙等精细化工项目；南湖钽粉、西湖硅材。", ["北山煤化工", "东山尼龙"]),
        (
            "开工建设北山煤化工、东山尼龙等精细化工项目；南湖钽粉、西湖硅材项目。",
            ["北山煤化工", "东山尼龙", "西湖硅材项目"],
        ),
        # a sum behind a counted set
        ("实施省重点项目1550个、年度计划投资7150亿元。", ["省重点项目"]),
        ("实施省重点项目55个、总投资75亿元。", ["省重点项目"]),
        # what is treated wherever it occurs is at no site; a firm's treatment of it is works
        ("突出抓好工业源、移动源、扬尘源等污染治理。", []),
        ("推动秸秆、畜禽粪污等综合利用。", []),
        ("推进南湖铝业赤泥综合利用。", ["南湖铝业赤泥综合利用"]),
        ("加快钢铁、焦化等重点行业超低排放改造。", []),
        ("加快北山、南山等老旧小区改造。", ["北山老旧小区改造", "南山老旧小区改造"]),
        # who takes part
        ("鼓励社会资本参与重大工程项目建设。", []),
        # lines on a map, slogans
        ("优化调整21个省级开发区。", []),
        ("建设21个省级开发区。", ["省级开发区"]),
        ("推动产品变商品、田园变公园。", []),
        ("荒山变果园工程开工建设。", ["荒山变果园工程"]),
        ("推动北山变电站、南湖公园建设。", ["北山变电站", "南湖公园"]),
        # how well it is done; places whose names begin with a conjunction
        ("建设运营好北山海外仓。", ["北山海外仓"]),
        ("建设好运营好北山医院。", ["北山医院"]),
        ("争取和龙通用机场年底竣工。", ["和龙通用机场"]),
        ("更加突出东山试验区建设。", ["东山试验区"]),
    ],
)
def test_what_a_sentence_names(text: str, expected: list[str]) -> None:
    assert candidates_of(text) == expected


def test_time_is_linear_in_the_length_of_a_clause() -> None:
    clause = "推进北山公园建设涉及三个村庄的改造和实施道路扩建并完成南河水库加固以及东山学校新建开工"
    taken = []
    for repeats in (200, 800):
        document = make_document(clause * repeats, (), "news")
        started = time.process_time()
        extract_mentions(document, document.articles[0])
        taken.append(time.process_time() - started)
    assert taken[1] < 12 * max(taken[0], 0.02)  # sixteen times where it is quadratic
