"""What YAML accepts, and an author did not mean."""

import re

from yaml.events import ScalarEvent

from cjm_plugin.frontmatter.entry import entry_at, put_in_quotes, shorten
from cjm_plugin.frontmatter.events import end_of, is_plain, spans_lines, start_of
from cjm_plugin.frontmatter.finding import Finding, Repair
from cjm_plugin.frontmatter.source import Source
from cjm_plugin.i18n import N_, Message

_HASH = re.compile(r"[ \t]+(#+[^\s#])")
_NAME_THEN_COLON = re.compile(r"[ \t]*:")
_MORE_PIECES = re.compile(r"(?:[ \t]*,[^,:{}\[\]'\"#\r\n]*(?=[,}]))+")
_NO_SPACE = re.compile(r"[a-z_]+:[^\s:]")
_FLOW_END = re.compile(r"[,\[\]{}\r\n]|\Z")
_LOOKS_LIKE_ENTRY = re.compile(r"[ \t]*(?:-[ \t]|[\w-]+[ \t]*:(?:\s|$)|[\w-]+[ \t]*:\Z)")


def has_hash(text: str) -> bool:
    """Whether `cut_by_hash` has anything to find at all."""
    return " #" in text or "\t#" in text


def cut_by_hash(source: Source, text: str, event: ScalarEvent, in_flow: bool) -> Finding | None:
    """`title: Справка №1 #2`, which for YAML ends before the `#`."""
    end = end_of(event)
    found = _HASH.match(text, end)
    if not found:
        return None
    start = start_of(event) if event.value else found.start(1)
    whole_end = flow_end(source.text, found.end()) if in_flow else entry_at(source, found.end()).end
    same_line = source.line(start) == source.line(end)
    hint = put_in_quotes(source, start, whole_end) if same_line else Message(N_("Put the whole text in quotes."))
    message = Message(N_("The text is cut short here: `#` after a space begins a comment."))
    repair = Repair(found.start(1), whole_end)
    return Finding("yaml-hash", found.start(1), whole_end, message, hint, (repair,), as_meant=True)


def swallowed_lines(source: Source, event: ScalarEvent) -> Finding | None:
    """A text in quotes that goes on over what were meant as the next fields: its own closing quote is missing."""
    if not spans_lines(event):
        return None
    start = start_of(event)
    entry = entry_at(source, start)
    first, last = source.line(start) + 1, source.line(end_of(event) - 1)
    for number in range(first, last + 1):
        begin, end = source.bounds(number)
        line = source.text[begin:end]
        column = len(line) - len(line.lstrip(" \t"))
        if column <= entry.column and _LOOKS_LIKE_ENTRY.match(line):
            return unclosed_quote(source, start)
    return None


def unclosed_quote(source: Source, start: int) -> Finding:
    """A quote without its pair. The text is taken to end with its line."""
    entry = entry_at(source, start)
    message = Message(N_("The quote {quote} that is opened here is not closed."), {"quote": source.text[start]})
    hint = Message(N_("Put the same quote at the end of the text, or remove this one."))
    repair = Repair(start, max(entry.end, start + 1))
    return Finding("yaml-unclosed-quote", start, start + 1, message, hint, (repair,))


def is_name_alone(text: str, key: ScalarEvent, value: ScalarEvent) -> bool:
    """Whether a key inside braces has no value, and not even a colon."""
    return start_of(value) == end_of(value) and not _NAME_THEN_COLON.match(text, end_of(key))


def split_by_comma(source: Source, key: ScalarEvent, before: ScalarEvent | None, opening: int) -> Finding:
    """`{text: Дорого, долго}`: a name alone is the rest of the text before it."""
    start, end = start_of(key), end_of(key)
    if _NO_SPACE.match(key.value):
        return _no_space(source, start, end)
    if before is None:
        return _braces_in_text(source, start, end, opening)
    if not is_plain(before) or source.line(end_of(before)) != source.line(start):
        return _name_without_value(source, start, end)
    pieces = _MORE_PIECES.match(source.text, end_of(before))
    whole_end = max(end, pieces.end() if pieces else end)
    hint = put_in_quotes(source, start_of(before), whole_end)
    repair = Repair(end_of(before), whole_end)
    values = _rest(source, start, end)
    message = Message(N_("A comma inside {{…}} ends the text, so `{rest}` is not part of it."), values)
    return Finding("yaml-comma", start, end, message, hint, (repair,), as_meant=True)


def _no_space(source: Source, start: int, end: int) -> Finding:
    name, _, value = source.text[start:end].partition(":")
    message = Message(N_("There is no space after the colon."))
    hint = Message(N_("Put a space after the colon: {line}"), {"line": shorten(f"{name}: {value}")})
    return Finding("yaml-no-colon", start, end, message, hint)


def _rest(source: Source, start: int, end: int) -> dict[str, object]:
    return {"rest": shorten(source.text[start:end])}


def _name_without_value(source: Source, start: int, end: int) -> Finding:
    message = Message(N_("`{rest}` stands inside {{…}} without a colon and a value."), _rest(source, start, end))
    hint = Message(N_("If it belongs to the text before the comma, put the whole text in quotes."))
    return Finding("yaml-comma", start, end, message, hint)


def _braces_in_text(source: Source, start: int, end: int, opening: int) -> Finding:
    """`title: {x}`: braces that were meant as text."""
    entry = entry_at(source, opening)
    if entry.value != opening or "}" not in source.text[opening : entry.end]:
        return _name_without_value(source, start, end)
    return brackets_in_text(source, opening, entry.end)


def brackets_in_text(source: Source, start: int, end: int) -> Finding:
    """A text that begins with a bracket, `[CAR 703] выдача`."""
    message = Message(N_("A value that begins with `{sign}` is not read as text."), {"sign": source.text[start]})
    repair = (Repair(start, end),)
    return Finding("yaml-brackets", start, end, message, put_in_quotes(source, start, end), repair, as_meant=True)


def flow_end(text: str, start: int) -> int:
    """Where a text inside brackets ends: before a comma, a bracket, or the end of its line."""
    found = _FLOW_END.search(text, start)
    return len(text[start : found.start()].rstrip()) + start if found else len(text)
