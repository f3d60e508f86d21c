"""Errors in the frame of a file: indentation, brackets, and lines that are no fields."""

import re
from collections.abc import Callable

from cjm_plugin.frontmatter.built import Failure
from cjm_plugin.frontmatter.entry import Entry, at_end, entry_at, shorten, starts_fence
from cjm_plugin.frontmatter.finding import Finding, Repair
from cjm_plugin.frontmatter.hyphens import stuck_hyphen
from cjm_plugin.frontmatter.refusals import second_document
from cjm_plugin.frontmatter.source import Source
from cjm_plugin.i18n import N_, Message

_OPENING = ("[", "{")
_IDENTIFIER = re.compile(r"[\w-]+\Z")


def tab(source: Source, text: str, failure: Failure) -> Finding | None:
    """Tabs before an entry, on this line and on the lines that follow it with tabs too."""
    at = failure.at
    line_start, _ = source.bounds(source.line(at))
    if text[at : at + 1] != "\t" or text[line_start:at].strip(" \t-"):
        return None
    line = source.line(at)
    repairs = [_spaces(source, line)]
    while line < source.line_count() and source.text[slice(*source.bounds(line + 1))].startswith("\t"):
        line += 1
        repairs.append(_spaces(source, line))
    message = Message(N_("A tab is used for indentation."))
    hint = Message(N_("Replace the tabs at the beginning of lines with spaces, two for each level."))
    return Finding("yaml-tab", at, repairs[0].end, message, hint, tuple(repairs))


def _spaces(source: Source, line: int) -> Repair:
    start, end = source.bounds(line)
    lead = re.match(r"[ \t-]*", source.text[start:end])
    blank = lead.group().replace("\t", " ") if lead else ""
    return Repair(start, start + len(blank), blank)


def open_bracket(source: Source, text: str, failure: Failure) -> Finding | None:
    """A bracket that is still open where the next entry, or nothing, comes."""
    opening = failure.context
    if opening is None or failure.sign_before(text) not in _OPENING:
        return None
    entry, here = entry_at(source, opening), entry_at(source, failure.at)
    next_entry = here.line_start != entry.line_start and here.first - here.line_start <= entry.column
    crossed = text[failure.at : failure.at + 1] in ("]", "}")
    if not next_entry and not crossed and not at_end(text, failure.at):
        return None
    message = Message(N_("The bracket `{sign}` that is opened here is not closed."), {"sign": text[opening]})
    hint = Message(N_("Put `{sign}` at the end."), {"sign": "]" if text[opening] == "[" else "}"})
    repair = Repair(min(entry.value, opening), entry.end)
    return Finding("yaml-unclosed-bracket", opening, opening + 1, message, hint, (repair,))


def name_alone(source: Source, text: str, failure: Failure) -> Finding | None:
    """`title Услуга` among other fields."""
    if failure.context is None or failure.in_flow or failure.sign_before(text) in _OPENING:
        return None
    entry = entry_at(source, failure.context)
    if entry.colon is not None or entry.hyphen is not None or failure.context != entry.first:
        return None
    return no_colon(source, entry) if source.line(failure.at) > source.line(failure.context) else None


def no_colon(source: Source, entry: Entry) -> Finding:
    """A line without the colon that makes it a field, and the lines like it below."""
    line = source.text[entry.first : entry.end]
    name, colon, rest = line.partition(":")
    message = Message(N_("This line is not a field: it has no name with a colon and a space after it."))
    hint = Message(N_("Write `name: value`. Text that goes on from the line above must be indented further than it."))
    if not colon and (stuck := stuck_hyphen(line)):
        hint = stuck
    elif colon and rest and _IDENTIFIER.match(name):
        hint = Message(N_("Put a space after the colon: {line}"), {"line": shorten(f"{name}: {rest}")})
    repairs = _skip(source, entry, lambda next_: next_.colon is None and next_.hyphen is None)
    return Finding("yaml-no-colon", entry.first, entry.end, message, hint, repairs)


def _skip(source: Source, entry: Entry, belongs: Callable[[Entry], bool]) -> tuple[Repair, ...]:
    """Make comments of a line, of what is indented further below it, and of the lines that belong with it."""
    skipped = [entry.first]
    for number in range(source.line(entry.first) + 1, source.line_count() + 1):
        start, end = source.bounds(number)
        below = entry_at(source, start)
        if below.first < end:
            deeper = below.first - below.line_start > entry.first - entry.line_start
            if starts_fence(source.text, start) or not (deeper or belongs(below)):
                break
            skipped.append(below.first)
    return tuple(Repair(index, index + 1, "#") for index in skipped)


def after_the_end(source: Source, text: str, failure: Failure) -> Finding | None:
    """More fields after a line `...`."""
    before = text[: failure.at].rstrip()
    ends = before.endswith("...") and source.bounds(source.line(len(before) - 1))[0] == len(before) - 3
    return second_document(len(before) - 3) if ends else None


def line_out_of_place(source: Source, text: str, failure: Failure) -> Finding | None:
    """A line that stands too far left or right."""
    entry = entry_at(source, min(failure.at, len(text)))
    if failure.in_flow or failure.at != entry.first or failure.at >= len(text.rstrip()):
        return None
    return indentation(source, entry)


def indentation(source: Source, entry: Entry) -> Finding:
    """A line out of its place; what stands with it, and below it, is not read."""
    message = Message(N_("The indentation of this line does not fit the lines above it."))
    hint = Message(N_("Begin it at the same column as the fields that it belongs with."))
    column, is_item = entry.first - entry.line_start, entry.hyphen is not None

    def belongs(below: Entry) -> bool:
        same_kind = column > 0 or (is_item and below.hyphen is not None)
        return same_kind and below.first - below.line_start == column

    repairs = _skip(source, entry, belongs)
    return Finding("yaml-indentation", entry.first, entry.colon or entry.end, message, hint, repairs)
