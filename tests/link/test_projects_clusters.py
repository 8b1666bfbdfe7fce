"""Clusters: no chains, no dependence on order, ids that stay, blocks that are bounded, corrections."""

from __future__ import annotations

import itertools
import random

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from flows.link.blocking import BLOCK_SIZE, Blocks
from flows.link.corrections import CorrectionError, corrections
from flows.link.projects import link_projects
from tests.link.gold_files import document_table, gold_tables, mention_table
from tests.link.test_projects_rules import form


def linked(*names: str, places: tuple[str, ...] = (), lines: tuple[dict[str, str], ...] = ()) -> list[int]:
    """For each name, mentioned one document after another, the number of the first name that it is the same as."""
    documents = [
        {"document_id": f"d{n}", "genre": "news", "reporting_year": 2000 + n, "place_code": place}
        for n, place in enumerate(places or ("410300",) * len(names))
    ]
    mentions = [{"document_id": f"d{n}", "name": name, "kind": "single"} for n, name in enumerate(names)]
    table = link_projects(mention_table(mentions), document_table(documents), corrections(lines)).mentions
    ids = table["project_id"].to_pylist()
    return [ids.index(one) for one in ids]


def line(verdict: str, one: str, other: str, *, place: str = "410300", reason: str = "known") -> dict[str, str]:
    return {"verdict": verdict, "one": one, "one_place": place, "other": other, "other_place": place, "reason": reason}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        # the short name comes first, and two longer ones fit it: the second must not follow the first
        (("卓阳耀滨", "卓阳耀滨科技园", "卓阳耀滨物流园"), [0, 0, 2]),
        (("轨道装备基地一期", "轨道装备基地二期", "轨道装备基地一期工程"), [0, 1, 0]),
        # one that could be either is neither
        (("龙浦湖公园一期", "龙浦湖公园二期", "龙浦湖公园"), [0, 1, 2]),
        # an alias brings two projects together
        (("洛阳市儿童医院", "省第二儿童医院", "河南省第二儿童医院（洛阳市儿童医院）"), [0, 0, 0]),
    ],
)
def test_links_do_not_chain(names: tuple[str, ...], expected: list[int]) -> None:
    assert linked(*names) == expected


def test_a_name_of_the_city_joins_neither_of_two_districts() -> None:
    assert linked(*["洛浦公园"] * 3, places=("410305", "410303", "410300")) == [0, 1, 2]
    assert linked(*["洛浦公园"] * 4, places=("410305", "410303", "410300", "410303")) == [0, 1, 2, 1]


def test_the_order_of_rows_does_not_matter() -> None:
    mentions, documents = gold_tables()
    table = link_projects(mentions, documents).mentions
    shuffled = random.Random(1).sample(range(len(mentions)), len(mentions))
    other = link_projects(mentions.take(shuffled), documents.take(list(reversed(range(len(documents)))))).mentions
    assert other.equals(table.take(shuffled))


def test_ids_stay_when_documents_are_added_in_any_order() -> None:
    mentions, documents = gold_tables()
    ids = _ids(mentions, documents)
    luoyang = documents["document_id"].to_pylist()[:5]
    for size in range(1, 5):
        for chosen in itertools.combinations(luoyang, size):
            kept = pc.is_in(mentions["document_id"], pa.array(chosen))
            part = _ids(mentions.filter(kept), documents)
            assert part.items() <= ids.items(), chosen


def test_an_id_that_goes_is_found_among_the_other_ids() -> None:
    rows = [
        {"document_id": "late", "name": "中信科创园", "kind": "single"},
        {"document_id": "early", "name": "中信机器人及智能装备科创园", "kind": "single"},
    ]
    documents = document_table(
        [
            {"document_id": "late", "genre": "news", "reporting_year": 2020, "place_code": "410300"},
            {"document_id": "early", "genre": "news", "reporting_year": 2019, "place_code": "410300"},
        ]
    )
    before = link_projects(mention_table(rows[:1]), documents).projects
    after = link_projects(mention_table(rows), documents).projects
    assert after["other_ids"] == [before["project_id"]]


def test_blocks_are_bounded() -> None:
    blocks = Blocks()
    for number in range(1000):
        blocks.add(form("洛浦公园"), number)
    assert len(blocks.find(form("洛浦公园"))) == BLOCK_SIZE


def test_corrections_join_and_part() -> None:
    names = ("洛阳格力空调基地", "格力中央空调", "洛浦公园", "洛浦公园改造提升")
    assert linked(*names) == [0, 1, 2, 2]
    same = line("same", "洛阳格力空调基地", "格力中央空调")
    different = line("different", "洛浦公园", f"{3:016x}")
    assert linked(*names, lines=(same, different)) == [0, 0, 2, 3]


def test_corrections_bring_several_projects_together() -> None:
    names = ("洛阳格力空调基地", "格力中央空调", "珠海格力洛阳公司项目")
    lines = (line("same", names[2], names[0]), line("same", names[2], names[1]))
    assert linked(*names) == [0, 1, 2]
    assert linked(*names, lines=lines) == [0, 0, 0]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (line("alike", "洛阳格力空调基地", "格力中央空调"), "line 2: verdict is 'alike'"),
        (line("same", "洛阳格力空调基地", ""), "line 2: a name or mention is missing"),
        (line("same", "洛阳格力空调基地", "格力中央空调", reason=""), "line 2: no reason"),
        (line("same", "洛阳格力空调基地", "格力中央空调", place="洛阳"), "line 2: '洛阳' is no code"),
    ],
)
def test_a_wrong_correction_is_an_error_that_names_its_line(row: dict[str, str], said: str) -> None:
    with pytest.raises(CorrectionError, match=f"project_links.csv, {said}"):
        corrections([row])


def test_a_correction_that_matches_nothing_is_reported_with_its_line() -> None:
    lines = (
        line("same", "洛浦公园", "无此公园"),
        line("same", "洛浦公园", "0123456789abcdef"),
        line("different", "洛浦公园", "王城公园"),
    )
    documents = [{"document_id": "d", "genre": "news", "reporting_year": 2020, "place_code": "410300"}]
    names = [{"document_id": "d", "name": name, "kind": "single"} for name in ("洛浦公园", "王城公园")]
    assert link_projects(mention_table(names), document_table(documents), corrections(lines)).unmatched == (
        "schemas/vocabularies/project_links.csv, line 2: no document has the project '无此公园' in 410300: "
        "correct the line or remove it",
        "schemas/vocabularies/project_links.csv, line 3: no document has the mention 0123456789abcdef: "
        "correct the line or remove it",
    )


def test_the_vocabulary_can_be_read() -> None:
    corrections()


def _ids(mentions: pa.Table, documents: pa.Table) -> dict[object, object]:
    table = link_projects(mentions, documents).mentions
    return dict(zip(table["mention_id"].to_pylist(), table["project_id"].to_pylist(), strict=True))
