"""Where numerals stand in a text, and what number and unit each writes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from flows.extract.numbers import CHINESE, DIGIT, read_chinese, read_digits
from flows.extract.units import read_unit
from flows.vocabulary import vocabulary

MAGNITUDE = "(?:[十百万亿]|千(?![瓦伏克米卡帕焦周升]))"
MORE = "余|多|来|几"
FIRST = re.compile(f"[{DIGIT}]")
DIGITS = re.compile(
    rf"(?P<number>[{DIGIT}]{{1,3}}(?:,[{DIGIT}]{{3}})+(?![{DIGIT}])(?:[.．][{DIGIT}]+)?|[{DIGIT}]+(?:[.．·][{DIGIT}]+)?)"
    rf"(?:[/／](?P<below>[{DIGIT}]+)(?![{DIGIT}]))?"
    rf" ?(?P<more>[余多来几](?=[十百千万亿]))?(?P<magnitude>{MAGNITUDE}*)(?P<more_after>[余多来几](?![数年来]))?"
)
PARTS = re.compile(rf"(?P<below>[{CHINESE}]+)分之(?P<above>[{CHINESE}]+(?:点[{CHINESE}]+)?)")
TENTHS = re.compile(
    "(?P<tenths>[一二两三四五六七八九])成(?P<half>[一二三四五六七八九半])?(?![立为员本果功效分就长绩都套熟品因])"
)
WORDS = re.compile(
    rf"(?P<number>[{CHINESE}]+)(?:点(?P<decimals>[一二三四五六七八九零〇]+)(?=[{CHINESE}倍个]))?(?P<more>[余多来几](?![数年来]))?(?P<magnitude>[万亿]+)?"
)
LARGE_TAIL = re.compile("(万亿|亿|万)$")


@dataclass(slots=True)
class Reading:
    """A numeral as written: its span with the unit, its number and its unit."""

    start: int
    end: int  # behind the unit
    number_end: int  # behind the digits and magnitudes
    value: float
    unit: str
    has_more: bool  # 余, 多 or 来 stands in it
    is_bare: bool  # a magnitude alone: 千亿元, 百家


def finder() -> re.Pattern[str]:
    """What proposes places: a digit, or a Chinese numeral where one can mean a number."""
    return _finder()


@cache
def _finder() -> re.Pattern[str]:
    firsts = "".join(
        sorted(
            {row["classifier"][0] for row in vocabulary("classifiers")}
            | {row["code"][0] for row in vocabulary("units")}
        )
    )
    follow = re.escape(firsts).replace("-", r"\-") + "成余多来几是要、）)．.分期号届大"
    return re.compile(f"[{DIGIT}{CHINESE}](?:(?<=[{DIGIT}])|(?<=第.)|(?=[{follow}])|(?<=[{CHINESE}])[{CHINESE}])")


def read_numeral(text: str, start: int) -> Reading | None:
    """The numeral whose first character stands at `start`, with its unit; None where there is none."""
    return _read_digits(text, start) if FIRST.match(text, start) else _read_words(text, start)


def _read_digits(text: str, start: int) -> Reading | None:
    match = DIGITS.match(text, start)
    if match is None:
        return None
    value = read_digits(match["number"].replace("·", "."))
    number_end = match.end()
    if match["below"]:
        below = read_digits(match["below"])
        value = round(value / below, 6) if below else value
    magnitude = match["magnitude"]
    if magnitude and magnitude[-1] in "万亿千" and FIRST.match(text, number_end):
        return _read_mixed(text, match)
    end = _unit_end(text, number_end)
    return Reading(
        start,
        end,
        number_end,
        value,
        magnitude + text[number_end:end].lstrip(),
        bool(match["more"] or match["more_after"]),
        False,
    )


def _read_mixed(text: str, match: re.Match[str]) -> Reading:
    """1亿3000万元: the lower part is brought to the magnitude of the higher one."""
    lower = DIGITS.match(text, match.end())
    assert lower is not None
    high, low = _magnitude(match["magnitude"]), _magnitude(lower["magnitude"])
    value = read_digits(match["number"]) + read_digits(lower["number"]) * low / high
    end = _unit_end(text, lower.end())
    return Reading(
        match.start(),
        end,
        lower.end(),
        value,
        match["magnitude"] + text[lower.end() : end],
        bool(lower["more_after"]),
        False,
    )


def _magnitude(written: str) -> float:
    scale = 1.0
    for char in written:
        scale *= read_chinese(char)
    return scale


def _unit_end(text: str, start: int) -> int:
    end = read_unit(text, start)
    if end == start and text.startswith(" ", start):
        end = read_unit(text, start + 1)
        return start if end == start + 1 else end
    return end


def _read_words(text: str, start: int) -> Reading | None:
    if match := PARTS.match(text, start):
        return _read_parts(match)
    if match := TENTHS.match(text, start):
        half = {"半": 5}.get(match["half"] or "") or (read_chinese(match["half"]) if match["half"] else 0)
        return Reading(
            start, match.end(), match.end(), float(read_chinese(match["tenths"]) * 10 + half), "%", False, False
        )
    match = WORDS.match(text, start)
    if match is None:
        return None
    return _read_chinese(text, match)


def _read_parts(match: re.Match[str]) -> Reading | None:
    whole, _, decimals = match["above"].partition("点")
    above = float(f"{read_chinese(whole)}.{''.join(str(read_chinese(char)) for char in decimals) or 0}")
    below = read_chinese(match["below"])
    if not below:
        return None
    unit = {100: "%", 1000: "‰"}.get(below, "")
    value = above if unit else round(above / below, 6)
    return Reading(match.start(), match.end(), match.end(), value, unit, False, False)


def _read_chinese(text: str, match: re.Match[str]) -> Reading:
    """The large magnitude that ends a number goes to its unit: 一万五千亿 is 15000 and 亿; 千亿 is 1000 and 亿."""
    written, number_end = match["number"], match.end()
    if written[-1] in "千百" and text.startswith(("瓦", "伏", "克", "分点"), match.end("number")) and len(written) > 1:
        written, number_end = written[:-1], match.end("number") - 1
    magnitude = match["magnitude"] or ""
    if not magnitude and (tail := LARGE_TAIL.search(written)) and len(written) > 1:
        kept = "亿" if written == "万亿" else tail[0]
        if kept == "万亿" and len(written) > 2 and written[-3] in "十百千":
            kept = "亿"
        magnitude, written = kept, written[: -len(kept)]
    value = float(read_chinese(written))
    if match["decimals"]:
        value = float(f"{int(value)}.{''.join(str(read_chinese(char)) for char in match['decimals'])}")
    end = _unit_end(text, number_end)
    is_bare = written[0] in "百千万亿"
    return Reading(
        match.start(), end, number_end, value, magnitude + text[number_end:end].lstrip(), bool(match["more"]), is_bare
    )
