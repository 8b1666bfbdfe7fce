"""The rows that linking makes: what a project keeps of its mentions, and what a mention says of its link."""

from __future__ import annotations

from datetime import date

from flows.link.projects import link_projects
from tests.link.gold_files import document_table, mention_table

DOCUMENTS = document_table(
    [
        {"document_id": "b", "genre": "news", "published_on": date(2020, 4, 26), "place_code": "410300"},
        {"document_id": "a", "genre": "report", "published_on": date(2020, 5, 21), "place_code": "410305"},
        {"document_id": "c", "genre": "news", "reporting_year": 2020, "place_code": "410300"},
    ]
)
MENTIONS = mention_table(
    [
        {
            "document_id": "a",
            "name": "广州市场步行街改造提升",
            "kind": "single",
            "stage": "ongoing",
            "deadline": "2020-06",
            "sector": "commerce",
        },
        {
            "document_id": "b",
            "name": "广州市场步行街",
            "kind": "single",
            "stage": "proposed",
            "deadline": "2020-05",
            "investment_yuan": 2e8,
            "sector": "commerce",
        },
        {"document_id": "c", "name": "广州市场步行街", "kind": "single", "stage": "complete", "status": "actual"},
        {"document_id": "c", "name": "省第二儿童医院", "kind": "single"},
        {"document_id": "c", "name": "省第二儿童医院", "kind": "single"},
        {"document_id": "b", "name": "河南省第二儿童医院（洛阳市儿童医院）", "kind": "single"},
        {"document_id": "c", "name": "重点项目", "kind": "group", "count": 441},
    ]
)


def test_a_project_keeps_what_was_said_last() -> None:
    columns = link_projects(MENTIONS, DOCUMENTS).projects
    project = {name: values[columns["name"].index("广州市场步行街")] for name, values in columns.items()}
    assert project | {"project_id": ""} == {
        "project_id": "",
        "name": "广州市场步行街",
        "aliases": ["广州市场步行街改造提升"],
        "kind": "single",
        "place_code": "410300",
        "place": "洛阳市",
        "sector": "commerce",
        "first_seen": date(2020, 4, 26),
        "last_seen": date(2020, 5, 21),
        "latest_stage": "complete",
        "latest_status": "actual",
        "deadline": "2020-06",
        "investment_yuan": 2e8,
        "mentions": 3,
        "other_ids": [],
    }


def test_a_full_name_is_better_than_a_frequent_short_one() -> None:
    columns = link_projects(MENTIONS, DOCUMENTS).projects
    assert "河南省第二儿童医院（洛阳市儿童医院）" in columns["name"]
    assert ["省第二儿童医院"] in columns["aliases"]


def test_mentions_say_how_they_were_linked() -> None:
    columns, linked, _ = link_projects(MENTIONS, DOCUMENTS)
    links = list(zip(linked["link_reason"].to_pylist(), linked["link_score"].to_pylist(), strict=True))
    assert links[:3] == [("works", 0.94), ("first", 1.0), ("same_name", 1.0)]
    assert linked.drop_columns(["project_id", "link_score", "link_reason"]).equals(
        MENTIONS.drop_columns(["project_id", "link_score", "link_reason"])
    )
    assert set(linked["project_id"].to_pylist()) == set(columns["project_id"])


def test_columns_are_of_one_length_and_ids_are_unique() -> None:
    columns = link_projects(MENTIONS, DOCUMENTS).projects
    assert {len(values) for values in columns.values()} == {3}
    assert len(set(columns["project_id"])) == 3


def test_nothing_to_link() -> None:
    columns, linked, _ = link_projects(MENTIONS.slice(0, 0), DOCUMENTS)
    assert columns["project_id"] == []
    assert linked.num_rows == 0
