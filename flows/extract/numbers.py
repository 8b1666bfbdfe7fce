"""Read the digits and Chinese numerals of an expression as a number."""

from __future__ import annotations

DIGIT = "0-9０-９"
CHINESE_DIGITS = {
    char: value for value, chars in enumerate(("〇零○", "一", "二两", *"三四五六七八九")) for char in chars
}
CHINESE_SMALL = {"十": 10, "百": 100, "千": 1000}
CHINESE_LARGE = {"万": 10_000, "亿": 100_000_000}
CHINESE = "".join((*CHINESE_DIGITS, *CHINESE_SMALL, *CHINESE_LARGE))
_NARROW = str.maketrans("０１２３４５６７８９．·", "0123456789..", ",，")


def read_digits(written: str) -> float:
    """The number that Western digits write: `1,100` is 1100, `２７１．０２` is 271.02.

    Raises ValueError where the characters are no number.
    """
    if written.isascii() and "," not in written:
        return float(written)
    return float(written.translate(_NARROW))


def read_chinese(written: str) -> int:
    """The number that Chinese numerals write: 一万五千亿 is 1500000000000, 二〇二〇 is 2020, 百 is 100.

    Raises KeyError for any other character.
    """
    if len(written) > 1 and all(char in CHINESE_DIGITS for char in written):
        return int("".join(str(CHINESE_DIGITS[char]) for char in written))
    total = section = digit = 0
    last = 1
    for char in written:
        if char in CHINESE_SMALL:
            last = CHINESE_SMALL[char]
            section += (digit or (0 if section and last >= 100 else 1)) * last
            digit = 0
        elif char in CHINESE_LARGE:
            large = CHINESE_LARGE[char]
            section += digit
            if large == 100_000_000:
                total = (total + section or 1) * large
            else:
                total += (section or 1) * large
            section, digit, last = 0, 0, large
        else:
            digit = CHINESE_DIGITS[char]
            last = 10 if digit == 0 else last
    if digit and last >= 100:  # 三百五 is 350, 两万五 is 25000
        digit *= last // 10
    return total + section + digit
