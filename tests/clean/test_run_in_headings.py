from __future__ import annotations

from flows.clean.run_in_headings import part_run_in_headings
from tests.clean.drafts import after

LONG = "上半年，全区生产总值增长百分之三，固定资产投资增长百分之十一，振兴突破的动能持续增强。" * 20
SAYS = "何某某表示，上半年，北山区签约落地亿元以上项目46个，固定资产投资增长11.3%。"


def test_a_heading_that_ran_into_its_paragraph() -> None:
    assert after(part_run_in_headings, f"{LONG}落地亿元以上项目46个{SAYS}").split("\n") == [
        LONG,
        "落地亿元以上项目46个",
        SAYS,
    ]
    rate = "上半年全市新设企业6.32万家，其中新设科技型企业同比增长28.52%。"
    assert after(part_run_in_headings, f"{LONG}上半年新设科技型企业同比增长28.52%北京加快创新。{rate}").count("\n") == 2


def test_sentences_stay() -> None:
    for raw in (
        f"{LONG}北山区人民政府区长何某某表示，全区将落实惠企政策，培育壮大产业集群。",
        f"落地亿元以上项目46个{SAYS}",
        f"{LONG}全区规模以上工业增加值增速高于全市平均水平上半年，累计完成投资百亿元。",
    ):
        assert after(part_run_in_headings, raw) == raw


def test_headings_of_two_halves_and_such_as_a_space_parts_from_their_paragraph() -> None:
    halves = "市场销售稳步回升，城乡市场同步恢复"
    text = "7月，全省实现社会消费品零售总额2127亿元，城乡市场稳步恢复，市场销售增速回升。"
    assert after(part_run_in_headings, f"{LONG}{halves}{text}").split("\n") == [LONG, halves, text]
    assert after(part_run_in_headings, f"{LONG}{halves} {text}").split("\n")[1] == halves
    for raw in (f"{LONG}市场销售稳步回升，城乡同步恢复全省，{text}", f"{LONG}记者王某某采访 {text}"):
        assert "\n" not in after(part_run_in_headings, raw)


def test_numbered_headings_of_news_on_one_line() -> None:
    first, second = "1、北山市一季度实现生产总值2375亿元", "2、南山县开展机构改革试点"
    raw = f"{first} 2023年7月27日，{LONG}{second}近日，{LONG}"
    lines = [line.strip() for line in after(part_run_in_headings, raw).split("\n")]
    assert lines == [first, f"2023年7月27日，{LONG}", second, f"近日，{LONG}"]
    # one number alone, and sentences with numbers before them, head nothing
    for other in (f"{first} 2023年7月27日，{LONG}近日，{LONG}", f"{LONG}1、北山建成公园。2、南山建成公园。{LONG}"):
        assert "\n" not in after(part_run_in_headings, other)
