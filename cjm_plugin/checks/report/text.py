"""Findings for people: each with the line where it stands, and figures at the end."""

from cjm_plugin.checks.report.reported import Reported
from cjm_plugin.diagnostic import Diagnostic, Severity


def text(reported: Reported) -> str:
    """Every finding with its line, then a summary."""
    found = [_with_frame(finding, reported) for finding in reported.diagnostics]
    return "\n".join([*found, *([""] if found else []), summary(reported)])


def one_line(reported: Reported) -> str:
    """Every finding as `path:line:column: severity code message [name]`."""
    return "\n".join(finding.headline(reported.words) for finding in reported.diagnostics)


def summary(reported: Reported) -> str:
    """How much was checked and found."""
    words = reported.words
    checked = words.ngettext("{n} file checked", "{n} files checked", reported.files).format(n=reported.files)
    figures = [
        (words.ngettext("{n} error", "{n} errors", reported.number(Severity.ERROR)), reported.number(Severity.ERROR)),
        (
            words.ngettext("{n} warning", "{n} warnings", reported.number(Severity.WARNING)),
            reported.number(Severity.WARNING),
        ),
        (words.ngettext("{n} note", "{n} notes", reported.number(Severity.INFO)), reported.number(Severity.INFO)),
        (
            words.ngettext("{n} accepted by the baseline", "{n} accepted by the baseline", reported.accepted),
            reported.accepted,
        ),
    ]
    nothing = words.gettext("nothing to complain of")
    said = ", ".join(form.format(n=number) for form, number in figures if number)
    return f"{checked}: {said or nothing}."


def _with_frame(finding: Diagnostic, reported: Reported) -> str:
    paint = reported.paint
    place, _, rest = finding.headline(reported.words).partition(": ")
    severity, _, said = rest.partition(" ")
    headline = f"{paint('place', place)}: {paint(finding.severity.value, severity)} {said}"
    return "\n".join([headline, *(paint("frame", line) for line in finding.frame)])
