"""The forms in which findings leave: for people, and for the programs that show them."""

from collections.abc import Callable

from cjm_plugin.checks.report.code_quality import code_quality
from cjm_plugin.checks.report.github import github
from cjm_plugin.checks.report.json_report import json_report
from cjm_plugin.checks.report.reported import Reported
from cjm_plugin.checks.report.sarif import sarif
from cjm_plugin.checks.report.text import one_line, text

FORMATS: dict[str, Callable[[Reported], str]] = {
    "text": text,
    "line": one_line,
    "json": json_report,
    "github": github,
    "gitlab": code_quality,
    "sarif": sarif,
}
"""By the name that `cjm check --format` takes."""

__all__ = ["FORMATS", "Reported"]
