"""What is seen of a Markdown text on its page."""

import re

from cjm_plugin.public_text.links import linked_words
from cjm_plugin.public_text.seams import joined

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<[!?][^>]*(?:>|\Z)", re.DOTALL)
_TAG = re.compile(r"""</?[a-z](?:(?:[^<>"']|"[^"<]*"|'[^'<]*')*+>|[^<>]*>)""", re.IGNORECASE)
_REFERENCE = re.compile(
    r"^[ \t>]*\[[^\[\]\n]+\]:(?:[ \t>]*\n[ \t>]*[^\s>]\S*[ \t]*$|.*)(?:\n[ \t]+[\"'(].*)?$\n?", re.MULTILINE
)
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}")


def seen_text(text: str) -> str:
    """What the readers of a page see of a Markdown text: no comments, no tags, and of links only their words."""
    for sign, unseen in (("<", _COMMENT), ("<", _TAG), ("]:", _REFERENCE), ("{:", _ATTRIBUTES)):
        if sign in text:  # most texts have none, and every version of every map is asked
            text = joined(unseen.split(text))
    return linked_words(text)
