"""What YAML has, and a catalogue does not use."""

import re

from yaml.events import ScalarEvent

from cjm_plugin.frontmatter.entry import entry_at, in_quotes, put_in_quotes, shorten
from cjm_plugin.frontmatter.events import end_of, is_plain, start_of
from cjm_plugin.frontmatter.finding import Finding
from cjm_plugin.frontmatter.hyphens import stuck_hyphen
from cjm_plugin.frontmatter.source import Source
from cjm_plugin.i18n import N_, Message

MERGE_KEY = "<<"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_WORD = re.compile(r"[^\s,\[\]{}]+")


def duplicate_key(source: Source, event: ScalarEvent, first: int) -> Finding:
    """The second field of a name in one mapping; the first one counts."""
    values = {"key": shorten(event.value), "line": source.line(first)}
    message = Message(N_("The field `{key}` is here a second time; the first is on line {line}."), values)
    hint = stuck_hyphen(event.value) or Message(N_("Keep one of them."))
    return Finding("yaml-duplicate-key", *_place(event), message, hint, as_meant=True)


def bad_key(event: ScalarEvent) -> Finding | None:
    """A merge key, an empty one, or one in several lines."""
    if is_plain(event) and event.value == MERGE_KEY:
        message = Message(N_("The merge key `<<` is not used here."))
        return Finding("yaml-merge-key", *_place(event), message, Message(N_("Write out the fields themselves.")))
    if event.value == "" or event.style in ("|", ">"):
        return key_not_text(*_place(event))
    return None


def key_not_text(start: int, end: int) -> Finding:
    """A key that is a list, a mapping, an alias, or nothing."""
    message = Message(N_("The name of a field must be a plain word."))
    hint = Message(N_("Write `name: value`; if this is a text, put it in quotes."))
    return Finding("yaml-key", start, end, message, hint)


def anchor_or_tag(source: Source, start: int) -> Finding:
    """`&name` or `!tag` before a value."""
    word = _WORD.match(source.text, start)
    end = word.end() if word else start + 1
    if source.text[start] == "&":
        message = Message(N_("`&` at the beginning of a value is an anchor of YAML, which is not used here."))
        return Finding("yaml-anchor", start, end, message, _repeat_or_quote(source, start))
    message = Message(N_("`!` at the beginning of a value is a tag of YAML, which is not used here."))
    return Finding("yaml-tag", start, end, message, put_in_quotes(source, start, entry_at(source, start).end))


def alias(source: Source, start: int, end: int) -> Finding:
    """`*name` in place of a value."""
    message = Message(N_("`*` at the beginning of a value is an alias of YAML, which is not used here."))
    return Finding("yaml-alias", start, end, message, _repeat_or_quote(source, start))


def _repeat_or_quote(source: Source, start: int) -> Message:
    line = in_quotes(source, start, entry_at(source, start).end)
    return Message(N_("Repeat the value itself; if this is a text, put it in quotes: {line}"), {"line": line})


def control_escape(event: ScalarEvent) -> Finding | None:
    r"""`"\0"`: a control character by its code."""
    if not _CONTROL.search(event.value):
        return None
    message = Message(N_("The text holds a control character, written as a code after `\\`."))
    hint = Message(N_("Remove it, or put the text in single quotes if a `\\` is meant."))
    return Finding("control-character", start_of(event), end_of(event), message, hint)


def second_document(start: int) -> Finding:
    """A line `---` in the middle."""
    message = Message(N_("A second YAML document begins here; a file holds one."))
    return Finding("yaml-documents", start, start + 3, message, Message(N_("Remove this line.")))


def too_deep(start: int, depth: int) -> Finding:
    """Lists in lists in lists."""
    message = Message(N_("Values are nested more than {depth} deep here."), {"depth": depth})
    return Finding("yaml-depth", start, start + 1, message, Message(N_("Check the brackets and the indentation.")))


def _place(event: ScalarEvent) -> tuple[int, int]:
    return start_of(event), end_of(event)
