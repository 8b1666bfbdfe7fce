"""How a story is headed and signed: one function a form, by its name."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from damage import width_of, wrapped

from composing import newsroom
from composing.parts import Part, Printed, Story, one_of

FIGURES = re.compile(r"(?<=[。，；])(?=[^，。；“”]*\d)[^，。；“”（）]{9,22}(?=[，。；])")
TOPIC = re.compile(r"^[^，。；“”\d（）： ]{4,12}(?=[ ：]|$)")
HEADS = (
    ("title", 6),
    ("title_of_two_lines", 2),
    ("kicker_title", 2),
    ("title_deck", 2),
    ("kicker_title_deck", 1),
    ("deck_title", 1),
    ("column_title", 1),
    ("title_figures", 1),
    ("title_behind", 2),
    ("deck_title_behind", 3),
)
SIGNATURES = (
    ("dateline", 7),
    ("byline_behind", 4),
    ("byline_glued", 2),
    ("brackets_behind", 1.5),
    ("brackets_glued", 1),
    ("byline_below_title", 2.5),
    ("byline_above_title", 1),
    ("byline_on_opening", 1),
    ("unsigned", 1),
)
WITH_HEADS_BEHIND = ("byline_behind", "byline_glued", "dateline")
CLOSING = ("byline_behind", "byline_glued", "brackets_behind", "brackets_glued")


def title_lines(title: str) -> tuple[str, ...]:
    """A headline in two lines: parted at its space or colon; without one it is one line."""
    for mark in " ：":
        if mark in title and 4 <= title.index(mark) <= len(title) - 5:
            at = title.index(mark) + (mark != " ")
            return title[:at], title[at:].strip()
    return (title,)


def kicker_of(story: Story, chance: random.Random) -> str:
    """One or two clauses of the text with figures, or a general one."""
    found = [one for one in FIGURES.findall("".join(story.paragraphs)) if "记者" not in one]
    chosen = chance.sample(found, min(len(found), chance.choice((1, 2))))
    text = "，".join(chosen)
    return text if 8 <= len(text) <= 32 else chance.choice(("奋力开创高质量发展新局面", "凝心聚力谱写现代化建设新篇章"))


def deck_of(story: Story, chance: random.Random) -> str:
    """`——访…`, `——…见闻`: what kind of article it is."""
    found = TOPIC.match(story.title)
    topic = found[0] if found else "我市重点工作推进"
    kind = chance.choice(("见闻", "观察", "纪实", "综述", "扫描", "侧记"))
    interview = f"访{chance.choice(newsroom.OFFICES)}{newsroom.name(chance)}"
    return f"——{interview if chance.random() < 0.4 else topic + kind}"


def heads_of(form: str, story: Story, chance: random.Random) -> list[Part]:
    """The headlines of a story in the order in which they are printed."""
    roles = form.removesuffix("_behind").removesuffix("_of_two_lines").split("_")
    lines = title_lines(story.title) if form.endswith(("_of_two_lines", "_behind")) else (story.title,)
    words: dict[str, Callable[[], tuple[str, tuple[str, ...]]]] = {
        "title": lambda: ("title", lines),
        "kicker": lambda: ("kicker", (kicker_of(story, chance),)),
        "deck": lambda: ("deck", (deck_of(story, chance),)),
        "column": lambda: ("kicker", (chance.choice(newsroom.COLUMNS),)),
        "figures": lambda: ("kicker", (kicker_of(story, chance),)),
    }
    return [Part(*words[role]()) for role in roles]


def body_of(story: Story, width: int, indent: str, chance: random.Random) -> list[Part]:
    """The paragraphs as lines of a column, with subheadings in a longer story."""
    parts = [Part("body", tuple(wrapped(text, width, indent))) for text in story.paragraphs]
    if len(parts) < 5 or chance.random() < 0.6:
        return parts
    mark = chance.choice(("", "", "●", "●"))
    subheads = list(chance.choice(newsroom.SUBHEADS))
    step = max(2, (len(parts) - 1) // min(3, len(subheads)))
    for at in sorted(range(1, len(parts), step), reverse=True)[-len(subheads) :]:
        parts.insert(at, Part("subhead", (mark + subheads.pop(),)))
    return parts


def with_opening(parts: list[Part], words: str, width: int, indent: str, text: str) -> list[Part]:
    """The parts with `words` before the first paragraph, which reads `text`."""
    return [Part("body", tuple(wrapped(words + text, width, indent))), *parts[1:]]


def with_ending(parts: list[Part], words: str, width: int) -> list[Part]:
    """The parts with `words` behind the last paragraph: on its last line, or below it where there is no room."""
    last = parts[-1]
    line = last.lines[-1]
    if width_of(line) + width_of(words) + 1 <= 2 * width:
        return [*parts[:-1], Part("body", (*last.lines[:-1], f"{line} \0{words}"))]
    return [*parts[:-1], Part("body", (*last.lines, f"\0{words}"))]


def dress(story: Story, width: int, indent: str, is_behind: bool, chance: random.Random) -> Printed:
    """A story with headlines and a signature of random forms; `is_behind`: the headlines come behind the text."""
    head = one_of(chance, [one for one in HEADS if one[0].endswith("_behind") == is_behind])
    signature = one_of(chance, SIGNATURES)
    if is_behind and signature not in CLOSING:
        signature = one_of(chance, [one for one in SIGNATURES if one[0] in WITH_HEADS_BEHIND])
    heads, body = heads_of(head, story, chance), body_of(story, width, indent, chance)
    before, behind = ([], heads) if head.endswith("_behind") else (heads, [])
    bracketed = newsroom.in_brackets(chance)
    signed = newsroom.writers(chance)
    photos = chance.choice(("", "", " 文/图"))
    if signature == "dateline":
        body = with_opening(body, newsroom.dateline(chance), width, indent, story.paragraphs[0])
    elif signature == "byline_on_opening":
        body = with_opening(body, f"{bracketed}", width, indent, story.paragraphs[0])
    elif signature == "byline_behind":
        behind = [Part("byline", (signed + photos,)), *behind]
    elif signature == "brackets_behind":
        behind = [Part("byline", (bracketed,)), *behind]
    elif signature in ("byline_glued", "brackets_glued"):
        body = with_ending(body, signed if signature == "byline_glued" else bracketed, width)
    elif signature == "byline_below_title":
        before = [*before, Part("byline", (chance.choice(("□", "□", "◎", "")) + signed + photos,))]
    elif signature == "byline_above_title":
        before = [Part("byline", (chance.choice(("□", "◎", "")) + signed,)), *before]
    return Printed([*before, *body, *behind], story.title, {f"head {head}", f"by {signature}"})
