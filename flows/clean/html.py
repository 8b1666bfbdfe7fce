"""What a web page leaves behind: tags, also run together with their attributes, comments and entities."""

from __future__ import annotations

import re
from html import unescape

from flows.clean.draft import Draft
from flows.text import Edit

BLOCK = (
    "address|article|aside|blockquote|body|br|caption|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|"
    "h[1-6]|head|header|hr|html|li|main|nav|ol|option|pre|section|select|table|tbody|td|tfoot|th|thead|title|tr|ul|p"
)
INLINE = (
    "abbr|big|button|code|em|font|iframe|img|input|label|link|meta|o:p|param|small|span|strike|strong|sub|sup|a|b|i|s|u"
)
UNSEEN = "script|style|noscript"
TAG = re.compile(
    rf"<(?P<close>/?)(?:(?P<block>{BLOCK})|(?P<inline>{INLINE})|(?P<unseen>{UNSEEN}))"
    r"(?=[\s/>]|[a-z-]+=)(?P<rest>[^<>]{0,2000})>",
    re.IGNORECASE,
)
COMMENT = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)
DECLARATION = re.compile(r"<![A-Z][^<>]{0,500}>|<\?xml[^<>]{0,200}>")
# A paragraph that is bold as a whole: a heading, or a bold sentence.
BOLD = re.compile(
    r"<p(?:\s[^<>]{0,200})?>(?:\s|&nbsp;){0,12}<(?P<tag>strong|b)>(?:\s|&nbsp;){0,12}(?P<words>[^<>\n]{2,60}?)\s?"
    r"</(?P=tag)>\s?</p>",
    re.IGNORECASE,
)
ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")


def strip_tags(draft: Draft) -> Draft:
    """Tags go; a block's become line ends, and the level of `<h1>` … `<h6>` is kept.

    Paragraphs that are bold as a whole are kept in mind.
    `<divclass="title"><h2>2004年政府工作报告</h2>` → `2004年政府工作报告` on a line of its own, level 2.
    What is no tag stays: `x<5`, `<总则>`.
    """
    if "<" not in draft.chars:
        return draft
    if "<!--" in draft.chars and "-->" in draft.chars:
        comments = [Edit(m.start(), m.end(), "\n", "html_comment") for m in COMMENT.finditer(draft.chars)]
        draft = draft.edited(comments)
    draft = draft.edited(Edit(m.start(), m.end(), "\n", "html_tag") for m in DECLARATION.finditer(draft.chars))
    if "</p>" in draft.chars:
        draft = draft.opened_bold(m.span("words") for m in BOLD.finditer(draft.chars))
    edits, levels = [], {}
    hidden_from = -1
    for tag in TAG.finditer(draft.chars):
        name = (tag["block"] or tag["inline"] or tag["unseen"]).lower()
        if hidden_from >= 0:
            if tag["unseen"] and tag["close"]:
                edits.append(Edit(hidden_from, tag.end(), "\n", "html_script"))
                hidden_from = -1
            continue
        if tag["unseen"] and not tag["close"]:
            hidden_from = tag.start()
            continue
        edits.append(Edit(tag.start(), tag.end(), "\n" if tag["block"] else "", "html_tag"))
        if name[0] == "h" and name[1:].isdigit() and not tag["close"]:
            levels[tag.end()] = int(name[1])
    return draft.headed(levels).edited(edits)


def decode_entities(draft: Draft) -> Draft:
    """`&ldquo;` → `“`, `&nbsp;` → a space, `&#8226;` → `•`. Unknown names stay as they are."""
    if "&" not in draft.chars:
        return draft
    found = [(m, unescape(m[0])) for m in ENTITY.finditer(draft.chars)]
    return draft.edited(Edit(m.start(), m.end(), read, "html_entity") for m, read in found if read != m[0])
