"""Settings for files that are not there: after a file was moved, what was set for it no longer holds."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from cjm_plugin.checks.policy import Policy
from cjm_plugin.diagnostic import Diagnostic, Location, Severity
from cjm_plugin.frontmatter import line_of, locate
from cjm_plugin.i18n import N_, Message


def idle_paths(policy: Policy, files: Collection[str], settings: Path) -> Iterator[Diagnostic]:
    """A warning for every pattern below `checks: paths:` that fits none of the `files`, below the catalogue's folder.

    `settings` is the file in which it stands.
    """
    idle = policy.idle(files)
    text = ""
    with suppress(OSError):
        text = settings.read_text(encoding="utf-8-sig") if idle else ""
    for pattern in idle:
        span = locate(text, ("checks", "paths", pattern), key=True, markdown=False)
        at = Location(str(settings), span.line, span.column, span.length)
        message = Message(N_("No file of the catalogue fits {pattern}."), {"pattern": pattern})
        hint = Message(N_("Write where the files stand now, below the folder of the catalogue, or take the lines out."))
        line = line_of(text, span.line, markdown=False)
        yield Diagnostic("CJM905", Severity.WARNING, at, message, hint, line, "idle-path", pattern)
