"""Errors in a text that needs quotes: signs in it that mean something to YAML."""

import re

from cjm_plugin.frontmatter.built import Failure
from cjm_plugin.frontmatter.entry import at_end, entry_at, put_in_quotes
from cjm_plugin.frontmatter.events import end_of, start_of
from cjm_plugin.frontmatter.finding import Finding, Repair
from cjm_plugin.frontmatter.hyphens import stuck_hyphen
from cjm_plugin.frontmatter.source import Source
from cjm_plugin.frontmatter.structure import indentation, no_colon
from cjm_plugin.frontmatter.traps import brackets_in_text, flow_end, unclosed_quote
from cjm_plugin.i18n import N_, Message

_QUOTES = ("'", '"')
_OPENING = ("[", "{")
_CANNOT_BEGIN = tuple("@`%*&!|>?-,:]}")
_IDENTIFIER = re.compile(r"[\w-]+\Z")
_BACKSLASH = re.compile(r"\\(?![\"\\])")


def open_quote(source: Source, text: str, failure: Failure) -> Finding | None:
    """A quote that is still open at the end of the YAML."""
    if failure.context is None or failure.sign_before(text) not in _QUOTES or not at_end(text, failure.at):
        return None
    return unclosed_quote(source, failure.context)


def escape(source: Source, text: str, failure: Failure) -> Finding | None:
    r"""`"C:\docs"`."""
    at = text.rfind("\\", 0, failure.at + 1)
    if failure.sign_before(text) != '"' or at < failure.at - 1:  # the Python parser stands behind the sign
        return None
    start, end = source.bounds(source.line(at))
    start = max(start, failure.context or 0)
    repairs = tuple(Repair(m.start(), m.start() + 1) for m in _BACKSLASH.finditer(source.text, start, end))
    values = {"code": text[at : at + 2].strip()}
    message = Message(N_("In double quotes, `\\` begins a code, and there is no code `{code}`."), values)
    hint = Message(N_("Put the text in single quotes, or write `\\\\`."))
    return Finding("yaml-escape", at, at + 2, message, hint, repairs, as_meant=True)


def special_sign(source: Source, text: str, failure: Failure) -> Finding | None:
    """`title: @foo`, and other signs that a text cannot begin with."""
    at = failure.at if failure.sign_before(text) not in _CANNOT_BEGIN else failure.context or 0
    entry = entry_at(source, at)
    if text[at : at + 1] not in _CANNOT_BEGIN:
        return None
    if at in (entry.value, entry.name):
        return _cannot_begin(source, at, entry.end if at == entry.value else entry.colon or entry.end)
    if failure.in_flow and text[:at].rstrip().endswith((",", "[", "{", ":")):
        return _cannot_begin(source, at, max(at + 1, flow_end(text, at)))
    return None


def _cannot_begin(source: Source, start: int, end: int) -> Finding:
    message = Message(N_("A text without quotes cannot begin with this sign: {sign}"), {"sign": source.text[start]})
    hint = stuck_hyphen(source.text[start:end]) or put_in_quotes(source, start, end)
    return Finding("yaml-special", start, end, message, hint, (Repair(start, end),), as_meant=True)


def text_after(source: Source, text: str, failure: Failure) -> Finding | None:
    """`"a" b`, `[a] b`, `*a b`: more text where the value has already ended."""
    entry = entry_at(source, failure.at)
    sign = text[entry.value : entry.value + 1]
    if failure.in_flow or not entry.value < failure.at < entry.end:
        return None
    if entry.value == entry.first:
        return no_colon(source, entry)
    if sign in _OPENING:
        return brackets_in_text(source, entry.value, entry.end)
    if sign in _QUOTES:
        return _after_quote(source, failure.at, entry.value, entry.end)
    return _cannot_begin(source, entry.value, entry.end) if sign in _CANNOT_BEGIN else None


def _after_quote(source: Source, at: int, start: int, end: int) -> Finding:
    message = Message(N_("There is more text after the closing quote."))
    hint = put_in_quotes(source, start, end)
    return Finding("yaml-quote", at, end, message, hint, (Repair(start, end),), as_meant=True)


def inside_brackets(source: Source, text: str, failure: Failure) -> Finding | None:
    """`{a: b: c}` and `{a: "b" c}`."""
    if not failure.in_flow or failure.last is None:
        return None
    start, end = start_of(failure.last), end_of(failure.last)
    if text[end : failure.at].strip() or source.line(start) != source.line(failure.at):
        return None
    whole_end = max(failure.at + 1, flow_end(text, failure.at))
    if text[failure.at] == ":":
        return _colon_in_text(source, failure.at, start, whole_end)
    return _after_quote(source, failure.at, start, whole_end) if text[start] in _QUOTES else None


def _colon_in_text(source: Source, colon: int, start: int, end: int) -> Finding:
    message = Message(N_("A colon and a space inside a text without quotes break it."))
    hint = put_in_quotes(source, start, end)
    return Finding("yaml-colon", colon, colon + 1, message, hint, (Repair(start, end),), as_meant=True)


def colon(source: Source, text: str, failure: Failure) -> Finding | None:
    """`title: Услуга: выдача`, on one line or over several."""
    at = failure.at
    if text[at : at + 1] != ":" or failure.last is None or failure.in_flow:
        return None
    start = start_of(failure.last)
    first, here = entry_at(source, start), entry_at(source, at)
    if first.line_start == here.line_start:
        return _colon_in_text(source, at, start, here.end)
    if first.colon is None and start == first.name and first.hyphen is None:
        return no_colon(source, first)
    if _IDENTIFIER.match(source.text[here.first : at]):
        return indentation(source, here)
    message = Message(N_("A colon and a space inside a text without quotes break it."))
    hint = Message(N_("Put the whole text in quotes, or begin it with `>-` and write it below, indented."))
    return Finding("yaml-colon", at, at + 1, message, hint, (Repair(at, at + 1),), as_meant=True)
