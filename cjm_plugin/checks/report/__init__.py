"""The forms in which findings leave: for people, and for the programs that show them."""

from importlib import import_module

from cjm_plugin.checks.report.reported import Reported

_WRITERS = {
    "text": "text.text",
    "line": "text.one_line",
    "json": "json_report.json_report",
    "github": "github.github",
    "gitlab": "code_quality.code_quality",
    "sarif": "sarif.sarif",
}
FORMATS = tuple(_WRITERS)
"""The names that `cjm check --format` takes."""

__all__ = ["FORMATS", "Reported", "write"]


def write(reported: Reported, format_: str) -> str:
    """What was found, in one of `FORMATS`. Only that one is imported."""
    module, _, name = _WRITERS[format_].partition(".")
    written: str = getattr(import_module(f"cjm_plugin.checks.report.{module}"), name)(reported)
    return written
