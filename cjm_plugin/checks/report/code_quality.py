"""Findings as GitLab shows them in a merge request: a Code Quality report.

The form is that of GitLab's documentation, "Code Quality report format".
"""

import json
from pathlib import PurePath

from cjm_plugin.checks.report.reported import Reported
from cjm_plugin.diagnostic import Severity

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def code_quality(reported: Reported) -> str:
    """A list of issues; the fingerprint tells GitLab which of them are new."""
    issues = [
        {
            "description": finding.text(reported.words),
            "check_name": finding.name or finding.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": PurePath(finding.location.path).as_posix(),
                "lines": {"begin": finding.location.line},
            },
        }
        for finding, fingerprint in reported.fingerprints()
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2)
