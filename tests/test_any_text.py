"""Whatever the text, no stage falls over and every row leads back to its source."""

from __future__ import annotations

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.model import Source
from flows.process import process
from flows.tables import DOCUMENT_TABLES, to_arrow, vocabulary_tables
from flows.text import squeeze
from flows.validate.corpus import Corpus
from flows.validate.invariants import computed_columns

CLAUSES = [
    "一、2019年工作回顾",
    "（二）产业升级",
    "1.加快建设。",
    "一是扩大有效投资。",
    "全市生产总值完成258.9亿元，同比增长8.3%，",
    "城乡居民人均可支配收入达到40558元和22229元。",
    "地铁1、2号线6月底前建成通车。",
    "力争新增就业1.2万人以上，",
    "总投资12.8亿元的物流园项目开工建设。",
    "本报记者 张三 李四",
    "张三 摄",
    "（上接01版）",
    "公园里的花开了",
    "各位代表：",
    "●下降０．５个百分点",
    "朴[pǔ]器",
    "产值突破千亿元",
]
DAMAGE = [
    "",
    "",
    "",
    "\n",
    "\n\n",
    " ",
    "　",
    "\r\n",
    "**",
    "## ",
    "<p>",
    "</p>",
    "&nbsp;",
    "”",
    "\n“\n",
    "。",
    "|",
    "\ufeff",
    "\u200b",
]
VOCABULARIES = vocabulary_tables()

damaged_text = st.lists(st.tuples(st.sampled_from(CLAUSES), st.sampled_from(DAMAGE)), min_size=1, max_size=25).map(
    lambda parts: "".join(clause + damage for clause, damage in parts)
)
cut_up_text = st.tuples(damaged_text, st.integers(0, 200), st.sampled_from(DAMAGE)).map(
    lambda made: made[0][: made[1]] + made[2] + made[0][made[1] :]
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(cut_up_text)
def test_every_invariant_holds(raw: str) -> None:
    rows = process(Source("any", "any.txt", hashlib.sha256(raw.encode()).hexdigest(), "utf-8", raw))
    tables = {table: to_arrow(table, rows[table]) for table in DOCUMENT_TABLES}
    tables |= {"projects": to_arrow("projects", []), "quarantine": to_arrow("quarantine", [])} | VOCABULARIES
    corpus = Corpus(tables)
    for table in DOCUMENT_TABLES:
        for column, values in computed_columns(table, corpus).items():
            assert False not in values, f"{table}.{column}"
    (document,) = rows["documents"]
    assert document["solid_characters"] == len(squeeze(raw))
    assert document["unaccounted_characters"] == document["unaccounted_digits"] == 0
