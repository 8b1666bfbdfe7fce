from __future__ import annotations

from flows.segment.interruptions import Rest, in_reading_order
from tests.segment.builders import articles_of

REPORT = (
    "本报讯（记者 孟山）记者昨日从市发展改革委获悉，全市新建充电桩1873个，完成年度目标的37.5%。\n"
    "下半年将推进高速服务区充电设施建设，缓解群众充电难题。\n"
)
CUT = "深秋时节，产业园里机器轰鸣。项目总投资18亿元，今年3月开工，一期4条生产线已安装到位，将建成铝板带材生"
REST = "产基地。产品主要供应汽车和航空企业，达产后年产值36亿元。\n"


def test_a_paragraph_goes_on_behind_the_article_that_interrupts_it() -> None:
    raw = f"新安县：铝基新材料串起产业链\n{CUT}\n今年计划新建充电桩\n{REPORT}{REST}本报记者 韩晓东\n"
    whole, other = articles_of(raw)
    assert (CUT + REST).rstrip() in whole.body.chars
    assert (whole.authors, other.authors) == (("韩晓东",), ("孟山",))
    assert other.body.chars.endswith("充电难题。")


def test_of_two_paragraphs_the_one_goes_on_that_is_not_indented() -> None:
    indented = "\n".join("\u3000\u3000" + line[:24] + "\n" + line[24:] for line in REPORT.split("\n") if line)
    raw = f"新安县：铝基新材料串起产业链\n\u3000\u3000{CUT[:24]}\n{CUT[24:]}\n今年计划新建充电桩\n{indented}\n{REST}"
    assert len(articles_of(raw)) == 2


def test_what_goes_on_on_another_page_has_no_rest_here() -> None:
    raw = f"新安县：铝基新材料串起产业链\n{CUT}\n@continuation （下转03版）\n今年计划新建充电桩\n{REPORT}"
    whole, other = articles_of(raw)
    assert whole.body.chars == CUT
    assert other.body.chars == REPORT.rstrip()


def test_each_piece_stands_behind_the_one_that_it_goes_on_with() -> None:
    assert in_reading_order(6, []) == [(0, 6)]
    assert in_reading_order(6, [Rest(1, 4)]) == [(0, 2), (4, 6), (2, 4)]


def test_a_short_end_of_a_sentence_is_no_topic() -> None:
    cut = "深秋时节，产业园里机器轰鸣。项目总投资18亿元，今年3月开工，铝板带材、铝箔等产品销售呈现较快增长，"
    rest = "高端铝箔销售遇冷。产品主要供应汽车和航空企业，达产后年产值36亿元，带动就业。\n"
    raw = f"新安县：铝基新材料串起产业链\n{cut}\n今年计划新建充电桩\n{REPORT}{rest}本报记者 韩晓东\n"
    assert articles_of(raw)[0].body.chars == f"{cut}{rest}".strip()
    topic = rest.replace("高端铝箔销售遇冷。", "深化体制改革。")
    assert (
        articles_of(raw.replace(rest, topic).replace("较快增长，", "较快增"))[0].body.chars != f"{cut}{topic}".strip()
    )


def test_the_only_paragraph_that_breaks_off_takes_the_likeliest_rest() -> None:
    cut = "今夏，古都景区游人如织。总投资18亿元的大运河文化博物馆今年5月上新文创产品，已累计接待观"
    rest = "众18.6万人次，文创产品销售额突破320万元。\n"
    raw = f"古都景区引客来\n本报记者 李岚\n{cut}\n今年计划新建充电桩\n{REPORT}{rest}"
    assert articles_of(raw)[0].body.chars == f"{cut}{rest}".strip()
    team = "引进高层次人才团队52个，带动就业3200人，孵化企业64家，"
    other = f"区县动态\n本报记者 王峰\n高新区智慧岛今年入驻企业136家，{team}下一步将新建研发中心和人才公"
    assert articles_of(f"{raw}{other}\n绿色工厂添新丁\n{REPORT}")[0].body.chars == cut
