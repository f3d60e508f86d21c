"""Where the comments of a text begin, and what they are about."""

import re

from cjm_plugin.frontmatter.fences import Fences
from cjm_plugin.frontmatter.opened import opened
from cjm_plugin.frontmatter.source import Source

_OF_FILE = re.compile(r"#\s*(?:yaml-language-server:|(?i:cjm:\s*accept-file)\b)")
_OF_NEXT = re.compile(r"#\s*(?i:cjm:\s*accept)(?![\w-])")


def is_of_file(comment: str) -> bool:
    """Whether a comment is about the whole file: it stands at its top whichever key comes first."""
    return bool(_OF_FILE.match(comment))


def is_of_next(comment: str) -> bool:
    """Whether a comment is about the next entry by its meaning, wherever it begins."""
    return bool(_OF_NEXT.match(comment))


def comments_above(source: Source, line: int, last: int) -> list[int]:
    """The lines above an entry that are comments about it: those right above it that are indented as it is, and all
    that are about the next entry by their meaning.

    `line` is that of the entry, `last` the last one of what stands before it.
    """
    found: list[int] = []
    indent, close = indent_of(source, line), True
    for above in range(line - 1, last, -1):
        comment = text_of_line(source, above).lstrip()
        if comment and not comment.startswith("#"):
            break
        close &= bool(comment) and indent_of(source, above) == indent and not is_of_file(comment)
        if close or is_of_next(comment):
            found.append(above)
    return found[::-1]


def text_of_line(source: Source, line: int) -> str:
    """A line without its line break."""
    start, end = source.bounds(line)
    return source.text[start:end]


def indent_of(source: Source, line: int) -> int:
    """How far a line is indented."""
    text = text_of_line(source, line)
    return len(text) - len(text.lstrip())


def comment_places(text: str, *, markdown: bool) -> frozenset[int]:
    """The place of every `#` with which a comment of the YAML begins; none of one that is part of a text, or stands in
    the Markdown below. Of YAML that could not be read to its end, the rest counts as if no text stood there.
    """
    # With it comes all that lays texts out: too much for every command, and few files are asked about.
    from cjm_plugin.frontmatter.layout.comments import comments_in  # noqa: PLC0415

    found = opened(text, markdown)
    if not isinstance(found.fences, Fences) or found.reading is None or found.reading.place is None:
        return frozenset()
    return frozenset(at for at, _ in comments_in(text, found.reading.place, found.fences.yaml_end))
