"""How a page came to be a text: in columns, on one line, as Markdown, as HTML; each keeps where every part stands."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from composing.parts import Part
from flows.text import squeeze

SPACED = 0.03  # share of lines
HEADS = ("title", "kicker", "deck", "subhead")
Setting = Callable[["Printer", Sequence[Part], random.Random], None]


class Printer:
    """A raw text in the making, and the squeezed span of each part."""

    def __init__(self) -> None:
        self.raw: list[str] = []
        self.spans: list[tuple[int, int]] = []
        self.length = 0

    def between(self, text: str) -> None:
        """Adds what belongs to no part."""
        self.raw.append(text)
        self.length += len(squeeze(text))

    def part(self, text: str) -> None:
        """Adds a part; what stands behind a \\0 in it is a signature, outside its span."""
        body = text.partition("\0")[0]
        self.spans.append((self.length, self.length + len(squeeze(body))))
        self.between(text.replace("\0", ""))


def spaced(line: str) -> str:
    """`业 运 营 ，培 育`: a line that was spaced out to its column's width."""
    out = ""
    for char in line:
        joined = not out or out[-1] in "，。；“（、" or (char.isascii() and out[-1].isascii()) or char in "”）"
        out += char if joined else f" {char}"
    return out


def columns(printer: Printer, parts: Sequence[Part], chance: random.Random) -> None:
    """Lines of columns, a blank line between paragraphs and where a column ends."""
    _in_lines(printer, parts, "\n", "\n\n", chance)


def dense_columns(printer: Printer, parts: Sequence[Part], chance: random.Random) -> None:
    """Lines of columns, a blank line only where a column ends and around headlines."""
    _in_lines(printer, parts, "\n", "\n", chance)


def double_spaced(printer: Printer, parts: Sequence[Part], chance: random.Random) -> None:
    """A blank line behind every line."""
    _in_lines(printer, parts, "\n\n", "\n\n", chance)


def _in_lines(
    printer: Printer, parts: Sequence[Part], line_end: str, paragraph_end: str, chance: random.Random
) -> None:
    above: Part | None = None
    for part in parts:
        if above is not None:
            inside = part.role == above.role == "body" and part.opens and part.story == above.story
            near = "caption" in (part.role, above.role) and not (part.opens and above.role == "caption")
            printer.between(paragraph_end if inside else line_end if near else "\n\n")
        printer.part(line_end.join(_spaced_here_and_there(part, chance)))
        above = part


def _spaced_here_and_there(part: Part, chance: random.Random) -> list[str]:
    """The lines of a part, some of a text spaced out."""
    if part.role != "body":
        return list(part.lines)
    return [spaced(line) if "\0" not in line and chance.random() < SPACED else line for line in part.lines]


def paragraphs(printer: Printer, parts: Sequence[Part], chance: random.Random) -> None:
    """A paragraph a line, with blank lines between, also where a column ended inside one."""
    for number, part in enumerate(parts):
        printer.between("\n\n" if number else "")
        joint = "\n" if part.role == "title" and chance.random() < 0.5 else " " if part.role in HEADS else ""
        printer.part(joint.join(part.lines))


def markdown(printer: Printer, parts: Sequence[Part], chance: random.Random) -> None:
    """Headlines as headings; half-width marks, as some readers of pictures write them."""
    half = chance.random() < 0.5
    table = str.maketrans("，：；（）", ",:;()") if half else {}
    for number, part in enumerate(parts):
        printer.between("\n\n" if number else "")
        if part.role in HEADS:
            printer.between("## " if part.role != "subhead" else "### ")
        printer.part((" " if part.role in HEADS else "").join(part.lines).translate(table))


def one_line(printer: Printer, parts: Sequence[Part], chance: random.Random) -> None:
    """All on one line, a space where each line of a column ended, quotation marks around."""
    printer.between("'")
    for number, part in enumerate(parts):
        printer.between(" " if number else "")
        printer.part(" ".join(_spaced_here_and_there(part, chance)))
    printer.between(" '")


SETTINGS: tuple[tuple[str, Setting, float], ...] = (
    ("columns", columns, 5),
    ("dense columns", dense_columns, 2),
    ("double spaced", double_spaced, 2),
    ("paragraphs", paragraphs, 3),
    ("markdown", markdown, 3),
    ("one line", one_line, 2),
)
