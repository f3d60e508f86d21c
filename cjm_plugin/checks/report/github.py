"""Findings as GitHub shows them beside the lines of a pull request: workflow commands.

The form is that of GitHub's documentation, "Workflow commands for GitHub Actions".
"""

from cjm_plugin.checks.report.reported import Reported
from cjm_plugin.diagnostic import Diagnostic, Severity
from cjm_plugin.i18n import Translation

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(reported: Reported) -> str:
    """One command a finding."""
    return "\n".join(_command(finding, reported.words) for finding in reported.diagnostics)


def _command(finding: Diagnostic, words: Translation) -> str:
    at = finding.location
    fields = {
        "file": at.path,
        "line": at.line,
        "col": at.column,
        "endColumn": at.column + at.length,
        "title": f"{finding.code} {finding.name}".strip(),
    }
    said = ",".join(f"{name}={_escaped_field(str(value))}" for name, value in fields.items())
    return f"::{_COMMANDS[finding.severity]} {said}::{_escaped(finding.text(words))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_field(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
