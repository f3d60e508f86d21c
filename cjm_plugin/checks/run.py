"""Checks a whole catalogue: each file, then how the files fit together, then what is accepted."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cjm_plugin.checks.accepting import accept
from cjm_plugin.checks.baseline import Baseline
from cjm_plugin.checks.cache import Cache, key_of
from cjm_plugin.checks.files import Files
from cjm_plugin.checks.places import place_known
from cjm_plugin.checks.policy import Policy
from cjm_plugin.checks.record import Record, dump_findings, restore_findings
from cjm_plugin.checks.registry import all_rules, rule_called
from cjm_plugin.checks.rule import Overview
from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.frontmatter import decode
from cjm_plugin.loading import collection_paused
from cjm_plugin.loading.across import Opened, check_across
from cjm_plugin.loading.files import FileKind, scan
from cjm_plugin.loading.outline import Outline
from cjm_plugin.loading.source import Source

Found = tuple[str, Diagnostic]
"""A finding, and its file below `content/`."""


@dataclass(frozen=True)
class Checked:
    """What a check found, by file and place."""

    files: int
    """How many files were checked."""
    findings: tuple[Found, ...]
    """What is not accepted. Locations name files as the folder joined with the path below it."""
    accepted: tuple[Found, ...]
    """What the baseline accepts."""
    left: Baseline
    """What the baseline accepts and no longer occurs."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings alone."""
        return tuple(finding for _, finding in self.findings)


def check(
    folder: Path,
    policy: Policy | None = None,
    *,
    baseline: Baseline | None = None,
    cache: Path | None = None,
    today: date | None = None,
) -> Checked:
    """Check the catalogue in a folder.

    `cache` is the folder in which the results are remembered, `None` remembers nothing. `today` is the date by which
    reviews are judged to be overdue. `NotADirectoryError` when there is no such folder.
    """
    if not folder.is_dir():
        raise NotADirectoryError(str(folder))
    with collection_paused(), Cache(cache) as kept:
        sources = list(scan(folder))
        files = Files(folder, sources)
        records = files.records(kept)
        found = _in_files(records, files, folder)
        for path, finding in _in_the_whole(records, today or date.today(), kept, files.digest):
            found[path].append(finding)
        return _judge(records, found, folder, policy or Policy(), baseline or Baseline())


def _in_files(records: Sequence[Record], files: Files, folder: Path) -> dict[str, list[Diagnostic]]:
    """What is wrong in each file, and between them, by file; places name files below the folder."""
    found: dict[str, list[Diagnostic]] = {record.facts.path: list(record.diagnostics) for record in records}

    def opened(outline: Outline) -> Opened:
        content, raw = files.opened(outline.path)
        return content, Source(outline.path, decode(raw)[0] or "", markdown=outline.kind is not FileKind.REGISTER)

    for finding in check_across((record.facts.outline for record in records), opened, str(folder)):
        found[finding.location.path].append(finding)
    return found


def _in_the_whole(records: Sequence[Record], today: date, kept: Cache, digest: bytes) -> list[Found]:
    """What the rules find that look at the whole catalogue. Nothing is asked twice of the same files on one day."""
    key = key_of(digest, str(today).encode())
    text = kept.whole(key)
    if text is not None:
        with suppress(ValueError, TypeError, LookupError):  # somebody else wrote what stands there
            return restore_findings(text)
    overview = Overview(tuple(record.facts for record in records), today)
    rules = [(rule, rule.catalogue) for rule in all_rules() if rule.catalogue]
    found = [(facts.path, place_known(rule, each, facts)) for rule, find in rules for facts, each in find(overview)]
    kept.keep_whole(key, dump_findings(found))
    return found


def _judge(
    records: Sequence[Record], found: dict[str, list[Diagnostic]], folder: Path, policy: Policy, baseline: Baseline
) -> Checked:
    findings: list[Found] = []
    for record in records:
        path = record.facts.path
        accepting = () if record.facts.broken else record.acceptances
        kept = accept(_weighed(found[path], path, policy), accepting, path)
        findings.extend((path, each) for each in sorted(kept, key=lambda each: each.sort_key))
    broken = {record.facts.path for record in records if record.facts.broken}
    new, left = baseline.split(findings)
    remaining = {id(finding) for _, finding in new}
    accepted = (each for each in findings if id(each[1]) not in remaining)
    return Checked(len(records), _named(new, folder), _named(accepted, folder), left.without(broken))


def _weighed(found: Iterable[Diagnostic], path: str, policy: Policy) -> Iterator[Diagnostic]:
    """The findings with the severities of the settings, without those that are switched off."""
    for finding in found:
        if rule_called(finding.code) is None:  # what the loader finds is always an error
            yield finding
            continue
        severity = policy.level(finding.code, finding.severity, path)
        if severity:
            yield finding if severity is finding.severity else replace(finding, severity=severity)


def _named(found: Iterable[Found], folder: Path) -> tuple[Found, ...]:
    """The findings, with files named as the folder joined with the path below it."""
    return tuple(
        (path, replace(finding, location=replace(finding.location, path=str(folder / finding.location.path))))
        for path, finding in found
    )
