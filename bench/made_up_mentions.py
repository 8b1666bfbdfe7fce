"""Made-up mentions of made-up undertakings, in the way in which reports and newspapers name them.

Undertakings lie in real places and have names of their own before real nouns; some are generic, some numbered, some
are known by an organisation. Each is mentioned a few times, in documents of its place or the city above it, with the
tails, quotation marks and prefixes that texts add and leave out.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date

import pyarrow as pa

from flows.link.scopes import lineage
from flows.link.words import FACILITIES
from flows.vocabulary import vocabulary

OWN = "洛瀍涧伊龙隋唐嵩栾邙偃巩渑卢函谷崤澠汝颍淇漳卫沁济汴郏鄢郾舞宛邓淅桐泌息潢固雒滑浚焦获辉原延封兰睢虞夏永鹿柘宁商"
TAILS = ("", "", "", "项目", "工程", "建设", "建设项目", "改造提升", "提升工程")
PHASES = ("", "", "", "", "", "一期", "二期", "（三期）")
MODIFIERS = ("", "", "", "智能", "综合", "生态", "现代", "绿色", "国家")
GENERIC = (
    "老旧小区改造",
    "农村公路",
    "重点项目",
    "背街小巷改造",
    "污水处理厂",
    "人民医院新院区",
    "体育公园",
    "城市书房",
)
OWNERS = ("", "", "", "", "{}新材料有限公司", "{}集团", "{}电子股份公司")
MENTIONED = (1, 1, 1, 2, 2, 3, 4, 6, 10)
PER_DOCUMENT = 60


def made_up(mentions: int, seed: int = 7) -> tuple[pa.Table, pa.Table]:
    """So many mentions, and the documents they stand in. The same for the same seed."""
    chance = random.Random(seed)
    places = [
        row["code"] for row in vocabulary("places") if row["level"] in ("county", "prefecture") and not row["valid_to"]
    ]
    homes = [chance.choice(places) for _ in range(max(1, mentions // PER_DOCUMENT))]
    of_place: dict[str, list[int]] = {}
    for number, home in enumerate(homes):
        of_place.setdefault(home, []).append(number)
    rows = [row for row, _ in zip(_mentions(chance, homes, of_place), range(mentions), strict=False)]
    return _mention_table(rows), _document_table(chance, homes)


def _mentions(
    chance: random.Random, homes: list[str], of_place: dict[str, list[int]]
) -> Iterator[tuple[int, str, str, int | None]]:
    """Document, name, kind and count of one mention after another, without end."""
    heads = sorted(noun for noun in FACILITIES if len(noun) > 1)
    while True:
        home = chance.choice(homes)
        city = lineage(home)[-2] if len(lineage(home)) > 1 else home
        if chance.random() < 0.15:
            name, kind = chance.choice(GENERIC), chance.choice(("group", "single"))
        else:
            own = "".join(chance.choice(OWN) for _ in range(chance.choice((2, 2, 3))))
            owner = chance.choice(OWNERS).format(own)
            name, kind = f"{owner or own}{{}}{chance.choice(heads)}{chance.choice(PHASES)}", "single"
        modifier = chance.choice(MODIFIERS)
        for _ in range(chance.choice(MENTIONED)):
            said = name.format(chance.choice((modifier, ""))) + (chance.choice(TAILS) if kind == "single" else "")
            count = chance.randrange(2, 400) if kind == "group" else None
            yield (
                chance.choice(of_place.get(city, of_place[home]) if chance.random() < 0.3 else of_place[home]),
                said,
                kind,
                count,
            )


def _mention_table(rows: list[tuple[int, str, str, int | None]]) -> pa.Table:
    documents, names, kinds, counts = zip(*rows, strict=True)
    size = len(rows)
    empty = {name: pa.nulls(size, pa.string()) for name in ("deadline", "place_code", "owner", "sector", "project_id")}
    return pa.table(
        {
            "document_id": pa.array([f"d{number}" for number in documents]),
            "mention_id": pa.array([f"{number:016x}" for number in range(size)]),
            "name": pa.array(names),
            "kind": pa.array(kinds),
            "count": pa.array(counts, pa.int64()),
            "stage": pa.array(["ongoing"] * size),
            "status": pa.array(["target"] * size),
            "deadline_on": pa.nulls(size, pa.date32()),
            "investment_yuan": pa.nulls(size, pa.float64()),
            "raw_start": pa.array(range(size), pa.int64()),
            "link_score": pa.nulls(size, pa.float64()),
            "link_reason": pa.nulls(size, pa.string()),
            **empty,
        }
    )


def _document_table(chance: random.Random, homes: list[str]) -> pa.Table:
    days = [date(chance.randrange(2005, 2026), chance.randrange(1, 13), chance.randrange(1, 29)) for _ in homes]
    return pa.table(
        {
            "document_id": pa.array([f"d{number}" for number in range(len(homes))]),
            "genre": pa.array([chance.choice(("report", "news")) for _ in homes]),
            "published_on": pa.array(days, pa.date32()),
            "reporting_year": pa.array([day.year for day in days], pa.int64()),
            "place_code": pa.array(homes),
        }
    )
