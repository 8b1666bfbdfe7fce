"""In which order a page prints its stories: one behind another, interrupted, continued from other pages."""

from __future__ import annotations

import random
from dataclasses import replace

from composing import newsroom
from composing.parts import Part, Printed, one_of

FLOWS = (("interrupted", 6), ("alternating", 1))
INTERRUPTIONS = (0, 0, 0, 1, 1, 2)  # how many a page has
HERE = 0.6  # how often the next story is interrupted where the page has interruptions
LONG = 8  # lines of text that a story must have to be broken off


def cut(story: Printed, chance: random.Random) -> tuple[list[Part], list[Part]] | None:
    """A story in two pieces, broken off where a column ends: mostly inside a sentence, else before a subheading."""
    places = [
        (number, line)
        for number, part in enumerate(story.parts)
        if part.role == "body"
        for line in range(2, len(part.lines) - 1)
        if part.lines[line - 1][-1:] not in "。！？”：；" and "\0" not in part.lines[line - 1]
    ]
    before_subheads = [n for n, part in enumerate(story.parts) if part.role == "subhead" and n > 1]
    if before_subheads and chance.random() < 0.3:
        at = chance.choice(before_subheads)
        return story.parts[:at], story.parts[at:]
    if sum(len(part.lines) for part in story.body()) < LONG or not places:
        return None
    number, line = chance.choice(places)
    part = story.parts[number]
    first = replace(part, lines=part.lines[:line])
    second = replace(part, lines=part.lines[line:], opens=False)
    return [*story.parts[:number], first], [second, *story.parts[number + 1 :]]


def continue_in(story: Printed, chance: random.Random) -> None:
    """Makes a story one that goes on from another page: without its headlines, or with a title above the mark."""
    page = f"{chance.randint(1, 3):02}版"
    mark = chance.choice(("（上接{}）", "（上接{}）", "（上接第{}）", "▲上接{}")).format(page)
    body = [part for part in story.parts if part.role in ("body", "subhead")]
    first = body[0]
    if len(first.lines) > 3:  # the page begins inside a paragraph, behind a sentence's end
        body = [replace(first, lines=first.lines), *body[1:]]
    behind = [part for part in story.parts if part.role == "byline" and story.parts.index(part) > 1]
    titled = chance.random() < 0.25
    heads = [Part("title", (story.title or "",))] if titled else []
    story.parts = [*heads, Part("continuation", (mark,)), *body, *behind]
    story.title = story.title if titled else None
    story.continued_from = page
    story.tags = {"in titled" if titled else "in untitled"}


def continue_out(story: Printed, chance: random.Random) -> None:
    """Breaks a story off, to go on on another page."""
    pieces = cut(story, chance)
    if pieces is None or any(part.role in ("title", "byline") for part in pieces[1]):
        return
    mark = chance.choice(("（下转02版）", "（下转第四版）", "（下转03版）"))
    story.parts = [*pieces[0], Part("continuation", (mark,))]
    story.tags |= {"out"}


def with_caption(story: Printed, chance: random.Random) -> None:
    """Sets a picture's caption between two lines of a paragraph, or between two paragraphs."""
    lines, reading = newsroom.caption(chance)
    caption = Part("caption", tuple(lines), reading=reading)
    pieces = cut(story, chance) if chance.random() < 0.6 else None
    if pieces:
        story.parts = [*pieces[0], caption, *pieces[1]]
    else:
        places = [n for n, part in enumerate(story.parts) if n and part.role == "body" == story.parts[n - 1].role]
        if not places:
            return
        story.parts.insert(chance.choice(places), caption)
    story.tags |= {"caption"}


def ordered(stories: list[Printed], chance: random.Random) -> list[Part]:
    """The parts of all stories in the order of the page, numbered by story."""
    queue: list[list[Part]] = [[replace(part, story=n) for part in story.parts] for n, story in enumerate(stories)]
    printed: list[Part] = []
    at, left = 0, chance.choice(INTERRUPTIONS)
    while at < len(stories):
        flow = one_of(chance, FLOWS)
        first = stories[at]
        is_headed = at + 1 < len(stories) and queue[at + 1][0].role != "body"
        pieces = cut(Printed(queue[at], None), chance) if left and is_headed and chance.random() < HERE else None
        if pieces is None:
            first.tags |= {"flow plain"}
            printed += queue[at]
            at += 1
            continue
        left -= 1
        second = cut(Printed(queue[at + 1], None), chance) if flow == "alternating" else None
        if second:
            stories[at].tags |= {"flow alternating"}
            stories[at + 1].tags |= {"flow alternating"}
            printed += [*pieces[0], *second[0], *pieces[1], *second[1]]
        else:
            stories[at].tags |= {"flow interrupted"}
            stories[at + 1].tags |= {"flow interrupting"}
            printed += [*pieces[0], *queue[at + 1], *pieces[1]]
        at += 2
    return printed
