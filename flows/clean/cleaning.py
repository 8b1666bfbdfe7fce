"""The cleaners, in the order in which they are used."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flows.clean import (
    captions,
    characters,
    continuations,
    doubled_captions,
    doubling,
    flattened,
    furniture,
    glosses,
    html,
    interrupting_captions,
    joining,
    markdown,
    marks,
    mastheads,
    names,
    run_in_headings,
    spacing,
    strays,
    web_marks,
    wrapper,
)
from flows.clean.asides import LineRules
from flows.clean.draft import Draft
from flows.model import Cleaned
from flows.text import Text

CLEANERS: tuple[Callable[[Draft], Draft], ...] = (
    characters.normalise_line_ends,
    wrapper.unwrap,
    characters.drop_invisible,  # which also part tags and entities
    html.strip_tags,
    html.decode_entities,
    characters.drop_invisible,
    characters.normalise_spaces,
    characters.normalise_width,
    markdown.strip_blocks,
    markdown.strip_headings,
    markdown.strip_emphasis,
    markdown.read_formulas,
    glosses.drop_references,
    furniture.drop_inline_furniture,
    web_marks.part_web_articles,
    mastheads.set_leading_mastheads_apart,
    names.close_datelines,
    names.close_names,
    spacing.close_spaced_points,
    doubled_captions.set_doubled_captions_apart,
    flattened.restore_line_ends,
    run_in_headings.part_run_in_headings,
    spacing.close_decimals,
    continuations.set_continuations_apart,
    doubling.undouble,
    strays.set_strays_apart,
    strays.set_labels_apart,
    captions.set_listed_captions_apart,
    LineRules((*captions.RULES, *furniture.RULES, *mastheads.RULES, *strays.RULES)).set_apart,
    captions.name_photographers,
    interrupting_captions.set_interrupting_captions_apart,
    joining.join_lines,
    glosses.drop_pinyin,
    spacing.close_spaces,
    marks.undouble_marks,
    marks.unify_width,
)


def clean(raw: str) -> Cleaned:
    """The text of `raw` with one line a paragraph, and what was set apart of it (see `Cleaned`)."""
    draft = Draft(Text.from_raw(raw))
    for cleaner in CLEANERS:
        draft = cleaner(draft)
    apart = tuple(sorted(draft.apart, key=lambda one: one.raw_start))
    return Cleaned(draft.text, apart, _placed(raw, draft, draft.heads), _placed(raw, draft, draft.bold))


def _placed(raw: str, draft: Draft, marks: Mapping[int, int]) -> dict[int, int]:
    """What markup said of lines, by the raw offset of the first character that is left of each.

    Of a line that was taken out as a whole nothing is left.
    """
    found = {}
    for place, said in marks.items():
        at = draft.text.find_raw(place)
        if draft.chars[at : at + 1] == "\n":  # put in before the line
            at += 1
        if at >= len(draft.text) or "\n" in raw[place : int(draft.text.starts[at])]:
            continue
        if at == 0 or draft.chars[at - 1] == "\n":
            found[int(draft.text.starts[at])] = said
    return found
