"""Bold words that open a line, from the raw text on: what cleaning records and segmentation makes of it."""

from __future__ import annotations

import pytest

from flows.clean import clean
from flows.model import Source
from flows.segment import segment

TEXT = "今年以来，全区新建道路12条，改造老旧小区35个，群众满意率达到96%。"
NEWS = f"## 城乡同治换新颜\n\n本报讯（记者 田野）{TEXT}\n\n"


def heads(raw: str) -> list[tuple[int, str, str | None]]:
    document = segment(Source("text", "text.txt", "", "utf-8", raw, {}), clean(raw))
    return [(one.level, one.kind, one.heading) for article in document.articles for one in article.sections[1:]]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            f"**出行更畅通。**\n\n{TEXT}\n\n**居住更舒心。**\n\n{TEXT}",
            [(1, "heading", "出行更畅通"), (1, "heading", "居住更舒心")],
        ),
        (f"**让群众出行更加畅通更加便捷**\n\n{TEXT}", [(1, "heading", "让群众出行更加畅通更加便捷")]),
        (
            f"- **一条热线管到底。**{TEXT}\n\n- **一张网格兜住底。** {TEXT}",
            [(1, "runin", "一条热线管到底"), (1, "runin", "一张网格兜住底")],
        ),
        (
            f"- **产业升级**：{TEXT}\n- **项目建设**：{TEXT}",
            [(1, "runin", "产业升级"), (1, "runin", "项目建设")],
        ),
        (f"**产业升级**：{TEXT}\n{TEXT}", []),
        (
            f"**出行更畅通。**\n\n**道路。**{TEXT}\n\n**公交。**{TEXT}\n\n**居住更舒心。**\n\n{TEXT}",
            [
                (1, "heading", "出行更畅通"),
                (2, "runin", "道路"),
                (2, "runin", "公交"),
                (1, "heading", "居住更舒心"),
            ],
        ),
        (
            f"**道路。**{TEXT}\n\n**公交。**{TEXT}\n\n**居住更舒心。**\n\n{TEXT}",
            [(1, "runin", "道路"), (1, "runin", "公交"), (1, "heading", "居住更舒心")],
        ),
        (
            f"**一、加快产业转型。**{TEXT}\n\n**二、扩大有效投资。**{TEXT}",
            [(1, "runin", "加快产业转型"), (1, "runin", "扩大有效投资")],
        ),
    ],
)
def test_bold_openings_are_headings(raw: str, expected: list[tuple[int, str, str]]) -> None:
    assert heads(NEWS + raw) == expected


@pytest.mark.parametrize(
    "raw",
    [
        f"区长说，要把**群众满意**作为标准。{TEXT}",
        f"**服务做“加法”。** {TEXT}",  # alone: emphasis
        f"**全区**新建道路12条。{TEXT}\n\n**全区**，改造小区35个。{TEXT}\n\n**投资**的增长最快。{TEXT}",
        f"任命:**  \n李某为副主任。{TEXT}",
        f"{TEXT}**",
        f"**时间**：9月1日\n\n**地点**：市图书馆\n\n**对象**：全体市民\n\n{TEXT}",  # a notice
    ],
)
def test_bold_inside_a_sentence_is_no_heading(raw: str) -> None:
    assert [kind for _, kind, _ in heads(NEWS + raw) if kind == "runin"] == []


def test_a_bold_heading_begins_no_article() -> None:
    raw = f"城乡同治换新颜\n本报记者 田野\n\n{TEXT}\n\n**居住更舒心、更安全、更便捷、更美好。**\n\n{TEXT}"
    document = segment(Source("text", "text.txt", "", "utf-8", raw, {}), clean(raw))
    assert [article.title for article in document.articles] == ["城乡同治换新颜"]
