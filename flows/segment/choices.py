"""What may become of the blocks of a page, and what is known of the article that is open behind one."""

from __future__ import annotations

from typing import NamedTuple


class State(NamedTuple):
    """What is known of the article that is open behind a block."""

    has_head: bool
    is_introduced: bool
    is_continuation: bool
    is_closed: bool
    gave: bool  # its last byline stands above the headlines of the next one
    is_report: bool = False  # it opens with a dateline
    prints_behind: bool = False  # the page has printed headlines behind a text
    is_in_column: bool = False  # a column's name stands above it, and no headline


class Choice(NamedTuple):
    """What becomes of a block: whether an article begins with it, how many of its headlines belong to the text above.

    `gives`: its last byline belongs to the next article. `reads_on`: its headline begins its first sentence.
    `is_subheaded`: the article that begins here opens with a subheading, and has its headlines elsewhere.
    """

    begins: bool
    tail: int = 0
    gives: bool = False
    reads_on: bool = False
    is_subheaded: bool = False
