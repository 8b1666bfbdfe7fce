"""Pages and articles on one line, their line ends and paragraphs flattened into spaces."""

from __future__ import annotations

import re

import numpy as np

from flows.clean.draft import Draft, positions
from flows.clean.gaps import Gaps, find_gaps, spaced_runs
from flows.clean.lines import FULL, Flags, Lines, among, membership, split_lines, widths_of
from flows.clean.words import AUTHOR_ROLE, NAMES

SHORTEST = 200  # characters: a shorter line is a line
TERMINAL = membership("。！？!?…")
CLOSING = membership("”’」』）)】")
NUMERIC = membership("0123456789%.‰ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
COMMAS = membership("，、；：—“‘（《【")
NEVER_FIRST = membership("，。、；：！？”’）》】—%")
PEOPLE = re.compile(
    rf"{AUTHOR_ROLE}[ \u3000:：]+{NAMES}(?:[ \u3000]+{AUTHOR_ROLE}[ \u3000:：]+{NAMES})*(?:[ \u3000]+(?:摄|图|文/图|供图))?"
)
SPACED_DATELINE = re.compile(r"本 ?报 ?(?:[\u3400-\u9fff]{2,4} ?)?(?:\d{1,2} ?月 ?\d{1,2} ?日 ?)?讯 ?[（(]")
SIMILAR = 4  # half characters by which the lines of a column may differ
ENOUGH_WORDS = 12


def restore_line_ends(draft: Draft) -> Draft:
    """Spaces become the line ends they were.

    In a long line whose words are nearly all as wide as a column (`本版 一直走在油公司改革的“风 口浪尖”`) every
    space was a line end. Otherwise a space behind a full stop was a paragraph's end, if most full stops have none.
    Spaces inside spaced-out runs and between names stay.
    """
    lines = split_lines(draft.text)
    long = np.flatnonzero(lines.ends - lines.starts > SHORTEST)
    if not len(long):
        return draft
    gaps = find_gaps(draft.text)
    gaps = gaps.chosen(np.isin(gaps.line, lines.rows[long]))
    if not len(gaps.starts):
        return draft
    free = ~spaced_runs(draft.text, gaps) & ~_between_people(draft, gaps)
    inside = _inside_sentences(gaps)
    dateline = np.isin(gaps.ends, positions(m.start() for m in SPACED_DATELINE.finditer(draft.chars)))
    ends = np.zeros(len(gaps.starts), np.bool_)
    for number in long.tolist():
        own = free & (gaps.line == lines.rows[number])
        if own.any():
            # Inside a sentence a space goes later, whether it was a line's end or not.
            ends |= (
                own & ~inside
                if _is_column(draft, lines, gaps, own, number)
                else _ends_paragraph(draft, lines, gaps, own, number)
            )
    places = gaps.starts[ends | dateline]
    return draft.recoded(places, np.full(len(places), 0x0A, np.uint32), "flattened")


def _inside_sentences(gaps: Gaps) -> Flags:
    """Gaps that typesetting made: beside a comma, or between a number and the word that it counts."""
    over = among(gaps.left, TERMINAL) | among(gaps.left, CLOSING)
    mixed = among(gaps.left, NUMERIC) | among(gaps.right, NUMERIC)
    found: Flags = (mixed & ~over) | among(gaps.left, COMMAS) | among(gaps.right, NEVER_FIRST)
    return found


def _is_column(draft: Draft, lines: Lines, gaps: Gaps, own: Flags, number: int) -> bool:
    """Whether the words that spaces part are lines of one column: half of the text stands in words of one width."""
    starts = np.concatenate([lines.starts[number : number + 1], gaps.ends[own]])
    ends = np.concatenate([gaps.starts[own], lines.ends[number : number + 1]])
    if len(starts) < ENOUGH_WORDS:
        return False
    reach = np.concatenate([[0], np.cumsum(widths_of(draft.text.codes), dtype=np.int64)])
    widths = reach[ends] - reach[starts]
    usual = int(np.median(widths[widths >= 6 * FULL])) if (widths >= 6 * FULL).any() else 0
    alike = np.abs(widths - usual) <= SIMILAR
    return bool(alike.sum() >= 0.5 * len(widths) and usual <= 60 * FULL)


def _ends_paragraph(draft: Draft, lines: Lines, gaps: Gaps, own: Flags, number: int) -> Flags:
    """Which gaps stand behind a full stop, or are as wide as those that do."""
    codes = draft.text.codes
    before_last = codes[np.maximum(gaps.starts - 2, 0)]
    over = among(gaps.left, TERMINAL) | (among(gaps.left, CLOSING) & among(before_last, TERMINAL))
    wide = gaps.ends - gaps.starts > 1
    stops = int(among(codes[lines.starts[number] : lines.ends[number]], TERMINAL).sum())
    chosen = own & over
    if not chosen.any() or chosen.sum() > 0.8 * stops:
        return np.zeros(len(own), np.bool_)
    return (chosen & wide) | (own & wide) if (chosen & wide).sum() >= 0.5 * chosen.sum() else chosen


def _between_people(draft: Draft, gaps: Gaps) -> Flags:
    """Gaps inside bylines and credits."""
    if "记者" not in draft.chars and "通讯员" not in draft.chars:
        return np.zeros(len(gaps.starts), np.bool_)
    spans = [m.span() for m in PEOPLE.finditer(draft.chars)]
    starts, ends = positions(start for start, _ in spans), positions(end for _, end in spans)
    at = np.searchsorted(starts, gaps.starts, side="right") - 1
    inside: Flags = (at >= 0) & (gaps.ends < ends[np.maximum(at, 0)]) if spans else np.zeros(len(gaps.starts), np.bool_)
    return inside
