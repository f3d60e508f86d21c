"""The words of long texts that changed, as their readers see them."""

import re

from cjm_plugin.pages.markup import plain_text
from cjm_plugin.review.drawn.marks import Marked, marked
from cjm_plugin.review.sentences import Sentence

_MARK = re.compile(r"^\s{0,3}#{1,6}\s+|\s+#+\s*$")
"""Of a heading."""
_LINK = re.compile(r"\[[^\[\]]*\]\([^()]*\)")
"""It may go over a line's end."""


def worded(sentence: Sentence) -> Marked:
    """The long values of a sentence as one text, without the marks of Markdown unless nothing but those changed."""
    before, after = _plain(sentence.before), _plain(sentence.after)
    return marked(sentence.before, sentence.after) if before == after else marked(before, after)


def _plain(text: str) -> str:
    """A text line by line without its Markdown marks: links are their words, headings their titles."""
    whole = _LINK.sub(lambda link: link[0].replace("\n", " "), text)
    return "\n".join(plain_text(_MARK.sub("", line)) for line in whole.splitlines())
