from __future__ import annotations

import pytest

from flows.segment.genres import genre_of, names_a_box


@pytest.mark.parametrize(
    ("title", "subtitle", "byline", "genre"),
    [
        ("主动作为强化担当", "——访瀍河区区长买某", "本报记者 戚帅华", "interview"),
        ("从一粒锂到一块电池", "——走进焦作新材料产业园", "本报记者 刘洋", "news"),
        ("建好更要管好", "【河洛时评】", "", "commentary"),
        ("扬帆奋进正当时", None, "本报评论员", "commentary"),
        ("市人大常委会公告", "第42号", "", "notice"),
        ("关于春节放假的通知", None, "", "notice"),
        ("市人大常委会任免名单", None, "", "list"),
        ("县区短波", None, "", "list"),
        ("简 讯", None, "", "list"),
        ("停 气 通 知", None, "", "notice"),
        ("A B 简讯里的故事", None, "", "news"),
        ("民生快递", None, "", "list"),
        ("深山里的村民第一次收到快递", None, "", "news"),
        ("全市新建充电桩1873个", None, "", "news"),
        ("一季度经济开局平稳", "——全市重点工作推进会精神解读", "", "news"),
        (None, None, "", "news"),
    ],
)
def test_genres(title: str | None, subtitle: str | None, byline: str, genre: str) -> None:
    assert genre_of(title, subtitle, byline, "") == genre


def test_an_interview_says_so_in_its_first_lines() -> None:
    assert genre_of("发挥优势", None, "", "“我们必须主动融入。”主任谢某在接受本报专访时表示，") == "interview"
    assert genre_of("发挥优势", None, "", "“我们必须主动融入。”村民谢某接受采访时说，") == "news"


@pytest.mark.parametrize(
    ("rubric", "is_box"),
    [
        ("2018年成绩单", True),
        ("今年水利工作“任务单”", True),
        ("前8月民生实事进度", True),
        ("相关数据", True),
        ("交出亮眼成绩单", False),
        ("今年这些大事要办好", False),
    ],
)
def test_boxes_beside_articles(rubric: str, is_box: bool) -> None:
    assert names_a_box(rubric) is is_box
