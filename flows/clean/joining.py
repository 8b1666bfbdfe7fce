"""Line ends that are none: wrapped lines, blank lines between every two, column and page breaks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from flows.clean.columns import SIMILAR, Columns
from flows.clean.crossing import crossed
from flows.clean.draft import Draft, positions
from flows.clean.headings import behind_full_headings, inside_items, numbered_items
from flows.clean.judging import RUNNING_ON, Judge
from flows.clean.landmarks import Landmarks
from flows.clean.lines import FULL, HALF, Flags, Lines, among, membership, of_line_before, sums
from flows.clean.parting import (
    Blanks,
    behind_bylines,
    behind_rows,
    bulleted,
    cutting_in,
    headed_blocks,
    in_lists,
    informative,
    standing_free,
)
from flows.text import Codes, Text

NEVER_FIRST = membership("，,、。；：！？;!?”’」』）)》】〉〕%％‰℃")
BRACKETS = np.subtract(membership("（("), membership("）)"), dtype=np.int8)  # 1 for one that opens, -1 for the other
DIGIT = membership("0123456789０１２３４５６７８９")
LETTERS = membership("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
COUNTERS = membership("项个家座条处所亿户")  # `等11` above `项市政工程先后`
DASHES = membership("—–-")
LONGEST_DATELINE = 4  # lines
SHORTEST_DECIMAL = 3  # characters, the point counted
SHORTEST_LINE = 6  # of running text
SHORTEST_SET_IN = 12 * FULL  # of a line beside a picture
SHORTEST_SPACED = 6  # spaces inside a line that is spaced out
INTERRUPTIONS = ("caption", "credit", "masthead", "furniture", "stray_mark")


def join_lines(draft: Draft) -> Draft:
    """One line a paragraph: joins what a column's width, a page's end or blank lines between all lines parted.

    A line end is taken out where the next line's first word would not have fitted on the line: the column was
    full. A full line that ends a sentence ends a paragraph only where a blank line or an indentation says so, and
    only if not every line has one. A shorter line ends a paragraph unless it breaks off in the middle of a sentence.
    Headings, list items, bylines and short lines without punctuation stay lines of their own.
    """
    lines = draft.lines
    if not len(lines):
        blank = positions([0] if len(draft.text) else [])
        return draft.without(blank, blank + len(draft.text), "layout")
    return _rejoined(draft, lines, _joins(draft, lines))


def _joins(draft: Draft, lines: Lines) -> Flags:
    """Whether each line continues the line before it."""
    if len(lines) == 1:
        return np.zeros(1, np.bool_)
    text = draft.text
    columns, marks = Columns.of(text, lines, draft.gaps), Landmarks.of(draft, lines)
    items = numbered_items(text.chars, lines, columns, marks)
    blanks, indented = Blanks.of(lines), lines.indents >= 2 * HALF
    indents_tell = informative(indented)
    says_paragraph = blanks.part | (indents_tell & indented)
    full, over = columns.continues, of_line_before(columns.is_terminal)
    continued = _behind_continuations(draft, lines, outward=False)
    stands_free = standing_free(blanks, columns) & ~(indents_tell & indented)
    parted = _set_apart(draft, lines, columns, marks) | continued | behind_full_headings(items, lines, marks)
    parted |= stands_free | of_line_before(stands_free)
    parted[0] = True
    in_brackets, datelines = _inside_brackets(text, lines, marks.is_dateline)
    parted &= ~in_brackets
    set_in = _set_in(lines, columns, indented) & ~marks.is_item
    cut = _cut(draft, lines, columns, marks) | in_brackets | set_in
    cuts_in = cutting_in(lines, columns, blanks) & ~(cut | marks.is_item | datelines)
    parted |= cuts_in | of_line_before(cuts_in)
    headed = headed_blocks(lines, columns, blanks) | behind_bylines(lines, columns, marks, blanks)
    headed &= ~(cut | datelines | continued | of_line_before(continued))
    parted |= behind_rows(lines, columns, marks) & blanks.part
    parted |= headed | of_line_before(headed)
    indented_anew = indents_tell & indented & ~among(_before(lines.last), RUNNING_ON) & ~of_line_before(set_in)
    open_below = (indents_tell & ~indented) | (blanks.before & _behind_asides(draft, lines))
    open_below &= _may_go_on(lines, columns)
    in_heading = (of_line_before(marks.is_item) | inside_items(items, len(lines))) & says_paragraph & ~open_below
    doubtful = marks.is_item | in_heading
    if columns.are_any and _indents_open(columns, indented):
        doubtful |= indented_anew
    joins: Flags = ~parted & ((full & ~over & ~doubtful) | cut)
    full_enough = full | (indents_tell & ~indented & of_line_before(columns.nearly_full & indents_tell))
    unsure = ~parted & ~joins & ((full_enough & over & ~says_paragraph) | (~over & ~indented_anew))
    judge = Judge(text.chars, lines, columns, marks, datelines, in_heading, continued)
    for number in unsure.nonzero()[0].tolist():
        joins[number] = judge.continues(number, joins)
    return joins & ~crossed(lines, columns, blanks.part, joins)


def _may_go_on(lines: Lines, columns: Columns) -> Flags:
    """Which lines may go on with a heading or deck that fills its line by chance.

    It is not told from a paragraph where a blank line follows, unless paragraphs are indented, or what stood between
    the two lines has been set apart.
    """
    return (columns.is_marked | columns.nearly_full) & ~of_line_before(among(lines.first, DASHES))


def _set_apart(draft: Draft, lines: Lines, columns: Columns, marks: Landmarks) -> Flags:
    """Which lines begin anew by what they or those before them are: headings, items of lists, behind hard breaks."""
    heads = marks.is_head | of_line_before(marks.is_head) | marks.is_apart | of_line_before(marks.is_alone)
    listed = bulleted(lines, columns) | in_lists(draft.text, lines, columns)
    breaks = _hard_breaks(draft.text, lines, marks.is_head) | _behind_continuations(draft, lines, outward=True)
    return heads | listed | breaks


def _cut(draft: Draft, lines: Lines, columns: Columns, marks: Landmarks) -> Flags:
    """Which lines go on with the one before whatever their width: in a number, a byline, a spaced-out sentence."""
    inside = among(lines.first, NEVER_FIRST) | _inside_numbers(draft.text, lines, columns) | marks.ends_byline
    goes_on = of_line_before(_spaced_out(draft, lines) & columns.is_marked & ~columns.is_terminal)
    return inside | (goes_on & (columns.is_marked | columns.is_terminal) & ~marks.is_item)


def _spaced_out(draft: Draft, lines: Lines) -> Flags:
    """Which lines were spaced out on the whole, whose characters say little of how wide they were."""
    gaps = draft.gaps
    if np.count_nonzero(draft.is_spaced_out) < SHORTEST_SPACED:
        return np.zeros(len(lines), np.bool_)
    spaces = np.bincount(gaps.line[draft.is_spaced_out], minlength=int(lines.rows[-1]) + 1)[lines.rows]
    found: Flags = (spaces >= SHORTEST_SPACED) & (2 * spaces >= lines.sizes)
    return found


def _set_in(lines: Lines, columns: Columns, indented: Flags) -> Flags:
    """Which lines go on with the one before, both set in beside a picture, not as first lines: of one width, no end."""
    rows: Flags = indented & of_line_before(indented) & (lines.gaps == 1)
    if not rows.any():
        return rows
    widths = np.append(lines.widths[:1], lines.widths[:-1])
    alike = (abs(lines.widths - widths) <= SIMILAR) & (widths >= SHORTEST_SET_IN)
    is_open = ~columns.is_terminal & ~of_line_before(columns.is_terminal)
    found: Flags = rows & alike & is_open & (columns.is_marked | of_line_before(columns.is_marked))
    return found


def _indents_open(columns: Columns, indented: Flags) -> bool:
    """Whether indentation marks the first lines of paragraphs: the lines before are mostly the last of others."""
    ended = of_line_before(columns.is_terminal | ~columns.nearly_full)
    return bool((indented & ended).sum() >= 0.6 * indented.sum())


def _inside_brackets(text: Text, lines: Lines, datelines: Flags) -> tuple[Flags, Flags]:
    """Whether each line closes a bracket that the line before it left open, in a dateline a few lines before.

    And whether it has a dateline or the end of one: `高峰）近日，记者`.
    """
    balance = sums(BRACKETS.take(text.codes, mode="clip"), lines.starts, lines.ends)
    inside = of_line_before(balance > 0) & (balance < 0)
    ends = datelines.copy()
    for number in (datelines & (balance > 0)).nonzero()[0].tolist():
        closing = (balance[number + 1 : number + 1 + LONGEST_DATELINE] < 0).nonzero()[0]
        if len(closing):
            inside[number + 1 : number + 2 + closing[0]] = True
            ends[number + 1 + closing[0]] = True
    return inside, ends


def _behind_continuations(draft: Draft, lines: Lines, *, outward: bool) -> Flags:
    """Whether a mark that an article breaks off (`outward`, 下转), or one that it goes on, stood before each line."""
    marks = [one for one in draft.apart if one.kind == "continuation" and ("下转" in one.text) == outward]
    return _behind(draft, lines, [one.raw_start for one in marks])


def _behind_asides(draft: Draft, lines: Lines) -> Flags:
    """Whether a caption or a page's head or foot stood before each line."""
    return _behind(draft, lines, [one.raw_start for one in draft.apart if one.kind in INTERRUPTIONS])


def _behind(draft: Draft, lines: Lines, places: Sequence[int]) -> Flags:
    """Whether each line is the first behind one of `places` of the raw file."""
    behind = np.zeros(len(lines) + 1, np.bool_)
    if not places:
        return behind[:-1]
    behind[draft.text.starts[lines.starts].searchsorted(positions(places))] = True
    return behind[:-1]


def _inside_numbers(text: Text, lines: Lines, columns: Columns) -> Flags:
    """Whether each line goes on with the number that the line before broke off, or with its unit.

    `258.` above `9亿元`, `等11` above `项工程`, and in a column `完成投资25` above `8亿元`; not `1.` above `2019年`,
    nor two rows of figures.
    """
    opens_with_digit = among(lines.first, DIGIT)
    counted: Flags = of_line_before(among(lines.last, DIGIT)) & among(lines.first, COUNTERS) & (lines.gaps == 1)
    if not opens_with_digit.any():
        return counted
    before_last = text.codes[np.maximum(lines.ends - 2, 0)]
    point = (lines.last == ord(".")) & among(before_last, DIGIT) & (lines.ends - lines.starts >= SHORTEST_DECIMAL)
    in_column = (columns.width > 0) & (lines.sizes >= SHORTEST_LINE)
    figure = among(lines.last, DIGIT) & in_column & columns.nearly_full
    inside = of_line_before(point | figure) & opens_with_digit & (of_line_before(point) | in_column)
    counted |= inside
    return counted


def _before(codes: Codes) -> Codes:
    return np.append(codes[:1], codes[:-1])


def _hard_breaks(text: Text, lines: Lines, heads: Flags) -> Flags:
    """Whether the line end before each line was forced, in Markdown: by two spaces behind the line."""
    if not heads.any():
        return np.zeros(len(lines), np.bool_)
    after = text.codes[np.minimum(np.add.outer(lines.ends, np.arange(3)), len(text) - 1)]
    return of_line_before((after[:, 0] == 0x20) & (after[:, 1] == 0x20) & (after[:, 2] == 0x0A))


def _rejoined(draft: Draft, lines: Lines, joins: Flags) -> Draft:
    """The draft with the white space between lines reduced to one line end, or to nothing where they are joined."""
    text = draft.text
    starts, ends = np.concatenate([[0], lines.ends]), np.concatenate([lines.starts, [len(text)]])
    if not joins.any() and (ends - starts).sum() == len(lines) - 1:
        return draft
    inner = np.ones(len(starts), np.bool_)
    inner[0] = inner[-1] = False
    joined = inner & np.append(joins, False)
    spaced = joined & _between_latin(lines)
    line_ends = draft.words.line_ends
    kept_at = np.append(line_ends, len(text))[line_ends.searchsorted(starts)]
    spaces = kept_at[spaced]
    draft = draft.recoded(spaces, np.full(len(spaces), 0x20, np.uint32), "line_wrap")
    keeps = (inner & ~joined) | spaced
    lefts, rights = np.where(keeps, kept_at, ends), np.where(keeps, kept_at + 1, ends)
    wrapped = joined & (starts < lefts)
    draft = draft.without(starts[wrapped], lefts[wrapped], "line_wrap")
    gone = np.cumsum(np.where(wrapped, lefts - starts, 0))
    left = ~joined & (starts < lefts)
    cut_starts = np.concatenate([(starts - gone)[left], (rights - gone)[rights < ends]])
    cut_ends = np.concatenate([(lefts - gone)[left], (ends - gone)[rights < ends]])
    order = np.argsort(cut_starts, kind="stable")
    return draft.without(cut_starts[order], cut_ends[order], "layout")


def _between_latin(lines: Lines) -> Flags:
    """Whether a Latin word ends before each gap and another begins behind it; with the ends of the text."""
    before = np.concatenate([[False], among(lines.last, LETTERS)])
    behind = np.concatenate([among(lines.first, LETTERS), [False]])
    both: Flags = before & behind
    return both
