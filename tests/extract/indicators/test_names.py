"""Names by construction: a table of cases for each, with near misses that must stay as they are."""

from __future__ import annotations

import pytest

from flows.extract.indicators.names import left_name, needs_owner, right_name, without_head
from tests.extract.indicators.texts import names

SUBJECT_BEFORE = [
    ("2019年地区生产总值完成258.9亿元。", "地区生产总值"),
    ("全年新增企业2629家。", "新增企业"),
    ("全市规模以上工业实现增加值79.57亿元。", "规模以上工业增加值"),
    ("完成房地产投资19.1亿元。", "房地产投资"),
    ("把民生支出占比稳定在76%以上。", "民生支出占比"),
    ("先后实施重大项目218个。", "重大项目"),
    ("农村自来水普及率98%。", "农村自来水普及率"),
    ("对外贸易额35亿元。", "对外贸易额"),
    ("新设高等院校7所。", "新设高等院校"),
    ("基本农田面积221.1万亩。", "基本农田面积"),
]
THING_BEHIND = [
    ("打通3条断头路。", "打通断头路"),
    ("在40个村实施互助资金试点。", "村实施互助资金试点"),
    ("建设郑州路、华山路等6条精品道路。", "精品道路"),
    ("新建广文南路、华山路等9处精品游园。", "新建精品游园"),
    ("市级65个重点项目加快建设。", "市级重点项目"),
    ("旺仔牛奶等11个重大项目建成投产。", "建成投产重大项目"),
    ("51个新开工重点项目有序推进。", "新开工重点项目"),
    ("对42个在建工地进行监测。", "在建工地"),
    ("东升二中等10所中学移交我区。", "中学移交我区"),
    ("引进留用3600名银龄人才。", "引进留用银龄人才"),
    ("抓好15个老旧小区改造、背街小巷提升等项目。", "老旧小区改造"),
    ("231个入库项目和144个绿色智能改造项目有序实施。", "入库项目"),
]
OWNER_ELSEWHERE = [
    ("新增商务楼宇10万平方米，总面积达80万平方米。", ["新增商务楼宇", "商务楼宇总面积"]),
    ("市长信箱办理263件，办结率100%。", ["市长信箱办理", "市长信箱办结率"]),
    ("规模以上工业总产值完成230亿元，增加值完成92.3亿元。", ["规模以上工业总产值", "规模以上工业增加值"]),
    ("棚户区改造开工面积71万平方米，竣工面积80万平方米。", ["棚户区改造开工面积", "棚户区改造竣工面积"]),
    ("完善社会保险，力争覆盖率达到95%以上。", ["社会保险覆盖率"]),
    ("道路改造工程开工。该工程全长14.2公里。", ["道路改造工程全长"]),
    ("社会总产值1375万元，人均168元。", ["社会总产值", "人均社会总产值"]),
    ("新签约亿元以上项目169个，新落地141个。", ["新签约亿元以上项目", "新落地亿元以上项目"]),
    ("制定政府规章9件、修改27件。", ["政府规章", "修改政府规章"]),
    ("净增规模以上工业企业164家、累计645家。", ["净增规模以上工业企业", "规模以上工业企业"]),
]
ATTRIBUTE = [
    ("总投资12.8亿元的年产15万吨耐火材料产业园开工。", ["年产15万吨耐火材料产业园总投资"]),
    ("抓好炼油结构调整等441个总投资2455亿元的重点项目。", ["重点项目", "重点项目总投资"]),
    ("谋划190个、总投资1146亿元的重点项目。", ["重点项目", "重点项目总投资"]),
    ("实现财政总收入20亿元的目标。", ["财政总收入"]),
]
LISTS = [
    ("新增零碳工厂11家、绿色工厂301家。", ["新增零碳工厂", "新增绿色工厂"]),
    ("改造燃气管道12609公里、供水管道2698公里。", ["改造燃气管道", "改造供水管道"]),
    ("新开通2个出入口和18个服务区。", ["新开通出入口", "新开通服务区"]),
    ("电解铝产量23万吨；煤炭1915万吨。", ["电解铝产量", "煤炭产量"]),
    ("购置机扫车87辆、淘汰老旧车395辆。", ["购置机扫车", "淘汰老旧车"]),
    ("新增企业10家，实有企业总数达100家。", ["新增企业", "实有企业总数"]),
]
SPENDING = [
    ("投入约1.4亿元，打通3条断头路，提升5条区属道路。", "打通断头路、提升区属道路等投入"),
    ("投资8300万元实施煤烟污染治理。", "煤烟污染治理投资"),
    ("发展养老事业，投入1000余万元，新建3家养老中心。", "养老事业投入"),
]
SHARES = [
    ("第三产业增加值占地区生产总值比重达83.2%。", ["第三产业增加值占地区生产总值比重"]),
    ("财政民生支出24.5亿元，占财政支出的76.9%。", ["财政民生支出", "财政民生支出占财政支出"]),
    ("95%的重点水土流失区得到治理。", ["重点水土流失区得到治理"]),
    ("新增财力的71%用于民生事业。", ["新增财力用于民生事业"]),
]


@pytest.mark.parametrize(("text", "name"), SUBJECT_BEFORE + THING_BEHIND + SPENDING)
def test_the_first_quantity_of_a_sentence_is_named(text: str, name: str) -> None:
    assert names(text)[0][0] == name


@pytest.mark.parametrize(("text", "expected"), OWNER_ELSEWHERE + ATTRIBUTE + LISTS + SHARES)
def test_every_quantity_of_a_sentence_is_named(text: str, expected: list[str]) -> None:
    assert [name for name, _ in names(text)] == expected


@pytest.mark.parametrize("text", ["做好以下九项工作。", "建设一个机场。", "坚持两个统筹。", "著名旅游景点8.3古迹。"])
def test_labels_and_tables_of_contents_state_nothing(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("left", "name"),
    [
        ("固定资产投资累计完成约", "固定资产投资"),
        ("力争全年新签约亿元以上重点项目", "新签约亿元以上重点项目"),
        ("向国家项目库推送储备项目", "推送储备项目"),
        ("发挥企业服务管家作用、结对帮扶企业达到", "结对帮扶企业"),
        ("人均", "人均"),
        ("全年", ""),
    ],
)
def test_adjuncts_and_achievements_are_no_part_of_a_name(left: str, name: str) -> None:
    assert left_name(left) == name


@pytest.mark.parametrize(
    ("right", "thing", "state"),
    [
        ("重大项目建成投产", "重大项目", "建成投产"),
        ("以上的治理任务", "治理任务", ""),
        ("企业（一家新设）", "企业（一家新设）", ""),
        ("台阶", "", ""),
        ("已全部完成", "", ""),
    ],
)
def test_a_thing_ends_where_something_is_said_of_it(right: str, thing: str, state: str) -> None:
    assert right_name(right)[:2] == (thing, state)


@pytest.mark.parametrize(("name", "expected"), [("累计完成投资", True), ("房地产投资", False), ("面积", True)])
def test_bare_totals_need_an_owner(name: str, expected: bool) -> None:
    assert needs_owner(name) is expected


@pytest.mark.parametrize(
    ("name", "owner"), [("规模以上工业总产值", "规模以上工业"), ("签约项目总投资", "签约项目"), ("博物馆", "博物馆")]
)
def test_a_measured_head_leaves_its_owner(name: str, owner: str) -> None:
    assert without_head(name) == owner
