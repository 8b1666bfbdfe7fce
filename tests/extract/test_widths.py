"""Bodies in one width of characters: as long as they were, and read alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flows.extract.widths import plain_text, read_headlines, uniform
from tests.extract.made_articles import make_article


@given(st.text("０１２９．，,;:：()（）!?％ＡＺａ年亿元。0123456789", max_size=40))
def test_a_text_keeps_its_length_and_is_plain_at_once(text: str) -> None:
    plain = plain_text(text)
    assert len(plain) == len(text)
    assert plain_text(plain) == plain


def test_a_gap_in_headlines_parts_what_they_say() -> None:
    headlines = make_article("夏粮总产１２８万吨 较上年增加２万吨", genre="news")
    assert read_headlines(headlines).body.chars == "夏粮总产128万吨，较上年增加2万吨"
    assert uniform(headlines).body.chars == "夏粮总产128万吨 较上年增加2万吨"


def test_an_article_in_one_width_points_to_the_same_places() -> None:
    article = make_article("今年,嵩县投资２.36亿元.", genre="news")
    read = uniform(article)
    assert read.body.chars == "今年，嵩县投资2.36亿元."
    assert (read.body.starts == article.body.starts).all()
    plain = make_article("今年，嵩县投资2.36亿元。", genre="news")
    assert uniform(plain) is plain
