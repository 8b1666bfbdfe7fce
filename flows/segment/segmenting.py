"""Stub: one article, sections by numbering, so that later stages can be worked on."""

from __future__ import annotations

import re
from datetime import date

from flows.model import Article, Cleaned, Document, Section, Sentence, Source

LEVELS = [r"[一二三四五六七八九十]+、", r"[（(][一二三四五六七八九十]+[）)]", r"\d+[.、．]|[一二三四五六七八九十]是|●"]


def segment(source: Source, cleaned: Cleaned) -> Document:
    """The document, taken apart."""
    body = cleaned.text
    sections = [Section(0, "body", None, None, None, (), 0, 0, len(body))]
    stack = [(0, 0)]
    sentences = []
    for line in re.finditer(r"[^\n]+", body.chars):
        text = line[0]
        for level, pattern in enumerate(LEVELS, 1):
            if m := re.match(pattern, text):
                stop = re.search(r"[。！？]", text)
                end = stop.end() if stop else len(text)
                if end > 40:
                    break
                while stack[-1][0] >= level:
                    stack.pop()
                parent = stack[-1][1]
                heading = text[m.end() : end].rstrip("。")
                kind = "runin" if end < len(text) else "heading"
                sections.append(Section(level, kind, m[0], heading, parent, (*sections[parent].path, heading), line.start(), line.start() + end, len(body)))
                stack.append((level, len(sections) - 1))
                break
        for s in re.finditer(r"[^。！？]+[。！？]?[”’）]*", text):
            sentences.append(Sentence(line.start() + s.start(), line.start() + s.end(), len(sections) - 1))
    closed = []
    for i, one in enumerate(sections):
        end = sections[i + 1].start if i + 1 < len(sections) else len(body)
        closed.append(Section(one.level, one.kind, one.numbering, one.heading, one.parent, one.path, one.start, one.text_start, end))
    head = source.raw[:400]
    years = re.findall(r"((?:19|20)\d\d)年", head.translate(str.maketrans("０１２３４５６７８９", "0123456789")))
    name = re.search(r"_((?:19|20)\d\d)", source.document_id) or re.match(r"((?:19|20)\d\d)_", source.document_id)
    year = int(name[1]) if name else int(years[0]) if years else 2020
    report = "工作报告" in head or "报告工作" in head
    article = Article(1, None, None, (), "report" if report else "news", None, body, tuple(closed), tuple(sentences))
    return Document(source, cleaned, None, "report" if report else "news", None, date(year, 2, 1), year - 1 if report else year, None, None, (article,))
