"""From what a rule finds to a diagnostic: where it stands in the file, and what it is about."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from pydantic import BaseModel

from cjm_plugin.checks.facts import Facts, Line, line_key
from cjm_plugin.checks.finding import BODY, Finding
from cjm_plugin.checks.rule import Rule
from cjm_plugin.diagnostic import Diagnostic, Location
from cjm_plugin.frontmatter import Span, locate_words
from cjm_plugin.loading.source import DataPath, Source
from cjm_plugin.model.mentions import Mention
from cjm_plugin.public_text import internal_places


def place(rule: Rule, finding: Finding, source: Source, about: object) -> Diagnostic:
    """The diagnostic for a finding of a rule in a file; `about` is what was read from it (a page, or nothing)."""
    span = _span(finding, source)
    location = Location(source.name, span.line, span.column, span.length)
    line = "" if rule.confidential else source.line(span.line)
    subject = _subject(finding, about, confidential=rule.confidential)
    return Diagnostic(rule.code, rule.severity, location, finding.message, finding.hint, line, rule.name, subject)


def place_known(rule: Rule, finding: Finding, facts: Facts) -> Diagnostic:
    """The same for a finding about something whose place is kept in the facts; elsewhere the file's first line."""
    key = line_key(finding.path)
    line = facts.lines.get(key, Line(1, 1, 1, ""))
    location = Location(facts.path, line.line, line.column, line.length)
    return Diagnostic(rule.code, rule.severity, location, finding.message, finding.hint, line.text, rule.name, key)


def _span(finding: Finding, source: Source) -> Span:
    inside = () if finding.path == BODY else finding.path
    if finding.excerpt:
        words = _words(finding, source, source.place(inside))
        if words:
            return words
    return source.span(inside, key=finding.key)


def _words(finding: Finding, source: Source, path: DataPath) -> Span | None:
    """The words that are meant: those that readers see, where the same stand between internal marks too."""
    return locate_words(
        source.text,
        path,
        finding.excerpt,
        markdown=source.markdown,
        occurrence=finding.occurrence,
        apart_from=_internal(source.text),
    ) or locate_words(source.text, path, finding.excerpt, markdown=source.markdown)


@lru_cache(maxsize=1)
def _internal(text: str) -> list[slice]:
    return internal_places(text)  # once for all findings of a file


def _subject(finding: Finding, about: object, *, confidential: bool) -> str:
    """The path with ids in place of positions, and the words that are meant, unless they must not be repeated."""
    names = "/".join(_names(finding.path, about, _id if confidential else _name))
    words = finding.about if confidential else finding.excerpt
    return f"{names}#{words}" if words else names


def _names(path: DataPath, about: object, name: Callable[[str | int, object], str]) -> list[str]:
    names, value = [], about
    for part in path:
        value = _inside(value, part)
        names.append(name(part, value))
    return names


def _inside(value: object, part: str | int) -> object:
    if isinstance(value, BaseModel):
        return getattr(value, str(part), None)
    if isinstance(value, Mapping):
        return value.get(part)
    if isinstance(value, Sequence) and not isinstance(value, str) and isinstance(part, int):
        return value[part] if part < len(value) else None
    return None


def _name(part: str | int, value: object) -> str:
    """What an item of a list is called: its id, or its text; its position only where it has neither."""
    if isinstance(part, int) and isinstance(value, str):
        return value
    if isinstance(part, int) and isinstance(value, Mention):
        return value.written or value.title or str(part)
    return _id(part, value)


def _id(part: str | int, value: object) -> str:
    """What an item of a list is called without a word of its text: its id, or its position."""
    return part if isinstance(part, str) else str(getattr(value, "id", part))
