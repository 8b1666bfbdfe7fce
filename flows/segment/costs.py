"""What each oddity of a page costs when its blocks are dealt out to articles: the more, the more unusual it is.

Weights of one scale, without a unit, set by hand on the gold pages; `prices` adds them up.
"""

from __future__ import annotations

HEADLESS = 5.2  # an article without headlines that comes from no other page
UNTITLED = 1.0  # the same with nothing above it but a column's name
SUSPENDED = 1.5  # the same, unsigned, before a continuation, behind which it may go on
UNSIGNED = 2.0  # an article without byline or dateline, on a page where there are some
UNSIGNED_ALONE = 0.6  # the same on a page without any
TWICE_SIGNED = 1.8  # a byline behind an article that says at its beginning who wrote it
BEHIND = 0.7  # headlines printed behind their text
BEHIND_OPEN = 2.0  # the same where nothing ends the text
TWO_IN_ONE = 4.0  # the same behind a text that has headlines above: another article begins inside
TWO_IN_CONTINUATION = 3.2  # the same behind a text that has its headlines on another page
TITLED_CONTINUATION = 0.8
ABOVE_MARK = 2.5  # what it gains where a headline stands right above the mark that says where it comes from
GIVEN = 1.6  # a byline above the headlines of its article
SQUARED = 1.0  # what it gains behind a square, as bylines stand above
BRACKETED = 2.5  # the same in brackets, as bylines stand behind their text
AGREEMENT = 4.5  # what a headline gains whose words the text has
CHANCE = 0.1  # the share of a headline's words that any text of the page may have
SUBHEADING = 0.7
LONG_SUBHEADING = 0.5  # a character above SHORT
SHORT = 10
LEADING_SUBHEADING = 2.5  # one that opens an article whose headlines are printed behind it
STACKED = 1.5  # a further headline above a subheading
DECK_INSIDE = 4.0
COLUMN_INSIDE = 2.0  # the same for a column's name
BYLINE_INSIDE = 4.0
FINISHED = 2.0  # text behind what ends an article
BRIEF = 0.5  # an article of hardly any text
SHORTEST = 40
BEGUN = 0.5  # a further article with headlines
LONELY_DECK = 2.5  # an article whose headlines are only decks
CROWDED = 1.5  # a headline above MOST_HEADS: kicker, title and deck
MOST_HEADS = 3
TWO_HEADS = 3.0  # headlines both above and below a deck: those of two articles
SHORT_TITLE = 0.3  # a character below SHORT_FOR_TITLE
SHORT_FOR_TITLE = 12
SET_OFF = 0.5
SUBHEADED_REPORT = 0.8  # subheadings in a text that opens with a dateline
NO_PRESS = 4.0  # a further article where no text has a byline or dateline
LEFT_OVER = 1.2  # headlines that belong to nothing
ANNOUNCED = 3.0
MARKED = 3.5
COHESION = 1.5  # what subheadings gain where the texts above and below have the same words
MOST = 0.05  # share of runs that texts of one article have in common
CAP = 1.4
READS_ON = 0.3
WINDOW = 1600  # characters of a text that headlines are compared with
