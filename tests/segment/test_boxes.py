"""A box amid an article is a piece of its own, and the article goes on behind it."""

from __future__ import annotations

from tests.segment.builders import articles_of

ABOVE = "今年，我市围绕运河岸线做文章，完成9处节点提升，去年接待游客286万人次，带动周边2400名村民就业，新馆开放以来\n"
BELOW = "客流一天比一天多，周边民宿也跟着火了起来。“馆一开，我打算把隔壁院子也租下来。”老板说。\n"
ROWS = "●规上工业增加值增长8.4%\n●社会消费品零售总额增长6.1%\n●空气优良天数61天\n"


def test_an_article_goes_on_behind_a_box() -> None:
    article, box = articles_of(f"老粮仓“长”出新博物馆\n{ABOVE}数说2023\n{ROWS}{BELOW}本报记者 李岚\n")
    assert (article.title, box.title) == ("老粮仓“长”出新博物馆", "数说2023")
    assert article.body.chars == (ABOVE.strip() + BELOW.strip())
    assert box.body.chars == ROWS.strip()


def test_a_report_behind_a_box_is_an_article_of_its_own() -> None:
    report = f"本报讯（记者 宋锋辉）{BELOW}"
    done = ABOVE.replace("新馆开放以来", "新馆已经开放。")
    articles = articles_of(f"老粮仓“长”出新博物馆\n{done}本报记者 李岚\n数说2023\n{ROWS}民宿跟着火起来\n{report}")
    assert [one.title for one in articles] == ["老粮仓“长”出新博物馆", "数说2023", "民宿跟着火起来"]


def test_a_box_whose_rubric_has_a_bullet_of_its_own() -> None:
    article, box = articles_of(f"老粮仓“长”出新博物馆\n{ABOVE}■数读运河\n{ROWS}{BELOW}本报记者 李岚\n")
    assert (article.title, box.title) == ("老粮仓“长”出新博物馆", "数读运河")


def test_a_box_whose_rows_ran_together() -> None:
    rows = "①城东快速通道：全长28公里，总投资9.2亿元；②南山旅游公路：投资2.7亿元，9月进场。\n"
    article, box = articles_of(
        f"老粮仓“长”出新博物馆\n{ABOVE}\n链 接\n\n下半年开工项目\n\n{rows}\n{BELOW}本报记者 李岚\n"
    )
    assert article.body.chars == ABOVE.strip() + BELOW.strip()
    assert (box.title, box.body.chars) == ("下半年开工项目", rows.strip())
