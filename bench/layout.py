"""How the headings, articles and repairs of a text compare with its gold: what of a page's layout was made out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from gold import SPACE, WIDTH, GoldItem, similarity
from scoring import Annotated, Hit, Placed, Score

NEAR_START, NEAR_END, NEAR_HEADING = 8, 30, 12  # squeezed characters
ALIKE_TITLES = 0.8
WORDLESS = re.compile(r"[\W_]")
NUMERAL = r"[一二三四五六七八九十\d]+"
# `（一）`, `## 1.`, `第二章`, `三是`: whatever marks open a title, and the numerals that they or a word close
NUMBERING = re.compile(rf"(?:[\W_]|第?{NUMERAL}[章节条]?[、.．）)]|第{NUMERAL}[章节条]|[一二三四五六七八九十]+[是要])*")


def headings(text: Annotated) -> Score:
    """Headings by their words, near their place."""

    def is_same(one: Placed, item: GoldItem) -> bool:
        return abs(one.start - item.start) <= NEAR_HEADING and title(one.row["heading"]) == title(item.fields["text"])

    rows = [one for one in text.placed_in_scope("sections") if title(one.row["heading"])]
    lines = [item for item in text.lines("heading") if item.fields["kind"] in ("heading", "runin")]
    return _compared(rows, lines, is_same, "level")


def articles(text: Annotated) -> Score:
    """Articles by their title and the ends of their body; nothing where gold tells no articles apart."""

    def is_same(one: Placed, item: GoldItem) -> bool:
        is_near = abs(one.start - item.start) <= NEAR_START and abs(one.end - item.end) <= NEAR_END
        return is_near and similarity(title(one.row["title"]), title(item.fields["title"])) >= ALIKE_TITLES

    lines = text.lines("article")
    return _compared(text.placed("articles"), lines, is_same) if lines else Score()


def title(words: object) -> str:
    """The words of a title, without its numbering and marks."""
    return WORDLESS.sub("", NUMBERING.sub("", _solid(words), count=1))


def _compared(
    rows: Sequence[Placed], lines: Sequence[GoldItem], is_same: Callable[[Placed, GoldItem], bool], *fields: str
) -> Score:
    """Each gold line with the first row left that is the same."""
    free = list(rows)
    hits: list[Hit] = []
    missed: list[GoldItem] = []
    for item in lines:
        met = next((one for one in free if is_same(one, item)), None)
        if met is None:
            missed.append(item)
        else:
            free.remove(met)
            hits.append(Hit(item, met.row, {name: met.row[name] == item.fields.get(name) for name in fields}))
    return Score(tuple(hits), tuple(missed), tuple(free))


# --- repairs ----------------------------------------------------------------------------------------


def repairs(text: Annotated) -> Score:
    """The damage that gold lists, found where the published texts read as gold says; none of it is ever spurious.

    Wrong characters (`ocr_error`) are not repaired, and do not count.
    """
    published = _Published(text)
    lines = [item for item in text.lines("artifact") if item.fields["kind"] != "ocr_error" and not item.is_optional]
    done = [published.has_repaired(item) for item in lines]
    hits = tuple(Hit(item, {}) for item, is_done in zip(lines, done, strict=True) if is_done)
    return Score(hits, tuple(item for item, is_done in zip(lines, done, strict=True) if not is_done))


class _Published:
    """The texts of the tables, as gold is compared with them."""

    def __init__(self, text: Annotated) -> None:
        body = _joined(text, "articles", "text")
        titles = _joined(text, "articles", "title", "subtitle")
        captions = _joined(text, "captions", "text")
        self.body = _solid(body)
        self.paragraphs = [_solid(line) for line in body.split("\n")]
        self.spaced = [body.replace("\n", "").translate(WIDTH), titles.translate(WIDTH)]
        self.captions = _solid(captions)
        self.everything = _solid(body + titles + _joined(text, "sections", "numbering", "heading") + captions)
        self.goes_on = any(row["continued_from"] for row in text.rows["articles"])

    def has_repaired(self, item: GoldItem) -> bool:
        """Whether the texts read as gold says; an empty text has nothing stray in it, and repairs nothing."""
        damaged, whole = _solid(item.fields["context"]), _solid(item.fields["clean"])
        match item.fields["kind"] if self.body else "":
            case "":
                return False
            case "broken_paragraph":
                return any(whole in paragraph for paragraph in self.paragraphs)
            case "inner_space":
                return any(str(item.fields["clean"]).translate(WIDTH) in spaced for spaced in self.spaced)
            case "caption":
                return whole in self.captions and whole not in self.body
            case "continuation":
                return self.goes_on and damaged not in self.body
            case "stray_mark":
                return damaged not in self.body
        return damaged not in self.everything and whole in self.everything


def _joined(text: Annotated, table: str, *columns: str) -> str:
    return "\n".join(str(row[column]) for row in text.rows[table] for column in columns if row[column])


def _solid(words: object) -> str:
    return SPACE.sub("", str(words or "")).translate(WIDTH)
