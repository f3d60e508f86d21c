"""Findings as SARIF 2.1.0, the format of the Static Analysis Results Interchange Format standard of OASIS."""

import json
from importlib.metadata import version
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from cjm_plugin.checks.explained import explained, heading
from cjm_plugin.checks.report.reported import Reported
from cjm_plugin.diagnostic import Diagnostic, Severity
from cjm_plugin.i18n import Translation

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(reported: Reported) -> str:
    """One run of `cjm` with its rules and results."""
    codes = sorted({finding.code for finding in reported.diagnostics})
    rules = [_rule(code, reported.words) for code in codes]
    results = [
        _result(finding, fingerprint, codes.index(finding.code), reported.words)
        for finding, fingerprint in reported.fingerprints()
    ]
    driver = {"name": "cjm", "version": version("mkdocs-cjm"), "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, words: Translation) -> dict[str, Any]:
    about = explained(code)
    if about is None:
        return {"id": code}
    said, read = words.gettext(about.short), about.documentation
    more = [words.gettext(text) for text in (read.why, read.instead) if text]
    rule = {
        "id": code,
        "name": about.name,
        "shortDescription": {"text": heading(said)},
        "fullDescription": {"text": words.gettext(read.what)},
        "defaultConfiguration": {"level": _LEVELS[about.severity]},
    }
    return {**rule, "help": {"text": "\n\n".join(more), "markdown": "\n\n".join(more)}} if more else rule


def _result(finding: Diagnostic, fingerprint: str, index: int, words: Translation) -> dict[str, Any]:
    at = finding.location
    region = {"startLine": at.line, "startColumn": at.column, "endColumn": at.column + at.length}
    artifact = {"uri": quote(PurePath(at.path).as_posix())}
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.text(words)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {"cjm/v1": fingerprint},
    }
