"""Findings as JSON, for programs of one's own."""

import json

from cjm_plugin.checks.report.reported import Reported


def json_report(reported: Reported) -> str:
    """A list of findings: where, how bad, which rule, and what is said in the chosen language."""
    findings = [
        {
            "path": finding.location.path,
            "line": finding.location.line,
            "column": finding.location.column,
            "length": finding.location.length,
            "severity": finding.severity.value,
            "code": finding.code,
            "name": finding.name,
            "message": finding.message.render(reported.words),
            "hint": finding.hint.render(reported.words) if finding.hint else None,
            "subject": finding.subject or None,
            "fingerprint": fingerprint,
        }
        for finding, fingerprint in reported.fingerprints()
    ]
    data = {"version": 1, "files": reported.files, "accepted": reported.accepted, "findings": findings}
    return json.dumps(data, ensure_ascii=False, indent=2)
