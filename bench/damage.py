"""What OCR, PDF extraction and web pages do to a text, done to a clean one at random: one function a kind."""

from __future__ import annotations

import random
from collections.abc import Callable

Damage = Callable[[str, random.Random], str]
CLOSING = "，。、；：！？”’）》%,.;:!?)"


def width_of(text: str) -> int:
    """In half characters."""
    return sum(1 if char.isascii() else 2 for char in text)


def wrapped(line: str, width: int, indent: str = "") -> list[str]:
    """A line as a column of `width` Chinese characters sets it; it parts numbers, but no Latin words."""
    lines: list[str] = []
    current, used = indent, width_of(indent)
    for char in line:
        size = width_of(char)
        inside_word = char.isascii() and char.isalpha() and current[-1:].isascii() and current[-1:].isalpha()
        if used + size > 2 * width and char not in CLOSING and not inside_word:
            lines.append(current)
            current, used = "", 0
        current += char
        used += size
    return [*lines, current]


def is_body(line: str) -> bool:
    """Whether a line is a paragraph rather than a heading."""
    return "。" in line and len(line) > 40


def wrap(text: str, chance: random.Random) -> str:
    """Lines as wide as a column, paragraphs indented."""
    width = chance.randint(14, 44)
    lines = (part for line in text.split("\n") for part in wrapped(line, width, "　　" if is_body(line) else ""))
    return "\n".join(lines)


def wrap_without_indentation(text: str, chance: random.Random) -> str:
    """Lines as wide as a column, a blank line between paragraphs."""
    width = chance.randint(14, 44)
    return "\n\n".join("\n".join(wrapped(line, width)) for line in text.split("\n"))


def blank_lines_between(text: str, chance: random.Random) -> str:
    """A blank line after every line of a column."""
    return wrap(text, chance).replace("\n", "\n\n")


def page_breaks(text: str, chance: random.Random) -> str:
    """A page number and sometimes a page head between two lines of a column, in the middle of paragraphs."""
    parts = []
    for number, line in enumerate(wrap(text, chance).split("\n"), 1):
        parts.append(line)
        if number % 30 == 0:
            head = chance.choice(["", "洛阳日报　综合新闻\n\n", "A02 要闻\n"])
            parts.append(f"\n{head}- {number // 30} -\n")
    return "\n".join(parts)


def page_cuts(text: str, chance: random.Random) -> str:
    """Paragraphs cut in two by blank lines, as at the end of a column."""
    return "\n\n".join(_cut(line, chance) for line in text.split("\n"))


def _cut(line: str, chance: random.Random) -> str:
    if not is_body(line) or len(line) < 80:
        return line
    at = chance.randint(40, len(line) - 20)
    while at < len(line) and (line[at] in CLOSING or line[at - 1 : at + 1].isascii()):
        at += 1
    return line[:at] + "\n\n" + line[at:] if at < len(line) else line


def spaced_runs(text: str, chance: random.Random) -> str:
    """Runs of eight to thirty characters spaced out: `开 业 运 营 ，培 育`."""
    return "\n".join(_spaced(line, chance) if is_body(line) else line for line in text.split("\n"))


def _spaced(line: str, chance: random.Random) -> str:
    size = chance.randint(8, min(30, len(line) - 2))
    start = chance.randint(0, len(line) - size)
    run = ""
    for char in line[start : start + size]:
        joined = run and (char in CLOSING or run[-1] in "“‘（《" or (char.isascii() and run[-1].isascii()))
        run += char if not run or joined else f" {char}"
    return line[:start] + run + line[start + size :]


def spaced_numbers(text: str, chance: random.Random) -> str:
    """Spaces around numbers: `完成 258.9 亿元`."""
    parts: list[str] = []
    for at, char in enumerate(text):
        before = text[at - 1] if at else "\n"
        meets = char.isdigit() != before.isdigit() and "一" <= min(char, before, key=str.isdigit) <= "龥"
        parts.append(f" {char}" if meets and chance.random() < 0.7 else char)
    return "".join(parts)


def captions(text: str, chance: random.Random) -> str:
    """Doubled captions between the lines of a column."""
    doubled = "新区生态公园一角新区生态公园一角 记者记者 张宇张宇 摄摄"
    lines = wrap(text, chance).split("\n")
    for at in range(len(lines) - 5, 5, -60):
        lines.insert(at, doubled if chance.random() < 0.5 else "图为建设中的新区生态公园。 张宇 摄")
    return "\n".join(lines)


def mixed_width(text: str, chance: random.Random) -> str:
    """A third of the digits are full-width."""
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isdigit() and chance.random() < 0.3 else c for c in text)


def web_page(text: str, chance: random.Random) -> str:
    """The HTML of a page, with entities, and what a site prints around an article."""
    indent = "&nbsp;" * chance.choice([2, 4])
    inner = "".join(f"<p>{indent}{line}</p>" for line in text.split("\n"))
    inner = inner.replace("“", "&ldquo;").replace("”", "&rdquo;")
    head = "当前位置：首页 &gt; 新闻中心<br>来源：洛阳日报 浏览次数：1205<br>【字号：大 中 小】【打印】"
    return f'{head}<divclass="detail">{inner}</div>上一篇：综述 下一篇：要闻'


def markdown(text: str, chance: random.Random) -> str:
    """Markdown, with figures as formulas and some leads in bold."""
    lines = []
    for line in text.split("\n"):
        stop = line.find("。") + 1
        if is_body(line) and stop > 1 and chance.random() < 0.3:
            line = f"**{line[:stop]}**{line[stop:]}"  # noqa: PLW2901 - the line is what is being set
        lines.append(line)
    return "```markdown\n" + "\n\n".join(lines) + "\n```"


def flattened(text: str, chance: random.Random) -> str:
    """All on one line, a space where each line of a column ended."""
    width = chance.randint(13, 24)
    return " ".join(part for line in text.split("\n") for part in wrapped(line, width))


def invisible(text: str, chance: random.Random) -> str:
    """A byte-order mark, zero-width spaces, no-break spaces for indentation, carriage returns."""
    text = "".join(f"{char}\u200b" if chance.random() < 0.01 else char for char in text)
    return "\ufeff" + "\r\n".join(f"\xa0\xa0{line}" for line in text.split("\n"))


def stray_marks(text: str, chance: random.Random) -> str:
    """Quotation marks and symbols alone on lines, bars at the ends of lines, the whole in quotation marks."""
    lines = []
    for line in text.split("\n"):
        lines.append(f"{line} |" if chance.random() < 0.3 else line)
        if chance.random() < 0.2:
            lines += ["“", "”"]
    return "'" + "\n".join(lines) + "\n'"


KINDS: tuple[Damage, ...] = (
    wrap,
    wrap_without_indentation,
    blank_lines_between,
    page_breaks,
    page_cuts,
    spaced_runs,
    spaced_numbers,
    captions,
    mixed_width,
    web_page,
    markdown,
    flattened,
    invisible,
    stray_marks,
)
