"""What the public may read of a Markdown text: nothing between the internal marks, no link to a hidden file."""

import re
from collections.abc import Container, Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote

_MARKER = re.compile(
    r"<!-{2,}\s*(?:(?P<end>/\s*internal\s*-{2,}!?>)|internal\b(?:(?!<!--|-->).)*(?:-->)?)", re.IGNORECASE | re.DOTALL
)
"""An end must be written in full; a beginning counts even when it is not, or when it says more than `internal`."""


def public_text(text: str) -> str:
    """A text without what stands between `<!-- internal -->` and `<!-- /internal -->`, and without the marks.

    A beginning without an end hides everything behind it; one inside another needs an end of its own.
    """
    while "<!" in text and _MARKER.search(text):  # again, in case the pieces left over make up a new mark
        text = _without_internal(text)
    return text


def internal_pieces(text: str) -> list[str]:
    """What stands between the marks in a text, piece by piece."""
    return [piece for piece, internal in _pieces(text) if internal]


def _without_internal(text: str) -> str:
    return "".join(piece for piece, internal in _pieces(text) if not internal)


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text cut at its marks, and whether each piece is internal."""
    depth, position = 0, 0
    for marker in _MARKER.finditer(text):
        yield text[position : marker.start()], depth > 0
        depth = max(0, depth - 1) if marker["end"] else depth + 1
        position = marker.end()
    yield text[position:], depth > 0


_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<[!?][^>]*(?:>|\Z)", re.DOTALL)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_REFERENCE = re.compile(r"^[ \t>]*\[[^\[\]\n]+\]:.*(?:\n[ \t]+[\"'(].*)?$\n?", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}")
_LINKED = re.compile(r"!?\[(?P<label>[^\[\]]*)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\[\]\n]*\])")


def seen_text(text: str) -> str:
    """What the readers of a page see of a Markdown text: no comments, no tags, and of links only their words."""
    for sign, unseen in (("<", _COMMENT), ("<", _TAG), ("]:", _REFERENCE), ("{:", _ATTRIBUTES)):
        if sign in text:  # most texts have none, and every version of every map is asked
            text = unseen.sub("", text)
    return linked_words(text)


def linked_words(text: str) -> str:
    """A Markdown text with only the words of its links and pictures."""
    return _LINKED.sub(lambda link: link["label"], text) if "](" in text or "][" in text else text


_LINK = re.compile(r"!?\[(?P<label>[^\[\]]*)\]\(\s*<?(?P<target>[^\s()<>]+)[^()\n]*\)")
_DEFINITION = re.compile(r"^ {0,3}\[(?P<label>[^\[\]]+)\]:\s*<?(?P<target>[^\s<>]+).*$", re.MULTILINE)


def without_links_to(text: str, hidden: Container[str], path: str) -> str:
    """A Markdown text whose links to hidden files are only their words; `path` is the file that holds it.

    Paths are relative to `content/` and without `.md`. Without this, a link would name what is hidden.
    """
    if "](" not in text and "]:" not in text:
        return text

    def leads_there(link: re.Match[str]) -> bool:
        target = unquote(re.split(r"[?#]", link["target"])[0]).rstrip("/")
        target = (
            target.removesuffix("/index.html").removesuffix("/journey.json").removesuffix(".html").removesuffix(".md")
        )
        # An address counts from the page's own folder, `…/<stem>/`, a file from the one in which it stands.
        bases = ("",) if target.startswith("/") else (dirname(path), path)
        return any(normpath(join(base, target.lstrip("/"))) in hidden for base in bases)

    text = _LINK.sub(lambda link: link["label"] if leads_there(link) else link[0], text)
    return _DEFINITION.sub(lambda link: f"[{link['label']}]: #" if leads_there(link) else link[0], text)
