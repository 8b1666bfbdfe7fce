from __future__ import annotations

import pytest

from tests.segment.builders import articles_of

OPENING = (
    "各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议，并请市政协委员提出意见。\n"
    "一、2019年工作回顾\n2019年，成绩显著。\n"
)
MEETING = "——2020年5月21日在洛阳市涧西区第十五届人民代表大会第五次会议上"


@pytest.mark.parametrize(
    ("head", "title", "subtitle"),
    [
        ("", None, None),
        ("2010年铜川市人民政府工作报告\n", "2010年铜川市人民政府工作报告", None),
        (
            f"政府工作报告\n\n{MEETING}\n\n涧西区人民政府区长 周某某\n\n",
            "政府工作报告",
            f"{MEETING} / 涧西区人民政府区长 周某某",
        ),
        (
            "2025年河南省政府工作报告\n来源：河南日报\n2025年1月18日在河南省第十四届人民代表大会第三次会议上省长王某作政府工作报告\n",
            "2025年河南省政府工作报告",
            "2025年1月18日在河南省第十四届人民代表大会第三次会议上省长王某作政府工作报告",
        ),
    ],
)
def test_the_head_of_a_report(head: str, title: str | None, subtitle: str | None) -> None:
    (report,) = articles_of(head + OPENING)
    assert (report.genre, report.title, report.subtitle) == ("report", title, subtitle)
    assert report.body.chars.startswith("各位代表")
    assert [section.heading for section in report.sections[1:]] == ["2019年工作回顾"]


def test_a_report_without_salutation() -> None:
    raw = f"2011年鄂尔多斯市政府工作报告\n{MEETING}\n一、“十一五”时期工作回顾\n五年来，成绩显著。\n"
    (report,) = articles_of(raw)
    assert report.title == "2011年鄂尔多斯市政府工作报告"
    assert report.body.chars.startswith("一、“十一五”")


def test_the_other_texts_of_a_reports_web_page() -> None:
    deck = "**——2025年嵩县《政府工作报告》摘登**\n县长所作的政府工作报告摘登如下。\n"
    head = f"# 攻坚克难促发展\n{deck}## 去年成绩\n全县完成投资2亿元。\n"
    more = "# 代表委员话发展\n“报告提出建设文化长廊，我们很振奋。”县人大代表郭某说。\n"
    report, voices = articles_of(head + more)
    assert (report.genre, voices.genre, voices.title) == ("report", "news", "代表委员话发展")
    (whole,) = articles_of(head.replace("# 攻坚", "攻坚") + more)
    assert whole.genre == "report"


def test_news_of_a_report_is_no_report() -> None:
    raw = "政府工作报告起草座谈会召开\n本报讯（记者 李三旺）昨日，市政府召开座谈会，听取对政府工作报告的意见。\n"
    assert [one.genre for one in articles_of(raw)] == ["news"]
    raw = "市人大常委会听取审议专项工作报告\n会议听取了有关情况的汇报。\n本报记者 李三旺\n"
    assert [one.genre for one in articles_of(raw)] == ["news"]


def test_chapters_with_the_markup_of_the_title() -> None:
    review, plan = "2022年，新建道路12条，群众满意。", "2023年，将新建道路15条，让群众更满意。"
    raw = (
        f"# 2023年政府工作报告\n\n各位代表：\n\n现在，我代表市人民政府作报告。\n\n"
        f"# 2022年工作回顾\n\n## 道路\n\n{review}\n\n"
        f"# 2023年工作安排\n\n## 道路\n\n{plan}\n\n"
    )
    (report,) = articles_of(raw)
    assert [one.heading for one in report.sections[1:]] == ["2022年工作回顾", "道路", "2023年工作安排", "道路"]


@pytest.mark.parametrize(("heading", "articles"), [("相关链接：去年民生实事完成情况", 2), ("去年民生实事完成情况", 1)])
def test_texts_and_chapters_behind_a_report(heading: str, articles: int) -> None:
    opening = OPENING.replace("一、2019年工作回顾", "\n## 2019年工作回顾\n").replace("\n", "\n\n")
    found = articles_of(f"# 政府工作报告\n\n{opening}# {heading}\n\n新建乡镇敬老院2所，群众满意。\n")
    assert [one.genre for one in found] == ["report", "news"][:articles]
