"""Where the front matter of a Markdown file begins and ends."""

import re
from dataclasses import dataclass

from cjm_plugin.frontmatter.finding import Finding
from cjm_plugin.i18n import N_, Message

_OPENING = re.compile(r"---[ \t]*(?=[\r\n]|\Z)")
_CLOSING = re.compile(r"[\r\n](?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")
_CLOSING_OF_PLAIN = re.compile(r"\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
"""The same where lines end as they mostly do: one sign is found ten times as fast as one of two."""
_ALMOST_FIRST = re.compile(r"\s*(?:---|[-—–]+)[ \t]*(?=[\r\n]|\Z)")
_ALMOST = re.compile(r"[\r\n][ \t]*(-{2,}|[—–][-—–]*|\.{2,}|…)[ \t]*(?=[\r\n]|\Z)")


@dataclass(frozen=True, slots=True)
class Fences:
    """The YAML ends at `yaml_end` (its opening line is part of it, as YAML allows); the body starts at `body_start`."""

    yaml_end: int
    body_start: int


def find_fences(text: str) -> Fences | Finding:
    """The front matter between two lines `---` (or `...` for the second), or what is wrong with these lines."""
    opening = _OPENING.match(text)
    if not opening:
        return _no_front_matter(text)
    closing = (_CLOSING if "\r" in text else _CLOSING_OF_PLAIN).search(text, opening.end())
    return Fences(closing.start() + 1, closing.end()) if closing else _unclosed(text, opening.end())


def _no_front_matter(text: str) -> Finding:
    message = Message(N_("The file does not begin with its front matter."))
    almost = _ALMOST_FIRST.match(text)
    if almost:
        hint = Message(N_("The very first line must be `---`: three hyphens and nothing else."))
        start = len(text) - len(text.lstrip())
        return Finding("no-front-matter", start, almost.end(), message, hint)
    hint = Message(N_("Begin the file with a line `---`, then the fields (`title: …`), then a line `---` again."))
    return Finding("no-front-matter", 0, 1, message, hint)


def _unclosed(text: str, start: int) -> Finding:
    message = Message(N_("The front matter is not closed."))
    almost = _ALMOST.search(text, start)
    if almost:
        hint = Message(N_("This line must be `---`: three hyphens at its very beginning and nothing else."))
        return Finding("unclosed-front-matter", *almost.span(1), message, hint)
    hint = Message(N_("Put a line `---` after the last field, before the text of the page."))
    return Finding("unclosed-front-matter", 0, start, message, hint)
