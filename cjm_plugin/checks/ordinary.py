"""Checks the ordinary pages among the files of a catalogue: they are published too."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from cjm_plugin.checks.acceptance import acceptances
from cjm_plugin.checks.examine import in_texts
from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.record import Found
from cjm_plugin.checks.rule import Rule
from cjm_plugin.checks.texts import text_of_ordinary_page
from cjm_plugin.diagnostic import Diagnostic, Location
from cjm_plugin.frontmatter import decode, words_anywhere
from cjm_plugin.loading.files import ordinary_pages
from cjm_plugin.public_text import internal_places


def in_ordinary_pages(folder: Path) -> Iterator[Found]:
    """What is found in them; of one that cannot be read MkDocs says so."""
    for file, path in ordinary_pages(folder):
        try:
            text, _ = decode(file.read_bytes())
        except OSError:
            continue
        if text is not None:
            yield _found(str(path), text)


def _found(path: str, text: str) -> Found:
    told = tuple(text_of_ordinary_page(text))
    internal = internal_places(text)
    found = tuple(_placed(rule, each, path, text, internal) for rule, each in in_texts(told))
    return Found(path, partly=False, diagnostics=found, acceptances=acceptances(text, markdown=True))


def _placed(rule: Rule, finding: Finding, path: str, text: str, internal: Sequence[slice]) -> Diagnostic:
    at = words_anywhere(text, finding.excerpt, occurrence=finding.occurrence, apart_from=internal)
    location = Location(path, at.line, at.column, at.length) if at else Location(path, 1, 1)
    subject = f"{finding.path[0]}#{finding.about}"
    return Diagnostic(rule.code, rule.severity, location, finding.message, finding.hint, "", rule.name, subject)
