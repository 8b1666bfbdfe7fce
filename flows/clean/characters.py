"""Characters that are not what they look like: line ends, exotic spaces, invisible marks, full-width letters."""

from __future__ import annotations

import numpy as np

from flows.clean.draft import Draft
from flows.clean.lines import Flags, among, membership
from flows.text import Codes

INVISIBLE = [*range(0x00, 0x09), *range(0x0E, 0x20), 0x7F, *range(0x80, 0x85), *range(0x86, 0xA0), 0xAD, 0x061C]
INVISIBLE += [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFE0E, 0xFE0F, 0xFEFF]
SPACES = [0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F]
LINE_ENDS = [0x0B, 0x0C, 0x85, 0x2028, 0x2029]
# GBK's user-defined code A3A0, an ideographic space in many Chinese fonts, becomes this private character.
GBK_SPACE = 0xE5E5
PRIVATE = [code for code in range(0xE000, 0xF900) if code != GBK_SPACE]
DIGITS_LETTERS_PERCENT = [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF05]
FULL_STOP = 0xFF0E


def _table(changes: dict[int, int]) -> Codes:
    """What each character of the basic plane becomes."""
    table = np.arange(0x10000, dtype=np.uint32)
    table[list(changes)] = list(changes.values())
    return table


SPACE_TABLE = _table(dict.fromkeys([*SPACES, GBK_SPACE], 32) | dict.fromkeys(LINE_ENDS, 10))
WIDTH_TABLE = _table({code: code - 0xFEE0 for code in DIGITS_LETTERS_PERCENT})
IS_SPACE, IS_FULL = (table != np.arange(0x10000) for table in (SPACE_TABLE, WIDTH_TABLE))
IS_DROPPED = membership("".join(map(chr, [*INVISIBLE, *PRIVATE])))


def normalise_line_ends(draft: Draft) -> Draft:
    r"""`\r\n` and a lone `\r` become `\n`."""
    if "\r" not in draft.chars:
        return draft
    returns = (draft.text.codes == 0x0D).nonzero()[0]
    followed = draft.text.codes[np.minimum(returns + 1, len(draft.text) - 1)] == 0x0A
    lone = returns[~followed]
    pairs = returns[followed]
    draft = draft.recoded(lone, np.full(len(lone), 0x0A, np.uint32), "line_end")
    return draft.without(pairs, pairs + 1, "line_end")


def drop_invisible(draft: Draft) -> Draft:
    """Byte-order marks, zero-width and control characters, and characters of private fonts are taken out."""
    if draft.chars.isascii():
        return draft
    at = among(draft.text.codes, IS_DROPPED).nonzero()[0]
    return draft.without(at, at + 1, "invisible")


def normalise_spaces(draft: Draft) -> Draft:
    """No-break and other typographic spaces become plain ones, form feeds line ends; U+3000 stays, it may indent."""
    return _recoded(draft, among(draft.text.codes, IS_SPACE), SPACE_TABLE, "space")


def normalise_width(draft: Draft) -> Draft:
    """Full-width letters, digits and `％` become half-width where a document mixes both: `2０03年` → `2003年`.

    A document whose paragraphs each keep to one width, `２００３年` here and `2004-03-25` there, is left as it was
    set; so is punctuation, but for the `．` between digits that become half-width.
    """
    full = among(draft.text.codes, IS_FULL)
    if not full.any() or not _mixes_widths(draft.text.codes, full):
        return draft
    draft = _recoded(draft, full, WIDTH_TABLE, "full_width")
    codes = draft.text.codes
    digit = (codes >= 0x30) & (codes <= 0x39)
    points = (codes[1:-1] == FULL_STOP).nonzero()[0] + 1
    points = points[digit[points - 1] & digit[points + 1]]
    return draft.recoded(points, np.full(len(points), 0x2E, np.uint32), "full_width")


def _mixes_widths(codes: Codes, full: Flags) -> bool:
    """Whether lines that mix both widths are common beside those that keep to full-width figures."""
    half = (codes >= 0x30) & (codes <= 0x39)
    line = np.cumsum(codes == 0x0A)
    count = int(line[-1]) + 1
    has_full = np.bincount(line[full], minlength=count) > 0
    has_half = np.bincount(line[half], minlength=count) > 0
    mixed = int((has_full & has_half).sum())
    return 2 * mixed > int((has_full & ~has_half).sum())


def _recoded(draft: Draft, chosen: Flags, table: Codes, rule: str) -> Draft:
    at = chosen.nonzero()[0]
    return draft.recoded(at, table[draft.text.codes[at]], rule)
