"""What is said of candidates with given names, whatever the ranking model thinks of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from flows.extract.projects.chosen import Chosen
from flows.extract.projects.deadlines import deadlines
from flows.extract.projects.investment import investments
from flows.extract.projects.mentions import anchor_of, rank
from flows.extract.projects.progress import progress
from tests.extract.made_articles import make_document

PLAN, REVIEW, NEWS = ("二、2020年主要任务",), ("一、2019年工作回顾",), ()


class Fields:
    """The fields of the candidates with the given names, whatever the ranking model thinks of them."""

    def __init__(self, text: str, names: tuple[str, ...], headings: tuple[str, ...], published: date | None = None):
        document = make_document(text, headings, "report" if headings else "news")
        document = replace(document, published_on=published or document.published_on)
        article = document.articles[0]
        body, ranked = rank(document, article)
        picked = [one for one in ranked if one.candidate.item.name in names]
        assert [one.candidate.item.name for one in picked] == list(names)
        chosen = Chosen.of(body, [one.candidate for one in picked], [one.status for one in picked], article.sentences)
        sums, due = investments(chosen), deadlines(chosen, anchor_of(document, document.articles[0]))
        reached = progress(chosen, sums, [one.outlook for one in picked], anchor_of(document, article))
        self.stages = [one.stage for one in reached]
        self.statuses = [one.status for one in reached]
        self.sums = [sums[index].value if index in sums else None for index in range(len(picked))]
        self.due = [due[index].code if index in due else None for index in range(len(picked))]
