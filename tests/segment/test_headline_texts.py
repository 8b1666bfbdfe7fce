"""The headlines of an article are a text of their own: facts are found in it, at their places in the source."""

from __future__ import annotations

from flows.extract import extract
from flows.rows import document_rows
from tests.segment.builders import document_of

PAGE = """夏粮总产128.7万吨 较上年增加2.1万吨
全市“三夏”生产圆满收官
本报讯（记者 田丰）全市“三夏”生产日前全面结束，共投入联合收割机6800台，秸秆综合利用率稳定在九成以上。"""


def test_title_and_decks_stand_one_a_line() -> None:
    document = document_of(PAGE)
    (headlines,) = document.headlines
    assert headlines.ordinal == document.articles[0].ordinal
    assert sorted(headlines.body.chars.split("\n")) == sorted(PAGE.split("\n")[:2])
    assert len(headlines.sentences) == 2


def test_an_article_without_headlines_has_none() -> None:
    assert document_of(PAGE.partition("官\n")[2]).headlines == ()


def test_a_report_states_its_figures_in_its_text() -> None:
    report = "政府工作报告\n——2020年5月21日在某区人民代表大会上\n各位代表：\n现在，我代表区人民政府报告工作。"
    assert document_of(report).headlines == ()


def test_facts_of_headlines_point_to_them() -> None:
    document = document_of(PAGE, "page_2019")
    rows = document_rows(document, extract(document))
    kinds = {row["sentence_id"]: row["kind"] for row in rows["sentences"]}
    found = {
        (row["name"], row["quote"], row["measure"])
        for row in rows["indicators"]
        if kinds[row["sentence_id"]] == "headline"
    }
    assert found == {("夏粮总产", "128.7万吨", "level"), ("夏粮总产", "2.1万吨", "change")}
    for row in rows["indicators"]:
        assert PAGE[int(str(row["raw_start"])) : int(str(row["raw_end"]))] == row["quote"]


def test_what_the_text_states_is_no_headline() -> None:
    rows = document_rows(document := document_of(PAGE), extract(document))
    assert {row["kind"] for row in rows["sentences"] if str(row["text"]).startswith("本报讯")} == {"sentence"}
