"""One line of YAML as its author sees it: `- key: value`, and how its value looks in quotes."""

import re
from dataclasses import dataclass

from cjm_plugin.frontmatter.source import Source
from cjm_plugin.i18n import N_, Message

_LEAD = re.compile(r"[ \t]*((?:-[ \t]+|-$)*)")
_COLON = re.compile(r":(?=[ \t]|$)")
_QUOTED_KEY = re.compile(r"""(?:"[^"]*"|'[^']*')[ \t]*:(?=[ \t]|$)""")
_COMMENT = re.compile(r"[ \t]#(?=[ \t#]|$)")
_FENCE = re.compile(r"(?:---|\.\.\.)(?:\s|\Z)")
_LONGEST_SHOWN = 160


@dataclass(frozen=True, slots=True)
class Entry:
    """Places in a line: its start, its first sign, the key or item after the hyphens, the value, the end."""

    line_start: int
    first: int
    name: int
    colon: int | None
    """The colon after the key; `None` in a line without a key."""
    value: int
    end: int
    """The end of the value: a comment after it is not part of it."""
    hyphen: int | None

    @property
    def column(self) -> int:
        """The column, from 0, that lines continuing this entry must stand to the right of."""
        owner = self.hyphen if self.colon is None and self.hyphen is not None else self.name
        return owner - self.line_start


def entry_at(source: Source, index: int) -> Entry:
    """The line that holds a place."""
    start, end = source.bounds(source.line(index))
    line = source.text[start:end]
    lead = _LEAD.match(line)
    name = lead.end() if lead else 0
    hyphens = lead.group(1).rstrip() if lead else ""
    colon = _colon(line, name)
    value = name if colon is None else colon + 1
    value += len(line[value:]) - len(line[value:].lstrip(" \t"))
    comment = _COMMENT.search(line, _comment_from(line, value))
    stop = len(line[: comment.start() if comment else None].rstrip())
    first = len(line) - len(line.lstrip(" \t"))
    return Entry(
        start,
        start + first,
        start + name,
        None if colon is None else start + colon,
        start + value,
        start + max(stop, value),
        start + line.rindex("-", 0, name) if hyphens else None,
    )


def _comment_from(line: str, value: int) -> int:
    """From where on a comment may begin: not within quotes."""
    quote = line[value : value + 1]
    return line.rindex(quote) if quote in ("'", '"') else max(value - 1, 0)


def _colon(line: str, name: int) -> int | None:
    if line[name : name + 1] in ("[", "{"):
        return None
    pattern = _COLON.search(line, name)
    if line[name : name + 1] in ('"', "'"):
        pattern = _QUOTED_KEY.match(line, name)
    return pattern.end() - 1 if pattern else None


def put_in_quotes(source: Source, start: int, end: int) -> Message:
    """Advice that shows the text from `start` up to `end` in quotes."""
    return Message(N_("Put the text in quotes: {line}"), {"line": in_quotes(source, start, end)})


def in_quotes(source: Source, start: int, end: int) -> str:
    """The text from `start` up to `end` in quotes, after its key if it is a whole value."""
    entry = entry_at(source, start)
    text = quoted(source.text[start:end])
    return shorten(source.text[entry.first : start] + text if start == entry.value else text)


def quoted(text: str) -> str:
    """The text in the quotes that need the fewest changes in it."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def shorten(text: str) -> str:
    """The text, without its middle where it is too long to show."""
    half = _LONGEST_SHOWN // 2
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:half]} … {text[-half:]}"


def starts_fence(text: str, index: int) -> bool:
    """Whether `---` or `...` stands there."""
    return bool(_FENCE.match(text, index))


def at_end(text: str, index: int) -> bool:
    """Whether nothing of the YAML is left there."""
    return not text[index:].strip() or starts_fence(text, index)
