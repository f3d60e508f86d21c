"""Checks a whole catalogue: each file, then how the files fit together, then what is accepted."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cjm_plugin.checks.accepting import accept
from cjm_plugin.checks.baseline import Baseline
from cjm_plugin.checks.cache import Cache, key_of
from cjm_plugin.checks.facts import Facts
from cjm_plugin.checks.files import Files
from cjm_plugin.checks.finding import Finding as RuleFinding
from cjm_plugin.checks.kept import DamagedError
from cjm_plugin.checks.ordinary import in_ordinary_pages
from cjm_plugin.checks.places import place_known
from cjm_plugin.checks.policy import Policy
from cjm_plugin.checks.record import Found, Record, dump_findings, dump_found, restore_findings, restore_found
from cjm_plugin.checks.registry import adjustable, all_rules
from cjm_plugin.checks.rule import Overview, Rule
from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.frontmatter import decode
from cjm_plugin.loading import collection_paused
from cjm_plugin.loading.across import Opened, check_across
from cjm_plugin.loading.files import FileKind
from cjm_plugin.loading.outline import Outline
from cjm_plugin.loading.redirects import REDIRECTS_FILE, read_redirects
from cjm_plugin.loading.source import Source

_ALL = "all"
Finding = tuple[str, Diagnostic]
"""A finding, and its file below `content/`."""


@dataclass(frozen=True)
class Checked:
    """What a check found, by file and place."""

    files: tuple[str, ...]
    """What was checked, by the paths below `content/`."""
    findings: tuple[Finding, ...]
    """What is not accepted. Locations name files as the folder joined with the path below it."""
    accepted: tuple[Finding, ...]
    """What the baseline accepts."""
    left: Baseline
    """What the baseline accepts and no longer occurs."""
    unknown: Baseline
    """What the baseline accepts in files that could not be read as a whole, and what rules that compare files found
    with them.
    """

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
    today = today or date.today()
    with collection_paused(), Cache(cache) as kept, Files(folder) as files:
        try:
            found = _all(files, folder, today, kept)
        except DamagedError:  # somebody else wrote what stands in the cache
            kept.clear()
            found = _all(files, folder, today, Cache(None))  # it may not be writable
    return _judge(
        [*found, *in_ordinary_pages(folder), *_redirects(folder)], folder, policy or Policy(), baseline or Baseline()
    )


def _redirects(folder: Path) -> Iterator[Found]:
    """What is wrong with the redirects, if there are any. They are few, and nothing is remembered of them."""
    known, problems = read_redirects(folder)
    if known or problems:
        yield Found(REDIRECTS_FILE, partly=False, diagnostics=problems, acceptances=())


def _all(files: Files, folder: Path, today: date, kept: Cache) -> list[Found]:
    """Everything that is found. The same files are not looked at twice on one day."""
    before = None if kept.is_empty else kept.latest(_ALL, _key_of_all(files, today))
    if before is not None:
        with suppress(ValueError, TypeError, LookupError):  # somebody else wrote what stands there
            return restore_found(before)
    records = files.records(kept)
    found = _in_files(records, files, folder)
    overview = Overview(tuple(record.facts for record in records), today)
    for rule in all_rules():
        for facts, each in _asked(rule, overview, kept):
            found[facts.path].append(place_known(rule, each, facts))
    made = [
        Found(each.facts.path, each.facts.partly, tuple(found[each.facts.path]), each.acceptances) for each in records
    ]
    if not files.changed:
        kept.keep_latest(_ALL, _key_of_all(files, today), dump_found(made))
    return made


def _key_of_all(files: Files, today: date) -> bytes:
    return key_of(files.digest, str(today).encode())


def _asked(rule: Rule, overview: Overview, kept: Cache) -> Iterable[tuple[Facts, RuleFinding]]:
    """What a rule finds in the whole catalogue, or found before, if all that it hangs on is the same."""
    if rule.catalogue is None:
        return ()
    if rule.depends_on is None:
        return rule.catalogue(overview)
    key = key_of(*(text.encode() for text in rule.depends_on(overview)))
    text = kept.latest(rule.code, key)
    if text is not None:
        with suppress(ValueError, TypeError, LookupError):
            return restore_findings(text, {file.path: file for file in overview.files})
    found = list(rule.catalogue(overview))
    kept.keep_latest(rule.code, key, dump_findings(found))
    return found


def _in_files(records: Sequence[Record], files: Files, folder: Path) -> dict[str, list[Diagnostic]]:
    """What is wrong in each file, and between them, by file; places name files below the folder."""
    found: dict[str, list[Diagnostic]] = {record.facts.path: list(record.diagnostics) for record in records}

    def opened(outline: Outline) -> Opened:
        content, raw = files.opened(outline.path)
        return content, Source(outline.path, decode(raw)[0] or "", markdown=outline.kind is not FileKind.REGISTER)

    for finding in check_across((record.facts.outline for record in records), opened, str(folder)):
        found[finding.location.path].append(finding)
    return found


def _judge(found: Sequence[Found], folder: Path, policy: Policy, baseline: Baseline) -> Checked:
    findings: list[Finding] = []
    for each in found:
        weighed = _weighed(each.diagnostics, each.path, policy)
        kept = accept(weighed, each.acceptances, each.path, partly=each.partly)
        findings.extend((each.path, one) for one in sorted(kept, key=lambda one: one.sort_key))
    partly = {each.path for each in found if each.partly}
    new, left = baseline.split(findings)
    remaining = {id(finding) for _, finding in new}
    accepted = (each for each in findings if id(each[1]) not in remaining)
    across = {rule.code for rule in all_rules() if rule.catalogue} if partly else set()
    known, unknown = left.without(partly, across), left.within(partly, across)
    return Checked(tuple(each.path for each in found), _named(new, folder), _named(accepted, folder), known, unknown)


def _weighed(found: Iterable[Diagnostic], path: str, policy: Policy) -> Iterator[Diagnostic]:
    """The findings with the severities of the settings, without those that are switched off."""
    for finding in found:
        if adjustable(finding.code) is None:  # what stops a file from being read is always an error
            yield finding
            continue
        severity = policy.level(finding.code, finding.severity, path)
        if severity:
            yield finding if severity is finding.severity else replace(finding, severity=severity)


def _named(found: Iterable[Finding], folder: Path) -> tuple[Finding, ...]:
    """The findings, with files named as the folder joined with the path below it."""
    listed = list(found)
    names = {path: str(folder / path) for path in {path for path, _ in listed}}
    return tuple((path, finding.named(names[path])) for path, finding in listed)
