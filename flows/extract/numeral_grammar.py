"""Where numerals stand in a text, and what number and unit each writes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from flows.extract.numbers import CHINESE, DIGIT, read_chinese, read_digits
from flows.extract.units import read_unit
from flows.vocabulary import vocabulary

WESTERN = frozenset("0123456789０１２３４５６７８９")
D = f"[{DIGIT}]"
C = f"[{CHINESE}]"
MAGNITUDES = "(?:[十百万亿]|千(?![瓦伏克米卡帕焦周升])){0,4}"
MORE = "[余多几](?![数来])|来(?=[个名家岁天年户人亩里])"
# Runs are bounded, so that no damaged text makes a number that no float holds.
DIGITS = re.compile(
    rf"(?P<number>{D}{{1,20}}+(?!,{D}{{3}}|，[０-９]{{3}})(?:[.．·](?!20{D}{{2}}年){D}{{1,9}})?"
    rf"|[０-９]{{1,3}}(?:，[０-９]{{3}}){{1,5}}(?!{D})"
    rf"|{D}{{1,3}}(?:,{D}{{3}}){{1,5}}(?!{D})(?:[.．]{D}{{1,9}})?"
    rf"|{D}{{1,20}})"
    rf"(?:[/／](?P<below>{D}{{1,9}})(?!{D}))?"
    rf"(?: (?=[余多十百千万亿]))?(?P<more>[余多几](?=[十百千万亿]))?"
    rf"(?P<magnitude>个多?亿(?![元级吨千只株人])|{MAGNITUDES})(?P<more_after>{MORE})?"
)
PARTS = re.compile(rf"(?P<below>{C}{{1,9}})分之(?P<above>{C}{{1,9}}(?:点{C}{{1,9}})?)")
NO_TENTHS = "[立为员本果功效分就长绩都套熟品因]"  # what goes on behind 成 in words that begin with it
TENTHS = re.compile(
    f"(?P<tenths>[一二两三四五六七八九])成(?P<half>[一二三四五六七八九半])?(?!{NO_TENTHS})(?P<more>多(?![次元样]))?"
)
WORDS = re.compile(
    rf"(?P<number>{C}{{1,24}})(?:点(?P<decimals>[一二三四五六七八九零〇]{{1,9}})(?=[{CHINESE}倍个]))?"
    rf"(?P<more>{MORE})?(?P<magnitude>[万亿]{{1,2}})?"
)
LOWER = re.compile(
    f"(?P<number>{D}{{1,4}})(?P<magnitude>[万千百])(?P<more_after>[余多])?|(?P<plain>{D}{{3,4}})(?![年{DIGIT}])"
)
BROKEN = re.compile("个([多半])(月|小时|星期|季度)")  # 5个多月, 2个半小时
HALF_TIME = re.compile("半(个?小时|个?月|个?工作日|年(?!报)|天)")
HALF = re.compile("半数|一半(?![天年月路])")
MORE_ENDS = re.compile("[，。；、！？）,;.的\n]|$")
ABOUT = re.compile("([一二两三四五六七八九])([二两三四五六七八九])([十百千万亿]*)")
LARGEST = 100_000_000
LARGE_TAIL = re.compile("(万亿|亿|万)$")


@dataclass(slots=True)
class Reading:
    """A numeral as written: its span with the unit, its number and its unit."""

    start: int
    end: int  # behind the unit
    number_end: int  # behind the digits and magnitudes
    value: float
    unit: str
    has_more: bool = False  # 余, 多 or 来 stands in it
    is_western: bool = False  # written with digits
    is_bare: bool = False  # a magnitude alone: 千亿元, 百家
    is_share: bool = False  # 三分之二, 四成, 一半
    value_max: float | None = None  # upper end of a range


@cache
def finder() -> re.Pattern[str]:
    """What proposes places: a digit, or a Chinese numeral where one can mean a number.

    一 before a classifier is an article (一个, 一家) and is passed over, except for 一批, 一次, 一系列.
    """
    classifiers = {row["classifier"][0] for row in vocabulary("classifiers")}
    measures = {row["code"][0] for row in vocabulary("units")} - set("%‰℃")
    others = set("成余多来几是要、）)分期号届大点番半位")
    after_one = re.escape("".join(sorted(measures - set("个") | others | set("批次系"))))
    after_other = re.escape("".join(sorted(classifiers | measures | others)))
    return re.compile(
        f"[{DIGIT}{CHINESE}半](?:(?<={D})|(?<=第.)|(?<=半)[数年天个小]"
        f"|(?<=一)(?=[{after_one}]|个(?:月|[百千]分点|小时|工作日|季度|半[月小]))"
        f"|(?<={C})(?:{C}|(?<!一)(?=[{after_other}])))"
    )


def read_numeral(text: str, start: int) -> Reading | None:
    """The numeral whose first character stands at `start`, with its unit; None where there is none."""
    return _read_digits(text, start) if text[start] in WESTERN else _read_words(text, start)


def _read_digits(text: str, start: int) -> Reading | None:
    match = DIGITS.match(text, start)
    if match is None:
        return None
    written, below, more, magnitude, more_after = match.groups()
    more_after = more_after or ("多" if "多" in magnitude else None)  # 9个多亿
    magnitude = magnitude.lstrip("个多")  # 6个亿
    value, number_end = read_digits(written), match.end()
    if below and (divisor := read_digits(below)):
        value = round(value / divisor, 6)
    if magnitude and magnitude[-1] in "万亿千" and (lower := LOWER.match(text, number_end)):
        return _read_mixed(text, match, lower)
    end, unit = _unit(text, number_end)
    has_more = bool(more or more_after)
    if text.startswith("多", end) and _ends_in_more(text, end, unit):
        end, has_more = end + 1, True
    if unit == "个" and (broken := BROKEN.match(text, number_end)):
        return _read_broken(start, value, broken, is_western=True)
    if unit == "成" and not magnitude and not re.match(NO_TENTHS, text[end : end + 1]):
        value, unit = round(value * 10, 6), "%"
    return Reading(start, end, number_end, value, magnitude + unit, has_more, is_western=True)


def _read_broken(start: int, value: float, broken: re.Match[str], *, is_western: bool) -> Reading:
    """5个多月 is more than 5, 2个半小时 is 2.5."""
    is_half = broken[1] == "半"
    unit = "个" + broken[2]
    return Reading(start, broken.end(), broken.start(), value + 0.5 * is_half, unit, not is_half, is_western)


def _read_mixed(text: str, match: re.Match[str], lower: re.Match[str]) -> Reading:
    """1亿3000万元: the lower part is brought to the magnitude of the higher one."""
    magnitude = match["magnitude"].lstrip("个多")
    part = read_digits(lower["number"] or lower["plain"]) * _magnitude(lower["magnitude"] or "")
    value = round(read_digits(match["number"]) + part / _magnitude(magnitude), 9)
    end, unit = _unit(text, lower.end())
    has_more = lower["more_after"] is not None
    return Reading(match.start(), end, lower.end(), value, magnitude + unit, has_more, is_western=True)


def _magnitude(written: str) -> float:
    scale = 1.0
    for char in written:
        scale *= read_chinese(char)
    return scale


def _unit(text: str, start: int) -> tuple[int, str]:
    """Where the unit behind a number ends, and the unit, per cent in one width; a single space may stand between."""
    end = read_unit(text, start)
    if end == start:
        if text.startswith(" ", start) and (further := read_unit(text, start + 1)) > start + 1:
            return further, text[start + 1 : further]
        return end, ""
    return end, "%" if text[start:end] == "％" else text[start:end].replace(" ", "")


def _ends_in_more(text: str, end: int, unit: str) -> bool:
    """3倍多, 5年多: 多 behind the unit, where the quantity ends with it."""
    return unit != "" and MORE_ENDS.match(text, end + 1) is not None


def _read_words(text: str, start: int) -> Reading | None:
    if match := PARTS.match(text, start):
        return _read_parts(match)
    if text.startswith("成", start + 1) and (match := TENTHS.match(text, start)):
        half = {"": 0, "半": 5}.get(match["half"] or "")
        value = 10.0 * read_chinese(match["tenths"]) + (read_chinese(match["half"]) if half is None else half)
        return Reading(start, match.end(), match.end(), value, "%", match["more"] is not None, is_share=True)
    if text[start] == "半" and (match := HALF_TIME.match(text, start)):
        return Reading(start, match.end(), start + 1, 0.5, match[1])
    if text[start] in "一半" and (match := HALF.match(text, start)):
        return Reading(start, match.end(), match.end(), 0.5, "", is_share=True)
    match = WORDS.match(text, start)
    return _read_chinese(text, match) if match else None


def _read_parts(match: re.Match[str]) -> Reading | None:
    whole, _, decimals = match["above"].partition("点")
    above = float(f"{read_chinese(whole)}.{''.join(str(read_chinese(char)) for char in decimals) or 0}")
    below = read_chinese(match["below"])
    if not below:
        return None
    unit = {100: "%", 1000: "‰"}.get(below, "")
    value = above if unit else round(above / below, 6)
    return Reading(match.start(), match.end(), match.end(), value, unit, is_share=True)


def _read_chinese(text: str, match: re.Match[str]) -> Reading:
    """The large magnitude that ends a number goes to its unit: 一万五千亿 is 15000 and 亿; 千亿 is 1000 and 亿."""
    written, number_end = match["number"], match.end()
    if written[-1] in "千百" and len(written) > 1 and text.startswith(("瓦", "伏", "克", "分点"), match.end("number")):
        written, number_end = written[:-1], match.end("number") - 1
    magnitude = match["magnitude"] or ""
    if not magnitude and len(written) > 1 and (tail := LARGE_TAIL.search(written)):
        magnitude = "亿" if tail[0] == "万亿" and (written == "万亿" or written[-3] in "十百千") else tail[0]
        written = written[: -len(magnitude)]
    if (about := ABOUT.fullmatch(written)) is not None:
        return _read_about(text, match, about, magnitude)
    value = float(read_chinese(written))
    if magnitude == "万" and "亿" in written:  # 一百二十三亿五千万 is 123.5 and 亿
        magnitude, value = "亿", read_chinese(written + "万") / LARGEST
    if match["decimals"]:
        value = float(f"{int(value)}.{''.join(str(read_chinese(char)) for char in match['decimals'])}")
    end, unit = _unit(text, number_end)
    if unit == "个" and (broken := BROKEN.match(text, number_end)):
        return _read_broken(match.start(), value, broken, is_western=False)
    has_more = bool(match["more"])
    if text.startswith("多", end) and _ends_in_more(text, end, unit):
        end, has_more = end + 1, True
    return Reading(match.start(), end, number_end, value, magnitude + unit, has_more, is_bare=written[0] in "百千万亿")


def _read_about(text: str, match: re.Match[str], about: re.Match[str], magnitude: str) -> Reading:
    """三四个 is 3 to 4, 两三百 is 200 to 300."""
    low, high = (float(read_chinese(digit + about[3])) for digit in (about[1], about[2]))
    end, unit = _unit(text, match.end())
    return Reading(match.start(), end, match.end(), low, magnitude + unit, value_max=high if high > low else None)
