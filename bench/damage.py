"""What OCR, PDF extraction and web pages do to a text, done to a clean one at random: one function a kind.

The kinds come in the order in which they befall a text: what changes its words (`WORDING`), how it is set (`SETTINGS`:
in lines, but for pages of a web site), what stands between the lines (`INSERTED`) and what holds the whole (`HELD`).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

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
    for number, line in enumerate(text.split("\n"), 1):
        parts.append(line)
        if number % 30 == 0:
            head = chance.choice(["", "洛阳日报　综合新闻\n\n", "A02 要闻\n", "02·综合 责编：李敏 校对：周晓东\n"])
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


def glosses(text: str, chance: random.Random) -> str:
    """The pronunciation behind a character here and there: `朴[pǔ]器`."""
    marks = ("[pǔ]", "（máng）", "(chán)", "［xī］")
    return "\n".join(
        f"{line[:at]}{chance.choice(marks)}{line[at:]}"
        if is_body(line) and (at := chance.randint(2, len(line) - 2)) and "一" <= line[at - 1] <= "龥"
        else line
        for line in text.split("\n")
    )


def references(text: str, chance: random.Random) -> str:
    """Marks of footnotes behind sentences: `10个乡镇。[2-3]`."""
    return "".join(
        f"{char}{chance.choice(('[1]', '[2-3]', ' [12]'))}" if char == "。" and chance.random() < 0.1 else char
        for char in text
    )


PLACES = ("新区生态公园", "洛阳综合保税区", "王城大道快速路", "老城十字街", "孟津石化园区")
SIGHTS = ("一角", "夜景如画", "建设现场", "内工人正在分拣货物", "游人如织", "美景")
PEOPLE = ("张宇", "刘冰", "李卫超", "石智卫", "许金安")


def caption(chance: random.Random) -> str:
    """A caption with its credit, printed once or twice, on one line or two."""
    sight, name = chance.choice(PLACES) + chance.choice(SIGHTS), chance.choice(PEOPLE)
    return chance.choice(
        [
            f"{sight}{sight} 记者记者 {name}{name} 摄摄",
            f"{sight} {sight} {name} {name} 摄 摄",
            f"““{sight}””““{sight}”” 本报记者本报记者 {name}{name} 摄摄",
            f"{sight}{sight}\n记者记者 {name}{name} 摄摄",
            f"图为{sight}。 {name} 摄",
            f"{sight} 本报记者 {name} 摄",
            f"▲{sight}。（资料图片）",
            f"{sight}。 记者 {name} 通讯员 {chance.choice(PEOPLE)} 摄",
        ]
    )


def captions(text: str, chance: random.Random) -> str:
    """Captions of many forms between the lines of a column."""
    lines = text.split("\n")
    for at in range(len(lines) - 5, 5, -60):
        lines.insert(at, caption(chance))
    return "\n".join(lines)


def continued(text: str, chance: random.Random) -> str:
    """An article that comes from another page and goes on to another."""
    above = chance.choice(["（上接01版）", "（上接A01版）", "▲上接01版", "(紧接第一版)"])
    return f"{above}\n{text}\n{chance.choice(['（下转03版）', '（下转第四版）', '(下转A04版)'])}"


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
    """All on one line, a space where each line of a narrow column ended."""
    width = chance.randint(13, 24)
    return " ".join(part for line in text.split("\n") for part in wrapped(line, width))


def invisible(text: str, chance: random.Random) -> str:
    """A byte-order mark, zero-width spaces, no-break spaces for indentation, carriage returns."""
    text = "".join(f"{char}\u200b" if chance.random() < 0.01 else char for char in text)
    return "\ufeff" + "\r\n".join(f"\xa0\xa0{line}" for line in text.split("\n"))


def stray_marks(text: str, chance: random.Random) -> str:
    """Quotation marks and symbols alone on lines, bars at the ends of lines."""
    lines = []
    for line in text.split("\n"):
        is_last = line.endswith("。")
        lines.append(f"{line} |" if is_last and chance.random() < 0.3 else line)
        if chance.random() < (0.2 if is_last else 0.01):
            lines += chance.choice([["“", "”"], ["■"], ["◆"], ["***"], ["”"]])
    return "\n".join(lines)


def quoted(text: str, chance: random.Random) -> str:
    """The whole in quotation marks, as a table's cell."""
    return f"'{text}\n'" if chance.random() < 0.5 else f'"{text}"'


WORDING: Sequence[Damage] = (spaced_runs, spaced_numbers, mixed_width, glosses, references)
LINES: Sequence[Damage] = (wrap, wrap_without_indentation, blank_lines_between, page_cuts)
PAGES: Sequence[Damage] = (web_page, markdown, flattened)
INSERTED: Sequence[Damage] = (page_breaks, captions, stray_marks, continued)
HELD: Sequence[Damage] = (invisible, quoted)


def alone(damage: Damage) -> Damage:
    """A kind of damage by itself: what stands between lines needs lines of a column."""
    column = damage in (page_breaks, captions)
    return lambda text, chance: damage(wrap(text, chance) if column else text, chance)


def several(count: int) -> Damage:
    """So many kinds at once, one of them a setting."""

    def damaged(text: str, chance: random.Random) -> str:
        setting = chance.choice([*LINES, *PAGES])
        others = chance.sample([*WORDING, *(INSERTED if setting in LINES else ()), *HELD], count - 1)
        return _done(text, [*others, setting], chance)

    return damaged


def all_together(text: str, chance: random.Random) -> str:
    """A page as they come: set in lines, with captions, page heads, spaced runs and marks; some are flattened."""
    held = [one for one in (*WORDING, stray_marks, continued, *HELD) if chance.random() < 0.3]
    return _done(text, [*held, chance.choice(LINES[:3]), captions, page_breaks], chance)


def _done(text: str, kinds: Sequence[Damage], chance: random.Random) -> str:
    for damage in (*WORDING, *LINES, *PAGES, *INSERTED, *HELD):
        if damage in kinds:
            text = damage(text, chance)
    return text


KINDS: dict[str, Damage] = {
    **{one.__name__: alone(one) for one in (*WORDING, *LINES, *PAGES, *INSERTED, *HELD)},
    "two at once": several(2),
    "three at once": several(3),
    "all together": all_together,
}
