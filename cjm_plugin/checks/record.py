"""What is known of one file, in a form that can be kept: texts, numbers, lists."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from typing import Any

from cjm_plugin.checks.acceptance import Acceptance
from cjm_plugin.checks.facts import Entry, Facts
from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.kept import KeptLines, KeptWordings, dump_later
from cjm_plugin.diagnostic import Diagnostic, Location, Severity
from cjm_plugin.i18n import Message
from cjm_plugin.loading.files import FileKind
from cjm_plugin.loading.outline import Outline
from cjm_plugin.loading.references import Reference, Target

# What is restored by the thousand is looked up: to call an enumeration costs three times as much.
_KINDS = {each.value: each for each in FileKind}
_TARGETS = {each.value: each for each in Target}
_SEVERITIES = {each.value: each for each in Severity}


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that is known of one file: findings in it alone, what it accepts, and facts for the whole."""

    facts: Facts
    diagnostics: tuple[Diagnostic, ...] = ()
    """Those of the loader, then those of the rules with the severity of the rule. Places name the file by its path
    below `content/`.
    """
    acceptances: tuple[Acceptance, ...] = ()


def dump(record: Record) -> tuple[str, bytes]:
    """The record as JSON, and what of it is rarely asked for."""
    facts, outline = record.facts, record.facts.outline
    data = [
        [_from_diagnostic(each) for each in record.diagnostics],
        [astuple(each) for each in record.acceptances],
        [
            outline.path,
            outline.kind,
            outline.ids,
            outline.complete,
            outline.uses,
            [[each.target, each.id, each.path] for each in outline.dangling],
        ],
        [[each.id, each.title, each.path] for each in facts.entries],
        facts.said,
        facts.status,
        facts.reviewed,
        facts.broken,
        facts.partly,
    ]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")), dump_later(facts.wordings, facts.lines)


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that was found in one file, also by looking at the whole catalogue; nothing is accepted yet."""

    path: str
    """Below `content/`, as in all places."""
    partly: bool
    """Whether something in the file was not understood, so that not all there is was found."""
    diagnostics: tuple[Diagnostic, ...]
    acceptances: tuple[Acceptance, ...]


def dump_findings(found: Iterable[tuple[Facts, Finding]]) -> str:
    """What a rule about the whole catalogue found, as JSON: without lines, which move more often."""
    data = [
        [facts.path, each.path, _from_message(each.message), each.hint and _from_message(each.hint)]
        for facts, each in found
    ]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def restore_findings(text: str, files: Mapping[str, Facts]) -> list[tuple[Facts, Finding]]:
    """What was dumped. `ValueError`, `TypeError` or `LookupError` when it is no such thing, or a file is gone."""
    return [
        (files[path], Finding(tuple(place), _to_message(message), hint and _to_message(hint)))
        for path, place, message, hint in json.loads(text)
    ]


def dump_found(found: Iterable[Found]) -> str:
    """What was found in all files, as JSON."""
    data = [
        [
            each.path,
            each.partly,
            [_from_diagnostic(one) for one in each.diagnostics],
            [astuple(one) for one in each.acceptances],
        ]
        for each in found
    ]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def restore_found(text: str) -> list[Found]:
    """What was dumped. `ValueError`, `TypeError` or `LookupError` when it is no such thing."""
    return [
        Found(
            path,
            partly,
            tuple(_to_diagnostic(*each) for each in diagnostics),
            tuple(_acceptance(*each) for each in accepted),
        )
        for path, partly, diagnostics, accepted in json.loads(text)
    ]


def restore(text: str, later: bytes) -> Record:
    """The record that was dumped. `ValueError`, `TypeError` or `LookupError` when it is not one.

    Wordings and lines are read when they are asked for, and raise `DamagedError` then.
    """
    diagnostics, accepted, outline, entries, said, status, reviewed, broken, partly = json.loads(text)
    facts = Facts(
        _outline(*outline),
        tuple(Entry(id_, title, tuple(path)) for id_, title, path in entries),
        KeptWordings(later),
        said,
        status,
        reviewed,
        broken,
        partly,
        KeptLines(later),
    )
    return Record(
        facts,
        tuple(_to_diagnostic(*each) for each in diagnostics),
        tuple(_acceptance(*each) for each in accepted),
    )


def _outline(
    path: str, kind: str, ids: list[str], complete: bool, uses: dict[str, list[str]], dangling: list[list[Any]]
) -> Outline:
    return Outline(
        path,
        _KINDS[kind],
        tuple(ids),
        complete,
        {_TARGETS[target]: tuple(named) for target, named in uses.items()},
        tuple(Reference(_TARGETS[target], id_, tuple(place)) for target, id_, place in dangling),
    )


def _acceptance(*fields: Any) -> Acceptance:
    read: list[Any] = [tuple(field) if isinstance(field, list) else field for field in fields]
    return Acceptance(*read)


def _from_diagnostic(each: Diagnostic) -> list[Any]:
    return [
        each.code,
        each.severity,
        [each.location.path, each.location.line, each.location.column, each.location.length],
        _from_message(each.message),
        each.hint and _from_message(each.hint),
        each.source_line,
        each.name,
        each.subject,
    ]


def _to_diagnostic(
    code: str, severity: str, location: list[Any], message: Any, hint: Any, line: str, name: str, subject: str
) -> Diagnostic:
    said, hinted = _to_message(message), hint and _to_message(hint)
    return Diagnostic(code, _SEVERITIES[severity], Location(*location), said, hinted, line, name, subject)


def _from_message(message: Message) -> list[Any]:
    values = {
        name: _from_message(value) if isinstance(value, Message) else value if isinstance(value, int) else str(value)
        for name, value in message.values.items()
    }
    return [message.text, values]


def _to_message(data: list[Any]) -> Message:
    text, values = data
    return Message(
        text, {name: _to_message(value) if isinstance(value, list) else value for name, value in values.items()}
    )
