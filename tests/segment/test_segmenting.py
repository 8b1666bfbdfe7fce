from __future__ import annotations

import re
from datetime import date

import pytest

from flows.clean import clean
from flows.model import Document, Source
from flows.segment import segment
from tests.segment.builders import document_of

REPORT = """政府工作报告
——2020年5月21日在洛阳市涧西区第十五届人民代表大会第五次会议上
各位代表：
现在，我代表区人民政府，向大会报告工作，请予审议，并请各位政协委员和其他列席人员提出意见。
一、2019年工作回顾
2019年，面对国内外风险挑战明显上升的复杂局面，我们团结带领全区干部群众，较好地完成了全年各项目标任务，经济社会发展保持了好的趋势。
（一）加快转型调结构
先后实施重大项目218个，累计完成投资190.6亿元，超额完成年度目标任务，其中纳入省、市重点项目34个，累计完成投资119亿元，稳居全市前列。
（二）深化改革扩开放
稳妥推进机构改革，全区36个涉改部门改革圆满收官，系统完备、科学规范、运转高效的机构职能体系基本形成，营商环境持续优化，企业获得感增强。
二、2020年重点工作
一是增加有效投资。围绕重大项目建设，全年力争新签约亿元以上重点项目30个，推动一批重大项目早开工、早投产、早见效，为高质量发展提供支撑。
二是扩大对外开放。积极融入“一带一路”建设，支持企业“走出去”，力争全年进出口总额增长5%，开放型经济水平迈上新的台阶，发展空间更加广阔。"""


def read(raw: str) -> Document:
    return segment(Source("report", "report.txt", "", "utf-8", raw), clean(raw))


def wrap(line: str, width: int) -> list[str]:
    """The line broken every `width` characters; no line begins with a mark that a typesetter would not put there."""
    return re.findall(rf"(?s).{{1,{width}}}[，。；、：）”]*", line)


def outline(document: Document) -> list[tuple[int, str | None, str | None]]:
    return [(one.level, one.numbering, one.heading) for article in document.articles for one in article.sections]


def words(document: Document) -> list[str]:
    return [article.body.chars[one.start : one.end] for article in document.articles for one in article.sentences]


@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("width", [22, 29, 34, 38, 43])
def test_wrapping_changes_nothing(width: int, between: str, indent: str) -> None:
    lines = [indent + line for line in REPORT.split("\n")]
    wrapped = between.join(piece for line in lines for piece in wrap(line, width))
    plain, document = read(REPORT), read(wrapped)
    assert outline(document) == outline(plain)
    assert words(document) == words(plain)
    assert (document.title, document.reporting_year) == (plain.title, plain.reporting_year)


def test_what_a_report_is() -> None:
    document = document_of(REPORT)
    assert document.genre == "report"
    assert document.title == "政府工作报告"
    assert (document.published_on, document.reporting_year) == (date(2020, 5, 21), 2019)
    assert (document.place, document.place_code, document.publisher) == ("涧西区", "410305", "涧西区人民政府")


def test_what_sources_toml_knows_goes_first() -> None:
    known = {
        "title": "涧西区2020年报告",
        "place": "洛阳市",
        "place_code": "410300",
        "date": date(2020, 6, 1),
        "genre": "notice",
    }
    document = document_of(REPORT, known=known)
    assert (document.title, document.place, document.place_code) == ("涧西区2020年报告", "洛阳市", "410300")
    assert (document.published_on, document.reporting_year, document.genre) == (date(2020, 6, 1), 2019, "notice")


def test_what_a_page_is() -> None:
    raw = "@masthead 洛阳日报 2022年8月17日 星期三\n充电桩建设提速\n本报讯（记者 孟山）昨日，全市新建充电桩1873个。\n"
    document = document_of(raw)
    assert (document.genre, document.publisher, document.place_code) == ("news", "洛阳日报", "410300")
    assert (document.published_on, document.reporting_year) == (date(2022, 8, 17), 2022)


def test_the_file_name_tells_what_the_text_does_not() -> None:
    document = document_of("今年以来，各项工作有序推进。\n", "洛阳日报_2020-03-26")
    assert (document.published_on, document.place) == (date(2020, 3, 26), "洛阳市")


def test_a_reprint_s_title_is_the_original_one() -> None:
    assert document_of("原标题：一批重点项目扎实推进\n本报讯（记者 孟山）昨日开工。\n").title == "一批重点项目扎实推进"


def test_an_entry_of_an_encyclopedia_has_no_year_of_its_own() -> None:
    document = document_of("漳平\n漳平位于福建省西南部。2019年末全市总人口29.36万人。\n", "漳平市_2019")
    assert (document.reporting_year, document.place) == (None, "漳平市")


@pytest.mark.parametrize("raw", ["", "\n", "一", "。", "标题", "@masthead 洛阳日报\n"])
def test_texts_of_next_to_nothing(raw: str) -> None:
    document = document_of(raw)
    assert document.published_on is None
    assert sum(len(article.body) for article in document.articles) <= 1
